package workbook

import (
	"strconv"
	"strings"
)

// ref names a cell: ref(2, 5) is "B5".
func ref(column, row int) string { return letters(column) + strconv.Itoa(row) }

// letters names a column.
func letters(column int) string {
	name := ""
	for ; column > 0; column = (column - 1) / 26 {
		name = string(rune('A'+(column-1)%26)) + name
	}
	return name
}

// area names cells on a sheet so that it stays put: 'Lister'!$A$2:$A$6.
func area(sheet string, left, top, right, bottom int) string {
	return quotedSheet(sheet) + "!$" + letters(left) + "$" + strconv.Itoa(top) + ":$" + letters(right) + "$" + strconv.Itoa(bottom)
}

// quotedSheet is a sheet's name inside a formula.
func quotedSheet(name string) string { return "'" + strings.ReplaceAll(name, "'", "''") + "'" }
