package plan

import (
	"reflect"
	"slices"
	"strings"
	"sync"

	"beredskab/internal/hours"
)

// Kind says what the value of a key means.
type Kind uint8

// The kinds of value. The last three hold further blocks.
const (
	KindText       Kind = iota // free text
	KindProse                  // text in the safe Markdown subset (md)
	KindID                     // the block's own id
	KindReference              // an id of something else, see [Key.Refs]
	KindWord                   // a word of a closed list, see [Key.Enum]
	KindDate                   // a date
	KindHours                  // opening hours
	KindClosingDay             // a closing day
	KindDeadline               // a deadline
	KindAges                   // an age group
	KindNumber                 // a whole number
	KindYesNo                  // true or false
	KindBlock                  // a block of keys
	KindBlocks                 // a list of blocks
	KindClaims                 // blocks by point id (A1.1 … A8.7)
)

// Key describes one key of a block: everything that its tags say.
type Key struct {
	Name    string // as written in the plan
	Title   string // Danish
	Help    string // one Danish sentence
	Need    string // "", "always" or "adopted"
	Kind    Kind
	Enum    string    // the list of [Vocabulary] for a [KindWord]
	Refs    []RefKind // for a [KindReference]
	List    bool      // written as a list
	OrOne   bool      // a list that may be written as one value
	Months  bool      // a [KindDeadline] that may count months
	Shape   string    // what a [KindText] must look like, as a tag of the validator library: "telefon", "kommunekode"
	Advice  Advice    // what a [KindText] or [KindProse] says to the staff
	Part    bool      // a [KindDate] for which a year or a month will do
	Shows   Shows     // who may see it
	Holds   Holds     // what a text tells
	Calls   Calls     // whether a [KindReference] is somebody to call
	Shared  bool      // an anonymous comparison may quote it
	Returns bool      // a checklist that comes home may change it
	One     string    // what one item of a list is called: "kontakt"
	Block   *Block    // for the last three kinds

	index    []int
	position int // in the block's Keys
}

// Advice (råd) is what a text says to the staff. A text that has no such tag tells them what to do, so a new key is read for
// danger before anybody has thought of it.
type Advice string

// What a text says to the staff.
const (
	Orders  Advice = ""      // what to do
	Forbids Advice = "not"   // what not to do
	Names   Advice = "names" // a situation, a sign or a condition
	Silent  Advice = "none"  // nothing: a name, a number, a note of the drafter's own
)

// Advises says whether a key holds free text that the staff act on, and how.
func (k *Key) Advises() (Advice, bool) {
	return k.Advice, (k.Kind == KindText || k.Kind == KindProse) && k.Shape == "" && k.Advice != Silent
}

// Label names the key for a reader: "Åbningstid (hours)".
func (k *Key) Label() string { return k.Title + " (" + k.Name + ")" }

// Block describes a block of keys: one struct of the model.
type Block struct {
	Name string // the Go type's name
	Keys []*Key // in the order in which a careful drafter writes them: the id first, what every item may carry last
	Item bool   // it may carry audience, from, until, text and note

	byName map[string]*Key
	source []int // where its Source is
	common []int // where its Common is, when Item
	typ    reflect.Type
}

// Key returns the key with the given name, or nil.
func (b *Block) Key(name string) *Key { return b.byName[name] }

// Model returns the description of a whole plan. It is worked out from the struct tags at first use, and read only.
func Model() *Block { return model() }

// model is a constant that costs a few hundred microseconds, which only commands that read plans should pay.
var model = sync.OnceValue(func() *Block {
	d := describer{blocks: make(map[reflect.Type]*Block)}
	return d.block(reflect.TypeFor[Plan]())
})

// describer holds the blocks described so far, so that a struct used twice is described once, and the keys that every item
// may carry.
type describer struct {
	blocks map[reflect.Type]*Block
	common *Block
}

func (d *describer) block(t reflect.Type) *Block {
	if b := d.blocks[t]; b != nil {
		return b
	}
	b := &Block{Name: t.Name(), typ: t, byName: make(map[string]*Key, t.NumField())}
	d.blocks[t] = b
	d.fields(b, t, nil)
	if i := slices.IndexFunc(b.Keys, func(k *Key) bool { return k.Kind == KindID }); i > 0 {
		b.Keys = slices.Concat(b.Keys[i:i+1], b.Keys[:i], b.Keys[i+1:])
	}
	for i, k := range b.Keys {
		k.position = i
	}
	return b
}

