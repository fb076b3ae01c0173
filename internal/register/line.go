package register

import (
	"strings"

	"beredskab/internal/phone"
)

// NationalPrefix stands before a national line's id where a plan refers to it: national/alarm-112.
const NationalPrefix = "national/"

// Status says how sure a number or its hours are.
type Status uint8

// The four degrees. Only Verified is ever printed.
const (
	Unverified Status = iota // no number found
	Single                   // found in one source only, or only in an old one
	Verified                 // in the organisation's own page, or in two independent sources
	Retired                  // out of use; kept to recognise it in old plans
)

// Answer is what a source says about a question: nothing, yes or no.
type Answer uint8

// The three answers.
const (
	Unknown Answer = iota
	Yes
	No
)

// Source is where a fact was read, and how old it is there.
type Source struct {
	URL  string
	Date string // in Danish words where the source has no date: "uden dato"
	What string
}

// Line is a national line (landsdækkende telefon eller rådgivning).
type Line struct {
	ID            string
	Name          string
	Phone         string // as it is written; print it only when [Line.Printable]
	RetiredPhones []string
	ReplacedBy    string // the id of the line to use instead
	URL           string
	Email         string
	Hours         string // opening hours in the plan's grammar; print them only when HoursVerified
	HoursVerified bool
	Assumption    string // printed by every report that relies on the line being open: see 114
	Channels      []string
	Acts          bool     // 112 and 114 act for everybody; every other line only advises
	Serves        []string // victim, perpetrator, child, employee
	Audience      []string // the same in Danish, closer to the line's own words
	Use           string
	Anonymous     Answer
	Confidential  Answer
	Free          Answer
	Status        Status
	Note          string // Danish, holds no number
	CheckedOn     string
	Sources       []Source
}

// Printable says whether the line's number may be printed. A wrong number is worse than none.
func (l Line) Printable() bool {
	return l.Status == Verified && l.Phone != ""
}

// PrintableHours returns the line's hours when they are sure enough to print, else "".
func (l Line) PrintableHours() string {
	if !l.HoursVerified {
		return ""
	}
	return l.Hours
}

// LastSeen is the year of the newest source that says when it was written: "2023", "før 2024" when it only says so much. It is "" when no
// source has a year.
func (l Line) LastSeen() string {
	newest, before := "", ""
	for _, s := range l.Sources {
		for _, y := range years(s.Date) {
			if strings.HasPrefix(s.Date, "før ") {
				before = max(before, y)
			} else {
				newest = max(newest, y)
			}
		}
	}
	if newest == "" && before != "" {
		return "før " + before
	}
	return newest
}

// years are the years that a date in words names.
func years(date string) (all []string) {
	for _, word := range strings.FieldsFunc(date, func(r rune) bool { return r < '0' || r > '9' }) {
		if len(word) == 4 && strings.HasPrefix(word, "20") {
			all = append(all, word)
		}
	}
	return all
}

// LineByID finds a national line by its id, with or without [NationalPrefix]; nil when there is none.
func LineByID(id string) *Line {
	id = strings.TrimPrefix(id, NationalPrefix)
	for i := range Lines {
		if Lines[i].ID == id {
			return &Lines[i]
		}
	}
	return nil
}

// LineByNumber finds the printable national line that has a number, however the number is written; nil when there is none.
func LineByNumber(number string) *Line {
	for i := range Lines {
		if l := &Lines[i]; l.Printable() && phone.Same(l.Phone, number) {
			return l
		}
	}
	return nil
}

// RetiredNumber finds the line that once had a number and no longer has, or nil. A plan that still holds it must be told.
func RetiredNumber(number string) *Line {
	for i := range Lines {
		for _, old := range Lines[i].RetiredPhones {
			if phone.Same(old, number) {
				return &Lines[i]
			}
		}
	}
	return nil
}
