package register

import "time"

// DayRule says on which days of a year a public holiday (helligdag) or a closing day (lukkedag) falls. The arithmetic is
// done in internal/hours; here stand only the facts.
type DayRule struct {
	ID            string
	Name          string
	FollowsEaster bool
	Easter        int // days after Easter Sunday, when FollowsEaster
	Month, Day    int // a fixed date otherwise; the first date of a range
	LastMonth     int // of a range: its last date, else 0
	LastDay       int
	ValidTo       string // the last date on which the rule held (2023-12-31); "" = still does
	OnWeekday     bool   // counts only when it falls on Weekday
	Weekday       time.Weekday
	HalfDayFrom   int  // the minute of the day from which it closes; 0 = the whole day
	BridgeDay     bool // decided year by year: a plan writes such days as dates
	Note          string
	CheckedOn     string
}

// ClosureByID finds a usual or optional closing day by its id; nil when there is none. usual says that it holds when a plan
// names no closing days.
func ClosureByID(id string) (rule *DayRule, usual bool) {
	for i := range UsualClosures {
		if UsualClosures[i].ID == id {
			return &UsualClosures[i], true
		}
	}
	for i := range OptionalClosures {
		if OptionalClosures[i].ID == id {
			return &OptionalClosures[i], false
		}
	}
	return nil, false
}
