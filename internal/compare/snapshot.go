package compare

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"beredskab/internal/catalogue"
	"beredskab/internal/check"
	"beredskab/internal/diag"
	"beredskab/internal/hours"
	"beredskab/internal/plan"
)

// snapshotFormat is the format that this program writes. It reads the earlier ones too: format 1 reckoned hours over the
// twelve months from its own date, so that a leap day or another Easter looked like progress.
const snapshotFormat = 2

// Snapshot (øjebliksbillede) is how far a plan was on a day. It is kept for years and passed around, so it holds ids and
// numbers of things only: no titles, persons, telephone numbers or texts.
type Snapshot struct {
	Format    int       `json:"format"`
	Kind      string    `json:"kind"` // "beredskab-snapshot"
	Tool      string    `json:"tool"`
	Rules     Rules     `json:"rules"`
	Catalogue string    `json:"catalogue"`
	Slug      string    `json:"slug"`
	Date      string    `json:"date"`
	Workshop  Workshop  `json:"workshop"`
	Points    []Result  `json:"points"`
	Findings  []Finding `json:"findings"`
	Hours
	Counts  Counts   `json:"counts"`
	Actions []Action `json:"actions"`

	exact string // the day, where Date tells only the month: never shown and never written
}

// Rules are the rules that the findings were made by. A rule that came later finds what was always there, and that is no
// setback.
type Rules struct {
	Version string   `json:"version"`
	IDs     []string `json:"ids"`
}

// Result is one of the 52 results.
type Result struct {
	ID     string `json:"id"`
	Status string `json:"status"`
}

// Finding is a finding by its identity.
type Finding struct {
	Rule     string `json:"rule"`
	Place    string `json:"place"`
	Severity string `json:"severity"`
}

// Hours is who answers over one calendar. Only hours over the same calendar can be held against each other.
type Hours struct {
	Calendar string   `json:"calendar,omitempty"` // the year, the same for all snapshots; "" in format 1: the twelve months from its date
	Cover    *Figures `json:"cover"`              // nil when there is no escalation path to reckon
	Routes   []Route  `json:"routes"`

	rough bool // blurred, for an anonymous comparison
}

// Figures sum up who answers, in minutes. Worst is [cover.Never] when nobody answers within a year.
type Figures struct {
	Total      int `json:"minutes"`
	Answered   int `json:"answered_minutes"`
	HandedOver int `json:"handed_over_minutes"`
	Longest    int `json:"longest_silence_minutes"`
	Worst      int `json:"worst_minutes_to_human"`
}

// Route is the figures of one route.
type Route struct {
	Department string `json:"department"`
	Path       string `json:"path"`
	About      string `json:"about"`
	Figures
}

// Counts is how much there is in the plan.
type Counts struct {
	Contacts        int `json:"contacts"`
	Departments     int `json:"departments"`
	Partners        int `json:"partners"`
	Services        int `json:"services"`
	Groups          int `json:"groups"`
	EscalationPaths int `json:"escalation_paths"`
	Training        int `json:"training"`
	Actions         int `json:"actions"`
}

// Action is a task by its id.
type Action struct {
	ID     string `json:"id"`
	Status string `json:"status"`
}

func (t *entryBuilder) snapshot(e *Entry) *Snapshot {
	s := &Snapshot{
		Format: snapshotFormat, Kind: "beredskab-snapshot", Tool: t.Tool, Rules: currentRules(), Catalogue: catalogueVersion(),
		Slug: plainID(e.Slug), Date: t.Today.String(), Workshop: e.Workshop, Hours: t.sameYear(),
		Findings: []Finding{}, Actions: []Action{},
	}
	for _, p := range e.Points {
		s.Points = append(s.Points, Result{p.ID, p.Status.Word()})
	}
	for _, f := range t.Result.Findings {
		s.Findings = append(s.Findings, Finding{f.Rule, plainPlace(f.Place), f.Severity.Key()})
	}
	slices.SortFunc(s.Findings, func(a, b Finding) int {
		return cmp.Or(strings.Compare(a.Rule, b.Rule), strings.Compare(a.Place, b.Place), strings.Compare(a.Severity, b.Severity))
	})
	for _, a := range t.Plan.Actions {
		s.Actions = append(s.Actions, Action{plainID(a.ID), a.Status})
	}
	s.Counts = countsOf(t.Plan)
	return s
}

func countsOf(p *plan.Plan) Counts {
	return Counts{
		len(p.Contacts), len(p.Departments), len(p.Partners), len(p.Services), len(p.Groups), len(p.EscalationPaths), len(p.Training), len(p.Actions),
	}
}

// plainPlace keeps of a place what can only be an id, a key or a number. Whatever else a drafter may have written there, a
// name with blanks or a telephone number, is replaced by a short hash, which still tells two places apart.
func plainPlace(place string) string {
	if place == "" {
		return ""
	}
	parts := strings.Split(place, "/")
	for i, p := range parts {
		parts[i] = plainID(p)
	}
	return strings.Join(parts, "/")
}

