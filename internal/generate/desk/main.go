// Command desk makes the page beredskab.html: it compiles the program for the browser and puts it into one file with the page's
// script, its style sheet and nothing that is fetched.
//
//	go run ./internal/generate/desk -out beredskab.html
package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"text/template"

	"github.com/klauspost/compress/zstd"

	"beredskab/templates"
	others "beredskab/templates/scripts"
)

func main() {
	out := flag.String("out", "beredskab.html", "the page to write")
	flag.Parse()
	if err := run(*out); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// most is how large the page may be: it is sent by mail.
const most = 10_000_000

func run(out string) error {
	program, err := compile()
	if err != nil {
		return err
	}
	goroot, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return fmt.Errorf("find the toolchain: %w", err)
	}
	support, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(goroot)), "lib", "wasm", "wasm_exec.js"))
	if err != nil {
		return fmt.Errorf("read the toolchain's script: %w", err)
	}
	page, err := assemble(program, support)
	if err != nil {
		return err
	}
	if len(page) > most {
		return fmt.Errorf("the page is %d bytes, more than the %d that it may be", len(page), most)
	}
	return os.WriteFile(out, page, 0o644)
}

// compile builds the program for the browser.
func compile() ([]byte, error) {
	dir, err := os.MkdirTemp("", "desk")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	file := filepath.Join(dir, "desk.wasm")
	cmd := exec.Command("go", "build", "-trimpath", "-buildvcs=false", "-ldflags=-s -w", "-o", file, "beredskab/cmd/desk")
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm", "CGO_ENABLED=0")
	cmd.Stderr = os.Stderr
	if err := cmd.Run(); err != nil {
		return nil, fmt.Errorf("compile the program for the browser: %w", err)
	}
	return os.ReadFile(file)
}

// assemble puts the page together. The same parts always give the same bytes.
func assemble(program, support []byte) ([]byte, error) {
	// Browsers unpack gzip by themselves, but with Zstandard the page is a tenth smaller, and 10 MB are soon full.
	z, err := zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedBestCompression), zstd.WithWindowSize(8<<20), zstd.WithEncoderConcurrency(1))
	if err != nil {
		return nil, err
	}
	packed := z.EncodeAll(program, nil)
	size := len(packed)
	var scripts, hashes []string
	for _, name := range [...]string{"idiomorph.min.js", "codemirror.min.js"} {
		text, err := others.Files.ReadFile(name)
		if err != nil {
			return nil, fmt.Errorf("read %s: %w", name, err)
		}
		scripts = append(scripts, string(text))
	}
	licences, err := others.Files.ReadFile("LICENSES.txt")
	if err != nil {
		return nil, fmt.Errorf("read the licences: %w", err)
	}
	parts := map[string]string{}
	for _, name := range [...]string{"style.css", "desk.css", "desk_text.js", "desk.js", "desk_worker.js", "desk_page.html.tmpl"} {
		text, err := templates.Files.ReadFile(name)
		if err != nil {
			return nil, fmt.Errorf("read %s: %w", name, err)
		}
		parts[name] = string(text)
	}
	scripts = append(scripts, parts["desk_text.js"], parts["desk.js"])
	unpack, err := others.Files.ReadFile("fzstd.min.js")
	if err != nil {
		return nil, fmt.Errorf("read what unpacks the program: %w", err)
	}
	worker := string(support) + "\n" + string(unpack) + "\n" + parts["desk_worker.js"]
	for _, text := range append(scripts, worker) {
		if lower := strings.ToLower(text); strings.Contains(lower, "</script") || strings.Contains(lower, "<!--") {
			return nil, fmt.Errorf("a script would end its own element: %.60s", text)
		}
	}
	for _, text := range scripts {
		hashes = append(hashes, hash(text))
	}
	policy := strings.Join([]string{
		"default-src 'none'", "script-src " + strings.Join(hashes, " ") + " 'wasm-unsafe-eval'",
		"worker-src blob:", "style-src 'unsafe-inline'", "img-src data: blob:", "connect-src 'none'", "base-uri 'none'", "form-action 'none'",
	}, "; ")
	t, err := template.New("page").Parse(parts["desk_page.html.tmpl"])
	if err != nil {
		return nil, fmt.Errorf("parse the page: %w", err)
	}
	var b bytes.Buffer
	err = t.Execute(&b, map[string]any{
		"Policy": policy, "Style": parts["style.css"] + parts["desk.css"], "Scripts": scripts, "Worker": worker,
		"Program": written(packed), "Size": size, "Licences": string(licences),
	})
	return b.Bytes(), err
}

func hash(script string) string {
	sum := sha256.Sum256([]byte(script))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}
