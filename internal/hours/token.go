package hours

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// kind is what a token of an opening-hours text is.
type kind uint8

const (
	end         kind = iota // of the text
	day                     // man, hverdage, helligdage, hver dag
	clock                   // 8, 08.30, 08:30
	dash                    // - – til
	comma                   // , ;
	and                     // og, samt, &
	from                    // fra
	after                   // efter: an open end when a time follows
	until                   // indtil, før, senest
	allDay                  // døgnet rundt, døgnåben, 24/7
	outside                 // uden for åbningstid
	closed                  // lukket
	appointment             // efter aftale
	noise                   // kl., klokken, åbent, alle: says nothing by itself
	except                  // undtagen, dog: the grammar has no exceptions
	unknown
)

// token is one word or mark of the text, or several words that mean one thing.
type token struct {
	kind       kind
	start, end int
	days       Days // of a day
	minute     int  // of a clock; -1 when it is no time of day
}

// weekday says whether the token names exactly one day of the week.
func (t token) weekday() bool {
	return t.kind == day && t.days&^AllWeek == 0 && t.days&(t.days-1) == 0
}

// phrases are the words of the grammar, folded by [fold]; the longest come first where one begins another.
var phrases = [...]struct {
	text string
	kind kind
	days Days
}{
	{"uden for kommunens åbningstid", outside, 0},
	{"uden for normal åbningstid", outside, 0},
	{"uden for almindelig åbningstid", outside, 0},
	{"uden for åbningstid", outside, 0},
	{"udenfor kommunens åbningstid", outside, 0},
	{"udenfor normal åbningstid", outside, 0},
	{"udenfor almindelig åbningstid", outside, 0},
	{"udenfor åbningstid", outside, 0},
	{"efter nærmere aftale", appointment, 0},
	{"efter aftale", appointment, 0},
	{"aftales", appointment, 0},
	{"døgnet rundt", allDay, 0},
	{"hele døgnet", allDay, 0},
	{"døgnåben", allDay, 0},
	{"alle ugens dage", day, EveryDay},
	{"alle dage", day, EveryDay},
	{"hver dag", day, EveryDay},
	{"dagligt", day, EveryDay},
	{"daglig", day, EveryDay},
	{"man", day, Monday}, {"mandag", day, Monday},
	{"tir", day, Tuesday}, {"tirs", day, Tuesday}, {"tirsdag", day, Tuesday},
	{"ons", day, Wednesday}, {"onsdag", day, Wednesday},
	{"tor", day, Thursday}, {"tors", day, Thursday}, {"torsdag", day, Thursday},
	{"fre", day, Friday}, {"fredag", day, Friday},
	{"lør", day, Saturday}, {"lørdag", day, Saturday},
	{"søn", day, Sunday}, {"søndag", day, Sunday},
	{"hverdag", day, Workweek},
	{"weekend", day, Weekend},
	{"helligdag", day, Holidays},
	{"lukkedag", day, Closings},
	{"til og med", dash, 0}, {"til", dash, 0},
	{"og", and, 0}, {"samt", and, 0},
	{"fra", from, 0},
	{"efter", after, 0},
	{"indtil", until, 0}, {"før", until, 0}, {"senest", until, 0},
	{"lukket", closed, 0},
	{"kl", noise, 0}, {"klokken", noise, 0}, {"åben", noise, 0}, {"åbent", noise, 0},
	{"undtagen", except, 0}, {"undtaget", except, 0}, {"bortset", except, 0}, {"dog", except, 0}, {"ikke", except, 0},
	{"alle", noise, 0}, {"hver", noise, 0}, {"ellers", noise, 0},
}

// endings are what Danish may hang on a word of the grammar: mandage, mandags, weekenden, åbningstiderne, døgnåbent.
var endings = [...]string{"erne", "ene", "en", "er", "e", "s", "t"}

// tokenize cuts a text into tokens. The last one is always end.
func tokenize(text string) []token {
	tokens := make([]token, 0, 16)
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case unicode.IsSpace(r):
			i += size
		case r >= '0' && r <= '9':
			t := numberAt(text, i)
			tokens = append(tokens, t)
			i = t.end
		case unicode.IsLetter(r):
			t := wordAt(text, i)
			i = t.end
			if t.kind != noise {
				tokens = append(tokens, t)
			}
		default:
			t := token{kind: mark(r), start: i, end: i + size}
			i = t.end
			if t.kind != noise {
				tokens = append(tokens, t)
			}
		}
	}
	return append(tokens, token{kind: end, start: len(text), end: len(text)})
}

