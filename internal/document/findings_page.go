package document

import (
	"cmp"
	"slices"
	"strings"

	"beredskab/internal/catalogue"
	"beredskab/internal/check"
	"beredskab/internal/danish"
	"beredskab/internal/diag"
	"beredskab/internal/hours"
	"beredskab/internal/plan"
)

// FindingsInput is all that the findings page is made of.
type FindingsInput struct {
	Plan     *plan.Plan     // as much of it as could be read
	Slug     string         // what the plan is called while it does not say itself
	Result   *check.Result  // nil when the plan could not be read
	Findings []diag.Finding // those to tell, of reading too
	Known    []diag.Finding // left out: they were there at an earlier check
	Since    bool           // only what is new since an earlier check is told
	Rules    []check.Rule   // every rule that a finding can carry
	Date     hours.Day
	Hash     string
}

// Findings is the page for those who mend a plan and do not use a terminal (fundsiden): what to do first, then each thing
// once, under the recommendation or the part of the plan that it belongs to, and who has to do it, department by department.
func Findings(in FindingsInput) *Document {
	m := &finder{
		maker: newMaker(Input{Plan: in.Plan, Result: in.Result, Date: in.Date, Hash: in.Hash, Edition: plan.Internal}),
		in:    in,
	}
	m.gather()
	d := &Document{Title: labelFindings, Subtitle: m.whose(), Kind: "findings", Stamp: m.stamp()}
	d.Stamp.Municipality, d.Stamp.Edition, d.Stamp.ValidCopy = m.whose(), "Til dem, der skriver planen, "+dateOf(in.Date), ""
	d.Front = m.front()
	add := func(s *Section) {
		if s != nil {
			d.Sections = append(d.Sections, s)
		}
	}
	add(m.first())
	add(m.byDepartment())
	for _, c := range m.chapters() {
		add(m.chapter(c))
	}
	return d
}

// finder makes one findings page.
type finder struct {
	*maker
	in      FindingsInput
	matters []*matter
	private map[privateLine]bool // lines that hold what should not be in a plan: the page must not spread it
}

type privateLine struct {
	file *diag.File
	line int
}

// matter (sag) is all the findings of one rule: they have one reason and are mended in one way.
type matter struct {
	rule     *check.Rule
	point    *catalogue.Point // set when the rule is that of a point
	findings []diag.Finding
	chapter  string // a recommendation's id, or a family's letter
}

// whose is whom the plan is for, or what its file is called as long as the plan does not say.
func (m *finder) whose() string {
	if m.plan.Municipality == nil || m.plan.Municipality.Name == "" {
		return m.in.Slug
	}
	return m.municipality()
}

// gather sorts the findings into matters, the most urgent first.
func (m *finder) gather() {
	of := map[string]*matter{}
	m.private = map[privateLine]bool{}
	for _, f := range slices.Concat(m.in.Findings, m.in.Known) {
		if f.Rule[0] == 'P' && f.Span.File != nil {
			line, _ := f.Span.File.Position(f.Span.Start)
			m.private[privateLine{f.Span.File, line}] = true
		}
	}
	for _, f := range m.in.Findings {
		x := of[f.Rule]
		if x == nil {
			x = &matter{point: catalogue.PointByID(f.Rule), chapter: chapterOf(f)}
			if i := slices.IndexFunc(m.in.Rules, func(r check.Rule) bool { return r.ID == f.Rule }); i >= 0 {
				x.rule = &m.in.Rules[i]
			} else {
				x.rule = &check.Rule{ID: f.Rule, Title: f.Rule, Severity: f.Severity, Fix: f.Fix}
			}
			of[f.Rule] = x
			m.matters = append(m.matters, x)
		}
		x.findings = append(x.findings, f)
	}
	for _, x := range m.matters {
		slices.SortStableFunc(x.findings, func(a, b diag.Finding) int { return cmp.Compare(b.Severity, a.Severity) })
	}
	slices.SortStableFunc(m.matters, byUrgency)
}

// chapterOf is where a finding is told: under the first recommendation that it bears on, else with its family.
func chapterOf(f diag.Finding) string {
	if catalogue.PointByID(f.Rule) != nil {
		return f.Rule[:2]
	}
	for _, id := range f.Points {
		if p := catalogue.PointByID(id); p != nil {
			return p.Recommendation()
		}
	}
	return f.Rule[:1]
}

// urgency orders the families for what weighs the same: what must not be in the plan at all, what keeps the rest from being
// read, whether anybody answers, and then how far the plan is.
const urgency = "PDYSHEKATBLFXW"

func byUrgency(a, b *matter) int {
	return cmp.Or(
		cmp.Compare(b.findings[0].Severity, a.findings[0].Severity),
		cmp.Compare(strings.IndexByte(urgency, a.rule.ID[0]), strings.IndexByte(urgency, b.rule.ID[0])),
		cmp.Compare(b.weight(), a.weight()),
		cmp.Compare(len(a.rule.ID), len(b.rule.ID)), strings.Compare(a.rule.ID, b.rule.ID),
	)
}

