//go:build browser

package browser_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

var views = []view{
	{"light", "screen", "light", 1280, 900, 1},
	{"print", "print", "light", 794, 1123, 1}, // A4 at 96 dots to the inch
	{"dark", "screen", "dark", 1280, 900, 1},
	{"phone", "screen", "light", 320, 700, 1},
	{"double", "screen", "light", 640, 450, 2},
}

// violation is what axe reports.
type violation struct {
	ID, Impact, Help string
	Nodes            []struct{ HTML, FailureSummary string }
}

// runAxe looks for everything on a screen. On paper nothing is pressed, so there the size of what is pressed is left out.
const runAxe = `axe.run(document, {rules: {'target-size': {enabled: !matchMedia('print').matches}}, runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}, resultTypes: ['violations']})
	.then(r => JSON.stringify({violations: r.violations.map(v => ({id: v.id, impact: v.impact, help: v.help, nodes: v.nodes.slice(0, 3).map(n => ({html: n.html.slice(0, 200), failureSummary: n.failureSummary}))})), passes: r.passes.length}))`

// beyond names elements that reach out of the window.
const beyond = `[...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.drawing, .scroll'))
	.slice(0, 5).map(e => e.tagName + '.' + e.className + ' ' + e.textContent.slice(0, 40))`

// Every page is free of the faults that a machine can find, however it is looked at: WCAG 2.2 AA and best practice.
func TestAccessible(t *testing.T) {
	script := axe(t)
	for _, example := range examples {
		for _, name := range []string{internalPage, publicPage} {
			ways := views
			if example != "eksempelby" {
				ways = views[:2]
			}
			for _, l := range ways {
				t.Run(example+"/"+name+"/"+l.name, func(t *testing.T) {
					w := open(t)
					w.see(l)
					w.show(example, name)
					wide := eval[bool](w, `document.documentElement.scrollWidth > document.documentElement.clientWidth`)
					eval[chromedp.Void](w, script)
					answer := eval[string](w, runAxe, chromedp.EvalAwaitPromise)
					var result struct {
						Violations []violation
						Passes     int
					}
					if err := json.Unmarshal([]byte(answer), &result); err != nil {
						t.Fatal(err)
					}
					for _, v := range result.Violations {
						t.Errorf("%s (%s): %s", v.ID, v.Impact, v.Help)
						for _, n := range v.Nodes {
							t.Logf("    %s\n    %s", n.HTML, strings.ReplaceAll(n.FailureSummary, "\n", " "))
						}
					}
					if wide && l.media != "print" {
						t.Error("the page is wider than the window: the reader has to scroll sideways")
						t.Logf("%q", eval[[]string](w, beyond))
					}
					if result.Passes < 15 {
						t.Errorf("axe looked at %d things only", result.Passes)
					}
				})
			}
		}
	}
}
