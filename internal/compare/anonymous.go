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
// municipalities are called Kommune A, B, C … in an order drawn with the workspace's key: without the key nobody can tell,
// and with it the same municipalities are drawn alike each time. A shared text in which holds finds something is left out.
func (c *Comparison) Anonymise(key string, holds func(text string) bool) *Comparison {
	drawn := slices.Clone(c.Entries)
	slices.SortFunc(drawn, func(a, b *Entry) int { return strings.Compare(draw(key, a.Slug), draw(key, b.Slug)) })
	out := &Comparison{Date: c.Date, Anonymous: true, Hash: draw(key, c.Hash)[:8], Unread: make([]string, len(c.Unread))}
	letter := map[*Entry]*Entry{}
	for i, e := range drawn {
		id, name := label(i, len(drawn))
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
		ID: id, Name: name, Status: e.Status, Workshop: e.Workshop, Counts: e.Counts, Measures: e.Measures, Shares: e.Shares,
		Practice: map[string]string{}, Actions: map[string]string{}, Now: e.Now.anonymous(), Errors: e.Errors, Partial: e.Partial,
		then: map[string]Hours{},
	}
	for date, h := range e.then {
		out.then[date] = h.anonymous()
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
