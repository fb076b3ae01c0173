package syntax

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"beredskab/internal/danish"
	"beredskab/internal/diag"
)

// diagnosis looks at the place where the library gave up with the eyes of somebody who knows what people write.
type diagnosis struct {
	copy  *copyText
	text  []byte
	lines []line
	fault *fault
	at    int // the index of the line where the library gave up
}

// diagnose says in Danish what is wrong, and how a copy can be mended so that the rest can be read; no repairs when that
// would be guessing.
func diagnose(c *copyText, f *fault) (diag.Finding, []repair) {
	d := &diagnosis{copy: c, text: c.text, lines: splitLines(c.text), fault: f}
	d.at = d.lineOf(f.at)
	if f.message == errTooDeep {
		return d.say("Y4", f.at, f.at+1, fmt.Sprintf("Her er planen inde i mere end %d lag.", maxDepth),
			"Se efter, om der er parenteser eller bindestreger for meget, eller om linjerne er rykket for langt ind."), nil
	}
	for _, try := range []func() (diag.Finding, []repair){
		d.openQuote, d.badCharacter, d.inQuotes, d.afterBar, d.listOnKeyLine, d.colonInText, d.afterColon, d.noColon, d.brackets, d.afterQuote, d.indentation,
	} {
		if f, mend := try(); f.Rule != "" {
			return f, mend
		}
	}
	return d.say("Y29", f.at, f.at, "Filen kan ikke læses videre fra dette sted.",
		"Se på linjen og den lige over: mangler der et kolon, et mellemrum, et anførselstegn eller en parentes, eller er linjen rykket forkert ind?"), nil
}

// say makes a finding about [start, end) of the copy.
func (d *diagnosis) say(id string, start, end int, message, fix string) diag.Finding {
	return finding(id, d.copy.span(start, max(start, min(end, len(d.text)))), message, fix)
}

// stand puts an underscore in the place of one character, which returns when the text has been read.
func (d *diagnosis) stand(at int) []repair {
	return []repair{{at: d.copy.source(at), old: 1, new: "_", keep: true}}
}

func (d *diagnosis) insert(at int, s string) repair {
	return repair{at: d.copy.source(at), new: s}
}

// lineOf returns the index of the line that an offset stands in.
func (d *diagnosis) lineOf(at int) int {
	i, found := slices.BinarySearchFunc(d.lines, at, func(l line, at int) int { return l.start - at })
	if !found {
		i--
	}
	return max(i, 0)
}

// above returns the index of the last line before i that says something; -1 when there is none.
func (d *diagnosis) above(i int) int {
	for i--; i >= 0 && (d.lines[i].empty || d.lines[i].block); i-- {
	}
	return i
}

// openQuote finds a quote that swallows the lines after it. The library gives up far below, so it is looked for first.
func (d *diagnosis) openQuote() (f diag.Finding, mend []repair) {
	for i := 0; i <= d.at && i < len(d.lines); i++ {
		l := d.lines[i]
		if l.empty || l.block || l.value >= l.end || d.text[l.value] != '"' && d.text[l.value] != '\'' {
			continue
		}
		end := quoteEnd(d.text, l.value)
		if end <= l.end && closed(d.text, l.value, end) {
			continue
		}
		next := i + 1
		for next < len(d.lines) && d.lines[next].empty {
			next++
		}
		if closed(d.text, l.value, end) && next < len(d.lines) && d.lines[next].colon < 0 && !d.lines[next].dashed() {
			for i+1 < len(d.lines) && d.lines[i+1].start < end { // a text in quotes that is meant to go on
				i++
			}
			continue
		}
		quote := string(d.text[l.value])
		stop := l.start + len(bytes.TrimRight(d.text[l.start:l.end], " \t"))
		return d.say("Y19", l.value, l.value+1, "Anførselstegnet her bliver ikke lukket.",
			"Sæt et "+quote+", hvor teksten slutter: "+quote+d.source(l.value+1, stop)+quote), []repair{d.insert(stop, quote)}
	}
	return f, nil
}

