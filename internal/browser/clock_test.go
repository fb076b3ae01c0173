//go:build browser

package browser_test

import (
	"strings"
	"testing"

	pageproto "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// at opens a page as if it were that moment, "2026-12-01T02:30:00+01:00".
func (w *window) at(moment, example, name string) {
	w.Helper()
	id := call(w, pageproto.AddScriptToEvaluateOnNewDocument, pageproto.AddScriptToEvaluateOnNewDocumentParams{Source: `(() => {
		const then = new Date('` + moment + `').getTime(), Real = Date
		window.Date = class extends Real { constructor(...a) { a.length ? super(...a) : super(then) } static now() { return then } }
	})()`})
	w.show(example, name)
	call(w, pageproto.RemoveScriptToEvaluateOnNewDocument, pageproto.RemoveScriptToEvaluateOnNewDocumentParams{Identifier: id.Identifier})
}

// marks are the numbers of a part of the page with what is said of them: "00 00 00 12 svarer nu".
const marks = `[...document.querySelectorAll('PART')].filter(li => li.querySelector('.now')).map(li => li.querySelector('a span').textContent + ' ' + li.querySelector('.now').textContent).join('; ')`

// A telephone knows the hour: at any of them the first numbers that stand large, but for 112, are those that answer.
func TestNumbersThatAnswerNow(t *testing.T) {
	w := open(t)
	w.see(view{name: "phone", media: "screen", scheme: "light", width: 390, height: 844, zoom: 1})
	for _, c := range []struct{ name, moment, front string }{
		{
			"at night", "2026-12-01T02:30:00+01:00", "112 svarer nu; 00 00 00 10 lukket, åbner kl. 9.00; 00 00 00 14 lukket, åbner kl. 9.00; 00 00 00 12 svarer nu; 114 svarer nu; 00 00 00 13 svarer nu; 1888 svarer nu",
		},
		{
			"in the morning", "2026-12-01T10:00:00+01:00", "112 svarer nu; 00 00 00 10 svarer nu; 00 00 00 14 svarer nu; 00 00 00 12 lukket, åbner kl. 15.00; 114 lukket, åbner kl. 15.00; 00 00 00 13 svarer nu; 1888 svarer nu",
		},
		{
			"on Christmas eve", "2026-12-24T11:00:00+01:00", "112 svarer nu; 00 00 00 10 lukket, åbner 4. januar kl. 9.00; 00 00 00 14 lukket, åbner 4. januar kl. 9.00; 00 00 00 12 svarer nu; 114 svarer nu; 00 00 00 13 svarer nu; 1888 svarer nu",
		},
		{"abroad", "2026-11-30T20:30:00-05:00", "112 svarer nu; 00 00 00 10 lukket, åbner kl. 9.00; 00 00 00 14 lukket, åbner kl. 9.00; 00 00 00 12 svarer nu; 114 svarer nu; 00 00 00 13 svarer nu; 1888 svarer nu"},
		{"after the days that are known", "2028-03-01T10:00:00+01:00", ""},
		{"before them", "2026-11-01T10:00:00+01:00", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := &window{t, w.ctx}
			w.at(c.moment, "eksempelby", internalPage)
			if got := eval[string](w, strings.Replace(marks, "PART", ".front .dial>li", 1)); got != c.front {
				t.Errorf("the front says\n%s, want\n%s", got, c.front)
			}
			if c.front == "" {
				return
			}
			// An adult, a child and what to do when nobody answers are on the first screen, and so is 112.
			for _, number := range []string{"112", "00 00 00 13"} {
				if bottom := eval[float64](w, `[...document.querySelectorAll('.front .dial a span')].find(s => s.textContent === '`+number+`').getBoundingClientRect().bottom`); bottom > 844 {
					t.Errorf("%s stands at %.0f, below the first screen", number, bottom)
				}
			}
			seen := eval[[]string](w, `[...document.querySelectorAll('.front .numbers .dial a span')].sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
				.slice(0, 2).map(s => s.closest('li').className + ' ' + s.closest('li').querySelector('i').textContent)`)
			if strings.Join(seen, ", ") != "open-now Voksne, open-now Børn" {
				t.Errorf("first stand %q", seen)
			}
			// In no step is everything closed while another number of it answers unseen: the one that answers is as large as the others.
			if small := eval[[]string](w, `[...document.querySelectorAll('.steps .dial')].filter(d => {
				const size = li => parseFloat(getComputedStyle(li.querySelector('a span')).fontSize)
				const open = [...d.children].filter(li => li.matches('.open-now') && li.querySelector('a')), shut = [...d.children].filter(li => li.matches('.shut-now') && li.querySelector('a'))
				return open.length && shut.some(li => size(li) > size(open[0]))}).map(d => d.textContent)`); len(small) > 0 {
				t.Errorf("the number that answers is the small one: %q", small)
			}
		})
	}
}

// The citizens' page marks what it shows, and no more; without a script it says the same hours and no marks.
func TestCitizensNumbersNow(t *testing.T) {
	w := open(t)
	w.at("2026-12-01T02:30:00+01:00", "eksempelby", publicPage)
	if got := eval[string](w, strings.Replace(marks, "PART", ".front .dial>li", 1)); !strings.Contains(got, "00 00 00 12 svarer nu") || strings.Contains(got, "00 00 00 13") {
		t.Errorf("the front says %s", got)
	}
	if lists, used := eval[int](w, `document.getElementById('tider').content.textContent.trim().split(' ').length`), eval[int](w, `new Set([...document.querySelectorAll('[data-h]')].map(e => e.dataset.h)).size`); lists != used {
		t.Errorf("the page holds the hours of %d kinds of numbers and shows %d", lists, used)
	}
	w.do(chromedp.Reload())
	html := eval[string](w, `document.querySelector('.front').outerHTML`)
	if !strings.Contains(html, "til næste hverdag kl. 8") {
		t.Error("the hours of the night are not in the page itself")
	}
}

// The way to all numbers leads past those that are closed.
func TestWayToNumbersNow(t *testing.T) {
	w := open(t)
	for moment, want := range map[string]string{"2026-12-01T02:30:00+01:00": "#ring-uden-for-aabningstiden", "2026-12-01T10:00:00+01:00": "#ring"} {
		w.at(moment, "eksempelby", internalPage)
		if got := eval[string](w, `document.querySelector('.ring-now').hash`); got != want {
			t.Errorf("%s: the button leads to %s, want %s", moment, got, want)
		}
	}
}
