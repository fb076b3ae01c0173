package main

import (
	"fmt"
	"strings"

	"beredskab/internal/catalogue"
	"beredskab/internal/plan"

	"github.com/invopop/jsonschema"
)

// document is the whole schema. A plan may be spread over several files and share others, so any of the blocks may stand
// alone; only the file that says which municipality it is must also say the format.
func document(root *plan.Block) *jsonschema.Schema {
	w := writer{defs: jsonschema.Definitions{}}
	s := w.object(root)
	s.Version = jsonschema.Version
	s.Title = "Beredskab mod vold i nære relationer"
	s.Description = "En kommunes lokale beredskab: kontakter, afdelinger, handleveje og de otte anbefalinger. Planen kan stå i én fil eller i flere filer i samme mappe."
	s.Required = nil
	s.DependentRequired = map[string][]string{"municipality": {"format"}}
	s.Definitions = w.defs
	return s
}

// writer collects the definitions of the blocks as it meets them.
type writer struct{ defs jsonschema.Definitions }

// object describes a block of keys.
func (w writer) object(b *plan.Block) *jsonschema.Schema {
	s := &jsonschema.Schema{Type: "object", Properties: jsonschema.NewProperties(), AdditionalProperties: jsonschema.FalseSchema}
	for _, k := range b.Keys {
		s.Properties.Set(k.Name, w.property(b, k))
		if k.Need == "always" {
			s.Required = append(s.Required, k.Name)
		}
	}
	return s
}

// property is the schema of a key; what every item of a list may carry is described once.
func (w writer) property(b *plan.Block, k *plan.Key) *jsonschema.Schema {
	if !b.Item || !everywhere(k.Name) {
		return w.key(k)
	}
	if w.defs[k.Name] == nil {
		w.defs[k.Name] = w.key(k)
	}
	return &jsonschema.Schema{Ref: "#/$defs/" + k.Name}
}

// everywhere names the keys of [plan.Common].
func everywhere(name string) bool {
	switch name {
	case "audience", "from", "until", "text", "note":
		return true
	}
	return false
}

// key describes a key: what it is called, what it means, and what may stand there.
func (w writer) key(k *plan.Key) *jsonschema.Schema {
	var s *jsonschema.Schema
	one := w.value(k)
	switch {
	case k.OrOne:
		single := *one
		single.Title = k.Title // editors show the titles of both ways, one beside the other
		s = &jsonschema.Schema{AnyOf: []*jsonschema.Schema{&single, {Type: "array", Items: one, Title: k.Title + " som liste"}}}
	case k.List:
		s = &jsonschema.Schema{Items: one}
		kinds(s, k, "array")
	default:
		s = one
	}
	s.Title = k.Title
	s.Description = description(k)
	return s
}

// value describes a single value.
func (w writer) value(k *plan.Key) *jsonschema.Schema {
	s := &jsonschema.Schema{}
	switch k.Kind {
	case plan.KindBlock, plan.KindBlocks:
		s = w.reference(k)
	case plan.KindClaims:
		s = w.points(k)
	case plan.KindWord:
		for _, t := range plan.Vocabulary[k.Enum] {
			s.Enum = append(s.Enum, t.Word)
		}
		explain(s, plan.Vocabulary[k.Enum])
	case plan.KindYesNo:
		kinds(s, k, "boolean")
	case plan.KindNumber:
		kinds(s, k, "integer")
		s.Minimum = "0"
		if k.Name == "format" {
			s.Const, s.Minimum = 1, ""
		}
	default:
		s.Pattern = pattern(k)
		kinds(s, k, textual(k, s.Pattern)...)
		if s.Pattern != "" {
			extra(s, "patternErrorMessage", shapeHelp(k))
		}
	}
	return s
}

// textual gives the types that editors see in what the program reads as text: 0336 and 2026 are numbers to them.
func textual(k *plan.Key, pattern string) []string {
	switch {
	case k.Kind == plan.KindDate && !k.Part, k.Kind == plan.KindDeadline, k.Kind == plan.KindAges:
		return []string{"string"}
	case pattern != "":
		return []string{"string", "number"}
	}
	return []string{"string", "number", "boolean"}
}

// kinds sets the types of a value. What need not be there may also be left empty.
func kinds(s *jsonschema.Schema, k *plan.Key, types ...string) {
	if k.Need != "always" {
		types = append(types, "null")
	}
	if len(types) == 1 {
		s.Type = types[0]
		return
	}
	extra(s, "type", types)
}

