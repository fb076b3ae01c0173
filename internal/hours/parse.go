package hours

import (
	"slices"
	"strings"
	"unicode/utf8"

	"beredskab/internal/danish"
	"beredskab/internal/diag"
)

// Parse reads opening hours. It always returns a schedule, which holds what could be understood; an empty text
// is a schedule that is never open, without a problem.
func Parse(text string) (*Schedule, []Problem) {
	p := &parser{text: text, s: &Schedule{Text: text}}
	if len(text) > longest {
		p.report(UnknownWord, diag.Error, TextRange{0, len(text)}, "Teksten er på "+danish.Number(utf8.RuneCountInString(text))+" tegn. Så lang en åbningstid bliver ikke læst.",
			"Skriv kun dage og klokkeslæt, for eksempel \"man-tor 9-15, fre 9-12\".", "den er regnet som lukket")
		return p.s, p.problems
	}
	p.tokens = tokenize(text)
	p.unknownWords()
	p.s.Always = len(p.tokens) == 2 && p.tokens[0].kind == allDayToken && len(p.problems) == 0
	p.schedule()
	p.s.Inside = p.ordinary && len(p.s.Openings) == 0 && !p.s.Outside
	p.askOfNights()
	p.overlaps()
	p.s.compile()
	return p.s, p.problems
}

type parser struct {
	text     string
	tokens   []token // the last one is endOfText
	pos      int
	s        *Schedule
	problems []Problem

	days     Days // the days that times belong to just now
	daysText TextRange
	nights   []night
	misspelt []misspelling // words that are read as others
	ordinary bool          // the words "i åbningstiden" stand there
}

func (p *parser) peek() token { return p.tokens[p.pos] }

// ahead returns the n-th token after the next one.
func (p *parser) ahead(n int) token { return p.tokens[min(p.pos+n, len(p.tokens)-1)] }

func (p *parser) take() token {
	t := p.tokens[p.pos]
	if t.kind != endOfText {
		p.pos++
	}
	return t
}

func (p *parser) words(r TextRange) string { return p.text[r.Start:r.End] }

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

// withDays quotes a stretch of time together with the days in front of it, when nothing stands between.
func (p *parser) withDays(at TextRange) string {
	if p.daysText.End <= at.Start && strings.TrimSpace(p.text[p.daysText.End:at.Start]) == "" {
		at.Start = p.daysText.Start
	}
	return diag.Quote(p.words(at))
}

// longest is how many bytes of opening hours are read. The longest that a municipality has is a few hundred; a megabyte of
// them would cost seconds for every department and handlevej.
const longest = 4000

// manyProblems is more than anybody reads of one text; beyond it nothing is reported, so that a hostile text costs no time.
const manyProblems = 50

func (p *parser) report(id ProblemID, sev diag.Severity, at TextRange, message, fix, assumption string) {
	if len(p.problems) >= manyProblems {
		return
	}
	p.s.Unclear = p.s.Unclear || sev == diag.Error
	if assumption != "" {
		p.s.Assumptions = append(p.s.Assumptions, assumption)
	}
	p.problems = append(p.problems, Problem{id, sev, at.Start, at.End, message, fix, assumption, ""})
}

