//go:build browser

package browser_test

import (
	"archive/zip"
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"beredskab/internal/generate/fixture"
	"beredskab/internal/hours"
	"beredskab/internal/pipeline"
	"beredskab/internal/plan"
	"beredskab/internal/syntax"
	"beredskab/internal/workspace"
	"beredskab/internal/xlsx/xlsxtest"
)

// deskPage makes the page once: compiling the program for the browser takes most of a minute.
var deskPage = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "desk")
	if err != nil {
		return "", err
	}
	page := filepath.Join(dir, "beredskab.html")
	out, err := exec.Command("go", "run", "beredskab/internal/generate/desk", "-out", page).CombinedOutput()
	if err != nil {
		os.Stderr.Write(out)
	}
	return page, err
})

// A person does all that the desk is for, from the file on the disk, in the browsers that people have. What she does stands in
// testdata/desk, each thing under a name of its own.
func TestDesk(t *testing.T) {
	node, err := exec.LookPath("node")
	need(t, "find node", err)
	_, err = os.Stat("testdata/node_modules/puppeteer-core")
	need(t, "find what drives the browsers (npm install --prefix internal/browser/testdata)", err)
	axe(t)
	for _, browser := range []string{"chromium", "firefox"} {
		t.Run(browser, func(t *testing.T) {
			path, err := program()
			if browser == "firefox" {
				path, err = exec.LookPath("firefox-esr")
			}
			need(t, "find the browser", err)
			page, err := deskPage()
			if err != nil {
				t.Fatalf("make the page: %v", err)
			}
			folder := t.TempDir()
			if pictures := os.Getenv("PICTURES"); pictures != "" { // a failure leaves a picture there
				folder = filepath.Join(pictures, browser)
			}
			handIn(t, filepath.Join(folder, "in"))
			attempts(t, node, "testdata/desk/run.mjs", browser, path, page, folder)
			sameBytes(t, folder)
		})
	}
}

// attempts runs the script, and each line that it prints is a test.
func attempts(t *testing.T, node string, args ...string) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Minute)
	defer cancel()
	cmd := exec.CommandContext(ctx, node, args...)
	cmd.Env = append(os.Environ(), "TZ=Europe/Copenhagen")
	var complaint bytes.Buffer
	cmd.Stderr = &complaint
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	n := 0
	for lines := bufio.NewScanner(out); lines.Scan(); n++ {
		var result struct {
			Name, Error, Again string // Again is what came too late the first time
			Ms                 int
		}
		if err := json.Unmarshal(lines.Bytes(), &result); err != nil {
			t.Errorf("%s", lines.Text())
			continue
		}
		t.Run(result.Name, func(t *testing.T) {
			t.Logf("%d ms %s", result.Ms, result.Again)
			if result.Error != "" {
				t.Error(result.Error)
			}
		})
	}
	if err := cmd.Wait(); err != nil {
		t.Errorf("%v: %s", err, complaint.Bytes())
	}
	if n < 15 {
		t.Errorf("only %d things were tried", n)
	}
}

