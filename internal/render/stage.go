package render

import (
	"fmt"
	"sync"

	"beredskab/templates"
)

// columnsBeside is how many columns a table of a comparison may have before it scrolls by itself. There the columns are to be
// read across, so it never turns into cards on a phone.
const columnsBeside = 6

// stage is the look of a page that is shown on a big screen: the usual one, and what turns it page by page. Only such pages
// carry it.
var stage = sync.OnceValues(func() (*look, error) {
	usual, err := builtin()
	if err != nil {
		return nil, err
	}
	style, err := templates.Files.ReadFile("projector.css")
	if err != nil {
		return nil, fmt.Errorf("read style sheet: %w", err)
	}
	script, err := templates.Files.ReadFile("projector.js")
	if err != nil {
		return nil, fmt.Errorf("read script: %w", err)
	}
	l := *usual
	l.style += string(style)
	l.script += string(script)
	l.styleHash, l.scriptSource = source(l.style), source(l.script)
	return &l, nil
})
