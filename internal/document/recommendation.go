package document

import (
	"slices"
	"strings"

	"beredskab/internal/catalogue"
	"beredskab/internal/check"
	"beredskab/internal/danish"
	"beredskab/internal/plan"
)

// statuses are the five results of a point, in the order in which they are counted.
var statuses = [...]check.Status{check.InPlace, check.Partly, check.Planned, check.Missing, check.NotRelevant}

func statusWord(s check.Status) string { return plan.Label("point_status", s.Word()) }

func statusTone(s check.Status) Tone {
	switch s {
	case check.InPlace:
		return Good
	case check.Missing:
		return Danger
	case check.NotRelevant:
		return Muted
	}
	return Attention
}

// recommendationChapter is the eight recommendations on their four levels, with how far the plan is with each point.
func (m *maker) recommendationChapter() *Section {
	pub := catalogue.Publication
	s := &Section{ID: "anbefalinger", Title: "De otte anbefalinger"}
	var f facts
	f.add("Hvad de er", pub.LegalStatus)
	f.add("Hvem de handler om", pub.TargetGroup)
	f.add("Hvem de ikke handler om", pub.NotCovered)
	f.add("Sådan er de gengivet", pub.Reading)
	f.add("Redskaberne", pub.ToolsNote)
	s.Blocks = f.block(nil)
	if m.in.Result != nil {
		s.Blocks = append(s.Blocks, m.progressTable())
	}
	for i := range catalogue.Recommendations {
		s.Sections = append(s.Sections, m.recommendation(&catalogue.Recommendations[i]))
	}
	return s
}

