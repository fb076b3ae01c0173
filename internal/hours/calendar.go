package hours

import (
	"sync"
	"sync/atomic"

	"beredskab/internal/register"
)

// ClosingDay is one entry of the municipality's closing days (lukkedage): a day known by its id, or dates.
type ClosingDay struct {
	ID          string // of a day known by rule, such as grundlovsdag; "" for dates
	First, Last Day    // of dates: both count
	From        int    // minute of the day from which it is closed; 0 = the whole day
}

// Calendar knows which days are public holidays (helligdage) and closing days (lukkedage). It may be used by
// several goroutines at once.
type Calendar struct {
	closing  []ClosingDay
	ordinary *Schedule
	years    [calendarYears]atomic.Pointer[year] // worked out once each, on first use
	others   sync.Map                            // years before and after those, by number
}

const (
	calendarFirst = 1990
	calendarYears = 160
)

// year holds the special days of one year.
type year struct {
	first   Day
	holiday [366]uint8 // 1 + index into names; 0 = not a public holiday
	closed  [366]uint8 // the same for closing days
	from    [366]int16 // of a closing day: the minute from which it is closed
	names   []string
}

// NewCalendar returns the calendar of a municipality. With closing nil, the three usual closing days hold; an
// empty list that is not nil means none at all. The ordinary hours are the municipality's own, which the words
// "uden for åbningstid" refer to; they may be nil.
func NewCalendar(closing []ClosingDay, ordinary *Schedule) *Calendar {
	if closing == nil {
		for i := range register.UsualClosures {
			closing = append(closing, ClosingDay{ID: register.UsualClosures[i].ID, From: register.UsualClosures[i].HalfDayFrom})
		}
	}
	return &Calendar{closing: closing, ordinary: ordinary}
}

// HasOrdinary says that the municipality's ordinary hours are known, so that words such as "uden for åbningstid" mean something.
func (c *Calendar) HasOrdinary() bool {
	return c.ordinary != nil && !c.ordinary.Ordinary() && len(c.ordinary.Openings) > 0
}

// Holiday returns the name of the public holiday (helligdag) that falls on the day.
func (c *Calendar) Holiday(d Day) (name string, ok bool) {
	y, k := c.at(d)
	if y.holiday[k] == 0 {
		return "", false
	}
	return y.names[y.holiday[k]-1], true
}

// Closed returns the closing day (lukkedag) that falls on the day and the minute from which it holds: 0 for the
// whole day. A day that is also a public holiday counts as that, and is not a closing day.
func (c *Calendar) Closed(d Day) (from int, name string, ok bool) {
	y, k := c.at(d)
	if y.closed[k] == 0 || y.holiday[k] != 0 {
		return 0, "", false
	}
	return int(y.from[k]), y.names[y.closed[k]-1], true
}

// Workday says whether the day is a hverdag as deadlines count them: Monday to Friday, and neither a public
// holiday nor closed for the whole day. A half day is a hverdag.
func (c *Calendar) Workday(d Day) bool {
	if d.monday() > 4 {
		return false
	}
	y, k := c.at(d)
	return y.holiday[k] == 0 && (y.closed[k] == 0 || y.from[k] > 0)
}

// AddWorkdays returns the n-th hverdag after the day; the day itself does not count.
func (c *Calendar) AddWorkdays(d Day, n int) Day {
	for n > 0 {
		d++
		if c.Workday(d) {
			n--
		}
	}
	return d
}

// at returns the year that holds the day and the day's index in it.
func (c *Calendar) at(d Day) (*year, int) {
	number := d.Year()
	i := number - calendarFirst
	if i < 0 || i >= calendarYears {
		return c.farOff(number, d)
	}
	y := c.years[i].Load()
	if y == nil {
		y = c.build(number)
		c.years[i].Store(y) // two goroutines may both build it, and build the same
	}
	return y, int(d - y.first)
}

// farOff is a year far from any plan.
func (c *Calendar) farOff(number int, d Day) (*year, int) {
	have, ok := c.others.Load(number)
	if !ok {
		have, _ = c.others.LoadOrStore(number, c.build(number))
	}
	y := have.(*year)
	return y, int(d - y.first)
}

func (c *Calendar) build(number int) *year {
	y := &year{first: DayOf(number, 1, 1)}
	easter := easterSunday(number)
	for i := range register.PublicHolidays {
		r := &register.PublicHolidays[i]
		if first, _, ok := fallsOn(r, number, easter); ok {
			y.names = append(y.names, r.Name)
			y.holiday[first-y.first] = uint8(len(y.names))
		}
	}
	for _, day := range c.closing {
		if len(y.names) == 255 {
			break // more than a plan can mean; the rest would not fit in a byte
		}
		if day.ID == "" {
			y.close(day.First, day.Last, day.From, closedByDate)
			continue
		}
		r, _ := register.ClosureByID(day.ID)
		if r == nil {
			continue
		}
		if first, last, ok := fallsOn(r, number, easter); ok {
			y.close(first, last, day.From, r.Name)
		}
	}
	return y
}

// closedByDate is the name of a closing day that is written as a date.
const closedByDate = "Lukkedag"

// close marks the days from first to last. A day closed twice is closed from the earlier hour.
func (y *year) close(first, last Day, from int, name string) {
	end := DayOf(y.first.Year()+1, 1, 1)
	first, last = max(first, y.first), min(last, end-1)
	if first > last {
		return
	}
	if n := len(y.names); n == 0 || y.names[n-1] != name {
		y.names = append(y.names, name)
	}
	for d := first; d <= last; d++ {
		k := d - y.first
		if y.closed[k] == 0 || from < int(y.from[k]) {
			y.closed[k], y.from[k] = uint8(len(y.names)), int16(from)
		}
	}
}
