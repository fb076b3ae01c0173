// Package exercise is the paper for an exercise (øvelse): moments at which the plan is weak, for the one who leads it and for those who
// play.
package exercise

import (
	"strconv"
	"strings"

	"beredskab/internal/compare"
	"beredskab/internal/cover"
	"beredskab/internal/coverage"
	"beredskab/internal/danish"
	"beredskab/internal/document"
	"beredskab/internal/hours"
	"beredskab/internal/plan"
	"beredskab/internal/wording"
)

// Input is what an exercise kit (øvelse) is made of: one municipality, or all that sit around the table.
type Input struct {
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
func Facilitator(in Input) *document.Document {
	x := newBuilder(in)
	d := x.document("Øvelse: spillederens ark")
	d.Front = x.facilitatorFront()
	for i := range x.events {
		d.Sections = append(d.Sections, x.facilitatorEvent(&x.events[i]))
	}
	d.Sections = append(d.Sections, x.afterwards())
	return d
}

// Participants is what everybody else gets: the situations without the answers, and a log to write in (deltagernes ark).
func Participants(in Input) *document.Document {
	x := newBuilder(in)
	d := x.document("Øvelse: deltagernes ark")
	d.Front = []document.Block{
		document.Line("Slå op i jeres egen plan, når I svarer. Ring ikke til nogen i virkeligheden. Øvelsen er ikke en prøve: den skal vise, hvor planen kan blive bedre."),
		document.Line("Skriv aldrig om rigtige borgere her."),
	}
	for i := range x.events {
		d.Sections = append(d.Sections, x.participantEvent(&x.events[i]))
	}
	d.Sections = append(d.Sections, x.log())
	return d
}

// exercise makes one kit.
type builder struct {
	Input
	events []compare.Event
}

func newBuilder(in Input) *builder {
	return &builder{Input: in, events: compare.Events(in.Players)}
}

func (x *builder) document(title string) *document.Document {
	var who []string
	for _, p := range x.Players {
		who = append(who, p.Name)
	}
	name := compare.Title(who)
	return &document.Document{
		Title: title, Subtitle: name, Kind: "exercise",
		Stamp: document.Stamp{Municipality: name, Date: wording.DateOf(x.Date), Edition: wording.LabelInternal, Hash: x.Hash},
	}
}

func (x *builder) facilitatorFront() []document.Block {
	n := len(x.events)
	var f document.FactList
	f.Add("Hvad det er", "En øvelse ved bordet med "+danish.Plural(n, "hændelse", "hændelser")+". Tidspunkterne er de værste i planerne: der, hvor det tager længst at få fat i et menneske.")
	f.Add("Tid", "Cirka "+danish.Duration(n*(eventMinutes+talkMinutes)+20)+": "+danish.Duration(eventMinutes)+" til hver hændelse, "+danish.Duration(talkMinutes)+" til at tale om den, og 20 minutter til sidst.")
	f.Add("Det skal I bruge", "Deltagernes ark til alle, planen på papir eller skærm, et ur, og en, der skriver log.")
	f.Add("Regler", "Ingen ringer til nogen i virkeligheden. Ingen bruger rigtige borgere som eksempel. Den, der svarer, viser, hvor i planen det står.")
	blocks := f.AppendTo(nil)
	if n == 0 {
		return append(blocks, document.Line("Planen har ingen handleveje, der ringer til nogen. Så er der ingen hændelser at spille; begynd med at skrive en handlevej."))
	}
	t := document.Table{ID: "program", Caption: "Program", RowHeads: true, Columns: []string{"Hvornår", "Hændelse", "Tidspunktet i øvelsen"}}
	for i := range x.events {
		e := &x.events[i]
		t.Rows = append(t.Rows, document.Row{Cells: []document.Text{
			document.Words(danish.Sentence(start(i))), {document.LinkTo(title(e), eventID(e))}, document.Words(danish.Sentence(moment(e))),
		}})
	}
	t.Rows = append(t.Rows, document.Row{Cells: []document.Text{document.Words(danish.Sentence(start(n))), document.Words("Opsamling"), nil}})
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
	return "Hændelse " + strconv.Itoa(e.Number) + ": " + text
}

func eventID(e *compare.Event) string { return "haendelse-" + strconv.Itoa(e.Number) }

// situation is what is read aloud: the moment, and how the plan itself says that one knows the situation.
func (x *builder) situation(e *compare.Event) []document.Block {
	blocks := []document.Block{document.Paragraph{Text: document.Text{{Text: "Det er "}, {Kind: document.Strong, Text: moment(e)}, {Text: ". En medarbejder står med det her og spørger: Hvad gør jeg nu?"}}}}
	for _, p := range e.Played {
		if p.Player.Name != e.From || p.Route == nil {
			continue
		}
		blocks = wording.ProseBlock(blocks, p.Route.Path.When)
		if list := p.Route.Path.AlwaysIf; len(list) > 0 {
			blocks = append(blocks, document.Line("Det er også kommet frem: "+document.Sentence(list[0])))
		}
	}
	if e.Kind == compare.Lost {
		blocks = append(blocks, document.Paragraph{Text: document.Text{{Kind: document.Strong, Text: e.Gone}, {Text: " (" + e.From + ") tager ikke telefonen og er væk hele dagen."}}})
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

func (x *builder) facilitatorEvent(e *compare.Event) *document.Section {
	s := &document.Section{ID: eventID(e), Title: title(e), Class: "slide"}
	var f document.FactList
	f.Add("Læses op", danish.Sentence(start(e.Number-1)))
	f.Add("Hvorfor netop da", x.why(e))
	s.Blocks = f.AppendTo(nil)
	s.Blocks = append(s.Blocks, document.Notice{Title: "Læs højt", Tone: document.Attention, Blocks: x.situation(e)})
	s.Blocks = append(s.Blocks, document.Paragraph{Text: document.Bold("Spørg")})
	s.Blocks = document.Bullets(s.Blocks, questions)
	for _, p := range e.Played {
		s.Sections = append(s.Sections, expected(e, p))
	}
	return s
}

func (x *builder) why(e *compare.Event) string {
	if e.Kind == compare.Lost {
		return "Mangler " + e.Gone + ", får " + e.From + " flere timer, hvor ingen svarer, end hvis nogen anden manglede."
	}
	for _, p := range e.Played {
		if p.Player.Name == e.From && p.Route != nil {
			switch wait := p.Route.Minutes.Worst; wait {
			case 0:
				return "Hos " + e.From + " får man altid straks fat i en i den situation. Her prøver I resten af handlevejen."
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
func expected(e *compare.Event, p compare.Played) *document.Section {
	s := &document.Section{ID: eventID(e) + "-" + danish.Slug(p.Player.Plan.Slug), Title: "Svaret i planen: " + p.Player.Name}
	if p.Route == nil {
		s.Blocks = append(s.Blocks, document.Line("Planen har ingen handlevej til situationen. Det er i sig selv et svar: aftal, hvem der skriver den."))
		return s
	}
	var f document.FactList
	f.Add("Handlevej", p.Route.Path.Title)
	f.Add(wording.LabelUnit, p.Route.Department.Name)
	s.Blocks = f.AppendTo(nil)
	l := document.List{Ordered: true}
	for _, step := range p.Route.Path.Steps {
		if step.Audience == plan.Restricted {
			l.Items = append(l.Items, document.ListItem{Text: document.Words(document.Sentence(step.Do))})
			continue
		}
		text := document.Text{{Text: document.Sentence(step.Do)}}
		if step.Within.OK {
			text = append(text, document.Inline{Text: " (" + wording.Limit(step.Within) + ")"})
		}
		l.Items = append(l.Items, document.ListItem{Text: text})
	}
	s.Blocks = append(s.Blocks, l, document.Paragraph{Text: document.Bold("Når der bliver ringet op " + cover.Moment(e.At))})
	s.Blocks = append(s.Blocks, document.List{Items: document.ListItems(calls(p))})
	return s
}

// calls are the tries at the moment, without the numbers that only few may see.
func calls(p compare.Played) []string {
	var out []string
	for _, t := range p.Answer.Tries {
		if c := t.Party.Contact; c != nil && c.Audience == plan.Restricted {
			t.Numbers, t.AskFor = nil, ""
		}
		out = append(out, coverage.Tried(t, p.Answer.Route, p.Answer.By == t.Party))
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

func (x *builder) participantEvent(e *compare.Event) *document.Section {
	s := &document.Section{ID: eventID(e), Title: title(e), Class: "slide"}
	s.Blocks = append(s.Blocks, x.situation(e)...)
	form := document.Form{}
	for _, q := range questions {
		form.Fields = append(form.Fields, document.FormField{Label: q, Lines: 2})
	}
	s.Blocks = append(s.Blocks, form)
	return s
}

// log is the sheet on which somebody writes what happens.
func (x *builder) log() *document.Section {
	const rows = 16
	t := document.Table{ID: "log-tabel", Caption: "Log: skrives undervejs", Columns: []string{"Klokken", "Hændelse", "Hvad blev besluttet, og hvor stod det?", "Det manglede i planen", "Hvem retter det, og hvornår?"}}
	for range rows {
		t.Rows = append(t.Rows, document.Row{Cells: []document.Text{document.Words(" "), nil, nil, nil, nil}})
	}
	return &document.Section{ID: "log", Title: "Log", Blocks: []document.Block{t}}
}

func (x *builder) afterwards() *document.Section {
	s := &document.Section{ID: "opsamling", Title: "Opsamling"}
	s.Blocks = append(s.Blocks, document.Checklist{Items: []document.Text{
		document.Words("Hvad i planen virkede?"),
		document.Words("Hvor gik der tid, fordi planen ikke siger, hvem der svarer?"),
		document.Words("Hvilke numre og åbningstider skal prøves i morgen?"),
		document.Words("Hvem retter planen, og hvornår? Skriv det som opgaver (actions) med ansvarlig og frist."),
		document.Words("Hvornår øver I jer igen?"),
	}})
	var assumed []string
	for _, p := range x.Players {
		for _, a := range p.Cover.Assumptions {
			assumed = danish.AppendNew(assumed, strings.TrimSpace(document.Sentence(a)))
		}
	}
	if len(assumed) > 0 {
		s.Blocks = append(s.Blocks, document.Paragraph{Text: document.Bold("Det regner øvelsen med")})
		s.Blocks = document.Bullets(s.Blocks, assumed)
	}
	return s
}
