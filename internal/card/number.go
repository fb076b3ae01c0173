package card

import (
	"slices"
	"strings"

	"beredskab/internal/document"
	"beredskab/internal/edition"
	"beredskab/internal/guidance"
	"beredskab/internal/wording"
)

// mostBoxes is how many own numbers stand large, beside 112 and 1888.
const mostBoxes = 4

// boxes are the numbers that stand large: 112, then for each group of people who answers in opening hours and outside them.
func (b *builder) boxes() (d document.Dial) {
	var lists [][]guidance.Call
	for _, s := range b.situations {
		lists = append(lists, s.FirstCalls())
	}
	for _, s := range b.situations {
		lists = append(lists, s.Calls())
	}
	if l := edition.NationalLine("national/" + edition.Alarm); l != nil {
		d.Entries = append(d.Entries, b.reader.Line(l))
		b.boxed = append(b.boxed, "national/"+edition.Alarm)
	}
	b.foremost = b.reader.Foremost(b.reader.Joined(b.people, lists...), b.people, mostBoxes)
	for _, box := range b.foremost {
		d.Entries = append(d.Entries, box.Labelled()...)
		b.boxed = append(b.boxed, box.Call.Ref)
	}
	l := edition.NationalLine("national/" + edition.Hotline)
	if l != nil && len(d.Entries)%boxesInRow != 0 { // a row for it alone would take the room of a whole situation
		e := b.reader.Line(l)
		e.Use = "råd til dig og til borgeren"
		d.Entries = append(d.Entries, e)
		b.boxed = append(b.boxed, "national/"+edition.Hotline)
	}
	return d
}

// nobodyAnswers is what stands at the foot of every card: whom to call when nobody of those above answers, and who has the responsibility
// meanwhile.
func (b *builder) nobodyAnswers() document.Text {
	var situations []*guidance.Situation
	for _, s := range b.situations {
		situations = append(situations, s.Situation)
	}
	t := document.Bold(wording.LabelNobodyAnswers + " ")
	calls := b.reader.LastResort(b.foremost, situations, b.people)
	for i := range calls {
		b.boxed = append(b.boxed, calls[i].Ref)
		between := "Ring til "
		if i > 0 {
			between = ", eller "
		}
		t = append(append(t, document.Inline{Text: between}), calls[i].Full()...)
	}
	if len(calls) > 0 {
		t = append(t, document.Inline{Text: ". "})
	}
	return append(t, document.Inline{Text: wording.LabelWhileWaiting + " Giver du sagen videre, har du ansvaret, til den anden har sagt ja."})
}

// numbers is the table of those who are called in the situations that are written out, and first in the others, and have no box. The
// steps name them; here is how to reach them, and when.
func (b *builder) numbers() document.Table {
	t := document.Table{Caption: "Numrene", Columns: []string{wording.LabelWhom, wording.LabelPhone, "Hvornår"}, RowHeads: true}
	var lists [][]guidance.Call
	for _, s := range b.situations {
		lists = append(lists, s.calls())
	}
	lists = append(lists, b.reader.Calls("national/"+edition.Hotline))
	for _, c := range b.reader.Joined(b.people, lists...) {
		if slices.Contains(b.boxed, c.Ref) {
			continue
		}
		if len(t.Rows) >= b.most*pageNumbers {
			t.Rows = append(t.Rows, document.Row{Cells: []document.Text{
				document.Words("flere"), document.Words("se håndbogen"), {document.LinkTo(wording.LabelContacts, "kontakter")},
			}})
			break
		}
		for i, e := range c.Entries {
			name := c.Short()
			if i > 0 {
				name = document.Words("samme, andet nummer")
			}
			number := document.Text{wording.PhoneText(e.Number)}
			when := document.Words(joined(e.Ask, c.When(e), c.Back, c.Turns))
			if e.Number == "" {
				number, when = document.Words("intet nummer"), document.Words(e.Ask)
			}
			t.Rows = append(t.Rows, document.Row{Cells: []document.Text{name, number, when}})
		}
	}
	return t
}

// joined puts what there is to say after each other.
func joined(parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), "; ")
}
