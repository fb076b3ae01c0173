package guidance

import (
	"slices"
	"strings"

	"beredskab/internal/danish"
	"beredskab/internal/document"
	"beredskab/internal/plan"
)

// Step is a step as its reader meets it.
type Step struct {
	*plan.Step
	Number int
	Mine   bool     // the reader does it
	Who    string   // who does it, when the plan says so
	Only   []string // when one gets here, if it is not always: "hvis ingen svarer i trin 1"

	Calls     []Call
	Group     *Call  // how the group that is gathered is called
	GroupName string // its name
	Otherwise *Call  // whom to call when nobody answers
	Then      *Call  // and when that one does not answer either
	ElseStep  *plan.Step

	people []string // whom the path is about
	reader *Reader
}

func (r *Reader) step(s *Situation, step *plan.Step, only []string) *Step {
	out := &Step{Step: step, Number: r.View.Numbers[step], Mine: r.mine(step), Who: r.Actors(step.Actor, r.Department), Only: only, people: s.People, reader: r}
	for _, word := range step.Call {
		if call, ok := r.call(word, s.People); ok {
			out.Calls = append(out.Calls, call)
		}
	}
	if g := r.Plan.Group(step.Convene); g != nil {
		out.GroupName = g.Name
		if call, ok := r.call(g.Contact, s.People); ok {
			out.Group = &call
		}
	}
	if other := r.Plan.Step(s.Path, step.IfUnreachable); other != nil {
		out.ElseStep = other
	} else if call, ok := r.call(step.IfUnreachable, s.People); ok {
		out.Otherwise = &call
	}
	out.lastResort()
	return out
}

// lastResort sees to it that whoever is called when nobody answers is not the number that did not answer, and finds who stands in for the
// last who is called.
func (s *Step) lastResort() {
	if s.Otherwise != nil && s.called(s.Otherwise) {
		again := *s.Otherwise
		again.Entries = []document.DialEntry{{Name: again.Name, Ask: SameNumber}}
		if s.Otherwise = &again; slices.ContainsFunc(s.Calls, func(c Call) bool { return c.Ref == again.Ref }) {
			s.Otherwise = nil
		}
	}
	switch {
	case s.Otherwise != nil && !s.Otherwise.Dialable() && len(s.Calls) > 0:
		if s.Then = s.deputy(s.Otherwise); s.Then == nil {
			s.Then = s.deputy(&s.Calls[len(s.Calls)-1])
		}
	case s.Otherwise != nil && s.reader.timeOf(s.Otherwise) == AllHours: // somebody is there already at any time
	case s.Otherwise != nil:
		s.Then = s.deputy(s.Otherwise)
	case s.ElseStep == nil && len(s.Calls) > 0 && s.IfUnreachable != "":
		s.Otherwise = s.deputy(&s.Calls[len(s.Calls)-1])
	}
}

// SameNumber stands instead of a number that has been called already.
const SameNumber = "samme nummer, som ikke svarede"

// deputy is the first who stands in for somebody, acts, and has a number that has not been called.
func (s *Step) deputy(of *Call) *Call {
	c := s.reader.Plan.Contact(of.Ref)
	if c == nil {
		return nil
	}
	for _, ref := range c.Deputies {
		if call, ok := s.reader.call(ref, s.people); ok && call.Acts && call.Dialable() && !s.called(&call) && !s.reader.Plan.SameWay(ref, of.Ref) {
			return &call
		}
	}
	return nil
}

// called says that somebody has been called in the step already, on every number.
func (s *Step) called(c *Call) bool {
	tried := s.Calls
	if s.Group != nil {
		tried = append(slices.Clone(tried), *s.Group)
	}
	var refs []string
	for i := range tried {
		if refs = append(refs, tried[i].Ref); c.Ref != "" && c.Ref == tried[i].Ref && !c.Dialable() {
			return true
		}
	}
	return s.reader.Plan.SameWay(c.Ref, refs...)
}

// mine says that the reader does the step: whoever learns of it first, or somebody of the department.
func (r *Reader) mine(s *plan.Step) bool {
	if len(s.Actor) == 0 || slices.Contains(s.Actor, plan.ActorFirstToKnow) {
		return true
	}
	for _, a := range s.Actor {
		c := r.Plan.Contact(a)
		if c == nil {
			continue
		}
		if r.Department != nil && c.Department == r.Department.ID || r.Contact != "" && a == r.Contact {
			return true
		}
	}
	return false
}

