package hours

import (
	"slices"

	"beredskab/internal/diag"
)

const minutesPerWeek = 7 * MinutesPerDay

// words returns the span as it stands in the text, with its days.
func (s *Span) words(text string) string {
	days, times := text[s.DaysText.Start:s.DaysText.End], text[s.Text.Start:s.Text.End]
	if days == "" {
		return times
	}
	return days + " " + times
}

// overlaps says whether two spans are open at one time, on weekdays or on the same kind of special day.
func (s *Span) overlaps(o *Span) bool {
	if s.Days&o.Days&(Holidays|Closings) != 0 && s.Start < min(o.End, MinutesPerDay) && o.Start < min(s.End, MinutesPerDay) {
		return true
	}
	for a := range 7 {
		if s.Days&(EveryDay|1<<a) == 0 {
			continue
		}
		for b := range 7 {
			if o.Days&(EveryDay|1<<b) == 0 {
				continue
			}
			for _, week := range [...]int{-minutesPerWeek, 0, minutesPerWeek} {
				shift := (b-a)*MinutesPerDay + week
				if s.Start < o.End+shift && o.Start+shift < s.End {
					return true
				}
			}
		}
	}
	return false
}

// Words is the stretch of text that says the span: its days and times together when nothing else stands between.
func (s *Span) Words() Range {
	if s.DaysText.End > s.DaysText.Start && s.DaysText.End <= s.Text.Start {
		return Range{s.DaysText.Start, s.Text.End}
	}
	return s.Text
}

// SpanAt returns the span that makes the schedule open at an instant; the one that lasts longest of several.
func (s *Schedule) SpanAt(cal *Calendar, t Instant) (best *Span, ok bool) {
	d, minute := t.Local()
	left := 0
	for i := range s.Spans {
		span := &s.Spans[i]
		for back := Day(0); int(back) <= span.End/MinutesPerDay; back++ {
			at := minute + int(back)*MinutesPerDay
			if at < span.Start || at >= span.End || !span.on(cal, d-back) {
				continue
			}
			if rest := span.End - at; rest > left {
				best, left = span, rest
			}
		}
	}
	return best, best != nil
}

// on says that a span can begin on a day.
func (s *Span) on(cal *Calendar, began Day) bool {
	_, holiday := cal.Holiday(began)
	_, _, shut := cal.Closed(began)
	if s.Days&Holidays != 0 && holiday || s.Days&Closings != 0 && shut {
		return true
	}
	return s.Days&(EveryDay|1<<began.monday()) != 0
}

// manySpans is more than anybody writes; beyond it overlaps are not looked for, so that a hostile text costs no time.
const manySpans = 50

// overlaps reports two spans that are open at the same time on an ordinary week, or on the same special day.
func (p *parser) overlaps() {
	if slices.ContainsFunc(p.problems, func(x Problem) bool { return x.ID == UnknownWord }) {
		return // the word may have been a day: then nothing overlaps
	}
	for j := range min(len(p.s.Spans), manySpans) {
		for i := range j {
			a, b := &p.s.Spans[i], &p.s.Spans[j]
			if !a.overlaps(b) {
				continue
			}
			p.report(Overlap, diag.Warning, b.Text,
				diag.Quote(b.words(p.text))+" ligger oven i "+diag.Quote(a.words(p.text))+".",
				"Skriv hver tid én gang. Gælder den ene kun på helligdage eller lukkedage, så skriv de dage foran.",
				"de to tider er lagt sammen")
			break
		}
	}
}
