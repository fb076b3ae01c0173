package hours

import (
	"strconv"
	"strings"

	"beredskab/internal/diag"
)

// Parse reads opening hours. It always returns a schedule, which holds what could be understood; an empty text
// is a schedule that is never open, without a problem.
func Parse(text string) (*Schedule, []Problem) {
	p := &parser{text: text, tokens: tokenize(text), s: &Schedule{Text: text}}
	p.unknownWords()
	p.schedule()
	p.overlaps()
	if len(p.s.Spans) == 1 && p.bare && !p.s.Outside {
		p.s.Always = true
	}
	p.s.compile()
	return p.s, p.problems
}

type parser struct {
	text     string
	tokens   []token // the last one is always end
	pos      int
	s        *Schedule
	problems []Problem

	days     Days // the days that times belong to just now
	daysText Range
	bare     bool // "døgnåben" stood without days
}

func (p *parser) peek() token { return p.tokens[p.pos] }

// ahead returns the n-th token after the next one.
func (p *parser) ahead(n int) token { return p.tokens[min(p.pos+n, len(p.tokens)-1)] }

func (p *parser) take() token {
	t := p.tokens[p.pos]
	if t.kind != end {
		p.pos++
	}
	return t
}

func (p *parser) words(r Range) string { return p.text[r.Start:r.End] }

// withDays quotes a stretch of time together with the days in front of it, when nothing stands between.
func (p *parser) withDays(at Range) string {
	if p.daysText.End <= at.Start && strings.TrimSpace(p.text[p.daysText.End:at.Start]) == "" {
		at.Start = p.daysText.Start
	}
	return quote(p.words(at))
}

func (p *parser) report(id ProblemID, sev diag.Severity, at Range, message, fix, assumption string) {
	if assumption != "" {
		p.s.Assumptions = append(p.s.Assumptions, assumption)
	}
	p.problems = append(p.problems, Problem{id, sev, at.Start, at.End, message, fix, assumption})
}

// unknownWords reports what the grammar does not know, neighbours together, and takes it out, so that the rest
// is read as if it were not there. After a word such as "undtagen" nothing is read: what follows it is closed.
func (p *parser) unknownWords() {
	known := p.tokens[:0]
	for i := 0; i < len(p.tokens); i++ {
		t := p.tokens[i]
		switch t.kind {
		case except:
			at := Range{t.start, len(strings.TrimRight(p.text, " \t\r\n"))}
			p.report(UnknownWord, diag.Error, at,
				"Undtagelser som "+quote(p.words(at))+" kan ikke læses.",
				"Skriv hver dag for sig med sine egne tider, for eksempel \"man-tor 9-15, fre 9-12\", eller \"ons lukket\".",
				"det, der står efter "+quote(p.text[t.start:t.end])+", er ikke regnet med")
			p.tokens = append(known, token{kind: end, start: len(p.text), end: len(p.text)})
			return
		case unknown:
			at := Range{t.start, t.end}
			for p.tokens[i+1].kind == unknown && strings.TrimSpace(p.text[at.End:p.tokens[i+1].start]) == "" {
				i++
				at.End = p.tokens[i].end
			}
			if guess := p.unknown(at); guess.kind == day {
				known = append(known, guess) // read on as if the slip had not been made
			}
		default:
			known = append(known, t)
		}
	}
	p.tokens = known
}

// unknown reports a word and returns what it is most likely meant to be.
func (p *parser) unknown(at Range) (guess token) {
	fix := "Skriv dage og klokkeslæt, for eksempel \"man-tor 8-15, fre 8-13\". Der kan også stå hverdage, weekend, hver dag, helligdage, lukkedage, døgnet rundt og uden for åbningstid."
	if near := diag.Nearest(p.words(at), vocabulary[:], 1); len(near) > 0 {
		fix = "Mente du " + quote(near[0]) + "?"
		guess = wordAt(near[0], 0)
		guess.start, guess.end = at.Start, at.End
	}
	p.report(UnknownWord, diag.Error, at, quote(p.words(at))+" kan ikke læses som åbningstid.", fix, "")
	return guess
}

// schedule = (days* times*)*, with commas between.
func (p *parser) schedule() {
	for {
		switch t := p.peek(); t.kind {
		case end:
			return
		case day:
			p.readDays()
			if !p.readTimes() {
				p.report(MissingTime, diag.Error, p.daysText,
					"Der mangler klokkeslæt efter "+quote(p.words(p.daysText))+".",
					"Skriv tiderne efter dagene, for eksempel "+quote(p.words(p.daysText)+" 9-15")+", \"døgnet rundt\" eller \"lukket\".", "")
			}
		case outside:
			p.take()
			p.s.Outside = true
		case clock, allDay, from, after, until, closed, appointment:
			p.readTimes()
		default:
			p.take() // a comma, or a stray dash
		}
	}
}

