package plan

import (
	"reflect"
	"strconv"
	"strings"

	"beredskab/internal/danish"
	"beredskab/internal/diag"
	"beredskab/internal/hours"
	"beredskab/internal/syntax"
)

// text returns what is written as one value, without the blank space around it.
func text(n *syntax.Node) string {
	if n == nil || n.Kind != syntax.Scalar {
		return ""
	}
	return strings.TrimSpace(n.Value)
}

// blank says that nothing is written that means anything: no value, "", [] or {}.
func blank(n *syntax.Node) bool {
	if n == nil {
		return true
	}
	switch n.Kind {
	case syntax.Mapping:
		return len(n.Pairs) == 0
	case syntax.Sequence:
		return len(n.Items) == 0
	}
	return n.Style == syntax.Empty || strings.TrimSpace(n.Value) == ""
}

// value reads the value of a key into its field. A field whose value is at fault keeps what can be understood of it.
func (d *decoder) value(k *Key, src Source, pair *syntax.Pair, v reflect.Value, audience Audience) {
	node := pair.Value
	if blank(node) {
		if k.List && node.Kind == syntax.Sequence && v.IsNil() { // [] is written, and for closing days it means none at all
			v.Set(reflect.MakeSlice(v.Type(), 0, 0))
		}
		return
	}
	switch {
	case k.Kind == KindBlocks:
		d.list(k, src, pair, v, audience)
	case k.Kind == KindClaims:
		d.claims(k, src, pair, v, audience)
	case k.Kind == KindBlock:
		if node.Kind == syntax.Sequence && len(node.Items) == 1 && node.Items[0].Kind == syntax.Mapping {
			d.kind(k, src, pair, -1)
			node = node.Items[0]
		}
		if node.Kind != syntax.Mapping {
			d.kind(k, src, pair, -1)
			return
		}
		p := reflect.New(k.Block.typ)
		d.block(k.Block, node, p.Elem(), src.Path(k.Name), audience, true)
		v.Set(p)
	case k.Kind == KindClosingDay:
		out := v.Addr().Interface().(*[]hours.ClosingDay)
		for i, item := range d.items(k, src, pair) {
			if d.single(k, src, pair, item, i) {
				day, problems := hours.ParseClosing(item.Value)
				d.opening(k, src, item, i, problems)
				if day != (hours.ClosingDay{}) {
					*out = append(*out, day)
				}
			}
		}
		if *out == nil {
			*out = []hours.ClosingDay{}
		}
	case k.List:
		d.texts(k, src, pair, v)
	default:
		if node.Kind == syntax.Sequence && len(node.Items) == 1 && node.Items[0].Kind == syntax.Scalar {
			d.kind(k, src, pair, -1)
			node = node.Items[0]
		}
		if node.Kind != syntax.Scalar {
			d.kind(k, src, pair, -1)
			return
		}
		d.scalar(k, src, node, v)
	}
}

// texts reads a list of texts, ids or words.
func (d *decoder) texts(k *Key, src Source, pair *syntax.Pair, v reflect.Value) {
	var out *[]string
	if k.OrOne {
		out = (*[]string)(v.Addr().Interface().(*Many))
	} else {
		out = v.Addr().Interface().(*[]string)
	}
	items := d.items(k, src, pair)
	if *out == nil {
		*out = make([]string, 0, len(items))
	}
	if joined := d.joined(k, pair.Value); joined != nil {
		*out = joined
		return
	}
	for i, item := range items {
		if !d.single(k, src, pair, item, i) || (k.Kind == KindWord && !d.word(k, src, item, i)) {
			continue
		}
		*out = append(*out, strings.TrimSpace(item.Value))
	}
}

// joined are the elements of a list of ids or words that is written as one value with commas. That it is no list has been told;
// each element is then looked up for itself, so that what is told to be written is not the next fault.
func (d *decoder) joined(k *Key, node *syntax.Node) []string {
	if node.Kind != syntax.Scalar || k.OrOne || !strings.Contains(node.Value, ",") {
		return nil
	}
	list := node.Value
	switch k.Kind {
	case KindReference:
	case KindWord:
		if list = meantWords(text(node), Vocabulary[k.Enum]); list == "" {
			return nil
		}
	default:
		return nil
	}
	var out []string
	for part := range strings.SplitSeq(list, ",") {
		if part = strings.TrimSpace(part); part != "" {
			out = append(out, part)
		}
	}
	return out
}

// items returns the elements of a list. What ought to be a list and is not is reported, and read as far as it can be.
func (d *decoder) items(k *Key, src Source, pair *syntax.Pair) []*syntax.Node {
	node := pair.Value
	switch {
	case node.Kind == syntax.Sequence:
		return node.Items
	case blank(node):
		return nil
	case node.Kind == syntax.Scalar && k.Kind != KindBlocks:
		if !k.OrOne {
			d.kind(k, src, pair, -1)
		}
		return []*syntax.Node{node}
	}
	d.kind(k, src, pair, -1)
	if node.Kind == syntax.Mapping && k.Kind == KindBlocks {
		for i := range node.Pairs {
			if k.Block.Key(node.Pairs[i].Key.Value) != nil {
				return []*syntax.Node{node}
			}
		}
		if src.Place == "" {
			d.plan.Partial = true // its ids are there, but not where they can be found
		}
	}
	return nil
}

