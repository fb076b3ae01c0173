package pipeline

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"beredskab/internal/compare"
	"beredskab/internal/hours"
	"beredskab/internal/leak"
	"beredskab/internal/workspace"
)

// free are keys that a drafter fills with words of their own.
var free = regexp.MustCompile(`(?m)^(\s*(?:- )?(?:name|title|do|person|text|note|guide|alone|what|used_when|rhythm|record|ends|ask_for|tool|timing|policy|handover|` +
	`meeting_frame|safe_contact|lead_rule|before|during|after|consent_rule|exception|survey|consent|risk_check|material|aftercare|in_detection|trauma_aware|template|` +
	`readiness|preparation|declined|goes_back|registration|yearly_report_to|adopted_by|case_number|applies_to|payer|anonymous): )[^|\n]+$`)

// secretPlans are two plans in which every free text is a secret of its own, and one shared text that quotes a name.
func secretPlans(t *testing.T) (dir string, secrets int) {
	t.Helper()
	text, err := os.ReadFile("../../examples/lilleoe/plan.yaml")
	if err != nil {
		t.Fatal(err)
	}
	dir = t.TempDir()
	for _, slug := range []string{"gedeslug", "hestslug"} {
		out := free.ReplaceAllStringFunc(string(text), func(line string) string {
			secrets++
			return free.FindStringSubmatch(line)[1] + fmt.Sprintf("Hemmelig%dslut", secrets)
		})
		out = strings.ReplaceAll(out, "lilleoe.example", slug+"domain.example")
		out = strings.ReplaceAll(out, "    share: true\n", "    share: true\n    share_anonymous: true\n")
		out = strings.ReplaceAll(out, "Borgerens egne mål står på ét ark.", "Spørg Hemmelig"+fmt.Sprint(secrets)+"sluts vagt.")
		if err := os.MkdirAll(filepath.Join(dir, slug), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, slug, "plan.yaml"), []byte(out), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir, secrets
}

// Whatever stands in a plan, an anonymous comparison holds none of it. The bytes are searched here by plain means, not by the
// search that the program itself uses.
func TestAnonymousHoldsNothing(t *testing.T) {
	t.Parallel()
	dir, secrets := secretPlans(t)
	if secrets < 300 {
		t.Fatalf("only %d secrets", secrets)
	}
	w := workspace.New(dir, nil)
	found, err := w.Find([]string{"."})
	if err != nil {
		t.Fatal(err)
	}
	o := Options{Today: hours.DayOf(2026, 11, 21), Out: t.TempDir()}
	if _, err := Compare(t.Context(), w, found.Plans, o, CompareOptions{Anonymous: true, Key: "noegle", Tool: "test"}, func(*Checked) error { return nil }); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"sammenligning.html", "sammenligning.md", "sammenligning.xlsx"} {
		data, err := os.ReadFile(filepath.Join(o.Out, name))
		if err != nil {
			t.Fatal(err)
		}
		texts, err := leak.Texts(leak.File{Name: name, Data: data, Read: readBack(strings.TrimPrefix(filepath.Ext(name), "."))})
		if err != nil {
			t.Fatal(err)
		}
		all := strings.ToLower(strings.Join(texts, "\n"))
		for _, word := range []string{"hemmelig", "gedeslug", "hestslug", "00 00 00", "strandhuset", "fastby", "plan.yaml", "noegle"} {
			if i := strings.Index(all, word); i >= 0 {
				t.Errorf("%s holds %q: …%s…", name, word, all[max(0, i-80):min(len(all), i+80)])
			}
		}
		if name != "sammenligning.xlsx" && (!strings.Contains(all, compare.Omitted) || !strings.Contains(all, "kommune ")) {
			t.Errorf("%s: nothing is left out, or nobody is there", name)
		}
	}
}

// Should the projection ever fail, nothing is written.
func TestLeakStopsTheComparison(t *testing.T) {
	t.Parallel()
	dir, _ := secretPlans(t)
	w := workspace.New(dir, nil)
	found, err := w.Find([]string{"."})
	if err != nil {
		t.Fatal(err)
	}
	s := &comparisonRun{work: workspace.New(t.TempDir(), nil), o: Options{Today: hours.DayOf(2026, 11, 21), Out: filepath.Join(t.TempDir(), "out")}, co: CompareOptions{Anonymous: true, Key: "k"}}
	for _, p := range found.Plans {
		r, err := Read(w, p)
		if err != nil {
			t.Fatal(err)
		}
		c := r.Check(s.o)
		e := c.entry(s.o, "test", nil)
		e.Measures["status"] = "vedtaget af Hemmelig5slut"
		hidden, proper, _ := secrets(c)
		s.entries, s.hidden, s.proper = append(s.entries, e), append(s.hidden, hidden...), append(s.proper, proper)
	}
	_, err = s.write()
	var leaked *LeakError
	if !errors.As(err, &leaked) || !strings.Contains(leaked.Error(), "Hemmelig5slut") {
		t.Fatalf("got %v, want a leak", err)
	}
	if _, err := os.Stat(s.o.Out); err == nil {
		t.Error("something was written")
	}
}

// Names are drawn with the key: the same each time, others with another key, each of its own.
func TestOrderIsDrawn(t *testing.T) {
	t.Parallel()
	var entries []*compare.Entry
	for i := range 12 {
		slug := fmt.Sprintf("kommune%02d", i)
		entries = append(entries, &compare.Entry{Slug: slug, ID: slug, Name: slug, Version: slug, Now: &compare.Snapshot{}, Measures: map[string]string{"open": fmt.Sprint(i)}})
	}
	order := func(key string) string {
		var b strings.Builder
		seen := map[string]bool{}
		for i, e := range compare.New(entries, 0).Anonymise(key, func(string) bool { return false }).Entries {
			if label := strings.TrimPrefix(e.Name, "Kommune "); label == e.Name || len(label) < 3 || seen[label] || e.Slug != "" || e.Version != "" {
				t.Errorf("the %d. is %+v", i, e)
			} else {
				seen[label] = true
			}
			b.WriteString(e.Name + " ")
		}
		return b.String()
	}
	if a := order("a"); a != order("a") || a == order("b") {
		t.Errorf("drawn: %s, again %s, with another key %s", a, order("a"), order("b"))
	}
}
