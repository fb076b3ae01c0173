package desk

import (
	"strings"
	"unicode"

	"beredskab/internal/danish"
	"beredskab/internal/plan"
	"beredskab/internal/syntax"
)

// Option is one thing that may be written where the caret stands.
type Option struct {
	Label  string // what is written
	Detail string // Danish: what it is called
	Info   string // Danish: what it is for
	Insert string // with what must follow it
	Length int    // how many characters before the caret it takes the place of
}

// Hint is what a word of the text means.
type Hint struct{ Title, Text, Example string }

// helps are the questions of the page's editor. They change nothing, so nothing is shown anew.
var helps = map[string]func(*Desk, Event) Update{
	"complete": func(d *Desk, e Event) Update { return Update{Address: d.address, Options: d.complete(e)} },
	"hint":     func(d *Desk, e Event) Update { return Update{Address: d.address, Hint: d.hint(e)} },
}

// complete lists what may be written at a caret. To is its line, from 1, and Value what stands before it on the line.
func (d *Desk) complete(e Event) []Option {
	s := spotAt(d.linesOf(e), e.To, e.Value)
	if !s.value {
		return d.keysFor(s)
	}
	var out []Option
	needle := danish.Fold(s.word)
	for _, c := range d.choicesFor(s, e) {
		if c.Word == "" || needle != "" && !strings.Contains(danish.Fold(c.Word+" "+c.Label), needle) {
			continue
		}
		label := c.Label
		if label == c.Word {
			label = ""
		}
		out = append(out, Option{Label: c.Word, Detail: label, Insert: c.Word, Length: len([]rune(s.word))})
	}
	return out
}

func (d *Desk) linesOf(e Event) []string {
	return strings.Split(lines(textOf(d.files(), PlaceOf(e.At).File)), "\n")
}

// keysFor lists the keys of a block that begin with, or are called, what is written.
func (d *Desk) keysFor(s spot) []Option {
	block := blockAt(s.path)
	if block == nil {
		return nil
	}
	var out []Option
	needle := danish.Fold(s.word)
	for _, k := range block.Keys {
		if needle != "" && !strings.HasPrefix(k.Name, needle) && !strings.Contains(danish.Fold(k.Title), needle) {
			continue
		}
		insert := k.Name + ": "
		if k.Kind == plan.KindBlocks || k.Kind == plan.KindBlock || k.Kind == plan.KindClaims {
			insert = k.Name + ":"
		}
		out = append(out, Option{Label: k.Name, Detail: k.Title, Info: help(k) + needed(k), Insert: insert, Length: len([]rune(s.word))})
	}
	return out
}

func needed(k *plan.Key) string {
	if needs[k.Need] == "" {
		return ""
	}
	return " " + needs[k.Need] + "."
}

// choicesFor are the words that a key takes: those of a closed list, or the things that may be named.
func (d *Desk) choicesFor(s spot, e Event) []Choice {
	k, _ := keyAt(Place{Path: append(s.path[:len(s.path):len(s.path)], s.key)})
	switch {
	case k == nil:
		return nil
	case k.Kind == plan.KindWord:
		return words(k.Enum)
	case k.Kind == plan.KindYesNo:
		return []Choice{{Word: "true", Label: "Ja"}, {Word: "false", Label: "Nej"}}
	case k.Kind == plan.KindReference && d.reading != nil:
		return former{d.reading}.things(k, d.ownerAt(e), "")
	}
	return nil
}

// ownerAt is the block that a line of the text stands in, nil where the text cannot be read so far.
func (d *Desk) ownerAt(e Event) *syntax.Node {
	root := d.trees[PlaceOf(e.At).File]
	if root == nil {
		return nil
	}
	_, end := root.File.Line(e.To)
	return innermost(root, end)
}

// hint tells what the key or the word at a place means.
func (d *Desk) hint(e Event) *Hint {
	all := d.linesOf(e)
	if e.To < 1 || e.To > len(all) {
		return nil
	}
	before := e.Value
	if rest, ok := strings.CutPrefix(all[e.To-1], before); ok {
		before += rest[:len(rest)-len(strings.TrimLeftFunc(rest, inWord))]
	}
	s := spotAt(all, e.To, before)
	key := s.key
	if !s.value {
		key = s.word
	}
	k, _ := keyAt(Place{Path: append(s.path[:len(s.path):len(s.path)], key)})
	if k == nil {
		return nil
	}
	if s.value {
		for _, c := range d.choicesFor(s, e) {
			if c.Word == s.word && c.Word != "" {
				return &Hint{Title: c.Label, Text: k.Title}
			}
		}
	}
	return &Hint{Title: k.Title, Text: help(k) + needed(k)}
}

// inWord says that a sign may stand in a key, an id or a date.
func inWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("_-./", r)
}

// blockAt is the block that the keys lead to; nil where there is none.
func blockAt(path []string) *plan.Block {
	if len(path) == 0 {
		return plan.Model()
	}
	k, _ := keyAt(Place{Path: path})
	switch {
	case k == nil || k.Block == nil:
		return nil
	case k.Kind == plan.KindClaims && !plan.PointExists(path[len(path)-1]):
		return nil // the keys are the points of the recommendation
	}
	return k.Block
}
