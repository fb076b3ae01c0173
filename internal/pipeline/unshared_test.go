package pipeline

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"beredskab/internal/diag"
	"beredskab/internal/hours"
	"beredskab/internal/leak"
	"beredskab/internal/plan"
	"beredskab/internal/workspace"
)

// marked copies the examples with a mark of its own before each free text, where no quote cuts it off, found by the tags of the model, and answers the questions about
// sharing. It returns what each mark stands for.
func marked(t *testing.T, share, unnamed string) (dir string, marks map[string]string) {
	t.Helper()
	dir, marks = t.TempDir(), map[string]string{}
	if err := os.CopyFS(dir, os.DirFS("../../examples")); err != nil {
		t.Fatal(err)
	}
	w := workspace.New(dir, nil)
	found, err := w.Find([]string{"eksempelby", "lilleoe"})
	if err != nil {
		t.Fatal(err)
	}
	for _, source := range found.Plans {
		r, err := Read(w, source)
		if err != nil {
			t.Fatal(err)
		}
		type splice struct {
			start, end int
			text       string
		}
		splices := map[*diag.File][]splice{}
		r.Plan.Walk(func(f plan.Field) {
			n := f.Node()
			if n == nil || n.IsEmpty() || f.Key.Shape != "" || f.Key.Name == "shared" || f.Key.Holds != plan.FreeText {
				return
			}
			if f.Key.Kind != plan.KindText && f.Key.Kind != plan.KindProse {
				return
			}
			mark := fmt.Sprintf("maerke%dx", len(marks))
			marks[mark] = source.Slug + " " + f.Place()
			splices[n.File] = append(splices[n.File], splice{n.Start, n.End, strconv.Quote(mark + " " + strings.TrimRight(f.Value, "\n"))})
		})
		for file, list := range splices {
			slices.SortFunc(list, func(a, b splice) int { return b.start - a.start })
			text := string(file.Text)
			for _, s := range list {
				tail := ""
				if strings.HasSuffix(text[s.start:s.end], "\n") {
					tail = "\n"
				}
				text = text[:s.start] + s.text + tail + text[s.end:]
			}
			text = regexp.MustCompile(`(?m)^( +)status: (\w+)\n( +owner: .*\n)? *share: .*\n`).ReplaceAllString(text, "${1}status: $2\n$3${1}share: "+share+"\n${1}share_anonymous: "+unnamed+"\n")
			if err := os.WriteFile(filepath.Join(dir, filepath.FromSlash(file.Name)), []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
	return dir, marks
}

// compared makes everything that a comparison can make of the marked examples, and returns all texts in it.
func compared(t *testing.T, dir string, anonymous bool) string {
	t.Helper()
	w := workspace.New(dir, nil)
	found, err := w.Find([]string{"eksempelby", "lilleoe"})
	if err != nil {
		t.Fatal(err)
	}
	out := t.TempDir()
	o := Options{Today: hours.DayOf(2026, 11, 21), Out: filepath.Join(out, "side")}
	co := CompareOptions{Anonymous: anonymous, Key: "noegle", Tool: "test"}
	if !anonymous {
		co.Homework = filepath.Join(out, "hjemme")
	}
	for _, p := range found.Plans { // an earlier time, so that there is something to look back on
		r, err := Read(w, p)
		if err != nil {
			t.Fatal(err)
		}
		before := o
		before.Today -= 200
		co.Since = append(co.Since, r.Check(before).Snapshot(before, "test"))
	}
	c, err := Compare(t.Context(), w, found.Plans, o, co, func(*Checked) error { return nil })
	if err != nil {
		t.Fatal(err)
	}
	if len(c.Plans) != 2 || len(c.Unread) > 0 {
		t.Fatalf("read %v, not %v", c.Plans, c.Unread)
	}
	var all []string
	err = filepath.WalkDir(out, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		all = append(all, string(data))
		if filepath.Ext(path) == ".xlsx" {
			texts, err := leak.Texts(leak.File{Name: path, Data: data, Read: readBack("xlsx")})
			if err != nil {
				return err
			}
			all = append(all, texts...)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return strings.Join(all, "\n")
}

var markPattern = regexp.MustCompile(`(?i)maerke\d+x`)

// With share: false no free text of a plan stands in any output of a comparison, with names or without: every key that the model calls free
// text holds a mark, and none is seen. What is shared is seen, or the search proves nothing; and each answer counts for its own
// comparison only.
func TestNothingUnsharedIsCompared(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		share, unnamed  string
		named, nameless bool // shared texts are seen
	}{
		{"false", "false", false, false},
		{"true", "false", true, false},
		{"false", "true", false, true},
	} {
		dir, marks := marked(t, tt.share, tt.unnamed)
		if len(marks) < 500 {
			t.Fatalf("only %d marks", len(marks))
		}
		for anonymous, shown := range map[bool]bool{false: tt.named, true: tt.nameless} {
			all := compared(t, dir, anonymous)
			seen := map[string]bool{}
			for _, m := range markPattern.FindAllString(all, -1) {
				seen[strings.ToLower(m)] = true
			}
			shared := 0
			for m := range seen {
				if shown { // what is shared brings along what the plan shows of its points
					shared++
					continue
				}
				place := marks[m]
				i := max(strings.Index(strings.ToLower(all), m), 0)
				t.Errorf("share %s, share_anonymous %s, anonymous %v: %s is told: …%s…", tt.share, tt.unnamed, anonymous, place, all[max(0, i-100):i+len(m)])
			}
			if shown != (shared > 0) {
				t.Errorf("share %s, share_anonymous %s, anonymous %v: %d shared texts are seen", tt.share, tt.unnamed, anonymous, shared)
			}
		}
	}
}
