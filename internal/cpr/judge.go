package cpr

import (
	"strings"
)

// judge weighs what a number looks like against what stands around it: none says that it cannot be a CPR number.
func judge(text string, m match, today Day) (doubt Doubt, none bool) {
	born, exists := birthday(m.digits)
	before, after := around(text, m)
	personal := isCalled(before, after)
	ahead := exists && today > 0 && born > today
	switch {
	case personal && (!exists || ahead):
		return Unusual, m.shape != solid && m.shape != classic
	case !exists || ahead:
		return NoDoubt, true
	}
	token, at := tokenOf(text, m)
	switch {
	case isHash(token), isPhone(text, m, before):
		return NoDoubt, true
	case personal:
		return NoDoubt, false
	}
	bare := m.shape != classic
	switch other := otherNumber(before); {
	case other != unnamed:
		return CaseNo, bare && other == directly && !notProduction(before, m)
	case isAmount(text, m), bare && m.shape != solid && (strings.Contains(text[m.start:m.end], ".") || inside(text, m, token, at)), phoneList(text, m):
		return NoDoubt, true
	case isStamp(m, born, today) && isAddress(token):
		return NoDoubt, true
	case isStamp(m, born, today) || isPeriod(text, m):
		return Moment, false
	case isAddress(token), inside(text, m, token, at):
		return Within, false
	case caseNumber(before):
		return CaseNo, false
	}
	switch m.shape {
	case pairs:
		if ofPerson(before) {
			return NoDoubt, false
		}
		return Grouped, false
	case loose:
		return Grouped, false
	case classic:
		if !usualSign(text[m.start:m.end][sepStart(text, m):sepEnd(text, m)]) {
			return Separated, false
		}
	}
	return NoDoubt, false
}

// around is what stands in the same sentence before a number, and right after it, in small letters.
func around(text string, m match) (before, after string) {
	const far, near = 48, 24
	start := max(0, m.start-far)
	for start < m.start && text[start]&0xc0 == 0x80 {
		start++
	}
	before = strings.ToLower(text[start:m.start])
	for i := len(before) - 2; i >= 0; i-- { // from the end of the sentence before; "nr. " and the like end none
		if before[i] == '\n' || strings.IndexByte("!?", before[i]) >= 0 || before[i] == '.' && before[i+1] == ' ' && !shortened(before[:i]) {
			before = before[i+1:]
			break
		}
	}
	end := min(len(text), m.end+near)
	after = strings.ToLower(text[m.end:end])
	if i := strings.IndexAny(after, ".\n;"); i >= 0 {
		after = after[:i]
	}
	return before, after
}

// shortened says that a text ends with a word that is written with a dot.
func shortened(text string) bool {
	i := strings.LastIndexAny(text, " .:(-/") + 1
	switch word := text[i:]; word {
	case "nr", "nummer", "cpr", "pers", "f", "fødselsnr", "personnr", "reg", "tlf", "kl", "ca", "d", "s", "j", "jnr", "sagsnr", "kontonr", "p":
		return true
	default:
		return strings.HasSuffix(word, "nr") || len(word) <= 2 && digitAt(word, len(word)-1)
	}
}

// isCalled says that the text calls the number a CPR number, or a date of birth.
func isCalled(before, after string) bool {
	if i := lastOf(before, "cpr", "personnummer", "personnr", "person-nr", "personnumre", "fødselsnummer", "fødselsnr", "fødselsdato", "fødselsdag", "født", "fødsels- og"); i >= 0 {
		j := lastOf(before, "p-nummer", "p-nr", "p.nr", "cvr", "konto", "telefon", "tlf", "sagsnr", "sagsnummer", "ring ")
		return j < i
	}
	switch word := strings.TrimRight(before, " :"); {
	case word == "f." || strings.HasSuffix(word, " f.") || strings.HasSuffix(word, "(f."), strings.HasSuffix(word, " f"):
		return true
	}
	after = strings.TrimLeft(after, " ,(-:=")
	return strings.HasPrefix(after, "cpr") || strings.HasPrefix(after, "personnummer") || strings.HasPrefix(after, "er cpr") || strings.HasPrefix(after, "er personnummer")
}

// lastOf is where the last of the words begins; -1 when there is none.
func lastOf(text string, words ...string) int {
	at := -1
	for _, w := range words {
		at = max(at, strings.LastIndex(text, w))
	}
	return at
}

// ofPerson says that the text before is about somebody.
func ofPerson(before string) bool {
	return hasAny(before, "borger", "barn", "datter", "søn", "pige", "dreng", "kvinde", "mand", "mor ", "far ", "hun ", "han ", "hende", "ham ",
		"klient", "udøver", "offer", "voldsudsat", "ægtefælle", "hustru", "samlever", "person", "navn")
}

// notProduction says that what is called a P-nummer may be none: "pnr." is also short for personnummer, and
// the P-numre that we know begin with 1.
func notProduction(before string, m match) bool {
	return m.digits[0] != '1' && called(before, "pnr", "p nr", "p.nr", "p-nr", "p-num") == directly
}

