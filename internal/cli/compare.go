package cli

import (
	"errors"
	"path/filepath"

	"github.com/spf13/cobra"

	"beredskab/internal/danish"
	"beredskab/internal/diag"
	"beredskab/internal/pipeline"
	"beredskab/internal/workspace"
)

// compareFlags is what the user asks of compare, as written.
type compareFlags struct {
	out, exercise, homework string
	anonymous               bool
	since                   []string
}

func (a *app) compareCommand() *cobra.Command {
	var flags compareFlags
	cmd := &cobra.Command{
		Use:   "compare STI...",
		Short: "Sæt kommuner side om side, og se fremskridt",
		Long: `Sæt flere kommuners planer side om side: hvem er hvor langt med de 52 punkter, hvem har løst hvad og hvordan, og hvor passer
naboers aftaler ikke sammen. Med --since ser I også, hvad der er sket siden sidste workshop.

Med --anonymous får kommunerne bogstaver, som er de samme hver gang, fordi de er trukket med en nøgle. Er der ingen nøgle, laver
jeg en og lægger den ved øjebliksbillederne eller planerne. Giv den ikke videre.

Siden er til at arbejde ud fra. Den giver ikke karakterer og er ikke en rangliste.`,
		Example: `  beredskab compare plans
  beredskab compare plans/lilleoe plans/fastby --anonymous
  beredskab compare plans --since forloeb
  beredskab compare plans/lilleoe --since workshop-1.json --since workshop-2.json
  beredskab compare plans --since forloeb --homework hjemmearbejde
  beredskab compare plans --exercise oevelse`,
		Args: argumentCount(1, -1, "mindst én sti til planer"),
		RunE: func(cmd *cobra.Command, args []string) error {
			f, err := a.find(cmd, args)
			if err != nil {
				return err
			}
			o, since, err := a.compareOptions(cmd, f, flags)
			if err != nil {
				return err
			}
			return a.compare(cmd, f, o, since)
		},
	}
	cmd.Flags().StringVar(&flags.out, "out", "", "skriv filerne i denne `MAPPE`; ellers mappen out")
	cmd.Flags().BoolVar(&flags.anonymous, "anonymous", false, "kald kommunerne A, B og C, og udelad alt, der røber, hvem de er")
	cmd.Flags().StringArrayVar(&flags.since, "since", nil, "vis, hvad der er sket siden `FIL` fra snapshot, eller gennem en MAPPE af dem; kan skrives flere gange")
	cmd.Flags().StringVar(&flags.exercise, "exercise", "", "lav også ark til en øvelse ved bordet i denne `MAPPE`")
	cmd.Flags().StringVar(&flags.homework, "homework", "", "lav også hver kommunes hjemmearbejde i denne `MAPPE`: en side til print og en kalender")
	addDate(cmd)
	plainDefaults(cmd)
	return cmd
}

// compareOptions understands the flags. It returns the names of the snapshots too.
func (a *app) compareOptions(cmd *cobra.Command, f *found, flags compareFlags) (o pipeline.CompareOptions, since []string, err error) {
	o = pipeline.CompareOptions{Anonymous: flags.anonymous, Tool: toolVersion()}
	missing := func(flag string) error {
		return &usageError{"Der mangler en mappe efter --" + flag + ".", cmd.CommandPath()}
	}
	if cmd.Flags().Changed("out") {
		if flags.out == "" {
			return o, nil, missing("out")
		}
		f.options.Out = a.absolute(flags.out)
	}
	if cmd.Flags().Changed("exercise") {
		if flags.exercise == "" {
			return o, nil, missing("exercise")
		}
		o.Exercise = a.absolute(flags.exercise)
	}
	if cmd.Flags().Changed("homework") {
		if flags.homework == "" {
			return o, nil, missing("homework")
		}
		o.Homework = a.absolute(flags.homework)
	}
	switch {
	case flags.anonymous && o.Exercise != "":
		return o, nil, &usageError{"En øvelse kan ikke laves uden navne: deltagerne skal kunne se, hvem de skal ringe til. Lav den for sig uden --anonymous.", cmd.CommandPath()}
	case flags.anonymous && o.Homework != "":
		return o, nil, &usageError{"Hjemmearbejdet er hver kommunes eget ark med opgaver og datoer. Lav det for sig uden --anonymous; i sammenligningen uden navne står kun punkter og måneder.", cmd.CommandPath()}
	case len(f.plans) < 2 && len(flags.since) == 0 && o.Exercise == "" && o.Homework == "":
		return o, nil, &usageError{"Der er kun én plan at sammenligne. Skriv flere stier, eller se på den ene over tid med --since.", cmd.CommandPath()}
	}
	if o.Since, since, err = a.series(flags.since); err != nil {
		return o, nil, err
	}
	if flags.anonymous {
		o.Key, err = a.lettersKey(f, flags.since)
	}
	return o, since, err
}

