package edition

import (
	"slices"
	"strconv"
	"strings"

	"beredskab/internal/document"
	"beredskab/internal/hours"
	"beredskab/internal/plan"
)

// yearDays is how far ahead the hours of each number are worked out, day by day. Closing days are known no further.
const yearDays = 366

// openings are the hours of the numbers for a year from the build date.
type openings struct {
	from, to  hours.Day
	window    hours.Interval
	outside   hours.Set // when the municipality is closed
	schedules map[*hours.Schedule]hours.Set
	sets      map[*document.Opening]hours.Set

	// Most numbers share the hours of a few: each is laid out day by day once.
	whole  map[*hours.Schedule]*document.Opening
	always *document.Opening
}

func (t *Timetable) openings() *openings {
	if t.opening != nil {
		return t.opening
	}
	o := &openings{from: t.date, to: t.date + yearDays, schedules: map[*hours.Schedule]hours.Set{}, sets: map[*document.Opening]hours.Set{}, whole: map[*hours.Schedule]*document.Opening{}}
	o.window = hours.Interval{Start: o.from.Start(), End: o.to.Start()}
	if mun := t.plan.Municipality; mun != nil && surelyKnown(mun.Hours.Schedule) {
		o.outside = mun.Hours.Schedule.Open(t.plan.Calendar(), o.from, o.to).Complement(o.window)
	}
	t.opening = o
	return o
}

// surelyKnown says that hours are those that the plan writes: nothing is unclear in them, and nothing had to be assumed.
func surelyKnown(s *hours.Schedule) bool {
	return s != nil && !s.Unclear && len(s.Assumptions) == 0 && !s.Empty()
}

// KnownHours are the days for which the hours of the numbers are worked out.
func (t *Timetable) KnownHours() document.Known {
	return document.Known{From: t.date.String(), Until: (t.date + yearDays - 1).String()}
}

// opened is when a number answers in the year that comes; nil when that is not surely known.
func (t *Timetable) opened(s *hours.Schedule, periods ...plan.Common) *document.Opening {
	if !surelyKnown(s) {
		return nil
	}
	o := t.openings()
	set, ok := o.schedules[s]
	if !ok {
		set = s.Open(t.plan.Calendar(), o.from, o.to)
		o.schedules[s] = set
	}
	limited := slices.ContainsFunc(periods, func(p plan.Common) bool { return p.From.OK || p.Until.OK })
	if known := o.whole[s]; known != nil && !limited {
		return known
	}
	for _, p := range periods {
		window := o.window
		if p.From.OK {
			window.Start = max(window.Start, p.From.First.Start())
		}
		if p.Until.OK {
			window.End = min(window.End, (p.Until.Last + 1).Start())
		}
		if window.Start >= window.End {
			return nil
		}
		set = set.Within(window)
	}
	opening := o.opening(set)
	if !limited {
		o.whole[s] = opening
	}
	return opening
}

// always is the opening of a line that never closes.
func (t *Timetable) always() *document.Opening {
	o := t.openings()
	if o.always == nil {
		o.always = o.opening(hours.Set{o.window})
	}
	return o.always
}

// both is when two openings hold at once: somebody and the one through whom they are reached.
func (t *Timetable) both(a, b *document.Opening) *document.Opening {
	if a == nil || b == nil {
		return nil
	}
	o := t.openings()
	return o.opening(o.sets[a].Intersect(o.sets[b]))
}

// opening writes a set as a week and the days that differ.
func (o *openings) opening(set hours.Set) *document.Opening {
	days := make([][]document.Minutes, o.to-o.from)
	for _, i := range set {
		for d, start := i.Start.Local(); d < o.to; d, start = d+1, 0 {
			end := hours.MinutesPerDay
			if last, minute := i.End.Local(); last == d {
				end = minute
			} else if last < d {
				break
			}
			if end > start {
				days[d-o.from] = append(days[d-o.from], document.Minutes{From: start, To: end})
			}
		}
	}
	out := &document.Opening{}
	first := (int(o.from.Weekday()) + 6) % 7 // Monday is 0
	for weekday := range out.Week {
		out.Week[weekday] = mostCommon(days, (weekday-first+7)%7)
	}
	for k, open := range days {
		d := o.from + hours.Day(k)
		if !slices.Equal(open, out.Week[(first+k)%7]) {
			out.Days = append(out.Days, document.OpeningDay{Date: d.String(), Open: open})
		}
	}
	o.sets[out] = set
	return out
}

