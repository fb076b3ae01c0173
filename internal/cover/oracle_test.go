package cover

import (
	"slices"
	"sort"
	"strings"
	"testing"

	"beredskab/internal/hours"
	"beredskab/internal/plan"
	"pgregory.net/rapid"
)

// oracle answers minute by minute, straight from the words of the plan format. Only the opening hours of one text come
// from package hours, which has an oracle of its own.
type oracle struct {
	plan   *plan.Plan
	absent []Absence
	from   hours.Day
	to     hours.Day
	sets   map[*hours.Schedule]hours.Set
}

func (o *oracle) inHours(s *hours.Schedule, t hours.Instant) bool {
	if s == nil {
		return false
	}
	set, ok := o.sets[s]
	if !ok {
		set = s.Open(o.plan.Calendar(), o.from-1, o.to+420)
		o.sets[s] = set
	}
	return set.Contains(t)
}

func holds(c plan.Common, t hours.Instant) bool { return c.ActiveOn(t.Day()) }

func (o *oracle) away(id string, t hours.Instant) bool {
	for _, a := range o.absent {
		if a.Contact == id && t.Day() >= a.From && t.Day() <= a.Until {
			return true
		}
	}
	return false
}

// answers says whether somebody picks up; lost counts absences.
func (o *oracle) answers(id string, t hours.Instant, lost bool, depth int) bool {
	switch id {
	case "national/alarm-112", "national/politi-114":
		return true
	case "national/lev-uden-vold-1888":
		return true
	}
	c := o.plan.Contact(id)
	if c == nil || depth > 10 || !holds(c.Common, t) || (lost && o.away(id, t)) {
		return false
	}
	open := false
	switch {
	case c.Via != "" && c.Hours.Schedule == nil:
		open = true
	case len(c.Phones) > 0 && c.Via == "":
		for _, p := range c.Phones {
			s := p.Hours.Schedule
			if s == nil {
				s = o.plan.EffectiveHours(c).Schedule
			}
			open = open || holds(p.Common, t) && o.inHours(s, t)
		}
	default:
		open = o.inHours(o.plan.EffectiveHours(c).Schedule, t)
	}
	if !open || c.Via == "" {
		return open
	}
	if o.answers(c.Via, t, lost, depth+1) {
		return true
	}
	if via := o.plan.Contact(c.Via); via != nil && lost && o.away(via.ID, t) && o.answers(via.ID, t, false, depth+1) {
		for _, d := range via.Deputies {
			if d != via.ID && o.answers(d, t, true, depth+1) {
				return true
			}
		}
	}
	return false
}

// looped says that a contact's relays lead back to it, and so nowhere.
func (o *oracle) looped(id string) bool {
	seen := map[string]bool{}
	for c := o.plan.Contact(id); c != nil && c.Via != ""; c = o.plan.Contact(c.Via) {
		if seen[c.ID] {
			return true
		}
		seen[c.ID] = true
	}
	return false
}

func emergency(id string) bool { return id == "national/alarm-112" || id == "national/politi-114" }

func (o *oracle) acts(id string) bool {
	id = plain(id)
	c := o.plan.Contact(id)
	return emergency(id) || c != nil && c.Authority != "advises"
}

// counts says that somebody acts for a citizen of a group who is so old.
func (o *oracle) counts(id, about string, age int) bool {
	c := o.plan.Contact(id)
	return emergency(id) || c != nil && c.Authority != "advises" && o.helps(c, about, age)
}

func in(a plan.Ages, age int) bool { return !a.OK || a.From <= age && age <= a.To }

func (o *oracle) helps(c *plan.Contact, about string, age int) bool {
	if about == "victim" && age < 18 && slices.Contains(c.Serves, "child") {
		return in(c.Ages, age)
	}
	if len(c.Serves) == 0 && about == "child" || len(c.Serves) > 0 && !slices.Contains(c.Serves, about) {
		return false
	}
	return in(c.Ages, age)
}