// CallText is whom the step calls: after each other, by free choice, or by district; each group of people those who help it.
func (s *Step) CallText(write func(*Call) document.Text) document.Text {
	var out document.Text
	var last *Call
	for i := range s.Calls {
		c := &s.Calls[i]
		whose := ""
		if len(c.For) > 0 && len(c.For) < len(s.people) && c.Ref != "" {
			whose = groupNames(c.For, s.people)
			c = c.without("sager om " + whose)
		}
		if last != nil && c.Ref != "" && c.Ref == last.Ref && slices.Equal(c.For, last.For) {
			continue // the leader's own leader may be the same: nobody is called twice in a row
		}
		t := write(c)
		if len(t) == 0 {
			continue
		}
		switch {
		case last == nil && whose != "":
			out = append(out, document.Inline{Text: whose + ": "})
		case last == nil:
		case !slices.Equal(last.For, c.For) && whose != "":
			out = append(out, document.Inline{Text: "; " + whose + ": "})
		case !slices.Equal(last.For, c.For):
			out = append(out, document.Inline{Text: "; alle: "})
		case s.CallMode == plan.CallModeAny || s.CallMode == plan.CallModeByArea && c.Area != "" && last.Area != "":
			out = append(out, document.Inline{Text: " eller "})
		default:
			out = append(out, document.Inline{Text: ", ellers "})
		}
		out, last = append(out, t...), c
	}
	return out
}

// without is the call without a limit that has been said already.
func (c *Call) without(limit string) *Call {
	out := *c
	out.Limits = slices.DeleteFunc(slices.Clone(c.Limits), func(s string) bool { return s == limit || strings.HasPrefix(s, "ikke for ") })
	return &out
}

// ElseText is what to do when nobody answers: "ring til Voksenvagten", "gå til trin 3".
func (s *Step) ElseText(write func(*Call) document.Text) document.Text {
	switch {
	case s.ElseStep != nil:
		return append(document.Text{{Text: "gå til "}}, s.reader.StepRef(s.ElseStep, s.Of)...)
	case s.Otherwise != nil:
		t := append(document.Text{{Text: "ring til "}}, write(s.Otherwise)...)
		if s.Then != nil {
			t = append(append(t, document.Inline{Text: ", ellers "}), write(s.Then)...)
		}
		return t
	}
	return nil
}

// Ways are the conditions on which one goes elsewhere than to the following step, each with where.
func (s *Step) Ways() []document.Text {
	var out []document.Text
	for _, n := range s.Next {
		if n.Stops() {
			out = append(out, document.Words(stopText(n, len(s.Next) > 1)))
			continue
		}
		to := s.reader.Destination(n.To, s.Of)
		if len(to) == 0 {
			continue
		}
		t := document.Text{{Text: "Gå så til "}}
		if n.If != "" {
			t = document.Text{{Text: "Hvis " + condition(n.If) + ": gå til "}}
		}
		out = append(out, append(t, to...))
	}
	return out
}

// stopText is a way that stops here: "Hvis mistanken er afkræftet: stop her. Sagen lukkes."
func stopText(n *plan.Next, others bool) string {
	text := "Stop her. "
	switch {
	case n.If != "":
		text = "Hvis " + condition(n.If) + ": stop her. "
	case others:
		text = "Ellers: stop her. "
	}
	return text + strings.TrimSuffix(document.Sentence(n.Ends), ".")
}

// If is a condition with its word: "hvis nogen er i fare nu".
func If(s string) string { return "hvis " + condition(s) }

// condition writes a condition after "hvis", whether the plan begins it with that word or not.
func condition(s string) string {
	s = strings.TrimSuffix(document.OneLine(s), ".")
	for _, word := range [...]string{"Hvis ", "hvis "} {
		s = strings.TrimPrefix(s, word)
	}
	return danish.LowerFirst(s)
}

// Since is what must be done before the step: "trin 1 og trin 2".
func (s *Step) Since() string {
	named := func(ids []string) []string {
		var out []string
		for _, id := range ids {
			if other := s.reader.Plan.Step(s.Of, id); other != nil {
				out = append(out, s.reader.StepName(other, s.Of))
			}
		}
		return out
	}
	all, either := danish.List(named(s.After), "og"), danish.List(named(s.AfterAny), "eller")
	if all != "" && either != "" {
		return all + ", og " + either
	}
	return all + either
}

// Informed are those who get word, and NotTold those who must not.
func (s *Step) Informed() string {
	var out []string
	for _, word := range s.Tell {
		if name := s.reader.Actor(word, s.reader.Department); name != "" {
			out = append(out, name)
		}
	}
	return danish.List(out, "og")
}

// Receiver is the name of the one who takes over, unless the step calls them already.
func (s *Step) Receiver() string {
	if slices.Contains(s.Call, s.HandsOverTo) {
		return ""
	}
	return s.reader.Name(s.HandsOverTo)
}

// Condition is for whom the step is and when one gets to it, as a beginning of its line; "" when that is for everybody and always.
func (s *Step) Condition() string {
	only := strings.Join(s.Only, ", eller ")
	if !s.Ages.OK {
		return only
	}
	whom := "kun for " + s.Ages.Those()
	if only == "" {
		return whom
	}
	return whom + ", " + only
}
