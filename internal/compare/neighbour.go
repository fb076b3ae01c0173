package compare

import (
	"path"
	"slices"
	"strings"

	"beredskab/internal/danish"
)

// Kind is what is not in step between neighbours.
type Kind string

// The kinds, in the order in which they are told.
const (
	OneSided         Kind = "1" // one hands over, and the other does not know
	DifferentNumbers Kind = "2"
	DifferentHours   Kind = "3"
	Expired          Kind = "4"
)

// Title says in Danish what the kind is about, without a name.
func (k Kind) Title() string {
	switch k {
	case OneSided:
		return "Den ene giver videre, og den anden nævner det ikke"
	case DifferentNumbers:
		return "Forskellige numre til den samme"
	case DifferentHours:
		return "Forskellige åbningstider for den samme"
	}
	return "Aftalen er udløbet"
}

// Fix says in Danish what to do.
func (k Kind) Fix() string {
	switch k {
	case OneSided:
		return "Ring til hinanden, og skriv aftalen i begge planer."
	case DifferentNumbers:
		return "Ring op, find ud af, hvilket nummer der er rigtigt, og ret den anden plan."
	case DifferentHours:
		return "Spørg, hvornår der bliver svaret, og skriv det samme i begge planer."
	}
	return "Tag aftalen op igen, og skriv de nye datoer."
}

// Contract is one thing that is not in step between neighbours (naboaftaler).
type Contract struct {
	Kind    Kind
	Entries []*Entry
	Text    string   // Danish; "" in an anonymous comparison
	Lines   []string // where it stands
	Times   string   // roughly how often, in an anonymous comparison, which names nobody here
}

// SharedBody is somebody that several municipalities have in common.
type SharedBody struct {
	Names   []string
	Entries []*Entry
	Numbers []string
	File    string // the shared file that it is written in
}

// anonymousContracts keep how often each kind is met: who is whose neighbour, and who is nobody's, is known in the room.
func anonymousContracts(list []Contract) []Contract {
	var out []Contract
	for _, kind := range [...]Kind{OneSided, DifferentNumbers, DifferentHours, Expired} {
		times := 0
		for _, k := range list {
			if k.Kind == kind {
				times++
			}
		}
		if times > 0 {
			out = append(out, Contract{Kind: kind, Times: Interval(times)})
		}
	}
	return out
}

// known is one body in one plan.
type known struct {
	entry *Entry
	body  *body
}

// neighbours finds who is known to several municipalities, and holds both sides against each other.
func (c *Comparison) neighbours() {
	classes := c.classes()
	of := map[*body][]known{}
	for _, class := range classes {
		for _, k := range class {
			of[k.body] = class
		}
		c.sharedBody(class)
	}
	for _, e := range c.Entries {
		c.oneSided(e, of)
	}
	for _, class := range classes {
		c.compareClass(class)
	}
	slices.SortStableFunc(c.Contracts, func(a, b Contract) int { return strings.Compare(string(a.Kind), string(b.Kind)) })
}

// classes gathers bodies that are the same one. A body has keys, and two that share a key are one.
func (c *Comparison) classes() [][]known {
	files := map[string]int{}
	for _, e := range c.Entries {
		for _, f := range e.shared {
			files[f]++
		}
	}
	var all []known
	group := map[string]int{} // key to class
	var class []int           // class of each, followed to its root
	root := func(i int) int {
		for class[i] != i {
			i = class[i]
		}
		return i
	}
	for _, e := range c.Entries {
		for i := range e.bodies {
			b := &e.bodies[i]
			n := len(all)
			all, class = append(all, known{e, b}), append(class, n)
			for _, key := range e.keys(b, files) {
				if other, ok := group[key]; ok {
					class[root(n)] = root(other)
				} else {
					group[key] = n
				}
			}
		}
	}
	byRoot := map[int][]known{}
	var order []int
	for i, k := range all {
		r := root(i)
		if byRoot[r] == nil {
			order = append(order, r)
		}
		byRoot[r] = append(byRoot[r], k)
	}
	var out [][]known
	for _, r := range order {
		if list := byRoot[r]; slices.ContainsFunc(list, func(k known) bool { return k.entry != list[0].entry }) {
			out = append(out, list)
		}
	}
	return out
}

// keys are what a body is known by: what it says that it is the same as, the shared file that it stands in, its numbers, and
// for the police their district.
func (e *Entry) keys(b *body, files map[string]int) []string {
	var keys []string
	if b.partner {
		keys = append(keys, "as "+e.Slug+"/"+b.id)
		if b.sameAs != "" {
			keys = append(keys, "as "+b.sameAs)
		}
		if b.police && e.Police != "" && !slices.ContainsFunc(e.bodies, func(o body) bool { return o.police && o.id != b.id }) {
			keys = append(keys, "police "+e.Police)
		}
	}
	if files[b.file] > 1 {
		keys = append(keys, "file "+b.file+"/"+b.id)
		if b.partner {
			name := path.Base(b.file)
			keys = append(keys, "as "+strings.TrimSuffix(name, path.Ext(name))+"/"+b.id, "as "+path.Base(path.Dir(b.file))+"/"+b.id)
		}
	}
	for _, d := range b.dialled {
		keys = append(keys, "number "+d)
	}
	return keys
}

