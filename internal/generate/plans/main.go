// Command plans writes invented plans to try the program on: many, of every size, the same for the same seed.
//
//	go run ./internal/generate/plans -seed 1 -count 98 -out /tmp/plans
//
// It is run from the module's root. The first 98 are one for each municipality of the register.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"beredskab/internal/generate/fixture"
)

func main() {
	seed := flag.Uint64("seed", 1, "the seed; the same one gives the same plans")
	count := flag.Int("count", 98, "how many plans")
	out := flag.String("out", "", "the folder to write to; made when it is not there")
	examples := flag.String("examples", "examples", "the folder of the examples, whose words are used")
	flag.Parse()
	if *out == "" || flag.NArg() > 0 {
		flag.Usage()
		os.Exit(2)
	}
	if err := write(*seed, *count, *examples, *out); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// write lays out a workspace: settings that lock the date, and a folder for each plan.
func write(seed uint64, count int, examples, out string) error {
	m, err := fixture.New(os.DirFS(examples))
	if err != nil {
		return err
	}
	total := 0
	for i := range count {
		p := m.Plan(seed, i)
		total += p.Bytes()
		folder := filepath.Join(out, "plans", p.Slug)
		if err := os.MkdirAll(folder, 0o755); err != nil {
			return fmt.Errorf("write the plan %s: %w", p.Slug, err)
		}
		for _, f := range p.Files {
			if err := os.WriteFile(filepath.Join(folder, f.Name), []byte(f.Text), 0o644); err != nil {
				return fmt.Errorf("write the plan %s: %w", p.Slug, err)
			}
		}
	}
	settings := "date: 2026-11-21\nanonymous_key: opfundet-noegle-til-afproevning-2026\n"
	if err := os.WriteFile(filepath.Join(out, "beredskab.yaml"), []byte(settings), 0o644); err != nil {
		return fmt.Errorf("write the settings: %w", err)
	}
	fmt.Printf("%d plans, %d kB\n", count, total/1000)
	return nil
}
