package syntax

import (
	"go.yaml.in/yaml/v4"

	"beredskab/internal/diag"
)

// converter turns the library's tree into ours: byte spans instead of starts, text instead of guessed types.
type converter struct {
	copy     *copyText
	cursor   cursor
	spare    []Node
	found    collector
	repaired collector // findings whose mistake the repairs fix
	within   int       // how many brackets the node at work stands in
	repairs  []repair  // what would let more of the file be checked, found only now that the whole is understood
}

// convert reads a whole tree.
func convert(c *copyText, root *yaml.Node) (*Node, *converter) {
	v := &converter{copy: c, cursor: cursor{text: c.text}}
	n := v.node(root, 0, 0)
	v.toSource(n, 0)
	return n, v
}

// new returns a node from a block of them: a plan has thousands, and the collector counts blocks.
func (v *converter) new(kind Kind, start int) *Node {
	if len(v.spare) == 0 {
		v.spare = make([]Node, 128)
	}
	n := &v.spare[0]
	v.spare = v.spare[1:]
	n.Kind, n.File, n.Start, n.End = kind, v.copy.file, start, start
	return n
}

// node converts one node. No byte before floor can belong to it; gap is where it is when nothing was written.
func (v *converter) node(y *yaml.Node, floor, gap int) *Node {
	start := max(floor, v.cursor.offset(y.Line, y.Column))
	if y.Kind == yaml.AliasNode {
		return v.alias(y, start)
	}
	if y.Anchor != "" || y.Style&yaml.TaggedStyle != 0 || y.Tag == "!" { // the library calls a bare ! no tag
		start = v.properties(y, start)
	}
	switch y.Kind {
	case yaml.MappingNode:
		return v.mapping(y, start)
	case yaml.SequenceNode:
		return v.sequence(y, start)
	}
	return v.scalar(y, start, gap)
}

func (v *converter) scalar(y *yaml.Node, start, gap int) *Node {
	n := v.new(Scalar, start)
	n.Style, n.Value, n.Flow = scalarStyle(y.Style), y.Value, v.within > 0
	if n.Style == Plain && n.Value == "" {
		n.Style, n.Start, n.End = Empty, max(gap, 0), max(gap, 0)
		return n
	}
	n.End = min(len(v.copy.text), scalarEnd(v.copy.text, start, n.Style, n.Value))
	if len(v.copy.repairs) > 0 {
		n.Value = v.copy.restore(n.Start, n.End, n.Style, n.Value)
	}
	if n.Style == Plain {
		switch n.Value {
		case "~", "null", "Null", "NULL":
			n.Style, n.Value = Empty, ""
		}
	}
	return n
}

func scalarStyle(s yaml.Style) Style {
	switch {
	case s&yaml.DoubleQuotedStyle != 0:
		return DoubleQuoted
	case s&yaml.SingleQuotedStyle != 0:
		return SingleQuoted
	case s&yaml.LiteralStyle != 0:
		return Literal
	case s&yaml.FoldedStyle != 0:
		return Folded
	}
	return Plain
}

func (v *converter) mapping(y *yaml.Node, start int) *Node {
	n := v.new(Mapping, start)
	n.Pairs = make([]Pair, 0, len(y.Content)/2)
	end := start
	if y.Style&yaml.FlowStyle != 0 && start < len(v.copy.text) && v.copy.text[start] == '{' {
		end++
		v.within++
		defer func() { v.within-- }()
	}
	for i := 0; i+1 < len(y.Content); i += 2 {
		yk, yv := y.Content[i], y.Content[i+1]
		said := len(v.found.findings)
		key := v.node(yk, end, v.skip(end, false))
		if key.Kind != Scalar { // what is wrong within it is the same mistake
			v.found.findings = v.found.findings[:said]
		}
		gap := v.indicator(key.End, ':')
		value := v.node(yv, gap, gap)
		v.checkScalar(key, true)
		v.checkScalar(value, false)
		end = max(key.End, value.End)
		if v.keep(key, yk) {
			n.Pairs = append(n.Pairs, Pair{key, value})
		}
	}
	n.End = v.close(y, start, end, '{', '}')
	v.duplicates(n)
	return n
}

func (v *converter) sequence(y *yaml.Node, start int) *Node {
	n := v.new(Sequence, start)
	n.Items = make([]*Node, 0, len(y.Content))
	flow := start < len(v.copy.text) && v.copy.text[start] == '['
	end := start
	if flow {
		end++
		v.within++
		defer func() { v.within-- }()
	}
	for _, item := range y.Content {
		gap := end
		if !flow {
			gap = v.indicator(end, '-')
		}
		child := v.node(item, gap, gap)
		if child.Style == Empty && child.Kind == Scalar && !child.Refused && !flow && gap > end { // without its mark the list has another fault, told already
			v.find("Y21", gap-1, gap, "Her står en bindestreg uden noget efter.", "Skriv det, der skulle stå i listen, eller slet linjen.")
		}
		v.checkScalar(child, false)
		end = child.End
		n.Items = append(n.Items, child)
	}
	n.End = v.close(y, start, end, '[', ']')
	return n
}

// skip returns the first offset from at that is neither blank space nor a comment; commas too are passed when asked.
func (v *converter) skip(at int, commas bool) int {
	text := v.copy.text
	for at < len(text) {
		switch c := text[at]; {
		case isBlank(c), commas && c == ',':
			at++
		case c == '#' && (at == 0 || isBlank(text[at-1]) || text[at-1] == ',' || text[at-1] == '[' || text[at-1] == '{'):
			for at < len(text) && text[at] != '\n' && text[at] != '\r' {
				at++
			}
		default:
			return at
		}
	}
	return at
}

