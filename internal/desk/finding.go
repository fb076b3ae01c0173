package desk

import (
	"strconv"
	"strings"

	"beredskab/internal/check"
	"beredskab/internal/danish"
	"beredskab/internal/diag"
	"beredskab/internal/pipeline"
)

// Finding is one finding as the page shows it.
type Finding struct {
	Rule, Title, Message, Fix, Why, Example string
	Word                                    string // fejl, advarsel, oplysning
	Key                                     string // error, warning, info
	Where                                   string // the page's address of the place
	Line                                    int    // in its file, where that is told
	Notes                                   []string
	FixID                                   string // what the event "fix" is given, when the page can put it right by itself
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
	if len(f.Edits) > 0 {
		out.FixID = identity(f)
	}
	for _, n := range f.Notes {
		out.Notes = append(out.Notes, n.Message)
	}
	return out
}

// identity tells a finding from the others of one reading.
func identity(f *diag.Finding) string { return f.Rule + separator + f.Place + separator + f.Message }

// fix makes the mechanical fix of the finding that was chosen, or of all: the very ones that the command line makes.
func (d *Desk) fix(e Event) error {
	w, p, err := d.workspace()
	if err != nil {
		return err
	}
	fixes, err := pipeline.Fix(w, p, d.pipelineOptions(), func(f *diag.Finding) bool { return e.Value == "" || identity(f) == e.Value })
	if err != nil {
		return err
	}
	if len(fixes.Done) == 0 {
		return &Trouble{"Det kan jeg ikke rette, uden at noget andet bliver forkert. Ret det selv."}
	}
	files := d.files()
	for _, f := range fixes.Files {
		files = with(files, f.Name, string(f.New))
	}
	title := "Rettet: " + plain(fixes.Done[0].Message)
	if n := len(fixes.Done); n > 1 {
		title = danish.Plural(n, "ting", "ting") + " rettet"
	}
	d.say = title + " Fortryd henter det tilbage."
	return d.edit(files, nil, title, "")
}

// fixable counts the findings that the page can put right by itself.
func (f found) fixable() int {
	n := 0
	for i := range f.all {
		if len(f.all[i].Edits) > 0 {
			n++
		}
	}
	return n
}

func number(n int) string { return strconv.Itoa(n) }
