package desk

import (
	"context"
	"errors"
	"maps"
	"path"
	"slices"
	"strings"

	"beredskab/internal/danish"
	"beredskab/internal/pipeline"
	"beredskab/internal/workspace"
)

// workshop is several plans that are open together, to be put side by side. Nothing in them is changed.
type workshop struct {
	files     []File
	folders   []string // of the plans
	since     [][]byte // snapshots of earlier workshops
	anonymous bool
	key       string // draws the letters of an anonymous comparison
	drawn     bool   // nobody had a key: it was made here
	shown     string // which of the pages is shown
	made      *comparedFiles
}

// comparedFiles are what the plans side by side came to.
type comparedFiles struct {
	files    map[string][]byte
	compared *pipeline.Compared
	err      error
}

// Workshop is what the page of a workshop shows.
type Workshop struct {
	Plans, Unread []string
	Snapshots     int
	Anonymous     bool
	Drawn         bool   // the letters are drawn with a key that nobody has kept yet
	Page          string // what is shown, for a sandboxed frame
	Title         string // its title
	Pages         []Choice
	Files         []Choice
	Why           string
}

// The folders in memory that the comparison and the exercise are written to.
const (
	comparedIn = "/sammenligning"
	exerciseIn = "/oevelse"
	homeworkIn = "/hjemmearbejde"
)

// gather opens several plans together. Beside them may lie the key of the letters.
func (d *Desk) gather(files []File, folders []string, beside []Incoming) error {
	w := &workshop{files: files, folders: folders, shown: workshopPages[0].Word}
	for _, f := range files {
		if path.Base(f.Name) == workspace.SettingsName {
			if root, err := tree(files, f.Name); err == nil && w.key == "" {
				w.key = root.Get("anonymous_key").Text()
			}
		}
	}
	d.workshop = w
	d.lay(beside)
	if w.key == "" {
		random := d.options.Random
		if random == nil {
			random = strings.NewReader("0123456789abcdef")
		}
		var err error
		if w.key, err = pipeline.NewLettersKey(random); err != nil {
			return err
		}
		w.drawn = true
	}
	d.say = danish.Plural(len(folders), "plan", "planer") + " er åbnet ved siden af hinanden."
	return nil
}

// lay puts what is kept of earlier workshops beside the plans: snapshots, and the key of the letters. It says whether there was any.
func (d *Desk) lay(files []Incoming) bool {
	w, some := d.workshop, false
	for _, f := range files {
		switch {
		case path.Base(f.Path) == pipeline.LettersName:
			if key := pipeline.LettersKey(f.Data); key != "" {
				w.key, w.drawn, some = key, false, true
			}
		case strings.EqualFold(path.Ext(f.Path), ".json"):
			w.since, some = append(w.since, f.Data), true
		}
	}
	if some {
		w.made = nil
	}
	return some
}

// compare gives the files of the comparison and the exercise, and a snapshot of each plan. They are made once.
func (d *Desk) compare() (map[string][]byte, *pipeline.Compared, error) {
	if d.workshop.made == nil {
		m := &comparedFiles{}
		m.files, m.compared, m.err = d.compareAnew()
		d.workshop.made = m
	}
	m := d.workshop.made
	return m.files, m.compared, m.err
}

func (d *Desk) compareAnew() (map[string][]byte, *pipeline.Compared, error) {
	texts := map[string][]byte{}
	for _, f := range d.workshop.files {
		texts[f.Name] = []byte(f.Text)
	}
	w := workspace.NewMemory(texts)
	found, err := w.Find(d.workshop.folders)
	if err != nil {
		return nil, nil, err
	}
	o := d.pipelineOptions()
	o.Out, o.Workers = comparedIn, 1
	out := map[string][]byte{}
	options := pipeline.CompareOptions{Anonymous: d.workshop.anonymous, Key: d.workshop.key, Since: d.workshop.since, Tool: d.options.Program}
	if !options.Anonymous { // these are each municipality's own papers, and name whom to call
		options.Homework, options.Exercise = homeworkIn, exerciseIn
	}
	compared, err := pipeline.Compare(context.Background(), w, found.Plans, o, options, func(c *pipeline.Checked) error {
		if c.Result != nil {
			out[pipeline.SeriesName(c.Source.Slug, d.options.Today, 1)] = c.Snapshot(o, d.options.Program)
		}
		return nil
	})
	if err != nil {
		return nil, nil, err
	}
	for name, text := range w.Contents() {
		name = "/" + strings.TrimPrefix(name, "/")
		if dir := path.Dir(name); (dir == comparedIn || dir == exerciseIn || dir == homeworkIn) && !strings.HasPrefix(path.Base(name), ".") && path.Ext(name) != ".json" {
			out[path.Base(name)] = text
		}
	}
	return out, compared, nil
}

