package handbook_test

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"beredskab/internal/check"
	"beredskab/internal/checklist"
	"beredskab/internal/cover"
	"beredskab/internal/diag"
	"beredskab/internal/document"
	"beredskab/internal/edition"
	"beredskab/internal/handbook"
	"beredskab/internal/hours"
	"beredskab/internal/plan"
	"beredskab/internal/testscale"
)

// Cover and card agree (the law of the card). For each department, situation, group of people and hour of a week and of Christmas:
// whoever cover says answers is on that department's card with a number and its time, or the card leads to it by the name of a path;
// and no number is shown for a time, a district or a group that it does not serve. Every step and every condition is on the card or
// named with where it stands, and in full on the path's page and its sheet. It is written against cover and the plan, and knows
// nothing of how a card is made.
func TestCoverAndCardAgree(t *testing.T) {
	t.Parallel()
	for seed := range testscale.Count(1_200/testscale.Slower, 40) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			t.Parallel()
			text := randomPlan(uint64(seed))
			newLaw(t, readPlan(t, text)).check()
			if t.Failed() {
				t.Log(text)
			}
		})
	}
}

// law holds one plan's papers against its cover.
type law struct {
	*testing.T
	plan     *plan.Plan
	cover    *cover.Report
	handbook *document.Document
	book     *document.Book
	citizens *document.Document
	findings []diag.Finding
	said     map[string]bool // each fault once
	times    map[string]hours.Set
}

func newLaw(t *testing.T, p *plan.Plan) *law {
	from := hours.DayOf(2026, 12, 17) // an ordinary week, then Christmas and New Year
	in := edition.Input{Plan: p, Date: from, Cover: cover.Compute(p, cover.Options{From: from, To: from + 16})}
	l := &law{T: t, plan: p, cover: in.Cover, handbook: handbook.New(in), book: checklist.New(in), said: map[string]bool{}, times: map[string]hours.Set{}}
	l.findings = check.Run(p, check.Options{Today: from, Cover: in.Cover}).Findings
	in.Edition = plan.Public
	l.citizens = handbook.New(in)
	return l
}

func (l *law) fault(format string, args ...any) {
	l.Helper()
	if text := fmt.Sprintf(format, args...); !l.said[text] {
		l.said[text] = true
		l.Error(text)
	}
}

func (l *law) check() {
	numbers, front := shownIn(section(l.handbook, "ring")), shownIn(l.handbook.Front)
	for _, worst := range l.cover.Routes {
		card := shownIn(cardOf(l.handbook, worst.Department.ID))
		card.department = true
		where := worst.Department.Name + ", " + worst.Path.Title + ", " + worst.About
		for _, route := range worst.Citizens() {
			for t := l.cover.Window.Start; t < l.cover.Window.End; t += 60 {
				l.atTime(route, t, card, numbers, front, where)
			}
		}
		l.stepsAreThere(card, worst.Path, where)
	}
	for _, d := range l.plan.Departments {
		l.limited(shownIn(cardOf(l.handbook, d.ID)), l.about(d.ID), "the card of "+d.Name)
	}
	l.limited(numbers, l.about("all"), "whom to ring")
	l.limited(front, l.about("all"), "the front page")
	if !front.leads("#ring") {
		l.fault("the front page does not lead to all numbers")
	}
	l.emptyFrontIsReported(front)
	l.citizensNumbersAreTrue()
	for _, p := range l.plan.EscalationPaths {
		l.pageIsWhole(p)
	}
}

// atTime holds what the papers show against who answers on a route at one hour.
func (l *law) atTime(route *cover.Route, t hours.Instant, card, numbers, front *paper, where string) {
	l.Helper()
	a := route.At(t)
	for _, try := range a.Tries {
		l.timesAreTrue(card, try, t, "the card of "+where)
		l.timesAreTrue(numbers, try, t, "whom to ring, "+where)
		l.timesAreTrue(front, try, t, "the front page, "+where)
	}
	if a.By == nil {
		return
	}
	l.named(card, a.By, route, "the card of "+where)
	l.named(numbers, a.By, route, "whom to ring, "+where)
	l.frontAnswers(front, a, t, where)
}

