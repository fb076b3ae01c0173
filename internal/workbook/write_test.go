package workbook

import (
	"bytes"
	"testing"
)

func TestWriteSameBytes(t *testing.T) {
	t.Parallel()
	first, err := Write(sample())
	if err != nil {
		t.Fatal(err)
	}
	for range 19 {
		again, err := Write(sample())
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(first, again) {
			t.Fatal("two workbooks of one book differ")
		}
	}
}

func BenchmarkWrite(b *testing.B) {
	book := sample()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Write(book); err != nil {
			b.Fatal(err)
		}
	}
}
