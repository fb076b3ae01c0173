package cli

import (
	"fmt"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"beredskab/internal/config"
	"beredskab/internal/danish"
	"beredskab/internal/diag"
	"beredskab/internal/pipeline"
	"beredskab/internal/workspace"
)

func (a *app) importCommand() *cobra.Command {
	var into, former string
	var take []string
	var dryRun, partial bool
	cmd := &cobra.Command{
		Use:   "import FIL.xlsx... --into STI",
		Short: "Læg en udfyldt tjekliste ind i planen",
		Long: `Læg det, der er skrevet i en eller flere tjeklister, ind i planen: status, ansvarlig, frist, dokumentation, noter, nye opgaver og
det, der kom ud af at ringe numrene igennem. Arkene med handleveje bliver aldrig læst.

Jeg viser først, hvad der bliver ændret. Er der noget, der skal afgøres, skriver jeg ingenting; med --partial
tager jeg det, der er klart, og viser resten. En tom celle er ikke et svar: skal noget væk, så skriv slet i cellen.
Jeg sletter aldrig en opgave, en kontakt eller et nummer i planen, og dens bemærkninger og rækkefølge bliver stående.

Et udfyldt planskema (se beredskab init --workbook) bliver til en ny plan i mappen STI, med forklaringer
og indstillinger som fra init. Er skemaet rettet, så send det ind igen til den samme mappe. Har nogen skrevet
i planen imens, spørger jeg først.

Er to uenige, vælger I med --take: --take plan gælder alle steder, --take "Opgaver!F7=workbook" kun i den celle, som jeg
har nævnt. Har flere filer uenigheder i den samme celle, så skriv filen foran: --take "retur-jobcenter.xlsx!Opgaver!F7=plan".`,
		Example: `  beredskab import tjekliste.xlsx --into plans/eksempelby --dry-run
  beredskab import tjekliste.xlsx --into plans/eksempelby
  beredskab import retur/*.xlsx --into plans/eksempelby --partial
  beredskab import retur/*.xlsx --into plans/eksempelby --take retur-jobcenter.xlsx
  beredskab import tjekliste.xlsx --into plans/eksempelby --take "Opgaver!F7=workbook" --take plan`,
		Args: argumentCount(1, 1000, "mindst én fil fra Excel"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if into == "" {
				return &usageError{"Skriv efter --into, hvilken plan svarene skal lægges ind i.", cmd.CommandPath()}
			}
			words, err := readTake(cmd, take, append(preferences(), baseNames(args)...))
			if err != nil {
				return err
			}
			books, err := pipeline.Returned(a.work, args) // named as in the preview
			if err != nil {
				return err
			}
			for _, b := range books {
				if pipeline.IsIntake(b) {
					if len(books) > 1 {
						return &usageError{"Et planskema er en hel plan. Peg kun på det ene.", cmd.CommandPath()}
					}
					today, err := a.today(cmd, config.Settings{})
					if err != nil {
						return err
					}
					if len(words.cells) > 0 {
						return &usageError{"Et planskema er en hel plan, så der er ingen celler at vælge. Skriv --take workbook, hvis planskemaet har ret.", cmd.CommandPath()}
					}
					return a.takePlan(cmd, into, pipeline.ReadIntake(b, pipeline.Options{Today: today}), words.all, dryRun)
				}
			}
			f, err := a.find(cmd, []string{into})
			if err != nil {
				return err
			}
			if len(f.plans) != 1 {
				return &usageError{fmt.Sprintf("Der er %d planer i mappen %s: peg på den ene, svarene skal lægges ind i.", len(f.plans), into), cmd.CommandPath()}
			}
			o := pipeline.ImportOptions{
				Today: f.options.Today, Take: words.all, Partial: partial, Former: former, DryRun: dryRun, Severity: f.options.Severity,
			}
			if o.Choose, err = pipeline.Choose(a.work, f.plans[0], books, o, words.cells); err != nil {
				return err
			}
			return a.bringHome(f.plans[0], books, o)
		},
	}
	cmd.Flags().StringVar(&into, "into", "", "læg svarene ind i planen her: en planfil eller en planmappe, `STI`")
	cmd.Flags().StringArrayVar(&take, "take", nil, "`HVEM` der har ret: plan, workbook (tjeklisten), en fils navn, eller ARK!CELLE=HVEM; kan gentages")
	cmd.Flags().BoolVar(&partial, "partial", false, "læg det ind, der er klart, og vis resten")
	cmd.Flags().StringVar(&former, "formerly", "", "`NAVN`: det, kommunen hed, da tjeklisten blev sendt ud")
	cmd.Flags().BoolVar(&dryRun, "dry-run", false, "vis, hvad der ville blive ændret, og skriv ingenting")
	addDate(cmd)
	plainDefaults(cmd)
	return cmd
}

// bringHome takes the workbooks in and tells what came of it. The preview is the product; what was done about it is talk.
func (a *app) bringHome(source *workspace.Plan, books []*pipeline.ReturnedBook, o pipeline.ImportOptions) error {
	i, err := pipeline.Import(a.work, source, books, o)
	if err != nil {
		return err
	}
	if i.Merged == nil {
		report := diag.Report{Findings: errorsOnly(a.work.Shown(source, i.Findings))}
		if err := a.findings(report); err != nil {
			return err
		}
		a.say("Planen kan ikke læses, så jeg har ikke lagt noget ind i den. Ret den først.")
		a.code = exitFindings
		return nil
	}
	if err := i.Preview(a.out); err != nil {
		return fmt.Errorf("jeg kan ikke vise ændringerne: %w", err)
	}
	switch {
	case len(i.Conflicts) > 0 && len(i.Written) == 0:
		a.say("Intet er skrevet, for der er noget, der skal afgøres først.")
		a.code = exitFindings
	case len(i.Conflicts) > 0 && o.DryRun:
		a.say("Intet er skrevet. Kør igen uden --dry-run for at lægge det ind, der er klart; resten skal afgøres.")
		a.code = exitFindings
	case len(i.Conflicts) > 0:
		a.say("Det, der er klart, er lagt ind i %s. Resten skal afgøres; det står ovenfor.", danish.List(i.Written, "og"))
		a.code = exitFindings
	case len(i.Written) == 0 && len(i.Notices) > 0:
		a.say("Jeg har ikke lagt noget ind i planen. Se, hvad der står under Bemærk.")
	case len(i.Written) == 0:
		a.say("Der er intet nyt i tjeklisten. Planen er, som den var.")
	case o.DryRun:
		a.say("Intet er skrevet. Kør igen uden --dry-run for at lægge det ind i planen.")
	default:
		a.say("Lagt ind i %s. Tjek planen med: beredskab validate %s", danish.List(i.Written, "og"), source.Path)
	}
	return nil
}

// baseNames are what the files are called in the preview.
func baseNames(paths []string) []string {
	var names []string
	for _, path := range paths {
		names = append(names, filepath.Base(path), filepath.ToSlash(path))
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// preferences are the two that can be right when the plan and the workbook have both been changed.
func preferences() []string { return []string{"plan", "workbook"} }
