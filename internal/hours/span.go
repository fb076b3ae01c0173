package hours

const minutesPerWeek = 7 * MinutesPerDay

// words returns the span as it stands in the text, with its days.
func (s *Span) words(text string) string {
	days, times := text[s.DaysText.Start:s.DaysText.End], text[s.Text.Start:s.Text.End]
	if days == "" {
		return times
	}
	return days + " " + times
}

// overlaps says whether two spans are open at one time, on weekdays or on the same kind of special day.
func (s *Span) overlaps(o *Span) bool {
	if s.Days&o.Days&(Holidays|Closings) != 0 && s.Start < min(o.End, MinutesPerDay) && o.Start < min(s.End, MinutesPerDay) {
		return true
	}
	for a := range 7 {
		if s.Days&(EveryDay|1<<a) == 0 {
			continue
		}
		for b := range 7 {
			if o.Days&(EveryDay|1<<b) == 0 {
				continue
			}
			for _, week := range [...]int{-minutesPerWeek, 0, minutesPerWeek} {
				shift := (b-a)*MinutesPerDay + week
				if s.Start < o.End+shift && o.Start+shift < s.End {
					return true
				}
			}
		}
	}
	return false
}
