package desk

import (
	"slices"
	"strings"

	"beredskab/internal/plan"
	"beredskab/internal/syntax"
)

// set writes what was typed or chosen in a field.
func (d *Desk) set(e Event) error {
	at := PlaceOf(e.At)
	value := syntax.Text(e.Value)
	k, _ := keyAt(at)
	switch {
	case strings.TrimSpace(e.Value) == "":
		value = syntax.Nothing()
	case k != nil && (k.Kind == plan.KindYesNo || k.Kind == plan.KindNumber && digits(e.Value)):
		value = syntax.Bare(strings.TrimSpace(e.Value))
	case k != nil && k.Kind == plan.KindProse && strings.Contains(e.Value, "\n") && !strings.HasSuffix(e.Value, "\n"):
		value = syntax.Text(e.Value + "\n")
	}
	name := "Feltet"
	if k != nil {
		name = k.Title
	}
	files, err := setValue(d.files(), at, value)
	return d.edit(files, err, name+" rettet", e.At)
}

func digits(s string) bool {
	s = strings.TrimSpace(s)
	return s != "" && strings.Trim(s, "0123456789") == ""
}

// keyAt is the key of the model that a place is about, and the block it stands in.
func keyAt(at Place) (*plan.Key, *plan.Block) {
	block := plan.Model()
	var key *plan.Key
	for _, part := range at.Path {
		if digits(part) {
			continue
		}
		if key != nil && key.Kind == plan.KindClaims && plan.PointExists(part) {
			continue
		}
		if block == nil {
			return nil, nil
		}
		key = block.Key(part)
		if key == nil {
			return nil, nil
		}
		if key.Block != nil {
			block = key.Block
		}
	}
	return key, block
}

// valuesAt are the texts that are written in a list.
func (d *Desk) valuesAt(at Place) []string {
	root, err := tree(d.files(), at.File)
	if err != nil {
		return nil
	}
	node := find(root, at.Path)
	switch {
	case node.IsEmpty():
		return nil
	case node.Kind == syntax.Scalar:
		return []string{strings.TrimSpace(node.Value)}
	}
	var out []string
	for _, item := range node.Items {
		out = append(out, strings.TrimSpace(item.Value))
	}
	return out
}

// setList writes a list of texts. An empty one takes the key away.
func (d *Desk) setList(at Place, values []string, title, field string) error {
	value := syntax.Texts(values...)
	value.Flow = true
	if len(values) == 0 {
		value = syntax.Nothing()
	}
	files, err := setValue(d.files(), at, value)
	return d.edit(files, err, title, field)
}

// tick puts a word into a list or takes it out.
func (d *Desk) tick(e Event) error {
	at := PlaceOf(e.At)
	values := d.valuesAt(at)
	values = slices.DeleteFunc(values, func(v string) bool { return v == e.Value })
	if e.On {
		values = append(values, e.Value)
	}
	return d.setList(at, values, d.titleOf(at)+" rettet", "")
}

// lines writes a list of texts, one on each line.
func (d *Desk) lines(e Event) error {
	var values []string
	for line := range strings.Lines(e.Value) {
		if line = strings.TrimSpace(line); line != "" {
			values = append(values, line)
		}
	}
	at := PlaceOf(e.At)
	return d.setList(at, values, d.titleOf(at)+" rettet", e.At)
}

// append adds what was chosen to a list of references.
func (d *Desk) append(e Event) error {
	if e.Value == "" {
		return nil
	}
	at := PlaceOf(e.At)
	values := d.valuesAt(at)
	if slices.Contains(values, e.Value) {
		return nil
	}
	return d.setList(at, append(values, e.Value), d.titleOf(at)+" rettet", "")
}

func (d *Desk) titleOf(at Place) string {
	if k, _ := keyAt(at); k != nil {
		return k.Title
	}
	return "Feltet"
}
