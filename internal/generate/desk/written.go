package main

import "strings"

// marked are the values of seven bits that no sign of one byte may stand for, because of what HTML, mail and editors do to those signs:
// line ends are rewritten, a NUL is replaced, a bracket could end the element. The worker has the same list.
const marked = "\x00\r\n<>&\x1a\x1b\x7f"

// written is the data as text in UTF-8. Seven bits become the sign of that value, one byte. Where there is none, they become a sign of two
// bytes that carries the next seven bits as well, so that eight bytes always hold seven: base64 needs a sixth more, half a megabyte and
// more of the page. The end is filled up with zeros, which nobody reads: the page says how long the data is.
func written(data []byte) string {
	var out strings.Builder
	out.Grow(len(data)/7*8 + 16)
	held, n, at := uint(0), 0, 0
	seven := func() uint {
		for n < 7 {
			held, n = held<<8, n+8
			if at < len(data) {
				held |= uint(data[at])
			}
			at++
		}
		n -= 7
		value := held >> n & 127
		held &= 1<<n - 1
		return value
	}
	for at < len(data) || n > 0 && at == len(data) {
		value := seven()
		if i := strings.IndexByte(marked, byte(value)); i >= 0 {
			out.WriteRune(rune((uint(i)+2)<<7 | seven())) // from U+0100 on: the signs below are control codes and their like
			continue
		}
		out.WriteByte(byte(value))
	}
	return out.String()
}
