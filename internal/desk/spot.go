package desk

import (
	"strings"
)

// spot is where in the plan a caret stands, read from the text alone: it has to be known in a line that is half written, too.
type spot struct {
	path  []string // the keys above, from the top
	key   string   // the key of the line, or of the part of it in {}
	value bool     // the caret stands in the value
	word  string   // what is written before the caret of the key or the value
}

// spotAt finds out where a caret stands: before is what stands before it on its line.
func spotAt(all []string, line int, before string) spot {
	column, dash := indent(before)
	content := before[min(column, len(before)):]
	s := spot{path: above(all, line-1, column, dash)}
	if strings.HasPrefix(content, "#") {
		s.value = true // a note: nothing is offered
		return s
	}
	s.key, s.word, s.value = keyValue(content)
	if open := strings.LastIndexByte(content, '{'); open > strings.LastIndexByte(content, '}') {
		if outer, _, found := strings.Cut(content[:open], ":"); found {
			s.path = append(s.path, strings.TrimSpace(outer))
		}
		inner := content[open+1:]
		if strings.LastIndexByte(inner, '[') <= strings.LastIndexByte(inner, ']') {
			inner = inner[strings.LastIndexByte(inner, ',')+1:]
		}
		s.key, s.word, s.value = keyValue(strings.TrimLeft(inner, " "))
	}
	if !s.value && len(s.path) > 0 { // a lone word in a list of words
		if k, _ := keyAt(Place{Path: s.path}); k != nil && k.Block == nil {
			last := len(s.path) - 1
			s.path, s.key, s.value = s.path[:last], s.path[last], true
		}
	}
	return s
}

// indent is the column that what is written on a line begins in, and that of its first dash, -1 without one.
func indent(line string) (column, dash int) {
	dash = -1
	for column < len(line) {
		switch {
		case line[column] == ' ':
		case line[column] == '-' && (column+1 == len(line) || line[column+1] == ' '):
			if dash < 0 {
				dash = column
			}
		default:
			return column, dash
		}
		column++
	}
	return column, dash
}

// above are the keys that stand above a place, from the top. Line is the place's own, from 0; what it holds begins in a column,
// behind a dash or not.
func above(all []string, line, column, dash int) []string {
	var path []string
	limit, level := column-1, false // a key above stands at most this far in; behind a dash, its own column will do
	if dash >= 0 {
		limit, level = dash, true
	}
	for i := min(line, len(all)) - 1; i >= 0 && limit >= 0; i-- {
		col, d := indent(all[i])
		content := all[i][min(col, len(all[i])):]
		key, _, found := keyValue(content)
		switch {
		case content == "" || content[0] == '#':
			continue
		case col > limit && d >= 0 && d <= limit && !level: // the dash of the item that the place stands in
			limit, level = d, true
			continue
		case col > limit || d == col && level, d >= 0 && d >= limit && level:
			continue
		}
		if !found {
			return nil // a text that goes on over several lines
		}
		path = append([]string{key}, path...)
		limit, level = col-1, false
		if d >= 0 {
			limit, level = d, true
		}
	}
	return path
}

// keyValue cuts what is written up to the caret into the key and what stands of its value.
func keyValue(content string) (key, word string, value bool) {
	key, rest, found := strings.Cut(content, ":")
	if !found || rest != "" && rest[0] != ' ' {
		return "", strings.TrimSpace(content), false
	}
	word = strings.TrimLeft(rest, " ")
	if i := strings.LastIndexAny(word, "[,"); i >= 0 && strings.HasPrefix(word, "[") {
		word = strings.TrimLeft(word[i+1:], " ")
	}
	return strings.Trim(key, `"' `), strings.Trim(word, `"'`), true
}
