package xlsx

import (
	"slices"
	"strings"

	"beredskab/internal/danish"
	"beredskab/internal/document"
)

func (r *Workbook) note(w Where, message string) { r.refuse(w, message, "") }

func (r *Workbook) refuse(w Where, message, fix string) {
	w.File = r.Name
	r.Notes = append(r.Notes, Note{w, message, fix})
}

// noteSheet tells of a sheet without a table: one that somebody has made, or written on. What they have written is not kept: on
// the sheets for cases it may be about a citizen.
func (r *Workbook) noteSheet(g *grid, part sheetPart, comments int) {
	at := Where{Sheet: part.name}
	if r.sums == nil || part.state != "" {
		return
	}
	var texts []string
	for i := range g.rows {
		for _, c := range g.rows[i].Cells {
			if c.Kind == TextValue && !c.Formula && c.Text != "" {
				texts = append(texts, c.Text)
			}
		}
	}
	_, sent := r.sums[part.name]
	known := false
	for _, other := range r.sums {
		known = known || other == sumOf(texts)
	}
	switch {
	case known:
	case sent:
		r.changed = append(r.changed, part.name)
	case len(texts) > 0:
		r.note(at, "Arket er jeres eget, og jeg læser det ikke. Skal noget af det med i planen, så skriv det på et af de andre ark.")
	}
	if comments > 0 {
		r.note(at, "Her er "+danish.Plural(comments, "kommentar", "kommentarer")+", som jeg ikke læser.")
	}
}

// noteChanged tells of the sheets that are not read back and that somebody has written on.
func (r *Workbook) noteChanged() {
	const most = 3
	names := r.changed
	for i := range names[:min(len(names), most)] {
		names[i] = quoteText(names[i])
	}
	rest := "Det bliver aldrig læst tilbage: handler det om en sag, hører det til i sagen og ikke i filen."
	switch {
	case len(names) == 0:
	case len(names) == 1:
		r.note(Where{}, "Arket "+names[0]+" er udfyldt eller ændret. "+rest)
	case len(names) <= most:
		r.note(Where{}, "Arkene "+danish.List(names, "og")+" er udfyldt eller ændret. "+rest)
	default:
		r.note(Where{}, "Arkene "+strings.Join(names[:most], ", ")+" og "+danish.Number(len(names)-most)+" mere er udfyldt eller ændret. "+rest)
	}
}

// noteOutside tells of what people have written beside the cells they were to fill in.
func (r *Workbook) noteOutside(g *grid, comments []comment) {
	for _, c := range comments {
		r.note(Where{Sheet: g.name, Cell: c.cell}, "Her er en kommentar: "+quoteText(c.text)+". Den er ikke taget med; skriv svaret i cellen.")
	}
	for _, cells := range g.merged {
		r.note(Where{Sheet: g.name, Cell: cells}, "Cellerne er slået sammen, så kun den øverste har et svar.")
	}
	if r.outside == nil {
		return
	}
	front := slices.ContainsFunc(r.Tables, func(t *Table) bool { return t.Sheet == g.name && t.ID == document.ReturnRange }) // it counts things
	for i := range g.rows {
		row := &g.rows[i]
		var b *Table
		for _, t := range r.Tables {
			if t.Sheet == g.name && t.head.Number <= row.Number {
				b = t
			}
		}
		for _, c := range row.Cells {
			stray := (c.Kind == TextValue || !front) && !c.Formula && Tidy(c.Text) != "" && !r.outside[Tidy(c.Text)] && !r.isTitle(c.Text)
			if stray && (b == nil || !b.holds(c.Column)) {
				r.note(Where{Sheet: g.name, Cell: Ref(c.Column, row.Number)}, "Her står "+quoteText(c.Text)+" uden for tabellen. Det er ikke taget med.")
			}
		}
	}
}

// holds says that a column is one of the table's, known or not.
func (b *Table) holds(column int) bool { return column == b.IDColumn || b.head.At(column).Text != "" }

// isTitle says that a text is the title of a range.
func (r *Workbook) isTitle(text string) bool {
	return slices.ContainsFunc(r.Sent, func(s *Sent) bool { return Tidy(s.Title) == Tidy(text) })
}

// longestQuote is how much of what somebody wrote is shown.
const longestQuote = 200

func quoteText(text string) string {
	runes := []rune(strings.ReplaceAll(text, "\n", " "))
	if len(runes) > longestQuote {
		runes = append(runes[:longestQuote], '…')
	}
	return `"` + string(runes) + `"`
}

