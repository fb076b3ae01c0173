package register

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Citation is one paragraph that a text cites: "serviceloven § 153" or "§ 137, stk. 2 i barnets lov".
type Citation struct {
	Start, End int    // bytes in the text, the act's name included
	Act        string // an act that [Acts] knows
	Paragraph  string // "153", "12a"
	Stk        string // "2", or "" when none is named
}

// Plausible says whether the act may hold the paragraph, though the register does not: nearly all of a law is not in it.
func (c Citation) Plausible() bool {
	a := ActByName(c.Act)
	return a != nil && a.Holds(c.Paragraph)
}

// Law returns the provision that the citation means, or nil: an act can be known and its paragraph not.
func (c Citation) Law() *Law {
	var general *Law
	for i := range Laws {
		l := &Laws[i]
		if l.Act != c.Act || !slices.Contains(l.Paragraphs, c.Paragraph) {
			continue
		}
		if l.Stk == c.Stk {
			return l
		}
		// A plan that names no stykke may mean this one, and a provision without one covers all of its stykker.
		if general == nil && (l.Stk == "" || c.Stk == "") {
			general = l
		}
	}
	return general
}

// Citations finds every citation of an act that [Acts] knows. A paragraph without an act beside it is left alone: guessing
// the act would be worse than silence.
func Citations(text string) []Citation {
	var found []Citation
	for at := 0; ; {
		sign, size := nextSign(text, at)
		if size == 0 {
			return found
		}
		paragraphs, stk, end := readSection(text, sign, size)
		at = max(end, sign+size)
		if len(paragraphs) == 0 {
			continue
		}
		act, start, last := actBeside(text, sign, end)
		if act == "" && len(found) > 0 && joined(text[found[len(found)-1].End:sign]) {
			// "serviceloven § 153 og § 154": the second leans on the first one's act.
			act, start, last = found[len(found)-1].Act, sign, end
		}
		if act == "" {
			continue
		}
		for _, p := range paragraphs {
			found = append(found, Citation{Start: start, End: last, Act: act, Paragraph: p, Stk: stk})
		}
		at = max(at, last)
	}
}

// nextSign finds the next § or "artikel", and how many bytes it takes; 0 when there is none.
func nextSign(text string, at int) (sign, size int) {
	for sign = at; sign < len(text); sign++ {
		if strings.HasPrefix(text[sign:], "§") {
			return sign, len("§")
		}
		if sign > 0 && letterBefore(text, sign) {
			continue
		}
		for _, word := range [...]string{"artikel ", "artiklerne ", "art. ", "Artikel ", "Art. "} {
			if strings.HasPrefix(text[sign:], word) {
				return sign, len(word)
			}
		}
	}
	return len(text), 0
}

func letterBefore(text string, at int) bool {
	r, _ := utf8.DecodeLastRuneInString(text[:at])
	return unicode.IsLetter(r)
}

// joined says that only a comma or an "og" stands between two citations.
func joined(between string) bool {
	switch strings.ToLower(strings.TrimSpace(between)) {
	case "", ",", "og", "eller", "samt", ", og":
		return true
	}
	return false
}

// readSection reads "§§ 49 a og 49 b", "§ 27-32" or "§ 137, stk. 2" from the first § on.
func readSection(text string, at, sign int) (paragraphs []string, stk string, end int) {
	end = at + sign
	for strings.HasPrefix(text[end:], "§") {
		end += len("§")
	}
	for {
		number, next := readNumber(text, skipSpace(text, end))
		if number == "" {
			break
		}
		paragraphs, end = append(paragraphs, number), next
		if last, after := readRange(text, end); last != "" {
			paragraphs = append(paragraphs, between(number, last)...)
			end = after
		}
		if s, after := readStk(text, end); s != "" {
			stk, end = s, after
		}
		end = skipParts(text, end)
		next = skipWord(text, end, "og", ",", "eller")
		if number, _ := readNumber(text, skipSpace(text, next)); next == end || number == "" {
			break
		}
		end = next
	}
	return paragraphs, stk, end
}

// readNumber reads "153" or "12 a" (as "12a").
func readNumber(text string, at int) (number string, end int) {
	end = at
	for end < len(text) && text[end] >= '0' && text[end] <= '9' {
		end++
	}
	if end == at {
		return "", at
	}
	number = text[at:end]
	// One letter alone, with or without a blank, belongs to the number: § 12 a. A longer word does not.
	letter := skipSpace(text, end)
	if letter < len(text) && text[letter] >= 'a' && text[letter] <= 'z' && letter-end <= 2 && !letterAt(text, letter+1) && text[letter] != 'i' {
		return number + text[letter:letter+1], letter + 1
	}
	return number, end
}