// closed says whether a quoted text really ends with its quote.
func closed(text []byte, start, end int) bool {
	return end > start+1 && text[end-1] == text[start]
}

// badCharacter finds characters that mean something of their own first in a text.
func (d *diagnosis) badCharacter() (f diag.Finding, mend []repair) {
	at := d.fault.at
	switch {
	case strings.HasPrefix(d.fault.message, "unknown anchor"), strings.HasPrefix(d.fault.while, "while scanning an a"):
		if d.fault.context >= 0 {
			at = d.fault.context
		}
		if at < len(d.text) && (d.text[at] == '*' || d.text[at] == '&') {
			word := firstWord(d.text[at:])
			return d.say("Y7", at, at+len(word), "Tegnet \""+string(d.text[at])+"\" betyder noget særligt først i en tekst.",
				"Sæt teksten i anførselstegn: "+quoted(d.rest(at))+"."), d.stand(at)
		}
	case strings.Contains(d.fault.while, "tag"), strings.Contains(d.fault.message, "tag"):
		if d.fault.context >= 0 {
			at = d.fault.context
		}
		if at < len(d.text) && d.text[at] == '!' {
			return d.say("Y9", at, at+1, "Tegnet \"!\" betyder noget særligt først i en tekst.", "Sæt teksten i anførselstegn: "+quoted(d.rest(at))+"."), d.stand(at)
		}
	case strings.Contains(d.fault.message, "tab character"):
		return d.tab(at)
	case strings.Contains(d.fault.message, "cannot start any token"), strings.Contains(d.fault.while, "directive"):
		if strings.Contains(d.fault.while, "directive") && d.fault.context >= 0 {
			at = d.fault.context
		}
		if at >= len(d.text) {
			return f, nil
		}
		if d.text[at] == '\t' {
			return d.tab(at)
		}
		if d.text[at] < 0x80 {
			return d.say("Y22", at, at+1, "Tegnet \""+string(d.text[at])+"\" kan ikke stå først i en tekst.",
				"Sæt teksten i anførselstegn: "+quoted(d.rest(at))+"."), d.stand(at)
		}
	}
	return f, nil
}

func (d *diagnosis) tab(at int) (diag.Finding, []repair) {
	for at < len(d.text)-1 && d.text[at] != '\t' {
		at++
	}
	return d.say("Y11", at, at+1, "Her står en tabulator.", "Slet den, og tryk på mellemrumstasten i stedet: to mellemrum for hvert lag."),
		[]repair{{at: d.copy.source(at), old: 1, new: " "}}
}

// inQuotes finds what may not stand in a text in double quotes.
func (d *diagnosis) inQuotes() (f diag.Finding, mend []repair) {
	if !strings.Contains(d.fault.while, "quoted") {
		return f, nil
	}
	at := bytes.LastIndexByte(d.text[:min(d.fault.at+1, len(d.text))], '\\')
	if at < d.fault.context || at < 0 {
		return f, nil
	}
	return d.say("Y25", at, at+1, "En omvendt skråstreg betyder noget særligt i de dobbelte anførselstegn.",
		backslashFix), d.standBackslashes(max(d.fault.context, 0))
}

const backslashFix = "Brug enkelte anførselstegn uden om teksten: '…'. Eller skriv to omvendte skråstreger."

// standBackslashes stands in for every backslash of a text in quotes but those before a quote: who writes a path means
// all of them.
func (d *diagnosis) standBackslashes(start int) (mend []repair) {
	end := quoteEnd(d.text, start)
	for at := start + 1; at+1 < end && len(mend) < 100; at++ {
		if d.text[at] != '\\' {
			continue
		}
		if next := d.text[at+1]; next == '"' || next == '\\' {
			at++
		} else {
			mend = append(mend, d.stand(at)...)
		}
	}
	return mend
}

