package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// onlyLinks is a main that holds the whole program and does nothing: what any program with these libraries costs to start.
const onlyLinks = `package main

import (
	"context"
	"os"

	"beredskab/internal/cli"
)

func main() {
	if len(os.Args) > 0 {
		return
	}
	cli.Run(context.Background(), nil, nil, nil, nil, cli.System())
}
`

// onlyReads is a main that holds the whole program, lets the YAML library read the files that it is given, side by side, and
// does nothing with them: what any program with these libraries costs that reads a plan.
const onlyReads = `package main

import (
	"bytes"
	"context"
	"os"
	"sync"

	"go.yaml.in/yaml/v4"

	"beredskab/internal/cli"
)

func main() {
	if len(os.Args) == 0 {
		cli.Run(context.Background(), nil, nil, nil, nil, cli.System())
	}
	var all sync.WaitGroup
	for _, path := range os.Args[1:] {
		all.Go(func() {
			text, err := os.ReadFile(path)
			if err != nil {
				panic(err)
			}
			loader, err := yaml.NewLoader(bytes.NewReader(text))
			if err != nil {
				panic(err)
			}
			var root yaml.Node
			if err := loader.Load(&root); err != nil {
				panic(err)
			}
		})
	}
	all.Wait()
}
`

// BenchmarkProcess times whole processes, start and end included. Every run is paired with one of the program that only links
// the same code and, where a plan is read, with one that only reads its files too, so that a machine with other work slows all.
// It reports the least of the runs: processor time, time on the clock, the most memory, and how many times the clock time of the
// other two programs that is (the least of each).
//
// The figures of README.md are those of
//
//	go test ./cmd/beredskab -run '^$' -bench Process -benchtime 60x
func BenchmarkProcess(b *testing.B) {
	dir := b.TempDir()
	compile := func(name string, extra ...string) string {
		path := filepath.Join(dir, name)
		args := append(append([]string{"build", "-trimpath", "-o", path}, extra...), ".")
		if out, err := exec.Command("go", args...).CombinedOutput(); err != nil {
			b.Fatalf("%v\n%s", err, out)
		}
		return path
	}
	program := compile("beredskab")
	main, err := filepath.Abs("main.go")
	if err != nil {
		b.Fatal(err)
	}
	other, overlay := filepath.Join(dir, "main.go"), filepath.Join(dir, "overlay.json")
	write(b, overlay, fmt.Sprintf(`{"Replace":{%q:%q}}`, main, other))
	write(b, other, onlyLinks)
	links := compile("links", "-overlay", overlay)
	write(b, other, onlyReads)
	reads := compile("reads", "-overlay", overlay)

	examples, err := filepath.Abs("../../examples")
	if err != nil {
		b.Fatal(err)
	}
	example := func(name string) string { return filepath.Join(examples, name) }
	starter := filepath.Join(examples, "..", "plans", "start")
	out := filepath.Join(dir, "out")
	for _, c := range []struct {
		name string
		args []string
	}{
		{"version", []string{"version"}},
		{"validate-start", []string{"validate", starter}},
		{"validate-klintrup", []string{"validate", example("workshop/plans/klintrup")}},
		{"validate-fjordvig", []string{"validate", example("workshop/plans/fjordvig")}},
		{"validate-lilleoe", []string{"validate", example("lilleoe")}},
		{"validate-eksempelby", []string{"validate", example("eksempelby")}},
		{"coverage-eksempelby", []string{"coverage", example("eksempelby")}},
		{"build-eksempelby", []string{"build", example("eksempelby"), "--out", out}},
		{"build-again-eksempelby", []string{"build", example("eksempelby"), "--out", out}},
	} {
		b.Run(c.name, func(b *testing.B) {
			var least, leastLinks, leastReads run1
			files := filesOf(b, c.args)
			for b.Loop() {
				if c.name == "build-eksempelby" {
					if err := os.RemoveAll(out); err != nil {
						b.Fatal(err)
					}
				}
				leastLinks = leastLinks.or(timed(b, links))
				if len(files) > 0 {
					leastReads = leastReads.or(timed(b, reads, files...))
				}
				least = least.or(timed(b, program, c.args...))
			}
			b.ReportMetric(0, "ns/op")
			b.ReportMetric(ms(least.cpu), "cpu-ms")
			b.ReportMetric(ms(least.clock), "clock-ms")
			b.ReportMetric(float64(least.memory)/1e6, "MB-memory")
			b.ReportMetric(ms(least.clock)/ms(leastLinks.clock), "x-links")
			if len(files) > 0 {
				b.ReportMetric(ms(leastReads.clock)/ms(leastLinks.clock), "x-links-reads")
				b.ReportMetric(ms(least.clock)/ms(leastReads.clock), "x-reads")
			}
		})
	}
}

// filesOf lists the files of the plan that a command checks, shared ones included; none for other commands.
func filesOf(b *testing.B, args []string) []string {
	if args[0] != "validate" {
		return nil
	}
	files, err := filepath.Glob(filepath.Join(args[1], "*.yaml"))
	if err != nil || len(files) == 0 {
		b.Fatalf("%s: no files, %v", args[1], err)
	}
	shared, err := filepath.Glob(filepath.Join(args[1], "..", "..", "faelles", "*.yaml"))
	if err != nil {
		b.Fatal(err)
	}
	return append(files, shared...)
}

// run1 is what one run of a process took.
type run1 struct {
	cpu, clock time.Duration
	memory     int64 // bytes
}

// or takes the lesser of each; the zero value stands for no run yet.
func (r run1) or(o run1) run1 {
	if r.clock == 0 {
		return o
	}
	return run1{min(r.cpu, o.cpu), min(r.clock, o.clock), min(r.memory, o.memory)}
}

func ms(d time.Duration) float64 { return float64(d) / 1e6 }

// timed runs a program. Findings are no failure here; anything else is.
func timed(b *testing.B, program string, args ...string) run1 {
	b.Helper()
	cmd := exec.Command(program, args...)
	var said bytes.Buffer
	cmd.Stdout, cmd.Stderr = &said, &said
	cmd.Env = slices.DeleteFunc(os.Environ(), func(v string) bool { return strings.HasPrefix(v, "GOGC=") })
	start := time.Now()
	err := cmd.Run()
	clock := time.Since(start)
	if err != nil && cmd.ProcessState.ExitCode() != 1 {
		b.Fatalf("%v: %v\n%s", cmd.Args, err, said.String())
	}
	return run1{cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime(), clock, mostMemory(cmd.ProcessState)}
}

func write(b *testing.B, path, text string) {
	b.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		b.Fatal(err)
	}
}
