package check

import (
	"strings"

	"beredskab/internal/danish"
	"beredskab/internal/diag"
)

// a3Rules judges recommendation 3: trust between victim and professional (relationsopbygning).
func a3Rules() []Rule {
	return []Rule{
		{ID: "A3.1", Title: "Fast kontaktperson med stedfortræder", Judge: judgeA31, Why: "Tillid til ét menneske er ofte det, der gør, at nogen tør blive i hjælpen. Den må ikke ryge, når der er ferie."},
		{ID: "A3.2", Title: "Overlevering, så borgeren ikke begynder forfra", Judge: judgeA32, Why: "Hver gang historien skal fortælles til en ny, er der nogen, der giver op."},
		{ID: "A3.3", Title: "Rammen om samtalen", Judge: judgeA33, Why: "Et åbent kontor og et kvarter er ikke et sted at fortælle om vold."},
		{ID: "A3.4", Title: "Sikker kontakt", Judge: judgeA34, Why: "En besked på den forkerte telefon kan udløse ny vold."},
		{ID: "A3.5", Title: "Tolk og hensyn til minoriteter", Judge: judgeA35, Why: "Et barn eller et familiemedlem som tolk kan skade barnet og afsløre borgeren."},
		{ID: "A3.6", Title: "Sparring til medarbejderne", Judge: judgeA36, Why: "Den, der står alene med en voldssag, handler for sent eller for hårdt. Sparring holder hovedet klart."},
	}
}

func judgeA31(p *Pass) Judgement {
	j := p.judge()
	rel := orEmpty(p.Plan.Relationship)
	at := p.spot("relationship", rel.Source, "contact_person")
	c := p.contact(rel.ContactPerson)
	if c == nil {
		j.lack(at, "", "borgeren har ingen fast kontaktperson (relationship.contact_person)")
		return j.done()
	}
	j.show(at, "%s er borgerens faste kontakt", c.Name)
	if !p.deputy(c) {
		j.lack(p.spot("", c.Source, "deputies"), "Udfyld Stedfortrædere (deputies) ved kontakten.", "%s har ingen stedfortræder (deputies)", c.Name)
	}
	return j.done()
}

func judgeA32(p *Pass) Judgement {
	j := p.judge()
	rel := orEmpty(p.Plan.Relationship)
	j.text(p.spot("relationship", rel.Source, "handover"), "Overlevering (relationship.handover)", rel.Handover,
		"Skriv i Overlevering (relationship.handover), hvordan borgeren følges over til den næste, fx: Rådgiveren ringer op sammen med borgeren.")
	for _, d := range p.Plan.Departments {
		for _, s := range d.SendsTo {
			if p.Plan.Department(s.To) != nil && substanceOf(s.How) < real {
				j.lack(p.spot("", s.Source, "how"), "Skriv i Hvordan (how), hvordan borgeren følges med over.", "%s giver videre til %s uden at skrive hvordan (how)",
					d.Name, p.Plan.Department(s.To).Name)
			}
		}
	}
	return j.done()
}

func judgeA33(p *Pass) Judgement {
	j := p.judge()
	rel := orEmpty(p.Plan.Relationship)
	j.text(p.spot("relationship", rel.Source, "meeting_frame"), "Rammen om samtalen (relationship.meeting_frame)", rel.MeetingFrame, "")
	return j.done()
}

func judgeA34(p *Pass) Judgement {
	j := p.judge()
	rel := orEmpty(p.Plan.Relationship)
	j.text(p.spot("relationship", rel.Source, "safe_contact"), "Sikker kontakt (relationship.safe_contact)", rel.SafeContact,
		"Skriv i Sikker kontakt (relationship.safe_contact), hvordan I aftaler nummer, tidspunkt, og om der må lægges besked.")
	return j.done()
}

func judgeA35(p *Pass) Judgement {
	j := p.judge()
	rel := orEmpty(p.Plan.Relationship)
	tolk := orEmpty(rel.Interpreter)
	src := p.near(tolk.Source, rel.Source)
	at := p.spot("relationship/interpreter", src, "policy")
	if j.text(at, "Regel (relationship.interpreter.policy)", tolk.Policy, "Skriv i Regel (relationship.interpreter.policy), at tolken er professionel og aldrig et familiemedlem eller et barn.") {
		policy := danish.Fold(tolk.Policy)
		if !containsAny(policy, "professionel", "autoriseret", "uddannet", "certificeret", "godkendt", "kvalificeret", "bureau", "tolkeservice", "fremmødetolk", "videotolk") {
			j.lack(at, "Skriv, at tolken er professionel.", "reglen om tolk siger ikke, at tolken er professionel: %s", diag.Quote(tolk.Policy))
		}
		if !containsAny(policy, "aldrig", "ikke", "ingen") || !containsAny(policy, "famili", "pårørende", "slægt", "barn", "børn", "partner", "bekendt") {
			j.lack(at, "Skriv, at et familiemedlem eller et barn aldrig er tolk.", "reglen om tolk siger ikke, at familie og børn aldrig tolker: %s", diag.Quote(tolk.Policy))
		}
	}
	j.need(p.reachable(tolk.Contact), p.spot("relationship/interpreter", src, "contact"), "tolk bestilles hos "+p.name(tolk.Contact),
		"Skriv i Bestilles hos (relationship.interpreter.contact), hvor tolken bestilles, med et nummer.", "det er ikke skrevet, hvor tolken bestilles (contact), eller kontakten kan ikke nås")
	return j.done()
}

func judgeA36(p *Pass) Judgement {
	j := p.judge()
	rel := orEmpty(p.Plan.Relationship)
	at := p.spot("relationship", rel.Source, "supervision")
	switch {
	case p.reachable(rel.Supervision):
		j.show(at, "sparring hos %s", p.name(rel.Supervision))
	case rel.Supervision != "":
		j.weak(at, "Skriv et nummer ved kontakten.", "sparringen hos %s kan ikke nås: der er intet nummer", p.name(rel.Supervision))
	default:
		j.lack(at, "", "det er ikke skrevet, hvor medarbejderne får sparring (relationship.supervision)")
	}
	return j.done()
}

// containsAny says that a folded text holds one of the word stems.
func containsAny(folded string, stems ...string) bool {
	for _, s := range stems {
		if strings.Contains(folded, s) {
			return true
		}
	}
	return false
}
