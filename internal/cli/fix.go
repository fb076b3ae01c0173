package cli

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"beredskab/internal/danish"
	"beredskab/internal/diag"
	"beredskab/internal/pipeline"
	"beredskab/internal/workspace"
)

// addFix adds the flags that make the mechanical fixes.
func addFix(cmd *cobra.Command) {
	cmd.Flags().Bool("fix", false, "ret det, der kun kan rettes på én måde, fx en dato eller et nummer, der er skrevet forkert,\nog tjek så planen igen; resten af filen bliver stående, som den er")
	cmd.Flags().Bool("dry-run", false, "sammen med --fix: vis, hvad der ville blive rettet, og skriv ingenting")
}

// fix makes the mechanical fixes of the plans. It says whether the findings are to be told afterwards: a dry run shows the changes and
// no more.
func (a *app) fix(cmd *cobra.Command, f *found) (tell bool, err error) {
	wanted, _ := cmd.Flags().GetBool("fix")
	dry, _ := cmd.Flags().GetBool("dry-run")
	switch {
	case dry && !wanted:
		return false, &usageError{"--dry-run viser, hvad --fix ville rette. Skriv dem sammen.", cmd.CommandPath()}
	case !wanted:
		return true, nil
	}
	done := 0
	for _, p := range f.plans {
		n, err := a.fixPlan(p, f.options, dry)
		if err != nil {
			return false, err
		}
		done += n
		a.work.Forget() // the next plan may share the files that were just written
	}
	switch {
	case done == 0:
		a.say("Der er ikke noget, jeg kan rette alene.")
	case dry:
		a.say("Intet er skrevet. Kør igen uden --dry-run for at rette %s.", danish.Plural(done, "sted", "steder"))
	default:
		a.say("%s er rettet. Her er det, der er tilbage:", danish.Sentence(danish.Plural(done, "sted", "steder")))
	}
	return !dry, nil
}

// fixPlan fixes one plan: all of its files or none. A dry run is asked for its changes, so they are the product; else they are talk.
func (a *app) fixPlan(p *workspace.Plan, o pipeline.Options, dry bool) (int, error) {
	if p.Path == "-" {
		return 0, &workspace.Problem{Usage: true, Message: "Jeg kan ikke rette i en plan, som et andet program sender ind. Peg på planens fil eller mappe."}
	}
	fixes, err := pipeline.Fix(a.work, p, o, func(*diag.Finding) bool { return true })
	if err != nil {
		return 0, err
	}
	out := a.out
	if !dry {
		out = a.err
		if err := fixes.Write(); err != nil {
			return 0, err
		}
	}
	for _, done := range fixes.Done {
		if err := a.printFixed(out, p, done); err != nil {
			return 0, fmt.Errorf("jeg kan ikke vise ændringerne: %w", err)
		}
	}
	return len(fixes.Done), nil
}

// mostHunks is how many places of one fix are shown: a tab on each line of a file has one cause.
const mostHunks = 3

// printFixed tells what was wrong and shows the lines before and after.
func (a *app) printFixed(out io.Writer, p *workspace.Plan, done pipeline.Fixed) error {
	shown := a.work.Shown(p, []diag.Finding{done.Finding})[0].Redacted()
	if _, err := fmt.Fprintf(out, "%s [%s]\n", shown.Message, shown.Rule); err != nil {
		return err
	}
	for i, h := range done.Hunks {
		if i == mostHunks {
			if _, err := fmt.Fprintf(out, "  og %s mere\n", danish.Plural(len(done.Hunks)-i, "sted", "steder")); err != nil {
				return err
			}
			break
		}
		if _, err := fmt.Fprintf(out, "  %s, linje %d\n", a.work.ShownName(p, h.File), h.Line); err != nil {
			return err
		}
		for _, version := range []struct {
			word  string
			lines []string
		}{{"før", h.Before}, {"nu ", h.Now}} {
			for _, line := range version.lines {
				if _, err := fmt.Fprintf(out, "    %s  %s\n", version.word, diag.Harmless(diag.Redact(line), false)); err != nil {
					return err
				}
			}
		}
	}
	_, err := fmt.Fprintln(out)
	return err
}
