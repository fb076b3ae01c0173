package plan

import (
	"reflect"
	"slices"
	"strconv"
	"strings"
	"sync"

	"beredskab/internal/danish"
	"beredskab/internal/diag"
	"beredskab/internal/register"
	"beredskab/internal/syntax"
)

// block reads a block of keys into a struct. Audience is that of what the block stands in.
func (d *decoder) block(b *Block, node *syntax.Node, v reflect.Value, place string, audience Audience, nested bool) {
	src := v.FieldByIndex(b.source).Addr().Interface().(*Source)
	src.Node, src.Place = node, place
	if b.Item {
		audience = d.inherit(b, *src, audience, nested)
		v.FieldByIndex(b.common).Addr().Interface().(*Common).Audience = audience
	}
	var read uint64 // a bit for each key that is written; no block has 64
	for i := range node.Pairs {
		pair := &node.Pairs[i]
		k, readable := d.key(b, src, pair)
		if k == nil {
			continue
		}
		bit := uint64(1) << k.position
		if read&bit != 0 {
			continue // a key written twice is reported when the file is read; the first one counts
		}
		if !blank(pair.Value) {
			read |= bit
		}
		if readable && (!b.Item || k.Name != "audience") {
			d.value(k, *src, pair, v.FieldByIndex(k.index), audience)
		}
	}
	for i, k := range b.Keys {
		if k.Need != "" && read&(1<<i) == 0 {
			d.missing(k, src.At(k.Name), src.Path(k.Name), danish.Sentence(b.called(*src)), k.Label())
			if id := b.idFor(*src); k.Kind == KindID && id != "" {
				found := &d.findings[len(d.findings)-1]
				found.Fix = "Tilføj id: " + id + ". " + k.Help
				if node.Pair("id") == nil && d.free(id) {
					found.Edits = node.First("id", id)
				}
			}
		}
	}
	if b.Item {
		d.period(v.FieldByIndex(b.common).Addr().Interface().(*Common))
	}
}

// inherit settles who may see an item: what it says itself, else what it stands in; never more than that.
//
// What cannot be understood is restricted: a slip of the pen must never show anything to more people than was meant.
func (d *decoder) inherit(b *Block, src Source, outer Audience, nested bool) Audience {
	pair := src.Node.Pair("audience")
	for i := range src.Node.Pairs {
		if p := &src.Node.Pairs[i]; pair == nil && b.Key(p.Key.Value) == nil {
			if names, _ := b.meant(p.Key.Value, nil); len(names) > 0 && names[0] == "audience" {
				pair = p
			}
		}
	}
	if pair == nil || blank(pair.Value) {
		return outer
	}
	node := pair.Value
	if node.Kind != syntax.Scalar {
		d.kind(b.Key("audience"), src, pair, -1)
		return Restricted
	}
	word := Audience(text(node))
	if !word.known() {
		d.word(b.Key("audience"), src, node, -1)
		return Restricted
	}
	if nested && word.width() > outer.width() {
		d.add(ruleWider, diag.Error, node.Span(), src.Path("audience"),
			`Vises for (audience): "`+node.Value+`" er for flere end det, den står i, som kun er `+Label("audience", string(outer))+".",
			"Slet linjen, eller gør det, den står i, synligt for de samme.")
		return outer
	}
	return word
}

func (a Audience) known() bool { return a.width() > 0 }

// width orders the audiences: the more who may see it, the wider.
func (a Audience) width() int {
	switch a {
	case Public:
		return 3
	case Internal:
		return 2
	case Restricted:
		return 1
	}
	return 0
}

// period checks that an item does not end before it begins.
func (d *decoder) period(c *Common) {
	if c.From.OK && c.Until.OK && c.Until.Last < c.From.First {
		d.note(d.add(rulePeriod, diag.Error, c.At("until"), c.Path("until"),
			"Til (until): "+diag.Quote(c.Until.Text)+" ligger før Fra (from), "+diag.Quote(c.From.Text)+".", "Byt om på de to datoer, eller ret den, der er forkert."),
			c.At("from"), "Begynder her.")
	}
}

// list reads a list of blocks. Those at the top may stand in several files, so their ids are remembered for the whole run.
func (d *decoder) list(k *Key, src Source, pair *syntax.Pair, v reflect.Value, audience Audience) {
	items := d.items(k, src, pair)
	nested := src.Place != ""
	seen := map[string]Source(nil)
	if !nested {
		if d.seen[k.Name] == nil {
			d.seen[k.Name] = map[string]Source{}
		}
		seen = d.seen[k.Name]
	}
	if v.IsNil() {
		v.Set(reflect.MakeSlice(v.Type(), 0, len(items)))
	}
	idKey := k.Block.Key("id")
	for i, item := range items {
		if item.Kind != syntax.Mapping {
			if !blank(item) || item.Kind == syntax.Sequence {
				d.kind(k, src, pair, i)
			}
			continue
		}
		name := strconv.Itoa(v.Len())
		if id := text(item.Get("id")); idKey != nil && id != "" {
			name = id
		}
		p := reflect.New(k.Block.typ)
		d.block(k.Block, item, p.Elem(), src.Path(k.Name)+"/"+name, audience, nested)
		v.Set(reflect.Append(v, p))
		if idKey != nil {
			if seen == nil {
				seen = make(map[string]Source, len(items))
			}
			d.id(p.Elem().FieldByIndex(k.Block.source).Interface().(Source), k, seen)
		}
	}
}

