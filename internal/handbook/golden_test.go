package handbook_test

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"beredskab/internal/checklist"
	"beredskab/internal/handbook"
	"beredskab/internal/plan"
	"beredskab/internal/sample"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func TestGolden(t *testing.T) {
	t.Parallel()
	for _, name := range sample.Examples {
		for _, audience := range []plan.Audience{plan.Internal, plan.Public} {
			t.Run(name+"/"+string(audience), func(t *testing.T) {
				t.Parallel()
				in := sample.Judged(sample.InputOf(t, name, 0))
				in.Edition = audience
				golden(t, name+"-"+string(audience)+".handbook.json", sample.Dump(handbook.New(in)))
				golden(t, name+"-"+string(audience)+".book.json", sample.Dump(checklist.New(in)))
			})
		}
	}
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s differs; look at it, and run with -update when it is right:\n%s", path, diff)
	}
}
