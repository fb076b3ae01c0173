package hours

import (
	"strconv"
	"strings"

	"beredskab/internal/diag"
)

// readTimes reads the times that belong to p.days, and says whether there were any.
func (p *parser) readTimes() bool {
	for n := 0; ; n++ {
		skip := 0
		for k := p.ahead(skip).kind; k == commaToken || k == andToken; k = p.ahead(skip).kind {
			skip++
		}
		switch p.ahead(skip).kind {
		case clockToken, allDayToken, fromToken, betweenToken, afterToken, untilToken, closedToken, appointmentToken:
			p.pos += skip
		case dashToken:
			if n > 0 || skip > 0 {
				return n > 0
			}
		default:
			return n > 0
		}
		first, known := p.peek().start, len(p.s.Openings)
		if !p.readTime() {
			return n > 0
		}
		if len(p.s.Openings) > known && p.peek().kind == appointmentToken {
			p.onAppointment(first, known)
		}
	}
}

// readTime reads one stretch of time.
func (p *parser) readTime() bool {
	t := p.peek()
	switch t.kind {
	case allDayToken:
		p.take()
		if p.days == 0 && p.daysText.End == 0 && p.peek().kind != dayToken {
			if len(p.problems) > 0 {
				return true // what could not be read may be the days: silence is never cover
			}
			p.days, p.daysText = EveryDay, TextRange{t.start, t.start}
		}
		p.addOpening(0, MinutesPerDay, TextRange{t.start, t.end})
	case closedToken:
		p.take()
		p.s.named |= p.days & (Holidays | Closings)
	case appointmentToken:
		p.take()
		p.byAppointment(TextRange{t.start, t.end})
	case betweenToken: // mellem 8 og 15
		p.take()
		if p.peek().kind != clockToken || p.ahead(2).kind != clockToken || p.ahead(1).kind != andToken && p.ahead(1).kind != dashToken {
			return p.stray(t)
		}
		p.tokens[p.pos+1].kind = dashToken
		p.stretch(t.start)
	case fromToken:
		p.take()
		if p.peek().kind != clockToken {
			return p.stray(t)
		}
		p.stretch(t.start)
	case afterToken:
		p.take()
		if p.peek().kind != clockToken {
			return p.stray(t)
		}
		start := p.take()
		p.openEnd(start, TextRange{t.start, start.end})
	case untilToken, dashToken:
		return p.until(t)
	case clockToken:
		p.stretch(t.start)
	default:
		return false
	}
	return true
}

func (p *parser) byAppointment(at TextRange) {
	p.report(ByAppointment, diag.Warning, at,
		diag.Quote(p.words(at))+" siger ikke, hvornår nogen svarer.",
		"Skriv den tid, hvor man kan ringe, for eksempel \"man-fre 9-12\". Fortæl om aftaler i feltet Note (note).",
		diag.Quote(p.words(at))+" er regnet som lukket")
}

// onAppointment takes back the time that was just read when the words follow it with nothing between: "man-fre 9-12 efter
// aftale" is open for nobody who has no appointment. In "man-fre 9-12, ellers efter aftale" the time stands.
func (p *parser) onAppointment(first, known int) {
	t := p.peek()
	if strings.TrimSpace(p.text[p.s.Openings[len(p.s.Openings)-1].Text.End:t.start]) != "" {
		return
	}
	p.take()
	p.s.Openings = p.s.Openings[:known]
	p.byAppointment(TextRange{first, t.end})
}

// until reads "indtil 12" and "man-fre til 12". The dash of "mandag - 8-15" is only decoration.
func (p *parser) until(t token) bool {
	p.take()
	if p.peek().kind != clockToken {
		return t.kind == untilToken && p.stray(t)
	}
	if p.ahead(1).kind == dashToken {
		p.stretch(p.peek().start)
		return true
	}
	last := p.take()
	at := TextRange{t.start, last.end}
	p.report(OpenStart, diag.Error, at,
		"Der mangler et tidspunkt, hvor "+diag.Quote(p.words(at))+" begynder.",
		"Skriv begge tider, for eksempel "+diag.Quote(beginning(last)+"-"+p.text[last.start:last.end])+".",
		diag.Quote(p.words(at))+" er regnet som lukket")
	return true
}

// beginning is a time that a stretch of time may begin at that ends at another.
func beginning(last token) string {
	if last.minute > 8*60 {
		return "8"
	}
	return "0"
}

// stray reports a word such as "fra" with no time after it.
func (p *parser) stray(t token) bool {
	if at := (TextRange{t.start, t.end}); !p.reportedAfter(t.end) {
		p.report(MissingTime, diag.Error, at, "Der mangler et klokkeslæt efter "+diag.Quote(p.words(at))+".",
			"Skriv begge tider, for eksempel \"8-15\".", "")
	}
	return true
}

