package pipeline

import (
	"beredskab/internal/cpr"
	"beredskab/internal/intake"
	"beredskab/internal/syntax"
	"beredskab/internal/workspace"
	"beredskab/internal/xlsx"
)

// ReturnedBook is a workbook that came home.
type ReturnedBook = xlsx.Workbook

// TakenPlan is the plan that an intake workbook makes.
type TakenPlan = intake.Plan

// IsIntake says that a returned workbook is an intake workbook.
func IsIntake(b *ReturnedBook) bool { return intake.IsForm(b) }

// ReadIntake makes a plan of an intake workbook.
func ReadIntake(b *ReturnedBook) *TakenPlan { return intake.Read(b) }

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
