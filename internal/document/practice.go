package document

import (
	"strings"

	"beredskab/internal/danish"
	"beredskab/internal/plan"
)

// practiceChapter is how the municipality works: risk, safety, talks, coordination and the rest (sådan arbejder vi).
func (m *maker) practiceChapter() *Section {
	s := &Section{ID: "saadan-arbejder-vi", Title: "Sådan arbejder vi"}
	for _, part := range [...]struct {
		id, title string
		facts     facts
	}{
		{"risikovurdering", "Risikovurdering", m.risk()},
		{"sikkerhedsplan", "Sikkerhedsplan", m.safetyPlan()},
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
			s.Sections = append(s.Sections, &Section{ID: part.id, Title: part.title, Blocks: part.facts.block(nil)})
		}
	}
	if len(s.Sections) == 0 {
		return nil
	}
	return s
}

func (m *maker) risk() (f facts) {
	x := m.plan.Risk
	if x == nil {
		return nil
	}
	f.add("Gælder", x.AppliesTo)
	f.add("Redskab", x.Tool)
	f.add("Hvornår", x.Timing)
	f.text("Vurderes af", m.refs(x.Assessors))
	f.add("Tages op igen", every(x.ReviewEvery))
	f.list("Tages også op ved", x.ReviewWhen)
	return f
}

// every writes the longest that may pass before something is looked at again: "senest efter 30 dage".
func every(d plan.Deadline) string {
	if text := amount(d); text != "" {
		return "senest efter " + text
	}
	return ""
}

func (m *maker) safetyPlan() (f facts) {
	x := m.plan.SafetyPlan
	if x == nil {
		return nil
	}
	f.text("Laves af", m.ref(x.Owner))
	f.add("Hvornår", x.When)
	f.list("Rummer", labelled("safety_content", x.Contains))
	f.text("Blanket", Text{link("Kriseplan til borgeren", "kriseplan")})
	return f
}

func (m *maker) relationship() (f facts) {
	x := m.plan.Relationship
	if x == nil {
		return nil
	}
	f.text("Borgerens faste kontakt", m.ref(x.ContactPerson))
	f.add("Når borgeren følges videre", oneLine(x.Handover))
	f.add("Rammen om samtalen", oneLine(x.MeetingFrame))
	f.add("Sikker kontakt", oneLine(x.SafeContact))
	if i := x.Interpreter; i != nil {
		f.add("Tolk", i.Policy)
		f.text("Tolk bestilles hos", m.callText(i.Contact))
	}
	f.text("Sparring til medarbejdere", m.callText(x.Supervision))
	return f
}

func (m *maker) coordination() (f facts) {
	x := m.plan.Coordination
	if x == nil {
		return nil
	}
	f.add("Tovholder", x.LeadRule)
	if g := m.plan.Group(x.Group); g != nil {
		f.text("Samles i", Text{link(g.Name, groupID(g.ID))})
	}
	if p := x.Phases; p != nil {
		f.add("Før indsatsen", oneLine(p.Before))
		f.add("Under indsatsen", oneLine(p.During))
		f.add("Efter indsatsen", oneLine(p.After))
	}
	return f
}

func (m *maker) sharing() (f facts) {
	x := m.plan.Sharing
	if x == nil {
		return nil
	}
	f.add("Samtykke", x.ConsentRule)
	f.add("Uden samtykke", x.Exception)
	f.add("Hvordan", x.How)
	f.add(labelLegal, laws(x.LegalBasis))
	return f
}

func (m *maker) network() (f facts) {
	x := m.plan.Network
	if x == nil {
		return nil
	}
	f.add("Kortlægning", x.Survey)
	f.text("Tilbud", m.refs(x.Resources))
	f.add("Borgerens ja", x.Consent)
	f.add("Er netværket trygt", x.RiskCheck)
	f.add("Viden til netværket", x.Material)
	f.add("Efter forløbet", x.Aftercare)
	return f
}

