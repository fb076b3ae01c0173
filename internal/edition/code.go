package edition

import (
	"strings"

	"beredskab/internal/document"

	"rsc.io/qr"
)

// codeOf is an address as a code to point a phone at: on paper it leads from an old print to the valid copy. Only an address
// of the web is one; what is too long for a code that a phone reads from a card has none.
func codeOf(address string) document.QR {
	const longest = 120
	if !strings.HasPrefix(address, "https://") && !strings.HasPrefix(address, "http://") || len(address) > longest {
		return document.QR{}
	}
	code, err := qr.Encode(address, qr.M)
	if err != nil {
		return document.QR{}
	}
	q := document.QR{Size: code.Size, Dark: make([]bool, 0, code.Size*code.Size)}
	for y := range code.Size {
		for x := range code.Size {
			q.Dark = append(q.Dark, code.Black(x, y))
		}
	}
	return q
}
