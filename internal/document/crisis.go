package document

import (
	"slices"
	"strings"

	"beredskab/internal/danish"
	"beredskab/internal/plan"
)

// crisisFields are the questions of the crisis plan, by the word of the plan's list. The form is blank and stays blank: the
// program never writes about a citizen.
var crisisFields = [...]struct {
	word, label, hint string
	lines             int
}{
	{"", "Hvad gør jeg, hvis jeg er i fare nu?", "Ring 112. Og hvad gør jeg, til hjælpen kommer?", 2},
	{"escape_route", "Hvordan kommer jeg ud?", "Døre, trapper, og hvor jeg går hen.", 2},
	{"contact_numbers", "Hvem kan jeg ringe til?", "Navne og numre på folk, jeg stoler på.", 3},
	{"code_word", "Mit kodeord", "Et ord, der betyder: ring 112 for mig. Hvem kender det?", 1},
	{"children", "Hvad aftaler jeg med børnene?", "Hvor de går hen, og hvem de kan ringe til.", 2},
	{"packing_list", "Hvad ligger klar?", "Pas, papirer, tøj, oplader, børnenes ting. Hvor ligger det?", 2},
	{"keys", "Nøgler", "Hvem har en ekstra nøgle?", 1},
	{"money", "Penge", "Hvordan får jeg fat i penge, som kun jeg kan bruge?", 1},
	{"medicine", "Medicin", "Hvad har jeg og børnene brug for?", 1},
	{"digital_safety", "Telefon og computer", "Hvem kan se, hvor jeg er, og hvad jeg skriver?", 2},
	{"neighbours", "Naboer", "Hvem må vide noget, og hvad gør de, hvis de hører noget?", 1},
	{"weapons", "Våben", "Er der våben i hjemmet, og hvor?", 1},
	{"pets", "Kæledyr", "Hvem kan passe dem?", 1},
}

// crisisChapter is the crisis plan (kriseplan): the citizen's part is a blank form, the municipality's part is filled.
func (m *maker) crisisChapter() *Section {
	s := &Section{ID: "kriseplan", Title: "Kriseplan"}
	if m.public {
		s.Blocks = []Block{paragraph("Kriseplanen er din egen. Lav den gerne sammen med kommunen. Du bestemmer, hvor den ligger, så den ikke bliver fundet. Er det ikke sikkert at have den hjemme, kan kommunen gemme den.")}
	} else {
		s.Blocks = []Block{paragraph("Kriseplanen laves sammen med borgeren og er borgerens egen. Borgeren bestemmer, hvor den ligger, så den ikke bliver fundet. Er det ikke sikkert at have den hjemme, kan kommunen gemme den. Arket er til at give borgeren: af kommunens numre står her kun dem, der er offentlige.")}
	}
	municipal, own := m.crisisMunicipal()
	s.Sections = []*Section{municipal, {ID: "kriseplan-borger", Title: "Min plan", Blocks: []Block{m.crisisForm(own)}}}
	return s
}

// crisisForm is the citizen's part. When the plan has no number to print (own is false), there is a line to write one on.
func (m *maker) crisisForm(own bool) Form {
	contains := map[string]bool{}
	x := m.plan.SafetyPlan
	if x != nil {
		for _, word := range x.Contains {
			contains[word] = true
		}
	}
	var f Form
	for _, field := range crisisFields {
		if field.word == "" || len(contains) == 0 || contains[field.word] {
			f.Fields = append(f.Fields, FormField{field.label, field.hint, field.lines})
		}
	}
	if x != nil {
		for _, q := range x.Questions {
			f.Fields = append(f.Fields, FormField{Label: q, Lines: 2})
		}
	}
	if !own {
		f.Fields = append(f.Fields, FormField{"Hvem i kommunen kan jeg ringe til?", "Hvem, hvilket nummer, og hvornår der bliver svaret.", 2})
	}
	f.Fields = append(f.Fields,
		FormField{"Hvornår og hvordan må kommunen ringe til mig?", "Nummer, tidspunkt, og hvad der siges, hvis en anden tager telefonen.", 2},
		FormField{"Vi ser på planen igen den", "", 1})
	return f
}

