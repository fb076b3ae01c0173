// Package hearing gathers what departments say in a hearing (høring): the comments and tracked changes of the Word files that come
// back, each beside the place of the plan that it is about.
package hearing

import (
	"cmp"
	"slices"
	"strings"

	"beredskab/internal/docx"
)

// File is one file that came back.
type File struct {
	Name    string
	Reply   *docx.Reply
	Sent    *Sent // the document as it was sent out; nil when it can no longer be made
	Foreign bool  // it was made of another plan
}

// Sent is a document as it was sent out.
type Sent struct {
	Places     []docx.Place
	Paragraphs []docx.Paragraph
}

// Kind is what somebody did.
type Kind uint8

// The kinds of remark.
const (
	Comment   Kind = iota
	Change         // with Word's own tracking
	Untracked      // a paragraph that differs, and Word was not told to track it
)

// Label is the kind in Danish.
func (k Kind) Label() string {
	return [...]string{Comment: "Kommentar", Change: "Ændring", Untracked: "Ændret uden sporing"}[k]
}

// Remark is one thing that somebody says.
type Remark struct {
	docx.Remark
	Number   int // from 1, in the order of the plan
	Kind     Kind
	File     string
	Where    string // the headings above it; "" when it stands in no known place
	Was      string // the whole paragraph as it was sent out
	Rivals   []int  // the numbers of others' changes of the same words
	position int    // of its place in the document
}

// Hearing is everything that came back.
type Hearing struct {
	Remarks []Remark
	Files   []File
}

// New puts what the files say in the order of the plan. Places are those of the plan as it is now.
func New(places []docx.Place, files []File) *Hearing {
	h := &Hearing{Files: files}
	now := positions(places)
	for _, f := range files {
		known := now
		if f.Sent != nil {
			known = positions(f.Sent.Places)
		}
		for _, r := range f.Reply.Remarks {
			n := Remark{Remark: r, Kind: Comment, File: f.Name}
			if r.Kind == docx.Change {
				n.Kind = Change
			}
			if r.Paragraph < len(f.Reply.Paragraphs) {
				n.Was = f.Reply.Paragraphs[r.Paragraph].Was
			}
			h.add(n, known, now)
		}
		for _, n := range untracked(f) {
			h.add(n, known, now)
		}
	}
	slices.SortStableFunc(h.Remarks, func(a, b Remark) int {
		return cmp.Or(cmp.Compare(a.position, b.position), strings.Compare(a.About, b.About))
	})
	for i := range h.Remarks {
		h.Remarks[i].Number = i + 1
	}
	h.rivals()
	return h
}

// last is behind every place: what stands in none comes last and is still there.
const last = 1 << 30

type position struct {
	at    int
	title string
}

func positions(places []docx.Place) map[string]position {
	out := make(map[string]position, len(places))
	for i, p := range places {
		out[p.Bookmark] = position{i, p.Title}
	}
	return out
}

// add places a remark. One whose place the plan no longer has keeps the headings that it was sent out under.
func (h *Hearing) add(r Remark, sent, now map[string]position) {
	r.position = last
	if p, ok := sent[r.Place]; ok {
		r.Where, r.position = p.title, last-1
	}
	if p, ok := now[r.Place]; ok {
		r.Where, r.position = p.title, p.at
	}
	h.Remarks = append(h.Remarks, r)
}

// rivals finds the changes of the same words that come from others and say something else.
func (h *Hearing) rivals() {
	for i := range h.Remarks {
		a := &h.Remarks[i]
		if a.Kind != Change {
			continue
		}
		for j := range h.Remarks {
			b := &h.Remarks[j]
			if j == i || b.Kind != Change || b.Was != a.Was || b.Place != a.Place || b.File == a.File {
				continue
			}
			apart := a.At+len(a.Old) < b.At || b.At+len(b.Old) < a.At
			same := a.At == b.At && a.Old == b.Old && a.Text == b.Text
			if !apart && !same {
				a.Rivals = append(a.Rivals, b.Number)
			}
		}
	}
}

// untracked are the paragraphs of a file that are not those that were sent out: somebody turned the tracking off.
func untracked(f File) (out []Remark) {
	if f.Sent == nil {
		return nil
	}
	sent := map[string]int{}
	for _, p := range f.Sent.Paragraphs {
		sent[squeeze(p.Was)]++
	}
	for i, p := range f.Reply.Paragraphs {
		text := squeeze(p.Was)
		if text == "" {
			continue
		}
		if sent[text]--; sent[text] < 0 {
			out = append(out, Remark{Kind: Untracked, File: f.Name, Was: p.Was, Remark: docx.Remark{
				Place: p.Place, Paragraph: i, Text: strings.TrimSpace(p.Was),
			}})
		}
	}
	for _, p := range f.Sent.Paragraphs {
		if text := squeeze(p.Was); text != "" && sent[text] > 0 {
			sent[text]--
			out = append(out, Remark{Kind: Untracked, File: f.Name, Was: p.Was, Remark: docx.Remark{Place: p.Place, Old: strings.TrimSpace(p.Was)}})
		}
	}
	return out
}

// squeeze leaves out blanks, which Word and others keep in their own ways.
func squeeze(s string) string {
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '\u00a0' || r == '\t' || r == '\n' }), " ")
}
