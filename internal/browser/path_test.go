//go:build browser

package browser_test

import (
	"testing"

	"github.com/chromedp/chromedp"

	invented "beredskab/examples"
)

// A path takes at most a page and a half of A4, its drawing beside its words, and in no path is a telephone number broken.
func TestPathOnPaper(t *testing.T) {
	const (
		width, height = 673, 979 // A4 between its margins
		most          = height * 3 / 2
	)
	w := open(t)
	w.see(view{"print", "print", "light", width, 1123, 1})
	for _, example := range invented.Names(invented.Begun) {
		w.show(example, internalPage)
		type found struct {
			ID             string
			Height, Figure float64 // the figure's left edge
			Broken         []string
		}
		paths := eval[[]found](w, `[...document.querySelectorAll('.path')].map(p => ({
			ID: p.id, Height: p.getBoundingClientRect().height, Figure: p.querySelector('figure')?.getBoundingClientRect().left ?? 9999,
			Broken: [...p.querySelectorAll('.dial a>span, a[href^="tel:"]')].filter(e => !e.closest('.dial') || e.matches('span')).filter(e => e.getClientRects().length > 1).map(e => e.textContent)}))`)
		if len(paths) == 0 {
			t.Errorf("%s has no path", example)
		}
		for _, p := range paths {
			if p.Height > most || p.Height < 50 {
				t.Errorf("%s: %s takes %.2f pages", example, p.ID, p.Height/height)
			}
			if p.Figure < width/2 {
				t.Errorf("%s: the drawing of %s does not stand beside its words", example, p.ID)
			}
			if len(p.Broken) > 0 {
				t.Errorf("%s: %s breaks the numbers %q", example, p.ID, p.Broken)
			}
		}
		eval[chromedp.Void](w, `(() => { document.documentElement.className = 'js only'; document.querySelectorAll('.path').forEach(p => p.classList.add('chosen')) })()`)
		if n := pages(w.print()); n > 2*len(paths) {
			t.Errorf("%s: %d paths take %d pages", example, len(paths), n)
		}
	}
}
