package main

import (
	"archive/zip"
	"bytes"
	"io"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"beredskab/internal/testscale"
)

// world is a computer as the program sees it.
type world struct {
	dir, out  string   // where the plans lie, and where the files go
	variables []string // of the environment
	secrets   []string // what must not stand in any file
	program   string   // what is run
	as        func(*exec.Cmd)
}

// newWorld copies the examples to a new place and makes up who works there.
func newWorld(t *testing.T, who string, variables ...string) *world {
	t.Helper()
	top, program := openFolder(t)
	dir := filepath.Join(top, "hos-"+who, "planer")
	if err := os.CopyFS(dir, os.DirFS(examples(t))); err != nil {
		t.Fatal(err)
	}
	if err := os.RemoveAll(filepath.Join(dir, "out")); err != nil {
		t.Fatal(err)
	}
	w := &world{program: program, as: func(*exec.Cmd) {}, dir: dir, out: filepath.Join(dir, "fra-"+who), variables: append(variables,
		"PATH="+os.Getenv("PATH"), "HOME="+filepath.Dir(dir), "USER="+who, "LOGNAME="+who, "USERNAME="+who,
		"COMPUTERNAME=maskine-"+who, "HOSTNAME=maskine-"+who, "TMPDIR="+filepath.Dir(dir), "HEMMELIGHED=hemmelig-"+who)}
	w.secrets = []string{who, dir, "hemmelig-", "maskine-", filepath.Dir(filepath.Dir(dir))}
	if host, err := os.Hostname(); err == nil && len(host) > 4 { // the real one too, where it is a word of its own
		w.secrets = append(w.secrets, host)
	}
	return w
}

// run makes everything that the program can make, and returns it by name: the files of every command, and what coverage
// prints. Findings are left out: they name files as seen from where one stands.
func (w *world) run(t *testing.T, from string) map[string]string {
	t.Helper()
	path := func(name string) string {
		rel, err := filepath.Rel(from, filepath.Join(w.dir, name))
		if err != nil {
			t.Fatal(err)
		}
		return rel
	}
	good := []string{path("lilleoe"), path("klitby"), path("eksempelby")}[:testscale.Count(3, 2)]
	made := map[string]string{}
	for _, command := range [][]string{
		{"init", filepath.Join(w.out, "ny"), "--municipality", "Lolland"},
		{"init", filepath.Join(w.out, "skema"), "--municipality", "Lolland", "--workbook"},
		{"init", path("lilleoe"), "--workbook"},
		append([]string{"validate", "--out", filepath.Join(w.out, "fund")}, good...),
		append([]string{"build", "--out", w.out}, good...),
		append([]string{"build", "--out", w.out, "--edition", "public"}, good...),
		append([]string{"build", "--out", filepath.Join(w.out, "kladde"), "--draft"}, good...),
		append([]string{"compare", "--out", filepath.Join(w.out, "sammen"), "--exercise", filepath.Join(w.out, "spil")}, good...),
		append([]string{"compare", "--anonymous", "--out", filepath.Join(w.out, "uden-navne")}, good...),
		{"snapshot", path("lilleoe"), "--out", filepath.Join(w.out, "billede.json")},
		{"coverage", path("lilleoe"), "--format", "json"},
	} {
		cmd := exec.Command(w.program, command...)
		cmd.Dir, cmd.Env = from, w.variables
		w.as(cmd)
		var stdout, stderr bytes.Buffer
		cmd.Stdout, cmd.Stderr = &stdout, &stderr
		if err := cmd.Run(); err != nil {
			t.Fatalf("%v: %v\n%s", command, err, stderr.String())
		}
		if command[0] == "coverage" {
			made["stdout of "+command[0]] = stdout.String()
		}
	}
	maps.Copy(made, contents(t, w.out))
	book, err := os.ReadFile(filepath.Join(w.dir, "lilleoe", "planskema.xlsx"))
	if err != nil {
		t.Fatal(err)
	}
	made["planskema.xlsx"] = string(book)
	return made
}

// The same plans and the same date give the same bytes, whoever runs the program, wherever, in whatever language, time zone and
// number of cores; and nothing of all that stands in any file.
func TestSameEverywhere(t *testing.T) {
	t.Parallel()
	one := newWorld(t, "anneliese", "TZ=Europe/Copenhagen", "LANG=da_DK.UTF-8", "GOMAXPROCS=1")
	two := newWorld(t, "balthasar", "TZ=Pacific/Kiritimati", "LANG=tr_TR.UTF-8", "LC_ALL=tr_TR.UTF-8", "GOMAXPROCS=7", "GOGC=20")
	two.moveIn(t)
	first := one.run(t, one.dir)
	second := two.run(t, filepath.Dir(two.dir))
	if len(first) < 30 {
		t.Errorf("only %d files are compared: %v", len(first), slices.Sorted(maps.Keys(first)))
	}
	for name, text := range first {
		other, ok := second[name]
		switch {
		case !ok:
			t.Errorf("%s is made in one world only", name)
		case other != text && filepath.Ext(name) == ".xlsx":
			t.Errorf("%s differs", name)
		case other != text:
			t.Errorf("%s differs: %s", name, firstDifference(text, other))
		}
	}
	for _, w := range []*world{one, two} {
		made := first
		if w == two {
			made = second
		}
		for name, text := range made {
			for _, secret := range w.secrets {
				if strings.Contains(strings.ToLower(insides(t, name, text)), strings.ToLower(secret)) {
					t.Errorf("%s tells of the computer: %q", name, secret)
				}
			}
		}
	}
}

// insides is what stands in a file, its parts and their names if it is a package.
func insides(t *testing.T, name, text string) string {
	t.Helper()
	if filepath.Ext(name) != ".xlsx" {
		return text
	}
	z, err := zip.NewReader(strings.NewReader(text), int64(len(text)))
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	var all strings.Builder
	for _, f := range z.File {
		all.WriteString(f.Name + "\n")
		r, err := f.Open()
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if _, err := io.Copy(&all, r); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
	}
	return all.String()
}
