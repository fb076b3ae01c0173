package handbook

import (
	"slices"
	"strings"

	"beredskab/internal/danish"
	"beredskab/internal/document"
	"beredskab/internal/edition"
	"beredskab/internal/plan"
	"beredskab/internal/wording"
)

// crisisFields are the questions of the crisis plan, by the word of the plan's list. The form is blank and stays blank: the
// program never writes about a citizen. The sheet may be found by the one who is violent, so nothing is asked that would arm him:
// weapons, money, keys, the code word and who knows it are talked about and not written, see [crisisTalk].
var crisisFields = [...]struct {
	word, label, hint string
	lines             int
}{
	{"", "Hvad gør jeg, hvis jeg er i fare nu?", "Ring 112. Og hvad gør jeg, til hjælpen kommer?", 2},
	{"", "Hvilke tegn kender jeg på, at det bliver farligt?", "Det, jeg plejer at kunne mærke, før det sker.", 2},
	{plan.SafetyEscapeRoute, "Hvordan kommer jeg ud?", "Døre og trapper.", 2},
	{"", "Hvilke rum undgår jeg?", "Køkken og badeværelse, og rum med kun én dør.", 1},
	{plan.SafetyContactNumbers, "Hvem kan jeg ringe til?", "Numre på folk, jeg stoler på.", 3},
	{plan.SafetyChildren, "Hvad aftaler jeg med børnene?", "Hvor de går hen, og hvem de kan ringe til%s.", 2},
	{plan.SafetyPackingList, "Hvad har jeg brug for?", "Pas, papirer, tøj, oplader, børnenes ting. Kopier og billeder kan ligge hos en, jeg stoler på, og ikke hjemme.", 2},
	{plan.SafetyMedicine, "Medicin", "Hvad har jeg og børnene brug for?", 1},
	{plan.SafetyDigitalSafety, "Telefon og computer", "Deler vi Apple- eller Google-konto, telefonregning, e-Boks, Aula eller placering? Hvad har kun jeg adgang til?", 3},
	{plan.SafetyNeighbours, "Naboer", "Hvem må vide noget, og hvad gør de, hvis de hører noget?", 1},
	{plan.SafetyPets, "Kæledyr", "Hvem kan passe dem?", 1},
	{"", "Tiden efter et brud", "Nye låse, aflevering af børnene, adressebeskyttelse, fælles konti og sundhedskort.", 3},
}

// crisisTalk is what belongs to the talk with the adviser, and never on the sheet.
var crisisTalk = [...]struct{ word, text string }{
	{plan.SafetyWeapons, "våben"},
	{plan.SafetyCodeWord, "et kodeord, og hvem der kender det"},
	{plan.SafetyMoney, "penge, som kun du kan bruge"},
	{plan.SafetyKeys, "en ekstra nøgle"},
	{"", "hvor du kan tage hen"},
}

// crisisChapter is the crisis plan (kriseplan): the citizen's part is a blank form, the municipality's part is filled.
func (m *builder) crisisChapter() *document.Section {
	s := &document.Section{ID: "kriseplan", Title: "Kriseplan"}
	if m.Public {
		s.Blocks = []document.Block{document.Line("Kriseplanen er din egen. Lav den gerne sammen med kommunen. Du bestemmer, hvor den ligger, så den ikke bliver fundet. Er det ikke sikkert at have den hjemme, kan kommunen gemme den.")}
	} else {
		s.Blocks = []document.Block{document.Line("Kriseplanen laves sammen med borgeren og er borgerens egen. Borgeren bestemmer, hvor den ligger, så den ikke bliver fundet. Er det ikke sikkert at have den hjemme, kan kommunen gemme den. Giv arket til borgeren: det har kun numre, som alle må kende.")}
	}
	municipal, own := m.crisisMunicipal()
	s.Sections = []*document.Section{municipal, {ID: "kriseplan-borger", Title: "Min plan", Blocks: []document.Block{m.crisisCare(), m.crisisForm(own)}}}
	return s
}

