package check

import (
	"slices"
	"strings"

	"beredskab/internal/danish"
	"beredskab/internal/diag"
	"beredskab/internal/plan"
	"beredskab/internal/register"
)

// lawRules is family L: law references (lovhenvisninger). They only ever say "tjek": whether something is lawful is for a
// lawyer to say, and never for a program.
func lawRules() []Rule {
	return since([]Rule{
		{
			ID: "L1", Title: "En lovhenvisning, programmet ikke kender", Severity: diag.Warning, Check: checkUnknownLaw,
			Why:     "Henvisningen kan være rigtig. Den kan også være en slåfejl eller en paragraf, der er flyttet.",
			Fix:     "Tjek den med en jurist. Er den rigtig, så kan I leve med advarslen eller skrive en undtagelse.",
			Example: "information_sharing:\n  legal_basis: [samtykke, forvaltningsloven-28]",
		},
		{
			ID: "L2", Title: "En lovhenvisning uden for sin tid", Severity: diag.Warning, Check: checkOldLaw,
			Why:     "Reglerne om børn flyttede fra serviceloven til barnets lov 1. januar 2024, og mange planer henviser stadig til de gamle.",
			Fix:     "Tjek med en jurist, hvad der gælder i dag.",
			Example: "escalation_paths:\n  - id: barn\n    title: Barn i et hjem med vold\n    level: suspicion\n    when: Der er børn i et hjem med vold.\n    about: [child]\n    steps:\n      - id: underret\n        do: Send underretningen\n        actor: first_to_know\n        does: [notification]\n        within: samme dag\n        legal_basis: [barnets-lov-133]\n        hands_over_to: boernemodtagelsen",
		},
		{
			ID: "L3", Absent: true, Title: "En underretning uden hjemmel", Severity: diag.Info, Check: checkNotificationBasis,
			Why:     "Den, der underretter, skal vide, at det er en pligt, også når lederen tøver.",
			Fix:     "Udfyld Hjemmel (legal_basis) på trinnet. Tjek den med en jurist.",
			Example: "escalation_paths:\n  - id: barn\n    title: Barn i et hjem med vold\n    level: suspicion\n    when: Der er børn i et hjem med vold.\n    about: [child]\n    steps:\n      - id: underret\n        do: Send underretningen\n        actor: first_to_know\n        does: [notification]\n        within: samme dag\n        legal_basis: [barnets-lov-133]\n        hands_over_to: boernemodtagelsen",
		},
		{
			ID: "L4", Title: "Retsplejeloven § 115 uden for SSP, PSP og KSP", Severity: diag.Warning, Check: checkSection115, Points: []string{"A4.6"},
			Why:     "§ 115 handler om at udveksle oplysninger i SSP-, PSP- og KSP-samarbejdet, og ikke til efterforskning. En anmeldelse eller et opkald om trusler og våben skal have en anden hjemmel.",
			Fix:     "Skriv borgerens samtykke, eller tjek med en jurist, om det er databeskyttelsesloven § 8 og forvaltningsloven § 28. Er det et SSP-, PSP- eller KSP-møde, så skriv det i trinnet.",
			Example: "information_sharing:\n  legal_basis: [samtykke, forvaltningsloven-28, databeskyttelsesloven-8]",
		},
	})
}

// checkSection115 looks for the co-operation that § 115 is about in the same block, in the group that a step calls together, and in the
// title of the path.
func checkSection115(p *Pass) {
	p.legalBasis(func(f plan.Field) {
		l := register.LawByText(f.Value)
		if l == nil || l.ID != "retsplejeloven-115" || p.crimePrevention(f) {
			return
		}
		p.Report(f.Place(), f.Span(), f.Key.Label()+": "+diag.Quote(f.Value)+" gælder kun i SSP-, PSP- og KSP-samarbejdet, og det er ikke nævnt her. Tjek den.", "")
	})
}

// crimePrevention says that a block speaks of the co-operation of social services, schools or psychiatry with the police.
func (p *Pass) crimePrevention(f plan.Field) bool {
	names := func(text string) bool {
		return containsAny(strings.ToUpper(text), "SSP", "PSP", "KSP")
	}
	if f.Path != nil && names(f.Path.Title) {
		return true
	}
	for _, o := range p.fields() {
		if o.Owner.Place != f.Owner.Place {
			continue
		}
		if _, text := o.Key.Advises(); text && names(o.Value) {
			return true
		}
		if o.Key.Name == "convene" {
			if g := p.Plan.Group(o.Value); g != nil && (names(g.Name) || names(string(g.Purpose))) {
				return true
			}
		}
	}
	return false
}

// legalBasis visits the values that name a legal basis, and running visits the texts that may cite one.
func (p *Pass) legalBasis(visit func(plan.Field)) {
	for _, f := range p.fields() {
		if slices.Contains(f.Key.Refs, plan.RefLaw) {
			visit(f)
		}
	}
}

func (p *Pass) running(visit func(plan.Field)) {
	for _, f := range p.fields() {
		if (f.Key.Kind == plan.KindText || f.Key.Kind == plan.KindProse) && f.Key.Name != "note" && strings.Contains(f.Value, "§") {
			visit(f)
		}
	}
}

