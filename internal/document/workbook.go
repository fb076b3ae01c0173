package document

import (
	"slices"
	"strings"

	"beredskab/internal/catalogue"
	"beredskab/internal/check"
	"beredskab/internal/danish"
	"beredskab/internal/plan"
	"beredskab/internal/register"
)

// The names of the lists that dropdowns choose from.
const (
	listActions = "opgavestatus"
	listPoints  = "punktstatus"
	listOwners  = "ansvarlige"
	listRight   = "rigtigt"
)

// Workbook is the plan as sheets to work in (tjeklisten): what is to be built, what is to be done in a case, and whom to ring.
// The public edition is a list of contacts and help.
func Workbook(in Input) *Book {
	m := newMaker(in)
	b := &Book{Title: m.title(), Subtitle: m.municipality(), Public: m.public, Draft: in.Draft, Stamp: m.stamp(), Made: in.Date.String()}
	b.Sheets = append(b.Sheets, m.frontSheet())
	if m.public {
		b.Sheets = append(b.Sheets, m.contactSheet(), m.helpSheet())
		return b
	}
	b.Sheets = append(b.Sheets, m.actionSheet())
	if m.in.Result != nil {
		b.Sheets = append(b.Sheets, m.pointSheet())
	}
	for _, p := range m.plan.EscalationPaths {
		if p.Audience != plan.Restricted {
			b.Sheets = append(b.Sheets, m.incidentSheet(p))
		}
	}
	b.Sheets = append(b.Sheets, m.contactSheet())
	if s := m.coverSheet(); s != nil {
		b.Sheets = append(b.Sheets, s)
	}
	for _, d := range m.plan.Departments {
		if d.Audience != plan.Restricted {
			b.Sheets = append(b.Sheets, m.unitSheet(d))
		}
	}
	b.Lists = []ListOfWords{
		{Name: listActions, Words: vocabulary("action_status"), Done: []string{plan.Label("action_status", "done"), plan.Label("action_status", "dropped")}},
		{
			Name: listPoints, Words: vocabulary("point_status"),
			Done:    []string{statusWord(check.InPlace), statusWord(check.NotRelevant)},
			Missing: []string{statusWord(check.Missing)},
		},
		{Name: listOwners, Words: m.owners()},
		{Name: listRight, Words: []string{"ja", "nej"}, Done: []string{"ja"}, Missing: []string{"nej"}},
	}
	return b
}

func vocabulary(name string) []string {
	var out []string
	for _, t := range plan.Vocabulary[name] {
		out = append(out, t.Da)
	}
	return out
}

// owner names a contact as "rolle, enhed", which is how people choose who is responsible.
func (m *maker) owner(id string) string {
	c := m.plan.Contact(id)
	if c == nil {
		return ""
	}
	if d := m.plan.Department(c.Department); d != nil {
		return c.Name + ", " + d.Name
	}
	return c.Name
}