func mark(r rune) kind {
	switch r {
	case '-', '–', '—', '‐', '‑', '−':
		return dash
	case ',', ';':
		return comma
	case '&', '+':
		return and
	case '.', ':', '(', ')':
		return noise // "man.", "mandag: 9-15", "(kl. 9-15)"
	}
	return unknown
}

// numberAt reads a time of day: 8, 8.30, 08:30, 0830; or 24/7.
func numberAt(text string, i int) token {
	j := i
	for j < len(text) && text[j] >= '0' && text[j] <= '9' {
		j++
	}
	if text[i:j] == "24" && strings.HasPrefix(text[j:], "/7") {
		return token{kind: allDay, start: i, end: j + 2}
	}
	t := token{kind: clock, start: i, end: j, minute: -1}
	hour, minute := text[i:j], "0"
	switch {
	case j+1 < len(text) && (text[j] == '.' || text[j] == ':') && text[j+1] >= '0' && text[j+1] <= '9':
		k := j + 1
		for k < len(text) && text[k] >= '0' && text[k] <= '9' {
			k++
		}
		minute, t.end = text[j+1:k], k
		if len(minute) != 2 {
			return t
		}
	case len(hour) == 4:
		hour, minute = hour[:2], hour[2:]
	}
	h, okHour := digits(hour)
	m, okMinute := digits(minute)
	if okHour && okMinute && len(hour) <= 2 && m < 60 && h*60+m <= MinutesPerDay {
		t.minute = h*60 + m
	}
	return t
}

// wordAt reads the longest phrase of the grammar that begins here, or one unknown word.
func wordAt(text string, i int) token {
	best := token{kind: unknown, start: i, end: wordEnd(text, i)}
	word := fold(text[i:best.end])
	found := false
	for p := range phrases {
		phrase := &phrases[p]
		want, rest, more := strings.Cut(phrase.text, " ")
		if !sameWord(word, want, !more) {
			continue
		}
		e := wordEnd(text, i)
		if more {
			e = matchRest(text, e, rest)
		}
		if e > best.end || (!found && e == best.end) {
			best = token{kind: phrase.kind, start: i, end: e, days: phrase.days}
			found = true
		}
	}
	return best
}

// matchRest says where the further words of a phrase end when they stand after i; -1 when they do not. Only the last
// word may have an ending.
func matchRest(text string, i int, phrase string) int {
	for {
		for i < len(text) && (text[i] == ' ' || text[i] == '\t' || text[i] == '\n') {
			i++
		}
		want, rest, more := strings.Cut(phrase, " ")
		e := wordEnd(text, i)
		if e == i || !sameWord(fold(text[i:e]), want, !more) {
			return -1
		}
		if !more {
			return e
		}
		phrase, i = rest, e
	}
}

func sameWord(word, want string, inflected bool) bool {
	if word == want {
		return true
	}
	if !inflected || len(want) < 6 || !strings.HasPrefix(word, want) {
		return false
	}
	for _, ending := range endings {
		if word[len(want):] == ending {
			return true
		}
	}
	return false
}

// wordEnd returns where the run of letters that begins at i ends. Combining marks belong to their letter.
func wordEnd(text string, i int) int {
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		if !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) {
			break
		}
		i += size
	}
	return i
}

// fold brings the spellings of a word together: lower case, and the letters that people without a Danish keyboard
// write for æ, ø and å.
func fold(word string) string {
	return spellings.Replace(strings.ToLower(word))
}

var spellings = strings.NewReplacer("oe", "ø", "ae", "æ", "aa", "å", "a\u030a", "å")

// vocabulary is what is suggested for a word that is not known.
var vocabulary = [...]string{
	"mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag",
	"man", "tir", "ons", "tor", "fre", "lør", "søn",
	"hverdage", "weekend", "hver dag", "alle dage", "helligdage", "lukkedage",
	"døgnåben", "døgnet rundt", "uden for åbningstid", "lukket", "til", "og",
}
