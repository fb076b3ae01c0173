package cli

import (
	"strings"

	"github.com/spf13/cobra"

	"beredskab/internal/check"
	"beredskab/internal/diag"
	"beredskab/internal/pipeline"
	"beredskab/internal/workspace"
)

func (a *app) validateCommand() *cobra.Command {
	var format, failOn, baseline, out, missing string
	cmd := &cobra.Command{
		Use:   "validate [STI...]",
		Short: "Tjek en plan, og se, hvad der mangler",
		Long: `Tjek en eller flere planer, og se, hvad der er galt, hvorfor det betyder noget, og hvad I kan gøre. Det, der slet ikke står i
planen endnu, bliver talt i grupper; se en gruppe med --missing. Med --fix retter jeg selv det, der kun kan rettes på én måde.

STI er en planfil, en planmappe, en mappe med planmapper eller "-" for en plan, som et andet program sender ind.
Uden STI er det mappen plans, ellers den mappe, du står i.`,
		Example: `  beredskab validate
  beredskab validate plans/eksempelby
  beredskab validate plans --format json > fund.json
  beredskab validate plans/eksempelby --missing A1
  beredskab validate plans --baseline fund.json
  beredskab validate plans/eksempelby --fix --dry-run
  beredskab validate plans/eksempelby --out out`,
		Args: cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			printer, ok := diag.FormatNamed(format)
			if !ok {
				return oneOf(cmd, "format", format, formatNames())
			}
			if err := oneOf(cmd, "fail-on", failOn, failures()); err != nil {
				return err
			}
			if groups := append(check.Groups(), everything); missing != "" {
				if err := oneOf(cmd, "missing", missing, groups); err != nil {
					return err
				}
			}
			f, err := a.find(cmd, args)
			if err != nil {
				return err
			}
			since, err := a.baseline(cmd, baseline)
			if err != nil {
				return err
			}
			if cmd.Flags().Changed("out") {
				if out == "" {
					return &usageError{"Der mangler en mappe efter --out.", cmd.CommandPath()}
				}
				f.options.Out = a.absolute(out)
			}
			if tell, err := a.fix(cmd, f); err != nil || !tell {
				return err
			}
			report, err := a.report(cmd, f, cmd.Flags().Changed("out"), since)
			if err != nil {
				return err
			}
			if format == "sarif" { // the only one that lists the rules themselves
				report.Rules = ruleInfos()
			}
			options := a.textOptions(a.out)
			stream := coloured(a.out, options.Color)
			if format == "json" || format == "sarif" {
				stream = asJSON(a.out)
			}
			options.FailOn = limit(failOn)
			if missing != everything && since == nil {
				options.Later = diag.Later{Group: check.GroupOf, Show: missing, How: harmless(asTyped(cmd, args)) + " " + diag.LaterFlag}
			}
			if err := printer.Print(stream, report, options); err != nil {
				return &workspace.Problem{Message: "Jeg kan ikke skrive fundene: " + workspace.Reason(err) + ".", Err: err}
			}
			a.code = exitFor(report, failOn)
			return nil
		},
	}
	cmd.Flags().StringVar(&format, "format", "text", "hvordan fundene skrives: `FORMAT` er text (til mennesker), json (til programmer),\nsarif, junit eller github (til tjenester, der samler fund)")
	cmd.Flags().StringVar(&failOn, "fail-on", "error", "hvor meget der skal til, før kommandoen melder fejl: `NIVEAU` er error, warning, info eller never")
	cmd.Flags().StringVar(&baseline, "baseline", "", "vis kun det, der er nyt siden `FIL`, som er gemt med --format json")
	cmd.Flags().StringVar(&out, "out", "", "gem også fundene som en side, "+pipeline.FindingsName+", i denne `MAPPE`; hver plan får sin egen mappe i den")
	cmd.Flags().StringVar(&missing, "missing", "", "vis også det, der ikke står i planen endnu: `GRUPPE` er A1 til A8, et bogstav som K eller "+everything)
	addFix(cmd)
	addDate(cmd)
	plainDefaults(cmd)
	return cmd
}

// everything is what --missing says for all groups.
const everything = "alle"

// asTyped is the command with its paths, to be typed again.
func asTyped(cmd *cobra.Command, args []string) string {
	words := []string{cmd.CommandPath()}
	for _, arg := range args {
		if strings.ContainsAny(arg, " ") {
			arg = `"` + arg + `"`
		}
		words = append(words, arg)
	}
	return strings.Join(words, " ")
}