// ages are those of a group whom a path is for, year by year; of those who are all treated alike, the youngest.
func (o *oracle) ages(path *plan.EscalationPath, about string) (out []int) {
	usual := func(age int) bool { return (age < 18) == (about == "child") }
	some := func(of ...func(int) bool) func(int) bool { // the first that anybody is
		for _, f := range of {
			if slices.ContainsFunc(years(), f) {
				return f
			}
		}
		return nil
	}
	both := func(f, g func(int) bool) func(int) bool { return func(age int) bool { return f(age) && g(age) } }
	byPlan := func(age int) bool { return in(o.plan.Info.Ages, age) }
	byPath := func(age int) bool { return in(path.Ages, age) }
	meant := usual
	switch {
	case path.Ages.OK:
		meant = byPath
	case o.plan.Info.Ages.OK:
		meant = some(both(byPlan, usual), byPlan)
	default: // from the youngest whom a step is for to the oldest
		young := 18
		for _, s := range path.Steps {
			if s.Ages.OK {
				young = min(young, s.Ages.From)
			}
		}
		meant = func(age int) bool { return usual(age) || age >= young }
	}
	if about == "child" {
		meant = some(both(meant, usual), usual)
	}
	last := ""
	for _, age := range years() {
		if !meant(age) {
			last = ""
			continue
		}
		if kind := o.kind(age); kind != last {
			out, last = append(out, age), kind
		}
	}
	return out
}

func years() []int {
	out := make([]int, plan.MaxAge+1)
	for k := range out {
		out[k] = k
	}
	return out
}

// kind tells people apart whom something in the plan tells apart by age.
func (o *oracle) kind(age int) string {
	kind := "="
	tell := func(a plan.Ages) {
		if in(a, age) {
			kind += "1"
		} else {
			kind += "0"
		}
	}
	tell(plan.Ages{To: 17, OK: true}) // whom those who help children help
	for _, c := range o.plan.Contacts {
		tell(c.Ages)
	}
	for _, path := range o.plan.EscalationPaths {
		tell(path.Ages)
		for _, s := range path.Steps {
			tell(s.Ages)
		}
	}
	return kind
}

func (o *oracle) answerTime(id string) int {
	sum := 0
	for c := o.plan.Contact(id); c != nil; c = o.plan.Contact(c.Via) {
		m, _ := c.AnswersWithin.Clock()
		sum += m
	}
	return sum
}

func (o *oracle) word(d *plan.Department, word string) string {
	switch word {
	case "leader_where_it_arose":
		if len(d.Leaders) > 0 {
			return d.Leaders[0]
		}
		return ""
	case "next_leader":
		if len(d.Leaders) > 1 {
			return d.Leaders[1]
		}
		return ""
	case "key_person":
		return d.KeyPerson
	}
	return word
}

func (o *oracle) known(id string) bool {
	id = plain(id)
	return strings.HasPrefix(id, "national/") || o.plan.Contact(id) != nil
}

// marked is whom a word means, with a mark when she is called as the department's own leader: she acts for her staff.
func (o *oracle) marked(d *plan.Department, word string) string {
	if id := o.word(d, word); id == word || id == "" {
		return id
	} else {
		return "leader:" + id
	}
}

func plain(id string) string { return strings.TrimPrefix(id, "leader:") }

// called is whom a step calls itself.
func (o *oracle) called(d *plan.Department, s *plan.Step, t hours.Instant, dated bool) []string {
	var ids []string
	for _, w := range s.Call {
		ids = append(ids, o.marked(d, w))
	}
	if s.Convene != "" {
		id := ""
		if g := o.plan.Group(s.Convene); g != nil {
			if id = g.Contact; dated && !holds(g.Common, t) {
				return ids
			}
		}
		ids = append(ids, id)
	}
	return ids
}

// citizen is somebody who is met: where they live ("" when no step asks), and how old they are.
type citizen struct {
	area string
	age  int
}

