package syntax

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"beredskab/internal/diag"
)

// afterBar finds text on the line of a | or >.
func (d *diagnosis) afterBar() (f diag.Finding, fixes []repair) {
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
		fixes = []repair{{at: from, old: max(0, d.copy.sourceEnd(text)-from), new: "\n" + strings.Repeat(" ", in)}}
	}
	return d.say("Y27", at, at+1, "Teksten må ikke stå på samme linje som \""+string(d.text[at])+"\".",
		"Begynd teksten på næste linje, rykket to mellemrum længere ind end feltet."), fixes
}

// listOnKeyLine finds "leaders: - leder".
func (d *diagnosis) listOnKeyLine() (f diag.Finding, fixes []repair) {
	if !strings.HasPrefix(d.fault.message, "block sequence entries") {
		return f, nil
	}
	at := d.fault.at
	return d.say("Y26", at, at+1, "En liste med bindestreger kan ikke begynde på samme linje som feltet.",
			"Flyt den ned på næste linje, rykket to mellemrum ind. Er det ikke en liste, så sæt teksten i anførselstegn."),
		[]repair{d.insert(at, "\n"+strings.Repeat(" ", utf8.RuneCount(d.text[lineStart(d.text, at):at])))} // over points that may follow
}

// colonInText finds a second colon on a line: "title: Akut fare: ring 112".
func (d *diagnosis) colonInText() (f diag.Finding, fixes []repair) {
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
			return d.say(RuleCurlyQuotes, l.value, last+len(q), "Anførselstegnene "+q+" og "+leadingRune(string(d.text[last:l.end]))+" er krøllede, så de holder ikke teksten sammen.",
					"Skriv i stedet de lige anførselstegn: "+quoted(d.source(l.value+len(q), last))+"."),
				[]repair{{at: d.copy.source(l.value), old: len(q), new: "\""}, {at: d.copy.source(last), old: len(q), new: "\""}}
		}
	}
	if f, fixes := d.wrap(l); f.Rule != "" {
		return f, fixes
	}
	f = d.say("Y14", d.fault.at, d.fault.at+1, "Kolonet her står inde i en tekst, og så kan den ikke læses.",
		"Sæt teksten i anførselstegn: "+d.source(l.body, l.colon)+": "+quoted(d.rest(l.value)))
	f.Edits = d.quoteRest(l.value)
	return f, d.standColons(d.fault.at, l.end)
}

// standColons stands in for every colon of a text that would be taken for one after a key: they are one mistake.
func (d *diagnosis) standColons(at, end int) (fixes []repair) {
	for ; at < end && len(fixes) < 100 && !bytes.HasPrefix(d.text[at:end], []byte(" #")); at++ {
		if d.text[at] == ':' && (at+1 == end || isBlank(d.text[at+1])) {
			fixes = append(fixes, d.stand(at)...)
		}
	}
	return fixes
}

// afterColon finds "name:Anna" and "-leder" on the line above, which the library took to be a text that went on.
func (d *diagnosis) afterColon() (f diag.Finding, fixes []repair) {
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
		if f, fixes := d.typographicDash(l); f.Rule != "" {
			return f, fixes
		}
		if glued(d.text[l.first:l.end]) {
			return d.say("Y15", l.first, l.first+1, "Der mangler et mellemrum efter bindestregen.",
				"Skriv \"- "+firstWord(d.text[l.first+1:l.end])+"\" med mellemrum."), append(d.follow(i), d.insert(l.first+1, " "))
		}
	}
	return f, nil
}

// follow moves the lines that stand under the text of a point one step in, when a space is put in before that text.
func (d *diagnosis) follow(i int) (fixes []repair) {
	for n := i + 1; n < len(d.lines); n++ {
		l := d.lines[n]
		if l.first == l.end {
			continue
		}
		if l.indent <= d.lines[i].indent || len(fixes) == 0 && l.indent != d.lines[i].indent+1 {
			break
		}
		fixes = append(fixes, d.insert(l.start, " "))
	}
	return fixes
}

// noColon finds a line among fields that is neither a field nor a point.
func (d *diagnosis) noColon() (f diag.Finding, fixes []repair) {
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
	return d.say(RuleNoColon, l.body, l.end, "Linjen er ikke et felt, for der er intet kolon i \""+text+"\".",
		"Skriv navnet på feltet og et kolon foran. Fortsætter teksten fra linjen over, så ryk linjen længere ind end feltet."), []repair{d.insert(l.body, "# ")}
}

