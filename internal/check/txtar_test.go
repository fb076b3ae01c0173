package check_test

import "strings"

// archive is a txtar file: a comment and named files, divided by lines of the form "-- name --".
type archive struct {
	comment string
	files   []archived
}

type archived struct{ name, data string }

func readArchive(text string) (a archive) {
	into := &a.comment
	for line := range strings.Lines(text) {
		if name, ok := strings.CutPrefix(strings.TrimSpace(line), "-- "); ok && strings.HasSuffix(name, " --") {
			a.files = append(a.files, archived{name: strings.TrimSuffix(name, " --")})
			into = &a.files[len(a.files)-1].data
			continue
		}
		*into += line
	}
	return a
}

func (a archive) String() string {
	var b strings.Builder
	b.WriteString(a.comment)
	for _, f := range a.files {
		b.WriteString("-- " + f.name + " --\n" + f.data)
	}
	return b.String()
}
