package diag

import (
	"encoding/json"
	"io"
	"net/url"
	"strconv"
	"strings"
)

// RuleInfo is what a report tells about a rule beside its findings. Only sarif shows it; the texts are the rule's own.
type RuleInfo struct {
	ID, Title, Why, Fix string
	Bad, Good           string // pieces of plan; "" when there are none
	Severity            Severity
	Points              []string
}

// The parts of the Static Analysis Results Interchange Format, version 2.1.0, that carry something here.
type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool struct {
			Driver sarifDriver `json:"driver"`
		} `json:"tool"`
		Language   string        `json:"language"`
		ColumnKind string        `json:"columnKind"`
		Results    []sarifResult `json:"results"`
	}
	sarifDriver struct {
		Name    string      `json:"name"`
		Version string      `json:"version,omitempty"`
		Rules   []sarifRule `json:"rules"`
	}
	sarifText struct {
		Text     string `json:"text"`
		Markdown string `json:"markdown,omitempty"`
	}
	sarifRule struct {
		ID            string     `json:"id"`
		Short         sarifText  `json:"shortDescription"`
		Full          *sarifText `json:"fullDescription,omitempty"`
		Help          *sarifText `json:"help,omitempty"`
		Configuration struct {
			Level string `json:"level"`
		} `json:"defaultConfiguration"`
		Properties *sarifTags `json:"properties,omitempty"`
	}
	sarifTags struct {
		Tags  []string `json:"tags,omitempty"`
		Group string   `json:"group,omitempty"` // of a result: wrong or absent
	}
	sarifResult struct {
		RuleID       string            `json:"ruleId"`
		RuleIndex    *int              `json:"ruleIndex,omitempty"`
		Level        string            `json:"level"`
		Message      sarifText         `json:"message"`
		Locations    []sarifLocation   `json:"locations"`
		Related      []sarifLocation   `json:"relatedLocations,omitempty"`
		Fingerprints map[string]string `json:"partialFingerprints"`
		Properties   *sarifTags        `json:"properties,omitempty"`
	}
	sarifLocation struct {
		Physical *sarifPhysical `json:"physicalLocation,omitempty"`
		Logical  []sarifLogical `json:"logicalLocations,omitempty"`
		Message  *sarifText     `json:"message,omitempty"`
	}
	sarifLogical struct {
		Name string `json:"fullyQualifiedName"`
	}
	sarifPhysical struct {
		Artifact struct {
			URI string `json:"uri"`
		} `json:"artifactLocation"`
		Region *sarifRegion `json:"region,omitempty"`
	}
	sarifRegion struct {
		StartLine   int `json:"startLine"`
		StartColumn int `json:"startColumn"`
		EndLine     int `json:"endLine"`
		EndColumn   int `json:"endColumn"`
	}
)

// SARIF prints the report for services that gather findings of many tools. Columns count characters, as the format is told
// with columnKind. A finding is known again by its rule and its place in the plan, never by line or text, so it stays the
// same finding when a line is put in above it.
func SARIF(w io.Writer, r Report) error {
	run := sarifRun{Language: "da-DK", ColumnKind: "unicodeCodePoints", Results: []sarifResult{}}
	run.Tool.Driver = sarifDriver{Name: "beredskab", Version: r.Version, Rules: []sarifRule{}}
	index := map[string]int{}
	for i, rule := range r.Rules {
		index[rule.ID] = i
		run.Tool.Driver.Rules = append(run.Tool.Driver.Rules, rule.sarif())
	}
	times := map[identity]int{}
	for _, f := range r.Findings {
		f = f.Redacted()
		id := r.identity(f)
		times[id]++
		result := f.sarif(id.slug + " " + id.rule + " " + id.place + " " + strconv.Itoa(times[id]))
		if i, ok := index[f.Rule]; ok {
			result.RuleIndex = &i
		}
		run.Results = append(run.Results, result)
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(sarifLog{"https://json.schemastore.org/sarif-2.1.0.json", "2.1.0", []sarifRun{run}})
}

func (rule RuleInfo) sarif() sarifRule {
	s := sarifRule{ID: rule.ID, Short: sarifText{Text: rule.Title}}
	s.Configuration.Level = rule.Severity.sarif()
	if rule.Why != "" {
		s.Full = &sarifText{Text: rule.Why}
	}
	var text, mark strings.Builder
	part := func(title, body string, code bool) {
		if body = strings.TrimSpace(body); body == "" {
			return
		}
		text.WriteString(title + ":\n" + body + "\n\n")
		if code {
			body = "```yaml\n" + body + "\n```"
		}
		mark.WriteString("**" + title + "**\n\n" + body + "\n\n")
	}
	part("Hvorfor", rule.Why, false)
	part("Sådan gør I", rule.Fix, false)
	part("Sådan ser fejlen ud", rule.Bad, true)
	part("Sådan er det rigtigt", rule.Good, true)
	if text.Len() > 0 {
		s.Help = &sarifText{strings.TrimSpace(text.String()), strings.TrimSpace(mark.String())}
	}
	if len(rule.Points) > 0 {
		s.Properties = &sarifTags{Tags: rule.Points}
	}
	return s
}

func (f Finding) sarif(fingerprint string) sarifResult {
	message := Harmless(f.Message, true)
	if f.Fix != "" {
		message += "\nGør sådan: " + strings.TrimRight(Harmless(f.Fix, true), "\n")
	}
	s := sarifResult{
		RuleID: f.Rule, Level: f.Severity.sarif(), Message: sarifText{Text: message}, Locations: []sarifLocation{},
		Fingerprints: map[string]string{"rulePlace/v1": fingerprint},
	}
	at := sarifLocation{Physical: f.Span.sarif()}
	if f.Place != "" {
		at.Logical = []sarifLogical{{f.Place}}
	}
	if at.Physical != nil || at.Logical != nil {
		s.Locations = append(s.Locations, at)
	}
	for _, n := range f.Notes {
		if p := n.Span.sarif(); p != nil {
			s.Related = append(s.Related, sarifLocation{Physical: p, Message: &sarifText{Text: Harmless(n.Message, true)}})
		}
	}
	s.Properties = &sarifTags{f.Points, f.group()}
	return s
}

// sarif is where a span lies; nil when it is in no file. A span of the file as a whole has no region.
func (s Span) sarif() *sarifPhysical {
	if s.File == nil {
		return nil
	}
	var p sarifPhysical
	p.Artifact.URI = fileURI(s.File.Name)
	if s.Start != 0 || s.End != 0 {
		p.Region = &sarifRegion{}
		p.Region.StartLine, p.Region.StartColumn = s.File.Position(s.Start)
		p.Region.EndLine, p.Region.EndColumn = s.File.Position(max(s.Start, s.End))
	}
	return &p
}

// fileURI writes a file's name as a reference: a relative one stays so, a Windows drive is no scheme.
func fileURI(name string) string {
	if len(name) > 2 && name[1] == ':' && name[2] == '/' {
		name = "/" + name
	}
	u := url.URL{Path: name}
	if strings.HasPrefix(name, "/") {
		u.Scheme = "file"
	}
	return u.String()
}

// sarif is the severity as the format spells it.
func (s Severity) sarif() string {
	return [...]string{Info: "note", Warning: "warning", Error: "error"}[s]
}
