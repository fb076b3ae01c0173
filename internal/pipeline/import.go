package pipeline

import (
	"errors"
	"path/filepath"
	"slices"

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
	Today  hours.Day
	Take   string // "plan", "workbook" or ""
	DryRun bool   // tell what would be written, and write nothing
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
	i.Merged = returned.Merge(reading.Plan, books, returned.MergeOptions{Take: o.Take, Today: o.Today.String()})
	if len(i.Conflicts) > 0 {
		return i, nil
	}
	changed, err := i.Files()
	if err != nil {
		return nil, &workspace.Problem{Err: err, Message: "Planen er skrevet på en måde, hvor jeg ikke kan lægge svarene ind uden at røre ved andet. Intet er skrevet. Skriv dem ind i hånden."}
	}
	i.harm(changed)
	if len(i.Conflicts) > 0 {
		return i, nil
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

// harm reads the plan as it would be. A fault that it had not before is a conflict: an answer must never break the plan. All files
// are read as the plan's own, before and after, because only the difference counts.
func (i *Imported) harm(changed []syntax.Changed) {
	if len(changed) == 0 {
		return
	}
	after := slices.Clone(i.Plan.Trees)
	for n, tree := range after {
		for _, c := range changed {
			if c.File == tree.File {
				after[n], _ = syntax.Parse(diag.NewFile(c.File.Name, c.Text))
			}
		}
	}
	known := map[string]int{}
	_, findings := plan.Decode(i.Source.Slug, i.Plan.Trees, nil)
	for _, f := range findings {
		known[f.Rule+" "+f.Place]++
	}
	_, findings = plan.Decode(i.Source.Slug, after, nil)
	for _, f := range findings {
		if known[f.Rule+" "+f.Place]--; f.Severity == diag.Error && known[f.Rule+" "+f.Place] < 0 {
			i.Conflicts = append(i.Conflicts, returned.Conflict{Message: "Planen ville få en fejl: " + f.Message, Fix: f.Fix})
		}
	}
}
