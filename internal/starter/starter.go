// Package starter makes the plan that a municipality begins with (begyndelsesfilen): a commented draft with its own code and name.
package starter

import (
	"bytes"
	"fmt"
	"sync"
	"text/template"

	"beredskab/internal/hours"
	"beredskab/internal/register"
	"beredskab/templates"
)

// Start is what the template of a new plan is filled with.
type Start struct {
	Code, Name, FullName   string
	Region, PoliceDistrict string
	Schema                 string // the file that an editor reads the format from
	Date                   string // 2026-11-30
	Identity               string // made once for the plan; "" for a plan that is not kept
}

// For returns the start of a municipality of the register, or of an invented one when m is nil.
func For(m *register.Municipality, today hours.Day) Start {
	date := today.String()
	if m == nil {
		return Start{Code: register.FictionalCode, Name: "Min Kommune", FullName: "Min Kommune", Date: date}
	}
	s := Start{Code: m.Code, Name: m.Name, FullName: m.FullName, Region: m.RegionOn(date), Date: date}
	if p := register.PoliceDistrictByCode(m.PoliceDistrictCode); p != nil {
		s.PoliceDistrict = p.Name
	}
	return s
}

// page is the template, parsed once.
var page = sync.OnceValues(func() (*template.Template, error) {
	text, err := templates.Files.ReadFile("plan.yaml.tmpl")
	if err != nil {
		return nil, fmt.Errorf("read the starter plan: %w", err)
	}
	t, err := template.New("plan.yaml").Parse(string(text))
	if err != nil {
		return nil, fmt.Errorf("parse the starter plan: %w", err)
	}
	return t, nil
})

// Plan writes the text of the plan.
func (s Start) Plan() ([]byte, error) {
	t, err := page()
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	if err := t.Execute(&b, s); err != nil {
		return nil, fmt.Errorf("fill the starter plan: %w", err)
	}
	return b.Bytes(), nil
}
