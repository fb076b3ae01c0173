// Package checklist is the plan as sheets to work in (tjeklisten): what is to be built, what is to be done in a case, whom to call.
package checklist

import (
	"slices"

	"beredskab/internal/check"
	"beredskab/internal/danish"
	"beredskab/internal/document"
	"beredskab/internal/edition"
	"beredskab/internal/plan"
	"beredskab/internal/wording"
)

// The names of the lists that dropdowns choose from.
const (
	listActions = "opgavestatus"
	listPoints  = "punktstatus"
	listOwners  = "ansvarlige"
	listRight   = "rigtigt"
	listUnits   = "afdelinger"
)

// mostSheets is how many paths and departments get a sheet of their own. The largest municipality's plan has some hundred and
// fifty; with thousands of sheets the file takes hours to make, and nobody finds anything in it.
const mostSheets = 300

// mostText is how much may stand on the sheets of the departments together, in bytes. Each repeats the steps of all the paths that it
// uses; the largest municipality comes to half of this.
const mostText = 2_000_000

// New is the plan as sheets to work in (tjeklisten): what is to be built, what is to be done in a case, and whom to call.
// The public edition is a list of contacts and help.
func New(in edition.Input) *document.Book {
	m := &builder{edition.New(in)}
	b := &document.Book{Title: m.Title(), Subtitle: m.Municipality(), Public: m.Public, Draft: in.Draft, Stamp: m.Stamp(), Made: in.Date.String()}
	b.Sheets = append(b.Sheets, m.frontSheet())
	if m.Public {
		b.Sheets = append(b.Sheets, m.contactSheet(), m.helpSheet())
		linkFront(b)
		return b
	}
	b.Sheets = append(b.Sheets, m.actionSheet())
	if m.In.Result != nil {
		b.Sheets = append(b.Sheets, m.pointSheet())
	}
	left, without := mostSheets, 0
	fits := func() bool {
		if left > 0 {
			left--
			return true
		}
		without++
		return false
	}
	for _, p := range m.Plan.EscalationPaths {
		if p.Audience != plan.Restricted && fits() {
			b.Sheets = append(b.Sheets, m.incidentSheet(p))
		}
	}
	b.Sheets = append(b.Sheets, m.contactSheet())
	if s := m.coverSheet(); s != nil {
		b.Sheets = append(b.Sheets, s)
	}
	text := 0
	for _, d := range m.Plan.Departments {
		if d.Audience == plan.Restricted {
			continue
		}
		if text > mostText {
			left = 0
		}
		if fits() {
			s := m.unitSheet(d)
			b.Sheets, text = append(b.Sheets, s), text+textOf(s)
		}
	}
	if without > 0 {
		front := b.Sheets[0]
		front.Intro = append(front.Intro, "Planen har så mange handleveje og afdelinger, at "+danish.Number(without)+
			" af dem ikke har fået et ark her. De står i håndbogen.")
	}
	linkFront(b)
	b.Lists = []document.ListOfWords{
		{Name: listActions, Words: plan.Labels("action_status"), Done: []string{plan.Label("action_status", "done"), plan.Label("action_status", "dropped")}},
		{
			Name: listPoints, Words: plan.Labels("point_status"),
			Done:    []string{wording.StatusWord(check.InPlace), wording.StatusWord(check.NotRelevant)},
			Missing: []string{wording.StatusWord(check.Missing)},
		},
		{Name: listOwners, Words: m.owners()},
		{Name: listUnits, Words: m.units()},
		{Name: listRight, Words: []string{"ja", "nej"}, Done: []string{"ja"}, Missing: []string{"nej"}},
	}
	return b
}

// textOf is how much stands on a sheet, in bytes.
func textOf(s *document.Sheet) int {
	n := 0
	for _, r := range s.Ranges {
		for _, row := range r.Rows {
			for _, cell := range row.Cells {
				n += len(cell)
			}
		}
	}
	return n
}

