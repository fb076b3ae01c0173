// Package handbook is the plan as staff, or in the public edition citizens, read it (håndbogen).
package handbook

import (
	"beredskab/internal/card"
	"beredskab/internal/document"
	"beredskab/internal/edition"
	"beredskab/internal/guidance"
	"beredskab/internal/wording"
)

// New is the plan as staff, or in the public edition citizens, read it (håndbogen).
func New(in edition.Input) *document.Document {
	m := newBuilder(edition.New(in))
	d := &document.Document{
		Title: m.Title(), Subtitle: m.Municipality(), Kind: "handbook", Public: m.Public, Draft: in.Draft, Stamp: m.Stamp(), Hours: m.KnownHours(),
	}
	if d.Stamp.Municipality == wording.LabelNoMunicipality {
		d.Subtitle = ""
	}
	d.Front = m.front()
	for _, p := range papers {
		if p.Name == Cards || !printed(in.Papers, p.Name) || m.Public && !p.Public {
			continue
		}
		from := len(d.Sections)
		for _, name := range p.chapters(in.Papers, m.Public) {
			if s := m.chapter(name); s != nil {
				d.Sections = append(d.Sections, s)
			}
		}
		if p.Name == Appendix && len(d.Sections) > from {
			d.Appendix = &document.Part{ID: "bilag", Title: p.Title, Note: p.For, From: from}
		}
	}
	d.Overfull = m.overfull
	return d
}

// builder makes the chapters of one handbook.
type builder struct {
	*edition.View
	all      *guidance.Reader      // as everybody reads the plan
	known    []*guidance.Situation // its paths, once worked out
	overfull []string              // the cards that hold more than their page
}

// The chapters are made by builders of their own, each of which reads the plan through the handbook's.
type (
	pathBuilder      struct{ *builder } // the paths, their steps and drawings
	directoryBuilder struct{ *builder } // who there is: contacts, departments, partners, services, groups
	practiceBuilder  struct{ *builder } // how the municipality works
	pointBuilder     struct{ *builder } // the recommendations and what is missing
	answerBuilder    struct{ *builder } // who answers when
)

func newBuilder(v *edition.View) *builder { return &builder{View: v, all: guidance.ForAll(v)} }

func (m *builder) cardChapter() *document.Section {
	s, overfull := card.Chapter(m.View)
	m.overfull = overfull
	return s
}
