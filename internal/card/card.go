// Package card is the action cards (handlekort): one page for each department, to hang on the wall.
//
// What a card says is worked out in guidance; here it is fitted to a page. What there is no room for is named, with where it is.
package card

import (
	"slices"

	"beredskab/internal/document"
	"beredskab/internal/edition"
	"beredskab/internal/guidance"
	"beredskab/internal/plan"
	"beredskab/internal/wording"
)

// A card of two or three pages is told of and printed all the same. More than that is no card any longer, and as many cards as there
// are departments would repeat it.
const (
	mostPages = 3
	manyCards = 100
)

// Chapter is an action card (handlekort) for each department, and for each partner that uses a path, and the names of the cards
// that hold more than their page.
func Chapter(v *edition.View) (chapter *document.Section, overfull []string) {
	s := &document.Section{ID: "handlekort", Title: wording.LabelCards, Class: "cards"}
	add := func(b *builder, id, title string) {
		if b.most = mostPages; len(v.Plan.Departments) > manyCards {
			b.most = 1
		}
		b.fill()
		if b.space < 0 || b.without { // printed all the same: what the municipality wrote must stand somewhere
			overfull = append(overfull, title)
		}
		s.Blocks = append(s.Blocks, document.Card{ID: id, Title: title, Subtitle: subtitle, Blocks: b.blocks})
	}
	for _, d := range v.Plan.Departments {
		if d.Audience != plan.Restricted {
			r := guidance.ForDepartment(v, d)
			add(newBuilder(r, r.Paths(), d.Card), wording.CardID(d.ID), d.Name)
		}
	}
	for _, p := range v.Plan.Partners {
		if paths := partnerPaths(v.Plan, p); len(paths) > 0 {
			r := guidance.ForPartner(v, p)
			add(newBuilder(r, paths, ""), wording.PartnerCardID(p.ID), p.Name)
		}
	}
	if len(s.Blocks) == 0 {
		return nil, nil
	}
	return s, overfull
}

const subtitle = "Handlekort: vold i nære relationer. Fristerne regnes fra det øjeblik, nogen i kommunen opdager det."

func partnerPaths(all *plan.Plan, p *plan.Partner) []*plan.EscalationPath {
	var out []*plan.EscalationPath
	for _, path := range all.EscalationPaths {
		if path.Audience != plan.Restricted && p.Audience != plan.Restricted && slices.Contains(path.Partners, p.ID) {
			out = append(out, path)
		}
	}
	return out
}

// builder makes one card. A card is one page, so it has a budget of lines.
type builder struct {
	reader     *guidance.Reader
	situations []*shown
	own        plan.Prose // what the department wrote itself
	people     []string   // whom the situations are about
	foremost   []guidance.Box
	boxed      []string // whose numbers stand large
	space      int      // left on the page, in half lines
	most       int      // pages; what would take more by itself stands in the handbook only
	without    bool     // the gravest situation would take more pages than that
	blocks     []document.Block
}

func newBuilder(r *guidance.Reader, paths []*plan.EscalationPath, own plan.Prose) *builder {
	b := &builder{reader: r, own: own}
	situations := r.Situations(paths)
	b.people = guidance.PeopleOf(situations)
	for _, s := range situations {
		x := &shown{Situation: s}
		for _, flag := range r.Plan.RedFlags(s.Path) {
			x.ask = append(x.ask, flag.Short)
		}
		b.situations = append(b.situations, x)
	}
	return b
}

// fill writes the card: whom to call, what to do in each situation, the other numbers, what not to do, what to write down.
func (b *builder) fill() {
	b.space = pageHeight - headerHeight - ownHeight(b.own)
	dial := b.boxes()
	b.space -= boxHeight * ((len(dial.Entries) + boxesInRow - 1) / boxesInRow)
	handover := b.nobodyAnswers()
	b.space -= 2*textLines(handover) + 1

	b.choose()
	b.blocks = append(b.blocks, dial)
	for _, s := range b.situations {
		b.blocks = append(b.blocks, s.blocks()...)
	}
	b.blocks = append(append(b.blocks, others(b.situations)...), lists(b.situations)...)
	if numbers := b.numbers(); len(numbers.Rows) > 0 {
		b.blocks = append(b.blocks, numbers)
	}
	b.blocks = append(b.blocks, document.Paragraph{Text: handover})
	if wording.ProseLine(b.own) != "" {
		b.blocks = append(b.blocks, document.Notice{Title: "Hos os", Blocks: wording.ProseBlock(nil, b.own)})
	}
}

// choose finds the form of each situation that there is room for. The gravest is always written out. First comes what the reader
// meets most: acute danger, knowledge and suspicion of violence against those whom most paths are about; then the rest, the gravest
// first. Once all that can be are there, they get the steps of others too. What would take several pages by itself stands in the
// handbook only: as many cards as there are departments would repeat it.
func (b *builder) choose() {
	list := ranked(b.situations)
	for _, better := range [...]form{own, brief, whole} {
		for i, s := range list {
			before := s.form
			if before != better-1 {
				continue
			}
			fits := func(height int) bool { return b.needed() <= height }
			switch s.form = better; {
			case s.longerThan(b.most*pageHeight) || !fits(b.most*pageHeight):
				s.form, b.without = before, b.without || i == 0 && better == own
			case (i > 0 || better > own) && !fits(b.space):
				s.form = before
			}
		}
	}
	b.space -= b.needed()
}

// needed is the room that the situations take in the forms they have.
func (b *builder) needed() int {
	n := 0
	for _, s := range b.situations {
		n += s.height()
	}
	return n + heightOf(others(b.situations)) + heightOf(lists(b.situations)) + tableHeight(b.numbers())
}

// ranked orders situations by how much they need the page.
func ranked(all []*shown) []*shown {
	person := mostMet(all)
	var out []*shown
	for _, wanted := range [...][]string{{plan.LevelAcute, plan.LevelHighRisk}, {plan.LevelKnowledge}, {plan.LevelSuspicion, plan.LevelConcern}} {
		if s := best(all, wanted, person); s != nil && !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	for _, s := range all {
		if !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}

// best finds the situation that fits a level: about the people met most and any violence, before something in particular.
func best(all []*shown, levels []string, person string) *shown {
	var found *shown
	score := -1
	for k, level := range levels {
		for _, s := range all {
			if !s.Path.HasLevel(level) {
				continue
			}
			n := 2 * (len(levels) - k)
			if slices.Contains(s.People, person) {
				n += 20
			}
			if len(s.Path.ViolenceTypes) == 0 {
				n += 10
			}
			if n > score {
				found, score = s, n
			}
		}
	}
	return found
}

// mostMet is the group of people that most situations are about; victims when there is no telling.
func mostMet(all []*shown) string {
	count := map[string]int{}
	for _, s := range all {
		for _, person := range s.People {
			count[person]++
		}
	}
	most := plan.PersonVictim
	for _, person := range [...]string{plan.PersonChild, plan.PersonPerpetrator, plan.PersonEmployee} {
		if count[person] > count[most] {
			most = person
		}
	}
	return most
}
