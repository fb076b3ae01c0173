package cli

import (
	"fmt"
	"strings"

	"beredskab/internal/danish"
)

// progress is a line on the terminal that tells how far a long run is. Where standard error is no terminal it is silent: a
// log file wants no line that keeps changing.
type progress struct {
	app       *app
	what      string
	done, all int
	drawn     int
}

// few plans are read before anybody has seen a line about it.
const few = 8

func (a *app) progress(what string, all int) *progress {
	p := &progress{app: a, what: what, all: all}
	if _, ok := a.env.Terminal(a.err); !ok || all < few || a.env.variable("TERM") == "dumb" {
		p.all = 0
	}
	p.draw()
	return p
}

func (p *progress) step() {
	p.done++
	p.draw()
}

func (p *progress) draw() {
	if p.all == 0 {
		return
	}
	text := fmt.Sprintf("%s: %s af %s", p.what, danish.Number(p.done), danish.Number(p.all))
	fmt.Fprint(p.app.err, "\r"+text)
	p.drawn = len(text)
}

// clear takes the line away, so that something else can be said.
func (p *progress) clear() {
	if p.all > 0 && p.drawn > 0 {
		fmt.Fprint(p.app.err, "\r"+strings.Repeat(" ", p.drawn)+"\r")
		p.drawn = 0
	}
}
