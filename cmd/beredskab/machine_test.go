//go:build linux

package main

import (
	"bytes"
	"io/fs"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
)

// fileLimit is how many bytes a file may have for the program that a test starts. It stands in for a full disk where no small one
// can be mounted.
const fileLimit = "BEREDSKAB_TEST_FILE_LIMIT"

// limitFiles is called by the program when it begins.
func limitFiles() {
	if n, err := strconv.ParseUint(os.Getenv(fileLimit), 10, 64); err == nil {
		signal.Ignore(syscall.SIGXFSZ)
		_ = syscall.Setrlimit(syscall.RLIMIT_FSIZE, &syscall.Rlimit{Cur: n, Max: n})
	}
}

// nobody is a user without rights, for tests that root runs: permissions do not stop root.
const nobody = 65534

// asSomebody starts a program as a user without rights.
func asSomebody(cmd *exec.Cmd) {
	if os.Getuid() == 0 {
		cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: nobody, Gid: nobody}}
	}
}

// When the machine says no, the program says so in a sentence, leaves what was there, and exits with 3.
func TestMachineSaysNo(t *testing.T) {
	t.Parallel()
	before, after := municipalities(t, "Gammel"), municipalities(t, "Ny")
	old, young := built(t, before), built(t, after)
	for _, c := range []struct {
		name string
		lay  func(t *testing.T, out string, cmd *exec.Cmd) // makes the machine say no
		want string
	}{
		{"full disk", func(t *testing.T, out string, _ *exec.Cmd) {
			if err := syscall.Mount("tmpfs", out, "tmpfs", 0, "size=8m"); err != nil {
				t.Skip("no disk can be mounted here; the limit on files stands in for it")
			}
			t.Cleanup(func() { _ = syscall.Unmount(out, syscall.MNT_DETACH) })
			lay(t, out, old)
			full := make([]byte, 4096)
			f, err := os.Create(filepath.Join(out, "fyld"))
			for err == nil {
				_, err = f.Write(full)
			}
			f.Close()
		}, "der er ikke plads på drevet."},
		{"limit on files", func(t *testing.T, out string, cmd *exec.Cmd) {
			lay(t, out, old)
			cmd.Env = append(os.Environ(), fileLimit+"=15000")
		}, "der er ikke plads på drevet."},
		{"folder that may not be written in", func(t *testing.T, out string, cmd *exec.Cmd) {
			lay(t, out, old)
			for slug := range map[string]bool{"aby": true, "bby": true, "cby": true, "dby": true} {
				if err := os.Chmod(filepath.Join(out, slug), 0o555); err != nil {
					t.Fatal(err)
				}
			}
			asSomebody(cmd)
		}, "Jeg kan ikke skrive OUT/aby/haandbog.md: jeg har ikke lov."},
		{"folder that may not be made", func(t *testing.T, out string, cmd *exec.Cmd) {
			lay(t, out, map[string]string{"laeses": "x"})
			if err := os.Chmod(out, 0o555); err != nil {
				t.Fatal(err)
			}
			asSomebody(cmd)
		}, "Jeg kan ikke lave mappen OUT/aby: jeg har ikke lov."},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir, program := openFolder(t)
			out := filepath.Join(dir, "out")
			work := filepath.Join(dir, "arbejde")
			if err := os.CopyFS(work, os.DirFS(after)); err != nil {
				t.Fatal(err)
			}
			if err := os.Mkdir(out, 0o755); err != nil {
				t.Fatal(err)
			}
			cmd := exec.Command(program, "build", "--date", "2026-11-21", "--out", out)
			var said bytes.Buffer
			cmd.Dir, cmd.Stderr = work, &said
			c.lay(t, out, cmd)
			found := contents(t, out)
			err := cmd.Run()
			if cmd.ProcessState == nil || cmd.ProcessState.ExitCode() != 3 || !strings.Contains(said.String(), strings.ReplaceAll(c.want, "OUT", out)) {
				t.Errorf("%v, and it says:\n%s", err, said.String())
			}
			if strings.Contains(said.String(), "goroutine") || strings.Contains(said.String(), "styresystemet siger") {
				t.Errorf("no sentence for a user:\n%s", said.String())
			}
			same(t, contents(t, out), found)
			if c.name != "folder that may not be made" { // given room or leave, the next build makes everything new
				_ = os.Remove(filepath.Join(out, "fyld"))
				for _, slug := range []string{"aby", "bby", "cby", "dby"} {
					_ = os.Chmod(filepath.Join(out, slug), 0o755)
				}
				again := exec.Command(program, cmd.Args[1:]...)
				again.Dir = work
				if text, err := again.CombinedOutput(); err != nil {
					t.Errorf("afterwards: %v\n%s", err, text)
				}
				same(t, contents(t, out), young)
			}
		})
	}
}

// moveIn lets another user of the system do the work. Only root can; where CI is set it must.
func (w *world) moveIn(t *testing.T) {
	t.Helper()
	if os.Getuid() != 0 {
		if os.Getenv("CI") != "" {
			t.Error("only root can run the program as another user")
		}
		t.Log("both worlds have the same user: only root can change that")
		return
	}
	w.as = asSomebody
	err := filepath.WalkDir(filepath.Dir(w.dir), func(path string, _ fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		return os.Chown(path, nobody, nobody)
	})
	if err != nil {
		t.Fatal(err)
	}
}
