package syntax

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"beredskab/internal/diag"
)

// checkScalar searches a text that could be read for the mistakes that do not stop the reading: it was read, but as something else
// than was meant.
func (v *converter) checkScalar(n *Node, key bool) {
	if n.Kind == Scalar && n.Style == DoubleQuoted {
		v.control(n)
	}
	if n.Kind != Scalar || n.Style != Plain {
		return
	}
	text := v.copy.text
	ownLine := v.beginsLine(n.Start)
	switch {
	case ownLine && glued(text[n.Start:n.End]):
		v.missingSpace(n.Start)
		return
	case key:
		return
	case strings.HasPrefix(n.Value, "“"), strings.HasPrefix(n.Value, "”"), strings.HasPrefix(n.Value, "„"), strings.HasPrefix(n.Value, "‘"),
		strings.HasPrefix(n.Value, "’"), strings.HasPrefix(n.Value, "‚"):
		v.curly(n)
	}
	if ownLine || v.afterDash(n.Start) {
		v.missingColonSpace(n)
	}
	v.hidden(n)
}

// beginsLine says whether nothing but blank space stands before an offset on its line.
func (v *converter) beginsLine(at int) bool {
	for at--; at >= 0 && (v.copy.text[at] == ' ' || v.copy.text[at] == '\t'); at-- {
	}
	return at < 0 || v.copy.text[at] == '\n' || v.copy.text[at] == '\r'
}

// afterDash says whether an offset is the first thing after the dash of a point in a list.
func (v *converter) afterDash(at int) bool {
	text := v.copy.text
	for at--; at >= 0 && text[at] == ' '; at-- {
	}
	return at >= 0 && text[at] == '-' && v.beginsLine(at)
}

// glued says whether a text begins with a dash that was meant to begin a point: "-leder".
func glued(text []byte) bool {
	if typographicDash(text) > 0 {
		return true
	}
	if len(text) < 2 || text[0] != '-' {
		return false
	}
	r, _ := utf8.DecodeRune(text[1:])
	return unicode.IsLetter(r) || r == '"' || r == '\''
}

// typographicDash is the length of the dash or dot that Word makes of a hyphen first on a line, or of the star that others write
// for it, when a text follows it; else 0.
func typographicDash(text []byte) int {
	if len(text) == 0 || text[0] < utf8.RuneSelf && text[0] != '*' {
		return 0
	}
	r, size := utf8.DecodeRune(text)
	if !strings.ContainsRune("–—−‒•·●▪*", r) || len(text) < size+2 || text[size] != ' ' {
		return 0
	}
	if next, _ := utf8.DecodeRune(text[size+1:]); unicode.IsLetter(next) || next == '"' || next == '\'' || next == '{' {
		return size
	}
	return 0
}

// The words about such a dash; what is written instead has the same width, so that the lines under it need not move.
func typographicDashTexts(text []byte, size int) (message, fix string) {
	return "Tegnet \"" + string(text[:size]) + "\" er ikke en almindelig bindestreg, så det begynder ikke et punkt i en liste.",
		"Slet det, og tryk på tasten med bindestreg: \"- " + firstWord(text[size+1:]) + "\"."
}

// missingSpace finds the dashes without a space after them, in this line and the ones that were read as part of it.
func (v *converter) missingSpace(at int) {
	text := v.copy.text
	column := at - lineStart(text, at)
	for at < len(text) && glued(text[at:]) {
		if size := typographicDash(text[at:]); size > 0 {
			message, fix := typographicDashTexts(text[at:], size)
			v.fix("Y30", at, at+size, message, fix, repair{at: v.copy.source(at), old: size, new: "-"})
		} else {
			v.fix("Y15", at, at+1, "Der mangler et mellemrum efter bindestregen.", "Skriv \"- "+firstWord(text[at+1:])+"\" med mellemrum.",
				repair{at: v.copy.source(at + 1), new: " "})
		}
		next := bytes.IndexByte(text[at:], '\n')
		if next < 0 {
			return
		}
		at += next + 1
		for at < len(text) && text[at] == ' ' {
			at++
		}
		if at-lineStart(text, at) != column {
			return
		}
	}
}

// missingColonSpace finds "name:Anna" where a key was meant.
func (v *converter) missingColonSpace(n *Node) {
	text := v.copy.text[n.Start:n.End]
	if colon, ok := gluedKey(text); ok {
		v.fix("Y16", n.Start+colon, n.Start+colon+1, "Der mangler et mellemrum efter kolonet i \""+string(firstLine(text))+"\".",
			"Skriv \""+string(text[:colon])+": "+firstWord(text[colon+1:])+"\" med mellemrum.", repair{at: v.copy.source(n.Start + colon + 1), new: " "})
	}
}

// gluedKey says whether a text begins with one of our keys and a colon with something right after it. Links begin so too.
func gluedKey(text []byte) (colon int, ok bool) {
	colon, ok = beginsKey(text)
	if !ok || colon+1 >= len(text) || isBlank(text[colon+1]) || text[colon+1] == '/' {
		return 0, false
	}
	switch string(text[:colon]) {
	case "mailto", "tel", "sms", "se", "jf", "fx":
		return 0, false
	}
	return colon, true
}

