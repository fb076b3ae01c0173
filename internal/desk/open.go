package desk

import (
	"archive/zip"
	"bytes"
	"io"
	"path"
	"slices"
	"strings"

	"beredskab/examples"
	"beredskab/internal/danish"
	"beredskab/internal/pipeline"
	"beredskab/internal/register"
	"beredskab/internal/starter"
	"beredskab/internal/syntax"
	"beredskab/internal/workspace"
)

// begin makes a new plan for the municipality with the code that was chosen.
func (d *Desk) begin(e Event) error {
	text, name, err := d.newPlan(e.Value)
	if err != nil {
		return err
	}
	folder := danish.Slug(name)
	d.put(folder, []File{{folder + "/plan.yaml", text}})
	d.saved = nil // it is not saved anywhere yet
	return nil
}

// example opens one of the invented plans.
func (d *Desk) example(e Event) error {
	entries, err := examples.Files.ReadDir(e.Value)
	if err != nil {
		return &Trouble{"Det eksempel findes ikke."}
	}
	var files []File
	for _, entry := range entries {
		if path.Ext(entry.Name()) != ".yaml" {
			continue
		}
		text, err := examples.Files.ReadFile(e.Value + "/" + entry.Name())
		if err != nil {
			return err
		}
		files = append(files, File{e.Value + "/" + entry.Name(), string(text)})
	}
	d.put(e.Value, files)
	return nil
}

// open takes files that were opened or dropped: a plan's files, or a zip with them.
func (d *Desk) open(e Event) error {
	if books := workbooks(e.Files); len(books) > 0 && len(books) == len(e.Files) {
		return d.receive(books)
	}
	var incoming []Incoming
	for _, f := range e.Files {
		if strings.EqualFold(path.Ext(f.Path), ".zip") {
			inside, err := unzip(f.Data)
			if err != nil {
				return err
			}
			incoming = append(incoming, inside...)
			continue
		}
		incoming = append(incoming, f)
	}
	if d.workshop != nil && d.lay(incoming) {
		d.say = "Lagt ved siden af."
		return nil
	}
	var files []File
	total := 0
	for _, f := range incoming {
		if !strings.EqualFold(path.Ext(f.Path), ".yaml") || strings.HasPrefix(path.Base(f.Path), ".") {
			continue
		}
		if total += len(f.Data); total > 4*syntax.MaxSize {
			return &Trouble{"Filerne er større, end en plan kan være. Er det den rigtige mappe?"}
		}
		files = append(files, File{clean(f.Path), string(f.Data)})
	}
	if folders := plansIn(files); len(folders) > 1 && d.name == "" {
		return d.gather(files, folders, slices.DeleteFunc(incoming, func(f Incoming) bool { return path.Base(f.Path) != pipeline.LettersName }))
	}
	folder, own, err := chosen(files)
	if err != nil {
		return err
	}
	d.put(folder, own)
	return nil
}

