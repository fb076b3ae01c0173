package document

import (
	"slices"
	"strings"

	"beredskab/internal/plan"
)

// front is what stands before the first chapter: whom to ring now, and what plan this is.
func (m *maker) front() []Block {
	var entries []DialEntry
	line := func(id string) {
		if l := nationalLine("national/" + id); l != nil {
			entries = append(entries, lineEntry(l))
		}
	}
	line(alarm)
	if m.public {
		line(hotline) // a citizen may call it without the municipality knowing
	}
	for _, ref := range m.frontNumbers(3) {
		if e, ok := m.entry(ref); ok {
			entries = append(entries, e)
		}
	}
	if m.public {
		for i := range entries {
			entries[i].When = spokenHours(entries[i].When)
		}
	} else {
		line(hotline)
	}
	blocks := []Block{Dial{entries}}
	if m.in.Draft {
		blocks = append(blocks, Notice{Title: "Kladde", Tone: Attention, Blocks: []Block{
			paragraph("Denne udgave er en kladde og ikke til brug. Planen kan have fejl, og numre kan være forkerte."),
		}})
	}
	blocks = m.frontFacts().block(blocks)
	if m.plan.Info != nil {
		blocks = proseBlock(blocks, m.plan.Info.Purpose)
	}
	return blocks
}

// frontNumbers are the contacts whose numbers stand large. Of those that the paths ring a citizen may be left with the children's
// line alone; the room is then for others that help somebody exposed to violence.
func (m *maker) frontNumbers(n int) []string {
	refs := m.acute(n)
	if !m.public {
		return refs
	}
	for _, ref := range m.forCitizens() {
		if len(refs) < n && !slices.Contains(refs, ref) {
			refs = append(refs, ref)
		}
	}
	return refs
}

func (m *maker) frontFacts() facts {
	var f facts
	f.add("Kommune", m.municipality())
	if mun := m.plan.Municipality; mun != nil {
		f.list("Gælder også", alsoNames(mun.Also))
	}
	i := m.plan.Info
	if i == nil {
		return f
	}
	f.add("Version", i.Version)
	f.add("Status", plan.Label("plan_status", i.Status))
	f.add(labelFrom, firstDay(i.ValidFrom))
	f.add(labelUntil, lastDay(i.ValidUntil))
	f.add("Vedtaget", strings.TrimSpace(strings.Join([]string{i.AdoptedBy, firstDay(i.AdoptedOn)}, " ")))
	f.add("Sagsnummer", i.CaseNumber)
	f.add("Senest revideret", firstDay(i.LastRevised))
	f.add("Næste revision", lastDay(i.NextRevision))
	f.text("Ansvarlig for planen", m.ref(i.Responsible))
	f.text("Den gældende udgave", address(i.ValidCopy))
	if i.Ages.OK {
		f.add("Alder", ages(i.Ages))
	}
	f.list("Dækker", labelled("violence_type", i.ViolenceTypes))
	if !m.public {
		f.add("Er for", plan.GroupNames(m.plan.TargetGroups()))
	}
	f.add("Åbningstid", m.openingHours())
	if i.Workshop != nil && i.Workshop.Number > 0 {
		f.add("Udviklingsforløb", "workshop "+itoa(i.Workshop.Number))
	}
	f.add("Udgave", m.stamp().Edition)
	return f
}

func (m *maker) openingHours() string {
	if m.plan.Municipality == nil || m.plan.Municipality.Hours.Schedule == nil {
		return ""
	}
	return m.plan.Municipality.Hours.Schedule.Danish()
}

// address is a link when it is one, else the words.
func address(s string) Text {
	if strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "http://") {
		return Text{{Kind: Link, Text: s, Target: s}}
	}
	return words(s)
}

// guideChapter tells how to use the handbook (sådan bruger du håndbogen).
func (m *maker) guideChapter() *Section {
	s := &Section{ID: "saadan-bruger-du-haandbogen", Title: "Sådan bruger du håndbogen"}
	s.Blocks = []Block{List{Ordered: true, Items: []ListItem{
		{Text: Text{{Text: "Er nogen i fare nu: ring 112. Alt andet kan vente."}}},
		{Text: Text{{Text: "Find dit "}, link("handlekort", "handlekort"), {Text: ". Det står på én side, hvem du ringer til, og hvad du gør."}}},
		{Text: Text{{Text: "Har du brug for mere, så slå "}, link("handlevejen", "handleveje"), {Text: " op. Den har alle trin, frister og ansvarlige."}}},
		{Text: Text{{Text: "Står der flere numre, så ring i den rækkefølge, de står. Svarer den første ikke, så gå videre til den næste."}}},
		{Text: Text{{Text: labelResponsibleIs}}},
	}}}
	var f facts
	f.add("skal", "Det gør vi altid.")
	f.add("bør", "Det gør vi, medmindre der er en god grund til at lade være. Skriv grunden ned.")
	f.add("kan", "Det er en mulighed.")
	s.Blocks = append(s.Blocks, Paragraph{strong("Tre små ord ved trinene")})
	s.Blocks = f.block(s.Blocks)
	if i := m.plan.Info; i != nil && i.ValidCopy != "" {
		s.Blocks = append(s.Blocks, Paragraph{append(Text{{Text: "Et papir bliver gammelt. Den gældende udgave ligger her: "}}, address(i.ValidCopy)...)})
	}
	return s
}
