package cli

import (
	"encoding/hex"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"beredskab/internal/danish"
	"beredskab/internal/diag"
	"beredskab/internal/hours"
	"beredskab/internal/pipeline"
	"beredskab/internal/register"
	"beredskab/internal/starter"
	"beredskab/internal/workspace"
)

func (a *app) initCommand() *cobra.Command {
	var name string
	var workbook bool
	cmd := &cobra.Command{
		Use:   "init MAPPE",
		Short: "Lav en ny plan at skrive videre på",
		Long: `Lav en ny plan i MAPPE: filen plan.yaml med forklaringer på dansk. Den er et udkast med huller, som I fylder ud.
Ved siden af ligger plan.schema.json, som skriveprogrammer foreslår felter ud fra. Ligger mappen ikke i en arbejdsmappe endnu,
laver jeg også beredskab.yaml med indstillingerne.

Med --workbook laver jeg i stedet et planskema til Excel, som man kan udfylde uden at kende planens format, og som
"beredskab import" laver til en plan. Ligger der en plan i mappen, er det, der står i den, allerede skrevet ind.

Jeg overskriver aldrig noget, der ligger der i forvejen.`,
		Example: `  beredskab init plans/aarhus --municipality Aarhus
  beredskab init plans/proeve
  beredskab init plans/aarhus --municipality Aarhus --workbook`,
		Args: argumentCount(1, 1, "én mappe at lave planen i"),
		RunE: func(cmd *cobra.Command, args []string) error {
			start, err := a.starter(name)
			if err != nil {
				return err
			}
			if workbook {
				return a.initWorkbook(args[0], start)
			}
			return a.init(args[0], start)
		},
	}
	cmd.Flags().StringVar(&name, "municipality", "", "kommunens `NAVN`, så kode, region og politikreds bliver skrevet ind")
	cmd.Flags().BoolVar(&workbook, "workbook", false, "lav et planskema til Excel i stedet for en planfil")
	return cmd
}

// intakeName is the file that an intake workbook is written to.
const intakeName = "planskema.xlsx"

// initWorkbook writes an intake workbook, with what a plan in the folder says already.
func (a *app) initWorkbook(dir string, start starter.Start) error {
	folder := a.absolute(dir)
	file := filepath.Join(folder, intakeName)
	if a.work.Exists(file) {
		return &workspace.Problem{Message: "Der ligger allerede et planskema i " + a.shown(file) + ". Jeg overskriver det ikke."}
	}
	var source *workspace.Plan
	if a.work.Exists(filepath.Join(folder, "plan.yaml")) {
		found, err := a.work.Find([]string{dir})
		if err != nil {
			return err
		}
		source = found.Plans[0]
	}
	data, lost, err := pipeline.Intake(a.work, source, start.Code, start.Name)
	if err != nil {
		return err
	}
	if err := a.work.WriteNew(workspace.NewFile{Path: file, Data: data}); err != nil {
		return err
	}
	a.product(a.shown(file))
	for _, l := range lost {
		a.say("Kom ikke med i skemaet: %s.", l)
	}
	a.say("Udfyld det i Excel, og lav det til en plan i en ny mappe med: beredskab import %s --into NY-MAPPE. Retter I skemaet bagefter, så send det ind i den samme mappe igen.", a.shown(file))
	return nil
}

// starter looks the municipality up. Without a name the plan is for an invented one.
func (a *app) starter(name string) (starter.Start, error) {
	today := hours.Instant(a.env.Now().Unix() / 60).Day()
	if name == "" {
		return starter.For(nil, today), nil
	}
	m := register.MunicipalityByName(name)
	if m == nil {
		m = register.MunicipalityByCode(name)
	}
	if m == nil {
		message := fmt.Sprintf(`Jeg kender ingen kommune, der hedder "%s".`, name)
		if near := nearMunicipalities(name); len(near) > 0 {
			message += " Mente du " + danish.List(near, "eller") + "?"
		} else {
			message += " Skriv navnet på jeres egen kommune, fx Lolland. Vil I bare prøve, så udelad --municipality."
		}
		return starter.Start{}, &usageError{message, "beredskab init"}
	}
	return starter.For(m, today), nil
}