// frontAnswers says that the front page itself has a number that answers now for the group, and the district, when somebody of the
// municipality's own does whom a path rings by name; as long as there is room for it.
func (l *law) frontAnswers(front *paper, a cover.Answer, t hours.Instant, where string) {
	l.Helper()
	if a.By.Contact == nil || len(a.By.Numbers()) == 0 || !l.byName(a.By.ID) || !a.By.Contact.ServesPerson(a.Route.About) {
		return // a leader acts for her own staff whoever it is about, and stands on the cards
	}
	if by := a.By.Contact.Area; by != "" && a.Route.Area != "" && by != a.Route.Area {
		return // another district's number, which only somebody's leader is reached through
	}
	own := 0
	for _, e := range front.entries {
		c := l.contactNamed(e.name)
		if c == nil {
			continue
		}
		own++
		if open, readable := l.openWhen(e.when); readable && open.Contains(t) && c.ServesPerson(a.Route.About) && (c.Area == "" || a.Route.Area == "" || c.Area == a.Route.Area) {
			return
		}
	}
	if own+len(a.By.Numbers()) <= 4 { // the front has room for four
		l.fault("the front page: %s answers at %v and no number there does, %s, district %q", a.By.Name, t, where, a.Route.Area)
	}
}

// byName says that a path rings somebody by name, and not only as the leader of a department.
func (l *law) byName(id string) bool {
	return slices.ContainsFunc(l.plan.EscalationPaths, func(p *plan.EscalationPath) bool {
		return p.OutsideHours == id || slices.ContainsFunc(p.Steps, func(s *plan.Step) bool {
			g := l.plan.Group(s.Convene)
			return slices.Contains(s.Call, id) || s.IfUnreachable == id || g != nil && g.Contact == id
		})
	})
}

func (l *law) contactNamed(name string) *plan.Contact {
	for _, c := range l.plan.Contacts {
		if strings.HasPrefix(name, c.Name) {
			return c
		}
	}
	return nil
}

// emptyFrontIsReported says that a front page without a number of the municipality's own has a finding, and that the finding is
// given for nothing else.
func (l *law) emptyFrontIsReported(front *paper) {
	l.Helper()
	own := slices.ContainsFunc(front.entries, func(e shownEntry) bool { return l.contactNamed(e.name) != nil })
	reported := slices.ContainsFunc(l.findings, func(f diag.Finding) bool { return f.Rule == "K28" })
	calls := slices.ContainsFunc(l.plan.EscalationPaths, func(p *plan.EscalationPath) bool { return slices.ContainsFunc(p.Steps, (*plan.Step).Calls) })
	if calls && own == reported {
		l.fault("the front page has own numbers: %v; the finding that it has none: %v", own, reported)
	}
}

// citizensNumbersAreTrue holds the public edition against the plan: only public contacts, each with its true time and its limits.
func (l *law) citizensNumbersAreTrue() {
	l.Helper()
	front, numbers := shownIn(l.citizens.Front), shownIn(section(l.citizens, "ring"))
	for _, page := range []*paper{front, numbers, shownIn(section(l.citizens, "kriseplan"))} {
		for _, e := range page.entries {
			if c := l.contactNamed(e.name); c != nil && c.Audience != plan.Public {
				l.fault("citizens are told the number of %s, which is not public", e.name)
			}
		}
	}
	for _, worst := range l.cover.Routes {
		for t := l.cover.Window.Start; t < l.cover.Window.End; t += 60 {
			a := worst.At(t)
			for _, try := range a.Tries {
				if try.Party.Contact != nil && try.Party.Contact.Audience == plan.Public {
					l.timesAreTrue(front, try, t, "the citizens' front page")
					l.timesAreTrue(numbers, try, t, "whom citizens ring")
				}
			}
			if a.By != nil && a.By.Contact != nil && a.By.Contact.Audience == plan.Public && worst.Path.Audience == plan.Public && l.publicWay(a.By) {
				l.namedIn(numbers, a.By, worst.Path, "whom citizens ring, "+worst.Path.Title)
			}
		}
	}
	about := []string{} // a citizen reads it as somebody exposed to violence, unless there are paths that say more
	for _, p := range l.plan.EscalationPaths {
		if p.Audience == plan.Public {
			about = append(about, p.People()...)
		}
	}
	if len(about) == 0 {
		about = []string{"victim"}
	}
	l.limited(numbers, about, "whom citizens ring")
	l.limited(front, about, "the citizens' front page")
}

// publicWay says that everybody on the way to somebody is public.
func (l *law) publicWay(p *cover.Party) bool {
	for ; p != nil; p = p.Via {
		if p.Contact != nil && p.Contact.Audience != plan.Public {
			return false
		}
	}
	return true
}

