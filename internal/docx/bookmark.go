package docx

import (
	"fmt"
	"hash/fnv"
	"strings"
)

// longestName is how long Word lets a bookmark's name be.
const longestName = 40

// Bookmark is the name of the hidden bookmark at a place of the document. Word hides names that begin with "_" and takes letters,
// digits and "_" only, so the name is told from others by a sum of the whole id at its end.
func Bookmark(id string) string {
	sum := fnv.New32a()
	sum.Write([]byte(id)) // never fails
	tail := fmt.Sprintf("_%08x", sum.Sum32())
	var b strings.Builder
	b.WriteByte('_')
	for _, r := range id {
		if b.Len()+len(tail) >= longestName {
			break
		}
		switch {
		case r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z', r >= '0' && r <= '9':
			b.WriteRune(r)
		default:
			b.WriteByte('_')
		}
	}
	return b.String() + tail
}
