package plan

import "reflect"

// Shows says who may see the value of a key, as its `shows` tag has it. The projection of the plan, the search for leaks, the
// rules and the schema all ask the key, so that a new key is held by all of them from its first day.
type Shows string

// The ways a key may be shown.
const (
	Inherit Shows = ""       // to those who may see the item it stands in; outside the items to staff only
	Always  Shows = "always" // to everybody: public by nature
	Never   Shows = "never"  // to staff only, whatever the item says
	Named   Shows = "named"  // as Inherit, and to all staff where the item itself is for few: it is what the item is called
)

// Holds says what a text tells, as its `holds` tag has it. Free text says nothing.
type Holds string

// What a text may hold.
const (
	FreeText    Holds = ""
	NameText    Holds = "name"    // what something is called: a leak is searched for it however short it is
	PersonText  Holds = "person"  // who has a role now: personal data, and a name
	NumberText  Holds = "number"  // a telephone number
	AddressText Holds = "address" // an address, a link or a number of another kind
)

// Calls says whether a reference is somebody to call, as its `calls` tag has it.
type Calls string

// The ways a reference calls somebody.
const (
	TakesPart      Calls = ""         // it only names who takes part
	CallsThem      Calls = "rings"    // the one it names is called, or handed over to
	CallsToConvene Calls = "convenes" // the one it names is called to gather a group
)

// Is says that a block is described by the type of a value: b.Is(PointClaim{}).
func (b *Block) Is(v any) bool { return b.typ == reflect.TypeOf(v) }

// MayReturn says that a checklist which comes home may change a key of an item of the model: item is a value of its struct type,
// such as [Action]{}. False for a key that the item does not have.
func MayReturn(item any, key string) bool {
	d := describer{blocks: make(map[reflect.Type]*Block)}
	k := d.block(reflect.TypeOf(item)).Key(key)
	return k != nil && k.Returns
}

// within is how a key is shown that stands in a block shown so: what holds it can only narrow it.
func (s Shows) within(outer Shows) Shows {
	switch {
	case outer == Never:
		return Never
	case s == Inherit && outer == Always:
		return Always
	}
	return s
}

// Public says that the public edition may tell the value.
func (f Field) Public() bool { return public(f.Shows, f.Item != nil, f.Audience) }

func public(s Shows, inItem bool, audience Audience) bool {
	switch s {
	case Always:
		return true
	case Never:
		return false
	}
	return inItem && audience == Public
}

// WalkItem visits every value of one item of any type of the model's kind, as [Plan.Walk] does with a whole plan.
func WalkItem(item any, audience Audience, visit func(Field)) {
	v := reflect.ValueOf(item).Elem()
	d := describer{blocks: make(map[reflect.Type]*Block)}
	w := walker{visit: visit, plan: &Plan{}}
	w.block(d.block(v.Type()), v, Field{Audience: audience})
}
