package desk

import (
	"strings"

	"beredskab/internal/danish"
	"beredskab/internal/pipeline"
	"beredskab/internal/plan"
)

// Paper is one of the papers, as the page lists it.
type Paper struct {
	Title, Help, Address string
	Here                 bool
	Files                []Choice
}

// Preview is a paper as it will look.
type Preview struct {
	Papers   []Paper
	Page     string // a whole HTML page, for a sandboxed frame
	Title    string
	Draft    bool      // it is marked as a draft, because the plan has errors
	Holds    []string  // what the public edition shows, before it is taken home
	Findings []Finding // why there is nothing to show
	Cards    []Choice  // a way to each card
	Card     string    // what the button that takes this card home asks for
	Why      string    // why there is no page
}

// preview makes the page of a paper: its slug, and for a card its name.
func (d *Desk) preview(address string) *Preview {
	slug, which, _ := strings.Cut(address, "/")
	v := &Preview{}
	for _, p := range papers() {
		v.Papers = append(v.Papers, Paper{Title: p.title, Help: p.help, Address: "hent/" + p.slug, Here: p.slug == slug, Files: p.files(p)})
	}
	p := paperBy(slug)
	if p == nil || d.Result == nil {
		return v
	}
	v.Title = p.title
	if p.edition == plan.Public {
		v.Holds = d.holds()
	}
	v.Draft = p.edition != "" && d.draft()
	made := d.seen[address]
	if made == nil {
		var err error
		if made, err = p.page(d, p, which); err != nil {
			v.Why = d.excuse(sentenceOf(err))
			return v
		}
		if d.seen == nil {
			d.seen = map[string]*pipeline.Made{}
		}
		d.seen[address] = made // it is asked for again as long as the plan is as it is
	}
	for i := range made.Leaks {
		v.Findings = append(v.Findings, shown(&made.Leaks[i]))
	}
	if len(made.Files) > 0 {
		v.Page = string(made.Files[0].Data)
	} else if len(v.Findings) == 0 {
		v.Why = "Planen har intet til det papir endnu."
	}
	if p.slug == "handlekort" {
		if v.Cards = d.cardList(which); which != "" && len(made.Files) > 0 {
			v.Card = p.slug + "/" + which
		}
	}
	return v
}

// holds counts what the public edition shows.
func (d *Desk) holds() []string {
	n := map[plan.Audience]int{}
	var out []string
	count := func(one, many string, audiences ...plan.Audience) {
		clear(n)
		for _, a := range audiences {
			n[a]++
		}
		out = append(out, danish.Plural(n[plan.Public], one, many)+" af "+danish.Number(len(audiences)))
	}
	count("kontakt", "kontakter", audiences(d.Plan.Contacts, func(c *plan.Contact) plan.Audience { return c.Audience })...)
	count("afdeling", "afdelinger", audiences(d.Plan.Departments, func(x *plan.Department) plan.Audience { return x.Audience })...)
	count("tilbud", "tilbud", audiences(d.Plan.Services, func(x *plan.Service) plan.Audience { return x.Audience })...)
	count("handlevej", "handleveje", audiences(d.Plan.EscalationPaths, func(x *plan.EscalationPath) plan.Audience { return x.Audience })...)
	count("eget kapitel", "egne kapitler", audiences(d.Plan.Chapters, func(x *plan.Chapter) plan.Audience { return x.Audience })...)
	return out
}

func audiences[T any](items []T, of func(T) plan.Audience) []plan.Audience {
	out := make([]plan.Audience, len(items))
	for i, item := range items {
		out[i] = of(item)
	}
	return out
}
