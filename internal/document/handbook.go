package document

// Handbook is the plan as staff, or in the public edition citizens, read it (håndbogen).
func Handbook(in Input) *Document {
	m := newMaker(in)
	d := &Document{
		Title: m.title(), Subtitle: m.municipality(), Kind: "handbook", Public: m.public, Draft: in.Draft, Stamp: m.stamp(),
	}
	if d.Stamp.Municipality == labelNoMunicipality {
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
// what a citizen needs: whom to ring, the municipality's own words, and the help there is.
func (m *maker) chapters() []func() *Section {
	if m.public {
		return []func() *Section{
			m.ringChapter, m.ownChapters, m.serviceChapter, m.partnerChapter, m.pathChapter, m.contactChapter,
			m.departmentChapter, m.groupChapter, m.crisisChapter, m.sourceChapter,
		}
	}
	return []func() *Section{
		m.ringChapter, m.guideChapter, m.cardChapter, m.pathChapter, m.contactChapter, m.departmentChapter, m.partnerChapter,
		m.serviceChapter, m.groupChapter, m.handoverChapter, m.practiceChapter, m.crisisChapter, m.ownChapters,
		m.recommendationChapter, m.actionChapter, m.trainingChapter, m.followUpChapter, m.coverChapter, m.findingChapter,
		m.definitionChapter, m.lawChapter, m.sourceChapter,
	}
}
