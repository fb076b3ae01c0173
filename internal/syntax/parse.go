package syntax

import (
	"strings"

	"beredskab/internal/diag"
)

// Parse reads a file. It returns the tree and everything that is wrong with how the file is written, in the order of
// [diag.Sort]. The tree is nil when the file holds nothing but blank space and comments (no finding: what that means is
// the caller's business), and when it cannot be read at all (at least one finding of severity [diag.Error]). After a
// finding with a tree the rest of the file was read, with the mistake fixed in memory, so that all findings come in one run.
func Parse(file *diag.File) (*Node, []diag.Finding) {
	if f, refused := refuse(file); refused {
		return nil, []diag.Finding{f}
	}
	var found collector
	root, more := read(file, &found)
	if more {
		if at, ok := secondDocument(file.Text, root); ok {
			found.add(finding(RuleSecondPlan, diag.Span{File: file, Start: at, End: at + 3},
				"Her begynder en ny plan i samme fil. Det, der står herefter, bliver ikke læst.",
				"Slet linjen, hvis det hele hører til samme plan. Er det en anden plan, så gem den i sin egen fil."))
		}
	}
	return root, found.list()
}

// secondDocument returns the offset of the line that begins a second document: the first such line after the tree.
func secondDocument(text []byte, root *Node) (at int, ok bool) {
	from := 0
	if root != nil {
		from = root.End
	}
	begun := root != nil
	for at = from; at < len(text); at++ {
		if at > 0 && text[at-1] != '\n' && text[at-1] != '\r' {
			continue
		}
		rest := text[at:]
		if len(rest) < 3 || len(rest) > 3 && !isBlank(rest[3]) {
			continue
		}
		switch mark := string(rest[:3]); {
		case mark == "...":
			begun = true
		case mark == "---" && begun:
			return at, true
		case mark == "---":
			begun = true
		}
	}
	return 0, false
}

// sameKey says whether two keys are one to a reader.
func sameKey(a, b string) bool { return a == b || strings.EqualFold(a, b) }

func foldKey(s string) string { return strings.ToLower(s) }
