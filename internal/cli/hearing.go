package cli

import (
	"fmt"
	"slices"
	"strconv"

	"github.com/spf13/cobra"

	"beredskab/internal/danish"
	"beredskab/internal/diag"
	"beredskab/internal/pipeline"
)

func (a *app) hearingCommand() *cobra.Command {
	var into, out string
	var take []int
	var dryRun bool
	cmd := &cobra.Command{
		Use:   "hearing SVAR.docx... --into STI",
		Short: "Saml høringssvar fra Word",
		Long: `Saml alle kommentarer og sporede ændringer fra de Word-dokumenter, der er kommet tilbage fra en høring: hvem, hvornår og
hvor i planen, i planens rækkefølge, som en side, et ark til Excel og Markdown, med plads til jeres svar. Peg på filerne
eller på en mappe med dem. Det, der ikke hører til et kendt sted, kommer også med.

En sporet ændring i en tekst, I selv har skrevet, kan lægges ind i planen med --take og dens nummer.
Lav dokumentet med: beredskab build STI --formats docx --draft`,
		Example: `  beredskab hearing svar/ --into plans/eksempelby
  beredskab hearing svar/*.docx --into plans/eksempelby --take 3 --dry-run
  beredskab hearing svar/*.docx --into plans/eksempelby --take 3,7`,
		Args: argumentCount(1, 1000, "mindst ét svar fra Word"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if into == "" {
				return &usageError{"Skriv efter --into, hvilken plan svarene hører til.", cmd.CommandPath()}
			}
			f, err := a.find(cmd, []string{into})
			if err != nil {
				return err
			}
			if len(f.plans) != 1 {
				return &usageError{fmt.Sprintf("Der er %d planer i mappen %s: peg på den ene, svarene hører til.", len(f.plans), into), cmd.CommandPath()}
			}
			if out != "" {
				f.options.Out = a.absolute(out)
			}
			files, err := pipeline.WordFiles(a.work, args)
			if err != nil {
				return err
			}
			if len(files) == 0 {
				return &usageError{"Der er ingen Word-dokumenter (.docx) i " + danish.List(args, "og") + ".", cmd.CommandPath()}
			}
			h, err := pipeline.Hear(a.work, f.plans[0], files, f.options, pipeline.HearingOptions{Take: take, DryRun: dryRun})
			if err != nil {
				return err
			}
			return a.heard(h, f, dryRun)
		},
	}
	cmd.Flags().StringVar(&into, "into", "", "planen, svarene hører til: en planfil eller en planmappe, `STI`")
	cmd.Flags().StringVar(&out, "out", "", "skriv filerne i denne `MAPPE`; ellers mappen out")
	cmd.Flags().IntSliceVar(&take, "take", nil, "læg de sporede ændringer med disse `NUMRE` ind i planen")
	cmd.Flags().BoolVar(&dryRun, "dry-run", false, "vis, hvad der ville blive lagt ind i planen, og skriv ingenting i den")
	addDate(cmd)
	plainDefaults(cmd)
	return cmd
}

// heard tells what came of a hearing.
func (a *app) heard(h *pipeline.Heard, f *found, dryRun bool) error {
	if h.Hearing == nil {
		if err := a.findings(diag.Report{Findings: errorsOnly(a.work.Shown(h.Source, h.All()))}); err != nil {
			return err
		}
		a.say("Planen kan ikke læses, så jeg kan ikke se, hvor svarene hører til. Ret den først.")
		a.code = exitFindings
		return nil
	}
	a.wrote(h.Outcome)
	for _, file := range h.Files {
		switch {
		case file.Foreign:
			a.say("%s er lavet af en anden plan. Se efter, om det er det rigtige dokument.", file.Name)
		case file.Sent == nil:
			a.say("%s er lavet af en anden udgave end den, planen har nu. Se efter, om stederne passer.", file.Name)
		}
	}
	a.say("%s fra %s er samlet.", danish.Plural(len(h.Remarks), "bemærkning", "bemærkninger"), danish.Plural(len(h.Files), "svar", "svar"))
	refused := slices.ContainsFunc(h.Taken, func(t pipeline.Taken) bool { return t.Why != "" })
	for _, t := range h.Taken {
		if t.Why != "" {
			a.say("Nr. %d: %s", t.Number, t.Why)
		}
		if refused {
			continue
		}
		a.product("Nr. " + strconv.Itoa(t.Number) + "  " + t.Place + "\n  før: " + t.Old + "\n  nu:  " + t.New)
	}
	switch {
	case refused:
		a.say("Intet er skrevet i planen.")
		a.code = exitFindings
	case len(h.Written) > 0 && dryRun:
		a.say("Intet er skrevet i planen. Kør igen uden --dry-run for at lægge det ind.")
	case len(h.Written) > 0:
		a.say("Lagt ind i %s. Tjek planen med: beredskab validate %s", danish.List(h.Written, "og"), f.plans[0].Path)
	}
	return nil
}