// curly finds text in the quotes that Word makes. Around a single word they were meant to hold it together, and it is read
// without them; around a sentence they may be meant as they stand.
func (v *converter) curly(n *Node) {
	first, last := leadingRune(n.Value), trailingRune(n.Value)
	size := len(first)
	if !strings.Contains("“”„‟‘’‚", last) || len(n.Value) <= size+len(last) || strings.ContainsAny(n.Value, "\"\\\n") {
		return
	}
	inner := n.Value[size : len(n.Value)-len(last)]
	fix := "Skriv i stedet de lige anførselstegn: \"" + inner + "\"."
	message := "Anførselstegnene " + first + " og " + last + " er krøllede, så de læses som en del af teksten."
	if strings.Contains(inner, " ") || v.copy.text[n.Start] != first[0] {
		f := finding(RuleCurlyQuotes, v.copy.span(n.Start, n.End), message, fix+" Hører de til i teksten, så sæt lige anførselstegn uden om det hele.")
		f.Severity = diag.Info
		v.found.add(f)
		return
	}
	v.fix(RuleCurlyQuotes, n.Start, n.End, message, fix,
		repair{at: v.copy.source(n.Start), old: size, new: "\""}, repair{at: v.copy.source(n.End - len(last)), old: len(last), new: "\""})
}

// control finds what a backslash in double quotes has made a control character of, as in "F:\vold".
func (v *converter) control(n *Node) {
	raw := v.copy.text[n.Start:n.End]
	at := bytes.IndexByte(raw, '\\')
	if at < 0 {
		return
	}
	made := strings.ContainsFunc(n.Value, func(r rune) bool {
		control := r < ' ' && r != '\n' && r != '\t' || r >= 0x7f && r <= 0xa0 || r == '\u2028' || r == '\u2029'
		return control && !bytes.ContainsRune(raw, r)
	})
	if !made && !onDrive(raw, at) {
		return
	}
	f := finding("Y25", v.copy.span(n.Start+at, n.Start+at+1), "En omvendt skråstreg betyder noget særligt i de dobbelte anførselstegn.", backslashFix)
	f.Edits = otherQuotes(v.copy.file, v.copy.source(n.Start), v.copy.sourceEnd(n.End))
	v.found.add(f)
}

// onDrive says that a backslash follows a drive's letter, as in "F:\ny": it is a path, though its letters may by chance make a line
// break or a tab. The letter stands alone, for in "To linjer:\n" the colon ends a word.
func onDrive(raw []byte, at int) bool {
	if at < 2 || raw[at-1] != ':' || raw[at+1] == '\\' || raw[at-2]|' ' < 'a' || raw[at-2]|' ' > 'z' {
		return false
	}
	before, _ := utf8.DecodeLastRune(raw[:at-2])
	return !unicode.IsLetter(before) && !unicode.IsDigit(before)
}

// hidden finds text that a # has made a remark of, as in "Sag #12".
func (v *converter) hidden(n *Node) {
	text := v.copy.text
	at := n.End
	for at < len(text) && (text[at] == ' ' || text[at] == '\t') {
		at++
	}
	if at == n.End || at+1 >= len(text) || text[at] != '#' {
		return
	}
	if r, _ := utf8.DecodeRune(text[at+1:]); !unicode.IsLetter(r) && !unicode.IsDigit(r) {
		return
	}
	line := firstLine(text[at:])
	v.find("Y24", at, at+len(line), "\""+string(line)+"\" bliver ikke læst, fordi # gør resten af linjen til en bemærkning.",
		"Sæt hele teksten i anførselstegn: \""+n.Value+" "+string(line)+"\". Er det en bemærkning, så skriv et mellemrum efter #.")
}

// fix adds a finding whose mistake the repairs fix.
func (v *converter) fix(id string, start, end int, message, fix string, repairs ...repair) {
	if len(v.repairs) > 4*mostOfOne { // more fixing costs more than it tells
		v.find(id, start, end, message, fix)
		return
	}
	f := finding(id, v.copy.span(start, end), message, fix)
	f.Edits = editsOf(v.copy.file, repairs)
	v.repaired.add(f)
	v.repairs = append(v.repairs, repairs...)
}

func lineStart(text []byte, at int) int {
	for at > 0 && text[at-1] != '\n' && text[at-1] != '\r' {
		at--
	}
	return at
}

func firstLine(text []byte) []byte {
	if i := bytes.IndexAny(text, "\r\n"); i >= 0 {
		text = text[:i]
	}
	return bytes.TrimRight(text, " \t")
}

// firstWord is enough of a text to recognise it by.
func firstWord(text []byte) string {
	if i := bytes.IndexAny(text, " \t\r\n"); i >= 0 {
		text = text[:i]
	}
	return string(text)
}

func leadingRune(s string) string {
	_, size := utf8.DecodeRuneInString(s)
	return s[:size]
}

func trailingRune(s string) string {
	_, size := utf8.DecodeLastRuneInString(s)
	return s[len(s)-size:]
}
