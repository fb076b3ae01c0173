package plan

import (
	"reflect"

	"beredskab/internal/hours"
)

// Hidden is an item that only few may see. The internal edition shows it by name only.
type Hidden struct{ Place, Name string }

// Project returns the plan as the readers of an edition know it on a day, and what the internal edition shows by name only.
// The documents are made from it and never from the plan itself, so that what is withheld cannot reach a page by being
// forgotten somewhere. What may be shown stands in the `shows` tags of the model.
func (p *Plan) Project(public bool, day hours.Day) (*Plan, []Hidden) {
	e := projector{plan: p, public: public, day: day}
	out := &Plan{Slug: p.Slug}
	to, from := reflect.ValueOf(out).Elem(), reflect.ValueOf(p).Elem()
	for _, k := range Model().Keys {
		to.FieldByIndex(k.index).Set(from.FieldByIndex(k.index))
	}
	e.block(Model(), to, Field{Audience: p.DefaultAudience()})
	return out, e.hidden
}

// ProjectItem is the copy of one item of any type of the model's kind that an edition shows; nil when it shows none.
func ProjectItem(item any, public bool) any {
	e := projector{plan: &Plan{}, public: public}
	d := describer{blocks: make(map[reflect.Type]*Block)}
	shown := e.item(d.block(reflect.TypeOf(item).Elem()), reflect.ValueOf(item), Field{Audience: Internal})
	if !shown.IsValid() {
		return nil
	}
	return shown.Interface()
}

type projector struct {
	plan   *Plan
	public bool
	day    hours.Day
	hidden []Hidden
}

// showing is how much of an item is shown.
type showing uint8

const (
	nothing showing = iota
	nameOnly
	whole
)

// of says how much of an item is shown. One that does not say so itself is for those who see what it stands in; and what
// stands in something that is not shown whole is never looked at.
func (e *projector) of(c *Common, usual Audience) (Audience, showing) {
	audience := c.Audience
	if audience == "" {
		audience = usual
	}
	switch {
	case c.Until.OK && c.Until.Last < e.day:
		return audience, nothing
	case e.public && audience != Public:
		return audience, nothing
	case audience != Public && audience != Internal: // a word that is none of them is taken for the narrowest
		return Restricted, nameOnly
	}
	return audience, whole
}

// block takes out of a copy what its readers may not see, and puts copies in the place of the blocks that it holds.
func (e *projector) block(b *Block, v reflect.Value, at Field) {
	for _, k := range b.Keys {
		field := v.FieldByIndex(k.index)
		if field.IsZero() {
			continue
		}
		inner := at
		inner.Shows = k.Shows.within(at.Shows)
		switch {
		case e.public && inner.Shows == Never:
			field.SetZero()
		case k.Kind == KindBlocks:
			field.Set(e.list(k.Block, field, inner))
		case k.Kind == KindBlock:
			shown := reflect.New(k.Block.typ)
			shown.Elem().Set(field.Elem())
			e.block(k.Block, shown.Elem(), inner)
			if e.public && at.Item == nil {
				e.bare(k.Block, shown)
			}
			field.Set(shown)
			if e.public && e.empty(k.Block, shown.Elem()) {
				field.SetZero()
			}
		case e.public && !public(inner.Shows, at.Item != nil, at.Audience):
			field.SetZero()
		}
	}
}

// bare forgets the file that a block outside the items was read from: its tree holds what was taken out.
func (e *projector) bare(b *Block, v reflect.Value) {
	v.Elem().FieldByIndex(b.source).Addr().Interface().(*Source).Node = nil
}

// empty says that nothing of a block is left.
func (e *projector) empty(b *Block, v reflect.Value) bool {
	for _, k := range b.Keys {
		if !v.FieldByIndex(k.index).IsZero() {
			return false
		}
	}
	return true
}

func (e *projector) list(b *Block, list reflect.Value, at Field) reflect.Value {
	out := reflect.MakeSlice(list.Type(), 0, list.Len())
	for i := range list.Len() {
		if item := list.Index(i); !item.IsNil() {
			if shown := e.item(b, item, at); shown.IsValid() {
				out = reflect.Append(out, shown)
			}
		}
	}
	return out
}

// item is the copy of an item that is shown; the zero value when none is.
func (e *projector) item(b *Block, item reflect.Value, at Field) reflect.Value {
	shown := reflect.New(b.typ)
	if !b.Item {
		shown.Elem().Set(item.Elem())
		e.block(b, shown.Elem(), at)
		return shown
	}
	common := func(v reflect.Value) *Common { return v.Elem().FieldByIndex(b.common).Addr().Interface().(*Common) }
	audience, how := e.of(common(item), at.Audience)
	switch how {
	case nothing:
		return reflect.Value{}
	case nameOnly:
		name, ok := e.name(b, item, shown)
		e.hidden = append(e.hidden, Hidden{common(item).Place, name})
		if !ok {
			return reflect.Value{}
		}
	default:
		shown.Elem().Set(item.Elem())
		at.Audience, at.Item = audience, common(shown)
		e.block(b, shown.Elem(), at)
	}
	common(shown).Audience = audience
	e.finish(item, shown, how)
	return shown
}

// name copies what an item is called. One without a name cannot be spoken of.
func (e *projector) name(b *Block, item, shown reflect.Value) (name string, ok bool) {
	for _, k := range b.Keys {
		if k.Shows != Named && k.Kind != KindID {
			continue
		}
		field := item.Elem().FieldByIndex(k.index)
		shown.Elem().FieldByIndex(k.index).Set(field)
		if k.Shows == Named && !ok {
			name, ok = field.String(), true
			if k.Kind == KindWord {
				name = Label(k.Enum, name)
			}
		}
	}
	return name, ok
}

// finish ties a copy to what it belongs to. A contact's hours may be the municipality's, which it has through its department;
// that may be withheld, so they are written at the contact.
func (e *projector) finish(item, shown reflect.Value, how showing) {
	switch x := shown.Interface().(type) {
	case *Contact:
		if how == whole {
			x.Hours = e.plan.EffectiveHours(item.Interface().(*Contact))
		}
	case *EscalationPath:
		for _, s := range x.Steps {
			s.Of = x
		}
	}
}
