package plan_test

import (
	"fmt"
	"strings"
	"testing"

	"beredskab/internal/diag"
	"beredskab/internal/plan"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// TestEncodeDecode writes what a decoded plan holds as one new file, and reads that: nothing may be lost or changed.
func TestEncodeDecode(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"eksempelby", "lilleoe"} {
		first, _ := decode(t, example(t, name))
		text := encode(first)
		second, findings := decode(t, map[string]string{"plan.yaml": text})
		if len(findings) > 0 {
			t.Errorf("%s: findings after encoding:\n%s", name, list(findings))
		}
		if diff := cmp.Diff(values(first), values(second)); diff != "" {
			t.Errorf("%s: decode(encode(p)) is not p:\n%s", name, diff)
		}
	}
}

// encode writes the values of a plan as Walk meets them, one flow mapping a block, every value in double quotes.
func encode(p *plan.Plan) string {
	root := &branch{}
	p.Walk(func(f plan.Field) {
		parts := strings.Split(f.Owner.Place, "/")
		if f.Owner.Place == "" {
			parts = nil
		}
		at := root
		b := plan.Model()
		for i := 0; i < len(parts); i++ {
			k := b.Key(parts[i])
			at = at.child(parts[i])
			if k.Kind == plan.Blocks || k.Kind == plan.Claims {
				at.list = k.Kind == plan.Blocks
				i++
				at = at.child(parts[i])
			}
			b = k.Block
		}
		value := fmt.Sprintf("%q", f.Value)
		at = at.child(f.Key.Name)
		if f.Index >= 0 {
			at.list = true
			at = at.child(fmt.Sprint(f.Index))
		}
		at.value = value
	})
	return root.top()
}

// branch is a block, a list or a value that is to be written.
type branch struct {
	value    string
	list     bool
	names    []string
	children map[string]*branch
}

func (b *branch) child(name string) *branch {
	if b.children == nil {
		b.children = map[string]*branch{}
	}
	if b.children[name] == nil {
		b.children[name] = &branch{}
		b.names = append(b.names, name)
	}
	return b.children[name]
}

func (b *branch) top() string {
	var out strings.Builder
	for _, n := range b.names {
		out.WriteString(n + ": " + b.children[n].String() + "\n")
	}
	return out.String()
}

func (b *branch) String() string {
	if b.children == nil {
		return b.value
	}
	var parts []string
	for _, n := range b.names {
		if b.list {
			parts = append(parts, b.children[n].String())
		} else {
			parts = append(parts, n+": "+b.children[n].String())
		}
	}
	if b.list {
		return "[" + strings.Join(parts, ", ") + "]"
	}
	return "{" + strings.Join(parts, ", ") + "}"
}

// TestSlips puts one slip into a clean plan and demands that it is found, and points at the place of the slip: any value of
// a closed kind is replaced by nonsense, any key is misspelled.
func TestSlips(t *testing.T) {
	t.Parallel()
	files := example(t, "eksempelby")
	p, _ := decode(t, files)
	type spot struct {
		file       string
		start, end int
		place      string
	}
	var values, keys []spot
	p.Walk(func(f plan.Field) {
		n := f.Node()
		switch f.Key.Kind {
		case plan.Text, plan.ProseText, plan.ID:
		case plan.Reference:
			for _, k := range f.Key.Refs {
				if k == plan.RefLaw {
					return
				}
			}
			values = append(values, spot{n.File.Name, n.Start, n.End, f.Place()})
		default:
			values = append(values, spot{n.File.Name, n.Start, n.End, f.Place()})
		}
		if pair := f.Owner.Node.Pair(f.Key.Name); f.Index <= 0 {
			keys = append(keys, spot{pair.Key.File.Name, pair.Key.Start, pair.Key.End, f.Owner.Path(f.Key.Name)})
		}
	})
	rapid.Check(t, func(t *rapid.T) {
		spots, slip := values, "vrøvl-vrøvl"
		if rapid.Bool().Draw(t, "key") {
			spots, slip = keys, "vroevl_vroevl"
		}
		s := rapid.SampledFrom(spots).Draw(t, "spot")
		changed := map[string]string{}
		for name, text := range files {
			if name == s.file {
				text = text[:s.start] + slip + text[s.end:]
			}
			changed[name] = text
		}
		_, findings := decode(t, changed)
		for _, f := range findings {
			if f.Severity == diag.Error && f.Span.File != nil && f.Span.File.Name == s.file && f.Span.Start <= s.start+len(slip) && f.Span.End >= s.start {
				return
			}
		}
		t.Fatalf("a slip at %s is not found where it stands; findings:\n%s", s.place, list(findings))
	})
}