// filled says that something stands in a column of the table.
func (b *Table) filled(column int) bool {
	return slices.ContainsFunc(b.Rows, func(row Row) bool { return Tidy(row.At(column).Text) != "" })
}

// wasFilled says that something stood in a column when it was sent out.
func (b *Table) wasFilled(key string) bool {
	return slices.ContainsFunc(b.Order[min(len(b.Order), b.examples()):], func(row string) bool { return b.Was(row, key) != "" })
}

// examples is how many of the first rows show how the table is filled in.
func (b *Table) examples() int {
	if len(b.Order) > 0 && b.Order[0] == ExampleRow {
		return 1
	}
	return 0
}

// ExampleRow is the id of a row that shows how a table is filled in.
const ExampleRow = "eksempel"

// checkHeads tells of headings that were changed. A column that cannot be found while something stands under a heading that is not
// known is most likely that column: what people have written there must not be lost without a word.
func (b *Table) checkHeads() {
	var strange []int
	gone := slices.ContainsFunc(b.Keys, func(key string) bool { return b.Columns[key] == 0 && b.Returns(key) != "" })
	for _, column := range append(slices.Clone(b.unknown), b.headless(gone)...) {
		if b.filled(column) {
			strange = append(strange, column)
		}
	}
	named := ""
	for _, column := range strange {
		name := "en kolonne uden overskrift"
		if text := Tidy(b.head.At(column).Text); text != "" {
			name = quoteText(text)
		}
		named += map[bool]string{true: " og ", false: ""}[named != ""] + name
	}
	lost := false
	for i, key := range b.Keys {
		if b.Columns[key] != 0 || b.Returns(key) == "" || i >= len(b.Heads) {
			continue
		}
		at, message := b.headAt(), "Kolonnen \""+b.Heads[i]+"\" er ikke til at finde mere."
		switch {
		case len(strange) > 0:
			lost = true
			b.Book.refuse(at, message+" Der står noget under "+named+", som jeg ikke kender.", "Skriv overskriften, som den var: "+b.Heads[i]+".")
		case b.Returns(key) == "form" && b.wasFilled(key):
			b.Book.refuse(at, message+" Det, der stod i den, ville gå tabt.", "Hent kolonnen tilbage fra den fil, I fik.")
		default:
			b.Book.note(at, message+" Det, der stod i den, er ikke ændret.")
		}
	}
	for _, column := range strange {
		if !lost {
			b.Book.note(b.cellAt(column), "Kolonnen har jeg ikke sendt ud, så det, der står i den, er ikke taget med.")
		}
	}
	for _, column := range b.repeated {
		if b.filled(column) {
			b.Book.refuse(b.cellAt(column), "Overskriften "+quoteText(Tidy(b.head.At(column).Text))+" står her to gange, og jeg ved ikke, hvilken kolonne der gælder.", "Slet den ene kolonne.")
			delete(b.Columns, b.keyOf(b.head.At(column).Text))
		}
	}
}

// headless lists columns among the table's own in which people have written below an empty heading. When one of its own is gone, it
// may be the last that has lost its heading.
func (b *Table) headless(gone bool) []int {
	last := 0
	for _, c := range b.head.Cells {
		last = max(last, c.Column)
	}
	var columns []int
	if gone {
		last++
	}
	for column := b.IDColumn + 1; column <= last; column++ {
		if b.head.At(column).Text == "" {
			columns = append(columns, column)
		}
	}
	return columns
}

func (b *Table) headAt() Where { return Where{Sheet: b.Sheet} }

func (b *Table) cellAt(column int) Where {
	return Where{Sheet: b.Sheet, Cell: Ref(column, b.head.Number)}
}

// missing tells of a table that is not found. Its rows may stand there, but without their hidden ids nobody can tell which is
// which.
func (r *Workbook) missing(s *Sent) {
	for _, g := range r.loose {
		for i := range g.rows {
			found := 0
			for _, c := range g.rows[i].Cells {
				if key := s.keyOf(c.Text); key != "" {
					found++
				}
			}
			if found >= min(3, len(s.Keys)) && found > 1 {
				r.refuse(Where{Sheet: g.name}, "Den skjulte kolonne A med rækkernes id'er er slettet, så jeg kan ikke se, hvad der hører til hvad.",
					"Fortryd sletningen i Excel, eller skriv svarene ind i den fil, der blev sendt ud.")
				return
			}
		}
	}
	r.note(Where{}, `Tabellen "`+s.Title+`" er ikke i filen mere. Det, der stod i den, er ikke ændret.`)
}