// afterBar finds text on the line of a | or >.
func (d *diagnosis) afterBar() (f diag.Finding, mend []repair) {
	if d.fault.while != "while scanning a block scalar" {
		return f, nil
	}
	at := max(d.fault.context, 0)
	l := d.lines[d.lineOf(at)]
	in := l.indent + 2
	if next := d.lineOf(at) + 1; next < len(d.lines) && !d.lines[next].empty && d.lines[next].indent > l.indent {
		in = d.lines[next].indent
	}
	if after := headerEnd(d.text, at); after < l.end {
		text := after
		for text < l.end && (d.text[text] == ' ' || d.text[text] == '\t') {
			text++
		}
		from := d.copy.source(after)
		mend = []repair{{at: from, old: max(0, d.copy.sourceEnd(text)-from), new: "\n" + strings.Repeat(" ", in)}}
	}
	return d.say("Y27", at, at+1, "Teksten må ikke stå på samme linje som \""+string(d.text[at])+"\".",
		"Begynd teksten på næste linje, rykket to mellemrum længere ind end feltet."), mend
}

// listOnKeyLine finds "leaders: - leder".
func (d *diagnosis) listOnKeyLine() (f diag.Finding, mend []repair) {
	if !strings.HasPrefix(d.fault.message, "block sequence entries") {
		return f, nil
	}
	at := d.fault.at
	return d.say("Y26", at, at+1, "En liste med bindestreger kan ikke begynde på samme linje som feltet.",
			"Flyt den ned på næste linje, rykket to mellemrum ind. Er det ikke en liste, så sæt teksten i anførselstegn."),
		[]repair{d.insert(at, "\n"+strings.Repeat(" ", utf8.RuneCount(d.text[lineStart(d.text, at):at])))} // over points that may follow
}

// colonInText finds a second colon on a line: "title: Akut fare: ring 112".
func (d *diagnosis) colonInText() (f diag.Finding, mend []repair) {
	if !strings.HasPrefix(d.fault.message, "mapping values") || d.fault.at >= len(d.text) {
		return f, nil
	}
	l := d.lines[d.at]
	if l.colon < 0 || l.colon >= d.fault.at {
		return f, nil
	}
	if q := leadingRune(string(d.text[l.value:l.end])); strings.Contains("“”„", q) && q != "" {
		if last := bytes.LastIndexAny(d.text[l.value+len(q):l.end], "“”„"); last >= 0 {
			last += l.value + len(q)
			return d.say("Y13", l.value, last+len(q), "Anførselstegnene "+q+" og "+leadingRune(string(d.text[last:l.end]))+" er krøllede, så de holder ikke teksten sammen.",
					"Skriv i stedet de lige anførselstegn: "+quoted(d.source(l.value+len(q), last))+"."),
				[]repair{{at: d.copy.source(l.value), old: len(q), new: "\""}, {at: d.copy.source(last), old: len(q), new: "\""}}
		}
	}
	if f, mend := d.wrap(l); f.Rule != "" {
		return f, mend
	}
	return d.say("Y14", d.fault.at, d.fault.at+1, "Kolonet her står inde i en tekst, og så kan den ikke læses.",
		"Sæt teksten i anførselstegn: "+d.source(l.body, l.colon)+": "+quoted(d.rest(l.value))), d.standColons(d.fault.at, l.end)
}

// standColons stands in for every colon of a text that would be taken for one after a key: they are one slip.
func (d *diagnosis) standColons(at, end int) (mend []repair) {
	for ; at < end && len(mend) < 100 && !bytes.HasPrefix(d.text[at:end], []byte(" #")); at++ {
		if d.text[at] == ':' && (at+1 == end || isBlank(d.text[at+1])) {
			mend = append(mend, d.stand(at)...)
		}
	}
	return mend
}

