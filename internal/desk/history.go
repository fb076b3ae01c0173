package desk

import (
	"slices"
	"strings"
)

// File is one file of a plan: its name, with forward slashes from the folder that was opened, and its text.
type File struct {
	Name string
	Text string
}

// history is every state that the files have been in. Texts are never changed, so a state costs no more than the files that
// differ from the state before; undo gives back the very bytes.
type history struct {
	states []state
	now    int
}

// state is the files at one moment.
type state struct {
	files []File // sorted by name
	title string // what was done, in Danish: "Navn rettet"
	field string // the field that was typed in; typing on in the same field makes no new state
}

// mostStates bounds what is remembered. A state of a large plan shares all but one file with its neighbours.
const mostStates = 500

func newHistory(files []File) history {
	files = slices.Clone(files)
	slices.SortFunc(files, func(a, b File) int { return strings.Compare(a.Name, b.Name) })
	return history{states: []state{{files: files}}}
}

func (h *history) files() []File { return h.states[h.now].files }

// do makes a new state. What was undone before it is forgotten.
func (h *history) do(files []File, title, field string) {
	next := state{files: files, title: title, field: field}
	if current := &h.states[h.now]; h.now > 0 && field != "" && current.field == field && h.now == len(h.states)-1 {
		*current = next
		return
	}
	h.states = append(h.states[:h.now+1:h.now+1], next)
	if len(h.states) > mostStates {
		h.states = slices.Clone(h.states[len(h.states)-mostStates:])
	}
	h.now = len(h.states) - 1
}

// close ends the typing in a field: what comes next is a state of its own.
func (h *history) close() {
	if len(h.states) > 0 { // no plan is open
		h.states[h.now].field = ""
	}
}

// undo goes a state back. It returns what was undone.
func (h *history) undo() (title string, ok bool) {
	if h.now == 0 {
		return "", false
	}
	title = h.states[h.now].title
	h.now--
	h.close()
	return title, true
}

// redo goes a state forward again. It returns what was done.
func (h *history) redo() (title string, ok bool) {
	if h.now == len(h.states)-1 {
		return "", false
	}
	h.now++
	h.close()
	return h.states[h.now].title, true
}

// undoable and redoable are what undo and redo would do, "" when there is nothing.
func (h *history) undoable() string {
	if h.now == 0 {
		return ""
	}
	return h.states[h.now].title
}

func (h *history) redoable() string {
	if h.now == len(h.states)-1 {
		return ""
	}
	return h.states[h.now+1].title
}

// with returns the files with one text changed or added.
func with(files []File, name, text string) []File {
	files = slices.Clone(files)
	for i := range files {
		if files[i].Name == name {
			files[i].Text = text
			return files
		}
	}
	files = append(files, File{name, text})
	slices.SortFunc(files, func(a, b File) int { return strings.Compare(a.Name, b.Name) })
	return files
}

// remember has the browser keep the work as it is now: all of a plan the first time, and later the files that changed.
func (d *Desk) remember() {
	now := &Kept{Name: d.folder, Files: d.files(), Saved: d.saved, Whole: true}
	d.update.Keep = now
	if was := d.kept; was != nil && was.Name == now.Name && sameNames(was.Files, now.Files) && sameNames(was.Saved, now.Saved) {
		d.update.Keep = &Kept{Name: now.Name, Files: changed(was.Files, now.Files), Saved: changed(was.Saved, now.Saved)}
	}
	d.kept = now
}

func sameNames(a, b []File) bool {
	return slices.EqualFunc(a, b, func(x, y File) bool { return x.Name == y.Name })
}

// changed are the files of b that differ from those of a, which have the same names.
func changed(a, b []File) (out []File) {
	for i := range b {
		if a[i] != b[i] {
			out = append(out, b[i])
		}
	}
	return out
}
