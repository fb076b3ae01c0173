package cli

import (
	"fmt"
	"path/filepath"

	"github.com/spf13/cobra"

	"beredskab/internal/danish"
	"beredskab/internal/diag"
	"beredskab/internal/pipeline"
	"beredskab/internal/workspace"
)

func (a *app) importCommand() *cobra.Command {
	var into, take string
	var dryRun bool
	cmd := &cobra.Command{
		Use:   "import FIL.xlsx... --into STI",
		Short: "Læg en udfyldt tjekliste ind i planen",
		Long: `Læg det, der er skrevet i en eller flere tjeklister, ind i planen: status, ansvarlig, frist, dokumentation, noter, nye opgaver og
det, der kom ud af at ringe numrene igennem. Arkene med handleveje bliver aldrig læst.

Jeg viser først, hvad der bliver ændret. Er der noget, der skal afgøres, skriver jeg ingenting. Jeg sletter aldrig noget i planen,
og dens bemærkninger og rækkefølge bliver stående.

Et udfyldt planskema (se beredskab init --workbook) bliver til en ny plan i mappen STI.`,
		Example: `  beredskab import tjekliste.xlsx --into plans/eksempelby --dry-run
  beredskab import tjekliste.xlsx --into plans/eksempelby
  beredskab import retur/*.xlsx --into plans/eksempelby --take workbook`,
		Args: argumentCount(1, 1000, "mindst én fil fra Excel"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if into == "" {
				return &usageError{"Skriv efter --into, hvilken plan svarene skal lægges ind i.", cmd.CommandPath()}
			}
			if take != "" {
				if err := oneOf(cmd, "take", take, sidesToTake()); err != nil {
					return err
				}
			}
			books, err := pipeline.Returned(a.work, args)
			if err != nil {
				return err
			}
			for _, b := range books {
				if pipeline.IsIntake(b) {
					if len(books) > 1 {
						return &usageError{"Et planskema bliver til en ny plan. Peg kun på det ene.", cmd.CommandPath()}
					}
					return a.newPlan(into, pipeline.ReadIntake(b), dryRun)
				}
			}
			f, err := a.find(cmd, []string{into})
			if err != nil {
				return err
			}
			if len(f.plans) != 1 {
				return &usageError{fmt.Sprintf("Der er %d planer i mappen %s: peg på den ene, svarene skal lægges ind i.", len(f.plans), into), cmd.CommandPath()}
			}
			return a.bringHome(f.plans[0], books, pipeline.ImportOptions{Today: f.options.Today, Take: take, DryRun: dryRun})
		},
	}
	cmd.Flags().StringVar(&into, "into", "", "læg svarene ind i planen her: en planfil eller en planmappe, `STI`")
	cmd.Flags().StringVar(&take, "take", "", "`HVEM` der har ret, når både planen og tjeklisten er ændret: plan (planen) eller workbook (tjeklisten)")
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
	case len(i.Conflicts) > 0:
		a.say("Intet er skrevet, for der er noget, der skal afgøres først.")
		a.code = exitFindings
	case len(i.Written) == 0:
		a.say("Der er intet nyt i tjeklisten. Planen er, som den var.")
	case o.DryRun:
		a.say("Intet er skrevet. Kør igen uden --dry-run for at lægge det ind i planen.")
	default:
		a.say("Lagt ind i %s. Tjek planen med: beredskab validate %s", danish.List(i.Written, "og"), source.Path)
	}
	return nil
}

// newPlan writes the plan that an intake workbook makes.
func (a *app) newPlan(into string, taken *pipeline.TakenPlan, dryRun bool) error {
	folder := a.absolute(into)
	file := filepath.Join(folder, "plan.yaml")
	if a.work.Exists(file) {
		return &workspace.Problem{Message: "Der ligger allerede en plan i " + a.shown(file) + ". Et planskema bliver altid til en ny plan. Peg på en ny mappe efter --into."}
	}
	if err := taken.Preview(a.out); err != nil {
		return fmt.Errorf("jeg kan ikke vise planen: %w", err)
	}
	switch {
	case len(taken.Conflicts) > 0:
		a.say("Intet er skrevet, for der er noget, der skal afgøres først.")
		a.code = exitFindings
		return nil
	case dryRun:
		a.say("Intet er skrevet. Kør igen uden --dry-run for at lave planen.")
		return nil
	}
	if err := a.work.WriteNew(workspace.NewFile{Path: file, Data: taken.Text}); err != nil {
		return err
	}
	a.say("Planen ligger i %s. Se, hvad der mangler, med: beredskab validate %s", a.shown(file), into)
	return nil
}

// sidesToTake are the two that can be right when the plan and the workbook have both been changed.
func sidesToTake() []string { return []string{"plan", "workbook"} }
