package main

import (
	"bytes"
	"debug/pe"
	"testing"
)

// The object file is one that Go's own reader takes, with the words in it.
func TestObject(t *testing.T) {
	t.Parallel()
	for arch, m := range machines {
		f, err := pe.NewFile(bytes.NewReader(object(m, versionInfo("v1.2.3"))))
		if err != nil {
			t.Fatalf("%s: %v", arch, err)
		}
		s := f.Section(".rsrc")
		if s == nil || len(s.Relocs) != 1 || s.Relocs[0].Type != m.relocation || len(f.Symbols) != 1 {
			t.Fatalf("%s: section %+v, %d symbols", arch, s, len(f.Symbols))
		}
		data, err := s.Data()
		if err != nil {
			t.Fatal(err)
		}
		for _, words := range []string{"VS_VERSION_INFO", "v1.2.3", "Tjek og tryk kommunens beredskab mod vold i nære relationer"} {
			if !bytes.Contains(data, wide(words)) {
				t.Errorf("%s: %q is not in it", arch, words)
			}
		}
		if !bytes.Contains(data, []byte{2, 0, 1, 0, 0, 0, 3, 0}) {
			t.Errorf("%s: the numbers are not in it", arch)
		}
	}
}

func TestNumbers(t *testing.T) {
	t.Parallel()
	for version, want := range map[string][3]uint32{
		"v1.2.3": {1, 2, 3}, "v1.2.3-4-gabcdef": {1, 2, 3}, "v2": {2}, "abcdef0": {}, "v1.99999.1": {1, 65535, 1}, "": {},
	} {
		if got := numbers(version); got != want {
			t.Errorf("%s: %v", version, got)
		}
	}
}
