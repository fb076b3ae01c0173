package xlsx

import (
	"strconv"
	"strings"
)

// Ref names a cell: Ref(2, 5) is "B5".
func Ref(column, row int) string { return Letters(column) + strconv.Itoa(row) }

// Letters names a column.
func Letters(column int) string {
	name := ""
	for ; column > 0; column = (column - 1) / 26 {
		name = string(rune('A'+(column-1)%26)) + name
	}
	return name
}

// area names cells on a sheet so that it stays put: 'Lister'!$A$2:$A$6.
func area(sheet string, left, top, right, bottom int) string {
	return quotedSheet(sheet) + "!$" + Letters(left) + "$" + strconv.Itoa(top) + ":$" + Letters(right) + "$" + strconv.Itoa(bottom)
}

// quotedSheet is a sheet's name inside a formula.
func quotedSheet(name string) string { return "'" + strings.ReplaceAll(name, "'", "''") + "'" }
