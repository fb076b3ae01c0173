package desk

import (
	"bytes"
	"html/template"
	"strconv"
	"strings"
	"sync"

	"beredskab/examples"
	"beredskab/internal/danish"
	"beredskab/internal/plan"
	"beredskab/internal/register"
	"beredskab/internal/syntax"
	"beredskab/templates"
)

// parts are the parts of the page, by the ids of their elements. Each is a template of that name.
var parts = [...]string{"top", "nav", "main"}

// pages are the parsed templates.
var pages = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("desk").Funcs(template.FuncMap{
		"number": danish.Number,
		"plural": danish.Plural,
		"inc":    func(n int) int { return n + 1 },
		"dec":    func(n int) int { return n - 1 },
	}).ParseFS(templates.Files, "desk.html.tmpl"))
})

// view is what the templates show.
type view struct {
	*Desk
	Kind string // the kind of page: start, step, list, item, findings, answers, preview, text, take

	Open     bool // a plan is open
	Title    string
	Lead     string
	Progress []Progress
	Errors, Warnings, Hints,
	InPlace, Points int
	Unsaved        bool
	Beside         bool // the text stands beside the form
	Undo, Redo     string
	Hits           []Hit
	Query          string
	Question       *question
	Message        string
	Municipalities []register.Municipality
	Examples       []examples.Example

	Forms    []Form
	Lists    []List
	Item     *Form
	Renames  string      // what the item could be called in the files
	Steps    *PathEditor // of a handlevej
	Path     []Choice    // the way back: words are addresses
	Findings []Group
	Fixable  int // how many of them the page can put right by itself
	Text     *Editor
	Preview  *Preview
	Answers  *Answers
	Home     *Home
	Workshop *Workshop
	Next     string // the address of the next step
}

// List is a list at the top of the plan as a table of its items.
type List struct {
	Title, Help, Noun, Place, Key string
	Rows                          []Row
}

// Row is one item of such a list.
type Row struct {
	Title, Detail, Address, Place string
	Audience                      string
	Errors, Warnings              int
	Position, Count               int
}

// Group is the findings about one part of the plan.
type Group struct {
	Title    string
	Findings []Finding
}

// Editor is one file as text.
type Editor struct {
	Name     string
	Files    []Choice
	Findings []Finding
}

// show makes the parts of the page and keeps those that changed.
func (d *Desk) show() {
	v := d.view()
	for _, part := range parts {
		var b bytes.Buffer
		if err := pages().ExecuteTemplate(&b, part, v); err != nil {
			b.Reset()
			b.WriteString(template.HTMLEscapeString("Siden kan ikke vises: " + err.Error()))
		}
		html := b.String()
		if d.sent[part] != html {
			d.sent[part] = html
			d.update.Parts[part] = html
		}
	}
	if page := v.frame(); d.framed != page {
		d.framed, d.update.Frame = page, &page
	}
	d.showText(v)
	d.update.Say = d.say
	d.update.Address = d.address
}

// frame is the page in the preview's frame; "" when there is none.
func (v *view) frame() string {
	switch {
	case v.Preview != nil:
		return v.Preview.Page
	case v.Workshop != nil:
		return v.Workshop.Page
	}
	return ""
}

// visit goes to another page.
func (d *Desk) visit(address string) {
	d.history.close()
	d.address = strings.TrimPrefix(address, "#")
}

func (d *Desk) view() *view {
	v := &view{Desk: d, Kind: "start", Message: d.say, Question: d.question, Query: d.query}
	if d.name == "" {
		d.address = ""
		if d.workshop != nil {
			d.showWorkshop(v)
			return v
		}
		v.Title = "Beredskab mod vold i nære relationer"
		v.Municipalities, v.Examples = register.Municipalities, examples.AtLeast(examples.Begun)
		return v
	}
	v.Open, v.Unsaved, v.Beside = true, d.unsaved(), d.beside
	v.Undo, v.Redo = d.history.undoable(), d.history.redoable()
	if d.reading == nil || d.Plan == nil {
		v.Kind, v.Title = "text", "Teksten"
		v.Text = d.editor("")
		return v
	}
	v.Errors, v.Warnings, v.Hints, v.InPlace = d.counts()
	_, v.Points = d.pointsInPlace()
	v.Progress = d.progress()
	if d.query != "" {
		v.Hits = d.search(d.query)
	}
	d.route(v)
	return v
}

// route fills in the page that the address names.
func (d *Desk) route(v *view) {
	head, rest, _ := strings.Cut(d.address, "/")
	switch head {
	case "fund":
		v.Kind, v.Title = "findings", "Det, der skal ses på"
		v.Findings, v.Fixable = d.groups(), d.findings.fixable()
		return
	case "tekst":
		v.Kind, v.Title = "text", "Teksten"
		v.Text = d.editor(rest)
		return
	case "hent":
		v.Kind, v.Title = "take", "Se det og tag det med"
		v.Preview = d.preview(rest)
		return
	case "tjeklister":
		v.Kind, v.Title = "home", "Tjeklister, der er kommet hjem"
		v.Home = d.home()
		return
	case "hvem-svarer":
		v.Kind, v.Title = "answers", "Hvem svarer?"
		v.Answers = d.answers(rest)
		return
	}
	if key := keyOf(head); key != "" && rest != "" {
		if d.item(v, key, rest) {
			return
		}
	}
	n, _ := strconv.Atoi(rest)
	if key := keyOf(head); key != "" {
		n = stepOf(key) + 1
	}
	n = min(max(n, 1), len(steps))
	d.step(v, n-1)
}

