package pipeline

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"beredskab/examples"
	"beredskab/internal/check"
	"beredskab/internal/diag"
	"beredskab/internal/hours"
	"beredskab/internal/leak"
	"beredskab/internal/plan"
	"beredskab/internal/syntax"
	"beredskab/internal/workspace"
)

// secret is a text that stands in one field of a plan and nowhere else.
type secret struct {
	text, place string
	withheld    bool
}

// planted is the full example with a text of its own in every field that takes free text, and a number of its own in every
// phone. Its items take turns at being public, internal and restricted, so that all three meet in every kind of reference.
func planted(t *testing.T) (*Checked, []secret) {
	t.Helper()
	paths, err := filepath.Glob("../../examples/eksempelby/*.yaml")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no example: %v", err)
	}
	var files []*diag.File
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, diag.NewFile(filepath.Base(path), text))
	}
	before := decode(t, files)
	type edit struct {
		span diag.Span
		text string
	}
	var edits []edit
	before.Walk(func(f plan.Field) {
		number := f.Block.Name == "Phone" && f.Key.Name == "number"
		free := (f.Key.Kind == plan.KindText || f.Key.Kind == plan.KindProse) && f.Key.Shape == "" && f.Block.Name != "Plan"
		if !number && !free {
			return
		}
		text := fmt.Sprintf(`"hemmelig%dslut"`, len(edits))
		if number {
			text = fmt.Sprintf(`"00 %02d %02d 77"`, 30+len(edits)/100, len(edits)%100)
		}
		edits = append(edits, edit{f.Span(), text})
	})
	for i, file := range files {
		var b bytes.Buffer
		at := 0
		for { // the edits of this file, in the order of their places
			next := -1
			for j, e := range edits {
				if e.span.File == file && e.span.Start >= at && (next < 0 || e.span.Start < edits[next].span.Start) {
					next = j
				}
			}
			if next < 0 {
				break
			}
			b.Write(file.Text[at:edits[next].span.Start])
			b.WriteString(edits[next].text)
			at = edits[next].span.End
			if strings.HasSuffix(string(file.Text[:at]), "\n") {
				b.WriteByte('\n')
			}
		}
		b.Write(file.Text[at:])
		files[i] = diag.NewFile(file.Name, b.Bytes())
	}
	p := decode(t, files)
	turns := []plan.Audience{plan.Public, plan.Internal, plan.Restricted}
	set := map[*plan.Common]bool{}
	outer := map[string]plan.Audience{}
	p.Walk(func(f plan.Field) {
		if f.Item == nil || set[f.Item] {
			return
		}
		set[f.Item] = true
		f.Item.Audience = turns[len(set)%3]
		for place, audience := range outer { // what stands in something is never for more people than that
			if strings.HasPrefix(f.Item.Place, place+"/") && audience != plan.Public {
				f.Item.Audience = audience
			}
		}
		outer[f.Item.Place] = f.Item.Audience
	})
	var secrets []secret
	p.Walk(func(f plan.Field) {
		if strings.HasPrefix(f.Value, "hemmelig") || strings.HasSuffix(f.Value, " 77") {
			secrets = append(secrets, secret{f.Value, f.Place(), withheld(f)})
		}
	})
	if len(secrets) < len(edits)*9/10 {
		t.Fatalf("%d texts were planted and %d came up", len(edits), len(secrets))
	}
	r := &Reading{Source: &workspace.Plan{Slug: "eksempelby"}, Plan: p, Readable: true, Hash: "0123abcd"}
	p.Reindex()
	return r.Check(publicOptions), secrets
}

var publicOptions = Options{Today: hours.DayOf(2026, 11, 21), Edition: plan.Public, Formats: []string{"md", "html", "xlsx"}}

func decode(t *testing.T, files []*diag.File) *plan.Plan {
	t.Helper()
	var trees []*syntax.Node
	for _, file := range files {
		tree, findings := syntax.Parse(file)
		for _, f := range findings {
			if f.Severity == diag.Error {
				t.Fatalf("%s: %s", file.Name, f.Message)
			}
		}
		trees = append(trees, tree)
	}
	p, _ := plan.Decode("eksempelby", trees, nil)
	return p
}

// plain is everything in a finished file, a workbook unpacked, without the blanks that a number may be written with.
func plain(t *testing.T, f leak.File) string {
	t.Helper()
	text := string(f.Data)
	if strings.HasSuffix(f.Name, ".xlsx") {
		z, err := zip.NewReader(bytes.NewReader(f.Data), int64(len(f.Data)))
		if err != nil {
			t.Fatal(err)
		}
		text = ""
		for _, part := range z.File {
			r, err := part.Open()
			if err != nil {
				t.Fatal(err)
			}
			data, err := io.ReadAll(r)
			if err != nil {
				t.Fatal(err)
			}
			text += part.Name + "\n" + string(data) + "\n"
		}
	}
	return strings.ReplaceAll(text, " ", "")
}

