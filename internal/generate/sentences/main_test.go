package main

import (
	"bytes"
	"go/parser"
	"go/token"
	"os"
	"slices"
	"testing"
)

// The proof sheet is as the program is: whoever changes a sentence sees it there.
func TestUpToDate(t *testing.T) {
	t.Parallel()
	want, err := sheet("../..")
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile("../../../schema/saetninger.md")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Error("schema/saetninger.md is not up to date: run go generate ./...")
	}
	if n := bytes.Count(want, []byte("\n- ")); n < 1500 {
		t.Errorf("only %d texts are found", n)
	}
}

func TestTexts(t *testing.T) {
	t.Parallel()
	file, err := parser.ParseFile(token.NewFileSet(), "x.go", `package x
import "fmt"
type T struct { A string `+"`yaml:\"a\" da:\"Åbent\" desc:\"Skriv, hvornår der er åbent.\"`"+` }
var a = "Filen " + name + " kan ikke læses: " + reason(err) + "."
var b = fmt.Errorf("read the file: %w", err)
var c = "Vælg en mappe"
var d = ".page{content:'på'}"
`, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"Åbent", "Skriv, hvornår der er åbent.", "Filen … kan ikke læses: ….", "Vælg en mappe", ".page{content:'på'}"}
	if got := texts(file); !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}
