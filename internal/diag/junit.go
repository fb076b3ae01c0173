package diag

import (
	"encoding/xml"
	"io"
	"strconv"
)

// The parts of the JUnit report that services for tests read.
type (
	junitSuites struct {
		XMLName  xml.Name     `xml:"testsuites"`
		Name     string       `xml:"name,attr"`
		Tests    int          `xml:"tests,attr"`
		Failures int          `xml:"failures,attr"`
		Skipped  int          `xml:"skipped,attr"`
		Suites   []junitSuite `xml:"testsuite"`
	}
	junitSuite struct {
		Name     string      `xml:"name,attr"`
		Tests    int         `xml:"tests,attr"`
		Failures int         `xml:"failures,attr"`
		Skipped  int         `xml:"skipped,attr"`
		Errors   int         `xml:"errors,attr"`
		Cases    []junitCase `xml:"testcase"`
	}
	junitCase struct {
		Name    string        `xml:"name,attr"`
		Class   string        `xml:"classname,attr"`
		File    string        `xml:"file,attr,omitempty"`
		Line    int           `xml:"line,attr,omitempty"`
		Group   *junitGroup   `xml:"properties"`
		Failure *junitFailure `xml:"failure"`
		Skipped *junitSkipped `xml:"skipped"`
		Out     string        `xml:"system-out,omitempty"`
	}
	junitGroup struct {
		Property struct {
			Name  string `xml:"name,attr"`
			Value string `xml:"value,attr"`
		} `xml:"property"`
	}
	junitFailure struct {
		Message string `xml:"message,attr"`
		Type    string `xml:"type,attr"`
		Text    string `xml:",chardata"`
	}
	junitSkipped struct {
		Message string `xml:"message,attr"`
	}
)

// JUnit prints the report for services that gather the results of tests: one suite per plan, one case per finding. What
// weighs less than o.FailOn is skipped and not failed, so that the report and the exit code agree. A plan that was checked
// has a case that passes, so that a plan without findings is not taken for one that nobody looked at.
func JUnit(w io.Writer, r Report, o TextOptions) error {
	suites := make([]junitSuite, len(r.Plans), len(r.Plans)+1)
	for i, p := range r.Plans {
		suites[i].Name = Harmless(p.Slug, false)
		if p.RulesRun > 0 {
			suites[i].add(junitCase{Name: "Planen er læst, og reglerne har kørt", Class: suites[i].Name, Out: p.Points.Line()})
		}
	}
	shared := junitSuite{Name: "Fælles filer"}
	for _, f := range r.Findings {
		suite := &shared
		if i := r.Owner(f); i >= 0 {
			suite = &suites[i]
		}
		suite.add(f.Redacted().junit(suite.Name, o))
	}
	if shared.Tests > 0 {
		suites = append(suites, shared)
	}
	all := junitSuites{Name: "beredskab", Suites: suites}
	for _, s := range suites {
		all.Tests += s.Tests
		all.Failures += s.Failures
		all.Skipped += s.Skipped
	}
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	e := xml.NewEncoder(w)
	e.Indent("", "  ")
	if err := e.Encode(all); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}

func (s *junitSuite) add(c junitCase) {
	s.Cases = append(s.Cases, c)
	s.Tests++
	if c.Failure != nil {
		s.Failures++
	}
	if c.Skipped != nil {
		s.Skipped++
	}
}

func (f Finding) junit(class string, o TextOptions) junitCase {
	c := junitCase{Name: f.Rule, Class: class, Group: &junitGroup{}}
	c.Group.Property.Name, c.Group.Property.Value = "group", f.group()
	if f.Place != "" {
		c.Name += " " + Harmless(f.Place, false)
	}
	text := f.spoken()
	if file := f.Span.File; file != nil {
		line, column := file.Position(f.Span.Start)
		c.File, c.Line = file.Name, line
		text = file.Name + ":" + strconv.Itoa(line) + ":" + strconv.Itoa(column) + ": " + text
	}
	message := Harmless(f.Message, false)
	if f.Severity < o.FailOn {
		c.Skipped, c.Out = &junitSkipped{f.Severity.Word() + ": " + message}, text
		return c
	}
	c.Failure = &junitFailure{Message: message, Type: f.Severity.Word(), Text: text}
	return c
}
