package findingspage

import (
	"slices"
	"strings"

	"beredskab/internal/check"
	"beredskab/internal/danish"
	"beredskab/internal/diag"
	"beredskab/internal/document"
	"beredskab/internal/plan"
	"beredskab/internal/wording"
)

// byDepartment is what each department can do something about itself. The rest concerns the plan as a whole.
func (m *builder) byDepartment() *document.Section {
	s := &document.Section{ID: "afdelinger", Title: "Afdeling for afdeling"}
	quiet := []string{}
	for _, d := range m.Plan.Departments {
		t := document.Table{ID: "fund-i-" + d.ID, Caption: "Fund ved " + d.Name, Columns: []string{"Vægt", "Hvad", "Læs mere", "Hvor i planen"}}
		for _, x := range m.matters {
			for i := range x.findings {
				if f := &x.findings[i]; x.point == nil && m.concerns(f.Place, f.Span, d) {
					what, _ := m.texts(f)
					t.Rows = append(t.Rows, m.departmentRow(x, f.Severity, what, f.Place, f.Span))
				}
			}
			for _, l := range m.lacks(x) {
				if m.concerns(l.Place, l.Span, d) && m.MayShow(l.Place, l.Text) {
					t.Rows = append(t.Rows, m.departmentRow(x, x.findings[0].Severity, document.Sentence(l.Text), l.Place, l.Span))
				}
			}
		}
		if len(t.Rows) == 0 {
			quiet = append(quiet, d.Name)
			continue
		}
		s.Sections = append(s.Sections, &document.Section{ID: wording.DepartmentID(d.ID), Title: d.Name, Blocks: []document.Block{t}})
	}
	if len(s.Sections) == 0 {
		return nil
	}
	s.Blocks = append(s.Blocks, document.Line("Her står det, der hører til i den enkelte afdeling og hos dens kontakter. Det øvrige gælder hele planen."))
	if len(quiet) > 0 {
		s.Blocks = append(s.Blocks, document.Line("Intet fund ved "+danish.List(quiet, "og")+"."))
	}
	return s
}

func (m *builder) departmentRow(x *group, severity diag.Severity, what, place string, span diag.Span) document.Row {
	return document.Row{Cells: []document.Text{wording.SeverityBadge(severity), document.Words(what), {document.LinkTo(x.title(), x.id())}, m.where(place, span, what)}}
}

// lacks is what a point lacks, place by place.
func (m *builder) lacks(x *group) []check.Lack {
	if x.point == nil {
		return nil
	}
	if res := m.Point(x.point.ID); res != nil {
		return res.Lacks
	}
	return nil
}

// concerns says that a place is a department's own: in its block, at one of its contacts, or in a route that only it has.
func (m *builder) concerns(place string, span diag.Span, d *plan.Department) bool {
	parts := strings.Split(place, "/")
	switch {
	case d.Place != "" && (place == d.Place || strings.HasPrefix(place, d.Place+"/")):
		return true
	case len(parts) > 1 && parts[0] == "contacts":
		c := m.in.Plan.Contact(parts[1])
		return c != nil && c.Department == d.ID
	case len(parts) > 2 && parts[0] == "escalation_paths":
		return slices.Contains(parts[2:], d.ID)
	}
	own := d.Span()
	return d.Node != nil && span.File != nil && own.File == span.File && span.End > span.Start && own.Start <= span.Start && span.End <= own.End
}
