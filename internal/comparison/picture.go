package comparison

import (
	"slices"
	"strconv"
	"strings"

	"beredskab/internal/catalogue"
	"beredskab/internal/check"
	"beredskab/internal/compare"
	"beredskab/internal/document"
	"beredskab/internal/wording"
)

// picture is the first thing on the page: all 52 points and all municipalities at a glance (statusbilledet).
func (m *builder) picture() *document.Section {
	intro := "Hvert felt er ét punkt hos én kommune. Tegn, farve og mønster siger det samme. "
	if m.wide {
		intro += "Er der flere kommuner, end der kan stå side om side, står de under hinanden. Hvad hver plan siger, står i regnearket."
	} else {
		intro += "Tryk på et felt for at læse, hvad planen siger, og på en overskrift for at folde punkterne sammen."
	}
	t := m.statusTable(m.Entries, catalogue.Recommendations[:])
	t.ID = "statusbillede"
	return &document.Section{ID: "billede", Title: "De 52 punkter på ét billede", Class: "wall-chapter", Blocks: []document.Block{t, document.Line(intro)}}
}

// statusTable is the statuses of these municipalities for these recommendations.
func (m *builder) statusTable(entries []*compare.Entry, list []catalogue.Recommendation) document.StatusTable {
	t := document.StatusTable{Caption: "Status for de 52 punkter", Corner: wording.LabelPoint, Across: "Kommune", Columns: names(entries), Turned: m.wide}
	if m.Anonymous && !m.wide {
		for i, name := range t.Columns {
			t.Columns[i] = strings.TrimPrefix(name, "Kommune ") // the letter and the number, on one line
		}
	}
	for s := range t.Words {
		t.Words[s] = wording.StatusWord(check.Status(s))
	}
	for i := range list {
		r := &list[i]
		g := document.StatusGroup{Mark: r.ID, Title: r.Short}
		for _, e := range entries {
			g.Sums = append(g.Sums, strconv.Itoa(e.CountsOf(r.ID)[check.InPlace])+"/"+strconv.Itoa(len(r.Points)))
		}
		for j := range r.Points {
			p := &r.Points[j]
			row := document.StatusRow{Mark: p.ID, Title: p.Short, Target: "#" + wording.PointID(p.ID)}
			if m.wide {
				row.Target = "#" + solutionID(p.ID)
			}
			for _, e := range entries {
				row.Cells = append(row.Cells, uint8(e.Point(p.ID).Status))
			}
			g.Rows = append(g.Rows, row)
		}
		t.Groups = append(t.Groups, g)
	}
	return t
}

// solutionID is the anchor of the row that says who has solved a point.
func solutionID(point string) string { return "kort-" + wording.PointID(point) }

// unsolved are the points that nobody has in place and that are relevant to somebody, with whom are on their way.
func (m *builder) unsolved() []solvers {
	var out []solvers
	for _, p := range catalogue.Points() {
		if s := m.solversOf(p.ID); len(s.has) == 0 && len(s.lacks) > 0 {
			out = append(out, s)
		}
	}
	return out
}

// solvers is how far everybody is with one point.
type solvers struct {
	point                 *catalogue.Point
	has, partly, planned  []*compare.Entry
	missing, lacks, apart []*compare.Entry // apart: not relevant to them
}

func (m *builder) solversOf(id string) solvers {
	s := solvers{point: catalogue.PointByID(id)}
	for _, e := range m.Entries {
		switch e.Point(id).Status {
		case check.InPlace:
			s.has = append(s.has, e)
		case check.Partly:
			s.partly = append(s.partly, e)
		case check.Planned:
			s.planned = append(s.planned, e)
		case check.NotRelevant:
			s.apart = append(s.apart, e)
		default:
			s.missing = append(s.missing, e)
		}
	}
	s.lacks = slices.Concat(s.partly, s.planned, s.missing)
	return s
}

// nobody lists what none of the municipalities has in place yet; nil when there is nothing.
func (m *builder) nobody() *document.Section {
	list := m.unsolved()
	if len(list) == 0 {
		return nil
	}
	t := document.Table{ID: "ingen-har-tabel", Caption: "Punkter, som ingen af kommunerne har på plads endnu", RowHeads: true, Columns: []string{wording.LabelPoint, "Delvist på plads", "Planlagt", "Mangler"}}
	for _, s := range list {
		t.Rows = append(t.Rows, document.Row{Cells: []document.Text{m.pointHead(s.point), document.Words(someNames(s.partly)), document.Words(someNames(s.planned)), document.Words(someNames(s.missing))}})
	}
	return &document.Section{ID: "ingen-har", Title: "Det har ingen løst endnu", Blocks: []document.Block{t}}
}

// pointHead is a point by its number and heading, and how sure it is.
func (m *builder) pointHead(p *catalogue.Point) document.Text {
	head := document.Text{{Kind: document.Strong, Text: p.ID}, {Text: " " + p.Short + " (" + p.Confidence.Label() + ")"}}
	if !m.wide {
		head[0] = document.LinkTo(p.ID, wording.PointID(p.ID))
	}
	return head
}
