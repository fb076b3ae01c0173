// Package internal_test holds the design of the program as tests: who may import whom, and what is done in one place only.
package internal_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// table says which packages of the module each one may import, and which libraries are its own. It is the table of
// internal/README.md; a change here is a change of design and is argued there. Every package may import internal/danish.
var table = map[string]struct{ inside, libraries string }{
	"cmd/beredskab":      {"internal/cli", ""},
	"cmd/desk":           {"internal/desk", ""},
	"internal/plaintext": {"", ""},
	"internal/cpr":       {"internal/plaintext", ""},
	"internal/diag":      {"internal/cpr", "github.com/mattn/go-runewidth"},
	"internal/danish":    {"", "golang.org/x/text"},
	"internal/phone":     {"", ""},
	"internal/syntax":    {"internal/diag", "go.yaml.in/yaml/v4"},
	"internal/prose":     {"", "github.com/yuin/goldmark"},
	"internal/register":  {"internal/phone", ""},
	"internal/catalogue": {"", ""},
	"internal/hours":     {"internal/register internal/diag", ""},
	"internal/plan":      {"internal/syntax internal/diag internal/hours internal/phone internal/register internal/cpr", ""},
	"internal/cover":     {"internal/plan internal/hours internal/register internal/phone", ""},
	"internal/danger":    {"", ""},
	"internal/check": {
		"internal/danger internal/plan internal/catalogue internal/cover internal/hours internal/register internal/prose internal/diag internal/syntax internal/phone internal/cpr internal/plaintext internal/leak",
		"github.com/go-playground/validator/v10 github.com/go-playground/locales github.com/go-playground/universal-translator",
	},
	"internal/compare":  {"internal/plan internal/catalogue internal/check internal/cover internal/register internal/diag internal/hours internal/phone", ""},
	"internal/leak":     {"internal/plan internal/phone internal/plaintext", ""},
	"internal/document": {"internal/prose", ""},
	"internal/wording": {
		"internal/document internal/plan internal/catalogue internal/check internal/hours internal/prose internal/register internal/diag internal/phone", "",
	},
	"internal/edition": {
		"internal/document internal/wording internal/plan internal/catalogue internal/check internal/cover internal/hours internal/register internal/phone",
		"rsc.io/qr",
	},
	"internal/guidance": {"internal/document internal/wording internal/edition internal/plan internal/hours", ""},
	"internal/card":     {"internal/document internal/wording internal/edition internal/guidance internal/plan", ""},
	"internal/handbook": {
		"internal/document internal/wording internal/edition internal/guidance internal/card internal/agenda internal/plan internal/catalogue internal/check internal/cover " +
			"internal/hours internal/register internal/diag", "",
	},
	"internal/checklist": {
		"internal/document internal/wording internal/edition internal/guidance internal/plan internal/catalogue internal/check internal/cover internal/hours " +
			"internal/register", "",
	},
	"internal/findingspage": {
		"internal/syntax internal/document internal/wording internal/edition internal/plan internal/catalogue internal/check internal/hours internal/prose " +
			"internal/register internal/diag", "",
	},
	"internal/comparison": {
		"internal/document internal/wording internal/plan internal/catalogue internal/check internal/compare internal/cover internal/prose internal/diag", "",
	},
	"internal/coverage": {"internal/document internal/wording internal/plan internal/cover internal/hours", ""},
	"internal/exercise": {
		"internal/document internal/wording internal/coverage internal/plan internal/cover internal/compare internal/hours", "",
	},
	"internal/sample": { // for tests only: no row lets it in
		"internal/document internal/edition internal/plan internal/check internal/cover internal/hours internal/prose internal/syntax internal/diag examples", "",
	},
	"internal/render": {"internal/document internal/prose internal/phone templates", ""},
	"internal/agenda": {
		"internal/catalogue internal/document internal/edition internal/hours internal/plan internal/wording", "",
	},
	"internal/calendar":   {"internal/agenda internal/edition internal/hours internal/prose", "github.com/arran4/golang-ical"},
	"internal/phonebook":  {"internal/document internal/edition internal/phone internal/prose internal/register", "github.com/emersion/go-vcard"},
	"internal/hearing":    {"internal/cpr internal/document internal/docx internal/plan internal/wording", ""},
	"internal/docx":       {"internal/document internal/prose internal/phone", ""},
	"internal/officetest": {"", ""}, // for tests only: no row lets it in
	"internal/xlsx":       {"internal/document", "github.com/xuri/excelize/v2 github.com/klauspost/compress"},
	"internal/returned":   {"internal/xlsx internal/document internal/phone internal/plan internal/syntax internal/diag", ""},
	"internal/intake":     {"internal/returned internal/xlsx internal/document internal/wording internal/plan internal/syntax", ""},
	"internal/xlsx/xlsxtest": { // for tests only: no row lets it in
		"internal/check internal/checklist internal/cover internal/diag internal/document internal/edition internal/hours internal/plan internal/syntax",
		"github.com/xuri/excelize/v2 pgregory.net/rapid github.com/google/go-cmp",
	},
	"internal/browser":   {"", ""},
	"internal/workspace": {"internal/diag internal/syntax", "github.com/fsnotify/fsnotify"},
	"internal/config":    {"internal/diag", "github.com/spf13/viper"},
	"internal/pipeline": {
		"internal/plaintext internal/diag internal/cpr internal/syntax internal/prose internal/register internal/catalogue internal/hours internal/plan internal/cover " +
			"internal/check internal/compare internal/leak internal/document internal/edition internal/handbook internal/checklist " +
			"internal/findingspage internal/comparison internal/exercise internal/render internal/docx internal/hearing internal/calendar internal/phonebook internal/xlsx internal/returned internal/intake internal/browser internal/workspace", "",
	},
	"internal/cli": {
		"internal/pipeline internal/config internal/workspace internal/diag internal/syntax internal/plan internal/check internal/catalogue " +
			"internal/register internal/hours internal/cover internal/coverage internal/document internal/render internal/starter templates schema examples",
		"github.com/spf13/cobra github.com/spf13/pflag golang.org/x/term",
	},
	"internal/starter": {"internal/hours internal/register templates", ""},
	"internal/desk": {
		"internal/pipeline internal/workspace internal/starter internal/diag internal/syntax internal/plan internal/check " +
			"internal/catalogue internal/register internal/hours internal/cover internal/prose templates examples", "",
	},
	"internal/testscale": {"", ""}, // for tests only: no row lets it in
	"templates":          {"", ""},
	"templates/scripts":  {"", ""},
	"schema":             {"", ""},
	"examples":           {"", ""},
}

