// Package templates holds the files that the outputs are made of: the page's frame, its style sheet and its script, and
// the starter plan.
package templates

import "embed"

// Files are the built-in templates, by their names in this folder.
//
//go:embed *.tmpl *.css *.js
var Files embed.FS
