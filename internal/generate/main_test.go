package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"beredskab/schema"

	"github.com/google/go-cmp/cmp"
)

// The committed tables are what the program ships; they must say what the data says.
func TestTablesAreUpToDate(t *testing.T) {
	t.Parallel()
	for target, make := range targets() {
		t.Run(target, func(t *testing.T) {
			t.Parallel()
			files, err := make(schema.Files)
			if err != nil {
				t.Fatal(err)
			}
			for _, f := range files {
				committed, err := os.ReadFile(filepath.Join("..", target, f.name))
				if err != nil {
					t.Fatal(err)
				}
				if diff := cmp.Diff(string(f.text), string(committed)); diff != "" {
					t.Errorf("%s is stale; run go generate ./internal/%s\n%s", f.name, target, diff)
				}
			}
		})
	}
}

// A mistake in the data must stop the generator with the entry's name, not end up as an empty field.
func TestMistakesAreNamed(t *testing.T) {
	t.Parallel()
	tests := []struct{ name, file, old, new, want string }{
		{"missing value", "municipalities.yaml", `name: Ballerup, `, "", "municipalities.yaml: 0151 lacks name"},
		{"unknown key", "laws.yaml", `act: Barnets lov, section: "§ 133"`, `act: Barnets lov, sektion: "§ 133"`, `barnets-lov-133 has the unknown key "sektion"`},
		{"unknown word", "helplines.yaml", "status: single", "status: maybe", `unknown word "maybe" in status`},
		{"no source", "laws.yaml", `source: ft.dk L 104 (2024), `, "", "laws.yaml: serviceloven-109 lacks source"},
		{"no day of checking", "holidays.yaml", "checked_on: 2026-11-21", "note: x", "lacks checked_on"},
		{"date that is none", "holidays.yaml", `fixed: "12-25"`, `fixed: "25-12"`, `juledag has no month and day in "25-12"`},
		{"point out of order", "recommendations.yaml", "id: A3.2", "id: A3.3", "A3.3 stands where A3.2 should"},
		{"no list", "laws.yaml", "laws:\n", "lawes:\n", "lacks the list laws"},
		{"not YAML", "laws.yaml", "acts:\n", "acts: [\n", "read laws.yaml"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			text, err := schema.Files.ReadFile(tt.file)
			if err != nil {
				t.Fatal(err)
			}
			if !strings.Contains(string(text), tt.old) {
				t.Fatalf("%s has no %q", tt.file, tt.old)
			}
			data := fstest.MapFS{}
			for _, name := range []string{"municipalities.yaml", "police_districts.yaml", "helplines.yaml", "laws.yaml", "holidays.yaml", "recommendations.yaml"} {
				whole, err := schema.Files.ReadFile(name)
				if err != nil {
					t.Fatal(err)
				}
				data[name] = &fstest.MapFile{Data: whole}
			}
			data[tt.file] = &fstest.MapFile{Data: []byte(strings.Replace(string(text), tt.old, tt.new, 1))}
			_, errRegister := registerTables(data)
			_, errCatalogue := catalogueTable(data)
			if errRegister == nil {
				errRegister = errCatalogue
			}
			if errRegister == nil || !strings.Contains(errRegister.Error(), tt.want) {
				t.Errorf("got %v, want %q", errRegister, tt.want)
			}
		})
	}
}