func (l *law) namedIn(page *paper, who *cover.Party, path *plan.EscalationPath, where string) {
	l.Helper()
	// Citizens gather no group, and know no leader of a department.
	called := path.OutsideHours == who.ID || slices.ContainsFunc(path.Steps, func(s *plan.Step) bool { return slices.Contains(s.Call, who.ID) || s.IfUnreachable == who.ID })
	if called && len(who.Numbers()) > 0 && !slices.ContainsFunc(page.entries, func(e shownEntry) bool {
		return strings.HasPrefix(e.name, who.Name) && slices.Contains(who.Numbers(), e.number)
	}) {
		l.fault("%s: %s is not there", where, who.Name)
	}
}

// about are the groups of people that a department's paths are about, or those of all.
func (l *law) about(department string) []string {
	var out []string
	for _, p := range l.plan.EscalationPaths {
		if department == "all" || p.Uses(department) {
			out = append(out, p.People()...)
		}
	}
	return out
}

// named says that whoever answers can be found: a number beside the name, or a path that is named and has it.
func (l *law) named(page *paper, who *cover.Party, route *cover.Route, where string) {
	l.Helper()
	numbers := who.Numbers()
	has := func(p *paper) bool {
		return slices.ContainsFunc(p.entries, func(e shownEntry) bool {
			return strings.HasPrefix(e.name, who.Name) && slices.Contains(numbers, e.number)
		})
	}
	if len(numbers) == 0 || has(page) {
		return
	}
	for _, path := range l.plan.EscalationPaths {
		if page.department && page.leads("#handlevej-"+path.ID) && has(shownIn(section(l.handbook, "handlevej-"+path.ID))) {
			return
		}
	}
	if !page.department && !l.byName(who.ID) && page.leads("#handlekort") && has(shownIn(cardOf(l.handbook, route.Department.ID))) {
		return
	}
	l.fault("%s: %s answers on %v and is not there", where, who.Name, numbers)
}

// timesAreTrue says that the time beside a number is when cover says it answers.
func (l *law) timesAreTrue(page *paper, try cover.Try, t hours.Instant, where string) {
	l.Helper()
	if l.said[where+try.Party.Name] {
		return
	}
	known, open, printed := false, false, ""
	for _, e := range page.entries {
		if !strings.HasPrefix(e.name, try.Party.Name) || e.number == "" || try.Party.Line != nil {
			continue
		}
		if e.when == "" {
			l.fault("%s: %s %s has no time beside it", where, e.name, e.number)
		}
		printed += e.when + "; "
		if set, readable := l.openWhen(e.when); readable {
			known, open = true, open || set.Contains(t)
		} else {
			return
		}
	}
	if known && open != try.Open {
		l.said[where+try.Party.Name] = true
		l.fault("%s: %s at %v: %q says open=%v, cover says %v", where, try.Party.Name, t, printed, open, try.Open)
	}
}

// openWhen reads a printed time, as a reader does.
func (l *law) openWhen(when string) (set hours.Set, readable bool) {
	if set, ok := l.times[when]; ok {
		return set, true
	}
	defer func() {
		if readable {
			l.times[when] = set
		}
	}()
	if when == "åbningstid ikke skrevet" {
		return nil, true
	}
	if when == edition.NightWords {
		return nil, false // the exact hours are in the list of contacts, and on the front
	}
	if m := night.FindStringSubmatch(when); m != nil {
		text := ""
		for _, run := range evening.FindAllStringSubmatch(when, -1) {
			first, last, _ := strings.Cut(run[1], "-")
			from := slices.Index(workdays, first[:3])
			for d := from; d <= max(from, slices.Index(workdays, (last + "   ")[:3])); d++ {
				text += workdays[d] + " " + run[2] + "-" + m[1] + ", "
				if d == 4 {
					text = strings.TrimSuffix(text, run[2]+"-"+m[1]+", ") + run[2] + " - man " + m[1] + ", "
				}
			}
		}
		when = text + "helligdage døgnet rundt, lukkedage døgnet rundt"
	}
	own, rest, both := strings.Cut(when, ", når ")
	own, _, _ = strings.Cut(own, " (antaget")
	_, through, _ := strings.Cut(rest, " har åbent (")
	schedule, _ := hours.Parse(own)
	if schedule == nil {
		return nil, false
	}
	set = schedule.Open(l.plan.Calendar(), l.cover.From, l.cover.To)
	if both {
		other, ok := l.openWhen(strings.TrimSuffix(through, ")"))
		return set.Intersect(other), ok
	}
	return set, true
}

