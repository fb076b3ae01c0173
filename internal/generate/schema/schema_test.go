package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"beredskab/internal/diag"
	"beredskab/internal/plan"
	"beredskab/internal/syntax"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

func TestUpToDate(t *testing.T) {
	t.Parallel()
	want, err := generate()
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"schema", "plans/start"} {
		got, err := os.ReadFile("../../../" + name + "/plan.schema.json")
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, want) {
			t.Errorf("%s/plan.schema.json is not what the model says: run go generate ./internal/generate/schema", name)
		}
	}
}

// compile makes a validator of the generated schema, and asserts that it is a valid schema itself.
func compile(t *testing.T) *jsonschema.Schema {
	t.Helper()
	text, err := generate()
	if err != nil {
		t.Fatal(err)
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.DefaultDraft(jsonschema.Draft2020)
	if err := c.AddResource("plan.schema.json", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("plan.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// instance turns a tree into what an editor sees: plain 5 is a number, true a truth value, nothing is null.
func instance(n *syntax.Node) any {
	switch n.Kind {
	case syntax.Mapping:
		m := map[string]any{}
		for _, p := range n.Pairs {
			if _, twice := m[p.Key.Value]; !twice {
				m[p.Key.Value] = instance(p.Value)
			}
		}
		return m
	case syntax.Sequence:
		items := make([]any, 0, len(n.Items))
		for _, item := range n.Items {
			items = append(items, instance(item))
		}
		return items
	}
	switch {
	case n.Style == syntax.Empty:
		return nil
	case n.Style != syntax.Plain:
		return n.Value
	case n.Value == "true", n.Value == "false":
		return n.Value == "true"
	}
	if _, err := strconv.ParseFloat(n.Value, 64); err == nil && strings.Trim(n.Value, "0123456789.-+") == "" {
		var number json.Number
		if json.Unmarshal([]byte(strings.TrimLeft(n.Value, "0+")), &number) == nil {
			return number
		}
		return json.Number("0")
	}
	return n.Value
}

func read(t *testing.T, name, text string) *syntax.Node {
	t.Helper()
	tree, _ := syntax.Parse(diag.NewFile(name, []byte(text)))
	if tree == nil {
		t.Fatalf("%s cannot be read", name)
	}
	return tree
}

// TestExamples holds the schema against every example and starter plan. The beginner's plan is full of mistakes on purpose.
func TestExamples(t *testing.T) {
	t.Parallel()
	s := compile(t)
	names, err := filepath.Glob("../../../examples/*/*.yaml")
	if err != nil || len(names) == 0 {
		t.Fatalf("no examples: %v", err)
	}
	starters, err := filepath.Glob("../../../plans/start/*.yaml") // beside it a reader of README.md has plans of their own
	if err != nil || len(starters) == 0 {
		t.Fatalf("no starter plan: %v", err)
	}
	for _, name := range append(names, starters...) {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		err = s.Validate(instance(read(t, name, string(text))))
		if begynder := strings.Contains(filepath.ToSlash(name), "/begynder/"); (err != nil) != begynder {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// seenInSchema are the rules whose faults can be seen in one place, so that the schema must find them too.
func seenInSchema(rule string) bool {
	switch rule {
	case "S1", "S2", "S3", "S5", "S6", "S7", "S8", "S9", "S10":
		return true
	}
	return false
}

// TestRules holds the schema against the examples of the rules: it underlines the bad ones and leaves the good ones alone.
func TestRules(t *testing.T) {
	t.Parallel()
	s := compile(t)
	const municipality = "municipality: {code: \"0000\", name: Eksempelby}\n"
	for _, r := range plan.Rules() {
		for i, fragment := range []string{r.Bad, r.Good} {
			if fragment == "" || (i == 0 && !seenInSchema(r.ID)) {
				continue
			}
			text := "format: 1\n" + municipality + fragment + "\n"
			if strings.HasPrefix(fragment, "municipality:") {
				text = "format: 1\n" + fragment + "\n"
			}
			if err := s.Validate(instance(read(t, r.ID, text))); (err == nil) != (i == 1) {
				t.Errorf("%s: %v\n%s", r.ID, err, text)
			}
		}
	}
}

// TestAgreement compares the schema with the decoder on one mistake at a time.
func TestAgreement(t *testing.T) {
	t.Parallel()
	s := compile(t)
	const head = "format: 1\nmunicipality: {code: \"0000\", name: Eksempelby}\n"
	cases := []string{
		"format: 1", "municipality: {code: 0336, name: Stevns}", "format: 1\nmunicipality: {code: 0336, name: Stevns}",
		head + "plan: {title: T, version: 2026.1, ages: 18-}", head + "plan: {title: T, purpose:}",
		head + "plan: {title: T, ages: \"\"}", head + "plan: {title: T, valid_from: 2026-02}",
		head + "plan: {title: T, workshop: {number: 2, date: 2026-09-10}}", head + "plan: {title: T, workshop: {number: to}}",
		head + "contacts: [{id: a, name: A, from: 2026, until: 2027-01}]", head + "contacts: [{id: a, name: A, from: i dag}]",
		head + "contacts: [{id: a, name: 112, person: }]", head + "contacts: {id: a, name: A}",
		head + "contacts: [{id: a, name: A, answers_within: 3 måneder}]", head + "contacts: [{id: a, name: A, answers_within: Straks}]",
		head + "services: [{id: a, name: A, wait: 3 måneder, sessions: 5, requires_report: true}]",
		head + "recommendations: {A1: {points: {A1.7: {status: partly}}}}", head + "recommendations: {A1: {points: {A1.8: {status: partly}}}}",
		head + "recommendations: {A9: {}}", head + "escalation_paths: [{id: a, title: A, level: [acute, knowledge]}]",
		head + "escalation_paths: [{id: a, title: A, level: acute, departments: all, steps: []}]", head + "escalation_paths: [{id: a, title: A, level: akut}]",
		head + "escalation_paths: [{id: a, title: A, level: acute, steps: [{id: s, do: S, legal_basis: Barnets lov § 133, actor: citizen}]}]",
		head + "separation_rules: [one_caseworker_per_party]", head + "separation_rules: one_caseworker_per_party", head + "risk:",
	}
	for _, text := range cases {
		tree := read(t, "plan.yaml", text)
		err := s.Validate(instance(tree))
		_, findings := plan.Decode("x", []*syntax.Node{tree}, nil)
		findings = slices.DeleteFunc(findings, func(f diag.Finding) bool {
			return f.Severity != diag.Error || f.Place == "municipality" // a part of a plan in several files may lack it
		})
		if (err == nil) != (len(findings) == 0) {
			t.Errorf("schema: %v\ndecoder: %v\n%s", err, findings, text)
		}
	}
}
