package returned

import (
	"fmt"
	"io"
	"strings"

	"beredskab/internal/danish"
	"beredskab/internal/xlsx"
)

// Preview tells what the workbooks would change, before anything is written: each change with its sheet and cell, the old value
// and the new one; then what stands in the way, what was seen and not done, and the sum.
func (m *Merged) Preview(to io.Writer) error {
	var b strings.Builder
	file := ""
	head := func(w xlsx.Where) {
		if w.File != file {
			file = w.File
			b.WriteString(file + "\n")
		}
	}
	for _, c := range m.Changes {
		head(c.Where)
		switch {
		case c.Added && c.New == "":
			fmt.Fprintf(&b, "  %s: ny opgave: %s\n", c.Where, c.Subject)
		case c.Added:
			fmt.Fprintf(&b, "  %s: ny opgave: %s (%s)\n", c.Where, c.Subject, flatText(c.New))
		default:
			fmt.Fprintf(&b, "  %s: %s: %s: %s → %s\n", c.Where, c.Subject, c.Field, Quote(c.Old), Quote(c.New))
		}
	}
	WriteConflicts(&b, m.Conflicts, m.Notices)
	if b.Len() > 0 {
		b.WriteString("\n")
	}
	b.WriteString(m.Summary() + "\n")
	_, err := io.WriteString(to, b.String())
	return err
}

// Summary is what a merge came to in one line: "3 ændret, 1 konflikt, 2 nye".
func (m *Merged) Summary() string {
	added := 0
	for _, c := range m.Changes {
		if c.Added {
			added++
		}
	}
	return fmt.Sprintf("%s ændret, %s, %s", danish.Number(len(m.Changes)-added),
		danish.Plural(len(m.Conflicts), "konflikt", "konflikter"), danish.Plural(added, "ny", "nye"))
}

func flatText(text string) string { return strings.ReplaceAll(text, "\n", " ") }

// WriteConflicts tells of conflicts and then of notices, by file and cell.
func WriteConflicts(b *strings.Builder, conflicts []Conflict, notices []Notice) {
	file := ""
	head := func(w xlsx.Where) {
		if w.File != file {
			file = w.File
			b.WriteString(file + "\n")
		}
	}
	if len(conflicts) > 0 {
		b.WriteString("\nDet her skal afgøres først:\n")
	}
	for _, c := range conflicts {
		head(c.Where)
		b.WriteString(lineAbout(c.Where, c.Message) + "    " + c.Fix + "\n")
	}
	if file = ""; len(notices) > 0 {
		b.WriteString("\nBemærk:\n")
	}
	for _, n := range notices {
		head(n.Where)
		b.WriteString(lineAbout(n.Where, n.Message))
	}
}

// lineAbout is what is said about a cell, or about a file as a whole.
func lineAbout(w xlsx.Where, message string) string {
	if w.Sheet == "" {
		return "  " + message + "\n"
	}
	return "  " + w.String() + ": " + message + "\n"
}