func (m *maker) owners() []string {
	var out []string
	for _, c := range m.sortedContacts() {
		if name := m.owner(c.ID); !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return out
}

func (m *maker) frontSheet() *Sheet {
	s := &Sheet{ID: "forside", Name: "Forside", Title: m.title(), Kind: FrontSheet, Facts: m.frontFacts()}
	if m.public {
		s.Intro = []string{"Er du i fare nu, så ring 112.", "Her står, hvem du kan ringe til, og hvilken hjælp der er."}
		return s
	}
	s.Intro = []string{
		"Arkene er af to slags, og de blandes aldrig sammen.",
		"Opgaver og Punkter: det, der mangler i planen. Udfyld ansvarlig, frist, status og dokumentation, og send arket tilbage til den planansvarlige.",
		"Handleveje: tjeklister til en sag. Print arket, og skriv tid og initialer på papiret. Skriv aldrig noget om en borger i filen.",
		"Kontakter: til at ringe numrene igennem. Skriv, hvornår der er ringet, og om nummeret var rigtigt.",
	}
	if m.in.Result != nil {
		s.Progress = m.progress()
		s.Tallies = append(s.Tallies, Tally{labelOpenPoints, "punkter", "status"})
	}
	s.Tallies = append(s.Tallies, Tally{labelActions, "opgaver", "status"}, Tally{"Numre, der er ringet igennem", "kontakter", "right"})
	return s
}

// actionSheet is every action. Points have a sheet of their own: each is one list whose heading stays in sight, and the two
// do not want the same columns.
func (m *maker) actionSheet() *Sheet {
	r := Range{ID: "opgaver", Title: labelActions, Comes: true, Spare: 10, Columns: []BookColumn{
		{Key: "id", Title: "Id", Width: 16}, {Key: "point", Title: labelPoint, Width: 8}, {Key: "title", Title: "Opgave", Width: 38, Fill: true},
		{Key: "owner", Title: labelOwner, Width: 26, Kind: ChoiceCell, List: listOwners, Fill: true},
		{Key: "due", Title: labelDue, Width: 19, Kind: DateCell, Fill: true},
		{Key: "status", Title: labelStatus, Width: 13, Kind: ChoiceCell, List: listActions, Fill: true},
		{Key: "late", Title: "Over frist", Width: 11, Kind: LateCell},
		{Key: "evidence", Title: labelEvidence, Width: 22, Fill: true}, {Key: "note", Title: labelNote, Width: 24, Fill: true},
	}}
	for _, a := range m.plan.Actions {
		r.Rows = append(r.Rows, BookRow{ID: "actions/" + a.ID, State: m.actionState(a), Cells: []string{
			a.ID, a.Point, a.Title, m.owner(a.Owner), isoDate(a.Due), plan.Label("action_status", a.Status),
			m.late(a.Due, a.Status == "done" || a.Status == "dropped"), strings.Join(a.Evidence, "; "), a.Note,
		}})
	}
	return &Sheet{
		ID: "opgaver", Name: labelActions, Title: "Det skal gøres, før beredskabet er på plads", Kind: BuildingSheet, Landscape: true, Ranges: []Range{r},
		Intro: []string{"Her bygges planen. Arket handler aldrig om en borger. Skriv nye opgaver i de tomme rækker nederst."},
	}
}

// pointSheet is every point that is not in place.
func (m *maker) pointSheet() *Sheet {
	return &Sheet{
		ID: "punkter", Name: "Punkter", Title: labelOpenPoints, Kind: BuildingSheet, Landscape: true, Ranges: []Range{m.pointRange()},
		Intro: []string{"Anbefalingerne er vejledende. Resultatet er det, der kan ses i planen; i de gule felter skriver I, hvad I selv siger."},
	}
}

// unitActions is a department's own actions, to read. They are filled in on the sheet of all actions, so that one task
// never has two answers.
func (m *maker) unitActions(d *plan.Department) Range {
	r := Range{ID: departmentID(d.ID) + "-opgaver", Title: labelActions, Columns: []BookColumn{
		{Key: "title", Title: "Opgave", Width: 38}, {Key: "status", Title: labelStatus, Width: 18},
		{Key: "owner", Title: labelOwner, Width: 40}, {Key: "due", Title: labelDue, Width: 19, Kind: DateCell}, {Key: "late", Title: "Over frist", Width: 11},
	}}
	for _, a := range m.plan.Actions {
		if a.Department == d.ID {
			r.Rows = append(r.Rows, BookRow{ID: "actions/" + a.ID, State: m.actionState(a), Cells: []string{
				a.Title, plan.Label("action_status", a.Status), m.owner(a.Owner), isoDate(a.Due), m.late(a.Due, a.Status == "done" || a.Status == "dropped"),
			}})
		}
	}
	return r
}

// late says in words that a deadline has passed and something remains to be done.
func (m *maker) late(due plan.Date, done bool) string {
	if m.overdue(due) && !done {
		return "over frist"
	}
	return ""
}

func (m *maker) actionState(a *plan.Action) string {
	switch {
	case a.Status == "done" || a.Status == "dropped":
		return "done"
	case m.overdue(a.Due):
		return "overdue"
	}
	return ""
}

// pointRange is the points that are not in place. Status is what the plan says itself, because that is what comes back;
// the result that was found stands beside it.
func (m *maker) pointRange() Range {
	r := Range{ID: "punkter", Title: labelOpenPoints, Comes: true, Columns: []BookColumn{
		{Key: "id", Title: labelPoint, Width: 8}, {Key: "text", Title: "Punktet siger", Width: 40},
		{Key: "result", Title: "Resultat", Width: 12}, {Key: "lacks", Title: "Det mangler", Width: 32},
		{Key: "owner", Title: labelOwner, Width: 22, Kind: ChoiceCell, List: listOwners, Fill: true},
		{Key: "due", Title: labelDue, Width: 19, Kind: DateCell, Fill: true},
		{Key: "status", Title: "Kommunen siger", Width: 13, Kind: ChoiceCell, List: listPoints, Fill: true, Help: "Det, kommunen selv siger om punktet. Resultatet kan være lavere, hvis planen ikke viser det."},
		{Key: "late", Title: "Over frist", Width: 10, Kind: LateCell},
		{Key: "evidence", Title: labelEvidence, Width: 20, Fill: true}, {Key: "note", Title: labelNote, Width: 22, Fill: true},
	}}
	for i := range m.in.Result.Points {
		res := &m.in.Result.Points[i]
		point := catalogue.PointByID(res.ID)
		if res.Status >= check.InPlace || point == nil {
			continue
		}
		row := BookRow{ID: "points/" + res.ID, Cells: []string{res.ID, point.Text, statusWord(res.Status), m.lacks(res), "", "", "", "", "", ""}}
		if res.Status == check.Missing {
			row.State = "missing"
		}
		if c := m.plan.Claim(res.ID); c != nil {
			row.Cells[4], row.Cells[5], row.Cells[6] = m.owner(c.Owner), isoDate(c.Due), plan.Label("point_status", c.Status)
			row.Cells[7] = m.late(c.Due, false)
			row.Cells[8], row.Cells[9] = strings.Join(c.Evidence, "; "), c.Note
			if m.overdue(c.Due) {
				row.State = "overdue"
			}
		}
		r.Rows = append(r.Rows, row)
	}
	return r
}

func (m *maker) lacks(res *check.PointResult) string {
	var out []string
	if res.Unchecked != "" {
		out = append(out, danish.Sentence(onlyReported)+".")
	}
	for _, l := range res.Lacks {
		if m.mayTell(l.Place, l.Text) {
			out = append(out, sentence(l.Text))
		}
	}
	return strings.Join(out, " ")
}

// incidentSheet is a path as a list to tick in a case. It is filled in on paper and never comes back.
func (m *maker) incidentSheet(p *plan.EscalationPath) *Sheet {
	s := &Sheet{
		ID: pathID(p), Name: p.Title, Title: p.Title, Kind: IncidentSheet, Landscape: true,
		Intro: []string{"Tjekliste til en sag. Print den. Udfyldt hører den til i sagen og ikke i denne fil."},
	}
	var f facts
	f.add("Hvornår", proseLine(p.When))
	f.add("Brug den altid, når", strings.Join(p.AlwaysIf, "; "))
	f.add(labelDoNot, strings.Join(p.DoNot, "; "))
	f.add("Husk", strings.Join(p.Remember, " "))
	s.Facts = f
	s.Ranges = []Range{m.incidentRange(p)}
	return s
}

func (m *maker) incidentRange(p *plan.EscalationPath) Range {
	r := Range{ID: pathID(p), Title: p.Title, Columns: []BookColumn{
		{Key: "number", Title: "Nr.", Width: 5, Kind: NumberCell}, {Key: "do", Title: "Det gør vi", Width: 46}, {Key: "actor", Title: labelStepWho, Width: 22},
		{Key: "deadline", Title: labelDeadline, Width: 14}, {Key: "call", Title: labelCall, Width: 32, Kind: PhoneCell},
		{Key: "done", Title: "Gjort", Width: 7, Kind: TickCell, Fill: true}, {Key: "time", Title: "Dato og tid", Width: 14, Fill: true},
		{Key: "by", Title: "Af hvem", Width: 14, Fill: true}, {Key: "initials", Title: "Initialer", Width: 9, Fill: true},
	}}
	for _, s := range p.Steps {
		r.Rows = append(r.Rows, BookRow{ID: "escalation_paths/" + p.ID + "/steps/" + s.ID, Cells: []string{
			itoa(m.numbers[s]), s.Do, m.actors(s.Actor, nil), m.deadline(s), m.callCell(s), "", "", "", "",
		}})
	}
	return r
}

// callCell is whom a step rings, with the numbers, in one cell.
func (m *maker) callCell(s *plan.Step) string {
	var out []string
	for _, word := range s.Call {
		if e, ok := m.entry(word); ok {
			out = append(out, flat(shortCall(e)))
		} else if name := m.actor(word, nil); name != "" {
			out = append(out, name)
		}
	}
	if t := m.convened(s); len(t) > 0 {
		out = append(out, flat(t))
	}
	if t := m.unreachable(s); len(t) > 0 {
		out = append(out, labelUnreachable+": "+lowerFirst(flat(t)))
	}
	return strings.Join(out, "\n")
}

// flat is a text's words without anything else.
func flat(t Text) string {
	var b strings.Builder
	for i := range t {
		if t[i].Kind == Break {
			b.WriteByte('\n')
		}
		b.WriteString(t[i].Text)
	}
	return b.String()
}

// contactSheet is everybody who can be rung, with columns for ringing round.
func (m *maker) contactSheet() *Sheet {
	s := &Sheet{ID: "kontakter", Name: labelContacts, Title: "Kontakter i alfabetisk orden", Kind: ContactSheet, Landscape: true}
	r := Range{ID: "kontakter", Title: labelContacts, Comes: !m.public, Columns: []BookColumn{
		{Key: "name", Title: labelName, Width: 30}, {Key: "department", Title: labelUnit, Width: 24},
		{Key: "phones", Title: labelPhone, Width: 22, Kind: PhoneCell, Fill: !m.public}, {Key: "hours", Title: labelHours, Width: 34},
	}}
	if !m.public {
		s.Intro = []string{"Ring numrene igennem mindst en gang om året, også en aften og en nat. Skriv datoen, og ret det, der er forkert."}
		r.Columns = append(r.Columns,
			BookColumn{Key: "verified", Title: labelChecked, Width: 14, Kind: DateCell},
			BookColumn{Key: "rung", Title: "Ringet op den", Width: 14, Kind: DateCell, Fill: true},
			BookColumn{Key: "right", Title: "Var det rigtigt?", Width: 12, Kind: ChoiceCell, List: listRight, Fill: true},
			BookColumn{Key: "correction", Title: "Rettelse", Width: 30, Fill: true})
	}
	for _, c := range m.sortedContacts() {
		unit := ""
		if d := m.plan.Department(c.Department); d != nil {
			unit = d.Name
		}
		row := BookRow{ID: "contacts/" + c.ID, Cells: []string{c.Name, unit, m.phonesCell(c), m.longHours(c)}}
		if !m.public {
			row.Cells = append(row.Cells, isoDate(c.Verified), "", "", "")
		}
		r.Rows = append(r.Rows, row)
	}
	s.Ranges = []Range{r}
	return s
}

func (m *maker) phonesCell(c *plan.Contact) string {
	var out []string
	for _, p := range c.Phones {
		out = append(out, p.Number)
	}
	if c.Via != "" {
		if via, ok := m.entry(c.Via); ok {
			text := "via " + via.Name
			if via.Number != "" && !strings.HasSuffix(via.Name, via.Number) {
				text += " " + via.Number
			}
			if c.AskFor != "" {
				text += ": spørg efter " + c.AskFor
			}
			out = append(out, text)
		}
	}
	return strings.Join(out, "\n")
}

// helpSheet is the public list of help: the national lines and the municipality's public services.
func (m *maker) helpSheet() *Sheet {
	s := &Sheet{ID: "hjaelp", Name: "Hjælp", Title: "Her er der hjælp", Kind: ContactSheet}
	national := Range{ID: "landsdaekkende", Title: labelRingNational, Columns: []BookColumn{
		{Key: "name", Title: labelName, Width: 34}, {Key: "phone", Title: labelPhone, Width: 16, Kind: PhoneCell},
		{Key: "hours", Title: labelHours, Width: 24}, {Key: "use", Title: "Til hvad", Width: 44},
	}}
	for i := range register.Lines {
		if l := &register.Lines[i]; l.Printable() {
			national.Rows = append(national.Rows, BookRow{ID: register.NationalPrefix + l.ID, Cells: []string{l.Name, l.Phone, l.PrintableHours(), l.Use}})
		}
	}
	services := Range{ID: "tilbud", Title: "Tilbud", Columns: []BookColumn{
		{Key: "name", Title: "Tilbud", Width: 34}, {Key: "for", Title: "For", Width: 20}, {Key: "contact", Title: labelCall, Width: 30, Kind: PhoneCell}, {Key: "text", Title: "Om tilbuddet", Width: 44},
	}}
	for _, x := range m.plan.Services {
		services.Rows = append(services.Rows, BookRow{ID: "services/" + x.ID, Cells: []string{
			x.Name, strings.Join(labelled("person", x.Serves), ", "), flat(m.callText(x.Contact)), proseLine(x.Text),
		}})
	}
	s.Ranges = []Range{national}
	if len(services.Rows) > 0 {
		s.Ranges = append(s.Ranges, services)
	}
	return s
}

// unitSheet is what one department needs: whom to ring, and its own actions.
func (m *maker) unitSheet(d *plan.Department) *Sheet {
	s := &Sheet{ID: departmentID(d.ID), Name: d.Name, Title: d.Name, Kind: UnitSheet, Landscape: true}
	ring := Range{ID: departmentID(d.ID) + "-ring", Title: labelRing, Columns: []BookColumn{
		{Key: "path", Title: "Situation", Width: 38}, {Key: "level", Title: "Niveau", Width: 18}, {Key: "call", Title: "Ring først til", Width: 40, Kind: PhoneCell},
	}}
	for _, p := range m.plan.EscalationPaths {
		if m.uses(d, p) {
			ring.Rows = append(ring.Rows, BookRow{ID: "escalation_paths/" + p.ID, Cells: []string{
				p.Title, strings.Join(labelled("level", p.Level), ", "), flat(m.firstCall(p, d)),
			}})
		}
	}
	s.Ranges = append(s.Ranges, ring)
	if r := m.unitActions(d); len(r.Rows) > 0 {
		s.Ranges = append(s.Ranges, r)
	}
	return s
}
