package returned

import (
	"strings"

	"beredskab/internal/danish"
	"beredskab/internal/document"
	"beredskab/internal/plan"
	"beredskab/internal/xlsx"
)

// removal is the word that takes away what the plan says. An empty cell is no answer: cells are emptied by merging, by moving
// others up, and by mistake.
const removal = "slet"

// compare takes up what differs from what was sent out in a row.
func (m *merger) compare(b *xlsx.Table, row *xlsx.Row, id string) {
	answers, ok := m.answers(b, row, id)
	if !ok {
		return
	}
	if row.Hidden && len(answers) > 0 {
		m.notice(b.At(row), "Rækken er skjult i arket, måske af et filter. Det, der står i den, er taget med.")
	}
	if strings.HasPrefix(id, "contacts/") {
		m.checkCalls(b, row, id, answers)
		return
	}
	for _, key := range b.Keys {
		kind := answerOf(b, id, key)
		if p, there := answers[kind]; there {
			m.propose(id, kind, p)
		}
	}
}

// answers are the cells of a row that say something else than was sent out. Nothing of a row is taken that shows another one.
func (m *merger) answers(b *xlsx.Table, row *xlsx.Row, id string) (answers map[document.Answer]proposal, ok bool) {
	answers = map[document.Answer]proposal{}
	before := len(m.Notices)
	for _, key := range b.Keys {
		kind := answerOf(b, id, key)
		c, there := b.Cell(row, key)
		if kind == document.NoAnswer || !there {
			continue
		}
		p := proposal{b.Where(row, key), b, b.Head(key), xlsx.Tidy(b.Was(id, key)), Meaning(c, kind)}
		if problem, refused := m.options.Refused[p.Where]; refused {
			m.refuse(p.Where, problem.Message, problem.Fix)
			continue
		}
		remove := danish.Fold(p.now) == removal
		switch {
		case c.Formula || c.Fault:
			m.refuse(p.Where, FormulaMessage, FormulaFix)
		case p.now == p.was:
			if kind == document.OwnerAnswer {
				m.kept[id] = append(m.kept[id], p)
			}
			if c.Struck && p.now != "" {
				m.notice(p.Where, Quote(p.now)+" er streget over. Det ændrer ikke noget i planen.")
			}
		case c.Struck:
			m.notice(p.Where, Quote(p.now)+" er streget over og er ikke taget med.")
		case p.now == "":
			fix := "Skal det væk, så skriv " + removal + " i cellen."
			switch kind {
			case document.TitleAnswer:
				fix = "Skal opgaven væk, så vælg status droppet."
			case document.PhonesAnswer:
				fix = "Jeg sletter aldrig et nummer i planen."
			}
			m.notice(p.Where, called(b, id)+`: "`+p.head+`" er tømt i arket. I planen bliver `+Quote(inWords(kind, p.was))+" stående. "+fix)
		case doubt(c, kind) != "":
			m.refuse(p.Where, doubt(c, kind), "Skriv det igen som tekst. I Excel: skriv en apostrof (') foran.")
		default:
			if remove {
				p.now = ""
			}
			answers[kind] = p
		}
	}
	if other, key := m.shows(b, row, id); other != "" {
		m.Notices = m.Notices[:before]
		m.mixedUp(b, row, id, other, key)
		return nil, false
	}
	return answers, m.untouched(b, row, id, len(answers) > 0)
}

// shows is the other row that a row shows, where its cells have been sorted or moved without the hidden id beside them, and the
// column that tells.
func (m *merger) shows(b *xlsx.Table, row *xlsx.Row, id string) (other, column string) {
	votes := map[string]int{}
	for _, key := range b.Keys {
		c, there := b.Cell(row, key)
		text := shownIn(c, b, id, key)
		switch answerOf(b, id, key) {
		case document.NoAnswer, document.TitleAnswer, document.PhonesAnswer:
			if !there || c.Formula || key == "late" || text == "" || text == xlsx.Tidy(b.Was(id, key)) {
				continue
			}
			found := m.owner(b, key, id, text)
			if votes[found]++; key == "name" || key == "title" || key == "text" || key == "id" || key == "phones" {
				votes[found]++ // a department alone may have been put right
			}
			if found != "" && votes[found] > 1 && other == "" {
				other, column = found, key
			}
		}
	}
	return other, column
}

// mostMixed is how many rows of a table are told one by one.
const mostMixed = 3

func (m *merger) mixedUp(b *xlsx.Table, row *xlsx.Row, id, other, key string) {
	const fix = "Fortryd sorteringen, eller sortér hele tabellen med pilen i overskriften, så id'erne følger med."
	if m.mixed[b]++; m.mixed[b] > mostMixed {
		return
	}
	c, _ := b.Cell(row, key)
	shown := called(b, other)
	if text := xlsx.Tidy(c.Text); !strings.Contains(shown, text) {
		shown = Quote(text) + ", som hører til " + shown
	}
	m.refuse(b.Where(row, key), "Rækken hører til "+called(b, id)+", men viser "+shown+
		". Cellerne er flyttet eller sorteret uden den skjulte kolonne A. Jeg har ikke taget noget fra rækken.", fix)
}

