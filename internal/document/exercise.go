package document

import (
	"strings"

	"beredskab/internal/compare"
	"beredskab/internal/cover"
	"beredskab/internal/danish"
	"beredskab/internal/hours"
	"beredskab/internal/plan"
)

// ExerciseInput is what an exercise kit (øvelse) is made of: one municipality, or all that sit around the table.
type ExerciseInput struct {
	Players []compare.Player
	Date    hours.Day
	Hash    string
}

// eventMinutes is how long a group has for an event, and talkMinutes how long it talks about it afterwards.
const (
	eventMinutes = 15
	talkMinutes  = 10
)

// Facilitator is the sheet of the one who runs the exercise: when each event is read aloud, what to ask, what the plan
// answers, and what to look out for (spillederens ark).
func Facilitator(in ExerciseInput) *Document {
	x := newExercise(in)
	d := x.document("Øvelse: spillederens ark")
	d.Front = x.facilitatorFront()
	for i := range x.events {
		d.Sections = append(d.Sections, x.facilitatorEvent(&x.events[i]))
	}
	d.Sections = append(d.Sections, x.afterwards())
	return d
}

// Participants is what everybody else gets: the situations without the answers, and a log to write in (deltagernes ark).
func Participants(in ExerciseInput) *Document {
	x := newExercise(in)
	d := x.document("Øvelse: deltagernes ark")
	d.Front = []Block{
		paragraph("Slå op i jeres egen plan, når I svarer. Ring ikke til nogen i virkeligheden. Øvelsen er ikke en prøve: den skal vise, hvor planen kan blive bedre."),
		paragraph("Skriv aldrig om rigtige borgere her."),
	}
	for i := range x.events {
		d.Sections = append(d.Sections, x.participantEvent(&x.events[i]))
	}
	d.Sections = append(d.Sections, x.log())
	return d
}

// exercise makes one kit.
type exercise struct {
	ExerciseInput
	events []compare.Event
}

func newExercise(in ExerciseInput) *exercise {
	return &exercise{ExerciseInput: in, events: compare.Events(in.Players)}
}

func (x *exercise) document(title string) *Document {
	var who []string
	for _, p := range x.Players {
		who = append(who, p.Name)
	}
	name := danish.List(who, "og")
	if len(who) > 5 {
		name = danish.Plural(len(who), "kommune", "kommuner")
	}
	return &Document{
		Title: title, Subtitle: name, Kind: "exercise",
		Stamp: Stamp{Municipality: name, Date: dateOf(x.Date), Edition: labelInternal, Hash: x.Hash},
	}
}

func (x *exercise) facilitatorFront() []Block {
	n := len(x.events)
	var f facts
	f.add("Hvad det er", "En øvelse ved bordet med "+danish.Plural(n, "hændelse", "hændelser")+". Tidspunkterne er de værste i planerne: der, hvor det tager længst at få fat i et menneske.")
	f.add("Tid", "Cirka "+danish.Duration(n*(eventMinutes+talkMinutes)+20)+": "+danish.Duration(eventMinutes)+" til hver hændelse, "+danish.Duration(talkMinutes)+" til at tale om den, og 20 minutter til sidst.")
	f.add("Det skal I bruge", "Deltagernes ark til alle, planen på papir eller skærm, et ur, og en, der skriver log.")
	f.add("Regler", "Ingen ringer til nogen i virkeligheden. Ingen bruger rigtige borgere som eksempel. Den, der svarer, viser, hvor i planen det står.")
	blocks := f.block(nil)
	if n == 0 {
		return append(blocks, paragraph("Planen har ingen handleveje, der ringer til nogen. Så er der ingen hændelser at spille; begynd med at skrive en handlevej."))
	}
	t := Table{ID: "program", Caption: "Program", RowHeads: true, Columns: []string{"Hvornår", "Hændelse", "Tidspunktet i øvelsen"}}
	for i := range x.events {
		e := &x.events[i]
		t.Rows = append(t.Rows, Row{Cells: []Text{
			words(danish.Sentence(start(i))), {link(title(e), eventID(e))}, words(danish.Sentence(moment(e))),
		}})
	}
	t.Rows = append(t.Rows, Row{Cells: []Text{words(danish.Sentence(start(n))), words("Opsamling"), nil}})
	return append(blocks, t)
}

