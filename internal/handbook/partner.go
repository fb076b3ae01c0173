package handbook

import (
	"slices"
	"strings"

	"beredskab/internal/catalogue"
	"beredskab/internal/danish"
	"beredskab/internal/document"
	"beredskab/internal/plan"
	"beredskab/internal/register"
	"beredskab/internal/wording"
)

// partnerChapter is the organisations outside the municipality (samarbejdsparter).
func (m directoryBuilder) partnerChapter() *document.Section {
	if len(m.Plan.Partners) == 0 {
		return nil
	}
	s := &document.Section{ID: "samarbejdsparter", Title: "Samarbejdsparter", Class: compact}
	for _, p := range m.Plan.Partners {
		part := &document.Section{ID: wording.PartnerID(p.ID), Title: p.Name}
		if p.Audience == plan.Restricted {
			part.Blocks = append(part.Blocks, m.viaOnly(p.Contact))
			s.Sections = append(s.Sections, part)
			continue
		}
		var f document.FactList
		if p.Municipality != "" {
			f.List("Kommune", wording.AlsoNames([]string{p.Municipality}))
		}
		f.Text("Ring til", m.CallText(p.Contact))
		f.Add("Gælder", m.Period(p.Common))
		if a := p.Agreement; a != nil && !m.Public {
			f.Add("Aftale", strings.TrimSpace(agreementDates(a)))
			f.Add("Aftalen siger", wording.ProseLine(a.Text))
		}
		if !m.Public {
			f.Add(wording.LabelNote, p.Note)
		}
		part.Blocks = wording.ProseBlock(f.AppendTo(nil), p.Text)
		s.Sections = append(s.Sections, part)
	}
	return s
}

// viaOnly is all that the internal edition says about what only few may see.
func (m directoryBuilder) viaOnly(contact string) document.Block {
	t := document.Words(wording.LabelRestricted)
	if via := m.Ref(contact); len(via) > 0 {
		t = append(append(t, document.Inline{Text: " Nås via "}), via...)
	}
	return document.Paragraph{Text: t}
}

func agreementDates(a *plan.Agreement) string {
	var parts []string
	if d := wording.LastDay(a.Signed); d != "" {
		parts = append(parts, "underskrevet "+d)
	}
	if d := wording.LastDay(a.ReviewBy); d != "" {
		parts = append(parts, "skal fornyes senest "+d)
	}
	return strings.Join(parts, ", ")
}

// serviceGroups are the groups of people that help is listed for, in the order of the chapter.
var serviceGroups = [...]struct{ person, title string }{
	{plan.PersonVictim, "Til den, der er udsat for vold"},
	{plan.PersonChild, "Til børn"},
	{plan.PersonPerpetrator, "Til den, der udøver vold"},
	{plan.PersonEmployee, "Til ansatte"},
	{"", "Andre tilbud"},
}

// serviceChapter is the help there is, by whom it is for (tilbud).
func (m directoryBuilder) serviceChapter() *document.Section {
	if len(m.Plan.Services) == 0 {
		return nil
	}
	s := &document.Section{ID: "tilbud", Title: "Tilbud", Class: compact}
	if never := m.neverNeeded(); never != "" {
		s.Blocks = append(s.Blocks, document.Line(never))
	}
	shown := map[*plan.Service]bool{}
	for _, g := range serviceGroups {
		part := &document.Section{ID: "tilbud-til-" + g.person, Title: g.title}
		if g.person == "" {
			part.ID = "tilbud-andre"
		}
		var again []document.Text
		for _, x := range m.Plan.Services {
			switch {
			case !serves(x, g.person), g.person == "" && shown[x]:
			case shown[x]:
				again = append(again, document.Text{document.LinkTo(x.Name, wording.ServiceID(x.ID))})
			default:
				shown[x] = true
				part.Sections = append(part.Sections, m.serviceSection(x))
			}
		}
		if len(again) > 0 {
			text := document.Text{{Text: "Se også: "}}
			part.Blocks = append(part.Blocks, document.Paragraph{Text: append(text, document.Join(again, ", ")...)})
		}
		if len(part.Blocks)+len(part.Sections) > 0 {
			s.Sections = append(s.Sections, part)
		}
	}
	return s
}

func serves(x *plan.Service, person string) bool {
	if person == "" {
		return true
	}
	if len(x.Serves) == 0 {
		return person == usualPerson(x.Type)
	}
	return slices.Contains(x.Serves, person)
}

