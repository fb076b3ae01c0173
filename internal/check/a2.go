package check

import (
	"slices"
	"strings"

	"beredskab/internal/danish"
	"beredskab/internal/diag"
	"beredskab/internal/plan"
)

// a2Rules judges recommendation 2: risk assessment and the victim's safety (risikovurdering og sikkerhed).
func a2Rules() []Rule {
	return []Rule{
		{ID: "A2.1", Title: "Risikovurdering i alle sager", Judge: judgeA21, Why: "Faren kan ikke ses udefra, og den udsatte undervurderer den ofte selv. Derfor vurderes den hver gang."},
		{ID: "A2.2", Title: "Hvem der vurderer risikoen", Judge: judgeA22, Why: "En risikovurdering uden en uddannet rolle bag er et gæt. Uden en stedfortræder bliver den ikke lavet i ferien."},
		{ID: "A2.3", Title: "Redskab til risikovurdering", Judge: judgeA23, Why: "Et fast redskab gør vurderingen ens fra sag til sag og gør, at andre kan læse den."},
		{ID: "A2.4", Title: "Oplæring i risikovurdering", Judge: judgeA24, Why: "Når ingen leder har ansvaret for uddannelsen, forsvinder den med den medarbejder, der havde den."},
		{ID: "A2.5", Title: "Sikkerhedsplan sammen med borgeren", Judge: judgeA25, Why: "Den aften, det går galt, er der ikke tid til at finde på noget. Planen skal være lagt."},
		{ID: "A2.6", Title: "Ny vurdering af risikoen", Judge: judgeA26, Why: "Faren vokser ofte ved et brud. En gammel vurdering giver falsk ro."},
		{ID: "A2.7", Title: "Handlevej ved høj risiko", Judge: judgeA27, Why: "Ved høj risiko er der timer og ikke uger. Så skal det være aftalt, hvem der ringer til hvem."},
		{ID: "A2.8", Title: "Børns sikkerhed og underretning", Judge: judgeA28, Why: "Et barn i hjemmet er også udsat for volden og kan ikke selv ringe efter hjælp."},
	}
}

func judgeA21(p *Pass) Judgement {
	j := p.judge()
	risk := orEmpty(p.Plan.Risk)
	at := p.spot("risk", risk.Source, "applies_to")
	if substanceOf(risk.AppliesTo) < real {
		j.text(at, "Gælder (risk.applies_to)", risk.AppliesTo, "")
		return j.done()
	}
	if !saysAll(risk.AppliesTo) {
		j.weak(at, "Skriv, at risikoen vurderes i alle sager om vold i nære relationer, uden undtagelse.",
			"Gælder (risk.applies_to) siger ikke, at det er alle sager: %s", diag.Quote(risk.AppliesTo))
		return j.done()
	}
	j.show(at, "risikoen vurderes: %s", diag.Quote(risk.AppliesTo))
	return j.done()
}

// saysAll says that a sentence is about every case. It reads words only and is made to doubt: an exception counts against it.
func saysAll(text string) bool {
	folded := danish.Fold(text)
	for _, but := range [...]string{"undtagen", "undtaget", "bortset fra", "ikke alle", "ikke i alle", "medmindre"} {
		if strings.Contains(folded, but) {
			return false
		}
	}
	for _, w := range strings.FieldsFunc(folded, func(r rune) bool { return strings.ContainsRune(" .,;:()", r) }) {
		switch w {
		case "alle", "hver", "hvert", "enhver", "ethvert", "samtlige", "altid":
			return true
		}
	}
	return false
}

func judgeA22(p *Pass) Judgement {
	j := p.judge()
	risk := orEmpty(p.Plan.Risk)
	at := p.spot("risk", risk.Source, "assessors")
	var assessors []*plan.Contact
	for _, id := range risk.Assessors {
		if c := p.contact(id); c != nil {
			assessors = append(assessors, c)
			j.show(at, "%s vurderer risikoen", c.Name)
		}
	}
	if len(assessors) == 0 {
		j.lack(at, "", "ingen er sat til at vurdere risikoen (risk.assessors)")
		return j.done()
	}
	trained := false
	for _, t := range p.trainings(plan.TopicRiskAssessment) {
		for _, h := range t.Holders {
			c := p.contact(h.Contact)
			if c != nil && slices.Contains(risk.Assessors, h.Contact) && h.Date.OK && h.Date.First <= p.Today {
				trained = true
				j.show(p.spot("", h.Source, "contact"), "%s har taget kurset (%s)", c.Name, date(h.Date.First))
			}
		}
	}
	if !trained {
		j.lack(at, "Skriv, hvem der har taget kurset, og hvornår, i Har kurset (holders) ved oplæringen (training) med emnet risikovurdering (topic: risk_assessment).",
			"ingen af dem, der vurderer risikoen, står med et kursus (training, holders)")
	}
	if len(assessors) == 1 && !p.deputy(assessors[0]) {
		j.lack(p.spot("", assessors[0].Source, "deputies"), "Udfyld Stedfortrædere (deputies) ved kontakten, eller skriv endnu en rolle i Vurderes af (assessors).",
			"%s har ingen stedfortræder (deputies)", assessors[0].Name)
	}
	return j.done()
}

