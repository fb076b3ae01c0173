package render

import (
	"fmt"
	"sync"

	"beredskab/templates"
)

// columnsBeside is how many columns a table of a comparison may have before it scrolls by itself. There the columns are to be
// read across, so it never turns into cards on a phone.
const columnsBeside = 6

// projectorTheme is the look of a page that is shown on a big screen: the usual one, and what turns it page by page. Only such pages
// carry it.
var projectorTheme = sync.OnceValues(func() (*theme, error) { return besides("projector.js", "projector.css", "course.css") })

// findingsTheme is the look of a page to work from: the usual one, with room for long sentences and for lines of a plan.
var findingsTheme = sync.OnceValues(func() (*theme, error) { return besides("", "findings.css") })

// besides is the usual look with more style sheets, and one more script where it has one.
func besides(scriptName string, styleNames ...string) (*theme, error) {
	usual, err := builtin()
	if err != nil {
		return nil, err
	}
	l := *usual
	for _, name := range styleNames {
		style, err := templates.Files.ReadFile(name)
		if err != nil {
			return nil, fmt.Errorf("read style sheet: %w", err)
		}
		l.style += string(style)
	}
	if scriptName != "" {
		script, err := templates.Files.ReadFile(scriptName)
		if err != nil {
			return nil, fmt.Errorf("read script: %w", err)
		}
		l.script += string(script)
	}
	l.styleHash, l.scriptSource = source(l.style), source(l.script)
	return &l, nil
}
