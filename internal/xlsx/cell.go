package xlsx

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

// valueOf turns a text into what the cell holds. User text is always a text: formulas are the writer's own and come from
// elsewhere.
func valueOf(c *document.BookColumn, text string) styledCell {
	switch c.Kind {
	case document.DateCell:
		l := pick(c.Fill, fillDateStyle, dateStyle)
		if day, ok := serial(text); ok {
			return styledCell{style: l, number: day, isNumber: true}
		}
		if text == "" {
			return styledCell{style: l}
		}
	case document.NumberCell:
		l := pick(c.Fill, fillNumberStyle, numberStyle)
		if n, err := strconv.Atoi(text); err == nil && strconv.Itoa(n) == text {
			return styledCell{style: l, number: n, isNumber: true}
		}
		return styledCell{style: l, text: text}
	case document.PhoneCell:
		return styledCell{style: pick(c.Fill, fillTextStyle, phoneStyle), text: short(text)}
	case document.TickCell:
		if text == "" {
			text = unticked
		}
		return styledCell{style: tickStyle, text: text}
	case document.StatusCell:
		for state, sign := range document.StatusSigns {
			if strings.HasPrefix(text, sign) {
				return styledCell{style: missingStyle + cellStyle(state), text: short(text)}
			}
		}
		return styledCell{style: textStyle, text: short(text)}
	case document.LateCell:
		return styledCell{style: lateStyle, text: text}
	}
	return styledCell{style: pick(c.Fill, fillTextStyle, textStyle), text: short(text)}
}

func pick(fill bool, yes, no cellStyle) cellStyle {
	if fill {
		return yes
	}
	return no
}

// short says so when a text is longer than a cell can hold.
func short(text string) string {
	if len(text) <= longestText || units(text) <= longestText {
		return text
	}
	note := " … [Her mangler resten: teksten er på " + danish.Number(len([]rune(text))) +
		" tegn, og en celle i Excel kan højst rumme " + danish.Number(longestText) + ". Læs den hele i håndbogen.]"
	left, size := longestText-units(note), 0
	for i, r := range text {
		if size += utf16.RuneLen(r); size > left {
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
