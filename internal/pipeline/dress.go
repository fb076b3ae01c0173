package pipeline

import (
	"fmt"
	"hash"
	"path"
	"strconv"
	"strings"

	"beredskab/internal/danish"
	"beredskab/internal/plan"
	"beredskab/internal/prose"
	"beredskab/internal/render"
	"beredskab/internal/workspace"
)

// Templates says where a municipality's own look is.
type Templates struct {
	Root   string // the workspace root, absolute
	Folder string // from the root; "" for none
}

// dress is a look with the chapters that came with it.
type dress struct {
	files    *workspace.Theme
	look     *render.Look
	chapters []*plan.Chapter
}

// dressOf reads the look of one plan; nil when there is none.
func dressOf(w *workspace.Workspace, t Templates, slug string) (*dress, error) {
	if t.Folder == "" {
		return nil, nil
	}
	files, err := w.ReadTheme(t.Root, t.Folder, slug)
	if err != nil {
		return nil, err
	}
	d := &dress{files: files}
	if d.look, err = render.NewLook(files.Files); err != nil {
		return nil, d.told(err)
	}
	for _, name := range files.Names {
		if !strings.HasPrefix(name, "kapitler/") {
			continue
		}
		chapter, err := ownChapter(name, string(files.Files[name]))
		if err != nil {
			return nil, d.told(err)
		}
		d.chapters = append(d.chapters, chapter)
	}
	return d, nil
}

// told names the file of a fault as the user knows it.
func (d *dress) told(err error) error {
	fault, ok := err.(*render.LookError)
	if !ok {
		return err
	}
	told := *fault
	if name := d.files.Shown[fault.File]; name != "" {
		told.File = name
	} else {
		told.File = path.Join(d.files.Folder, fault.File)
	}
	return &workspace.Problem{Usage: true, Message: told.Error() + ".", Err: &told}
}

// ownChapter makes a chapter out of a Markdown file. Its title is the first heading. It is for staff, unless it lies in the
// folder offentlig.
func ownChapter(name, text string) (*plan.Chapter, error) {
	if !strings.HasSuffix(name, ".md") {
		return nil, &render.LookError{File: name, Message: "et kapitel skal være en fil, der ender på .md"}
	}
	text = strings.TrimPrefix(strings.ReplaceAll(text, "\r\n", "\n"), "\ufeff")
	body := strings.TrimLeft(text, "\n")
	title, rest, _ := strings.Cut(body, "\n")
	if !strings.HasPrefix(title, "# ") {
		return nil, &render.LookError{File: name, Line: 1 + len(text) - len(body), Message: `et kapitel skal begynde med sin titel: "# Titel"`}
	}
	for _, p := range prose.Problems(rest) {
		line := 1 + strings.Count(text[:len(text)-len(rest)], "\n") + strings.Count(rest[:p.Start], "\n")
		return nil, &render.LookError{File: name, Line: line, Message: danish.LowerFirst(strings.TrimSuffix(p.Message, "."))}
	}
	c := &plan.Chapter{Title: strings.TrimSpace(strings.TrimPrefix(title, "# "))}
	c.ID = "eget-" + danish.Slug(strings.TrimSuffix(path.Base(name), ".md"))
	c.Text = plan.Prose(rest)
	c.Audience = plan.Internal
	if strings.HasPrefix(name, "kapitler/offentlig/") {
		c.Audience = plan.Public
	}
	return c, nil
}

// sum adds the files of a look to a hash.
func (d *dress) sum(h hash.Hash) {
	if d == nil {
		return
	}
	for _, name := range d.files.Names {
		fmt.Fprintf(h, "%s\x00%s\x00", name, strconv.Itoa(len(d.files.Files[name])))
		h.Write(d.files.Files[name])
	}
}
