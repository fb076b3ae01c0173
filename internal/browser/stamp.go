package browser

import (
	"bytes"
	"fmt"
	"slices"
)

// Stamp is what a PDF says about when and from what it was made.
type Stamp struct {
	Date string // the build date, "20261121"
	ID   string // the short hash of the sources, hexadecimal
}

// put writes the stamp over what the browser wrote: the clock's dates, the name of the machine's system, and an identifier.
// Every part keeps its length, because a PDF finds its objects by counting bytes; what is added stands after the last of
// them. A browser that writes its PDFs otherwise one day keeps its own dates: the file is still good.
func (s Stamp) put(pdf []byte) []byte {
	pdf = bytes.Clone(pdf)
	head := pdf[:min(len(pdf), 8<<10)] // the description is the first object
	for _, key := range []string{"/CreationDate (D:", "/ModDate (D:"} {
		overwrite(head, key, s.Date+"120000+00'00'", 0)
	}
	overwrite(head, "/Creator (", "beredskab)", ' ')
	renumber(pdf)
	return s.identify(pdf)
}

// nodeName is how the browser names the headings of a table: (node00000705). The numbers depend on what else the browser
// did before, so that two prints of one page differ.
const nodeName, nodeDigits = "(node", 8

// renumber gives the named places the numbers 1, 2, 3 in their own order: the list of names is sorted, and stays so.
func renumber(pdf []byte) {
	var places []int
	var numbers []string
	for at := 0; ; {
		next := bytes.Index(pdf[at:], []byte(nodeName))
		if next < 0 {
			break
		}
		at += next + len(nodeName)
		if end := at + nodeDigits; end < len(pdf) && pdf[end] == ')' && isNumber(pdf[at:end]) {
			places = append(places, at)
			numbers = append(numbers, string(pdf[at:end]))
		}
	}
	sorted := slices.Compact(slices.Sorted(slices.Values(numbers)))
	for i, at := range places {
		rank, _ := slices.BinarySearch(sorted, numbers[i])
		copy(pdf[at:], fmt.Sprintf("%0*d", nodeDigits, rank+1))
	}
}

func isNumber(text []byte) bool {
	return !bytes.ContainsFunc(text, func(r rune) bool { return r < '0' || r > '9' })
}

// overwrite replaces the text that follows a key, up to its closing parenthesis. With a filler the text may be longer than
// the value, and the rest is filled.
func overwrite(head []byte, key, value string, filler byte) {
	at := bytes.Index(head, []byte(key))
	if at < 0 {
		return
	}
	rest := head[at+len(key):]
	end := closing(rest)
	switch {
	case end < 0:
	case filler == 0 && end == len(value):
		copy(rest, value)
	case filler != 0 && end+1 >= len(value):
		copy(rest, value+string(bytes.Repeat([]byte{filler}, end+1-len(value))))
	}
}

// closing is where a text ends: at the parenthesis that none opens; a backslash takes the next byte with it.
func closing(text []byte) int {
	depth := 0
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case '\\':
			i++
		case '(':
			depth++
		case ')':
			if depth == 0 {
				return i
			}
			depth--
		}
	}
	return -1
}

// identify gives the file an identifier in its trailer, instead of the browser's when it wrote one.
func (s Stamp) identify(pdf []byte) []byte {
	at := bytes.LastIndex(pdf, []byte("trailer\n<<"))
	if at < 0 || s.ID == "" {
		return pdf
	}
	at += len("trailer\n<<")
	trailer := pdf[at:]
	if old := bytes.Index(trailer, []byte("/ID [<")); old >= 0 {
		digits := trailer[old+len("/ID ["):]
		n := 0
		for i := range digits {
			switch c := digits[i]; {
			case c == '<':
				n = 0
			case c == ']':
				return pdf
			case c >= '0' && c <= '9' || c >= 'A' && c <= 'F' || c >= 'a' && c <= 'f':
				digits[i] = '0'
				if n < len(s.ID) {
					digits[i] = s.ID[n]
				}
				n++
			}
		}
		return pdf
	}
	id := []byte("/ID [<" + s.ID + "><" + s.ID + ">]\n")
	return append(pdf[:at:at], append(id, trailer...)...)
}
