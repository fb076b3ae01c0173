// Package register holds the reference data that the program relies on: municipalities, police districts, national lines,
// laws and holiday rules.
//
// The tables are plain Go values generated from schema/*.yaml, so they cost nothing when the program starts and need no
// parsing. They are read only. Every entry has a source and a day on which it was checked; what is not sure says so and is
// never printed as fact.
package register

//go:generate go run beredskab/internal/generate register

import (
	"slices"
	"strings"

	"beredskab/internal/danish"

	"beredskab/internal/phone"
)

// FictionalCode is the code of an invented municipality; only its plan may hold invented numbers (00 00 …).
const FictionalCode = "0000"

// Municipality (kommune) is one of the 98.
type Municipality struct {
	Code               string // four digits
	Name               string // short form: "København", "Nordfyns"
	FullName           string // the authority's own name: "Københavns Kommune"
	RegionCode         string // until 2027; the new region's code was not found
	Region             string // until [RegionChange]
	Region2027         string // from [RegionChange] on
	PoliceDistrictCode string
}

// RegionOn returns the municipality's region on a date (2026-01-29).
func (m Municipality) RegionOn(date string) string {
	if date >= RegionChange {
		return m.Region2027
	}
	return m.Region
}

// Named says whether a text names this municipality: short or full name, with or without "Kommune", aa as å.
func (m Municipality) Named(text string) bool {
	text = nameKey(text)
	if text == "" {
		return false
	}
	full := nameKey(m.FullName)
	short := nameKey(m.Name)
	return text == short || text == full || text+"s" == full
}

// nameKey is a municipality's name for comparing: without "Kommune" and with a blank for a hyphen.
func nameKey(name string) string {
	key := strings.ReplaceAll(danish.Fold(name), "-", " ")
	key = strings.TrimSuffix(key, " regionskommune")
	return strings.TrimSuffix(key, " kommune")
}

// MunicipalityByCode finds a municipality by its four digits; nil when there is none.
func MunicipalityByCode(code string) *Municipality {
	i, ok := slices.BinarySearchFunc(Municipalities, code, func(m Municipality, code string) int {
		return strings.Compare(m.Code, code)
	})
	if !ok {
		return nil
	}
	return &Municipalities[i]
}

// MunicipalityByName finds a municipality by its short or full name; nil when there is none.
func MunicipalityByName(name string) *Municipality {
	for i := range Municipalities {
		if Municipalities[i].Named(name) {
			return &Municipalities[i]
		}
	}
	return nil
}

// PoliceDistrict (politikreds) is one of the 12.
type PoliceDistrict struct {
	Code           string
	Name           string
	URL            string
	LegacyPhone    string   // its old number, kept to recognise it in a plan; never printed: citizens call 112 or 114
	Municipalities []string // codes
	CheckedOn      string
}

// DistrictByLegacyPhone finds the district that once had a number; nil when none had it.
func DistrictByLegacyPhone(number string) *PoliceDistrict {
	for i := range PoliceDistricts {
		if d := &PoliceDistricts[i]; d.LegacyPhone != "" && phone.Same(d.LegacyPhone, number) {
			return d
		}
	}
	return nil
}

// PoliceDistrictByCode finds a police district by its four digits; nil when there is none.
func PoliceDistrictByCode(code string) *PoliceDistrict {
	i, ok := slices.BinarySearchFunc(PoliceDistricts, code, func(d PoliceDistrict, code string) int {
		return strings.Compare(d.Code, code)
	})
	if !ok {
		return nil
	}
	return &PoliceDistricts[i]
}

// PoliceDistrict returns the district that the municipality lies in.
func (m Municipality) PoliceDistrict() *PoliceDistrict {
	return PoliceDistrictByCode(m.PoliceDistrictCode)
}
