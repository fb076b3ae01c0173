package document

import (
	"slices"

	"beredskab/internal/check"
	"beredskab/internal/danish"
	"beredskab/internal/plan"
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

// Workbook is the plan as sheets to work in (tjeklisten): what is to be built, what is to be done in a case, and whom to ring.
// The public edition is a list of contacts and help.
func Workbook(in Input) *Book {
	m := newMaker(in)
	b := &Book{Title: m.title(), Subtitle: m.municipality(), Public: m.public, Draft: in.Draft, Stamp: m.stamp(), Made: in.Date.String()}
	b.Sheets = append(b.Sheets, m.frontSheet())
	if m.public {
		b.Sheets = append(b.Sheets, m.contactSheet(), m.helpSheet())
		b.linkFront()
		return b
	}
	b.Sheets = append(b.Sheets, m.actionSheet())
	if m.in.Result != nil {
		b.Sheets = append(b.Sheets, m.pointSheet())
	}
	left, without := mostSheets, 0
	room := func() bool {
		if left > 0 {
			left--
			return true
		}
		without++
		return false
	}
	for _, p := range m.plan.EscalationPaths {
		if p.Audience != plan.Restricted && room() {
			b.Sheets = append(b.Sheets, m.incidentSheet(p))
		}
	}
	b.Sheets = append(b.Sheets, m.contactSheet())
	if s := m.coverSheet(); s != nil {
		b.Sheets = append(b.Sheets, s)
	}
	for _, d := range m.plan.Departments {
		if d.Audience != plan.Restricted && room() {
			b.Sheets = append(b.Sheets, m.unitSheet(d))
		}
	}
	if without > 0 {
		front := b.Sheets[0]
		front.Intro = append(front.Intro, "Planen har så mange handleveje og afdelinger, at "+danish.Number(without)+
			" af dem ikke har fået et ark her. De står i håndbogen.")
	}
	b.linkFront()
	b.Lists = []ListOfWords{
		{Name: listActions, Words: plan.Labels("action_status"), Done: []string{plan.Label("action_status", "done"), plan.Label("action_status", "dropped")}},
		{
			Name: listPoints, Words: plan.Labels("point_status"),
			Done:    []string{statusWord(check.InPlace), statusWord(check.NotRelevant)},
			Missing: []string{statusWord(check.Missing)},
		},
		{Name: listOwners, Words: m.owners()},
		{Name: listUnits, Words: m.units()},
		{Name: listRight, Words: []string{"ja", "nej"}, Done: []string{"ja"}, Missing: []string{"nej"}},
	}
	return b
}

// owner names a contact as "rolle, enhed", which is how people choose who is responsible.
func (m *maker) owner(id string) string {
	c := m.plan.Contact(id)
	if c == nil {
		return ""
	}
	if d := m.plan.Department(c.Department); d != nil {
		return c.Name + ", " + d.Name
	}
	return c.Name
}

func (m *maker) owners() []string {
	var out []string
	for _, c := range m.sortedContacts() {
		if name := m.owner(c.ID); !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return out
}

// units are the departments' names, so that whoever sends the file back can say for whom.
func (m *maker) units() []string {
	var out []string
	for _, d := range m.plan.Departments {
		if d.Audience != plan.Restricted && !slices.Contains(out, d.Name) {
			out = append(out, d.Name)
		}
	}
	return out
}

// ReturnRange is the range on the front sheet where a department says that the file comes from it, and ReturnKey its column.
const (
	ReturnRange = "retur"
	ReturnKey   = "unit"
)

func returnRange() Range {
	return Range{
		ID: ReturnRange, Title: "Hvem har udfyldt filen?", Comes: true,
		Columns: []BookColumn{
			{Key: "from", Title: "Svar", Width: 7},
			{
				Key: ReturnKey, Title: "Afdeling", Width: 34, Kind: ChoiceCell, List: listUnits, Fill: true,
				Help: "Vælg jeres afdeling, før I sender filen tilbage. Så kan det ses, hvis to afdelinger svarer forskelligt om den samme opgave.",
			},
		},
		Rows: []BookRow{{ID: ReturnRange + "/" + ReturnKey, Cells: []string{"fra", ""}}},
	}
}

// linkFront gives the front sheet a way to every other sheet.
func (b *Book) linkFront() {
	for _, s := range b.Sheets[1:] {
		text := s.Title
		switch {
		case s.Kind == IncidentSheet:
			text = "Tjekliste til en sag"
		case s.Kind == UnitSheet:
			text = "Afdelingens numre, egne trin i en sag og egne opgaver"
		case s.Kind == ContactSheet && !b.Public:
			text = "Til at ringe numrene igennem"
		}
		b.Sheets[0].Links = append(b.Sheets[0].Links, SheetLink{Sheet: s.ID, Text: text})
	}
}

func (m *maker) frontSheet() *Sheet {
	f, stamp := m.frontFacts(), m.stamp()
	f.add("Dannet", stamp.Date)
	f.add("Kendemærke", stamp.Hash)
	s := &Sheet{ID: "forside", Name: "Forside", Title: m.title(), Kind: FrontSheet, Facts: f}
	if m.public {
		s.Intro = []string{"Er du i fare nu, så ring 112.", "Her står, hvem du kan ringe til, og hvilken hjælp der er."}
		return s
	}
	s.Intro = []string{
		"Arkene er af to slags, og de blandes aldrig sammen.",
		"Opgaver og Punkter: det, der mangler i planen. Udfyld ansvarlig, frist, status og dokumentation, vælg jeres afdeling her på forsiden, og send filen tilbage til den planansvarlige.",
		"Handleveje: tjeklister til en sag. Print arket, og skriv tid og initialer på papiret. Skriv aldrig noget om en borger i filen.",
		"Kontakter: til at ringe numrene igennem. Skriv, hvornår der er ringet, og om nummeret var rigtigt.",
		"Nederst på forsiden er der en genvej til hvert ark.",
	}
	if len(m.units()) > 1 {
		s.Ranges = []Range{returnRange()}
	}
	if m.in.Result != nil {
		s.Progress = m.progress()
		s.Tallies = append(s.Tallies, Tally{labelOpenPoints, "punkter", "status"})
	}
	s.Tallies = append(s.Tallies, Tally{labelActions, "opgaver", "status"}, Tally{"Numre, der er ringet igennem", "kontakter", "right"})
	return s
}
