package pipeline

import (
	"bytes"
	"strings"

	"beredskab/internal/check"
	"beredskab/internal/cpr"
	"beredskab/internal/diag"
	"beredskab/internal/document"
	"beredskab/internal/intake"
	"beredskab/internal/plan"
	"beredskab/internal/returned"
	"beredskab/internal/syntax"
	"beredskab/internal/workspace"
	"beredskab/internal/xlsx"
)

// ReturnedBook is a workbook that came home.
type ReturnedBook = xlsx.Workbook

// ReturnedCell is where something stands in a workbook that somebody has sent back.
type ReturnedCell = xlsx.Where

// Conflict is why something in a returned workbook is not taken, and what there is to choose between.
type Conflict = returned.Conflict

// TakenPlan is the plan that an intake workbook makes.
type TakenPlan = intake.Plan

// IsIntake says that a returned workbook is an intake workbook.
func IsIntake(b *ReturnedBook) bool { return intake.IsForm(b) }

// ReadIntake makes a plan of an intake workbook. What validate would refuse to leave there for somebody's privacy is refused before any
// file is made, at its cell; what only a person can judge is told of. Everything else that the plan lacks is what validate is for.
func ReadIntake(b *ReturnedBook, o Options) *TakenPlan {
	taken := intake.Read(b)
	if len(taken.Conflicts) > 0 {
		return taken
	}
	tree, reading := syntax.Parse(diag.NewFile("plan.yaml", taken.Text))
	p, findings := plan.Decode("plan", []*syntax.Node{tree}, nil)
	for _, f := range check.Run(p, check.Options{Today: o.Today, Severity: o.Severity, Reading: append(reading, findings...)}).Findings {
		if !strings.HasPrefix(f.Rule, "P") || f.Severity == diag.Info {
			continue
		}
		if f = f.Redacted(); f.Severity == diag.Error {
			taken.Conflicts = append(taken.Conflicts, returned.Conflict{Where: cellOf(b, f), Message: "Det kan ikke stå i planen: " + f.Message, Fix: f.Fix})
		} else {
			taken.Notices = append(taken.Notices, returned.Notice{Where: cellOf(b, f), Message: f.Message + " " + f.Fix})
		}
	}
	return taken
}

// cellOf finds the cell that says what a finding points at: of those whose text stands on the lines of the finding, the longest.
func cellOf(b *ReturnedBook, f diag.Finding) (at xlsx.Where) {
	at.File = b.Name
	lines, longest := strings.Join(strings.Fields(linesAbout(f)), " "), 0
	for _, t := range b.Tables {
		for i := range t.Rows {
			for _, key := range t.Keys {
				c, _ := t.Cell(&t.Rows[i], key)
				if text := strings.Join(strings.Fields(c.Text), " "); len(text) > longest && t.Returns(key) == document.FormAnswer && strings.Contains(lines, text) {
					at, longest = t.Where(&t.Rows[i], key), len(text)
				}
			}
		}
	}
	return at
}

// linesAbout are the lines that a finding is about.
func linesAbout(f diag.Finding) string {
	if f.Span.File == nil {
		return ""
	}
	text := f.Span.File.Text
	from, to := bytes.LastIndexByte(text[:f.Span.Start], '\n')+1, f.Span.End
	if n := bytes.IndexByte(text[to:], '\n'); n >= 0 {
		to += n
	}
	return string(text[from:to])
}

// Intake makes an intake workbook (planskema): an empty one for the municipality with the code and the name, or with a source one
// that holds what the plan says already. What a sheet cannot hold is named.
func Intake(w *workspace.Workspace, source *workspace.Plan, code, name string) (data []byte, lost []string, err error) {
	book, lost := intake.Form(nil, code, name)
	if source != nil {
		r, err := Read(w, source)
		if err != nil {
			return nil, nil, err
		}
		if !r.Readable {
			return nil, nil, &workspace.Problem{Message: "Planen i " + source.Path + " kan ikke læses, så jeg kan ikke lave et planskema af den. Se hvorfor med: beredskab validate " + source.Path}
		}
		r.Plan.Redact(cpr.Policy{})
		for _, tree := range r.Plan.Trees { // the sheets hold what the files say, word for word
			redact(tree)
		}
		book, lost = intake.Form(r.Plan, "", "")
		if m := r.Plan.Municipality; m != nil {
			book.Subtitle, book.Stamp.Municipality = m.Name, m.Name
		}
	}
	data, err = xlsx.Write(book)
	return data, lost, err
}

// OnlyFile is the text and the name of the one file that a plan is written in. A plan in several files is not what a planskema made.
func OnlyFile(w *workspace.Workspace, source *workspace.Plan) (text []byte, name string, err error) {
	r, err := Read(w, source)
	if err != nil {
		return nil, "", err
	}
	if !r.Readable {
		return nil, "", &workspace.Problem{Message: "Planen i " + source.Path + " kan ikke læses. Se hvorfor med: beredskab validate " + source.Path}
	}
	if len(r.Plan.Trees) != 1 {
		return nil, "", &workspace.Problem{Message: "Planen i " + source.Path + " ligger i flere filer. Et planskema kan kun rette en plan, der ligger i én. Peg på en ny mappe efter --into."}
	}
	file := r.Plan.Trees[0].File
	return file.Text, file.Name, nil
}

// redact hides every CPR number in a tree: one goes into nothing that is made of a plan.
func redact(n *syntax.Node) {
	if n == nil {
		return
	}
	n.Value = cpr.Policy{}.Redact(n.Value)
	for _, p := range n.Pairs {
		redact(p.Value)
	}
	for _, item := range n.Items {
		redact(item)
	}
}
