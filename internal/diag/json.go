package diag

import (
	"encoding/json"
	"io"
)

// The shape of validate --format json is a promise to scripts; it is fixed in the architecture, field by field.
type (
	jsonReport struct {
		Plans    []jsonPlan    `json:"plans"`
		Findings []jsonFinding `json:"findings"`
	}
	jsonPlan struct {
		Path     string     `json:"path"`
		Slug     string     `json:"slug"`
		RulesRun int        `json:"rules_run"`
		Points   jsonPoints `json:"points"`
	}
	jsonPoints struct {
		InPlace     int `json:"in_place"`
		Partly      int `json:"partly"`
		Planned     int `json:"planned"`
		Missing     int `json:"missing"`
		NotRelevant int `json:"not_relevant"`
	}
	jsonFinding struct {
		Rule      string   `json:"rule"`
		Severity  string   `json:"severity"`
		Group     string   `json:"group"` // wrong or absent
		Place     string   `json:"place"`
		File      string   `json:"file"`
		Line      int      `json:"line"`
		Column    int      `json:"column"`
		EndLine   int      `json:"end_line"`
		EndColumn int      `json:"end_column"`
		Message   string   `json:"message"`
		Fix       string   `json:"fix"`
		Points    []string `json:"points"`
	}
)

// JSON prints the report for programs. Lines and columns count from 1 and columns count characters; a finding that
// belongs to no file has an empty file and zeros. The end is the place just after the last character.
func JSON(w io.Writer, r Report) error {
	out := jsonReport{Plans: []jsonPlan{}, Findings: []jsonFinding{}}
	for _, p := range r.Plans {
		out.Plans = append(out.Plans, jsonPlan{p.Path, p.Slug, p.RulesRun, jsonPoints(p.Points)})
	}
	for _, f := range r.Findings {
		f = f.Redacted()
		j := jsonFinding{
			Rule: f.Rule, Severity: f.Severity.Key(), Group: f.group(), Place: f.Place,
			Message: f.Message, Fix: f.Fix, Points: f.Points,
		}
		if j.Points == nil {
			j.Points = []string{}
		}
		if file := f.Span.File; file != nil {
			j.File = file.Name
			j.Line, j.Column = file.Position(f.Span.Start)
			j.EndLine, j.EndColumn = file.Position(max(f.Span.Start, f.Span.End))
		}
		out.Findings = append(out.Findings, j)
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(out)
}

// group says whether a finding is about something wrong in what is written, or about something that is not there yet.
func (f Finding) group() string {
	if f.Absent {
		return "absent"
	}
	return "wrong"
}