// start is when the i-th event is read aloud, counted from the beginning and in words: "0.25" would be read as a number.
func start(i int) string {
	if i == 0 {
		return "ved start"
	}
	return danish.Duration(i*(eventMinutes+talkMinutes)) + " efter start"
}

// moment is when an event happens. Read aloud, midnight at the beginning of a day is taken for the one at its end.
func moment(e *compare.Event) string {
	text := cover.Moment(e.At)
	if _, minute := e.At.Local(); minute == 0 {
		text = "natten til " + text
	}
	return text
}

func title(e *compare.Event) string {
	text := plan.Label("level", e.Level) + ", " + plan.Label("person", e.About)
	if e.Kind == compare.Lost {
		text += ", og en mangler"
	}
	return "Hændelse " + itoa(e.Number) + ": " + text
}

func eventID(e *compare.Event) string { return "haendelse-" + itoa(e.Number) }

// situation is what is read aloud: the moment, and how the plan itself says that one knows the situation.
func (x *exercise) situation(e *compare.Event) []Block {
	blocks := []Block{Paragraph{Text{{Text: "Det er "}, {Kind: Strong, Text: moment(e)}, {Text: ". En medarbejder står med det her og spørger: Hvad gør jeg nu?"}}}}
	for _, p := range e.Played {
		if p.Player.Name != e.From || p.Route == nil {
			continue
		}
		blocks = proseBlock(blocks, p.Route.Path.When)
		if list := p.Route.Path.AlwaysIf; len(list) > 0 {
			blocks = append(blocks, paragraph("Det er også kommet frem: "+sentence(list[0])))
		}
	}
	if e.Kind == compare.Lost {
		blocks = append(blocks, Paragraph{Text{{Kind: Strong, Text: e.Gone}, {Text: " (" + e.From + ") tager ikke telefonen og er væk hele dagen."}}})
	}
	return blocks
}

var questions = []string{
	"Hvad gør I først, og hvor står det?",
	"Hvem ringer I til, på hvilket nummer, og svarer de nu?",
	"Hvad må I ikke gøre?",
	"Hvad skriver I ned, og hvem skal have besked?",
	"Hvornår slutter jeres ansvar, og hvem har det så?",
}

func (x *exercise) facilitatorEvent(e *compare.Event) *Section {
	s := &Section{ID: eventID(e), Title: title(e), Class: "slide"}
	var f facts
	f.add("Læses op", danish.Sentence(start(e.Number-1)))
	f.add("Hvorfor netop da", x.why(e))
	s.Blocks = f.block(nil)
	s.Blocks = append(s.Blocks, Notice{Title: "Læs højt", Tone: Attention, Blocks: x.situation(e)})
	s.Blocks = append(s.Blocks, Paragraph{strong("Spørg")})
	s.Blocks = bullets(s.Blocks, questions)
	for _, p := range e.Played {
		s.Sections = append(s.Sections, expected(e, p))
	}
	return s
}

func (x *exercise) why(e *compare.Event) string {
	if e.Kind == compare.Lost {
		return "Mangler " + e.Gone + ", får " + e.From + " flere timer, hvor ingen svarer, end hvis nogen anden manglede."
	}
	for _, p := range e.Played {
		if p.Player.Name == e.From && p.Route != nil {
			switch wait := p.Route.Minutes.Worst; wait {
			case 0:
				return "Hos " + e.From + " er der altid straks et menneske på sagen i den situation. Her prøver I resten af handlevejen."
			case cover.Never:
				return "Hos " + e.From + " er der ingen, der svarer inden for et år, i den situation."
			default:
				return "Det er den længste ventetid hos " + e.From + " i den situation: " + cover.Wait(wait) + "."
			}
		}
	}
	return ""
}