// readDays reads a list of days into p.days.
func (p *parser) readDays() {
	first := p.peek()
	p.days, p.daysText = 0, Range{first.start, first.end}
	for p.peek().kind == day {
		t := p.take()
		p.daysText.End = t.end
		days := t.days
		if p.peek().kind == dash && p.ahead(1).kind == day {
			p.take()
			last := p.take()
			p.daysText.End = last.end
			days = p.dayRange(t, last)
		} else if next := p.ahead(1).kind; p.peek().kind == dash && (next == and || next == comma) {
			p.take() // the hyphen of "søn- og helligdage"
		}
		p.days |= days
		for skip := 0; ; skip++ {
			if k := p.ahead(skip).kind; k == day {
				p.pos += skip
				break
			} else if k != comma && k != and {
				break
			}
		}
	}
}

func (p *parser) dayRange(first, last token) Days {
	if !first.weekday() || !last.weekday() {
		at := Range{first.start, last.end}
		p.report(BadRange, diag.Error, at,
			quote(p.words(at))+" er ikke et stykke af ugen.",
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

// readTimes reads the times that belong to p.days, and says whether there were any.
func (p *parser) readTimes() bool {
	for n := 0; ; n++ {
		skip := 0
		for k := p.ahead(skip).kind; k == comma || k == and; k = p.ahead(skip).kind {
			skip++
		}
		switch p.ahead(skip).kind {
		case clock, allDay, from, after, until, closed, appointment:
			p.pos += skip
		case dash:
			if n > 0 || skip > 0 {
				return n > 0
			}
		default:
			return n > 0
		}
		if !p.readTime() {
			return n > 0
		}
	}
}

// readTime reads one stretch of time.
func (p *parser) readTime() bool {
	t := p.peek()
	switch t.kind {
	case allDay:
		p.take()
		if p.days == 0 {
			p.days, p.daysText, p.bare = EveryDay, Range{t.start, t.start}, true
		}
		p.span(0, MinutesPerDay, Range{t.start, t.end})
	case closed:
		p.take()
		p.s.named |= p.days & (Holidays | Closings)
	case appointment:
		p.take()
		at := Range{t.start, t.end}
		p.report(ByAppointment, diag.Warning, at,
			quote(p.words(at))+" siger ikke, hvornår nogen svarer.",
			"Skriv den tid, hvor man kan ringe, for eksempel \"man-fre 9-12\". Fortæl om aftaler i feltet Bemærkning (note).",
			quote(p.words(at))+" er regnet som lukket")
	case from:
		p.take()
		if p.peek().kind != clock {
			return p.stray(t)
		}
		p.stretch(t.start)
	case after:
		p.take()
		if p.peek().kind != clock {
			return p.stray(t)
		}
		start := p.take()
		p.openEnd(start, Range{t.start, start.end})
	case until, dash:
		return p.until(t)
	case clock:
		p.stretch(t.start)
	default:
		return false
	}
	return true
}

// until reads "indtil 12" and "man-fre til 12". The dash of "mandag - 8-15" is only decoration.
func (p *parser) until(t token) bool {
	p.take()
	if p.peek().kind != clock {
		return t.kind == until && p.stray(t)
	}
	if p.ahead(1).kind == dash {
		p.stretch(p.peek().start)
		return true
	}
	last := p.take()
	at := Range{t.start, last.end}
	p.report(OpenStart, diag.Error, at,
		"Der mangler et tidspunkt, hvor "+quote(p.words(at))+" begynder.",
		"Skriv begge tider, for eksempel "+quote("8-"+p.text[last.start:last.end])+".",
		quote(p.words(at))+" er regnet som lukket")
	return true
}

// stray reports a word such as "fra" with no time after it.
func (p *parser) stray(t token) bool {
	at := Range{t.start, t.end}
	p.report(MissingTime, diag.Error, at, "Der mangler et klokkeslæt efter "+quote(p.words(at))+".",
		"Skriv begge tider, for eksempel \"8-15\".", "")
	return true
}

// stretch reads "8-15", "15 - 8" and "13 - man 8"; textStart is where its words begin.
func (p *parser) stretch(textStart int) {
	first := p.take()
	if p.peek().kind != dash {
		p.openEnd(first, Range{textStart, first.end})
		return
	}
	bar := p.take()
	switch {
	case p.peek().kind == clock:
		last := p.take()
		if p.validTimes(first, last) {
			p.times(first, last, Range{textStart, last.end})
		}
	case p.peek().weekday() && p.ahead(1).kind == clock && p.ahead(2).kind != dash:
		toDay, last := p.take(), p.take()
		if p.validTimes(first, last) {
			p.overDays(first, toDay, last, Range{textStart, last.end})
		}
	default:
		p.openEnd(first, Range{textStart, bar.end})
	}
}

func (p *parser) validTimes(first, last token) bool {
	ok := p.validTime(first)
	if ok && first.minute == MinutesPerDay {
		ok = false
		p.report(BadTime, diag.Error, Range{first.start, first.end},
			quote(p.text[first.start:first.end])+" kan kun stå som sluttidspunkt.",
			"Skriv 0, når døgnet begynder, for eksempel \"0-8\".", "")
	}
	return p.validTime(last) && ok
}

func (p *parser) validTime(t token) bool {
	if t.minute >= 0 {
		return true
	}
	at := Range{t.start, t.end}
	p.report(BadTime, diag.Error, at, quote(p.words(at))+" er ikke et klokkeslæt.",
		"Skriv klokkeslæt fra 0 til 24, for eksempel 8, 8.30 eller 15.45.", "")
	return false
}

func (p *parser) times(first, last token, at Range) {
	start, end := first.minute, last.minute
	if start == end {
		p.equal(at)
		return
	}
	if end < start {
		end += MinutesPerDay
	}
	p.span(start, end, at)
}

func (p *parser) equal(at Range) {
	p.report(EqualTimes, diag.Error, at, p.withDays(at)+" begynder og slutter på samme tid.",
		"Skriv \"døgnet rundt\", hvis der er åbent hele døgnet, og ellers to forskellige tider.",
		p.withDays(at)+" er regnet som lukket")
}

// overDays reads the end of "fre 13 - man 8".
func (p *parser) overDays(first, toDay, last token, at Range) {
	fromDay := token{kind: day, days: p.days}
	if !fromDay.weekday() {
		p.report(BadRange, diag.Error, at,
			"Det er uklart, hvilken dag "+quote(p.words(at))+" begynder.",
			"Skriv én ugedag foran, for eksempel \"fre 13 - man 8\".", "")
		return
	}
	begin, finish := 0, 0
	for d := p.days; d > Monday; d >>= 1 {
		begin++
	}
	for d := toDay.days; d > Monday; d >>= 1 {
		finish++
	}
	length := (finish - begin + 7) % 7 * MinutesPerDay
	end := length + last.minute
	if length == 0 {
		if first.minute == last.minute {
			p.equal(at)
			return
		}
		if last.minute < first.minute {
			end += 7 * MinutesPerDay
		}
	}
	p.span(first.minute, end, at)
}

// openEnd reports "fre efter 13" and counts it until midnight, so that other holes still show.
func (p *parser) openEnd(first token, at Range) {
	if !p.validTime(first) || first.minute == MinutesPerDay {
		return
	}
	at.Start = min(at.Start, first.start)
	example := shortTime(first.minute) + "-" + strconv.Itoa(min(first.minute/60+3, 24))
	p.report(OpenEnd, diag.Warning, at,
		"Der står ikke, hvornår "+p.withDays(at)+" slutter.",
		"Skriv sluttiden også, for eksempel "+quote(example)+", eller \"fre 13 - man 8\" hen over en weekend.",
		p.withDays(at)+" er regnet til midnat")
	p.span(first.minute, MinutesPerDay, at)
}

// span adds a stretch for the days that are current.
func (p *parser) span(start, end int, at Range) {
	if p.days == 0 {
		p.report(MissingDay, diag.Error, at, "Der står ikke, hvilke dage "+quote(p.words(at))+" gælder.",
			"Skriv dagene foran, for eksempel "+quote("hverdage "+p.words(at))+".",
			quote(p.words(at))+" er regnet som lukket")
		return
	}
	p.s.Spans = append(p.s.Spans, Span{Days: p.days, Start: start, End: end, DaysText: p.daysText, Text: at})
}

// manySpans is more than anybody writes; beyond it overlaps are not looked for, so that a hostile text costs no time.
const manySpans = 50

// overlaps reports two spans that are open at the same time on an ordinary week, or on the same special day.
func (p *parser) overlaps() {
	for j := range min(len(p.s.Spans), manySpans) {
		for i := range j {
			a, b := &p.s.Spans[i], &p.s.Spans[j]
			if !a.overlaps(b) {
				continue
			}
			p.report(Overlap, diag.Warning, b.Text,
				quote(b.words(p.text))+" ligger oven i "+quote(a.words(p.text))+".",
				"Skriv hver tid én gang. Gælder den ene kun på helligdage eller lukkedage, så skriv de dage foran.",
				"de to tider er lagt sammen")
			break
		}
	}
}
