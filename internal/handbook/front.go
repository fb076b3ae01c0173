package handbook

import (
	"slices"

	"beredskab/internal/document"
	"beredskab/internal/edition"
	"beredskab/internal/guidance"
	"beredskab/internal/wording"
)

// front is what stands before the first chapter: whom to call now, and what plan this is.
func (m *builder) front() []document.Block {
	blocks := m.numbersNow()
	if m.In.Draft {
		blocks = append(blocks, document.Notice{Title: "Kladde", Tone: document.Attention, Blocks: []document.Block{
			document.Line("Denne udgave er en kladde og ikke til brug. Planen kan have fejl, og numre kan være forkerte."),
		}})
	}
	blocks = m.FrontFacts().AppendTo(blocks)
	if m.Plan.Info != nil {
		blocks = wording.ProseBlock(blocks, m.Plan.Info.Purpose)
	}
	return blocks
}

// numbersNow are the numbers of the front page, by when they answer: in danger, in opening hours, at night, always, and when nobody
// answers.
func (m *builder) numbersNow() []document.Block {
	line := func(id string) (list []document.DialEntry) {
		if l := edition.NationalLine("national/" + id); l != nil {
			list = append(list, m.Line(l))
		}
		return list
	}
	danger, always := line(edition.Alarm), line(edition.Hotline)
	if m.Public { // a citizen may call it without the municipality knowing
		danger, always = append(danger, always...), nil
	}
	boxes := m.frontNumbers()
	blocks := []document.Block{document.Dial{Entries: m.spoken(danger)}}
	for _, t := range [...]guidance.Time{guidance.OpeningHours, guidance.ClosingHours, guidance.AllHours, guidance.OtherTimes} {
		d := document.Dial{Title: t.Title()}
		for i := range boxes {
			if boxes[i].Time == t {
				d.Entries = append(d.Entries, boxes[i].Dials()...)
			}
		}
		if t == guidance.OtherTimes && !m.HasOpeningHours() {
			d.Title = "Kommunens numre"
		}
		if d.Entries = m.spoken(d.Entries); len(d.Entries) > 0 {
			blocks = append(blocks, d)
		}
	}
	blocks = append(blocks, m.nobodyAnswers(boxes)...)
	if len(always) > 0 {
		blocks = append(blocks, document.Dial{Title: "Råd hele døgnet", Entries: always})
	}
	if t := m.frontNotice(len(boxes)); len(t) > 0 {
		blocks = append(blocks, document.Paragraph{Text: t})
	}
	return blocks
}

// nobodyAnswers is what to do then. A citizen is told to try another number, and both are told of 112.
func (m *builder) nobodyAnswers(boxes []guidance.Box) []document.Block {
	d := document.Dial{Title: wording.LabelNobodyAnswers}
	for _, c := range m.all.LastResort(boxes, m.situations(), m.people()) {
		b := guidance.Box{Call: c}
		d.Entries = append(d.Entries, b.Dials()...)
	}
	text := document.Bold(wording.LabelNobodyAnswers + " ")
	var blocks []document.Block
	if len(d.Entries) > 0 {
		d.Entries = m.spoken(d.Entries)
		blocks, text = append(blocks, d), nil
	} else {
		text = append(text, document.Inline{Text: "Prøv et af de andre numre. "})
	}
	waiting := wording.LabelWhileWaiting
	if m.Public {
		waiting = wording.LabelYouWaiting
	}
	return append(blocks, document.Paragraph{Text: append(text, document.Inline{Text: waiting})})
}

// spoken writes the hours in whole words for citizens.
func (m *builder) spoken(entries []document.DialEntry) []document.DialEntry {
	if m.Public {
		for i := range entries {
			if entries[i].When = wording.SpokenHours(entries[i].When); entries[i].Night != "" {
				entries[i].When = edition.SpokenNight(entries[i].Night)
			}
		}
	}
	return entries
}

// mostOnFront is how many own numbers stand large on the front page: for a paper day and night for adults and for children, for a
// citizen fewer.
const mostOnFront, mostForCitizens = 4, 3

// frontNumbers are those who stand large. Of those that the paths call a citizen may be left with the children's line alone; the
// room is then for others that help somebody exposed to violence.
func (m *builder) frontNumbers() []guidance.Box {
	if !m.Public {
		return m.all.Foremost(m.called(), m.people(), mostOnFront)
	}
	boxes := m.all.Foremost(m.called(), m.people(), mostForCitizens)
	for _, ref := range m.forCitizens() {
		known := slices.ContainsFunc(boxes, func(b guidance.Box) bool { return b.Call.Ref == ref })
		for _, c := range m.all.Joined(m.people(), m.all.Calls(ref)) {
			if len(boxes) < mostForCitizens && !known && c.Dialable() {
				boxes = append(boxes, m.all.Box(c))
			}
		}
	}
	return boxes
}

// frontNotice leads to all numbers, and says so when the plan has none of its own to print or does not say when it is open.
func (m *builder) frontNotice(own int) document.Text {
	if m.Public {
		return nil
	}
	var t document.Text
	switch {
	case own == 0:
		t = document.Words("Planen har ingen af kommunens egne numre, som kan ringes op i en fart. ")
	case !m.HasOpeningHours():
		t = document.Words("Kommunens åbningstid er ikke skrevet i planen, så se ved hvert nummer, hvornår det svarer. ")
	}
	return append(t, document.Inline{Text: "Alle numre, dag og nat: "}, document.LinkTo(wording.LabelWhomToCall, "ring"))
}

// guideChapter tells how to use the handbook (sådan bruger du håndbogen).
func (m *builder) guideChapter() *document.Section {
	s := &document.Section{ID: "saadan-bruger-du-haandbogen", Title: "Sådan bruger du håndbogen"}
	s.Blocks = []document.Block{document.List{Ordered: true, Items: []document.ListItem{
		{Text: document.Text{{Text: "Er nogen i fare nu: ring 112. Alt andet kan vente."}}},
		{Text: document.Text{{Text: "Find dit "}, document.LinkTo("handlekort", "handlekort"), {Text: ". Det står på én side, hvem du ringer til, og hvad du gør."}}},
		{Text: document.Text{{Text: "Har du brug for mere, så slå "}, document.LinkTo("handlevejen", "handleveje"), {Text: " op. Den har alle trin, frister og ansvarlige."}}},
		{Text: document.Text{{Text: "Står der flere numre ved et trin, så ring i den rækkefølge, de står. Svarer den første ikke, så gå videre til den næste."}}},
		{Text: document.Text{{Text: wording.LabelResponsibleIs}}},
	}}}
	var f document.FactList
	f.Add("skal", "Det gør vi altid.")
	f.Add("bør", "Det gør vi, medmindre der er en god grund til at lade være. Skriv grunden ned.")
	f.Add("kan", "Det er en mulighed.")
	s.Blocks = append(s.Blocks, document.Paragraph{Text: document.Bold("Skal, bør og kan")})
	s.Blocks = f.AppendTo(s.Blocks)
	if i := m.Plan.Info; i != nil && i.ValidCopy != "" {
		s.Blocks = append(s.Blocks, document.Paragraph{Text: append(document.Text{{Text: "Et papir bliver gammelt. Den gældende udgave ligger her: "}}, wording.Address(i.ValidCopy)...)})
	}
	return s
}
