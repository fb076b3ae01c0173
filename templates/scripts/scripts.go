// Package scripts holds what the page in the browser is made of that others keep: CodeMirror, the editor of the text view, and
// idiomorph, which changes the page where its HTML changed. Only the generator of the page reads them, so that no program carries
// them along.
package scripts

import "embed"

//go:generate go run beredskab/internal/generate/scripts .

// Files are the scripts, by their names in this folder.
//
//go:embed *.js LICENSES.txt
var Files embed.FS
