package docx

import (
	"strings"

	"beredskab/internal/document"
)

func (b *body) blocks(blocks []document.Block) {
	for _, block := range blocks {
		b.block(block)
	}
}

func (b *body) block(block document.Block) {
	switch block := block.(type) {
	case document.Paragraph:
		b.write(paragraph{}, b.inlines(block.Text, runStyle{}))
	case document.Prose:
		b.prose(block.Text)
	case document.List:
		b.list(block)
	case document.Facts:
		b.facts(block.Rows)
	case document.Table:
		b.table(block)
	case document.Dial:
		b.dial(block)
	case document.Steps:
		b.steps(block)
	case document.Card:
		b.card(block)
	case document.Checklist:
		for _, it := range block.Items {
			b.write(paragraph{style: "Checklist"}, run(runStyle{}, "☐")+tab+b.inlines(it, runStyle{}))
		}
	case document.Notice:
		b.framed(block)
	case document.Form:
		b.form(block)
	case document.Figure:
		b.figure(block)
	}
}

func (b *body) list(l document.List) {
	list := bullets
	if l.Ordered {
		list = b.numbered(1)
	}
	b.entries(list, len(l.Items), func(i int) {
		b.write(paragraph{}, b.inlines(l.Items[i].Text, runStyle{}))
		b.blocks(l.Items[i].Blocks)
	})
}

// facts are lines with the term first: a table without headings would be read aloud as one with wrong ones.
func (b *body) facts(rows []document.Fact) {
	for _, r := range rows {
		b.fact(r.Term, b.inlines(r.Value, runStyle{}))
	}
}

func (b *body) fact(term, value string) {
	if value == "" {
		return
	}
	style := "Fact"
	if b.item != nil {
		style = "Detail"
	}
	b.write(paragraph{style: style}, run(runStyle{bold: true}, term+": ")+value)
}

func (b *body) steps(s document.Steps) {
	b.entries(b.numbered(1), len(s.Items), func(i int) {
		it := s.Items[i]
		runs := b.mark(it.ID) + run(runStyle{bold: true}, it.Do)
		if i == 0 {
			runs = b.mark(s.ID) + runs
		}
		if it.Duty != "" {
			runs += run(runStyle{color: mutedInk}, " ("+it.Duty+")")
		}
		b.write(paragraph{style: "Step"}, runs)
		b.stepLine(it)
		for _, e := range it.Call {
			rest, label := join(", ", e.When, e.Use, e.Ask), ""
			if e.Label != "" {
				label = e.Label + ": "
			}
			if rest != "" {
				rest = " (" + rest + ")"
			}
			b.fact(labelCall, b.mark(e.ID)+run(runStyle{bold: true}, strings.TrimSpace(label+e.Name)+" ")+b.phone(e.Digits, e.Number, runStyle{bold: true})+run(runStyle{}, rest))
		}
		b.facts(it.Facts)
		for _, d := range it.DoNot {
			b.fact(labelDoNot, run(runStyle{}, d))
		}
	})
}

// stepLine is the line that answers who and by when.
func (b *body) stepLine(it document.StepItem) {
	runs := ""
	for _, part := range [...][2]string{{labelWho, it.Who}, {labelDeadline, it.Deadline}} {
		if part[1] == "" {
			continue
		}
		if runs != "" {
			runs += run(runStyle{}, " · ")
		}
		runs += run(runStyle{bold: true}, part[0]+": ") + run(runStyle{}, part[1])
	}
	b.write(paragraph{style: "Detail"}, runs)
}

// card begins a page: it is torn out and hung up.
func (b *body) card(c document.Card) {
	outer := b.level
	b.level = outer + 1
	b.heading(b.level, c.ID, c.Title, true)
	b.write(paragraph{style: "Stamp"}, run(runStyle{}, c.Subtitle))
	b.blocks(c.Blocks)
	b.level = outer
}

func (b *body) framed(n document.Notice) {
	outer := b.notice
	b.notice = &n.Tone
	b.write(paragraph{keep: true}, run(runStyle{bold: true, color: ink(n.Tone)}, n.Title))
	b.blocks(n.Blocks)
	b.notice = outer
}

// form leaves room to write.
func (b *body) form(f document.Form) {
	for _, field := range f.Fields {
		hint := ""
		if field.Hint != "" {
			hint = " (" + field.Hint + ")"
		}
		b.write(paragraph{keep: true}, run(runStyle{bold: true}, field.Label)+run(runStyle{color: mutedInk}, hint))
		for range max(1, min(field.Lines, 20)) {
			b.write(paragraph{style: "AnswerLine"}, run(runStyle{}, "\u00a0"))
		}
	}
}

// figure writes the twin, which says all that the drawing does; a code to point a telephone at is the one drawing that has none.
func (b *body) figure(f document.Figure) {
	b.write(paragraph{style: "Caption", keep: true}, b.mark(f.ID)+run(runStyle{}, f.Caption))
	if code, ok := f.Drawing.(document.QR); ok {
		b.code(code)
	}
	b.blocks(f.Twin)
}
