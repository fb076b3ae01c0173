//go:build browser

package browser_test

import (
	"encoding/json"
	"testing"

	"github.com/chromedp/chromedp"
)

// The findings page is held to what the handbook is held to: the one with most to tell in every way it can be looked at, the
// one with least and the starter plan's in light and on paper.
func TestFindingsAccessible(t *testing.T) {
	script := axe(t)
	for _, example := range append([]string{starter}, examples...) {
		ways := views[:2]
		if example == "begynder" {
			ways = views
		}
		for _, l := range ways {
			t.Run(example+"/"+l.name, func(t *testing.T) {
				w := open(t)
				w.see(l)
				w.show(example, findingsPage)
				if l.media != "print" && eval[bool](w, `document.documentElement.scrollWidth > document.documentElement.clientWidth`) {
					t.Errorf("the page is wider than the window: %q", eval[[]string](w, beyond))
				}
				eval[chromedp.Void](w, script)
				var result struct {
					Violations []violation
					Passes     int
				}
				if err := json.Unmarshal([]byte(eval[string](w, runAxe, chromedp.EvalAwaitPromise)), &result); err != nil {
					t.Fatal(err)
				}
				for _, v := range result.Violations {
					t.Errorf("%s (%s): %s\n%s", v.ID, v.Impact, v.Help, v.Nodes[0].HTML)
				}
				if result.Passes < 15 {
					t.Errorf("axe looked at %d things only", result.Passes)
				}
			})
		}
	}
}

// On a screen the lines that are quoted from a plan are whole, and every link on the page leads somewhere.
func TestFindingsToWorkFrom(t *testing.T) {
	w := open(t)
	w.show("begynder", findingsPage)
	if cut := eval[[]string](w, `[...document.querySelectorAll('main pre, main td code')].filter(e => e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).display !== 'inline').map(e => e.textContent.slice(0, 60))`); len(cut) > 0 {
		t.Errorf("%q are cut off", cut)
	}
	if n := eval[int](w, `document.querySelectorAll('#foerst ol a[href^="#"]').length`); n != 10 {
		t.Errorf("%d of the ten things to do first can be followed", n)
	}
	if astray := eval[[]string](w, `[...document.querySelectorAll('a[href^="#"]')].filter(a => !document.getElementById(decodeURIComponent(a.hash.slice(1)))).map(a => a.hash)`); len(astray) > 0 {
		t.Errorf("the links %q lead nowhere", astray)
	}
	uneven := eval[[]string](w, `[...document.querySelectorAll('main table')].filter(t => { const r = t.querySelector('thead tr'); return r && [...r.cells].some(c => c.getBoundingClientRect().width < 118) }).map(t => t.caption.textContent)`)
	if len(uneven) > 0 {
		t.Errorf("the tables %q have columns too narrow to read", uneven)
	}
}

// Paper is not wasted: a chapter of this page begins where the one before ends.
func TestFindingsPrint(t *testing.T) {
	w := open(t)
	w.see(view{width: 1280, height: 900, zoom: 1}) // on paper the medium is the printer's
	for example, most := range map[string]int{"eksempelby": 5, "begynder": 80, starter: 60} {
		w.show(example, findingsPage)
		if n := pages(w.print()); n < 2 || n > most {
			t.Errorf("%s: %d pages, more than %d", example, n, most)
		}
	}
}