// The hours of a night as a reader understands them: from then on every evening, till then the next working day.
var (
	night    = regexp.MustCompile(`, til næste hverdag kl\. ([0-9.]+)$`)
	evening  = regexp.MustCompile(`(?:^|, )([a-z-]+) fra kl\. ([0-9.]+)`)
	workdays = []string{"man", "tir", "ons", "tor", "fre"}
)

// limited says that a number on a card that is not for everybody the card is about, or not for every district, says so.
func (l *law) limited(card *paper, about []string, where string) {
	l.Helper()
	for _, e := range card.entries {
		i := slices.IndexFunc(l.plan.Contacts, func(c *plan.Contact) bool { return strings.HasPrefix(e.name, c.Name) })
		if i < 0 {
			continue
		}
		c := l.plan.Contacts[i]
		if c.Area != "" && !strings.Contains(e.all, "distrikt "+c.Area) {
			l.fault("%s: %q does not say that it is for %s", where, e.all, c.Area)
		}
		if slices.ContainsFunc(about, func(person string) bool { return !c.ServesPerson(person) }) &&
			!strings.Contains(e.all, "kun for ") && !strings.Contains(e.all, "ikke for ") {
			l.fault("%s: %q does not say for whom it is", where, e.all)
		}
	}
}

// stepsAreThere says that every step and condition of a path is on the card, or the card names where they are.
func (l *law) stepsAreThere(card *paper, p *plan.EscalationPath, where string) {
	l.Helper()
	for i, s := range p.Steps {
		if card.names(p, i+1) || card.leads("#trin-"+p.ID+"-"+s.ID) {
			continue
		}
		texts := append([]string{s.Do}, conditionsOf(s)...)
		if s.Ages.OK {
			texts = append(texts, s.Ages.Those())
		}
		for _, text := range texts {
			if !card.says(text) {
				l.fault("the card of %s has not %q", where, text)
			}
		}
	}
}

func conditionsOf(s *plan.Step) []string {
	var out []string
	for _, n := range s.Next {
		if n.If != "" {
			out = append(out, n.If)
		}
	}
	return append(out, s.DoNot...)
}

// pageIsWhole says that the path's page and its sheet have every step, condition, ban and reminder.
func (l *law) pageIsWhole(p *plan.EscalationPath) {
	l.Helper()
	page := shownIn(section(l.handbook, "handlevej-"+p.ID))
	i := slices.IndexFunc(l.book.Sheets, func(s *document.Sheet) bool { return s.ID == "handlevej-"+p.ID })
	if i < 0 {
		l.fault("%s has no sheet", p.Title)
		return
	}
	sheet := &paper{}
	for _, f := range l.book.Sheets[i].Facts {
		sheet.text(f.Value)
	}
	for _, r := range l.book.Sheets[i].Ranges {
		for _, row := range r.Rows {
			sheet.words.WriteString(strings.Join(row.Cells, "\n") + "\n")
		}
	}
	wanted := append(slices.Clone(p.DoNot), p.Remember...)
	for _, s := range append(slices.Clone(p.Steps), &plan.Step{Ages: p.Ages}) {
		if s.Ages.OK {
			wanted = append(wanted, s.Ages.Those())
		}
		wanted = append(append(wanted, s.Do), conditionsOf(s)...)
		for _, word := range append(slices.Clone(s.Call), s.IfUnreachable) {
			if c := l.plan.Contact(word); c != nil {
				wanted = append(wanted, c.Name)
			}
		}
	}
	for _, text := range wanted {
		if !page.says(text) {
			l.fault("the page of %s has not %q", p.Title, text)
		}
		if !sheet.says(text) {
			l.fault("the sheet of %s has not %q", p.Title, text)
		}
	}
}

// shownEntry is a number as a reader sees it: the name, the number, the time, and all that stands beside them.
type shownEntry struct{ name, number, when, all string }

// paper is what a page shows, whatever blocks it is made of.
type paper struct {
	department bool // it is one department's card
	blocks     []document.Block
	entries    []shownEntry
	words      strings.Builder
	texts      []shownText
	links      []string
}

func shownIn(blocks []document.Block) *paper {
	p := &paper{blocks: blocks}
	p.read()
	return p
}

func (p *paper) read() { p.list(p.blocks) }

func (p *paper) says(text string) bool {
	return strings.Contains(strings.ToLower(p.words.String()), strings.ToLower(text))
}

