package main

import (
	"bytes"
	"encoding/binary"
	"strconv"
	"strings"
	"unicode/utf16"
)

// The layouts are those of "VS_VERSIONINFO structure" and "PE Format" in Microsoft's documentation.

const (
	danish  = 0x0406
	unicode = 1200
)

// versionInfo is the resource: numbers for programs, words for people.
func versionInfo(version string) []byte {
	n := numbers(version)
	var fixed bytes.Buffer
	write(&fixed, uint32(0xfeef04bd), uint32(0x10000),
		n[0]<<16|n[1], n[2]<<16, n[0]<<16|n[1], n[2]<<16, // of the file, and of the product
		uint32(0x3f), uint32(0), uint32(0x40004), uint32(1), uint32(0), uint32(0), uint32(0)) // a program for Windows NT
	words := node("040604B0", 1, nil,
		text("CompanyName", "beredskab"),
		text("FileDescription", "Tjek og tryk kommunens beredskab mod vold i nære relationer"),
		text("FileVersion", version),
		text("InternalName", "beredskab"),
		text("LegalCopyright", "Mozilla Public License 2.0"),
		text("OriginalFilename", "beredskab.exe"),
		text("ProductName", "beredskab"),
		text("ProductVersion", version))
	var language bytes.Buffer
	write(&language, uint16(danish), uint16(unicode))
	return node("VS_VERSION_INFO", 0, fixed.Bytes(),
		node("StringFileInfo", 1, nil, words),
		node("VarFileInfo", 1, nil, node("Translation", 0, language.Bytes())))
}

// numbers are the three numbers of a version; what is not a number counts as 0.
func numbers(version string) (n [3]uint32) {
	for i, part := range strings.SplitN(strings.TrimPrefix(version, "v"), ".", 3) {
		if end := strings.IndexFunc(part, func(r rune) bool { return r < '0' || r > '9' }); end >= 0 {
			part = part[:end]
		}
		v, _ := strconv.ParseUint(part, 10, 16)
		n[i] = uint32(v)
	}
	return n
}

// node is one block: its length, the length of its value, its kind (1 is text), its key, its value and its children, each
// beginning at a multiple of four bytes.
func node(key string, kind uint16, value []byte, children ...[]byte) []byte {
	return block(key, kind, len(value), value, children...)
}

// text is a name and a word. Its length is counted in characters of two bytes.
func text(key, value string) []byte {
	v := wide(value)
	return block(key, 1, len(v)/2, v)
}

func block(key string, kind uint16, length int, value []byte, children ...[]byte) []byte {
	var b bytes.Buffer
	write(&b, uint16(0), uint16(length), kind)
	b.Write(wide(key))
	pad(&b)
	b.Write(value)
	for _, c := range children {
		pad(&b)
		b.Write(c)
	}
	binary.LittleEndian.PutUint16(b.Bytes(), uint16(b.Len()))
	return b.Bytes()
}

// wide is a text in two-byte characters with a zero after it.
func wide(s string) []byte {
	var b bytes.Buffer
	write(&b, utf16.Encode([]rune(s)), uint16(0))
	return b.Bytes()
}

func pad(b *bytes.Buffer) {
	for b.Len()%4 != 0 {
		b.WriteByte(0)
	}
}

func write(b *bytes.Buffer, values ...any) {
	for _, v := range values {
		_ = binary.Write(b, binary.LittleEndian, v) // a buffer takes everything
	}
}

// machine is a processor: its number, and that of the relocation that means "this far into the program".
type machine struct{ id, relocation uint16 }

var machines = map[string]machine{"amd64": {0x8664, 3}, "arm64": {0xaa64, 2}}

// object is an object file with one section, which holds the resource at the end of a tree of three levels: kind, id, language.
func object(m machine, resource []byte) []byte {
	const header, section, symbol = 20, 40, 18
	const dataAt = 3*24 + 16 // three folders with one entry each, and the entry of the data
	var tree bytes.Buffer
	for level, id := range []uint32{16, 1, danish} { // 16 is the kind "version"
		next := uint32(24 * (level + 1))
		if level < 2 {
			next |= 1 << 31 // another folder
		}
		write(&tree, uint32(0), uint32(0), uint16(0), uint16(0), uint16(0), uint16(1), id, next)
	}
	write(&tree, uint32(dataAt), uint32(len(resource)), uint32(0), uint32(0))
	tree.Write(resource)
	pad(&tree)

	relocationAt := uint32(header + section + tree.Len())
	var b bytes.Buffer
	write(&b, m.id, uint16(1), uint32(0), relocationAt+10, uint32(1), uint16(0), uint16(0))
	b.WriteString(".rsrc\x00\x00\x00")
	write(&b, uint32(0), uint32(0), uint32(tree.Len()), uint32(header+section), relocationAt, uint32(0), uint16(1), uint16(0), uint32(0x40000040))
	b.Write(tree.Bytes())
	write(&b, uint32(3*24), uint32(0), m.relocation) // the data's place is counted from the section's
	b.WriteString(".rsrc\x00\x00\x00")
	write(&b, uint32(0), uint16(1), uint16(0), uint8(3), uint8(0))
	write(&b, uint32(4)) // no long names
	return b.Bytes()
}
