package desk

import (
	"html/template"
	"strconv"
	"strings"

	"beredskab/internal/plan"
	"beredskab/internal/prose"
	"beredskab/internal/syntax"
)

// Form is a block of the plan as fields to fill in. It comes from the model's tags: a new key of the plan shows up here by itself.
type Form struct {
	Place    string // where the block stands, see [Place]
	Identity string // its identity by ids, as findings name it
	Title    string // what its reader calls it: the name, or what kind of thing it is
	Main     []Field
	More     []Field // what is rarely used and not written yet
	Filled   int     // how many of More are written; then they are shown open
	Findings []Finding
	Position int // in its list, from 0
	Count    int // of the list
	Used     string
}

// Field is one key of a block.
type Field struct {
	ID       string // the element's id in the page: the place
	Identity string
	Title    string
	Help     string
	Need     string // "", "Skal udfyldes" or "Skal udfyldes, før planen vedtages"
	Widget   string // the name of the template that shows it
	Value    string
	Lines    int      // of a text
	Values   []Chosen // of a list
	Choices  []Choice // of a closed list, or the things that may be named
	Add      []Choice // what may be added to a list of references
	Broken   string   // Danish: why the form cannot show what is written here
	Findings []Finding
	Hours    *Reading
	Forms    []Form        // of blocks
	Noun     string        // what one item is called: "telefonnummer"
	Named    bool          // a new item begins with its name
	Create   []Choice      // the lists that a new thing to name can be made in
	Patterns []Choice      // suggestions to pick from
	Printed  template.HTML // how a text prints
}

// Choice is one word of a closed list, or one thing that may be named.
type Choice struct {
	Word, Label string
	Group       string
	On          bool
}

// Chosen is one element of a list of references or texts.
type Chosen struct {
	ID, Word, Label string
	Last            bool
	Unknown         bool // nothing in the plan has that id
}

// former makes forms of one plan as it was read.
type former struct {
	*reading
}

// block makes the form of a block. Node is what is written, nil when nothing is yet.
func (f former) block(b *plan.Block, node *syntax.Node, at Place, identity string) Form {
	form := Form{Place: at.String(), Identity: identity, Findings: f.findings.exactly(identity)}
	shown := 0
	for _, k := range b.Keys {
		if k.Kind == plan.KindID {
			continue // made from the name, never asked for
		}
		value := node.Get(k.Name)
		field := f.field(k, node, at.Key(k.Name), join(identity, k.Name))
		written := !value.IsEmpty()
		switch {
		case k.Need != "" || shown < mostAtOnce || len(field.Findings) > 0:
			form.Main = append(form.Main, field)
			shown++
		default:
			if written {
				form.Filled++
			}
			form.More = append(form.More, field)
		}
	}
	return form
}

// mostAtOnce is how many fields of a block are shown before the rest is folded away. The model lists them as a careful drafter
// writes them, the most important first.
const mostAtOnce = 8

func join(identity, key string) string {
	if identity == "" {
		return key
	}
	return identity + "/" + key
}

var needs = map[string]string{"always": "Skal udfyldes", "adopted": "Skal udfyldes, før planen vedtages"}

// field makes the field of a key.
func (f former) field(k *plan.Key, owner *syntax.Node, at Place, identity string) Field {
	node := owner.Get(k.Name)
	out := Field{
		ID: at.String(), Identity: identity, Title: k.Title, Help: help(k), Need: needs[k.Need],
		Widget: widget(k), Findings: f.findings.exactly(identity),
	}
	switch {
	case k.Kind == plan.KindBlocks:
		f.blocks(&out, k, node, at, identity)
	case k.Kind == plan.KindBlock:
		if node != nil && node.Kind != syntax.Mapping && !node.IsEmpty() {
			out.Broken = broken
			break
		}
		form := f.block(k.Block, node, at, identity)
		form.Title = k.Title
		out.Forms = []Form{form}
	case k.Kind == plan.KindClaims:
		f.claims(&out, k, owner, node, at, identity)
	case k.List:
		f.list(&out, k, node, at, identity)
	default:
		f.single(&out, k, node, owner)
	}
	return out
}

// broken is said where the text holds something that the form has no field for.
const broken = "Det, der står her, er skrevet på en måde, som skemaet ikke kan vise. Ret det i teksten."

// widget names the template that shows a key.
func widget(k *plan.Key) string {
	switch {
	case k.Kind == plan.KindBlocks:
		return "blocks"
	case k.Kind == plan.KindBlock:
		return "block"
	case k.Kind == plan.KindClaims:
		return "claims"
	case k.List && k.Kind == plan.KindWord:
		return "words"
	case k.List && k.Kind == plan.KindReference:
		return "references"
	case k.List:
		return "lines"
	}
	switch k.Kind {
	case plan.KindProse:
		return "prose"
	case plan.KindWord:
		return "word"
	case plan.KindReference:
		return "reference"
	case plan.KindYesNo:
		return "yesno"
	case plan.KindDate:
		return "day"
	case plan.KindHours:
		return "hours"
	case plan.KindNumber:
		return "number"
	}
	return "text"
}

