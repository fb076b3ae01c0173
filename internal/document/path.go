package document

import (
	"slices"
	"strconv"
	"strings"

	"beredskab/internal/danish"
	"beredskab/internal/plan"
)

// pathChapter is the escalation paths (handleveje), each with its steps as a list and as a drawing.
func (m *maker) pathChapter() *Section {
	if len(m.plan.EscalationPaths) == 0 {
		return nil
	}
	s := &Section{ID: "handleveje", Title: labelPaths}
	s.Blocks = append(s.Blocks, paragraph("En handlevej siger, hvad vi gør, trin for trin. Vælg den, der passer til det, du står i. Er du i tvivl om to, så vælg den alvorligste."))
	rows := make([]Row, 0, len(m.plan.EscalationPaths))
	for _, p := range m.plan.EscalationPaths {
		s.Sections = append(s.Sections, m.pathSection(p))
		rows = append(rows, Row{Cells: []Text{
			{link(p.Title, pathID(p))}, words(strings.Join(labelled("level", p.Level), ", ")), words(plan.GroupNames(p.People())), m.firstCall(p, nil),
		}})
	}
	s.Blocks = append(s.Blocks, Table{
		ID: "handleveje-oversigt", Caption: "Handlevejene", Columns: []string{"Handlevej", "Niveau", "Handler om", "Ring først til"}, RowHeads: true, Rows: rows,
	})
	return s
}

func (m *maker) pathSection(p *plan.EscalationPath) *Section {
	s := &Section{ID: pathID(p), Title: p.Title}
	if p.Audience == plan.Restricted {
		s.Blocks = append(s.Blocks, paragraph(labelBestowed))
		return s
	}
	s.Blocks = proseBlock(s.Blocks, p.When)
	if len(p.AlwaysIf) > 0 {
		s.Blocks = append(s.Blocks, Notice{Title: "Brug altid denne handlevej, når", Tone: Danger, Blocks: bullets(nil, p.AlwaysIf)})
	}
	s.Blocks = m.pathFacts(p).block(s.Blocks)
	if len(p.DoNot) > 0 {
		s.Blocks = append(s.Blocks, Notice{Title: labelDoNot, Tone: Attention, Blocks: bullets(nil, p.DoNot)})
	}
	s.Blocks = append(s.Blocks, m.steps(p))
	if len(p.Remember) > 0 {
		s.Blocks = append(s.Blocks, Notice{Title: "Husk", Tone: Neutral, Blocks: bullets(nil, p.Remember)})
	}
	if len(p.Steps) > 0 {
		s.Blocks = append(s.Blocks, m.flow(p))
	}
	s.Blocks = proseBlock(s.Blocks, p.Text)
	return s
}

func (m *maker) pathFacts(p *plan.EscalationPath) facts {
	var f facts
	f.list("Niveau", labelled("level", p.Level))
	f.add("Handler om", plan.GroupNames(p.People()))
	f.list("Gælder disse former for vold", labelled("violence_type", p.ViolenceTypes))
	f.list("Beskeden kommer fra", p.AlarmFrom)
	f.list("Er for", labelled("reader", p.For))
	if len(p.Departments) > 0 && !p.Uses("all") {
		f.text("Bruges af", m.refs(p.Departments))
	}
	f.text("Bruges også af", m.refs(p.Partners))
	if p.Hours.Schedule != nil {
		f.add("Gælder i tidsrummet", p.Hours.Schedule.Danish())
	}
	if other := m.plan.PathByID(p.OutsideHours); other != nil {
		f.text("Uden for tidsrummet", Text{link(other.Title, pathID(other))})
	} else {
		f.text("Uden for tidsrummet", m.callText(p.OutsideHours))
	}
	f.add("Gælder", m.period(p.Common))
	return f
}

// steps is a path's steps in full.
func (m *maker) steps(p *plan.EscalationPath) Steps {
	out := Steps{ID: stepsID(p), Items: make([]StepItem, 0, len(p.Steps))}
	for _, s := range p.Steps {
		out.Items = append(out.Items, m.step(s))
	}
	return out
}

func (m *maker) step(s *plan.Step) StepItem {
	it := StepItem{ID: stepID(s), Do: s.Do, Duty: plan.Label("duty", s.Duty), Who: m.actors(s.Actor, nil), Deadline: m.deadline(s), DoNot: s.DoNot}
	var f facts
	for _, word := range s.Call {
		if e, ok := m.entry(word); ok {
			it.Call = append(it.Call, e)
		} else if word := m.actor(word, nil); word != "" {
			f.add(labelCall, word)
		}
	}
	if len(it.Call) > 1 {
		f.add("Rækkefølge", callOrder(s.CallMode))
	}
	f.text(labelConvene, m.convened(s))
	f.text(labelUnreachable, m.unreachable(s))
	f.add(labelAfter, m.after(s))
	if s.Lasts.OK {
		f.add(labelLasts, amount(s.Lasts))
	}
	f.text(labelTell, m.actorRefs(s.Tell))
	f.list(labelDoNotTell, s.DoNotTell)
	f.add(labelRecord, s.Record)
	f.add(labelLegal, laws(s.LegalBasis))
	f.text(labelHandsOver, m.ref(s.HandsOverTo))
	f.text(labelNext, m.next(s))
	f.add(labelEnds, s.Ends)
	f.add("Mere", proseLine(s.Text))
	f.add("Gælder", m.period(s.Common))
	if !m.public {
		f.add(labelNote, s.Note)
	}
	it.Facts = f
	return it
}

