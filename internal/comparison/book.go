package comparison

import (
	"strconv"
	"strings"

	"beredskab/internal/catalogue"
	"beredskab/internal/check"
	"beredskab/internal/compare"
	"beredskab/internal/danish"
	"beredskab/internal/document"
	"beredskab/internal/wording"
)

// Book is the comparison as sheets to sort and filter (sammenligning.xlsx). Nothing in it comes back.
func Book(c *compare.Comparison) *document.Book {
	m := &builder{Comparison: c, sort: danish.NewCollator(), wide: len(c.Entries) > mostBeside}
	b := &document.Book{
		Title: "Sammenligning af beredskaber", Subtitle: m.who(), Made: c.Date.String(),
		Stamp: document.Stamp{Municipality: m.who(), Date: wording.DateOf(c.Date), Edition: "Til workshop", Hash: c.Hash},
	}
	b.Sheets = append(b.Sheets, m.bookPicture(), m.bookFront(), m.bookPoints(), m.bookPlaces(), m.bookMeasures())
	for _, s := range [...]*document.Sheet{m.bookCourse(), m.bookProgress(), m.bookLessons(), m.bookHomework(), m.bookNeighbours()} {
		if s != nil {
			b.Sheets = append(b.Sheets, s)
		}
	}
	return b
}

func (m *builder) bookFront() *document.Sheet {
	s := &document.Sheet{ID: "overblik", Name: "Overblik", Title: "Sammenligning af beredskaber mod vold i nære relationer", Kind: document.CoverSheet, Landscape: true}
	s.Intro = []string{
		"Alle kommuner er holdt op mod de samme 52 punkter. Tallene er ikke karakterer og lægges ikke sammen til ét tal.",
		"Regnet fra " + wording.DateOf(m.Date) + " og tolv måneder frem. Anbefalingerne er vejledende og ikke lov.",
	}
	r := document.Range{ID: "overblik", Title: "Overblik", Columns: []document.BookColumn{
		{Key: "municipality", Title: "Kommune", Width: 24}, {Key: "region", Title: "Region", Width: 20}, {Key: "police", Title: "Politikreds", Width: 26},
	}}
	if m.Anonymous {
		r.Columns = r.Columns[:1]
	}
	for _, st := range wording.Statuses {
		r.Columns = append(r.Columns, document.BookColumn{Key: st.Word(), Title: danish.Sentence(wording.StatusWord(st)), Width: 12, Kind: document.NumberCell})
	}
	r.Columns = append(r.Columns, document.BookColumn{Key: "sum", Title: "I alt", Width: 8, Kind: document.NumberCell}, document.BookColumn{Key: "status", Title: "Planen", Width: 12},
		document.BookColumn{Key: "workshop", Title: "Workshop", Width: 24})
	for _, e := range m.Entries {
		row := document.BookRow{ID: e.ID, Cells: []string{e.Name}}
		if !m.Anonymous {
			row.Cells = append(row.Cells, e.Region, e.Police)
		}
		sum := 0
		for _, st := range wording.Statuses {
			sum += e.Counts[st]
			row.Cells = append(row.Cells, strconv.Itoa(e.Counts[st]))
		}
		row.Cells = append(row.Cells, strconv.Itoa(sum), planStatus(e), workshop(e.Workshop))
		r.Rows = append(r.Rows, row)
	}
	s.Ranges = []document.Range{r}
	return s
}

// bookPoints has a row for each point and a column for each municipality.
func (m *builder) bookPoints() *document.Sheet {
	s := &document.Sheet{ID: "punkter", Name: "Punkter", Title: "De 52 punkter", Kind: document.CoverSheet, Landscape: true}
	r := document.Range{ID: "punkter", Filter: true, Title: "Punkter", Columns: []document.BookColumn{
		{Key: "point", Title: wording.LabelPoint, Width: 8}, {Key: "text", Title: "Hvad", Width: 60}, {Key: "confidence", Title: "Kilde", Width: 16},
	}}
	for _, e := range m.Entries {
		r.Columns = append(r.Columns, document.BookColumn{Key: e.ID, Title: e.Name, Width: 16})
	}
	for _, p := range catalogue.Points() {
		row := document.BookRow{ID: p.ID, Cells: []string{p.ID, p.Text, p.Confidence.Label()}}
		for _, e := range m.Entries {
			row.Cells = append(row.Cells, wording.StatusWord(e.Point(p.ID).Status))
		}
		r.Rows = append(r.Rows, row)
	}
	s.Ranges = []document.Range{r}
	return s
}