// crisisCare says what is not to be written on the sheet, and whom to talk to about it.
func (m *builder) crisisCare() document.Block {
	var talk []string
	for _, t := range crisisTalk {
		if t.word == "" || m.inSafetyPlan(t.word) {
			talk = append(talk, t.text)
		}
	}
	return document.Line("Skriv kun det, som ikke gør skade, hvis den, du er bange for, finder arket. Tal med din rådgiver om " + danish.List(talk, "og") + ", og skriv det ikke her.")
}

// inSafetyPlan says that the municipality's safety plan holds a thing; all of them when it names none.
func (m *builder) inSafetyPlan(word string) bool {
	x := m.Plan.SafetyPlan
	return x == nil || len(x.Contains) == 0 || slices.Contains(x.Contains, word)
}

// crisisForm is the citizen's part. When the plan has no number to print (own is false), there is a line to write one on.
func (m *builder) crisisForm(own bool) document.Form {
	x := m.Plan.SafetyPlan
	children := ""
	if l := edition.NationalLine("national/boernetelefonen"); l != nil {
		children = ", fx BørneTelefonen " + l.Phone
	}
	var f document.Form
	for _, field := range crisisFields {
		if field.word == "" || m.inSafetyPlan(field.word) {
			f.Fields = append(f.Fields, document.FormField{Label: field.label, Hint: strings.Replace(field.hint, "%s", children, 1), Lines: field.lines})
		}
	}
	if x != nil {
		for _, q := range x.Questions {
			f.Fields = append(f.Fields, document.FormField{Label: q, Lines: 2})
		}
	}
	if !own {
		f.Fields = append(f.Fields, document.FormField{Label: "Hvem i kommunen kan jeg ringe til?", Hint: "Hvem, hvilket nummer, og hvornår der bliver svaret.", Lines: 2})
	}
	f.Fields = append(f.Fields,
		document.FormField{Label: "Hvornår og hvordan må kommunen ringe til mig?", Hint: "Nummer, tidspunkt, og hvad der siges, hvis en anden tager telefonen.", Lines: 2},
		document.FormField{Label: "Vi ser på planen igen den", Hint: "", Lines: 1})
	return f
}

// crisisMunicipal is whom to turn to, where, and on which number, inside and outside opening hours. The sheet is handed to a
// citizen, so it holds only numbers that a citizen may call, in the internal edition too; own says that some of them are the
// municipality's or its partners'.
func (m *builder) crisisMunicipal() (s *document.Section, own bool) {
	t := document.Table{
		ID: "kriseplan-numre", Caption: "Hvem kan jeg henvende mig til?", RowHeads: true,
		Columns: []string{wording.LabelWhom, "Godt at vide", "Nummer", "Hvornår"},
	}
	add := func(name, know string, number document.Text, when string) {
		t.Rows = append(t.Rows, document.Row{Cells: []document.Text{document.Bold(name), document.Words(know), number, document.Words(danish.Sentence(when))}})
	}
	line := func(id string) {
		if l := edition.NationalLine("national/" + id); l != nil {
			add(l.Name, l.Use, document.Text{wording.PhoneText(l.Phone)}, wording.SpokenAlways)
		}
	}
	line(edition.Alarm)
	for _, ref := range m.forCitizens() {
		if e, ok := m.SpokenEntry(ref); ok {
			add(e.Name, where(m.Plan.Contact(ref)), edition.EntryText(e, nil), e.When)
			own = true
		}
	}
	line(edition.Hotline)
	return &document.Section{ID: "kriseplan-kommunen", Title: "Her kan jeg få hjælp", Blocks: []document.Block{t}}, own
}

// forCitizens are the public contacts that help somebody exposed to violence: those that the paths call in a hurry, with the
// others that answer outside opening hours when none of those does, and when none of them is public, every one that has a number.
func (m *builder) forCitizens() []string {
	var out []string
	add := func(c *plan.Contact) {
		if c != nil && m.citizensMayCall(c) && m.Plan.Covers(c, plan.PersonVictim) && !slices.Contains(out, c.ID) {
			out = append(out, c.ID)
		}
	}
	for _, c := range m.called() {
		if in, outside := m.Answers(c.Ref); c.Acts && (in || outside) && emergency(m.Plan.Contact(c.Ref)) {
			add(m.Plan.Contact(c.Ref))
		}
	}
	byDay := len(out) > 0 // and only by day: then whoever answers at night is worth a row too
	for _, ref := range out {
		if _, night := m.Answers(ref); night {
			return out
		}
	}
	for _, c := range m.SortedContacts() {
		if _, night := m.Answers(c.ID); byDay && !night {
			continue
		}
		add(c)
	}
	return out
}

