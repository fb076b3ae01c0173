// Command scripts bundles what the page in the browser takes from npm: CodeMirror by esbuild into one file, and idiomorph as it is.
// The versions are pinned with their sums in package-lock.json, and the same versions give the same bytes; CI makes them again
// and compares.
//
//	go run beredskab/internal/generate/scripts FOLDER
package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// home is the folder of package.json, from the folder that go generate runs in: templates/scripts.
const home = "../../internal/generate/scripts"

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: scripts FOLDER")
		os.Exit(2)
	}
	if err := run(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(folder string) error {
	if _, err := exec.LookPath("npm"); errors.Is(err, exec.ErrNotFound) && os.Getenv("CI") == "" {
		fmt.Fprintln(os.Stderr, "scripts: no npm here; the scripts of others stay as they are")
		return nil
	}
	if err := install(); err != nil {
		return err
	}
	out, err := filepath.Abs(folder)
	if err != nil {
		return err
	}
	for name, global := range map[string]string{"codemirror": "CodeMirror", "fzstd": "Zstd"} {
		if err := command(filepath.Join("node_modules", ".bin", "esbuild"), name+".js", "--bundle", "--minify", "--format=iife", "--global-name="+global,
			"--target=es2022", "--charset=ascii", "--legal-comments=none", "--log-level=warning", "--outfile="+filepath.Join(out, name+".min.js")); err != nil {
			return fmt.Errorf("bundle %s: %w", global, err)
		}
	}
	morph, err := os.ReadFile(filepath.Join(home, "node_modules", "idiomorph", "dist", "idiomorph.min.js"))
	if err != nil {
		return fmt.Errorf("read idiomorph: %w", err)
	}
	if err := os.WriteFile(filepath.Join(folder, "idiomorph.min.js"), morph, 0o644); err != nil {
		return err
	}
	return licences(filepath.Join(folder, "LICENSES.txt"))
}

// licences gathers the licences of what is bundled: whoever gets the page gets them with it.
func licences(out string) error {
	var b bytes.Buffer
	for _, pattern := range [...]string{"@codemirror/*", "@lezer/*", "@marijn/*", "crelt", "fzstd", "idiomorph", "style-mod", "w3c-keyname"} {
		packages, err := filepath.Glob(filepath.Join(home, "node_modules", filepath.FromSlash(pattern)))
		if err != nil {
			return err
		}
		for _, dir := range packages {
			text, err := os.ReadFile(filepath.Join(dir, "LICENSE"))
			if err != nil {
				return fmt.Errorf("read the licence of %s: %w", filepath.Base(dir), err)
			}
			fmt.Fprintf(&b, "%s\n\n%s\n\n%s\n\n", strings.ReplaceAll(filepath.ToSlash(dir), home+"/node_modules/", ""), bytes.TrimSpace(text), strings.Repeat("-", 64))
		}
	}
	return os.WriteFile(out, b.Bytes(), 0o644)
}

// install fetches the packages, unless those of the same package-lock.json are there already.
func install() error {
	lock, err := os.Stat(filepath.Join(home, "package-lock.json"))
	if err != nil {
		return fmt.Errorf("find the versions: %w", err)
	}
	// npm writes this file when it is done.
	if done, err := os.Stat(filepath.Join(home, "node_modules", ".package-lock.json")); err == nil && !done.ModTime().Before(lock.ModTime()) {
		return nil
	}
	if err := command("npm", "ci", "--silent"); err != nil {
		return fmt.Errorf("install the packages: %w", err)
	}
	return nil
}

func command(name string, args ...string) error {
	cmd := exec.Command(name, args...) // a name with a slash is looked up in Dir
	cmd.Dir, cmd.Stdout, cmd.Stderr = home, os.Stderr, os.Stderr
	return cmd.Run()
}
