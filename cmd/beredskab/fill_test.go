package main

import (
	"bytes"
	"os"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/xuri/excelize/v2"
)

// fill writes in a workbook as its reader would: "fill FILE SHEET ROW HEADING TEXT". The row is its hidden id, or "new" for the first
// empty one below the heading.
func fill(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 5 {
		ts.Fatalf("usage: fill FILE SHEET ROW HEADING TEXT")
	}
	path, sheet, id, head, text := ts.MkAbs(args[0]), args[1], args[2], args[3], args[4]
	f, err := excelize.OpenFile(path)
	ts.Check(err)
	defer f.Close()
	rows, err := f.GetRows(sheet)
	ts.Check(err)
	column := 0
	rows = append(rows, nil) // the empty rows at the end are not among them
	for i, row := range rows {
		for j, cell := range row {
			if cell == head {
				column = j + 1
			}
		}
		empty := len(row) == 0 || len(bytes.TrimSpace([]byte(row[0]))) == 0 && (len(row) < 4 || row[3] == "")
		if column > 0 && (len(row) > 0 && row[0] == id || id == "new" && empty) {
			at, err := excelize.CoordinatesToCellName(column, i+1)
			ts.Check(err)
			ts.Check(f.SetCellStr(sheet, at, text))
			var b bytes.Buffer
			ts.Check(f.Write(&b))
			ts.Check(os.WriteFile(path, b.Bytes(), 0o644))
			return
		}
	}
	ts.Fatalf("no row %q with %q on sheet %q", id, head, sheet)
}
