package hours

// Open returns when the schedule is open in the days from, …, to-1.
//
// A day that is not named is closed. Every opening is cut at midnight, and each part belongs to its own day. On a
// public holiday or a closing day all daySet of the day are replaced by what the schedule says of such days, and
// on a half day only from that hour; what it says runs into the next day, whatever that is.
func (s *Schedule) Open(cal *Calendar, from, to Day) Set {
	if s.Empty() || from >= to {
		return nil
	}
	if s.Always {
		return Set{{from.Start(), to.Start()}}
	}
	if s.Inside {
		return cal.ordinaryOpen(from, to)
	}
	set := s.openingsOpen(cal, from, to)
	if s.Outside {
		return set.Union(s.outside(cal, from, to))
	}
	return set
}

// outside is everything but the municipality's ordinary hours. When it has none, or they are said to be
// "uden for åbningstid" themselves, the words mean nothing, and nobody is there: silence is never cover.
func (s *Schedule) outside(cal *Calendar, from, to Day) Set {
	if !cal.HasOrdinary() {
		return nil
	}
	return cal.ordinary.Open(cal, from, to).Complement(Interval{from.Start(), to.Start()})
}

// ordinaryOpen are the municipality's ordinary hours; none when it has not said them.
func (c *Calendar) ordinaryOpen(from, to Day) Set {
	if !c.HasOrdinary() {
		return nil
	}
	return c.ordinary.Open(c, from, to)
}

func (s *Schedule) openingsOpen(cal *Calendar, from, to Day) Set {
	if len(s.Openings) == 0 {
		return nil
	}
	perDay := 0
	for i := range s.week {
		perDay = max(perDay, len(s.week[i]))
	}
	set := make(Set, 0, int(to-from)*max(perDay, 1)+2)
	_, tail := s.day(cal, from-1, nil)
	var (
		clock   season
		newYear = from // the first day that clock does not hold for
		backing [8]dayInterval
		buffer  = daySet(backing[:0])
		weekday = from.monday()
	)
	for d := from; d < to; d++ {
		if d >= newYear {
			y := d.Year()
			clock, newYear = seasonOf(y), DayOf(y+1, 1, 1)
		}
		open, next := s.dayOn(cal, d, weekday, buffer)
		if len(tail) > 0 {
			for _, p := range tail {
				open = open.add(int(p.start), int(p.end))
			}
		}
		for _, p := range open {
			set = set.append(Interval{clock.start(d, int(p.start)), clock.end(d, int(p.end))})
		}
		tail = next
		if weekday++; weekday == 7 {
			weekday = 0
		}
	}
	return set
}

// day returns the daySet that belong to a day and what runs into the next one.
func (s *Schedule) day(cal *Calendar, d Day, buffer daySet) (open, tail daySet) {
	return s.dayOn(cal, d, d.monday(), buffer)
}

// dayOn is [Schedule.day] for a caller that knows the weekday already. The buffer is used on half days, which
// are put together; other days are returned as they stand in the tables.
func (s *Schedule) dayOn(cal *Calendar, d Day, weekday int, buffer daySet) (open, tail daySet) {
	y, k := cal.at(d)
	switch {
	case y.holiday[k] != 0:
		if s.named&Holidays == 0 {
			return s.everyDay, nil
		}
		return s.holiday, s.holidayTail
	case y.closed[k] == 0:
		return s.week[weekday], nil
	}
	special, tail := s.closed, s.closedTail
	if s.named&Closings == 0 {
		special, tail = s.everyDay, nil
	}
	from := y.from[k]
	if from == 0 {
		return special, tail
	}
	half := buffer[:0]
	for _, p := range s.week[weekday] {
		if p.start < from {
			half = append(half, dayInterval{p.start, min(p.end, from)})
		}
	}
	for _, p := range special {
		if p.end > from {
			half = half.add(int(max(p.start, from)), int(p.end))
		}
	}
	return half, tail
}
