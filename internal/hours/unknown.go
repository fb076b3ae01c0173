package hours

import (
	"slices"
	"strings"

	"beredskab/internal/diag"
)

// This file is about words that the grammar does not know: each is found fault with once, and the rest is read as if it were not there
// or were what it is most likely meant to be.

// unknownWords reports what the grammar does not know, neighbours together, and takes it out, so that the rest
// is read as if it were not there. After a word such as "undtagen" nothing is read: what follows it is closed.
func (p *parser) unknownWords() {
	if p.noHours() {
		at := TextRange{p.tokens[0].start, p.tokens[len(p.tokens)-2].end}
		p.report(UnknownWord, diag.Error, at, diag.Quote(p.words(at))+" kan ikke læses som åbningstid.", howToWrite, "")
		p.tokens = p.tokens[len(p.tokens)-1:]
		return
	}
	known := p.tokens[:0]
	for i := 0; i < len(p.tokens); i++ {
		t := p.tokens[i]
		switch t.kind {
		case exceptToken:
			at := TextRange{t.start, len(strings.TrimRight(p.text, " \t\r\n"))}
			p.report(UnknownWord, diag.Error, at,
				"Undtagelser som "+diag.Quote(p.words(at))+" kan ikke læses.",
				"Skriv hver dag for sig med sine egne tider, for eksempel \"man-tor 9-15, fre 9-12\", eller \"ons lukket\".",
				"det, der står efter "+diag.Quote(p.text[t.start:t.end])+", er ikke regnet med")
			p.tokens = append(known, token{kind: endOfText, start: len(p.text), end: len(p.text)})
			return
		case unknownToken:
			at := TextRange{t.start, t.end}
			for p.tokens[i+1].kind == unknownToken && strings.Trim(p.text[at.End:p.tokens[i+1].start], " \t\n.") == "" {
				i++
				at.End = p.tokens[i].end
			}
			if last := len(known) - 1; len(p.problems) < manyProblems && last >= 0 && known[last].kind == clockToken && aDate(p.words(at)) && strings.Trim(p.text[known[last].end:at.Start], " .") == "" {
				at.Start, known = known[last].start, known[:last] // "24. december"
			}
			for aWeek(p.text[t.start:t.end]) && (p.tokens[i+1].kind == clockToken || p.tokens[i+1].kind == dashToken) {
				i++
				at.End = p.tokens[i].end // "uge 28-30"
			}
			if guess := p.unknown(at); guess.kind == dayToken {
				known = append(known, guess) // read on as if the mistake had not been made
			} else {
				p.dropped = append(p.dropped, at)
			}
		default:
			known = append(known, t)
		}
	}
	p.tokens = known
}

const howToWrite = "Skriv dage og klokkeslæt, for eksempel \"man-tor 8-15, fre 8-13\". Der kan også stå hverdage, weekend, hver dag, helligdage, lukkedage, døgnet rundt og uden for åbningstid."

// unknown reports a word and returns what it is most likely meant to be.
func (p *parser) unknown(at TextRange) (guess token) {
	if len(p.problems) >= manyProblems {
		return token{}
	}
	fix, instead := howToWrite, ""
	if aDate(p.words(at)) {
		fix = "Datoer, uger og måneder kan ikke stå i en åbningstid. Er det en lukkedag for hele kommunen, så skriv den under Lukkedage (closing_days), og skriv her, hvad der gælder på lukkedage, for eksempel \"lukkedage 10-12\"."
		guess = token{kind: dayToken, start: at.Start, end: at.End} // of no day: its times are closed
	} else if day := foreignDay(p.words(at)); day != "" {
		fix, instead = "Mente du "+diag.Quote(day)+"?", day
		p.misspelt = append(p.misspelt, misspelling{at, day})
		guess = wordAt(day, 0)
		guess.start, guess.end = at.Start, at.End
	} else if example := partOfDay(p.words(at)); example != "" {
		if strings.HasSuffix(strings.TrimRight(p.text[:at.Start], " "), "efter") {
			example = "15-8" // "efter arbejdstid"
		}
		fix = "Skriv klokkeslættene i stedet, for eksempel " + diag.Quote(example) + "."
	} else if near := diag.Nearest(p.words(at), vocabulary[:], 1); len(near) > 0 {
		fix = "Mente du " + diag.Quote(near[0]) + "?"
		p.misspelt = append(p.misspelt, misspelling{at, near[0]})
		guess = wordAt(near[0], 0)
		guess.start, guess.end = at.Start, at.End
		if onlyMeaning(p.words(at)) {
			instead = near[0]
		}
	}
	p.report(UnknownWord, diag.Error, at, diag.Quote(p.words(at))+" kan ikke læses som åbningstid.", fix, "")
	p.instead(instead)
	return guess
}

// onlyMeaning says that all words of the grammar that are near to a word mean the same: "mandg" is Monday, however it is mended.
func onlyMeaning(word string) bool {
	near := diag.Nearest(word, vocabulary[:], len(vocabulary))
	first := wordAt(near[0], 0)
	return !slices.ContainsFunc(near, func(other string) bool {
		t := wordAt(other, 0)
		return t.kind != first.kind || t.days != first.days
	})
}

// reportedAfter says that a word right after a place is what is wrong there, and has been reported: "torsdag aften".
func (p *parser) reportedAfter(place int) bool {
	return slices.ContainsFunc(p.dropped, func(r TextRange) bool {
		between := ""
		if r.Start >= place {
			between = strings.Trim(p.text[place:r.Start], " .")
		}
		return r.Start >= place && (between == "" || between == "om" || between == "i")
	})
}

// misspelling is a word that is read as the one it is most likely meant to be.
type misspelling struct {
	at    TextRange
	meant string
}

// right is what stands somewhere with the words that were meant, so that an example can be copied.
func (p *parser) right(r TextRange) string {
	text := p.words(r)
	for i := len(p.misspelt) - 1; i >= 0; i-- {
		if s := p.misspelt[i]; s.at.Start >= r.Start && s.at.End <= r.End {
			text = text[:s.at.Start-r.Start] + s.meant + text[s.at.End-r.Start:]
		}
	}
	return text
}

// noHours says that not a word is about days or hours: "ring og hør". Then no single word of it is likely to be a slip.
func (p *parser) noHours() bool {
	strange, near, loose := 0, 0, 1
	for _, t := range p.tokens {
		switch t.kind {
		case unknownToken:
			strange++
			word := p.text[t.start:t.end]
			if len(diag.Nearest(word, vocabulary[:], 1)) > 0 || foreignDay(word) != "" || aDate(word) {
				near++
			}
		case andToken, commaToken, dashToken, endOfText:
		case afterToken, untilToken:
			loose = 0 // "efter behov"
		default:
			return false
		}
	}
	return strange > loose && near < strange
}
