package pipeline

import (
	"slices"

	"beredskab/internal/catalogue"
	"beredskab/internal/check"
	"beredskab/internal/compare"
	"beredskab/internal/danish"
	"beredskab/internal/leak"
	"beredskab/internal/plan"
	"beredskab/internal/register"
)

// This file holds what an anonymous comparison must not show, and the words of the program that it may.

// secrets is everything in a plan: an anonymous comparison shows nothing of it but the texts that are shared, and those are
// looked through too. Ferry says that the plan speaks of one.
func secrets(c *Checked) (values []leak.Value, names map[string]bool, ferry bool) {
	hidden, _ := leak.Values(c.Plan.Walk, notShared)
	hidden = append(hidden, leak.Value{Text: c.Source.Slug, Place: "slug"}, leak.Value{Text: c.Source.Path, Place: "path"})
	proper := map[string]bool{}
	c.Plan.Walk(func(f plan.Field) {
		if f.Key.Kind == plan.KindText || f.Key.Kind == plan.KindProse {
			leak.ProperNouns(f.Value, proper)
			ferry = ferry || leak.SpeaksOfFerry(f.Value)
		}
	})
	if m := c.Plan.Municipality; m != nil {
		leak.ProperNouns("x "+m.Name, proper)
	}
	return hidden, proper, ferry
}

// notShared says that no comparison quotes a value.
func notShared(f plan.Field) bool { return !f.Key.Shared }

// names are the proper nouns of all the plans and the names of the country's municipalities and police districts, but for
// the words that the program itself uses.
func (s *comparisonRun) names() map[string]bool {
	names := map[string]bool{}
	for _, proper := range s.proper {
		for n := range proper {
			names[n] = true
		}
	}
	ours := map[string]bool{}
	for _, text := range ownWords() {
		leak.EveryWord(text, ours)
	}
	for n := range names {
		if ours[n] {
			delete(names, n)
		}
	}
	for _, m := range register.Municipalities {
		leak.ProperNouns("x "+m.Name, names)
	}
	return names
}

// municipalities are the names of those compared and of the country's municipalities, in small letters: other words begin with
// them.
func (s *comparisonRun) municipalities() map[string]bool {
	found := map[string]bool{}
	for _, e := range s.entries {
		leak.ProperNouns("x "+e.Name, found)
		found[e.Slug] = true
	}
	for _, m := range register.Municipalities {
		leak.ProperNouns("x "+m.Name, found)
	}
	names := map[string]bool{}
	for name := range found {
		if name = danish.Fold(name); name != "kommune" {
			names[name] = true
		}
	}
	return names
}

// pointers are what tells of one of those compared without naming it.
func (s *comparisonRun) pointers() leak.Pointers {
	ours := map[string]bool{}
	for _, text := range ownWords() {
		leak.EveryWord(text, ours)
	}
	var municipalities, lines []string
	for _, e := range s.entries {
		municipalities = append(municipalities, e.Name)
	}
	for _, l := range register.Lines {
		lines = append(lines, l.Phone)
	}
	return leak.NewPointers(municipalities, s.proper, ours, lines, s.ferry)
}

// search knows every value of every plan, but for those that are the program's own words as well.
func (s *comparisonRun) search() (*leak.Search, error) {
	own := ownWords()
	const enough = 12 // both ways to lay the tables out, and every word in them
	blank, err := comparisonFiles(compare.Sample(min(len(s.entries), enough), s.o.Today))
	if err != nil {
		return nil, err
	}
	for _, f := range blank {
		texts, err := leak.Texts(f)
		if err != nil {
			return nil, err
		}
		own = append(own, texts...)
	}
	return leak.New(s.hidden, own...), nil
}

// ownWords are the texts of the program that may stand in a comparison: the catalogue, the closed lists, the titles of
// fields and rules, the national lines. The frame of the page is in the comparison of nobody, which is added to these.
func ownWords() []string {
	var own []string
	for _, r := range catalogue.Recommendations {
		own = append(own, r.Title, r.Summary, r.GroupTitle)
		for _, p := range r.Points {
			own = append(own, p.Text)
		}
	}
	own = append(own, catalogue.Publication.LegalStatus)
	for _, list := range plan.Vocabulary {
		for _, term := range list {
			own = append(own, term.Da)
		}
	}
	own = fieldTitles(plan.Model(), own, map[*plan.Block]bool{})
	for _, l := range register.Lines {
		if l.Printable() {
			own = append(own, l.Name, l.Phone)
		}
	}
	own = append(own, ruleTitles()...)
	slices.Sort(own)
	return own
}

func fieldTitles(b *plan.Block, own []string, seen map[*plan.Block]bool) []string {
	if b == nil || seen[b] {
		return own
	}
	seen[b] = true
	for _, k := range b.Keys {
		own = fieldTitles(k.Block, append(own, k.Title), seen)
	}
	return own
}

func ruleTitles() []string {
	var out []string
	for _, r := range check.AllRules() {
		out = append(out, r.Title)
	}
	return out
}
