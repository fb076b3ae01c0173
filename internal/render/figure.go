package render

import "beredskab/internal/document"

// Figure is one drawing by itself, for a page that is not made here but has the handbook's style sheet. What the drawing says stands in
// words below it.
func Figure(f document.Figure) []byte {
	w := newPage(&document.Document{})
	w.figure(f, 3)
	if w.drawn {
		w.definitions()
	}
	return w.dst
}
