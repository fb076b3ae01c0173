package xlsx

import (
	"path"
	"strings"
)

// comment is what somebody wrote beside a cell.
type comment struct{ cell, text string }

// comments reads the comments of a sheet, old ones (noter) and new ones (kommentarer). Excel keeps a copy of each new one among
// the old, so a cell's new ones count.
func (p *reader) comments(sheet sheetPart) ([]comment, error) {
	dir, file := path.Split(sheet.path)
	links, err := p.linksOf(dir+"_rels/"+file+".rels", dir)
	if err != nil {
		return nil, err
	}
	var all []comment
	threaded := map[string]bool{}
	for _, kind := range []string{"/threadedComment", "/comments"} {
		for _, l := range links {
			if !strings.HasSuffix(l.kind, kind) {
				continue
			}
			found, err := p.commentPart(l.target)
			if err != nil {
				return nil, err
			}
			for _, c := range found {
				if kind == "/threadedComment" {
					threaded[c.cell] = true
				} else if threaded[c.cell] {
					continue
				}
				all = append(all, c)
			}
		}
	}
	return all, nil
}

func (p *reader) commentPart(name string) ([]comment, error) {
	b, err := p.part(name)
	if err != nil {
		return nil, err
	}
	var all []comment
	cell := ""
	s := newScanner(b)
	for s.next() {
		switch {
		case s.open && (s.name == "comment" || s.name == "threadedComment"):
			cell = s.attr("ref")
		case s.open && s.name == "text" && cell != "":
			if text := s.commentText(); text != "" && len(all) < mostComments {
				all = append(all, comment{cell, text})
			}
		}
	}
	if s.broken {
		return nil, refuse("Filen er beskadiget: kommentarerne kan ikke læses. Åbn den i Excel, og gem den igen.")
	}
	return all, nil
}

// mostComments is how many of a sheet are told.
const mostComments = 200

// commentText reads a comment that has just begun: runs of text in an old one, plain text in a new one.
func (s *scanner) commentText() string {
	var out strings.Builder
	for s.next() && (!s.close || s.name != "text") {
		out.Write(s.text)
	}
	return Tidy(out.String())
}
