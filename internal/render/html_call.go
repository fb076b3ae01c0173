package render

import (
	"slices"
	"strconv"
	"strings"

	"beredskab/internal/document"
	"beredskab/internal/phone"
)

// titledDial writes numbers to call under what they have in common. The two stand in one group: the script moves those that answer now
// before those that do not.
func (w *page) titledDial(d document.Dial) {
	if d.Title == "" || len(d.Entries) == 0 {
		w.dial(d.Entries, "dial")
		return
	}
	w.raw(`<div class="numbers">`, "\n")
	w.element("p", "dial-title", d.Title)
	w.dial(d.Entries, "dial")
	w.raw("</div>\n")
}

// dial writes numbers to call. The whole box is the link: a shaking thumb must hit it.
func (w *page) dial(entries []document.DialEntry, class string) {
	if len(entries) == 0 {
		return
	}
	w.raw(`<ul class="`, class, `">`, "\n")
	for _, e := range entries {
		w.raw("<li")
		w.id(e.ID)
		if e.Tone != document.Neutral {
			w.attr("class", toneClass(e.Tone))
		}
		w.open(e.Open)
		w.raw(">")
		w.element("i", "", e.Label)
		number := phone.Parse(e.Digits).Dial()
		if number != "" {
			w.raw(`<a href="tel:`, number, `">`)
		}
		w.wrapped("b", "", e.Name)
		if e.Number != "" {
			w.raw(" ")
			w.wrapped("span", "", e.Number)
		}
		if number != "" {
			w.raw("</a>")
		}
		w.raw("\n")
		w.element("strong", "", e.When)
		w.element("small", "", e.Use)
		w.element("em", "", e.Ask)
	}
	w.raw("</ul>\n")
}

func (w *page) steps(s document.Steps) {
	w.raw(`<ol class="steps"`)
	w.id(s.ID)
	w.raw(">\n")
	for _, it := range s.Items {
		w.raw("<li")
		w.id(it.ID)
		w.raw(`><p class="do">`)
		if it.Duty != "" {
			w.wrapped("span", "duty "+dutyClass(it.Duty), it.Duty)
			w.raw(" ")
		}
		w.wrapped("strong", "", it.Do)
		w.raw("</p>\n")
		w.stepLine(it)
		w.dial(it.Call, "dial small")
		w.facts(it.Facts)
		w.doNot(it.DoNot)
		w.raw("</li>\n")
	}
	w.raw("</ol>\n")
}

// stepLine is the line that answers who and by when.
func (w *page) stepLine(it document.StepItem) {
	if it.Who == "" && it.Deadline == "" {
		return
	}
	w.raw(`<p class="who">`)
	for _, part := range [...][2]string{{labelWho, it.Who}, {labelDeadline, it.Deadline}} {
		if part[1] != "" {
			w.raw("<span>", part[0], ": ")
			w.wrapped("b", "", part[1])
			w.raw("</span> ")
		}
	}
	w.raw("</p>\n")
}

func (w *page) doNot(items []string) {
	if len(items) == 0 {
		return
	}
	w.raw(`<div class="donot"><p>`, labelDoNot, "</p><ul>")
	for _, d := range items {
		w.element("li", "", d)
	}
	w.raw("</ul></div>\n")
}

// open names the opening hours of a number by their place in the page's list of them.
func (w *page) open(o *document.Opening) {
	if o == nil {
		return
	}
	text := openingText(o)
	i := slices.Index(w.hours, text)
	if i < 0 {
		i = len(w.hours)
		w.hours = append(w.hours, text)
	}
	w.attr("data-h", strconv.Itoa(i))
}

// openingText writes a week, Monday first, and the days that differ: "540-900,540-900,…;2026-12-24=;2026-12-25=0-1440". Several spans of a
// day stand with a plus between them.
func openingText(o *document.Opening) string {
	var b strings.Builder
	for i, spans := range o.Week {
		if i > 0 {
			b.WriteByte(',')
		}
		writeSpans(&b, spans)
	}
	for _, d := range o.Days {
		b.WriteString(";" + d.Date + "=")
		writeSpans(&b, d.Open)
	}
	return b.String()
}

func writeSpans(b *strings.Builder, spans []document.Minutes) {
	for i, s := range spans {
		if i > 0 {
			b.WriteByte('+')
		}
		b.WriteString(strconv.Itoa(s.From) + "-" + strconv.Itoa(s.To))
	}
}

// clock gives the script the opening hours of the page's numbers, and the last day for which they are known. Without the script nothing
// of it is seen.
func (w *page) clock() {
	if len(w.hours) == 0 {
		return
	}
	w.raw(`<template id="tider"`)
	w.attr("data-from", w.doc.Hours.From)
	w.attr("data-until", w.doc.Hours.Until)
	w.raw(">")
	w.text(strings.Join(w.hours, " "))
	w.raw("</template>\n")
}
