package hours

// Schedule is opening hours as a plan writes them: spans of wall-clock time on days of the week, public
// holidays and closing days.
type Schedule struct {
	Text     string // as written
	Openings []Opening
	Outside  bool // "uden for åbningstid": also everything but the municipality's ordinary hours
	Inside   bool // "i åbningstiden", alone: the municipality's ordinary hours
	Always   bool // "døgnåben", alone: open whatever the day is

	// Unclear says that something in it could not be read, or leans on hours that nobody has written: when somebody is there is
	// not known, and nothing should be concluded from it.
	Unclear bool

	Assumptions []string // how what could not be read plainly is counted, in Danish

	named Days // the special days that are written out, be it as closed

	// The spans cut at midnight, sorted and joined, for each kind of day.
	week                    [7]daySet // Monday first
	everyDay                daySet    // what "hver dag" says; holds on a special day that is not named
	holiday, closed         daySet
	holidayTail, closedTail daySet // what runs into the day after
}

// Opening is one stretch of opening time, repeated on each of its days.
type Opening struct {
	Days       Days
	Start, End int // minutes from midnight of each of the days; End runs past 1440 over midnight and over days

	nextDay bool // that it runs into the next day has to be said, since it could be taken for an office day turned round

	DaysText TextRange // the words that name the days
	Text     TextRange // the words that name the times; with the days in it when they stand together ("fre 13 - man 8")
}

// TextRange is a stretch of a text in bytes, [Start, End).
type TextRange struct{ Start, End int }

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
type dayInterval struct{ start, end int16 }

// daySet are sorted and neither overlap nor touch.
type daySet []dayInterval

// add puts a stretch in its place and joins it with those it meets.
func (p daySet) add(start, end int) daySet {
	if start >= end {
		return p
	}
	n := dayInterval{int16(start), int16(end)}
	out := make(daySet, 0, len(p)+1)
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
			n = dayInterval{min(n.start, q.start), max(n.end, q.end)}
		}
	}
	if !placed {
		out = append(out, n)
	}
	return out
}

// Empty says that the schedule is never open.
func (s *Schedule) Empty() bool { return s == nil || (len(s.Openings) == 0 && !s.Ordinary()) }

// Ordinary says that the schedule leans on the municipality's ordinary hours: inside or outside them.
func (s *Schedule) Ordinary() bool { return s != nil && (s.Outside || s.Inside) }

// compile fills the tables that [Schedule.Open] reads.
func (s *Schedule) compile() {
	for _, opening := range s.Openings {
		s.named |= opening.Days & (Holidays | Closings)
		if opening.Start >= opening.End {
			continue
		}
		for day := range 7 {
			if opening.Days&(EveryDay|1<<day) != 0 {
				s.cut(day, opening.Start, opening.End)
			}
		}
		head := min(opening.End, MinutesPerDay)
		if opening.Days&EveryDay != 0 {
			s.everyDay = s.everyDay.add(opening.Start, head).add(0, opening.End-MinutesPerDay)
		}
		if opening.Days&Holidays != 0 {
			s.holiday = s.holiday.add(opening.Start, head)
			s.holidayTail = s.holidayTail.add(0, opening.End-MinutesPerDay)
		}
		if opening.Days&Closings != 0 {
			s.closed = s.closed.add(opening.Start, head)
			s.closedTail = s.closedTail.add(0, opening.End-MinutesPerDay)
		}
	}
}

// cut shares an opening that begins on a weekday out among the weekdays it reaches.
func (s *Schedule) cut(day, start, end int) {
	for ; end > 0; day, start, end = day+1, start-MinutesPerDay, end-MinutesPerDay {
		s.week[day%7] = s.week[day%7].add(max(start, 0), min(end, MinutesPerDay))
	}
}
