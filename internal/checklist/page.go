package checklist

import (
	"strconv"
	"strings"

	"beredskab/internal/document"
	"beredskab/internal/hours"
	"beredskab/internal/wording"
)

// Page is the checklist as a page to look at, before it is taken home as a workbook: each sheet a chapter.
func Page(b *document.Book) *document.Document {
	out := &document.Document{Title: b.Title, Subtitle: b.Subtitle, Kind: "checklist", Public: b.Public, Draft: b.Draft, Stamp: b.Stamp}
	for i, s := range b.Sheets {
		chapter := &document.Section{ID: "ark-" + strconv.Itoa(i+1), Title: orElse(s.Title, s.Name)}
		for _, line := range s.Intro {
			chapter.Blocks = append(chapter.Blocks, document.Line(line))
		}
		if len(s.Facts) > 0 {
			chapter.Blocks = append(chapter.Blocks, document.Facts{Rows: s.Facts})
		}
		for _, r := range s.Ranges {
			if t := tableOf(r); len(t.Rows) > 0 {
				chapter.Blocks = append(chapter.Blocks, t)
			}
		}
		out.Sections = append(out.Sections, chapter)
	}
	return out
}

func orElse(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// tableOf is a range as a table. Columns that are empty in every row are for whoever fills the sheet in, and have their title only.
func tableOf(r document.Range) document.Table {
	t := document.Table{Caption: r.Title, RowHeads: true}
	for _, c := range r.Columns {
		t.Columns = append(t.Columns, c.Title)
	}
	for _, row := range r.Rows {
		var cells []document.Text
		for i, value := range row.Cells {
			if i < len(r.Columns) && r.Columns[i].Kind == document.DateCell {
				if day, ok := hours.ParseDay(value); ok {
					value = wording.DateOf(day)
				}
			}
			cells = append(cells, document.Words(strings.ReplaceAll(value, "\n", " ")))
		}
		t.Rows = append(t.Rows, document.Row{Cells: cells})
	}
	return t
}
