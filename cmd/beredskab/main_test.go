package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime/debug"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"beredskab/internal/cli"
)

var update = flag.Bool("update", false, "write the expected output of the scripts anew")

// run is the program with a clock that stands still, so that a script sees the same day for ever.
func run() {
	limitFiles()
	env := cli.System()
	env.Now = func() time.Time { return time.Date(2026, 11, 21, 23, 30, 0, 0, time.UTC) } // already the 22nd in Denmark
	env.Random = strings.NewReader("sixteen bytes ok")
	os.Exit(cli.Run(context.Background(), os.Args[1:], os.Stdin, os.Stdout, os.Stderr, env))
}

func TestMain(m *testing.M) {
	debug.SetGCPercent(400) // as main does
	testscript.Main(m, map[string]func(){"beredskab": run})
}

// Each script is one story: a command, its flags, its exit codes. RequireExplicitExec and RequireUniqueNames keep a script
// from passing because it ran something else than it seems to.
func TestScripts(t *testing.T) {
	t.Parallel()
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		UpdateScripts:       *update,
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits": exits, "mtime": mtime, "nofile": nofile, "nobrowser": nobrowser, "fill": fill,
		},
	})
}

// exits runs a command and wants an exact exit code: "exits 2 beredskab nonsense".
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits CODE COMMAND [ARG...]")
	}
	code := "0"
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		code = strings.TrimPrefix(err.Error(), "exit status ")
	}
	if code != args[0] {
		ts.Fatalf("%s exited with %s, want %s", strings.Join(args[1:], " "), code, args[0])
	}
}

// mtime sets files' time of change far back ("mtime old FILE..."), or wants it untouched since ("mtime kept FILE...").
func mtime(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) < 2 {
		ts.Fatalf("usage: [!] mtime old|kept FILE...")
	}
	old := time.Date(2001, 2, 3, 4, 5, 6, 0, time.UTC)
	for _, name := range args[1:] {
		path := ts.MkAbs(name)
		if args[0] == "old" {
			ts.Check(os.Chtimes(path, old, old))
			continue
		}
		info, err := os.Stat(path)
		ts.Check(err)
		if kept := info.ModTime().Equal(old); kept == neg {
			ts.Fatalf("%s: kept is %v", name, kept)
		}
	}
}

// nofile wants a folder to hold nothing but the named files: "nofile DIR but NAME...".
func nofile(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 || args[1] != "but" {
		ts.Fatalf("usage: nofile DIR but [NAME...]")
	}
	entries, err := os.ReadDir(ts.MkAbs(args[0]))
	ts.Check(err)
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	if got, want := fmt.Sprint(names), fmt.Sprint(args[2:]); got != want {
		ts.Fatalf("%s holds %s, want %s", args[0], got, want)
	}
}

// nobrowser takes everything but the program itself off the search path, so that no browser is found; with a folder, the
// browsers are those of the folder.
func nobrowser(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) > 1 {
		ts.Fatalf("usage: nobrowser [DIR]")
	}
	path, err := exec.LookPath("beredskab")
	ts.Check(err)
	path = filepath.Dir(path)
	for _, dir := range args {
		path += string(filepath.ListSeparator) + ts.MkAbs(dir)
	}
	ts.Setenv("PATH", path)
}

// openFolder is a temporary folder that every user can reach, and the program copied into it.
func openFolder(t *testing.T) (dir, program string) {
	t.Helper()
	dir = t.TempDir()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(self)
	if err != nil {
		t.Fatal(err)
	}
	program = filepath.Join(dir, "beredskab")
	if err := os.WriteFile(program, data, 0o755); err != nil {
		t.Fatal(err)
	}
	for _, d := range []string{dir, filepath.Dir(dir)} {
		if err := os.Chmod(d, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	return dir, program
}