// generators are the go generate commands under internal/generate; they share one row.
const generators = "internal/generate"

var generatorRow = struct{ inside, libraries string }{
	"internal/syntax internal/plan internal/check internal/diag internal/register internal/catalogue internal/hours internal/workspace schema templates templates/scripts internal/generate/fixture",
	"github.com/invopop/jsonschema github.com/klauspost/compress",
}

// source is one Go file of the module, tests left out.
type source struct {
	folder, name string // the folder from the module's root
	file         *ast.File
}

func sources(t *testing.T) []source {
	t.Helper()
	var all []source
	set := token.NewFileSet()
	root := ".."
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			if name := d.Name(); name == "testdata" || name == "tools" || name == "node_modules" || name == "out" ||
				(path != root && strings.HasPrefix(name, ".")) {
				return filepath.SkipDir
			}
			return nil
		}
		if filepath.Ext(path) != ".go" || strings.HasSuffix(path, "_test.go") {
			return nil
		}
		f, err := parser.ParseFile(set, path, nil, parser.SkipObjectResolution|parser.ParseComments)
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(root, path)
		if err != nil {
			return err
		}
		rel = filepath.ToSlash(rel)
		all = append(all, source{folder: filepath.ToSlash(filepath.Dir(rel)), name: rel, file: f})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(all) < 20 {
		t.Fatalf("only %d files found: the walk is wrong", len(all))
	}
	return all
}

// Each arrow of the data flow loses one kind of knowledge. An import against the flow would bring it back, and a library
// used in two places can no longer be replaced.
func TestImports(t *testing.T) {
	t.Parallel()
	for _, s := range sources(t) {
		row, ok := table[s.folder]
		if strings.HasPrefix(s.folder, generators) {
			row, ok = generatorRow, true
		}
		if !ok {
			t.Errorf("%s: the folder %s is not in the table", s.name, s.folder)
			continue
		}
		for _, spec := range s.file.Imports {
			path := strings.Trim(spec.Path.Value, `"`)
			inside, isInside := strings.CutPrefix(path, "beredskab/")
			switch {
			case isInside:
				if inside != "internal/danish" && !slices.Contains(strings.Fields(row.inside), inside) {
					t.Errorf("%s imports %s, which the table does not allow", s.name, inside)
				}
			case strings.Contains(strings.SplitN(path, "/", 2)[0], "."):
				if !allowed(row.libraries, path) {
					t.Errorf("%s imports the library %s, which is not its own", s.name, path)
				}
			}
		}
	}
}

func allowed(libraries, path string) bool {
	for _, l := range strings.Fields(libraries) {
		if path == l || strings.HasPrefix(path, l+"/") {
			return true
		}
	}
	return false
}

