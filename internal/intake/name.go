package intake

import (
	"slices"
	"strings"

	"beredskab/internal/danish"
	"beredskab/internal/plan"
	"beredskab/internal/returned"
	"beredskab/internal/syntax"
	"beredskab/internal/wording"
)

// nameAll gives ids to what has none, hangs lists on what they belong to, and turns names that are pointed to into ids.
func (t *planReader) nameAll() {
	paths := make([]string, 0, len(t.lists))
	for path := range t.lists {
		paths = append(paths, path)
	}
	slices.Sort(paths) // the outer ones first
	for _, path := range paths {
		if at := strings.LastIndexByte(path, '/'); at >= 0 && path != "recommendations/points" {
			t.adopt(path[:at], path)
		}
		t.giveIDs(path)
	}
	names := t.names()
	for _, path := range paths {
		for _, e := range t.lists[path] {
			for _, key := range e.keys {
				e.values[key] = pointed(keyAt(e.block, key), e.values[key], names)
			}
		}
	}
	for at, v := range t.fields {
		t.fields[at] = pointed(keyAt(plan.Model(), at), v, names)
	}
}

// adopt finds what each row of an inner list belongs to.
func (t *planReader) adopt(outer, path string) {
	for _, e := range t.lists[path] {
		i := slices.IndexFunc(t.lists[outer], func(o *entry) bool { return o.place() == e.parent })
		if i < 0 {
			i = slices.IndexFunc(t.lists[outer], func(o *entry) bool { return danish.Fold(o.name) == danish.Fold(e.parent) })
		}
		if i < 0 {
			titles, _ := blockAt(outer)
			t.refuse(e.from.Where(e.row, "parent"), "Rækken hører til "+returned.Quote(e.parent)+", som ikke står på arket "+strings.Join(titles, ", ")+".", "Skriv navnet, som det står dér.")
			e.parent = ""
			continue
		}
		e.parent = t.lists[outer][i].place()
	}
}

// place is how an inner row names what it belongs to: by id, and a step with its path.
func (e *entry) place() string {
	if e.parent != "" {
		return e.parent + "/" + e.id
	}
	return e.id
}

func (t *planReader) giveIDs(path string) {
	if _, b := blockAt(path); b.Key("id") == nil {
		return
	}
	taken := map[string]map[string]bool{}
	for _, e := range t.lists[path] {
		if taken[e.parent] == nil {
			taken[e.parent] = map[string]bool{}
		}
		taken[e.parent][e.id] = true
	}
	for _, e := range t.lists[path] {
		if e.id != "" {
			continue
		}
		if e.name == "" {
			t.refuse(e.from.At(e.row), "Rækken har ikke noget navn.", "Skriv et navn i rækken, eller slet den.")
			continue
		}
		e.id = returned.FreeID(e.name, taken[e.parent])
		e.keys, e.values["id"] = append([]string{"id"}, e.keys...), syntax.Text(e.id)
	}
}

// names finds ids by what a reader calls things, for each kind that can be pointed to. An id stands for itself.
func (t *planReader) names() map[plan.RefKind]map[string]string {
	out := map[plan.RefKind]map[string]string{}
	for kind, path := range map[plan.RefKind]string{
		plan.RefContact: "contacts", plan.RefDepartment: "departments", plan.RefPartner: "partners", plan.RefService: "services",
		plan.RefGroup: "groups", plan.RefPath: "escalation_paths",
	} {
		out[kind] = map[string]string{}
		for _, e := range t.lists[path] {
			if name := danish.Fold(e.name); out[kind][name] == "" {
				out[kind][name] = e.id
			}
		}
		for _, e := range t.lists[path] {
			out[kind][e.id] = e.id
		}
	}
	out[plan.RefNational] = map[string]string{}
	for _, l := range wording.NationalChoices() {
		out[plan.RefNational][danish.Fold(l.Name)], out[plan.RefNational][l.ID] = l.ID, l.ID
	}
	out[plan.RefAll], out[plan.RefOwn] = map[string]string{"all": "all", "alle": "all"}, map[string]string{"own": "own", "os selv": "own"}
	for kind, list := range map[plan.RefKind]string{plan.RefActor: "actor", plan.RefMoment: "moment"} {
		out[kind] = map[string]string{}
		for _, term := range slices.Concat(plan.FormerLabels[list], plan.Vocabulary[list]) {
			out[kind][danish.Fold(term.Da)] = term.Word
		}
	}
	return out
}

// pointed turns the names in a value into ids. What nothing is called stays as it is, and the plan says so when it is checked.
func pointed(k *plan.Key, v syntax.Value, names map[plan.RefKind]map[string]string) syntax.Value {
	if k == nil || k.Kind != plan.KindReference {
		return v
	}
	if v.Kind == syntax.Sequence {
		for i := range v.Items {
			v.Items[i] = pointed(k, v.Items[i], names)
		}
		return v
	}
	for _, kind := range k.Refs {
		if names[kind][v.Text] == v.Text && v.Text != "" {
			return v
		}
	}
	for _, kind := range k.Refs {
		if id := names[kind][danish.Fold(v.Text)]; id != "" {
			return syntax.Text(id)
		}
	}
	return v
}
