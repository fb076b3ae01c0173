package diag

import (
	"bytes"
	"sort"
	"sync"
	"unicode/utf8"
)

// File is one source text with the name the user knows it by (relative, with forward slashes). It is not changed after
// it is made, and its methods may be called from several goroutines.
type File struct {
	Name string
	Text []byte

	once  sync.Once
	lines []int // byte offset of each line's first byte
}

// NewFile returns the file with that name and text. The text is kept, not copied.
func NewFile(name string, text []byte) *File {
	return &File{Name: name, Text: text}
}

// Position returns the line and the column of a byte offset, both from 1. The column counts characters. A line ends at
// \n, \r\n or a lone \r; U+2028 and U+0085 end no line, because no editor that our readers use shows them so. An offset
// outside the file is taken as its nearest end.
func (f *File) Position(offset int) (line, column int) {
	offset = min(max(offset, 0), len(f.Text))
	starts := f.lineStarts()
	n := sort.Search(len(starts), func(i int) bool { return starts[i] > offset })
	return n, utf8.RuneCount(f.Text[starts[n-1]:offset]) + 1
}

// Line returns the byte range [start, end) of a line, counted from 1, without its line break.
func (f *File) Line(line int) (start, end int) {
	starts := f.lineStarts()
	line = min(max(line, 1), len(starts))
	start, end = starts[line-1], len(f.Text)
	if line < len(starts) {
		end = starts[line]
	}
	for end > start && (f.Text[end-1] == '\n' || f.Text[end-1] == '\r') {
		end--
	}
	return start, end
}

// lineStarts returns the offset of each line's first byte; there is always at least one line.
func (f *File) lineStarts() []int {
	f.once.Do(func() {
		starts := make([]int, 1, 1+bytes.Count(f.Text, []byte{'\n'}))
		for i := 0; i < len(f.Text); i++ {
			switch {
			case f.Text[i] == '\n', f.Text[i] == '\r' && (i+1 == len(f.Text) || f.Text[i+1] != '\n'):
				starts = append(starts, i+1)
			}
		}
		f.lines = starts
	})
	return f.lines
}
