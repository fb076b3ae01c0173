package internal_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// privateWords are words that once were this program's own dialect: each stood for several things that Go programmers and the
// domain have a name for. A stranger had to learn them before the first change; the right name is in the message.
var privateWords = map[string]string{
	"look": "style, theme, check, find", "settle": "resolve, commit", "settled": "resolved", "dress": "theme", "dressed": "styled",
	"stage": "step, prepare", "staged": "prepared", "mask": "redact, window", "ring": "call", "rung": "called", "rings": "calls", "told": "reported, shown",
	"slip": "mistake, rule", "slips": "mistakes, rules", "mend": "fix, repair", "mended": "fixed, repaired", "room": "space, height, buffer",
	"parcel": "reader, package", "thorough": "full", "invented": "fictional, sample", "side": "a name for which of the two it is",
	"sides": "names for which of the two they are", "standing": "status", "wish": "preferred",
}

// TestNames keeps those words out of identifiers. A word counts as a part of a name, so "stageFile" is one and "backstage" is not.
func TestNames(t *testing.T) {
	part := regexp.MustCompile(`[A-Z]?[a-z]+|[A-Z]+`)
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.Contains(path, "testdata") {
			return err
		}
		files := token.NewFileSet()
		file, err := parser.ParseFile(files, path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		for id := range declared(file) {
			for _, word := range part.FindAllString(id.Name, -1) {
				if better, private := privateWords[strings.ToLower(word)]; private {
					t.Errorf("%s: %s: name it for what it is (%s)", files.Position(id.Pos()), id.Name, better)
				}
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// declared yields every name that a file gives: of functions, types, values, fields, parameters and variables.
func declared(file *ast.File) func(yield func(*ast.Ident) bool) {
	return func(yield func(*ast.Ident) bool) {
		ast.Inspect(file, func(n ast.Node) bool {
			var names []*ast.Ident
			var left []ast.Expr
			switch n := n.(type) {
			case *ast.FuncDecl:
				names = append(names, n.Name)
			case *ast.TypeSpec:
				names = append(names, n.Name)
			case *ast.ValueSpec:
				names = n.Names
			case *ast.Field:
				names = n.Names
			case *ast.AssignStmt:
				if n.Tok == token.DEFINE {
					left = n.Lhs
				}
			case *ast.RangeStmt:
				if n.Tok == token.DEFINE {
					left = []ast.Expr{n.Key, n.Value}
				}
			}
			for _, e := range left {
				if id, ok := e.(*ast.Ident); ok {
					names = append(names, id)
				}
			}
			for _, id := range names {
				if !yield(id) {
					return false
				}
			}
			return true
		})
	}
}