// afterColon finds "name:Anna" and "-leder" on the line above, which the library took to be a text that went on.
func (d *diagnosis) afterColon() (f diag.Finding, mend []repair) {
	for _, i := range []int{d.lineOf(max(d.fault.context, 0)), d.at, d.above(d.at)} {
		if i < 0 || i >= len(d.lines) || d.lines[i].empty || d.lines[i].block {
			continue
		}
		l := d.lines[i]
		body := d.text[l.body:l.end]
		if colon, ok := gluedKey(body); ok && (l.colon < 0 || l.colon > l.body+colon) {
			at := l.body + colon
			return d.say("Y16", at, at+1, "Der mangler et mellemrum efter kolonet i \""+string(firstLine(body))+"\".",
				"Skriv \""+string(body[:colon])+": "+firstWord(body[colon+1:])+"\" med mellemrum."), []repair{d.insert(at+1, " ")}
		}
		if size := dressed(d.text[l.first:l.end]); size > 0 {
			message, fix := dressedWords(d.text[l.first:l.end], size)
			return d.say("Y30", l.first, l.first+size, message, fix), []repair{{at: d.copy.source(l.first), old: size, new: "-"}}
		}
		if glued(d.text[l.first:l.end]) {
			return d.say("Y15", l.first, l.first+1, "Der mangler et mellemrum efter bindestregen.",
				"Skriv \"- "+firstWord(d.text[l.first+1:l.end])+"\" med mellemrum."), append(d.follow(i), d.insert(l.first+1, " "))
		}
	}
	return f, nil
}

// follow moves the lines that stand under the text of a point one step in, when a space is put in before that text.
func (d *diagnosis) follow(i int) (mend []repair) {
	for n := i + 1; n < len(d.lines); n++ {
		l := d.lines[n]
		if l.first == l.end {
			continue
		}
		if l.indent <= d.lines[i].indent || len(mend) == 0 && l.indent != d.lines[i].indent+1 {
			break
		}
		mend = append(mend, d.insert(l.start, " "))
	}
	return mend
}

// noColon finds a line among fields that is neither a field nor a point.
func (d *diagnosis) noColon() (f diag.Finding, mend []repair) {
	i := -1
	switch {
	case strings.HasPrefix(d.fault.message, "could not find expected ':'") && d.fault.context >= 0:
		i = d.lineOf(d.fault.context)
	case strings.HasPrefix(d.fault.message, "mapping values"):
		i = d.above(d.at)
	}
	if i < 0 || d.lines[i].colon >= 0 || d.lines[i].body >= d.lines[i].end {
		return f, nil
	}
	l := d.lines[i]
	text := d.rest(l.body)
	return d.say("Y17", l.body, l.end, "Linjen er ikke et felt, for der er intet kolon i \""+text+"\".",
		"Skriv navnet på feltet og et kolon foran. Fortsætter teksten fra linjen over, så ryk linjen længere ind end feltet."), []repair{d.insert(l.body, "# ")}
}

// brackets finds brackets that are not closed, or that something follows.
func (d *diagnosis) brackets() (f diag.Finding, mend []repair) {
	if !strings.Contains(d.fault.while, "flow") || d.fault.context < 0 || d.fault.context >= len(d.text) {
		return f, nil
	}
	open := d.fault.context
	if d.text[open] != '[' && d.text[open] != '{' {
		return f, nil
	}
	shut := "]"
	if d.text[open] == '{' {
		shut = "}"
	}
	l := d.lines[d.lineOf(open)]
	if d.fault.at > l.end || d.fault.at >= len(d.text) {
		stop := l.start + len(bytes.TrimRight(d.text[l.start:l.end], " \t,"))
		return d.say("Y23", open, open+1, "Parentesen \""+string(d.text[open])+"\" bliver ikke lukket.", "Sæt et \""+shut+"\", hvor den slutter."),
			[]repair{d.insert(stop, shut)}
	}
	return d.say("Y23", d.fault.at, d.fault.at+1, "Her passer det, der står i parentesen, ikke sammen.",
		"Sæt komma mellem det, der står i parentesen, og anførselstegn om tekst med kolon, komma eller anførselstegn i. Den slutter med \""+shut+"\"."), nil
}

