//go:build browser

package browser_test

import (
	"testing"

	invented "beredskab/examples"
)

// split gives the words of table headings that stand on two lines, in tables that a page is wide enough for.
const split = `[...document.querySelectorAll('main section table :is(thead th, th[scope=row] strong)')].flatMap(e => {
	const found = [], walk = document.createTreeWalker(e, NodeFilter.SHOW_TEXT)
	while (walk.nextNode()) for (const m of walk.currentNode.data.matchAll(/[\p{L}\d]{2,24}/gu)) {
		const r = document.createRange()
		r.setStart(walk.currentNode, m.index)
		r.setEnd(walk.currentNode, m.index + m[0].length)
		if (new Set([...r.getClientRects()].map(x => Math.round(x.top))).size > 1) found.push(m[0])
	}
	return found
})`

// On paper no column is so narrow that "Mangler" stands as "Mangl" and "er", and nothing is wider than the page.
func TestWordsAreWholeOnPaper(t *testing.T) {
	w := open(t)
	w.see(view{"print", "print", "light", 673, 1123, 1}) // A4 between its margins
	for _, example := range invented.Names(invented.Begun) {
		for _, page := range []string{"haandbog.html", "haandbog-offentlig.html"} {
			w.show(example, page)
			if words := eval[[]string](w, split); len(words) > 0 {
				t.Errorf("%s/%s: the words %q are broken", example, page, words)
			}
			if wide := eval[[]string](w, `[...document.querySelectorAll('main table')].filter(t => t.getBoundingClientRect().right > innerWidth + 1).map(t => t.caption?.textContent)`); len(wide) > 0 {
				t.Errorf("%s/%s: the tables %q are wider than the page", example, page, wide)
			}
		}
	}
}
