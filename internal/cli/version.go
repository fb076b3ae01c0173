package cli

import (
	"fmt"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"

	"beredskab/schema"
)

func (a *app) versionCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Vis programmets version",
		Args:  argumentCount(0, 0, ""),
		RunE: func(*cobra.Command, []string) error {
			_, err := fmt.Fprintln(a.out, "beredskab "+version())
			return err
		},
	}
}

// version is the module's version as the go command put it in the program, and the commit it was built from.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "(ukendt version)"
	}
	v := info.Main.Version
	if v == "" || v == "(devel)" {
		v = "(under udvikling)"
	}
	var commit, changed string
	for _, s := range info.Settings {
		switch s.Key {
		case "vcs.revision":
			commit = " " + s.Value[:min(12, len(s.Value))]
		case "vcs.modified":
			if s.Value == "true" {
				changed = " med ændringer"
			}
		}
	}
	return v + commit + changed + ", " + info.GoVersion
}

// released is the version of a program that was built from a known state of its source; "" for one that is being worked on,
// of which nobody can say whether it is the one that built a plan the last time.
func released() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" || info.Main.Version == "(devel)" || strings.Contains(info.Main.Version, "+dirty") {
		return ""
	}
	return info.Main.Version
}

// schemaName is the file that an editor reads to complete and check a plan.
const schemaName = "plan.schema.json"

func (a *app) schemaCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "schema",
		Short: "Skriv planformatet, så et skriveprogram kan hjælpe",
		Long: `Skriv planformatet som JSON Schema. Gem det i en fil, og peg på den fra jeres skriveprogram. Så foreslår
programmet de rigtige ord, mens I skriver planen.`,
		Example: "  beredskab schema > plan.schema.json",
		Args:    argumentCount(0, 0, ""),
		RunE: func(*cobra.Command, []string) error {
			text, err := schema.Files.ReadFile(schemaName)
			if err != nil {
				return fmt.Errorf("read %s: %w", schemaName, err)
			}
			_, err = a.out.Write(text)
			return err
		},
	}
}

func (a *app) completionCommand() *cobra.Command {
	shells := []string{"bash", "zsh", "fish", "powershell"}
	return &cobra.Command{
		Use:   "completion SHELL",
		Short: "Lav et script, så terminalen selv skriver kommandoerne færdige",
		Long: `Lav et script til din terminal, så tasten Tab skriver kommandoer og valg færdige.
SHELL er bash, zsh, fish eller powershell.`,
		Example: `  beredskab completion bash > /etc/bash_completion.d/beredskab
  beredskab completion powershell | Out-String | Invoke-Expression`,
		Args:      argumentCount(1, 1, "navnet på en shell: bash, zsh, fish eller powershell"),
		ValidArgs: shells,
		RunE: func(cmd *cobra.Command, args []string) error {
			root := cmd.Root()
			switch args[0] {
			case "bash":
				return root.GenBashCompletionV2(a.out, true)
			case "zsh":
				return root.GenZshCompletion(a.out)
			case "fish":
				return root.GenFishCompletion(a.out, true)
			case "powershell":
				return root.GenPowerShellCompletionWithDesc(a.out)
			}
			return &usageError{`Jeg kender ikke shellen "` + args[0] + `". Vælg mellem bash, zsh, fish og powershell.`, cmd.CommandPath()}
		},
	}
}
