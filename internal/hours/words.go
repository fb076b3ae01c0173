package hours

import (
	"slices"
	"strings"

	"beredskab/internal/danish"
	"beredskab/internal/register"
)

// phrases are the words of the grammar, folded by [foldWord]; the longest come first where one begins another.
var phrases = [...]struct {
	text string
	kind tokenKind
	days Days
}{
	{"uden for kommunens åbningstid", outsideToken, 0},
	{"uden for normal åbningstid", outsideToken, 0},
	{"uden for almindelig åbningstid", outsideToken, 0},
	{"uden for åbningstid", outsideToken, 0},
	{"udenfor kommunens åbningstid", outsideToken, 0},
	{"udenfor normal åbningstid", outsideToken, 0},
	{"udenfor almindelig åbningstid", outsideToken, 0},
	{"udenfor åbningstid", outsideToken, 0},
	{"inden for kommunens åbningstid", insideToken, 0},
	{"inden for normal åbningstid", insideToken, 0},
	{"inden for almindelig åbningstid", insideToken, 0},
	{"inden for åbningstid", insideToken, 0},
	{"indenfor kommunens åbningstid", insideToken, 0},
	{"indenfor normal åbningstid", insideToken, 0},
	{"indenfor almindelig åbningstid", insideToken, 0},
	{"indenfor åbningstid", insideToken, 0},
	{"i kommunens åbningstid", insideToken, 0},
	{"i den normale åbningstid", insideToken, 0},
	{"i den almindelige åbningstid", insideToken, 0},
	{"i normal åbningstid", insideToken, 0},
	{"i almindelig åbningstid", insideToken, 0},
	{"i åbningstid", insideToken, 0},
	{"kommunens åbningstid", insideToken, 0},
	{"næste morgen", nextDayToken, 0},
	{"næste dag", nextDayToken, 0},
	{"efter nærmere aftale", appointmentToken, 0},
	{"efter aftale", appointmentToken, 0},
	{"aftales", appointmentToken, 0},
	{"døgnet rundt", allDayToken, 0},
	{"hele døgnet", allDayToken, 0},
	{"døgnåben", allDayToken, 0},
	{"alle ugens dage", dayToken, EveryDay},
	{"alle dage", dayToken, EveryDay},
	{"hver dag", dayToken, EveryDay},
	{"dagligt", dayToken, EveryDay},
	{"daglig", dayToken, EveryDay},
	{"man", dayToken, Monday},
	{"mandag", dayToken, Monday},
	{"tir", dayToken, Tuesday},
	{"tirs", dayToken, Tuesday},
	{"tirsdag", dayToken, Tuesday},
	{"ons", dayToken, Wednesday},
	{"onsdag", dayToken, Wednesday},
	{"tor", dayToken, Thursday},
	{"tors", dayToken, Thursday},
	{"torsdag", dayToken, Thursday},
	{"fre", dayToken, Friday},
	{"fredag", dayToken, Friday},
	{"lør", dayToken, Saturday},
	{"lørdag", dayToken, Saturday},
	{"søn", dayToken, Sunday},
	{"søndag", dayToken, Sunday},
	{"hverdag", dayToken, Workweek},
	{"weekend", dayToken, Weekend},
	{"helligdag", dayToken, Holidays},
	{"lukkedag", dayToken, Closings},
	{"til og med", dashToken, 0},
	{"til", dashToken, 0},
	{"og", andToken, 0},
	{"samt", andToken, 0},
	{"eller", andToken, 0},
	{"fra", fromToken, 0},
	{"mellem", betweenToken, 0},
	{"efter", afterToken, 0},
	{"indtil", untilToken, 0},
	{"før", untilToken, 0},
	{"senest", untilToken, 0},
	{"lukket", closedToken, 0},
	{"kl", noiseToken, 0},
	{"klokken", noiseToken, 0},
	{"åben", noiseToken, 0},
	{"åbent", noiseToken, 0},
	{"undtagen", exceptToken, 0},
	{"undtaget", exceptToken, 0},
	{"bortset", exceptToken, 0},
	{"dog", exceptToken, 0},
	{"ikke", exceptToken, 0},
	{"alle", noiseToken, 0},
	{"hver", noiseToken, 0},
	{"ellers", noiseToken, 0},
	{"på", noiseToken, 0},
	{"om", noiseToken, 0},
	{"i", noiseToken, 0},
	{"også", noiseToken, 0},
	{"den", noiseToken, 0},
	{"telefontid", noiseToken, 0},
	{"åbningstid", noiseToken, 0},
}

