package pipeline

import (
	"archive/zip"
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"beredskab/internal/diag"
	"beredskab/internal/leak"
	"beredskab/internal/plan"
	"beredskab/internal/workspace"
)

const numbersPlan = `format: 1
municipality: {code: "0000", name: Prøveby Kommune}
plan: {title: Beredskab, version: "1", status: draft, responsible: vagt}
contacts: [{id: vagt, name: Vagten, phones: [{number: "00 00 00 10", use: acute}], hours: døgnåben}]
chapters: [{id: a, title: Tider, text: "TEXT"}]
WAIVER`

// What may be a CPR number is in no file, in no edition, before somebody has answered for it; then it is.
func TestNumbersAreHiddenUntilAnswered(t *testing.T) {
	t.Parallel()
	const waiver = "waivers: [{rule: P4, where: chapters/a/text, reason: Det er vagten juleaften, approved_by: vagt, until: 2027-01-31}]\n"
	for _, tt := range []struct {
		text, waiver string
		shown        bool
	}{
		{"Vagt 241226-1600", "", false},
		{"Vagt 241226-1600", waiver, true},
		{"Borger 010190-1234", waiver, false},
		{`Borger 010190\x2d1234`, "", false},
		{"Borger 010190-**1234**", "", false},
		{"1.1.90-1234", "", false},
	} {
		file := diag.NewFile("plan.yaml", []byte(strings.NewReplacer("TEXT", tt.text, "WAIVER", tt.waiver).Replace(numbersPlan)))
		o := publicOptions
		o.Edition, o.Draft = plan.Internal, true
		r := &Reading{Source: &workspace.Plan{Slug: "prove"}, Plan: decode(t, []*diag.File{file}), Readable: true}
		made, err := r.Check(o).Make(t.Context(), o)
		if err != nil || len(made.Leaks) > 0 || len(made.Files) != 4 {
			t.Fatalf("%s: %v, %v", tt.text, err, made.Leaks)
		}
		page := ""
		for _, f := range made.Files {
			if f.Name == "haandbog.md" {
				page = string(f.Data)
			}
		}
		if got := strings.Contains(page, "1600") || strings.Contains(page, "1234"); got != tt.shown || !tt.shown && !strings.Contains(page, "xx") {
			t.Errorf("%s: shown %v", tt.text, got)
		}
	}
}

// A number that only comes about when a file is made stops it, whatever the edition, and so does one in an own chapter.
func TestNumbersInFinishedFiles(t *testing.T) {
	t.Parallel()
	c, _ := planted(t)
	for name, f := range map[string]leak.File{
		"cells":  {Name: "a.html", Data: []byte("<td>010190</td><td>1234</td>"), Read: leak.HTML},
		"inline": {Name: "a.html", Data: []byte("<b>010190</b>-<i>12</i>34"), Read: leak.HTML},
		"md":     {Name: "a.md", Data: []byte("| 010190 | 1234 |"), Read: leak.Markdown},
		"runs":   {Name: "a.xlsx", Data: []byte(zipped(t, "<si><r><t>010190-</t></r><r><t>1234</t></r></si>")), Read: leak.Office},
	} {
		found, err := c.gate([]leak.File{f}, Options{Edition: plan.Internal})
		if err != nil || len(found) != 1 || found[0].Rule != "P1" || strings.Contains(found[0].Message, "1234") {
			t.Errorf("%s: %v, %v", name, err, found)
		}
	}
	dir := t.TempDir()
	for name, text := range map[string]string{
		"plan.yaml":                   strings.NewReplacer("TEXT", "Intet", "WAIVER", "").Replace(numbersPlan),
		"skabeloner/kapitler/eget.md": "# Eget\n\nHun er 010190-1234.\n",
	} {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	w := workspace.New(dir, nil)
	found, err := w.Find([]string{"plan.yaml"})
	if err != nil {
		t.Fatal(err)
	}
	o := publicOptions
	o.Edition, o.Draft, o.Out, o.Templates = plan.Internal, true, filepath.Join(dir, "out"), ThemeFolder{Root: dir, Folder: "skabeloner"}
	err = Build(t.Context(), w, found.Plans, o, func(b *Built) error {
		if len(b.Leaks) != 1 || b.Outcome != nil || !strings.Contains(b.Leaks[0].Message, "eget.md") || b.Leaks[0].Span.File == nil {
			t.Errorf("the own chapter: %v", b.Leaks)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// zipped is a packed file of one part.
func zipped(t *testing.T, part string) string {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	w, err := z.Create("xl/sharedStrings.xml")
	if err == nil {
		_, err = w.Write([]byte(part))
	}
	if err == nil {
		err = z.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	return b.String()
}
