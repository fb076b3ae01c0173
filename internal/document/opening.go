package document

// Opening is when a number answers, by the Danish clock: an ordinary week and the days that differ from it. A page that knows the hour
// says with it who answers now. Nil where nobody knows.
type Opening struct {
	Week [7][]Minutes // Monday first
	Days []OpeningDay // in order
}

// OpeningDay is a day that differs from its weekday: a holiday, a closing day, the day after one.
type OpeningDay struct {
	Date string // "2026-12-24"
	Open []Minutes
}

// Minutes is a span of a day in minutes from midnight, [From, To).
type Minutes struct{ From, To int }