// line is whom a step's chain calls at a moment, for a citizen. Dates count when dated.
func (o *oracle) line(d *plan.Department, s *plan.Step, who citizen, seen map[*plan.Step]bool, t hours.Instant, dated bool) []string {
	if s == nil || seen[s] || !in(s.Ages, who.age) || (len(s.Call) == 0 && s.Convene == "") {
		return nil
	}
	seen[s] = true
	var ids []string
	for k, id := range o.called(d, s, t, dated) {
		c := o.plan.Contact(plain(id))
		if !o.known(id) || (s.CallMode == "by_area" && c != nil && c.Area != "" && c.Area != who.area && k < len(s.Call)) {
			continue
		}
		ids = append(ids, id)
	}
	for _, step := range s.Of.Steps {
		if step.ID == s.IfUnreachable {
			if dated && !holds(step.Common, t) {
				return ids
			}
			return append(ids, o.line(d, step, who, seen, t, dated)...)
		}
	}
	if id := o.marked(d, s.IfUnreachable); o.known(id) {
		ids = append(ids, id)
	}
	return ids
}

func (o *oracle) advice(d *plan.Department, s *plan.Step) bool {
	for _, id := range o.called(d, s, 0, false) {
		if !o.known(id) || o.acts(id) {
			return false
		}
	}
	return true
}

// step is the route's calling step at a moment: the first that calls somebody who acts and holds then.
func (o *oracle) step(d *plan.Department, path *plan.EscalationPath, age int, t hours.Instant, dated bool) *plan.Step {
	anybody := false
	for _, s := range path.Steps {
		if (len(s.Call) == 0 && s.Convene == "") || o.advice(d, s) || !in(s.Ages, age) {
			continue
		}
		anybody = true
		if !dated || holds(s.Common, t) {
			return s
		}
	}
	if anybody {
		return nil
	}
	for _, s := range path.Steps { // only advice: the first whose chain acts
		if slices.ContainsFunc(o.line(d, s, citizen{"", age}, map[*plan.Step]bool{}, t, false), o.acts) {
			if dated && !holds(s.Common, t) {
				return nil
			}
			return s
		}
	}
	return nil
}

// calls is whom the route calls at a moment.
func (o *oracle) calls(d *plan.Department, path *plan.EscalationPath, who citizen, t hours.Instant) []string {
	seen := map[*plan.Step]bool{}
	if path.Hours.Schedule == nil || o.inHours(path.Hours.Schedule, t) {
		return once(o.line(d, o.step(d, path, who.age, t, true), who, seen, t, true))
	}
	if other := o.plan.PathByID(path.OutsideHours); other != nil {
		step := o.step(d, other, who.age, t, false)
		if !in(other.Ages, who.age) || step == nil || !holds(step.Common, t) || !holds(other.Common, t) {
			return nil
		}
		return once(o.line(d, step, who, seen, t, true))
	}
	if o.known(path.OutsideHours) {
		return []string{path.OutsideHours}
	}
	return nil
}

// once leaves out whom is called again.
func once(ids []string) (out []string) {
	for _, id := range ids {
		if slices.ContainsFunc(out, func(have string) bool { return plain(have) == plain(id) }) {
			continue
		}
		if slices.Contains(ids, "leader:"+plain(id)) {
			id = "leader:" + plain(id)
		}
		out = append(out, id)
	}
	return out
}

type minute struct {
	covered, handed bool
	penalty, answer int // answer is Never when nobody answers
}

func (o *oracle) at(d *plan.Department, path *plan.EscalationPath, about string, who citizen, t hours.Instant) minute {
	m := minute{answer: Never}
	call := func(id string) {
		if !o.answers(id, t, true, 0) || o.looped(id) {
			return
		}
		if m.answer == Never {
			m.answer = o.answerTime(id)
		}
		if emergency(id) {
			m.handed = true
		} else {
			m.covered = true
		}
	}
	for _, called := range o.calls(d, path, who, t) {
		id := plain(called)
		helps := func(id string) bool { return o.counts(id, about, who.age) || called != plain(called) && o.acts(id) }
		if !helps(id) {
			continue
		}
		before := m.answer
		call(id)
		if before == Never && m.answer == Never && o.answers(id, t, false, 0) && !o.looped(id) {
			m.penalty += LostMinutes
		}
		c := o.plan.Contact(id)
		if c == nil || !o.away(id, t) || !o.answers(id, t, false, 0) || o.looped(id) {
			continue
		}
		for _, dep := range c.Deputies {
			if helps(dep) && dep != id {
				call(dep)
			}
		}
	}
	return m
}

