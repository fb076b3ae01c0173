// Command schema writes schema/plan.schema.json: the plan format as a JSON Schema, so that an editor completes keys and
// words, shows their Danish, and underlines mistakes while a plan is being written.
//
// It is made from the same description of the model that decoding uses, so the two cannot drift apart. The schema knows the
// shape of a plan and no more: references, twins and everything that takes two places to see are the program's to find.
//
// The second copy lies beside the starter plan, whose first line names it, so that the folder can be copied as it is.
//
//go:generate go run . ../../../schema/plan.schema.json ../../../plans/start/plan.schema.json
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"

	"beredskab/internal/plan"
)

func main() {
	if len(os.Args) < 2 {
		fmt.Fprintln(os.Stderr, "usage: schema FILE...")
		os.Exit(2)
	}
	text, err := generate()
	for _, name := range os.Args[1:] {
		if err == nil {
			err = os.WriteFile(name, text, 0o644)
		}
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// generate returns the schema as text.
func generate() ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(document(plan.Model())); err != nil {
		return nil, fmt.Errorf("write the schema: %w", err)
	}
	var out bytes.Buffer
	if err := json.Indent(&out, b.Bytes(), "", " "); err != nil {
		return nil, fmt.Errorf("indent the schema: %w", err)
	}
	return out.Bytes(), nil
}