func checkUnknownLaw(p *Pass) {
	p.legalBasis(func(f plan.Field) {
		cited := register.Citations(f.Value)
		switch {
		case substanceOfWord(f.Value) == placeholder:
		case len(cited) > 0:
			p.unknownCitations(f, cited, diag.Warning)
		case register.ActByName(f.Value) != nil: // a whole act
		case register.LawByText(f.Value) == nil:
			fix := ""
			near := diag.Nearest(f.Value, lawIDs(), 3)
			if strings.Contains(f.Value, " ") {
				near = meantAct(f.Value)
			}
			if len(near) > 0 {
				fix = "Mente du " + danish.List(near, "eller") + "? Ellers tjek den med en jurist."
			}
			p.Report(f.Place(), f.Span(), f.Key.Label()+": programmet kender ikke "+diag.Quote(f.Value)+". Tjek den.", fix)
		}
	})
	p.running(func(f plan.Field) { p.unknownCitations(f, register.Citations(f.Value), diag.Info) })
}

func (p *Pass) unknownCitations(f plan.Field, cited []register.Citation, severity diag.Severity) {
	for _, c := range cited {
		if c.Law() == nil && !c.Plausible() {
			p.ReportAs(severity, f.Place(), part(f, c.Start, c.End), f.Key.Label()+": programmet kender ikke "+diag.Quote(f.Value[c.Start:c.End])+". Tjek den.", meantParagraph(c))
		}
	}
}

// meantParagraph suggests the provisions of the same act that a citation was most likely meant to be; "" when none is near.
func meantParagraph(c register.Citation) string {
	var near []string
	for i := range register.Laws {
		l := &register.Laws[i]
		if l.Act == c.Act && l.Printable() && l.Until == "" && len(diag.Nearest(c.Paragraph, l.Paragraphs, 1)) > 0 && len(near) < 3 {
			near = append(near, l.Citation())
		}
	}
	if len(near) == 0 {
		return ""
	}
	return "Mente du " + danish.List(near, "eller") + "? Ellers tjek den med en jurist."
}

// meantAct spells the name of an act right in a legal basis that is none of those that are known: "servicelove § 82".
func meantAct(text string) []string {
	name, section, found := strings.Cut(text, "§")
	if !found {
		return nil
	}
	var names, meant []string
	for _, act := range register.Acts {
		names = append(append(names, act.Name), act.Also...)
	}
	for _, near := range diag.Nearest(strings.TrimSpace(name), names, 3) {
		meant = append(meant, near+" §"+section)
	}
	return meant
}

// lawIDs are the ids that a plan may write. Those that are kept only to question old citations are not offered.
func lawIDs() []string {
	var ids []string
	for i := range register.Laws {
		if l := &register.Laws[i]; l.Printable() && l.Until == "" {
			ids = append(ids, l.ID)
		}
	}
	return ids
}

func checkOldLaw(p *Pass) {
	p.legalBasis(func(f plan.Field) {
		if cited := register.Citations(f.Value); len(cited) > 0 {
			p.oldCitations(f, cited)
		} else if l := register.LawByText(f.Value); l != nil {
			p.oldLaw(f, f.Span(), f.Value, l)
		}
	})
	p.running(func(f plan.Field) { p.oldCitations(f, register.Citations(f.Value)) })
}

func (p *Pass) oldCitations(f plan.Field, cited []register.Citation) {
	reported := map[*register.Law]bool{}
	for _, c := range cited {
		if l := c.Law(); l != nil && !reported[l] {
			reported[l] = true
			p.oldLaw(f, part(f, c.Start, c.End), f.Value[c.Start:c.End], l)
		}
	}
}

// oldLaw reports a provision that does not hold today. Its text is never repeated as fact when it was not read in a source.
func (p *Pass) oldLaw(f plan.Field, span diag.Span, text string, l *register.Law) {
	today := p.Today.String()
	if l.InForce(today) {
		return
	}
	if l.From != "" && today < l.From {
		p.Report(f.Place(), span, f.Key.Label()+": "+diag.Quote(text)+" gælder efter programmets oplysninger først fra "+isoDate(l.From)+". Tjek den.", "")
		return
	}
	fix := ""
	if now := register.LawByID(l.ReplacedBy); now != nil && now.Printable() {
		fix = "Tjek med en jurist, om der i dag skal stå " + now.Citation() + " (" + now.ID + ")."
	} else if now != nil {
		fix = "Tjek med en jurist, hvor reglen står i dag. Se efter i " + strings.ToLower(now.Act[:1]) + now.Act[1:] + "."
	}
	p.Report(f.Place(), span, f.Key.Label()+": "+diag.Quote(text)+" gælder efter programmets oplysninger kun til "+isoDate(l.Until)+". Tjek den.", fix)
}

// isoDate writes a date of the register as Danes read it.
func isoDate(text string) string {
	d, problem := plan.ParseDate(text)
	if problem != nil {
		return text
	}
	return date(d.Last)
}

func checkNotificationBasis(p *Pass) {
	p.steps(func(e *plan.EscalationPath, s *plan.Step) {
		if slices.Contains(s.Does, plan.DoesNotification) && !s.Has("legal_basis") {
			p.Report(s.Path("legal_basis"), s.At("legal_basis"), "Trinnet "+called(s)+" er en underretning, men har ingen hjemmel (legal_basis).", "")
		}
	})
}
