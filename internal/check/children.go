package check

import (
	"slices"
	"strings"

	"beredskab/internal/danish"
	"beredskab/internal/diag"
	"beredskab/internal/plan"
)

// This file looks for the children: in every path, and in the path that is theirs.

func childRules() []Rule {
	const child = "escalation_paths:\n  - id: barn\n    title: Barn i et hjem med vold\n    level: [suspicion, knowledge]\n    when: Der er børn i et hjem med vold.\n    about: [child]\n" +
		"    do_not: ['Tal ikke med forældrene, før Børn og Familie har sagt god for det, heller ikke når den ene selv er udsat']\n" +
		"    remember: ['Du sender selv underretningen', 'Ved mistanke om overgreb inddrages børnehuset, og politiet får besked']\n    steps:\n      - id: underret\n        do: Send underretningen\n        actor: first_to_know\n        does: [notification]\n        within: samme dag\n        legal_basis: [barnets-lov-133]\n        hands_over_to: boernemodtagelsen"
	return since([]Rule{
		{
			ID: "T11", Absent: true, Safety: true, Title: "Børn i hver handlevej", Severity: diag.Warning, Check: checkChildrenEverywhere, Points: []string{"A2.8"},
			Why:     "En udøver, der ringer, en kollega og en borger, der bliver stalket, kan alle have børn derhjemme. Pligten til at underrette er personlig og gælder i hver handlevej.",
			Fix:     "Lad et trin gå videre til handlevejen om børn (next), eller skriv i Husk (remember), at man spørger, om der er børn, og selv underretter.",
			Example: "escalation_paths:\n  - id: viden\n    title: Borgeren fortæller om vold\n    level: knowledge\n    when: Borgeren siger det selv.\n    do_not: [Ring ikke til partneren]\n    remember: ['Spørg, om der er børn i hjemmet. Du underretter selv.']\n    steps:\n" + callStep + "        ends: Sagen lukkes, når risikoen er lav to gange i træk, og borgeren er enig",
		},
		{
			ID: "T12", Absent: true, Title: "Overgreb mod et barn", Severity: diag.Info, Check: checkAbusedChild, Points: []string{"A2.8"},
			Why:     "Ved mistanke om overgreb skal barnet ikke kunne blive presset til tavshed, før nogen har talt med det. Det gælder også, når den anden forælder selv er udsat og bor med den, der udøver vold.",
			Fix:     "Skriv i handlevejen om børn, at forældrene ikke får noget at vide først, når mistanken gælder en af dem, at børnehuset inddrages, og hvem der anmelder til politiet. Tjek med en jurist, hvad der gælder efter barnets lov §§ 124-126.",
			Example: child,
		},
	})
}

// checkChildrenEverywhere wants a branch, a notification or a reminder in every path that is not only about children.
func checkChildrenEverywhere(p *Pass) {
	theirs := map[string]bool{}
	for _, e := range p.about(plan.PersonChild) {
		theirs[e.ID] = true
		for _, s := range e.Steps {
			theirs[s.ID] = true
		}
	}
	for _, e := range p.inForce() {
		if slices.Equal(e.People(), []string{plan.PersonChild}) || len(e.Steps) == 0 || p.remembersChildren(e, theirs) {
			continue
		}
		p.Report(e.Path("remember"), e.At("remember"), "Handlevejen "+diag.Quote(e.Title)+" siger ikke, hvad man gør, når der er børn i hjemmet.", "")
	}
}

func (p *Pass) remembersChildren(e *plan.EscalationPath, theirs map[string]bool) bool {
	says := func(t string, more ...string) bool {
		folded := danish.Fold(t)
		return (danish.Begins(folded, "børn") || danish.Begins(folded, "barn")) && (len(more) == 0 || containsAny(folded, more...))
	}
	if slices.ContainsFunc(append(slices.Clone(e.Remember), e.AlwaysIf...), func(t string) bool { return says(t) }) {
		return true
	}
	for _, s := range e.Steps {
		if slices.Contains(s.Does, plan.DoesNotification) || slices.ContainsFunc(s.Next, func(n *plan.Next) bool { return theirs[n.To] && !slices.Contains(e.People(), plan.PersonChild) }) {
			return true
		}
		// A step that only mentions them ("Pak tøj til børnene") has nobody think of how they are.
		if says(s.Do+" "+s.Record, askChildren...) || slices.ContainsFunc(s.Next, func(n *plan.Next) bool { return says(n.If) }) {
			return true
		}
	}
	return false
}

// askChildren are words of a step that has somebody ask about the children, look after them or notify.
var askChildren = []string{"underret", "spørg", "er der", "bor der", "børn i hjemmet", "sikker", "tryg", "vurder", "undersøg", "bekymr", "børne-", "børnefamil", "børnemod", "krisecent"}

// checkAbusedChild looks in the paths about children for the three things that are different when somebody has hurt the child.
func checkAbusedChild(p *Pass) {
	var first *plan.EscalationPath
	var texts []string
	police := false
	for _, e := range p.inForce() {
		if !slices.Equal(e.People(), []string{plan.PersonChild}) {
			continue
		}
		if first == nil {
			first = e
		}
		texts = slices.Concat(texts, e.DoNot, e.Remember, e.AlwaysIf, []string{string(e.When), string(e.Text)})
		for _, s := range e.Steps {
			texts = slices.Concat(texts, []string{s.Do, s.Record, s.Ends, string(s.Text)}, s.DoNot, s.DoNotTell)
			police = police || slices.Contains(s.Does, plan.DoesPolice)
		}
	}
	if first == nil {
		return // T1 says so
	}
	said := danish.Fold(strings.Join(texts, "\n"))
	var lacks []string
	if !containsAny(said, "foræld", "mor ", "far ") {
		lacks = append(lacks, "at forældrene ikke får noget at vide først, når mistanken gælder en af dem")
	}
	if !strings.Contains(said, "børnehus") {
		lacks = append(lacks, "hvornår børnehuset inddrages")
	}
	if !police && !containsAny(said, "politi", "anmeld") {
		lacks = append(lacks, "hvem der anmelder overgreb til politiet")
	}
	if len(lacks) > 0 {
		p.Report(first.Path("remember"), first.At("remember"), "Handlevejen "+diag.Quote(first.Title)+" siger ikke, "+danish.List(lacks, "og")+".", "")
	}
}
