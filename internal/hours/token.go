package hours

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// tokenKind is what a token of an opening-hours text is.
type tokenKind uint8

const (
	endOfText        tokenKind = iota
	dayToken                   // man, hverdage, helligdage, hver dag
	clockToken                 // 8, 08.30, 08:30
	dashToken                  // - – til
	commaToken                 // , ;
	andToken                   // og, samt, &
	fromToken                  // fra
	betweenToken               // mellem 8 og 15
	afterToken                 // efter: an open end when a time follows
	untilToken                 // indtil, før, senest
	allDayToken                // døgnet rundt, døgnåben, 24/7
	outsideToken               // uden for åbningstid
	insideToken                // i åbningstiden
	nextDayToken               // næste dag, after a time
	closedToken                // lukket
	appointmentToken           // efter aftale
	noiseToken                 // kl., klokken, åbent, alle: says nothing by itself
	exceptToken                // undtagen, dog: the grammar has no exceptions
	unknownToken
)

// token is one word or mark of the text, or several words that mean one thing.
type token struct {
	kind       tokenKind
	start, end int
	days       Days // of a day
	minute     int  // of a clock; -1 when it is no time of day
}

// weekday says whether the token names exactly one day of the week.
func (t token) weekday() bool {
	return t.kind == dayToken && t.days != 0 && t.days&^AllWeek == 0 && t.days&(t.days-1) == 0
}

// tokenize cuts a text into tokens. The last one is always endOfText.
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
			if t.kind != noiseToken {
				tokens = append(tokens, t)
			}
		default:
			t := token{kind: kindOfMark(r), start: i, end: i + size}
			i = t.end
			if t.kind != noiseToken {
				tokens = append(tokens, t)
			}
		}
	}
	return append(tokens, token{kind: endOfText, start: len(text), end: len(text)})
}

func kindOfMark(r rune) tokenKind {
	switch r {
	case '-', '–', '—', '‐', '‑', '−':
		return dashToken
	case ',', ';':
		return commaToken
	case '&', '+':
		return andToken
	case '.', ':', '(', ')':
		return noiseToken // "man.", "mandag: 9-15", "(kl. 9-15)"
	}
	return unknownToken
}

// numberAt reads a time of day: 8, 8.30, 08:30, 0830; or 24/7.
func numberAt(text string, i int) token {
	j := i
	for j < len(text) && text[j] >= '0' && text[j] <= '9' {
		j++
	}
	if text[i:j] == "24" && strings.HasPrefix(text[j:], "/7") {
		return token{kind: allDayToken, start: i, end: j + 2}
	}
	if n := dateAt(text[i:]); n > 0 {
		return token{kind: unknownToken, start: i, end: i + n}
	}
	t := token{kind: clockToken, start: i, end: j, minute: -1}
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
	case decimalComma(text[j:]): // "8,30": after a comma, 30 can be no hour
		t.end = j + 3
		return t
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

// dateAt returns the length of a date (2026-12-24) that the text begins with, or 0.
func dateAt(text string) int {
	if len(text) < 10 {
		return 0
	}
	if _, ok := ParseDay(text[:10]); !ok {
		return 0
	}
	return 10
}

// decimalComma says that a text goes on with minutes behind a comma. Below 25 it may be the hour of the next time.
func decimalComma(rest string) bool {
	return len(rest) >= 3 && rest[0] == ',' && rest[1] >= '2' && rest[1] <= '5' && rest[2] >= '0' && rest[2] <= '9' && rest[1:3] > "24" &&
		(len(rest) == 3 || rest[3] < '0' || rest[3] > '9')
}

// wordAt reads the longest phrase of the grammar that begins here, or one unknown word.
func wordAt(text string, i int) token {
	if through := "t.o.m"; len(text) >= i+len(through) && strings.EqualFold(text[i:i+len(through)], through) {
		return token{kind: dashToken, start: i, end: i + len(through)}
	}
	best := token{kind: unknownToken, start: i, end: wordEnd(text, i)}
	word := foldWord(text[i:best.end])
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
		if e == i || !sameWord(foldWord(text[i:e]), want, !more) {
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
