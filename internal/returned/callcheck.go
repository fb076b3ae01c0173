package returned

import (
	"slices"
	"strings"

	"beredskab/internal/danish"
	"beredskab/internal/document"
	"beredskab/internal/phone"
	"beredskab/internal/plan"
	"beredskab/internal/syntax"
	"beredskab/internal/xlsx"
)

// callCheck is what the workbooks say about one contact: its numbers, and what came of calling it.
type callCheck struct {
	id      string
	reports []callReport
	numbers *proposals
}

// callReport is one row of the list of contacts.
type callReport struct {
	block *xlsx.Table
	row   *xlsx.Row
	on    string // the day, as 2026-11-21
	right string // "ja", "nej" or ""
	note  string // the correction
}

// checkCalls takes up a row of the list of contacts.
func (m *merger) checkCalls(b *xlsx.Table, row *xlsx.Row, id string, answers map[document.Answer]proposal) {
	if p, there := answers[document.PhonesAnswer]; there {
		m.contact(id).numbers.list = append(m.contact(id).numbers.list, p)
	}
	r := callReport{
		block: b, row: row, on: answers[document.CallDateAnswer].now, right: danish.Fold(answers[document.CallResultAnswer].now),
		note: answers[document.CorrectionAnswer].now,
	}
	if r.on+r.right+r.note != "" {
		x := m.contact(id)
		x.reports = append(x.reports, r)
	}
}

func (m *merger) contact(id string) *callCheck {
	for _, x := range m.callChecks {
		if x.id == id {
			return x
		}
	}
	x := &callCheck{id: id, numbers: &proposals{row: id, kind: document.PhonesAnswer}}
	m.callChecks = append(m.callChecks, x)
	return x
}

// contacts resolves what the list of contacts brought home.
func (m *merger) contacts() {
	for _, x := range m.callChecks {
		c := m.plan.Contact(strings.TrimPrefix(x.id, "contacts/"))
		switch {
		case c == nil && len(x.numbers.list) > 0:
			m.gone(x.numbers)
			continue
		case c == nil:
			m.gone(&proposals{row: x.id, list: []proposal{{Where: x.reports[0].block.Where(x.reports[0].row, "rung"), block: x.reports[0].block}}})
			continue
		}
		m.numbers(x, c)
		m.verify(x, c)
	}
}

// verify takes the latest calling of those that came home: the number was right on that day, or it was not.
func (m *merger) verify(x *callCheck, c *plan.Contact) {
	var last *callReport
	for i := range x.reports {
		r := &x.reports[i]
		if !m.sound(r) {
			return
		}
		if r.on != "" && (last == nil || r.on > last.on) {
			last = r
		}
		if last != nil && r != last && r.on == last.on && r.right != last.right {
			m.refuse(r.block.Where(r.row, "right"), c.Name+": samme dag er der svaret både ja og nej.", "Ring op igen, og ret det ene ark.")
			return
		}
		m.correct(r, c)
	}
	if last == nil {
		return
	}
	was := ""
	if c.Verified.OK {
		was = c.Verified.Last.String()
	}
	where := last.block.Where(last.row, "rung")
	switch {
	case was > last.on:
		m.notice(where, c.Name+": planen har en nyere dato for opringning, "+inWords(document.CallDateAnswer, was)+", og den bliver stående.")
	case last.right == "nej" && was != "":
		m.change(where, c, "Ringet op og bekræftet", inWords(document.CallDateAnswer, was), "")
		m.writer.set(c.Node, *c, syntax.Nothing(), "verified")
	case last.right == "ja" && was != last.on:
		m.change(where, c, "Ringet op og bekræftet", inWords(document.CallDateAnswer, was), inWords(document.CallDateAnswer, last.on))
		m.writer.set(c.Node, *c, syntax.Text(last.on), "verified")
	}
}

func (m *merger) change(w xlsx.Where, c *plan.Contact, field, old, now string) {
	m.Changes = append(m.Changes, Change{Where: w, Subject: c.Name, Field: field, Old: old, New: now})
}

// sound says that a calling can be understood, and tells where it cannot.
func (m *merger) sound(r *callReport) bool {
	at := func(key string) xlsx.Where { return r.block.Where(r.row, key) }
	day, ok := plan.GuessDate(r.on)
	switch {
	case r.on != "" && !ok:
		m.refuse(at("rung"), Quote(r.on)+" er ikke en dato.", "Skriv datoen som 30-11-2026.")
	case r.on != "" && m.options.Today != "" && day.String() > m.options.Today:
		m.refuse(at("rung"), "Datoen "+inWords(document.CallDateAnswer, day.String())+" er ikke kommet endnu.", "Skriv den dag, der blev ringet.")
	case r.right != "" && r.right != "ja" && r.right != "nej":
		m.refuse(at("right"), Quote(r.right)+" er ikke et svar, der kan vælges her.", "Vælg ja eller nej.")
	case r.on == "" && r.right != "":
		m.refuse(at("rung"), "Her står ikke, hvornår der blev ringet.", "Skriv datoen som 30-11-2026.")
	case r.on != "" && r.right == "":
		m.refuse(at("right"), "Her står ikke, om nummeret var rigtigt.", "Vælg ja eller nej.")
	default:
		return true
	}
	return false
}

