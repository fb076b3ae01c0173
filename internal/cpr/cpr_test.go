package cpr

import (
	"bufio"
	"os"
	"strconv"
	"strings"
	"testing"
)

const today Day = 20261130

// verdict is what is thought of a text: "certain", "doubtful" or "none".
func verdict(text string) string {
	out := "none"
	for _, n := range Find(text, today) {
		if n.Certain {
			return "certain"
		}
		out = "doubtful"
	}
	return out
}

// table reads lines of a verdict and a text.
func table(t *testing.T, name string) (rows [][2]string) {
	t.Helper()
	f, err := os.Open("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		want, text, ok := strings.Cut(lines.Text(), "\t")
		if !ok {
			continue
		}
		text = strings.ReplaceAll(text, `\"`, `"`)
		read, err := strconv.Unquote(`"` + strings.ReplaceAll(text, `"`, `\"`) + `"`)
		if err != nil {
			t.Fatalf("%s: %v", text, err)
		}
		rows = append(rows, [2]string{want, read})
	}
	if len(rows) < 100 {
		t.Fatalf("%s has %d lines", name, len(rows))
	}
	return rows
}

func TestSpellings(t *testing.T) {
	t.Parallel()
	for _, row := range table(t, "spellings.txt") {
		if got := verdict(row[1]); got != row[0] {
			t.Errorf("%q: %s, want %s", row[1], got, row[0])
		}
		if hidden := Redact(row[1]); onlyDigits(hidden) != "" && onlyDigits(hidden) == onlyDigits(row[1]) || len(hidden) != len(row[1]) {
			t.Errorf("%q is hidden as %q", row[1], hidden)
		}
	}
}

func TestHarmless(t *testing.T) {
	t.Parallel()
	for _, row := range table(t, "harmless.txt") {
		if got := verdict(row[1]); got != row[0] {
			t.Errorf("%q: %s, want %s", row[1], got, row[0])
		}
	}
}

func TestRedact(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"Ring 00 00 00 10":                 "Ring 00 00 00 10",
		"cpr 010190-1234 og 00 00 00 10":   "cpr ******-**** og 00 00 00 10",
		"010190-**1234**":                  "******-********",
		"010190\n  1234":                   "******\n  ****",
		"1. januar 1990-1234":              "*. januar ****-****",
		"０１０１９０-1234":                      strings.Repeat("*", 18) + "-****",
		"010190-1234 og 020290-2345":       "******-**** og ******-****",
		"Vagt 241226-1600 fra 241226 4000": "Vagt ******-**** fra ****** ****",
	} {
		if got := Redact(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
	keep := Hide("010190-1234 og 020290-2345", 'x', today, func(n Number) bool { return n.Digits != "0101901234" })
	if keep != "010190-1234 og xxxxxx-xxxx" {
		t.Errorf("got %q", keep)
	}
}

func FuzzFind(f *testing.F) {
	for _, seed := range []string{"010190-1234", "01.01.1990-1234", "1. januar 90 1234", "01 01 90 12 34", "+", "0 1 0 1 9 0 1 2 3 4", "&#48;101901234"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		last := 0
		for _, n := range Find(text, today) {
			if n.Start < last || n.End <= n.Start || n.End > len(text) || len(n.Digits) != 10 {
				t.Fatalf("%q: %+v", text, n)
			}
			last = n.End
		}
		if len(Redact(text)) != len(text) {
			t.Errorf("%q changes its length", text)
		}
	})
}

func BenchmarkFind(b *testing.B) {
	text := strings.Repeat("<p>Vi spørger til vold i hver første samtale. Ring 00 00 00 10 fra kl. 8 til 16, den 1. januar 2026.</p>\n", 5_000)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Find(text, today)
	}
}