// fields adds a struct's own keys, then those of the structs it embeds, so that audience and note come last.
func (d *describer) fields(b *Block, t reflect.Type, at []int) {
	var embedded []int
	for i := range t.NumField() {
		f := t.Field(i)
		if f.Anonymous {
			embedded = append(embedded, i)
			continue
		}
		if name := f.Tag.Get("yaml"); name != "" && name != "-" {
			k := d.key(name, f)
			k.index = append(append([]int(nil), at...), i)
			b.Keys = append(b.Keys, k)
			b.byName[name] = k
		}
	}
	for _, i := range embedded {
		f, index := t.Field(i), append(append([]int(nil), at...), i)
		switch f.Type {
		case reflect.TypeFor[Source]():
			b.source = index
		case reflect.TypeFor[Common]():
			b.Item, b.common = true, index
			d.commonKeys(b, f.Type)
		default:
			d.fields(b, f.Type, index)
		}
	}
}

// commonKeys adds the keys that every item may carry. Their tags are read once for all the kinds of item.
func (d *describer) commonKeys(b *Block, t reflect.Type) {
	if d.common == nil {
		d.common = &Block{byName: make(map[string]*Key)}
		d.fields(d.common, t, nil)
	}
	b.source = slices.Concat(b.common, d.common.source)
	for _, k := range d.common.Keys {
		own := *k
		own.index = slices.Concat(b.common, k.index)
		b.Keys = append(b.Keys, &own)
		b.byName[k.Name] = &own
	}
}

func (d *describer) key(name string, f reflect.StructField) *Key {
	k := &Key{Name: name}
	refs := ""
	eachTag(string(f.Tag), func(name, value string) {
		switch name {
		case "da":
			k.Title = value
		case "desc":
			k.Help = value
		case "need":
			k.Need = value
		case "enum":
			k.Enum = value
		case "ref":
			refs = value
		case "months":
			k.Months = true
		case "part":
			k.Part = true
		case "advice":
			k.Advice = Advice(value)
		case "validate":
			k.Shape = value
		case "shows":
			k.Shows = Shows(value)
		case "holds":
			k.Holds = Holds(value)
		case "calls":
			k.Calls = Calls(value)
		case "shared":
			k.Shared = true
		case "returns":
			k.Returns = true
		case "one":
			k.One = value
		}
	})
	if k.Shows == Never && f.Type.Kind() != reflect.Pointer && !holdsBlocks(f.Type) {
		k.Help += " Vises aldrig offentligt."
	}
	t := f.Type
	switch {
	case t == reflect.TypeFor[Many]():
		k.List, k.OrOne, t = true, true, reflect.TypeFor[string]()
	case t.Kind() == reflect.Slice:
		k.List, t = true, t.Elem()
	}
	switch t {
	case reflect.TypeFor[Prose]():
		k.Kind = KindProse
	case reflect.TypeFor[Date]():
		k.Kind = KindDate
	case reflect.TypeFor[Hours]():
		k.Kind = KindHours
	case reflect.TypeFor[hours.ClosingDay]():
		k.Kind = KindClosingDay
	case reflect.TypeFor[Deadline]():
		k.Kind = KindDeadline
	case reflect.TypeFor[Ages]():
		k.Kind = KindAges
	case reflect.TypeFor[int]():
		k.Kind = KindNumber
	case reflect.TypeFor[*bool]():
		k.Kind = KindYesNo
	default:
		d.other(k, t, refs)
	}
	return k
}

// holdsBlocks says that a list is one of blocks.
func holdsBlocks(t reflect.Type) bool {
	return t.Kind() == reflect.Slice && t.Elem().Kind() == reflect.Pointer
}

// eachTag gives the parts of a struct tag in one pass. Looking each up by itself, as reflect does, reads every tag ten times
// over, and that is felt when a program starts.
func eachTag(tag string, visit func(name, value string)) {
	for {
		tag = strings.TrimLeft(tag, " ")
		colon := strings.IndexByte(tag, ':')
		if colon < 0 || colon+1 >= len(tag) {
			return
		}
		end := colon + 2
		for end < len(tag) && tag[end] != '"' {
			if tag[end] == '\\' {
				end++
			}
			end++
		}
		if end >= len(tag) {
			return
		}
		visit(tag[:colon], strings.ReplaceAll(tag[colon+2:end], `\"`, `"`))
		tag = tag[end+1:]
	}
}

func (d *describer) other(k *Key, t reflect.Type, refs string) {
	switch {
	case t.Kind() == reflect.Map:
		k.Kind, k.Block = KindClaims, d.block(t.Elem().Elem())
	case t.Kind() == reflect.Pointer && k.List:
		k.Kind, k.Block = KindBlocks, d.block(t.Elem())
	case t.Kind() == reflect.Pointer:
		k.Kind, k.Block = KindBlock, d.block(t.Elem())
	case k.Enum != "":
		k.Kind = KindWord
	case refs != "":
		k.Kind = KindReference
		for _, r := range strings.Fields(refs) {
			k.Refs = append(k.Refs, RefKind(r))
		}
	case k.Name == "id":
		k.Kind = KindID
	}
}
