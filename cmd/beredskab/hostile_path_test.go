package main

import (
	"bytes"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"beredskab/internal/cli"
	"beredskab/internal/plan"
)

// A CPR number in any field of the format, ids and dates too, alone or in a sentence, is in nothing that comes of the plan.
func TestNoCPRFromAnyField(t *testing.T) {
	t.Parallel()
	const number = "010100-0000" // nobody's: the last digit does not fit
	for name, where := range map[string]func(string) func(*plan.Block, *plan.Key) (string, bool){
		"everywhere": everywhere, "in words": inWords, "in prose": inProse,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			for name, text := range makeAll(t, everyField(where("Ring om "+number))) {
				if filepath.Ext(name) == ".xlsx" {
					text = unpacked(t, text)
				}
				clean(t, name, text, number)
			}
		})
	}
}

// Names that lead elsewhere, of plans and of what plans and settings point at, lead nowhere: nothing outside the output folder
// is written, and nothing outside the workspace is read.
func TestNamesLeadNowhere(t *testing.T) {
	t.Parallel()
	const secret = "Hemmeligt fra en anden mappe"
	const head = "format: 1\nmunicipality: {code: \"0000\", name: Prøve}\nplan: {title: T, status: draft}\n"
	for _, c := range []struct {
		name  string
		files map[string]string // beside udenfor/hemmelig.yaml
		args  string
	}{
		{"a plan called two dots", map[string]string{"...yaml": head}, "build ...yaml"},
		{"a plan called three dots", map[string]string{"....yaml": head}, "build ....yaml"},
		{"a plan with a backslash", map[string]string{`..\..\ud.yaml`: head}, `build ..\..\ud.yaml`},
		{"a plan that is a tag", map[string]string{"<img src=x onerror=alert(1)>.yaml": head}, "build ."},
		{"a plan that is a formula", map[string]string{"=1+1.yaml": head}, "build =1+1.yaml"},
		{"a plan with a line break", map[string]string{"a\nb.yaml": head}, "build a\nb.yaml"},
		{"a shared file above", map[string]string{"by/plan.yaml": head + "shared: [../../udenfor/hemmelig.yaml]\n"}, "build by --draft"},
		{"a shared file from the root", map[string]string{"by/plan.yaml": head + "shared: [ROD/udenfor/hemmelig.yaml]\n"}, "build by --draft"},
		{"a shared file behind a link", map[string]string{"by/plan.yaml": head + "shared: [../genvej.yaml]\n"}, "build by --draft"},
		{"a shared folder behind a link", map[string]string{"by/plan.yaml": head + "shared: [../genveje/hemmelig.yaml]\n"}, "build by --draft"},
		{"a shared device", map[string]string{"by/plan.yaml": head + "shared: [/dev/zero, /dev/tty, /proc/self/environ]\n"}, "build by --draft"},
		{"templates above", map[string]string{"by/plan.yaml": head, "beredskab.yaml": "templates: ../udenfor\n"}, "build by --draft"},
		{"templates from the root", map[string]string{"by/plan.yaml": head, "beredskab.yaml": "templates: ROD/udenfor\n"}, "build by --draft"},
		{"templates behind a link", map[string]string{"by/plan.yaml": head, "beredskab.yaml": "templates: genveje\n"}, "build by --draft"},
		{"a waiver", map[string]string{"by/plan.yaml": head + "waivers: [{rule: ../../x, where: ../../udenfor, reason: x, approved_by: x}]\n"}, "build by --draft"},
		{"a snapshot of a strange name", map[string]string{"...yaml": head}, "compare ...yaml --out out"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			root := t.TempDir()
			at := filepath.Join(root, "arbejde")
			write := func(name, text string) {
				t.Helper()
				path := filepath.Join(root, name)
				if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(path, []byte(strings.ReplaceAll(text, "ROD", filepath.ToSlash(root))), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			for name, text := range map[string]string{
				"hemmelig.yaml": "contacts:\n- {id: hemmelig, name: " + secret + "}\n", "style.css": "/* " + secret + " */", "kapitler/forord.md": "# " + secret + "\n\n" + secret + "\n",
			} {
				write("udenfor/"+name, text)
			}
			if _, given := c.files["beredskab.yaml"]; !given {
				write("arbejde/beredskab.yaml", "date: 2026-11-21\n")
			}
			for name, text := range c.files {
				write("arbejde/"+name, text)
			}
			for link, to := range map[string]string{"genvej.yaml": "udenfor/hemmelig.yaml", "genveje": "udenfor"} {
				if err := os.Symlink(filepath.Join(root, to), filepath.Join(at, link)); err != nil {
					t.Skip("no links here")
				}
			}
			before := contents(t, root)
			var stdout, stderr bytes.Buffer
			code := cli.Run(t.Context(), append(strings.Split(c.args, " "), "--date", "2026-11-21"), nil, &stdout, &stderr, outside(t, at))
			after := contents(t, root)
			maps.DeleteFunc(after, func(name, text string) bool {
				if !strings.HasPrefix(name, "arbejde/out/") {
					return false
				}
				if strings.Contains(insides(t, name, text), secret) {
					t.Errorf("%s tells what stands outside", name)
				}
				return true
			})
			if diff := cmp.Diff(before, after); diff != "" {
				t.Errorf("outside the output folder something was written:\n%s", diff)
			}
			said := stdout.String() + stderr.String()
			if strings.Contains(said, secret) || strings.Contains(said, "PATH=") || strings.Contains(said, "goroutine") {
				t.Errorf("it says:\n%s", said)
			}
			t.Logf("exits with %d:\n%.400s", code, said)
		})
	}
}
