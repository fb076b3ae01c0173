package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"beredskab/internal/cli"
	"beredskab/internal/testscale"
)

var update = flag.Bool("update", false, "write the expected output of the scripts anew")

// run is the program with a clock that stands still, so that a script sees the same day for ever.
func run() {
	limitFiles()
	os.Exit(cli.Run(context.Background(), os.Args[1:], os.Stdin, os.Stdout, os.Stderr, frozenClock(cli.System())))
}

func frozenClock(env cli.Env) cli.Env {
	env.Now = func() time.Time { return time.Date(2026, 11, 21, 23, 30, 0, 0, time.UTC) } // already the 22nd in Denmark
	env.Random = strings.NewReader("sixteen bytes ok" + "newid ")
	return env
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
		Setup: func(env *testscript.Env) error {
			env.Values["PATH"] = env.Getenv("PATH")
			return nil
		},
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
	if args[1] == "beredskab" && !needsProcess(ts, args[2:]) {
		code = strconv.Itoa(cli.Run(context.Background(), args[2:], strings.NewReader(""), ts.Stdout(), ts.Stderr(), here(ts)))
	} else if err := ts.Exec(args[1], args[2:]...); err != nil {
		code = strings.TrimPrefix(err.Error(), "exit status ")
	}
	if code != args[0] {
		ts.Fatalf("%s exited with %s, want %s", strings.Join(args[1:], " "), code, args[0])
	}
}

// needsProcess says that a command of a script must be run as a program of its own. Starting one costs more than most commands
// do, so by default it is done only where the script changes what the system gives a program: its standard input, its search path,
// its time zone. CI does it for all.
func needsProcess(ts *testscript.TestScript, args []string) bool {
	return testscale.Count(1, 0) == 1 || slices.Contains(args, "-") || ts.Getenv("PATH") != ts.Value("PATH") || ts.Getenv("TZ") != ""
}

// here is the world of a script for a program that runs in the test itself.
func here(ts *testscript.TestScript) cli.Env {
	env := frozenClock(cli.System())
	env.Dir, env.Variables = ts.MkAbs("."), nil
	for _, name := range []string{"BEREDSKAB_FORMATS", "BEREDSKAB_DATE", "BEREDSKAB_OUT", "NO_COLOR", "TERM"} {
		if value := ts.Getenv(name); value != "" {
			env.Variables = append(env.Variables, name+"="+value)
		}
	}
	return env
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