func (a *app) compare(cmd *cobra.Command, f *found, o pipeline.CompareOptions, since []string) error {
	bar := a.progress("Læser planer", len(f.plans))
	c, err := pipeline.Compare(cmd.Context(), a.work, f.plans, f.options, o, func(p *pipeline.Checked) error {
		bar.clear()
		defer bar.step()
		a.countErrors(p)
		return nil
	})
	bar.clear()
	if err != nil {
		return a.compareFailed(err, since)
	}
	if c.Outcome == nil && c.Exercise == nil && c.Homework == nil {
		return &usageError{"Ingen af øjebliksbillederne hører til de planer, du har peget på. De er af " + danish.List(c.Strangers, "og") + ".", cmd.CommandPath()}
	}
	for _, slug := range c.Strangers {
		a.say(`Øjebliksbilledet af "%s" hører ikke til nogen af planerne og er ikke med.`, slug)
	}
	for _, snapshot := range c.Younger {
		a.say("Øjebliksbilledet af %s er fra efter den dag, der regnes fra, og er ikke med.", snapshot)
	}
	a.wrote(c.Outcome)
	a.wrote(c.Homework)
	a.wrote(c.Exercise)
	if text := notWhole(c); text != "" {
		a.say("%s", text)
	}
	return nil
}

// notWhole is the last line when a comparison is not about everybody, or is about a plan with errors; "" when all is well.
func notWhole(c *pipeline.Compared) string {
	if len(c.Faulty)+len(c.Unread) == 0 {
		return ""
	}
	text := danish.List(c.Plans, "og") + " er med."
	if len(c.Faulty) > 0 {
		text += " Der er fejl i " + danish.List(c.Faulty, "og") + ", så tallene derfra kan være forkerte."
	}
	if len(c.Unread) > 0 {
		text += " " + danish.List(c.Unread, "og") + " kunne ikke læses og er ikke med."
	}
	return text
}

// countErrors says on the side how many errors a plan has, and how to see them; they do not stand in the way.
func (a *app) countErrors(c *pipeline.Checked) {
	n := len(errorsOnly(c.All()))
	name := diag.Harmless(c.Called(), false)
	see := "beredskab validate " + a.shown(a.absolute(c.Source.Path))
	switch {
	case c.Result == nil:
		a.say("%s kan ikke læses og er ikke med. Se hvorfor med: %s", name, see)
	case n > 0:
		a.say("%s: %s. Se %s med: %s", name, danish.Plural(n, "fejl", "fejl"), map[bool]string{true: "den", false: "dem"}[n == 1], see)
	}
}

// wrote tells which files there are now.
func (a *app) wrote(o *workspace.Outcome) {
	if o == nil {
		return
	}
	for _, name := range o.Written {
		a.product(a.shown(o.Dir) + "/" + name)
	}
	for _, name := range o.Unchanged {
		a.product(a.shown(o.Dir) + "/" + name + " (uændret)")
	}
	if len(o.Kept) > 0 {
		a.say("%s", keptCopies(o.Kept))
	}
}

// compareFailed words what can go wrong.
func (a *app) compareFailed(err error, since []string) error {
	var snapshot *pipeline.SnapshotError
	var leaked *pipeline.LeakError
	switch {
	case errors.As(err, &snapshot):
		name := filepath.ToSlash(since[snapshot.Index])
		if snapshot.Later() {
			return &usageError{message: `"` + name + `" er lavet med en nyere udgave af programmet. Hent den nyeste, og prøv igen.`}
		}
		return &usageError{message: `"` + name + `" er ikke et øjebliksbillede. Lav et sådan: beredskab snapshot STI --out FIL.json`}
	case errors.As(err, &leaked):
		hit := leaked.Hits[0]
		return &workspace.Problem{Message: `Jeg har ikke skrevet noget: "` + hit.Text + `" (` + hit.Place + ") ville stå i " + hit.File +
			", og så kan kommunen kendes. Det er en fejl i mig, ikke i planen; send beskeden til den, der passer programmet."}
	case errors.Is(err, pipeline.ErrNoPlans):
		return &workspace.Problem{Message: "Ingen af planerne kan læses, så der er intet at sammenligne."}
	}
	return err
}