// citizensMayCall says that somebody is public and can be rung, and that so are all those in between: the sheet is handed to a
// citizen out of the internal edition too.
func (m *builder) citizensMayCall(c *plan.Contact) bool {
	if !m.Dialable(c) {
		return false
	}
	for depth := 0; c != nil && depth < 20; depth++ {
		if c.Audience != plan.Public {
			return false
		}
		if edition.BestPhone(c) != nil {
			break
		}
		c = m.Plan.Contact(c.Via)
	}
	return true
}

// where is the address or page of a contact.
func where(c *plan.Contact) string {
	var out []string
	for _, kind := range [...]string{plan.ChannelAddress, plan.ChannelForm} {
		for _, ch := range c.Channels {
			if ch.Kind == kind {
				out = append(out, ch.Value)
			}
		}
	}
	return strings.Join(out, ", ")
}

// definitionChapter explains the words that deadlines and steps are written in (ordforklaring).
func (m *builder) definitionChapter() *document.Section {
	var f document.FactList
	f.Add("Handlevej", "Det, vi gør trin for trin i en bestemt situation.")
	f.Add("Bekymring, mistanke, viden", "Bekymring: noget føles forkert. Mistanke: du har set eller hørt tegn. Viden: det er fortalt eller set.")
	f.Add("Straks", "Nu, før du gør andet.")
	f.Add("Samme dag", "Før midnat.")
	f.Add("Timer og minutter", "Efter uret, også om natten og i weekenden.")
	f.Add("Dage og uger", "Kalenderdage, også lørdag, søndag og helligdage.")
	f.Add("Hverdage", "Mandag til fredag, men ikke helligdage og ikke dage, hvor kommunen holder lukket hele dagen. En halv dag tæller som hverdag. Den dag, fristen regnes fra, tæller ikke med.")
	f.Add("Hvornår fristen begynder", "Når nogen i kommunen opdager det, medmindre der står andet ved trinnet.")
	f.Add("Kontakt", "Et sted eller en funktion, man ringer til. Den, der tager telefonen, kan skifte.")
	f.Add("Kan handle, kan råde", "Den, der kan handle, kan træffe afgørelser eller komme. Den, der kun råder, tæller ikke som hjælp på stedet.")
	if m.hasRestricted() {
		f.Add("Begrænset", "Resten må kun få medarbejdere se.")
	}
	return &document.Section{ID: "ordforklaring", Title: "Ordene i planen", Class: compact, Blocks: f.AppendTo(nil)}
}

// hasRestricted says that something of the plan is for few to see.
func (m *builder) hasRestricted() bool {
	restricted := func(a plan.Audience) bool { return a == plan.Restricted }
	return slices.ContainsFunc(m.Plan.Contacts, func(c *plan.Contact) bool { return restricted(c.Audience) }) ||
		slices.ContainsFunc(m.Plan.EscalationPaths, func(p *plan.EscalationPath) bool { return restricted(p.Audience) }) ||
		slices.ContainsFunc(m.Plan.Partners, func(p *plan.Partner) bool { return restricted(p.Audience) }) ||
		slices.ContainsFunc(m.Plan.Services, func(x *plan.Service) bool { return restricted(x.Audience) }) ||
		slices.ContainsFunc(m.Plan.Groups, func(g *plan.Group) bool { return restricted(g.Audience) })
}

// closingDays are the days of the coming year on which the municipality is closed, as the calendar has them.
func (m *builder) closingDays() string {
	cal := m.Plan.Calendar()
	var out []string
	for d := m.In.Date; d < m.In.Date+365; d++ {
		from, _, ok := cal.Closed(d)
		if !ok {
			continue
		}
		text := wording.DateOf(d)
		if from > 0 {
			text += " fra " + danish.Clock(from/60, from%60)
		}
		out = append(out, text)
	}
	if len(out) == 0 {
		return ""
	}
	return "Kommunen holder lukket disse dage de næste tolv måneder: " + danish.List(out, "og") + "."
}