// id checks the id of an item and that no other in the list has it.
func (d *decoder) id(src Source, k *Key, seen map[string]Source) {
	node := src.Node.Get("id")
	if blank(node) || node.Kind != syntax.Scalar {
		return
	}
	id := node.Value
	if !validID(id) {
		fix := "Brug kun små bogstaver a-z, tal og bindestreg."
		if slug := danish.Slug(id); slug != "" && validID(slug) {
			fix += " Skriv " + slug + ", og ret de steder, der henviser til det."
		}
		d.add(ruleID, diag.Error, node.Span(), src.Path("id"), "Id (id): "+diag.Quote(id)+" kan ikke bruges som id.", fix)
	} else if Reserved(id) {
		d.add(ruleID, diag.Error, node.Span(), src.Path("id"), "Id (id): "+diag.Quote(id)+" har en fast betydning i planen og kan ikke bruges som id.",
			"Vælg et andet id, fx "+id+"-1 eller et navn, der siger mere.")
	}
	if first, twice := seen[id]; twice {
		d.note(d.add(ruleTwin, diag.Error, node.Span(), src.Path("id"), "Id (id): "+diag.Quote(id)+" er brugt to gange under "+k.Label()+".",
			"Giv den ene et andet id. Er det den samme, så slet den ene."), first.At("id"), "Først angivet her.")
		return
	}
	seen[id] = src
}

// validID says that a text is ASCII kebab-case.
func validID(id string) bool {
	if id == "" || strings.HasPrefix(id, "-") || strings.HasSuffix(id, "-") || strings.Contains(id, "--") {
		return false
	}
	for i := range len(id) {
		if c := id[i]; (c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '-' {
			return false
		}
	}
	return true
}

// Reserved says that a word has a meaning of its own where ids are written, so that nothing can have it for an id.
func Reserved(id string) bool { return reserved()[id] }

// reserved are the words that a reference takes beside ids, and national, because national/… would be a step of a path with that id.
// Shared and always are kept for the format to come.
var reserved = sync.OnceValue(func() map[string]bool {
	words := map[string]bool{"shared": true, "always": true, strings.TrimSuffix(register.NationalPrefix, "/"): true}
	for _, kind := range [...]RefKind{RefAll, RefOwn} {
		words[string(kind)] = true
	}
	for _, kind := range [...]RefKind{RefActor, RefMoment} {
		for _, t := range Vocabulary[string(kind)] {
			words[t.Word] = true
		}
	}
	return words
})

// claims reads blocks by point id.
func (d *decoder) claims(k *Key, src Source, pair *syntax.Pair, v reflect.Value, audience Audience) {
	if pair.Value.Kind != syntax.Mapping {
		d.kind(k, src, pair, -1)
		return
	}
	v.Set(reflect.MakeMapWithSize(v.Type(), len(pair.Value.Pairs)))
	owner := src.Place[strings.LastIndexByte(src.Place, '/')+1:] // A1 … A8
	for i := range pair.Value.Pairs {
		p := &pair.Value.Pairs[i]
		place := src.Path(k.Name) + "/" + p.Key.Value
		switch {
		case !PointExists(p.Key.Value):
			d.add(ruleReference, diag.Error, p.Key.Span(), place, diag.Quote(p.Key.Value)+" er ikke et punkt i anbefalingerne.", pointHelp(owner))
		case !strings.HasPrefix(p.Key.Value, owner+"."):
			d.add(ruleReference, diag.Error, p.Key.Span(), place, "Punktet "+p.Key.Value+" hører ikke til "+owner+".", "Flyt det til "+p.Key.Value[:2]+", eller ret nummeret. "+pointHelp(owner))
		case v.MapIndex(reflect.ValueOf(p.Key.Value)).IsValid():
		case blank(p.Value):
		case p.Value.Kind != syntax.Mapping:
			d.add(RuleKind, diag.Error, p.Value.Span(), place, "Punktet "+p.Key.Value+" skal være en blok med felter.",
				"Skriv fx: "+p.Key.Value+": {status: partly, note: …}.")
		default:
			c := reflect.New(k.Block.typ)
			d.block(k.Block, p.Value, c.Elem(), place, audience, true)
			v.SetMapIndex(reflect.ValueOf(p.Key.Value), c)
		}
	}
}

// free says that nothing in the plan has an id yet, so that it can be given without anybody's judgement.
func (d *decoder) free(id string) bool {
	if Reserved(id) {
		return false
	}
	var taken func(*syntax.Node) bool
	taken = func(n *syntax.Node) bool {
		if n == nil {
			return false
		}
		for i := range n.Pairs {
			if p := &n.Pairs[i]; p.Key.Value == "id" && text(p.Value) == id || taken(p.Value) {
				return true
			}
		}
		return slices.ContainsFunc(n.Items, taken)
	}
	return !slices.ContainsFunc(d.plan.Trees, taken)
}

// idFor proposes an id for an item that has none: what it is called, in the letters that an id may have.
func (b *Block) idFor(src Source) string {
	for _, k := range b.Keys {
		if k.Shows == Named && k.Kind == KindText {
			if id := danish.Slug(text(src.Node.Get(k.Name))); validID(id) {
				const longest = 40
				if len(id) > longest {
					id = strings.Trim(id[:longest], "-")
				}
				return id
			}
		}
	}
	return ""
}