func TestComputeAgreesWithOracle(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		p := drawPlan(t)
		day := hours.DayOf(rapid.IntRange(2023, 2030).Draw(t, "year"), rapid.SampledFrom([]int{3, 4, 6, 10, 12}).Draw(t, "month"), rapid.IntRange(1, 31).Draw(t, "day"))
		opt := Options{From: day, To: day + hours.Day(rapid.IntRange(1, 4).Draw(t, "days"))}
		if rapid.Bool().Draw(t, "absent") {
			opt.Absent = []Absence{{"c0", day + 1, day + 2}, {"c1", day, day + 400}}
		}
		o := &oracle{plan: p, absent: opt.Absent, from: opt.From, to: opt.To, sets: map[*hours.Schedule]hours.Set{}}
		r := Compute(p, opt)
		for _, route := range r.Routes {
			o.check(t, r, route)
		}
	})
}

func (o *oracle) check(t *rapid.T, r *Report, route *Route) {
	d, path := route.Department, route.Path
	who := o.worst(route)
	step := o.step(d, path, who.age, o.from.Start(), true)
	if step == nil {
		step = o.step(d, path, who.age, 0, false)
	}
	if step != route.Step {
		t.Fatalf("%s/%s: the calling step is %v, want %v", d.ID, path.ID, route.Step, step)
	}
	base := 0
	for _, s := range path.Steps {
		if s == step || step == nil {
			break
		}
		if m, ok := s.Within.Clock(); ok && len(s.Call) == 0 && s.Convene == "" && in(s.Ages, who.age) {
			base += m
		}
	}
	if step != nil && route.list.table.changes {
		return // a route that begins with another step later has no single base; its cover is checked in a table
	}
	n := route.Window.Minutes()
	covered, handed := 0, 0
	for k := range n {
		at := route.Window.Start + hours.Instant(k)
		m := o.at(d, path, route.About, who, at)
		m.handed = m.handed && !m.covered
		if route.Covered.Contains(at) != m.covered || route.HandedOver.Contains(at) != m.handed || route.Gaps.Contains(at) != (!m.covered && !m.handed) {
			t.Fatalf("%s/%s/%s at %s: covered %v, handed over %v, gap %v; want %+v\nchain %v", d.ID, path.ID, route.About, at,
				route.Covered.Contains(at), route.HandedOver.Contains(at), route.Gaps.Contains(at), m, o.calls(d, path, who, at))
		}
		if m.covered {
			covered++
		} else if m.handed {
			handed++
		}
	}
	if route.Covered.Total() != covered || route.HandedOver.Total() != handed || route.Gaps.Total() != n-covered-handed {
		t.Fatalf("totals %d + %d + %d of %d", route.Covered.Total(), route.HandedOver.Total(), route.Gaps.Total(), n)
	}
	if n > 0 {
		o.checkMinutes(t, route, who, base)
	}
}

func (o *oracle) checkMinutes(t *rapid.T, route *Route, who citizen, base int) {
	n := route.Window.Minutes()
	at := func(k int) minute {
		return o.at(route.Department, route.Path, route.About, who, route.Window.Start+hours.Instant(base+k))
	}
	wait := Never                                        // of the minute after
	for k := n; k < n+376*hours.MinutesPerDay; k += 30 { // every time in these plans is a whole or half hour
		if m := at(k); m.answer != Never {
			wait = k - n + m.answer
			break
		}
	}
	values := make([]int, n)
	for k := n - 1; k >= 0; k-- {
		m := at(k)
		if m.answer != Never {
			wait = m.answer
		} else if wait != Never {
			wait++
		}
		values[k] = wait
		if wait != Never {
			values[k] = m.penalty + wait + base
			if m.answer == Never && values[k]-base > yearMinutes {
				values[k] = Never
			}
		}
	}
	worst, worstAt := 0, 0
	for k, v := range values {
		if worst == Never {
			break
		}
		if v == Never || v > worst || k == 0 {
			worst, worstAt = v, k
		}
	}
	sort.Slice(values, func(a, b int) bool { return uint(values[a]) < uint(values[b]) }) // never last
	m := route.Minutes
	if m.Best != values[0] || m.Worst != worst || m.Typical != values[(n+1)/2-1] || m.WorstAt != route.Window.Start+hours.Instant(worstAt) {
		t.Fatalf("%s/%s/%s: minutes %+v, want best %d, typical %d, worst %d at %s; base %d", route.Department.ID, route.Path.ID, route.About, *m,
			values[0], values[(n+1)/2-1], worst, route.Window.Start+hours.Instant(worstAt), base)
	}
	a := route.At(m.WorstAt)
	if a.Minutes != worst {
		t.Fatalf("at the worst moment it takes %d, want %d", a.Minutes, worst)
	}
	if route.Story() == "" {
		t.Fatal("no story")
	}
}

