package compare

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strconv"
	"strings"

	"beredskab/internal/check"
	"beredskab/internal/hours"
)

// Omitted stands where a shared text would tell whose it is.
const Omitted = "teksten er udeladt"

// Anonymise takes away everything that says who is who: names, ids, paths, lines, regions, versions, titles of tasks, and every
// text that nobody has read through for this. The municipalities are called Kommune K47, C12 … as drawn with the workspace's key: without the key nobody can tell, and with it
// a municipality is called the same each time, however many take part. A shared text in which holds finds something is left out.
func (c *Comparison) Anonymise(key string, holds func(text string) bool) *Comparison {
	drawn := slices.Clone(c.Entries)
	slices.SortFunc(drawn, func(a, b *Entry) int { return strings.Compare(draw(key, a.Slug), draw(key, b.Slug)) })
	out := &Comparison{Date: c.Date, Anonymous: true, Hash: draw(key, c.Hash)[:8], Unread: make([]string, len(c.Unread))}
	names := c.drawnNames(key)
	for _, e := range drawn {
		id, name := "kommune-"+strings.ToLower(names[e.Slug]), "Kommune "+names[e.Slug]
		out.Entries = append(out.Entries, e.anonymous(id, name, holds))
	}
	for _, g := range c.Gone {
		out.Gone = append(out.Gone, Gone{Name: "Kommune " + names[g.Slug], History: anonymousSeries(g.History)})
	}
	out.Contracts = anonymousContracts(c.Contracts)
	return out
}

func draw(key, text string) string {
	mac := hmac.New(sha256.New, []byte(key))
	mac.Write([]byte(text))
	return hex.EncodeToString(mac.Sum(nil))
}

// vague keeps of a figure what compares municipalities and leaves out what tells one from another in the room: the day of a
// date, and exact numbers of contacts, paths and departments.
func vague(text string) string {
	if n, err := strconv.Atoi(text); err == nil {
		return Interval(n)
	}
	words := strings.Split(text, " ")
	for i := 0; i < len(words); i++ {
		if i+1 < len(words) && isSmall(words[i]) && many[strings.TrimRight(words[i+1], ",;")] != "" {
			n, _ := strconv.Atoi(words[i])
			noun := words[i+1]
			words[i], words[i+1] = Interval(n), many[strings.TrimRight(noun, ",;")]+noun[len(strings.TrimRight(noun, ",;")):]
			continue
		}
		if i+2 < len(words) && strings.HasSuffix(words[i], ".") && isSmall(strings.TrimSuffix(words[i], ".")) && isMonth(words[i+1]) {
			words = slices.Delete(words, i, i+1)
			continue
		}
		if i+2 < len(words) && words[i+1] == "af" && isSmall(words[i]) {
			part, _ := strconv.Atoi(words[i])
			all, err := strconv.Atoi(strings.TrimRight(words[i+2], ",.;"))
			if err == nil && all > 0 {
				rest := words[i+2][len(strings.TrimRight(words[i+2], ",.;")):]
				words = slices.Replace(words, i, i+3, portion(part, all)+rest)
			}
			continue
		}
	}
	return strings.Join(words, " ")
}

// many are the things that are told as a stretch of numbers, as one has them or several.
var many = map[string]string{"trin": "trin", "at": "at", "tilbud": "tilbud", "rolle": "roller", "roller": "roller"}

// isSmall says that a word is a number of at most three digits: hours of a year have more, and tell nobody apart.
func isSmall(word string) bool {
	n, err := strconv.Atoi(word)
	return err == nil && n >= 0 && n < 1000 && !strings.HasPrefix(word, "+")
}

func isMonth(word string) bool {
	return slices.Contains([]string{
		"januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december",
	}, word)
}

// Interval is a number as a stretch that it lies in.
func Interval(n int) string {
	switch {
	case n <= 0:
		return strconv.Itoa(n)
	case n <= 2:
		return "1-2"
	case n <= 5:
		return "3-5"
	case n <= 10:
		return "6-10"
	case n <= 20:
		return "11-20"
	case n <= 50:
		return "21-50"
	}
	return "over 50"
}

// about is how far a day is from today, and no nearer: a council's decision and how long it holds are known to everybody.
func about(day, today hours.Day) string {
	const year = 366
	switch {
	case day < today-year:
		return "for mere end et år siden"
	case day < today:
		return "inden for det seneste år"
	case day <= today+year:
		return "inden for et år"
	}
	return "om mere end et år"
}

