package compare

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strconv"
	"strings"

	"beredskab/internal/check"
)

// Omitted stands where a shared text would tell whose it is.
const Omitted = "teksten er udeladt"

// Anonymise takes away everything that says who is who: names, ids, paths, lines, regions, versions, titles of tasks. The
// municipalities are called Kommune K47, C12 … as drawn with the workspace's key: without the key nobody can tell, and with it
// a municipality is called the same each time, however many take part. A shared text in which holds finds something is left out.
func (c *Comparison) Anonymise(key string, holds func(text string) bool) *Comparison {
	drawn := slices.Clone(c.Entries)
	slices.SortFunc(drawn, func(a, b *Entry) int { return strings.Compare(draw(key, a.Slug), draw(key, b.Slug)) })
	out := &Comparison{Date: c.Date, Anonymous: true, Hash: draw(key, c.Hash)[:8], Unread: make([]string, len(c.Unread))}
	letter := map[*Entry]*Entry{}
	names := drawnNames(key, drawn)
	for i, e := range drawn {
		id, name := "kommune-"+strings.ToLower(names[i]), "Kommune "+names[i]
		hidden := e.anonymous(id, name, holds)
		letter[e] = hidden
		out.Entries = append(out.Entries, hidden)
	}
	for _, k := range c.Contracts {
		out.Contracts = append(out.Contracts, k.anonymous(letter))
	}
	slices.SortFunc(out.Contracts, func(a, b Contract) int {
		return strings.Compare(string(a.Kind)+strings.Join(ids(a.Entries), " "), string(b.Kind)+strings.Join(ids(b.Entries), " "))
	})
	return out
}

func draw(key, text string) string {
	mac := hmac.New(sha256.New, []byte(key))
	mac.Write([]byte(text))
	return hex.EncodeToString(mac.Sum(nil))
}

// drawnNames are a letter and a number for each, drawn with the key out of the municipality's own name, so that they hang on
// nobody else. Should two draw the same, both get a letter more after it and can still be known again.
func drawnNames(key string, drawn []*Entry) []string {
	const numbers = 90 // those of two digits
	names := make([]string, len(drawn))
	taken := map[string]int{}
	for i, e := range drawn {
		n, _ := strconv.ParseUint(draw(key, "name "+e.Slug)[:8], 16, 64) // eight hexadecimal digits
		names[i] = string(rune('A'+n%26)) + strconv.Itoa(10+int(n/26%numbers))
		taken[names[i]]++
	}
	again := map[string]int{}
	for i, name := range names {
		if taken[name] > 1 {
			names[i] += string(rune('a' + again[name]%26))
			again[name]++
		}
	}
	return names
}

// vague keeps of a figure what compares municipalities and leaves out what tells one from another in the room: the day of a
// date, and exact numbers of contacts, paths and departments.
func vague(text string) string {
	if n, err := strconv.Atoi(text); err == nil {
		return interval(n)
	}
	words := strings.Split(text, " ")
	for i := 0; i < len(words); i++ {
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

// interval is a number as a stretch that it lies in.
func interval(n int) string {
	switch {
	case n <= 0:
		return strconv.Itoa(n)
	case n <= 2:
		return "1-2"
	case n <= 5:
		return "3-5"
	case n <= 10:
		return "6-10"
	}
	return "over 10"
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
		ID: id, Name: name, Status: e.Status, Workshop: e.Workshop, Counts: e.Counts, Measures: map[string]string{}, Shares: e.Shares,
		Practice: map[string]string{}, Actions: map[string]string{}, Now: e.Now.anonymous(), Errors: e.Errors, Partial: e.Partial,
		then: map[string]Hours{},
	}
	for date, h := range e.then {
		out.then[date] = h.anonymous()
	}
	for key, text := range e.Measures {
		out.Measures[key] = vague(text)
	}
	shared := func(text string) string {
		if text != "" && holds(text) {
			return Omitted
		}
		return text
	}
	for id, text := range e.Practice {
		out.Practice[id] = shared(text)
	}
	for _, p := range e.Points {
		hidden := Point{ID: p.ID, Status: p.Status, Unchecked: p.Unchecked, Shown: onlyFields(p.Shown), Lacks: onlyFields(p.Lacks), Note: shared(p.Note)}
		if p.Status == check.NotRelevant {
			hidden.Reason = shared(p.Reason)
		}
		out.Points = append(out.Points, hidden)
	}
	for _, s := range e.History {
		out.History = append(out.History, s.anonymous())
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

// anonymous keeps the figures and leaves the ids out. Findings and tasks keep their number and their identity as a hash, so
// that two snapshots can still be held against each other.
func (s *Snapshot) anonymous() *Snapshot {
	out := &Snapshot{
		Format: s.Format, Kind: s.Kind, Tool: s.Tool, Rules: s.Rules, Catalogue: s.Catalogue, Date: s.Date, Workshop: s.Workshop,
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
	out := Hours{Calendar: h.Calendar, Cover: h.Cover}
	for _, r := range h.Routes {
		out.Routes = append(out.Routes, Route{fingerprint(r.Department), fingerprint(r.Path), r.About, r.Figures})
	}
	return out
}

func ids(entries []*Entry) []string {
	var out []string
	for _, e := range entries {
		out = append(out, e.ID)
	}
	slices.Sort(out)
	return out
}