// workshopFiles are what can be taken home, in the order in which it is shown. Snapshots are one for each plan.
var workshopFiles = []Choice{
	{Word: "sammenligning.html", Label: "Hent sammenligningen som side"},
	{Word: "sammenligning.xlsx", Label: "Hent sammenligningen til Excel"},
	{Word: "sammenligning.md", Label: "Hent sammenligningen som Markdown"},
	{Word: "hjemmearbejde.html", Label: "Hent hjemmearbejdet, en side til hver kommune"},
	{Word: "*.ics", Label: "Hent hjemmearbejdet som kalendere"},
	{Word: "oevelse-spilleder.html", Label: "Hent øvelsen til spillederen"},
	{Word: "oevelse-deltagere.html", Label: "Hent øvelsen til deltagerne"},
	{Word: "*.json", Label: "Gem et øjebliksbillede af hver plan til næste gang"},
}

// bundles are those of them that are one file for each municipality, and what their zip is called.
var bundles = map[string]string{"*.ics": "hjemmearbejde", "*.json": "oejebliksbilleder"}

// workshopPages are what can be looked at.
var workshopPages = []Choice{
	{Word: "sammenligning.html", Label: "Sammenligningen"},
	{Word: "hjemmearbejde.html", Label: "Hjemmearbejdet"},
	{Word: "oevelse-spilleder.html", Label: "Øvelsen, spilleder"},
	{Word: "oevelse-deltagere.html", Label: "Øvelsen, deltagere"},
}

// showWorkshop fills in the page of a workshop.
func (d *Desk) showWorkshop(v *view) {
	v.Kind, v.Title = "workshop", "Planerne ved siden af hinanden"
	w := &Workshop{Anonymous: d.workshop.anonymous, Snapshots: len(d.workshop.since), Files: workshopFiles, Drawn: d.workshop.drawn}
	v.Workshop = w
	files, compared, err := d.compare()
	var leak *pipeline.LeakError
	switch {
	case errors.Is(err, pipeline.ErrNoPlans):
		w.Why = "Ingen af planerne kan læses."
	case errors.As(err, &leak):
		w.Why = "Sammenligningen ville vise, hvis plan der er hvis, så jeg laver den ikke uden navne."
	case err != nil:
		w.Why = d.excuse(sentenceOf(err))
	default:
		w.Plans, w.Unread = compared.Plans, compared.Unread
		shown := d.workshop.shown
		if files[shown] == nil {
			shown = workshopPages[0].Word
		}
		for _, c := range workshopPages {
			if c.On = c.Word == shown; files[c.Word] != nil {
				w.Pages = append(w.Pages, c)
			}
			if c.On {
				w.Title, w.Page = c.Label, string(files[c.Word])
			}
		}
	}
	if d.workshop.anonymous {
		w.Plans = nil
		w.Files = slices.DeleteFunc(slices.Clone(w.Files), func(c Choice) bool {
			return strings.HasPrefix(c.Word, "hjemmearbejde") || strings.HasPrefix(c.Word, "oevelse") || c.Word == "*.ics"
		})
	}
}

// hideNames says whether the comparison is to name the municipalities.
func (d *Desk) hideNames(e Event) error {
	if d.workshop != nil {
		d.workshop.anonymous, d.workshop.made = e.On, nil
		if e.On {
			d.workshop.shown = workshopPages[0].Word // an exercise names who is to be called
		}
	}
	return nil
}

// showCompared chooses which page is looked at.
func (d *Desk) showCompared(e Event) error {
	if d.workshop != nil {
		d.workshop.shown = e.Value
	}
	return nil
}

// takeCompared makes a file of the workshop to take home.
func (d *Desk) takeCompared(e Event) error {
	if d.workshop == nil {
		return nil
	}
	files, _, err := d.compare()
	if err != nil {
		return sentenceOf(err)
	}
	kind, many := strings.CutPrefix(e.Value, "*")
	var out []workspace.Output
	for _, name := range slices.Sorted(maps.Keys(files)) {
		if name == e.Value || many && path.Ext(name) == kind {
			out = append(out, workspace.Output{Name: name, Data: files[name]})
		}
	}
	if zip := bundles[e.Value]; zip != "" {
		if kind == ".json" { // the series is one zip: with the key of the letters, so that they stay
			out = append(out, workspace.Output{Name: pipeline.LettersName, Data: pipeline.LettersFile(d.workshop.key)})
		}
		data, err := zipped(out)
		if err != nil {
			return err
		}
		out = []workspace.Output{{Name: zip + "-" + d.options.Today.String() + ".zip", Data: data}}
	}
	d.hand(out)
	d.say = "Hentet. Det ligger, hvor jeres browser lægger det, I henter."
	return nil
}