func judgeA23(p *Pass) Judgement {
	j := p.judge()
	risk := orEmpty(p.Plan.Risk)
	j.word(p.spot("risk", risk.Source, "tool"), "Redskab (risk.tool)", risk.Tool, "Udfyld Redskab (risk.tool), fx SARA-V3.")
	j.text(p.spot("risk", risk.Source, "timing"), "Hvornår (risk.timing)", risk.Timing, "Skriv i Hvornår (risk.timing), hvornår risikoen vurderes, fx ved første samtale og ved ændringer.")
	return j.done()
}

func judgeA24(p *Pass) Judgement {
	j := p.judge()
	courses := p.trainings(plan.TopicRiskAssessment)
	if len(courses) == 0 {
		j.lack(p.root("training"), "", "der er ingen oplæring (training) med emnet risikovurdering (topic: risk_assessment)")
	}
	for _, t := range courses {
		at := p.spot("", t.Source, "responsible")
		c := p.contact(t.Responsible)
		responsible := p.Plan.Info != nil && p.Plan.Info.Responsible == t.Responsible
		switch {
		case c == nil:
			j.lack(at, "Skriv den leder, der har ansvaret, i Ansvarlig (responsible).", "oplæringen i risikovurdering har ingen ansvarlig (responsible)")
		case !p.isLeader(c.ID) && !responsible:
			j.weak(at, "Vælg en leder som ansvarlig (responsible).", "%s er ansvarlig for oplæringen, men er ikke leder af en afdeling", c.Name)
		default:
			j.show(at, "%s har ansvaret for oplæringen", c.Name)
		}
		p.course(j, t)
	}
	return j.done()
}

func judgeA25(p *Pass) Judgement {
	j := p.judge()
	s := orEmpty(p.Plan.SafetyPlan)
	c := p.contact(s.Owner)
	if c != nil {
		j.show(p.spot("safety_plan", s.Source, "owner"), "%s laver den sammen med borgeren", c.Name)
	} else {
		j.lack(p.spot("safety_plan", s.Source, "owner"), "Skriv den rolle, der laver sikkerhedsplanen, i Laves af (safety_plan.owner).", "ingen er sat til at lave sikkerhedsplanen (safety_plan.owner)")
	}
	j.word(p.spot("safety_plan", s.Source, "when"), "Hvornår (safety_plan.when)", s.When, "Skriv i Hvornår (safety_plan.when), hvornår planen laves, fx samme dag.")
	var missing []string
	for _, w := range [...]string{plan.SafetyEscapeRoute, plan.SafetyContactNumbers, plan.SafetyCodeWord, plan.SafetyPackingList, plan.SafetyChildren, plan.SafetyDigitalSafety} {
		if !slices.Contains(s.Contains, w) {
			missing = append(missing, named("safety_content", w))
		}
	}
	at := p.spot("safety_plan", s.Source, "contains")
	switch {
	case len(missing) == 0 && c != nil:
		j.show(at, "indholdet er fastlagt")
	case len(missing) > 0:
		j.lack(at, "Skriv det, der mangler, i Indhold (safety_plan.contains).", "indholdet (safety_plan.contains) rummer ikke %s", danish.List(missing, "og"))
	}
	return j.done()
}

