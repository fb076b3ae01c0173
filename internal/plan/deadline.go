package plan

import (
	"strconv"
	"strings"
	"unicode"

	"beredskab/internal/danish"
	"beredskab/internal/diag"
	"beredskab/internal/hours"
)

// unitWords are the ways to write a unit. The first of each is how it is written in the plan after a 1, the second after more.
var unitWords = [...]struct {
	unit  Unit
	words []string
}{
	{UnitMinutes, []string{"min", "min", "min.", "minut", "minutter"}},
	{UnitHours, []string{"time", "timer"}},
	{UnitDays, []string{"dag", "dage"}},
	{UnitWeeks, []string{"uge", "uger"}},
	{UnitWorkdays, []string{"hverdag", "hverdage"}},
	{UnitMonths, []string{"måned", "måneder"}},
}

// ParseDeadline reads "straks", "samme dag" and an amount of time such as "30 min" or "2 hverdage". Months are read too;
// whether they may be used depends on the key.
func ParseDeadline(text string) (Deadline, *Problem) {
	d := Deadline{Text: text}
	plain := strings.ToLower(strings.Join(strings.Fields(text), " "))
	switch plain {
	case "straks":
		d.Unit, d.OK = UnitImmediately, true
		return d, nil
	case "samme dag":
		d.Unit, d.OK = UnitSameDay, true
		return d, nil
	}
	amount, word, found := strings.Cut(plain, " ")
	if !found {
		cut := strings.IndexFunc(plain, func(r rune) bool { return !unicode.IsDigit(r) })
		if cut > 0 {
			amount, word = plain[:cut], plain[cut:]
		}
	}
	if unit := unitNamed(word); unit != "" && number(amount, &d.Count) && d.Count < 10000 {
		d.Unit, d.OK = unit, true
		return d, nil
	}
	d.Count = 0
	return d, deadlineProblem(text, plain)
}

func unitNamed(word string) Unit {
	for _, u := range unitWords {
		for _, w := range u.words {
			if w == word {
				return u.unit
			}
		}
	}
	return ""
}

// otherUnits are words that people use for an amount that the plan writes in another unit.
var otherUnits = map[string]struct {
	times int
	unit  Unit
}{
	"t": {1, UnitHours}, "h": {1, UnitHours}, "døgn": {24, UnitHours}, "arbejdsdag": {1, UnitWorkdays}, "arbejdsdage": {1, UnitWorkdays},
	"hverdagene": {1, UnitWorkdays}, "år": {12, UnitMonths}, "kvartal": {3, UnitMonths}, "kvartaler": {3, UnitMonths}, "mdr": {1, UnitMonths}, "md": {1, UnitMonths}, "mdr.": {1, UnitMonths},
	"kalenderdage": {1, UnitDays}, "kvarter": {15, UnitMinutes}, "halvår": {6, UnitMonths},
}

