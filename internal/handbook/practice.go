package handbook

import (
	"strings"

	"beredskab/internal/danish"
	"beredskab/internal/document"
	"beredskab/internal/plan"
	"beredskab/internal/wording"
)

// practiceChapter is how the municipality works: risk, safety, talks, coordination and the rest (sådan arbejder vi).
func (m practiceBuilder) practiceChapter() *document.Section {
	s := &document.Section{ID: "saadan-arbejder-vi", Title: "Sådan arbejder vi", Class: compact}
	for _, part := range [...]struct {
		id, title string
		facts     document.FactList
	}{
		{"risikovurdering", "Risikovurdering", m.risk()},
		{"sikkerhedsplan", "Sikkerhedsplan og kriseplan", m.safetyPlan()},
		{"relation", "Relationen til borgeren", m.relationship()},
		{"koordinering", "Koordinering", m.coordination()},
		{"deling-af-oplysninger", "Deling af oplysninger", m.sharing()},
		{"netvaerk", "Netværk", m.network()},
		{"erkendelse", "Erkendelse", m.recognition()},
		{"borgerens-plan", "Borgerens plan og praktisk hjælp", m.casePlan()},
		{"spejling", "Spejling mellem ligesindede", m.peerSupport()},
		{"boern", "Børn i hjemmet", m.children()},
		{"adskillelse", "Hvem må ikke have begge roller", m.separation()},
	} {
		if len(part.facts) > 0 {
			s.Sections = append(s.Sections, &document.Section{ID: part.id, Title: part.title, Blocks: part.facts.AppendTo(nil)})
		}
	}
	if len(s.Sections) == 0 {
		return nil
	}
	return s
}

func (m practiceBuilder) risk() (f document.FactList) {
	x := m.Plan.Risk
	if x == nil {
		return nil
	}
	f.Add("Gælder", x.AppliesTo)
	f.Add("Redskab", x.Tool)
	f.Add("Hvornår", x.Timing)
	f.Text("Vurderes af", m.Refs(x.Assessors))
	f.Add("Tages op igen", every(x.ReviewEvery))
	f.List("Tages også op ved", x.ReviewWhen)
	return f
}

// every writes the longest that may pass before something is looked at again: "senest efter 30 dage".
func every(d plan.Deadline) string {
	if text := wording.Amount(d); text != "" {
		return "senest efter " + text
	}
	return ""
}

func (m practiceBuilder) safetyPlan() (f document.FactList) {
	x := m.Plan.SafetyPlan
	if x == nil {
		return nil
	}
	f.Text("Laves af", m.Ref(x.Owner))
	f.Add("Hvornår", x.When)
	f.List("Rummer", wording.Labelled("safety_content", x.Contains))
	f.Text("Borgerens ark", document.Text{document.LinkTo("Kriseplan", "kriseplan")})
	return f
}

func (m practiceBuilder) relationship() (f document.FactList) {
	x := m.Plan.Relationship
	if x == nil {
		return nil
	}
	f.Text("Borgerens faste kontakt", m.Ref(x.ContactPerson))
	f.Add("Når borgeren følges videre", document.OneLine(x.Handover))
	f.Add("Rammen om samtalen", document.OneLine(x.MeetingFrame))
	f.Add("Sikker kontakt", document.OneLine(x.SafeContact))
	if i := x.Interpreter; i != nil {
		f.Add("Tolk", i.Policy)
		f.Text("Tolk bestilles hos", m.CallText(i.Contact))
	}
	f.Text("Sparring til medarbejdere", m.CallText(x.Supervision))
	return f
}

func (m practiceBuilder) coordination() (f document.FactList) {
	x := m.Plan.Coordination
	if x == nil {
		return nil
	}
	f.Add("Tovholder", x.LeadRule)
	if g := m.Plan.Group(x.Group); g != nil {
		f.Text("Samles i", document.Text{document.LinkTo(g.Name, wording.GroupID(g.ID))})
	}
	if p := x.Phases; p != nil {
		f.Add("Før indsatsen", document.OneLine(p.Before))
		f.Add("Under indsatsen", document.OneLine(p.During))
		f.Add("Efter indsatsen", document.OneLine(p.After))
	}
	return f
}

func (m practiceBuilder) sharing() (f document.FactList) {
	x := m.Plan.Sharing
	if x == nil {
		return nil
	}
	f.Add("Samtykke", x.ConsentRule)
	f.Add("Uden samtykke", x.Exception)
	f.Add("Hvordan", x.How)
	f.Add(wording.LabelLegal, wording.Laws(x.LegalBasis))
	return f
}

