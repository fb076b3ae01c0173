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
		Title: m.Title(), Subtitle: m.Municipality(), Kind: "handbook", Public: m.Public, Draft: in.Draft, Stamp: m.Stamp(),
	}
	if d.Stamp.Municipality == wording.LabelNoMunicipality {
		d.Subtitle = ""
	}
	d.Front = m.front()
	for _, chapter := range m.chapters() {
		if s := chapter(); s != nil {
			d.Sections = append(d.Sections, s)
		}
	}
	d.Overfull = m.overfull
	return d
}

// chapters are the handbook's, in order. A chapter that has nothing to say is nil and left out. The public edition has
// what a citizen needs: whom to call, the municipality's own words, and the help there is.
func (m *builder) chapters() []func() *document.Section {
	path, directory, practice, point, answer := pathBuilder{m}, directoryBuilder{m}, practiceBuilder{m}, pointBuilder{m}, answerBuilder{m}
	if m.Public {
		return []func() *document.Section{
			m.callChapter, directory.ownChapters, directory.serviceChapter, directory.partnerChapter, path.pathChapter,
			directory.contactChapter, directory.departmentChapter, directory.groupChapter, m.crisisChapter, directory.sourceChapter,
		}
	}
	return []func() *document.Section{
		m.callChapter, m.guideChapter, m.cardChapter, path.pathChapter, directory.contactChapter, directory.departmentChapter,
		directory.partnerChapter, directory.serviceChapter, directory.groupChapter, directory.handoverChapter, practice.practiceChapter,
		m.crisisChapter, directory.ownChapters, point.recommendationChapter, point.actionChapter, practice.trainingChapter,
		practice.followUpChapter, answer.coverChapter, point.findingChapter, m.definitionChapter, point.lawChapter, directory.sourceChapter,
	}
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
