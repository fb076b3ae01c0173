package handbook

import (
	"strings"

	"beredskab/internal/danish"
	"beredskab/internal/document"
	"beredskab/internal/plan"
	"beredskab/internal/wording"
)

// pathChapter is the escalation paths (handleveje), each with its steps as a list and as a drawing.
func (m *builder) pathChapter() *document.Section {
	if len(m.Plan.EscalationPaths) == 0 {
		return nil
	}
	s := &document.Section{ID: "handleveje", Title: wording.LabelPaths}
	s.Blocks = append(s.Blocks, document.Line("En handlevej siger, hvad vi gør, trin for trin. Vælg den, der passer til det, du står i. Er du i tvivl om to, så vælg den alvorligste."))
	rows := make([]document.Row, 0, len(m.Plan.EscalationPaths))
	for _, p := range m.Plan.EscalationPaths {
		s.Sections = append(s.Sections, m.pathSection(p))
		rows = append(rows, document.Row{Cells: []document.Text{
			{document.LinkTo(p.Title, wording.PathID(p))}, document.Words(strings.Join(wording.Labelled("level", p.Level), ", ")), document.Words(plan.GroupNames(p.People())), m.FirstCall(p, nil),
		}})
	}
	s.Blocks = append(s.Blocks, document.Table{
		ID: "handleveje-oversigt", Caption: "Handlevejene", Columns: []string{"Handlevej", "Niveau", "Handler om", "Ring først til"}, RowHeads: true, Rows: rows,
	})
	return s
}

func (m *builder) pathSection(p *plan.EscalationPath) *document.Section {
	s := &document.Section{ID: wording.PathID(p), Title: p.Title}
	if p.Audience == plan.Restricted {
		s.Blocks = append(s.Blocks, document.Line(wording.LabelBestowed))
		return s
	}
	s.Blocks = wording.ProseBlock(s.Blocks, p.When)
	if len(p.AlwaysIf) > 0 {
		s.Blocks = append(s.Blocks, document.Notice{Title: "Brug altid denne handlevej, når", Tone: document.Danger, Blocks: document.Bullets(nil, p.AlwaysIf)})
	}
	s.Blocks = m.pathFacts(p).AppendTo(s.Blocks)
	if len(p.DoNot) > 0 {
		s.Blocks = append(s.Blocks, document.Notice{Title: wording.LabelDoNot, Tone: document.Attention, Blocks: document.Bullets(nil, p.DoNot)})
	}
	s.Blocks = append(s.Blocks, m.steps(p))
	if len(p.Remember) > 0 {
		s.Blocks = append(s.Blocks, document.Notice{Title: "Husk", Tone: document.Neutral, Blocks: document.Bullets(nil, p.Remember)})
	}
	if len(p.Steps) > 0 {
		s.Blocks = append(s.Blocks, m.flow(p))
	}
	s.Blocks = wording.ProseBlock(s.Blocks, p.Text)
	return s
}

func (m *builder) pathFacts(p *plan.EscalationPath) document.FactList {
	var f document.FactList
	f.List("Niveau", wording.Labelled("level", p.Level))
	f.Add("Handler om", plan.GroupNames(p.People()))
	f.List("Gælder disse former for vold", wording.Labelled("violence_type", p.ViolenceTypes))
	f.List("Beskeden kommer fra", p.AlarmFrom)
	f.List("Er for", wording.Labelled("reader", p.For))
	if len(p.Departments) > 0 && !p.Uses("all") {
		f.Text("Bruges af", m.Refs(p.Departments))
	}
	f.Text("Bruges også af", m.Refs(p.Partners))
	if p.Hours.Schedule != nil {
		f.Add("Gælder i tidsrummet", p.Hours.Schedule.Danish())
	}
	if other := m.Plan.PathByID(p.OutsideHours); other != nil {
		f.Text("Uden for tidsrummet", document.Text{document.LinkTo(other.Title, wording.PathID(other))})
	} else {
		f.Text("Uden for tidsrummet", m.CallText(p.OutsideHours))
	}
	f.Add("Gælder", m.Period(p.Common))
	return f
}

// steps is a path's steps in full.
func (m *builder) steps(p *plan.EscalationPath) document.Steps {
	out := document.Steps{ID: wording.StepsID(p), Items: make([]document.StepItem, 0, len(p.Steps))}
	for _, s := range p.Steps {
		out.Items = append(out.Items, m.step(s))
	}
	return out
}

func (m *builder) step(s *plan.Step) document.StepItem {
	it := document.StepItem{ID: wording.StepID(s), Do: s.Do, Duty: plan.Label("duty", s.Duty), Who: m.Actors(s.Actor, nil), Deadline: m.Deadline(s), DoNot: s.DoNot}
	var f document.FactList
	for _, word := range s.Call {
		if e, ok := m.Entry(word); ok {
			it.Call = append(it.Call, e)
		} else if word := m.Actor(word, nil); word != "" {
			f.Add(wording.LabelCall, word)
		}
	}
	if len(it.Call) > 1 {
		f.Add("Rækkefølge", callOrder(s.CallMode))
	}
	f.Text(wording.LabelConvene, m.Convened(s))
	f.Text(wording.LabelUnreachable, m.Unreachable(s))
	f.Add(wording.LabelAfter, m.after(s))
	if s.Lasts.OK {
		f.Add(wording.LabelLasts, wording.Amount(s.Lasts))
	}
	f.Text(wording.LabelTell, m.actorRefs(s.Tell))
	f.List(wording.LabelDoNotTell, s.DoNotTell)
	f.Add(wording.LabelRecord, s.Record)
	f.Add(wording.LabelLegal, wording.Laws(s.LegalBasis))
	f.Text(wording.LabelHandsOver, m.Ref(s.HandsOverTo))
	f.Text(wording.LabelNext, m.next(s))
	f.Add(wording.LabelEnds, s.Ends)
	f.Add("Mere", wording.ProseLine(s.Text))
	f.Add("Gælder", m.Period(s.Common))
	if !m.Public {
		f.Add(wording.LabelNote, s.Note)
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

func (m *builder) after(s *plan.Step) string {
	named := func(ids []string) []string {
		var out []string
		for _, id := range ids {
			if other := m.Plan.Step(s.Of, id); other != nil {
				out = append(out, m.StepName(other, s.Of))
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

func (m *builder) actorRefs(list []string) document.Text {
	texts := make([]document.Text, 0, len(list))
	for _, word := range list {
		t := m.Ref(word)
		if t == nil {
			t = document.Words(m.Actor(word, nil))
		}
		texts = append(texts, t)
	}
	return document.Join(texts, ", ")
}

// next is where to go from a step. The following step is not told, because that is what a reader does anyway.
func (m *builder) next(s *plan.Step) document.Text {
	var ways []document.Text
	for _, n := range s.Next {
		to := m.Destination(n.To, s.Of)
		if to == nil {
			continue
		}
		if n.If != "" {
			ways = append(ways, append(document.Text{{Kind: document.Strong, Text: "Hvis: "}, {Text: n.If + " → "}}, to...))
		} else {
			ways = append(ways, append(document.Text{{Text: "Gå til "}}, to...))
		}
	}
	return document.Lines(ways...)
}
