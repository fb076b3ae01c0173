//go:build office

package docx

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"beredskab/internal/document"
	"beredskab/internal/handbook"
	"beredskab/internal/officetest"
	"beredskab/internal/sample"
)

// Three programs that did not write the file read it: LibreOffice makes pages of it, pandoc and python-docx find its headings,
// tables and language.
func TestOthersRead(t *testing.T) {
	t.Parallel()
	for _, program := range []string{"pandoc", "pdftotext"} {
		officetest.Need(t, program)
	}
	doc := handbook.New(sample.InputOf(t, "eksempelby", 0))
	dir := t.TempDir()
	file := filepath.Join(dir, "haandbog.docx")
	if err := os.WriteFile(file, written(t, doc), 0o600); err != nil {
		t.Fatal(err)
	}
	var titles []string
	tables := strings.Count(string(contents(t, written(t, doc))["word/document.xml"]), "<w:tbl>")
	sample.Sections(doc, func(s *document.Section) { titles = append(titles, s.Title) })

	officetest.Office(t, dir, "pdf", file)
	pages := said(t, "pdftotext", "-layout", filepath.Join(dir, "haandbog.pdf"), "-")
	markdown := said(t, "pandoc", "--to", "gfm", "--wrap", "none", file)
	python := said(t, officetest.Python(t, "docx"), "-c", `
import sys, docx
d = docx.Document(sys.argv[1])
print(d.core_properties.title, d.core_properties.language, len(d.tables))
for p in d.paragraphs:
    if p.style.name.startswith('Heading'):
        print(p.style.name, p.text)
`, file)
	for _, title := range titles {
		if !strings.Contains(squeeze(pages), squeeze(title)) {
			t.Errorf("LibreOffice does not show %q", title)
		}
		if !strings.Contains(markdown, "# "+strings.ReplaceAll(title, `"`, `\"`)) && !strings.Contains(squeeze(markdown), "#"+squeeze(title)) {
			t.Errorf("pandoc finds no heading %q", title)
		}
		if !strings.Contains(python, " "+title+"\n") {
			t.Errorf("python-docx finds no heading %q", title)
		}
	}
	first, _, _ := strings.Cut(python, "\n")
	if want := fmt.Sprintf("%s da-DK %d", doc.Title, tables); first != want {
		t.Errorf("python-docx says %q, want %q", first, want)
	}
	if !strings.Contains(pages, "Side 1 af ") {
		t.Error("the pages are not counted")
	}
}

func said(t *testing.T, program string, args ...string) string {
	t.Helper()
	out, err := exec.Command(program, args...).Output()
	if err != nil {
		t.Fatalf("%s: %v", program, err)
	}
	return string(out)
}