// single says that an element of a list is one text that means something.
func (d *decoder) single(k *Key, src Source, pair *syntax.Pair, item *syntax.Node, i int) bool {
	if item.Kind != syntax.Scalar {
		d.kind(k, src, pair, i)
		return false
	}
	return !blank(item)
}

// scalar reads one value.
func (d *decoder) scalar(k *Key, src Source, node *syntax.Node, v reflect.Value) {
	written := strings.TrimSpace(node.Value)
	var problem *Problem
	rule := ""
	switch k.Kind {
	case KindWord:
		if d.word(k, src, node, -1) {
			v.SetString(written)
		}
	case KindDate:
		out := v.Addr().Interface().(*Date)
		*out, problem = ParseDate(written)
		if problem == nil && !k.Part && out.First != out.Last {
			problem = &Problem{diag.Quote(written) + " er ikke en hel dato.", "Skriv også " + missingPart(written) + ", fx " + out.First.String() + ".", ""}
		}
		if problem == nil {
			d.farOff(k, src, node, *out)
		}
		rule = ruleDate
	case KindDeadline:
		out := v.Addr().Interface().(*Deadline)
		*out, problem = ParseDeadline(written)
		if problem == nil && out.Unit == UnitMonths && !k.Months {
			problem = &Problem{diag.Quote(written) + " er i måneder, og det kan en frist i en sag ikke være.", "Skriv den i dage eller uger, fx \"4 uger\".", ""}
		}
		rule = ruleLimit
	case KindAges:
		*v.Addr().Interface().(*Ages), problem = ParseAges(written)
		rule = ruleAges
	case KindHours:
		schedule, problems := hours.Parse(node.Value)
		*v.Addr().Interface().(*Hours) = Hours{Text: written, Schedule: schedule}
		if schedule.Ordinary() {
			d.leaning = append(d.leaning, leaningHours{k, src, node, schedule})
		}
		d.opening(k, src, node, -1, problems)
	case KindNumber:
		var n int
		if number(written, &n) {
			v.SetInt(int64(n))
			return
		}
		problem, rule = numberProblem(written), ruleNumber
	case KindYesNo:
		problem, rule = d.yesNo(written, v), ruleYesNo
	default:
		v.SetString(strings.TrimSpace(node.Value))
	}
	if problem == nil {
		return
	}
	found := d.add(rule, diag.Error, node.Span(), src.Path(k.Name), k.Label()+": "+problem.Message, problem.Fix)
	switch {
	case k.Kind == KindYesNo || k.Kind == KindNumber || k.Kind == KindDate:
		if problem.Instead != "" && (k.Part || k.Kind != KindDate || len(problem.Instead) == len("2026-01-29")) {
			found.Edits = node.RewriteBare(problem.Instead)
		}
	case k.Kind == KindDeadline && !k.Months && strings.Contains(problem.Instead, "måned"): // a deadline in months is the next fault
	default:
		found.Edits = node.Rewrite(problem.Instead)
	}
}

// numberProblem says what is wrong with a number. A length of time is no count: ten hours are not ten talks.
func numberProblem(written string) *Problem {
	for _, unit := range [...]string{"time", "min", "dag", "uge", "måned", "år"} {
		if strings.Contains(strings.ToLower(written), unit) {
			return &Problem{diag.Quote(written) + " er en tid og ikke et antal.", "Skriv, hvor mange det er, fx 5, og skriv tiden i Tekst (text). Kender I ikke antallet, så slet linjen.", ""}
		}
	}
	instead := ""
	if n := numberWords[danish.Fold(strings.TrimRight(written, "."))]; n > 0 {
		instead = strconv.Itoa(n)
	}
	return &Problem{diag.Quote(written) + " er ikke et helt tal.", "Skriv kun cifre, fx 5.", instead}
}

// missingPart says what a year or a month lacks to be a whole date.
func missingPart(written string) string {
	if len(written) == 4 {
		return "måned og dag"
	}
	return "dagen"
}

func (d *decoder) yesNo(written string, v reflect.Value) *Problem {
	yes := written == "true"
	if yes || written == "false" {
		v.Set(reflect.ValueOf(&yes))
		return nil
	}
	fix, instead := "Skriv true for ja eller false for nej.", ""
	switch danish.Fold(written) {
	case "ja", "jo", "yes", "true", "sand", "x", "1", "on":
		fix, instead = "Skriv true, som betyder ja.", "true"
	case "nej", "no", "false", "falsk", "0", "off":
		fix, instead = "Skriv false, som betyder nej.", "false"
	}
	return &Problem{diag.Quote(written) + " er hverken true (ja) eller false (nej).", fix, instead}
}

// opening reports what is wrong with opening hours or closing days, at the words concerned.
func (d *decoder) opening(k *Key, src Source, node *syntax.Node, index int, problems []hours.Problem) {
	for _, p := range problems {
		place := src.Path(k.Name)
		if index >= 0 {
			place = src.Path(k.Name, index)
		}
		fix := p.Fix
		if p.Assumption != "" {
			fix = strings.TrimSpace(fix + " " + danish.Sentence(strings.TrimSuffix(p.Assumption, ".")) + ".")
		}
		found := d.add(hoursRule(p.ID), p.Severity, node.ValueSpan(p.Start, p.End), place, k.Label()+": "+p.Message, fix)
		if p.Instead != "" {
			found.Edits = node.RewritePart(p.Start, p.End, p.Instead)
		}
	}
}