// step shows one of the ten steps: its blocks as forms, its lists as tables.
func (d *Desk) step(v *view, i int) {
	v.Kind, v.Title, v.Lead = "step", steps[i].title, steps[i].question
	if i+1 < len(steps) {
		v.Next = "trin/" + strconv.Itoa(i+2)
	}
	f := former{d.reading}
	for _, k := range keysOf(i) {
		root := d.trees[d.file(k.Name)]
		place := Place{d.file(k.Name), []string{k.Name}}
		if k.Kind == plan.KindBlocks {
			v.Lists = append(v.Lists, d.table(k, place))
			continue
		}
		if k.Kind != plan.KindBlock {
			form := Form{Title: k.Title, Main: []Field{f.field(k, root, place, k.Name)}}
			v.Forms = append(v.Forms, form)
			continue
		}
		node := root.Get(k.Name)
		if node != nil && node.Kind != syntax.Mapping && !node.IsEmpty() {
			v.Forms = append(v.Forms, Form{Title: k.Title, Used: broken})
			continue
		}
		form := f.block(k.Block, node, place, k.Name)
		form.Title, form.Used = k.Title, help(k)
		v.Forms = append(v.Forms, form)
	}
}

// table lists the items of one of the plan's lists.
func (d *Desk) table(k *plan.Key, place Place) List {
	out := List{Title: k.Title, Help: help(k), Noun: nounOf(k), Place: place.String(), Key: k.Name}
	items := d.list(k.Name)
	perFile := map[string]int{}
	for _, l := range items {
		perFile[l.place.File]++
	}
	for i, l := range items {
		row := Row{Title: title(k, l.node, i), Place: l.place.String(), Address: address(l.identity), Count: perFile[l.place.File]}
		row.Position, _ = strconv.Atoi(l.place.Path[1])
		row.Errors, row.Warnings = d.findings.below(l.identity)
		row.Detail = detail(l.node)
		row.Audience = d.audience(l.node)
		out.Rows = append(out.Rows, row)
	}
	return out
}

// audience is who may see an item, in Danish.
func (d *Desk) audience(node *syntax.Node) string {
	word := node.Get("audience").Text()
	if word == "" {
		word = string(plan.Internal)
		if d.Plan.Info != nil && d.Plan.Info.Audience != "" {
			word = string(d.Plan.Info.Audience)
		}
	}
	return plan.Label("audience", word)
}

// detail is what tells an item from its neighbours: numbers, levels, hours.
func detail(node *syntax.Node) string {
	var out []string
	for _, p := range node.Get("phones").ItemsOrNone() {
		out = append(out, p.Get("number").Text())
	}
	for _, key := range [...]string{"hours", "due", "next"} {
		if t := node.Get(key).Text(); t != "" {
			out = append(out, t)
		}
	}
	if level := node.Get("level"); level != nil {
		for _, n := range append(level.ItemsOrNone(), level) {
			if t := n.Text(); t != "" {
				out = append(out, plan.Label("level", t))
			}
		}
	}
	return strings.Join(out, " · ")
}

// item shows one item of a list on a page of its own.
func (d *Desk) item(v *view, key, id string) bool {
	k := plan.Model().Key(key)
	for i, l := range d.list(key) {
		if l.identity != key+"/"+id {
			continue
		}
		form := former{d.reading}.block(k.Block, l.node, l.place, l.identity)
		form.Title = title(k, l.node, i)
		v.Kind, v.Title, v.Item = "item", form.Title, &form
		v.Renames = d.newID(l.place, l.node)
		if key == "escalation_paths" {
			d.path(v, l, &form)
		}
		v.Path = []Choice{{Word: "trin/" + strconv.Itoa(stepOf(key)+1), Label: k.Title}}
		return true
	}
	return false
}

// groups are the findings by the part of the plan that they are about, errors first.
func (d *Desk) groups() []Group {
	var out []Group
	at := map[string]int{}
	for i := range d.findings.all {
		f := &d.findings.all[i]
		key, _, _ := strings.Cut(f.Place, "/")
		title := "Planen som helhed"
		if k := plan.Model().Key(key); k != nil {
			title = k.Title
		}
		n, ok := at[title]
		if !ok {
			n = len(out)
			at[title] = n
			out = append(out, Group{Title: title})
		}
		out[n].Findings = append(out[n].Findings, shown(f))
	}
	return out
}

// editor shows a file as text; without a name the first.
func (d *Desk) editor(name string) *Editor {
	e := &Editor{}
	files := d.files()
	for _, f := range files {
		e.Files = append(e.Files, Choice{Word: "tekst/" + f.Name, Label: f.Name, On: f.Name == name})
		if f.Name == name || name == "" && e.Name == "" {
			e.Name = f.Name
		}
	}
	if d.reading != nil {
		for i := range d.findings.all {
			f := &d.findings.all[i]
			if f.Span.File != nil && f.Span.File.Name == e.Name {
				shown := shown(f)
				line, _ := f.Span.File.Position(f.Span.Start)
				shown.Line = line
				e.Findings = append(e.Findings, shown)
			}
		}
	}
	return e
}