// single fills in a field of one value.
func (f former) single(out *Field, k *plan.Key, node, owner *syntax.Node) {
	if node != nil && node.Kind == syntax.Sequence && len(node.Items) == 1 {
		node = node.Items[0] // a list of one where one value is meant
	}
	if node != nil && node.Kind != syntax.Scalar {
		out.Broken = broken
		return
	}
	if node != nil {
		out.Value = node.Value
	}
	out.Lines = min(strings.Count(out.Value, "\n")+1+len(out.Value)/70, 14)
	switch k.Kind {
	case plan.KindProse:
		if out.Value != "" {
			out.Printed = template.HTML(prose.Parse(out.Value).AppendHTML(nil, prose.Style{Anchor: func(string) (string, bool) { return "", false }})) //nolint:gosec // a safe subset, escaped there
		}
	case plan.KindWord:
		out.Choices = words(k.Enum, out.Value)
	case plan.KindReference:
		out.Choices, out.Create = f.things(k, owner, out.Value), creatable(k)
	case plan.KindHours:
		out.Hours, out.Patterns = f.hours(out.Value), patterns
	}
}

// list fills in a field of several values.
func (f former) list(out *Field, k *plan.Key, node *syntax.Node, at Place, identity string) {
	var items []*syntax.Node
	switch {
	case node.IsEmpty():
	case node.Kind == syntax.Sequence:
		items = node.Items
	case node.Kind == syntax.Scalar:
		items = []*syntax.Node{node}
	default:
		out.Broken = broken
		return
	}
	var texts []string
	for i, item := range items {
		if item.Kind != syntax.Scalar {
			out.Broken = broken
			return
		}
		word := strings.TrimSpace(item.Value)
		texts = append(texts, word)
		id := at.At(i)
		if node.Kind == syntax.Scalar {
			id = at
		}
		c := Chosen{ID: id.String(), Word: word, Label: word, Last: i == len(items)-1}
		if k.Kind == plan.KindReference {
			c.Label, c.Unknown = f.name(k, word)
		}
		out.Values = append(out.Values, c)
		out.Findings = append(out.Findings, f.findings.exactly(join(identity, strconv.Itoa(i)))...)
	}
	switch k.Kind {
	case plan.KindWord:
		out.Choices = words(k.Enum, texts...)
	case plan.KindReference:
		out.Create = creatable(k)
		for _, c := range f.things(k, nil, "") {
			if c.Word != "" && !contains(texts, c.Word) {
				out.Add = append(out.Add, c)
			}
		}
	default:
		out.Value = strings.Join(texts, "\n")
		out.Lines = max(len(texts)+1, 2)
	}
}

func contains(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}

// blocks fills in a field of a list of blocks.
func (f former) blocks(out *Field, k *plan.Key, node *syntax.Node, at Place, identity string) {
	out.Noun, out.Named = nounOf(k), k.Block.Key("id") != nil
	if node.IsEmpty() {
		return
	}
	if node.Kind != syntax.Sequence {
		out.Broken = broken
		return
	}
	for i, item := range node.Items {
		if item.Kind != syntax.Mapping {
			out.Broken = broken
			continue
		}
		name := strconv.Itoa(len(out.Forms))
		if id := item.Get("id").Text(); id != "" {
			name = id
		}
		form := f.block(k.Block, item, at.At(i), join(identity, name))
		form.Title, form.Position = title(k, item, i), i
		out.Forms = append(out.Forms, form)
	}
	for i := range out.Forms {
		out.Forms[i].Count = len(out.Forms)
	}
}

// claims fills in the points of a recommendation: all that it has, written or not.
func (f former) claims(out *Field, k *plan.Key, owner, node *syntax.Node, at Place, identity string) {
	if node != nil && node.Kind != syntax.Mapping && !node.IsEmpty() {
		out.Broken = broken
		return
	}
	_, recommendation := PlaceOf(at.String()).owner()
	for i := 1; plan.PointExists(recommendation + "." + strconv.Itoa(i)); i++ {
		id := recommendation + "." + strconv.Itoa(i)
		form := f.block(k.Block, node.Get(id), at.Key(id), join(identity, id))
		form.Title = id + " " + pointTitle(id)
		form.Used = f.pointStatus(id)
		out.Forms = append(out.Forms, form)
	}
}

// owner is the block that a key stands in, by its place and its own key.
func (p Place) owner() (Place, string) {
	block, _ := p.Parent()
	return block.Parent()
}

// title is what an item of a list is called.
func title(k *plan.Key, item *syntax.Node, i int) string {
	for _, key := range [...]string{"name", "title", "do", "number", "value", "to", "by", "point", "topic", "rule", "if"} {
		if v := item.Get(key).Text(); v != "" {
			return v
		}
	}
	return upper(nounOf(k)) + " " + strconv.Itoa(i+1)
}
