package diag

import (
	"bufio"
	"io"
	"strconv"
	"strings"
)

// TextOptions says how a format is shown.
type TextOptions struct {
	Color  bool     // colours, on a terminal only; text
	Width  int      // columns of a source line before it is cut, 0 means 100; text
	Later  Later    // which findings about what is not there yet are counted, not told; text
	Bare   bool     // the findings alone, without what is said of the run; text
	FailOn Severity // from which weight on a finding counts as a failed test, above [Error] means none; junit
}

// The ANSI colours of the text format. Colour repeats what a word says already, it never says anything alone.
const (
	bold   = "\x1b[1m"
	dim    = "\x1b[2m"
	red    = "\x1b[31m"
	yellow = "\x1b[33m"
	cyan   = "\x1b[36m"
	plain  = "\x1b[0m"
)

// Text prints the findings for people: where, how grave, what, the source line with carets under the span, what to do,
// and second places. The closing line of [Report.Closing] ends it. Marks are plain ASCII, because an old Windows console
// shows anything else as rubbish.
func Text(w io.Writer, r Report, o TextOptions) error {
	if o.Width <= 0 {
		o.Width = 100
	}
	p := printer{bufio.NewWriter(w), o}
	counted := o.Later.of(r.Findings)
	for _, f := range r.Findings {
		if !f.Absent || !counted.has(f.Rule) {
			p.finding(f)
			p.line("")
		}
	}
	p.later(counted)
	if o.Bare {
		return p.Flush()
	}
	for _, plan := range r.Plans {
		if points := plan.Points.Line(); points != "" {
			p.line(Harmless(plan.Slug, false) + ": " + points)
		}
	}
	p.line(r.Closing())
	return p.Flush()
}

type printer struct {
	*bufio.Writer
	o TextOptions
}

func (p printer) line(s string) {
	p.WriteString(s)
	p.WriteByte('\n')
}

// paint colours a text when colours are on.
func (p printer) paint(color, s string) string {
	if !p.o.Color {
		return s
	}
	return color + s + plain
}

func (p printer) finding(f Finding) {
	f = f.Redacted()
	word := p.paint([...]string{Info: cyan, Warning: yellow, Error: red}[f.Severity], f.Severity.Word())
	p.line(p.place(f.Span) + word + ": " + Harmless(f.Message, false) + p.paint(dim, " ["+Harmless(f.Rule, false)+"]"))
	p.source(f.Span)
	if f.Fix != "" {
		fix := strings.Split(strings.TrimRight(Harmless(f.Fix, true), "\n"), "\n")
		p.line("    " + p.paint(bold, "Gør sådan: ") + fix[0])
		for _, more := range fix[1:] {
			p.line(strings.TrimRight("    "+more, " "))
		}
	}
	for _, n := range f.Notes {
		p.line("    " + p.place(n.Span) + Harmless(n.Message, false))
	}
}

// place returns "fil:linje:kolonne: ", or nothing when there is no file.
func (p printer) place(s Span) string {
	if s.File == nil {
		return ""
	}
	name := Harmless(s.File.Name, false)
	line, column := s.File.Position(s.Start)
	return p.paint(bold, name+":"+strconv.Itoa(line)+":"+strconv.Itoa(column)+":") + " "
}

// source prints the line of the span with its number, and the carets under it. A finding about the file as a whole
// has no line to show.
func (p printer) source(s Span) {
	if s.File == nil || s.Start == 0 && s.End == 0 {
		return
	}
	line, _ := s.File.Position(s.Start)
	number := strconv.Itoa(line)
	source, carets := excerpt(s, p.o.Width)
	gutter := max(4, len(number)+1)
	p.line(p.paint(dim, strings.Repeat(" ", gutter-len(number))+number+" | ") + source)
	p.line(p.paint(dim, strings.Repeat(" ", gutter)+" | ") + p.paint(red, carets))
}