// reference points to the definition of the key's block. A block that may be left out may also be left empty.
func (w writer) reference(k *plan.Key) *jsonschema.Schema {
	b := k.Block
	if _, done := w.defs[b.Name]; !done {
		w.defs[b.Name] = nil // so that a block within itself would not go on for ever
		s := w.object(b)
		if k.Kind != plan.KindBlocks {
			s.Type = ""
			kinds(s, k, "object")
		}
		s.Title = k.Title
		if one, ok := ofOne[b.Name]; ok {
			s.Title = one
		}
		w.defs[b.Name] = s
	}
	return &jsonschema.Schema{Ref: "#/$defs/" + b.Name}
}

// points lists all 52, so that an editor can offer them.
func (w writer) points(k *plan.Key) *jsonschema.Schema {
	if w.defs["Points"] == nil {
		s := &jsonschema.Schema{Properties: jsonschema.NewProperties(), AdditionalProperties: jsonschema.FalseSchema}
		kinds(s, k, "object")
		for i := range 8 {
			for j := 1; j < 10; j++ {
				if id := fmt.Sprintf("A%d.%d", i+1, j); plan.PointExists(id) {
					claim := w.reference(k)
					if p := catalogue.PointByID(id); p != nil {
						claim.Title, claim.Description = "Punkt "+id, p.Text
					}
					s.Properties.Set(id, claim)
				}
			}
		}
		w.defs["Points"] = s
	}
	return &jsonschema.Schema{Ref: "#/$defs/Points"}
}

// pattern is what the text of a key must look like; "" for free text. Empty text is no text, where the key may be left out.
func pattern(k *plan.Key) string {
	const day = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
	p := ""
	switch {
	case k.Kind == plan.KindID:
		p = "[a-z0-9]+(-[a-z0-9]+)*"
	case k.Kind == plan.KindDate && k.Part:
		p = "[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?"
	case k.Kind == plan.KindDate:
		p = day
	case k.Kind == plan.KindDeadline:
		units := "min\\.?|minut|minutter|time|timer|dag|dage|uge|uger|hverdag|hverdage"
		if k.Months {
			units += "|måned|måneder"
		}
		p = "[Ss]traks|[Ss]amme dag|[0-9]{1,4} ?(" + units + ")"
	case k.Kind == plan.KindAges:
		p = "[0-9]{1,3} ?[-–] ?([0-9]{1,3})?"
	case k.Shape == plan.ShapeCode:
		p = "[0-9]{4}"
	case k.Kind == plan.KindReference && has(k, plan.RefPoint):
		p = "A[1-8]\\.[1-8]"
	case k.Kind == plan.KindReference && !has(k, plan.RefLaw):
		p = "[a-z0-9_-]+(/[a-z0-9_-]+)?"
	default:
		return ""
	}
	if k.Need != "always" {
		return "^(" + p + ")?$"
	}
	return "^(" + p + ")$"
}

func has(k *plan.Key, kind plan.RefKind) bool {
	for _, r := range k.Refs {
		if r == kind {
			return true
		}
	}
	return false
}

// description is the help that an editor shows: the key's own sentence, then its words with their Danish.
func description(k *plan.Key) string {
	lines := []string{k.Help}
	switch k.Kind {
	case plan.KindWord:
		for _, t := range plan.Vocabulary[k.Enum] {
			lines = append(lines, "- "+t.Word+": "+t.Da)
		}
	case plan.KindReference:
		for _, r := range k.Refs {
			switch r {
			case plan.RefActor, plan.RefMoment:
				for _, t := range plan.Vocabulary[string(r)] {
					lines = append(lines, "- "+t.Word+": "+t.Da)
				}
			case plan.RefNational:
				lines = append(lines, "Landsdækkende linje: skriv fx national/alarm-112.")
			}
		}
	case plan.KindYesNo:
		lines = append(lines, "Skriv true for ja eller false for nej.")
	case plan.KindProse:
		lines = append(lines, "Teksten må have afsnit, lister, links, fed og kursiv.")
	}
	switch k.Need {
	case "always":
		lines = append(lines, "Skal altid udfyldes.")
	case "adopted":
		lines = append(lines, "Skal udfyldes, før planen vedtages.")
	}
	return strings.Join(lines, "\n")
}
