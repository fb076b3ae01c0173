package compare

import (
	"maps"
	"strconv"
	"testing"

	"beredskab/internal/cover"
	"beredskab/internal/hours"
)

// A municipality is called the same however many take part.
func TestDrawnNamesStay(t *testing.T) {
	t.Parallel()
	of := func(key string, slugs ...string) map[string]string {
		c := &Comparison{}
		for _, s := range slugs {
			c.Entries = append(c.Entries, &Entry{Slug: s})
		}
		return c.drawnNames(key)
	}
	all := of("noegle", "fastby", "lilleoe", "klintrup", "hedelund", "soelund")
	few := of("noegle", "klintrup", "fastby")
	if few["klintrup"] != all["klintrup"] || few["fastby"] != all["fastby"] || all["fastby"] == all["lilleoe"] {
		t.Errorf("%v among five, %v among two", all, few)
	}
	if other := of("en anden", "klintrup", "fastby"); maps.Equal(other, few) {
		t.Error("the key does not matter")
	}
	var many []string
	for i := range 400 { // some draw the same
		many = append(many, "by"+string(rune('a'+i%26))+string(rune('a'+i/26)))
	}
	seen := map[string]bool{}
	for _, name := range of("noegle", many...) {
		if seen[name] {
			t.Errorf("two are called %s", name)
		}
		seen[name] = true
	}
	if len(seen) != len(many) {
		t.Errorf("%d names for %d", len(seen), len(many))
	}
}

// Whoever has a name on the wall keeps it when somebody comes who would have drawn the same, and also when their plan can not be
// read that day.
func TestNobodyTakesAName(t *testing.T) {
	t.Parallel()
	old, late := "", ""
	first := map[string]string{}
	for i := 0; late == ""; i++ { // two that draw the same
		slug := "by" + strconv.Itoa(i)
		name := (&Comparison{Entries: []*Entry{{Slug: slug}}}).drawnNames("noegle")[slug]
		if first[name] != "" {
			old, late = first[name], slug
		}
		first[name] = slug
	}
	for _, pair := range [][2]string{{old, late}, {late, old}} { // whichever would come first by the key alone
		alone := (&Comparison{Entries: []*Entry{{Slug: pair[0]}}}).drawnNames("noegle")[pair[0]]
		been := []*Snapshot{{Date: "2026-03-01"}}
		both := (&Comparison{Date: 20787, Entries: []*Entry{{Slug: pair[1]}, {Slug: pair[0], History: been}}}).drawnNames("noegle")
		gone := (&Comparison{Date: 20787, Entries: []*Entry{{Slug: pair[1]}}, Gone: []Gone{{Slug: pair[0], History: been}}}).drawnNames("noegle")
		if both[pair[0]] != alone || gone[pair[0]] != alone || both[pair[1]] == alone || gone[pair[1]] != both[pair[1]] {
			t.Errorf("alone %s; with a newcomer %v; away %v", alone, both, gone)
		}
	}
}

// Rough figures are never nothing or all where the true ones are not, and never less than the silence that there is.
func TestBlurred(t *testing.T) {
	t.Parallel()
	const year = 8760 * 60
	for _, tt := range []struct {
		in   Figures
		want string
	}{
		{Figures{Total: year, Answered: year}, "hele tiden; længste ventetid: straks"},
		{Figures{Total: year, Answered: year - 1, Longest: 1, Worst: 1}, "ca. 95 % af timerne; længste stilhed: højst 1 døgn; længste ventetid: højst 1 døgn"},
		{Figures{Total: year, Answered: 7808 * 60, Longest: 72 * 60, Worst: 73 * 60}, "ca. 90 % af timerne; længste stilhed: højst 3 døgn; længste ventetid: højst 4 døgn"},
		{Figures{Total: year, Answered: 60, Longest: 200 * 60, Worst: cover.Never}, "ca. 5 % af timerne; længste stilhed: højst 9 døgn; længste ventetid: mere end et år"},
		{Figures{Total: year, Longest: year, Worst: cover.Never}, "ingen af timerne; længste stilhed: højst 365 døgn; længste ventetid: mere end et år"},
	} {
		if got := tt.in.blurred().roughly(""); got != tt.want {
			t.Errorf("%+v: %s", tt.in, got)
		}
	}
}

func TestVague(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"30. april 2030": "april 2030", "37 af 37": "alle", "2 af 9": "ca. 20 %", "0 af 4": "ingen", "9": "6-10", "0": "0", "Ingen": "Ingen",
		"15 af 15; ældste 5. oktober 2026": "alle; ældste oktober 2026", "7.808 af 8.784 timer": "7.808 af 8.784 timer", "1 af 60": "ca. 10 %",
		"5 døgn og 17 timer": "5 døgn og 17 timer", "8 trin; 13 at ringe til; opkald inden 2 hverdage": "6-10 trin; 11-20 at ringe til; opkald inden 2 hverdage",
		"ja; 1 rolle har kurset": "ja; 1-2 roller har kurset", "3 tilbud": "3-5 tilbud", "34": "21-50", "80": "over 50", "": "", "59 af 60 kontakter": "ca. 90 % kontakter",
	} {
		if got := vague(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// What everybody knows of a plan, when it was decided and how long it holds, is told no nearer than by the year.
func TestAbout(t *testing.T) {
	t.Parallel()
	const today = 20787
	for ahead, want := range map[hours.Day]string{
		-400: "for mere end et år siden", -366: "inden for det seneste år", -1: "inden for det seneste år", 0: "inden for et år", 366: "inden for et år", 367: "om mere end et år",
	} {
		if got := about(today+ahead, today); got != want {
			t.Errorf("%d days: %s, want %s", ahead, got, want)
		}
	}
}
