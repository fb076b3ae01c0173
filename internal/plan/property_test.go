package plan_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"beredskab/examples"
	"beredskab/internal/diag"
	"beredskab/internal/plan"
	"beredskab/internal/syntax"

	"github.com/google/go-cmp/cmp"
)

// example reads the files of an example plan.
func example(t testing.TB, name string) map[string]string {
	t.Helper()
	names, err := filepath.Glob("../../examples/" + name + "/*.yaml")
	if err != nil || len(names) == 0 {
		t.Fatalf("no files of %s: %v", name, err)
	}
	files := map[string]string{}
	for _, n := range names {
		data, err := os.ReadFile(n)
		if err != nil {
			t.Fatal(err)
		}
		files[filepath.Base(n)] = string(data)
	}
	return files
}

// graver counts the findings above info.
func graver(findings []diag.Finding) int {
	n := 0
	for _, f := range findings {
		if f.Severity > diag.Info {
			n++
		}
	}
	return n
}

func TestExamplesAreClean(t *testing.T) {
	t.Parallel()
	for _, name := range examples.Names(examples.Begun) {
		p, findings := decode(t, example(t, name))
		if graver(findings) > 0 {
			t.Errorf("%s:\n%s", name, list(findings))
		}
		if p.Partial || len(p.Contacts) == 0 || len(p.EscalationPaths) == 0 {
			t.Errorf("%s: a plan without contacts or paths", name)
		}
	}
}

// TestOrderOfFiles decodes a folder with its files in many orders: the plan and the findings must be the same.
func TestOrderOfFiles(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"eksempelby", "begynder"} {
		files := example(t, name)
		files["zz.yaml"] = "contacts:\n  - {id: voksenvagten, name: Igen, deputies: [findes-ikke]}\nrisk: {tool: Andet}\n"
		files["aa.yaml"] = "risk: {tool: Tredje}\nplan: {title: Anden}\n"
		var trees []*syntax.Node
		for _, n := range slices.Sorted(keys(files)) {
			tree, _ := syntax.Parse(diag.NewFile(n, []byte(files[n])))
			trees = append(trees, tree)
		}
		wantPlan, wantFindings := plan.Decode("x", slices.Clone(trees), nil)
		for range len(trees) {
			trees = append(trees[1:], trees[0])
			p, findings := plan.Decode("x", slices.Clone(trees), nil)
			if diff := cmp.Diff(list(wantFindings), list(findings)); diff != "" {
				t.Fatalf("%s: findings depend on the order of files:\n%s", name, diff)
			}
			if diff := cmp.Diff(values(wantPlan), values(p)); diff != "" {
				t.Fatalf("%s: the plan depends on the order of files:\n%s", name, diff)
			}
		}
	}
}

func keys(m map[string]string) func(func(string) bool) {
	return func(yield func(string) bool) {
		for k := range m {
			if !yield(k) {
				return
			}
		}
	}
}

// values lists every value of a plan with its place.
func values(p *plan.Plan) []string {
	var out []string
	p.Walk(func(f plan.Field) { out = append(out, f.Place()+" "+string(f.Audience)+" "+f.Value) })
	return out
}

// scalars counts the values in a tree that mean something, keys not counted.
func scalars(n *syntax.Node) int {
	count := 0
	switch n.Kind {
	case syntax.Mapping:
		for _, p := range n.Pairs {
			count += scalars(p.Value)
		}
	case syntax.Sequence:
		for _, item := range n.Items {
			count += scalars(item)
		}
	default:
		if strings.TrimSpace(n.Value) != "" {
			count++
		}
	}
	return count
}

// TestWalkForgetsNothing holds Walk to its promise: every value in the files of a clean plan is visited exactly once, and
// at the place where it stands.
func TestWalkForgetsNothing(t *testing.T) {
	t.Parallel()
	for _, name := range examples.Names(examples.Begun) {
		p, _ := decode(t, example(t, name))
		want, got := 0, 0
		for _, tree := range p.Trees {
			want += scalars(tree)
			if tree.Get("format") != nil && tree != p.Node {
				want-- // one format is enough
			}
		}
		places := map[string]bool{}
		p.Walk(func(f plan.Field) {
			got++
			if places[f.Place()] {
				t.Errorf("%s is visited twice", f.Place())
			}
			places[f.Place()] = true
			if n := f.Node(); n == nil || strings.TrimSpace(n.Value) != f.Value {
				t.Errorf("%s: %q is not what stands in the file", f.Place(), f.Value)
			}
		})
		if got != want {
			t.Errorf("%s: %d values visited, %d are written", name, got, want)
		}
	}
}

