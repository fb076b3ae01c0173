package intake

import (
	"io"
	"slices"
	"strings"

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
	for _, n := range r.Notes {
		if n.Fix != "" {
			t.refuse(n.Where, n.Message, n.Fix)
		} else {
			t.notice(n.Where, n.Message)
		}
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

func (t *planReader) notice(w xlsx.Where, message string) {
	t.Notices = append(t.Notices, returned.Notice{Where: w, Message: message})
}

// takeFields reads a sheet of blocks that stand once. A row that shows another field than it was sent out with is not guessed at.
func (t *planReader) takeFields(b *xlsx.Table) {
	for i := range b.Rows {
		row := &b.Rows[i]
		path := strings.TrimSpace(row.At(b.IDColumn).Text)
		c, there := b.Cell(row, "value")
		field, _ := b.Cell(row, "field")
		k := keyAt(plan.Model(), path)
		switch {
		case !there || xlsx.Tidy(c.Text) == "" && !c.Formula:
		case k == nil:
			t.notice(b.Where(row, "value"), returned.Quote(xlsx.Tidy(c.Text))+" står på en række, jeg ikke har sendt ud, og er ikke taget med.")
		case xlsx.Tidy(field.Text) != xlsx.Tidy(b.Was(path, "field")):
			t.refuse(b.Where(row, "field"), "Rækken er sendt ud som "+returned.Quote(b.Was(path, "field"))+" og viser "+returned.Quote(xlsx.Tidy(field.Text))+".",
				"Fortryd sorteringen, eller skriv feltets navn, som det var.")
		case c.Struck:
			t.notice(b.Where(row, "value"), returned.Quote(xlsx.Tidy(c.Text))+" er streget over og er ikke taget med.")
		default:
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
		if row := &b.Rows[i]; !isExample(b, row) {
			t.takeRow(b, row, path, model)
		}
	}
}

// isExample says that a row is the example as it was sent out, wherever it stands now. One that somebody has written their own in
// is a row like any other, whatever its hidden id says.
func isExample(b *xlsx.Table, row *xlsx.Row) bool {
	same := false
	for _, key := range b.Keys {
		c, there := b.Cell(row, key)
		was := xlsx.Tidy(b.Was(exampleRow, key))
		if there && xlsx.Tidy(c.Text) != was {
			return false
		}
		same = same || was != ""
	}
	return same
}

func (t *planReader) takeRow(b *xlsx.Table, row *xlsx.Row, path string, model *plan.Block) {
	e := &entry{block: model, from: b, row: row, values: map[string]syntax.Value{}}
	struck, live := 0, 0
	for _, key := range b.Keys {
		c, there := b.Cell(row, key)
		text := xlsx.Tidy(c.Text)
		if !there || text == "" && !c.Formula {
			continue
		}
		if c.Struck {
			struck++
			continue
		}
		live++
		if key == "parent" {
			e.parent = text
			continue
		}
		k := keyAt(model, key)
		if path == "contacts" && strings.HasPrefix(key, firstPhone) {
			k = keyAt(model.Key("phones").Block, key[len(firstPhone):])
		}
		if k == nil {
			continue
		}
		if v, ok := t.value(b, row, key, k, c); ok {
			e.keys, e.values[key] = append(e.keys, key), v
		}
	}
	if struck > 0 {
		what := "Her er noget streget over. Det er ikke taget med."
		if live == 0 || e.values["name"].Text == "" && e.values["title"].Text == "" && path != "recommendations" {
			what, e.keys = "Rækken er streget over og er ikke taget med.", nil
		}
		t.notice(b.At(row), what)
	}
	if row.Hidden && len(e.keys) > 0 {
		t.notice(b.At(row), "Rækken er skjult i arket, måske af et filter. Den er taget med.")
	}
	if i := slices.Index(e.keys, "id"); i > 0 { // first in the plan, wherever it stands on the sheet
		e.keys = slices.Insert(slices.Delete(e.keys, i, i+1), 0, "id")
	}
	if len(e.keys) == 0 {
		return // a parent alone says nothing: the eight recommendations stand there from the start
	}
	for _, key := range []string{"name", "title", "do"} {
		if e.name == "" {
			e.name = e.values[key].Text
		}
	}
	e.id = e.values["id"].Text
	t.lists[path] = append(t.lists[path], e)
}
