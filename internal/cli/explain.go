package cli

import (
	"bufio"
	"bytes"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"beredskab/internal/catalogue"
	"beredskab/internal/check"
	"beredskab/internal/danish"
	"beredskab/internal/diag"
	"beredskab/internal/pipeline"
)

func (a *app) explainCommand() *cobra.Command {
	var in string
	cmd := &cobra.Command{
		Use:   "explain [ID]",
		Short: "Forklar en regel eller et punkt i anbefalingerne",
		Long: `Forklar en regel (for eksempel E3), et punkt (A1.4) eller en hel anbefaling (A1): hvad det er, hvorfor det betyder noget,
og hvordan I skriver det i planen. Uden ID får I listen over dem alle, og med et bogstav (E) listen over én slags.

Med --in ser I også, hvad der står i planen om det, hvor det står, og hvad der vil bringe jer videre.`,
		Example: `  beredskab explain
  beredskab explain A1.4
  beredskab explain A1 --in plans/eksempelby
  beredskab explain E3 --in plans/eksempelby`,
		Args: argumentCount(0, 1, "højst ét ID"),
		RunE: func(cmd *cobra.Command, args []string) error {
			var text bytes.Buffer // whole or not at all: what an error follows is soon out of sight
			w := bufio.NewWriter(&text)
			if len(args) == 0 {
				if in != "" {
					return &usageError{"Skriv også, hvad jeg skal forklare, for eksempel: beredskab explain A1.4 --in " + in, cmd.CommandPath()}
				}
				explainAll(page{w})
				return a.tell(w, &text)
			}
			id := strings.ToUpper(strings.TrimSpace(args[0]))
			if !explain(w, id) {
				return unknownID(args[0], id)
			}
			if in != "" {
				if err := a.explainIn(cmd, w, id, in); err != nil {
					return err
				}
			}
			return a.tell(w, &text)
		},
	}
	cmd.Flags().StringVar(&in, "in", "", "vis også, hvad planen på denne `STI` siger om det")
	addDate(cmd)
	return cmd
}

// tell writes out what has been gathered.
func (a *app) tell(w *bufio.Writer, text *bytes.Buffer) error {
	if err := w.Flush(); err != nil {
		return err
	}
	_, err := text.WriteTo(a.out)
	return err
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
	for _, f := range check.Families() {
		if f.Letter == id {
			explainFamily(p, f)
			return true
		}
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
	p.title(r.ID, r.Title)
	p.part("Anbefaling", r.Summary)
	p.part("Hvorfor", r.Why...)
	p.line("\nI praksis")
	for _, pt := range r.Points {
		p.entry("  "+pt.ID, pt.Text)
	}
	p.part("Forslag til redskaber", tools(r)...)
	p.part("Kilde", r.SourceNote, r.URL)
}

func explainPoint(p page, pt *catalogue.Point) {
	p.title(pt.ID, pt.Text)
	r := catalogue.ByID(pt.Recommendation())
	p.part("Anbefaling", r.ID+"  "+r.Title)
	p.part("Hvorfor", r.Why...)
	p.part("Sådan viser I det i planen", pt.How)
	p.part("Eksempel", pt.Example)
	p.part("Forslag til redskaber", tools(r)...)
	p.part("Vægt", danish.Sentence(pt.Severity.Label())+". "+pt.Meaning())
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
	p.title(r.ID, r.Title)
	p.part("Hvorfor", r.Why)
	p.part("Sådan gør I", r.Fix)
	if r.Bad != "" {
		p.part("Sådan ser fejlen ud", visible(r.Bad))
		p.part("Sådan er det rigtigt", r.Example)
	} else {
		p.part("Eksempel", r.Example)
	}
	weight := danish.Sentence(r.Severity.Word()) + "."
	if !r.Fixed && r.Severity > diag.Info {
		weight += " Den kan veje mindre i et udkast."
	}
	p.part("Vægt", weight)
	if r.Fixed {
		p.part("Undtagelser", "Reglen kan ikke undtages og ikke sættes ned, fordi den handler om planens form, om private oplysninger eller om nogens sikkerhed.")
	}
	p.part("Punkter i anbefalingerne", strings.Join(r.Points, ", "))
	if r.ReplacedBy != "" {
		p.part("Afløst", "Reglen er afløst af "+r.ReplacedBy+".")
	}
}

// visible shows the blanks of an example that nobody could see otherwise.
func visible(text string) string {
	return strings.NewReplacer("\t", "[tabulator]", "\u00a0", "[hårdt mellemrum]").Replace(text)
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
func rules() []check.Rule { return pipeline.Rules() }

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
