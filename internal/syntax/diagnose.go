package syntax

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

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

// diagnose says in Danish what is wrong, and how a copy can be fixed so that the rest can be read; no repairs when that
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
		if f, fixes := try(); f.Rule != "" {
			return d.fixable(f, fixes), fixes
		}
	}
	if f, fixes := d.openBracket(); f.Rule != "" {
		return d.fixable(f, fixes), fixes
	}
	return d.say("Y29", f.at, f.at, "Filen kan ikke læses videre fra dette sted.",
		"Se på linjen og den lige over: mangler der et kolon, et mellemrum, et anførselstegn eller en parentes, eller er linjen rykket forkert ind?"), nil
}

// fixable gives a finding the edits of its fix: the very repairs that let the rest be read, where they are what the writer meant.
// How far in a line belongs, and what a line without a colon is, only a person knows.
func (d *diagnosis) fixable(f diag.Finding, fixes []repair) diag.Finding {
	r := rule(f.Rule)
	if r == nil || !r.Fixable {
		return f
	}
	if r.ID == ruleOpenQuote && (len(fixes) != 1 || fixes[0].at == 0 || d.copy.file.Text[fixes[0].at-1] == '\\') { // a backslash would take the quote's meaning away
		return f
	}
	f.Edits = editsOf(d.copy.file, fixes)
	return f
}

// say makes a finding about [start, end) of the copy.
func (d *diagnosis) say(id string, start, end int, message, fix string) diag.Finding {
	end = max(start, min(end, len(d.text)))
	for end < len(d.text) && !utf8.RuneStart(d.text[end]) {
		end++ // the sign that the library stopped at may be of several bytes
	}
	return finding(id, d.copy.span(start, end), message, fix)
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

// wrap asks for quotes around the whole text of a line that begins with a quote or a bracket and goes on after it.
func (d *diagnosis) wrap(l line) (f diag.Finding, fixes []repair) {
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
			fixes = []repair{d.insert(l.value, around), d.insert(stop, around)}
			break
		}
	}
	return d.say("Y20", at, stop, message, fix), fixes
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
