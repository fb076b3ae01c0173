package document

import (
	"strings"

	"beredskab/internal/plan"
)

// departmentChapter is the departments and how each finds violence that hides behind something else.
func (m *maker) departmentChapter() *Section {
	if len(m.plan.Departments) == 0 {
		return nil
	}
	s := &Section{ID: "afdelinger", Title: labelDepartments}
	for _, d := range m.plan.Departments {
		s.Sections = append(s.Sections, m.departmentSection(d))
	}
	return s
}

func (m *maker) departmentSection(d *plan.Department) *Section {
	s := &Section{ID: departmentID(d.ID), Title: d.Name}
	if d.Audience == plan.Restricted {
		s.Blocks = append(s.Blocks, paragraph(labelBestowed))
		return s
	}
	var f facts
	f.list("Arbejder med", labelled("department_kind", d.Kind))
	f.text("Ledere", m.refs(d.Leaders))
	f.text("Nøgleperson om vold", m.ref(d.KeyPerson))
	if !d.FacesCitizens() {
		f.add("Møder borgere", "nej")
	}
	f.add("Gælder", m.period(d.Common))
	if !m.public {
		f.text(labelCards, Text{link("Handlekort for "+d.Name, cardID(d.ID))})
		f.add(labelNote, d.Note)
	}
	s.Blocks = f.block(s.Blocks)
	s.Blocks = proseBlock(s.Blocks, d.Text)
	s.Blocks = m.detection(d).block(s.Blocks)
	if len(d.SendsTo) > 0 {
		var to facts
		to.text("Giver videre til", m.receivers(d.SendsTo))
		s.Blocks = to.block(s.Blocks)
	}
	return s
}

// receivers are those whom something is passed to; what and how stands in the hand-over matrix.
func (m *maker) receivers(list []*plan.Sending) Text {
	var out []Text
	for _, x := range list {
		t := m.ref(x.To)
		if len(t) > 0 && x.What != "" {
			t = append(t, Inline{Text: " (" + x.What + ")"})
		}
		out = append(out, t)
	}
	return join(out, ", ")
}

func (m *maker) detection(d *plan.Department) facts {
	var f facts
	x := d.Detection
	if x == nil {
		return nil
	}
	f.add("Vi spørger til vold ved", strings.Join(x.Occasions, "; "))
	f.text("Samtaleguide", address(x.Guide))
	f.add("Alene med borgeren", x.Alone)
	f.add("Tegn, vi lægger mærke til", strings.Join(x.Signs, "; "))
	f.list("Volden gemmer sig bag", labelled("behind", x.Behind))
	f.text("Ansvarlig for opsporingen", m.ref(x.Responsible))
	return f
}

// handoverChapter is the matrix of who passes what to whom (overleveringer).
func (m *maker) handoverChapter() *Section {
	t := Table{
		ID: "overleveringer-tabel", Caption: labelHandovers, RowHeads: true,
		Columns: []string{"Fra", "Til", "Hvad", "Hvordan", labelLegal, "Når borgeren kommer tilbage"},
	}
	for _, d := range m.plan.Departments {
		for _, x := range d.SendsTo {
			t.Rows = append(t.Rows, m.sendingRow(x, Text{link(d.Name, departmentID(d.ID))}))
		}
	}
	for _, p := range m.plan.Partners {
		for _, x := range p.SendsTo {
			t.Rows = append(t.Rows, m.sendingRow(x, Text{link(p.Name, partnerID(p.ID))}))
		}
	}
	if len(t.Rows) == 0 {
		return nil
	}
	return &Section{ID: "overleveringer", Title: labelHandovers, Blocks: []Block{
		paragraph("Vold bliver først set, når dem, der ved lidt hver, taler sammen. Her står, hvem der giver hvad videre, og hvordan. " + labelResponsibleIs), t,
	}}
}

func (m *maker) sendingRow(x *plan.Sending, from Text) Row {
	var then Text
	if p := m.plan.PathByID(x.Then); p != nil {
		then = Text{link(p.Title, pathID(p))}
	}
	return Row{Cells: []Text{from, m.ref(x.To), words(x.What), words(x.How), words(laws(x.LegalBasis)), then}}
}
