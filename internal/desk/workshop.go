package desk

import (
	"context"
	"encoding/hex"
	"errors"
	"io"
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
	key       string // draws the order of an anonymous comparison; made anew each time
}

// Workshop is what the page of a workshop shows.
type Workshop struct {
	Plans, Unread []string
	Snapshots     int
	Anonymous     bool
	Page          string // the comparison, for a sandboxed frame
	Files         []Choice
	Why           string
}

// The folders in memory that the comparison and the exercise are written to.
const (
	comparedIn = "/sammenligning"
	exerciseIn = "/oevelse"
	homeworkIn = "/hjemmearbejde"
)

// gather opens several plans together.
func (d *Desk) gather(files []File, folders []string) error {
	key := []byte("0123456789abcdef")
	if d.options.Random != nil {
		if _, err := io.ReadFull(d.options.Random, key); err != nil {
			return err
		}
	}
	d.workshop = &workshop{files: files, folders: folders, key: hex.EncodeToString(key)}
	d.say = danish.Plural(len(folders), "plan", "planer") + " er åbnet ved siden af hinanden."
	return nil
}

// compare makes the files of the comparison and the exercise, and a snapshot of each plan.
func (d *Desk) compare() (map[string][]byte, *pipeline.Compared, error) {
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
	options := pipeline.CompareOptions{Anonymous: d.workshop.anonymous, Key: d.workshop.key, Since: d.workshop.since, Exercise: exerciseIn, Tool: d.options.Program}
	if !options.Anonymous { // it is each municipality's own paper
		options.Homework = homeworkIn
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

// showWorkshop fills in the page of a workshop.
func (d *Desk) showWorkshop(v *view) {
	v.Kind, v.Title = "workshop", "Planerne ved siden af hinanden"
	w := &Workshop{Anonymous: d.workshop.anonymous, Snapshots: len(d.workshop.since), Files: workshopFiles}
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
		w.Plans, w.Unread, w.Page = compared.Plans, compared.Unread, string(files["sammenligning.html"])
	}
	if d.workshop.anonymous {
		w.Plans = nil
		w.Files = slices.DeleteFunc(slices.Clone(w.Files), func(c Choice) bool { return strings.HasPrefix(c.Word, "hjemmearbejde") || c.Word == "*.ics" })
	}
}

// hideNames says whether the comparison is to name the municipalities.
func (d *Desk) hideNames(e Event) error {
	if d.workshop != nil {
		d.workshop.anonymous = e.On
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
	for name, data := range files {
		if kind, many := strings.CutPrefix(e.Value, "*"); name == e.Value || many && path.Ext(name) == kind {
			d.update.Download = append(d.update.Download, Outgoing{Name: name, Type: mediaTypes[strings.TrimPrefix(path.Ext(name), ".")], Data: data})
		}
	}
	d.say = "Hentet. Det ligger, hvor jeres browser lægger det, I henter."
	return nil
}
