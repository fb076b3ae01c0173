package render

import (
	"strconv"
	"strings"
	"unicode"

	"beredskab/internal/document"
)

// ids are the anchors of one page. They are collected before anything is written, so that a link to a place which this
// edition leaves out becomes plain words, never a dead link.
type ids struct {
	known map[string]bool // every anchor that the document names
	used  map[string]bool // those given out
}

func collectIDs(doc *document.Document) *ids {
	// The frame's own.
	s := &ids{known: map[string]bool{"indhold": true, "top": true, "soeg": true, "soeg-status": true, "indholdsfortegnelse": true, "m1": true, "m2": true, "pil": true, "kode": true, "tider": true}, used: map[string]bool{}}
	for id := range s.known {
		s.used[id] = true
	}
	s.blocks(doc.Front)
	if doc.Appendix != nil {
		s.add(doc.Appendix.ID)
	}
	for _, sec := range doc.Sections {
		s.section(sec)
	}
	for _, slide := range doc.Slides {
		s.add(slide.ID)
	}
	return s
}

func (s *ids) add(id string) {
	if soundID(id) {
		s.known[id] = true
	}
}

// soundID says that an id may name a place. A draft can hold ids that are no ids at all: with line breaks and code in them they
// would be written into Markdown, where a blank line ends the anchor and begins something else.
func soundID(id string) bool {
	return id != "" && !strings.ContainsFunc(id, func(r rune) bool {
		return r != '-' && r != '_' && r != '.' && r != '/' && !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
}

func (s *ids) section(sec *document.Section) {
	s.add(sec.ID)
	s.blocks(sec.Blocks)
	for _, sub := range sec.Sections {
		s.section(sub)
	}
}

func (s *ids) blocks(blocks []document.Block) {
	for _, b := range blocks {
		switch b := b.(type) {
		case document.Table:
			s.add(b.ID)
			for _, r := range b.Rows {
				s.add(r.ID)
			}
		case document.StatusTable:
			s.add(b.ID)
		case document.Dial:
			s.dial(b.Entries)
		case document.Steps:
			s.add(b.ID)
			for _, it := range b.Items {
				s.add(it.ID)
				s.dial(it.Call)
			}
		case document.Card:
			s.add(b.ID)
			s.blocks(b.Blocks)
		case document.Figure:
			s.add(b.ID)
			s.blocks(b.Twin)
		case document.Notice:
			s.blocks(b.Blocks)
		case document.List:
			for _, it := range b.Items {
				s.blocks(it.Blocks)
			}
		}
	}
}

func (s *ids) dial(entries []document.DialEntry) {
	for _, e := range entries {
		s.add(e.ID)
	}
}

// take gives out the document's own id; "" when it was given out before, because two places of one name are none, and when it
// cannot name a place.
func (s *ids) take(id string) string {
	if !soundID(id) || s.used[id] {
		return ""
	}
	s.used[id] = true
	return id
}

// fresh makes an id that no other place of the page has.
func (s *ids) fresh(id string) string {
	if id == "" {
		id = "sted"
	}
	name := id
	for n := 2; s.used[name] || s.known[name]; n++ {
		name = id + "-" + strconv.Itoa(n)
	}
	s.used[name] = true
	return name
}

func (s *ids) anchor(id string) (string, bool) { return id, s.known[id] }
