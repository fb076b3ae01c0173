package hours

import "time"

// rule says on which day of a year a holiday or closing day falls. The facts stand in schema/holidays.yaml.
type rule struct {
	id, name   string
	easter     int  // days after Easter Sunday, when moves is true
	moves      bool // follows Easter
	month, day int  // a fixed date otherwise
	lastMonth  int  // of a range: its last date
	lastDay    int
	lastYear   int          // the last year it counts; 0 = still does
	weekday    time.Weekday // the only weekday on which it counts, when some is true
	some       bool
	from       int // minute of the day from which it closes; 0 = the whole day
}

// easterSunday is the Gregorian computus (Meeus, Jones and Butcher).
func easterSunday(year int) Day {
	a := year % 19
	b, c := year/100, year%100
	d, e := b/4, b%4
	f := (b + 8) / 25
	g := (b - f + 1) / 3
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return DayOf(year, n/31, n%31+1)
}

// days returns the first and last day on which the rule falls in a year.
func (r *rule) days(year int, easter Day) (first, last Day, ok bool) {
	if r.lastYear != 0 && year > r.lastYear {
		return 0, 0, false
	}
	if r.moves {
		first = easter + Day(r.easter)
	} else {
		first = DayOf(year, r.month, r.day)
	}
	last = first
	if r.lastMonth != 0 {
		last = DayOf(year, r.lastMonth, r.lastDay)
	}
	if r.some && first.Weekday() != r.weekday {
		return 0, 0, false
	}
	return first, last, true
}

// publicHolidays are the helligdage. Store bededag counted until 2023 (lov nr. 214 af 6. marts 2023).
func publicHolidays() []rule {
	return []rule{
		{id: "nytaarsdag", name: "Nytårsdag", month: 1, day: 1},
		{id: "skaertorsdag", name: "Skærtorsdag", moves: true, easter: -3},
		{id: "langfredag", name: "Langfredag", moves: true, easter: -2},
		{id: "paaskedag", name: "Påskedag", moves: true, easter: 0},
		{id: "anden-paaskedag", name: "Anden påskedag", moves: true, easter: 1},
		{id: "store-bededag", name: "Store bededag", moves: true, easter: 26, lastYear: 2023},
		{id: "kristi-himmelfart", name: "Kristi himmelfartsdag", moves: true, easter: 39},
		{id: "pinsedag", name: "Pinsedag", moves: true, easter: 49},
		{id: "anden-pinsedag", name: "Anden pinsedag", moves: true, easter: 50},
		{id: "juledag", name: "Juledag", month: 12, day: 25},
		{id: "anden-juledag", name: "Anden juledag", month: 12, day: 26},
	}
}

// closures are the closing days that a municipality may name by id; the first three are the usual ones.
func closures() []rule {
	return []rule{
		{id: "grundlovsdag", name: "Grundlovsdag", month: 6, day: 5},
		{id: "juleaftensdag", name: "Juleaftensdag", month: 12, day: 24},
		{id: "nytaarsaftensdag", name: "Nytårsaftensdag", month: 12, day: 31},
		{id: "foerste-maj", name: "1. maj", month: 5, day: 1, from: 12 * 60},
		{id: "fredag-efter-kristi-himmelfart", name: "Fredag efter Kristi himmelfart", moves: true, easter: 40},
		{id: "mellem-jul-og-nytaar", name: "Dagene mellem jul og nytår", month: 12, day: 27, lastMonth: 12, lastDay: 30},
		{id: "anden-januar-fredag", name: "2. januar når den er en fredag", month: 1, day: 2, some: true, weekday: time.Friday},
	}
}

// usualClosures is how many of [closures] hold when a plan says nothing.
const usualClosures = 3
