package main

import "encoding/binary"

// alphabet are the 85 signs that the program is written with: printable, one byte each, and none of them means anything in HTML.
// Four bytes become five signs, where the usual base64 needs more than five and a third: half a megabyte of the page.
const alphabet = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?_~()[]{}@%$#;,"

// written is the data as text. The end is filled up with zeros, which nobody reads: what is packed says where it ends.
func written(data []byte) string {
	for len(data)%4 != 0 {
		data = append(data, 0)
	}
	out := make([]byte, 0, len(data)/4*5)
	for ; len(data) > 0; data = data[4:] {
		n := binary.BigEndian.Uint32(data)
		var five [5]byte
		for i := 4; i >= 0; i-- {
			five[i], n = alphabet[n%85], n/85
		}
		out = append(out, five[:]...)
	}
	return string(out)
}