// portion is a part of a whole, in tens of per cent.
func portion(part, all int) string {
	switch {
	case part <= 0:
		return "ingen"
	case part >= all:
		return "alle"
	}
	return "ca. " + strconv.Itoa(min(max((part*10+all/2)/all, 1), 9)*10) + " %"
}

// label is what the i-th of n is called. Beyond 26 there are not letters enough, and all have numbers.
func label(i, n int) (id, name string) {
	word := strconv.Itoa(i + 1)
	if n <= 26 {
		word = string(rune('A' + i))
	}
	return "kommune-" + strings.ToLower(word), "Kommune " + word
}

// anonymous is a new entry with only what may be shown. What is not copied here is not there.
func (e *Entry) anonymous(id, name string, holds func(string) bool) *Entry {
	out := &Entry{
		ID: id, Name: name, Status: e.Status, Workshop: e.Workshop.month(), Counts: e.Counts, Measures: map[string]string{}, Shares: e.unnamed.shares,
		Practice: map[string]string{}, Actions: map[string]string{}, Now: e.Now.anonymous(), Errors: e.Errors, Partial: e.Partial,
		then: map[string]Hours{}, titles: map[string]Task{},
	}
	for _, t := range e.Tasks {
		out.Tasks = append(out.Tasks, t.anonymous())
	}
	for id, t := range e.titles {
		out.titles[fingerprint(id)] = t.anonymous()
	}
	for date, h := range e.then {
		out.then[date] = h.anonymous()
	}
	for key, text := range e.Measures {
		out.Measures[key] = vague(text)
		if day, ok := e.days[key]; ok {
			out.Measures[key] = about(day, e.today)
		}
		if f, ok := e.hours[key]; ok {
			out.Measures[key] = f.blurred().roughly(key)
		}
	}
	shared := func(text string) string {
		if text != "" && holds(text) {
			return Omitted
		}
		return text
	}
	for id, text := range e.unnamed.practice {
		out.Practice[id] = shared(text)
	}
	for _, p := range e.Points {
		hidden := Point{ID: p.ID, Status: p.Status, Unchecked: p.Unchecked, Shown: onlyFields(p.Shown), Lacks: onlyFields(p.Lacks), Note: shared(e.unnamed.notes[p.ID])}
		if p.Status == check.NotRelevant {
			hidden.Reason = shared(e.unnamed.reasons[p.ID])
		}
		out.Points = append(out.Points, hidden)
	}
	out.History = anonymousSeries(e.History)
	return out
}

func anonymousSeries(history []*Snapshot) []*Snapshot {
	var out []*Snapshot
	for _, s := range history {
		out = append(out, s.anonymous())
	}
	return out
}

// onlyFields keeps of places the titles of their fields, each once.
func onlyFields(places []Place) []Place {
	var out []Place
	for _, p := range places {
		if !slices.ContainsFunc(out, func(o Place) bool { return o.Field == p.Field }) {
			out = append(out, Place{Field: p.Field})
		}
	}
	return out
}

// month keeps of a day the month: the days of workshops and of council meetings are known in a room.
func month(date string) string {
	const length = len("2026-09")
	return date[:min(length, len(date))]
}

func (w Workshop) month() Workshop { return Workshop{w.Number, month(w.Date)} }

// anonymous keeps the figures, blurred, and leaves the ids out. Findings and tasks keep their number and their identity as a hash, so
// that two snapshots can still be held against each other.
func (s *Snapshot) anonymous() *Snapshot {
	out := &Snapshot{
		Format: s.Format, Kind: s.Kind, Tool: s.Tool, Rules: s.Rules, Catalogue: s.Catalogue, Date: month(s.Date), exact: s.Date, Workshop: s.Workshop.month(),
		Points: s.Points, Hours: s.Hours.anonymous(), Counts: s.Counts,
	}
	for _, f := range s.Findings {
		out.Findings = append(out.Findings, Finding{f.Rule, fingerprint(f.Place), f.Severity})
	}
	for _, a := range s.Actions {
		out.Actions = append(out.Actions, Action{fingerprint(a.ID), a.Status})
	}
	return out
}

func (h Hours) anonymous() Hours {
	out := Hours{Calendar: h.Calendar, rough: true}
	if h.Cover != nil {
		blurred := h.Cover.blurred()
		out.Cover = &blurred
	}
	for _, r := range h.Routes {
		out.Routes = append(out.Routes, Route{fingerprint(r.Department), fingerprint(r.Path), r.About, r.blurred()})
	}
	return out
}
