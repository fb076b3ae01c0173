package diag

import "io"

// Format is one way to print a report. A new one is one file with one function and one line in [Formats].
type Format struct {
	Name  string
	Print func(w io.Writer, r Report, o TextOptions) error
}

// Formats lists the formats of validate --format, the default first.
func Formats() []Format {
	return []Format{
		{"text", Text},
		{"json", func(w io.Writer, r Report, _ TextOptions) error { return JSON(w, r) }},
		{"sarif", func(w io.Writer, r Report, _ TextOptions) error { return SARIF(w, r) }},
		{"junit", JUnit},
		{"github", func(w io.Writer, r Report, _ TextOptions) error { return GitHub(w, r) }},
	}
}

// FormatNamed returns the format with the name.
func FormatNamed(name string) (f Format, ok bool) {
	for _, f := range Formats() {
		if f.Name == name {
			return f, true
		}
	}
	return Format{}, false
}
