// Package officetest runs LibreOffice and other programs for tests. Only tests import it.
package officetest

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"
)

// Office runs LibreOffice with a profile of its own. Where CI asks for these tests a missing program is a fault; on a
// developer's machine it is a reason to skip.
// It writes into dir what a file is in another format.
func Office(t *testing.T, dir, to, file string) {
	t.Helper()
	Need(t, "soffice")
	ctx, cancel := context.WithTimeout(t.Context(), 2*time.Minute)
	defer cancel()
	profile := "-env:UserInstallation=file://" + filepath.Join(dir, "profile")
	out, err := exec.CommandContext(ctx, "soffice", profile, "--headless", "--convert-to", to, "--outdir", dir, file).CombinedOutput()
	if err != nil {
		t.Fatalf("convert to %s: %v\n%s", to, err, out)
	}
}

// Need skips a test whose program is not there, or fails it in CI.
func Need(t *testing.T, program string) {
	t.Helper()
	if _, err := exec.LookPath(program); err != nil {
		if os.Getenv("CI") != "" {
			t.Fatal(err)
		}
		t.Skip(err)
	}
}

// Python is a Python that has the module: what the system installs is for its own, which need not come first on the path.
func Python(t *testing.T, module string) string {
	t.Helper()
	for _, program := range []string{"python3", "/usr/bin/python3"} {
		if exec.Command(program, "-c", "import "+module).Run() == nil {
			return program
		}
	}
	if os.Getenv("CI") != "" {
		t.Fatalf("no python3 has the module %s", module)
	}
	t.Skipf("no python3 has the module %s", module)
	return ""
}

// sortMacro is the macro with which LibreOffice itself sorts cells: the file, where it is saved, the sheet, the cells, and the number
// of the column to sort by, counted from the first of the cells.
const sortMacro = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub SortCells
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden" : hidden(0).Value = True
  doc = StarDesktop.loadComponentFromURL("file://%s", "_blank", 0, hidden())
  Dim fields(0) As New com.sun.star.table.TableSortField
  fields(0).Field = %d : fields(0).IsAscending = False
  Dim how(1) As New com.sun.star.beans.PropertyValue
  how(0).Name = "SortFields" : how(0).Value = fields()
  how(1).Name = "ContainsHeader" : how(1).Value = False
  doc.Sheets.getByName("%s").getCellRangeByName("%s").sort(how())
  Dim kind(0) As New com.sun.star.beans.PropertyValue
  kind(0).Name = "FilterName" : kind(0).Value = "Calc MS Excel 2007 XML"
  doc.storeToURL("file://%s", kind())
  doc.close(True)
End Sub
</script:module>
`

// Sort lets LibreOffice sort cells of a sheet, from the last to the first, by one of their columns, and gives the file that it
// saves.
func Sort(t *testing.T, data []byte, sheet, cells string, column int) []byte {
	t.Helper()
	Need(t, "soffice")
	dir := t.TempDir()
	from, to := filepath.Join(dir, "fra.xlsx"), filepath.Join(dir, "til.xlsx")
	run := func(args ...string) string {
		ctx, cancel := context.WithTimeout(t.Context(), 2*time.Minute)
		defer cancel()
		args = append([]string{"-env:UserInstallation=file://" + filepath.Join(dir, "profile"), "--headless"}, args...)
		out, err := exec.CommandContext(ctx, "soffice", args...).CombinedOutput()
		if err != nil {
			t.Fatalf("%q: %v\n%s", args, err, out)
		}
		return string(out)
	}
	run("--terminate_after_init") // makes the profile, with a module that is empty
	for name, text := range map[string]string{
		from: string(data),
		filepath.Join(dir, "profile", "user", "basic", "Standard", "Module1.xba"): fmt.Sprintf(sortMacro, from, column, sheet, cells, to),
	} {
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	out := run("macro:///Standard.Module1.SortCells")
	saved, missing := os.ReadFile(to)
	if missing != nil {
		t.Fatalf("nothing was saved: %v\n%s", missing, out)
	}
	return saved
}
