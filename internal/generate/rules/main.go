// Command rules writes schema/regler.md: every rule with why it is there, what to do, and an example of each kind.
//
// The texts are the rules' own. What fails is shown with the rule's own example of it or else with a case that the tests of
// internal/check run, and the finding beside it is the one that the case is held against. What is right is the rule's
// example, which the tests run too. So nothing in the reference can be out of date without a test that fails.
//
//go:generate go run . ../../../schema/regler.md ../../check/testdata
package main

import (
	"fmt"
	"os"
	"strings"

	"beredskab/internal/catalogue"
	"beredskab/internal/check"
	"beredskab/internal/danish"
	"beredskab/internal/diag"
	"beredskab/internal/workspace"
)

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: rules FILE CASES")
		os.Exit(2)
	}
	text, err := generate(os.Args[2])
	if err == nil {
		err = os.WriteFile(os.Args[1], []byte(text), 0o644)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

const intro = `# Regler

Alt det, ` + "`beredskab validate`" + ` kan finde, ordnet efter hvad det handler om. Nummeret står sidst i hvert fund i kantede parenteser.
Det samme står i programmet: ` + "`beredskab explain E4`" + `.

De otte anbefalinger fra Socialstyrelsen er vejledende og ikke lov. En regel siger, hvad planen mangler for at kunne bruges, når
telefonen ringer; den godkender ikke noget.

Hver regel vejer som fejl, advarsel eller oplysning. I et udkast vejer meget mindre end i en vedtaget plan. I kan lade en regel veje
anderledes i ` + "`beredskab.yaml`" + ` eller aftale en undtagelse i planen (` + "`waivers`" + `), når det ikke står ved reglen, at den ligger fast.

Eksemplerne er stykker af en plan for den opdigtede kommune Eksempelby og bliver prøvet af, hver gang programmet bliver ændret. Siden
er skrevet af programmet selv og skal ikke rettes i hånden.
`

// generate returns the reference. The case files are read from the folder.
func generate(cases string) (string, error) {
	var b strings.Builder
	b.WriteString(intro)
	b.WriteString("\n| | | |\n|---|---|---|\n")
	all := everyRule()
	for _, f := range check.Families() {
		n := 0
		for _, r := range all {
			if r.Family() == f.Letter {
				n++
			}
		}
		fmt.Fprintf(&b, "| %s | [%s](#%s) | %s |\n", f.Letter, f.Title, anchor(f), danish.Plural(n, "regel", "regler"))
	}
	for _, f := range check.Families() {
		fmt.Fprintf(&b, "\n<a id=\"%s\"></a>\n\n## %s: %s\n\n%s\n", anchor(f), f.Letter, f.Title, f.About)
		for _, r := range all {
			if r.Family() != f.Letter {
				continue
			}
			fail, err := failing(r, cases)
			if err != nil {
				return "", fmt.Errorf("show %s failing: %w", r.ID, err)
			}
			write(&b, r, fail)
		}
	}
	return b.String(), nil
}

// everyRule lists the rules with those of files and folders, which workspace has.
func everyRule() []check.Rule {
	all := check.AllRules()
	for _, f := range workspace.Faults() {
		all = append(all, check.Rule{ID: f.ID, Title: f.Title, Severity: f.Severity, Why: f.Why, Fix: f.Fix, Fixed: true})
	}
	return all
}

func anchor(f check.Family) string { return "familie-" + strings.ToLower(f.Letter) }

// write writes one rule.
func write(b *strings.Builder, r check.Rule, fail example) {
	fmt.Fprintf(b, "\n### %s %s\n\n", r.ID, r.Title)
	if p := catalogue.PointByID(r.ID); p != nil {
		fmt.Fprintf(b, "*%s* (%s)\n\n", p.Text, p.Confidence.Label())
	}
	b.WriteString(r.Why + "\n\n")
	if r.Fix != "" {
		b.WriteString("**Sådan gør I:** " + r.Fix + "\n\n")
	}
	b.WriteString(facts(r) + "\n")
	if fail.piece != "" || fail.said != "" {
		b.WriteString("\nSådan ser det ud, når det er galt")
		if fail.when != "" {
			b.WriteString(" (" + fail.when + ")")
		}
		b.WriteString(":\n")
		block(b, "yaml", fail.piece)
		block(b, "text", fail.said)
	}
	if r.Example != "" {
		b.WriteString("\nSådan er det rigtigt:\n")
		block(b, "yaml", r.Example)
	}
}

// facts is the line of what else there is to know about a rule.
func facts(r check.Rule) string {
	weight := danish.Sentence(r.Severity.Word())
	if !r.Fixed && r.Severity > diag.Info {
		weight += ", mindre i et udkast"
	}
	if p := catalogue.PointByID(r.ID); p != nil && p.Confidence == catalogue.Inferred {
		weight += " (programmets egen vægt)"
	}
	facts := []string{"Vægt: " + weight}
	if r.Fixed {
		facts = append(facts, "ligger fast: kan ikke undtages og ikke sættes ned")
	}
	if len(r.Points) > 0 && r.Points[0] != r.ID {
		facts = append(facts, "punkter: "+strings.Join(r.Points, ", "))
	}
	if r.ReplacedBy != "" {
		facts = append(facts, "afløst af "+r.ReplacedBy)
	}
	return strings.Join(facts, " · ") + "."
}

// block writes a fenced block; blanks that matter and cannot be seen are spelled out.
func block(b *strings.Builder, language, text string) {
	if text = strings.Trim(text, "\n"); text == "" {
		return
	}
	text = strings.NewReplacer("\t", "[tabulator]", "\u00a0", "[hårdt mellemrum]").Replace(text)
	b.WriteString("\n```" + language + "\n" + text + "\n```\n")
}
