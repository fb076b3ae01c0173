package document

import (
	"path"
	"slices"
	"strings"

	"beredskab/internal/danish"
	"beredskab/internal/diag"
	"beredskab/internal/register"
)

// findingChapter is what checking the plan brought, gravest first (åbne fund). It is in the internal edition only.
func (m *maker) findingChapter() *Section {
	s := &Section{ID: "fund", Title: labelFindings}
	if m.in.Result == nil {
		return nil
	}
	s.Blocks = append(s.Blocks, paragraph("Listen er skrevet af programmet, der læser planen igennem. Den er ingen dom over arbejdet; den siger, hvor planen kan svigte den, der slår op i den."))
	findings := slices.Clone(m.in.Result.Findings)
	slices.SortStableFunc(findings, func(a, b diag.Finding) int { return int(b.Severity) - int(a.Severity) })
	t := Table{ID: "fund-tabel", Caption: "Fund", RowHeads: false, Columns: []string{"Vægt", "Hvad", "Sådan retter I det", "Hvor"}}
	for i := range findings {
		t.Rows = append(t.Rows, m.findingRow(&findings[i]))
	}
	if len(t.Rows) == 0 {
		s.Blocks = append(s.Blocks, paragraph("Der er kørt "+danish.Plural(m.in.Result.RulesRun, "regel", "regler")+" på planen, og ingen af dem gav et fund."))
	} else {
		s.Blocks = append(s.Blocks, t)
	}
	if n := m.in.Result.Waived; n > 0 {
		s.Blocks = append(s.Blocks, paragraph(danish.Plural(n, "fund er", "fund er")+" ikke med, fordi kommunen har skrevet en undtagelse."))
	}
	if w := m.waivers(); len(w.Rows) > 0 {
		s.Blocks = append(s.Blocks, w)
	}
	return s
}

func (m *maker) findingRow(f *diag.Finding) Row {
	word, tone := severityWord(f.Severity)
	what, fix := f.Message, f.Fix
	if !m.mayTell(f.Place, what+fix) {
		what, fix = "Der er et fund ved noget, som kun få må se.", "Den, der har planens fil, kan se det ved at tjekke planen."
		if r := m.hiddenAt(f.Place); r != nil && r.name != "" {
			what = `Der er et fund ved "` + r.name + `", som kun få må se.`
		}
	}
	return Row{Cells: []Text{{badge(word, tone)}, {{Text: what + " ["}, {Kind: Code, Text: f.Rule}, {Text: "]"}}, words(fix), words(m.line(f.Span))}}
}

// line is where a finding stands: the file's own name, because its folder differs from one machine to the next.
func (m *maker) line(s diag.Span) string {
	if s.File == nil {
		return ""
	}
	if s.Start == 0 && s.End == 0 {
		return path.Base(s.File.Name) // what is missing in the file as a whole has no line
	}
	n, _ := s.File.Position(s.Start)
	return path.Base(s.File.Name) + ", linje " + itoa(n)
}

func severityWord(s diag.Severity) (string, Tone) {
	switch s {
	case diag.Error:
		return "fejl", Danger
	case diag.Warning:
		return "advarsel", Attention
	}
	return "oplysning", Neutral
}

func (m *maker) waivers() Table {
	t := Table{ID: "undtagelser", Caption: "Undtagelser: det lever kommunen bevidst med", RowHeads: true, Columns: []string{"Regel", "Hvor", "Begrundelse", "Besluttet af", "Gælder til"}}
	for _, w := range m.plan.Waivers {
		t.Rows = append(t.Rows, Row{Cells: []Text{words(w.Rule), {{Kind: Code, Text: w.Where}}, words(w.Reason), m.ref(w.ApprovedBy), words(lastDay(w.Until))}})
	}
	return t
}

// lawChapter is every legal basis that the plan cites, once (love og hjemler).
func (m *maker) lawChapter() *Section {
	var texts []string
	add := func(list []string) {
		for _, text := range list {
			if text = strings.TrimSpace(text); text != "" && !slices.Contains(texts, text) {
				texts = append(texts, text)
			}
		}
	}
	for _, p := range m.plan.EscalationPaths {
		for _, s := range p.Steps {
			add(s.LegalBasis)
		}
	}
	for _, d := range m.plan.Departments {
		for _, x := range d.SendsTo {
			add(x.LegalBasis)
		}
	}
	for _, p := range m.plan.Partners {
		for _, x := range p.SendsTo {
			add(x.LegalBasis)
		}
	}
	if x := m.plan.Sharing; x != nil {
		add(x.LegalBasis)
	}
	if len(texts) == 0 {
		return nil
	}
	t := Table{ID: "hjemler-tabel", Caption: "Hjemler, som planen nævner", RowHeads: true, Columns: []string{"Hjemmel", "Handler om", "Gælder", "Kilde", "Kontrolleret"}}
	for _, text := range texts {
		t.Rows = append(t.Rows, Row{Cells: lawCells(text)})
	}
	slices.SortStableFunc(t.Rows, func(a, b Row) int { return m.sort.Compare(a.Cells[0][0].Text, b.Cells[0][0].Text) })
	return &Section{ID: "hjemler", Title: "Love og hjemler", Blocks: []Block{
		paragraph("Listen er ikke juridisk rådgivning. Tjek med en jurist, før I handler efter den: love ændres, og programmet kender kun dem, der står her."), t,
	}}
}

func lawCells(text string) []Text {
	l := register.LawByText(text)
	if l == nil || !l.Printable() {
		return []Text{words(law(text)), words("ikke slået op i en kilde"), nil, nil, nil}
	}
	var f []string
	if l.From != "" {
		f = append(f, "fra "+writtenDate(l.From))
	}
	if l.Until != "" {
		f = append(f, "til "+writtenDate(l.Until))
	}
	return []Text{words(law(text)), words(l.About), words(strings.Join(f, " ")), words(l.Source), words(writtenDate(l.CheckedOn))}
}
