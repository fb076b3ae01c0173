// Package catalogue holds the eight recommendations (anbefalinger) that Socialstyrelsen published in 2022, each on its four
// levels: the recommendation, why, in practice (52 points) and tools.
//
// The recommendations are guiding and not law, and only part of the publication could be read: every point says how sure it
// is. The tables are generated from schema/recommendations.yaml, cost nothing at start and are read only.
package catalogue

//go:generate go run beredskab/internal/generate catalogue

import "strings"

// Confidence says how a text was come by.
type Confidence uint8

// The three degrees.
const (
	Inferred Confidence = iota // udledt
	Partly                     // delvist læst
	Verified                   // læst i publikationen
)

// Label returns the Danish that every report prints beside a point.
func (c Confidence) Label() string {
	return [...]string{"udledt", "delvist læst", "læst i publikationen"}[c]
}

// Severity says how much a point matters. It is this program's proposal, not the source's word.
type Severity uint8

// The three degrees, the lightest first.
const (
	Could  Severity = iota // styrker kvaliteten
	Should                 // kernen i anbefalingen
	Must                   // uden dette kan en medarbejder ikke handle sikkert
)

// Label returns the Danish word for the severity. It avoids "skal", which would sound like law.
func (s Severity) Label() string {
	return [...]string{"styrker", "central", "nødvendig"}[s]
}

// Meaning returns the severity as a Danish sentence.
func (s Severity) Meaning() string {
	return [...]string{
		"Styrker kvaliteten.",
		"Kernen i anbefalingen.",
		"Uden dette kan en medarbejder ikke handle sikkert.",
	}[s]
}

// Meaning returns the severity of a point as a Danish sentence, and says so when the publication does not carry it.
func (p Point) Meaning() string {
	if p.Confidence == Inferred {
		return p.Severity.Meaning() + " Det er programmets egen vægt."
	}
	return p.Severity.Meaning()
}

// About is what is true of the publication as a whole, in Danish.
type About struct {
	Publication string
	Publisher   string
	Year        string
	Announced   string // 2022-04-27
	URL         string
	Web         string
	LegalStatus string
	TargetGroup string
	Audience    string
	NotCovered  string
	Reading     string // how the text was come by
	ToolsNote   string // why level 4 is printed as "forslag"
	GroupsNote  string
	CheckedOn   string
}

// Recommendation is one of the eight.
type Recommendation struct {
	ID         string // "A1"
	Number     int
	Slug       string
	Title      string
	Short      string // our own heading of one or two words, for a picture of all eight
	Group      string // id
	GroupTitle string
	URL        string
	Summary    string   // level 1
	Why        []string // level 2
	Points     []Point  // level 3
	Tools      []Tool   // level 4, printed as "forslag"
	Confidence Levels
	SourceNote string
}

// Levels says how sure each part of a recommendation is.
type Levels struct {
	Title, Summary, Why, Practice, Tools Confidence
}

// Point (punkt) is one thing that a plan should hold.
type Point struct {
	ID         string // "A1.4"
	Short      string // our own heading, for a picture of all 52; the point itself is Text
	Text       string
	Severity   Severity
	Confidence Confidence
	Source     string
	How        string // how a plan shows it, with the field's Danish title and its key in parentheses
	Example    string // a fragment of a plan that satisfies it
}

// Tool (redskab) is a suggestion.
type Tool struct {
	Name       string
	URL        string
	Confidence Confidence
}

// Recommendation returns the id of the recommendation that the point belongs to: "A1" for "A1.4".
func (p Point) Recommendation() string {
	return p.ID[:2]
}

// Points returns all 52 points in order.
func Points() []Point {
	all := make([]Point, 0, PointCount)
	for _, r := range Recommendations {
		all = append(all, r.Points...)
	}
	return all
}

// PointByID finds a point by its id ("A1.4"); nil when there is none.
func PointByID(id string) *Point {
	recommendation, _, _ := strings.Cut(id, ".")
	r := ByID(recommendation)
	if r == nil {
		return nil
	}
	for i := range r.Points {
		if r.Points[i].ID == id {
			return &r.Points[i]
		}
	}
	return nil
}

// ByID finds a recommendation by its id ("A1"); nil when there is none.
func ByID(id string) *Recommendation {
	for i := range Recommendations {
		if Recommendations[i].ID == id {
			return &Recommendations[i]
		}
	}
	return nil
}
