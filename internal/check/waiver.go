package check

import (
	"strings"

	"beredskab/internal/danish"
	"beredskab/internal/diag"
	"beredskab/internal/hours"
	"beredskab/internal/plan"
)

// The ids of family W.
const (
	ruleExpired       = "W1"
	ruleNothingWaived = "W2"
	ruleNotWaivable   = "W3"
	ruleNoEnd         = "W4"
)

// waiverRules is family W: the plan's own waivers (undtagelser). They have no function of their own: what becomes of a
// waiver is known only when every other rule has run, so [waive] reports them.
func waiverRules() []Rule {
	const example = "waivers:\n  - rule: E4\n    where: escalation_paths/bekymring\n    reason: Handlevejen har altid en leder til stede\n    approved_by: leder-voksen\n    until: 2027-01-01"
	return []Rule{
		{
			ID: ruleExpired, Title: "En undtagelse er udløbet", Severity: diag.Warning, Fixed: true, Since: "1.0", Example: example,
			Why: "En undtagelse er en aftale på tid. Når den er udløbet, er det, I så bort fra, stadig ikke løst.",
			Fix: "Ret det, undtagelsen handlede om, og slet den, eller aftal en ny slutdato.",
		},
		{
			ID: ruleNothingWaived, Title: "En undtagelse rammer ingenting", Severity: diag.Warning, Fixed: true, Since: "1.0", Example: example,
			Why: "En undtagelse uden noget at undtage kan senere skjule et nyt hul, som ingen har taget stilling til.",
			Fix: "Slet undtagelsen, eller ret stedet (where), så det passer med fundet.",
		},
		{
			ID: ruleNotWaivable, Title: "En undtagelse for en regel, der ikke kan undtages", Severity: diag.Warning, Fixed: true, Since: "1.0", Example: example,
			Why: "Fejl i opbygningen og personoplysninger kan ikke undtages: de skal rettes.",
			Fix: "Skriv en regel, der findes, eller ret det, reglen peger på, og slet undtagelsen.",
		},
		{
			ID: ruleNoEnd, Title: "En undtagelse uden slutdato", Severity: diag.Warning, Fixed: true, Since: "1.0", Example: example,
			Why: "Uden slutdato bliver en undtagelse glemt. Derfor virker den ikke, før den har en.",
			Fix: "Skriv den sidste dag, undtagelsen gælder, i Til (until), fx 2027-01-01.",
		},
	}
}

// waive takes out the findings that a waiver silences, counts them, and says what is wrong with the waivers themselves.
func waive(p *Pass, rules []Rule, findings []diag.Finding) (kept, waived, about []diag.Finding) {
	report := func(id string, w *plan.Waiver, key, message, fix string) {
		r := ruleByID(rules, id)
		if fix == "" {
			fix = r.Fix
		}
		about = append(about, diag.Finding{
			Rule: id, Severity: r.Severity, Place: w.Place, Span: w.At(key), Message: message, Fix: fix,
		})
	}
	silenced := make([]bool, len(findings))
	for _, w := range p.Plan.Waivers {
		if w.Rule == "" || w.Where == "" {
			continue // reported by decoding
		}
		r := ruleByID(rules, w.Rule)
		switch {
		case r == nil:
			report(ruleNotWaivable, w, "rule", `Undtagelsen gælder reglen "`+w.Rule+`", som ikke findes.`, didYouMean(w.Rule, rules))
			continue
		case r.Fixed:
			report(ruleNotWaivable, w, "rule", `Reglen "`+w.Rule+`" (`+r.Title+`) kan ikke undtages.`, "Ret det, reglen peger på, og slet undtagelsen.")
			continue
		case !w.Until.OK:
			if !w.Has("until") {
				report(ruleNoEnd, w, "rule", "Undtagelsen for "+w.Rule+" har ingen slutdato (until) og virker derfor ikke.", "")
			}
			continue
		case p.Today > w.Until.Last:
			report(ruleExpired, w, "until", "Undtagelsen for "+w.Rule+" udløb "+date(w.Until.Last)+".", "")
			continue
		case w.From.OK && p.Today < w.From.First:
			continue
		}
		hit := false
		for i := range findings {
			if findings[i].Rule == w.Rule && (covers(w.Where, findings[i].Place) && !r.Exact || findings[i].Place == strings.Trim(w.Where, "/")) {
				silenced[i], hit = true, true
			}
		}
		if !hit && !p.Plan.Partial {
			report(ruleNothingWaived, w, "where", `Undtagelsen for `+w.Rule+` ved "`+w.Where+`" rammer ikke noget fund.`, "")
		}
	}
	for i, f := range findings {
		if silenced[i] {
			waived = append(waived, f)
			continue
		}
		kept = append(kept, f)
	}
	return kept, waived, about
}

// covers says that a place is the one that a waiver names, or lies below it.
func covers(where, place string) bool {
	where = strings.Trim(where, "/")
	return where != "" && (place == where || strings.HasPrefix(place, where+"/"))
}

// didYouMean is the advice for a rule id that does not exist.
func didYouMean(id string, rules []Rule) string {
	var ids []string
	for _, r := range rules {
		if !r.Fixed {
			ids = append(ids, r.ID)
		}
	}
	if near := diag.Nearest(id, ids, 3); len(near) > 0 {
		return "Mente du " + danish.List(near, "eller") + "? Reglens nummer står sidst i fundet, i kantet parentes."
	}
	return "Skriv reglens nummer, som det står sidst i fundet i kantet parentes, fx E4."
}

// date writes a day as Danes read it.
func date(d hours.Day) string {
	y, m, dd := d.Date()
	return danish.Date(y, m, dd)
}