var numberWords = map[string]int{"en": 1, "én": 1, "et": 1, "ét": 1, "to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6, "syv": 7, "otte": 8, "ni": 9, "ti": 10, "fjorten": 14}

const deadlineHelp = `Skriv "straks", "samme dag" eller et tal og en enhed, fx "30 min", "24 timer", "3 dage", "2 uger" eller "2 hverdage".`

func deadlineProblem(text, plain string) *Problem {
	message := diag.Quote(text) + " er ikke skrevet som en frist."
	switch danish.Fold(plain) {
	case "med det samme", "omgående", "øjeblikkeligt", "nu", "akut", "straks.", "her og nu":
		return &Problem{message, `Skriv "straks".`, "straks"}
	case "i dag", "samme arbejdsdag", "inden dagens udgang", "samme dag.":
		return &Problem{message, `Skriv "samme dag".`, "samme dag"}
	case "hurtigst muligt", "snarest", "snarest muligt", "løbende", "efter behov", "ved lejlighed":
		return &Problem{diag.Quote(text) + " er ikke en frist, nogen kan holde.", deadlineHelp, ""}
	}
	switch {
	case strings.Contains(plain, "halvanden"), strings.Contains(plain, "halvandet"):
		return &Problem{message, `Skriv den i mindre enheder, fx "90 min" eller "36 timer".`, ""}
	case strings.Contains(plain, "halv time"):
		return &Problem{message, `Skriv "30 min".`, halfHour(plain)}
	}
	count, unit := 0, Unit("")
	amounts, others := 0, 0 // how many numbers there are, and how many words that may mean more than is read
	for _, w := range strings.FieldsFunc(plain, func(r rune) bool { return unicode.IsSpace(r) || r == ',' }) {
		var n int
		other, isOther := otherUnits[w]
		switch {
		case number(w, &n):
			count = n
			amounts++
		case numberWords[w] > 0:
			count = numberWords[w]
			amounts++
		case unit == "" && unitNamed(w) != "":
			unit = unitNamed(w)
		case unit == "" && isOther:
			unit, count = other.unit, count*other.times
		case w != "inden" && w != "for" && w != "indenfor" && w != "senest":
			others++
		}
	}
	if count > 0 && unit != "" {
		write, instead := (Deadline{Count: count, Unit: unit, OK: true}).String(), ""
		if amounts == 1 && others == 0 {
			instead = write
		}
		return &Problem{message, `Skriv "` + write + `".`, instead}
	}
	return &Problem{message, deadlineHelp, ""}
}

// halfHour is what half an hour is written as, when nothing else is said.
func halfHour(plain string) string {
	switch plain {
	case "halv time", "en halv time", "inden for en halv time", "½ time":
		return "30 min"
	}
	return ""
}

// String writes the deadline as the plan writes it: "2 hverdage", "1 time". It is "" for no deadline.
func (d Deadline) String() string {
	if !d.OK {
		return ""
	}
	for _, u := range unitWords {
		if u.unit == d.Unit {
			if d.Count == 1 {
				return "1 " + u.words[0]
			}
			return strconv.Itoa(d.Count) + " " + u.words[1]
		}
	}
	return string(d.Unit)
}

// rhythmWords are the units in which something comes again, and the word for "each" that goes with them.
var rhythmWords = [...]struct {
	unit       Unit
	each, word string
}{
	{UnitMinutes, "hvert", "minut"},
	{UnitHours, "hver", "time"},
	{UnitDays, "hver", "dag"},
	{UnitWeeks, "hver", "uge"},
	{UnitWorkdays, "hver", "hverdag"},
	{UnitMonths, "hver", "måned"},
}

// everyYears are the rhythms of whole years, by how many.
var everyYears = [...]string{2: "hvert andet år", 3: "hvert tredje år", 4: "hvert fjerde år", 5: "hvert femte år"}

// Rhythm writes the deadline as how often something comes again (hvor tit): "hver måned", "hvert andet år", "hvert år".
// What is no such amount is as it was written.
func (d Deadline) Rhythm() string {
	if !d.OK || d.Count < 1 {
		return d.Text
	}
	if d.Unit == UnitMonths && d.Count == 12 {
		return "hvert år"
	}
	if years := d.Count / 12; d.Unit == UnitMonths && d.Count%12 == 0 && years < len(everyYears) {
		return everyYears[years]
	}
	for _, r := range rhythmWords {
		switch {
		case r.unit != d.Unit:
		case d.Count == 1:
			return r.each + " " + r.word
		default:
			return r.each + " " + strconv.Itoa(d.Count) + ". " + r.word
		}
	}
	return d.Text
}

// After is the day that lies the deadline after another, for what is counted in days, weeks or months; any other gives 0.
func (d Deadline) After(day hours.Day) hours.Day {
	switch d.Unit {
	case UnitMonths:
		return day.AddMonths(d.Count)
	case UnitWeeks:
		return day + hours.Day(7*d.Count)
	case UnitDays:
		return day + hours.Day(d.Count)
	}
	return 0
}
