package main

import (
	"encoding/json"
	"strings"
	"testing"
)

// Whatever an editor offers or underlines it explains in Danish: each key, each word of a list, each shape, and what one item of
// a list is called, which would else be the name of a type of ours.
func TestEditorsExplain(t *testing.T) {
	t.Parallel()
	text, err := generate()
	if err != nil {
		t.Fatal(err)
	}
	var doc map[string]any
	if err := json.Unmarshal(text, &doc); err != nil {
		t.Fatal(err)
	}
	defs := doc["$defs"].(map[string]any)
	words, shapes, keys := 0, 0, 0
	var visit func(where string, node any)
	visit = func(where string, node any) {
		switch node := node.(type) {
		case []any:
			for _, n := range node {
				visit(where, n)
			}
		case map[string]any:
			if enum, ok := node["enum"].([]any); ok {
				words++
				if descriptions, _ := node["enumDescriptions"].([]any); len(descriptions) != len(enum) || node["errorMessage"] == nil {
					t.Errorf("%s: %d words and %d explanations", where, len(enum), len(descriptions))
				}
			}
			if node["pattern"] != nil {
				shapes++
				if node["patternErrorMessage"] == nil {
					t.Errorf("%s: nothing is said of another shape", where)
				}
			}
			if properties, ok := node["properties"].(map[string]any); ok {
				for name, p := range properties {
					keys++
					said := p.(map[string]any)
					if ref, ok := said["$ref"].(string); ok && said["description"] == nil {
						said = defs[strings.TrimPrefix(ref, "#/$defs/")].(map[string]any)
					}
					if said["title"] == nil || said["description"] == nil {
						t.Errorf("%s: the key %s has no Danish", where, name)
					}
				}
			}
			for key, n := range node {
				visit(where+"/"+key, n)
			}
		}
	}
	visit("", doc)
	for name, def := range defs {
		if name != "Points" && def.(map[string]any)["title"] == nil {
			t.Errorf("%s is shown by the name of a type", name)
		}
	}
	if words < 20 || shapes < 50 || keys < 200 {
		t.Errorf("only %d lists of words, %d shapes and %d keys were looked at", words, shapes, keys)
	}
}
