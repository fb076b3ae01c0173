package hours

// Schedule is opening hours as a plan writes them: spans of wall-clock time on days of the week, public
// holidays and closing days.
type Schedule struct {
	Text    string // as written
	Spans   []Span
	Outside bool // "uden for åbningstid": also everything but the municipality's ordinary hours
	Always  bool // "døgnåben", alone: open whatever the day is

	Assumptions []string // how what could not be read plainly is counted, in Danish

	named Days // the special days that are written out, be it as closed

	// The spans cut at midnight, sorted and joined, for each kind of day.
	week                    [7]parts // Monday first
	everyDay                parts    // what "hver dag" says; holds on a special day that is not named
	holiday, closed         parts
	holidayTail, closedTail parts // what runs into the day after
}

// Span is one stretch of opening time, repeated on each of its days.
type Span struct {
	Days       Days
	Start, End int // minutes from midnight of each of the days; End runs past 1440 over midnight and over days

	DaysText Range // the words that name the days
	Text     Range // the words that name the times; with the days in it when they stand together ("fre 13 - man 8")
}

// Range is a stretch of a text in bytes, [Start, End).
type Range struct{ Start, End int }

// Days is a set of days: weekdays and the special days.
type Days uint16

// The days that a plan can name. EveryDay ("hver dag") is more than the seven weekdays: it holds on special days too.
const (
	Monday Days = 1 << iota
	Tuesday
	Wednesday
	Thursday
	Friday
	Saturday
	Sunday
	Holidays // helligdage
	Closings // lukkedage
	EveryDay // hver dag, alle dage

	Workweek = Monday | Tuesday | Wednesday | Thursday | Friday
	Weekend  = Saturday | Sunday
	AllWeek  = Workweek | Weekend
)

// part is a stretch of one day in minutes from midnight.
type part struct{ start, end int16 }

// parts are sorted and neither overlap nor touch.
type parts []part

// add puts a stretch in its place and joins it with those it meets.
func (p parts) add(start, end int) parts {
	if start >= end {
		return p
	}
	n := part{int16(start), int16(end)}
	out := make(parts, 0, len(p)+1)
	placed := false
	for _, q := range p {
		switch {
		case q.end < n.start:
			out = append(out, q)
		case q.start > n.end:
			if !placed {
				out, placed = append(out, n), true
			}
			out = append(out, q)
		default:
			n = part{min(n.start, q.start), max(n.end, q.end)}
		}
	}
	if !placed {
		out = append(out, n)
	}
	return out
}

// Empty says that the schedule is never open.
func (s *Schedule) Empty() bool { return s == nil || (len(s.Spans) == 0 && !s.Outside) }

// compile fills the tables that [Schedule.Open] reads.
func (s *Schedule) compile() {
	for _, span := range s.Spans {
		s.named |= span.Days & (Holidays | Closings)
		if span.Start >= span.End {
			continue
		}
		for day := range 7 {
			if span.Days&(EveryDay|1<<day) != 0 {
				s.cut(day, span.Start, span.End)
			}
		}
		head := min(span.End, MinutesPerDay)
		if span.Days&EveryDay != 0 {
			s.everyDay = s.everyDay.add(span.Start, head).add(0, span.End-MinutesPerDay)
		}
		if span.Days&Holidays != 0 {
			s.holiday = s.holiday.add(span.Start, head)
			s.holidayTail = s.holidayTail.add(0, span.End-MinutesPerDay)
		}
		if span.Days&Closings != 0 {
			s.closed = s.closed.add(span.Start, head)
			s.closedTail = s.closedTail.add(0, span.End-MinutesPerDay)
		}
	}
}

// cut shares a span that begins on a weekday out among the weekdays it reaches.
func (s *Schedule) cut(day, start, end int) {
	for ; end > 0; day, start, end = day+1, start-MinutesPerDay, end-MinutesPerDay {
		s.week[day%7] = s.week[day%7].add(max(start, 0), min(end, MinutesPerDay))
	}
}