// weight is how much a point matters; nothing for other rules.
func (x *matter) weight() catalogue.Severity {
	if x.point == nil {
		return 0
	}
	return x.point.Severity
}

func (x *matter) id() string { return "fund-" + pointID(x.rule.ID) }

// title names a matter as a reader would: a point by its rule's short name.
func (x *matter) title() string { return x.rule.ID + " " + x.rule.Title }

func (m *finder) front() []Block {
	var blocks []Block
	if m.in.Result == nil {
		blocks = append(blocks, Notice{Title: "Planen kan ikke læses endnu", Tone: Danger, Blocks: []Block{
			paragraph("Ret det, der står herunder, og tjek planen igen. Så kan resten af planen også blive læst igennem."),
		}})
	}
	if m.in.Since {
		blocks = append(blocks, m.since())
	}
	if len(m.in.Findings) == 0 {
		if m.in.Since {
			return blocks
		}
		return append(blocks, paragraph("Der er intet at rette. Planen blev læst igennem den "+dateOf(m.in.Date)+"."))
	}
	count := diag.Report{Findings: m.in.Findings}
	var f facts
	f.text("Fejl", m.counted(count.Count(diag.Error), diag.Error, "Skal rettes, før håndbogen kan laves."))
	f.text("Advarsler", m.counted(count.Count(diag.Warning), diag.Warning, "Kan svigte den, der slår op i planen."))
	f.text("Oplysninger", m.counted(count.Count(diag.Info), diag.Info, "Kan gøre planen bedre."))
	if m.in.Result != nil {
		counts := m.in.Result.Counts()
		f.add("De 52 punkter", danish.List([]string{
			itoa(counts[check.InPlace]) + " på plads", itoa(counts[check.Partly]) + " delvist på plads", itoa(counts[check.Planned]) + " planlagt",
			danish.Plural(counts[check.Missing], "mangler", "mangler"), danish.Plural(counts[check.NotRelevant], "ikke relevant", "ikke relevante"),
		}, "og")+". "+catalogue.Publication.LegalStatus)
	}
	f.add("Sådan bruges siden", "Begynd øverst. Hver ting står én gang med grunden, hvad I gør, stedet i planen og et eksempel. Listen er skrevet af et program og er ingen dom over arbejdet.")
	return f.block(blocks)
}

// since says that the page tells only what is new: whoever is given it must not take it for all there is.
func (m *finder) since() Block {
	known := len(m.in.Known)
	text := "Siden viser kun det, der er kommet til siden jeres tidligere tjek. " + danish.Sentence(danish.Plural(known, "fund", "fund")) + " fra dengang er der stadig og står ikke her."
	if known == 0 {
		text = "Siden viser kun det, der er kommet til siden jeres tidligere tjek. Intet af det, der blev fundet dengang, er i planen mere."
	}
	if len(m.in.Findings) == 0 {
		text = "Der er ikke kommet noget nyt til. " + text
	}
	return Notice{Title: "Kun det, der er nyt", Tone: Neutral, Blocks: []Block{paragraph(text)}}
}

func (m *finder) counted(n int, s diag.Severity, meaning string) Text {
	_, tone := severityWord(s)
	if n == 0 {
		tone = Muted
	}
	return Text{badge(itoa(n), tone), {Text: " " + meaning}}
}

// first is the matters to begin with.
func (m *finder) first() *Section {
	const most = 10
	if len(m.matters) == 0 {
		return nil
	}
	l := List{Ordered: true}
	for _, x := range m.matters[:min(most, len(m.matters))] {
		what, _ := m.told(&x.findings[0])
		item := append(severityBadge(x.findings[0].Severity), Inline{Text: " "}, link(x.title(), x.id()), Inline{Text: ": " + what})
		if n := len(x.findings) - 1; n > 0 {
			item = append(item, Inline{Text: " Og " + danish.Plural(n, "sted", "steder") + " mere."})
		}
		l.Items = append(l.Items, ListItem{Text: item})
	}
	s := &Section{ID: "foerst", Title: "Gør dette først", Blocks: []Block{l}}
	if n := len(m.matters) - most; n > 0 {
		s.Blocks = append(s.Blocks, paragraph("Derefter er der "+danish.Plural(n, "ting", "ting")+" mere. De står i kapitlerne herunder, det vigtigste først."))
	}
	return s
}

// chapters are the ids of recommendations and families that have something to tell, the most urgent first.
func (m *finder) chapters() []string {
	var ids []string
	for _, x := range m.matters {
		if !slices.Contains(ids, x.chapter) {
			ids = append(ids, x.chapter)
		}
	}
	return ids
}
