// Package workbook writes the Excel checklist (tjekliste.xlsx): sheets, dropdowns, print set-up and the package that holds
// them.
//
// It knows Excel and nothing of the domain: what is on a sheet is decided by package document. All user text is written
// as text, never as a formula and never altered, so that "+45 00 00 00 30" and "=1+1" come back as they were written.
package workbook

import (
	"bytes"
	"fmt"

	"github.com/xuri/excelize/v2"

	"beredskab/internal/document"
)

// Write makes the workbook in memory.
func Write(book *document.Book) ([]byte, error) {
	f := excelize.NewFile()
	defer f.Close()
	if err := f.SetDocProps(&excelize.DocProperties{Title: book.Title, Language: "da-DK"}); err != nil {
		return nil, fmt.Errorf("set properties: %w", err)
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		return nil, fmt.Errorf("write package: %w", err)
	}
	return b.Bytes(), nil
}
