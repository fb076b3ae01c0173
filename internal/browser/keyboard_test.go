//go:build browser

package browser_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// active describes what has the focus.
const active = `(() => { const e = document.activeElement;
	return e === document.body ? '' : e.tagName + (e.id ? '#' + e.id : '') + (typeof e.className === 'string' && e.className ? '.' + e.className : '') })()`

// seen says whether the focus can be seen: the element is in the window, nothing covers it, and something is drawn around it.
const seen = `(() => { const e = document.activeElement, r = e.getBoundingClientRect(), s = getComputedStyle(e);
	const top = document.elementFromPoint(r.left + Math.min(r.width, 40) / 2, r.top + r.height / 2);
	return r.width > 0 && r.height > 0 && r.bottom > 0 && r.top < innerHeight && s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2 &&
		(e.contains(top) || top && top.contains(e)) })()`

// stops counts what the keyboard should reach.
const stops = `[...document.querySelectorAll('a[href], button, input, summary')].filter(e => e.checkVisibility({visibilityProperty: true}) && !e.closest('[hidden]')).length`

// A reader without a mouse reaches the text by the first link, and everything else in the order of the page.
func TestKeyboardWalk(t *testing.T) {
	for name, example := range map[string]string{publicPage: "eksempelby", findingsPage: "begynder"} {
		t.Run(name, func(t *testing.T) {
			w := open(t)
			w.show(example, name)
			want := eval[int](w, stops)
			before := -1
			reached := 0
			for range want + 20 {
				w.do(chromedp.KeyEvent(kb.Tab))
				at := eval[string](w, active)
				if at == "" || at == "A.skip" && reached > 0 {
					break // round again
				}
				if reached == 0 && at != "A.skip" {
					t.Errorf("the first stop is %q, not the link past the head", at)
				}
				reached++
				if !eval[bool](w, seen) {
					t.Errorf("the focus on %s %q cannot be seen", at, eval[string](w, `document.activeElement.textContent`))
				}
				place := eval[int](w, `[...document.querySelectorAll('*')].indexOf(document.activeElement)`)
				if place < before {
					t.Errorf("from place %d the focus went back to %d, %s", before, place, at)
				}
				before = place
			}
			if reached < want {
				t.Errorf("the keyboard reaches %d of %d places", reached, want)
			}
			w.do(chromedp.Reload(), chromedp.WaitReady("footer.foot"), chromedp.KeyEvent(kb.Tab), chromedp.KeyEvent(kb.Enter))
			if at := eval[string](w, active); at != "MAIN#indhold" {
				t.Errorf("the first link leads to %q, not to the text", at)
			}
		})
	}
}

// Search works without a mouse: type, choose with the arrows, go there, or leave with Escape.
func TestKeyboardSearch(t *testing.T) {
	pause := chromedp.Sleep(250 * time.Millisecond)
	w := open(t)
	w.show("eksempelby", internalPage)
	w.do(chromedp.Focus("#soeg"))
	for _, word := range []string{"boerne- og familie", "VOKSENVAGT", "voksenvagt"} {
		w.do(chromedp.KeyEvent(kb.Escape), pause, chromedp.KeyEvent(word), pause)
		w.until(`document.querySelector('.hits li') !== null`)
		w.do(chromedp.KeyEvent(kb.ArrowDown))
		if at := eval[string](w, active); at != "A" {
			t.Errorf("%s: the arrow leads to %q, not to the first place found", word, at)
		}
		w.do(chromedp.KeyEvent(kb.ArrowDown), chromedp.KeyEvent(kb.ArrowUp), chromedp.KeyEvent(kb.ArrowUp))
		if at := eval[string](w, active); at != "INPUT#soeg" {
			t.Errorf("%s: the arrow leads back to %q, not to the field", word, at)
		}
	}
	w.do(chromedp.KeyEvent(kb.Enter), pause)
	if top := eval[float64](w, `location.hash ? document.getElementById(decodeURIComponent(location.hash.slice(1))).getBoundingClientRect().top : -1`); top < 0 || top > 900 {
		t.Errorf("Enter leads to %q, at %v", eval[string](w, `location.hash`), top)
	}
	if eval[bool](w, `!document.querySelector('.hits').hidden`) {
		t.Error("what was found still covers the page")
	}
	w.do(chromedp.Focus("#soeg"), chromedp.KeyEvent(kb.Escape), chromedp.KeyEvent("xyzzy"), pause)
	if status := eval[string](w, `document.getElementById('soeg-status').textContent`); !strings.HasPrefix(status, "Ingen steder") {
		t.Errorf("of a word that is nowhere the page says %q", status)
	}
}

// The way out works from the keyboard, leaves nothing of the page on the screen, and the back button does not bring it back.
func TestQuickExit(t *testing.T) {
	for name, way := range map[string][]step{
		"enter":  {chromedp.Focus(".leave"), chromedp.KeyEvent(kb.Enter)},
		"escape": {chromedp.KeyEvent(kb.Escape), chromedp.KeyEvent(kb.Escape), chromedp.KeyEvent(kb.Escape)},
		"click":  {chromedp.MouseClickXY(1150, 28)}, // where the picture of the page has it
	} {
		t.Run(name, func(t *testing.T) {
			w := open(t)
			l := listen(w)
			w.show("eksempelby", publicPage)
			_ = chromedp.Do(w.ctx, way...) // the page goes away under the keys
			var asked, history string
			for range 50 {
				time.Sleep(100 * time.Millisecond)
				entries, err := chromedp.Run(w.ctx, chromedp.NavigationEntries())
				if err != nil {
					continue // between the two pages there is none
				}
				history = ""
				for _, e := range entries.Entries {
					history += e.URL + " "
				}
				l.Lock()
				asked = fmt.Sprint(l.requests)
				l.Unlock()
				if strings.Contains(asked, "https://www.dmi.dk/") && !strings.Contains(history, "haandbog") {
					return
				}
			}
			t.Errorf("the page was not left: it asked for %s, and the history is %s", asked, history)
		})
	}
}
