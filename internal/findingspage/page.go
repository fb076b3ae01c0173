// Package findingspage is the page with a plan's findings, for those who write it and do not use a terminal (fundsiden).
package findingspage

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"beredskab/internal/catalogue"
	"beredskab/internal/check"
	"beredskab/internal/danish"
	"beredskab/internal/diag"
	"beredskab/internal/document"
	"beredskab/internal/edition"
	"beredskab/internal/hours"
	"beredskab/internal/plan"
	"beredskab/internal/wording"
)

// Input is all that the findings page is made of.
type Input struct {
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

// New is the page for those who fix a plan and do not use a terminal (fundsiden): what to do first, then each thing
// once, under the recommendation or the part of the plan that it belongs to, and who has to do it, department by department.
func New(in Input) *document.Document {
	m := &builder{
		View: edition.New(edition.Input{Plan: in.Plan, Result: in.Result, Date: in.Date, Hash: in.Hash, Edition: plan.Internal}),
		in:   in,
	}
	m.gather()
	d := &document.Document{Title: wording.LabelFindings, Subtitle: m.whose(), Kind: "findings", Stamp: m.Stamp()}
	d.Stamp.Municipality, d.Stamp.Edition, d.Stamp.ValidCopy = m.whose(), "Til dem, der skriver planen, "+wording.DateOf(in.Date), ""
	d.Front = m.front()
	add := func(s *document.Section) {
		if s != nil {
			d.Sections = append(d.Sections, s)
		}
	}
	add(m.first())
	add(m.notYet())
	add(m.byDepartment())
	for _, c := range m.chapters() {
		add(m.chapter(c))
	}
	return d
}

// finder makes one findings page.
type builder struct {
	*edition.View
	in      Input
	matters []*group
	private map[privateLine]bool // lines that hold what should not be in a plan: the page must not spread it
}

type privateLine struct {
	file *diag.File
	line int
}

// matter (sag) is all the findings of one rule: they have one reason and are fixed in one way.
type group struct {
	rule     *check.Rule
	point    *catalogue.Point // set when the rule is that of a point
	findings []diag.Finding
	chapter  string // a recommendation's id, or a family's letter
}

// whose is whom the plan is for, or what its file is called as long as the plan does not say.
func (m *builder) whose() string {
	if m.Plan.Municipality == nil || m.Plan.Municipality.Name == "" {
		return m.in.Slug
	}
	return m.Municipality()
}

// gather sorts the findings into matters, the most urgent first.
func (m *builder) gather() {
	of := map[string]*group{}
	m.private = map[privateLine]bool{}
	for _, f := range slices.Concat(m.in.Findings, m.in.Known) {
		if check.FamilyOf(f.Rule) == check.FamilyPrivacy && f.Span.File != nil {
			line, _ := f.Span.File.Position(f.Span.Start)
			m.private[privateLine{f.Span.File, line}] = true
		}
	}
	for _, f := range m.in.Findings {
		x := of[f.Rule]
		if x == nil {
			x = &group{point: catalogue.PointByID(f.Rule), chapter: chapterOf(f)}
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
		slices.SortStableFunc(x.findings, func(a, b diag.Finding) int {
			return cmp.Or(diag.CompareBool(a.Absent, b.Absent), cmp.Compare(b.Severity, a.Severity))
		})
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

func byUrgency(a, b *group) int {
	return cmp.Or(
		cmp.Compare(a.later(), b.later()),
		cmp.Compare(b.findings[0].Severity, a.findings[0].Severity),
		cmp.Compare(strings.IndexByte(urgency, a.rule.ID[0]), strings.IndexByte(urgency, b.rule.ID[0])),
		cmp.Compare(b.weight(), a.weight()),
		cmp.Compare(len(a.rule.ID), len(b.rule.ID)), strings.Compare(a.rule.ID, b.rule.ID),
	)
}

// later is 1 for what is not there yet, which comes after what is wrong in what is there.
func (x *group) later() int {
	if x.findings[0].Absent {
		return 1
	}
	return 0
}

// weight is how much a point matters; nothing for other rules.
func (x *group) weight() catalogue.Severity {
	if x.point == nil {
		return 0
	}
	return x.point.Severity
}

func (x *group) id() string { return "fund-" + wording.PointID(x.rule.ID) }

// title names a matter as a reader would: a point by its rule's short name.
func (x *group) title() string { return x.rule.ID + " " + x.rule.Title }

func (m *builder) front() []document.Block {
	var blocks []document.Block
	if m.in.Result == nil {
		blocks = append(blocks, document.Notice{Title: "Planen kan ikke læses endnu", Tone: document.Danger, Blocks: []document.Block{
			document.Line("Ret det, der står herunder, og tjek planen igen. Så kan resten af planen også blive læst igennem."),
		}})
	}
	if m.in.Since {
		blocks = append(blocks, m.since())
	}
	if len(m.in.Findings) == 0 {
		if m.in.Since {
			return blocks
		}
		return append(blocks, document.Line("Der er intet at rette. Planen blev læst igennem den "+wording.DateOf(m.in.Date)+"."))
	}
	count := diag.Report{Findings: m.in.Findings}
	var f document.FactList
	f.Text("Fejl", m.counted(count.Count(diag.Error), diag.Error, "Skal rettes, før håndbogen kan laves."))
	f.Text("Advarsler", m.counted(count.Count(diag.Warning), diag.Warning, "Kan svigte den, der slår op i planen."))
	f.Text("Oplysninger", m.counted(count.Count(diag.Info), diag.Info, "Kan gøre planen bedre."))
	if m.in.Result != nil {
		counts := m.in.Result.Counts()
		points := diag.PointCounts{
			InPlace: counts[check.InPlace], Partly: counts[check.Partly], Planned: counts[check.Planned], Missing: counts[check.Missing], NotRelevant: counts[check.NotRelevant],
		}
		f.Add("De 52 punkter", danish.Sentence(points.Words())+". "+catalogue.Publication.LegalStatus)
	}
	f.Add("Sådan bruges siden", "Begynd øverst. Hver ting står én gang med grunden, hvad I gør, stedet i planen og et eksempel. Listen er skrevet af et program og er ingen dom over arbejdet.")
	return f.AppendTo(blocks)
}

// since says that the page tells only what is new: whoever is given it must not take it for all there is.
func (m *builder) since() document.Block {
	known := len(m.in.Known)
	text := "Siden viser kun det, der er kommet til siden jeres tidligere tjek. " + danish.Sentence(danish.Plural(known, "fund", "fund")) + " fra dengang er der stadig og står ikke her."
	if known == 0 {
		text = "Siden viser kun det, der er kommet til siden jeres tidligere tjek. Intet af det, der blev fundet dengang, er i planen mere."
	}
	if len(m.in.Findings) == 0 {
		text = "Der er ikke kommet noget nyt til. " + text
	}
	return document.Notice{Title: "Kun det, der er nyt", Tone: document.Neutral, Blocks: []document.Block{document.Line(text)}}
}

func (m *builder) counted(n int, s diag.Severity, meaning string) document.Text {
	_, tone := wording.SeverityWord(s)
	if n == 0 {
		tone = document.Muted
	}
	return document.Text{document.BadgeOf(strconv.Itoa(n), tone), {Text: " " + meaning}}
}

// first is the matters to begin with: what is wrong in what is written, and in a plan without mistakes what it lacks most.
func (m *builder) first() *document.Section {
	const most = 10
	if len(m.matters) == 0 {
		return nil
	}
	list := m.matters
	if n := slices.IndexFunc(list, func(x *group) bool { return x.later() == 1 }); n > 0 {
		list = list[:n]
	}
	l := document.List{Ordered: true}
	for _, x := range list[:min(most, len(list))] {
		what, _ := m.texts(&x.findings[0])
		item := append(wording.SeverityBadge(x.findings[0].Severity), document.Inline{Text: " "}, document.LinkTo(x.title(), x.id()), document.Inline{Text: ": " + what})
		if n := len(x.findings) - 1; n > 0 {
			item = append(item, document.Inline{Text: " Og " + danish.Plural(n, "sted", "steder") + " mere."})
		}
		l.Items = append(l.Items, document.ListItem{Text: item})
	}
	s := &document.Section{ID: "foerst", Title: "Gør dette først", Blocks: []document.Block{l}}
	if n := len(list) - most; n > 0 {
		s.Blocks = append(s.Blocks, document.Line("Derefter er der "+danish.Plural(n, "ting", "ting")+" mere. De står i kapitlerne herunder, det vigtigste først."))
	}
	return s
}

// notYet counts what is not in the plan yet, a line for each chapter that tells of it.
func (m *builder) notYet() *document.Section {
	counts, sum := map[string]int{}, 0
	for _, x := range m.matters {
		for _, f := range x.findings {
			if f.Absent {
				counts[x.chapter]++
				sum++
			}
		}
	}
	if sum == 0 {
		return nil
	}
	var l document.List
	for _, id := range m.chapters() {
		if n := counts[id]; n > 0 {
			s := m.chapter(id)
			l.Items = append(l.Items, document.ListItem{Text: document.Text{document.LinkTo(s.Title, s.ID), {Text: ": " + danish.Plural(n, "ting", "ting")}}})
		}
	}
	return &document.Section{ID: "senere", Title: "Det står ikke i planen endnu", Blocks: []document.Block{
		document.Line(danish.Sentence(danish.Plural(sum, "ting", "ting")) + " mangler. Det er meningen, mens I skriver: ret det forkerte først, og gå så videre med ét kapitel ad gangen."), l,
	}}
}

// chapters are the ids of recommendations and families that have something to tell, the most urgent first.
func (m *builder) chapters() []string {
	var ids []string
	for _, x := range m.matters {
		if !slices.Contains(ids, x.chapter) {
			ids = append(ids, x.chapter)
		}
	}
	return ids
}
