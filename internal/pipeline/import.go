package pipeline

import (
	"errors"
	"path/filepath"
	"strings"

	"beredskab/internal/check"
	"beredskab/internal/diag"
	"beredskab/internal/hours"
	"beredskab/internal/plan"
	"beredskab/internal/returned"
	"beredskab/internal/syntax"
	"beredskab/internal/workspace"
	"beredskab/internal/xlsx"
)

// ImportOptions is all that taking workbooks home depends on beside the files.
type ImportOptions struct {
	Today   hours.Day
	Take    string // "plan", "workbook", the name of one of the files, or ""
	Partial bool   // take what is clear although something else is not
	Former  string // what the municipality was called when the files were sent out
	DryRun  bool   // tell what would be written, and write nothing

	Choose map[xlsx.Where]string // whose word counts at one cell, by where its conflict is; it goes before Take

	Severity []check.Override // the settings' wishes for other weights
}

// Imported is what came of taking workbooks home into a plan.
type Imported struct {
	*Reading
	*returned.Merged          // nil when the plan cannot be read
	Written          []string // the plan's files that were changed, or would be; named from the workspace root
}

// Returned reads workbooks that somebody has sent back.
func Returned(w *workspace.Workspace, paths []string) ([]*xlsx.Workbook, error) {
	var books []*xlsx.Workbook
	for _, path := range paths {
		data, err := w.ReadReturned(path, xlsx.MostBytes)
		if err != nil {
			return nil, err
		}
		r, err := xlsx.Read(shownFile(path, paths), data)
		var refusal *xlsx.Refusal
		if errors.As(err, &refusal) {
			return nil, &workspace.Problem{Message: "Jeg kan ikke bruge " + path + ". " + refusal.Message, Err: err}
		}
		if err != nil {
			return nil, err
		}
		books = append(books, r)
	}
	return books, nil
}

// Import writes what returned workbooks say into a plan: everything or nothing. With a conflict, and in a dry run, nothing is
// written. A plan that cannot be read is left alone; its findings say why.
func Import(w *workspace.Workspace, source *workspace.Plan, books []*xlsx.Workbook, o ImportOptions) (*Imported, error) {
	reading, err := Read(w, source)
	if err != nil {
		return nil, err
	}
	i := &Imported{Reading: reading}
	if !reading.Readable {
		return i, nil
	}
	changed, err := i.merge(books, o)
	if err != nil || len(i.Conflicts) > 0 && !o.Partial {
		return i, err
	}
	var files []workspace.Rewritten
	for _, c := range changed {
		i.Written = append(i.Written, c.File.Name)
		files = append(files, workspace.Rewritten{Name: c.File.Name, Old: c.File.Text, New: c.Text})
	}
	if o.DryRun || len(files) == 0 {
		return i, nil
	}
	return i, w.Rewrite(source, files)
}

// shownFile is how a returned file is called in the preview: by its name alone, unless two have the same.
func shownFile(path string, all []string) string {
	n := 0
	for _, other := range all {
		if filepath.Base(other) == filepath.Base(path) {
			n++
		}
	}
	if n > 1 {
		return filepath.ToSlash(path)
	}
	return filepath.Base(path)
}

// mostRounds is how many times cells are refused for the harm they would do and the rest is merged anew.
const mostRounds = 5

// merge compares the workbooks with the plan, and reads the plan as it would be: an answer must never leave in it what validate
// would stop at. The cell that does is refused like any other, and the rest merged anew.
func (i *Imported) merge(books []*xlsx.Workbook, o ImportOptions) ([]syntax.Changed, error) {
	options := returned.MergeOptions{
		Take: o.Take, Today: o.Today.String(), Partial: o.Partial, Former: o.Former, Choose: o.Choose, Refused: map[xlsx.Where]plan.Problem{},
	}
	for round := 0; ; round++ {
		i.Merged = returned.Merge(i.Plan, books, options)
		if len(i.Conflicts) > 0 && !o.Partial {
			return nil, nil
		}
		changed, err := i.Files()
		if err != nil {
			return nil, &workspace.Problem{Err: err, Message: "Planen er skrevet på en måde, hvor jeg ikke kan lægge svarene ind uden at røre ved andet. Intet er skrevet. Skriv dem ind i hånden."}
		}
		refused := len(options.Refused)
		rest := i.harm(changed, o, options.Refused)
		if len(options.Refused) == refused || round == mostRounds {
			if i.Conflicts = append(i.Conflicts, rest...); len(rest) > 0 {
				return nil, nil // what cannot be placed in a cell holds everything back
			}
			return changed, nil
		}
	}
}

// harm checks the plan as it would be. What would stop validate, or is about somebody's privacy, is put down as refused at the cell
// that says it; what has no such cell is given back.
func (i *Imported) harm(changed []syntax.Changed, o ImportOptions, refused map[xlsx.Where]plan.Problem) (rest []returned.Conflict) {
	if len(changed) == 0 {
		return nil
	}
	for _, f := range i.newFaults(changed, check.Options{Today: o.Today, Severity: o.Severity}) {
		if c := i.changeOf(f); c != nil {
			refused[c.Where] = plan.Problem{Message: "Det kan ikke stå i planen: " + f.Message, Fix: f.Fix}
			continue
		}
		rest = append(rest, returned.Conflict{Message: "Planen ville få en fejl: " + f.Message, Fix: f.Fix})
	}
	return rest
}

// changeOf finds the change that a finding is about: the one whose text stands where the finding points.
func (i *Imported) changeOf(f diag.Finding) *returned.Change {
	lines := linesAbout(f)
	for n := range i.Changes {
		c := &i.Changes[n]
		first, _, _ := strings.Cut(strings.TrimSpace(c.New), "\n")
		if c.Added {
			first = c.Subject
		}
		if first != "" && strings.Contains(lines, first) {
			return c
		}
	}
	return nil
}
