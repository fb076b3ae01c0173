package desk

import (
	"strings"
	"sync"

	"beredskab/internal/plan"
)

// keyNames are all keys of the model, and all words of its closed lists.
var keyNames = sync.OnceValue(func() map[string]bool {
	names := map[string]bool{}
	seen := map[*plan.Block]bool{}
	var walk func(*plan.Block)
	walk = func(b *plan.Block) {
		if b == nil || seen[b] {
			return
		}
		seen[b] = true
		for _, k := range b.Keys {
			names[k.Name] = true
			walk(k.Block)
		}
	}
	walk(plan.Model())
	for _, terms := range plan.Vocabulary {
		for _, t := range terms {
			names[t.Word] = true
		}
	}
	return names
})

// plain leaves the keys out of a sentence that stand in parentheses after a field's Danish title, for who writes the file by hand:
// on the page a field is known by its title.
func plain(text string) string {
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(text, " (")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		inside, after, closed := strings.Cut(rest, ")")
		if !closed || !isKey(inside) {
			b.WriteString(" (")
			text = rest
			continue
		}
		text = after
	}
}

// isKey says that a text is a key of the model, or a way down through several: "hours", "risk.applies_to".
func isKey(text string) bool {
	for part := range strings.SplitSeq(text, ".") {
		if !keyNames()[part] {
			return false
		}
	}
	return true
}

// help is the help of a key with the words of its closed list in Danish, as the choices have them.
func help(k *plan.Key) string {
	text := plain(k.Help)
	for _, t := range plan.Vocabulary[k.Enum] {
		text = strings.ReplaceAll(text, t.Word+" = ", t.Da+" = ")
	}
	return text
}
