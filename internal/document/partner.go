package document

import (
	"slices"
	"strings"

	"beredskab/internal/catalogue"
	"beredskab/internal/danish"
	"beredskab/internal/plan"
	"beredskab/internal/register"
)

// partnerChapter is the organisations outside the municipality (samarbejdsparter).
func (m *maker) partnerChapter() *Section {
	if len(m.plan.Partners) == 0 {
		return nil
	}
	s := &Section{ID: "samarbejdsparter", Title: "Samarbejdsparter"}
	for _, p := range m.plan.Partners {
		part := &Section{ID: partnerID(p.ID), Title: p.Name}
		if p.Audience == plan.Restricted {
			part.Blocks = append(part.Blocks, m.viaOnly(p.Contact))
			s.Sections = append(s.Sections, part)
			continue
		}
		var f facts
		f.add("Sektor", plan.Label("sector", p.Sector))
		if p.Municipality != "" {
			f.list("Kommune", alsoNames([]string{p.Municipality}))
		}
		f.text("Ring til", m.callText(p.Contact))
		f.add("Gælder", m.period(p.Common))
		if a := p.Agreement; a != nil && !m.public {
			f.add("Aftale", strings.TrimSpace(agreementDates(a)))
			f.add("Aftalen siger", proseLine(a.Text))
		}
		if !m.public {
			f.add(labelNote, p.Note)
		}
		part.Blocks = proseBlock(f.block(nil), p.Text)
		s.Sections = append(s.Sections, part)
	}
	return s
}

// viaOnly is all that the internal edition says about what only few may see.
func (m *maker) viaOnly(contact string) Block {
	t := words(labelBestowed)
	if via := m.ref(contact); len(via) > 0 {
		t = append(append(t, Inline{Text: " Nås via "}), via...)
	}
	return Paragraph{t}
}

func agreementDates(a *plan.Agreement) string {
	var parts []string
	if d := lastDay(a.Signed); d != "" {
		parts = append(parts, "underskrevet "+d)
	}
	if d := lastDay(a.ReviewBy); d != "" {
		parts = append(parts, "tages op senest "+d)
	}
	return strings.Join(parts, ", ")
}

// serviceGroups are the groups of people that help is listed for, in the order of the chapter.
var serviceGroups = [...]struct{ person, title string }{
	{"victim", "Til den, der er udsat for vold"},
	{"child", "Til børn"},
	{"perpetrator", "Til den, der udøver vold"},
	{"employee", "Til ansatte"},
	{"", "Andre tilbud"},
}

// serviceChapter is the help there is, by whom it is for (tilbud).
func (m *maker) serviceChapter() *Section {
	if len(m.plan.Services) == 0 {
		return nil
	}
	s := &Section{ID: "tilbud", Title: "Tilbud"}
	shown := map[*plan.Service]bool{}
	for _, g := range serviceGroups {
		part := &Section{ID: "tilbud-til-" + g.person, Title: g.title}
		if g.person == "" {
			part.ID = "tilbud-andre"
		}
		var again []Text
		for _, x := range m.plan.Services {
			switch {
			case !serves(x, g.person), g.person == "" && shown[x]:
			case shown[x]:
				again = append(again, Text{link(x.Name, serviceID(x.ID))})
			default:
				shown[x] = true
				part.Sections = append(part.Sections, m.serviceSection(x))
			}
		}
		if len(again) > 0 {
			text := Text{{Text: "Kan også bruge: "}}
			part.Blocks = append(part.Blocks, Paragraph{append(text, join(again, ", ")...)})
		}
		if len(part.Blocks)+len(part.Sections) > 0 {
			s.Sections = append(s.Sections, part)
		}
	}
	return s
}

func serves(x *plan.Service, person string) bool {
	if person == "" {
		return true
	}
	if len(x.Serves) == 0 {
		return person == usualPerson(x.Type)
	}
	return slices.Contains(x.Serves, person)
}

// usualPerson is whom help of a type is for when the plan does not say it.
func usualPerson(serviceType string) string {
	switch serviceType {
	case "perpetrator":
		return "perpetrator"
	case "children":
		return "child"
	}
	return "victim"
}

func (m *maker) serviceSection(x *plan.Service) *Section {
	s := &Section{ID: serviceID(x.ID), Title: x.Name}
	if x.Audience == plan.Restricted {
		s.Blocks = append(s.Blocks, m.viaOnly(x.Contact))
		return s
	}
	var f facts
	f.add("Slags", plan.Label("service_type", x.Type))
	f.text("Ring til", m.callText(x.Contact))
	f.text("Hvem giver hjælpen", m.providers(x))
	f.add("Hvem kan henvise", danish.List(labelled("refer_from", x.ReferFrom), "og"))
	f.add("Anonymt", x.Anonymous)
	f.add("Ventetid", amount(x.Wait))
	if x.Sessions > 0 {
		f.add("Forløb", danish.Plural(x.Sessions, "samtale", "samtaler"))
	}
	f.add("Betaling", x.Payer)
	f.add("Skal volden være anmeldt", yesNo(x.RequiresReport))
	f.add("Skal forholdet være slut", yesNo(x.RequiresBreakup))
	f.add("Skal kommunen bevilge det først", yesNo(x.RequiresDecision))
	f.list("Metoder", labelled("method", x.Methods))
	f.list("Indhold", labelled("content", x.Content))
	f.list("Kun ved", labelled("violence_type", x.ViolenceTypes))
	f.add("Gælder", m.period(x.Common))
	if !m.public {
		f.add(labelNote, x.Note)
	}
	s.Blocks = f.block(proseBlock(nil, x.Text))
	return s
}