// clean makes a name of a path from outside: forward slashes, nothing that climbs.
func clean(name string) string {
	return strings.TrimPrefix(path.Clean("/"+strings.ReplaceAll(name, `\`, "/")), "/")
}

// plansIn are the folders that hold a plan.
func plansIn(files []File) []string {
	var out []string
	for _, f := range files {
		if dir := path.Dir(f.Name); dir != "." && path.Base(f.Name) != workspace.SettingsName && !slices.Contains(out, dir) &&
			(path.Base(f.Name) == "plan.yaml" || declares(f.Text)) {
			out = append(out, dir)
		}
	}
	return out
}

// chosen finds the one folder that holds a plan. Files beside it are kept: they may be shared by several plans, or settings.
func chosen(files []File) (folder string, named []File, err error) {
	var plans []string
	for i := range files {
		if path.Dir(files[i].Name) == "." { // single files that were picked: they are a plan's folder together
			files[i].Name = "plan/" + files[i].Name
		}
		dir := path.Dir(files[i].Name)
		if path.Base(files[i].Name) == workspace.SettingsName || slices.Contains(plans, dir) {
			continue
		}
		if path.Base(files[i].Name) == "plan.yaml" || declares(files[i].Text) {
			plans = append(plans, dir)
		}
	}
	switch len(plans) {
	case 1:
		return plans[0], files, nil
	case 0:
		return "", nil, &Trouble{"Jeg kan ikke finde en plan her. En plan er en eller flere filer, der ender på .yaml, og i én af dem står kommunens navn."}
	}
	return "", nil, &Trouble{"Der er flere planer her: " + danish.List(plans, "og") + ". Åbn mappen med den ene af dem."}
}

// declares says that a file has the line that makes it a plan.
func declares(text string) bool {
	for line := range strings.Lines(strings.TrimPrefix(text, "\ufeff")) {
		if strings.HasPrefix(strings.TrimLeft(line, `"'`), "municipality") {
			return true
		}
	}
	return false
}

// mostUnpacked bounds what a zip may grow to.
const mostUnpacked = 4 * syntax.MaxSize

func unzip(data []byte) ([]Incoming, error) {
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, &Trouble{"Zip-filen kan ikke læses. Måske er den ikke hentet helt."}
	}
	var out []Incoming
	left := int64(mostUnpacked)
	for _, f := range archive.File {
		if ext := strings.ToLower(path.Ext(f.Name)); f.FileInfo().IsDir() || ext != ".yaml" && ext != ".json" && path.Base(f.Name) != pipeline.LettersName {
			continue
		}
		r, err := f.Open()
		if err != nil {
			return nil, &Trouble{"Zip-filen kan ikke læses. Måske er den låst med en adgangskode."}
		}
		text, err := io.ReadAll(io.LimitReader(r, left+1))
		r.Close()
		if err != nil {
			return nil, &Trouble{"Zip-filen kan ikke læses helt."}
		}
		if left -= int64(len(text)); left < 0 {
			return nil, &Trouble{"Zip-filen fylder for meget, når den er pakket ud. Er det den rigtige?"}
		}
		out = append(out, Incoming{f.Name, text})
	}
	return out, nil
}

// resume takes up the work that was kept in the browser.
func (d *Desk) resume(e Event) error {
	var files, saved []File
	for _, f := range e.Files {
		name, ok := strings.CutPrefix(f.Path, "saved/")
		if ok {
			saved = append(saved, File{name, string(f.Data)})
		} else {
			files = append(files, File{strings.TrimPrefix(f.Path, "now/"), string(f.Data)})
		}
	}
	if len(files) == 0 {
		return &Trouble{"Der er ikke gemt noget arbejde på denne computer."}
	}
	d.put(e.Value, files)
	d.saved = saved
	return nil
}

// close puts the plan away. Nothing is left of it on the page or in the browser.
func (d *Desk) close(Event) error {
	*d = Desk{options: d.options, sent: d.sent, framed: d.framed, update: d.update}
	d.update.Forget = true
	d.say = "Planen er lukket, og det, der var gemt i browseren, er slettet."
	return nil
}

// put puts a plan on the desk.
func (d *Desk) put(folder string, files []File) {
	d.folder, d.name, d.history, d.reading = folder, path.Base(folder), newHistory(files), nil
	d.saved, d.workshop, d.books = d.history.files(), nil, nil
	d.address, d.query, d.question = "trin/1", "", nil
}

// unsaved says that the files differ from what was opened or last saved.
func (d *Desk) unsaved() bool { return d.name != "" && !slices.Equal(d.files(), d.saved) }

// newPlan is the text of a new plan.
func (d *Desk) newPlan(code string) (text, name string, err error) {
	var m *register.Municipality
	if code != "" {
		if m = register.MunicipalityByCode(code); m == nil {
			return "", "", &Trouble{"Vælg jeres kommune på listen."}
		}
	}
	start := starter.For(m, d.options.Today)
	if d.options.Random != nil {
		if start.Identity, err = starter.NewIdentity(d.options.Random); err != nil {
			return "", "", err
		}
	}
	data, err := start.Plan()
	return string(data), start.Name, err
}
