package document

import (
	"beredskab/internal/check"
	"beredskab/internal/cover"
	"beredskab/internal/danish"
	"beredskab/internal/hours"
	"beredskab/internal/plan"
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

	Chapters []*plan.Chapter // more of the municipality's own, from its templates; they stand behind those of the plan
}

// maker makes one document. It sees the plan only through the edition's projection.
type maker struct {
	in      Input
	plan    *plan.Plan
	edition *edition
	public  bool
	sort    *danish.Collator
	numbers map[*plan.Step]int // a step's number in its path
	week    *ordinaryWeek      // worked out when a card or a figure needs it

	entries   map[string]knownEntry // by reference
	schedules map[*hours.Schedule]string

	overfull []string // cards that hold more than their page
	quoted   []string // what the rules may quote and only few may read
}

func newMaker(in Input) *maker {
	e := &edition{public: in.Edition == plan.Public, day: in.Date}
	m := &maker{
		in: in, edition: e, public: e.public, sort: danish.NewCollator(),
		entries: make(map[string]knownEntry, 2*len(in.Plan.Contacts)), schedules: map[*hours.Schedule]string{},
	}
	m.plan = e.project(in.Plan)
	for _, c := range in.Chapters {
		if !m.public || c.Audience == plan.Public {
			m.plan.Chapters = append(m.plan.Chapters, c)
		}
	}
	if len(e.restricted) > 0 && !m.public {
		m.quoted = restrictedTexts(in.Plan)
	}
	m.numbers = make(map[*plan.Step]int)
	for _, path := range m.plan.EscalationPaths {
		for i, step := range path.Steps {
			m.numbers[step] = i + 1
		}
	}
	return m
}

func (m *maker) stamp() Stamp {
	s := Stamp{Municipality: m.municipality(), Date: dateOf(m.in.Date), Edition: labelInternal, Hash: m.in.Hash}
	if m.public {
		s.Edition = labelPublic
	}
	if info := m.plan.Info; info != nil {
		s.Version, s.ValidCopy = info.Version, info.ValidCopy
		s.ValidFrom, s.NextRevision = firstDay(info.ValidFrom), lastDay(info.NextRevision)
		s.Changed = firstDay(info.LastRevised)
		s.Code = codeOf(info.ValidCopy)
	}
	return s
}

// title is the plan's own, else what every such plan is about.
func (m *maker) title() string {
	if m.plan.Info != nil && m.plan.Info.Title != "" {
		return m.plan.Info.Title
	}
	return labelUntitled
}

// municipality is the municipality's name as people say it: "Eksempelby Kommune".
func (m *maker) municipality() string {
	if m.plan.Municipality == nil || m.plan.Municipality.Name == "" {
		return labelNoMunicipality
	}
	return fullName(m.plan.Municipality)
}
