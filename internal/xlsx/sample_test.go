package xlsx

import (
	"fmt"

	"beredskab/internal/document"
)

// small has one sheet of every kind.
func small() *document.Book { return sample(1, 2) }

// large is of the size of a middle-sized municipality.
func large() *document.Book { return sample(8, 12) }

func sample(paths, units int) *document.Book {
	text := func(s string) document.Text { return document.Text{{Text: s}} }
	b := &document.Book{
		Title: "Beredskab mod vold i nære relationer", Subtitle: "Eksempelby Kommune", Made: "2026-11-21",
		Stamp: document.Stamp{Municipality: "Eksempelby Kommune", Version: "2026.1", Date: "21. november 2026", Edition: "Intern udgave", Hash: "1a2b3c4d"},
		Lists: []document.ListOfWords{
			{Name: "opgavestatus", Words: []string{"Ikke begyndt", "I gang", "Færdig", "Droppet"}, Done: []string{"Færdig", "Droppet"}},
			{Name: "punktstatus", Words: []string{"På plads", "Delvist", "Planlagt", "Mangler", "Ikke relevant"}, Done: []string{"På plads", "Ikke relevant"}, Missing: []string{"Mangler"}},
			{Name: "ansvarlige", Words: []string{"Leder, Jobcenter Eksempelby", "Voldskoordinator, Sekretariatet"}},
			{Name: "rigtigt", Words: []string{"Rigtigt", "Forkert"}, Done: []string{"Rigtigt"}, Missing: []string{"Forkert"}},
		},
	}
	front := &document.Sheet{
		ID: "forside", Name: "Forside", Title: "Tjekliste: Beredskab mod vold i nære relationer", Kind: document.FrontSheet,
		Intro: []string{"Skriv i de gule felter. Arkene \"Opgaver\" og \"Punkter\" handler om at bygge planen op; arkene med handleveje bruges, når der er en sag. Skriv aldrig borgerens navn i filen."},
		Facts: []document.Fact{
			{Term: "Kommune", Value: text("Eksempelby Kommune")},
			{Term: "Version", Value: text("2026.1, intern udgave")},
			{Term: "Gælder fra", Value: text("1. februar 2026")},
			{Term: "Gældende udgave", Value: text("https://www.eksempelby.example/beredskab")},
		},
		Tallies: []document.Tally{{Title: "Opgaver", Range: "opgaver", Column: "status"}},
	}
	for i := range 8 {
		front.Progress = append(front.Progress, document.Progress{
			ID: fmt.Sprintf("A%d", i+1), Title: "Opsporing i de afdelinger, der møder borgerne", Counts: [5]int{i % 2, i % 3, 1, 4, i / 7},
		})
	}
	b.Sheets = append(b.Sheets, front, actions(), points())
	for i := range paths {
		b.Sheets = append(b.Sheets, incident(i))
	}
	for i := range units {
		b.Sheets = append(b.Sheets, unit(i))
	}
	b.Sheets = append(b.Sheets, contacts())
	return b
}

func actions() *document.Sheet {
	r := document.Range{ID: "opgaver", Comes: true, Spare: 10, Columns: actionColumns()}
	for i := range 12 {
		r.Rows = append(r.Rows, document.BookRow{
			ID:    fmt.Sprintf("actions/opgave-%d", i),
			Cells: []string{"A1.6", "Kursus i opsporing for alle, der taler med borgerne i jobcentret", "Leder, Jobcenter Eksempelby", "2026-11-30", "", "I gang", "", "Afventer svar"},
		})
	}
	r.Rows[1].Cells[3], r.Rows[1].Cells[4], r.Rows[1].State = "2026-10-01", "over frist", "overdue"
	r.Rows[2].Cells[5] = "Færdig"
	return &document.Sheet{
		ID: "opgaver", Name: "Opgaver", Title: "Opgaver", Kind: document.BuildingSheet, Landscape: true, Ranges: []document.Range{r},
		Intro: []string{"Her følger I arbejdet med at bygge planen op. Skriv i de gule felter, og send filen tilbage."},
	}
}

func actionColumns() []document.BookColumn {
	return []document.BookColumn{
		{Key: "point", Title: "Punkt", Width: 8},
		{Key: "title", Title: "Opgave", Width: 42},
		{Key: "owner", Title: "Ansvarlig", Width: 24, Kind: document.ChoiceCell, List: "ansvarlige", Fill: true},
		{Key: "due", Title: "Frist", Width: 18, Kind: document.DateCell, Fill: true},
		{Key: "late", Title: "Over frist?", Width: 11, Kind: document.LateCell},
		{Key: "status", Title: "Status", Width: 14, Kind: document.ChoiceCell, List: "opgavestatus", Fill: true},
		{Key: "evidence", Title: "Dokumentation", Width: 22, Fill: true},
		{Key: "note", Title: "Note", Width: 24, Fill: true, Help: "Skriv ikke navne på borgere."},
	}
}

