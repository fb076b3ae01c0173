package cli

import (
	"bufio"
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"beredskab/internal/catalogue"
	"beredskab/internal/check"
	"beredskab/internal/danish"
	"beredskab/internal/diag"
	"beredskab/internal/pipeline"
)

// explainIn shows how the plans stand with what was explained. For points that is a tree: each point, what in the plan shows
// it, and what would bring it further. There is no score: what a plan lacks is told in words and with the place to fix it.
func (a *app) explainIn(cmd *cobra.Command, w *bufio.Writer, id, path string) error {
	f, err := a.find(cmd, []string{path})
	if err != nil {
		return err
	}
	return pipeline.Check(cmd.Context(), a.work, f.plans, f.options, func(c *pipeline.Checked) error {
		t := tree{page{w}, a, c}
		t.line("\nI planen %s", diag.Harmless(c.Source.Slug, false))
		if c.Result == nil {
			t.line("\n  Planen kan ikke læses. Skriv: beredskab validate %s", path)
			return nil
		}
		some := false
		for _, pt := range c.Result.Points {
			if under(pt.ID, id) {
				t.point(pt)
				some = true
			}
		}
		for _, finding := range a.work.Shown(c.Source, c.All()) {
			if catalogue.PointByID(finding.Rule) == nil && under(finding.Rule, id) {
				t.finding(finding)
				some = true
			}
		}
		if !some {
			t.line("\n  Her er intet at sige om %s.", id)
		}
		return nil
	})
}

// under says that an id is the one that was asked for, or belongs to it: A1.4 to A1, E4 to E.
func under(id, asked string) bool {
	return id == asked || strings.HasPrefix(id, asked+".") || len(asked) == 1 && strings.HasPrefix(id, asked)
}

// tree writes how one plan stands.
type tree struct {
	page
	a *app
	c *pipeline.Checked
}

func (t tree) point(pt check.PointResult) {
	known := catalogue.PointByID(pt.ID)
	if known == nil {
		return
	}
	t.line("")
	t.entry(pt.ID, t.result(pt)+": "+known.Text)
	t.branch("Det viser planen", len(pt.Shown), func(i int) (diag.Span, string, string) {
		return pt.Shown[i].Span, pt.Shown[i].Text, ""
	})
	if pt.Status == check.NotRelevant {
		t.line("    Begrundelse: %s", diag.Harmless(pt.Reason, false))
		return
	}
	own := slices.IndexFunc(t.c.All(), func(f diag.Finding) bool { return f.Rule == pt.ID })
	said := func(int) (diag.Span, string, string) {
		f := t.c.All()[own]
		return f.Span, f.Message, f.Fix
	}
	switch {
	case pt.Status == check.InPlace:
		return
	case pt.Status == check.Planned && own >= 0:
		t.leaf("Det siger planen: "+diag.Harmless(t.c.All()[own].Message, false), "    ")
	}
	if len(pt.Lacks) > 0 {
		t.branch("Det vil bringe jer videre", len(pt.Lacks), func(i int) (diag.Span, string, string) {
			l := pt.Lacks[i]
			return l.Span, l.Text, cmp.Or(l.Fix, known.How)
		})
		return
	}
	// Nothing lacks that the program can see: the plan's own words hold the point back, and the finding says so.
	if own >= 0 && pt.Status != check.Planned {
		t.branch("Det vil bringe jer videre", 1, said)
	}
}

// result is a point's result in words, with what the plan claims where that is another thing than what is seen.
func (t tree) result(pt check.PointResult) string {
	word := statusWord(pt.Status)
	switch {
	case pt.Status == check.NotRelevant:
		return word
	case pt.Unchecked != "" && pt.Claimed:
		return word + " (oplyst af jer, ikke kontrolleret)"
	case pt.Unchecked != "":
		return word + " (kan ikke kontrolleres af programmet; skriv selv, hvordan det står til)"
	case pt.Claimed && pt.Claim != pt.Status && pt.Claim != check.NotRelevant:
		return word + " (planen siger selv: " + statusWord(pt.Claim) + ")"
	case pt.Found > pt.Status:
		return word + " (det siger planen selv)"
	}
	return word
}

// branch writes places under a heading; nothing when there are none.
func (t tree) branch(title string, n int, at func(i int) (span diag.Span, text, fix string)) {
	if n == 0 {
		return
	}
	t.line("    %s:", title)
	last := ""
	for i := range n {
		span, text, fix := at(i)
		t.leaf("- "+t.located(span)+danish.Sentence(diag.Harmless(text, false)), "      ")
		if i+1 < n {
			if _, _, next := at(i + 1); next == fix { // the same advice is told once for a row of places
				continue
			}
		}
		if fix != "" && fix != last {
			t.leaf("  Gør sådan: "+diag.Harmless(fix, true), "      ")
			last = fix
		}
	}
}

// leaf writes a text with its lines indented; what does not fit goes on two further in.
func (t tree) leaf(text, indent string) {
	for _, row := range strings.Split(strings.TrimRight(text, "\n"), "\n") {
		for i, line := range danish.Wrap(strings.TrimLeft(row, " "), 100-len(indent)) {
			pad := ""
			if i > 0 || strings.HasPrefix(row, "  ") {
				pad = "  "
			}
			t.line("%s%s%s", indent, pad, line)
		}
	}
}

func (t tree) finding(f diag.Finding) {
	t.line("")
	t.leaf("- "+place(f.Span)+diag.Harmless(f.Message, false)+" ["+f.Rule+"]", "  ")
	if f.Fix != "" {
		t.leaf("  Gør sådan: "+diag.Harmless(f.Fix, true), "  ")
	}
	for _, n := range f.Notes {
		t.leaf("  "+place(n.Span)+diag.Harmless(n.Message, false), "  ")
	}
}

// located names a place as the user would from where they stand.
func (t tree) located(s diag.Span) string {
	return place(t.a.work.Shown(t.c.Source, []diag.Finding{{Span: s}})[0].Span)
}

// place writes "fil:linje: ". The column is left out: in a list of places it is more to read and no easier to find.
func place(s diag.Span) string {
	if s.File == nil {
		return ""
	}
	line, _ := s.File.Position(s.Start)
	return fmt.Sprintf("%s:%d: ", diag.Harmless(s.File.Name, false), line)
}

func statusWord(s check.Status) string {
	return [...]string{"mangler", "planlagt", "delvist på plads", "på plads", "ikke relevant"}[s]
}
