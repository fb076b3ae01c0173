package handbook_test

import (
	"regexp"
	"slices"
	"strings"

	"beredskab/internal/cover"
	"beredskab/internal/edition"
	"beredskab/internal/hours"
	"beredskab/internal/plan"
)

// timesAreTrue says that the time beside a number is when cover says it answers.
func (l *law) timesAreTrue(page *paper, try cover.Try, t hours.Instant, where string) {
	l.Helper()
	if l.said[where+try.Party.Name] {
		return
	}
	known, open, printed := false, false, ""
	for _, e := range page.entries {
		if !strings.HasPrefix(e.name, try.Party.Name) || e.number == "" || try.Party.Line != nil {
			continue
		}
		if e.when == "" {
			l.fault("%s: %s %s has no time beside it", where, e.name, e.number)
		}
		printed += e.when + "; "
		if set, readable := l.openWhen(e.when); readable {
			known, open = true, open || set.Contains(t)
		} else {
			return
		}
	}
	if known && open != try.Open {
		l.said[where+try.Party.Name] = true
		l.fault("%s: %s at %v: %q says open=%v, cover says %v", where, try.Party.Name, t, printed, open, try.Open)
	}
}

// openWhen reads a printed time, as a reader does.
func (l *law) openWhen(when string) (set hours.Set, readable bool) {
	if set, ok := l.times[when]; ok {
		return set, true
	}
	defer func() {
		if readable {
			l.times[when] = set
		}
	}()
	if when == "åbningstid ikke skrevet" {
		return nil, true
	}
	if when == edition.NightWords {
		return nil, false // the exact hours are in the list of contacts, and on the front
	}
	if m := night.FindStringSubmatch(when); m != nil {
		text := ""
		for _, run := range evening.FindAllStringSubmatch(when, -1) {
			first, last, _ := strings.Cut(run[1], "-")
			from := slices.Index(workdays, first[:3])
			for d := from; d <= max(from, slices.Index(workdays, (last + "   ")[:3])); d++ {
				text += workdays[d] + " " + run[2] + "-" + m[1] + ", "
				if d == 4 {
					text = strings.TrimSuffix(text, run[2]+"-"+m[1]+", ") + run[2] + " - man " + m[1] + ", "
				}
			}
		}
		when = text + "helligdage døgnet rundt, lukkedage døgnet rundt"
	}
	own, rest, both := strings.Cut(when, ", når ")
	own, _, _ = strings.Cut(own, " (antaget")
	_, through, _ := strings.Cut(rest, " har åbent (")
	schedule, _ := hours.Parse(own)
	if schedule == nil {
		return nil, false
	}
	set = schedule.Open(l.plan.Calendar(), l.cover.From, l.cover.To)
	if both {
		other, ok := l.openWhen(strings.TrimSuffix(through, ")"))
		return set.Intersect(other), ok
	}
	return set, true
}

// The hours of a night as a reader understands them: from then on every evening, till then the next working day.
var (
	night    = regexp.MustCompile(`, til næste hverdag kl\. ([0-9.]+)$`)
	evening  = regexp.MustCompile(`(?:^|, )([a-z-]+) fra kl\. ([0-9.]+)`)
	workdays = []string{"man", "tir", "ons", "tor", "fre"}
)

// limited says that a number on a card that is not for everybody the card is about, or not for every district, says so.
func (l *law) limited(card *paper, about []string, where string) {
	l.Helper()
	for _, e := range card.entries {
		i := slices.IndexFunc(l.plan.Contacts, func(c *plan.Contact) bool { return strings.HasPrefix(e.name, c.Name) })
		if i < 0 {
			continue
		}
		c := l.plan.Contacts[i]
		if c.Alternates != "" && e.number != "" && !card.public && !strings.Contains(e.all, c.Alternates) {
			l.fault("%s: %q does not say whose turn it is", where, e.all)
		}
		if c.Alternates != "" && card.public && strings.Contains(e.all, c.Alternates) {
			l.fault("%s: %q tells citizens whose turn it is", where, e.all)
		}
		if c.Area != "" && !strings.Contains(e.all, "distrikt "+c.Area) {
			l.fault("%s: %q does not say that it is for %s", where, e.all, c.Area)
		}
		if slices.ContainsFunc(about, func(person string) bool { return !c.ServesPerson(person) }) &&
			!strings.Contains(e.all, "sager om ") && !strings.Contains(e.all, "ikke for ") {
			l.fault("%s: %q does not say for whom it is", where, e.all)
		}
	}
}