func (p *paper) leads(target string) bool { return slices.Contains(p.links, target) }

// names says that the page says of a step where it is: among the situations that it only names, or with the steps that others do.
func (p *paper) names(path *plan.EscalationPath, number int) bool {
	return slices.ContainsFunc(p.texts, func(t shownText) bool {
		if !strings.Contains(t.links, "#handlevej-"+path.ID+" ") {
			return false
		}
		var from, to int
		if n, _ := fmt.Sscanf(t.words, "Trin %d-%d gør andre", &from, &to); n < 2 {
			if n, _ := fmt.Sscanf(t.words, "Trin %d gør andre", &from); n < 1 {
				return t.item // a list of situations, each with the way to its steps
			}
			to = from
		}
		return from <= number && number <= to
	})
}

// shownText is a text with the places it leads to.
type shownText struct {
	words, links string
	item         bool
}

func (p *paper) text(t document.Text) { p.textOf(t, false) }

func (p *paper) textOf(t document.Text, item bool) {
	links := ""
	for _, in := range t {
		if in.Kind == document.Link {
			links += in.Target + " "
		}
	}
	p.texts = append(p.texts, shownText{document.Flat(t), links, item})
	for _, in := range t {
		if in.Kind == document.Link {
			p.links = append(p.links, in.Target)
		}
	}
	p.words.WriteString(document.Flat(t) + "\n")
}

func (p *paper) dial(entries []document.DialEntry) {
	for _, e := range entries {
		all, when := strings.Join([]string{e.Name, e.Number, e.When, e.Use, e.Ask}, " "), e.When
		switch whom, _, _ := strings.Cut(e.Label, ","); strings.ToLower(whom) {
		case "", "dag", "nat og weekend":
		case "hele døgnet":
			when = cmp.Or(when, edition.AlwaysOpen)
		case "aften":
			when = cmp.Or(when, edition.NightWords)
		default:
			all += " kun for " + whom
		}
		p.entries = append(p.entries, shownEntry{e.Name, e.Number, when, all})
		p.words.WriteString(all + "\n")
	}
}

func (p *paper) list(blocks []document.Block) {
	for _, b := range blocks {
		switch b := b.(type) {
		case document.Paragraph:
			p.text(b.Text)
		case document.List:
			for _, it := range b.Items {
				p.textOf(it.Text, !b.Ordered)
				p.list(it.Blocks)
			}
		case document.Facts:
			for _, f := range b.Rows {
				p.text(f.Value)
			}
		case document.Table:
			p.table(b)
		case document.Dial:
			p.dial(b.Entries)
		case document.Steps:
			for _, it := range b.Items {
				p.words.WriteString(it.Do + "\n" + strings.Join(it.DoNot, "\n") + "\n")
				p.dial(it.Call)
				p.list([]document.Block{document.Facts{Rows: it.Facts}})
			}
		case document.Card:
			p.list(b.Blocks)
		case document.Notice:
			p.list(b.Blocks)
		}
	}
}

// table reads the rows of a table of numbers: who, the number, when. A second number of somebody stands below the first.
func (p *paper) table(t document.Table) {
	name := ""
	for _, row := range t.Rows {
		for _, c := range row.Cells {
			p.text(c)
		}
		if len(row.Cells) == 3 {
			if first := document.Flat(row.Cells[0]); first != "samme, andet nummer" {
				name = first
			}
			when, _, _ := strings.Cut(document.Flat(row.Cells[2]), "; ringer")
			if _, after, asks := strings.Cut(when, "; "); asks {
				when = after
			}
			p.entries = append(p.entries, shownEntry{name, document.Flat(row.Cells[1]), when, name + " " + document.Flat(row.Cells[2])})
		}
	}
}

// section finds the blocks of a section, those of the ones in it too.
func section(d *document.Document, id string) []document.Block {
	var out []document.Block
	var walk func(list []*document.Section, in bool)
	walk = func(list []*document.Section, in bool) {
		for _, s := range list {
			if here := in || s.ID == id; here {
				out = append(out, s.Blocks...)
				walk(s.Sections, true)
			} else {
				walk(s.Sections, false)
			}
		}
	}
	walk(d.Sections, false)
	return out
}

func cardOf(d *document.Document, department string) []document.Block {
	for _, b := range section(d, "handlekort") {
		if c, ok := b.(document.Card); ok && c.ID == "kort-"+department {
			return c.Blocks
		}
	}
	return nil
}
