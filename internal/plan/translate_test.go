package plan

import (
	"strings"
	"testing"

	"beredskab/internal/danish"
	"beredskab/internal/diag"
	"beredskab/internal/syntax"
)

// A word that people write for a key leads to the key that is meant in the block where it stands. Some have the name of another key, or
// of one that looks like it: action is no actor.
func TestOtherWordsForKeys(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ block, written, want string }{
		{"Step", "action", "do"},
		{"Step", "task", "do"},
		{"Step", "title", ""},
		{"Step", "description", "do"},
		{"Step", "who", "actor"},
		{"Step", "responsible", "actor"},
		{"Step", "owner", "actor"},
		{"Step", "phone", "call"},
		{"Step", "deadline", "within"},
		{"Step", "due", "within"},
		{"Step", "fallback", "if_unreachable"},
		{"Step", "goto", "next"},
		{"Step", "handover", "hands_over_to"},
		{"Step", "law", "legal_basis"},
		{"Step", "comment", "note"},
		{"Step", "when", ""},
		{"EscalationPath", "name", "title"},
		{"EscalationPath", "actions", ""},
		{"EscalationPath", "tasks", "steps"},
		{"EscalationPath", "severity", "level"},
		{"EscalationPath", "trigger", "when"},
		{"Next", "when", "if"},
		{"Next", "goto", ""},
		{"Contact", "title", "name"},
		{"Contact", "phone", "phones"},
		{"Contact", "opening_hours", "hours"},
		{"Contact", "email", "channels"},
		{"Contact", "backup", "deputies"},
		{"Contact", "checked", "verified"},
		{"Contact", "unit", "department"},
		{"Contact", "visibility", "audience"},
		{"Phone", "type", "use"},
		{"Phone", "phone", "number"},
		{"Department", "manager", "leaders"},
		{"Department", "type", "kind"},
		{"Department", "referrals", "sends_to"},
		{"Detection", "indicators", "signs"},
		{"Partner", "category", "sector"},
		{"Service", "kind", "type"},
		{"Service", "provider", "providers"},
		{"Info", "name", "title"},
		{"Info", "owner", "responsible"},
		{"Info", "approved", "adopted_on"},
		{"Info", "updated", "last_revised"},
		{"Info", "expires", "valid_until"},
		{"Municipality", "municipality_code", "code"},
		{"Municipality", "holidays", "closing_days"},
		{"Recommendation", "description", "how"},
		{"Recommendation", "responsible", "owner"},
		{"Action", "task", "title"},
		{"Action", "deadline", "due"},
		{"Action", "who", "owner"},
		{"Training", "course", "topic"},
		{"Training", "frequency", "every"},
		{"Waiver", "approved", "approved_by"},
		{"Waiver", "why", "reason"},
		{"Plan", "phonebook", "contacts"},
		{"Plan", "workflow", "escalation_paths"},
		{"Plan", "task", "actions"},
	} {
		b := blockNamed(c.block)
		if b == nil {
			t.Fatalf("no block %s", c.block)
		}
		got := ""
		if names, sure := b.meant(c.written, nil); sure {
			got = strings.Join(names, " ")
		}
		if got != c.want {
			t.Errorf("%s in %s leads to %q, want %q", c.written, c.block, got, c.want)
		}
	}
}

func blockNamed(name string) (found *Block) {
	seen := map[*Block]bool{}
	var walk func(b *Block)
	walk = func(b *Block) {
		if b == nil || seen[b] {
			return
		}
		seen[b] = true
		if b.Name == name {
			found = b
		}
		for _, k := range b.Keys {
			walk(k.Block)
		}
	}
	walk(Model())
	return found
}

// The table names keys that there are, each word once and as it is looked up.
func TestOtherWordsAreWhole(t *testing.T) {
	t.Parallel()
	keys, words := map[string]bool{}, map[string]bool{}
	seen := map[*Block]bool{}
	var walk func(b *Block)
	walk = func(b *Block) {
		if b == nil || seen[b] {
			return
		}
		seen[b] = true
		for _, k := range b.Keys {
			keys[k.Name] = true
			walk(k.Block)
		}
	}
	walk(Model())
	for _, row := range otherWords {
		for _, word := range strings.Fields(row.written) {
			if words[word] || danish.Slug(word) != word {
				t.Errorf("%q stands twice, or is not looked up as it is written", word)
			}
			words[word] = true
		}
		for _, key := range strings.Fields(row.meant) {
			if !keys[key] {
				t.Errorf("%q is no key", key)
			}
		}
	}
}

// What is read in the place of another key is found fault with where it stands, and not at all when the key was only guessed at.
func TestFaultOfAKeyReadAsAnother(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"deadline: snarest": "S1 deadline, S7 snarest",
		"hvem: chefen":      "S1 hvem, S14 chefen",
		"actr: Ring 112":    "S1 actr",
	} {
		tree, _ := syntax.Parse(diag.NewFile("p.yaml", []byte("format: 1\nmunicipality: {code: \"0000\", name: A}\nescalation_paths:\n  - id: a\n    title: A\n    level: acute\n    steps:\n      - id: s\n        do: Ring\n        "+text+"\n")))
		_, found := Decode("p", []*syntax.Node{tree}, nil)
		var got []string
		for _, f := range found {
			if f.Severity == diag.Error {
				got = append(got, f.Rule+" "+string(f.Span.File.Text[f.Span.Start:f.Span.End]))
			}
		}
		if strings.Join(got, ", ") != want {
			t.Errorf("%s: %s, want %s", text, strings.Join(got, ", "), want)
		}
	}
}
