package hours

import (
	"slices"
	"strconv"

	"beredskab/internal/diag"
)

// night is a stretch of time that ends before it begins, and so runs over midnight.
type night struct {
	first, last token
	at          TextRange
}

// askOfNights asks whether a stretch that runs over midnight is meant to. The duty that takes over when the office shuts, until
// it opens again, is so common that it is not asked about; what begins in the morning, or has the shape of an office day turned
// round and says nothing of the weekend, is.
func (p *parser) askOfNights() {
	for _, n := range p.nights {
		meant := ""
		switch start, end := n.first.minute, n.last.minute; {
		case end == 0: // 8-0 is until midnight
			continue
		case start < 12*60 && end+12*60 > start && end <= 7*60:
			meant = shortTime(start) + "-" + shortTime(end+12*60) // 8-3
		case start < 12*60:
			meant = p.text[n.last.start:n.last.end] + "-" + p.text[n.first.start:n.first.end]
		case start <= 18*60 && end > 8*60 && p.s.onlyWorkweek():
			meant = p.text[n.last.start:n.last.end] + "-" + p.text[n.first.start:n.first.end] // 15-9
		default:
			continue
		}
		i := slices.IndexFunc(p.s.Openings, func(o Opening) bool { return o.Text == n.at })
		if i < 0 {
			continue // it has no days, which has been said
		}
		p.s.Openings[i].nextDay = true
		written := diag.Quote(p.words(n.at))
		p.report(Night, diag.Warning, n.at, written+" er læst som hen over natten, fra kl. "+shortTime(n.first.minute)+" til kl. "+shortTime(n.last.minute)+" næste dag: "+hoursOf(n)+".",
			"Mente du "+diag.Quote(meant)+"? Er det natten, så skriv "+diag.Quote(p.words(n.at)+" næste dag")+".", "")
	}
}

// onlyWorkweek says that the schedule is open on hverdage and on no other days.
func (s *Schedule) onlyWorkweek() bool {
	for _, o := range s.Openings {
		if o.Days&^Workweek != 0 || o.overDays() {
			return false
		}
	}
	return true
}

// hoursOf says how long a night is.
func hoursOf(n night) string {
	minutes := n.last.minute + MinutesPerDay - n.first.minute
	text := strconv.Itoa(minutes / 60)
	if minutes%60 != 0 {
		return text + " timer og " + strconv.Itoa(minutes%60) + " minutter"
	}
	return text + " timer"
}
