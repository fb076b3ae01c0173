package card

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"beredskab/internal/danish"
	"beredskab/internal/document"
	"beredskab/internal/guidance"
	"beredskab/internal/plan"
	"beredskab/internal/wording"
)

// form is how much of a situation stands on the card.
type form uint8

const (
	named form = iota // whom to call first, and where the steps are
	own               // the steps up to the reader's last; who does the others
	brief             // every step; those of others without what goes with them
	whole             // everything
)

// shown is a situation with the form that there is room for.
type shown struct {
	*guidance.Situation
	form form
	ask  []string // the signs that the violence may become fatal, as short questions

	// What was worked out already: choosing forms asks the same of every situation again and again.
	heights map[form]int
	called  map[form][]guidance.Call
	first   document.Text
}

// height is the room that the situation takes in the form that it has.
func (s *shown) height() int {
	h, ok := s.heights[s.form]
	if !ok {
		if s.heights == nil {
			s.heights = map[form]int{}
		}
		h = heightOf(s.blocks())
		s.heights[s.form] = h
	}
	return h
}

// firstCall is whom to call first, as a text.
func (s *shown) firstCall() document.Text {
	if s.first == nil {
		s.first = s.First((*guidance.Call).Short)
	}
	return s.first
}

// blocks writes how to recognise the situation and what is done, every step of it: those of others too, with who does them.
func (s *shown) blocks() []document.Block {
	if s.form == named {
		return nil
	}
	out := []document.Block{document.Paragraph{Text: head(s.Situation)}}
	steps := s.Steps
	if s.form == own {
		steps = untilOwn(steps)
	}
	var items []document.ListItem
	for _, step := range steps {
		text := step.Line((*guidance.Call).Short)
		if s.form != whole && !step.Mine {
			short, left := step.Brief()
			if text = short; left {
				text = append(text, document.Inline{Text: " "}, document.LinkTo("Mere i håndbogen", wording.StepID(step.Step)), document.Inline{Text: "."})
			}
		}
		items = append(items, document.ListItem{Text: text})
	}
	if len(items) > 0 {
		out = append(out, document.List{Ordered: true, Items: items})
	}
	if left := s.Steps[len(steps):]; len(left) > 0 {
		out = append(out, document.Paragraph{Text: byOthers(left, s.Path)})
	}
	return out
}

// longerThan says that the words of the steps alone are higher than that, however few of them fit. It is asked before they
// are put together.
func (s *shown) longerThan(height int) bool {
	bytes := 0
	for _, step := range s.Steps {
		bytes += len(step.Do)
	}
	return 2*(bytes/utf8.UTFMax/lineLetters) > height
}

// calls are those whom the card names for the situation: those who are called first, and those of the steps that are written out.
func (s *shown) calls() []guidance.Call {
	calls, ok := s.called[s.form]
	if !ok {
		if s.called == nil {
			s.called = map[form][]guidance.Call{}
		}
		calls = slices.Clip(s.callsOf())
		s.called[s.form] = calls
	}
	return calls
}

func (s *shown) callsOf() []guidance.Call {
	if s.form == whole {
		return append(s.Calls(), guidance.LastCalls(s.Steps)...)
	}
	out := append(s.FirstCalls(), guidance.LastCalls(s.FirstSteps())...)
	if s.form == named {
		return out
	}
	seen := guidance.Situation{}
	for _, step := range s.Steps {
		if step.Mine {
			seen.Steps = append(seen.Steps, step)
		}
	}
	return append(append(out, seen.Calls()...), guidance.LastCalls(seen.Steps)...)
}

// untilOwn are the steps up to the reader's last; all of them when the reader does none.
func untilOwn(steps []*guidance.Step) []*guidance.Step {
	for n := len(steps); n > 0; n-- {
		if steps[n-1].Mine {
			return steps[:n]
		}
	}
	return steps
}

