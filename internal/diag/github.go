package diag

import (
	"bufio"
	"io"
	"strconv"
	"strings"
)

// GitHub prints the findings as the workflow commands that GitHub shows beside the lines of a change. What they are
// escaped with is the service's own: a line break or a colon from a plan must not begin a command of its own.
func GitHub(w io.Writer, r Report) error {
	b := bufio.NewWriter(w)
	for _, f := range r.Findings {
		f = f.Redacted()
		b.WriteString("::" + [...]string{Info: "notice", Warning: "warning", Error: "error"}[f.Severity] + " ")
		if file := f.Span.File; file != nil {
			b.WriteString("file=" + githubProperty(file.Name))
			if f.Span.Start != 0 || f.Span.End != 0 {
				line, column := file.Position(f.Span.Start)
				endLine, endColumn := file.Position(max(f.Span.Start, f.Span.End))
				b.WriteString(",line=" + strconv.Itoa(line) + ",endLine=" + strconv.Itoa(endLine))
				if line == endLine { // columns are shown within one line only, and the last one counts
					b.WriteString(",col=" + strconv.Itoa(column) + ",endColumn=" + strconv.Itoa(max(column, endColumn-1)))
				}
			}
			b.WriteByte(',')
		}
		title := f.Rule
		if f.Absent {
			title += " (står ikke i planen endnu)"
		}
		b.WriteString("title=" + githubProperty(title) + "::" + githubData(f.spoken()) + "\n")
	}
	b.WriteString(r.Closing() + "\n")
	return b.Flush()
}

// spoken is a finding in words alone, for formats that show no source: what is wrong, what to do, and second places.
func (f Finding) spoken() string {
	var b strings.Builder
	b.WriteString(Harmless(f.Message, true))
	if f.Fix != "" {
		b.WriteString("\nGør sådan: " + strings.TrimRight(Harmless(f.Fix, true), "\n"))
	}
	for _, n := range f.Notes {
		b.WriteByte('\n')
		if n.Span.File != nil {
			line, column := n.Span.File.Position(n.Span.Start)
			b.WriteString(Harmless(n.Span.File.Name, false) + ":" + strconv.Itoa(line) + ":" + strconv.Itoa(column) + ": ")
		}
		b.WriteString(Harmless(n.Message, true))
	}
	return b.String()
}

func githubData(s string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A").Replace(s)
}

func githubProperty(s string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C").Replace(s)
}