// expected is what a plan answers: the steps, and whom one reaches at that moment.
func expected(e *compare.Event, p compare.Played) *Section {
	s := &Section{ID: eventID(e) + "-" + danish.Slug(p.Player.Plan.Slug), Title: "Svaret i planen: " + p.Player.Name}
	if p.Route == nil {
		s.Blocks = append(s.Blocks, paragraph("Planen har ingen handlevej til situationen. Det er i sig selv et svar: aftal, hvem der skriver den."))
		return s
	}
	var f facts
	f.add("Handlevej", p.Route.Path.Title)
	f.add(labelUnit, p.Route.Department.Name)
	s.Blocks = f.block(nil)
	l := List{Ordered: true}
	for _, step := range p.Route.Path.Steps {
		if step.Audience == plan.Restricted {
			l.Items = append(l.Items, ListItem{Text: words(sentence(step.Do))})
			continue
		}
		text := Text{{Text: sentence(step.Do)}}
		if step.Within.OK {
			text = append(text, Inline{Text: " (" + limit(step.Within) + ")"})
		}
		l.Items = append(l.Items, ListItem{Text: text})
	}
	s.Blocks = append(s.Blocks, l, Paragraph{strong("Når der bliver ringet op " + cover.Moment(e.At))})
	s.Blocks = append(s.Blocks, List{Items: listItems(calls(p))})
	return s
}

// calls are the tries at the moment, without the numbers that only few may see.
func calls(p compare.Played) []string {
	var out []string
	for _, t := range p.Answer.Tries {
		if c := t.Party.Contact; c != nil && c.Audience == plan.Restricted {
			t.Numbers, t.AskFor = nil, ""
		}
		out = append(out, tried(t, p.Answer.By == t.Party))
	}
	if len(out) == 0 {
		out = append(out, "Der er ingen at ringe til.")
	}
	a := p.Answer
	switch {
	case a.By != nil && a.Minutes == 0:
		out = append(out, "Et menneske er straks på sagen.")
	case a.By != nil:
		out = append(out, "Et menneske er på sagen senest efter "+cover.Wait(a.Minutes)+".")
	case a.Minutes == cover.Never || a.Then == nil:
		out = append(out, "Ingen svarer inden for et år.")
	default:
		out = append(out, "Ingen svarer nu. Den første, der svarer, er "+a.Then.Name+" "+cover.Moment(a.Next)+".")
	}
	return out
}

func (x *exercise) participantEvent(e *compare.Event) *Section {
	s := &Section{ID: eventID(e), Title: title(e), Class: "slide"}
	s.Blocks = append(s.Blocks, x.situation(e)...)
	form := Form{}
	for _, q := range questions {
		form.Fields = append(form.Fields, FormField{Label: q, Lines: 2})
	}
	s.Blocks = append(s.Blocks, form)
	return s
}

// log is the sheet on which somebody writes what happens.
func (x *exercise) log() *Section {
	const rows = 16
	t := Table{ID: "log-tabel", Caption: "Log: skrives undervejs", Columns: []string{"Klokken", "Hændelse", "Hvad blev besluttet, og hvor stod det?", "Det manglede i planen", "Hvem retter det, og hvornår?"}}
	for range rows {
		t.Rows = append(t.Rows, Row{Cells: []Text{words(" "), nil, nil, nil, nil}})
	}
	return &Section{ID: "log", Title: "Log", Blocks: []Block{t}}
}

func (x *exercise) afterwards() *Section {
	s := &Section{ID: "opsamling", Title: "Opsamling"}
	s.Blocks = append(s.Blocks, Checklist{Items: []Text{
		words("Hvad i planen virkede?"),
		words("Hvor gik der tid, fordi planen ikke siger, hvem der svarer?"),
		words("Hvilke numre og åbningstider skal prøves i morgen?"),
		words("Hvem retter planen, og hvornår? Skriv det som opgaver (actions) med ansvarlig og frist."),
		words("Hvornår øver I jer igen?"),
	}})
	var assumed []string
	for _, p := range x.Players {
		for _, a := range p.Cover.Assumptions {
			assumed = danish.AppendNew(assumed, strings.TrimSpace(sentence(a)))
		}
	}
	if len(assumed) > 0 {
		s.Blocks = append(s.Blocks, Paragraph{strong("Det regner øvelsen med")})
		s.Blocks = bullets(s.Blocks, assumed)
	}
	return s
}