func (m *maker) recognition() (f facts) {
	x := m.plan.Recognition
	if x == nil {
		return nil
	}
	f.add("Når vi spørger til vold", x.InDetection)
	f.text("I tilbuddene", m.refs(x.InServices))
	f.add("Traumebevidst", x.TraumaAware)
	return f
}

func (m *maker) casePlan() (f facts) {
	x := m.plan.CasePlan
	if x == nil {
		return nil
	}
	f.text("Laves af", m.ref(x.Owner))
	f.add("Skabelon", x.Template)
	f.add("Tages op igen", every(x.ReviewEvery))
	f.text("Praktisk hjælp", m.refs(x.PracticalHelp))
	return f
}

func (m *maker) peerSupport() (f facts) {
	x := m.plan.PeerSupport
	if x == nil {
		return nil
	}
	f.list("Former", labelled("peer_form", x.Forms))
	f.add("Er borgeren klar", x.Readiness)
	f.add("Forberedelse", x.Preparation)
	f.add("Borgere med minoritetsbaggrund", x.MinorityNote)
	f.list("Hænger sammen med", labelled("recommendation", x.LinkedTo))
	f.text("Tilbud", m.refs(x.Services))
	return f
}

func (m *maker) children() (f facts) {
	x := m.plan.Children
	if x == nil {
		return nil
	}
	f.add("Børns sikkerhed", x.SafetyCheck)
	if s := m.plan.Step(nil, x.NotifyStep); s != nil {
		f.text("Underretning", append(append(Text{}, m.stepRef(s, nil)...), Inline{Text: ": " + s.Do}))
	}
	return f
}

func (m *maker) separation() (f facts) {
	if len(m.plan.SeparationRules) > 0 {
		f.add("Regler", danish.Sentence(strings.Join(labelled("separation_rule", m.plan.SeparationRules), "; ")))
	}
	return f
}

// trainingChapter is who learns what, and when it is renewed (oplæring).
func (m *maker) trainingChapter() *Section {
	if len(m.plan.Training) == 0 {
		return nil
	}
	t := Table{
		ID: "oplaering-tabel", Caption: labelTraining, RowHeads: true,
		Columns: []string{"Emne", "For", labelOwner, "Hvor tit", "Næste gang", "Nyansatte", "Har kurset"},
	}
	for _, x := range m.plan.Training {
		var holders []Text
		for _, h := range x.Holders {
			who := m.ref(h.Contact)
			if who == nil {
				continue
			}
			if d := lastDay(h.Date); d != "" {
				who = append(who, Inline{Text: " (" + d + ")"})
			}
			holders = append(holders, who)
		}
		who := m.refs(x.For)
		for _, id := range x.For {
			if id == "all" {
				who = words("alle medarbejdere")
			}
		}
		topic := lines(strong(danish.Sentence(plan.Label("training_topic", x.Topic))), words(proseLine(x.Text)))
		if x.Audience == plan.Restricted {
			topic = lines(topic, words(labelBestowed))
		}
		t.Rows = append(t.Rows, Row{ID: "oplaering-" + x.ID, Cells: []Text{
			topic, who, m.ref(x.Responsible), words(x.Every.Rhythm()), words(firstDay(x.Next)), words(limit(x.NewStaffWithin)), lines(holders...),
		}})
	}
	return &Section{ID: "oplaering", Title: labelTraining, Blocks: []Block{t}}
}

// followUpChapter is what happens after, and how the municipality counts (opfølgning).
func (m *maker) followUpChapter() *Section {
	x := m.plan.FollowUp
	if x == nil {
		return nil
	}
	var f facts
	f.add("Når borgeren siger nej", oneLine(x.Declined))
	f.add("Når borgeren går tilbage", oneLine(x.GoesBack))
	f.add("Registrering", oneLine(x.Registration))
	f.add("Årlig rapport til", x.YearlyReportTo)
	if len(f) == 0 {
		return nil
	}
	return &Section{ID: "opfoelgning", Title: labelFollowUp, Blocks: f.block(nil)}
}
