package hours

import (
	"fmt"
	"strings"
	"testing"
	"time"
	_ "time/tzdata"

	"pgregory.net/rapid"
)

// oracle answers by asking for every minute whether somebody is there, straight from the words of the plan format
// and with the time zone database, and shares no code with the interval engine but the spans and the calendar's
// answers for one day.
type oracle struct {
	cal   *Calendar
	spans []Opening
	named Days
	zone  *time.Location
}

// open says for each minute of the window whether it is covered.
func (o *oracle) open(from, to Day) []bool {
	var minutes []bool
	y, m, d := from.Date()
	t := time.Date(y, time.Month(m), d, 0, 0, 0, 0, o.zone)
	y, m, d = to.Date()
	stop := time.Date(y, time.Month(m), d, 0, 0, 0, 0, o.zone)
	for t.Before(stop) {
		y, month, d := t.Date()
		tomorrow := t.AddDate(0, 0, 1)
		length := int(tomorrow.Sub(t) / time.Minute)
		pieces := o.pieces(DayOf(y, int(month), d))
		for elapsed := range length {
			minutes = append(minutes, covered(pieces, length, elapsed))
		}
		t = tomorrow
	}
	return minutes
}

// covered says whether a minute, counted from midnight on a day of the given length, lies in one of the pieces.
func covered(pieces [][2]int, length, elapsed int) bool {
	for _, p := range pieces {
		start, end := p[0], p[1]
		switch length {
		case 23 * 60: // 02.00-03.00 does not exist: such a time is 03.00, two hours after midnight
			if start >= 180 {
				start -= 60
			} else {
				start = min(start, 120)
			}
			if end >= 180 {
				end -= 60
			} else {
				end = min(end, 120)
			}
		case 25 * 60: // 02.00-03.00 comes twice: a start is the first, an end the second
			if start >= 180 {
				start += 60
			}
			if end >= 120 {
				end += 60
			}
		}
		if start <= elapsed && elapsed < end {
			return true
		}
	}
	return false
}

// pieces are the stretches of wall-clock time that hold on a day.
func (o *oracle) pieces(d Day) (pieces [][2]int) {
	add := func(start, end int) {
		if start < end {
			pieces = append(pieces, [2]int{start, end})
		}
	}
	for _, s := range o.spans {
		for k := range 9 { // the span began k days ago
			began := d - Day(k)
			start, end := max(s.Start-k*1440, 0), min(s.End-k*1440, 1440)
			if start >= end {
				continue
			}
			_, holiday := o.cal.Holiday(d)
			from, _, shut := o.cal.Closed(d)
			if s.Days&(EveryDay|1<<((began.Weekday()+6)%7)) != 0 {
				everywhere := s.Days&EveryDay != 0
				switch {
				case holiday && everywhere && o.named&Holidays == 0, !holiday && !shut:
					add(start, end)
				case !holiday && shut:
					add(start, min(end, from))
					if everywhere && o.named&Closings == 0 {
						add(max(start, from), end)
					}
				}
			}
			_, beganHoliday := o.cal.Holiday(began)
			_, _, beganShut := o.cal.Closed(began)
			if s.Days&Holidays != 0 && beganHoliday {
				add(start, end)
			}
			if s.Days&Closings != 0 && beganShut {
				if k == 0 {
					start = max(start, from)
				}
				add(start, end)
			}
		}
	}
	return pieces
}

