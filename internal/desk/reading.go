package desk

import (
	"strings"

	"beredskab/internal/catalogue"
	"beredskab/internal/check"
	"beredskab/internal/diag"
	"beredskab/internal/hours"
	"beredskab/internal/pipeline"
	"beredskab/internal/plan"
	"beredskab/internal/register"
	"beredskab/internal/syntax"
)

// reading is a plan as its files say it now, with all that the rules say about it. It is worked out anew after every edit by the
// same steps as on the command line, and never changed.
type reading struct {
	*pipeline.Checked
	today    hours.Day
	trees    map[string]*syntax.Node // by the file's name; of files that can be read
	findings found
	named    map[plan.RefKind][]Choice
	steps    map[*syntax.Node][]Choice // the steps of the path that a step, or a block in one, stands in
	lines    []Choice
}

// source is the top-level key with the file it stands in, or is to stand in.
func (r *reading) file(key string) string {
	for _, t := range r.Plan.Trees {
		if t != nil && t.Pair(key) != nil && r.trees[t.File.Name] == t {
			return t.File.Name
		}
	}
	for _, t := range r.Plan.Trees {
		if t != nil && t.Pair("municipality") != nil {
			return t.File.Name
		}
	}
	for _, t := range r.Plan.Trees {
		if t != nil {
			return t.File.Name
		}
	}
	return ""
}

// listed is an item of one of the lists at the top of the plan, whichever file it stands in.
type listed struct {
	node     *syntax.Node
	place    Place
	identity string
}

// list gathers the items of a list at the top, in the plan's order.
func (r *reading) list(key string) []listed {
	var out []listed
	n := 0
	for _, t := range r.Plan.Trees {
		if t == nil {
			continue
		}
		items := t.Get(key)
		if items == nil || items.Kind != syntax.Sequence {
			continue
		}
		for i, item := range items.Items {
			if item.Kind != syntax.Mapping {
				continue
			}
			name := item.Get("id").Text()
			if name == "" {
				name = number(n)
			}
			n++
			out = append(out, listed{item, Place{t.File.Name, []string{key, number(i)}}, key + "/" + name})
		}
	}
	return out
}

// read gathers what the forms need to know of a checked plan.
func read(c *pipeline.Checked, today hours.Day) *reading {
	r := &reading{Checked: c, today: today, trees: map[string]*syntax.Node{}, named: map[plan.RefKind][]Choice{}, steps: map[*syntax.Node][]Choice{}}
	for _, t := range c.Plan.Trees {
		if t != nil && t.File != nil {
			r.trees[t.File.Name] = t
		}
	}
	r.findings = foundIn(c.All())
	add := func(kind plan.RefKind, id, name string) {
		if id != "" {
			r.named[kind] = append(r.named[kind], Choice{Word: id, Label: orElse(name, id)})
		}
	}
	for _, x := range c.Plan.Contacts {
		add(plan.RefContact, x.ID, c.Plan.OwnerName(x.ID))
	}
	for _, x := range c.Plan.Departments {
		add(plan.RefDepartment, x.ID, x.Name)
	}
	for _, x := range c.Plan.Partners {
		add(plan.RefPartner, x.ID, x.Name)
	}
	for _, x := range c.Plan.Services {
		add(plan.RefService, x.ID, x.Name)
	}
	for _, x := range c.Plan.Groups {
		add(plan.RefGroup, x.ID, x.Name)
	}
	for _, x := range c.Plan.EscalationPaths {
		add(plan.RefPath, x.ID, x.Title)
		var steps []Choice
		for _, s := range x.Steps {
			if s.ID != "" {
				steps = append(steps, Choice{Word: s.ID, Label: orElse(s.Do, s.ID)})
			}
		}
		for _, s := range x.Steps {
			r.steps[s.Node] = steps
			for _, n := range s.Next {
				r.steps[n.Node] = steps
			}
		}
	}
	for _, kind := range [...]plan.RefKind{plan.RefActor, plan.RefMoment} {
		for _, t := range plan.Vocabulary[string(kind)] {
			add(kind, t.Word, upper(t.Da))
		}
	}
	add(plan.RefAll, "all", "Alle")
	add(plan.RefOwn, "own", "Os selv")
	for i := range register.Lines {
		if l := &register.Lines[i]; l.Printable() {
			r.lines = append(r.lines, Choice{Word: plan.NationalPrefix + l.ID, Label: l.Name})
		}
	}
	return r
}

func orElse(a, b string) string {
	if strings.TrimSpace(a) != "" {
		return a
	}
	return b
}

// points are the 52 points as choices.
var points = func() []Choice {
	var out []Choice
	for _, p := range catalogue.Points() {
		out = append(out, Choice{Word: p.ID, Label: p.ID + " " + p.Text})
	}
	return out
}()

func pointTitle(id string) string {
	if p := catalogue.PointByID(id); p != nil {
		return p.Text
	}
	return ""
}

// pointStatus is how far the plan is with a point, in Danish.
func (r *reading) pointStatus(id string) string {
	if r.Result == nil {
		return ""
	}
	for _, p := range r.Result.Points {
		if p.ID == id {
			return plan.Label("point_status", p.Status.Word())
		}
	}
	return ""
}

// counts are the figures that always stand at the top of the page.
func (r *reading) counts() (errors, warnings, hints, inPlace int) {
	for _, f := range r.All() {
		switch f.Severity {
		case diag.Error:
			errors++
		case diag.Warning:
			warnings++
		default:
			hints++
		}
	}
	if r.Result != nil {
		inPlace = r.Result.Counts()[check.InPlace]
	}
	return errors, warnings, hints, inPlace
}