func readRange(text string, at int) (last string, end int) {
	next := skipWord(text, at, "-", "–", "til")
	if next == at {
		return "", at
	}
	return readNumber(text, skipSpace(text, next))
}

func readStk(text string, at int) (stk string, end int) {
	next := skipWord(text, skipWord(text, at, ","), "stk.", "stk", "stykke")
	if next == skipWord(text, at, ",") {
		return "", at
	}
	stk, end = readNumber(text, skipSpace(text, next))
	return stk, end
}

// skipParts passes what is finer than a stykke: "nr. 1", "litra e", "1. pkt.".
func skipParts(text string, at int) int {
	for {
		next := skipWord(text, at, ",")
		if word := skipWord(text, next, "nr.", "nr", "litra", "pkt."); word > next {
			start := skipSpace(text, word)
			end := start
			for end < len(text) && (text[end] >= '0' && text[end] <= '9' || text[end] >= 'a' && text[end] <= 'z') && end-start < 3 {
				end++
			}
			if end == start || letterAt(text, end) {
				return at
			}
			at = end
			continue
		}
		number, end := readNumber(text, skipSpace(text, next))
		if number == "" || !strings.HasPrefix(text[end:], ". pkt") {
			return at
		}
		at = end + len(". pkt")
		if strings.HasPrefix(text[at:], ".") {
			at++
		}
	}
}

// between lists the paragraphs after first up to last; a range that is not two plain numbers gives only its end.
func between(first, last string) []string {
	from, errFrom := strconv.Atoi(first)
	to, errTo := strconv.Atoi(last)
	if errFrom != nil || errTo != nil || to <= from || to-from > 100 {
		return []string{last}
	}
	var all []string
	for n := from + 1; n <= to; n++ {
		all = append(all, strconv.Itoa(n))
	}
	return all
}

// actBeside looks for the act's name right before the section ("servicelovens § 153") or right after it ("§ 153 i serviceloven").
func actBeside(text string, sign, end int) (act string, start, last int) {
	before := strings.TrimRightFunc(text[:sign], space)
	before = strings.TrimRight(before, ",")
	for _, a := range Acts {
		for _, name := range append([]string{a.Name}, a.Also...) {
			for _, tail := range []string{"", "s"} {
				if n := endsWith(before, name+tail); n > 0 {
					return a.Name, len(before) - n, end
				}
			}
		}
	}
	after := skipWord(text, skipWord(text, end, ","), "i", "efter", "jf.", "af")
	after = skipSpace(text, after)
	for _, a := range Acts {
		for _, name := range append([]string{a.Name}, a.Also...) {
			if n := beginsWith(text[after:], name); n > 0 {
				return a.Name, sign, after + n
			}
		}
	}
	return "", sign, end
}

// endsWith returns how many bytes of text are the word at its end, ignoring case, or 0. Short forms keep their capitals, or
// "bl" in "bl.a." would be a law.
func endsWith(text, word string) int {
	if len(text) < len(word) || !sameWord(text[len(text)-len(word):], word) {
		return 0
	}
	if r, _ := utf8.DecodeLastRuneInString(text[:len(text)-len(word)]); unicode.IsLetter(r) {
		return 0
	}
	return len(word)
}

func beginsWith(text, word string) int {
	if len(text) < len(word) || !sameWord(text[:len(word)], word) || letterAt(text, len(word)) {
		return 0
	}
	return len(word)
}

func sameWord(text, word string) bool {
	if strings.ToUpper(word) == word || len(word) <= 4 {
		return text == word
	}
	return strings.EqualFold(text, word)
}

// skipWord passes blanks and one of the words; it stays where it was when none of them stands there.
func skipWord(text string, at int, words ...string) int {
	next := skipSpace(text, at)
	for _, w := range words {
		if strings.HasPrefix(text[next:], w) && (!letter(w) || !letterAt(text, next+len(w))) {
			return next + len(w)
		}
	}
	return at
}

func skipSpace(text string, at int) int {
	for at < len(text) {
		r, size := utf8.DecodeRuneInString(text[at:])
		if !space(r) {
			break
		}
		at += size
	}
	return at
}

func space(r rune) bool { return unicode.IsSpace(r) }

func letter(word string) bool {
	r, _ := utf8.DecodeLastRuneInString(word)
	return unicode.IsLetter(r)
}

func letterAt(text string, at int) bool {
	if at >= len(text) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(text[at:])
	return unicode.IsLetter(r)
}
