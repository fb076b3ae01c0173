package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// Every sentence that a finding can be made of stands somewhere as a string: in a message, in its advice or in a note. So all
// strings with a blank in them are looked at, also those that no broken plan of ours brings out. Errors are for us and in
// English, and so are the tags of structs.
func TestNoJargonInAnySentence(t *testing.T) {
	t.Parallel()
	sentences := 0
	for _, folder := range []string{
		"check", "cover", "danish", "diag", "hours", "plan", "prose", "syntax", "workspace", "pipeline", "leak", "xlsx", "returned", "intake",
		"document", "wording", "edition", "guidance", "card", "handbook", "checklist", "findingspage", "comparison", "coverage", "exercise",
	} {
		files, err := filepath.Glob(filepath.Join("..", "..", "internal", folder, "*.go"))
		if err != nil || len(files) == 0 {
			t.Fatalf("no files in %s: %v", folder, err)
		}
		for _, name := range files {
			if strings.HasSuffix(name, "_test.go") {
				continue
			}
			set := token.NewFileSet()
			file, err := parser.ParseFile(set, name, nil, parser.SkipObjectResolution)
			if err != nil {
				t.Fatal(err)
			}
			ast.Inspect(file, func(n ast.Node) bool {
				switch n := n.(type) {
				case *ast.CallExpr:
					return !forUs(n)
				case *ast.ImportSpec:
					return false
				case *ast.BinaryExpr:
					return n.Op != token.EQL && n.Op != token.NEQ // what is compared is what somebody else said
				case *ast.Field:
					n.Tag = nil
				case *ast.BasicLit:
					if n.Kind != token.STRING {
						return true
					}
					text, err := strconv.Unquote(n.Value)
					if err == nil && strings.Contains(strings.TrimSpace(text), " ") {
						sentences++
						speaksPlainly(t, set.Position(n.Pos()).String(), text)
					}
				}
				return true
			})
		}
	}
	if sentences < 2000 {
		t.Errorf("only %d sentences were looked at", sentences)
	}
}

// forUs says that what is called makes an error, which is read by those who build the program, or looks for words in what
// somebody else said, as the library that reads the files does.
func forUs(call *ast.CallExpr) bool {
	switch f := call.Fun.(type) {
	case *ast.Ident:
		return f.Name == "panic"
	case *ast.SelectorExpr:
		x, ok := f.X.(*ast.Ident)
		return ok && slices.Contains([]string{"fmt.Errorf", "errors.New", "strings.HasPrefix", "strings.Contains"}, x.Name+"."+f.Sel.Name)
	}
	return false
}
