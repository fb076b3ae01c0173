// Package edition is the plan as the readers of one edition see it: what is withheld is not there, references are names and
// numbers to call, and the rules' words quote nothing that only few may read.
package edition

import (
	"beredskab/internal/check"
	"beredskab/internal/cover"
	"beredskab/internal/danish"
	"beredskab/internal/document"
	"beredskab/internal/hours"
	"beredskab/internal/plan"
	"beredskab/internal/wording"
)

// Input is all that a document is made of.
type Input struct {
	Plan    *plan.Plan
	Result  *check.Result // nil when the plan was not checked; then nothing is said about its points
	Cover   *cover.Report // nil when nobody worked out who answers; then the document is silent about it
	Date    hours.Day     // the build date
	Hash    string        // short hash of the sources
	Edition plan.Audience // plan.Internal (also when empty) or plan.Public
	Draft   bool

	Papers Papers // what the municipality has chosen to print

	Chapters []*plan.Chapter // more of the municipality's own, from its templates; they stand behind those of the plan
}

// Papers is what a municipality has chosen of the papers that a plan gives; what there is to choose stands in the handbook's table.
// The zero value is all of them as the table has them.
type Papers struct {
	Only    []string // the papers by name; empty for all
	Without []string // chapters, by their anchors, that stand in none
	With    []string // chapters of the appendix that stand in the handbook
}

// View is the plan as the readers of one edition see it. Documents are made from it alone.
type View struct {
	In      Input
	Plan    *plan.Plan
	hidden  []plan.Hidden // what the internal edition shows by name only
	Public  bool
	Sort    *danish.Collator
	Numbers map[*plan.Step]int // a step's number in its path
	*Timetable

	entries   map[string][]document.DialEntry // by reference
	schedules map[*hours.Schedule]string

	quoted []string // what the rules may quote and only few may read
}

// New makes the view that an edition's readers have of a plan.
func New(in Input) *View {
	m := &View{
		In: in, Public: in.Edition == plan.Public, Sort: danish.NewCollator(),
		entries: make(map[string][]document.DialEntry, 2*len(in.Plan.Contacts)), schedules: map[*hours.Schedule]string{},
	}
	m.Plan, m.hidden = in.Plan.Project(m.Public, in.Date)
	m.Timetable = &Timetable{plan: m.Plan, date: in.Date}
	for _, c := range in.Chapters {
		if !m.Public || c.Audience == plan.Public {
			m.Plan.Chapters = append(m.Plan.Chapters, c)
		}
	}
	if len(m.hidden) > 0 && !m.Public {
		m.quoted = restrictedTexts(in.Plan)
	}
	m.Numbers = make(map[*plan.Step]int)
	for _, path := range m.Plan.EscalationPaths {
		for i, step := range path.Steps {
			m.Numbers[step] = i + 1
		}
	}
	return m
}

// Stamp is what every page of this edition says about itself.
func (m *View) Stamp() document.Stamp {
	s := document.Stamp{Municipality: m.Municipality(), Date: wording.DateOf(m.In.Date), Edition: wording.LabelInternal, Hash: m.In.Hash}
	if m.Public {
		s.Edition = wording.LabelPublic
	}
	if m.Plan.Municipality != nil {
		s.MunicipalityCode = m.Plan.Municipality.Code
	}
	if info := m.Plan.Info; info != nil {
		s.Identity = info.Identity
		s.Version, s.ValidCopy = info.Version, info.ValidCopy
		s.ValidFrom, s.NextRevision = wording.FirstDay(info.ValidFrom), wording.LastDay(info.NextRevision)
		s.Changed = wording.FirstDay(info.LastRevised)
		s.Code = codeOf(info.ValidCopy)
	}
	return s
}

// Title is the plan's own, else what every such plan is about.
func (m *View) Title() string {
	if m.Plan.Info != nil && m.Plan.Info.Title != "" {
		return m.Plan.Info.Title
	}
	return wording.LabelUntitled
}

// Municipality is the municipality's name as people say it: "Eksempelby Kommune".
func (m *View) Municipality() string {
	if m.Plan.Municipality == nil || m.Plan.Municipality.Name == "" {
		return wording.LabelNoMunicipality
	}
	return wording.FullName(m.Plan.Municipality)
}
