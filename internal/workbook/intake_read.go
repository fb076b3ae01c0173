package workbook

import (
	"slices"
	"strings"

	"beredskab/internal/danish"
	"beredskab/internal/plan"
	"beredskab/internal/syntax"
)

// Taken is the plan that an intake workbook makes: the text of its file, and what keeps it from being one.
type Taken struct {
	Text      []byte
	Conflicts []Conflict
	Notices   []Notice
}

// IsIntake says that a returned workbook is an intake workbook, from which a new plan is made.
func (r *Returned) IsIntake() bool {
	return slices.ContainsFunc(r.sent, func(s *sent) bool { return strings.HasPrefix(s.id, intakePrefix) })
}

// Intake makes a plan of an intake workbook. Ids that nobody has written are made of names, and what is named is pointed to.
func (r *Returned) Intake() *Taken {
	t := &taker{Taken: &Taken{}, lists: map[string][]*entry{}, fields: map[string]syntax.Value{}}
	for _, lost := range r.Lost {
		t.Notices = append(t.Notices, Notice{Where{File: r.Name}, lost})
	}
	for _, b := range r.blocks {
		path, ok := strings.CutPrefix(b.id, intakePrefix)
		switch {
		case !ok:
		case strings.HasPrefix(path, intakeFields+"/"):
			t.takeFields(b)
		default:
			t.takeRows(b, path)
		}
	}
	t.nameAll()
	t.Text = syntax.Encode(t.root())
	return t.Taken
}

// taker is the state of one reading.
type taker struct {
	*Taken
	lists  map[string][]*entry // by the place in the plan: "contacts", "contacts/phones"
	fields map[string]syntax.Value
}

// entry is one row: an item of a list.
type entry struct {
	block  *plan.Block
	from   *block
	row    *gridRow
	parent string
	id     string
	name   string
	keys   []string // of cells that say something, in the order of the columns
	values map[string]syntax.Value
}

func (t *taker) refuse(w Where, message, fix string) {
	t.Conflicts = append(t.Conflicts, Conflict{Where: w, Message: message, Fix: fix})
}

// takeFields reads a sheet of blocks that stand once.
func (t *taker) takeFields(b *block) {
	for i := range b.rows {
		row := &b.rows[i]
		path := strings.TrimSpace(row.at(b.ids).text)
		c, there := b.cell(row, "value")
		if path == "" || !there || tidy(c.text) == "" {
			continue
		}
		if k := keyAt(plan.Model(), path); k != nil {
			if v, ok := t.value(b, row, "value", k, c); ok {
				t.fields[path] = v
			}
		}
	}
}

// keyAt finds a key below a block by its path: "plan.workshop.number".
func keyAt(b *plan.Block, path string) *plan.Key {
	first, rest, more := strings.Cut(path, ".")
	k := b.Key(first)
	if k == nil || !more {
		return k
	}
	if k.Block == nil {
		return nil
	}
	return keyAt(k.Block, rest)
}

// takeRows reads the rows of a list.
func (t *taker) takeRows(b *block, path string) {
	_, model := intakeBlock(path)
	if model == nil {
		return
	}
	for i := range b.rows {
		row := &b.rows[i]
		if strings.TrimSpace(row.at(b.ids).text) == intakeExample {
			continue
		}
		e := &entry{block: model, from: b, row: row, values: map[string]syntax.Value{}}
		for _, key := range b.keys {
			c, there := b.cell(row, key)
			text := tidy(c.text)
			if !there || text == "" && !c.formula {
				continue
			}
			if key == "parent" {
				e.parent = text
				continue
			}
			k := keyAt(model, key)
			if k == nil {
				continue
			}
			if v, ok := t.value(b, row, key, k, c); ok {
				e.keys, e.values[key] = append(e.keys, key), v
			}
		}
		if i := slices.Index(e.keys, "id"); i > 0 { // first in the plan, wherever it stands on the sheet
			e.keys = slices.Insert(slices.Delete(e.keys, i, i+1), 0, "id")
		}
		if len(e.keys) == 0 {
			continue // a parent alone says nothing: the eight recommendations stand there from the start
		}
		for _, key := range []string{"name", "title", "do"} {
			if e.name == "" {
				e.name = e.values[key].Text
			}
		}
		e.id = e.values["id"].Text
		t.lists[path] = append(t.lists[path], e)
	}
}

