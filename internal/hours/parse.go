package hours

import (
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
	dropped  []TextRange   // words that were found fault with and taken out
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
			} else if !p.readTimes() && p.days != 0 && !p.reportedAfter(p.daysText.End) {
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
	if first.days == 0 || last.days == 0 {
		return first.days | last.days // a date, which has been reported: "jan-mar"
	}
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
