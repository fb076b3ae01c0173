package render

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"beredskab/internal/danish"
	"beredskab/internal/document"
)

// Text writes a section for a terminal, its lines at most width letters long: the title, its blocks, and its sections under a
// margin. It knows the blocks that a report in words has (paragraphs, lists, tables); any other is a fault of the program.
// The columns of a table are narrow and stand to the right, but for the last, which is as long as it is.
func Text(w io.Writer, s *document.Section, width int) {
	t := textWriter{w: w, width: width}
	t.hang(s.Title, "", "")
	for _, b := range s.Blocks {
		t.block(b, "")
	}
	for _, part := range s.Sections {
		fmt.Fprintln(w)
		t.hang(part.Title, "", "")
		for _, b := range part.Blocks {
			t.block(b, "  ")
		}
	}
}

type textWriter struct {
	w     io.Writer
	width int
}

func (t *textWriter) block(b document.Block, margin string) {
	switch b := b.(type) {
	case document.Paragraph:
		t.hang(plain(b.Text), margin, "")
	case document.List:
		for i, item := range b.Items {
			mark := "- "
			if b.Ordered {
				mark = strconv.Itoa(i+1) + ". "
			}
			t.hang(plain(item.Text), margin, mark)
		}
	case document.Table:
		t.table(b, margin+" ")
	default:
		panic(fmt.Sprintf("render: a report in words has no %T", b))
	}
}

func plain(text document.Text) string {
	var b strings.Builder
	for _, i := range text {
		b.WriteString(i.Text)
	}
	return b.String()
}

// hang writes a text behind its mark. What does not fit goes on below, indented under the mark.
func (t *textWriter) hang(text, margin, mark string) {
	indent := margin + strings.Repeat(" ", len(mark))
	for i, line := range danish.Wrap(text, t.width-len(indent)) {
		if i == 0 {
			fmt.Fprintln(t.w, margin+mark+line)
			continue
		}
		fmt.Fprintln(t.w, indent+line)
	}
}

func (t *textWriter) table(table document.Table, margin string) {
	rows := [][]string{table.Columns}
	for _, r := range table.Rows {
		cells := make([]string, len(r.Cells))
		for k, c := range r.Cells {
			cells[k] = plain(c)
		}
		rows = append(rows, cells)
	}
	last := len(table.Columns) - 1
	widths := make([]int, last)
	for _, row := range rows {
		for k, cell := range row[:last] {
			widths[k] = max(widths[k], utf8.RuneCountInString(cell))
		}
	}
	for _, row := range rows {
		line := margin
		for k, cell := range row[:last] {
			line += strings.Repeat(" ", widths[k]-utf8.RuneCountInString(cell)) + cell + "  "
		}
		fmt.Fprintln(t.w, line+row[last])
	}
}
