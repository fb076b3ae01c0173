package returned

import (
	"slices"
	"strings"
	"time"

	"beredskab/internal/danish"
	"beredskab/internal/diag"
	"beredskab/internal/document"
	"beredskab/internal/plan"
	"beredskab/internal/syntax"
	"beredskab/internal/xlsx"
)

// target is what a row of the workbook stands for in the plan: an action, or what the plan claims about a point.
type target struct {
	subject string
	action  *plan.Action
	point   string           // A1.6, for a claim
	claim   *plan.PointClaim // nil when the plan claims nothing about the point yet
}

// target finds what a row stands for, nil when the plan does not have it any more.
func (m *merger) target(row string) *target {
	kind, id, _ := strings.Cut(row, "/")
	switch kind {
	case "actions":
		if a := m.action(id); a != nil {
			return &target{subject: a.Title, action: a}
		}
	case "points":
		if plan.PointExists(id) {
			return &target{subject: "Punkt " + id, point: id, claim: m.plan.Claim(id)}
		}
	}
	return nil
}

func (m *merger) action(id string) *plan.Action {
	for _, a := range m.plan.Actions {
		if a.ID == id {
			return a
		}
	}
	return nil
}

// says is what the plan says now, as a workbook made today would show it.
func (t *target) value(m *merger, kind document.Answer) string {
	var owner, status, note string
	var due plan.Date
	var evidence []string
	words := t.words()
	switch {
	case t.action != nil:
		a := t.action
		owner, status, note, due, evidence = a.Owner, a.Status, a.Note, a.Due, a.Evidence
	case t.claim != nil:
		c := t.claim
		owner, status, note, due, evidence = c.Owner, c.Status, c.Note, c.Due, c.Evidence
	}
	switch kind {
	case document.TitleAnswer:
		return xlsx.Tidy(t.action.Title)
	case document.PointAnswer:
		return xlsx.Tidy(t.action.Point)
	case document.OwnerAnswer:
		return xlsx.Tidy(m.plan.OwnerName(owner))
	case document.DueAnswer:
		if due.OK {
			return due.Last.String()
		}
		return ""
	case document.StatusAnswer:
		return plan.Label(words, status)
	case document.EvidenceAnswer:
		return xlsx.Tidy(strings.Join(evidence, "; "))
	}
	return xlsx.Tidy(note)
}

// words names the list of statuses that holds for the row.
func (t *target) words() string {
	if t.action != nil {
		return "action_status"
	}
	return "point_status"
}

// write puts a value into the plan.
func (t *target) write(m *merger, kind document.Answer, v syntax.Value) {
	key := string(kind)
	if t.action != nil {
		m.writer.set(t.action.Node, plan.Action{}, v, key)
		return
	}
	m.writer.set(m.root("recommendations"), plan.PointClaim{}, v, "recommendations", t.point[:2], "points", t.point, key)
}

// root is the file of the plan that a key stands in, or is to stand in.
func (m *merger) root(key string) *syntax.Node {
	for _, tree := range m.plan.Trees {
		if tree.Pair(key) != nil {
			return tree
		}
	}
	return m.plan.Node
}

// list is the node of the plan that says evidence, when it is written as a list.
func (t *target) list(key string) (node *syntax.Node) {
	switch {
	case t == nil:
	case t.action != nil:
		node = t.action.Node.Get(key)
	case t.claim != nil:
		node = t.claim.Node.Get(key)
	}
	return node
}

