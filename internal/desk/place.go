package desk

import (
	"strconv"
	"strings"

	"beredskab/internal/syntax"
)

// Place is where a value stands in the plan's files: the file, and the way down through keys and positions in lists, such as
// "kontakter.yaml" and contacts, 3, phones, 0, number. It need not be there yet: a form has fields for keys nobody has written.
type Place struct {
	File string
	Path []string
}

// separator parts a place when it is written as one text. No file name and no key holds it.
const separator = "|"

// String is the place as one text, as the page's fields carry it.
func (p Place) String() string { return strings.Join(append([]string{p.File}, p.Path...), separator) }

// PlaceOf reads what [Place.String] wrote.
func PlaceOf(s string) Place {
	parts := strings.Split(s, separator)
	return Place{File: parts[0], Path: parts[1:]}
}

// Key is a key or a position in a list below the place.
func (p Place) Key(key string) Place {
	path := make([]string, 0, len(p.Path)+1)
	return Place{p.File, append(append(path, p.Path...), key)}
}

// At is the position in a list below the place.
func (p Place) At(i int) Place { return p.Key(strconv.Itoa(i)) }

// Parent is the block or list that the place stands in, and its key or position there. The top of a file has none.
func (p Place) Parent() (Place, string) {
	last := len(p.Path) - 1
	if last < 0 {
		return p, ""
	}
	return Place{p.File, p.Path[:last:last]}, p.Path[last]
}

// find goes down from the top of a file. It returns the node, or nil when nothing is there.
func find(root *syntax.Node, path []string) *syntax.Node {
	node, rest := descend(root, path)
	if len(rest) > 0 {
		return nil
	}
	return node
}

// descend goes down as far as there is something, and returns what is left of the way.
func descend(node *syntax.Node, path []string) (deepest *syntax.Node, rest []string) {
	for i, part := range path {
		next := child(node, part)
		if next == nil {
			return node, path[i:]
		}
		node = next
	}
	return node, nil
}

func child(node *syntax.Node, part string) *syntax.Node {
	if node == nil {
		return nil
	}
	if node.Kind == syntax.Sequence {
		i, err := strconv.Atoi(part)
		if err != nil || i < 0 || i >= len(node.Items) {
			return nil
		}
		return node.Items[i]
	}
	return node.Get(part)
}