func nearMunicipalities(name string) []string {
	names := make([]string, 0, len(register.Municipalities))
	for _, m := range register.Municipalities {
		names = append(names, m.Name)
	}
	return diag.Nearest(name, names, 3)
}

// init writes the plan, and the settings where no folder above has any. What a broken run left out is made good; nothing that
// is there is touched.
func (a *app) init(dir string, start starter.Start) error {
	folder := a.absolute(dir)
	files, format, err := a.beside(folder) // the plan last: when it is there, all of them are
	if err != nil {
		return err
	}
	planFile := filepath.Join(folder, "plan.yaml")
	there := a.work.Exists(planFile)
	if there && len(files) == 0 {
		return &workspace.Problem{Message: "Der ligger allerede en plan i " + a.shown(planFile) + ". Jeg overskriver den ikke."}
	}
	if !there {
		start.Schema = format
		if start.Identity, err = starter.NewIdentity(a.env.Random); err != nil {
			return err
		}
		text, err := start.Plan()
		if err != nil {
			return err
		}
		files = append(files, workspace.NewFile{Path: planFile, Data: text})
	}
	if err := a.work.WriteNew(files...); err != nil {
		return err
	}
	for _, f := range slices.Backward(files) {
		a.product(a.shown(f.Path))
	}
	if there {
		a.say("Der lå allerede en plan i %s. Den er ikke rørt; jeg har kun lavet det, der manglede ved siden af.", a.shown(planFile))
		return nil
	}
	a.say("Åbn %s og skriv videre. Se, hvad der mangler, med: beredskab validate %s", a.shown(planFile), dir)
	return nil
}

// beside are the files that a plan wants beside it and that are not there: the settings, and the format that an editor reads; format
// is how the plan names that.
func (a *app) beside(folder string) (files []workspace.NewFile, format string, err error) {
	format, text, err := a.planFormat(folder)
	if err != nil {
		return nil, "", err
	}
	root, ok := workspace.Root(folder)
	if !ok {
		root = folder
	}
	if file := filepath.Join(root, workspace.SettingsName); !a.work.Exists(file) {
		settings, err := newSettings(a.env.Random)
		if err != nil {
			return nil, "", err
		}
		files = append(files, workspace.NewFile{Path: file, Data: settings})
	}
	if text != nil {
		files = append(files, workspace.NewFile{Path: filepath.Join(folder, schemaName), Data: text})
	}
	return files, format, nil
}

// newSettings is the first settings file of a workspace. Its key is made once and never shown again: whoever has it can
// tell which municipality is which in an anonymous comparison.
func newSettings(random io.Reader) ([]byte, error) {
	key := make([]byte, 16)
	if _, err := io.ReadFull(random, key); err != nil {
		return nil, fmt.Errorf("make a key: %w", err)
	}
	return []byte(`# Indstillinger for alle planer i denne mappe og mapperne under den. Stier regnes herfra.

# Hvor håndbog og tjekliste skrives, og i hvilke formater.
# out: out
# formats: [` + strings.Join(pipeline.FormatNames(true), ", ") + `]

# Planen giver en håndbog til medarbejdere, et bilag til arbejdsgruppen og et handlekort til hver afdeling. Nævn dem, I vil have.
# papers: [` + strings.Join(settingChoices().Papers, ", ") + `]

# Kapitler, som skal helt ud, og kapitler fra bilaget, som skal stå i håndbogen.
# leave_out: []
# take_in: [afdelinger]

# internal er til medarbejdere, public er til borgere.
# edition: internal

# Vil I have en regel til at veje anderledes hos jer, så skriv hvilken, hvordan (error, warning eller info) og hvorfor.
# severity:
#   - {rule: K4, as: info, reason: "Vi har kun én telefon"}

# Nøglen bruges, når planer sammenlignes uden navne. Hold den for jer selv, og lad den stå.
anonymous_key: "` + hex.EncodeToString(key) + `"
`), nil
}
