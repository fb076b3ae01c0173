package compare

import (
	"slices"
	"testing"
)

// A municipality is called the same however many take part.
func TestDrawnNamesStay(t *testing.T) {
	t.Parallel()
	entries := func(slugs ...string) (out []*Entry) {
		for _, s := range slugs {
			out = append(out, &Entry{Slug: s})
		}
		return out
	}
	all := drawnNames("noegle", entries("fastby", "lilleoe", "klintrup", "hedelund", "soelund"))
	few := drawnNames("noegle", entries("klintrup", "fastby"))
	if few[0] != all[2] || few[1] != all[0] || all[0] == all[1] {
		t.Errorf("%v among five, %v among two", all, few)
	}
	if other := drawnNames("en anden", entries("klintrup", "fastby")); slices.Equal(other, few) {
		t.Error("the key does not matter")
	}
	var many []string
	for i := range 400 { // some draw the same
		many = append(many, "by"+string(rune('a'+i%26))+string(rune('a'+i/26)))
	}
	seen := map[string]bool{}
	for _, name := range drawnNames("noegle", entries(many...)) {
		if seen[name] {
			t.Errorf("two are called %s", name)
		}
		seen[name] = true
	}
}

func TestVague(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"30. april 2030": "april 2030", "37 af 37": "alle", "2 af 9": "ca. 20 %", "0 af 4": "ingen", "9": "6-10", "0": "0", "Ingen": "Ingen",
		"15 af 15; ældste 5. oktober 2026": "alle; ældste oktober 2026", "7.808 af 8.784 timer": "7.808 af 8.784 timer", "1 af 60": "ca. 10 %",
		"5 døgn og 17 timer": "5 døgn og 17 timer", "": "", "59 af 60 kontakter": "ca. 90 % kontakter",
	} {
		if got := vague(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
