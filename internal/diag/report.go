package diag

import (
	"strings"

	"beredskab/internal/danish"
)

// Report is what one run of validate has to say: the plans it looked at and what it found.
type Report struct {
	Plans    []PlanSummary
	Findings []Finding
	Compared *Compared  // set when only what is new since a baseline is there
	Rules    []RuleInfo // every rule there is, for the formats that tell about rules too
	Version  string     // the program's
}

// PlanSummary says how much of one plan was looked at, and how its points came out.
type PlanSummary struct {
	Path, Slug string
	RulesRun   int // 0 when the plan could not be read
	Points     PointCounts

	Departments, Contacts, EscalationPaths int
}

// PointCounts counts the points of the eight recommendations by result.
type PointCounts struct {
	InPlace, Partly, Planned, Missing, NotRelevant int
}

// Count returns how many findings have the severity.
func (r Report) Count(severity Severity) int {
	n := 0
	for _, f := range r.Findings {
		if f.Severity == severity {
			n++
		}
	}
	return n
}

// Word is the severity as the user reads it.
func (s Severity) Word() string {
	return [...]string{Info: "oplysning", Warning: "advarsel", Error: "fejl"}[s]
}

// Key is the severity as flags, settings and machine-readable formats spell it.
func (s Severity) Key() string {
	return [...]string{Info: "info", Warning: "warning", Error: "error"}[s]
}

// Closing is the last line of every report. It says how many rules ran on how much, so that "0 fejl" from a run that
// looked at nothing can never be taken for a clean plan.
func (r Report) Closing() string {
	var checked, unread, rules, departments, contacts, paths int
	for _, p := range r.Plans {
		if p.RulesRun == 0 {
			unread++
			continue
		}
		checked++
		rules = max(rules, p.RulesRun)
		departments += p.Departments
		contacts += p.Contacts
		paths += p.EscalationPaths
	}
	found := danish.Number(r.Count(Error)) + " fejl, " + danish.Plural(r.Count(Warning), "advarsel", "advarsler") + ", " +
		danish.Plural(r.Count(Info), "oplysning", "oplysninger") + ". "
	if checked == 0 {
		if len(r.Findings) == 0 {
			found = ""
		}
		return found + "Ingen plan blev kontrolleret" + because(unread)
	}
	var b strings.Builder
	b.WriteString(found)
	b.WriteString(danish.Plural(rules, "regel", "regler") + " kørte på " + danish.Plural(checked, "plan", "planer") + " med ")
	if checked > 1 {
		b.WriteString("i alt ")
	}
	b.WriteString(danish.List([]string{
		danish.Plural(departments, "afdeling", "afdelinger"),
		danish.Plural(contacts, "kontakt", "kontakter"),
		danish.Plural(paths, "handlevej", "handleveje"),
	}, "og") + ".")
	if unread > 0 {
		b.WriteString(" " + danish.Plural(unread, "plan", "planer") + " kunne ikke læses og er ikke kontrolleret.")
	}
	if r.Compared != nil {
		b.WriteString(" " + r.Compared.Line())
	}
	return b.String()
}

// because ends the sentence about a run that checked nothing.
func because(unread int) string {
	switch unread {
	case 0:
		return ": der var ingen at læse."
	case 1:
		return ": den kunne ikke læses."
	default:
		return ": de " + danish.Number(unread) + " planer kunne ikke læses."
	}
}

// Line says in one line how the points of the recommendations came out; "" when none were counted.
func (c PointCounts) Line() string {
	total := c.InPlace + c.Partly + c.Planned + c.Missing + c.NotRelevant
	if total == 0 {
		return ""
	}
	return danish.Plural(total, "punkt", "punkter") + " i de otte anbefalinger: " + c.Words() + "."
}

// Words says how many points there are of each kind that there is: "ingen på plads, 3 planlagt og 49 mangler".
func (c PointCounts) Words() string {
	parts := []string{"ingen på plads"}
	if c.InPlace > 0 {
		parts[0] = danish.Number(c.InPlace) + " på plads"
	}
	for _, kind := range []struct {
		n         int
		one, many string
	}{
		{c.Partly, "delvist på plads", "delvist på plads"}, {c.Planned, "planlagt", "planlagt"}, {c.Missing, "mangler", "mangler"}, {c.NotRelevant, "ikke relevant", "ikke relevante"},
	} {
		if kind.n > 0 {
			parts = append(parts, danish.Plural(kind.n, kind.one, kind.many))
		}
	}
	return danish.List(parts, "og")
}

// Worst returns the gravest severity among the findings; ok is false when there are none.
func (r Report) Worst() (worst Severity, ok bool) {
	for _, f := range r.Findings {
		worst = max(worst, f.Severity)
	}
	return worst, len(r.Findings) > 0
}
