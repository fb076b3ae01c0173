package main

import (
	"bytes"
	"fmt"
	"go/format"
	"strconv"
	"strings"
)

// table collects the Go text of one generated file.
type table struct {
	bytes.Buffer
}

func newTable(pkg, source, imports string) *table {
	t := new(table)
	fmt.Fprintf(t, "// Code generated from schema/%s by internal/generate; DO NOT EDIT.\n\npackage %s\n\n", source, pkg)
	if imports != "" {
		fmt.Fprintf(t, "import %q\n\n", imports)
	}
	return t
}

// file formats what was collected.
func (t *table) file(name string) (output, error) {
	text, err := format.Source(t.Bytes())
	if err != nil {
		return output{}, fmt.Errorf("format %s: %w", name, err)
	}
	return output{name, text}, nil
}

// text writes a string field unless it is empty: a zero value says nothing.
func (t *table) text(field, value string) {
	if value != "" {
		fmt.Fprintf(t, "%s: %s,\n", field, quote(value))
	}
}

// texts writes a list of strings unless it is empty.
func (t *table) texts(field string, values []string) {
	if len(values) == 0 {
		return
	}
	quoted := make([]string, len(values))
	for i, v := range values {
		quoted[i] = quote(v)
	}
	fmt.Fprintf(t, "%s: []string{%s},\n", field, strings.Join(quoted, ", "))
}

// code writes a field whose value is Go already, unless it is the zero value "" .
func (t *table) code(field, value string) {
	if value != "" {
		fmt.Fprintf(t, "%s: %s,\n", field, value)
	}
}

// quote prefers back quotes for text of several lines, so that the table can be read.
func quote(s string) string {
	if strings.Contains(s, "\n") && !strings.Contains(s, "`") {
		return "`" + s + "`"
	}
	return strconv.Quote(s)
}
