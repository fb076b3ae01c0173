package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"beredskab/internal/cli"
	"beredskab/internal/testscale"
)

// municipalities are small plans that are built into one folder, in two editions that differ in every file.
func municipalities(t *testing.T, title string) (dir string) {
	t.Helper()
	dir = t.TempDir()
	for _, slug := range []string{"aby", "bby", "cby", "dby"} {
		text := "format: 1\nmunicipality: {code: \"0000\", name: " + slug + "}\nplan: {title: " + title + ", status: draft}\n"
		if err := os.MkdirAll(filepath.Join(dir, "plans", slug), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, "plans", slug, "plan.yaml"), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// program is a build of the plans in a folder by the program itself.
func program(dir, out string) (cmd *exec.Cmd, said *bytes.Buffer) {
	cmd = exec.Command("beredskab", "build", "--date", "2026-11-21", "--out", out)
	said = &bytes.Buffer{}
	cmd.Dir, cmd.Stderr = dir, said
	return cmd, said
}

// built builds undisturbed and returns every file.
func built(t *testing.T, dir string) map[string]string {
	t.Helper()
	out := t.TempDir()
	cmd, said := program(dir, out)
	if err := cmd.Run(); err != nil {
		t.Fatalf("%v\n%s", err, said)
	}
	made := contents(t, out)
	if len(made) != 4*5 {
		t.Fatalf("%d files are built: %v", len(made), slices.Sorted(maps.Keys(made)))
	}
	return made
}

// mixed lists the plans of which some files are of the one build and some of the other, and complains of files that are of none.
func mixed(t *testing.T, found, old, young map[string]string) (slugs []string) {
	t.Helper()
	states := map[string]map[bool]bool{}
	for name, text := range found {
		slug, file := path.Split(name)
		switch {
		case strings.HasPrefix(file, "."): // what the build had laid ready
		case file == "manifest.json":
			if !json.Valid([]byte(text)) {
				t.Errorf("%s is half", name)
			}
		case text == old[name], text == young[name]:
			if states[slug] == nil {
				states[slug] = map[bool]bool{}
			}
			states[slug][text == young[name]] = true
		default:
			t.Errorf("%s is neither old nor new", name)
		}
	}
	for name := range old {
		if _, ok := found[name]; !ok {
			t.Errorf("%s is gone", name)
		}
	}
	for slug, s := range states {
		if len(s) > 1 {
			slugs = append(slugs, strings.TrimSuffix(slug, "/"))
		}
	}
	return slugs
}

// The program is killed at forty moments, by default at four of them, of a build of several plans: spread over all of it, from its first
// sign of writing on, and while the files of one plan are put in place. Each file is the old or the new one; the next build names the
// plans that were broken off, and fixes them.
func TestProgramKilled(t *testing.T) {
	t.Parallel()
	before, after := municipalities(t, "Gammel"), municipalities(t, "Ny")
	old := built(t, before)
	start := time.Now()
	young := built(t, after)
	whole := time.Since(start)

	var mu sync.Mutex
	killed, halfway, between := 0, 0, 0
	moments := make([]int, 40)
	for n := range moments {
		moments[n] = n
	}
	moments = testscale.Sample(moments, 4)
	t.Cleanup(func() {
		t.Logf("killed %d of %d at work, %d with some plans new, %d in the middle of a plan's files", killed, len(moments), halfway, between)
		if killed < len(moments)/4 {
			t.Errorf("only %d of the builds were killed before they were done", killed)
		}
	})
	for _, n := range moments {
		t.Run(fmt.Sprint(n), func(t *testing.T) {
			t.Parallel()
			out := filepath.Join(t.TempDir(), "out")
			lay(t, out, old)
			cmd, _ := program(after, out)
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			ended := make(chan struct{})
			var err error
			go func() {
				err = cmd.Wait()
				close(ended)
			}()
			switch {
			case n < 8:
				time.Sleep(whole * time.Duration(n) / 8)
			case n < 20:
				await(ended, out, "*/.beredskab-*", "")
				time.Sleep(time.Duration(n-8) * 2 * time.Millisecond)
			default:
				await(ended, out, []string{"aby", "bby", "cby", "dby"}[n%4]+"/manifest.json", `"coming"`)
				time.Sleep(time.Duration(n-20) * 10 * time.Microsecond)
			}
			_ = cmd.Process.Kill()
			<-ended

			found := contents(t, out)
			broken := mixed(t, found, old, young)
			mu.Lock()
			if err != nil {
				killed++
			}
			if err != nil && found["aby/haandbog.md"] != old["aby/haandbog.md"] {
				halfway++
			}
			between += len(broken)
			mu.Unlock()

			var stdout, stderr bytes.Buffer
			args := []string{"build", "--date", "2026-11-21", "--out", out}
			if code := cli.Run(t.Context(), args, nil, &stdout, &stderr, outside(t, after)); code != 0 {
				t.Fatalf("the next build exits with %d:\n%s", code, stderr.String())
			}
			for _, slug := range broken {
				if !strings.Contains(stderr.String(), slug+": ") || !strings.Contains(stderr.String(), "passede ikke sammen med resten, for jeg blev afbrudt sidste gang") {
					t.Errorf("%s was broken off and is not named:\n%s", slug, stderr.String())
				}
			}
			same(t, contents(t, out), young)
		})
	}
}

// lay writes files as they were once built.
func lay(t *testing.T, out string, files map[string]string) {
	t.Helper()
	for name, text := range files {
		if err := os.MkdirAll(filepath.Dir(filepath.Join(out, name)), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(out, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// await waits until there is a file of that name that holds some words, or the program has ended.
func await(ended <-chan struct{}, out, pattern, words string) {
	for ; ; time.Sleep(20 * time.Microsecond) {
		select {
		case <-ended:
			return
		default:
		}
		ready, _ := filepath.Glob(filepath.Join(out, filepath.FromSlash(pattern)))
		for _, name := range ready {
			if text, err := os.ReadFile(name); words == "" || err == nil && strings.Contains(string(text), words) {
				return
			}
		}
	}
}

// same wants exactly these files with these contents.
func same(t *testing.T, got, want map[string]string) {
	t.Helper()
	for name, text := range want {
		if got[name] != text {
			t.Errorf("%s is not as an undisturbed build makes it", name)
		}
	}
	for name := range got {
		if _, ok := want[name]; !ok {
			t.Errorf("%s is left behind", name)
		}
	}
}

// Two people build into one folder on a shared drive at the same time, from different states of the plans.
func TestTwoProgramsAtOnce(t *testing.T) {
	t.Parallel()
	before, after := municipalities(t, "Gammel"), municipalities(t, "Ny")
	old, young := built(t, before), built(t, after)
	for n := range testscale.Count(3, 1) {
		out := filepath.Join(t.TempDir(), "out")
		lay(t, out, map[string]string{"aby/.beredskab-lock": "", "aby/.beredskab-haandbog.md.tmp": "efter en afbrudt udgave"})
		first, saidFirst := program(before, out)
		second, saidSecond := program(after, out)
		for _, cmd := range []*exec.Cmd{first, second} {
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
		}
		for cmd, said := range map[*exec.Cmd]*bytes.Buffer{first: saidFirst, second: saidSecond} {
			if err := cmd.Wait(); err != nil {
				t.Fatalf("round %d: %v\n%s", n, err, said)
			}
			if strings.Contains(said.String(), "passede ikke sammen") {
				t.Errorf("round %d: something seemed broken:\n%s", n, said)
			}
		}
		found := contents(t, out)
		for name, text := range found {
			switch slug := path.Dir(name); {
			case strings.HasPrefix(path.Base(name), "."):
				t.Errorf("round %d: %s is left behind", n, name)
			case text != old[name] && text != young[name]:
				t.Errorf("round %d: %s is of neither", n, name)
			case (text == old[name]) != (found[slug+"/manifest.json"] == old[slug+"/manifest.json"]):
				t.Errorf("round %d: %s is of the other build than the rest of its set", n, name)
			}
		}
		if len(found) != len(old) {
			t.Errorf("round %d: there are %v", n, slices.Sorted(maps.Keys(found)))
		}
	}
}
