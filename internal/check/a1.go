package check

import (
	"slices"
	"strings"

	"beredskab/internal/danish"
	"beredskab/internal/diag"
	"beredskab/internal/plan"
)

// a1Rules judges recommendation 1: routine, dialogue-based detection (rutinemæssig opsporing).
func a1Rules() []Rule {
	return []Rule{
		{
			ID: "A1.1", Title: "Hvilke indgange der spørger til vold", Judge: judgeA11,
			Why: "De fleste fortæller det ikke af sig selv. Et fast sted at blive spurgt er ofte den eneste vej ind til hjælpen.",
		},
		{
			ID: "A1.2", Title: "Hvornår der spørges til vold", Judge: judgeA12,
			Why: "Når spørgsmålet hører til en bestemt samtale, bliver det stillet til alle og ikke kun til dem, nogen har på fornemmelsen.",
		},
		{
			ID: "A1.3", Title: "Samtaleguide, alene med borgeren og tolk", Judge: judgeA13,
			Why: "En samtale med partneren ved siden af kan gøre faren større. En guide hjælper den, der aldrig har spurgt før.",
		},
		{
			ID: "A1.4", Title: "Handleveje ved mistanke og ved viden", Judge: judgeA14,
			Why: "Den, der har spurgt og fået et ja, skal vide, hvad der nu skal ske. Ellers lader man være med at spørge.",
		},
		{
			ID: "A1.5", Title: "Opsporing og ansvar i hver afdeling", Judge: judgeA15,
			Why: "Uden en ansvarlig dør vanen, når den ildsjæl, der begyndte den, skifter job.",
		},
		{
			ID: "A1.6", Title: "Oplæring i at opspore vold", Judge: judgeA16,
			Why: "Det kræver øvelse at spørge. Nye kolleger skal kunne det, før de sidder med borgeren.",
		},
		{
			ID: "A1.7", Title: "Tegn på alle former for vold", Judge: judgeA17,
			Why: "Den vold, man ikke leder efter, finder man ikke. Blå mærker er sjældent det første tegn.",
		},
	}
}

func judgeA11(p *Pass) Judgement {
	j := p.judge()
	entrances, detecting := p.entrances(), p.detecting()
	for _, d := range detecting {
		j.show(p.detectionSpot(d, ""), "%s spørger til vold", d.Name)
	}
	for _, d := range entrances {
		if !slices.Contains(detecting, d) {
			j.lack(p.detectionSpot(d, ""), "Udfyld Opsporing (detection) ved afdelingen. Møder den ikke borgere, så skriv det i Møder borgere (citizen_facing: false).",
				"%s møder borgere, men har ingen opsporing (detection)", d.Name)
		}
	}
	if want := min(2, len(entrances)); len(detecting) < want && len(j.Lacks) == 0 || len(p.Plan.Departments) == 0 {
		j.lack(p.root("departments"), "", "ingen afdelinger spørger til vold")
	}
	return j.done()
}

func judgeA12(p *Pass) Judgement {
	j := p.judge()
	for _, d := range p.mustDetect(j) {
		if t := d.Detection; anyReal(t.Occasions) {
			j.show(p.detectionSpot(d, "occasions"), "%s spørger ved %s", d.Name, strings.Join(withoutAt(t.Occasions), "; "))
		} else if len(t.Occasions) > 0 {
			j.weak(p.detectionSpot(d, "occasions"), "", "%s siger kun %s om, hvornår I spørger (occasions)", d.Name, diag.Quote(t.Occasions[0]))
		} else {
			j.lack(p.detectionSpot(d, "occasions"), "", "%s har ingen anledninger (occasions)", d.Name)
		}
	}
	return j.done()
}