// crisisMunicipal is whom to turn to, where, and on which number, inside and outside opening hours. The sheet is handed to a
// citizen, so it holds only numbers that a citizen may ring, in the internal edition too; own says that some of them are the
// municipality's or its partners'.
func (m *maker) crisisMunicipal() (s *Section, own bool) {
	t := Table{
		ID: "kriseplan-numre", Caption: "Hvem kan jeg henvende mig til?", RowHeads: true,
		Columns: []string{labelWhom, "Godt at vide", "Nummer", labelRingInside, labelRingOutside},
	}
	add := func(name, know string, number Text, inside, outside string) {
		t.Rows = append(t.Rows, Row{Cells: []Text{strong(name), words(know), number, words(inside), words(outside)}})
	}
	line := func(id string) {
		if l := nationalLine("national/" + id); l != nil {
			add(l.Name, l.Use, Text{phoneText(l.Phone)}, "ja", "ja")
		}
	}
	line(alarm)
	for _, ref := range m.forCitizens() {
		if e, ok := m.spokenEntry(ref); ok {
			in, out := e.When, e.When // one who answers a few hours only gets them told and nothing claimed
			if inside, outside := m.answers(ref); inside || outside {
				in, out = open(inside, e.When), open(outside, e.When)
			}
			add(e.Name, where(m.plan.Contact(ref)), entryText(e, nil), in, out)
			own = true
		}
	}
	line(hotline)
	return &Section{ID: "kriseplan-kommunen", Title: "Her kan jeg få hjælp", Blocks: []Block{t}}, own
}

// forCitizens are the public contacts that help somebody exposed to violence: those that the paths ring in a hurry, with the
// others that answer outside opening hours when none of those does, and when none of them is public, every one that has a number.
func (m *maker) forCitizens() []string {
	var out []string
	add := func(c *plan.Contact) {
		if c != nil && c.Audience == plan.Public && c.CoversPerson("victim") && !slices.Contains(out, c.ID) {
			out = append(out, c.ID)
		}
	}
	inside, outside := m.acuteByHours()
	for _, ref := range slices.Concat(inside, outside) {
		add(m.plan.Contact(ref))
	}
	byDay := len(out) > 0 // and only by day: then whoever answers at night is worth a row too
	for _, ref := range out {
		if _, night := m.answers(ref); night {
			return out
		}
	}
	for _, c := range m.sortedContacts() {
		if _, night := m.answers(c.ID); byDay && !night {
			continue
		}
		if bestPhone(c) != nil || c.Via != "" {
			add(c)
		}
	}
	return out
}

// open says in a cell that somebody answers, and when.
func open(answers bool, when string) string {
	switch {
	case !answers:
		return "nej"
	case when == "":
		return "ja"
	case when == spokenAlways:
		return "ja, hele døgnet"
	}
	return "ja, " + when
}

// where is the address or page of a contact.
func where(c *plan.Contact) string {
	var out []string
	for _, kind := range [...]string{"address", "form"} {
		for _, ch := range c.Channels {
			if ch.Kind == kind {
				out = append(out, ch.Value)
			}
		}
	}
	return strings.Join(out, ", ")
}

// definitionChapter explains the words that deadlines and steps are written in (ordforklaring).
func (m *maker) definitionChapter() *Section {
	var f facts
	f.add("Handlevej", "Det, vi gør trin for trin i en bestemt situation.")
	f.add("Bekymring, mistanke, viden", "Bekymring: noget føles forkert. Mistanke: du har set eller hørt tegn. Viden: det er fortalt eller set.")
	f.add("Straks", "Nu, før du gør andet.")
	f.add("Samme dag", "Inden dagen er slut.")
	f.add("Timer og minutter", "Efter uret, også om natten og i weekenden.")
	f.add("Dage og uger", "Kalenderdage, også lørdag, søndag og helligdage.")
	f.add("Hverdage", "Mandag til fredag, men ikke helligdage og ikke dage, hvor kommunen holder lukket hele dagen. En halv dag tæller som hverdag. Den dag, fristen regnes fra, tæller ikke med.")
	f.add("Hvornår fristen begynder", "Når nogen i kommunen opdager det, medmindre der står andet ved trinnet.")
	f.add("Kontakt", "En rolle, en enhed eller en linje. Personen bag kan skifte, rollen bliver.")
	f.add("Kan handle, kan råde", "Den, der kan handle, kan træffe afgørelser eller komme. Den, der kun råder, tæller ikke som hjælp på stedet.")
	f.add("Begrænset", "Står der kun et navn, er det kun få medarbejdere, der må se resten.")
	f.add("Kommunens lukkedage", m.closingDays())
	return &Section{ID: "ordforklaring", Title: "Ordene i planen", Blocks: f.block(nil)}
}

// closingDays are the days of the coming year on which the municipality is closed, as the calendar has them.
func (m *maker) closingDays() string {
	cal := m.plan.Calendar()
	var out []string
	for d := m.in.Date; d < m.in.Date+365; d++ {
		from, _, ok := cal.Closed(d)
		if !ok {
			continue
		}
		text := dateOf(d)
		if from > 0 {
			text += " fra " + danish.Clock(from/60, from%60)
		}
		out = append(out, text)
	}
	if len(out) == 0 {
		return ""
	}
	return "De næste tolv måneder: " + strings.Join(out, ", ") + "."
}
