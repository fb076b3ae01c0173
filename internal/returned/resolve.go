package returned

import (
	"slices"
	"strings"

	"beredskab/internal/document"
	"beredskab/internal/plan"
	"beredskab/internal/xlsx"
)

// resolve decides about one cell of the plan.
func (m *merger) resolve(c *proposals) {
	t := m.target(c.row)
	if t == nil {
		m.gone(c)
		return
	}
	first, ok := m.agreed(c)
	if !ok {
		return
	}
	ours := t.value(m, c.kind)
	say := func(text string) string { return Quote(inWords(c.kind, text)) }
	value, shown, problem := m.read(t, c.kind, first.now)
	switch {
	case problem != nil:
		m.refuse(first.Where, problem.Message, problem.Fix)
	case ours == shown:
	case ours == first.was || takes(c.word(m), first):
		m.Changes = append(m.Changes, Change{Where: first.Where, Subject: t.subject, Field: first.head, Old: inWords(c.kind, ours), New: inWords(c.kind, shown)})
		t.write(m, c.kind, value)
		if c.kind == document.OwnerAnswer {
			m.noteUnmentioned(c, t.subject)
		}
		if c.kind == document.StatusAnswer && value.Text == plan.PointNotRelevant && (t.claim == nil || t.claim.Reason == "") {
			m.notice(first.Where, t.subject+": det, der ikke er relevant, skal have en begrundelse. Skriv den i planen i Begrundelse (reason).")
		}
	case c.word(m) == "plan":
		m.notice(first.Where, `"`+first.head+`" er blevet ved planens `+say(ours)+"; arket siger "+say(shown)+".")
	default:
		m.Conflicts = append(m.Conflicts, Conflict{
			Where: first.Where, Choices: []Choice{{"plan", say(ours)}, {first.File, say(shown)}},
			Message: t.subject + `: "` + first.head + `" er ændret begge steder, siden tjeklisten blev sendt ud: arket siger ` + say(shown) + ", og planen siger nu " + say(ours) + " (før " + say(first.was) + ").",
			Fix:     "Ret den ene, eller vælg den, der skal gælde: " + take(first.Where, "plan", "workbook"),
		})
	}
}

// take says how to decide about one cell on the command line, and about all that are in doubt.
func take(at xlsx.Where, one, other string) string {
	here := func(whose string) string { return `--take "` + at.String() + "=" + whose + `"` }
	return here(one) + " eller " + here(other) + ". Skal den samme have ret alle steder: --take " + shellWord(one) + " eller --take " + shellWord(other) + "."
}

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
	subject := called(first.block, c.row)
	task, word := strings.HasPrefix(c.row, "actions/"), c.word(m)
	counts := slices.ContainsFunc(c.list, func(p proposal) bool { return takes(word, p) })
	if task && counts {
		m.lostTasks = append(m.lostTasks, c)
		return
	}
	if word != "plan" && !counts {
		choices := []Choice{{"plan", "den bliver væk"}}
		fix := "Skriv den i planen igen, eller lad planen gælde med --take plan."
		if task {
			choices = append(choices, Choice{first.File, "den kommer tilbage"})
			fix = "Vælg den, der skal gælde, planen (den bliver væk) eller arket (den kommer tilbage): " + take(first.Where, "plan", "workbook")
		}
		m.Conflicts = append(m.Conflicts, Conflict{
			Where: first.Where, Choices: choices, Message: subject + " er ændret i arket, men står ikke i planen mere.",
			Fix: fix,
		})
		return
	}
	m.notice(first.Where, subject+" står ikke i planen mere. Det, arket siger om den, er ikke taget med.")
}
