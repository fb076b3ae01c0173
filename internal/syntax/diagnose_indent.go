package syntax

import (
	"slices"
	"strings"

	"beredskab/internal/danish"
	"beredskab/internal/diag"
)

func (d *diagnosis) tab(at int) (diag.Finding, []repair) {
	for at < len(d.text)-1 && d.text[at] != '\t' {
		at++
	}
	return d.say("Y11", at, at+1, "Her står en tabulator.", "Slet den, og tryk på mellemrumstasten i stedet: to mellemrum for hvert lag."),
		[]repair{{at: d.copy.source(at), old: 1, new: " "}}
}

// indentation finds lines that are moved in so that they belong nowhere.
func (d *diagnosis) indentation() (f diag.Finding, fixes []repair) {
	l := d.lines[d.at]
	above := d.above(d.at)
	if l.empty || above < 0 || d.fault.at > l.body && !strings.HasPrefix(d.fault.message, "mapping values") {
		return f, nil
	}
	if f, fixes = d.typographicDash(l); f.Rule != "" {
		return f, fixes
	}
	p := d.lines[above]
	if strings.HasPrefix(d.fault.message, "mapping values") {
		if p.colon < 0 || l.indent <= p.column(p.body) {
			return f, nil
		}
		key := d.source(p.body, p.colon)
		return d.say("Y18", l.start, l.first, "Linjen er rykket længere ind end \""+key+"\", men \""+key+"\" har allerede et indhold.",
			"Begynd linjen lige under \""+key+"\"."), d.move(d.at, p.column(p.body))
	}
	levels := d.levels(d.at)
	if len(levels) == 0 && l.dashed() {
		return d.say("Y18", l.first, l.first+1, "Her begynder et punkt i en liste, men linjerne over er felter uden bindestreg.",
			"Slet bindestregen, eller skriv først navnet på det felt, som listen hører til."), nil
	}
	if len(levels) == 0 || slices.Contains(levels, l.indent) {
		return f, nil
	}
	var places []string
	for _, level := range levels {
		places = append(places, danish.Number(level))
	}
	if target, ok := nearest(levels, l.indent); ok {
		fixes = d.move(d.at, target)
	}
	others := "er rykket " + danish.List(places, "eller") + " ind."
	if len(levels) == 1 && levels[0] == 0 {
		others = "er slet ikke rykket ind."
	}
	if l.indent == 0 {
		return d.say("Y18", l.first, l.body+len(firstWord(d.text[l.body:l.end])), "Linjen er slet ikke rykket ind, men linjerne over er rykket "+danish.List(places, "eller")+" mellemrum ind.",
			"Ryk linjen ind, så den begynder lige under de linjer, den hører sammen med."), fixes
	}
	return d.say("Y18", l.start, l.first, "Linjen er rykket "+danish.Number(l.indent)+" mellemrum ind, men linjerne over "+others,
		"Flyt linjen, så den begynder lige under de linjer, den hører sammen med."), fixes
}

// levels returns how far in a line could be to belong with one above it, the outermost first.
func (d *diagnosis) levels(at int) []int {
	var levels []int
	dashed := d.lines[at].dashed()
	bound := 1 << 30
	for i := at - 1; i >= 0 && bound > 0; i-- {
		l := d.lines[i]
		if l.empty || l.block {
			continue
		}
		if body := l.column(l.body); l.dashed() && body < bound && l.body < l.end {
			if !dashed && l.colon >= 0 {
				levels = append(levels, body)
			}
			bound = body
		}
		if l.indent < bound {
			if l.dashed() == dashed {
				levels = append(levels, l.indent)
			}
			bound = l.indent
		}
	}
	slices.Sort(levels)
	return slices.Compact(levels)
}

// nearest returns the level that is closest; ok is false when two are.
func nearest(levels []int, indent int) (level int, ok bool) {
	best := 1 << 30
	for _, l := range levels {
		switch away := max(l-indent, indent-l); {
		case away < best:
			best, level, ok = away, l, true
		case away == best:
			ok = false
		}
	}
	return level, ok
}

// move puts a line and those that hang under it at another indentation; only the line itself when those stand right for
// its new place already, or when it holds its value and nothing can hang under it.
func (d *diagnosis) move(i, to int) []repair {
	from := d.lines[i].indent
	var fixes []repair
	for n := i; n < len(d.lines); n++ {
		l := d.lines[n]
		if l.first == l.end {
			continue
		}
		if n > i && (l.indent < from || len(fixes) == 1 && l.indent == d.lines[i].column(d.lines[i].body)+to-from && d.lines[i].dashed()) {
			break
		}
		if n > i && l.indent == to && from < to && l.colon >= 0 && d.hasValue(i) {
			break
		}
		in := max(0, l.indent+to-from)
		start := d.copy.source(l.start)
		fixes = append(fixes, repair{at: start, old: max(0, d.copy.sourceEnd(l.first)-start), new: strings.Repeat(" ", in)})
	}
	return fixes
}

// hasValue says that a field has its value on its own line, so that nothing can hang under it.
func (d *diagnosis) hasValue(i int) bool {
	l := d.lines[i]
	return l.colon >= 0 && l.value < l.end && !strings.ContainsRune("|>#&!", rune(d.text[l.value]))
}
