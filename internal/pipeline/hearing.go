package pipeline

import (
	"path/filepath"
	"slices"
	"strings"

	"beredskab/internal/document"
	"beredskab/internal/docx"
	"beredskab/internal/edition"
	"beredskab/internal/handbook"
	"beredskab/internal/hearing"
	"beredskab/internal/hours"
	"beredskab/internal/plan"
	"beredskab/internal/render"
	"beredskab/internal/workspace"
	"beredskab/internal/xlsx"
)

// HearingOptions is what gathering a hearing depends on beside the files.
type HearingOptions struct {
	Take   []int // the numbers of the tracked changes that go into the plan
	DryRun bool  // tell what would be written into the plan, and write nothing there
}

// Heard is what came of a hearing.
type Heard struct {
	*Checked
	*hearing.Hearing
	Outcome *workspace.Outcome // the page, the sheet and the Markdown
	Taken   []Taken
	Written []string // the plan's files that were changed, or would be
}

// Hear gathers the remarks of Word files that came back, writes them as a page, a sheet and Markdown, and takes the changes that
// were asked for into the plan: all of them or none.
func Hear(w *workspace.Workspace, source *workspace.Plan, paths []string, o Options, ho HearingOptions) (*Heard, error) {
	reading, err := Read(w, source)
	if err != nil {
		return nil, err
	}
	h := &Heard{Checked: reading.Check(o)}
	if h.Result == nil {
		return h, nil
	}
	doc, in := h.sentOn(o, o.Today)
	places, err := docx.Places(doc)
	if err != nil {
		return nil, err
	}
	files, err := h.replies(w, paths, o)
	if err != nil {
		return nil, err
	}
	h.Hearing = hearing.New(places, files)
	if err := h.writeHearing(o, doc.Stamp, edition.New(in).Title()); err != nil {
		return nil, err
	}
	return h, h.take(ho, o)
}

// sentOn is the page of all that was sent out, as it was made on a day.
func (c *Checked) sentOn(o Options, day hours.Day) (*document.Document, edition.Input) {
	dated := c
	if day != o.Today {
		o.Today = day
		dated = c.Reading.Check(o)
	}
	in := edition.Input{
		Plan: dated.Plan, Result: dated.Result, Cover: dated.Cover, Date: day, Hash: c.Hash, Edition: plan.Internal, Draft: true, Papers: o.Papers,
	}
	return handbook.New(in), in
}

// replies reads the files. A file whose plan is still the same is held against what was sent, to find what was changed unseen.
func (c *Checked) replies(w *workspace.Workspace, paths []string, o Options) ([]hearing.File, error) {
	var files []hearing.File
	type made struct{ date, kind string }
	sent := map[made]*hearing.Sent{}
	for _, path := range paths {
		data, err := w.ReadReturned(path, docx.MostReplyBytes)
		if err != nil {
			return nil, err
		}
		reply, err := docx.Read(data)
		if err != nil {
			return nil, &workspace.Problem{Message: "Jeg kan ikke bruge " + path + ": " + err.Error() + ".", Err: err}
		}
		f := hearing.File{Name: shownFile(path, paths), Reply: reply}
		identity := ""
		if c.Plan.Info != nil {
			identity = c.Plan.Info.Identity
		}
		f.Foreign = reply.Identity != "" && identity != "" && reply.Identity != identity
		if day, ok := plan.GuessDate(reply.Date); ok && reply.Hash == c.Hash && !f.Foreign {
			key := made{reply.Date, reply.Kind}
			if sent[key] == nil {
				if sent[key], err = c.sentAgain(o, day, reply.Kind); err != nil {
					return nil, err
				}
			}
			f.Sent = sent[key]
		}
		files = append(files, f)
	}
	return files, nil
}

// sentAgain makes the paper of a kind anew and reads it as a reply is read.
func (c *Checked) sentAgain(o Options, day hours.Day, kind string) (*hearing.Sent, error) {
	page, in := c.sentOn(o, day)
	doc := handbook.PrintedOf(in, page)
	cards, _ := handbook.CardsOf(in, page)
	for _, other := range []*document.Document{handbook.AppendixOf(page), cards} {
		if other != nil && other.Kind == kind {
			doc = other
		}
	}
	places, err := docx.Places(doc)
	if err != nil {
		return nil, err
	}
	data, err := docx.Write(doc, docx.Theme{})
	if err != nil {
		return nil, err
	}
	again, err := docx.Read(data)
	if err != nil {
		return nil, err
	}
	return &hearing.Sent{Places: places, Paragraphs: again.Paragraphs}, nil
}

func (h *Heard) writeHearing(o Options, stamp document.Stamp, title string) error {
	about := hearing.About{Title: title, Stamp: stamp, Made: o.Today.String()}
	doc := h.Page(about)
	page, err := render.HTML(doc)
	if err != nil {
		return err
	}
	sheet, err := xlsx.Write(h.Book(about))
	if err != nil {
		return err
	}
	h.Outcome, err = h.work.Write(workspace.Set{
		Out: o.Out, Name: h.Source.Slug, Build: h.Hash, Files: []workspace.Output{
			{Name: "hoering.html", Data: page}, {Name: "hoering.md", Data: render.Markdown(doc)}, {Name: "hoering.xlsx", Data: sheet},
		},
	})
	return err
}

// WordFiles are the Word files among paths, and those of the folders among them. What Word itself keeps beside an open file is none.
func WordFiles(w *workspace.Workspace, paths []string) ([]string, error) {
	var files []string
	for _, path := range paths {
		names, err := w.FilesOf(path, ".docx")
		if err != nil {
			return nil, err
		}
		if names == nil {
			files = append(files, path)
			continue
		}
		for _, name := range names {
			if !strings.HasPrefix(name, "~$") {
				files = append(files, filepath.Join(path, name))
			}
		}
	}
	slices.Sort(files)
	return slices.Compact(files), nil
}
