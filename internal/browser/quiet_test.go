//go:build browser

package browser_test

import (
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// listener gathers what a page says and asks for.
type listener struct {
	sync.Mutex
	requests, said []string
}

func listen(w *window) *listener {
	w.Helper()
	l := &listener{}
	err := chromedp.Listen(w.ctx, func(event any) {
		l.Lock()
		defer l.Unlock()
		switch e := event.(type) {
		case *network.EventRequestWillBeSent:
			l.requests = append(l.requests, e.Request.URL)
		case *runtime.EventConsoleAPICalled:
			l.said = append(l.said, string(e.Type))
		case *runtime.EventExceptionThrown:
			l.said = append(l.said, e.ExceptionDetails.Text)
		case *log.EventEntryAdded:
			l.said = append(l.said, e.Entry.Text)
		}
	})
	if err != nil {
		w.Fatal(err)
	}
	call(w, network.Enable, network.EnableParams{})
	call(w, log.Enable, cdp.Empty{})
	call(w, runtime.Enable, cdp.Empty{})
	return l
}

// A page asks for nothing beyond its own file, says nothing on the console, and keeps nothing in the browser.
func TestQuiet(t *testing.T) {
	for _, example := range examples {
		for _, name := range []string{internalPage, publicPage, findingsPage} {
			t.Run(example+"/"+name, func(t *testing.T) {
				w := open(t)
				own := address(page(t, example, name))
				l := listen(w)
				w.show(example, name)
				w.do(chromedp.Focus("#soeg"), chromedp.KeyEvent("vold"))
				w.until(`document.querySelector('.hits li') !== null`)
				eval[chromedp.Void](w, `scrollTo(0, document.body.scrollHeight)`)
				kept := eval[int](w, `localStorage.length + sessionStorage.length + document.cookie.length`)
				l.Lock()
				defer l.Unlock()
				if len(l.requests) == 0 || l.requests[0] != own {
					t.Errorf("the requests %q do not begin with the page: does the test listen?", l.requests)
				}
				for _, r := range l.requests {
					if r != own && !strings.HasPrefix(r, "data:") {
						t.Errorf("the page asks for %s", r)
					}
				}
				for _, s := range l.said {
					t.Errorf("the console says: %s", s)
				}
				if kept != 0 {
					t.Error("the page keeps something in the browser")
				}
			})
		}
	}
}

// Without its script a page is whole: everything is there to read, and nothing that cannot work is shown.
func TestWithoutScript(t *testing.T) {
	const letters = `document.querySelector('main').innerText.replace(/\s+/g, '').length`
	for name, example := range map[string]string{internalPage: "eksempelby", findingsPage: "begynder"} {
		t.Run(name, func(t *testing.T) {
			w := open(t)
			w.show(example, name)
			with := eval[int](w, letters)
			call(w, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
			w.do(chromedp.Reload(), chromedp.WaitReady("footer.foot"))
			without := eval[int](w, letters)
			lost := eval[[]string](w, `[...document.querySelectorAll('button, .search')].filter(e => e.offsetParent).map(e => e.className)`)
			// The script adds only the words of its buttons.
			if without < with*95/100 || without < 1000 {
				t.Errorf("with its script the page has %d letters, without it %d", with, without)
			}
			if len(lost) > 0 {
				t.Errorf("%q are shown and cannot work", lost)
			}
		})
	}
}
