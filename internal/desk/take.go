package desk

import (
	"archive/zip"
	"bytes"
	"path"
	"strings"

	"beredskab/internal/workspace"
)

// mediaTypes are what browsers call the files, by their endings.
var mediaTypes = map[string]string{
	"md": "text/markdown", "html": "text/html", "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
	"docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "ics": "text/calendar", "vcf": "text/vcard", "zip": "application/zip", "json": "application/json", "txt": "text/plain",
}

// mostLoose is how many files are handed out one by one. More come as a zip.
const mostLoose = 3

// take makes a file to take home.
func (d *Desk) take(e Event) error {
	slug, what, _ := strings.Cut(e.Value, "/")
	p := paperBy(slug)
	if p == nil {
		return nil
	}
	files, err := p.take(d, what)
	if err != nil {
		return err
	}
	if len(files) > mostLoose {
		data, err := zipped(files)
		if err != nil {
			return err
		}
		files = []workspace.Output{{Name: strings.TrimSuffix(files[0].Name, path.Ext(files[0].Name)) + ".zip", Data: data}}
	}
	d.hand(files)
	d.say = "Filen er hentet. Den ligger, hvor jeres browser lægger det, I henter."
	if len(files) == 0 {
		d.say = "Planen har intet til den fil endnu."
	}
	return nil
}

// hand gives files to take home.
func (d *Desk) hand(files []workspace.Output) {
	for _, f := range files {
		d.update.Download = append(d.update.Download, Outgoing{Name: f.Name, Type: mediaTypes[strings.TrimPrefix(path.Ext(f.Name), ".")], Data: f.Data})
	}
}

// zipped packs files. The same files give the same bytes.
func zipped(files []workspace.Output) ([]byte, error) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, f := range files {
		w, err := z.Create(f.Name)
		if err != nil {
			return nil, err
		}
		if _, err := w.Write(f.Data); err != nil {
			return nil, err
		}
	}
	if err := z.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// save asks for what has changed to be written where it came from.
func (d *Desk) save(Event) error {
	if d.name == "" || !d.unsaved() {
		d.say = "Alt er gemt."
		return nil
	}
	for _, f := range d.files() {
		old, was := "", false
		for _, s := range d.saved {
			if s.Name == f.Name {
				old, was = s.Text, true
			}
		}
		if !was || old != f.Text {
			d.update.Save = append(d.update.Save, Changed{Name: f.Name, Text: f.Text, Old: old})
		}
	}
	return nil
}

// stored says that what [Desk.save] asked for was written.
func (d *Desk) stored(Event) error {
	d.saved = d.files()
	d.remember()
	d.say = "Gemt."
	return nil
}

// download gives the whole plan as a zip: where the browser cannot write in the folder that it came from.
func (d *Desk) download(Event) error {
	var files []workspace.Output
	for _, f := range d.files() {
		files = append(files, workspace.Output{Name: f.Name, Data: []byte(f.Text)})
	}
	data, err := zipped(files)
	if err != nil {
		return err
	}
	d.hand([]workspace.Output{{Name: d.name + ".zip", Data: data}})
	if err := d.stored(Event{}); err != nil {
		return err
	}
	d.say = "Planen er hentet som " + d.name + ".zip. Pak den ud dér, hvor planen skal ligge."
	return nil
}

// conflict says that somebody else has changed a file meanwhile. Both texts are shown, and one is chosen.
func (d *Desk) conflict(e Event) error {
	d.theirs = File{e.At, e.Value}
	d.question = &question{
		Text: "Filen " + e.At + " er ændret af en anden, siden I åbnede den. Hvilken skal gælde?",
		Yes:  "Behold vores, og gem den", Do: "keep", At: e.At,
		Other: "Hent den andens ind her", OtherDo: "theirs", Ours: textOf(d.files(), e.At), Theirs: e.Value,
	}
	return nil
}

func textOf(files []File, name string) string {
	for _, f := range files {
		if f.Name == name {
			return f.Text
		}
	}
	return ""
}

// keep saves over what somebody else wrote: she has seen both and chosen.
func (d *Desk) keep(Event) error {
	d.saved = with(d.saved, d.theirs.Name, d.theirs.Text)
	return d.save(Event{})
}

// takeTheirs puts what somebody else wrote in the place of what stands here. Undo gives it back.
func (d *Desk) takeTheirs(Event) error {
	d.saved = with(d.saved, d.theirs.Name, d.theirs.Text)
	return d.edit(with(d.files(), d.theirs.Name, d.theirs.Text), nil, "Hentet den andens tekst", "")
}
