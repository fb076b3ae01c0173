package document

// coverChapter is who answers when: a figure of the week and of the year for each set of people that paths ring.
func (m *maker) coverChapter() *Section { return nil }
