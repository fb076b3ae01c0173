package desk

import (
	"strconv"
	"strings"

	"beredskab/internal/check"
	"beredskab/internal/danish"
	"beredskab/internal/plan"
)

// step is one of the ten steps in which a plan is written, in the order of the guide.
type step struct {
	title, question string
	keys            []string // keys at the top of the plan
}

var steps = []step{
	{"Kommunen og planen", "Hvem gælder planen for, hvem har ansvaret, og hvornår skal den læses igen?", []string{"municipality", "plan"}},
	{"Kontakter", "Hvem tager telefonen? Hvem afløser? Hvornår har nogen sidst prøvet at ringe?", []string{"contacts"}},
	{"Handleveje", "Hvad gør I ved mistanke, viden, høj risiko og akut fare?", []string{"escalation_paths"}},
	{"Afdelinger", "Hvem møder borgere, og hvornår spørger de til vold?", []string{"departments"}},
	{"Samarbejde", "Hvem hjælper jer, hvad kan I tilbyde, og hvor mødes I?", []string{"partners", "services", "groups"}},
	{"Sikkerhed", "Hvordan passer I på borgeren og børnene, og hvad må I dele?", []string{"risk", "safety_plan", "children", "information_sharing"}},
	{"Hjælpen", "Hvordan er hjælpen til borgeren?", []string{"relationship", "coordination", "network", "recognition", "case_plan", "peer_support"}},
	{"Hold planen i live", "Hvordan følger I op, og hvem lærer hvad hvornår?", []string{"follow_up", "training", "actions", "separation_rules"}},
	{"De otte anbefalinger", "Hvad gør I i dag ved hver af de otte anbefalinger?", []string{"recommendations"}},
	{"Egne kapitler", "Forord, presse, råd til borgere og undtagelser.", []string{"chapters", "waivers", "shared"}},
}

// slugOf is a top-level key in the page's addresses: its Danish title.
func slugOf(key string) string {
	if k := plan.Model().Key(key); k != nil {
		return danish.Slug(k.Title)
	}
	return key
}

// keyOf is the key that [slugOf] made an address of, or "".
func keyOf(slug string) string {
	for _, k := range plan.Model().Keys {
		if danish.Slug(k.Title) == slug {
			return k.Name
		}
	}
	return ""
}

// address is the page's address of a place in the plan, given by ids: an item's own page, or the step that a block stands in.
func address(identity string) string {
	parts := strings.Split(identity, "/")
	k := plan.Model().Key(parts[0])
	if k == nil {
		return "trin/1"
	}
	if k.Kind == plan.KindBlocks && len(parts) > 1 {
		return slugOf(parts[0]) + "/" + parts[1]
	}
	return "trin/" + strconv.Itoa(stepOf(parts[0])+1)
}

// stepOf is the step that a key belongs to. A key that no step names belongs to the last one, so that none is ever out of reach.
func stepOf(key string) int {
	for i, s := range steps {
		for _, k := range s.keys {
			if k == key {
				return i
			}
		}
	}
	return len(steps) - 1
}

// keysOf are the keys of a step as the model has them.
func keysOf(i int) []*plan.Key {
	var out []*plan.Key
	for _, name := range steps[i].keys {
		if k := plan.Model().Key(name); k != nil {
			out = append(out, k)
		}
	}
	if i == len(steps)-1 {
		for _, k := range plan.Model().Keys {
			if k.Name != "format" && stepOf(k.Name) == i && !contains(steps[i].keys, k.Name) {
				out = append(out, k)
			}
		}
	}
	return out
}

// Progress is how far one of the ten steps is.
type Progress struct {
	Number           int
	Title            string
	Address          string
	State            string // "ikke begyndt", "3 kontakter", "skrevet"
	Errors, Warnings int
	Here             bool
}

func (d *Desk) progress() []Progress {
	var out []Progress
	for i, s := range steps {
		p := Progress{Number: i + 1, Title: s.title, Address: "trin/" + strconv.Itoa(i+1), State: "ikke begyndt"}
		written, items := 0, 0
		for _, k := range keysOf(i) {
			e, w := d.findings.below(k.Name)
			p.Errors, p.Warnings = p.Errors+e, p.Warnings+w
			if k.Kind == plan.KindBlocks {
				items += len(d.list(k.Name))
			}
			if d.Plan.Has(k.Name) {
				written++
			}
		}
		switch {
		case items > 0:
			p.State = danish.Number(items) + " skrevet"
		case written > 0:
			p.State = danish.Number(written) + " af " + danish.Number(len(keysOf(i))) + " skrevet"
		}
		p.Here = d.address == p.Address || stepOf(keyOf(strings.Split(d.address, "/")[0])) == i && keyOf(strings.Split(d.address, "/")[0]) != ""
		out = append(out, p)
	}
	return out
}

// state is how many of the points are in place, for the line at the top of the page.
func (d *Desk) pointsInPlace() (n, of int) {
	if d.Result == nil {
		return 0, 0
	}
	return d.Result.Counts()[check.InPlace], len(d.Result.Points)
}
