package internal_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"beredskab/internal/check"
)

// TestNoBareWords keeps the words of the plan's closed lists and the ids of rules out of comparisons: they are constants of plan,
// syntax and check, so that a misspelt one is an error and every place that asks for one can be found.
func TestNoBareWords(t *testing.T) {
	bare := closedWords(t)
	for _, r := range check.AllRules() {
		bare[r.ID] = "a constant for the rule"
	}
	// Files where the same letters are something else: a block of the plan, a word of its text, a scheme of addresses.
	elsewhere := map[string]string{
		"check/danger.go": "children", "check/imperative_words.go": "partner", "syntax/misread.go": "sms", "xlsx/note.go": "form",
		"danger": "", "generate": "", "plan": "", "cpr": "", "xlsx": "",
	}
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		path = filepath.ToSlash(path)
		folder, _, _ := strings.Cut(path, "/")
		if but, ok := elsewhere[folder]; ok && but == "" {
			return nil
		}
		files := token.NewFileSet()
		file, err := parser.ParseFile(files, path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		for _, l := range compared(file) {
			word, _ := strconv.Unquote(l.Value)
			if name := bare[word]; name != "" && elsewhere[path] != word {
				t.Errorf("%s compares with %q: write %s", files.Position(l.Pos()), word, name)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// closedWords are the words that plan has a constant for, with the constant's name.
func closedWords(t *testing.T) map[string]string {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), "plan/words.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	words := map[string]string{}
	for _, d := range file.Decls {
		if g, ok := d.(*ast.GenDecl); ok && g.Tok == token.CONST {
			for _, s := range g.Specs {
				v := s.(*ast.ValueSpec)
				if l, ok := v.Values[0].(*ast.BasicLit); ok {
					word, _ := strconv.Unquote(l.Value)
					words[word] = "plan." + v.Names[0].Name
				}
			}
		}
	}
	if len(words) < 80 {
		t.Fatalf("%d words", len(words))
	}
	return words
}

// compared are the texts that a file compares something with: by == and !=, as a case, or with slices.Contains and HasLevel.
func compared(file *ast.File) (out []*ast.BasicLit) {
	add := func(list ...ast.Expr) {
		for _, e := range list {
			if l, ok := e.(*ast.BasicLit); ok && l.Kind == token.STRING {
				out = append(out, l)
			}
		}
	}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.BinaryExpr:
			if n.Op == token.EQL || n.Op == token.NEQ {
				add(n.X, n.Y)
			}
		case *ast.CaseClause:
			add(n.List...)
		case *ast.CallExpr:
			if f, ok := n.Fun.(*ast.SelectorExpr); ok && (f.Sel.Name == "Contains" || f.Sel.Name == "HasLevel") {
				if x, ok := f.X.(*ast.Ident); !ok || x.Name != "strings" {
					add(n.Args...)
				}
			}
		}
		return true
	})
	return out
}
