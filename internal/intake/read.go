package intake

import (
	"io"
	"slices"
	"strings"

	"beredskab/internal/danish"
	"beredskab/internal/plan"
	"beredskab/internal/returned"
	"beredskab/internal/syntax"
	"beredskab/internal/xlsx"
)

// Plan is the plan that an intake workbook makes: the text of its file, and what keeps it from being one.
type Plan struct {
	Text      []byte
	Conflicts []returned.Conflict
	Notices   []returned.Notice
}

// Preview tells what an intake workbook makes: the plan itself, or what keeps it from being one.
func (t *Plan) Preview(to io.Writer) error {
	var b strings.Builder
	if len(t.Conflicts) == 0 {
		b.Write(t.Text)
	}
	returned.WriteConflicts(&b, t.Conflicts, t.Notices)
	_, err := io.WriteString(to, b.String())
	return err
}

// IsForm says that a returned workbook is an intake workbook, from which a new plan is made.
func IsForm(r *xlsx.Workbook) bool {
	return slices.ContainsFunc(r.Sent, func(s *xlsx.Sent) bool { return strings.HasPrefix(s.ID, rangePrefix) })
}

// Read makes a plan of an intake workbook. Ids that nobody has written are made of names, and what is named is pointed to.
func Read(r *xlsx.Workbook) *Plan {
	t := &planReader{Plan: &Plan{}, lists: map[string][]*entry{}, fields: map[string]syntax.Value{}}
	for _, lost := range r.Lost {
		t.Notices = append(t.Notices, returned.Notice{Where: xlsx.Where{File: r.Name}, Message: lost})
	}
	for _, b := range r.Tables {
		path, ok := strings.CutPrefix(b.ID, rangePrefix)
		switch {
		case !ok:
		case strings.HasPrefix(path, fieldsRange+"/"):
			t.takeFields(b)
		default:
			t.takeRows(b, path)
		}
	}
	t.nameAll()
	t.Text = syntax.Encode(t.root())
	return t.Plan
}

// planReader is the state of one reading.
type planReader struct {
	*Plan
	lists  map[string][]*entry // by the place in the plan: "contacts", "contacts/phones"
	fields map[string]syntax.Value
}

// entry is one row: an item of a list.
type entry struct {
	block  *plan.Block
	from   *xlsx.Table
	row    *xlsx.Row
	parent string
	id     string
	name   string
	keys   []string // of cells that say something, in the order of the columns
	values map[string]syntax.Value
}

func (t *planReader) refuse(w xlsx.Where, message, fix string) {
	t.Conflicts = append(t.Conflicts, returned.Conflict{Where: w, Message: message, Fix: fix})
}

// takeFields reads a sheet of blocks that stand once.
func (t *planReader) takeFields(b *xlsx.Table) {
	for i := range b.Rows {
		row := &b.Rows[i]
		path := strings.TrimSpace(row.At(b.IDColumn).Text)
		c, there := b.Cell(row, "value")
		if path == "" || !there || xlsx.Tidy(c.Text) == "" {
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
func (t *planReader) takeRows(b *xlsx.Table, path string) {
	_, model := blockAt(path)
	if model == nil {
		return
	}
	for i := range b.Rows {
		row := &b.Rows[i]
		if strings.TrimSpace(row.At(b.IDColumn).Text) == exampleRow {
			continue
		}
		e := &entry{block: model, from: b, row: row, values: map[string]syntax.Value{}}
		for _, key := range b.Keys {
			c, there := b.Cell(row, key)
			text := xlsx.Tidy(c.Text)
			if !there || text == "" && !c.Formula {
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
func (t *planReader) value(b *xlsx.Table, row *xlsx.Row, column string, k *plan.Key, c xlsx.Cell) (v syntax.Value, ok bool) {
	where := b.Where(row, column)
	if c.Formula || c.Fault {
		t.refuse(where, returned.FormulaMessage, returned.FormulaFix)
		return v, false
	}
	text := returned.Meaning(b, c, "")
	if k.Kind == plan.Day {
		text = returned.Meaning(b, c, "due")
	}
	if k.Kind == plan.Closing && danish.Fold(text) == noneWord {
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

func (t *planReader) one(where xlsx.Where, k *plan.Key, text string) (v syntax.Value, ok bool) {
	switch {
	case k.Kind == plan.Word:
		if term, ok := returned.Term(k.Enum, text); ok {
			return syntax.Text(term.Word), true
		}
		t.refuse(where, returned.Quote(text)+" kan ikke vælges her.", "Vælg "+danish.List(plan.Labels(k.Enum), "eller")+".")
		return v, false
	case k.Kind == plan.YesNo:
		switch danish.Fold(text) {
		case "ja", "true":
			return syntax.Bare("true"), true
		case "nej", "false":
			return syntax.Bare("false"), true
		}
		t.refuse(where, returned.Quote(text)+" kan ikke vælges her.", "Vælg ja eller nej.")
		return v, false
	}
	if k.Kind == plan.Number && text != "" && strings.Trim(text, "0123456789") == "" && len(text) < 9 {
		return syntax.Bare(text), true
	}
	return syntax.Text(text), true
}
