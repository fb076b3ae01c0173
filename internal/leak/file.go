package leak

import (
	"bytes"
	"fmt"
	"strings"

	"beredskab/internal/plaintext"
)

// File is a finished file with what it takes to read it.
type File struct {
	Name string // it may tell something too
	Data []byte
	Read Reader
}

// texts are the readable texts of a file.
func (f File) texts() ([]string, error) {
	if f.Read == nil {
		return nil, fmt.Errorf("%s is of a format that does not say how its bytes are read back", f.Name)
	}
	texts, err := f.Read(f.Data)
	if err != nil {
		return nil, fmt.Errorf("read %s back: %w", f.Name, err)
	}
	return texts, nil
}

// File looks through a finished file, and says of each of its texts which value it holds.
func (s *Search) File(f File) ([]Hit, error) {
	texts, err := f.texts()
	if err != nil {
		return nil, err
	}
	var hits []Hit
	for _, t := range append(texts, f.Name) {
		v, found := s.InText(t)
		if !found && !strings.Contains(t, "<") { // a sign that does not show may part a word or a number
			v, found = s.InText(plaintext.Read(t).Shown)
		}
		if found {
			hits = append(hits, Hit{v, f.Name})
		}
	}
	return hits, nil
}

// Shown are the texts of a finished file as whoever opens it sees them. Of the readings of one text that is the shortest: the
// others have markup in them, or blanks in its place.
func Shown(f File) ([]string, error) {
	texts, err := f.texts()
	if err != nil || len(texts) == 0 || bytes.HasPrefix(f.Data, []byte("PK")) { // a packed file has many texts
		return texts, err
	}
	shortest := texts[0]
	for _, t := range texts {
		if len(t) < len(shortest) {
			shortest = t
		}
	}
	return []string{shortest}, nil
}

// Texts are the readable texts of a finished file: what [New] takes to know the program's own words by.
func Texts(f File) ([]string, error) { return f.texts() }
