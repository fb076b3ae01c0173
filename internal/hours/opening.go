package hours

import (
	"slices"

	"beredskab/internal/diag"
)

const minutesPerWeek = 7 * MinutesPerDay

// words returns the opening as it stands in the text, with its days.
func (s *Opening) words(text string) string {
	days, times := text[s.DaysText.Start:s.DaysText.End], text[s.Text.Start:s.Text.End]
	if days == "" {
		return times
	}
	return days + " " + times
}

// overlap is how two openings are open at one time.
type overlap uint8

const (
	apart     overlap = iota
	together          // on one day, on special days, or in what runs over several days
	intoB             // the night of the first runs into the second's day
	intoA             // the night of the second runs into the first's
	continued         // one night ends in a day that is open from midnight: the two are one stretch, and nothing is said twice
)

// overlapWith says whether two openings are open at one time, on weekdays or on the same kind of special day.
func (s *Opening) overlapWith(b *Opening) overlap {
	if s.Days&b.Days&(Holidays|Closings) != 0 && s.Start < min(b.End, MinutesPerDay) && b.Start < min(s.End, MinutesPerDay) {
		return together
	}
	found := apart
	for day := range 7 {
		if s.Days&(EveryDay|1<<day) == 0 {
			continue
		}
		for other := range 7 {
			if b.Days&(EveryDay|1<<other) == 0 {
				continue
			}
			for _, week := range [...]int{-minutesPerWeek, 0, minutesPerWeek} {
				shift := (other-day)*MinutesPerDay + week
				if s.Start >= b.End+shift || b.Start+shift >= s.End {
					continue
				}
				switch now := s.meeting(b, shift); now {
				case together:
					return together
				case continued:
					if found == apart {
						found = continued
					}
				default:
					found = now
				}
			}
		}
	}
	return found
}

// meeting tells what kind of overlap it is when b begins some minutes after the day of o does.
func (s *Opening) meeting(b *Opening, shift int) overlap {
	switch {
	case s.overDays() || b.overDays():
		return together
	case shift == MinutesPerDay && b.Start == 0, shift == -MinutesPerDay && s.Start == 0:
		return continued
	case shift == MinutesPerDay:
		return intoB
	case shift == -MinutesPerDay:
		return intoA
	}
	return together
}

// Words is the stretch of text that says the opening: its days and times together when nothing else stands between.
func (s *Opening) Words() TextRange {
	if s.DaysText.End > s.DaysText.Start && s.DaysText.End <= s.Text.Start {
		return TextRange{s.DaysText.Start, s.Text.End}
	}
	return s.Text
}

// OpeningAt returns the opening that makes the schedule open at an instant; the one that lasts longest of several.
func (s *Schedule) OpeningAt(cal *Calendar, t Instant) (best *Opening, ok bool) {
	d, minute := t.Local()
	left := 0
	for i := range s.Openings {
		opening := &s.Openings[i]
		for back := Day(0); int(back) <= opening.End/MinutesPerDay; back++ {
			at := minute + int(back)*MinutesPerDay
			if at < opening.Start || at >= opening.End || !opening.on(cal, d-back) {
				continue
			}
			if rest := opening.End - at; rest > left {
				best, left = opening, rest
			}
		}
	}
	return best, best != nil
}

// on says that an opening can begin on a day.
func (s *Opening) on(cal *Calendar, began Day) bool {
	_, holiday := cal.Holiday(began)
	_, _, shut := cal.Closed(began)
	if s.Days&Holidays != 0 && holiday || s.Days&Closings != 0 && shut {
		return true
	}
	return s.Days&(EveryDay|1<<began.monday()) != 0
}

// manyOpenings is more than anybody writes; beyond it overlaps are not looked for, so that a hostile text costs no time.
const manyOpenings = 50

// overlaps reports two openings that are open at the same time on an ordinary week, or on the same special day.
func (p *parser) overlaps() {
	if slices.ContainsFunc(p.problems, func(x Problem) bool { return x.ID == UnknownWord }) {
		return // the word may have been a day: then nothing overlaps
	}
	for j := range min(len(p.s.Openings), manyOpenings) {
		for i := range j {
			if p.reportOverlap(&p.s.Openings[i], &p.s.Openings[j]) {
				break
			}
		}
	}
}

// reportOverlap reports two openings that overlap, and says whether they do. Where a night runs into the next day, the night is
// named: nobody sees it in the two times.
func (p *parser) reportOverlap(a, b *Opening) bool {
	const added = "de to tider er lagt sammen"
	late, day := a, b
	switch a.overlapWith(b) {
	case apart, continued:
		return false
	case together:
		p.report(Overlap, diag.Warning, b.Text,
			diag.Quote(b.words(p.text))+" ligger oven i "+diag.Quote(a.words(p.text))+".",
			"Skriv hver tid én gang. Gælder den ene kun på helligdage eller lukkedage, så skriv de dage foran.", added)
		return true
	case intoA:
		late, day = b, a
	}
	p.report(Overlap, diag.Warning, b.Text,
		"Natten i "+diag.Quote(late.words(p.text))+" varer til kl. "+shortTime(late.End-MinutesPerDay)+" næste dag og ligger oven i "+diag.Quote(day.words(p.text))+".",
		"Er det meningen, så lad den ene begynde, hvor den anden slutter. Ellers ret tiderne.", added)
	return true
}
