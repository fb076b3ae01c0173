package cli

import (
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"beredskab/internal/danish"
)

// progress is a line on the terminal that tells how far a long run is and how long it may still take. Where standard error is
// no terminal it is silent: a log file wants no line that keeps changing.
type progress struct {
	app       *app
	what      string
	done, all int
	drawn     int       // columns that are written on now
	width     int       // columns that there are
	begun     time.Time // when the first plan was begun
	shown     time.Time // when the line was last changed
}

const (
	few    = 8                      // plans that are done before anybody has seen a line about them
	often  = 100 * time.Millisecond // how often a line that keeps changing is worth changing
	sure   = 2 * time.Second        // how long to look on before saying how long it will take
	unsure = 5 * time.Second        // a rest so short that it is over before it is read
)

func (a *app) progress(what string, all int) *progress {
	p := &progress{app: a, what: what, all: all}
	columns, ok := a.terminal(a.err)
	if !ok || all < few || a.env.variable("TERM") == "dumb" {
		p.all = 0
		return p
	}
	p.width = columns
	p.begun = a.env.Now()
	p.draw(p.begun)
	return p
}

// step says that one more plan is done.
func (p *progress) step() {
	p.done++
	if p.all == 0 {
		return
	}
	if now := p.app.env.Now(); p.drawn == 0 || now.Sub(p.shown) >= often {
		p.draw(now)
	}
}

func (p *progress) draw(now time.Time) {
	p.clear()
	text := fmt.Sprintf("%s: %s af %s", p.what, danish.Number(p.done), danish.Number(p.all)) + p.rest(now)
	if p.width > 0 && utf8.RuneCountInString(text) >= p.width { // a line that breaks cannot be taken away again
		return
	}
	fmt.Fprint(beyond(p.app.err), "\r"+text)
	p.drawn = utf8.RuneCountInString(text)
	p.shown = now
}

// rest is how long it may still take: the plans to come at the pace so far.
func (p *progress) rest(now time.Time) string {
	spent := now.Sub(p.begun)
	if spent < sure || p.done == 0 || p.done >= p.all {
		return ""
	}
	left := spent / time.Duration(p.done) * time.Duration(p.all-p.done)
	switch seconds := int(left.Round(time.Second) / time.Second); {
	case left < unsure:
		return ", næsten færdig"
	case seconds < 90:
		return fmt.Sprintf(", omkring %d sekunder tilbage", (seconds+4)/5*5)
	default:
		return fmt.Sprintf(", omkring %d minutter tilbage", (seconds+59)/60)
	}
}

// clear takes the line away, so that something else can be said.
func (p *progress) clear() {
	if p.drawn > 0 {
		fmt.Fprint(beyond(p.app.err), "\r"+strings.Repeat(" ", p.drawn)+"\r")
		p.drawn = 0
	}
}
