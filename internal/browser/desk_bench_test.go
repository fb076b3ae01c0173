//go:build browser

package browser_test

import (
	"encoding/json"
	"os/exec"
	"testing"
)

// How long a person at the page waits: until it can be used, from the last key to the findings, for the preview of the handbook;
// what keeps the page's own thread; and what the browser holds before and after 500 changes. README gives the figures.
//
//	go test -tags browser -run '^$' -bench Desk -benchtime 1x ./internal/browser
func BenchmarkDesk(b *testing.B) {
	node, err := exec.LookPath("node")
	need(b, "find node", err)
	page, err := deskPage()
	need(b, "make the page", err)
	for _, browser := range []string{"chromium", "firefox"} {
		b.Run(browser, func(b *testing.B) {
			path, err := program()
			if browser == "firefox" {
				path, err = exec.LookPath("firefox-esr")
			}
			need(b, "find the browser", err)
			var figures map[string]float64
			for b.Loop() {
				out, err := exec.CommandContext(b.Context(), node, "testdata/desk/speed.mjs", browser, path, page, b.TempDir()).Output()
				if err != nil {
					b.Fatal(err)
				}
				if err := json.Unmarshal(out, &figures); err != nil {
					b.Fatal(err)
				}
			}
			for name, unit := range map[string]string{
				"usable": "ms-usable", "example": "ms-example", "preview": "ms-preview", "again": "ms-preview-again", "key": "ms-key", "slowest": "ms-slowest-key",
				"blocked": "ms-blocked", "before": "MB-before", "after": "MB-after",
			} {
				b.ReportMetric(figures[name], unit)
			}
		})
	}
}