// usualPerson is whom help of a type is for when the plan does not say it.
func usualPerson(serviceType string) string {
	switch serviceType {
	case plan.ServicePerpetrator:
		return plan.PersonPerpetrator
	case plan.ServiceChildren:
		return plan.PersonChild
	}
	return plan.PersonVictim
}

func (m directoryBuilder) serviceSection(x *plan.Service) *document.Section {
	s := &document.Section{ID: wording.ServiceID(x.ID), Title: x.Name}
	if x.Audience == plan.Restricted {
		s.Blocks = append(s.Blocks, m.viaOnly(x.Contact))
		return s
	}
	var f document.FactList
	f.Add("Slags", plan.Label("service_type", x.Type))
	f.Text("Ring til", m.CallText(x.Contact))
	f.Text("Hvem giver hjælpen", m.providers(x))
	f.Add("Hvem kan henvise", danish.List(wording.Labelled("refer_from", x.ReferFrom), "og"))
	f.Add("Anonymt", x.Anonymous)
	f.Add("Ventetid", wording.Amount(x.Wait))
	if x.Sessions > 0 {
		f.Add("Forløb", danish.Plural(x.Sessions, "samtale", "samtaler"))
	}
	f.Add("Hvem betaler", x.Payer)
	f.Add("Kræver", danish.List(demandsOf(x), "og"))
	f.List("Metoder", wording.Labelled("method", x.Methods))
	f.List("Indhold", wording.Labelled("content", x.Content))
	f.List("Kun ved", wording.Labelled("violence_type", x.ViolenceTypes))
	f.Add("Gælder", m.Period(x.Common))
	if !m.Public {
		f.Add(wording.LabelNote, x.Note)
	}
	s.Blocks = f.AppendTo(wording.ProseBlock(nil, x.Text))
	return s
}

// demands are what may have to have happened before somebody gets help.
var demands = [...]struct {
	needed func(*plan.Service) *bool
	what   string
}{
	{func(x *plan.Service) *bool { return x.RequiresReport }, "at volden er anmeldt"},
	{func(x *plan.Service) *bool { return x.RequiresBreakup }, "at forholdet er slut"},
	{func(x *plan.Service) *bool { return x.RequiresDecision }, "at kommunen bevilger det"},
}

// demandsOf are what a service needs to have happened.
func demandsOf(x *plan.Service) (yes []string) {
	for _, d := range demands {
		if n := d.needed(x); n != nil && *n {
			yes = append(yes, d.what)
		}
	}
	return yes
}

// neverNeeded is what no service needs and some say that they do not. It is said once: it may be why somebody dares to ask.
func (m directoryBuilder) neverNeeded() string {
	var never []string
	for _, d := range demands {
		said, needed := false, false
		for _, x := range m.Plan.Services {
			if n := d.needed(x); n != nil && x.Audience != plan.Restricted {
				said, needed = true, needed || *n
			}
		}
		if said && !needed {
			never = append(never, d.what)
		}
	}
	if len(never) == 0 {
		return ""
	}
	return "Ingen af tilbuddene kræver, " + danish.List(never, "eller") + "."
}

func (m directoryBuilder) providers(x *plan.Service) document.Text {
	var out []document.Text
	for _, p := range x.Providers {
		by := m.Ref(p.By)
		if p.By == "own" {
			by = document.Words("kommunen selv")
		}
		if by == nil {
			continue
		}
		if who := danish.List(wording.Labelled("provider_for", p.For), "og"); who != "" && who != "alle" && len(x.Providers) > 1 {
			by = append(document.Words(who+": "), by...)
		}
		out = append(out, by)
	}
	return document.Join(out, "; ")
}

// groupChapter is the standing groups and types of meeting (grupper og møder).
func (m directoryBuilder) groupChapter() *document.Section {
	if len(m.Plan.Groups) == 0 {
		return nil
	}
	s := &document.Section{ID: "grupper", Title: "Grupper og møder", Class: compact}
	for _, g := range m.Plan.Groups {
		part := &document.Section{ID: wording.GroupID(g.ID), Title: g.Name}
		s.Sections = append(s.Sections, part)
		if g.Audience == plan.Restricted {
			part.Blocks = append(part.Blocks, m.viaOnly(g.Contact))
			continue
		}
		part.Blocks = wording.ProseBlock(nil, g.Purpose)
		part.Blocks = m.groupFacts(g).AppendTo(part.Blocks)
		if len(g.Checklist) > 0 {
			boxes := document.Checklist{}
			for _, item := range g.Checklist {
				boxes.Items = append(boxes.Items, document.Words(danish.Sentence(item)))
			}
			part.Blocks = append(part.Blocks, document.Paragraph{Text: document.Bold("Dagsorden")}, boxes)
		}
		part.Blocks = wording.ProseBlock(part.Blocks, g.Text)
	}
	return s
}