// untouched says that nothing but answers has been changed in a row. A name and an answer that are both changed may be of another
// row than the plan thinks.
func (m *merger) untouched(b *xlsx.Table, row *xlsx.Row, id string, answered bool) bool {
	for _, key := range b.Keys {
		c, there := b.Cell(row, key)
		text := shownIn(c, b, id, key)
		if !there || c.Formula || key == "late" || answerOf(b, id, key) != document.NoAnswer || text == "" || text == xlsx.Tidy(b.Was(id, key)) {
			continue
		}
		if answered {
			m.refuse(b.Where(row, key), called(b, id)+`: både "`+b.Head(key)+`" og et svar er ændret, så jeg kan ikke se, om svaret hører til her.`,
				"Skriv "+Quote(b.Was(id, key))+" i cellen igen, hvis svaret hører til rækken. Er det andet forkert i planen, så ret det dér.")
			return false
		}
		m.notice(b.Where(row, key), `Kolonnen "`+b.Head(key)+`" er ændret her, men den bliver ikke læst tilbage. Ret det i planen.`)
	}
	return true
}

// owner finds the one other row that a text was sent out in. A number counts only when that row has lost it: two may share one.
func (m *merger) owner(b *xlsx.Table, key, id, text string) string {
	found := ""
	for _, other := range b.Order {
		if xlsx.Tidy(b.Was(other, key)) != text {
			continue
		}
		if other == id || found != "" {
			return ""
		}
		found = other
	}
	if found == "" || answerOf(b, id, key) != document.PhonesAnswer {
		return found
	}
	for i := range b.Rows {
		if row := &b.Rows[i]; strings.TrimSpace(row.At(b.IDColumn).Text) == found {
			if c, there := b.Cell(row, key); there && shownIn(c, b, found, key) != text {
				return found
			}
		}
	}
	return ""
}

// shownIn is what a cell shows, in the form that was sent out.
func shownIn(c xlsx.Cell, b *xlsx.Table, id, key string) string {
	if day, ok := c.Day(); ok {
		if _, sent := plan.GuessDate(b.Was(id, key)); sent || c.Kind == xlsx.DateValue {
			return day
		}
	}
	return xlsx.Tidy(c.Text)
}

// doubt says why nobody can know what was meant by a cell that a spreadsheet has made something else of.
func doubt(c xlsx.Cell, kind document.Answer) string {
	if c.Kind == xlsx.NumberValue && !c.Whole && strings.Contains(c.Text, ",") && !isDay(kind) {
		return "Excel har lavet det, der blev skrevet, om til et tal, og jeg kan ikke se, om der stod " + Quote(c.Text) + " eller " +
			Quote(strings.Replace(c.Text, ",", ".", 1)) + "."
	}
	day, ok := c.Day()
	if !ok || isDay(kind) || c.Kind != xlsx.DateValue || c.Whole {
		return ""
	}
	return "Excel har lavet det, der blev skrevet, om til en dato: cellen viser " + Quote(c.Text) + " og gemmer " + inWords(document.DueAnswer, day) + "."
}

func isDay(kind document.Answer) bool {
	return kind == document.DueAnswer || kind == document.CallDateAnswer
}

// Meaning is what a cell says, in the form that was sent out: a day as 2026-11-30, a text as it was seen, without blank space
// around it.
func Meaning(c xlsx.Cell, kind document.Answer) string {
	text := xlsx.Tidy(c.Text)
	if kind == document.CallResultAnswer && c.Kind == xlsx.YesNoValue {
		return map[bool]string{true: "ja", false: "nej"}[text == "SAND"]
	}
	if !isDay(kind) {
		return text
	}
	if day, ok := c.Day(); ok {
		return day
	}
	if day, ok := plan.GuessDate(text); ok {
		return day.String()
	}
	return text
}

func (m *merger) propose(row string, kind document.Answer, p proposal) {
	at := row + "#" + string(kind)
	if m.byCell[at] == nil {
		m.byCell[at] = &proposals{row: row, kind: kind}
		m.cells = append(m.cells, m.byCell[at])
	}
	m.byCell[at].list = append(m.byCell[at].list, p)
}

// word is whose word counts where the conflict of a cell is.
func (m *merger) word(at xlsx.Where) string {
	if whose, ok := m.options.Choose[at]; ok {
		return whose
	}
	return m.options.Take
}

// word is whose word counts about a cell, whichever workbook it stands in.
func (c *proposals) word(m *merger) string { return m.word(c.list[0].Where) }

// takes says that a workbook's word counts.
func takes(word string, p proposal) bool { return word == "workbook" || word == p.File }

// agreed is what the workbooks say together about a cell. Where they differ, the user may have said which of them counts.
func (m *merger) agreed(c *proposals) (proposal, bool) {
	first := c.list[0]
	for _, p := range c.list {
		if p.now != first.now {
			return m.chosen(c)
		}
	}
	return first, true
}

func (m *merger) chosen(c *proposals) (proposal, bool) {
	for _, p := range c.list {
		if c.word(m) == p.File {
			return p, true
		}
	}
	if c.word(m) != "plan" {
		m.disagree(c)
		return proposal{}, false
	}
	for _, p := range c.list {
		m.notice(p.Where, `"`+p.head+`" er udfyldt forskelligt i arkene og er blevet ved det, planen siger.`)
	}
	return proposal{}, false
}