// FuzzDecode gives the decoder any file at all: it must not panic, and every finding must point into the file.
func FuzzDecode(f *testing.F) {
	names, _ := filepath.Glob("testdata/*.txtar")
	for _, n := range names {
		data, err := os.ReadFile(n)
		if err != nil {
			f.Fatal(err)
		}
		_, parts := sections(string(data))
		for _, p := range parts {
			f.Add(p.body)
		}
	}
	for _, name := range append(examples.Names(examples.Mistakes), "workshop/plans/fjordvig", "workshop/plans/hedelund", "workshop/plans/klintrup", "workshop/plans/strandager") {
		for _, text := range example(f, name) {
			f.Add(text)
		}
	}
	f.Fuzz(func(t *testing.T, text string) {
		file := diag.NewFile("plan.yaml", []byte(text))
		tree, _ := syntax.Parse(file)
		p, findings := plan.Decode("plan", []*syntax.Node{tree}, nil)
		findings = append(findings, p.CheckNational(func(string) (bool, bool) { return false, false }, nil)...)
		for _, found := range findings {
			s := found.Span
			if s.File != nil && (s.Start < 0 || s.Start > s.End || s.End > len(file.Text)) {
				t.Errorf("%s points at %d-%d in a file of %d bytes", found.Rule, s.Start, s.End, len(file.Text))
			}
			if found.Message == "" || found.Fix == "" {
				t.Errorf("%s says nothing", found.Rule)
			}
		}
		p.Walk(func(field plan.Field) { field.Span() })
		p.Calendar()
	})
}

// TestWordsOfTheTrade keeps the jargon of programmers out of what drafters read.
func TestWordsOfTheTrade(t *testing.T) {
	t.Parallel()
	jargon := []string{"mapping", "scalar", "node", "struct", "nil", "parse", "unmarshal", "yaml", "string", "boolean", "null"}
	check := func(where, text string) {
		for _, word := range strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return r == ' ' || r == '.' || r == ',' || r == ':' }) {
			if slices.Contains(jargon, word) {
				t.Errorf("%s: %q", where, text)
			}
		}
	}
	for _, r := range plan.Rules() {
		check(r.ID, r.Title+" "+r.Why+" "+r.Fix)
	}
	seen := map[*plan.Block]bool{}
	var describe func(*plan.Block)
	describe = func(b *plan.Block) {
		if seen[b] {
			return
		}
		seen[b] = true
		for _, k := range b.Keys {
			check(b.Name+"."+k.Name, k.Title+" "+k.Help)
			if k.Title == "" || k.Help == "" {
				t.Errorf("%s.%s has no title or help", b.Name, k.Name)
			}
			if k.Kind == plan.KindWord && len(plan.Vocabulary[k.Enum]) == 0 {
				t.Errorf("%s.%s takes words from %q, which is no list", b.Name, k.Name, k.Enum)
			}
			if k.Block != nil {
				describe(k.Block)
			}
		}
	}
	describe(plan.Model())
	if len(seen) < 35 {
		t.Errorf("only %d blocks described", len(seen))
	}
}

func BenchmarkDecode(b *testing.B) {
	files := example(b, "eksempelby")
	var trees []*syntax.Node
	lines := 0
	for _, n := range slices.Sorted(keys(files)) {
		tree, _ := syntax.Parse(diag.NewFile(n, []byte(files[n])))
		trees = append(trees, tree)
		lines += strings.Count(files[n], "\n")
	}
	b.ReportAllocs()
	for b.Loop() {
		plan.Decode("eksempelby", slices.Clone(trees), nil)
	}
	b.ReportMetric(float64(lines), "lines")
}

// BenchmarkRead is reading and decoding together, as each plan pays for it.
func BenchmarkRead(b *testing.B) {
	files := example(b, "eksempelby")
	names := slices.Sorted(keys(files))
	b.ReportAllocs()
	for b.Loop() {
		var trees []*syntax.Node
		for _, n := range names {
			tree, _ := syntax.Parse(diag.NewFile(n, []byte(files[n])))
			trees = append(trees, tree)
		}
		plan.Decode("eksempelby", trees, nil)
	}
}

func BenchmarkWalk(b *testing.B) {
	p, _ := decode(b, example(b, "eksempelby"))
	b.ReportAllocs()
	for b.Loop() {
		n := 0
		p.Walk(func(f plan.Field) { n += len(f.Value) })
	}
}
