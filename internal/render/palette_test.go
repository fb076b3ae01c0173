package render_test

import (
	"math"
	"os"
	"strconv"
	"strings"
	"testing"
)

// Every pair of colours that a text or a line stands on reaches WCAG 2.2 AA: 4.5 for text, 3 for what only has to be seen.
func TestContrast(t *testing.T) {
	t.Parallel()
	css, err := os.ReadFile("../../templates/style.css")
	if err != nil {
		t.Fatal(err)
	}
	palettes := strings.Split(string(css), ":root{")
	if len(palettes) != 4 {
		t.Fatalf("%d palettes, want light, dark and print", len(palettes)-1)
	}
	text := []string{
		"ink/paper", "ink/wash", "muted/paper", "muted/wash", "link/paper", "link/wash", "on-brand/brand", "on-danger/danger", "danger-ink/paper", "danger-ink/danger-wash",
		"ink/danger-wash", "muted/danger-wash", "good/good-wash", "att/att-wash", "ink/att-wash", "ink/good-wash", "link/att-wash", "link/danger-wash", "ink/s0", "ink/mark", "muted/att-wash", "link/good-wash",
	}
	seen := []string{"accent/paper", "accent/wash", "strong-line/paper", "h1/s1", "h2/s2", "focus/paper", "danger-ink/danger-wash", "att-line/paper", "good/paper"}
	base := colours(palettes[1])
	for i, name := range []string{"light", "dark", "print"} {
		colour := map[string][3]float64{}
		for k, v := range base {
			colour[k] = v
		}
		for k, v := range colours(palettes[i+1]) {
			colour[k] = v
		}
		for _, pair := range text {
			checkContrast(t, name, pair, colour, 4.5)
		}
		for _, pair := range seen {
			if pair != "att-line/paper" || name != "light" { // in light, the notice's word and frame carry it
				checkContrast(t, name, pair, colour, 3)
			}
		}
	}
}

func checkContrast(t *testing.T, palette, pair string, colour map[string][3]float64, want float64) {
	t.Helper()
	a, b, _ := strings.Cut(pair, "/")
	ca, okA := colour[a]
	cb, okB := colour[b]
	if !okA || !okB {
		t.Fatalf("%s: no colour for %s", palette, pair)
	}
	la, lb := luminance(ca), luminance(cb)
	if got := (max(la, lb) + 0.05) / (min(la, lb) + 0.05); got < want {
		t.Errorf("%s: %s has contrast %.2f, want %.1f", palette, pair, got, want)
	}
}

// colours reads the custom properties up to the closing brace.
func colours(css string) map[string][3]float64 {
	block, _, _ := strings.Cut(css, "}")
	out := map[string][3]float64{}
	for decl := range strings.SplitSeq(block, ";") {
		name, value, ok := strings.Cut(strings.TrimSpace(decl), ":#")
		if !ok {
			continue
		}
		if len(value) == 3 {
			value = strings.Repeat(value[:1], 2) + strings.Repeat(value[1:2], 2) + strings.Repeat(value[2:], 2)
		}
		n, err := strconv.ParseUint(value, 16, 32)
		if err == nil {
			out[strings.TrimPrefix(name, "--")] = [3]float64{float64(n >> 16), float64(n >> 8 & 255), float64(n & 255)}
		}
	}
	return out
}

func luminance(c [3]float64) float64 {
	for i := range c {
		if c[i] /= 255; c[i] <= 0.04045 {
			c[i] /= 12.92
		} else {
			c[i] = math.Pow((c[i]+0.055)/1.055, 2.4)
		}
	}
	return 0.2126*c[0] + 0.7152*c[1] + 0.0722*c[2]
}
