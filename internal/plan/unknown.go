package plan

import (
	"bytes"
	"slices"
	"strings"

	"beredskab/internal/danish"
	"beredskab/internal/diag"
	"beredskab/internal/syntax"
)

// key finds the description of a key that is written. An unknown one is reported; when it is plain what was meant, and that
// is not written beside it, it is read as if it were spelled right, so that one mistake does not drag a hundred findings along.
// It returns false beside a key whose value must not be read, because all there is to say of it is said.
func (d *decoder) key(b *Block, src *Source, pair *syntax.Pair) (k *Key, readable bool) {
	written := pair.Key.Value
	if k := b.Key(written); k != nil {
		return k, true
	}
	if parent, first := b.above(src.Node, pair); parent != nil {
		d.plan.Partial = true // the block is there, but cannot be read as what it is
		if first {
			d.add(RuleUnknown, diag.Error, pair.Key.Span(), src.Path(written), diag.Quote(written)+" hører under "+parent.Label()+", men er ikke rykket ind.",
				"Ryk linjen og de andre, der hører under "+parent.Name+", to mellemrum ind.")
		}
		return nil, false
	}
	if whole, first := cut(src.Node, pair); whole != "" {
		if first {
			found := d.add(RuleUnknown, diag.Error, pair.Key.Span(), src.Path(written), "Kommaet før "+diag.Quote(written)+" deler teksten i to, fordi den står mellem { og }.",
				"Sæt anførselstegn om hele teksten: "+whole+".")
			found.Edits = join(src.Node, pair, whole)
		}
		return nil, false
	}
	names, sure := b.meant(written, src.Node)
	fix := "Ret stavningen, eller slet linjen."
	switch {
	case len(names) == 1 && sure:
		fix = "Skriv " + names[0] + " (" + b.Key(names[0]).Title + ") i stedet."
	case len(names) > 0:
		var labels []string
		for _, n := range names {
			labels = append(labels, n+" ("+b.Key(n).Title+")")
		}
		fix = "Mente du " + danish.List(labels, "eller") + "?"
	case elsewhere(b, written) != "":
		fix = elsewhere(b, written)
	case len(b.Keys) <= 12:
		var all []string
		for _, k := range b.Keys {
			all = append(all, k.Name)
		}
		fix += " Felterne her er " + danish.List(all, "og") + "."
	}
	found := d.add(RuleUnknown, diag.Error, pair.Key.Span(), src.Path(written), diag.Quote(written)+" er ikke et felt i "+b.called(*src)+".", fix)
	if len(names) != 1 || src.Node.Pair(names[0]) != nil {
		return nil, false
	}
	k = b.Key(names[0])
	switch {
	case k.fits(pair.Value):
		found.Edits = pair.Key.Rewrite(k.Name)
		src.read = &readAs{k.Name, pair, !sure, src.read}
		return k, true
	case sure: // the form is wrong too, and the key that it is written after was the first thing to say
		src.read = &readAs{k.Name, pair, false, src.read}
		form := wrongKind(k, *src, pair, -1)
		found.Fix += " " + form.Fix
		if len(form.Edits) > 0 {
			found.Edits = append(pair.Key.Rewrite(k.Name), form.Edits...)
		}
		return k, false
	}
	return nil, false
}

// elsewhere says where a field belongs that is known, but not here: a telephone in a department.
func elsewhere(b *Block, written string) string {
	for _, name := range append(translated(danish.Slug(written)), written) {
		var key *Key
		var places []string
		for _, top := range Model().Keys {
			if top.Block == nil || top.Block == b || top.Kind == KindClaims {
				continue
			}
			if k := top.Block.Key(name); k != nil {
				key, places = k, append(places, top.Label())
			}
		}
		if len(places) == 1 {
			return "Det hører til under " + places[0] + ". Skriv " + key.Name + " (" + key.Title + ") dér."
		}
	}
	return ""
}

