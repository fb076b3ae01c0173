package xlsx

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf16"
)

// longestName is Excel's limit on a tab's name, counted as Excel counts: in UTF-16 units.
const longestName = 31

// names hands out names that Excel accepts and that differ also when case is ignored.
type names struct{ taken map[string]bool }

func newNames() *names { return &names{taken: map[string]bool{"history": true, "historik": true}} }

// sheet makes a wished tab name legal: "Børn/Unge" becomes "Børn-Unge", a long one is cut at a word, and a second of the
// same name gets a number.
func (n *names) sheet(preferred string) string {
	legal := strings.Map(func(r rune) rune {
		switch {
		case r == '/' || r == '\\' || r == ':':
			return '-'
		case strings.ContainsRune("?*[]", r):
			return ' '
		case unicode.IsSpace(r):
			return ' '
		case !unicode.IsPrint(r):
			return -1
		}
		return r
	}, preferred)
	legal = strings.Trim(strings.Join(strings.Fields(legal), " "), "' ")
	if legal == "" {
		legal = "Ark"
	}
	return n.unique(legal, " (", ")")
}

// word makes a name for a table or a defined name: ASCII letters, digits and underscores after a prefix that keeps it
// from looking like a cell.
func (n *names) word(prefix, preferred string) string {
	legal := strings.Map(func(r rune) rune {
		switch {
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9', r == '_':
			return r
		case r >= 'A' && r <= 'Z':
			return r + 'a' - 'A'
		}
		return '_'
	}, preferred)
	name := prefix + legal
	for i := 2; n.taken[name]; i++ {
		name = prefix + legal + "_" + strconv.Itoa(i)
	}
	n.taken[name] = true
	return name
}

func (n *names) unique(name, before, after string) string {
	candidate := cutText(name, longestName)
	for i := 2; n.taken[strings.ToLower(candidate)]; i++ {
		ending := before + strconv.Itoa(i) + after
		candidate = cutText(name, longestName-len(ending)) + ending
	}
	n.taken[strings.ToLower(candidate)] = true
	return candidate
}

// cutText shortens to at most limit units, and shows that it did.
func cutText(text string, limit int) string {
	if units(text) <= limit {
		return text
	}
	size := 0
	for i, r := range text {
		if size += utf16.RuneLen(r); size >= limit {
			return strings.TrimRight(text[:i], " '-,.–") + "…"
		}
	}
	return text
}

// units counts as Excel does.
func units(s string) int {
	n := 0
	for _, r := range s {
		n += utf16.RuneLen(r)
	}
	return n
}
