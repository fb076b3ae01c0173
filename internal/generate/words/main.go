// Command words gathers the program's own words: the texts that its outputs are written with. The search for leaks needs to
// know them, because a department that is called what a label says has not been leaked by the label.
package main

import (
	"cmp"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

//go:generate go run . ../../leak/own.txt ../.. ../../../templates

// packages write what is read in a public file.
var packages = []string{
	"danish", "document", "wording", "edition", "guidance", "card", "handbook", "checklist", "findingspage", "comparison", "coverage", "exercise",
	"render", "workbook",
}

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) != 3 {
		return fmt.Errorf("usage: words OUT INTERNAL TEMPLATES")
	}
	var words []string
	for _, name := range packages {
		found, err := literals(filepath.Join(args[1], name))
		if err != nil {
			return err
		}
		words = append(words, found...)
	}
	for _, name := range []string{"page.html.tmpl", "script.js", "style.css"} {
		text, err := os.ReadFile(filepath.Join(args[2], name))
		if err != nil {
			return fmt.Errorf("read template: %w", err)
		}
		words = append(words, strings.Join(strings.Fields(string(text)), " "))
	}
	slices.Sort(words)
	words = slices.Compact(words)
	return os.WriteFile(args[0], []byte(strings.Join(words, "\n")+"\n"), 0o644)
}

// literals are the texts in a package's files, its tests left out, each on one line.
func literals(folder string) ([]string, error) {
	files, err := filepath.Glob(filepath.Join(folder, "*.go"))
	if err != nil {
		return nil, err
	}
	slices.SortFunc(files, cmp.Compare[string])
	var out []string
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
		if err != nil {
			return nil, fmt.Errorf("parse %s: %w", name, err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.ImportSpec:
				return false
			case *ast.BasicLit:
				if text := literal(n); strings.ContainsFunc(text, unicode.IsLetter) {
					out = append(out, text)
				}
			}
			return true
		})
	}
	return out, nil
}

func literal(n *ast.BasicLit) string {
	if n.Kind != token.STRING {
		return ""
	}
	text, err := strconv.Unquote(n.Value)
	if err != nil {
		return ""
	}
	return strings.Join(strings.Fields(text), " ")
}