// A library that stands in two rows has two owners, and then nobody can replace it.
func TestLibrariesHaveOneOwner(t *testing.T) {
	t.Parallel()
	owner := map[string]string{}
	for folder, row := range table {
		for _, l := range strings.Fields(row.libraries) {
			if strings.HasSuffix(folder, "test") {
				continue // what helps a package's tests reads what the package writes
			}
			if other := owner[l]; other != "" {
				t.Errorf("%s belongs to both %s and %s", l, other, folder)
			}
			owner[l] = folder
		}
	}
}

// Whoever reads the table in README.md must find every package there, and what it may import is argued there.
func TestReadmeNamesEveryPackage(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	for folder := range table {
		name, inside := strings.CutPrefix(folder, "internal/")
		if inside && !strings.Contains(string(text), "\n| `"+name+"` | ") {
			t.Errorf("README.md has no row for %s", name)
		}
	}
}

// forbidden are calls that only the named folders may make, with the reason that a failing test should give.
var forbidden = []struct {
	pkg, names, only, why string
}{
	{"os", "Exit", "cmd/beredskab internal/generate", "only main ends the process; everything else returns"},
	{"log", "Fatal Fatalf Fatalln Panic Panicf Panicln", "", "nothing below main ends the process"},
	{
		"os", "Create CreateTemp WriteFile OpenFile Mkdir MkdirAll MkdirTemp Remove RemoveAll Rename Chmod Chtimes Symlink Link Truncate",
		"internal/workspace internal/browser internal/generate internal/officetest", "only workspace touches the user's files",
	},
	{"time", "Now Since Until", "internal/cli internal/testscale", "the date comes from the command line, or two builds differ"},
	{"regexp", "MustCompile Compile MustCompilePOSIX", "", "a regular expression costs start-up time in every command"},
}

// Some things happen in one place only; each has a reason that a reader would otherwise have to guess.
func TestForbidden(t *testing.T) {
	t.Parallel()
	for _, s := range sources(t) {
		for _, decl := range s.file.Decls {
			if f, ok := decl.(*ast.FuncDecl); ok && f.Recv == nil && f.Name.Name == "init" {
				t.Errorf("%s has an init function: it runs at every start, whatever the command", s.name)
			}
		}
		ast.Inspect(s.file, func(n ast.Node) bool {
			sel, ok := n.(*ast.SelectorExpr)
			if !ok {
				return true
			}
			x, ok := sel.X.(*ast.Ident)
			if !ok {
				return true
			}
			for _, f := range forbidden {
				if x.Name == f.pkg && slices.Contains(strings.Fields(f.names), sel.Sel.Name) && !permitted(f.only, s.folder) {
					t.Errorf("%s uses %s.%s: %s", s.name, f.pkg, sel.Sel.Name, f.why)
				}
			}
			return true
		})
	}
}

func permitted(only, folder string) bool {
	for _, o := range strings.Fields(only) {
		if folder == o || strings.HasPrefix(folder, o+"/") {
			return true
		}
	}
	return false
}

// Every exported name has a sentence, and every package says what it is for.
func TestDocumented(t *testing.T) {
	t.Parallel()
	documented := map[string]bool{}
	folders := map[string]bool{}
	for _, s := range sources(t) {
		folders[s.folder] = true
		documented[s.folder] = documented[s.folder] || s.file.Doc != nil
		for _, decl := range s.file.Decls {
			switch d := decl.(type) {
			case *ast.FuncDecl:
				if d.Name.IsExported() && d.Doc == nil && (d.Recv == nil || exportedReceiver(d)) && !obvious(d.Name.Name) {
					t.Errorf("%s: %s has no doc comment", s.name, d.Name.Name)
				}
			case *ast.GenDecl:
				for _, spec := range d.Specs {
					if ts, ok := spec.(*ast.TypeSpec); ok && ts.Name.IsExported() && d.Doc == nil && ts.Doc == nil && ts.Comment == nil {
						t.Errorf("%s: %s has no doc comment", s.name, ts.Name.Name)
					}
				}
			}
		}
	}
	for folder := range folders {
		if !documented[folder] {
			t.Errorf("%s has no package comment", folder)
		}
	}
}

func exportedReceiver(d *ast.FuncDecl) bool {
	expr := d.Recv.List[0].Type
	if star, ok := expr.(*ast.StarExpr); ok {
		expr = star.X
	}
	id, ok := expr.(*ast.Ident)
	return ok && id.IsExported()
}

// obvious methods say what they do by the interface they fulfil.
func obvious(name string) bool { return name == "Error" || name == "Unwrap" || name == "String" }