// mostCommon is what most of every seventh day has, from the first on.
func mostCommon(days [][]document.Minutes, first int) []document.Minutes {
	var best []document.Minutes
	most := 0
	for i := first; i < len(days); i += 7 {
		n := 0
		for j := first; j < len(days); j += 7 {
			if slices.Equal(days[i], days[j]) {
				n++
			}
		}
		if n > most {
			best, most = days[i], n
		}
		if 2*n > len(days)/7 {
			break
		}
	}
	return best
}

// nightHours says from when to when somebody answers who does so when the municipality is closed: "man-tor fra kl. 15, fre fra kl. 13, til
// næste hverdag kl. 8". It is "" for everybody else, and where these words would not say exactly when.
func (t *Timetable) nightHours(open *document.Opening) string {
	o := t.openings()
	if open == nil || len(o.outside) == 0 {
		return ""
	}
	set := o.sets[open]
	inside := o.outside.Complement(o.window)
	if len(inside) == 0 || 3*set.Intersect(inside).Total() > inside.Total() {
		return ""
	}
	words, written := nightTimes(open.Week)
	if words == "" {
		return ""
	}
	s, problems := hours.Parse(written)
	if s == nil || len(problems) > 0 || len(symmetric(set, s.Open(t.plan.Calendar(), o.from, o.to))) > 0 {
		return ""
	}
	return words
}

// symmetric is what one of two sets has and the other has not.
func symmetric(a, b hours.Set) hours.Set { return a.Subtract(b).Union(b.Subtract(a)) }

// The hours between which an evening begins and a morning ends.
const latestEvening, earliestMorning = 18 * 60, 6 * 60

// nightTimes are the times of a week at which its nights begin and end, in words and as a plan would write them.
func nightTimes(week [7][]document.Minutes) (words, written string) {
	type run struct{ first, last, minute int }
	var starts []run
	var days []string
	end := week[0]
	for d := range 5 {
		spans := week[d]
		if len(spans) != 2 || spans[0].From != 0 || spans[1].To != hours.MinutesPerDay || spans[0].To != end[0].To {
			return "", "" // open all day, or not through the night: then the plain hours say it better
		}
		start := spans[1].From
		if start > latestEvening || spans[0].To < earliestMorning {
			return "", ""
		}
		if n := len(starts); n > 0 && starts[n-1].minute == start {
			starts[n-1].last = d
		} else {
			starts = append(starts, run{d, d, start})
		}
		if d < 4 {
			days = append(days, dayNames[d]+" "+clock(start)+"-"+clock(end[0].To))
		} else {
			days = append(days, dayNames[d]+" "+clock(start)+" - "+dayNames[0]+" "+clock(end[0].To))
		}
	}
	var parts []string
	for _, r := range starts {
		name := dayNames[r.first]
		if r.first != r.last {
			name += "-" + dayNames[r.last]
		}
		parts = append(parts, name+" fra kl. "+clock(r.minute))
	}
	return strings.Join(parts, ", ") + ", til næste hverdag kl. " + clock(end[0].To), strings.Join(days, ", ") + ", helligdage døgnet rundt, lukkedage døgnet rundt"
}

var dayNames = [...]string{"man", "tir", "ons", "tor", "fre"}

// SpokenNight is the hours of a night in whole words.
func SpokenNight(night string) string { return spokenDays.Replace(night) }

var spokenDays = strings.NewReplacer("man", "mandag", "tir", "tirsdag", "ons", "onsdag", "tor", "torsdag", "fre", "fredag")

// clock writes a minute of the day as staff do: "15", "15.30".
func clock(minute int) string {
	if minute%60 == 0 {
		return strconv.Itoa(minute / 60)
	}
	return strconv.Itoa(minute/60) + "." + strconv.Itoa(100 + minute%60)[1:]
}