func (m practiceBuilder) network() (f document.FactList) {
	x := m.Plan.Network
	if x == nil {
		return nil
	}
	f.Add("Kortlægning", x.Survey)
	f.Text("Tilbud", m.Refs(x.Resources))
	f.Add("Borgerens ja", x.Consent)
	f.Add("Er netværket trygt", x.RiskCheck)
	f.Add("Viden til netværket", x.Material)
	f.Add("Efter forløbet", x.Aftercare)
	return f
}

func (m practiceBuilder) recognition() (f document.FactList) {
	x := m.Plan.Recognition
	if x == nil {
		return nil
	}
	f.Add("Når vi spørger til vold", x.InDetection)
	f.Text("I tilbuddene", m.Refs(x.InServices))
	f.Add("Traumebevidst", x.TraumaAware)
	return f
}

func (m practiceBuilder) casePlan() (f document.FactList) {
	x := m.Plan.CasePlan
	if x == nil {
		return nil
	}
	f.Text("Laves af", m.Ref(x.Owner))
	f.Add("Skabelon", x.Template)
	f.Add("Tages op igen", every(x.ReviewEvery))
	f.Text("Praktisk hjælp", m.Refs(x.PracticalHelp))
	return f
}

func (m practiceBuilder) peerSupport() (f document.FactList) {
	x := m.Plan.PeerSupport
	if x == nil {
		return nil
	}
	f.List("Former", wording.Labelled("peer_form", x.Forms))
	f.Add("Er borgeren klar", x.Readiness)
	f.Add("Forberedelse", x.Preparation)
	f.Add("Borgere med minoritetsbaggrund", x.MinorityNote)
	f.List("Hænger sammen med", wording.Labelled("recommendation", x.LinkedTo))
	f.Text("Tilbud", m.Refs(x.Services))
	return f
}

func (m practiceBuilder) children() (f document.FactList) {
	x := m.Plan.Children
	if x == nil {
		return nil
	}
	f.Add("Børns sikkerhed", x.SafetyCheck)
	if s := m.Plan.Step(nil, x.NotifyStep); s != nil {
		f.Text("Underretning", append(append(document.Text{}, m.StepRef(s, nil)...), document.Inline{Text: ": " + s.Do}))
	}
	return f
}

func (m practiceBuilder) separation() (f document.FactList) {
	if len(m.Plan.SeparationRules) > 0 {
		f.Add("Regler", danish.Sentence(strings.Join(wording.Labelled("separation_rule", m.Plan.SeparationRules), "; ")))
	}
	return f
}

// trainingChapter is who learns what, and when it is renewed (oplæring).
func (m practiceBuilder) trainingChapter() *document.Section {
	if len(m.Plan.Training) == 0 {
		return nil
	}
	t := document.Table{
		ID: "oplaering-tabel", Caption: "Hvem lærer hvad, og hvornår", RowHeads: true,
		Columns: []string{"Emne", "For", wording.LabelOwner, "Hvor tit", "Næste gang", "Nyansatte", "Har kurset"},
	}
	for _, x := range m.Plan.Training {
		var holders []document.Text
		for _, h := range x.Holders {
			who := m.Ref(h.Contact)
			if who == nil {
				continue
			}
			if d := wording.LastDay(h.Date); d != "" {
				who = append(who, document.Inline{Text: " (" + d + ")"})
			}
			holders = append(holders, who)
		}
		who := m.Refs(x.For)
		for _, id := range x.For {
			if id == plan.AllDepartments {
				who = document.Words("alle medarbejdere")
			}
		}
		topic := document.Lines(document.Bold(danish.Sentence(plan.Label("training_topic", x.Topic))), document.Words(wording.ProseLine(x.Text)))
		if x.Audience == plan.Restricted {
			topic = document.Lines(topic, document.Words(wording.LabelRestricted))
		}
		t.Rows = append(t.Rows, document.Row{ID: "oplaering-" + x.ID, Cells: []document.Text{
			topic, who, m.Ref(x.Responsible), document.Words(x.Every.Rhythm()), document.Words(wording.FirstDay(x.Next)), document.Words(wording.Limit(x.NewStaffWithin)), document.Lines(holders...),
		}})
	}
	return &document.Section{ID: "oplaering", Title: wording.LabelTraining, Blocks: []document.Block{t}}
}

// followUpChapter is what happens after, and how the municipality counts (opfølgning).
func (m practiceBuilder) followUpChapter() *document.Section {
	x := m.Plan.FollowUp
	if x == nil {
		return nil
	}
	var f document.FactList
	f.Add("Når borgeren siger nej", document.OneLine(x.Declined))
	f.Add("Når borgeren går tilbage", document.OneLine(x.GoesBack))
	f.Add("Registrering", document.OneLine(x.Registration))
	f.Add("Årlig rapport til", x.YearlyReportTo)
	if len(f) == 0 {
		return nil
	}
	return &document.Section{ID: "opfoelgning", Title: wording.LabelFollowUp, Class: compact, Blocks: f.AppendTo(nil)}
}
