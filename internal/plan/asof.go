package plan

import "beredskab/internal/hours"

// AsOf is the plan as it stands on a day, for reckoning over a calendar of one's own: what holds that day holds always,
// what is over or has not begun never does, and closing days that are written as dates are left out. Two plans that say
// the same give the same hours then, whatever the day, the leap years and Easter.
func (p *Plan) AsOf(day hours.Day) *Plan {
	again, _ := Decode(p.Slug, p.Trees, nil)
	seen := map[*Common]bool{}
	again.Walk(func(f Field) {
		if f.Item == nil || seen[f.Item] {
			return
		}
		seen[f.Item] = true
		active := f.Item.ActiveOn(day)
		f.Item.From, f.Item.Until = Date{}, Date{}
		if !active {
			f.Item.Until = Date{First: longAgo, Last: longAgo, OK: true}
		}
	})
	if m := again.Municipality; m != nil && m.ClosingDays != nil {
		known := make([]hours.ClosingDay, 0, len(m.ClosingDays)) // an empty list is none at all, and no list the usual ones
		for _, d := range m.ClosingDays {
			if d.ID != "" {
				known = append(known, d)
			}
		}
		m.ClosingDays = known
	}
	return again
}

// longAgo is before any time that a plan is reckoned over.
var longAgo = hours.DayOf(1990, 1, 1)
