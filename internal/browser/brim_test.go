//go:build browser

package browser_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"beredskab/internal/diag"
	"beredskab/internal/document"
	"beredskab/internal/edition"
	"beredskab/internal/handbook"
	"beredskab/internal/hours"
	"beredskab/internal/plan"
	"beredskab/internal/render"
	"beredskab/internal/syntax"
)

// A card that is filled until one more line would be too much, as the line budget has it, is still one page of A4, or both of A5. Filling
// with short items tries the height of a line, filling with running text the number of letters in it.
func TestBudgetIsSafe(t *testing.T) {
	for name, piece := range map[string]string{
		"items": "- Spørg, om borgeren kan tale frit\n",
		"text":  "Ring aldrig til borgerens egen telefon uden aftale, og læg aldrig en besked med kommunens navn på svareren. ",
	} {
		t.Run(name, func(t *testing.T) {
			p := example(t)
			for _, d := range p.Departments {
				d.Card = ""
			}
			filled := map[string]bool{}
			for range 200 {
				before := map[string]plan.Prose{}
				for _, d := range p.Departments {
					if before[d.Name] = d.Card; !filled[d.Name] {
						d.Card += plan.Prose(piece)
					}
				}
				over := full(p).Overfull
				for _, d := range p.Departments {
					if !filled[d.Name] && slices.Contains(over, d.Name) {
						filled[d.Name], d.Card = true, before[d.Name]
					}
				}
				if len(filled) == len(p.Departments) {
					break
				}
			}
			doc := full(p)
			if len(filled) != len(p.Departments) || len(doc.Overfull) > 0 {
				t.Fatalf("%d of %d cards were filled, %q are too full", len(filled), len(p.Departments), doc.Overfull)
			}
			html, err := render.HTML(doc)
			if err != nil {
				t.Fatal(err)
			}
			path := filepath.Join(t.TempDir(), "haandbog.html")
			if err := os.WriteFile(path, html, 0o600); err != nil {
				t.Fatal(err)
			}
			w := open(t)
			w.see(view{width: 1280, height: 900, zoom: 1})
			w.do(chromedp.Navigate(address(path)))
			for size, most := range map[string]int{"only": 1, "only a5": 2} {
				cards := eval[int](w, `(() => { document.documentElement.className = 'js `+size+`'; const all = document.querySelectorAll('.card');
					all.forEach(c => c.classList.add('chosen')); return all.length })()`)
				if n := pages(w.print()); n < cards || n > most*cards {
					t.Errorf("%s: %d full cards take %d pages", size, cards, n)
				}
			}
		})
	}
}

func full(p *plan.Plan) *document.Document {
	return handbook.New(edition.Input{Plan: p, Date: hours.DayOf(2026, 11, 21), Hash: "0123abcd"})
}

func example(t *testing.T) *plan.Plan {
	t.Helper()
	files, err := filepath.Glob("../../examples/eksempelby/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatalf("no example: %v", err)
	}
	var trees []*syntax.Node
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		tree, _ := syntax.Parse(diag.NewFile(strings.TrimPrefix(file, "../../"), text))
		trees = append(trees, tree)
	}
	p, _ := plan.Decode("eksempelby", trees, nil)
	return p
}
