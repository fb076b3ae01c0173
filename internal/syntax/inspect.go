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

// inspect looks for characters that only look right, before anything is read: what cannot be seen, and blanks that do not
// count as indentation. It returns the repairs that let the rest be read.
func inspect(file *diag.File, found *collector) []repair {
	repairs, odd := unseen(file, found)
	repairs = append(repairs, directives(file.Text)...)
	if odd {
		repairs = append(repairs, blanks(file, found)...)
	}
	return repairs
}

// directives turns the lines before "---" that tell a machine how to read the file (%YAML 1.2) into comments. There is but one way
// to read a plan, and the library knows no version later than its own.
func directives(text []byte) (repairs []repair) {
	at := 0
	for _, line := range bytes.SplitAfter(text, []byte("\n")) {
		switch rest := bytes.TrimPrefix(line, []byte("\ufeff")); {
		case bytes.HasPrefix(rest, []byte("%")):
			repairs = append(repairs, repair{at: at + len(line) - len(rest), old: 1, new: "#"})
		case len(bytes.TrimSpace(rest)) > 0 && rest[0] != '#':
			if bytes.HasPrefix(rest, []byte("---")) {
				return repairs
			}
			return nil
		}
		at += len(line)
	}
	return nil
}

// unseen finds characters that nobody can see, which are read as if they were not there. It says too whether the file has
// a tab or a hard blank at all: most have none, and then their lines need not be looked at.
func unseen(file *diag.File, found *collector) (repairs []repair, odd bool) {
	text := file.Text
	for i := 0; i < len(text); {
		c := text[i]
		if c >= ' ' && c < 0x7f || c == '\n' || c == '\r' {
			i++
			continue
		}
		if c == '\t' {
			odd = true
			i++
			continue
		}
		r, size := utf8.DecodeRune(text[i:])
		name, instead, grave := unseenName(r)
		switch {
		case i == 0 && r == '\ufeff': // Notepad begins every file so, and it means nothing
			repairs = append(repairs, repair{at: 0, old: size})
		case name != "":
			f := finding("Y5", diag.Span{File: file, Start: i, End: i + size}, "Her står et usynligt tegn ("+name+").",
				"Slet det. Er det svært at ramme, så slet hele ordet og skriv det igen.")
			if grave {
				f.Severity = diag.Error
			}
			gone := repair{at: i, old: size, new: instead}
			f.Edits = editsOf(file, []repair{gone})
			found.add(f)
			repairs = append(repairs, gone)
		case hardBlank(r):
			odd = true
		}
		i += size
	}
	return repairs, odd
}

// unseenName names an invisible character in Danish, with what is read instead; "" for all others. A grave one can hide
// what a text says.
func unseenName(r rune) (name, instead string, grave bool) {
	switch {
	case r == '\u00ad':
		return "blød bindestreg", "", false
	case r == '\u200b' || r == '\u2060' || r == '\ufeff':
		return "mellemrum uden bredde", "", false
	case r == '\u2028' || r == '\u2029' || r == '\u0085':
		return "usynligt linjeskift", " ", false
	case r == '\u200e' || r == '\u200f' || r == '\u061c':
		return "mærke for skriveretning", "", false
	case r >= '\u202a' && r <= '\u202e' || r >= '\u2066' && r <= '\u2069':
		return "mærke, der vender skriveretningen", "", true
	case r < ' ' || r >= 0x7f && r <= 0x9f:
		return fmt.Sprintf("styretegn %02X", r), "", true
	case r == '\ufffe' || r == '\uffff':
		return "tegn, der ikke findes", "", true
	}
	return "", "", false
}

// blanks finds tabs and hard blanks where a line is moved in, and hard blanks after a dash or a colon.
func blanks(file *diag.File, found *collector) []repair {
	text := file.Text
	var repairs []repair
	tabs, hard := lineGroup{id: "Y11"}, lineGroup{id: "Y12"}
	levels := []level{{}}
	opens := true
	for _, l := range splitLines(text) {
		if l.first == l.end { // a line of blanks means nothing, whatever they are
			repairs = append(repairs, plainBlanks(text, l.start, l.end)...)
			continue
		}
		lead := text[l.start:l.first]
		if !l.block && !l.empty {
			indent := l.indent
			if n := strings.Count(string(lead), "\t"); n > 0 {
				indent = tabbedIndent(len(lead)-n, n, levels, opens, l.dashed())
				spaces := repair{at: l.start, old: len(lead), new: strings.Repeat(" ", indent)}
				tabs.add(file, l.start, l.first, spaces)
				repairs = append(repairs, spaces)
			} else if len(lead) != l.indent {
				spaces := plainBlanks(text, l.start, l.first)
				hard.add(file, l.start, l.first, spaces...)
				repairs = append(repairs, spaces...)
			}
			for _, gap := range [][2]int{{l.first, l.body}, {max(l.colon, l.body), l.value}} {
				if more := plainBlanks(text, gap[0], gap[1]); gap[0] < gap[1] && len(more) > 0 {
					hard.add(file, more[0].at, more[0].at+more[0].old, more...)
					repairs = append(repairs, more...)
				}
			}
			for len(levels) > 1 && levels[len(levels)-1].column > indent {
				levels = levels[:len(levels)-1]
			}
			levels = append(levels, level{indent, l.dashed()})
			if l.dashed() {
				levels = append(levels, level{indent + l.body - l.first, false})
			}
			opens = l.value == l.end
		}
	}
	tabs.report(found, "Linjen begynder med en tabulator.", "Slet den, og tryk på mellemrumstasten i stedet: to mellemrum for hvert lag.")
	hard.report(found, "Her står et hårdt mellemrum, der kun ligner et almindeligt.", "Slet det, og tryk på mellemrumstasten i stedet.")
	return repairs
}

// level is how far in lines are, and whether only the dashes of a list stand there.
type level struct {
	column int
	dash   bool
}

// tabbedIndent guesses how far in a line with tabs was meant to be: where the lines above it are, for some usual width of
// a tab, else one step further in. A line without a dash never belongs where dashes stand.
func tabbedIndent(spaces, tabs int, levels []level, opens, dashed bool) int {
	for _, width := range [...]int{2, 4, 8, 1} {
		indent := spaces + tabs*width
		if slices.ContainsFunc(levels, func(l level) bool { return l.column == indent && (dashed || !l.dash) }) {
			return indent
		}
	}
	if opens {
		return levels[len(levels)-1].column + 2
	}
	return spaces + tabs*2
}

// plainBlanks puts a space for each hard blank in [start, end).
func plainBlanks(text []byte, start, end int) []repair {
	var repairs []repair
	for i := start; i < end; {
		r, size := utf8.DecodeRune(text[i:end])
		if hardBlank(r) {
			repairs = append(repairs, repair{at: i, old: size, new: " "})
		}
		i += size
	}
	return repairs
}

// lineGroup gathers one mistake that stands on many lines into one finding: it has one cause.
type lineGroup struct {
	id    string
	first diag.Span
	lines int
	edits []diag.Edit
}

func (g *lineGroup) add(file *diag.File, start, end int, repairs ...repair) {
	g.edits = append(g.edits, editsOf(file, repairs)...)
	if g.lines++; g.lines == 1 {
		g.first = diag.Span{File: file, Start: start, End: end}
	}
}

func (g *lineGroup) report(found *collector, message, fix string) {
	if g.lines > 1 {
		message += " Det samme gælder " + danish.Plural(g.lines-1, "linje", "linjer") + " mere."
	}
	if g.lines > 0 {
		f := finding(g.id, g.first, message, fix)
		f.Edits = g.edits
		found.add(f)
	}
}
