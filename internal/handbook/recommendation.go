package handbook

import (
	"strconv"
	"strings"

	"beredskab/internal/catalogue"
	"beredskab/internal/check"
	"beredskab/internal/danish"
	"beredskab/internal/document"
	"beredskab/internal/plan"
	"beredskab/internal/wording"
)

// recommendationChapter is the eight recommendations on their four levels, with how far the plan is with each point.
func (m pointBuilder) recommendationChapter() *document.Section {
	pub := catalogue.Publication
	s := &document.Section{ID: "anbefalinger", Title: "De otte anbefalinger"}
	var f document.FactList
	f.Add("Hvad de er", pub.LegalStatus)
	f.Add("Hvem de handler om", pub.TargetGroup)
	f.Add("Hvem de ikke handler om", pub.NotCovered)
	f.Add("Redskaberne", pub.ToolsNote)
	s.Blocks = f.AppendTo(nil)
	if m.In.Result != nil {
		s.Blocks = append(s.Blocks, m.progressTable())
	}
	for i := range catalogue.Recommendations {
		s.Sections = append(s.Sections, m.recommendation(&catalogue.Recommendations[i]))
	}
	return s
}

func (m pointBuilder) progressTable() document.Table {
	t := document.Table{ID: "fremdrift", Caption: "Så langt er planen", RowHeads: true, Columns: []string{"Anbefaling"}}
	for _, s := range wording.Statuses {
		t.Columns = append(t.Columns, danish.Sentence(wording.StatusWord(s)))
	}
	for _, p := range m.Progress() {
		row := document.Row{Cells: []document.Text{{document.LinkTo(p.ID+" "+p.Title, wording.PointID(p.ID))}}}
		for _, s := range wording.Statuses {
			row.Cells = append(row.Cells, document.Words(strconv.Itoa(p.Counts[s])))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

func (m pointBuilder) recommendation(r *catalogue.Recommendation) *document.Section {
	s := &document.Section{ID: wording.PointID(r.ID), Title: r.ID + ". " + r.Title, Class: "recommendation"}
	claim := m.Plan.Recommendation(r.ID)
	var f document.FactList
	f.Add("Anbefalingen", r.Summary)
	if claim != nil {
		f.Add("Kommunens egen vurdering", plan.Label("point_status", claim.Status))
		f.Add("Begrundelse", claim.Reason)
		f.Text(wording.LabelOwner, m.Ref(claim.Owner))
		f.Add(wording.LabelEvidence, strings.Join(claim.Evidence, "; "))
	}
	s.Blocks = f.AppendTo(s.Blocks)
	s.Blocks = append(s.Blocks, document.Paragraph{Text: document.Bold("Hvorfor")})
	s.Blocks = document.Bullets(s.Blocks, r.Why)
	if claim != nil && claim.How != "" {
		s.Blocks = append(s.Blocks, document.Paragraph{Text: document.Bold("Sådan gør vi")})
		s.Blocks = wording.ProseBlock(s.Blocks, claim.How)
	}
	s.Blocks = append(s.Blocks, m.pointTable(r))
	if len(r.Tools) > 0 {
		s.Blocks = append(s.Blocks, document.Paragraph{Text: document.Bold("Forslag til redskaber")}, wording.ToolList(r.Tools))
	}
	return s
}

// pointTable is level 3, in practice: each point with its result and what shows it or what lacks. How sure the point's text
// is stands beside it, because some are read in the publication and some are derived.
func (m pointBuilder) pointTable(r *catalogue.Recommendation) document.Table {
	t := document.Table{ID: wording.PointID(r.ID) + "-punkter", Caption: "I praksis: " + r.ID, RowHeads: true, Columns: []string{wording.LabelPoint, wording.LabelStatus, "Det viser planen", "Kilde"}}
	for i := range r.Points {
		p := &r.Points[i]
		row := document.Row{ID: wording.PointID(p.ID), Cells: []document.Text{{{Kind: document.Strong, Text: p.ID}, {Text: " " + p.Text}}, nil, nil, document.Words(p.Confidence.Label())}}
		if res := m.Point(p.ID); res != nil {
			row.Cells[1] = document.Text{document.BadgeOf(wording.StatusWord(res.Status), wording.StatusTone(res.Status))}
			row.Cells[2] = m.shows(res)
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// shows says what the plan shows about a point, and what lacks. Places that only few may see are not told of.
func (m pointBuilder) shows(res *check.PointResult) document.Text {
	const most = 3
	var out []document.Text
	if res.Status == check.NotRelevant {
		return document.Words("Ikke relevant: " + res.Reason)
	}
	if res.Unchecked != "" {
		out = append(out, document.Words(danish.Sentence(wording.OnlyReported)+". "+document.Sentence(res.Unchecked)))
	}
	claim := m.Plan.Claim(res.ID)
	if claim != nil && claim.Note != "" {
		out = append(out, document.Words(document.Sentence(claim.Note)))
	}
	if res.Status == check.Planned || claim != nil && claim.Due.OK {
		out = append(out, document.Words(m.commitment(res.ID)))
	}
	if res.Status < res.Found && res.Status != check.Planned && len(res.Lacks) == 0 {
		out = append(out, document.Words("Kommunen vurderer, at det ikke er helt på plads."))
	}
	lacks := 0
	if res.Status < check.InPlace {
		for _, l := range res.Lacks {
			if lacks < most && m.MayShow(l.Place, l.Text) {
				lacks++
				out = append(out, append(document.Text{{Kind: document.Emphasis, Text: "Mangler: "}}, document.Words(document.Sentence(l.Text))...))
			}
		}
	}
	shown, rest := 0, 0
	said := map[string]bool{}
	for _, x := range res.Shown {
		if !m.MayShow(x.Place, x.Text) || said[x.Text] {
			continue
		}
		said[x.Text] = true
		if shown < most-lacks {
			shown++
			out = append(out, document.Words(document.Sentence(withoutKeys(x.Text))))
		} else {
			rest++
		}
	}
	if rest > 0 {
		out = append(out, document.Words("Og "+danish.Plural(rest, "sted", "steder")+" mere."))
	}
	return document.Lines(out...)
}

// withoutKey takes away the key of a field behind its title: "Redskab (risk.tool)". Whoever writes the plan needs it, a reader does not.
func withoutKey(text string) string {
	before, rest, ok := strings.Cut(text, " (")
	key, after, closed := strings.Cut(rest, ")")
	if !ok || !closed || key == "" || strings.Trim(key, "abcdefghijklmnopqrstuvwxyz_.") != "" {
		return text
	}
	return before + after
}

// withoutKeys is what shows a point, as somebody reads it who does not write the plan. Quotes within what is quoted are written »so«.
func withoutKeys(text string) string {
	text = withoutKey(text)
	before, quoted, ok := strings.Cut(text, `"`)
	last := strings.LastIndex(quoted, `"`)
	if !ok || last < 0 || !strings.HasSuffix(before, ": ") {
		return text
	}
	inner := quoted[:last]
	for i := 0; strings.Contains(inner, `"`); i++ {
		inner = strings.Replace(inner, `"`, [...]string{"»", "«"}[i%2], 1)
	}
	if strings.Count(inner, "»") > strings.Count(inner, "«") { // the end of it was cut off
		inner += "«"
	}
	return before + `"` + inner + quoted[last:]
}

// commitment says who has promised what about a point, and by when.
func (m pointBuilder) commitment(id string) string {
	if c := m.Plan.Claim(id); c != nil && c.Due.OK {
		if who := m.Name(c.Owner); who != "" {
			return who + " gør det senest " + wording.LastDay(c.Due) + "."
		}
	}
	for _, a := range m.Plan.Actions {
		if a.Point == id && a.Due.OK && a.Status != plan.ActionDone && a.Status != plan.ActionDropped && m.Name(a.Owner) != "" {
			return m.Name(a.Owner) + " gør det senest " + wording.LastDay(a.Due) + ": " + danish.LowerFirst(document.Sentence(a.Title))
		}
	}
	return ""
}

// actionChapter is what is still to be done to the plan itself (opgaver); never a task in a citizen's case.
func (m pointBuilder) actionChapter() *document.Section {
	if len(m.Plan.Actions) == 0 {
		return nil
	}
	t := document.Table{ID: "opgaver-tabel", Caption: "Hvad, hvem og hvornår", RowHeads: true, Columns: []string{"Opgave", wording.LabelPoint, wording.LabelOwner, wording.LabelDue, wording.LabelStatus, wording.LabelEvidence}}
	for _, a := range m.Plan.Actions {
		t.Rows = append(t.Rows, document.Row{ID: "opgave-" + a.ID, Cells: []document.Text{
			document.Lines(document.Bold(a.Title), document.Words(wording.ProseLine(a.Text)), document.Words(document.OneLine(a.Note))), m.pointRef(a.Point), m.Ref(a.Owner), document.Words(wording.LastDay(a.Due)),
			{m.actionBadge(a)},
			document.Words(strings.Join(a.Evidence, "; ")),
		}})
	}
	return &document.Section{ID: "opgaver", Title: wording.LabelActions, Blocks: []document.Block{t}}
}

func (m pointBuilder) pointRef(id string) document.Text {
	if catalogue.PointByID(id) == nil {
		return document.Words(id)
	}
	return document.Text{document.LinkTo(id, wording.PointID(id))}
}

func (m pointBuilder) actionBadge(a *plan.Action) document.Inline {
	word := plan.Label("action_status", a.Status)
	switch {
	case a.Status == plan.ActionDone:
		return document.BadgeOf(word, document.Good)
	case a.Status == plan.ActionDropped:
		return document.BadgeOf(word, document.Muted)
	case m.Overdue(a.Due):
		return document.BadgeOf(strings.TrimPrefix(word+", over fristen", ", "), document.Danger)
	}
	return document.BadgeOf(word, document.Neutral)
}
