package compare

import "testing"

// What was said the last time is what was said at the workshop before, not at the one whose snapshot was saved this morning.
func TestLastTimeIsAnEarlierTime(t *testing.T) {
	t.Parallel()
	at := func(day string) *Snapshot { return &Snapshot{Date: day} }
	for _, tt := range []struct {
		days []string
		want string
	}{
		{[]string{"2026-06-11", "2026-11-21"}, "2026-06-11"},
		{[]string{"2026-06-11", "2026-11-19", "2026-11-21"}, "2026-06-11"},
		{[]string{"2026-06-11", "2026-11-19", "2026-11-21", "2026-11-21"}, "2026-06-11"},
		{[]string{"2026-11-19", "2026-11-21"}, "2026-11-19"},
	} {
		var series []*Snapshot
		for _, day := range tt.days {
			series = append(series, at(day))
		}
		if got := lastTime(series).Date; got != tt.want {
			t.Errorf("%v: the last time is %s, not %s", tt.days, got, tt.want)
		}
	}
}
