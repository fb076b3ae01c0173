package cli

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"
)

// edge is where everything leaves the program for a terminal or a pipe. Nothing that stands in a plan, a file's name or an
// argument may steer the terminal of whoever reads it: control characters of every kind, and the signs that turn the reading
// direction, are made visible here, so that no command has to think of it.
type edge struct {
	to      io.Writer
	colours bool   // the colours of findings pass: whoever writes them has made all else harmless
	json    bool   // what is written is JSON, which has a way to write such a sign without losing it
	rest    []byte // the beginning of a sign that the last write ended within
}

func (e *edge) Write(p []byte) (int, error) {
	text := p
	if len(e.rest) > 0 {
		text = append(e.rest, p...)
		e.rest = nil
	}
	var out []byte // nil while all is harmless
	done := 0      // what has been taken over
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRune(text[i:])
		if r == utf8.RuneError && size == 1 && !utf8.FullRune(text[i:]) {
			e.rest = append(e.rest, text[i:]...)
			text = text[:i]
			break
		}
		if n := e.colour(text[i:]); n > 0 {
			i += n
			continue
		}
		if !steers(r) && !(r == utf8.RuneError && size == 1) {
			i += size
			continue
		}
		out = append(append(out, text[done:i]...), e.harmless(r)...)
		i += size
		done = i
	}
	if out == nil {
		out = text
	} else {
		out = append(out, text[done:]...)
	}
	if _, err := e.to.Write(out); err != nil {
		return 0, err
	}
	return len(p), nil
}

// colour is the length of a colour code that a text begins with and that may pass.
func (e *edge) colour(text []byte) int {
	if !e.colours || !bytes.HasPrefix(text, []byte("\x1b[")) {
		return 0
	}
	n := len("\x1b[")
	for n < len(text) && (text[n] >= '0' && text[n] <= '9' || text[n] == ';') {
		n++
	}
	if n == len(text) || text[n] != 'm' {
		return 0
	}
	return n + 1
}

// harmless is what is shown for a sign.
func (e *edge) harmless(r rune) string {
	if e.json && r != utf8.RuneError {
		return fmt.Sprintf(`\u%04x`, r)
	}
	return string(utf8.RuneError)
}

// steers says that a sign may move, colour, clear or turn what a terminal shows.
func steers(r rune) bool {
	return unicode.IsControl(r) && r != '\n' && r != '\t' || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069
}

// harmless makes the signs of a text visible that could steer a terminal. It is for what is shown between colours.
func harmless(text string) string {
	return strings.Map(func(r rune) rune {
		if steers(r) {
			return utf8.RuneError
		}
		return r
	}, text)
}

// coloured is the stream for findings, in colours or not.
func coloured(w io.Writer, colours bool) io.Writer {
	if e, ok := w.(*edge); ok && colours {
		return &edge{to: e.to, colours: true}
	}
	return w
}

// asJSON is the stream for what programs read.
func asJSON(w io.Writer) io.Writer {
	if e, ok := w.(*edge); ok {
		return &edge{to: e.to, json: true}
	}
	return w
}

// beyond is what an edge writes to.
func beyond(w io.Writer) io.Writer {
	if e, ok := w.(*edge); ok {
		return e.to
	}
	return w
}

// terminal says whether a stream of the program ends at a terminal, and how wide that is.
func (a *app) terminal(stream io.Writer) (columns int, ok bool) {
	return a.env.Terminal(beyond(stream))
}
