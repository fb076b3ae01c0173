package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"beredskab/internal/diag"
	"beredskab/internal/plan"
	"beredskab/internal/syntax"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// TestCases holds the schema against every case file of the rules and every broken plan of the corpus: what decoding finds
// fault with in one place, an editor underlines too, and nothing else.
func TestCases(t *testing.T) {
	t.Parallel()
	s := compile(t)
	base, err := os.ReadFile("../../../cmd/beredskab/testdata/broken/base.yaml")
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Validate(instance(read(t, "base.yaml", string(base)))); err != nil {
		t.Errorf("the draft that every broken plan is made of: %v", err)
	}
	cases, _ := filepath.Glob("../../check/testdata/*.txtar")
	broken, _ := filepath.Glob("../../../cmd/beredskab/testdata/broken/*.txtar")
	valid, invalid := 0, 0
	for _, file := range append(cases, broken...) {
		for name, text := range parts(t, file) {
			switch {
			case strings.HasSuffix(name, ".yaml"):
				text = piece(text)
			case strings.HasSuffix(name, "/find"):
				text = strings.Replace(string(base), strings.TrimSuffix(text, "\n"), strings.TrimSuffix(parts(t, file)[strings.TrimSuffix(name, "find")+"write"], "\n"), 1)
			default:
				continue
			}
			if agree(t, s, filepath.Base(file)+" "+name, text) {
				valid++
			} else {
				invalid++
			}
		}
	}
	if valid < 300 || invalid < 30 {
		t.Errorf("only %d valid and %d invalid plans: the walk is wrong", valid, invalid)
	}
}

// piece makes a plan of a case, which holds only what differs from another.
func piece(text string) string {
	const head = "format: 1\nmunicipality: {code: \"0000\", name: Eksempelby}\n"
	var lines []string
	for _, line := range strings.Split(text, "\n") {
		if line != "" && line[0] != ' ' && line[0] != '#' {
			line = strings.Replace(line, "+:", ":", 1)
		}
		lines = append(lines, line)
	}
	text = strings.Join(lines, "\n")
	if strings.Contains("\n"+text, "\nformat:") {
		return text
	}
	if strings.Contains("\n"+text, "\nmunicipality:") {
		return "format: 1\n" + text
	}
	return head + text
}

// agree compares the schema with what reading and decoding say about the shape, and tells whether the plan is in order.
func agree(t *testing.T, s *jsonschema.Schema, name, text string) bool {
	t.Helper()
	tree, found := syntax.Parse(diag.NewFile("plan.yaml", []byte(text)))
	if tree == nil || len(found) > 0 {
		return true // an editor's own reader speaks of it before the schema does
	}
	err := s.Validate(instance(tree))
	_, findings := plan.Decode("x", []*syntax.Node{tree}, nil)
	shape, fault := false, strings.HasPrefix(name, "B21") // how a code is written is judged by a rule of check
	for _, f := range findings {
		// A date such as 30 February is written right; that there is none takes a calendar to know.
		shape = shape || seenInSchema(f.Rule) && !strings.Contains(f.Message, "findes ikke i kalenderen")
		fault = fault || f.Severity == diag.Error
	}
	if shape && err == nil || err != nil && !fault {
		t.Errorf("%s: schema: %v\ndecoder: %v", name, err, findings)
	}
	return err == nil
}

// parts reads a txtar file.
func parts(t *testing.T, file string) map[string]string {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{}
	name := ""
	for line := range strings.Lines(string(text)) {
		if n, ok := strings.CutPrefix(strings.TrimSpace(line), "-- "); ok && strings.HasSuffix(n, " --") {
			name = strings.TrimSuffix(n, " --")
			continue
		}
		files[name] += line
	}
	return files
}