// stretch reads "8-15", "15 - 8" and "13 - man 8"; textStart is where its words begin.
func (p *parser) stretch(textStart int) {
	first := p.take()
	if p.peek().kind != dashToken {
		p.openEnd(first, TextRange{textStart, first.end})
		return
	}
	bar := p.take()
	switch {
	case p.peek().kind == clockToken:
		last := p.take()
		if p.validTimes(first, last) {
			p.times(first, last, TextRange{textStart, last.end})
		}
	case p.peek().weekday() && p.ahead(1).kind == clockToken && p.ahead(2).kind != dashToken:
		toDay, last := p.take(), p.take()
		if p.validTimes(first, last) {
			p.overDays(first, toDay, last, TextRange{textStart, last.end})
		}
	case p.peek().weekday() && p.ahead(1).kind != clockToken && p.validTime(first) && first.minute < MinutesPerDay: // "fre 13 til søndag"
		last := p.take()
		at := TextRange{textStart, last.end}
		p.report(MissingTime, diag.Error, at, "Der mangler et klokkeslæt efter "+diag.Quote(p.words(TextRange{last.start, last.end}))+".",
			"Skriv også, hvornår det slutter, for eksempel "+diag.Quote(p.words(at)+" 24")+".", p.withDays(at)+" er regnet til midnat")
		p.addOpening(first.minute, MinutesPerDay, at)
	default:
		p.openEnd(first, TextRange{textStart, bar.end})
	}
}

func (p *parser) validTimes(first, last token) bool {
	ok := p.validTime(first)
	if ok && first.minute == MinutesPerDay {
		ok = false
		p.report(BadTime, diag.Error, TextRange{first.start, first.end},
			diag.Quote(p.text[first.start:first.end])+" kan kun stå som sluttidspunkt.",
			"Skriv 0, når døgnet begynder, for eksempel \"0-8\".", "")
	}
	return p.validTime(last) && ok
}

func (p *parser) validTime(t token) bool {
	if t.minute >= 0 {
		return true
	}
	at := TextRange{t.start, t.end}
	p.report(BadTime, diag.Error, at, diag.Quote(p.words(at))+" er ikke et klokkeslæt.",
		"Skriv klokkeslæt fra 0 til 24, for eksempel 8, 8.30 eller 15.45.", "")
	return false
}

func (p *parser) times(first, last token, at TextRange) {
	nextDay := false
	if t := p.peek(); t.kind == nextDayToken {
		p.take()
		nextDay, at.End = true, t.end
	}
	start, end := first.minute, p.end(last)
	if start == end {
		p.equal(at)
		return
	}
	if end < start {
		end += MinutesPerDay
		if !nextDay {
			p.nights = append(p.nights, night{first, last, at})
		}
	}
	if p.addOpening(start, end, at); nextDay && end > MinutesPerDay && len(p.s.Openings) > 0 {
		p.s.Openings[len(p.s.Openings)-1].nextDay = true
	}
}

// end is the minute at which a stretch ends. Who writes 23.59 means midnight.
func (p *parser) end(last token) int {
	if last.minute != MinutesPerDay-1 {
		return last.minute
	}
	at := TextRange{last.start, last.end}
	p.report(EndOfDay, diag.Info, at, diag.Quote(p.words(at))+" som sluttid er læst som midnat, kl. 24.", "Skriv 24, når døgnet er slut.", "")
	p.instead("24")
	return MinutesPerDay
}

func (p *parser) equal(at TextRange) {
	p.report(EqualTimes, diag.Error, at, p.withDays(at)+" begynder og slutter på samme tid.",
		"Skriv \"døgnet rundt\", hvis der er åbent hele døgnet, og ellers to forskellige tider.",
		p.withDays(at)+" er regnet som lukket")
}

// overDays reads the end of "fre 13 - man 8".
func (p *parser) overDays(first, toDay, last token, at TextRange) {
	fromDay := token{kind: dayToken, days: p.days}
	if !fromDay.weekday() {
		p.report(BadRange, diag.Error, at,
			"Det er uklart, hvilken dag "+diag.Quote(p.words(at))+" begynder.",
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
	end := length + p.end(last)
	if length == 0 {
		if first.minute == last.minute {
			p.equal(at)
			return
		}
		if last.minute < first.minute {
			end += 7 * MinutesPerDay
		}
	}
	known := len(p.s.Openings)
	if p.addOpening(first.minute, end, at); len(p.s.Openings) > known { // "ons 2 - tor 1" is written with "næste dag" where "ons 2-1" is asked about
		p.s.Openings[known].nextDay = length > 0 && (first.minute < 12*60 || last.minute > 8*60)
	}
}

// openEnd reports "fre efter 13" and counts it until midnight, so that other holes still show. When it ends is a question to those who
// know, so there is nothing to write in its place without them.
func (p *parser) openEnd(first token, at TextRange) {
	if !p.validTime(first) || first.minute == MinutesPerDay {
		return
	}
	at.Start = min(at.Start, first.start)
	example := shortTime(first.minute) + "-" + strconv.Itoa(min(first.minute/60+3, 24))
	if p.days != 0 { // without days it is not counted at all, and that is said with an example that has an end
		p.report(OpenEnd, diag.Warning, at,
			"Der står ikke, hvornår "+p.withDays(at)+" slutter.",
			"Skriv sluttiden også, for eksempel "+diag.Quote(example)+", eller \"fre 13 - man 8\" hen over en weekend.",
			p.withDays(at)+" er regnet til midnat")
	}
	p.addOpening(first.minute, MinutesPerDay, at)
}