// None of what is withheld is in any byte of the public edition, and what is public is.
func TestPublicFilesHoldNothingWithheld(t *testing.T) {
	t.Parallel()
	c, secrets := planted(t)
	files, _, err := c.files(t.Context(), publicOptions)
	if err != nil {
		t.Fatal(err)
	}
	all := ""
	for _, f := range files {
		all += plain(t, f)
	}
	shown, hidden := 0, map[string]int{}
	for _, s := range secrets {
		kind, _, _ := strings.Cut(s.place, "/")
		found := strings.Contains(all, strings.ReplaceAll(s.text, " ", ""))
		switch {
		case s.withheld && found:
			t.Errorf("%s is withheld and stands in the public edition", s.place)
		case s.withheld:
			hidden[kind]++
		case found:
			shown++
		}
	}
	if shown < 50 {
		t.Errorf("only %d public texts were found", shown)
	}
	for _, kind := range []string{
		"contacts", "departments", "partners", "services", "groups", "escalation_paths", "chapters", "actions", "training",
		"recommendations", "plan", "coordination", "risk",
	} {
		if hidden[kind] == 0 {
			t.Errorf("nothing was planted in %s", kind)
		}
	}
	leaks, err := c.leaks(files)
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range leaks {
		t.Errorf("%s: %s", l.Place, l.Message)
	}
}

// A withheld value that got into a file all the same is found, however it is written there.
func TestLeaksAreFound(t *testing.T) {
	t.Parallel()
	c, secrets := planted(t)
	var text, number secret
	for _, s := range secrets {
		if !s.withheld {
			continue
		}
		if strings.HasSuffix(s.place, "/name") && text.text == "" {
			text = s
		}
		if strings.HasSuffix(s.place, "/number") && number.text == "" {
			number = s
		}
	}
	digits := strings.ReplaceAll(number.text, " ", "")
	for name, data := range map[string]string{
		"md as it is":          "# Plan\n\n" + text.text + "\n",
		"md in capitals":       "|" + strings.ToUpper(text.text) + "|",
		"html in an attribute": `<a title="x ` + text.text + ` y">`,
		"html between tags":    "<b>" + text.text + "</b>",
		"html in a comment":    "<!-- " + text.text + " -->",
		"a style's code":       `content:"\68 ` + text.text[1:] + `"`,
		"number as it is":      number.text,
		"number in one":        "tel:" + digits,
		"number with country":  "+45 " + digits[:4] + " " + digits[4:],
		"number with hyphens":  digits[:2] + "-" + digits[2:4] + "-" + digits[4:6] + "-" + digits[6:],
	} {
		leaks, err := c.leaks([]leak.File{{Name: "haandbog-offentlig.html", Data: []byte(data), Read: leak.HTML}})
		if err != nil {
			t.Fatal(err)
		}
		want := text.place
		if strings.HasPrefix(name, "number") {
			want = number.place
		}
		if len(leaks) != 1 || leaks[0].Place != want || leaks[0].Rule != check.RuleLeak || leaks[0].Span.File == nil {
			t.Errorf("%s: got %v, want one finding at %s", name, leaks, want)
		}
	}
}

// The examples have nothing to hide that their public editions tell, and no label of the program is taken for a leak.
func TestExamplesLeakNothing(t *testing.T) {
	t.Parallel()
	dir, err := filepath.Abs("../../examples")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range examples.Names(examples.Mistakes) {
		w := workspace.New(dir, nil)
		found, err := w.Find([]string{name})
		if err != nil {
			t.Fatal(err)
		}
		r, err := Read(w, found.Plans[0])
		if err != nil {
			t.Fatal(err)
		}
		o := publicOptions
		o.Draft = true
		c := r.Check(o)
		files, _, err := c.files(t.Context(), o)
		if err != nil {
			t.Fatal(err)
		}
		leaks, err := c.leaks(files)
		if err != nil {
			t.Fatal(err)
		}
		for _, l := range leaks {
			t.Errorf("%s: %s: %s", name, l.Place, l.Message)
		}
	}
}

// The text of a PDF is packed and cannot be searched, so the page it was printed from is, also when that page is no file.
func TestPageBehindPDFIsSearched(t *testing.T) {
	t.Parallel()
	if runtime.GOOS == "windows" {
		t.Skip("the stand-in for a browser is a shell script")
	}
	script := filepath.Join(t.TempDir(), "browser")
	prints := "#!/bin/sh\nfor a; do case $a in --print-to-pdf=*) printf '%%PDF-1.4\\n%%%%EOF\\n' >\"${a#*=}\" ;; esac; done\n"
	if err := os.WriteFile(script, []byte(prints), 0o755); err != nil {
		t.Fatal(err)
	}
	c, _ := planted(t)
	for formats, want := range map[string]string{"pdf": c.Plan.Info.Title + " (pdf)", "html,pdf": ""} {
		o := publicOptions
		o.Formats, o.browser = strings.Split(formats, ","), script
		_, printed, err := c.files(t.Context(), o)
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, f := range printed {
			got += f.Name
			if !strings.Contains(string(f.Data), "<h1") {
				t.Errorf("%s: %s is not the page", formats, f.Name)
			}
		}
		if got != want {
			t.Errorf("%s: the search is given %q beside the files, want %q", formats, got, want)
		}
	}
}
