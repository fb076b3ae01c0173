package plan

import (
	"reflect"
	"slices"
	"strings"

	"beredskab/internal/diag"
	"beredskab/internal/hours"
	"beredskab/internal/syntax"
)

// Field is one value of a plan, visited by [Plan.Walk]. Of a list, each element is visited by itself.
type Field struct {
	Owner    Source // the block that it stands in
	Block    *Block // what kind of block that is
	Key      *Key
	Index    int // in the list; -1 when it is no list
	Value    string
	Audience Audience        // who may see it, inherited from what it stands in
	Item     *Common         // the nearest list item around it; nil in a block outside the lists
	Shows    Shows           // who may see it: what its key says, narrowed by what it stands in
	Path     *EscalationPath // the path it stands in; nil outside
}

// Place is the identity of the value: "contacts/voksenvagten/phones/0/number". It is the same whether a key that takes one or
// many is written as one or as a list.
func (f Field) Place() string {
	if f.Index < 0 {
		return f.Owner.Path(f.Key.Name)
	}
	return f.Owner.Path(f.Key.Name, f.Index)
}

// Node is where the value stands in the file; nil in a plan made by hand.
func (f Field) Node() *syntax.Node {
	n := f.Owner.value(f.Key.Name)
	if f.Index < 0 || n == nil || n.Kind != syntax.Sequence {
		return n
	}
	same := func(item *syntax.Node) bool { return strings.TrimSpace(item.Value) == f.Value }
	if f.Index < len(n.Items) && same(n.Items[f.Index]) {
		return n.Items[f.Index]
	}
	// Elements that could not be understood are not in the field, so the rest have moved up.
	if i := slices.IndexFunc(n.Items, same); i >= 0 {
		return n.Items[i]
	}
	return n
}

// Span is the place to point at.
func (f Field) Span() diag.Span {
	if n := f.Node(); n != nil && !n.IsEmpty() {
		return n.Span()
	}
	return f.Owner.At(f.Key.Name)
}

// Walk visits every value that is written in the plan, in the order of the model, and knows nothing of what they mean. The
// search for leaks, the rules about privacy and wording, and the checking of references are built on it, so that a new key
// in the model is never forgotten by them.
func (p *Plan) Walk(visit func(Field)) {
	w := walker{visit: visit, plan: p}
	outer := Field{Audience: Internal, Owner: p.Source}
	if p.Info != nil && p.Info.Audience.known() {
		outer.Audience = p.Info.Audience
	}
	w.block(Model(), reflect.ValueOf(p).Elem(), outer)
}

type walker struct {
	visit func(Field)
	plan  *Plan
}

func (w walker) block(b *Block, v reflect.Value, at Field) {
	at.Block, at.Owner = b, *v.FieldByIndex(b.source).Addr().Interface().(*Source)
	if b.Item {
		at.Item = v.FieldByIndex(b.common).Addr().Interface().(*Common)
		if at.Item.Audience != "" {
			at.Audience = at.Item.Audience
		}
	}
	if e, ok := v.Addr().Interface().(*EscalationPath); ok {
		at.Path = e
	}
	outer := at.Shows
	for _, k := range b.Keys {
		field := v.FieldByIndex(k.index)
		if field.IsZero() {
			continue
		}
		at.Key, at.Index, at.Shows = k, -1, k.Shows.within(outer)
		if b == Model() {
			at.Owner.Node = w.plan.holder(k.Name)
		}
		w.value(k, field, at)
	}
}

func (w walker) value(k *Key, v reflect.Value, at Field) {
	switch {
	case k.Kind == KindBlock:
		w.block(k.Block, v.Elem(), at)
	case k.Kind == KindBlocks:
		for i := range v.Len() {
			if item := v.Index(i); !item.IsNil() {
				w.block(k.Block, item.Elem(), at)
			}
		}
	case k.Kind == KindClaims:
		ids := v.MapKeys()
		slices.SortFunc(ids, func(a, b reflect.Value) int { return strings.Compare(a.String(), b.String()) })
		for _, id := range ids {
			w.block(k.Block, v.MapIndex(id).Elem(), at)
		}
	case k.Kind == KindClosingDay:
		for i, item := range closingTexts(at.Owner.value(k.Name), v.Interface().([]hours.ClosingDay)) {
			at.Index, at.Value = i, item
			w.visit(at)
		}
	case k.List:
		for i := range v.Len() {
			if at.Index, at.Value = i, v.Index(i).String(); at.Value != "" {
				w.visit(at)
			}
		}
	default:
		if k.Name == "audience" && !at.Owner.Has("audience") {
			return // inherited, not written
		}
		if at.Value = written(k, v, at.Owner); at.Value != "" {
			w.visit(at)
		}
	}
}

// written returns a single value as the plan writes it.
func written(k *Key, v reflect.Value, owner Source) string {
	switch k.Kind {
	case KindDate:
		return v.Interface().(Date).Text
	case KindHours:
		return v.Interface().(Hours).Text
	case KindDeadline:
		return v.Interface().(Deadline).Text
	case KindAges:
		return v.Interface().(Ages).Text
	case KindNumber:
		return text(owner.value(k.Name))
	case KindYesNo:
		if v.Elem().Bool() {
			return "true"
		}
		return "false"
	}
	return v.String()
}

// closingTexts are the closing days as written. In a plan made by hand nothing is written, and days known by name are
// shown by their id.
func closingTexts(n *syntax.Node, days []hours.ClosingDay) []string {
	var out []string
	if n != nil && n.Kind == syntax.Sequence {
		for _, item := range n.Items {
			out = append(out, text(item))
		}
		return out
	}
	for _, d := range days {
		out = append(out, d.ID)
	}
	return out
}
