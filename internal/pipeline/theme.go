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

// ThemeFolder says where a municipality's own look is.
type ThemeFolder struct {
	Root   string // the workspace root, absolute
	Folder string // from the root; "" for none
}

// theme is a look with the chapters that came with it.
type theme struct {
	files    *workspace.Theme
	style    *render.Theme
	chapters []*plan.Chapter
}

// readTheme reads the look of one plan; nil when there is none.
func readTheme(w *workspace.Workspace, t ThemeFolder, slug string) (*theme, error) {
	if t.Folder == "" {
		return nil, nil
	}
	files, err := w.ReadTheme(t.Root, t.Folder, slug)
	if err != nil {
		return nil, err
	}
	d := &theme{files: files}
	if d.style, err = render.NewTheme(files.Files); err != nil {
		return nil, d.named(err)
	}
	for _, name := range files.Names {
		if !strings.HasPrefix(name, "kapitler/") {
			continue
		}
		chapter, err := ownChapter(name, string(files.Files[name]))
		if err != nil {
			return nil, d.named(err)
		}
		d.chapters = append(d.chapters, chapter)
	}
	return d, nil
}

// named names the file of a fault as the user knows it.
func (d *theme) named(err error) error {
	fault, ok := err.(*render.ThemeError)
	if !ok {
		return err
	}
	shown := *fault
	if name := d.files.Shown[fault.File]; name != "" {
		shown.File = name
	} else {
		shown.File = path.Join(d.files.Folder, fault.File)
	}
	return &workspace.Problem{Usage: true, Message: shown.Error() + ".", Err: &shown}
}

// ownChapter makes a chapter out of a Markdown file. Its title is the first heading. It is for staff, unless it lies in the
// folder offentlig.
func ownChapter(name, text string) (*plan.Chapter, error) {
	if !strings.HasSuffix(name, ".md") {
		return nil, &render.ThemeError{File: name, Message: "et kapitel skal være en fil, der ender på .md"}
	}
	text = strings.TrimPrefix(strings.ReplaceAll(text, "\r\n", "\n"), "\ufeff")
	body := strings.TrimLeft(text, "\n")
	title, rest, _ := strings.Cut(body, "\n")
	if !strings.HasPrefix(title, "# ") {
		return nil, &render.ThemeError{File: name, Line: 1 + len(text) - len(body), Message: `et kapitel skal begynde med sin titel: "# Titel"`}
	}
	for _, p := range prose.Problems(rest) {
		line := 1 + strings.Count(text[:len(text)-len(rest)], "\n") + strings.Count(rest[:p.Start], "\n")
		return nil, &render.ThemeError{File: name, Line: line, Message: danish.LowerFirst(strings.TrimSuffix(p.Message, "."))}
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
func (d *theme) sum(h hash.Hash) {
	if d == nil {
		return
	}
	for _, name := range d.files.Names {
		fmt.Fprintf(h, "%s\x00%s\x00", name, strconv.Itoa(len(d.files.Files[name])))
		h.Write(d.files.Files[name])
	}
}