// value understands a cell as a key's value.
func (t *taker) value(b *block, row *gridRow, column string, k *plan.Key, c gridCell) (v syntax.Value, ok bool) {
	where := b.where(row, column)
	if c.formula || c.fault {
		t.refuse(where, formulaMessage, formulaFix)
		return v, false
	}
	text := b.meaning(c, "")
	if k.Kind == plan.Day {
		text = b.meaning(c, "due")
	}
	if k.Kind == plan.Closing && danish.Fold(text) == intakeNone {
		return syntax.Value{Kind: syntax.Sequence, Flow: true}, true
	}
	if !k.List {
		return t.one(where, k, text)
	}
	lines := slices.DeleteFunc(strings.Split(text, "\n"), func(s string) bool { return strings.TrimSpace(s) == "" })
	v.Kind = syntax.Sequence
	for _, line := range lines {
		item, ok := t.one(where, k, strings.TrimSpace(line))
		if !ok {
			return v, false
		}
		v.Items = append(v.Items, item)
	}
	if k.OrOne && len(v.Items) == 1 {
		return v.Items[0], true
	}
	return v, true
}

func (t *taker) one(where Where, k *plan.Key, text string) (v syntax.Value, ok bool) {
	switch {
	case k.Kind == plan.Word:
		for _, term := range plan.Vocabulary[k.Enum] {
			if danish.Fold(term.Da) == danish.Fold(text) || term.Word == text {
				return syntax.Text(term.Word), true
			}
		}
		t.refuse(where, quote(text)+" kan ikke vælges her.", "Vælg "+danish.List(wordsOf(k.Enum), "eller")+".")
		return v, false
	case k.Kind == plan.YesNo:
		switch danish.Fold(text) {
		case "ja", "true":
			return syntax.Bare("true"), true
		case "nej", "false":
			return syntax.Bare("false"), true
		}
		t.refuse(where, quote(text)+" kan ikke vælges her.", "Vælg ja eller nej.")
		return v, false
	}
	if k.Kind == plan.Number && text != "" && strings.Trim(text, "0123456789") == "" && len(text) < 9 {
		return syntax.Bare(text), true
	}
	return syntax.Text(text), true
}

