package examples_test

import (
	"io/fs"
	"slices"
	"strings"
	"testing"

	"beredskab/examples"
)

// An example that nobody lists would be looked at by no test, and what it shows could break unseen.
func TestEveryFolderIsListed(t *testing.T) {
	t.Parallel()
	plans, err := fs.Glob(examples.Files, "*/plan.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for i, name := range plans {
		plans[i] = strings.TrimSuffix(name, "/plan.yaml")
	}
	listed := examples.Names(examples.Mistakes)
	slices.Sort(listed)
	if !slices.Equal(listed, plans) {
		t.Errorf("listed are %q, and there are %q", listed, plans)
	}
}
