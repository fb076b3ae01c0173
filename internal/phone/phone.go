// Package phone owns a telephone number: how it was written, how a telephone dials it, by what two spellings are known to be
// one number, how it is shown, which country it belongs to, and why it cannot be dialled.
//
// A number is whatever somebody wrote; nothing is thrown away. Everything here is a pure function of that text, and every
// package that meets a number asks here, so that no two of them can disagree: `+45 112`, `0045112` and `112` are one number.
package phone

import "strings"

// Number is one telephone number (telefonnummer).
type Number struct {
	Written string // as it was written
	Problem Problem
	Sign    rune   // the sign that cannot stand in a number, where the problem is [BadSign] or [Placeholder]
	country string // the country code when it is not 45; "" for a Danish number
	digits  string // what is dialled inside the country
	plus    bool   // written with its country code
}

// Problem says why a number cannot be dialled.
type Problem uint8

// The problems. Only [None] and [Extension] leave something to dial.
const (
	None        Problem = iota
	Empty               // there is no digit
	BadSign             // a sign that no number has
	Placeholder         // letters stand where digits are to come: "79 79 28 xx"
	Extension           // words after a number that could be dialled: "33 12 34 56 lok. 12"
	Several             // two numbers in one text
	TooShort            // not as many digits as the country's numbers have
	TooLong
	Impossible // as many digits as it should have, but no number begins so: "11 22 33 44", "911"
)

// The country code of Denmark, which is left out when a number is dialled or compared.
const denmark = "45"

// The emergency numbers of Denmark.
const (
	alarm  = "112"
	police = "114"
)

// Parse reads a number. It never fails: what is wrong stands in Problem.
func Parse(text string) Number {
	n := Number{Written: strings.TrimSpace(text)}
	body, tail := split(n.Written)
	n.plus = strings.HasPrefix(strings.TrimLeftFunc(body, between), "+")
	if digits := digitsOf(body); digits != "" {
		n.place(digits)
	} else {
		n.place(digitsOf(tail)) // "tlf. 33 12 34 56"
	}
	n.judge(body, tail)
	return n
}

// place parts the country code from the number.
func (n *Number) place(digits string) {
	switch {
	case n.plus:
	case strings.HasPrefix(digits, "0000"): // invented, not an exchange abroad
		n.digits = digits
		return
	case strings.HasPrefix(digits, "00") && (len(digits) > danishLength || len(digits) == 7 && emergency(digits[4:])):
		digits, n.plus = digits[2:], true
	case strings.HasPrefix(digits, denmark) && (len(digits) == 10 || emergency(digits[2:])):
		n.plus = true // "4533123456": nobody's number here has ten digits
	default:
		n.digits = digits
		return
	}
	if rest, ok := strings.CutPrefix(digits, denmark); ok {
		n.digits = rest
		return
	}
	n.country = countryOf(digits)
	n.digits = digits[len(n.country):]
}

func emergency(digits string) bool { return digits == alarm || digits == police }

// Valid says that the number can be dialled as it was written.
func (n Number) Valid() bool { return n.Problem == None }

// Unwritten says that the number is not written yet: letters stand where digits are to come. It reaches nobody.
func (n Number) Unwritten() bool { return n.Problem == Placeholder }

// Emergency says that the number is 112 or 114 themselves, however they are written.
func (n Number) Emergency() bool { return n.country == "" && emergency(n.digits) }

// Fictional says that the number is one of those that examples use and nobody has: 00 00 and four digits.
func (n Number) Fictional() bool {
	return n.country == "" && len(n.digits) == danishLength && strings.HasPrefix(n.digits, "0000")
}

// Short says that the number is shorter than a subscriber's: 112, 1888, 116 111. Everybody shares such a number.
func (n Number) Short() bool { return n.country == "" && len(n.digits) < danishLength }

// Foreign says that the number belongs to another country.
func (n Number) Foreign() bool { return n.country != "" }

// Country is the Danish name of a foreign number's country, or "" when it is Danish or the country is not one of those
// that Danish municipalities call.
func (n Number) Country() string { return countries[n.country] }

// CountryCode is a foreign number's country code: "+46".
func (n Number) CountryCode() string { return "+" + n.country }

// Key is what two spellings of one number have in common, and no other number. It holds a number that cannot be dialled
// too, since what is to be kept back must be found however badly it is written.
func (n Number) Key() string {
	if n.country != "" {
		return "+" + n.country + n.digits
	}
	return n.digits
}

// Same says that two texts are one number. A text without digits is no number.
func Same(a, b string) bool {
	key := Parse(a).Key()
	return key != "" && key == Parse(b).Key()
}

// Dial is what a telephone is told: digits, with + and the country code where they were written. It is "" when the
// number cannot be dialled: a link that calls a wrong number is worse than none.
func (n Number) Dial() string {
	switch {
	case n.Problem != None && n.Problem != Extension:
		return ""
	case n.country != "":
		return "+" + n.country + n.digits
	case n.plus && !n.Short():
		return "+" + denmark + n.digits
	}
	return n.digits
}

// Show writes the number for a reader. It keeps the groups in which it was written, since people remember them, makes pairs
// where there were none, and never lets a line break in the middle.
func (n Number) Show() string {
	if n.Problem != None {
		return n.Written
	}
	const blank = "\u00a0"
	if n.country == "" && len(n.digits) == danishLength && len(n.Written) == danishLength {
		d := n.digits
		return d[:2] + blank + d[2:4] + blank + d[4:6] + blank + d[6:]
	}
	return strings.Join(strings.FieldsFunc(n.Written, isBlank), blank)
}

// Plain is the number as it may be written in its place: with its groups, and with ordinary blanks.
func (n Number) Plain() string { return strings.ReplaceAll(n.Show(), "\u00a0", " ") }

// Main is the number that stands before whatever cannot be dialled: "33 12 34 56" of "33 12 34 56 lok. 12".
func (n Number) Main() string {
	body, _ := split(n.Written)
	return Parse(strings.TrimRightFunc(body, between)).Plain()
}

// Rest is what stands after the number: "lok. 12".
func (n Number) Rest() string {
	_, tail := split(n.Written)
	return strings.ReplaceAll(strings.TrimLeft(tail, " \u00a0,;/"), `"`, "'")
}

// Second is the other of two numbers in one text; "" when there is none.
func (n Number) Second() string {
	if n.Problem != Several {
		return ""
	}
	_, tail := split(n.Written)
	return Parse(strings.TrimLeft(tail, betweenNumbers)).Plain()
}

// Digits are all the digits that were written, with + in front where it was.
func (n Number) Digits() string {
	if strings.HasPrefix(n.Written, "+") {
		return "+" + digitsOf(n.Written)
	}
	return digitsOf(n.Written)
}
