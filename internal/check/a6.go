package check

import (
	"beredskab/internal/danish"
	"beredskab/internal/plan"
)

// a6Rules judges recommendation 6: that the victim recognises the violence (erkendelse af volden).
func a6Rules() []Rule {
	return []Rule{
		{ID: "A6.1", Title: "Støttende samtaler", Judge: judgeA61, Why: "Uden et sted at tale om volden bliver opsporingen en blindgyde."},
		{ID: "A6.2", Title: "Viden om vold i samtalerne", Judge: judgeA62, Why: "Det er først, når volden har et navn, at man kan se, at den ikke er ens egen skyld."},
		{ID: "A6.3", Title: "Erkendelse i opsporing og forløb", Judge: judgeA63, Why: "Erkendelse tager tid. Den begynder ved det første spørgsmål og slutter ikke ved det sidste."},
		{ID: "A6.4", Title: "Traumebevidst tilgang", Judge: judgeA64, Why: "Den, der reagerer på vold, kan virke vred, fjern eller utroværdig. Det skal medarbejderen kunne læse."},
		{ID: "A6.5", Title: "Hjælp uden krav om brud eller anmeldelse", Judge: judgeA65, Why: "Stilles der krav, før hjælpen begynder, bliver de væk, der endnu ikke tør gå."},
		{ID: "A6.6", Title: "Ny kontakt, når borgeren siger nej eller går tilbage", Judge: judgeA66, Why: "Mange går tilbage flere gange. Døren skal stå åben, også den tredje gang."},
	}
}

// addTalks says what to do when there is nobody to talk to.
const addTalks = "Tilføj et tilbud (services) om samtaler (type: counselling) med en kontakt (contact)."

// counselling returns the talks that victims can have; when there are none, that is what lacks.
func (p *Pass) counselling(j *judge) []*plan.Service {
	usable, silent := p.services(plan.ServiceCounselling)
	usable = forVictims(usable)
	for _, s := range forVictims(silent) {
		if len(usable) == 0 {
			j.weak(p.spot("", s.Source, "contact"), "Peg i Kontakt (contact) ved tilbuddet på en kontakt, der har et nummer.", "%s har ingen kontakt, der kan nås (contact)", s.Name)
		}
	}
	if len(usable) == 0 && len(j.Lacks) == 0 {
		j.lack(p.root("services"), addTalks, "der er intet tilbud (services) om samtaler til voldsudsatte (type: counselling)")
	}
	return usable
}

func judgeA61(p *Pass) Judgement {
	j := p.judge()
	for _, s := range p.counselling(j) {
		j.show(p.spot("", s.Source, "contact"), "%s", s.Name)
		j.need(s.Wait.OK, p.spot("", s.Source, "wait"), "ventetid: "+s.Wait.Text, "Udfyld Ventetid (wait) ved tilbuddet, fx 5 hverdage.", s.Name+" har ingen ventetid (wait)")
		j.need(len(s.ReferFrom) > 0, p.spot("", s.Source, "refer_from"), "adgang: "+danish.List(labels("refer_from", s.ReferFrom), "og"),
			"Udfyld Hvem kan henvise (refer_from), fx borgeren selv og kommunen ([self, municipality]).", "det er ikke skrevet, hvem der kan henvise til "+s.Name+" (refer_from)")
	}
	return j.done()
}

func judgeA62(p *Pass) Judgement {
	j := p.judge()
	services := p.counselling(j)
	offers := append(given(services, plan.ContentViolenceKnowledge, contentOf), given(services, plan.MethodPsychoeducation, methodsOf)...)
	for _, s := range offers {
		j.show(p.spot("", s.Source, "content"), "%s giver viden om vold", s.Name)
	}
	if len(services) > 0 && len(offers) == 0 {
		j.lack(p.spot("", services[0].Source, "content"), "", "%s giver ikke viden om vold (content: violence_knowledge)", services[0].Name)
	}
	return j.done()
}

