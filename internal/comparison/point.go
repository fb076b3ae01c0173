package comparison

import (
	"slices"

	"beredskab/internal/catalogue"
	"beredskab/internal/check"
	"beredskab/internal/compare"
	"beredskab/internal/danish"
	"beredskab/internal/document"
	"beredskab/internal/plan"
	"beredskab/internal/prose"
	"beredskab/internal/wording"
)

// recommendation is one of the eight: who has solved what, and then how, in their own words, each text once.
func (m *builder) recommendation(r *catalogue.Recommendation) *document.Section {
	s := &document.Section{ID: wording.PointID(r.ID), Title: r.ID + ". " + r.Title, Class: "recommendation"}
	s.Blocks = append(s.Blocks, document.Line(r.Summary))
	t := document.Table{ID: wording.PointID(r.ID) + "-hvem", Caption: "Hvem har løst det?", RowHeads: true, Columns: []string{wording.LabelPoint, "Har det på plads", "Delvist på plads", "Planlagt", "Mangler"}}
	for i := range r.Points {
		x := m.solversOf(r.Points[i].ID)
		row := document.Row{ID: solutionID(x.point.ID), Cells: []document.Text{m.pointHead(x.point)}}
		for _, list := range [...][]*compare.Entry{x.has, x.partly, x.planned, x.missing} {
			row.Cells = append(row.Cells, document.Words(someNames(list)))
		}
		t.Rows = append(t.Rows, row)
	}
	s.Blocks = append(s.Blocks, t)
	how := &document.Section{ID: wording.PointID(r.ID) + "-hvordan", Title: "Sådan gør de", Class: "solution"}
	for _, x := range m.practices(r) {
		how.Blocks = append(how.Blocks, document.Notice{Title: x.entry.Name + x.holds(), Tone: document.Neutral, Blocks: x.blocks()})
	}
	switch {
	case len(how.Blocks) == 0 && len(m.haveAny(r)) > 0:
		s.Blocks = append(s.Blocks, document.Line("De, der har noget på plads, har ikke delt, hvordan de gør. Spørg dem på workshoppen."))
	case len(how.Blocks) > 0:
		if m.wide {
			how.Folded = "Vis, hvordan " + danish.Plural(len(how.Blocks), "kommune", "kommuner") + " gør"
		}
		s.Sections = append(s.Sections, how)
	}
	return s
}

// haveAny are those who have at least one point of a recommendation in place.
func (m *builder) haveAny(r *catalogue.Recommendation) []*compare.Entry {
	var out []*compare.Entry
	for _, e := range m.Entries {
		if e.CountsOf(r.ID)[check.InPlace] > 0 {
			out = append(out, e)
		}
	}
	return out
}

// practice is how a municipality works with a recommendation, as it has chosen to share it.
type practice struct {
	entry  *compare.Entry
	points []string    // those it has in place
	how    string      // in its own words, Markdown
	notes  [][2]string // remarks on single points: the point, and the words
	r      *catalogue.Recommendation
}

// practices are those who have something of a recommendation in place and share how.
func (m *builder) practices(r *catalogue.Recommendation) []practice {
	var out []practice
	for _, e := range m.haveAny(r) {
		if !e.Shares[r.ID] {
			continue
		}
		x := practice{entry: e, how: e.Practice[r.ID], r: r}
		for i := range r.Points {
			p := e.Point(r.Points[i].ID)
			if p.Status == check.InPlace {
				x.points = append(x.points, p.ID)
			}
			if p.Note != "" && p.Note != x.how && !slices.ContainsFunc(x.notes, func(n [2]string) bool { return n[1] == p.Note }) {
				x.notes = append(x.notes, [2]string{p.ID, p.Note})
			}
		}
		if x.how != "" || len(x.notes) > 0 {
			out = append(out, x)
		}
	}
	return out
}

// holds says which points the words are about.
func (x practice) holds() string {
	if len(x.points) == len(x.r.Points) {
		return " har alle punkter på plads"
	}
	return " har " + pointList(x.points) + " på plads"
}

// blocks are the words, each once.
func (x practice) blocks() []document.Block {
	var blocks []document.Block
	switch {
	case x.how == compare.Omitted:
		blocks = append(blocks, document.Line("("+compare.Omitted+")"))
	case x.how != "":
		blocks = wording.ProseBlock(blocks, plan.Prose(x.how))
	}
	for _, n := range x.notes {
		text := document.Sentence(n[1])
		if n[1] == compare.Omitted {
			text = "(" + n[1] + ")"
		}
		blocks = append(blocks, document.Paragraph{Text: document.Text{{Kind: document.Strong, Text: n[0]}, {Text: " " + text}}})
	}
	return blocks
}

// proseWords is a text of the municipality as plain words for a sheet.
func proseWords(text string) string {
	if text == compare.Omitted {
		return "(" + text + ")"
	}
	return document.OneLine(prose.Parse(text).Plain())
}
