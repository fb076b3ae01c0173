package hours

import (
	"slices"
	"strings"

	"beredskab/internal/diag"
	"beredskab/internal/register"
)

// ParseClosing reads one closing day (lukkedag): a day by its id or Danish name, a date, or a stretch of dates
// written 2026-12-28/2026-12-30; each may end with "fra 12" or "hele dagen".
func ParseClosing(text string) (ClosingDay, []Problem) {
	c := closingParser{text: text}
	name, hour := c.split()
	d, ok := c.days(name)
	if !ok {
		return ClosingDay{}, c.problems
	}
	c.hour(&d, hour)
	return d, c.problems
}

type closingParser struct {
	text     string
	problems []Problem
}

func (c *closingParser) report(id ProblemID, sev diag.Severity, at TextRange, message, fix string) {
	c.problems = append(c.problems, Problem{ID: id, Severity: sev, Start: at.Start, End: at.End, Message: message, Fix: fix})
}

// trim returns the stretch without the blanks at its ends.
func (c *closingParser) trim(r TextRange) TextRange {
	part := c.text[r.Start:r.End]
	r.Start += len(part) - len(strings.TrimLeft(part, " \t\n"))
	return TextRange{r.Start, r.Start + len(strings.TrimSpace(part))}
}

// split daySet the text into the day and what follows it: "fra 12", "hele dagen", or nothing.
func (c *closingParser) split() (name, hour TextRange) {
	cut := len(c.text)
	for _, word := range [...]string{" fra ", " hele dagen", " efter ", " kl "} {
		if i := strings.Index(c.text, word); i >= 0 {
			cut = min(cut, i)
		}
	}
	return c.trim(TextRange{0, cut}), c.trim(TextRange{cut, len(c.text)})
}

func (c *closingParser) days(at TextRange) (ClosingDay, bool) {
	name := c.text[at.Start:at.End]
	if name == "" {
		c.report(UnknownDay, diag.Error, TextRange{0, len(c.text)}, "Der mangler en lukkedag.",
			"Skriv en dato som 2026-05-15 eller en dag som grundlovsdag.")
		return ClosingDay{}, false
	}
	if name[0] >= '0' && name[0] <= '9' {
		if id := closingID(name); id != "" { // "1. maj"
			return byRule(id), true
		}
		return c.dates(at)
	}
	if id := closingID(name); id != "" {
		return byRule(id), true
	}
	c.unknownDay(at)
	return ClosingDay{}, false
}

// dates reads 2026-05-15 and 2026-12-28/2026-12-30.
func (c *closingParser) dates(at TextRange) (ClosingDay, bool) {
	text := c.text[at.Start:at.End]
	a, b, isRange := strings.Cut(text, "/")
	first, okFirst := ParseDay(strings.TrimSpace(a))
	last, okLast := first, true
	if isRange {
		last, okLast = ParseDay(strings.TrimSpace(b))
	}
	if !okFirst || !okLast {
		c.report(UnknownDay, diag.Error, at, diag.Quote(text)+" er ikke en dato.",
			"Skriv datoen med år, måned og dag, for eksempel 2026-05-15, og flere dage i træk som 2026-12-28/2026-12-30.")
		return ClosingDay{}, false
	}
	if last < first {
		c.report(BadRange, diag.Error, at, diag.Quote(text)+" slutter, før det begynder.", "Skriv den første dato først.")
		return ClosingDay{}, false
	}
	if year := last.Year(); year > LastPlannedYear || first.Year() < FirstPlannedYear {
		c.report(FarOff, diag.Warning, at, diag.Quote(text)+" ligger langt fra de år, en plan gælder.", "Se efter, om årstallet er rigtigt.")
	}
	return ClosingDay{First: first, Last: last}, true
}

func byRule(id string) ClosingDay {
	d := ClosingDay{ID: id}
	if r, _ := register.ClosureByID(id); r != nil {
		d.From = r.HalfDayFrom
	}
	return d
}

// closingID returns the id of a closing day from its id or its Danish name, or "".
func closingID(name string) string {
	want := closingKey(name)
	for r := range closures {
		if want == closingKey(r.ID) || want == closingKey(r.Name) {
			return r.ID
		}
	}
	switch want {
	case "juleaften":
		return "juleaftensdag"
	case "nytårsaften":
		return "nytaarsaftensdag"
	case "førstemaj":
		return "foerste-maj"
	}
	return ""
}

// closingKey folds a name and drops blanks, hyphens and full stops, so that "1. maj" and "1.maj" are one.
func closingKey(name string) string { return dropped.Replace(foldWord(name)) }

var dropped = strings.NewReplacer(" ", "", "-", "", ".", "")

func (c *closingParser) unknownDay(at TextRange) {
	name := c.text[at.Start:at.End]
	for i := range register.PublicHolidays {
		r := &register.PublicHolidays[i]
		if closingKey(name) != closingKey(r.ID) && closingKey(name) != closingKey(r.Name) {
			continue
		}
		if r.ValidTo != "" {
			c.report(UnknownDay, diag.Error, at, diag.Quote(name)+" er ikke længere en helligdag.",
				"Er der lukket alligevel, så skriv datoen, for eksempel 2026-05-01.")
			return
		}
		c.report(AlreadyClosed, diag.Info, at, diag.Quote(name)+" er en helligdag og tæller med af sig selv.", "Slet den fra lukkedagene.")
		return
	}
	if strings.HasPrefix(foldWord(name), "indeklemt") {
		c.report(UnknownDay, diag.Error, at, "Programmet ved ikke, hvilke dage der er indeklemte hos jer.",
			"Skriv dagene som datoer, for eksempel 2026-05-15.")
		return
	}
	var names []string
	for r := range closures {
		names = append(names, r.ID, r.Name)
	}
	fix := "Skriv en dato som 2026-05-15, eller en af disse: " + knownClosings() + "."
	near := diag.Nearest(name, names, len(names))
	if len(near) > 0 {
		fix = "Mente du " + diag.Quote(closingID(near[0])) + "?"
	}
	c.report(UnknownDay, diag.Error, at, diag.Quote(name)+" er ikke en lukkedag, som programmet kender.", fix)
	if len(near) > 0 && !slices.ContainsFunc(near, func(other string) bool { return closingID(other) != closingID(near[0]) }) {
		c.problems[len(c.problems)-1].Instead = closingID(near[0])
	}
}

func knownClosings() string {
	var ids []string
	for r := range closures {
		ids = append(ids, r.ID)
	}
	return strings.Join(ids, ", ")
}

// hour reads "fra 12" and "hele dagen", which win over what the rule says.
func (c *closingParser) hour(d *ClosingDay, at TextRange) {
	text := c.text[at.Start:at.End]
	if text == "" {
		return
	}
	if foldWord(text) == "hele dagen" {
		d.From = 0
		return
	}
	tokens := tokenize(text)
	known := tokens[:0]
	for _, t := range tokens {
		if t.kind != fromToken && t.kind != afterToken {
			known = append(known, t)
		}
	}
	if len(known) != 2 || known[0].kind != clockToken || known[0].minute < 0 || known[0].minute >= MinutesPerDay {
		c.report(BadTime, diag.Error, at, diag.Quote(text)+" kan ikke læses.",
			"Skriv \"fra 12\", når der lukkes klokken 12, eller \"hele dagen\".")
		return
	}
	d.From = known[0].minute
}