func judgeA63(p *Pass) Judgement {
	j := p.judge()
	r := orEmpty(p.Plan.Recognition)
	j.text(p.spot("recognition", r.Source, "in_detection"), "I opsporingen (recognition.in_detection)", r.InDetection,
		"Udfyld I opsporingen (recognition.in_detection): Hvordan taler I om volden, allerede når I spørger?")
	usable := p.lists(j, "recognition", r.Source, "in_services", r.InServices)
	themed := given(usable, plan.ContentRecognition, contentOf)
	for _, s := range themed {
		j.show(p.spot("", s.Source, "content"), "%s arbejder med erkendelse", s.Name)
	}
	switch {
	case len(r.InServices) == 0:
		j.lack(p.spot("recognition", r.Source, "in_services"), "Udfyld I tilbuddene (recognition.in_services) med de tilbud, der arbejder med erkendelse.", "ingen tilbud er sat til at arbejde med erkendelse (recognition.in_services)")
	case len(themed) == 0 && len(usable) > 0:
		j.lack(p.spot("", usable[0].Source, "content"), "Arbejder tilbuddet med erkendelse, så skriv det i Indhold (content: [recognition]).", "%s har ikke erkendelse i sit indhold (content: recognition)", usable[0].Name)
	}
	return j.done()
}

func judgeA64(p *Pass) Judgement {
	j := p.judge()
	r := orEmpty(p.Plan.Recognition)
	j.text(p.spot("recognition", r.Source, "trauma_aware"), "Traumebevidst (recognition.trauma_aware)", r.TraumaAware,
		"Skriv i Traumebevidst (recognition.trauma_aware), hvordan I arbejder traumebevidst.")
	courses := p.trainings(plan.TopicTraumaAware)
	if len(courses) == 0 {
		j.lack(p.root("training"), "Tilføj en oplæring (training) med emnet traumebevidst tilgang (topic: trauma_aware).", "der er ingen oplæring (training) med emnet traumebevidst tilgang (topic: trauma_aware)")
	}
	for _, t := range courses {
		p.course(j, t)
	}
	return j.done()
}

func judgeA65(p *Pass) Judgement {
	j := p.judge()
	services := p.counselling(j)
	open := false
	for _, s := range services {
		if isFalse(s.RequiresBreakup) && isFalse(s.RequiresReport) {
			open = true
			j.show(p.spot("", s.Source, "requires_breakup"), "%s kræver hverken brud eller anmeldelse", s.Name)
		}
	}
	if len(services) > 0 && !open {
		s := services[0]
		for _, f := range [...]struct {
			key, what string
			value     *bool
		}{{"requires_breakup", "brud", s.RequiresBreakup}, {"requires_report", "anmeldelse", s.RequiresReport}} {
			at := p.spot("", s.Source, f.key)
			switch {
			case f.value == nil:
				j.lack(at, "Skriv "+f.key+": false ved tilbuddet, når det er sådan.", "det er ikke skrevet, om %s kræver %s (%s)", s.Name, f.what, f.key)
			case *f.value:
				j.lack(at, "Åbn et tilbud, der ikke stiller kravet, eller henvis til et, og skriv "+f.key+": false.", "%s kræver %s (%s)", s.Name, f.what, f.key)
			default:
				j.some = true
			}
		}
	}
	return j.done()
}

func judgeA66(p *Pass) Judgement {
	j := p.judge()
	f := orEmpty(p.Plan.FollowUp)
	j.text(p.spot("follow_up", f.Source, "declined"), "Siger nej (follow_up.declined)", f.Declined, "Skriv i Siger nej (follow_up.declined), hvem der tager ny kontakt, og hvornår.")
	j.text(p.spot("follow_up", f.Source, "goes_back"), "Går tilbage (follow_up.goes_back)", f.GoesBack, "Skriv i Går tilbage (follow_up.goes_back), hvad I gør, når borgeren går tilbage.")
	return j.done()
}

func contentOf(s *plan.Service) []string { return s.Content }
func methodsOf(s *plan.Service) []string { return s.Methods }

// isFalse says that a plan says no; a plan that says nothing has not said no.
func isFalse(b *bool) bool { return b != nil && !*b }

// labels puts the Danish for words of the vocabulary.
func labels(list string, words []string) []string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = plan.Label(list, w)
	}
	return out
}