// bookPlaces has a row for each municipality and point: where it stands, what lacks, and who has it.
func (m *builder) bookPlaces() *document.Sheet {
	s := &document.Sheet{ID: "hvor", Name: "Hvor og hvad mangler", Title: "Hvor det står, hvad der mangler, og hvem der har det", Kind: document.CoverSheet, Landscape: true}
	r := document.Range{ID: "hvor", Filter: true, Title: "Hvor", Columns: []document.BookColumn{
		{Key: "municipality", Title: "Kommune", Width: 20},
		{Key: "point", Title: wording.LabelPoint, Width: 8},
		{Key: "status", Title: wording.LabelStatus, Width: 18},
		{Key: "where", Title: "Står i", Width: 40},
		{Key: "lacks", Title: "Mangler", Width: 50},
		{Key: "reason", Title: "Begrundelse, når det ikke er relevant", Width: 30},
		{Key: "ask", Title: "Har det på plads", Width: 40},
	}}
	has := map[string]string{}
	for _, x := range m.Solutions() {
		has[x.Point] = someNames(x.Has)
	}
	for _, e := range m.Entries {
		for _, p := range e.Points {
			var lacks []string
			for _, l := range p.Lacks {
				text := l.Text
				if text == "" {
					text = l.Field
				}
				lacks = append(lacks, document.Sentence(text))
			}
			status := wording.StatusWord(p.Status)
			if p.Unchecked {
				status += " (" + wording.OnlyReported + ")"
			}
			ask, reason := "", ""
			if p.Status < check.InPlace {
				ask = has[p.ID]
			}
			if p.Status == check.NotRelevant {
				reason = proseWords(p.Reason)
			}
			r.Rows = append(r.Rows, document.BookRow{ID: e.ID + "/" + p.ID, Cells: []string{
				e.Name, p.ID, status, places(p.Shown, 5), strings.Join(lacks, " "), reason, ask,
			}})
		}
	}
	s.Ranges = []document.Range{r}
	return s
}

func (m *builder) bookMeasures() *document.Sheet {
	s := &document.Sheet{ID: "maal", Name: "Ved siden af punkterne", Title: "Dækning, handleveje, tilbud, oplæring, kontakter, datoer og opgaver", Kind: document.CoverSheet, Landscape: true}
	r := document.Range{ID: "maal", Filter: true, Title: "Mål", Columns: []document.BookColumn{{Key: "group", Title: "Emne", Width: 24}, {Key: "what", Title: "Hvad", Width: 40}}}
	for _, e := range m.Entries {
		r.Columns = append(r.Columns, document.BookColumn{Key: e.ID, Title: e.Name, Width: 30})
	}
	for _, x := range compare.Measures() {
		row := document.BookRow{ID: x.Key, Cells: []string{x.Group, x.Title}}
		for _, e := range m.Entries {
			row.Cells = append(row.Cells, e.Measures[x.Key])
		}
		r.Rows = append(r.Rows, row)
	}
	s.Ranges = []document.Range{r}
	return s
}

// bookProgress has every finding and point that has changed, from each snapshot to the next.
func (m *builder) bookProgress() *document.Sheet {
	s := &document.Sheet{ID: "udvikling", Name: "Udvikling", Title: "Hvad er der sket siden sidst?", Kind: document.CoverSheet, Landscape: true}
	for _, b := range m.versionNotice() {
		if n, ok := b.(document.Notice); ok {
			s.Intro = append(s.Intro, n.Title+": "+plainText(n.Blocks[0]))
		}
	}
	r := document.Range{ID: "udvikling", Filter: true, Title: "Udvikling", Columns: []document.BookColumn{
		{Key: "municipality", Title: "Kommune", Width: 20},
		{Key: "since", Title: "Fra", Width: 26},
		{Key: "until", Title: "Til", Width: 26},
		{Key: "kind", Title: "Slags", Width: 12},
		{Key: "what", Title: "Hvad", Width: 50},
		{Key: "place", Title: "Hvor", Width: 40},
		{Key: "change", Title: "Hvad er der sket", Width: 24},
	}}
	for _, e := range m.Entries {
		for _, d := range e.Steps() {
			m.bookStep(&r, e, d)
		}
	}
	if len(r.Rows) == 0 {
		return nil
	}
	s.Ranges = []document.Range{r}
	return s
}

// bookStep adds everything that happened from one time to the next.
func (m *builder) bookStep(r *document.Range, e *compare.Entry, d *compare.Diff) {
	since, until := snapshotLabel(d.Before), untilLabel(e, d)
	add := func(kind, what, place, change string) {
		r.Rows = append(r.Rows, document.BookRow{Cells: []string{e.Name, since, until, kind, what, place, change}})
	}
	add("Timer", "Alle handleveje er besvaret", "", answeredSince(d))
	for _, list := range [...][]compare.PointChange{d.Better, d.Worse} {
		for _, c := range list {
			what := c.ID
			if p := catalogue.PointByID(c.ID); p != nil {
				what += " " + p.Text
			}
			add(wording.LabelPoint, what, "", wording.StatusWord(c.Before)+" → "+wording.StatusWord(c.After))
		}
	}
	for _, x := range [...]struct {
		list []compare.Finding
		word string
	}{{d.Reopened, "åbnet igen"}, {d.Graver, "alvorligere"}, {d.New, "nyt"}, {d.ByNewRule, "ny regel"}, {d.Milder, "mindre alvorligt"}, {d.Closed, "lukket"}} {
		reported := map[string]bool{}
		for _, f := range x.list {
			place := f.Place
			if m.Anonymous {
				if reported[f.Rule] {
					continue
				}
				place, reported[f.Rule] = "", true
			}
			add("Fund", ruleTitle(f.Rule)+" ["+f.Rule+"]", place, x.word)
		}
	}
	for _, x := range [...]struct {
		list []compare.Action
		word string
	}{{d.Done, "færdig"}, {d.Added, "ny"}, {d.Undone, "åbnet igen"}, {d.Gone, "taget ud af planen"}} {
		for _, a := range x.list {
			title := e.Actions[a.ID]
			if title == "" && !m.Anonymous {
				title = a.ID
			}
			add("Opgave", title, "", x.word)
		}
	}
}

// plainText is a paragraph's words.
func plainText(b document.Block) string {
	var out strings.Builder
	if p, ok := b.(document.Paragraph); ok {
		for _, in := range p.Text {
			out.WriteString(in.Text)
		}
	}
	return out.String()
}
