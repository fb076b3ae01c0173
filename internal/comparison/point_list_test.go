package comparison

import "testing"

func TestPointList(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		ids  []string
		want string
	}{
		{nil, ""},
		{[]string{"A1.4"}, "A1.4"},
		{[]string{"A1.4", "A1.5"}, "A1.4 og A1.5"},
		{[]string{"A1.1", "A1.2", "A1.3", "A1.5"}, "A1.1 til A1.3 og A1.5"},
		{[]string{"A5.1", "A5.2", "A5.3", "A5.4", "A5.5", "A6.1"}, "hele A5 og A6.1"},
		{[]string{"A1.6", "A1.7", "A2.1"}, "A1.6, A1.7 og A2.1"},
		{[]string{"A1.2", "A9.9"}, "A1.2 og A9.9"},
	} {
		if got := pointList(tt.ids); got != tt.want {
			t.Errorf("pointList(%q) = %q, want %q", tt.ids, got, tt.want)
		}
	}
}