// drawSchedule makes a schedule and its text.
func drawSchedule(t *rapid.T) (string, []Opening) {
	var words []string
	var spans []Opening
	times := rapid.SampledFrom([]int{0, 60, 120, 125, 150, 170, 180, 185, 480, 750, 900, 1200, 1380, 1438})
	for range rapid.IntRange(1, 4).Draw(t, "spans") {
		start, end := times.Draw(t, "start"), times.Draw(t, "end")
		if end == start {
			end = (start + 30) % 1440
		}
		if rapid.IntRange(0, 4).Draw(t, "over days") == 0 {
			a, b := rapid.IntRange(0, 6).Draw(t, "first"), rapid.IntRange(0, 6).Draw(t, "last")
			n := (b - a + 7) % 7
			if n == 0 && end < start {
				n = 7
			}
			spans = append(spans, Opening{Days: 1 << a, Start: start, End: n*1440 + end})
			words = append(words, fmt.Sprintf("%s %s - %s %s", shortWording.days[a], clockText(start), shortWording.days[b], clockText(end)))
			continue
		}
		days := Days(rapid.IntRange(1, 1<<10-1).Draw(t, "days"))
		if days&EveryDay != 0 {
			days &^= AllWeek
		}
		if end < start {
			end += 1440
		}
		spans = append(spans, Opening{Days: days, Start: start, End: end})
		words = append(words, fmt.Sprintf("%s %s-%s", strings.Join(dayWords(days), ", "), clockText(start), clockText(end%1440)))
	}
	return strings.Join(words, ", "), spans
}

func clockText(minute int) string { return fmt.Sprintf("%d.%02d", minute/60, minute%60) }

func dayWords(days Days) (words []string) {
	for i, w := range []string{"man", "tirsdag", "ONS", "tors", "fredage", "lør", "søn", "helligdage", "lukkedage", "hver dag"} {
		if days&(1<<i) != 0 {
			words = append(words, w)
		}
	}
	return words
}

func TestOpenAgreesWithOracle(t *testing.T) {
	t.Parallel()
	zone, err := time.LoadLocation("Europe/Copenhagen")
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(t *rapid.T) {
		text, spans := drawSchedule(t)
		s, problems := Parse(text)
		for _, p := range problems {
			if p.ID != Overlap && p.ID != Night {
				t.Fatalf("%q: %v", text, p)
			}
		}
		closing := []ClosingDay{{ID: "juleaftensdag"}, {ID: "mellem-jul-og-nytaar"}, {ID: "foerste-maj", From: 720}, {ID: "grundlovsdag", From: 150}}
		day := DayOf(rapid.IntRange(2023, 2030).Draw(t, "year"), rapid.SampledFrom([]int{1, 3, 4, 5, 6, 10, 12}).Draw(t, "month"), 1)
		closing = append(closing, ClosingDay{First: day + 12, Last: day + 14, From: 130}, ClosingDay{First: lastSunday(day.Year(), 10), Last: lastSunday(day.Year(), 10), From: 140})
		cal := NewCalendar(closing, nil)
		from := day + Day(rapid.IntRange(-8, 30).Draw(t, "offset"))
		to := from + Day(rapid.IntRange(1, 33).Draw(t, "length"))
		o := &oracle{cal: cal, spans: spans, zone: zone}
		for _, s := range spans {
			o.named |= s.Days & (Holidays | Closings)
		}
		window := Interval{from.Start(), to.Start()}
		compare(t, text, window, s.Open(cal, from, to), o.open(from, to))

		again, _ := Parse(s.String())
		compare(t, text+" → "+s.String(), window, again.Open(cal, from, to), o.open(from, to))
		if s.String() != again.String() {
			t.Fatalf("%q is written %q, and that %q", text, s, again)
		}
	})
}

func compare(t *rapid.T, text string, window Interval, got Set, want []bool) {
	if n := window.Minutes(); n != len(want) {
		t.Fatalf("the window has %d minutes, the clock counts %d", n, len(want))
	}
	last := window.Start - 1
	for _, i := range got {
		if i.Start <= last || i.Start >= i.End || i.End > window.End {
			t.Fatalf("%q: interval %v after %v is out of order or out of the window", text, i, last)
		}
		last = i.End
	}
	for k, w := range want {
		at := window.Start + Instant(k)
		if got.Contains(at) != w {
			t.Fatalf("%q at %s (minute %d): open = %v, want %v", text, at, k, !w, w)
		}
	}
}
