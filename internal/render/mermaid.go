package render

import (
	"fmt"
	"strings"

	"beredskab/internal/document"
	"beredskab/internal/prose"
)

// mermaid writes a flow as a Mermaid block, which code hosts draw. Nodes are numbered, so that no id of a plan can be read
// as a word of the language, and every text is quoted with its special characters as codes.
func (w *markdown) mermaid(f document.Flow) {
	names := map[string]string{}
	w.raw("```mermaid\nflowchart TD\n")
	for i, n := range f.Nodes {
		name := fmt.Sprintf("n%d", i+1)
		if names[n.ID] == "" {
			names[n.ID] = name
		}
		open, end := "[", "]"
		switch n.Kind {
		case "call", "end":
			open, end = "([", "])"
		case "path":
			open, end = "[[", "]]"
		}
		label := mermaidText(n.Label)
		if n.Detail != "" {
			label += "<br/>" + mermaidText(n.Detail)
		}
		w.raw("    " + name + open + `"` + label + `"` + end + "\n")
	}
	for _, e := range f.Edges {
		from, to := names[e.From], names[e.To]
		if from == "" || to == "" {
			continue
		}
		arrow := " --> "
		switch e.Kind {
		case "unreachable":
			arrow = " -.-> "
		case "handover":
			arrow = " ==> "
		}
		if words := edgeWords(e); words != "" {
			arrow = strings.TrimRight(arrow, " ") + `|"` + mermaidText(words) + `"| `
		}
		w.raw("    " + from + arrow + to + "\n")
	}
	w.raw("```\n")
}

// mermaidText writes everything but letters, digits and harmless marks as a code.
func mermaidText(s string) string {
	var b strings.Builder
	for _, r := range strings.Join(strings.Fields(prose.Clean(s)), " ") {
		if r < 0x80 && strings.ContainsRune("\"#;<>`&{}[]()|\\*_~%", r) {
			fmt.Fprintf(&b, "#%d;", r)
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}
