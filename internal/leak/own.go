package leak

import (
	_ "embed"
	"strings"
)

// own holds the texts that the documents are written with, a line each. It is made by "go generate" out of the source.
//
//go:embed own.txt
var own string

// OwnWords are the program's own texts: labels, the frame of a page, its style sheet and its script.
func OwnWords() []string { return strings.Split(own, "\n") }
