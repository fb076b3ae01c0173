package plan_test

import "strings"

// section is one file of a case file.
type section struct{ name, body string }

// sections parts a text in txtar form: a comment, then files each under a line "-- name --". The library that reads the form
// needs a module that nothing else here does.
func sections(text string) (comment string, out []section) {
	for line := range strings.Lines(text) {
		name, isHead := strings.CutPrefix(strings.TrimRight(line, "\r\n"), "-- ")
		name, closed := strings.CutSuffix(name, " --")
		switch {
		case isHead && closed:
			out = append(out, section{name: name})
		case len(out) == 0:
			comment += line
		default:
			out[len(out)-1].body += line
		}
	}
	return comment, out
}

func joined(comment string, in []section) string {
	var b strings.Builder
	b.WriteString(comment)
	for _, s := range in {
		b.WriteString("-- " + s.name + " --\n" + s.body)
	}
	return b.String()
}
