package returned

import (
	"strings"
)

// resolve decides about one cell of the plan.
func (m *merger) resolve(c *proposals) {
	first := c.list[0]
	for _, other := range c.list[1:] {
		if other.now != first.now {
			m.disagree(c)
			return
		}
	}
	t := m.target(c.row)
	if t == nil {
		m.gone(c)
		return
	}
	ours := t.value(m, c.key)
	say := func(text string) string { return Quote(inWords(c.key, text)) }
	value, shown, problem := m.read(t, c.key, first.now)
	switch {
	case problem != nil:
		m.refuse(first.Where, problem.Message, problem.Fix)
	case ours == shown:
	case ours == first.was || m.options.Take == "workbook":
		m.Changes = append(m.Changes, Change{Where: first.Where, Subject: t.subject, Field: first.block.Head(c.key), Old: inWords(c.key, ours), New: inWords(c.key, shown)})
		t.write(m, c.key, value)
		if c.key == "owner" {
			m.noteUnmentioned(c, t.subject)
		}
		if c.key == "status" && value.Text == "not_relevant" && (t.claim == nil || t.claim.Reason == "") {
			m.Notices = append(m.Notices, Notice{first.Where, t.subject + ": det, der ikke er relevant, skal have en begrundelse. Skriv den i planen i Begrundelse (reason)."})
		}
	case m.options.Take == "plan":
		m.Notices = append(m.Notices, Notice{first.Where, `"` + first.block.Head(c.key) + `" er blevet ved planens ` + say(ours) + "; arket siger " + say(shown) + "."})
	default:
		m.Conflicts = append(m.Conflicts, Conflict{
			Where: first.Where, Between: true,
			Message: t.subject + `: "` + first.block.Head(c.key) + `" er ændret begge steder, siden tjeklisten blev sendt ud: arket siger ` + say(shown) + ", og planen siger nu " + say(ours) + " (før " + say(first.was) + ").",
			Fix:     takeFix,
		})
	}
}

const takeFix = "Ret den ene, eller vælg den, der skal gælde: --take plan eller --take workbook."

// Quote quotes a value, or says that there is none.
func Quote(text string) string {
	if text == "" {
		return "ingenting"
	}
	return `"` + strings.ReplaceAll(text, "\n", " ") + `"`
}

// gone deals with a row that the plan does not have any more. Its task may have been done away with while the workbook was out.
func (m *merger) gone(c *proposals) {
	first := c.list[0]
	subject := m.called(first.block, c.row)
	if m.options.Take == "" {
		m.Conflicts = append(m.Conflicts, Conflict{
			Where: first.Where, Between: true, Message: subject + " er ændret i arket, men står ikke i planen mere.",
			Fix: "Skriv den i planen igen, eller lad planen gælde med --take plan.",
		})
		return
	}
	m.Notices = append(m.Notices, Notice{first.Where, subject + " står ikke i planen mere. Det, arket siger om den, er ikke taget med."})
}