// worst tries everybody whom the route is for, and finds who has the fewest hours.
func (o *oracle) worst(route *Route) (worst citizen) {
	first := true
	var fewest [2]int
	for _, age := range o.ages(route.Path, route.About) {
		areas := o.areas(route, age)
		if len(areas) == 0 {
			areas = []string{""}
		}
		for _, area := range areas {
			who, score := citizen{area, age}, [2]int{}
			for at := route.Window.Start; at < route.Window.End; at++ {
				if m := o.at(route.Department, route.Path, route.About, who, at); m.covered {
					score[0]++
				} else if m.handed {
					score[1]++
				}
			}
			if first || slices.Compare(score[:], fewest[:]) < 0 {
				worst, fewest, first = who, score, false
			}
		}
	}
	return worst
}

// areas are those that some step of the route's chain tells apart.
func (o *oracle) areas(route *Route, age int) (out []string) {
	seen := map[*plan.Step]bool{}
	who := citizen{"", age}
	for _, area := range []string{"nord", "syd"} {
		who.area = area
		step := o.step(route.Department, route.Path, age, o.from.Start(), true) // one that is over tells no areas apart
		o.line(route.Department, step, who, seen, 0, false)
		if other := o.plan.PathByID(route.Path.OutsideHours); other != nil && route.Path.Hours.Schedule != nil && in(other.Ages, age) {
			o.line(route.Department, o.step(route.Department, other, age, 0, false), who, seen, 0, false)
		}
	}
	for _, area := range []string{"nord", "syd"} {
		for s := range seen {
			asks := slices.ContainsFunc(s.Call, func(w string) bool {
				c := o.plan.Contact(o.word(route.Department, w))
				return c != nil && c.Area == area
			})
			if s.CallMode == "by_area" && asks && !slices.Contains(out, area) {
				out = append(out, area)
			}
		}
	}
	return out
}

func open(text string) plan.Hours {
	if text == "" {
		return plan.Hours{}
	}
	s, _ := hours.Parse(text)
	return plan.Hours{Text: text, Schedule: s}
}