func judgeA13(p *Pass) Judgement {
	j := p.judge()
	for _, d := range p.mustDetect(j) {
		j.text(p.detectionSpot(d, "guide"), "Samtaleguide (guide) ved "+d.Name, d.Detection.Guide, "")
		j.text(p.detectionSpot(d, "alone"), "Alene med borgeren (alone) ved "+d.Name, d.Detection.Alone,
			"Skriv i Alene med borgeren (alone), hvordan I taler med borgeren uden partneren, og hvordan I får en tolk.")
	}
	rel := orEmpty(p.Plan.Relationship)
	tolk := orEmpty(rel.Interpreter)
	at := p.spot("relationship/interpreter", p.near(tolk.Source, rel.Source), "policy")
	j.text(at, "Regel (relationship.interpreter.policy) om tolk", tolk.Policy, "Skriv reglen om tolk i Regel (relationship.interpreter.policy).")
	return j.done()
}

func judgeA14(p *Pass) Judgement {
	j := p.judge()
	if len(p.Plan.EscalationPaths) == 0 {
		j.lack(p.root("escalation_paths"), "", "planen har ingen handleveje (escalation_paths)")
		return j.done()
	}
	for _, level := range [...]string{plan.LevelSuspicion, plan.LevelKnowledge} {
		paths := p.paths(level, plan.PersonVictim)
		word := plan.Label("level", level)
		if len(paths) == 0 {
			j.lack(p.root("escalation_paths"), "", "der er ingen handlevej for %s til voksne, der er udsat (level: %s, about: victim)", word, level)
			continue
		}
		for _, e := range paths {
			if hasSteps(e) {
				j.show(p.spot("", e.Source, "steps"), "%s: handlevejen %s", danish.Sentence(word), diag.Quote(e.Title))
			} else {
				j.lack(p.spot("", e.Source, "steps"), "Skriv mindst ét trin (steps) i handlevejen.", "handlevejen %s har ingen trin (steps)", diag.Quote(e.Title))
			}
		}
		if !slices.ContainsFunc(paths, hasSteps) {
			continue
		}
		for _, d := range p.entrances() {
			if !slices.ContainsFunc(paths, func(e *plan.EscalationPath) bool { return hasSteps(e) && p.Plan.UsesPath(d, e) }) {
				j.lack(p.spot("", d.Source, ""), "Skriv afdelingen i Afdelinger (departments) ved handlevejen, eller skriv, at den gælder alle afdelinger (departments: all).",
					"%s har ingen handlevej for %s til voksne, der er udsat", d.Name, word)
			}
		}
	}
	return j.done()
}

// hasSteps says that a path tells staff to do something.
func hasSteps(e *plan.EscalationPath) bool {
	return slices.ContainsFunc(e.Steps, func(s *plan.Step) bool { return substanceOf(s.Do) == real })
}

func judgeA15(p *Pass) Judgement {
	j := p.judge()
	for _, d := range p.mustDetect(j) {
		at := p.detectionSpot(d, "responsible")
		c := p.contact(d.Detection.Responsible)
		switch {
		case c == nil:
			j.lack(at, "", "%s har ingen ansvarlig for opsporingen (responsible)", d.Name)
		case len(d.Leaders) == 0 && !p.isLeader(c.ID):
			j.weak(at, "Skriv afdelingens leder i Ledere (leaders), eller vælg en leder som ansvarlig.", "%s: %s er ansvarlig, men afdelingen har ingen leder (leaders)", d.Name, c.Name)
		default:
			j.show(at, "%s: %s", d.Name, c.Name)
		}
	}
	return j.done()
}

func judgeA16(p *Pass) Judgement {
	j := p.judge()
	courses := p.trainings(plan.TopicDetection)
	if len(courses) == 0 {
		j.lack(p.root("training"), "", "der er ingen oplæring (training) med emnet opsporing (topic: detection)")
		return j.done()
	}
	for _, t := range courses {
		p.course(j, t)
		j.need(t.NewStaffWithin.OK, p.spot("", t.Source, "new_staff_within"), "nyansatte inden "+t.NewStaffWithin.Text,
			"Skriv i Nyansatte inden (new_staff_within), hvor hurtigt nyansatte får oplæringen, fx 3 måneder.", "det er ikke skrevet, hvornår nyansatte får oplæringen (new_staff_within)")
	}
	return j.done()
}