func (m *maker) providers(x *plan.Service) Text {
	var out []Text
	for _, p := range x.Providers {
		by := m.ref(p.By)
		if p.By == "own" {
			by = words("kommunen selv")
		}
		if by == nil {
			continue
		}
		if who := danish.List(labelled("provider_for", p.For), "og"); who != "" && who != "alle" {
			by = append(words(who+": "), by...)
		}
		out = append(out, by)
	}
	return join(out, "; ")
}

// groupChapter is the standing groups and types of meeting (grupper og møder).
func (m *maker) groupChapter() *Section {
	if len(m.plan.Groups) == 0 {
		return nil
	}
	s := &Section{ID: "grupper", Title: "Grupper og møder"}
	for _, g := range m.plan.Groups {
		part := &Section{ID: groupID(g.ID), Title: g.Name}
		s.Sections = append(s.Sections, part)
		if g.Audience == plan.Restricted {
			part.Blocks = append(part.Blocks, m.viaOnly(g.Contact))
			continue
		}
		part.Blocks = proseBlock(nil, g.Purpose)
		part.Blocks = m.groupFacts(g).block(part.Blocks)
		if len(g.Checklist) > 0 {
			boxes := Checklist{}
			for _, item := range g.Checklist {
				boxes.Items = append(boxes.Items, words(danish.Sentence(item)))
			}
			part.Blocks = append(part.Blocks, Paragraph{strong("Det skal mødet igennem")}, boxes)
		}
		part.Blocks = proseBlock(part.Blocks, g.Text)
	}
	return s
}

func (m *maker) groupFacts(g *plan.Group) facts {
	var f facts
	f.add("Bruges når", g.UsedWhen)
	f.text("Samles ved at ringe til", m.callText(g.Contact))
	f.add("Samles", limit(g.ConvenesWithin))
	f.add("Rytme", g.Rhythm)
	f.text("Medlemmer", m.refs(g.Members))
	f.text("Efter behov", m.refs(g.Optional))
	f.text("Samarbejdsparter", m.refs(g.Partners))
	f.list("Kommuner", alsoNames(g.Municipalities))
	f.add("Borgeren er med", yesNo(g.CitizenPresent))
	if g.Ages.OK {
		f.add("Alder", ages(g.Ages))
	}
	f.add("Gælder", m.period(g.Common))
	if !m.public {
		f.add(labelNote, g.Note)
	}
	return f
}

// ownChapters are those the municipality wrote itself.
func (m *maker) ownChapters() *Section {
	if len(m.plan.Chapters) == 0 {
		return nil
	}
	s := &Section{ID: "egne-kapitler", Title: "Kommunens egne kapitler"}
	if m.public {
		s.Title = "Fra kommunen" // a citizen reads no chapters
	}
	for _, c := range m.plan.Chapters {
		part := &Section{ID: "kapitel-" + c.ID, Title: c.Title}
		if c.Audience == plan.Restricted {
			part.Blocks = append(part.Blocks, paragraph(labelBestowed))
		}
		part.Blocks = proseBlock(part.Blocks, c.Text)
		s.Sections = append(s.Sections, part)
	}
	return s
}

// sourceChapter says where the program's own facts come from, and how old they are.
func (m *maker) sourceChapter() *Section {
	s := &Section{ID: "kilder", Title: "Kilder"}
	pub := catalogue.Publication
	if !m.public {
		var f facts
		f.text("De otte anbefalinger", Text{{Text: pub.Publisher + ": "}, {Kind: Link, Text: pub.Publication, Target: pub.URL}, {Text: " (" + pub.Year + ")"}})
		f.add("Sådan er de gengivet", pub.Reading)
		f.add("Kontrolleret", writtenDate(pub.CheckedOn))
		f.add("Helligdage", "regnet ud efter de danske regler for helligdage; lukkedagene er kommunens egne")
		s.Blocks = f.block(s.Blocks)
	}
	t := Table{ID: "kilder-linjer", Caption: "Landsdækkende linjer: kilder og dato", RowHeads: true, Columns: []string{"Linje", "Kilder", "Kontrolleret"}}
	for i := range register.Lines {
		l := &register.Lines[i]
		if !l.Printable() {
			continue
		}
		var sources []Text
		for _, src := range l.Sources {
			sources = append(sources, Text{{Kind: Link, Text: host(src.URL), Target: src.URL}, {Text: " (" + writtenDate(src.Date) + ")"}})
		}
		t.Rows = append(t.Rows, Row{Cells: []Text{words(l.Name), lines(sources...), words(writtenDate(l.CheckedOn))}})
	}
	s.Blocks = append(s.Blocks, t)
	return s
}

// host is the short name of a page.
func host(url string) string {
	_, rest, _ := strings.Cut(url, "://")
	name, _, _ := strings.Cut(rest, "/")
	return strings.TrimPrefix(name, "www.")
}