// endings are what Danish may hang on a word of the grammar: mandage, mandags, weekenden, åbningstiderne, døgnåbent.
var endings = [...]string{"erne", "ene", "en", "er", "e", "s", "t"}

// foldWord brings the spellings of a word together: lower case, and the letters that people without a Danish keyboard
// write for æ, ø and å.
func foldWord(word string) string {
	return spellings.Replace(strings.ToLower(word))
}

var spellings = strings.NewReplacer("oe", "ø", "ae", "æ", "aa", "å", "a\u030a", "å")

// vocabulary is what is suggested for a word that is not known.
var vocabulary = [...]string{
	"mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag",
	"man", "tir", "ons", "tor", "fre", "lør", "søn",
	"hverdage", "weekend", "hver dag", "alle dage", "helligdage", "lukkedage",
	"døgnåben", "døgnet rundt", "uden for åbningstid", "i åbningstiden", "lukket", "til", "og",
}

// foreignDay is the Danish for a day that is written in another language, as a telephone suggests it; "" when it is none.
func foreignDay(word string) string {
	switch foldWord(word) {
	case "mon", "monday":
		return "man"
	case "tue", "tues", "tuesday":
		return "tir"
	case "wed", "wednesday":
		return "ons"
	case "thu", "thur", "thurs", "thursday":
		return "tor"
	case "fri", "friday":
		return "fre"
	case "sat", "saturday":
		return "lør"
	case "sun", "sunday":
		return "søn"
	}
	return ""
}

// aDate says that words name a day of the calendar and not of the week: a holiday, a closing day, a month or a date.
func aDate(words string) bool {
	if dateAt(words) > 0 || closingID(words) != "" {
		return true
	}
	for i := range register.PublicHolidays {
		if r := &register.PublicHolidays[i]; closingKey(words) == closingKey(r.Name) || closingKey(words) == closingKey(r.ID) {
			return true
		}
	}
	last := words // "24. december"
	if k := strings.LastIndexByte(words, ' '); k >= 0 {
		last = words[k+1:]
	}
	for month := 1; month <= 12; month++ {
		if name := danish.Month(month); foldWord(last) == name || foldWord(last) == name[:3] {
			return true
		}
	}
	first, _, _ := strings.Cut(words, " ")
	return aWeek(first)
}

// aWeek says that a word begins a week of the calendar: "uge 28".
func aWeek(word string) bool {
	switch foldWord(word) {
	case "uge", "uger", "ugerne":
		return true
	}
	return false
}

// partOfDay is an example of the hours that a word for a part of the day may mean, "17-21" for "aften"; "" when it is none.
func partOfDay(words string) string {
	last := words // "om aftenen"
	if k := strings.LastIndexByte(words, ' '); k >= 0 {
		last = words[k+1:]
	}
	for _, part := range [...]struct{ words, hours string }{
		{"aften aftenen aftener aftentimer aftentimerne aftentid", "17-21"},
		{"nat natten nætter natlig nattid nattetimer nattetimerne", "22-7"},
		{"morgen morgenen morgener", "7-9"},
		{"formiddag formiddagen formiddage", "9-12"},
		{"eftermiddag eftermiddagen eftermiddage", "12-15"},
		{"dagtid dagtimer dagtimerne arbejdstid arbejdstiden kontortid kontortiden", "8-15"},
	} {
		if slices.Contains(strings.Fields(part.words), foldWord(last)) {
			return part.hours
		}
	}
	return ""
}
