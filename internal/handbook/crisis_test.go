package handbook_test

import (
	"slices"
	"strings"
	"testing"

	"beredskab/internal/document"
	"beredskab/internal/edition"
	"beredskab/internal/handbook"
	"beredskab/internal/plan"
	"beredskab/internal/sample"

	"github.com/google/go-cmp/cmp"
)

// find returns the section with an id, or nil.
func find(list []*document.Section, id string) *document.Section {
	for _, s := range list {
		if s.ID == id {
			return s
		}
		if found := find(s.Sections, id); found != nil {
			return found
		}
	}
	return nil
}

// crisisNames are the first cells of the crisis plan's table of numbers.
func crisisNames(t *testing.T, in edition.Input) []string {
	t.Helper()
	s := find(handbook.New(in).Sections, "kriseplan-kommunen")
	if s == nil {
		t.Fatal("there is no crisis plan")
	}
	var out []string
	for _, row := range s.Blocks[0].(document.Table).Rows {
		out = append(out, row.Cells[0][0].Text)
	}
	return out
}

// The crisis plan is a sheet that staff hand to a citizen. The leader on duty and the operations centre of the police are in
// the handbook beside it and are not for citizens to call, so the internal edition prints the same numbers as the public one.
func TestCrisisPlanHoldsOnlyNumbersForCitizens(t *testing.T) {
	t.Parallel()
	in := sample.InputOf(t, "eksempelby", 0)
	want := []string{
		"Alarm 112", "Voldsrådgivningen", "Den sociale modtagelse", "Voksenvagten", "Vagten på Krisecentret Fyrtårnet",
		"Vagten i Mandehuset", "Lev Uden Volds nationale hotline",
	}
	internal := crisisNames(t, in)
	if diff := cmp.Diff(want, internal); diff != "" {
		t.Errorf("internal edition (-want +got):\n%s", diff)
	}
	in.Edition = plan.Public
	public := crisisNames(t, in)
	slices.Sort(internal)
	slices.Sort(public)
	if diff := cmp.Diff(internal, public); diff != "" {
		t.Errorf("the editions print different numbers (-internal +public):\n%s", diff)
	}
}

// onlyPublic makes these contacts public, each for one kind of people, and all others internal.
func onlyPublic(t *testing.T, in edition.Input, serves map[string]string) {
	t.Helper()
	for _, c := range in.Plan.Contacts {
		c.Audience = plan.Internal
	}
	for id, people := range serves {
		c := in.Plan.Contact(id)
		if c == nil {
			t.Fatalf("%s is not there", id)
		}
		c.Audience, c.Serves = plan.Public, []string{people}
	}
}

// A plan that has made no number public prints none but 112 and 1888, and gives the citizen a line to write one on.
func TestCrisisPlanWithoutPublicNumbers(t *testing.T) {
	t.Parallel()
	in := sample.InputOf(t, "eksempelby", 0)
	onlyPublic(t, in, nil)
	if diff := cmp.Diff([]string{"Alarm 112", "Lev Uden Volds nationale hotline"}, crisisNames(t, in)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	blocks := find(handbook.New(in).Sections, "kriseplan-borger").Blocks
	form := blocks[len(blocks)-1].(document.Form)
	if !slices.ContainsFunc(form.Fields, func(f document.FormField) bool { return f.Label == "Hvem i kommunen kan jeg ringe til?" }) {
		t.Error("there is nowhere to write a number of the municipality's")
	}
}

// Whoever the paths call first may be there by day only. Then one that answers at night stands on the sheet too, though no path
// calls it in a hurry; one more that is there by day does not.
func TestCrisisPlanHasSomebodyAtNight(t *testing.T) {
	t.Parallel()
	in := sample.InputOf(t, "eksempelby", 0)
	onlyPublic(t, in, map[string]string{"raadgivningen": "victim", "retshjaelp-kontakt": "victim", "familieret-kontakt": "victim"})
	in.Plan.Contact("retshjaelp-kontakt").Hours = in.Plan.Contact("mandehus-kontakt").Hours
	want := []string{"Alarm 112", "Voldsrådgivningen", in.Plan.Contact("retshjaelp-kontakt").Name, "Lev Uden Volds nationale hotline"}
	got := crisisNames(t, in)
	slices.Sort(want)
	slices.Sort(got)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// The front of the citizens' edition has room for three numbers beside 112 and 1888. Where the paths call the children's line
// alone of those that are public, whoever helps adults stands there too.
func TestFrontForCitizensHasHelpForAdults(t *testing.T) {
	t.Parallel()
	in := sample.InputOf(t, "eksempelby", 0)
	in.Edition = plan.Public
	onlyPublic(t, in, map[string]string{"boernevagten": "child", "retshjaelp-kontakt": "victim"})
	var names []string
	for _, b := range handbook.New(in).Front {
		if dial, ok := b.(document.Dial); ok {
			for _, e := range dial.Entries {
				names = append(names, e.Name)
			}
		}
	}
	if want := in.Plan.Contact("retshjaelp-kontakt").Name; !slices.Contains(names, want) {
		t.Errorf("%s is not among %q", want, names)
	}
}

// The sheet may be found by the one who is violent. Nothing is asked on it that would arm him, and what is only talked about is
// said to be.
func TestCrisisPlanArmsNobody(t *testing.T) {
	t.Parallel()
	in := sample.InputOf(t, "eksempelby", 0)
	blocks := find(handbook.New(in).Sections, "kriseplan-borger").Blocks
	form := blocks[len(blocks)-1].(document.Form)
	var asked []string
	for _, f := range form.Fields {
		asked = append(asked, f.Label+" "+f.Hint)
		if said := strings.ToLower(f.Label + " " + f.Hint); strings.Contains(said, "våben") || strings.Contains(said, "kodeord") || strings.Contains(said, "nøgle") || strings.Contains(said, "penge") {
			t.Errorf("the sheet asks: %s %s", f.Label, f.Hint)
		}
	}
	for _, want := range []string{"rum undgår", "tegn", "efter et brud", "116 111", "Google-konto"} {
		if !slices.ContainsFunc(asked, func(s string) bool { return strings.Contains(s, want) }) {
			t.Errorf("the sheet does not ask about %s", want)
		}
	}
}
