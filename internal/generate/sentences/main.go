// Command sentences writes the proof sheet: every Danish text of the program, by package and file, so that a Dane can proofread
// them without reading Go. What is found is fixed where it stands in the code; the sheet follows.
package main

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

//go:generate go run . ../../../schema/saetninger.md ../..

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: sentences OUT INTERNAL")
		os.Exit(2)
	}
	sheet, err := sheet(os.Args[2])
	if err == nil {
		err = os.WriteFile(os.Args[1], sheet, 0o644)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

const head = `# Alle sætninger i programmet

Til korrekturlæsning. Hver linje er en tekst, som programmet kan vise, under den pakke og den fil, den står i. Der, hvor programmet sætter et
navn eller et tal ind, står der … eller %s, %d og %q. Siden er skrevet af programmet selv: ret teksten i koden, og kør ` + "`go generate ./...`" + `.
`

// sheet is the page of all packages under a folder.
func sheet(internal string) ([]byte, error) {
	byFile := map[string][]string{}
	err := filepath.WalkDir(internal, func(name string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if e.IsDir() {
			if base := e.Name(); base == "testdata" || base == "generate" || base == "tools" || base == "testscale" || base == "node_modules" {
				return filepath.SkipDir
			}
			return nil
		}
		if filepath.Ext(name) != ".go" || strings.HasSuffix(name, "_test.go") || strings.HasSuffix(name, "_gen.go") {
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
		if err != nil {
			return fmt.Errorf("parse %s: %w", name, err)
		}
		rel, err := filepath.Rel(internal, name)
		if found := texts(file); len(found) > 0 {
			byFile[filepath.ToSlash(rel)] = found
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	names := make([]string, 0, len(byFile))
	for name := range byFile {
		names = append(names, name)
	}
	slices.SortFunc(names, func(a, b string) int {
		if c := strings.Compare(path.Dir(a), path.Dir(b)); c != 0 {
			return c
		}
		return strings.Compare(a, b)
	})
	var b bytes.Buffer
	b.WriteString(head)
	last := ""
	for _, name := range names {
		if folder := path.Dir(name); folder != last {
			fmt.Fprintf(&b, "\n## %s\n", folder)
			last = folder
		}
		fmt.Fprintf(&b, "\n### %s\n\n", path.Base(name))
		for _, text := range byFile[name] {
			fmt.Fprintf(&b, "- %s\n", text)
		}
	}
	return b.Bytes(), nil
}

// texts are the Danish texts of a file, in its order.
func texts(file *ast.File) (out []string) {
	add := func(text string) {
		if text = strings.Join(strings.Fields(text), " "); danish(text) && !slices.Contains(out, text) {
			out = append(out, text)
		}
	}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.ImportSpec:
			return false
		case *ast.Field:
			if n.Tag != nil {
				tag := reflect.StructTag(unquote(n.Tag))
				for _, key := range []string{"da", "desc", "advice"} {
					add(tag.Get(key))
				}
			}
			return n.Names == nil || n.Tag == nil
		case *ast.BinaryExpr:
			if text, ok := joined(n); ok {
				add(text)
				return false
			}
		case *ast.BasicLit:
			add(unquote(n))
		}
		return true
	})
	return out
}

// joined is a text that is put together of pieces; what is not known before the program runs is shown as a gap.
func joined(n ast.Expr) (text string, hasText bool) {
	switch n := n.(type) {
	case *ast.BinaryExpr:
		if n.Op != token.ADD {
			return "…", false
		}
		left, a := joined(n.X)
		right, b := joined(n.Y)
		return left + right, a || b
	case *ast.ParenExpr:
		return joined(n.X)
	case *ast.BasicLit:
		if n.Kind == token.STRING {
			return unquote(n), true
		}
	}
	return "…", false
}

func unquote(n *ast.BasicLit) string {
	if n.Kind != token.STRING {
		return ""
	}
	text, err := strconv.Unquote(n.Value)
	if err != nil {
		return ""
	}
	return text
}

// common are words that a Danish text has, and that no key, no style and no English sentence has.
var common = strings.Fields("af alle at bliver de dem den der det du efter eller en er et fra få har hvad hvem hvis hvor hvornår i ikke " +
	"ind ingen ja jeg jer jeres kan kun kommunen med men mellem men mindst må nej når og om op over på side skal skriv skrives som står sådan til ud " +
	"uden under ved vi være")

// danish says that a text is for people: it has a Danish letter or a common word, and is no piece of a page or a path.
func danish(text string) bool {
	if strings.ContainsAny(text, "{}<>\\") && strings.ContainsAny(text, ";=") {
		return false
	}
	if strings.ContainsAny(text, "æøåÆØÅ") {
		return strings.ContainsFunc(text, unicode.IsLower)
	}
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) })
	return len(words) > 1 && strings.Contains(text, " ") && slices.ContainsFunc(words, func(w string) bool { return slices.Contains(common, w) })
}
