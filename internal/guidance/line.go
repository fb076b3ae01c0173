package guidance

import (
	"strings"

	"beredskab/internal/danish"
	"beredskab/internal/document"
	"beredskab/internal/plan"
	"beredskab/internal/wording"
)

// Line is the step in one piece, as a card has it: when and by whom, what, by when, whom to call, and all that goes with it.
func (s *Step) Line(write func(*Call) document.Text) document.Text {
	var t document.Text
	add := func(text string) { t = append(t, document.Inline{Text: text}) }
	if when := s.Condition(); when != "" {
		t = append(t, document.Inline{Kind: document.Emphasis, Text: danish.Sentence(when) + ": "})
	}
	if !s.Mine && s.Who != "" {
		t = append(t, document.Inline{Kind: document.Strong, Text: danish.Sentence(s.Who) + ": "})
	}
	add(strings.TrimSuffix(document.OneLine(s.Do), "."))
	if d := s.reader.Deadline(s.Step); d != "" {
		t = append(t, document.Inline{Text: " ("}, document.Inline{Kind: document.Strong, Text: d}, document.Inline{Text: ")"})
	}
	calls := s.CallText(func(c *Call) document.Text {
		if s.saysAlready(c) {
			return nil
		}
		return write(c)
	})
	if len(calls) > 0 {
		add(" → ")
		t = append(t, calls...)
	}
	if otherwise := s.ElseText(write); len(otherwise) > 0 {
		add("; svarer ingen: ")
		t = append(t, otherwise...)
	}
	add(".")
	for _, more := range s.More(write) {
		add(" ")
		t = append(t, more...)
	}
	return t
}

// Brief is the step without what goes with it: when and by whom, what, and by when. A card that is short of room shows the steps
// of others so; left says that there is more to read.
func (s *Step) Brief() (t document.Text, left bool) {
	short := *s
	plain := *s.Step
	plain.DoNot, plain.DoNotTell, plain.Tell, plain.Next, plain.Ends, plain.Convene, plain.HandsOverTo = nil, nil, nil, nil, "", "", ""
	plain.After, plain.AfterAny, plain.Lasts = nil, nil, plan.Deadline{}
	short.Step, short.Calls, short.Group, short.GroupName, short.Otherwise, short.ElseStep = &plain, nil, nil, "", nil, nil
	t = short.Line((*Call).Short)
	return t, document.Flat(t) != document.Flat(s.Line((*Call).Short))
}

// saysAlready says that a step's own words name the number: "Ring 112" needs nothing beside it.
func (s *Step) saysAlready(c *Call) bool {
	return len(c.Entries) == 1 && c.Entries[0].Tone == document.Danger && strings.Contains(s.Do, c.Entries[0].Number)
}

// More is what goes with a step beside whom it calls, each as a sentence: who is gathered, who takes over, what not to do, how
// long it goes on, and on what conditions one goes elsewhere.
func (s *Step) More(write func(*Call) document.Text) []document.Text {
	var out []document.Text
	add := func(text string) {
		if text != "" {
			out = append(out, document.Words(text))
		}
	}
	if since := s.Since(); since != "" {
		add("Først når " + since + " er gjort.")
	}
	if s.Group != nil {
		t := append(document.Text{{Text: s.GroupName + " samles ved at ringe til "}}, write(s.Group)...)
		out = append(out, append(t, document.Inline{Text: "."}))
	} else if s.GroupName != "" {
		add(s.GroupName + " samles.")
	}
	if name := s.Receiver(); name != "" {
		add("Giv sagen videre til " + name + ".")
	}
	if len(s.DoNot) > 0 {
		out = append(out, document.Bold(strings.Join(document.Sentences(s.DoNot), " ")))
	}
	if s.Lasts.OK {
		add("Bliver ved i " + wording.Amount(s.Lasts) + ".")
	}
	if informed := s.Informed(); informed != "" {
		add("Giv besked til " + informed + ".")
	}
	if len(s.DoNotTell) > 0 {
		add("Sig det ikke til " + strings.Join(s.DoNotTell, ", ") + ".")
	}
	for _, way := range s.Ways() {
		out = append(out, append(way, document.Inline{Text: "."}))
	}
	if s.Ends != "" {
		add("Slut: " + document.Sentence(s.Ends))
	}
	return out
}