func (c *Comparison) sharedBody(class []known) {
	s := SharedBody{}
	for _, k := range class {
		s.Names = danish.AppendNew(s.Names, k.body.name)
		if !slices.Contains(s.Entries, k.entry) {
			s.Entries = append(s.Entries, k.entry)
		}
		for _, n := range k.body.numbers {
			s.Numbers = danish.AppendNew(s.Numbers, n)
		}
	}
	files := map[string]bool{}
	for _, k := range class {
		files[k.body.file] = true
	}
	if len(files) == 1 {
		s.File = path.Base(class[0].body.file)
	}
	c.Shared = append(c.Shared, s)
}

// oneSided finds the neighbours that an entry hands over to and that do not name it.
func (c *Comparison) oneSided(from *Entry, of map[*body][]known) {
	reported := map[*Entry]bool{}
	for _, row := range from.rows {
		b := from.body(row.to)
		if b == nil || b.own {
			continue
		}
		for _, to := range c.Entries {
			if to == from || reported[to] || !c.belongs(from, b, to, of) || c.names(to, from, of) {
				continue
			}
			reported[to] = true
			text := from.Name + " giver videre til " + b.name + " (" + row.what + "), men " + danish.Genitive(to.Name) + " plan nævner ikke " + from.Name + "."
			c.Contracts = append(c.Contracts, Contract{Kind: OneSided, Entries: []*Entry{from, to}, Text: text, Lines: danish.AppendNew(nil, prefixed(from, row.line))})
		}
	}
}

func prefixed(e *Entry, line string) string {
	if line == "" {
		return ""
	}
	return e.Name + ": " + line
}

// belongs says that a body of one plan is another municipality, works for it, or is one of its own units.
func (c *Comparison) belongs(from *Entry, b *body, to *Entry, of map[*body][]known) bool {
	if b.isMunicipality(to) {
		return true
	}
	for i := range from.bodies {
		if p := &from.bodies[i]; p.contact == b.id && p.isMunicipality(to) {
			return true
		}
	}
	return slices.ContainsFunc(of[b], func(k known) bool { return k.entry == to && k.body.own })
}

// names says that a plan knows a municipality as its partner.
func (c *Comparison) names(plan, other *Entry, of map[*body][]known) bool {
	return slices.ContainsFunc(plan.bodies, func(b body) bool {
		return b.isMunicipality(other) || b.partner && slices.ContainsFunc(of[plan.body(b.id)], func(k known) bool { return k.entry == other && k.body.own })
	})
}

// compareClass holds what the plans say about one body against each other.
func (c *Comparison) compareClass(class []known) {
	c.differ(class, DifferentNumbers, func(b *body) ([]string, string) {
		if !b.partner { // contacts are known by their numbers, so they never differ in them
			return nil, ""
		}
		return b.dialled, strings.Join(b.numbers, ", ")
	})
	c.differ(class, DifferentHours, func(b *body) ([]string, string) {
		if b.hours == "" {
			return nil, ""
		}
		return []string{b.hours}, b.shown
	})
	for _, k := range class {
		if k.body.reviewed && k.body.review < c.Date {
			c.Contracts = append(c.Contracts, Contract{
				Kind: Expired, Entries: []*Entry{k.entry}, Lines: danish.AppendNew(nil, prefixed(k.entry, k.body.line)),
				Text: danish.Genitive(k.entry.Name) + " aftale med " + k.body.name + " skulle være taget op igen senest " + danishDay(k.body.review) + ".",
			})
		}
	}
}

// differ reports a class when two plans have nothing in common in what they say. A partner and its contact are often both in
// the class: each plan speaks once, by the first that says anything.
func (c *Comparison) differ(class []known, kind Kind, says func(*body) (values []string, shown string)) {
	k := Contract{Kind: kind}
	var words []string
	var first []string
	different := false
	for _, x := range class {
		values, shown := says(x.body)
		if len(values) == 0 || slices.Contains(k.Entries, x.entry) {
			continue
		}
		if first == nil {
			first = values
		}
		different = different || !slices.ContainsFunc(values, func(v string) bool { return slices.Contains(first, v) })
		k.Entries = append(k.Entries, x.entry)
		words = append(words, x.entry.Name+" skriver "+shown)
		k.Lines = danish.AppendNew(k.Lines, prefixed(x.entry, x.body.line))
	}
	if !different {
		return
	}
	k.Text = danish.Sentence(class[0].body.name) + ": " + danish.List(words, "og") + "."
	c.Contracts = append(c.Contracts, k)
}
