package intake

import (
	"slices"
	"strings"

	"beredskab/internal/plan"
	"beredskab/internal/syntax"
)

// root is the whole plan, its keys in the order of the format.
func (t *planReader) root() syntax.Value {
	root := syntax.Block()
	for _, k := range plan.Model().Keys {
		var v syntax.Value
		switch {
		case k.Name == "format":
			v = syntax.Bare("1")
		case k.Name == "recommendations":
			v = t.recommendations()
		case k.Kind == plan.KindBlocks:
			v = t.list(k.Name, "")
		case k.Kind == plan.KindBlock:
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
func (t *planReader) once(b *plan.Block, path string) syntax.Value {
	v := syntax.Block()
	for _, k := range b.Keys {
		at := path + "." + k.Name
		if k.Kind == plan.KindBlock {
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
func (t *planReader) list(path, parent string) syntax.Value {
	v := syntax.Value{Kind: syntax.Sequence}
	for _, e := range t.lists[path] {
		if e.parent == parent {
			v.Items = append(v.Items, t.item(e, path))
		}
	}
	return v
}

func (t *planReader) item(e *entry, path string) syntax.Value {
	v := t.block(e)
	simple := strings.Contains(path, "/") && len(v.Entries) <= 4
	for _, k := range e.block.Keys {
		if k.Kind != plan.KindBlocks {
			continue
		}
		inner := t.list(path+"/"+k.Name, e.place())
		if first := phoneOf(e); k.Name == "phones" && len(first.Entries) > 0 {
			inner.Items = slices.Insert(inner.Items, 0, first)
		}
		if len(inner.Items) > 0 {
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

// phoneOf is the number that stands beside a contact.
func phoneOf(e *entry) syntax.Value {
	v := syntax.Block()
	v.Flow = true
	for _, key := range e.keys {
		if name, ok := strings.CutPrefix(key, firstPhone); ok {
			v.Entries = append(v.Entries, syntax.Entry{Key: name, Value: e.values[key]})
			v.Flow = v.Flow && !strings.Contains(e.values[key].Text, "\n")
		}
	}
	return v
}

// block is the cells of a row as a block of keys.
func (t *planReader) block(e *entry) syntax.Value {
	v := syntax.Block()
	for _, key := range e.keys {
		if strings.HasPrefix(key, firstPhone) {
			continue
		}
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
func (t *planReader) recommendations() syntax.Value {
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
