package comparison

import (
	"strconv"

	"beredskab/internal/catalogue"
	"beredskab/internal/check"
	"beredskab/internal/compare"
	"beredskab/internal/danish"
	"beredskab/internal/document"
	"beredskab/internal/plan"
	"beredskab/internal/wording"
)

func (m *builder) findingFacts(d *compare.Diff) document.Block {
	var f document.FactList
	n := func(term string, n int) { f.Add(term, m.number(n)) }
	n("Fund, der er lukket", len(d.Closed))
	n("Nye fund", len(d.New))
	n("Fund, der er åbnet igen", len(d.Reopened))
	n("Fund, der er blevet alvorligere", len(d.Graver))
	if len(d.Milder) > 0 {
		n("Fund, der er blevet mindre alvorlige", len(d.Milder))
	}
	n("Uændrede fund", d.Unchanged)
	if len(d.ByNewRule) > 0 {
		n("Fundet af nye regler (ikke tilbageskridt)", len(d.ByNewRule))
	}
	if d.ByOldRule > 0 {
		n("Væk, fordi reglen er udgået (ikke fremskridt)", d.ByOldRule)
	}
	f.Add("Timer, hvor alle handleveje er besvaret", answeredSince(d))
	return document.Facts{Rows: f}
}

// pointChanges lists the points that have another status at the end of what the caption says than at its beginning.
func (m *builder) pointChanges(blocks []document.Block, e *compare.Entry, d *compare.Diff, when string) []document.Block {
	t := document.Table{
		ID: "punkter-siden-" + anchorOf(e) + "-" + danish.Slug(when), Caption: "Punkter, der har fået en anden status, " + when + ": " + e.Name,
		RowHeads: true, Columns: []string{wording.LabelPoint, "Før", "Efter", "Retning"},
	}
	add := func(list []compare.PointChange, word string, tone document.Tone) {
		for _, c := range list {
			text := ""
			if p := catalogue.PointByID(c.ID); p != nil {
				text = " " + p.Text
			}
			t.Rows = append(t.Rows, document.Row{Cells: []document.Text{
				{{Kind: document.Strong, Text: c.ID}, {Text: text}}, document.Words(wording.StatusWord(c.Before)), {document.BadgeOf(wording.StatusWord(c.After), wording.StatusTone(c.After))}, {document.BadgeOf(word, tone)},
			}})
		}
	}
	add(d.Better, "frem", document.Good)
	add(d.Worse, "tilbage", document.Danger)
	if len(t.Rows) == 0 {
		return append(blocks, document.Line("Alle "+strconv.Itoa(d.Same)+" punkter har samme status "+when+"."))
	}
	blocks = append(blocks, t, document.Line(danish.Plural(d.Same, "punkt har", "punkter har")+" samme status før og efter."))
	if d.NotCompared > 0 {
		blocks = append(blocks, document.Line(danish.Plural(d.NotCompared, "punkt kan", "punkter kan")+" ikke holdes op mod hinanden, fordi punkterne er ændret."))
	}
	return blocks
}

// findingChanges lists the findings that came, went or changed: many of the last step, and of the earlier ones the first few.
func (m *builder) findingChanges(blocks []document.Block, e *compare.Entry, d step, steps int) []document.Block {
	most := 10
	if d.number == steps {
		most = 30
	}
	t := document.Table{ID: "fund-siden-" + anchorOf(e) + "-" + strconv.Itoa(d.number), Caption: "Fund uden for punkterne, der er kommet, gået eller ændret, trin " + strconv.Itoa(d.number) + ": " + e.Name, RowHeads: true, Columns: []string{"Fund", "Hvor i planen", "Hvad er der sket"}}
	rest := 0
	reported := map[string]bool{} // without names each rule once: how many numbers are old tells how many there are
	add := func(list []compare.Finding, word string, tone document.Tone) {
		for _, f := range list {
			if catalogue.PointByID(f.Rule) != nil {
				continue // told among the points
			}
			if m.Anonymous && reported[f.Rule+word] {
				continue
			}
			reported[f.Rule+word] = true
			if len(t.Rows) == most {
				rest++
				continue
			}
			t.Rows = append(t.Rows, document.Row{Cells: []document.Text{{{Text: ruleTitle(f.Rule) + " ["}, {Kind: document.Code, Text: f.Rule}, {Text: "]"}}, m.findingPlace(f.Place), {document.BadgeOf(word, tone)}}})
		}
	}
	add(d.Reopened, "åbnet igen", document.Danger)
	add(d.Graver, "alvorligere", document.Danger)
	add(d.New, "nyt", document.Attention)
	add(d.ByNewRule, "ny regel", document.Neutral)
	add(d.Milder, "mindre alvorligt", document.Good)
	add(d.Closed, "lukket", document.Good)
	if len(t.Rows) == 0 {
		return blocks
	}
	blocks = append(blocks, t)
	if rest > 0 {
		blocks = append(blocks, document.Line("Og "+danish.Plural(rest, "fund", "fund")+" mere, som står i regnearket."))
	}
	return blocks
}

// number is how many there are of something that a plan holds: without names only roughly.
func (m *builder) number(n int) string {
	if m.Anonymous {
		return compare.Interval(n)
	}
	return strconv.Itoa(n)
}

func ruleTitle(id string) string {
	if r := check.RuleByID(id); r != nil {
		return r.Title
	}
	return "Regel, der er udgået"
}

// findingPlace names the place by its field; by its id too where ids may be told.
func (m *builder) findingPlace(place string) document.Text {
	if m.Anonymous {
		return nil
	}
	if place == "" {
		return document.Words("Planen som helhed")
	}
	return document.Text{{Kind: document.Code, Text: place}}
}

func (m *builder) actionChanges(blocks []document.Block, e *compare.Entry, d *compare.Diff) []document.Block {
	var items []string
	add := func(list []compare.Action, word string) {
		if m.Anonymous {
			if len(list) > 0 {
				items = append(items, danish.Sentence(word)+": "+m.number(len(list))+" opgaver")
			}
			return
		}
		for _, a := range list {
			title := e.Actions[a.ID]
			if title == "" {
				title = a.ID
			}
			items = append(items, danish.Sentence(word)+": "+title)
		}
	}
	add(d.Done, plan.Label("action_status", "done"))
	add(d.Added, "ny")
	add(d.Undone, "åbnet igen")
	add(d.Gone, "taget ud af planen")
	if len(items) == 0 {
		return blocks
	}
	return document.Bullets(append(blocks, document.Paragraph{Text: document.Bold("Opgaver")}), items)
}
