//go:build browser

package browser_test

import (
	"encoding/json"
	"path/filepath"
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
					eval[chromedp.Void](w, `document.querySelector('.open-stage').click()`)
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

// The big screen shows one part at a time and follows the arrow keys; Escape leads back to where one was.
func TestBigScreen(t *testing.T) {
	const now = `[...document.querySelectorAll('.now')].map(s => s.id).join(' ')`
	const parts = `[...document.querySelectorAll('main .slide')].filter(s => s.checkVisibility()).length`
	w := open(t)
	l := listen(w)
	w.workshop("out/sammenligning.html")
	all := eval[int](w, parts)
	w.do(chromedp.Focus(".open-stage"), chromedp.KeyEvent(kb.Enter))
	if at := eval[string](w, now); at != "overblik" {
		t.Errorf("it begins at %q", at)
	}
	if n := eval[int](w, parts); n != 1 {
		t.Errorf("%d of %d parts are seen at once", n, all)
	}
	for _, press := range []struct{ key, want string }{
		{kb.ArrowRight, "udvikling-fjordvig"},
		{kb.ArrowLeft, "overblik"},
		{kb.ArrowLeft, "overblik"},
		{kb.End, "naboaftaler"},
		{kb.ArrowRight, "naboaftaler"},
		{kb.Home, "overblik"},
		{kb.PageDown, "udvikling-fjordvig"},
	} {
		w.do(chromedp.KeyEvent(press.key))
		if at := eval[string](w, now); at != press.want {
			t.Errorf("after the key %q it shows %q, not %q", press.key, at, press.want)
		}
	}
	w.do(chromedp.KeyEvent(kb.Escape))
	if n := eval[int](w, parts); n != all || eval[string](w, now) != "" {
		t.Errorf("afterwards %d of %d parts are seen", n, all)
	}
	if at := eval[string](w, active); at != "BUTTON.open-stage" {
		t.Errorf("afterwards the focus is on %q", at)
	}
	l.Lock()
	defer l.Unlock()
	if len(l.said) > 0 || len(l.requests) > 1 {
		t.Errorf("the page says %q and asks for %q", l.said, l.requests)
	}
}

// Paper has every part, whatever was on the screen.
func TestComparisonPrints(t *testing.T) {
	w := open(t)
	w.see(view{width: 1280, height: 900, zoom: 1}) // on paper the medium is the printer's
	w.workshop("out/sammenligning.html")
	whole := pages(w.print())
	eval[chromedp.Void](w, `document.querySelector('.open-stage').click()`)
	if n := pages(w.print()); n != whole || n < 15 {
		t.Errorf("%d pages, and %d while the big screen is shown", whole, n)
	}
}