// instead says what to write in the place of what was just reported.
func (p *parser) instead(text string) {
	if len(p.problems) > 0 && len(p.problems) < manyProblems {
		p.problems[len(p.problems)-1].Instead = text
	}
}

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
			if guess := p.unknown(at); guess.kind == dayToken {
				known = append(known, guess) // read on as if the mistake had not been made
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
		fix = "Datoer og måneder kan ikke stå i en åbningstid. Er det en lukkedag for hele kommunen, så skriv den under Lukkedage (closing_days), og skriv her, hvad der gælder på lukkedage, for eksempel \"lukkedage 10-12\"."
		guess = token{kind: dayToken, start: at.Start, end: at.End} // of no day: its times are closed
	} else if day := foreignDay(p.words(at)); day != "" {
		fix, instead = "Mente du "+diag.Quote(day)+"?", day
		p.misspelt = append(p.misspelt, misspelling{at, day})
		guess = wordAt(day, 0)
		guess.start, guess.end = at.Start, at.End
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

// schedule = (days* times*)*, with commas between.
func (p *parser) schedule() {
	for {
		switch t := p.peek(); t.kind {
		case endOfText:
			return
		case dayToken:
			p.readDays()
			if p.peek().kind == outsideToken {
				p.outsideOnDays()
			} else if p.peek().kind == insideToken && len(p.tokens) == p.pos+2 {
				p.take() // "hverdage i åbningstiden": the municipality has no others
				p.ordinary = true
			} else if !p.readTimes() && p.days != 0 {
				p.report(MissingTime, diag.Error, p.daysText,
					"Der mangler klokkeslæt efter "+diag.Quote(p.words(p.daysText))+".",
					"Skriv tiderne efter dagene, for eksempel "+diag.Quote(p.right(p.daysText)+" 9-15")+", \"døgnet rundt\" eller \"lukket\".", "")
			}
		case outsideToken:
			p.take()
			p.s.Outside = true
		case insideToken:
			p.take()
			p.ordinary = true // with times of its own after it, it says no more than they do
		case fromToken:
			if p.ahead(1).kind == dayToken { // "fra mandag til fredag"
				p.take()
			} else {
				p.readTimes()
			}
		case clockToken, allDayToken, betweenToken, afterToken, untilToken, closedToken, appointmentToken:
			p.readTimes()
		default:
			p.take() // a comma, or a stray dash
		}
	}
}

// readDays reads a list of days into p.days.
func (p *parser) readDays() {
	first := p.peek()
	p.days, p.daysText = 0, TextRange{first.start, first.end}
	for p.peek().kind == dayToken {
		t := p.take()
		p.daysText.End = t.end
		days := t.days
		if p.peek().kind == dashToken && p.ahead(1).kind == dayToken {
			p.take()
			last := p.take()
			p.daysText.End = last.end
			days = p.dayRange(t, last)
		}
		if next := p.ahead(1).kind; p.peek().kind == dashToken && (next == andToken || next == commaToken) {
			p.take() // the hyphen of "søn- og helligdage"
		}
		p.days |= days
		for skip := 0; ; skip++ {
			if k := p.ahead(skip).kind; k == dayToken {
				p.pos += skip
				break
			} else if k != commaToken && k != andToken {
				break
			}
		}
	}
	if p.days&EveryDay != 0 {
		p.days &^= AllWeek // "hver dag og lørdag" says no more than "hver dag"
	}
}

// outsideOnDays refuses "hverdage uden for åbningstid": the words mean every day, and are written alone.
func (p *parser) outsideOnDays() {
	at := TextRange{p.daysText.Start, p.take().end}
	p.report(BadRange, diag.Error, at, diag.Quote(p.words(at))+" kan ikke læses: \"uden for åbningstid\" gælder altid alle dage.",
		"Skriv \"uden for åbningstid\" alene, eller skriv tiderne for dagene, for eksempel "+diag.Quote(p.right(p.daysText)+" 15-8")+".",
		diag.Quote(p.words(at))+" er regnet som lukket")
}

func (p *parser) dayRange(first, last token) Days {
	if !first.weekday() || !last.weekday() {
		at := TextRange{first.start, last.end}
		p.report(BadRange, diag.Error, at,
			diag.Quote(p.words(at))+" er ikke et stykke af ugen.",
			"En bindestreg går mellem to ugedage, for eksempel \"man-fre\". Skriv ellers dagene med komma imellem.", "")
		return first.days | last.days
	}
	var days Days
	for d := first.days; ; {
		days |= d
		if d == last.days {
			return days
		}
		if d <<= 1; d > Sunday {
			d = Monday
		}
	}
}
