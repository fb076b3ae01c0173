package desk

import (
	"errors"
	"path"
	"strconv"
	"strings"

	"beredskab/internal/danish"
	"beredskab/internal/pipeline"
	"beredskab/internal/register"
	"beredskab/internal/starter"
	"beredskab/internal/workspace"
)

// Home is what filled-in checklists would change in the plan, before anything is.
type Home struct {
	Changes  []Returning
	Disputes []Dispute // what is to be chosen between
	Others   []Finding // what cannot be taken
	Notices  []string
	Open     int  // Of Disputes, those that nobody has chosen about
	Clear    bool // there is something to take
}

// Returning is one cell or row that would come into the plan.
type Returning struct {
	Where, Subject, Field, Old, New string
	Added                           bool
}

// Dispute is a value in the plan and one or more in checklists that stand against each other.
type Dispute struct {
	ID      string // what the event "choose" is given
	Message string
	Choices []Choice
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
	d.books, d.chosen, d.address = books, map[pipeline.ReturnedCell]string{}, "tjeklister"
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
	_, i, err := d.imported(nil, true)
	if err == nil && i.Merged == nil {
		err = &Trouble{"Planen kan ikke læses, så jeg kan ikke lægge noget ind i den. Ret den først."}
	}
	if err != nil {
		h.Others = append(h.Others, Finding{Key: "error", Message: d.excuse(sentenceOf(err))})
		return h
	}
	for n, c := range disputes(i) {
		h.Disputes = append(h.Disputes, d.dispute(n, c))
		if _, ok := d.chosen[c.Where]; !ok {
			h.Open++
		}
	}
	if len(d.chosen) > 0 {
		if _, i, err = d.imported(d.chosen, true); err != nil {
			h.Others = append(h.Others, Finding{Key: "error", Message: d.excuse(sentenceOf(err))})
			return h
		}
	}
	for _, c := range i.Changes {
		h.Changes = append(h.Changes, Returning{c.Where.String(), c.Subject, c.Field, c.Old, c.New, c.Added})
	}
	for _, c := range i.Conflicts {
		if len(c.Choices) == 0 {
			h.Others = append(h.Others, Finding{Key: "warning", Message: plain(c.Message), Fix: plain(c.Fix)})
		}
	}
	for _, n := range i.Notices {
		h.Notices = append(h.Notices, plain(n.Message))
	}
	h.Clear = len(i.Written) > 0
	return h
}

// disputes are the conflicts that a choice settles.
func disputes(i *pipeline.Imported) (all []pipeline.Conflict) {
	for _, c := range i.Conflicts {
		if len(c.Choices) > 0 {
			all = append(all, c)
		}
	}
	return all
}

func (d *Desk) dispute(n int, c pipeline.Conflict) Dispute {
	s := Dispute{ID: strconv.Itoa(n), Message: plain(c.Message)}
	for _, choice := range c.Choices {
		label := choice.Whose
		if label == "plan" {
			label = "Planen"
		}
		s.Choices = append(s.Choices, Choice{Word: choice.Whose, Label: label + ": " + choice.Text, On: d.chosen[c.Where] == choice.Whose})
	}
	return s
}

// imported takes the checklists into a copy of the plan's files.
func (d *Desk) imported(chosen map[pipeline.ReturnedCell]string, dry bool) (*workspace.Workspace, *pipeline.Imported, error) {
	w, p, err := d.workspace()
	if err != nil {
		return nil, nil, err
	}
	i, err := pipeline.Import(w, p, d.books, pipeline.ImportOptions{Today: d.options.Today, Choose: chosen, Partial: true, DryRun: dry})
	return w, i, err
}

// choose says whose word counts: where one conflict is, or with no place at all of them.
func (d *Desk) choose(e Event) error {
	if len(d.books) == 0 {
		return nil
	}
	_, i, err := d.imported(nil, true)
	if err != nil || i.Merged == nil {
		return sentenceOf(err)
	}
	for n, c := range disputes(i) {
		if e.At != "" && e.At != strconv.Itoa(n) {
			continue
		}
		whose := e.Value
		if whose == "workbook" && len(c.Choices) == 2 { // where several workbooks say different things, somebody has to choose
			whose = c.Choices[1].Whose
		}
		for _, choice := range c.Choices {
			if choice.Whose == whose {
				d.chosen[c.Where] = whose
			}
		}
	}
	return nil
}

// bring takes the checklists into the plan, in one step: what is clear, and what somebody has chosen about.
func (d *Desk) bring(Event) error {
	if len(d.books) == 0 {
		return nil
	}
	w, i, err := d.imported(d.chosen, false)
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
	left := len(disputes(i))
	d.say = "Lagt ind i planen. Fortryd fører det tilbage."
	if left > 0 {
		d.say = "Det, der er klart, er lagt ind i planen. " + danish.Plural(left, "sted venter", "steder venter") + " på, at I vælger."
	} else {
		d.books, d.address = nil, "trin/1"
	}
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
