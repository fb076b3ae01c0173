package returned

import (
	"slices"
	"strings"

	"beredskab/internal/danish"
	"beredskab/internal/document"
	"beredskab/internal/plan"
	"beredskab/internal/xlsx"
)

// disagree tells of workbooks that say different things. Nobody but those who wrote them can settle that.
func (m *merger) disagree(c *proposals) {
	a := c.list[0]
	i := slices.IndexFunc(c.list, func(p proposal) bool { return p.now != a.now })
	b := c.list[i]
	subject := called(a.block, c.row)
	if t := m.target(c.row); t != nil {
		subject = t.subject
	}
	message := subject + `: "` + a.head + `" er udfyldt forskelligt: ` + Quote(inWords(c.kind, a.now)) + " i " + a.place() + " og " + Quote(inWords(c.kind, b.now)) + " i " + b.place() + "."
	if c.kind == document.OwnerAnswer {
		if whose := m.whose(a, b); whose != "" {
			message = subject + ": " + whose + " I " + a.place() + ", står " + Quote(a.now) + ", og i " + b.place() + ", står " + Quote(b.now) + "."
		}
	}
	choices := []Choice{{"plan", "det, planen siger"}}
	for _, p := range c.list {
		choices = append(choices, Choice{p.File, Quote(inWords(c.kind, p.now))})
	}
	m.Conflicts = append(m.Conflicts, Conflict{Where: a.Where, Choices: choices, Message: message, Fix: "Tal sammen, og ret det ene ark. Eller vælg den fil, der skal gælde: " + take(a.Where, a.File, b.File)})
}

// shellWord is a file name as it is typed on a command line.
func shellWord(name string) string {
	if strings.ContainsAny(name, " ()&'") {
		return `"` + name + `"`
	}
	return name
}

// place names a cell with its file.
func (p proposal) place() string { return p.File + ", " + p.Where.String() }

// whose says how two departments see it when each has written who is responsible.
func (m *merger) whose(a, b proposal) string {
	from, other := m.unit(a.block), m.unit(b.block)
	if from == nil || other == nil || from == other {
		return ""
	}
	mine, theirs := m.unitOf(a.now), m.unitOf(b.now)
	switch {
	case mine == from.ID && theirs == other.ID:
		return from.Name + " og " + other.Name + " mener begge, at opgaven er deres egen."
	case mine == other.ID && theirs == from.ID:
		return from.Name + " og " + other.Name + " mener begge, at den anden har ansvaret."
	}
	return ""
}

// unitOf is the department of an owner written as "rolle, enhed".
func (m *merger) unitOf(owner string) string {
	if ids := m.owners[danish.Fold(owner)]; len(ids) == 1 {
		if c := m.plan.Contact(ids[0]); c != nil {
			return c.Department
		}
	}
	return ""
}

// noteUnmentioned tells of a task that one department passes on or takes over, while the workbook of the other has come home too and says
// nothing of it. Nobody has to repeat what stands there already, so it is no conflict, but they had better talk.
func (m *merger) noteUnmentioned(c *proposals, subject string) {
	for _, other := range m.kept[c.row] {
		for _, p := range c.list {
			if whose := m.whose(p, other); whose != "" {
				m.Notices = append(m.Notices, Notice{
					p.Where, subject + ": " + whose + " I " + p.place() + ", står " + Quote(p.now) + ", og i " + other.place() + ", står der stadig " + Quote(other.now) + ". Tal sammen om det.",
				})
				return
			}
		}
	}
}

// findSender finds out which department a workbook comes from: it says so itself on the front sheet.
func (m *merger) findSender(r *xlsx.Workbook) {
	for _, b := range r.Tables {
		if b.ID != document.ReturnRange {
			continue
		}
		for i := range b.Rows {
			row := &b.Rows[i]
			c, there := b.Cell(row, document.ReturnKey)
			name := xlsx.Tidy(c.Text)
			if !there || strings.TrimSpace(row.At(b.IDColumn).Text) == "" || name == "" {
				continue
			}
			for _, d := range m.plan.Departments {
				if danish.Fold(d.Name) == danish.Fold(name) {
					m.senders[r] = d
				}
			}
			switch {
			case c.Formula || c.Fault:
				m.refuse(b.Where(row, document.ReturnKey), FormulaMessage, FormulaFix)
			case m.senders[r] == nil:
				m.refuse(b.Where(row, document.ReturnKey), "Jeg kender ingen afdeling, der hedder "+Quote(name)+".", "Vælg en fra listen i cellen, eller tøm den.")
			}
		}
	}
}

// unit is the department that a range comes from: the file says so itself, it stands on that department's own sheet, or the file is
// named after it.
func (m *merger) unit(b *xlsx.Table) *plan.Department {
	if d := m.senders[b.Book]; d != nil {
		return d
	}
	if id, ok := strings.CutPrefix(b.ID, "afdeling-"); ok {
		return m.plan.Department(strings.TrimSuffix(id, "-opgaver"))
	}
	name := danish.Slug(b.Book.Name)
	var found *plan.Department
	for _, d := range m.plan.Departments {
		if strings.Contains(name, d.ID) || strings.Contains(name, danish.Slug(d.Name)) {
			if found != nil {
				return nil
			}
			found = d
		}
	}
	return found
}
