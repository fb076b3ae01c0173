package prose

import "strconv"

// Plain is the text without any marks, for a cell of a sheet: a line for each paragraph, "• " before a list's items.
func (t *Text) Plain() string {
	if t.Empty() {
		return ""
	}
	return string(trimLine(plainBlocks(nil, t.blocks)))
}

func plainBlocks(dst []byte, nodes []node) []byte {
	for i := range nodes {
		n := &nodes[i]
		switch n.kind {
		case paragraph, heading:
			dst = append(appendPlain(dst, n.children), '\n')
		case quote:
			dst = plainBlocks(dst, n.children)
		case codeBlock:
			dst = append(trimLine(append(dst, n.text...)), '\n')
		case list:
			for j := range n.children {
				if n.ordered {
					dst = append(strconv.AppendInt(dst, int64(n.start+j), 10), ". "...)
				} else {
					dst = append(dst, "• "...)
				}
				dst = append(trimLine(plainBlocks(dst, n.children[j].children)), '\n')
			}
		case table:
			for j := range n.children {
				for k := range n.children[j].children {
					if k > 0 {
						dst = append(dst, " · "...)
					}
					dst = appendPlain(dst, n.children[j].children[k].children)
				}
				dst = append(dst, '\n')
			}
		}
	}
	return dst
}

func appendPlain(dst []byte, nodes []node) []byte {
	for i := range nodes {
		switch n := &nodes[i]; n.kind {
		case text, code:
			dst = append(dst, n.text...)
		case softBreak:
			dst = append(dst, ' ')
		case hardBreak:
			dst = append(dst, '\n')
		default:
			dst = appendPlain(dst, n.children)
		}
	}
	return dst
}

func trimLine(dst []byte) []byte {
	for len(dst) > 0 && dst[len(dst)-1] == '\n' {
		dst = dst[:len(dst)-1]
	}
	return dst
}
