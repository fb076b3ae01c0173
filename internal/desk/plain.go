package desk

import (
	"regexp"
	"strings"
	"sync"

	"beredskab/internal/plan"
)

// parenthesis is what stands after a field's Danish title in findings and help: its key, for who writes the file by hand.
var parenthesis = regexp.MustCompile(` \(([A-Za-z_]+(?:\.[A-Za-z_]+)*)\)`)

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

// plain leaves the keys out of a sentence: on the page a field is known by its Danish title.
func plain(text string) string {
	return parenthesis.ReplaceAllStringFunc(text, func(found string) string {
		for part := range strings.SplitSeq(found[2:len(found)-1], ".") {
			if !keyNames()[part] {
				return found
			}
		}
		return ""
	})
}

// help is the help of a key with the words of its closed list in Danish, as the choices have them.
func help(k *plan.Key) string {
	text := plain(k.Help)
	for _, t := range plan.Vocabulary[k.Enum] {
		text = strings.ReplaceAll(text, t.Word+" = ", t.Da+" = ")
	}
	return text
}
