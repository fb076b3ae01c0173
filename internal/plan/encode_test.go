package plan_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"beredskab/examples"
	"beredskab/internal/diag"
	"beredskab/internal/plan"
	"beredskab/internal/syntax"

	"github.com/google/go-cmp/cmp"
)

// TestEncodeDecode writes what a decoded plan holds as one new file, and reads that: nothing may be lost or changed.
func TestEncodeDecode(t *testing.T) {
	t.Parallel()
	for _, name := range examples.Names(examples.Begun) {
		first, _ := decode(t, example(t, name))
		text := encode(first)
		second, findings := decode(t, map[string]string{"plan.yaml": text})
		if graver(findings) > 0 {
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
			if k.Kind == plan.KindBlocks || k.Kind == plan.KindClaims {
				at.list = k.Kind == plan.KindBlocks
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

// TestMistakes puts one mistake into a clean plan for each key of the model that the plan uses, and demands that it is found where
// it stands: a value of a closed kind is replaced by nonsense, a key is misspelled.
func TestMistakes(t *testing.T) {
	t.Parallel()
	files := example(t, "eksempelby")
	trees := map[string]*syntax.Node{}
	for name, text := range files {
		trees[name], _ = syntax.Parse(diag.NewFile(name, []byte(text)))
	}
	p, _ := plan.Decode("eksempelby", slices.Collect(maps.Values(trees)), nil)
	mistake := func(what string, at *syntax.Node, nonsense string) {
		file := at.File.Name
		text := files[file][:at.Start] + nonsense + files[file][at.End:]
		changed := maps.Clone(trees)
		changed[file], _ = syntax.Parse(diag.NewFile(file, []byte(text)))
		_, findings := plan.Decode("eksempelby", slices.Collect(maps.Values(changed)), nil)
		for _, f := range findings {
			if f.Span.File != nil && f.Span.File.Name == file && f.Span.Start <= at.Start+len(nonsense) && f.Span.End >= at.Start {
				return
			}
		}
		t.Errorf("%s: a slip is not found where it stands; findings:\n%s", what, list(findings))
	}
	done := map[string]bool{}
	p.Walk(func(f plan.Field) {
		what := f.Block.Name + "." + f.Key.Name
		if done[what] {
			return
		}
		done[what] = true
		mistake(what+" (key)", f.Owner.Node.Pair(f.Key.Name).Key, "vroevl_vroevl")
		switch {
		case f.Key.Kind == plan.KindText, f.Key.Kind == plan.KindProse, slices.Contains(f.Key.Refs, plan.RefLaw):
		default:
			mistake(what, f.Node(), "vrøvl vrøvl")
		}
	})
	if len(done) < 120 {
		t.Errorf("only %d keys of the model are used by the full example", len(done))
	}
}
