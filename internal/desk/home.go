package desk

import (
	"errors"
	"path"
	"strings"

	"beredskab/internal/danish"
	"beredskab/internal/pipeline"
	"beredskab/internal/register"
	"beredskab/internal/starter"
	"beredskab/internal/syntax"
	"beredskab/internal/workspace"
)

// Home is what filled-in checklists would change in the plan, before anything is.
type Home struct {
	Names     []string
	Changes   string // the preview, as the command line shows it
	Conflicts []Finding
	Clear     bool // there is something to take
	Between   bool // a value in the plan and one in a checklist stand against each other
}

// receive takes workbooks that were opened or dropped: a planskema becomes a plan, filled-in checklists go into the one that is open.
func (d *Desk) receive(files []Incoming) error {
	texts := map[string][]byte{}
	var names []string
	for _, f := range files {
		name := clean(f.Path)
		texts[name] = f.Data
		names = append(names, name)
	}
	books, err := pipeline.Returned(workspace.NewMemory(texts), names)
	if err != nil {
		return sentenceOf(err)
	}
	for _, b := range books {
		if !pipeline.IsIntake(b) {
			continue
		}
		switch {
		case len(books) > 1:
			return &Trouble{"Et planskema bliver til en ny plan. Åbn kun det ene ad gangen."}
		case d.name != "":
			return &Trouble{"Det er et planskema, og det bliver til en ny plan. Luk først den plan, der er åben."}
		}
		return d.beginWith(pipeline.ReadIntake(b, d.pipelineOptions()))
	}
	if d.name == "" {
		return &Trouble{"Det ligner en udfyldt tjekliste. Åbn først den plan, den hører til, og træk så tjeklisten herhen."}
	}
	d.books, d.address = books, "tjeklister"
	return nil
}

// beginWith makes a new plan of a planskema.
func (d *Desk) beginWith(taken *pipeline.TakenPlan) error {
	if len(taken.Conflicts) > 0 {
		c := taken.Conflicts[0]
		return &Trouble{"Planskemaet kan ikke blive til en plan endnu. " + c.Message + " " + c.Fix}
	}
	files := []File{{"plan/plan.yaml", string(taken.Text)}}
	root, err := tree(files, "plan/plan.yaml")
	if err != nil {
		return err
	}
	start := starter.For(register.MunicipalityByCode(root.Get("municipality").Get("code").Text()), d.options.Today)
	if d.options.Random != nil {
		if start.Identity, err = starter.NewIdentity(d.options.Random); err != nil {
			return err
		}
	}
	text, err := start.Explained(taken.Text)
	if err != nil {
		return err
	}
	folder := danish.Slug(root.Get("municipality").Get("name").Text())
	if folder == "" {
		folder = "plan"
	}
	d.put(folder, []File{{folder + "/plan.yaml", string(text)}})
	d.saved = nil
	d.say = "Planskemaet er blevet til en plan."
	return nil
}

// home works out what the checklists that were dropped would change.
func (d *Desk) home() *Home {
	h := &Home{}
	if len(d.books) == 0 {
		return h
	}
	_, i, err := d.imported("", true)
	switch {
	case err != nil:
		h.Conflicts = append(h.Conflicts, Finding{Key: "error", Message: d.excuse(sentenceOf(err))})
		return h
	case i.Merged == nil:
		h.Conflicts = append(h.Conflicts, Finding{Key: "error", Message: "Planen kan ikke læses, så jeg kan ikke lægge noget ind i den. Ret den først."})
		return h
	}
	var text strings.Builder
	if err := i.Preview(&text); err == nil {
		h.Changes = text.String()
	}
	for _, c := range i.Conflicts {
		h.Conflicts = append(h.Conflicts, Finding{Key: "warning", Message: plain(c.Message), Fix: plain(c.Fix)})
		h.Between = h.Between || c.Between
	}
	h.Clear = len(i.Written) > 0
	return h
}

// imported takes the checklists into a copy of the plan's files.
func (d *Desk) imported(take string, dry bool) (*workspace.Workspace, *pipeline.Imported, error) {
	w, p, err := d.workspace()
	if err != nil {
		return nil, nil, err
	}
	i, err := pipeline.Import(w, p, d.books, pipeline.ImportOptions{Today: d.options.Today, Take: take, Partial: true, DryRun: dry})
	return w, i, err
}

// bring takes the checklists into the plan, in one step. Value says who is right where two stand against each other.
func (d *Desk) bring(e Event) error {
	if len(d.books) == 0 {
		return nil
	}
	if e.Value != "" && e.Value != "plan" && e.Value != "workbook" {
		return syntax.ErrEdit
	}
	w, i, err := d.imported(e.Value, false)
	if err != nil {
		return sentenceOf(err)
	}
	if i.Merged == nil || len(i.Written) == 0 {
		return &Trouble{"Der er ikke noget, jeg kan lægge ind."}
	}
	files := d.files()
	for name, text := range w.Contents() {
		name = strings.TrimPrefix(name, "/")
		if textOf(files, name) != "" {
			files = with(files, name, string(text))
		}
	}
	d.books, d.address = nil, "trin/1"
	d.say = "Lagt ind i planen. Fortryd fører det tilbage."
	return d.edit(files, nil, "Tjekliste lagt ind", "")
}

// sentenceOf gives the sentence of a failure that has one.
func sentenceOf(err error) error {
	var p *workspace.Problem
	if errors.As(err, &p) {
		return &Trouble{p.Message}
	}
	return err
}

// workbooks picks the Excel files out of what was opened.
func workbooks(files []Incoming) []Incoming {
	var out []Incoming
	for _, f := range files {
		if strings.EqualFold(path.Ext(f.Path), ".xlsx") {
			out = append(out, f)
		}
	}
	return out
}