// handIn writes what the person opens: a small plan, one with an attack in every field, and some that are too much, with what the
// command line says of them.
func handIn(t *testing.T, dir string) {
	t.Helper()
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	write := func(name string, data []byte) {
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	small := "municipality:\n  code: \"0000\"\n  name: Prøveby\ncontacts:\n  - id: natvagten\n    name: Natvagten\n" +
		"    phones:\n      - {number: \"00 00 00 12\", use: acute}\n    hours: døgnåben\n"
	write("plan.yaml", []byte(small))
	write("plan.zip", zipped(t, map[string][]byte{"proeveby/plan.yaml": []byte(small)}))
	write("attacks.zip", zipped(t, attacked(t)))
	write("workshop.zip", zipped(t, map[string][]byte{
		"by/plan.yaml": []byte(small), "havn/plan.yaml": []byte(strings.Replace(small, "Prøveby", "Prøvehavn", 1)),
	}))
	sent, err := os.ReadFile("../../examples/out/eksempelby/tjekliste.xlsx")
	if err != nil {
		t.Fatal(err)
	}
	staff := xlsxtest.Open(t, sent)
	staff.Write("Opgaver", "opgaver", "actions/kursus-opsporing", "Note", "Aftalt på mødet")
	staff.Write("Opgaver", "opgaver", "actions/folder-oversaettelse", "Note", "Fra tjeklisten")
	write("tjekliste.xlsx", staff.Send())
	sentences := map[string]string{}
	for name, text := range map[string]string{
		"big.yaml":     "municipality: {name: Prøveby}\n" + strings.Repeat("# fyld fyld\n", syntax.MaxSize/12),
		"deep.yaml":    "municipality: {name: Prøveby}\ncontacts: " + strings.Repeat("[", 5000),
		"aliases.yaml": "municipality: {name: Prøveby}\nnote: &a [x,x,x]\nb: &b [*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b]\n",
		"many.yaml":    "municipality: {name: Prøveby}\ndepartments:\n" + strings.Repeat("  - {id: a, name: b}\n", 100_000),
	} {
		write(name, []byte(text))
		w := workspace.NewMemory(map[string][]byte{"p/" + name: []byte(text)})
		for _, f := range checked(t, w, "p").All() {
			if strings.HasPrefix(f.Rule, "Y") { // what reading says; the page says keys in Danish only
				sentences[name] = f.Message
				break
			}
		}
	}
	data, err := json.Marshal(sentences)
	if err != nil || len(sentences) < 4 {
		t.Fatal(err, sentences)
	}
	write("sentences.json", data)
}

func checked(t *testing.T, w *workspace.Workspace, name string) *pipeline.Checked {
	t.Helper()
	found, err := w.Find([]string{name})
	if err != nil {
		t.Fatal(err)
	}
	read, err := pipeline.Read(w, found.Plans[0])
	if err != nil {
		t.Fatal(err)
	}
	return read.Check(pipeline.Options{Today: hours.DayOf(2026, 11, 21)})
}

// attacked is the full example with an attack in the place of each text.
func attacked(t *testing.T) map[string][]byte {
	t.Helper()
	dir, err := filepath.Abs("../../examples")
	if err != nil {
		t.Fatal(err)
	}
	type splice struct {
		start, end int
		text       []byte
	}
	splices, files := map[string][]splice{}, map[string][]byte{}
	attacks, n := fixture.Attacks(), 0
	checked(t, workspace.New(dir, nil), "eksempelby").Plan.Walk(func(f plan.Field) {
		node := f.Owner.Node.Get(f.Key.Name)
		if node != nil && node.Kind == syntax.Sequence && f.Index >= 0 && f.Index < len(node.Items) {
			node = node.Items[f.Index]
		}
		if node == nil || node.Kind != syntax.Scalar || f.Key.Shape != "" || f.Key.Kind != plan.KindText && f.Key.Kind != plan.KindProse {
			return
		}
		quoted, err := json.Marshal(attacks[n%len(attacks)])
		if err != nil {
			t.Fatal(err)
		}
		n++
		name := node.File.Name
		files[name] = node.File.Text
		splices[name] = append(splices[name], splice{node.Start, node.End, quoted})
	})
	if n < 2*len(attacks) {
		t.Fatalf("only %d fields are attacked", n)
	}
	for name, all := range splices {
		slices.SortFunc(all, func(a, b splice) int { return b.start - a.start })
		for _, s := range all {
			files[name] = slices.Concat(files[name][:s.start], s.text, files[name][s.end:])
		}
	}
	return files
}

func zipped(t *testing.T, files map[string][]byte) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, data := range files {
		w, err := z.Create(name)
		if err == nil {
			_, err = w.Write(data)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// unpack lays the files of a zip into a folder: what is many files is one download.
func unpack(t *testing.T, file, folder string) {
	t.Helper()
	z, err := zip.OpenReader(file)
	if err != nil {
		t.Fatal(err)
	}
	defer z.Close()
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(r)
		r.Close()
		if err == nil {
			err = os.WriteFile(filepath.Join(folder, filepath.Base(f.Name)), data, 0o644)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
}

// sameBytes holds what the page gave to take home against what the command line builds of the same plan on the same day.
func sameBytes(t *testing.T, folder string) {
	t.Helper()
	t.Run("same bytes as the command line", func(t *testing.T) {
		out := t.TempDir()
		compared := 0
		denmark, err := time.LoadLocation("Europe/Copenhagen")
		if err != nil {
			t.Fatal(err)
		}
		today := time.Now().In(denmark).Format(time.DateOnly)
		for _, edition := range []string{"internal", "public"} {
			var formats []string
			for _, f := range pipeline.Formats() {
				if !f.NeedsBrowser() && f.For(plan.Audience(edition)) {
					formats = append(formats, f.Name)
				}
			}
			cmd := exec.Command("go", "run", "beredskab/cmd/beredskab", "build", "../../examples/eksempelby", "--out", out, "--date", today,
				"--edition", edition, "--formats", strings.Join(formats, ","))
			if text, err := cmd.CombinedOutput(); err != nil {
				t.Fatalf("%v: %s", err, text)
			}
		}
		unpack(t, filepath.Join(folder, "handlekort.zip"), folder)
		made, err := filepath.Glob(filepath.Join(out, "eksempelby", "[hkt]*.*"))
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range made {
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			got, err := os.ReadFile(filepath.Join(folder, filepath.Base(file)))
			switch {
			case err != nil:
				t.Errorf("the desk does not give %s: %v", filepath.Base(file), err)
			case !bytes.Equal(got, want):
				t.Errorf("%s of the desk is another than that of the command line", filepath.Base(file))
			}
			compared++
		}
		if compared < 6 {
			t.Errorf("only %d files were compared", compared)
		}
	})
}
