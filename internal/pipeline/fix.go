package pipeline

import (
	"bytes"
	"slices"
	"strings"

	"beredskab/internal/diag"
	"beredskab/internal/workspace"
)

// Fixes is what the mechanical fixes of its findings make of a plan. Nothing is written until [Fixes.Write].
type Fixes struct {
	Before, After *Checked
	Done          []Fixed
	Files         []workspace.Rewritten // what is to be written

	work *workspace.Workspace
}

// Fixed is a finding that is gone, and the lines that changed for it.
type Fixed struct {
	diag.Finding
	Hunks []Hunk
}

// Hunk is neighbouring lines of a file before a fix and after it.
type Hunk struct {
	File        string
	Line        int
	Before, Now []string
}

// mostFixRounds is how many times a plan is read anew for what a fix brings to light.
const mostFixRounds = 8

// Fix makes every mechanical fix of a plan's findings that is wanted. Each has been tried: the plan was read again, the finding was
// gone, and nothing new was wrong with how the plan is written. A fix that does not stand that is left out.
func Fix(w *workspace.Workspace, source *workspace.Plan, o Options, wanted func(*diag.Finding) bool) (*Fixes, error) {
	f := &Fixes{work: w}
	var err error
	if f.Before, err = f.check(source, o, nil); err != nil {
		return nil, err
	}
	f.After = f.Before
	refused := map[string]bool{}
	for range mostFixRounds {
		var offered []diag.Finding
		for _, x := range f.After.All() {
			if len(x.Edits) > 0 && !refused[identity(x)] && wanted(&x) {
				offered = append(offered, x)
			}
		}
		if len(offered) == 0 {
			break
		}
		if done, err := f.try(source, o, offered); err != nil {
			return nil, err
		} else if done {
			continue
		}
		x := offered[0] // together they do not go: one at a time
		if done, err := f.try(source, o, offered[:1]); err != nil {
			return nil, err
		} else if !done {
			refused[identity(x)] = true
		}
	}
	return f, nil
}

// Write writes the fixed files, all or none.
func (f *Fixes) Write() error {
	if len(f.Files) == 0 {
		return nil
	}
	return f.work.Rewrite(f.Before.Source, f.Files)
}

func (f *Fixes) check(source *workspace.Plan, o Options, files []workspace.Rewritten) (*Checked, error) {
	work := f.work
	if len(files) > 0 {
		work = work.With(source, files)
	}
	r, err := Read(work, source)
	if err != nil {
		return nil, err
	}
	return r.Check(o), nil
}

// try makes the fixes of findings, those left out that are about the same bytes as one before. It keeps them when the plan is the
// better for it.
func (f *Fixes) try(source *workspace.Plan, o Options, offered []diag.Finding) (bool, error) {
	edits := map[*diag.File][]diag.Edit{}
	var made []Fixed
	for _, x := range offered {
		together := map[*diag.File][]diag.Edit{}
		for _, e := range x.Edits {
			together[e.Span.File] = append(together[e.Span.File], e)
		}
		if overlaps(edits, together) {
			continue
		}
		fixed := Fixed{Finding: x}
		for file, more := range together {
			edits[file] = append(edits[file], more...)
			fixed.Hunks = append(fixed.Hunks, hunks(file, more)...)
		}
		slices.SortFunc(fixed.Hunks, func(a, b Hunk) int { return strings.Compare(a.File, b.File) })
		made = append(made, fixed)
	}
	files := slices.Clone(f.Files)
	for file, e := range edits {
		text, ok := diag.Splice(file.Text, e)
		if !ok {
			return false, nil
		}
		files = put(files, file, text)
	}
	after, err := f.check(source, o, files)
	if err != nil || !better(f.After, after, made) {
		return false, err
	}
	f.After, f.Files, f.Done = after, files, append(f.Done, made...)
	return true, nil
}

func overlaps(made, more map[*diag.File][]diag.Edit) bool {
	for file, edits := range more {
		if _, ok := diag.Splice(file.Text, append(slices.Clone(made[file]), edits...)); !ok {
			return true
		}
		for _, a := range edits {
			if slices.Contains(made[file], a) {
				return true
			}
		}
	}
	return false
}

// put sets the new text of a file; the old one is the one that was read first.
func put(files []workspace.Rewritten, file *diag.File, text []byte) []workspace.Rewritten {
	for i := range files {
		if files[i].Name == file.Name {
			files[i].New = text
			return files
		}
	}
	files = append(files, workspace.Rewritten{Name: file.Name, Old: file.Text, New: text})
	slices.SortFunc(files, func(a, b workspace.Rewritten) int { return strings.Compare(a.Name, b.Name) })
	return files
}

func identity(f diag.Finding) string { return f.Rule + "|" + f.Place + "|" + f.Message }

// better says that the fixed findings are gone and that there is nothing new to say about how the plan is written. What the rules then
// say of a value that can be read at last is not the fix's doing.
func better(before, after *Checked, made []Fixed) bool {
	count := func(findings []diag.Finding, key func(diag.Finding) string) map[string]int {
		n := map[string]int{}
		for _, f := range findings {
			n[key(f)]++
		}
		return n
	}
	was, is := count(before.All(), identity), count(after.All(), identity)
	for _, f := range made {
		was[identity(f.Finding)]--
	}
	for _, f := range made {
		if is[identity(f.Finding)] > was[identity(f.Finding)] {
			return false
		}
	}
	if !before.Readable { // what comes after the place that could not be read is seen for the first time
		return true
	}
	rule := func(f diag.Finding) string { return f.Rule }
	was, is = count(before.Findings, rule), count(after.Findings, rule)
	for k, n := range is {
		if n > was[k] {
			return false
		}
	}
	return after.Readable
}

// hunks are the lines that edits of a file change.
func hunks(file *diag.File, edits []diag.Edit) []Hunk {
	edits = slices.Clone(edits)
	slices.SortFunc(edits, func(a, b diag.Edit) int { return a.Span.Start - b.Span.Start })
	var out []Hunk
	for i := 0; i < len(edits); {
		first, _ := file.Position(edits[i].Span.Start)
		last, _ := file.Position(edits[i].Span.End)
		n := i + 1
		for ; n < len(edits); n++ {
			begins, _ := file.Position(edits[n].Span.Start)
			if begins > last {
				break
			}
			last, _ = file.Position(edits[n].Span.End)
		}
		start, _ := file.Line(first)
		_, end := file.Line(last)
		inside := make([]diag.Edit, 0, n-i)
		for _, e := range edits[i:n] {
			e.Span.Start -= start
			e.Span.End -= start
			inside = append(inside, e)
		}
		end = max(end, edits[n-1].Span.End)
		before := file.Text[start:end]
		now, _ := diag.Splice(before, inside)
		out = append(out, Hunk{file.Name, first, linesOf(before), linesOf(now)})
		i = n
	}
	return out
}

func linesOf(text []byte) []string {
	var out []string
	for line := range bytes.Lines(text) {
		out = append(out, strings.TrimRight(string(line), "\r\n"))
	}
	return out
}