// owner names a contact as "rolle, enhed", which is how people choose who is responsible.
func (m *builder) owner(id string) string {
	c := m.Plan.Contact(id)
	if c == nil {
		return ""
	}
	if d := m.Plan.Department(c.Department); d != nil {
		return c.Name + ", " + d.Name
	}
	return c.Name
}

func (m *builder) owners() []string {
	var out []string
	for _, c := range m.SortedContacts() {
		if name := m.owner(c.ID); !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return out
}

// units are the departments' names, so that whoever sends the file back can say for whom.
func (m *builder) units() []string {
	var out []string
	for _, d := range m.Plan.Departments {
		if d.Audience != plan.Restricted && !slices.Contains(out, d.Name) {
			out = append(out, d.Name)
		}
	}
	return out
}

func returnRange() document.Range {
	return document.Range{
		ID: document.ReturnRange, Title: "Hvem har udfyldt filen?", Comes: true,
		Columns: []document.BookColumn{
			{Key: "from", Title: "Svar", Width: 7},
			{
				Key: document.ReturnKey, Title: "Afdeling", Width: 34, Kind: document.ChoiceCell, List: listUnits, Fill: true, Returns: document.SenderAnswer,
				Help: "Vælg jeres afdeling, før I sender filen tilbage. Så kan det ses, hvis to afdelinger svarer forskelligt om den samme opgave.",
			},
		},
		Rows: []document.BookRow{{ID: document.ReturnRange + "/" + document.ReturnKey, Cells: []string{"fra", ""}}},
	}
}

// linkFront gives the front sheet a way to every other sheet.
func linkFront(b *document.Book) {
	for _, s := range b.Sheets[1:] {
		text := s.Title
		switch {
		case s.Kind == document.IncidentSheet:
			text = "Tjekliste til en sag"
		case s.Kind == document.UnitSheet:
			text = "Afdelingens numre, egne trin i en sag og egne opgaver"
		case s.Kind == document.ContactSheet && !b.Public:
			text = "Til at ringe numrene igennem"
		}
		b.Sheets[0].Links = append(b.Sheets[0].Links, document.SheetLink{Sheet: s.ID, Text: text})
	}
}

func (m *builder) frontSheet() *document.Sheet {
	f, stamp := m.FrontFacts(), m.Stamp()
	f.Add("Dannet", stamp.Date)
	f.Add("Kendemærke", stamp.Hash)
	s := &document.Sheet{ID: "forside", Name: "Forside", Title: m.Title(), Kind: document.FrontSheet, Facts: f}
	if m.Public {
		s.Intro = []string{"Er du i fare nu, så ring 112.", "Her står, hvem du kan ringe til, og hvilken hjælp der er."}
		return s
	}
	s.Intro = []string{
		"Der er tre slags ark, og de blandes aldrig sammen.",
		"Opgaver og Punkter: det, der mangler i planen. Udfyld ansvarlig, frist, status og dokumentation, vælg jeres afdeling her på forsiden, og send filen tilbage til den planansvarlige.",
		"Handleveje: tjeklister til en sag. Print arket, og skriv tid og initialer på papiret. Skriv aldrig noget om en borger i filen.",
		"Kontakter: til at ringe numrene igennem. Skriv, hvornår der er ringet, og om nummeret var rigtigt.",
		"Nederst på forsiden er der en genvej til hvert ark.",
	}
	if len(m.units()) > 1 {
		s.Ranges = []document.Range{returnRange()}
	}
	if m.In.Result != nil {
		s.Progress = m.Progress()
		s.Tallies = append(s.Tallies, document.Tally{Title: wording.LabelOpenPoints, Range: "punkter", Column: "status"})
	}
	s.Tallies = append(s.Tallies, document.Tally{Title: wording.LabelActions, Range: "opgaver", Column: "status"}, document.Tally{Title: "Numre, der er ringet igennem", Range: "kontakter", Column: "right"})
	return s
}

// builder makes the sheets of one workbook.
type builder struct{ *edition.View }
