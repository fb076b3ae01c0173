package cli

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"beredskab/internal/check"
	"beredskab/internal/config"
	"beredskab/internal/danish"
	"beredskab/internal/diag"
	"beredskab/internal/pipeline"
	"beredskab/internal/plan"
)

func (a *app) buildCommand() *cobra.Command {
	var out, formats, edition string
	var draft, watch bool
	cmd := &cobra.Command{
		Use:   "build [STI...]",
		Short: "Lav håndbog og tjekliste",
		Long: `Lav håndbogen og tjeklisten ud af en eller flere planer. Hver plan får sin egen mappe i MAPPE.

Håndbogen er til medarbejdere, og bilaget er til arbejdsgruppen. I browseren er de én side, hvor bilaget er foldet sammen;
på papir (pdf), i Word (docx) og som Markdown (md) er de hver sin fil. Handlekort for sig er formaterne kort og kort-pdf.
Hvilke dele og kapitler der skal med, vælger I i beredskab.yaml med papers, leave_out og take_in.

En plan med fejl bliver ikke bygget. Skal I bruge den alligevel, så byg med --draft. Så står der KLADDE på hver side.`,
		Example: `  beredskab build
  beredskab build plans/eksempelby --out trykt
  beredskab build plans --edition public --formats html
  beredskab build plans/eksempelby --formats pdf,kort-pdf
  beredskab build plans/eksempelby --watch`,
		Args: cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			// With --watch the plans and the settings are looked up again for every change, the flags stand above them.
			find := func() (*found, error) {
				f, err := a.find(cmd, args)
				if err != nil {
					return nil, err
				}
				o := &f.options
				o.Draft, o.Program = draft, released()
				if cmd.Flags().Changed("out") {
					if out == "" {
						return nil, &usageError{"Der mangler en mappe efter --out.", cmd.CommandPath()}
					}
					o.Out = a.absolute(out)
				}
				if cmd.Flags().Changed("formats") {
					o.Formats = config.List(formats)
					if err := settingChoices().CheckFormats(o.Formats); err != nil {
						return nil, &usageError{sentence(err), cmd.CommandPath()}
					}
				}
				if cmd.Flags().Changed("edition") {
					if err := config.CheckEdition(edition); err != nil {
						return nil, &usageError{sentence(err), cmd.CommandPath()}
					}
					o.Edition = plan.Audience(edition)
				}
				return f, forReaders(o, cmd.CommandPath())
			}
			f, err := find()
			if err != nil {
				return err
			}
			if watch {
				return a.watch(cmd, f, find)
			}
			return a.build(cmd, f)
		},
	}
	cmd.Flags().StringVar(&out, "out", "", "skriv filerne i denne `MAPPE`; ellers mappen out")
	cmd.Flags().StringVar(&formats, "formats", "", formatsUsage())
	cmd.Flags().StringVar(&edition, "edition", "", "`UDGAVE` er internal (til medarbejdere) eller public (til borgere); ellers internal")
	cmd.Flags().BoolVar(&watch, "watch", false, "bliv ved, og byg igen, hver gang I gemmer")
	cmd.Flags().BoolVar(&draft, "draft", false, "byg, selv om der er fejl, med KLADDE på hver side")
	addDate(cmd)
	plainDefaults(cmd)
	return cmd
}

// forReaders says when a format has nothing for the readers of the edition.
func forReaders(o *pipeline.Options, command string) error {
	for _, f := range pipeline.Formats() {
		if slices.Contains(o.Formats, f.Name) && !f.For(o.Edition) {
			return &usageError{`Formatet "` + f.Name + `" er kun til medarbejdere: handlekort findes ikke i den offentlige udgave.`, command}
		}
	}
	return nil
}

// formatsUsage is the help of --formats.
func formatsUsage() string {
	usage := "skriv kun disse `FORMATER`: " + strings.Join(pipeline.FormatNames(false), ", ")
	return usage + "; ellers " + danish.List(pipeline.FormatNames(true), "og")
}

// build builds the plans and tells of each. What was found goes to standard error, the files that were made to standard
// output, so that a script can read them.
func (a *app) build(cmd *cobra.Command, f *found) error {
	refused := 0
	bar := a.progress("Bygger", len(f.plans))
	defer bar.clear()
	err := pipeline.Build(cmd.Context(), a.work, f.plans, f.options, func(b *pipeline.Built) error {
		bar.clear()
		defer bar.step()
		report := diag.Report{Plans: []diag.PlanSummary{b.Summary()}, Findings: a.work.Shown(b.Source, b.All())}
		if len(b.Leaks) > 0 {
			refused++
			report.Findings = a.work.Shown(b.Source, b.Leaks)
			if err := a.findings(report); err != nil {
				return err
			}
			if b.Leaks[0].Rule == check.RuleCPR {
				a.say("%s er ikke bygget, for der ville stå et CPR-nummer i filerne.", b.Source.Slug)
				return nil
			}
			a.say("%s er ikke bygget, for den offentlige udgave ville fortælle noget, der ikke er offentligt.", b.Source.Slug)
			return nil
		}
		if b.Outcome == nil {
			refused++
			report.Findings = errorsOnly(report.Findings)
			if err := a.findings(report); err != nil {
				return err
			}
			if b.Result == nil {
				a.say("%s er ikke bygget, for planen kan ikke læses.", b.Source.Slug)
			} else {
				a.say("%s er ikke bygget, for planen har fejl. Ret dem, eller byg en kladde med --draft.", b.Source.Slug)
			}
			return nil
		}
		return a.built(b, report)
	})
	if err != nil {
		return err
	}
	if refused > 0 {
		a.code = exitFindings
	}
	return nil
}

// keptCopies tells of files that somebody had changed.
func keptCopies(names []string) string {
	if len(names) == 1 {
		return "En fil var ændret, siden jeg lavede den. Den ligger nu som " + names[0] + ", og der er lavet en ny."
	}
	return "Nogle filer var ændret, siden jeg lavede dem. De ligger nu som " + danish.List(names, "og") + ", og der er lavet nye."
}

// built tells what came of one plan.
func (a *app) built(b *pipeline.Built, report diag.Report) error {
	o := b.Outcome
	if len(o.Broken) > 0 {
		a.say("%s: %s passede ikke sammen med resten, for jeg blev afbrudt sidste gang, eller en fil er slettet. Nu er alt helt igen.",
			b.Source.Slug, danish.List(o.Broken, "og"))
	}
	if len(o.Kept) > 0 {
		a.say("%s: %s", b.Source.Slug, keptCopies(o.Kept))
	}
	if len(o.Stale) > 0 {
		a.say("%s: %s er fra en tidligere udgave af planen og blev ikke bygget denne gang.", b.Source.Slug, danish.List(o.Stale, "og"))
	}
	dir := a.shown(o.Dir)
	for _, name := range o.Written {
		a.product(dir + "/" + name)
	}
	for _, name := range o.Unchanged {
		a.product(dir + "/" + name + " (uændret)")
	}
	if b.Same {
		a.say("%s: uændret siden sidst.", b.Source.Slug)
		return nil
	}
	if len(b.Notes) > 0 {
		notes := diag.Report{Findings: a.work.Shown(b.Source, b.Notes)}
		if err := a.findings(notes); err != nil {
			return err
		}
	}
	a.say("%s: %s", b.Source.Slug, report.Closing())
	return nil
}
