package guidance

import (
	"slices"
	"strings"

	"beredskab/internal/document"
	"beredskab/internal/plan"
	"beredskab/internal/wording"
)

// Label is what a situation is in a word or two: "Akut fare", "Mistanke (børn)", "Viden (stalking)".
func (s *Situation) Label() string {
	var names []string
	for _, level := range levels {
		if s.Path.HasLevel(level) {
			names = append(names, levelNames[level])
		}
	}
	text := strings.Join(names, ", ")
	if len(names) == 0 {
		text = "Situation"
	}
	var about []string
	if !slices.Contains(s.People, plan.PersonVictim) {
		about = append(about, plan.GroupNames(s.People))
	}
	if s.Path.Ages.OK {
		about = append(about, s.Path.Ages.Those())
	}
	about = append(about, wording.Labelled("violence_type", s.Path.ViolenceTypes)...)
	if len(about) > 0 {
		text += " (" + strings.Join(about, ", ") + ")"
	}
	return text
}

var levelNames = map[string]string{
	plan.LevelAcute: "Akut fare", plan.LevelHighRisk: "Høj risiko", plan.LevelKnowledge: "Viden", plan.LevelSuspicion: "Mistanke", plan.LevelConcern: "Bekymring",
}

// HoursText says when the path holds, and who takes over outside that; nothing when it always holds.
func (s *Situation) HoursText(write func(*Call) document.Text) document.Text {
	if s.Path.Hours.Schedule == nil && s.Path.Hours.Text == "" {
		return nil
	}
	when := s.Path.Hours.Text
	if s.Path.Hours.Schedule != nil {
		when = wording.ShortHours(s.Path.Hours.Schedule)
	}
	t := document.Text{{Text: "Gælder " + when + "."}}
	switch {
	case s.OutsidePath != nil:
		t = append(t, document.Inline{Text: " Ellers: brug handlevejen "}, document.LinkTo(s.OutsidePath.Title, wording.PathID(s.OutsidePath)), document.Inline{Text: "."})
	case s.Outside != nil:
		t = append(append(append(t, document.Inline{Text: " Ellers: ring til "}), write(s.Outside)...), document.Inline{Text: "."})
	}
	return t
}

// chains are the first step that calls somebody, and those that follow when nobody answers. Where that step is for some ages only, those
// of other ages begin with the next, which has a chain of its own.
func (s *Situation) chains() (out [][]*Step) {
	for _, first := range s.Steps {
		if len(first.Calls) == 0 && first.Group == nil {
			continue
		}
		var chain []*Step
		for step := first; step != nil && !slices.Contains(chain, step); step = s.stepOf(step.ElseStep) {
			chain = append(chain, step)
		}
		if out = append(out, chain); !first.Ages.OK {
			break
		}
	}
	return out
}

// FirstCalls are those whom the situation calls first, with those who are next when nobody answers, and who takes over outside its
// hours: the people with whom it begins at any time.
func (s *Situation) FirstCalls() []Call {
	return (&Situation{Steps: slices.Concat(s.chains()...), Outside: s.Outside}).Calls()
}

// FirstSteps are the steps that [Situation.FirstCalls] calls from.
func (s *Situation) FirstSteps() []*Step { return slices.Concat(s.chains()...) }

// mostFirst is how many are named before [Situation.First] leaves the rest to the path itself. Nobody reads on in a table.
const mostFirst = 24

// First is [Situation.FirstCalls] in words.
func (s *Situation) First(write func(*Call) document.Text) document.Text {
	here := document.Text{document.LinkTo(s.Path.Title, wording.PathID(s.Path))}
	var t document.Text
	add := func(between string, more document.Text) {
		if len(more) > 0 {
			if len(t) > 0 {
				t = append(t, document.Inline{Text: between})
			}
			t = append(t, more...)
		}
	}
	left := mostFirst
	for _, chain := range s.chains() {
		whose, between := "", "; svarer ingen: "
		if chain[0].Ages.OK {
			whose, between = chain[0].Ages.Those()+": ", "; "
		} else if len(t) > 0 {
			whose, between = "alle andre: ", "; "
		}
		for _, step := range chain {
			if left == 0 {
				add(between, append(document.Text{{Text: whose + "se "}}, here...))
				break
			}
			shown := *step
			shown.Calls = step.Calls[:min(len(step.Calls), left)]
			left -= len(shown.Calls)
			if calls := shown.CallText(write); len(calls) > 0 {
				if whose != "" {
					calls = append(document.Text{{Text: whose}}, calls...)
				}
				add(between, calls)
				whose, between = "", "; svarer ingen: "
			}
			if len(shown.Calls) < len(step.Calls) {
				add("; flere: se ", here)
			}
			if step.Group != nil {
				add("; ", append(document.Text{{Text: whose}}, write(step.Group)...))
				whose = ""
			}
			if step.Otherwise != nil {
				add("; svarer ingen: ", write(step.Otherwise))
				if step.Then != nil {
					add(", ellers ", write(step.Then))
				}
			}
		}
	}
	if s.Outside != nil {
		add("; uden for tidsrummet: ", write(s.Outside))
	} else if s.OutsidePath != nil {
		add("; uden for tidsrummet: ", document.Text{document.LinkTo(s.OutsidePath.Title, wording.PathID(s.OutsidePath))})
	}
	return t
}

func (s *Situation) stepOf(step *plan.Step) *Step {
	for _, x := range s.Steps {
		if step != nil && x.Step == step {
			return x
		}
	}
	return nil
}

// PeopleOf are the groups that situations are about, those of the gravest first.
func PeopleOf(situations []*Situation) []string {
	var out []string
	for _, s := range situations {
		for _, person := range s.People {
			if !slices.Contains(out, person) {
				out = append(out, person)
			}
		}
	}
	return out
}

// Calls are those who are called by a reference.
func (r *Reader) Calls(ref string) []Call {
	if c, ok := r.call(ref, nil); ok {
		return []Call{c}
	}
	return nil
}

// Joined are some calls of several situations, each once, with their limits as seen from all that the situations are about.
func (r *Reader) Joined(people []string, lists ...[]Call) []Call {
	var out []Call
	met := map[string]bool{}
	for _, list := range lists {
		for i := range list {
			ref := list[i].Ref
			if met[ref] {
				continue
			}
			met[ref] = true
			if call, ok := r.call(ref, people); ok {
				out = append(out, call)
			}
		}
	}
	return out
}

// Dialable says that there is a number that a telephone can dial.
func (c *Call) Dialable() bool {
	return slices.ContainsFunc(c.Entries, func(e document.DialEntry) bool { return e.Digits != "" })
}