// indicator returns the offset just after the mark (a colon or a dash) that comes next, or the offset it was given.
func (v *converter) indicator(at int, mark byte) int {
	if i := v.skip(at, false); i < len(v.copy.text) && v.copy.text[i] == mark {
		return i + 1
	}
	return at
}

// close returns the offset after the bracket that ends a list or a block in brackets; without brackets it ends with its
// last child.
func (v *converter) close(y *yaml.Node, start, end int, open, shut byte) int {
	text := v.copy.text
	if y.Style&yaml.FlowStyle == 0 || start >= len(text) || text[start] != open {
		return end
	}
	at := v.skip(end, true)
	for at < len(text) && (text[at] == ':' || text[at] == '?') { // marks with nothing after them
		at = v.skip(at+1, true)
	}
	if at < len(text) && text[at] == shut {
		return at + 1
	}
	return end
}

// keep says whether a pair belongs in the tree, and finds fault with the keys that do not.
func (v *converter) keep(key *Node, y *yaml.Node) bool {
	switch {
	case key.Refused:
		return false
	case key.Kind != Scalar:
		v.find("Y28", key.Start, key.End, "Her står en parentes, hvor der skulle stå navnet på et felt.",
			"Skriv navnet på feltet uden parenteser. Er det en tekst, så sæt den i anførselstegn.")
		return false
	case y.Value == "<<" && key.Style == Plain:
		v.find("Y8", key.Start, key.End, `"<<" kan ikke bruges her.`, "Skriv oplysningerne helt ud, også når de står et andet sted i forvejen.")
		return false
	}
	return true
}

// alias stands in for "*name". What it points to is not fetched: a plan is read as it is printed, and a short file could
// swell without end.
func (v *converter) alias(y *yaml.Node, start int) *Node {
	n := v.new(Scalar, start)
	n.Style, n.Refused = Empty, true
	n.End = min(len(v.copy.text), start+1+len(y.Value))
	v.find("Y7", n.Start, n.End, "\"*"+y.Value+"\" henviser til et andet sted i filen, og det kan ikke bruges her.",
		"Skriv oplysningen helt ud. Skal teksten begynde med en stjerne, så sæt den i anførselstegn.")
	return n
}

// properties finds fault with an anchor or a tag and returns the offset of what follows it.
func (v *converter) properties(y *yaml.Node, start int) int {
	text := v.copy.text
	at := start
	for at < len(text) && (text[at] == '&' || text[at] == '!') {
		end := at + 1
		for end < len(text) && !isBlank(text[end]) && (text[at] == '!' && text[min(at+1, len(text)-1)] == '<' || !isFlowMark(text[end])) {
			end++
		}
		word := string(text[at:end])
		if text[at] == '&' {
			v.find("Y7", at, end, "\""+word+"\" kan ikke bruges her. Tegnet \"&\" betyder noget særligt først i en tekst.",
				"Slet det. Skal teksten begynde med \"&\", så sæt den i anførselstegn.")
		} else {
			v.find("Y9", at, end, "\""+word+"\" kan ikke bruges her. Tegnet \"!\" betyder noget særligt først i en tekst.",
				"Slet det. Skal teksten begynde med \"!\", så sæt den i anførselstegn.")
		}
		next := v.skip(end, false)
		if y.Kind == yaml.ScalarNode && y.Value == "" && y.Style&^yaml.TaggedStyle == 0 {
			return end
		}
		at = next
	}
	return at
}

func isFlowMark(c byte) bool { return c == ',' || c == '[' || c == ']' || c == '{' || c == '}' }

// find adds a finding about [start, end) of the copy.
func (v *converter) find(id string, start, end int, message, fix string, notes ...diag.Note) {
	f := finding(id, v.copy.span(start, end), message, fix)
	f.Notes = notes
	v.found.add(f)
}

// toSource moves a tree's places from the copy to the user's file. Where a repair left bytes out, an offset of the copy
// stands for several of the file; floor keeps what follows from beginning before what it follows.
func (v *converter) toSource(n *Node, floor int) int {
	if n == nil || len(v.copy.repairs) == 0 {
		return floor
	}
	if n.Start == n.End {
		n.Start = v.copy.sourceEnd(n.Start)
	} else {
		n.Start = v.copy.source(n.Start)
	}
	n.Start = max(floor, n.Start)
	at := n.Start
	for _, p := range n.Pairs {
		at = v.toSource(p.Value, v.toSource(p.Key, at))
	}
	for _, item := range n.Items {
		at = v.toSource(item, at)
	}
	n.End = max(at, v.copy.sourceEnd(n.End))
	return n.End
}

// duplicates finds keys that are written twice, also when only case tells them apart: both would be read as one.
func (v *converter) duplicates(n *Node) {
	if len(n.Pairs) <= 12 {
		for i := range n.Pairs {
			for j := range i {
				if sameKey(n.Pairs[i].Key.Value, n.Pairs[j].Key.Value) {
					v.duplicate(n.Pairs[i].Key, n.Pairs[j].Key)
					break
				}
			}
		}
		return
	}
	first := make(map[string]*Node, len(n.Pairs))
	for _, p := range n.Pairs {
		folded := foldKey(p.Key.Value)
		if before, ok := first[folded]; ok {
			v.duplicate(p.Key, before)
		} else {
			first[folded] = p.Key
		}
	}
}

func (v *converter) duplicate(again, before *Node) {
	message := "Feltet \"" + again.Value + "\" står to gange i samme blok."
	if again.Value != before.Value {
		message = "Felterne \"" + before.Value + "\" og \"" + again.Value + "\" er det samme felt skrevet på to måder."
	}
	v.find("Y10", again.Start, again.End, message, "Behold det ene og slet det andet, eller skriv indholdet sammen under det første.",
		diag.Note{Span: v.copy.span(before.Start, before.End), Message: "Først angivet her."})
}
