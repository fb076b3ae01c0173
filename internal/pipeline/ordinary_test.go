package pipeline

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode"

	"beredskab/internal/diag"
	"beredskab/internal/leak"
	"beredskab/internal/plan"
	"beredskab/internal/workspace"
)

// A municipality may call a department what it likes. Its id "familie" is a secret of nobody's when the program itself prints
// the word, be it in the address of a page where a number was checked, and must not stop the public edition. So every word of
// the public edition of a plan becomes the id of something internal, and none may be taken for a leak.
func TestOrdinaryWordsAreNoLeak(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile("../../examples/lilleoe/plan.yaml")
	if err != nil {
		t.Fatal(err)
	}
	check := func(more string) *Checked {
		files := []*diag.File{diag.NewFile("plan.yaml", text)}
		if more != "" {
			files = append(files, diag.NewFile("ord.yaml", []byte(more)))
		}
		r := &Reading{Source: &workspace.Plan{Slug: "lilleoe"}, Plan: decode(t, files), Readable: true, Hash: "0123abcd"}
		return r.Check(publicOptions)
	}
	files, _, err := check("").files(t.Context(), publicOptions)
	if err != nil {
		t.Fatal(err)
	}
	words := publicWords(t, files)
	if len(words) < 250 || !slices.Contains(words, "familie") {
		t.Fatalf("the public edition has %d words: %v", len(words), words)
	}
	var more strings.Builder
	more.WriteString("contacts:\n")
	for i, w := range words {
		fmt.Fprintf(&more, "  - {id: %s, name: Opdigtet%dslut, audience: %s}\n", w, i, plan.Internal)
	}
	leaks, err := check(more.String()).leaks(files)
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range leaks {
		t.Errorf("%s: %s", l.Place, l.Message)
	}
}

// publicWords are the words of a finished handbook, as text, that can be an id.
func publicWords(t *testing.T, files []leak.File) []string {
	t.Helper()
	var words []string
	for _, f := range files {
		if !strings.HasSuffix(f.Name, ".md") {
			continue // what a page and a workbook say besides is markup
		}
		texts, err := leak.Texts(f)
		if err != nil {
			t.Fatal(err)
		}
		for _, text := range texts {
			words = append(words, strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) })...)
		}
	}
	slices.Sort(words)
	words = slices.Compact(words)
	return slices.DeleteFunc(words, func(w string) bool {
		return len(w) < 3 || strings.IndexFunc(w, func(r rune) bool { return r < 'a' || r > 'z' }) >= 0
	})
}