// correct takes what somebody wrote about what was wrong. A number takes the place of the only one there is; anything else is
// kept as a note, for a person to act on.
func (m *merger) correct(r *callReport, c *plan.Contact) {
	if r.note == "" {
		return
	}
	where := r.block.Where(r.row, "correction")
	if len(c.Phones) == 1 && phone.Parse(r.note).Valid() {
		old := c.Phones[0]
		if !phone.Same(old.Number, r.note) {
			m.change(where, c, "Telefon", old.Number, r.note)
			m.writer.set(old.Node, *old, syntax.Text(r.note), "number")
		}
		return
	}
	note := "Rettelse: " + r.note
	if strings.Contains(xlsx.Tidy(c.Note), note) {
		return
	}
	if c.Note != "" {
		note = xlsx.Tidy(c.Note) + "; " + note
	}
	m.change(where, c, "Note", xlsx.Tidy(c.Note), note)
	m.writer.set(c.Node, *c, syntax.Text(note), "note")
}

// numbers takes the corrections in the column of numbers, one number a line.
func (m *merger) numbers(x *callCheck, c *plan.Contact) {
	if len(x.numbers.list) == 0 {
		return
	}
	first, ok := m.agreed(x.numbers)
	if !ok {
		return
	}
	if first.now == "" {
		m.notice(first.Where, c.Name+": jeg sletter aldrig et nummer i planen. Gør det selv, hvis det var meningen.")
		return
	}
	was, now := phoneLines(first.was), phoneLines(first.now)
	if !slices.Equal(was.via, now.via) {
		m.refuse(first.Where, c.Name+": linjen om, hvem kontakten nås gennem, er ændret.", "Ret det i planen under Nås gennem (via), og skriv linjen her, som den stod.")
		return
	}
	for _, n := range now.numbers {
		if !phone.Parse(n).Valid() {
			m.refuse(first.Where, c.Name+": "+Quote(n)+" er ikke et telefonnummer.", "Skriv et nummer på hver linje: 3, 4, 6 eller 8 cifre, gerne med +45.")
			return
		}
	}
	for i, n := range now.numbers {
		switch {
		case slices.Contains(was.numbers, n):
		case len(was.numbers) == len(now.numbers) && !slices.Contains(now.numbers, was.numbers[i]):
			m.renumber(first, c, was.numbers[i], n)
		default:
			m.addNumber(first, c, n)
		}
	}
	for i, n := range was.numbers {
		if !slices.Contains(now.numbers, n) && (len(was.numbers) != len(now.numbers) || slices.Contains(was.numbers, now.numbers[i])) {
			m.notice(first.Where, c.Name+": nummeret "+n+" er slettet i arket. Jeg sletter aldrig et nummer i planen; gør det selv, hvis det var meningen.")
		}
	}
}

// lines are the lines of a cell with numbers.
type phoneCell struct{ numbers, via []string }

func phoneLines(text string) phoneCell {
	var c phoneCell
	for _, l := range strings.FieldsFunc(text, func(r rune) bool { return r == '\n' || r == ';' || r == ',' }) {
		switch l = strings.TrimSpace(l); {
		case l == "":
		case strings.HasPrefix(l, "via ") || len(c.via) > 0:
			c.via = append(c.via, l)
		default:
			c.numbers = append(c.numbers, l)
		}
	}
	return c
}

// renumber puts one number in the place of another.
func (m *merger) renumber(p proposal, c *plan.Contact, old, now string) {
	has := func(number string) *plan.Phone {
		for _, phone := range c.Phones {
			if xlsx.Tidy(phone.Number) == number {
				return phone
			}
		}
		return nil
	}
	switch phone := has(old); {
	case has(now) != nil:
	case phone != nil:
		m.change(p.Where, c, "Telefon", old, now)
		m.writer.set(phone.Node, *phone, syntax.Text(now), "number")
	case m.word(p.Where) == "plan":
		m.notice(p.Where, c.Name+": planens numre er blevet stående; arket siger "+now+".")
	case takes(m.word(p.Where), p):
		m.addNumber(p, c, now)
	default:
		m.Conflicts = append(m.Conflicts, Conflict{
			Where: p.Where, Choices: []Choice{{"plan", "planens numre bliver stående"}, {p.File, now + " kommer til"}}, Message: c.Name + ": nummeret " + old + " er rettet til " + now + " i arket, men står ikke i planen mere.",
			Fix: "Ret den ene, eller vælg den, der skal gælde: " + take(p.Where, "plan", "workbook"),
		})
	}
}

func (m *merger) addNumber(p proposal, c *plan.Contact, number string) {
	for _, have := range c.Phones {
		if phone.Same(have.Number, number) {
			return
		}
	}
	m.change(p.Where, c, "Telefon", "", number)
	m.writer.add(c.Node, "phones", plan.Phone{}, []syntax.Entry{{Key: "number", Value: syntax.Text(number)}}, syntax.OneLine)
}