func plainID(id string) string {
	const mostDigits = 5
	digits := 0
	for _, c := range id {
		switch {
		case c >= '0' && c <= '9':
			if digits++; digits > mostDigits {
				return "x" + fingerprint(id)
			}
		case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c == '-', c == '_', c == '.':
		default:
			return "x" + fingerprint(id)
		}
	}
	return id
}

// fingerprint is the first eight hex digits of the SHA-256 over the texts.
func fingerprint(texts ...string) string {
	h := sha256.New()
	for _, t := range texts {
		h.Write([]byte(t))
		h.Write([]byte{0})
	}
	return hex.EncodeToString(h.Sum(nil))[:8]
}

// currentRules are the rules of this program. Their version changes when a rule comes, goes or changes its weight.
func currentRules() Rules {
	var r Rules
	var sum []string
	for _, rule := range check.AllRules() {
		r.IDs = append(r.IDs, rule.ID)
		sum = append(sum, rule.ID+" "+rule.Severity.Key()+" "+rule.ReplacedBy)
	}
	slices.Sort(r.IDs)
	slices.Sort(sum)
	r.Version = fingerprint(sum...)
	return r
}

// catalogueVersion changes when a point comes, goes or is worded otherwise.
func catalogueVersion() string {
	var sum []string
	for _, p := range catalogue.Points() {
		sum = append(sum, p.ID+" "+p.Severity.Label()+" "+p.Text)
	}
	return fingerprint(sum...)
}

// Encode writes a snapshot the same way every time.
func (s *Snapshot) Encode() []byte {
	text, err := json.MarshalIndent(s, "", "  ")
	if err != nil {
		panic("compare: a snapshot of texts and numbers cannot be encoded: " + err.Error())
	}
	return append(text, '\n')
}

// ErrLater says that a snapshot was written by a later program.
var ErrLater = errors.New("snapshot of a later format")

// ReadSnapshot reads a snapshot.
func ReadSnapshot(text []byte) (*Snapshot, error) {
	s := &Snapshot{}
	if err := json.Unmarshal(text, s); err != nil {
		return nil, fmt.Errorf("read snapshot: %w", err)
	}
	switch {
	case s.Kind != "beredskab-snapshot" || len(s.Points) == 0:
		return nil, errors.New("read snapshot: not a snapshot")
	case s.Format > snapshotFormat:
		return nil, ErrLater
	}
	if _, ok := hours.ParseDay(s.Date); !ok {
		return nil, errors.New("read snapshot: no date")
	}
	if s.Cover != nil && s.Cover.Total == 0 {
		s.Cover = nil // format 1 wrote that all of no hours is answered
	}
	for _, p := range s.Points {
		if !plan.PointExists(p.ID) && catalogue.PointByID(p.ID) != nil || statusOf(p.Status) < 0 {
			return nil, errors.New("read snapshot: unknown status " + p.Status)
		}
	}
	for _, f := range s.Findings {
		if weightOf(f.Severity) < 0 {
			return nil, errors.New("read snapshot: unknown severity " + f.Severity)
		}
	}
	return s, nil
}

// statusOf returns the number of a status, -1 when there is none of that name.
func statusOf(word string) int {
	for s := check.Missing; s <= check.NotRelevant; s++ {
		if s.Word() == word {
			return int(s)
		}
	}
	return -1
}

// weightOf returns the number of a severity, -1 when there is none of that name.
func weightOf(word string) int {
	for s := diag.Info; s <= diag.Error; s++ {
		if s.Key() == word {
			return int(s)
		}
	}
	return -1
}

// Day writes the snapshot's date as people read it.
func (s *Snapshot) Day() string {
	if day, ok := hours.ParseDay(s.Date); ok {
		return danishDay(day)
	}
	return s.Date
}

// PointCounts counts the snapshot's points by their status.
func (s *Snapshot) PointCounts() (counts [5]int) {
	for _, p := range s.Points {
		if n := statusOf(p.Status); n >= 0 {
			counts[n]++
		}
	}
	return counts
}

// Paths counts the escalation paths (handleveje) that the hours are counted over. More of them can leave fewer hours in
// which all are answered, and that is no setback.
func (h *Hours) Paths() int {
	paths := map[string]bool{}
	for _, r := range h.Routes {
		if r.Total > 0 {
			paths[r.Path] = true
		}
	}
	return len(paths)
}

// Weights counts the findings by their severity.
func (s *Snapshot) Weights() (counts [3]int) {
	for _, f := range s.Findings {
		if n := weightOf(f.Severity); n >= 0 {
			counts[n]++
		}
	}
	return counts
}

// ActionCounts counts the tasks that are done and those that are open.
func (s *Snapshot) ActionCounts() (done, open int) {
	for _, a := range s.Actions {
		switch a.Status {
		case plan.ActionDone:
			done++
		case plan.ActionDropped:
		default:
			open++
		}
	}
	return done, open
}
