package pipeline

import (
	"strings"
	"testing"

	"beredskab/internal/leak"
	"beredskab/internal/plan"
)

// madeUp is an item that the model does not have, with a key of each kind. Nothing in the program knows its name or its keys:
// what the gates do with it, they read from its tags.
type madeUp struct {
	plan.Item
	Called  string   `yaml:"called" da:"Kaldes" desc:"Navn." shows:"named" holds:"name"`
	Who     string   `yaml:"who" da:"Hvem" desc:"Person." shows:"never" holds:"person"`
	Number  string   `yaml:"number" da:"Nummer" desc:"Nummer." holds:"number"`
	Where   string   `yaml:"where" da:"Hvor" desc:"Adresse." holds:"address"`
	Story   string   `yaml:"story" da:"Fortælling" desc:"Fri tekst."`
	Backing string   `yaml:"backing" da:"Bilag" desc:"Bilag." shows:"never"`
	Quoted  string   `yaml:"quoted" da:"Må vises" desc:"Deles." shared:"1"`
	Open    string   `yaml:"open" da:"Åbent" desc:"Altid." shows:"always"`
	Answer  string   `yaml:"answer" da:"Svar" desc:"Kommer hjem." advice:"none" returns:"1"`
	Rows    []*mRow  `yaml:"rows" da:"Rækker" desc:"Rækker."`
	Closed  []*mRow  `yaml:"closed" da:"Lukket" desc:"Rækker." shows:"never"`
	Inside  *mInside `yaml:"inside" da:"Indeni" desc:"Blok."`
}

type mRow struct {
	plan.Common
	Name string `yaml:"name" da:"Navn" desc:"Navn." holds:"name"`
}

type mInside struct {
	plan.Source
	Detail string `yaml:"detail" da:"Detalje" desc:"Tekst."`
	Secret string `yaml:"secret" da:"Hemmelig" desc:"Tekst." shows:"never"`
}

func newMadeUp(audience plan.Audience) *madeUp {
	m := &madeUp{
		Called: "Kaldenavn", Who: "Personnavn", Number: "00 00 99 01", Where: "gemt@skjult.example", Story: "En fortælling på mere end tyve tegn",
		Backing: "Et bilag på mere end tyve tegn", Quoted: "En tekst på mere end tyve tegn, som deles", Open: "Aabentnavn", Answer: "Et svar",
		Inside: &mInside{Detail: "En detalje på mere end tyve tegn", Secret: "En hemmelighed på mere end tyve tegn"},
	}
	m.ID, m.Audience, m.Note = "opdigtet-punkt", audience, "En note på mere end tyve tegn her"
	row, shut, over := &mRow{Name: "Raekkenavn"}, &mRow{Name: "Lukketnavn"}, &mRow{Name: "Begraensetnavn"}
	over.Audience = plan.Restricted
	m.Rows, m.Closed = []*mRow{row, over}, []*mRow{shut}
	return m
}

// written joins all that a made-up item still says.
func written(item *madeUp) string {
	var b strings.Builder
	if item != nil {
		plan.WalkItem(item, plan.Internal, func(f plan.Field) { b.WriteString(f.Value + "\n") })
	}
	return b.String()
}

// A new key is held by every gate from its first day: the projection, the search for leaks, the anonymous comparison, the way home
// from a workbook, the search for dangerous advice. Each is asked about a key that it has never heard of.
func TestMadeUpKeysAreHeld(t *testing.T) {
	t.Parallel()
	secret := []string{"Personnavn", "Et bilag", "En note", "En hemmelighed", "Lukketnavn", "Begraensetnavn"}
	shownToAll := []string{"Kaldenavn", "00 00 99 01", "gemt@skjult.example", "En fortælling", "Raekkenavn", "En detalje", "Aabentnavn"}

	shown, _ := plan.ProjectItem(newMadeUp(plan.Public), true).(*madeUp)
	text := written(shown)
	for _, s := range secret {
		if strings.Contains(text, s) {
			t.Errorf("the public projection has %q", s)
		}
	}
	for _, s := range shownToAll {
		if !strings.Contains(text, s) {
			t.Errorf("the public projection lacks %q", s)
		}
	}
	if plan.ProjectItem(newMadeUp(plan.Internal), true) != nil {
		t.Error("the public projection has an internal item")
	}
	few, _ := plan.ProjectItem(newMadeUp(plan.Restricted), false).(*madeUp)
	if few == nil || few.ID == "" || few.Called == "" || few.Number+few.Story+few.Open != "" || few.Rows != nil || few.Inside != nil {
		t.Errorf("of a restricted item the internal edition shows %+v", few)
	}

	hidden := func(item *madeUp, withheld func(plan.Field) bool) *leak.Search {
		values, allowed := leak.Values(func(visit func(plan.Field)) { plan.WalkItem(item, plan.Internal, visit) }, withheld)
		return leak.New(values, allowed...)
	}
	finds := func(s *leak.Search, text string) bool {
		_, found := s.InText("Her står " + text + " i en tekst")
		return found
	}
	public := hidden(newMadeUp(plan.Public), withheld)
	for _, s := range []string{"Personnavn", "Et bilag på mere end tyve tegn", "En note på mere end tyve tegn her", "En hemmelighed på mere end tyve tegn", "Lukketnavn", "Begraensetnavn"} {
		if !finds(public, s) {
			t.Errorf("the leak search does not find %q", s)
		}
	}
	internal := hidden(newMadeUp(plan.Internal), withheld)
	for _, s := range []string{"Kaldenavn", "0045 00 00 99 01", "gemt@skjult.example", "skjult.example", "En fortælling på mere end tyve tegn", "opdigtet-punkt"} {
		if !finds(internal, s) {
			t.Errorf("the leak search does not find %q of an internal item", s)
		}
	}
	if finds(internal, "Aabentnavn") {
		t.Error("the leak search holds back what is always shown")
	}
	anonymous := hidden(newMadeUp(plan.Public), notShared)
	if !finds(anonymous, "Kaldenavn") || !finds(anonymous, "00009901") || finds(anonymous, "En tekst på mere end tyve tegn, som deles") {
		t.Error("an anonymous comparison is looked through for the wrong values")
	}

	item := newMadeUp(plan.Public)
	plan.WalkItem(item, plan.Internal, func(f plan.Field) {
		if home := f.Key.Name == "answer" || f.Key.Name == "note"; f.Block.Is(madeUp{}) && plan.MayReturn(madeUp{}, f.Key.Name) != home {
			t.Errorf("a returned workbook may change %q: %v", f.Key.Name, !home)
		}
		if _, read := f.Key.Advises(); f.Key.Kind == plan.KindText && read == (f.Key.Name == "answer" || f.Key.Name == "note") {
			t.Errorf("%q is read for danger: %v", f.Key.Name, read)
		}
	})
}
