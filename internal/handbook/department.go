package handbook

import (
	"slices"
	"strings"

	"beredskab/internal/document"
	"beredskab/internal/plan"
	"beredskab/internal/wording"
)

// departmentChapter is the departments and how each finds violence that hides behind something else.
func (m directoryBuilder) departmentChapter() *document.Section {
	if len(m.Plan.Departments) == 0 {
		return nil
	}
	s := &document.Section{ID: "afdelinger", Title: wording.LabelDepartments, Class: compact}
	for _, d := range m.Plan.Departments {
		s.Sections = append(s.Sections, m.departmentSection(d))
	}
	return s
}

func (m directoryBuilder) departmentSection(d *plan.Department) *document.Section {
	s := &document.Section{ID: wording.DepartmentID(d.ID), Title: d.Name}
	if d.Audience == plan.Restricted {
		s.Blocks = append(s.Blocks, document.Line(wording.LabelRestricted))
		return s
	}
	var f document.FactList
	f.List("Område", wording.Labelled("department_kind", d.Kind))
	f.Text("Ledere", m.Refs(d.Leaders))
	f.Text("Nøgleperson for vold", m.Ref(d.KeyPerson))
	f.Add("Møder borgere", wording.YesNo(d.CitizenFacing))
	f.Add("Gælder", m.Period(d.Common))
	if !m.Public {
		f.Text(wording.LabelCards, document.Text{document.LinkTo("Handlekort for "+d.Name, wording.CardID(d.ID))})
		f.Add(wording.LabelNote, d.Note)
	}
	s.Blocks = f.AppendTo(s.Blocks)
	s.Blocks = wording.ProseBlock(s.Blocks, d.Text)
	s.Blocks = m.detection(d).AppendTo(s.Blocks)
	if len(d.SendsTo) > 0 {
		var to document.FactList
		to.Text("Giver videre til", m.receivers(d.SendsTo))
		s.Blocks = to.AppendTo(s.Blocks)
	}
	return s
}

// receivers are those whom something is passed to; what and how stands in the hand-over matrix.
func (m directoryBuilder) receivers(list []*plan.Sending) document.Text {
	var out []document.Text
	for _, x := range list {
		t := m.Ref(x.To)
		if len(t) > 0 && x.What != "" {
			t = append(t, document.Inline{Text: " (" + x.What + ")"})
		}
		out = append(out, t)
	}
	return document.Join(out, ", ")
}

func (m directoryBuilder) detection(d *plan.Department) document.FactList {
	var f document.FactList
	x := d.Detection
	if x == nil {
		return nil
	}
	f.Add("Vi spørger til vold ved", strings.Join(x.Occasions, "; "))
	f.Text("Samtaleguide", wording.Address(x.Guide))
	f.Add("Alene med borgeren", x.Alone)
	f.Add("Tegn, vi lægger mærke til", strings.Join(x.Signs, "; "))
	f.List("Volden gemmer sig bag", known(x.Behind))
	f.Text("Ansvarlig for opsporingen", m.Ref(x.Responsible))
	return f
}

// known are the problems that violence hides behind, in words. "Andet" says nothing.
func known(behind []string) []string {
	other := plan.Label("behind", "other")
	return slices.DeleteFunc(wording.Labelled("behind", behind), func(word string) bool { return word == other })
}

// handoverChapter is the matrix of who passes what to whom (overleveringer).
func (m directoryBuilder) handoverChapter() *document.Section {
	t := document.Table{
		ID: "overleveringer-tabel", Caption: "Fra, til og hvordan", RowHeads: true,
		Columns: []string{"Fra", "Til", "Hvad", "Hvordan", wording.LabelLegal, "Når borgeren kommer tilbage"},
	}
	for _, d := range m.Plan.Departments {
		for _, x := range d.SendsTo {
			t.Rows = append(t.Rows, m.sendingRow(x, document.Text{document.LinkTo(d.Name, wording.DepartmentID(d.ID))}))
		}
	}
	for _, p := range m.Plan.Partners {
		for _, x := range p.SendsTo {
			t.Rows = append(t.Rows, m.sendingRow(x, document.Text{document.LinkTo(p.Name, wording.PartnerID(p.ID))}))
		}
	}
	if len(t.Rows) == 0 {
		return nil
	}
	return &document.Section{ID: "overleveringer", Title: wording.LabelHandovers, Blocks: []document.Block{
		document.Line("Vold bliver først set, når dem, der ved lidt hver, taler sammen. Her står, hvem der giver hvad videre, og hvordan. " + wording.LabelResponsibleIs), t,
	}}
}

func (m directoryBuilder) sendingRow(x *plan.Sending, from document.Text) document.Row {
	var then document.Text
	if p := m.Plan.PathByID(x.Then); p != nil {
		then = document.Text{document.LinkTo(p.Title, wording.PathID(p))}
	}
	return document.Row{Cells: []document.Text{from, m.Ref(x.To), document.Words(x.What), document.Words(x.How), document.Words(wording.Laws(x.LegalBasis)), then}}
}
