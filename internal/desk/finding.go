package desk

import (
	"strconv"
	"strings"

	"beredskab/internal/check"
	"beredskab/internal/diag"
)

// Finding is one finding as the page shows it.
type Finding struct {
	Rule, Title, Message, Fix, Why, Example string
	Word                                    string // fejl, advarsel, oplysning
	Key                                     string // error, warning, info
	Where                                   string // the page's address of the place
	Line                                    int    // in its file, where that is told
	Notes                                   []string
}

// found is every finding of a plan by its identity.
type found struct {
	all     []diag.Finding
	byPlace map[string][]int
}

func foundIn(all []diag.Finding) found {
	f := found{all: all, byPlace: map[string][]int{}}
	for i := range all {
		f.byPlace[all[i].Place] = append(f.byPlace[all[i].Place], i)
	}
	return f
}

// exactly returns the findings about one place.
func (f found) exactly(identity string) []Finding {
	var out []Finding
	for _, i := range f.byPlace[identity] {
		out = append(out, shown(&f.all[i]))
	}
	return out
}

// below counts the findings about a place and all that stands in it.
func (f found) below(identity string) (errors, warnings int) {
	for i := range f.all {
		place := f.all[i].Place
		if place != identity && !strings.HasPrefix(place, identity+"/") {
			continue
		}
		switch f.all[i].Severity {
		case diag.Error:
			errors++
		case diag.Warning:
			warnings++
		}
	}
	return errors, warnings
}

// shown words a finding with what its rule says: why it matters, and an example.
func shown(f *diag.Finding) Finding {
	out := Finding{
		Rule: f.Rule, Message: plain(f.Message), Fix: plain(f.Fix), Word: f.Severity.Word(), Key: f.Severity.Key(), Where: address(f.Place),
	}
	if r := check.RuleByID(f.Rule); r != nil {
		out.Title, out.Why, out.Example = r.Title, plain(r.Why), r.Example
	}
	for _, n := range f.Notes {
		out.Notes = append(out.Notes, n.Message)
	}
	return out
}

func number(n int) string { return strconv.Itoa(n) }