// afterQuote finds text that goes on after the quote or the bracket that it began with.
func (d *diagnosis) afterQuote() (f diag.Finding, mend []repair) {
	if !strings.HasPrefix(d.fault.message, "did not find expected") {
		return f, nil
	}
	return d.wrap(d.lines[d.at])
}

// wrap asks for quotes around the whole text of a line that begins with a quote or a bracket and goes on after it.
func (d *diagnosis) wrap(l line) (f diag.Finding, mend []repair) {
	at := d.fault.at
	if at >= l.end || at <= l.value || l.value >= l.end {
		return f, nil
	}
	message, fix := "Teksten går videre efter anførselstegnet.", "Sæt anførselstegn om det hele."
	switch d.text[l.value] {
	case '"', '\'':
	case '[', '{':
		message = "Teksten går videre efter parentesen."
	default:
		return f, nil
	}
	stop := l.start + len(bytes.TrimRight(d.text[l.start:l.end], " \t"))
	value := d.text[l.value:stop]
	for _, around := range []string{"'", "\""} {
		if !bytes.Contains(value, []byte(around)) && (around == "'" || !bytes.Contains(value, []byte("\\"))) {
			fix = "Sæt anførselstegn om det hele: " + around + d.source(l.value, stop) + around
			mend = []repair{d.insert(l.value, around), d.insert(stop, around)}
			break
		}
	}
	return d.say("Y20", at, stop, message, fix), mend
}

// indentation finds lines that are moved in so that they belong nowhere.
func (d *diagnosis) indentation() (f diag.Finding, mend []repair) {
	l := d.lines[d.at]
	above := d.above(d.at)
	if l.empty || above < 0 || d.fault.at > l.body && !strings.HasPrefix(d.fault.message, "mapping values") {
		return f, nil
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
		mend = d.move(d.at, target)
	}
	others := "er rykket " + danish.List(places, "eller") + " ind."
	if len(levels) == 1 && levels[0] == 0 {
		others = "er slet ikke rykket ind."
	}
	if l.indent == 0 {
		return d.say("Y18", l.first, l.body+len(firstWord(d.text[l.body:l.end])), "Linjen er slet ikke rykket ind, men linjerne over er rykket "+danish.List(places, "eller")+" mellemrum ind.",
			"Ryk linjen ind, så den begynder lige under de linjer, den hører sammen med."), mend
	}
	return d.say("Y18", l.start, l.first, "Linjen er rykket "+danish.Number(l.indent)+" mellemrum ind, men linjerne over "+others,
		"Flyt linjen, så den begynder lige under de linjer, den hører sammen med."), mend
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
// its new place already.
func (d *diagnosis) move(i, to int) []repair {
	from := d.lines[i].indent
	var mend []repair
	for n := i; n < len(d.lines); n++ {
		l := d.lines[n]
		if l.first == l.end {
			continue
		}
		if n > i && (l.indent < from || len(mend) == 1 && l.indent == d.lines[i].column(d.lines[i].body)+to-from && d.lines[i].dashed()) {
			break
		}
		in := max(0, l.indent+to-from)
		start := d.copy.source(l.start)
		mend = append(mend, repair{at: start, old: max(0, d.copy.sourceEnd(l.first)-start), new: strings.Repeat(" ", in)})
	}
	return mend
}

// rest is the text from an offset of the copy to the end of its line, as it stands in the user's file.
func (d *diagnosis) rest(at int) string {
	return strings.TrimRight(d.source(at, d.lines[d.lineOf(at)].end), " \t")
}

// source is the part [start, end) of the copy as it stands in the user's file.
func (d *diagnosis) source(start, end int) string {
	s := d.copy.span(start, end)
	return string(s.File.Text[s.Start:s.End])
}

// quoted puts a text in the quotes that it does not have itself.
func quoted(text string) string {
	if strings.ContainsAny(text, "\"\\") {
		return "'" + strings.ReplaceAll(text, "'", "''") + "'"
	}
	return "\"" + text + "\""
}