// byOthers names the steps that others do after the reader's, with who does them and where they are.
func byOthers(steps []*guidance.Step, p *plan.EscalationPath) document.Text {
	numbers := "Trin " + strconv.Itoa(steps[0].Number)
	if n := len(steps); n > 1 {
		numbers += "-" + strconv.Itoa(steps[n-1].Number)
	}
	var who []string
	for _, s := range steps {
		who = danish.AppendNew(who, strings.Split(s.Who, ", ")...) // one step may be several people's
	}
	return document.Text{{Text: numbers + " gør andre (" + strings.Join(who, ", ") + "): se "}, document.LinkTo("handlevejen i håndbogen", wording.PathID(p)), {Text: "."}}
}

// head is what the situation is, and the path's name.
func head(s *guidance.Situation) document.Text {
	p := s.Path
	title := s.Label()
	t := document.Bold(title + ". ")
	if danish.Fold(title) != danish.Fold(p.Title) {
		t = append(document.Bold(title+" – "), document.LinkTo(p.Title, wording.PathID(p)), document.Inline{Text: ". "})
	}
	add := func(text string) {
		if text != "" {
			t = append(t, document.Inline{Text: text + " "})
		}
	}
	letters := lineLetters
	for _, f := range s.Marks() {
		mark := f.Term + ": " + document.Flat(f.Value) + "."
		add(mark)
		letters -= utf8.RuneCountInString(mark) + 1 // how to recognise it takes the rest of the line
	}
	add(danish.Shorten(wording.ProseLine(p.When), max(letters, lineLetters/2)))
	if len(p.AlwaysIf) > 0 {
		add("Altid ved: " + strings.Join(p.AlwaysIf, "; ") + ".")
	}
	t = append(t, s.HoursText((*guidance.Call).Short)...)
	return t
}

// others are the situations that are not written out: who is called, in order, and where the steps are.
func others(all []*shown) []document.Block {
	var calls []string
	byCall := map[string][]document.Text{}
	texts := map[string]document.Text{}
	for _, s := range all {
		if s.form != named {
			continue
		}
		call := s.firstCall()
		key := document.Flat(call)
		if byCall[key] == nil {
			calls = append(calls, key)
			texts[key] = call
		}
		byCall[key] = append(byCall[key], document.Text{document.LinkTo(s.Path.Title, wording.PathID(s.Path))})
	}
	if len(calls) == 0 {
		return nil
	}
	var items []document.ListItem
	for _, key := range calls {
		t := document.Join(byCall[key], ", ")
		if key != "" {
			t = append(append(t, document.Inline{Text: " → "}), texts[key]...)
		}
		items = append(items, document.ListItem{Text: t})
	}
	head := "Andre situationer. "
	if !slices.ContainsFunc(all, func(s *shown) bool { return s.form != named }) {
		head = "Situationer. "
	}
	title := append(document.Bold(head), document.Inline{Text: "Her er kun, hvem du ringer til. Trinene står i håndbogen under "},
		document.LinkTo("Handleveje", "handleveje"), document.Inline{Text: "."})
	return []document.Block{document.Paragraph{Text: title}, document.List{Items: items}}
}

// lists gathers what is remembered, written down and must not be done in the situations that are written out, each thing once.
func lists(all []*shown) []document.Block {
	var ask, doNot, remember, record []string
	once := func(list []string, more ...string) []string {
		for _, s := range more {
			if s != "" && !slices.Contains(list, s) {
				list = append(list, s)
			}
		}
		return list
	}
	for _, s := range all {
		if s.form == named {
			continue
		}
		ask = once(ask, s.ask...)
		doNot, remember = once(doNot, s.Path.DoNot...), once(remember, s.Path.Remember...)
		for _, step := range s.Steps {
			if step.Mine {
				record = once(record, step.Record)
			}
		}
	}
	var out []document.Block
	line := func(title string, list []string) {
		if len(list) > 0 {
			out = append(out, document.Paragraph{Text: append(document.Bold(title), document.Inline{Text: strings.Join(document.Sentences(list), " ")})})
		}
	}
	line(wording.LabelRedFlags+": ", ask)
	line("Husk: ", remember)
	line("Det skriver du ned: ", record)
	if len(doNot) > 0 {
		out = append(out, document.Notice{Title: wording.LabelDoNot, Tone: document.Attention, Blocks: document.Bullets(nil, doNot)})
	}
	return out
}
