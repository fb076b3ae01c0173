package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// manCommand prints the manual page (man-side). It is made from the same texts as --help, so the two cannot tell different
// stories, and it is hidden because only whoever packs the program needs it.
func (a *app) manCommand() *cobra.Command {
	return &cobra.Command{
		Use:    "man",
		Short:  "Skriv programmets man-side",
		Long:   "Skriv programmets man-side, til dem, der pakker programmet.",
		Hidden: true,
		Args:   argumentCount(0, 0, "intet efter sig"),
		RunE: func(cmd *cobra.Command, _ []string) error {
			_, err := fmt.Fprint(a.out, manual(cmd.Root()))
			return err
		},
	}
}

// manual writes the page in the language of troff. It holds no date and no version: the page of one program is one page.
func manual(root *cobra.Command) string {
	var b strings.Builder
	fmt.Fprintf(&b, ".TH %s 1 \"\" \"\" \"Beredskab mod vold i nære relationer\"\n", strings.ToUpper(root.Name()))
	fmt.Fprintf(&b, ".SH NAVN\n%s \\- %s\n", root.Name(), troff(root.Short))
	fmt.Fprintf(&b, ".SH BRUG\n.B %s\n.I KOMMANDO\n[STI...] [VALG]\n.SH BESKRIVELSE\n", root.Name())
	paragraphs(&b, root.Long)
	b.WriteString(".SH KOMMANDOER\n")
	for _, cmd := range root.Commands() {
		if cmd.Hidden {
			continue
		}
		fmt.Fprintf(&b, ".SS %s\n", troff(cmd.UseLine()))
		paragraphs(&b, cmd.Long)
		cmd.Flags().VisitAll(func(f *pflag.Flag) {
			if f.Hidden {
				return
			}
			value, usage := pflag.UnquoteUsage(f)
			if head, list, ok := strings.Cut(usage, ":\n"); ok { // the manual page runs lines together
				usage = head + ": " + strings.ReplaceAll(list, "\n", ", ")
			}
			if f.Value.Type() == "bool" {
				value = ""
			}
			fmt.Fprintf(&b, ".TP\n.B %s\n%s\n", troff(strings.TrimSpace("--"+f.Name+" "+value)), troff(usage))
		})
		if cmd.Example != "" {
			fmt.Fprintf(&b, ".PP\nEksempler:\n.nf\n%s\n.fi\n", troff(cmd.Example))
		}
	}
	b.WriteString(".SH AFSLUTNINGSKODER\n.TP\n.B 0\nAlt er i orden.\n.TP\n.B 1\nDer er fund, eller en plan blev ikke bygget på grund af fejl.\n" +
		".TP\n.B 2\nKommandoen eller indstillingerne er forkerte.\n.TP\n.B 3\nNoget gik galt på maskinen.\n")
	return b.String()
}

// paragraphs writes a text whose paragraphs are parted by empty lines.
func paragraphs(b *strings.Builder, text string) {
	for part := range strings.SplitSeq(strings.TrimSpace(text), "\n\n") {
		fmt.Fprintf(b, ".PP\n%s\n", troff(part))
	}
}

// troff keeps words from being read as commands: a backslash anywhere, a dot or an apostrophe at the beginning of a line. A
// hyphen is the one that is typed on the command line.
func troff(text string) string {
	text = strings.NewReplacer(`\`, `\e`, "-", `\-`).Replace(text)
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		if strings.HasPrefix(line, ".") || strings.HasPrefix(line, "'") {
			lines[i] = `\&` + line
		}
	}
	return strings.Join(lines, "\n")
}
