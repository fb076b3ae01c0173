package cli

import (
	"bufio"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"beredskab/internal/build"
	"beredskab/internal/catalogue"
	"beredskab/internal/check"
	"beredskab/internal/danish"
	"beredskab/internal/diag"
	"beredskab/internal/workspace"
)

func (a *app) explainCommand() *cobra.Command {
	var in string
	cmd := &cobra.Command{
		Use:   "explain [ID]",
		Short: "Forklar en regel eller et punkt i anbefalingerne",
		Long: `Forklar en regel (for eksempel E3), et punkt (A1.4) eller en hel anbefaling (A1): hvad det er, hvorfor det betyder noget,
og hvordan I skriver det i planen. Uden ID får du listen over dem alle.`,
		Example: `  beredskab explain
  beredskab explain A1.4
  beredskab explain E3 --in plans/eksempelby`,
		Args: argumentCount(0, 1, "højst ét ID"),
		RunE: func(cmd *cobra.Command, args []string) error {
			w := bufio.NewWriter(a.out)
			defer w.Flush()
			if len(args) == 0 {
				if in != "" {
					return &usageError{"Skriv også, hvad jeg skal forklare, for eksempel: beredskab explain A1.4 --in " + in, cmd.CommandPath()}
				}
				explainAll(w)
				return nil
			}
			id := strings.ToUpper(strings.TrimSpace(args[0]))
			if !explain(w, id) {
				return unknownID(args[0], id)
			}
			if in == "" {
				return nil
			}
			return a.explainIn(cmd, w, id, in)
		},
	}
	cmd.Flags().StringVar(&in, "in", "", "vis også, hvad planen på denne `STI` siger om det")
	addDate(cmd)
	return cmd
}

// explainAll lists what can be explained, a line each.
func explainAll(w *bufio.Writer) {
	p := page{w}
	p.line("De otte anbefalinger med deres punkter")
	for _, r := range catalogue.Recommendations {
		p.line("\n%-6s %s", r.ID, r.Title)
		for _, pt := range r.Points {
			p.line("%-6s %s", pt.ID, pt.Text)
		}
	}
	p.line("\nReglerne")
	for _, r := range rules() {
		if r.Judge == nil {
			p.line("%-6s %s", r.ID, r.Title)
		}
	}
}

// explain writes what there is to know about an id.
func explain(w *bufio.Writer, id string) bool {
	p := page{w}
	if r := catalogue.ByID(id); r != nil {
		explainRecommendation(p, r)
		return true
	}
	if pt := catalogue.PointByID(id); pt != nil {
		explainPoint(p, pt)
		return true
	}
	for _, r := range rules() {
		if r.ID == id {
			explainRule(p, r)
			return true
		}
	}
	return false
}

func explainRecommendation(p page, r *catalogue.Recommendation) {
	p.line("%s  %s", r.ID, r.Title)
	p.part("Anbefaling", r.Summary)
	p.part("Hvorfor", r.Why...)
	var points []string
	for _, pt := range r.Points {
		points = append(points, pt.ID+"  "+pt.Text)
	}
	p.part("I praksis", points...)
	p.part("Forslag til redskaber", tools(r)...)
	p.part("Kilde", r.SourceNote, r.URL)
}

func explainPoint(p page, pt *catalogue.Point) {
	p.line("%s  %s", pt.ID, pt.Text)
	r := catalogue.ByID(pt.Recommendation())
	p.part("Anbefaling", r.ID+"  "+r.Title)
	p.part("Hvorfor", r.Why...)
	p.part("Sådan viser I det i planen", pt.How)
	p.part("Eksempel", pt.Example)
	p.part("Forslag til redskaber", tools(r)...)
	p.part("Vægt", danish.Sentence(pt.Severity.Label())+". "+pt.Severity.Meaning())
	p.part("Kilde", pt.Source, "Teksten er "+pt.Confidence.Label()+".", r.URL)
	p.part("Regel", related(pt.ID)...)
}