func judgeA26(p *Pass) Judgement {
	j := p.judge()
	risk := orEmpty(p.Plan.Risk)
	j.need(risk.ReviewEvery.OK && risk.ReviewEvery.Count > 0, p.spot("risk", risk.Source, "review_every"), "tages op igen efter højst "+risk.ReviewEvery.Text,
		"Skriv et fast mellemrum i Tages op hver (risk.review_every), fx 30 dage.", "det er ikke skrevet, hvor tit risikoen tages op igen (risk.review_every)")
	j.need(anyReal(risk.ReviewWhen), p.spot("risk", risk.Source, "review_when"), "tages op ved "+danish.List(risk.ReviewWhen, "og"),
		"Skriv de ændringer, der udløser en ny vurdering, i Tages op ved (risk.review_when), fx brud, samvær, dom og løsladelse.", "det er ikke skrevet, hvilke ændringer der udløser en ny vurdering (risk.review_when)")
	return j.done()
}

func judgeA27(p *Pass) Judgement {
	j := p.judge()
	paths := p.paths(plan.LevelHighRisk, plan.PersonVictim)
	if len(paths) == 0 {
		j.lack(p.root("escalation_paths"), "", "der er ingen handlevej for høj risiko til voksne, der er udsat (level: high_risk, about: victim)")
		return j.done()
	}
	at := p.spot("", paths[0].Source, "steps")
	for _, does := range [...]string{plan.DoesPolice, plan.DoesShelter, plan.DoesCoordination} {
		word := plan.Label("does", does)
		step := firstDoing(paths, does)
		switch {
		case step == nil:
			j.lack(at, "Udfyld Opfylder (does: ["+does+"]) på det trin, der gør det, eller tilføj trinnet.", "handlevejen for høj risiko har intet trin med %s (does: %s)", word, does)
		case len(step.Call) == 0 && step.Convene == "" && step.HandsOverTo == "":
			j.weak(p.spot("", step.Source, "does"), "Skriv, hvem der ringes til (call), samles (convene) eller overdrages til (hands_over_to).",
				"trinnet %s står som %s, men ringer ikke til nogen (call)", diag.Quote(step.Do), word)
		case !p.soon(step, does):
			j.weak(p.spot("", step.Source, "within"), "Skriv højst 1 hverdag i Frist (within). Fristen er et forslag.",
				"trinnet %s har ingen frist på højst 1 hverdag (within)", diag.Quote(step.Do))
		default:
			j.show(p.spot("", step.Source, "does"), "%s: %s", danish.Sentence(word), diag.Quote(step.Do))
		}
	}
	p.lackCover(j, plan.LevelHighRisk, plan.PersonVictim)
	return j.done()
}

// firstDoing returns the first step of the paths that fulfils something.
func firstDoing(paths []*plan.EscalationPath, does string) *plan.Step {
	for _, e := range paths {
		for _, s := range e.Steps {
			if slices.Contains(s.Does, does) {
				return s
			}
		}
	}
	return nil
}

// soon says that a step is done within a working day. Gathering people may take the group's own two working days, as the
// one municipal plan that sets a deadline has it.
func (p *Pass) soon(s *plan.Step, does string) bool {
	most := 1
	d := s.Within
	if does == plan.DoesCoordination {
		most = 2
		if g := p.Plan.Group(s.Convene); !d.OK && g != nil {
			d = g.ConvenesWithin
		}
	}
	switch d.Unit {
	case plan.UnitImmediately, plan.UnitSameDay:
		return d.OK
	case plan.UnitDays, plan.UnitWorkdays:
		return d.OK && d.Count <= most
	}
	minutes, clock := d.Clock()
	return clock && minutes <= most*24*60
}

func judgeA28(p *Pass) Judgement {
	j := p.judge()
	children := orEmpty(p.Plan.Children)
	j.text(p.spot("children", children.Source, "safety_check"), "Børns sikkerhed (children.safety_check)", children.SafetyCheck,
		"Skriv i Børns sikkerhed (children.safety_check), hvem der vurderer børnenes sikkerhed, hvornår og hvordan.")
	at := p.spot("children", children.Source, "notify_step")
	step := p.Plan.Step(nil, children.NotifyStep)
	switch {
	case children.NotifyStep == "" || step == nil:
		j.lack(at, "Peg i Underretning (children.notify_step) på det trin, hvor I underretter, fx barn/underret.", "det trin, hvor I underretter, er ikke udpeget (children.notify_step)")
	case !slices.Contains(step.Does, plan.DoesNotification):
		j.weak(p.spot("", step.Source, "does"), "Skriv, at trinnet er en underretning (does: [notification]), eller peg på et andet.", "trinnet %s er ikke en underretning (does: notification)", diag.Quote(step.Do))
	default:
		j.show(at, "underretning: %s", diag.Quote(step.Do))
	}
	return j.done()
}
