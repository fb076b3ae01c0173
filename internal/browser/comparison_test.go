//go:build browser

package browser_test

import (
	"encoding/json"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// workshop opens a page of the example workshop, as it is committed.
func (w *window) workshop(name string) {
	w.Helper()
	path, err := filepath.Abs(filepath.Join("..", "..", "examples", "workshop", filepath.FromSlash(name)))
	if err != nil {
		w.Fatal(err)
	}
	w.do(chromedp.Navigate(address(path)))
}

// The comparison and the exercise are held to what the handbook is held to, on the big screen too.
func TestComparisonAccessible(t *testing.T) {
	script := axe(t)
	for _, name := range []string{"out/sammenligning.html", "anonym/sammenligning.html", "oevelse/oevelse-spilleder.html", "oevelse/oevelse-deltagere.html"} {
		ways := append([]view{{"stage", "screen", "light", 1920, 1080, 1}}, views...)
		if name != "out/sammenligning.html" {
			ways = views[:2]
		}
		for _, l := range ways {
			t.Run(name+"/"+l.name, func(t *testing.T) {
				w := open(t)
				w.see(l)
				w.workshop(name)
				if l.name == "stage" {
					eval[chromedp.Void](w, `document.querySelector('.open-slides').click()`)
				}
				if l.media != "print" && eval[bool](w, `document.documentElement.scrollWidth > document.documentElement.clientWidth`) {
					t.Errorf("the page is wider than the window: %q", eval[[]string](w, beyond))
				}
				eval[chromedp.Void](w, script)
				var result struct{ Violations []violation }
				if err := json.Unmarshal([]byte(eval[string](w, runAxe, chromedp.EvalAwaitPromise)), &result); err != nil {
					t.Fatal(err)
				}
				for _, v := range result.Violations {
					t.Errorf("%s (%s): %s\n%s", v.ID, v.Impact, v.Help, v.Nodes[0].HTML)
				}
			})
		}
	}
}

// The slides are shown one at a time and follow the keyboard and a presenter's clicker; each has an address; Escape leads back.
func TestSlides(t *testing.T) {
	const now = `[...document.querySelectorAll('.slide')].filter(s => s.checkVisibility()).map(s => s.id).join(' ')`
	w := open(t)
	l := listen(w)
	w.workshop("out/sammenligning.html")
	all := eval[[]string](w, `[...document.querySelectorAll('.slide')].map(s => s.id)`)
	if at := eval[string](w, now); at != "" || len(all) < 15 {
		t.Fatalf("of %d slides %q is shown before anybody asks", len(all), at)
	}
	w.do(chromedp.Focus(".open-slides"), chromedp.KeyEvent(kb.Enter))
	last := all[len(all)-1]
	for _, press := range []struct{ key, want string }{
		{"", all[0]},
		{kb.ArrowRight, all[1]},
		{kb.ArrowLeft, all[0]},
		{kb.ArrowLeft, all[0]},
		{kb.PageDown, all[1]},
		{kb.ArrowDown, all[2]},
		{kb.PageUp, all[1]},
		{" ", all[2]},
		{kb.ArrowUp, all[1]},
		{kb.End, last},
		{kb.ArrowRight, last},
		{kb.Home, all[0]},
		{kb.Enter, all[1]},
	} {
		if press.key != "" {
			w.do(chromedp.KeyEvent(press.key))
		}
		if at := eval[string](w, now); at != press.want {
			t.Errorf("after the key %q it shows %q, not %q", press.key, at, press.want)
		}
		if at := eval[string](w, `location.hash`); at != "#"+press.want {
			t.Errorf("the address ends in %q at %s", at, press.want)
		}
	}
	w.do(chromedp.KeyEvent("b"))
	if at := eval[string](w, now); at != all[1] || eval[string](w, `getComputedStyle(document.querySelector('.slide.shown')).visibility`) != "hidden" {
		t.Error("b does not make the screen black")
	}
	w.do(chromedp.KeyEvent(kb.Escape))
	if at := eval[string](w, now); at != "" || eval[string](w, active) != "BUTTON.open-slides" {
		t.Errorf("afterwards %q is shown and the focus is on %q", at, eval[string](w, active))
	}
	eval[chromedp.Void](w, `location.hash = '#slide-a3'`)
	w.until(`document.querySelector('.slide.shown')?.id === 'slide-a3'`)
	eval[chromedp.Void](w, `document.querySelector('.slide.shown td a').click()`)
	w.until(`location.hash === '#a3-1' && !document.querySelector('.slide.shown') && document.getElementById('a3-1').checkVisibility()`)
	l.Lock()
	defer l.Unlock()
	asked := slices.DeleteFunc(l.requests, func(r string) bool { return strings.HasPrefix(r, "data:") }) // what stands in the file itself
	if len(l.said) > 0 || len(asked) > 1 {
		t.Errorf("the page says %q and asks for %q", l.said, asked)
	}
}
