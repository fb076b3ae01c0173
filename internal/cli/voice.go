package cli

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"beredskab/internal/danish"
	"beredskab/internal/diag"
)

// This file owns the voice of the tool: how it speaks on the command line. It says "jeg" of itself and "I" or "du" to the
// reader, says what is wrong before what to do, and never more than needed.

const (
	rootShort = "Tjek og tryk kommunens beredskab mod vold i nære relationer"
	rootLong  = `Beskriv jeres beredskab mod vold i nære relationer i en planfil. Så siger jeg, hvad der mangler,
og laver en håndbog og en tjekliste ud af den.

Anbefalingerne fra Socialstyrelsen er vejledende og ikke lov. Jeg siger, hvor langt I er; jeg godkender ikke noget.`

	seeHelp     = "Skriv \"%s --help\" for at se, hvad du kan skrive.\n"
	interrupted = "Afbrudt. Ingen fil er skrevet halvt: hver er enten som før eller helt ny."

	watching = "Jeg holder øje og bygger igen, når der bliver gemt. Tryk Ctrl+C for at stoppe."

	ownFault = "Der er en fejl i mig, ikke i jeres plan. Intet er skrevet halvt. Send det, der står herunder, og gerne planen, til den,\nder passer programmet."

	explorerHint = "Jeg skal startes fra en terminal: åbn mappen i Stifinder, skriv cmd i adresselinjen øverst, tryk Enter,\nog skriv \"beredskab --help\".\n"

	usageTemplate = `Brug:
{{- if .Runnable}}{{if .HasAvailableSubCommands}}
  {{.CommandPath}} KOMMANDO{{else}}
  {{.UseLine}}{{end}}{{end}}
{{- if .HasExample}}

Eksempler:
{{.Example}}{{end}}
{{- if .HasAvailableSubCommands}}

Kommandoer:{{range .Commands}}{{if .IsAvailableCommand}}
  {{rpad .Name .NamePadding}} {{.Short}}{{end}}{{end}}

Skriv "{{.CommandPath}} KOMMANDO --help" for at læse mere om en kommando.{{end}}
{{- if .HasAvailableLocalFlags}}

Valg:
{{.LocalFlags.FlagUsages | trimTrailingWhitespaces}}{{end}}
`
	helpTemplate = `{{with (or .Long .Short)}}{{. | trimTrailingWhitespaces}}

{{end}}{{.UsageString}}`
)

// speakDanish replaces the library's English words throughout the tree.
func speakDanish(root *cobra.Command) {
	root.SetUsageTemplate(usageTemplate)
	root.SetHelpTemplate(helpTemplate)
	root.SetHelpCommand(&cobra.Command{Use: "no-help", Hidden: true})
	root.CompletionOptions.DisableDefaultCmd = true
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		return &usageError{flagError(cmd, err), cmd.CommandPath()}
	})
	for _, cmd := range append(root.Commands(), root) {
		cmd.DisableFlagsInUseLine = true
		cmd.InitDefaultHelpFlag()
		if f := cmd.Flags().Lookup("help"); f != nil {
			f.Usage = "vis denne hjælp"
		}
	}
}

// usageOf is the help of a command as it is printed when a command is missing.
func usageOf(cmd *cobra.Command) string { return cmd.Long + "\n\n" + cmd.UsageString() }

// flagError tells what is wrong with a flag. The library's sentences are English; the kinds of its errors are not.
func flagError(cmd *cobra.Command, err error) string {
	var unknown *pflag.NotExistError
	var missing *pflag.ValueRequiredError
	var invalid *pflag.InvalidValueError
	switch {
	case errors.As(err, &unknown):
		dashes := "--"
		if unknown.GetSpecifiedShortnames() != "" {
			dashes = "-"
		}
		message := fmt.Sprintf(`Jeg kender ikke valget "%s%s".`, dashes, unknown.GetSpecifiedName())
		var names []string
		cmd.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
		if near := diag.Nearest(unknown.GetSpecifiedName(), names, 1); len(near) > 0 {
			message += " Mente du --" + near[0] + "?"
		}
		return message
	case errors.As(err, &missing):
		return fmt.Sprintf("Der mangler noget efter --%s.", missing.GetSpecifiedName())
	case errors.As(err, &invalid):
		return fmt.Sprintf(`Jeg forstår ikke "%s" efter --%s.`, invalid.GetValue(), invalid.GetFlag().Name)
	}
	return "Jeg forstår ikke det, der står på linjen."
}

func unknownCommand(cmd *cobra.Command, name string) error {
	var names []string
	for _, c := range cmd.Commands() {
		if !c.Hidden {
			names = append(names, c.Name())
		}
	}
	message := fmt.Sprintf(`Jeg kender ikke kommandoen "%s".`, name)
	if near := diag.Nearest(name, names, 1); len(near) > 0 {
		message += fmt.Sprintf(` Mente du "%s"?`, near[0])
	}
	return &usageError{message, cmd.CommandPath()}
}

// argumentCount refuses a number of arguments that the command cannot use. What says what it takes, when it takes any.
func argumentCount(low, high int, what string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) >= low && (high < 0 || len(args) <= high) {
			return nil
		}
		if high == 0 {
			return &usageError{cmd.CommandPath() + " skal stå alene.", cmd.CommandPath()}
		}
		return &usageError{fmt.Sprintf("%s skal have %s.", cmd.CommandPath(), what), cmd.CommandPath()}
	}
}

// oneOf refuses a value that is not on the list.
func oneOf(cmd *cobra.Command, flag, value string, list []string) error {
	for _, l := range list {
		if l == value {
			return nil
		}
	}
	return choose(cmd, flag, value, list)
}

// choose tells what there is to choose between.
func choose(cmd *cobra.Command, flag, value string, list []string) error {
	return &usageError{
		fmt.Sprintf(`Jeg forstår ikke "%s" efter --%s. Vælg mellem %s.`, value, flag, danish.List(list, "og")),
		cmd.CommandPath(),
	}
}

// sentence makes an error into a sentence to the user.
func sentence(err error) string {
	text := danish.Sentence(err.Error())
	if !strings.HasSuffix(text, ".") && !strings.HasSuffix(text, "?") {
		text += "."
	}
	return text
}

// hideDefault takes the library's "(default …)" out of a flag's help.
func hideDefault(f *pflag.Flag) {
	if f.DefValue != "[]" { // an empty list prints none of its own
		f.DefValue = ""
	}
}

// say tells the user something on the side.
func (a *app) say(format string, args ...any) { fmt.Fprintf(a.err, format+"\n", args...) }

// product writes a line of what the command is for.
func (a *app) product(line string) { fmt.Fprintln(a.out, line) }