// report checks the plans and gathers what there is to say, or what is new of it. With pages it also writes a findings page
// for each; the terminal is told on the side, because the findings themselves may be going to a program.
func (a *app) report(cmd *cobra.Command, f *found, pages bool, since *diag.Baseline) (diag.Report, error) {
	report := diag.Report{Version: version()}
	bar := a.progress("Tjekker", len(f.plans))
	defer bar.clear()
	write := func(c *pipeline.Checked, t pipeline.PageContents) error {
		written, err := c.WriteFindings(f.options, t)
		if err == nil {
			bar.clear()
			a.say("Fundene kan læses i %s", a.shown(written.Dir)+"/"+pipeline.FindingsName)
		}
		return err
	}
	var waiting []waitingPage // what is new is known when all plans are checked: they may share files
	err := pipeline.Check(cmd.Context(), a.work, f.plans, f.options, func(c *pipeline.Checked) error {
		defer bar.step()
		shown := a.work.Shown(c.Source, c.All())
		report.Plans = append(report.Plans, c.Summary())
		report.Findings = append(report.Findings, shown...)
		switch {
		case !pages:
		case since == nil:
			return write(c, pipeline.PageContents{Findings: c.All()})
		default:
			waiting = append(waiting, waitingPage{c, shown})
		}
		return nil
	})
	diag.Sort(report.Findings)
	report.Findings = diag.Dedup(report.Findings)
	if since == nil || err != nil {
		return report, err
	}
	report = report.Since(since)
	fresh := map[sameFinding]bool{}
	for i := range report.Findings {
		fresh[same(&report.Findings[i])] = true
	}
	for _, w := range waiting {
		if err := write(w.plan, w.contents(fresh)); err != nil {
			return report, err
		}
	}
	return report, nil
}

// waitingPage is a plan whose page is to tell only what is new, and its findings as the terminal names their files.
type waitingPage struct {
	plan  *pipeline.Checked
	shown []diag.Finding
}

func (w waitingPage) contents(fresh map[sameFinding]bool) pipeline.PageContents {
	t := pipeline.PageContents{Since: true}
	for i, f := range w.plan.All() {
		if fresh[same(&w.shown[i])] {
			t.Findings = append(t.Findings, f)
		} else {
			t.Known = append(t.Known, f)
		}
	}
	return t
}

// sameFinding is what tells findings of one run apart.
type sameFinding struct {
	rule, place, message, file string
	start, end                 int
}

func same(f *diag.Finding) sameFinding {
	s := sameFinding{f.Rule, f.Place, f.Message, "", f.Span.Start, f.Span.End}
	if f.Span.File != nil {
		s.file = f.Span.File.Name
	}
	return s
}

// baseline reads the findings of an earlier run; nil when none are named.
func (a *app) baseline(cmd *cobra.Command, name string) (*diag.Baseline, error) {
	switch {
	case !cmd.Flags().Changed("baseline"):
		return nil, nil
	case name == "":
		return nil, &usageError{"Der mangler en fil efter --baseline.", cmd.CommandPath()}
	}
	text, err := a.work.Stored(name)
	if err != nil {
		return nil, err
	}
	b, err := diag.ReadBaseline(text)
	if err != nil {
		return nil, &usageError{`"` + name + `" er ikke fund fra et tidligere tjek. Gem dem sådan: beredskab validate STI --format json > fund.json`, cmd.CommandPath()}
	}
	return b, nil
}

// ruleInfos is every rule as the formats tell it.
func ruleInfos() []diag.RuleInfo {
	var infos []diag.RuleInfo
	for _, r := range rules() {
		infos = append(infos, diag.RuleInfo{
			ID: r.ID, Title: r.Title, Why: r.Why, Fix: r.Fix, Bad: r.Bad, Good: r.Example, Severity: r.Severity, Points: r.Points,
		})
	}
	return infos
}

// exitFor is the exit code of a report: findings when one weighs as much as the user cares about.
func exitFor(r diag.Report, failOn string) int {
	if worst, ok := r.Worst(); ok && worst >= limit(failOn) {
		return exitFindings
	}
	return exitClean
}

// limit is the weight from which --fail-on fails; above every weight for never.
func limit(failOn string) diag.Severity {
	for i, name := range failures() {
		if name == failOn && name != "never" {
			return diag.Error - diag.Severity(i)
		}
	}
	return diag.Error + 1
}

// failures lists the words of --fail-on, the gravest first.
func failures() []string { return []string{"error", "warning", "info", "never"} }

func formatNames() []string {
	var names []string
	for _, f := range diag.Formats() {
		names = append(names, f.Name)
	}
	return names
}

// errorsOnly picks the findings that stand in the way of a build.
func errorsOnly(findings []diag.Finding) []diag.Finding {
	var out []diag.Finding
	for _, f := range findings {
		if f.Severity == diag.Error {
			out = append(out, f)
		}
	}
	return out
}

// addDate adds the flag that replaces the clock.
func addDate(cmd *cobra.Command) {
	cmd.Flags().String("date", "", "regn fra denne `DATO` i stedet for i dag, for eksempel 2026-11-21")
}

// plainDefaults keeps the library from printing "(default ...)" in English; the texts say what is usual.
func plainDefaults(cmd *cobra.Command) {
	cmd.Flags().VisitAll(hideDefault)
}