func points() *document.Sheet {
	columns := actionColumns()
	columns[1].Title, columns[5].List = "Punktet", "punktstatus"
	r := document.Range{ID: "punkter", Comes: true, Columns: columns}
	for i := range 30 {
		r.Rows = append(r.Rows, document.BookRow{
			ID:    fmt.Sprintf("recommendations/A%d/points/A%d.%d", i%8+1, i%8+1, i),
			Cells: []string{"A1.6", "Mindst tre afdelinger spørger systematisk til vold ved den første samtale", "", "", "", "Mangler", "", ""}, State: "missing",
		})
	}
	return &document.Sheet{ID: "punkter", Name: "Punkter/ikke på plads", Title: "Punkter, der ikke er på plads", Kind: document.BuildingSheet, Landscape: true, Ranges: []document.Range{r}}
}

func incident(i int) *document.Sheet {
	return &document.Sheet{
		ID: fmt.Sprintf("handlevej-%d", i), Name: fmt.Sprintf("Handlevej: når ansatte har mistanke %d", i), Title: "Handlevej: Mistanke om vold", Kind: document.IncidentSheet, Landscape: true,
		Intro: []string{"Bruges i en sag. Print arket, eller gem det i sagen. Skriv ikke borgerens navn her."},
		Ranges: []document.Range{
			{ID: fmt.Sprintf("trin-%d", i), Title: "Trin", Columns: stepColumns(), Rows: steps(8)},
		},
	}
}

func stepColumns() []document.BookColumn {
	return []document.BookColumn{
		{Key: "tick", Title: "Gjort", Width: 7, Kind: document.TickCell},
		{Key: "do", Title: "Det gør du", Width: 44},
		{Key: "who", Title: "Hvem", Width: 22},
		{Key: "within", Title: "Frist", Width: 14},
		{Key: "call", Title: "Ring til", Width: 24, Kind: document.PhoneCell},
		{Key: "time", Title: "Klokken", Width: 10, Fill: true},
		{Key: "by", Title: "Initialer", Width: 10, Fill: true},
	}
}

func steps(n int) []document.BookRow {
	var rows []document.BookRow
	for i := range n {
		rows = append(rows, document.BookRow{ID: fmt.Sprintf("step-%d", i), Cells: []string{"", "Ring 112, hvis nogen er i fare, og bliv hos borgeren, til hjælpen er kommet", "Den, der først får kendskab", "straks", "112", "", ""}})
	}
	return rows
}

func unit(i int) *document.Sheet {
	a := actions().Ranges[0]
	a.ID, a.Title, a.Spare, a.Rows = fmt.Sprintf("opgaver-%d", i), "Afdelingens opgaver", 3, a.Rows[:3]
	return &document.Sheet{
		ID: fmt.Sprintf("afdeling-%d", i), Name: fmt.Sprintf("Børn/Unge og familie %d", i), Title: "Jobcenter Eksempelby", Kind: document.UnitSheet, Landscape: true,
		Ranges: []document.Range{
			{ID: fmt.Sprintf("ring-%d", i), Title: "Hvem ringer du til?", Columns: []document.BookColumn{
				{Key: "n", Title: "Nr.", Width: 7}, {Key: "name", Title: "Hvem", Width: 40}, {Key: "phone", Title: "Telefon", Width: 16, Kind: document.PhoneCell}, {Key: "hours", Title: "Åbningstid", Width: 24},
			}, Rows: []document.BookRow{{Cells: []string{"1", "Alarmcentralen", "112", "Døgnet rundt"}}, {Cells: []string{"2", "Voksenvagten", "+45 00 00 00 30", "man-tor 15-8"}}}},
			{ID: fmt.Sprintf("sag-%d", i), Title: "I en sag", NewPage: true, Columns: stepColumns(), Rows: steps(12)},
			func() document.Range { a.NewPage = true; return a }(),
		},
	}
}

func contacts() *document.Sheet {
	r := document.Range{ID: "kontakter", Comes: true, Columns: []document.BookColumn{
		{Key: "name", Title: "Navn", Width: 30, Fill: true},
		{Key: "department", Title: "Afdeling", Width: 24},
		{Key: "phones", Title: "Telefon", Width: 18, Kind: document.PhoneCell, Fill: true},
		{Key: "hours", Title: "Åbningstid", Width: 26},
		{Key: "verified", Title: "Sidst ringet op", Width: 18, Kind: document.DateCell},
		{Key: "rung", Title: "Ringet op den", Width: 18, Kind: document.DateCell, Fill: true},
		{Key: "right", Title: "Rigtigt?", Width: 10, Kind: document.ChoiceCell, List: "rigtigt", Fill: true},
	}}
	for i := range 30 {
		r.Rows = append(r.Rows, document.BookRow{ID: fmt.Sprintf("contacts/k%d", i), Cells: []string{fmt.Sprintf("Voksenvagten %d", i), "Voksen-Social", "00 00 00 30", "man-tor 15-8, fre 13 - man 8", "2026-10-01", "", ""}})
	}
	return &document.Sheet{ID: "kontakter", Name: "Kontakter", Title: "Kontakter", Kind: document.ContactSheet, Landscape: true, Ranges: []document.Range{r}}
}
