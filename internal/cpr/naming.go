package cpr

import (
	"strings"
	"unicode"
)

// naming is how closely a word stands to the number after it.
type naming uint8

const (
	unnamed  naming = iota
	loosely         // "faktura til 0101901234"
	directly        // "fakturanr. 0101901234", "faktura er 0101901234"
)

// called is how closely one of the words names the number after the text: at most one more word stands between. A word that says
// whom something is about parts them: in "ring om" and "sag vedr." the number is a person's.
func called(before string, words ...string) (best naming) {
	for _, w := range words {
		i := strings.LastIndex(before, w)
		if i < 0 {
			continue
		}
		from := i + len(w)
		end := from
		for w[len(w)-1] != ' ' && letterAt(before, end) { // "konto" begins "kontonummer"
			end++
		}
		if !ofNumbers(before[from:end]) {
			continue
		}
		switch between := strings.FieldsFunc(before[end:], func(r rune) bool { return !unicode.IsLetter(r) }); len(between) {
		case 0:
			best = directly
		case 1:
			best = max(best, parting(between[0]))
		}
	}
	return best
}

// ofNumbers says that a word that goes on so is still about a number: "telefonnummer" and "kontoen", not "telefonnotat".
func ofNumbers(rest string) bool {
	for _, kind := range [...]string{"notat", "samtale", "opkald", "møde", "besked", "henvendelse", "kontakt", "rådgivning", "vagt"} {
		if strings.Contains(rest, kind) {
			return false
		}
	}
	return true
}

// parting is how a word between binds what stands before it to a number.
func parting(word string) naming {
	switch word {
	case "om", "vedr", "vedrørende", "angående", "ang", "for", "fra", "hos", "mod", "tilhørende", "omkring", "ifm":
		return unnamed
	case "til", "på", "med", "og", "af", "ved":
		return loosely
	}
	if ofPerson(word + " ") {
		return unnamed
	}
	return directly
}

// otherNumber says how closely the text names a kind of number that is never a person's.
func otherNumber(before string) naming {
	return called(before, "p-nummer", "p-nr", "p.nr", "pnr", "p nr", "p-num", "produktionsenhed", "cvr", "se-nr", "ean", "gln", "konto", "reg.nr", "reg. nr",
		"regnr", "iban", "giro", "faktura", "ordre", "varenr", "varenummer", "isbn", "issn", "imei", "serienr", "serienummer", "licens",
		"tlf", "telefon", "mobil", "fax", "ring ", "sms ", "kode", "møde-id", "mødeid", "meeting id", "konference", "matrikel", "version", "bbr",
		"bygning", "kundenr", "kundenummer", "aftalenr", "ydernr", "ydernummer", "sor", "lokation", "måler", "pakke", "stelnr", "barcode", "stregkode")
}

// caseNumber says that the text names a number of a case, which may well be made of a person's.
func caseNumber(before string) bool {
	return called(before, "sagsnr", "sagsnummer", "sag nr", "sag ", "journal", "j.nr", "j. nr", "jnr", "jour.nr", "kle", "esdh", "acadre", "dok.nr", "dokumentnr", "id ", "id:", "id-nr") != unnamed
}