// brackets finds brackets that are not closed, or that something follows.
func (d *diagnosis) brackets() (f diag.Finding, fixes []repair) {
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
		stop, trimmed := l.start+len(bytes.TrimRight(d.text[l.start:l.end], " \t,")), len(bytes.TrimRight(d.text[l.start:l.end], " \t"))
		return d.say("Y23", open, open+1, "Parentesen \""+string(d.text[open])+"\" bliver ikke lukket.", "Sæt et \""+shut+"\", hvor den slutter."),
			[]repair{{at: d.copy.source(stop), old: d.copy.source(l.start+trimmed) - d.copy.source(stop), new: shut}} // a comma at the end goes too
	}
	if c := d.text[d.fault.at]; c == ']' || c == '}' { // the bracket around it is shut before it is
		return d.say("Y23", open, open+1, "Parentesen \""+string(d.text[open])+"\" bliver ikke lukket.", "Sæt et \""+shut+"\" før \""+string(c)+"\"."),
			[]repair{d.insert(d.fault.at, shut)}
	}
	return d.say("Y23", d.fault.at, d.fault.at+1, "Her passer det, der står i parentesen, ikke sammen.",
		"Sæt komma mellem det, der står i parentesen, og anførselstegn om tekst med kolon, komma eller anførselstegn i. Den slutter med \""+shut+"\"."), nil
}

// typographicDash finds a dash, a dot or a star in the place of the hyphen first on a line.
func (d *diagnosis) typographicDash(l line) (f diag.Finding, fixes []repair) {
	text := d.text[l.first:l.end]
	size := typographicDash(text)
	if size == 0 {
		return f, nil
	}
	message, fix := typographicDashTexts(text, size)
	return d.say("Y30", l.first, l.first+size, message, fix), []repair{{at: d.copy.source(l.first), old: size, new: "-"}}
}

// openBracket finds a bracket that is not shut on its line, above the place where the library gave up: the lines under it were then
// read as if they stood inside it, and what is said about them would lead astray.
func (d *diagnosis) openBracket() (f diag.Finding, fixes []repair) {
	shutBelow := 0 // brackets that a line further down shuts
	for i := d.at; i >= 0; i-- {
		l := d.lines[i]
		if l.empty || l.block {
			continue
		}
		at, shut := unshut(d.text, l)
		switch {
		case at < 0:
			if end := strings.TrimRight(string(d.text[l.first:l.end]), " \t,"); l.value == l.body && strings.HasSuffix(end, "]") || strings.HasSuffix(end, "}") && !strings.ContainsAny(end, "[{") {
				shutBelow++
			}
			continue
		case shutBelow > 0:
			shutBelow--
			continue
		}
		stop, trimmed := l.start+len(bytes.TrimRight(d.text[l.start:l.end], " \t,")), len(bytes.TrimRight(d.text[l.start:l.end], " \t"))
		return d.say("Y23", at, at+1, "Parentesen \""+string(d.text[at])+"\" bliver ikke lukket.", "Sæt et \""+shut+"\", hvor den slutter."),
			[]repair{{at: d.copy.source(stop), old: d.copy.source(l.start+trimmed) - d.copy.source(stop), new: shut}}
	}
	return f, nil
}

// unshut returns the first bracket of a line's value that the line does not shut, and what would shut it and those inside; -1 when there
// is none. A bracket counts where a value begins, and inside another one.
func unshut(text []byte, l line) (at int, shut string) {
	var open []int
	quote := byte(0)
	for i := min(l.value, l.body); i < l.end; i++ {
		c := text[i]
		begins := i == l.value || i == l.body || i > 0 && (text[i-1] == ' ' || text[i-1] == '[' || text[i-1] == '{')
		switch {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '#' && i > 0 && text[i-1] == ' ':
			i = l.end
		case (c == '"' || c == '\'') && begins:
			quote = c
		case (c == '[' || c == '{') && (len(open) > 0 || i == l.value || i == l.body):
			open = append(open, i)
		case (c == ']' || c == '}') && len(open) > 0:
			open = open[:len(open)-1]
		}
	}
	if len(open) == 0 || quote != 0 {
		return -1, ""
	}
	for _, i := range open {
		shut = map[byte]string{'[': "]", '{': "}"}[text[i]] + shut
	}
	return open[0], shut
}
