// Package xlsx is Excel itself: it writes the sheets of a book to a file, and reads such a file when it has come home.
//
// It knows nothing of plans: what is on a sheet is decided by whoever made the book. A very hidden sheet keeps what was sent
// out, cell by cell, and [Read] gives it back beside what stands in the file now. All user text is written as text, never as a
// formula and never altered, so that "+45 00 00 00 30" and "=1+1" stay as they were written. The only formulas are the tool's
// own: counts, and whether a deadline has passed. A returned file may be hostile, so everything that is read of it has a bound.
package xlsx

import (
	"bytes"
	"fmt"

	"github.com/xuri/excelize/v2"

	"beredskab/internal/document"
)

// writer is one workbook being written.
type writer struct {
	file   *excelize.File
	book   *document.Book
	styles styleIDs
	rules  rules
	sheets []*sheet
	lists  map[string]*list
	tables int // how many are written
}

// Write makes the workbook in memory. Two calls with the same book give the same bytes.
func Write(book *document.Book) ([]byte, error) {
	w := &writer{file: excelize.NewFile(), book: book}
	defer w.file.Close()
	steps := []struct {
		what string
		do   func() error
	}{
		{"make styles", w.makeStyles},
		{"plan sheets", w.planSheets},
		{"write lists", w.writeLists},
		{"write sheets", w.writeSheets},
		{"write baseline", w.writeBaseline},
		{"set properties", w.setProperties},
	}
	for _, s := range steps {
		if err := s.do(); err != nil {
			return nil, fmt.Errorf("%s: %w", s.what, err)
		}
	}
	var b bytes.Buffer
	if err := w.file.SetZipWriter(newParts).Write(&b); err != nil {
		return nil, fmt.Errorf("write package: %w", err)
	}
	return b.Bytes(), nil
}

// setProperties fills in what the file says of itself. Nothing here comes from the machine or the clock.
func (w *writer) setProperties() error {
	made := "2006-09-16T00:00:00Z"
	if _, ok := serial(w.book.Made); ok {
		made = w.book.Made + "T00:00:00Z"
	}
	stamp := w.book.Stamp
	err := w.file.SetDocProps(&excelize.DocProperties{
		Title: w.book.Title, Subject: w.book.Subtitle, Creator: stamp.Municipality, LastModifiedBy: stamp.Municipality,
		Identifier: stamp.Hash, Version: stamp.Version, Language: "da-DK", Created: made, Modified: made,
	})
	if err != nil {
		return err
	}
	// Cached values hold until the file is opened; the day it is opened decides which deadlines have passed.
	onLoad := true
	if err := w.file.SetCalcProps(&excelize.CalcPropsOptions{FullCalcOnLoad: &onLoad}); err != nil {
		return err
	}
	w.forgetPictures()
	return nil
}

// hide takes a sheet out of sight: "hidden", or "veryHidden", which Excel does not offer to undo. The library's own way
// reads every sheet again for it.
func (w *writer) hide(name, state string) {
	sheets := w.file.WorkBook.Sheets.Sheet
	for i := range sheets {
		if sheets[i].Name == name {
			sheets[i].State = state
		}
	}
}

// forgetPictures takes the kinds of picture out of the list of contents. The library puts them there with the chart, in the
// order of a map, and the book has no pictures.
func (w *writer) forgetPictures() {
	types := w.file.ContentTypes
	kept := types.Defaults[:0]
	for _, d := range types.Defaults {
		if d.Extension == "rels" || d.Extension == "xml" {
			kept = append(kept, d)
		}
	}
	types.Defaults = kept
}
