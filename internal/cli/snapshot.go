package cli

import (
	"runtime/debug"

	"github.com/spf13/cobra"

	"beredskab/internal/pipeline"
)

func (a *app) snapshotCommand() *cobra.Command {
	var out string
	cmd := &cobra.Command{
		Use:   "snapshot STI",
		Short: "Gem et øjebliksbillede, så I kan se fremskridt senere",
		Long: `Gem, hvor langt planen er i dag: de 52 punkter, fundene, dækningen og opgaverne. Gem et før hver workshop. Næste gang viser
"beredskab compare STI --since FIL", hvad der er sket.

I filen står kun id'er og tal: ingen navne, numre eller tekster fra planen.`,
		Example: `  beredskab snapshot plans/lilleoe --out lilleoe-workshop-1.json
  beredskab compare plans/lilleoe --since lilleoe-workshop-1.json`,
		Args: argumentCount(1, 1, "én sti til en plan"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if out == "" {
				return &usageError{"Skriv med --out, hvilken fil øjebliksbilledet skal gemmes i.", cmd.CommandPath()}
			}
			f, err := a.find(cmd, args)
			if err != nil {
				return err
			}
			if len(f.plans) != 1 {
				return &usageError{"Et øjebliksbillede er af én plan. Skriv stien til den ene.", cmd.CommandPath()}
			}
			return pipeline.Check(cmd.Context(), a.work, f.plans, f.options, func(c *pipeline.Checked) error {
				if err := a.nameErrors(c); err != nil {
					return err
				}
				if c.Result == nil {
					a.say("Der er ikke gemt noget øjebliksbillede.")
					return nil
				}
				return a.snapshot(c, f, out)
			})
		},
	}
	cmd.Flags().StringVar(&out, "out", "", "gem øjebliksbilledet i denne `FIL`")
	addDate(cmd)
	plainDefaults(cmd)
	return cmd
}

func (a *app) snapshot(c *pipeline.Checked, f *found, out string) error {
	path := a.absolute(out)
	changed, err := a.work.Store(path, c.Snapshot(f.options, toolVersion()))
	if err != nil {
		return err
	}
	if changed {
		a.product(a.shown(path))
	} else {
		a.product(a.shown(path) + " (uændret)")
	}
	return nil
}

// toolVersion is the program's version without what it was built with: two builds of one commit are the same program.
func toolVersion() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" || info.Main.Version == "(devel)" {
		return "under udvikling"
	}
	return info.Main.Version
}