// isPhone says that a number is, or begins with, a telephone number.
func isPhone(text string, m match, before string) bool {
	if m.start > 0 && text[m.start-1] == '+' {
		return true
	}
	if strings.HasSuffix(before, "+ ") || strings.HasSuffix(before, "(+") || strings.HasPrefix(m.digits, "0045") {
		return true
	}
	if m.shape != pairs && m.shape != loose {
		return false
	}
	return called(before, "tlf", "telefon", "mobil", "ring ", "nummer") != unnamed
}

// phoneList says that a number lies in a row of pairs of digits that are telephone numbers, four pairs each.
func phoneList(text string, m match) bool {
	if m.shape != pairs && m.shape != loose {
		return false
	}
	pair := func(i int) bool {
		return digitAt(text, i) && digitAt(text, i+1) && !digitAt(text, i+2) && !digitAt(text, i-1)
	}
	const step = len("00 ")
	first, count := m.start, 0
	for first >= step && pair(first-step) && text[first-1] == ' ' {
		first -= step
	}
	for i := first; pair(i); i += step {
		count++
		if i+2 >= len(text) || text[i+2] != ' ' {
			break
		}
	}
	return count > 0 && count%4 == 0
}

// isAmount says that a solid number is a part of a decimal number, or a sum.
func isAmount(text string, m match) bool {
	if m.shape != solid {
		return false
	}
	if m.start > 1 && (text[m.start-1] == ',' || text[m.start-1] == '.') && digitAt(text, m.start-2) {
		return true
	}
	after := strings.TrimLeft(text[m.end:], " ")
	return strings.HasPrefix(after, "kr") || strings.HasPrefix(after, "%") || strings.HasPrefix(after, ",-")
}

// isStamp says that a number reads as a day within ten years of today, where it would be somebody over ninety: with a time of
// day, a second day or a postal code after it.
func isStamp(m match, born, today Day) bool {
	const years = 10
	year := int(m.digits[4]-'0')*10 + int(m.digits[5]-'0') + 2000
	now := int(today) / 10000
	return today > 0 && int(born)/10000 < 1940 && year >= now-years && year <= now+years
}

// isPeriod says that a number reads as one day and another, such as "010190 - 3112".
func isPeriod(text string, m match) bool {
	if m.shape != classic || !strings.Contains(text[m.start:m.end], " - ") {
		return false
	}
	day := int(m.digits[6]-'0')*10 + int(m.digits[7]-'0')
	month := int(m.digits[8]-'0')*10 + int(m.digits[9]-'0')
	return day >= 1 && day <= 31 && month >= 1 && month <= 12
}

// tokenOf is the word, without blanks, that a number begins in, and where it begins in it.
func tokenOf(text string, m match) (token string, at int) {
	start, end := m.start, m.end
	for start > 0 && text[start-1] > ' ' && text[start-1] != '|' {
		start--
	}
	for end < len(text) && text[end] > ' ' && text[end] != '|' {
		end++
	}
	return text[start:end], m.start - start
}

// isHash says that a word holds a GUID or another long number in hexadecimal.
func isHash(token string) bool {
	const shortest = 20
	run, letters := 0, 0
	for i := 0; i <= len(token); i++ {
		if i < len(token) {
			c := token[i] | 0x20
			if digitAt(token, i) || c >= 'a' && c <= 'f' || token[i] == '-' {
				run++
				if c >= 'a' && c <= 'f' {
					letters++
				}
				continue
			}
		}
		if run >= shortest && letters > 0 {
			return true
		}
		run, letters = 0, 0
	}
	return false
}

// isAddress says that a word is a link, a mail address or the name of a file.
func isAddress(token string) bool {
	token = strings.ToLower(strings.Trim(token, `.,;:()"'`))
	if hasAny(token, "://", "www.", "@", `\`) {
		return true
	}
	i := strings.LastIndexByte(token, '.')
	if i < 1 || len(token)-i < 3 || len(token)-i > 5 {
		return false
	}
	for k := i + 1; k < len(token); k++ {
		if !letterAt(token, k) && !(digitAt(token, k) && k > i+1) {
			return false
		}
	}
	return true
}

// inside says that a number is a part of something longer.
func inside(text string, m match, token string, at int) bool {
	if at > 0 {
		switch c := text[m.start-1]; {
		case c == '(' || c == '"' || c == '\'' || c == ':' || c == '>' || c == ',' || c == ';' || c == '[' || c == '{':
			return false
		case letterAt(text, m.start-1):
			word := strings.ToLower(token[:at])
			return !strings.HasSuffix(word, "nr") && !strings.HasSuffix(word, "nummer")
		case c == '.':
			return !letterAt(text, m.start-2) // "nr.010190-1234"
		default:
			return true // a hyphen, a stroke, an underscore
		}
	}
	if m.end < len(text) {
		switch c := text[m.end]; {
		case letterAt(text, m.end), c == '_', c == '=':
			return true
		case c == '-' || c == '/' || c == '.' || c == ':':
			return digitAt(text, m.end+1) && c != '/' || letterAt(text, m.end+1)
		}
	}
	return false
}

// sepStart and sepEnd bound what stands between the date and the last four digits, in the number.
func sepStart(text string, m match) int {
	i := sepEnd(text, m)
	for i > 0 && !digitAt(text, m.start+i-1) {
		i--
	}
	return i
}

func sepEnd(text string, m match) int {
	i, n := m.end, 0
	for n < 4 {
		i--
		if digitAt(text, i) {
			n++
		}
	}
	return i - m.start
}