// callOrder says how to choose among several. In the order in which they stand is what the guide says once for all.
func callOrder(mode string) string {
	switch mode {
	case "any":
		return "Vælg den, der passer bedst"
	case "by_area":
		return "Vælg efter borgerens distrikt"
	}
	return ""
}

// deadline is when a step must be done: "straks", "inden 24 timer efter hændelsen", "inden 2 hverdage efter trin 3".
func (m *maker) deadline(s *plan.Step) string {
	text := limit(s.Within)
	if text == "" {
		return ""
	}
	switch s.CountsFrom {
	case "", "discovery":
		return text
	case "incident":
		return text + " efter hændelsen"
	}
	if from := m.plan.Step(s.Of, s.CountsFrom); from != nil {
		return text + " efter " + m.stepName(from, s.Of)
	}
	return text
}

// stepName is "trin 3", with its path's title when that is another one.
func (m *maker) stepName(s *plan.Step, here *plan.EscalationPath) string {
	name := "trin " + strconv.Itoa(m.numbers[s])
	if s.Of != here && s.Of != nil {
		name += ` i "` + s.Of.Title + `"`
	}
	return name
}

func (m *maker) stepRef(s *plan.Step, here *plan.EscalationPath) Text {
	return Text{link(m.stepName(s, here), stepID(s))}
}

func (m *maker) convened(s *plan.Step) Text {
	g := m.plan.Group(s.Convene)
	if g == nil {
		return nil
	}
	t := Text{link(g.Name, groupID(g.ID))}
	if g.Contact != "" {
		if call := m.callText(g.Contact); len(call) > 0 {
			t = append(append(t, Inline{Text: ". Ring til "}), call...)
		}
	}
	return t
}

// callText is a name with its number: "Voksenvagten 00 00 00 12".
func (m *maker) callText(ref string) Text {
	e, ok := m.entry(ref)
	if !ok {
		return nil
	}
	return entryText(e, m.ref(ref))
}

// entryText is a name and its number. "Politiet 114" has the number in its name, and says it once.
func entryText(e DialEntry, name Text) Text {
	t := slices.Clone(name)
	if n := len(t); n > 0 && e.Number != "" {
		t[n-1].Text = strings.TrimSuffix(t[n-1].Text, " "+e.Number)
	}
	if e.Number != "" {
		t = append(t, Inline{Text: " "}, phoneText(e.Number))
	}
	if e.Ask != "" {
		t = append(t, Inline{Text: " (" + e.Ask + ")"})
	}
	return t
}

func (m *maker) unreachable(s *plan.Step) Text {
	if s.IfUnreachable == "" {
		return nil
	}
	if other := m.plan.Step(s.Of, s.IfUnreachable); other != nil {
		return append(Text{{Text: "Gå til "}}, m.stepRef(other, s.Of)...)
	}
	if call := m.callText(s.IfUnreachable); len(call) > 0 {
		return append(Text{{Text: "Ring til "}}, call...)
	}
	if word := m.actor(s.IfUnreachable, nil); word != "" {
		return words("Ring til " + word)
	}
	return nil
}

func (m *maker) after(s *plan.Step) string {
	named := func(ids []string) []string {
		var out []string
		for _, id := range ids {
			if other := m.plan.Step(s.Of, id); other != nil {
				out = append(out, m.stepName(other, s.Of))
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

func (m *maker) actorRefs(list []string) Text {
	texts := make([]Text, 0, len(list))
	for _, word := range list {
		t := m.ref(word)
		if t == nil {
			t = words(m.actor(word, nil))
		}
		texts = append(texts, t)
	}
	return join(texts, ", ")
}

// next is where to go from a step. The following step is not told, because that is what a reader does anyway.
func (m *maker) next(s *plan.Step) Text {
	var ways []Text
	for _, n := range s.Next {
		to := m.destination(n.To, s.Of)
		if to == nil {
			continue
		}
		if n.If != "" {
			ways = append(ways, append(Text{{Kind: Strong, Text: "Hvis: "}, {Text: n.If + " → "}}, to...))
		} else {
			ways = append(ways, append(Text{{Text: "Gå til "}}, to...))
		}
	}
	return lines(ways...)
}

func (m *maker) destination(to string, here *plan.EscalationPath) Text {
	if step := m.plan.Step(here, to); step != nil {
		return m.stepRef(step, here)
	}
	if path := m.plan.PathByID(to); path != nil {
		return Text{link(path.Title, pathID(path))}
	}
	return nil
}

// firstCall is whom a path rings first, as a link with the number; what a department's words mean is read in it.
func (m *maker) firstCall(p *plan.EscalationPath, d *plan.Department) Text {
	for _, s := range p.Steps {
		for _, word := range s.Call {
			if t := m.callText(m.resolve(word, d)); len(t) > 0 {
				return t
			}
			if t := m.actor(word, d); t != "" {
				return words(t)
			}
		}
		if t := m.convened(s); len(t) > 0 {
			return t
		}
	}
	return nil
}