func drawPlan(t *rapid.T) *plan.Plan {
	pick := func(name string, of ...string) string { return rapid.SampledFrom(of).Draw(t, name) }
	people := func(name string) []string {
		return rapid.SampledFrom([][]string{nil, {"child"}, {"victim"}, {"victim", "child"}, {"perpetrator"}}).Draw(t, name)
	}
	within := func(name string) plan.Deadline {
		d, _ := plan.ParseDeadline(pick(name, "straks", "30 min", "samme dag", "2 timer"))
		return d
	}
	dated := func(name string) (c plan.Common) {
		if rapid.IntRange(0, 5).Draw(t, name) == 0 {
			c.Until, _ = plan.ParseDate(pick("until", "2026-04", "2027", "2024-12-24", "9999-12-31"))
		}
		return c
	}
	ages := func(name string, of ...string) (a plan.Ages) {
		if text := pick(name, of...); text != "" {
			a, _ = plan.ParseAges(text)
		}
		return a
	}
	p := &plan.Plan{Municipality: &plan.Municipality{Hours: open("man-tor 8-15, fre 8-13")}, Info: &plan.Info{}}
	if ages := pick("plan ages", "", "", "0-23", "18-", "15-17", "0-17"); ages != "" {
		p.Info.Ages, _ = plan.ParseAges(ages)
	}
	for _, id := range []string{"d0", "d1"} {
		d := &plan.Department{KeyPerson: pick("key", "c2", "", "nobody")}
		d.Common = dated("department dates")
		d.ID = id
		d.Leaders = rapid.SampledFrom([][]string{nil, {"c0"}, {"c1", "c3"}}).Draw(t, "leaders")
		p.Departments = append(p.Departments, d)
	}
	ids := []string{"c0", "c1", "c2", "c3", "c4"}
	for _, id := range ids {
		c := &plan.Contact{Department: pick("department", "", "d0", "d1"), Authority: pick("authority", "", "", "acts", "advises"), Serves: people("serves")}
		c.ID, c.Name = id, id
		c.Hours = open(pick("hours", "", "døgnåben", "man-fre 9-12", "man-tor 15-8, fre 13 - man 8, helligdage døgnet rundt, lukkedage døgnet rundt", "uden for åbningstid", "hver dag 1-3", "lør 2.30-4"))
		c.Via = pick("via", "", "", "", "national/politi-114", "c0", "c3", "nobody")
		c.Area = pick("area", "", "", "nord", "syd")
		c.Deputies = rapid.SampledFrom([][]string{nil, {"c4"}, {"c1", "c2"}}).Draw(t, "deputies")
		if ages := pick("ages", "", "", "0-17", "18-", "65-", "0-23", "15-25"); ages != "" {
			c.Ages, _ = plan.ParseAges(ages)
		}
		if rapid.Bool().Draw(t, "answers") {
			c.AnswersWithin, _ = plan.ParseDeadline("30 min")
		}
		if rapid.IntRange(0, 3).Draw(t, "phones") == 0 {
			c.Phones = []*plan.Phone{{Number: "00 00 00 01", Hours: open(pick("telefontid", "", "tir 9-11", "søn 0-24"))}, {Number: "00 00 00 02", Hours: open("ons 9-11")}}
		}
		if rapid.IntRange(0, 5).Draw(t, "dated") == 0 {
			c.Until, _ = plan.ParseDate(pick("until", "2026-04", "2027", "2024-12-24"))
		}
		p.Contacts = append(p.Contacts, c)
	}
	g := &plan.Group{Contact: pick("group", "c1", "nobody", "")}
	g.ID = "g"
	g.Common = dated("group dates")
	p.Groups = []*plan.Group{g}
	words := append([]string{"national/alarm-112", "national/politi-114", "national/lev-uden-vold-1888", "leader_where_it_arose", "next_leader", "key_person", "nobody"}, ids...)
	for _, id := range []string{"p0", "p1"} {
		path := &plan.EscalationPath{About: people("about")}
		path.ID = id
		path.Common = dated("path dates")
		path.Ages = ages("path ages", "", "", "", "0-17", "0-", "18-", "15-23")
		if path.Ages.OK && path.Ages.From >= 18 { // nobody is a child and 18: what such a path means is not asked here
			path.About = slices.DeleteFunc(path.About, func(who string) bool { return who == "child" })
		}
		if rapid.IntRange(0, 2).Draw(t, "limited") == 0 {
			path.Hours = open(pick("path hours", "man-fre 8-16", "hverdage 0-24"))
			path.OutsideHours = pick("outside", "", "p0", "p1", "national/alarm-112", "c4", "nobody")
			if path.OutsideHours == id { // a path that leads to itself when it is closed is a mistake, and says nothing
				path.OutsideHours = ""
			}
		}
		for n := range rapid.IntRange(1, 4).Draw(t, "steps") {
			s := &plan.Step{Within: within("within"), Of: path, CallMode: pick("mode", "", "", "any", "by_area")}
			s.ID = "s" + string(rune('0'+n))
			s.Ages = ages("step ages", "", "", "", "0-17", "18-", "65-")
			if n > 0 { // a first step with dates makes a route of several stages, which the oracle leaves out
				s.Common = dated("step dates")
			}
			for range rapid.IntRange(0, 3).Draw(t, "calls") {
				s.Call = append(s.Call, pick("call", words...))
			}
			if rapid.IntRange(0, 5).Draw(t, "convenes") == 0 {
				s.Convene = pick("convene", "g", "no-group")
			}
			s.IfUnreachable = pick("if_unreachable", append([]string{"", "", "s0", "s1", "s2"}, words...)...)
			path.Steps = append(path.Steps, s)
		}
		p.EscalationPaths = append(p.EscalationPaths, path)
	}
	return p
}