// nameAll gives ids to what has none, hangs lists on what they belong to, and turns names that are pointed to into ids.
func (t *taker) nameAll() {
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
func (t *taker) adopt(outer, path string) {
	for _, e := range t.lists[path] {
		i := slices.IndexFunc(t.lists[outer], func(o *entry) bool { return o.place() == e.parent })
		if i < 0 {
			i = slices.IndexFunc(t.lists[outer], func(o *entry) bool { return danish.Fold(o.name) == danish.Fold(e.parent) })
		}
		if i < 0 {
			titles, _ := intakeBlock(outer)
			t.refuse(e.from.where(e.row, "parent"), "Rækken hører til "+said(e.parent)+", som ikke står på arket "+strings.Join(titles, ", ")+".", "Skriv navnet, som det står dér.")
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

func (t *taker) giveIDs(path string) {
	if _, b := intakeBlock(path); b.Key("id") == nil {
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
			t.refuse(e.from.at(e.row), "Rækken har ikke noget navn.", "Skriv et navn i rækken, eller slet den.")
			continue
		}
		e.id = freeID(e.name, taken[e.parent])
		e.keys, e.values["id"] = append([]string{"id"}, e.keys...), syntax.Text(e.id)
	}
}

// names finds ids by what a reader calls things, for each kind that can be pointed to. An id stands for itself.
func (t *taker) names() map[plan.RefKind]map[string]string {
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
	for kind, list := range map[plan.RefKind]string{plan.RefActor: "actor", plan.RefMoment: "moment"} {
		out[kind] = map[string]string{}
		for _, term := range plan.Vocabulary[list] {
			out[kind][danish.Fold(term.Da)] = term.Word
		}
	}
	return out
}

// pointed turns the names in a value into ids. What nothing is called stays as it is, and the plan says so when it is checked.
func pointed(k *plan.Key, v syntax.Value, names map[plan.RefKind]map[string]string) syntax.Value {
	if k == nil || k.Kind != plan.Reference {
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

// root is the whole plan, its keys in the order of the format.
func (t *taker) root() syntax.Value {
	root := syntax.Block()
	for _, k := range plan.Model().Keys {
		var v syntax.Value
		switch {
		case k.Name == "format":
			v = syntax.Bare("1")
		case k.Name == "recommendations":
			v = t.recommendations()
		case k.Kind == plan.Blocks:
			v = t.list(k.Name, "")
		case k.Kind == plan.OneBlock:
			v = t.once(k.Block, k.Name)
		default:
			v = t.fields[k.Name]
		}
		if v.Kind != syntax.Scalar && len(v.Entries)+len(v.Items) == 0 || v.Kind == syntax.Scalar && v.Text == "" {
			continue
		}
		root.Entries = append(root.Entries, syntax.Entry{Key: k.Name, Value: v})
	}
	return root
}

// once is a block that stands once.
func (t *taker) once(b *plan.Block, path string) syntax.Value {
	v := syntax.Block()
	for _, k := range b.Keys {
		at := path + "." + k.Name
		if k.Kind == plan.OneBlock {
			if inner := t.once(k.Block, at); len(inner.Entries) > 0 {
				v.Entries = append(v.Entries, syntax.Entry{Key: k.Name, Value: inner})
			}
		} else if field, ok := t.fields[at]; ok {
			v.Entries = append(v.Entries, syntax.Entry{Key: k.Name, Value: field})
		}
	}
	return v
}

// list is the items of a list that belong to one thing.
func (t *taker) list(path, parent string) syntax.Value {
	v := syntax.Value{Kind: syntax.Sequence}
	for _, e := range t.lists[path] {
		if e.parent == parent {
			v.Items = append(v.Items, t.item(e, path))
		}
	}
	return v
}

func (t *taker) item(e *entry, path string) syntax.Value {
	v := t.block(e)
	simple := strings.Contains(path, "/") && len(v.Entries) <= 4
	for _, k := range e.block.Keys {
		if k.Kind != plan.Blocks {
			continue
		}
		if inner := t.list(path+"/"+k.Name, e.place()); len(inner.Items) > 0 {
			v.Entries = append(v.Entries, syntax.Entry{Key: k.Name, Value: inner})
			simple = false
		}
	}
	for _, x := range v.Entries {
		simple = simple && x.Value.Kind == syntax.Scalar && !strings.Contains(x.Value.Text, "\n")
	}
	v.Flow = simple
	return v
}

// block is the cells of a row as a block of keys.
func (t *taker) block(e *entry) syntax.Value {
	v := syntax.Block()
	for _, key := range e.keys {
		at := &v
		parts := strings.Split(key, ".")
		for _, name := range parts[:len(parts)-1] {
			i := slices.IndexFunc(at.Entries, func(x syntax.Entry) bool { return x.Key == name })
			if i < 0 {
				i = len(at.Entries)
				at.Entries = append(at.Entries, syntax.Entry{Key: name, Value: syntax.Block()})
			}
			at = &at.Entries[i].Value
		}
		at.Entries = append(at.Entries, syntax.Entry{Key: parts[len(parts)-1], Value: e.values[key]})
	}
	return v
}

// recommendations joins the rows of the recommendations and of their points.
func (t *taker) recommendations() syntax.Value {
	v := syntax.Block()
	for _, k := range plan.Model().Key("recommendations").Block.Keys {
		one, points := syntax.Block(), syntax.Block()
		for _, e := range t.lists["recommendations"] {
			if strings.EqualFold(e.parent, k.Name) {
				one.Entries = append(one.Entries, t.block(e).Entries...)
			}
		}
		for _, e := range t.lists["recommendations/points"] {
			if strings.HasPrefix(strings.ToUpper(e.parent), k.Name+".") {
				points.Entries = append(points.Entries, syntax.Entry{Key: strings.ToUpper(e.parent), Value: t.block(e)})
			}
		}
		if len(points.Entries) > 0 {
			one.Entries = append(one.Entries, syntax.Entry{Key: "points", Value: points})
		}
		if len(one.Entries) > 0 {
			v.Entries = append(v.Entries, syntax.Entry{Key: k.Name, Value: one})
		}
	}
	return v
}
