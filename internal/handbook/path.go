package handbook

import (
	"strings"

	"beredskab/internal/danish"
	"beredskab/internal/document"
	"beredskab/internal/edition"
	"beredskab/internal/guidance"
	"beredskab/internal/plan"
	"beredskab/internal/wording"
)

// pathChapter is the escalation paths (handleveje), each with its steps as a list and as a drawing.
func (m pathBuilder) pathChapter() *document.Section {
	if len(m.Plan.EscalationPaths) == 0 {
		return nil
	}
	s := &document.Section{ID: "handleveje", Title: wording.LabelPaths}
	s.Blocks = append(s.Blocks, document.Line("En handlevej siger, hvad vi gør, trin for trin. Vælg den, der passer til det, du står i. Er du i tvivl om to, så vælg den alvorligste. Står der en hjemmel ved et trin, så tjek den med en jurist."))
	rows := make([]document.Row, 0, len(m.Plan.EscalationPaths))
	for _, p := range m.Plan.EscalationPaths {
		s.Sections = append(s.Sections, m.pathSection(p))
		rows = append(rows, document.Row{Cells: []document.Text{
			{document.LinkTo(p.Title, wording.PathID(p))}, document.Words(strings.Join(wording.Labelled("level", p.Level), ", ")), document.Words(whom(p)), m.all.Situation(p).First(m.all.Numbered),
		}})
	}
	s.Blocks = append(s.Blocks, document.Table{
		ID: "handleveje-oversigt", Caption: "Hvilken handlevej, og hvem du ringer til først", Columns: []string{"Handlevej", "Bruges ved", "Handler om", "Ring først til"}, RowHeads: true, Rows: rows,
	})
	return s
}

// whom says whom a path is about, and how old they are when it is not for all: "voldsudsatte (dem under 18 år)".
func whom(p *plan.EscalationPath) string {
	if p.Ages.OK {
		return plan.GroupNames(p.People()) + " (" + p.Ages.Those() + ")"
	}
	return plan.GroupNames(p.People())
}

func (m pathBuilder) pathSection(p *plan.EscalationPath) *document.Section {
	s := &document.Section{ID: wording.PathID(p), Title: p.Title, Class: "path"}
	if p.Audience == plan.Restricted {
		s.Blocks = append(s.Blocks, document.Line(wording.LabelRestricted))
		return s
	}
	s.Blocks = wording.ProseBlock(s.Blocks, p.When)
	if len(p.AlwaysIf) > 0 {
		s.Blocks = append(s.Blocks, document.Notice{Title: "Brug altid denne handlevej ved et af disse tegn", Tone: document.Danger, Blocks: document.Bullets(nil, p.AlwaysIf)})
	}
	s.Blocks = m.pathFacts(p).AppendTo(s.Blocks)
	if flags := m.Plan.RedFlags(p); len(flags) > 0 && !m.Public {
		s.Blocks = append(s.Blocks, document.Notice{Title: wording.LabelRedFlags, Tone: document.Danger, Blocks: document.Bullets(nil, plan.Questions(flags))})
	}
	if len(p.DoNot) > 0 {
		s.Blocks = append(s.Blocks, document.Notice{Title: wording.LabelDoNot, Tone: document.Attention, Blocks: document.Bullets(nil, p.DoNot)})
	}
	s.Blocks = append(s.Blocks, m.steps(p))
	if len(p.Remember) > 0 {
		s.Blocks = append(s.Blocks, document.Notice{Title: "Husk", Tone: document.Neutral, Blocks: document.Bullets(nil, p.Remember)})
	}
	if len(p.Steps) > 0 {
		s.Blocks = append(s.Blocks, m.rail(p))
	}
	s.Blocks = wording.ProseBlock(s.Blocks, p.Text)
	return s
}

func (m pathBuilder) pathFacts(p *plan.EscalationPath) document.FactList {
	f := m.all.Situation(p).Marks()
	f.List("Bruges ved", wording.Labelled("level", p.Level))
	f.Add("Handler om", plan.GroupNames(p.People()))
	if p.Ages.OK {
		f.Add("Gælder for", p.Ages.Those())
	}
	f.List("Gælder disse former for vold", wording.Labelled("violence_type", p.ViolenceTypes))
	f.List("Hvem siger det til dig", p.AlarmFrom)
	f.List("Skrevet til", wording.Labelled("reader", p.For))
	if len(p.Departments) > 0 && !p.Uses(plan.AllDepartments) {
		f.Text("Bruges af", m.Refs(p.Departments))
	}
	f.Text("Bruges også af", m.Refs(p.Partners))
	if p.Hours.Schedule != nil {
		f.Add("Gælder i tidsrummet", wording.LongHours(p.Hours.Schedule))
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
func (m pathBuilder) steps(p *plan.EscalationPath) document.Steps {
	situation := m.all.Situation(p)
	out := document.Steps{ID: wording.StepsID(p), Items: make([]document.StepItem, 0, len(p.Steps))}
	for _, s := range situation.Steps {
		out.Items = append(out.Items, m.step(s))
	}
	return out
}

func (m pathBuilder) step(s *guidance.Step) document.StepItem {
	it := document.StepItem{
		ID: wording.StepID(s.Step), Do: s.Do, Duty: plan.Label("duty", s.Duty), Who: s.Who, Deadline: m.Deadline(s.Step), DoNot: s.DoNot,
	}
	if when := s.Condition(); when != "" {
		it.Do = danish.Sentence(when) + ": " + danish.LowerFirst(s.Do)
	}
	it.Call = s.Dials()
	var f document.FactList
	if len(s.Calls) > 1 {
		f.Add("Valg", callOrder(s.CallMode))
	}
	if s.GroupName != "" {
		f.Text(wording.LabelConvene, document.Text{document.LinkTo(s.GroupName, wording.GroupID(s.Convene))})
	}
	if s.ElseStep != nil {
		f.Text(wording.LabelUnreachable, s.ElseText((*guidance.Call).Full))
	}
	f.Add(wording.LabelAfter, s.Since())
	if s.Lasts.OK {
		f.Add(wording.LabelLasts, wording.Amount(s.Lasts))
	}
	f.Text(wording.LabelInform, m.actorRefs(s.Tell))
	f.List(wording.LabelDoNotInform, s.DoNotTell)
	f.Add(wording.LabelRecord, s.Record)
	f.Add(wording.LabelLegal, wording.Laws(s.LegalBasis))
	if !edition.Emergency(s.HandsOverTo, m.Plan.Contact(s.HandsOverTo)) { // 112 comes; it does not take the case over
		f.Text(wording.LabelHandsOver, m.Ref(s.HandsOverTo))
	}
	f.Text(wording.LabelNext, document.Lines(s.Ways()...))
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
	case plan.CallModeAny:
		return "Vælg den, der passer bedst"
	case plan.CallModeByArea:
		return "Vælg efter borgerens distrikt"
	}
	return ""
}

func (m pathBuilder) actorRefs(list []string) document.Text {
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
