package desk

import (
	"html/template"
	"strconv"

	"beredskab/internal/cover"
	"beredskab/internal/danish"
	"beredskab/internal/plan"
	"beredskab/internal/syntax"
)

// PathEditor is a handlevej with its steps as cards, the drawing of it, and what it is worth: all change as she writes.
type PathEditor struct {
	Steps   []StepCard
	Place   string // of the list of steps
	Drawing template.HTML
	Figures []PathFigures
}

// StepCard is one step to fill in, move and connect.
type StepCard struct {
	Form
	Number  int
	Renames string   // what the step could be called in the files
	After   []Choice // what happens next
	Ends    *Field   // how the case is closed, when it ends here
	Ways    *Field   // several ways on, each with its condition
}

// PathFigures is who is reached on the handlevej from one department.
type PathFigures struct {
	Department, About, First string
	Typical, Worst, Holes    string
	Bad                      bool
}

// The words of the choice of what happens next that are no step.
const (
	goesOn  = ""
	stops   = "ends"
	several = "several"
)

// path fills in the editor of a handlevej, and takes the steps out of its form.
func (d *Desk) path(v *view, l listed, form *Form) {
	e := &PathEditor{Place: l.place.Key("steps").String()}
	f := former{d.reading}
	for _, fields := range [...]*[]Field{&form.Main, &form.More} {
		for i := range *fields {
			if field := (*fields)[i]; field.Widget == "blocks" && PlaceOf(field.ID).Path[len(l.place.Path)] == "steps" && field.Broken == "" {
				*fields = append((*fields)[:i:i], (*fields)[i+1:]...)
				for n, step := range field.Forms {
					card := f.card(step, n, l.node)
					card.Renames = d.newID(PlaceOf(step.Place), l.node.Get("steps").ItemsOrNone()[n])
					e.Steps = append(e.Steps, card)
				}
				v.Steps = e
				break
			}
		}
	}
	if v.Steps == nil || d.Cover == nil {
		return
	}
	id := l.node.Get("id").Text()
	e.Drawing = template.HTML(d.PathFigure(d.pipelineOptions(), id)) //nolint:gosec // made by our own renderer, which escapes every text
	for _, r := range d.Cover.Routes {
		if r.Path.ID == id {
			e.Figures = append(e.Figures, figuresOf(r))
		}
	}
}

// card makes a card of a step's form: where it leads is one choice, in place of three keys of which only one may be written.
func (f former) card(form Form, n int, path *syntax.Node) StepCard {
	c := StepCard{Form: form, Number: n + 1}
	var ends, next Field
	keep := func(fields []Field) (out []Field) {
		for _, field := range fields {
			at := PlaceOf(field.ID).Path
			switch at[len(at)-1] {
			case "ends":
				ends = field
			case "next":
				next = field
			default:
				out = append(out, field)
			}
		}
		return out
	}
	c.Main, c.More = keep(form.Main), keep(form.More)
	node := path.Get("steps").ItemsOrNone()[n]
	now := goesOn
	switch ways := node.Get("next").ItemsOrNone(); {
	case len(ways) == 1 && ways[0].Get("if").IsEmpty() && ways[0].Get("to").Text() != "":
		now = ways[0].Get("to").Text()
	case len(ways) > 0:
		now, c.Ways = several, &next
	case !node.Get("ends").IsEmpty():
		now, c.Ends = stops, &ends
	}
	if c.Ends == nil && (len(ends.Findings) > 0 || !node.Get("ends").IsEmpty()) {
		c.Ends = &ends
	}
	c.Findings = append(c.Findings, next.Findings...)
	c.After = append(c.After, Choice{Word: goesOn, Label: "Næste trin på listen"}, Choice{Word: stops, Label: "Sagen slutter her"}, Choice{Word: several, Label: "Det kommer an på noget: flere veje"})
	for _, k := range [...]plan.RefKind{plan.RefStep, plan.RefPath} {
		for _, choice := range f.ofKind(k, node) {
			if choice.Word != node.Get("id").Text() && choice.Word != path.Get("id").Text() {
				choice.Group = group[k]
				c.After = append(c.After, choice)
			}
		}
	}
	for i := range c.After {
		c.After[i].On = c.After[i].Word == now
	}
	return c
}

// figuresOf is what a handlevej is worth from one department, in words.
func figuresOf(r *cover.Route) PathFigures {
	out := PathFigures{Department: r.Department.Name, About: plan.Label("person", r.About)}
	for _, p := range r.Called() {
		if r.Counts(p) {
			out.First = p.Name
			break
		}
	}
	minutes := func(n int) string {
		if n == cover.Never {
			return "ingen svarer inden for et år"
		}
		if n == 0 {
			return "straks"
		}
		return danish.Duration(n)
	}
	if r.Minutes != nil {
		out.Typical, out.Worst = minutes(r.Minutes.Typical), minutes(r.Minutes.Worst)
	}
	switch holes := r.Gaps.Total(); {
	case holes == 0:
		out.Holes = "ingen"
	default:
		out.Bad = true
		out.Holes = danish.Hours(holes) + " om året, højst " + danish.Hours(r.Gaps.Longest().Minutes()) + " i træk"
	}
	return out
}

// connect says what happens after a step: the next one on the list, another step or handlevej, the end, or several ways.
func (d *Desk) connect(e Event) error {
	at := PlaceOf(e.At)
	root, err := tree(d.files(), at.File)
	if err != nil {
		return err
	}
	step := find(root, at.Path)
	if step == nil || step.Kind != syntax.Mapping {
		return syntax.ErrEdit
	}
	editor := syntax.NewEditor(root)
	ends, next := syntax.Nothing(), syntax.Nothing()
	way := func(entry syntax.Entry) syntax.Value {
		return syntax.Value{Kind: syntax.Sequence, Items: []syntax.Value{syntax.OneLine(entry)}}
	}
	switch e.Value {
	case goesOn:
	case stops:
		ends = syntax.Text("Sagen lukkes")
		if written := step.Get("ends"); !written.IsEmpty() {
			ends = syntax.ValueOf(written)
		}
	case several:
		next = way(syntax.Entry{Key: "if", Value: syntax.Text("Skriv, hvad det kommer an på")})
		if written := step.Get("next"); !written.IsEmpty() {
			next = syntax.ValueOf(written)
		}
	default:
		next = way(syntax.Entry{Key: "to", Value: syntax.Text(e.Value)})
	}
	for key, value := range map[string]syntax.Value{"ends": ends, "next": next} {
		if written := step.Get(key); !syntax.Same(syntax.ValueOf(written), value) && (written != nil || !value.Nothing) {
			editor.Set(step, value, key)
		}
	}
	files, err := apply(d.files(), editor)
	return d.edit(files, err, "Trin "+strconv.Itoa(position(at)+1)+" forbundet", "")
}

// position is where an item stands in its list.
func position(at Place) int {
	_, last := at.Parent()
	n, err := strconv.Atoi(last)
	if err != nil {
		return 0
	}
	return n
}
