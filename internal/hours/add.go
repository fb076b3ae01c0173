package hours

import (
	"strconv"
	"strings"

	"beredskab/internal/diag"
)

// addOpening adds a stretch for the days that are current.
func (p *parser) addOpening(start, end int, at TextRange) {
	if p.days == 0 && p.daysText.End > 0 {
		return // the day is not known, which has been said
	}
	if p.days == 0 && p.daysBehind(at) {
		if end > MinutesPerDay {
			p.instead("") // whether it goes over midnight is another question
		}
		return
	}
	if p.days == 0 {
		example := "hverdage " + p.words(at)
		if end == MinutesPerDay && !strings.Contains(p.words(at), "24") { // an open end, which has its own finding
			example = "hverdage " + shortTime(start) + "-" + strconv.Itoa(min(start/60+3, 24))
		}
		p.report(MissingDay, diag.Error, at, "Der står ikke, hvilke dage "+diag.Quote(p.words(at))+" gælder.",
			"Skriv dagene foran, for eksempel "+diag.Quote(example)+".",
			diag.Quote(p.words(at))+" er regnet som lukket")
		return
	}
	p.s.Openings = append(p.s.Openings, Opening{Days: p.days, Start: start, End: end, DaysText: p.daysText, Text: at})
}

// daysBehind reports "8-15 man-fre", and takes the days, so that they are not reported as days without times.
func (p *parser) daysBehind(times TextRange) bool {
	n := 0
	for k := p.ahead(n).kind; k == dayToken || k == dashToken; k = p.ahead(n).kind {
		n++
	}
	switch k := p.ahead(n).kind; {
	case n == 0, k != endOfText && k != commaToken && k != andToken:
		return false
	}
	days := TextRange{p.peek().start, p.ahead(n - 1).end}
	p.pos += n
	at := TextRange{times.Start, days.End}
	p.report(MissingDay, diag.Error, at, "Dagene skal stå før tiden i "+diag.Quote(p.words(at))+".",
		"Skriv "+diag.Quote(p.words(days)+" "+p.words(times))+".", diag.Quote(p.words(at))+" er regnet som lukket")
	p.instead(p.words(days) + " " + p.words(times))
	return true
}