// read understands what somebody has written in a cell: the value for the plan, and how a workbook shows it.
func (m *merger) read(t *target, kind document.Answer, text string) (v syntax.Value, shown string, problem *plan.Problem) {
	if text == "" {
		if kind == document.TitleAnswer {
			return v, "", &plan.Problem{Message: "Opgaven har ikke nogen tekst.", Fix: "Skriv, hvad opgaven er. Skal den væk, så vælg status droppet."}
		}
		return syntax.Nothing(), "", nil
	}
	switch kind {
	case document.DueAnswer:
		return m.readDay(text)
	case document.OwnerAnswer:
		return m.readOwner(text)
	case document.StatusAnswer:
		return readWord(t.words(), text)
	case document.PointAnswer:
		if !plan.PointExists(strings.ToUpper(text)) {
			return v, "", &plan.Problem{Message: Quote(text) + " er ikke et punkt i anbefalingerne.", Fix: "Skriv punktets nummer, fx A1.6."}
		}
		return syntax.Text(strings.ToUpper(text)), strings.ToUpper(text), nil
	case document.EvidenceAnswer:
		old := t.list(string(kind))
		if parts := strings.Split(text, "; "); len(parts) > 1 && (old.IsEmpty() || old.Kind == syntax.Sequence) || old != nil && old.Kind == syntax.Sequence {
			parts = slices.DeleteFunc(parts, func(s string) bool { return strings.TrimSpace(s) == "" })
			return syntax.Texts(parts...), strings.Join(parts, "; "), nil
		}
	}
	return syntax.Text(text), text, nil
}

func (m *merger) readDay(text string) (v syntax.Value, shown string, problem *plan.Problem) {
	day, ok := plan.GuessDate(text)
	if !ok {
		return v, "", &plan.Problem{Message: Quote(text) + " er ikke en dato.", Fix: "Skriv datoen som 30-11-2026."}
	}
	if s := day.String(); s >= "2000-01-01" && s <= "2100-12-31" {
		return syntax.Text(s), s, nil
	}
	return v, "", &plan.Problem{Message: Quote(text) + " ligger for langt væk til at være rigtig.", Fix: "Skriv datoen som 30-11-2026."}
}

func readWord(list, text string) (v syntax.Value, shown string, problem *plan.Problem) {
	if t, ok := Term(list, text); ok {
		return syntax.Text(t.Word), t.Da, nil
	}
	return v, "", &plan.Problem{Message: Quote(text) + " er ikke en status, der kan vælges her.", Fix: "Vælg " + danish.List(plan.Labels(list), "eller") + "."}
}

// Term finds what was chosen from a list, by its Danish, what that was before, or the plan's own word.
func Term(list, text string) (plan.Term, bool) {
	for _, t := range slices.Concat(plan.Vocabulary[list], plan.FormerLabels[list]) {
		if danish.Fold(t.Da) == danish.Fold(text) || t.Word == text {
			return t, true
		}
	}
	return plan.Term{}, false
}

// readOwner finds the contact that is meant by "rolle, enhed", by the role alone where only one has it, or by its id.
func (m *merger) readOwner(text string) (v syntax.Value, shown string, problem *plan.Problem) {
	ids := m.owners[danish.Fold(text)]
	if len(ids) == 0 && m.plan.Contact(text) != nil {
		ids = []string{text}
	}
	switch len(ids) {
	case 1:
		return syntax.Text(ids[0]), xlsx.Tidy(m.plan.OwnerName(ids[0])), nil
	case 0:
		fix := "Vælg en fra listen i cellen. Står rollen der ikke, så skriv den først i planen under kontakter."
		var names []string
		for _, c := range m.plan.Contacts {
			names = append(names, m.plan.OwnerName(c.ID))
		}
		if near := diag.Nearest(text, names, 3); len(near) > 0 {
			for i := range near {
				near[i] = Quote(near[i])
			}
			fix = "Mente du " + danish.List(near, "eller") + "? " + fix
		}
		return v, "", &plan.Problem{Message: "Jeg kender ingen ansvarlig, der hedder " + Quote(text) + ".", Fix: fix}
	}
	return v, "", &plan.Problem{Message: Quote(text) + " passer på flere kontakter: " + danish.List(ids, "og") + ".", Fix: "Skriv id'et på den rigtige i cellen."}
}

// inWords shows a value as a reader wants it: a day as 30. november 2026.
func inWords(kind document.Answer, text string) string {
	if !isDay(kind) {
		return text
	}
	t, err := time.Parse(time.DateOnly, text)
	if err != nil {
		return text
	}
	return danish.Date(t.Year(), int(t.Month()), t.Day())
}
