//go:build browser

package browser_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"testing"
)

// pagesOf asks another program how many pages a PDF has.
func pagesOf(t *testing.T, path string) int {
	t.Helper()
	tool, err := exec.LookPath("pdfinfo")
	need(t, "find pdfinfo", err)
	out, err := exec.Command(tool, path).Output()
	if err != nil {
		t.Fatal(err)
	}
	found := regexp.MustCompile(`(?m)^Pages: *(\d+)$`).FindSubmatch(out)
	if found == nil {
		t.Fatalf("pdfinfo says %s", out)
	}
	n, err := strconv.Atoi(string(found[1]))
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// The papers stay as thin as they are, each card is one page, and none is too large to be sent: a draft is no larger than what was
// adopted.
func TestPapersAreThin(t *testing.T) {
	_, err := program()
	need(t, "find a browser", err)
	const mostBytes = 5 << 20
	for _, example := range []struct {
		name                  string
		book, appendix, cards int // at most so many pages; of cards exactly
	}{
		{"eksempelby", 24, 29, 13},
		{"lilleoe", 12, 25, 3},
	} {
		sizes := map[string][]int64{}
		for _, draft := range []string{"--draft=false", "--draft"} {
			out := t.TempDir()
			cmd := exec.Command("go", "run", "beredskab/cmd/beredskab", "build", "../../examples/"+example.name, "--out", out, "--formats", "pdf", draft)
			if said, err := cmd.CombinedOutput(); err != nil {
				t.Fatalf("%v: %s", err, said)
			}
			for file, most := range map[string]int{"haandbog.pdf": example.book, "bilag.pdf": example.appendix, "handlekort.pdf": example.cards} {
				path := filepath.Join(out, example.name, file)
				n := pagesOf(t, path)
				if draft == "--draft" && file == "haandbog.pdf" {
					most++ // the notice on its front
				}
				if n > most || file == "handlekort.pdf" && n != most {
					t.Errorf("%s/%s (%s) has %d pages, at most %d are wanted", example.name, file, draft, n, most)
				}
				info, err := os.Stat(path)
				if err != nil {
					t.Fatal(err)
				}
				size := info.Size()
				sizes[file] = append(sizes[file], size)
				if size > mostBytes {
					t.Errorf("%s/%s (%s) is %d bytes", example.name, file, draft, size)
				}
			}
		}
		for file, s := range sizes {
			if s[1] > s[0]*11/10 {
				t.Errorf("%s/%s: the draft is %d bytes, adopted it is %d", example.name, file, s[1], s[0])
			}
		}
	}
}
