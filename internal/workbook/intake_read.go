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
		if term, ok := termSaid(k.Enum, text); ok {
			return syntax.Text(term.Word), true
		}
		t.refuse(where, quote(text)+" kan ikke vælges her.", "Vælg "+danish.List(plan.Labels(k.Enum), "eller")+".")
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