func (m *maker) progressTable() Table {
	t := Table{ID: "fremdrift", Caption: "Så langt er planen", RowHeads: true, Columns: []string{"Anbefaling"}}
	for _, s := range statuses {
		t.Columns = append(t.Columns, danish.Sentence(statusWord(s)))
	}
	for _, p := range m.progress() {
		row := Row{Cells: []Text{{link(p.ID+" "+p.Title, pointID(p.ID))}}}
		for _, s := range statuses {
			row.Cells = append(row.Cells, words(itoa(p.Counts[s])))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// progress counts the points of each recommendation by their result.
func (m *maker) progress() []Progress {
	out := make([]Progress, 0, len(catalogue.Recommendations))
	for i := range catalogue.Recommendations {
		r := &catalogue.Recommendations[i]
		p := Progress{ID: r.ID, Title: r.Title}
		for j := range m.in.Result.Points {
			if point := &m.in.Result.Points[j]; strings.HasPrefix(point.ID, r.ID+".") {
				p.Counts[point.Status]++
			}
		}
		out = append(out, p)
	}
	return out
}

func (m *maker) recommendation(r *catalogue.Recommendation) *Section {
	s := &Section{ID: pointID(r.ID), Title: r.ID + ". " + r.Title, Class: "recommendation"}
	claim := m.plan.Recommendation(r.ID)
	var f facts
	f.add("Anbefalingen", r.Summary)
	if claim != nil {
		f.add("Kommunen siger selv", plan.Label("point_status", claim.Status))
		f.add("Begrundelse", claim.Reason)
		f.text(labelOwner, m.ref(claim.Owner))
		f.add(labelEvidence, strings.Join(claim.Evidence, "; "))
	}
	s.Blocks = f.block(s.Blocks)
	s.Blocks = append(s.Blocks, Paragraph{strong("Hvorfor")})
	s.Blocks = bullets(s.Blocks, r.Why)
	if claim != nil && claim.How != "" {
		s.Blocks = append(s.Blocks, Paragraph{strong("Sådan gør vi")})
		s.Blocks = proseBlock(s.Blocks, claim.How)
	}
	s.Blocks = append(s.Blocks, m.pointTable(r))
	if len(r.Tools) > 0 {
		s.Blocks = append(s.Blocks, Paragraph{strong("Forslag til redskaber")}, toolList(r.Tools))
	}
	return s
}

func toolList(tools []catalogue.Tool) List {
	var l List
	for _, t := range tools {
		item := words(t.Name)
		if t.URL != "" {
			item = Text{{Kind: Link, Text: t.Name, Target: t.URL}}
		}
		l.Items = append(l.Items, ListItem{Text: item})
	}
	return l
}

// pointTable is level 3, in practice: each point with its result and what shows it or what lacks. How sure the point's text
// is stands beside it, because some are read in the publication and some are derived.
func (m *maker) pointTable(r *catalogue.Recommendation) Table {
	t := Table{ID: pointID(r.ID) + "-punkter", Caption: "I praksis: " + r.ID, RowHeads: true, Columns: []string{labelPoint, labelStatus, "Det viser planen", "Kilde"}}
	for i := range r.Points {
		p := &r.Points[i]
		row := Row{ID: pointID(p.ID), Cells: []Text{{{Kind: Strong, Text: p.ID}, {Text: " " + p.Text}}, nil, nil, words(p.Confidence.Label())}}
		if res := m.point(p.ID); res != nil {
			row.Cells[1] = Text{badge(statusWord(res.Status), statusTone(res.Status))}
			row.Cells[2] = m.shows(res)
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

func (m *maker) point(id string) *check.PointResult {
	if m.in.Result == nil {
		return nil
	}
	i := slices.IndexFunc(m.in.Result.Points, func(p check.PointResult) bool { return p.ID == id })
	if i < 0 {
		return nil
	}
	return &m.in.Result.Points[i]
}

// shows says what the plan shows about a point, and what lacks. Places that only few may see are not told of.
func (m *maker) shows(res *check.PointResult) Text {
	const most = 3
	var out []Text
	if res.Status == check.NotRelevant {
		return words("Ikke relevant: " + res.Reason)
	}
	if res.Unchecked != "" {
		out = append(out, words(danish.Sentence(onlyReported)+". "+sentence(res.Unchecked)))
	}
	claim := m.plan.Claim(res.ID)
	if claim != nil && claim.Note != "" {
		out = append(out, words(sentence(claim.Note)))
	}
	if res.Status == check.Planned || claim != nil && claim.Due.OK {
		out = append(out, words(m.commitment(res.ID)))
	}
	if res.Status < res.Found && res.Status != check.Planned && len(res.Lacks) == 0 {
		out = append(out, words("Kommunen skriver selv, at det ikke er helt på plads."))
	}
	lacks := 0
	if res.Status < check.InPlace {
		for _, l := range res.Lacks {
			if lacks < most && m.mayTell(l.Place, l.Text) {
				lacks++
				out = append(out, append(Text{{Kind: Emphasis, Text: "Mangler: "}}, words(sentence(l.Text))...))
			}
		}
	}
	shown, rest := 0, 0
	for _, x := range res.Shown {
		if !m.mayTell(x.Place, x.Text) {
			continue
		}
		if shown < most-lacks {
			shown++
			out = append(out, words(sentence(x.Text)))
		} else {
			rest++
		}
	}
	if rest > 0 {
		out = append(out, words("Ses også "+danish.Plural(rest, "andet sted", "andre steder")+" i planen."))
	}
	return lines(out...)
}

// commitment says who has promised what about a point, and by when.
func (m *maker) commitment(id string) string {
	if c := m.plan.Claim(id); c != nil && c.Due.OK {
		if who := m.name(c.Owner); who != "" {
			return "Planlagt: " + who + ", senest " + lastDay(c.Due) + "."
		}
	}
	for _, a := range m.plan.Actions {
		if a.Point == id && a.Due.OK && a.Status != "done" && a.Status != "dropped" && m.name(a.Owner) != "" {
			return "Planlagt: " + a.Title + " (" + m.name(a.Owner) + ", senest " + lastDay(a.Due) + ")."
		}
	}
	return ""
}

// actionChapter is what is still to be done to the plan itself (opgaver); never a task in a citizen's case.
func (m *maker) actionChapter() *Section {
	if len(m.plan.Actions) == 0 {
		return nil
	}
	t := Table{ID: "opgaver-tabel", Caption: "Opgaver med at få beredskabet på plads", RowHeads: true, Columns: []string{"Opgave", labelPoint, labelOwner, labelDue, labelStatus, labelEvidence}}
	for _, a := range m.plan.Actions {
		t.Rows = append(t.Rows, Row{ID: "opgave-" + a.ID, Cells: []Text{
			lines(strong(a.Title), words(proseLine(a.Text)), words(oneLine(a.Note))), m.pointRef(a.Point), m.ref(a.Owner), words(lastDay(a.Due)),
			{m.actionBadge(a)},
			words(strings.Join(a.Evidence, "; ")),
		}})
	}
	return &Section{ID: "opgaver", Title: labelActions, Blocks: []Block{t}}
}

func (m *maker) pointRef(id string) Text {
	if catalogue.PointByID(id) == nil {
		return words(id)
	}
	return Text{link(id, pointID(id))}
}

func (m *maker) actionBadge(a *plan.Action) Inline {
	word := plan.Label("action_status", a.Status)
	switch {
	case a.Status == "done":
		return badge(word, Good)
	case a.Status == "dropped":
		return badge(word, Muted)
	case m.overdue(a.Due):
		return badge(strings.TrimPrefix(word+", over fristen", ", "), Danger)
	}
	return badge(word, Neutral)
}

func (m *maker) overdue(d plan.Date) bool { return d.OK && d.Last < m.in.Date }