// above returns the key that a pair seems to belong under, because it stands below it and nothing else does: it was not
// indented. First says that the pair is the first such one.
func (b *Block) above(in *syntax.Node, pair *syntax.Pair) (parent *Key, first bool) {
	first = true
	at := slices.IndexFunc(in.Pairs, func(p syntax.Pair) bool { return p.Key == pair.Key })
	for i := at - 1; i >= 0; i-- {
		p := in.Pairs[i]
		k := b.Key(p.Key.Value)
		switch {
		case k == nil:
			first = false
			continue
		case k.Kind != KindBlock || k.Block == nil || !blank(p.Value) || k.Block.Key(pair.Key.Value) == nil:
			return nil, false
		}
		return k, first
	}
	return nil, false
}

// cut returns the text that a pair was cut off from, written as it should be, or nothing when it is a key of its own. Inside
// braces a comma parts fields, so {hours: man-tor 8-15, fre 8-13} holds a field that nobody meant: it has no colon. First says
// that the pair is the first piece cut off.
func cut(in *syntax.Node, pair *syntax.Pair) (whole string, first bool) {
	if in.File.Text[in.Start] != '{' || !loose(pair) {
		return "", false
	}
	at := slices.IndexFunc(in.Pairs, func(p syntax.Pair) bool { return p.Key == pair.Key })
	start := at
	for start > 0 && loose(&in.Pairs[start]) {
		start--
	}
	head := in.Pairs[start]
	if start == at || head.Value.Kind != syntax.Scalar || head.Value.Style != syntax.Plain {
		return "", false
	}
	whole = head.Value.Value
	for _, p := range in.Pairs[start+1:] {
		if !loose(&p) {
			break
		}
		whole += ", " + p.Key.Value
	}
	return head.Key.Value + `: "` + whole + `"`, at == start+1
}

// join is the edit that writes a text anew that a comma has cut. Whole is the key and the text in quotes.
func join(in *syntax.Node, pair *syntax.Pair, whole string) []diag.Edit {
	at := slices.IndexFunc(in.Pairs, func(p syntax.Pair) bool { return p.Key == pair.Key })
	last := at
	for last+1 < len(in.Pairs) && loose(&in.Pairs[last+1]) {
		last++
	}
	if at < 1 || strings.ContainsAny(strings.TrimSuffix(strings.SplitN(whole, `"`, 2)[1], `"`), `"\`) {
		return nil
	}
	return []diag.Edit{{Span: diag.Span{File: in.File, Start: in.Pairs[at-1].Key.Start, End: in.Pairs[last].Key.End}, Text: whole}}
}

// loose says that a pair is a piece of text without a colon.
func loose(p *syntax.Pair) bool {
	if !p.Value.IsEmpty() || p.Key.Style != syntax.Plain {
		return false
	}
	rest := bytes.TrimLeft(p.Key.File.Text[p.Key.End:], " ")
	return len(rest) > 0 && (rest[0] == ',' || rest[0] == '}')
}

// fits says that a value is written as the key wants it, roughly.
func (k *Key) fits(n *syntax.Node) bool {
	switch {
	case k.List:
		return n.Kind == syntax.Sequence || (k.OrOne && n.Kind == syntax.Scalar)
	case k.Kind == KindBlock || k.Kind == KindClaims:
		return n.Kind == syntax.Mapping
	}
	return n.Kind == syntax.Scalar
}

// meant returns the keys of the block that one may stand for which is written in a mapping. It is sure of a Danish title and of a
// translation, best one that is not there yet, and guesses at a misspelling.
func (b *Block) meant(written string, in *syntax.Node) (names []string, sure bool) {
	folded := danish.Fold(written)
	for _, k := range b.Keys {
		if danish.Fold(k.Title) == folded {
			return []string{k.Name}, true
		}
	}
	for _, name := range translated(danish.Slug(written)) {
		switch {
		case b.Key(name) == nil:
		case in.Pair(name) == nil:
			return []string{name}, true
		default:
			names = append(names, name)
		}
	}
	if len(names) > 0 {
		return names[:1], true
	}
	all := make([]string, len(b.Keys))
	for i, k := range b.Keys {
		all[i] = k.Name
	}
	return diag.Nearest(written, all, 3), false
}
