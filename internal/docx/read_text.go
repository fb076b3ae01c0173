package docx

import (
	"encoding/xml"
	"strings"
)

// document reads the text: where it stands, what was changed in it, and which words the comments are about.
func (r *reader) document(part []byte) error {
	inText, depth := false, 0 // depth of paragraphs: a text box has its own inside another
	err := tokens(part, func(token xml.Token) {
		switch t := token.(type) {
		case xml.StartElement:
			switch t.Name.Local {
			case "p":
				depth++
			case "t", "delText":
				inText = true
			default:
				r.start(t)
			}
		case xml.EndElement:
			switch t.Name.Local {
			case "t", "delText":
				inText = false
			case "p":
				if depth--; depth == 0 {
					r.endParagraph()
				}
			case "ins", "del", "moveTo", "moveFrom":
				if n := len(r.author); n > 0 {
					r.author = r.author[:n-1]
				}
			}
		case xml.CharData:
			if inText {
				r.words(string(t))
			}
		}
	})
	for _, id := range r.order { // a comment whose place is gone is not lost
		if !r.placed[id] {
			r.reply.Remarks = append(r.reply.Remarks, *r.comments[id])
		}
	}
	return err
}

func (r *reader) start(t xml.StartElement) {
	switch t.Name.Local {
	case "bookmarkStart":
		if name := value(t, "name"); strings.HasPrefix(name, "_") && !strings.HasPrefix(name, "_Toc") && name != "_GoBack" {
			r.place = name
		}
	case "ins", "moveTo":
		r.author = append(r.author, author{value(t, "author"), value(t, "date"), true})
	case "del", "moveFrom":
		r.author = append(r.author, author{value(t, "author"), value(t, "date"), false})
	case "commentRangeStart":
		r.open[value(t, "id")] = true
	case "commentRangeEnd":
		delete(r.open, value(t, "id"))
	case "commentReference":
		r.refer(value(t, "id"))
	case "tab", "br", "cr":
		r.words(" ")
	}
}

// refer is where a comment's mark stands: behind the words it is about.
func (r *reader) refer(id string) {
	c := r.comments[id]
	if c == nil {
		return
	}
	r.placed[id] = true
	c.Place, c.Paragraph = r.place, len(r.reply.Paragraphs)
	if c.About = strings.TrimSpace(c.About); c.About == "" {
		c.About = strings.TrimSpace(r.was.String())
	}
	r.changes = append(r.changes, *c)
	r.change = nil
}

// words are part of the paragraph, of a change when somebody is making one, and of the comments that are about them.
func (r *reader) words(s string) {
	for id := range r.open {
		if c := r.comments[id]; c != nil {
			c.About += s
		}
	}
	n := len(r.author)
	if n == 0 {
		r.was.WriteString(s)
		r.now.WriteString(s)
		r.change = nil
		return
	}
	a := r.author[n-1]
	if r.change == nil || r.change.Who != a.who {
		r.changes = append(r.changes, Remark{
			Kind: Change, Who: a.who, When: a.when, Place: r.place, Paragraph: len(r.reply.Paragraphs), At: r.was.Len(),
		})
		r.change = &r.changes[len(r.changes)-1]
	}
	if a.added {
		r.change.Text += s
		r.now.WriteString(s)
		return
	}
	r.change.Old += s
	r.was.WriteString(s)
}

func (r *reader) endParagraph() {
	was := strings.TrimSpace(r.was.String())
	for i := range r.changes {
		if c := &r.changes[i]; c.Kind == Change {
			c.About = was
		}
	}
	r.reply.Remarks = append(r.reply.Remarks, r.changes...)
	r.reply.Paragraphs = append(r.reply.Paragraphs, Paragraph{Place: r.place, Was: r.was.String(), Now: r.now.String()})
	r.was.Reset()
	r.now.Reset()
	r.changes, r.change = nil, nil
}
