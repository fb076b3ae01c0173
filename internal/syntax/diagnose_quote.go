package syntax

import (
	"bytes"
	"strings"

	"beredskab/internal/diag"
)

// openQuote finds a quote that swallows the lines after it. The library gives up far below, so it is looked for first.
func (d *diagnosis) openQuote() (f diag.Finding, fixes []repair) {
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
func (d *diagnosis) badCharacter() (f diag.Finding, fixes []repair) {
	at := d.fault.at
	switch {
	case strings.HasPrefix(d.fault.message, "unknown anchor"), strings.HasPrefix(d.fault.while, "while scanning an a"):
		if d.fault.context >= 0 {
			at = d.fault.context
		}
		if l := d.lines[d.lineOf(at)]; at == l.first {
			if f, fixes = d.typographicDash(l); f.Rule != "" {
				return f, fixes
			}
		}
		if at < len(d.text) && (d.text[at] == '*' || d.text[at] == '&') {
			word := firstWord(d.text[at:])
			f = d.say("Y7", at, at+len(word), "Tegnet \""+string(d.text[at])+"\" betyder noget særligt først i en tekst.",
				"Sæt teksten i anførselstegn: "+quoted(d.rest(at))+".")
			f.Edits = d.quoteRest(at)
			return f, d.stand(at)
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
			f = d.say("Y22", at, at+1, "Tegnet \""+string(d.text[at])+"\" kan ikke stå først i en tekst.",
				"Sæt teksten i anførselstegn: "+quoted(d.rest(at))+".")
			f.Edits = d.quoteRest(at)
			return f, d.stand(at)
		}
	}
	return f, nil
}

// inQuotes finds what may not stand in a text in double quotes.
func (d *diagnosis) inQuotes() (f diag.Finding, fixes []repair) {
	if !strings.Contains(d.fault.while, "quoted") {
		return f, nil
	}
	at := bytes.LastIndexByte(d.text[:min(d.fault.at+1, len(d.text))], '\\')
	if at < d.fault.context || at < 0 {
		return f, nil
	}
	start := max(d.fault.context, 0)
	f = d.say("Y25", at, at+1, "En omvendt skråstreg betyder noget særligt i de dobbelte anførselstegn.", backslashFix)
	f.Edits = otherQuotes(d.copy.file, d.copy.source(start), d.copy.sourceEnd(quoteEnd(d.text, start)))
	return f, d.standBackslashes(start)
}

const backslashFix = "Brug enkelte anførselstegn uden om teksten: '…'. Eller skriv to omvendte skråstreger."

// standBackslashes stands in for every backslash of a text in quotes but those before a quote: who writes a path means
// all of them.
func (d *diagnosis) standBackslashes(start int) (fixes []repair) {
	end := quoteEnd(d.text, start)
	for at := start + 1; at+1 < end && len(fixes) < 100; at++ {
		if d.text[at] != '\\' {
			continue
		}
		if next := d.text[at+1]; next == '"' || next == '\\' {
			at++
		} else {
			fixes = append(fixes, d.stand(at)...)
		}
	}
	return fixes
}

// afterQuote finds text that goes on after the quote or the bracket that it began with.
func (d *diagnosis) afterQuote() (f diag.Finding, fixes []repair) {
	if !strings.HasPrefix(d.fault.message, "did not find expected") {
		return f, nil
	}
	return d.wrap(d.lines[d.at])
}
