package workbook

import (
	"strconv"
	"strings"
	"time"
	"unicode/utf16"

	"beredskab/internal/danish"
	"beredskab/internal/document"
)

// longestText is Excel's limit on a cell, in UTF-16 units. The library cuts there without a word.
const longestText = 32767

// tick is the box that people tick, on paper or by choosing the other one.
const (
	unticked = "☐"
	ticked   = "☑"
)

// lateWord is what a row says when its deadline has passed: colour is never the only signal.
const lateWord = "over frist"

// value turns a text into what the cell holds, and says how it looks. User text is always a string: the writer gives the
// library a formula only in its own words.
func value(c *document.BookColumn, text string) (any, look) {
	switch c.Kind {
	case document.DateCell:
		if day, ok := serial(text); ok {
			return day, pick(c.Fill, fillDateLook, dateLook)
		}
		if text == "" {
			return nil, pick(c.Fill, fillDateLook, dateLook)
		}
	case document.NumberCell:
		if n, err := strconv.Atoi(text); err == nil {
			return n, pick(c.Fill, fillNumberLook, numberLook)
		}
		return orNil(text), pick(c.Fill, fillNumberLook, numberLook)
	case document.PhoneCell:
		return orNil(text), pick(c.Fill, fillTextLook, phoneLook)
	case document.TickCell:
		if text == "" {
			text = unticked
		}
		return text, tickLook
	case document.LateCell:
		return text, lateLook
	}
	return orNil(short(text)), pick(c.Fill, fillTextLook, textLook)
}

func pick(fill bool, yes, no look) look {
	if fill {
		return yes
	}
	return no
}

// orNil leaves an empty cell empty: a cell that holds an empty text stops its neighbour from flowing over it and is
// counted as filled in.
func orNil(text string) any {
	if text == "" {
		return nil
	}
	return text
}

// short says so when a text is longer than a cell can hold.
func short(text string) string {
	if len(text) <= longestText || units(text) <= longestText {
		return text
	}
	note := " … [Her mangler resten: teksten er på " + danish.Number(len([]rune(text))) +
		" tegn, og en celle i Excel kan højst rumme " + danish.Number(longestText) + ". Læs den hele i håndbogen.]"
	room, size := longestText-units(note), 0
	for i, r := range text {
		if size += utf16.RuneLen(r); size > room {
			return text[:i] + note
		}
	}
	return text
}

// serial is a date as Excel counts days: 1 is 1 January 1900, and 1900 is taken for a leap year, so the count is right from
// March 1900 on.
func serial(date string) (int, bool) {
	t, err := time.Parse(time.DateOnly, date)
	if err != nil || t.Year() < 1901 {
		return 0, false
	}
	return int(t.Sub(time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)).Hours() / 24), true
}

// plain is a document's text without its marks.
func plain(t document.Text) string {
	var b strings.Builder
	for _, run := range t {
		if run.Kind == document.Break {
			b.WriteString(", ")
			continue
		}
		b.WriteString(run.Text)
	}
	return b.String()
}
