package handbook

import (
	"path"
	"slices"
	"strconv"
	"strings"

	"beredskab/internal/danish"
	"beredskab/internal/diag"
	"beredskab/internal/document"
	"beredskab/internal/plan"
	"beredskab/internal/register"
	"beredskab/internal/wording"
)

// findingChapter is what checking the plan brought, gravest first (åbne fund). It is in the internal edition only.
func (m pointBuilder) findingChapter() *document.Section {
	s := &document.Section{ID: "fund", Title: wording.LabelFindings}
	if m.In.Result == nil {
		return nil
	}
	s.Blocks = append(s.Blocks, document.Line("Her står, hvor planen kan svigte den, der slår op i den, og hvad I gør ved det."))
	findings := slices.Clone(m.In.Result.Findings)
	slices.SortStableFunc(findings, func(a, b diag.Finding) int { return int(b.Severity) - int(a.Severity) })
	t := document.Table{ID: "fund-tabel", Caption: "Fund", RowHeads: false, Columns: []string{"Vægt", "Hvad", "Sådan retter I det", "Hvor"}}
	for i := range findings {
		t.Rows = append(t.Rows, m.findingRow(&findings[i]))
	}
	if len(t.Rows) == 0 {
		s.Blocks = append(s.Blocks, document.Line("Der er kørt "+danish.Plural(m.In.Result.RulesRun, "regel", "regler")+" på planen, og ingen af dem gav et fund."))
	} else {
		s.Blocks = append(s.Blocks, t)
	}
	if n := m.In.Result.Waived; n > 0 {
		s.Blocks = append(s.Blocks, document.Line(danish.Plural(n, "fund er", "fund er")+" ikke med, fordi kommunen har skrevet en undtagelse."))
	}
	if w := m.waivers(); len(w.Rows) > 0 {
		s.Blocks = append(s.Blocks, w)
	}
	return s
}

func (m pointBuilder) findingRow(f *diag.Finding) document.Row {
	word, tone := wording.SeverityWord(f.Severity)
	what, fix := f.Message, f.Fix
	if !m.MayShow(f.Place, what+fix) {
		what, fix = "Der er et fund ved noget, som kun få må se.", "Den, der har planens fil, kan se det ved at tjekke planen."
		if r := m.HiddenAt(f.Place); r != nil && r.Name != "" {
			what = `Der er et fund ved "` + r.Name + `", som kun få må se.`
		}
	}
	return document.Row{Cells: []document.Text{{document.BadgeOf(word, tone)}, {{Text: what + " ["}, {Kind: document.Code, Text: f.Rule}, {Text: "]"}}, document.Words(fix), document.Words(m.line(f.Span))}}
}

// line is where a finding stands: the file's own name, because its folder differs from one machine to the next.
func (m pointBuilder) line(s diag.Span) string {
	if s.File == nil {
		return ""
	}
	if s.Start == 0 && s.End == 0 {
		return path.Base(s.File.Name) // what is missing in the file as a whole has no line
	}
	n, _ := s.File.Position(s.Start)
	return path.Base(s.File.Name) + ", linje " + strconv.Itoa(n)
}

func (m pointBuilder) waivers() document.Table {
	t := document.Table{ID: "undtagelser", Caption: "Undtagelser: det lever kommunen bevidst med", RowHeads: true, Columns: []string{"Regel", "Hvor", "Begrundelse", "Besluttet af", "Gælder til"}}
	for _, w := range m.Plan.Waivers {
		t.Rows = append(t.Rows, document.Row{Cells: []document.Text{document.Words(w.Rule), {{Kind: document.Code, Text: w.Where}}, document.Words(w.Reason), m.Ref(w.ApprovedBy), document.Words(wording.LastDay(w.Until))}})
	}
	return t
}

// lawChapter is every legal basis that the plan cites, once (love og hjemler).
func (m pointBuilder) lawChapter() *document.Section {
	var texts []string
	grown := map[string]bool{} // cited where somebody of 18 or more is met
	cite := func(list []string, young bool) {
		for _, text := range list {
			if text = strings.TrimSpace(text); text == "" {
				continue
			}
			texts = danish.AppendNew(texts, text)
			grown[text] = grown[text] || !young
		}
	}
	add := func(list []string) { cite(list, false) }
	for _, p := range m.Plan.EscalationPaths {
		for _, s := range p.Steps {
			ages := s.Ages
			if !ages.OK {
				ages = p.Ages
			}
			cite(s.LegalBasis, ages.OK && plan.Minors.Holds(ages) || slices.Equal(p.People(), []string{"child"}))
		}
	}
	for _, d := range m.Plan.Departments {
		for _, x := range d.SendsTo {
			add(x.LegalBasis)
		}
	}
	for _, p := range m.Plan.Partners {
		for _, x := range p.SendsTo {
			add(x.LegalBasis)
		}
	}
	if x := m.Plan.Sharing; x != nil {
		add(x.LegalBasis)
	}
	if len(texts) == 0 {
		return nil
	}
	section := &document.Section{ID: "hjemler", Title: "Love og hjemler", Blocks: []document.Block{
		document.Line("Listen er ikke juridisk rådgivning. Tjek med en jurist, før I handler efter den: love ændres, og der kan mangle nogen."),
	}}
	table := func(id, caption string, young bool) {
		t := document.Table{ID: id, Caption: caption, RowHeads: true, Columns: []string{"Hjemmel", "Handler om", "Gælder", "Kilde", "Kontrolleret"}}
		for _, text := range texts {
			if grown[text] != young {
				t.Rows = append(t.Rows, document.Row{Cells: lawCells(text)})
			}
		}
		slices.SortStableFunc(t.Rows, func(a, b document.Row) int { return m.Sort.Compare(a.Cells[0][0].Text, b.Cells[0][0].Text) })
		if len(t.Rows) > 0 {
			section.Blocks = append(section.Blocks, t)
		}
	}
	table("hjemler-tabel", "Hjemler, som planen nævner", false)
	table("hjemler-unge", "Hjemler, som planen kun nævner for børn og unge under 18 år", true)
	return section
}

func lawCells(text string) []document.Text {
	l := register.LawByText(text)
	if l == nil || !l.Printable() {
		return []document.Text{document.Words(wording.Law(text)), document.Words("ikke slået op i en kilde"), nil, nil, nil}
	}
	var f []string
	if l.From != "" {
		f = append(f, "fra "+wording.WrittenDate(l.From))
	}
	if l.Until != "" {
		f = append(f, "til "+wording.WrittenDate(l.Until))
	}
	return []document.Text{document.Words(wording.Law(text)), document.Words(l.About), document.Words(strings.Join(f, " ")), document.Words(l.Source), document.Words(wording.WrittenDate(l.CheckedOn))}
}