// related names the other rules that bear on a point.
func related(point string) []string {
	var lines []string
	for _, r := range rules() {
		for _, id := range r.Points {
			if id == point && r.ID != point {
				lines = append(lines, r.ID+"  "+r.Title)
			}
		}
	}
	return lines
}

func explainRule(p page, r check.Rule) {
	p.line("%s  %s", r.ID, r.Title)
	p.part("Hvorfor", r.Why)
	p.part("Sådan gør I", r.Fix)
	p.part("Eksempel", r.Example)
	p.part("Vægt", danish.Sentence(r.Severity.Word())+". Den kan veje mindre i et udkast.")
	if r.Fixed {
		p.part("Undtagelser", "Reglen kan ikke undtages og ikke sættes ned, fordi den handler om planens form eller om private oplysninger.")
	}
	p.part("Punkter i anbefalingerne", strings.Join(r.Points, ", "))
	if r.ReplacedBy != "" {
		p.part("Afløst", "Reglen er afløst af "+r.ReplacedBy+".")
	}
}

func tools(r *catalogue.Recommendation) []string {
	var lines []string
	for _, t := range r.Tools {
		line := t.Name
		if t.URL != "" {
			line += " (" + t.URL + ")"
		}
		lines = append(lines, line)
	}
	return lines
}

// rules lists every rule, those of files and folders too.
func rules() []check.Rule {
	all := check.AllRules()
	for _, f := range workspace.Faults() {
		all = append(all, check.Rule{ID: f.ID, Title: f.Title, Severity: f.Severity, Why: f.Why, Fix: f.Fix, Fixed: true})
	}
	return all
}

func unknownID(written, id string) error {
	var ids []string
	for _, r := range catalogue.Recommendations {
		ids = append(ids, r.ID)
		for _, pt := range r.Points {
			ids = append(ids, pt.ID)
		}
	}
	for _, r := range rules() {
		ids = append(ids, r.ID)
	}
	message := fmt.Sprintf(`Der er ingen regel og intet punkt, der hedder "%s".`, written)
	if near := diag.Nearest(id, ids, 3); len(near) > 0 {
		message += " Mente du " + danish.List(near, "eller") + "?"
	}
	return &usageError{message + ` Skriv "beredskab explain" for at se dem alle.`, ""}
}

// explainIn shows how the plans stand with a point, and what they have that a rule is about.
func (a *app) explainIn(cmd *cobra.Command, w *bufio.Writer, id, path string) error {
	f, err := a.find(cmd, []string{path})
	if err != nil {
		return err
	}
	p := page{w}
	return build.Check(cmd.Context(), a.work, f.plans, f.options, func(c *build.Checked) error {
		var lines []string
		if c.Result == nil {
			lines = append(lines, "Planen kan ikke læses. Skriv: beredskab validate "+path)
		} else {
			for _, pt := range c.Result.Points {
				if pt.ID == id || strings.HasPrefix(pt.ID, id+".") {
					lines = append(lines, pt.ID+"  "+statusWord(pt.Status))
					for _, s := range pt.Shown {
						lines = append(lines, "       "+s.Text)
					}
				}
			}
		}
		for _, finding := range a.work.Shown(c.Source, c.All()) {
			if finding.Rule == id || strings.HasPrefix(finding.Rule, id+".") {
				lines = append(lines, located(finding)+finding.Message)
			}
		}
		if len(lines) == 0 {
			lines = append(lines, "Ingen fund for "+id+".")
		}
		p.part("I planen "+c.Source.Slug, lines...)
		return nil
	})
}

func located(f diag.Finding) string {
	if f.Span.File == nil {
		return ""
	}
	line, column := f.Span.File.Position(f.Span.Start)
	return fmt.Sprintf("%s:%d:%d: ", f.Span.File.Name, line, column)
}

func statusWord(s check.Status) string {
	return [...]string{"mangler", "planlagt", "delvist på plads", "på plads", "ikke relevant"}[s]
}