// course judges what every course needs to be more than a word: somebody it is for, and a rhythm or a date.
func (p *Pass) course(j *judge, t *plan.Training) {
	topic := plan.Label("training_topic", t.Topic)
	j.need(len(t.For) > 0, p.spot("", t.Source, "for"), "oplæring i "+topic,
		"Skriv, hvem oplæringen er for, fx alle medarbejdere (for: [all]).", "det er ikke skrevet, hvem oplæringen i "+topic+" er for (for)")
	rhythm := t.Every.Rhythm()
	if !t.Every.OK {
		rhythm = "næste gang " + t.Next.Text
	}
	j.need(t.Every.OK || t.Next.OK, p.spot("", t.Source, "every"), rhythm,
		"Skriv, hvor tit oplæringen holdes (every), eller hvornår næste gang er (next).", "det er ikke skrevet, hvor tit oplæringen i "+topic+" holdes (every)")
}

// withoutAt leaves out the word that the sentence has already: "ved første samtale".
func withoutAt(occasions []string) []string {
	out := make([]string, len(occasions))
	for i, o := range occasions {
		out[i] = strings.TrimPrefix(strings.TrimPrefix(o, "ved "), "Ved ")
	}
	return out
}

func judgeA17(p *Pass) Judgement {
	j := p.judge()
	info := orEmpty(p.Plan.Info)
	at := p.spot("plan", info.Source, "violence_types")
	var missing []string
	for _, v := range [...]string{plan.ViolencePhysical, plan.ViolencePsychological, plan.ViolenceSexual, plan.ViolenceEconomic, plan.ViolenceStalking} {
		if !slices.Contains(info.ViolenceTypes, v) {
			missing = append(missing, named("violence_type", v))
		}
	}
	switch {
	case len(info.ViolenceTypes) == 0:
		j.lack(at, "", "planen nævner ingen voldsformer (plan.violence_types)")
	case len(missing) > 0:
		j.weak(at, "", "voldsformerne (plan.violence_types) nævner ikke %s", danish.List(missing, "og"))
	default:
		j.show(at, "planen dækker %s", danish.List(labels("violence_type", info.ViolenceTypes), "og"))
	}
	signs := 0
	for _, d := range p.detecting() {
		if anyReal(d.Detection.Signs) {
			signs++
			j.show(p.detectionSpot(d, "signs"), "%s: %s", d.Name, plural(len(d.Detection.Signs), "tegn"))
		}
	}
	if signs == 0 {
		j.lack(p.root("departments"), "Skriv de tegn, I lægger mærke til, i Tegn (signs) under afdelingernes Opsporing (detection).", "ingen afdeling har skrevet, hvilke tegn den lægger mærke til (signs)")
	}
	return j.done()
}

// mustDetect returns the departments that detect; when there are none, that is what lacks.
func (p *Pass) mustDetect(j *judge) []*plan.Department {
	detecting := p.detecting()
	if len(detecting) == 0 {
		j.lack(p.root("departments"), "Skriv en opsporing (detection) ved hver afdeling, der møder borgere.", "ingen afdeling har skrevet, hvordan den spørger til vold (detection)")
	}
	return detecting
}

// detectionSpot is a field of a department's detection, or the department when it has none.
func (p *Pass) detectionSpot(d *plan.Department, key string) spot {
	if d.Detection == nil {
		return spot{d.Path("detection"), d.Span()}
	}
	return p.spot("", d.Detection.Source, key)
}

// near is a block's place, or that of the block around it when it is not written.
func (p *Pass) near(s, around plan.Source) plan.Source {
	if s.Node == nil && s.Place == "" && around.Node != nil {
		return plan.Source{Node: around.Node}
	}
	return s
}

// plural counts things whose name is the same in one and in many.
func plural(n int, word string) string { return danish.Plural(n, word, word) }