func (m directoryBuilder) groupFacts(g *plan.Group) document.FactList {
	var f document.FactList
	f.Add("Bruges når", g.UsedWhen)
	f.Text("Indkaldes af", m.CallText(g.Contact))
	f.Add("Kan samles", wording.Limit(g.ConvenesWithin))
	f.Add("Mødes", g.Rhythm)
	f.Text("Medlemmer", m.Refs(g.Members))
	f.Text("Efter behov", m.Refs(g.Optional))
	f.Text("Samarbejdsparter", m.Refs(g.Partners))
	f.List("Kommuner", wording.AlsoNames(g.Municipalities))
	f.Add("Borgeren er med", wording.YesNo(g.CitizenPresent))
	if g.Ages.OK {
		f.Add("Alder", wording.Ages(g.Ages))
	}
	f.Add("Gælder", m.Period(g.Common))
	if !m.Public {
		f.Add(wording.LabelNote, g.Note)
	}
	return f
}

// chapterOrder is where a chapter stands by what it is: what the municipality wants first, what its words mean last.
func chapterOrder(c *plan.Chapter) int {
	return slices.Index([]string{"vision", "goals", "", "definitions"}, c.Kind)
}

// ownChapters are those the municipality wrote itself, those of a kind with its name: a reader must see that a vision is no order.
func (m directoryBuilder) ownChapters() *document.Section {
	if len(m.Plan.Chapters) == 0 {
		return nil
	}
	s := &document.Section{ID: "egne-kapitler", Title: "Kommunens egne kapitler", Class: compact}
	if m.Public {
		s.Title = "Fra kommunen" // a citizen reads no chapters
	}
	all := slices.Clone(m.Plan.Chapters)
	slices.SortStableFunc(all, func(a, b *plan.Chapter) int { return chapterOrder(a) - chapterOrder(b) })
	for _, c := range all {
		part := &document.Section{ID: "kapitel-" + c.ID, Title: c.Title}
		if c.Audience == plan.Restricted {
			part.Blocks = append(part.Blocks, document.Line(wording.LabelRestricted))
		}
		if kind := danish.Sentence(plan.Label("chapter_kind", c.Kind)); kind != "" && !strings.EqualFold(kind, c.Title) {
			part.Blocks = append(part.Blocks, document.Paragraph{Text: document.Bold(kind + ".")})
		}
		part.Blocks = wording.ProseBlock(part.Blocks, c.Text)
		s.Sections = append(s.Sections, part)
	}
	return s
}

// sourceChapter says where the program's own facts come from, and how old they are.
func (m directoryBuilder) sourceChapter() *document.Section {
	s := &document.Section{ID: "kilder", Title: "Kilder"}
	pub := catalogue.Publication
	if !m.Public {
		var f document.FactList
		f.Text("De otte anbefalinger", document.Text{{Text: pub.Publisher + ": "}, {Kind: document.Link, Text: pub.Publication, Target: pub.URL}, {Text: " (" + pub.Year + ")"}})
		f.Add("Ordlyden", pub.Reading)
		f.Add("Kontrolleret", wording.WrittenDate(pub.CheckedOn))
		f.Add("Helligdage", "regnet ud efter de danske regler for helligdage; lukkedagene er kommunens egne")
		s.Blocks = f.AppendTo(s.Blocks)
	}
	t := document.Table{ID: "kilder-linjer", Caption: "Landsdækkende linjer: kilder og dato", RowHeads: true, Columns: []string{"Linje", "Kilder", "Kontrolleret"}}
	for i := range register.Lines {
		l := &register.Lines[i]
		if !l.Printable() {
			continue
		}
		var sources []document.Text
		for _, src := range l.Sources {
			sources = append(sources, document.Text{{Kind: document.Link, Text: host(src.URL), Target: src.URL}, {Text: " (" + wording.WrittenDate(src.Date) + ")"}})
		}
		t.Rows = append(t.Rows, document.Row{Cells: []document.Text{document.Words(l.Name), document.Lines(sources...), document.Words(wording.WrittenDate(l.CheckedOn))}})
	}
	s.Blocks = append(s.Blocks, t)
	return s
}

// host is the short name of a page.
func host(url string) string {
	_, rest, _ := strings.Cut(url, "://")
	name, _, _ := strings.Cut(rest, "/")
	return strings.TrimPrefix(name, "www.")
}
