package hours_test

import (
	"testing"

	"beredskab/internal/hours"
)

// A citizen reads opening hours once, in a hurry. The short writing of the plan file is not for them: whole words, a time
// that is on the next day said so, and the days that are alike told together.
func TestDanish(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ short, danish string }{
		{"døgnåben", "døgnåbent"},
		{"man-ons 9-15, tor 9-17, fre 9-13", "mandag-onsdag kl. 09.00-15.00, torsdag kl. 09.00-17.00, fredag kl. 09.00-13.00"},
		{
			"man-tor 15-8, fre 13 - man 8, helligdage døgnet rundt, lukkedage døgnet rundt",
			"mandag-torsdag kl. 15.00-08.00 næste dag, fredag kl. 13.00 til mandag kl. 08.00, helligdage og kommunens lukkedage døgnet rundt",
		},
		{"man-fre 18-24, helligdage 10-12, lukkedage 10-14", "mandag-fredag kl. 18.00-24.00, helligdage kl. 10.00-12.00, kommunens lukkedage kl. 10.00-14.00"},
		{"helligdage 10-12 og 14-16, lukkedage 10-12", "helligdage kl. 10.00-12.00 og 14.00-16.00, kommunens lukkedage kl. 10.00-12.00"},
		{"hver dag 8-20, helligdage lukket, lukkedage lukket", "hver dag kl. 08.00-20.00, helligdage lukket, kommunens lukkedage lukket"},
		{"uden for åbningstid", "uden for kommunens åbningstid"},
	} {
		s, problems := hours.Parse(test.short)
		if s == nil || len(problems) > 0 {
			t.Errorf("%q is not read: %v", test.short, problems)
			continue
		}
		if got := s.Danish(); got != test.danish {
			t.Errorf("%q is written %q, want %q", test.short, got, test.danish)
		}
	}
}
