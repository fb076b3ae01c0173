// Package browser finds the browser that is installed on the machine and has it print a page to PDF.
//
// No browser is shipped, because every municipal PC has Edge, and a library that sets PDF would have to lay the page out a
// second time. The browser works in a folder of its own that is removed afterwards, without network, extensions or the
// user's profile. What it writes about itself and the clock is overwritten, so that a plan gives the same file every time.
package browser

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
)

// ErrMissing says that there is no browser to print with. It is told to the user as it stands.
var ErrMissing = errors.New("jeg kan ikke lave en pdf, for jeg finder hverken Edge, Chrome eller Chromium på maskinen. " +
	"Installér en af dem, eller byg uden pdf, åbn haandbog.html i en browser, og vælg Udskriv og Gem som PDF")

// Find returns the path of the first browser that is installed: Edge, Chrome or Chromium.
func Find() (string, error) {
	return find(runtime.GOOS, os.Getenv, exec.LookPath, isFile)
}

// find looks on the search path first, where somebody may have put one on purpose, then where the makers install theirs.
func find(system string, env func(string) string, inPath func(string) (string, error), is func(string) bool) (string, error) {
	for _, name := range commands(system) {
		if path, err := inPath(name); err == nil {
			return path, nil
		}
	}
	for _, path := range places(system, env) {
		if is(path) {
			return path, nil
		}
	}
	return "", ErrMissing
}

func commands(system string) []string {
	switch system {
	case "windows":
		return []string{"msedge.exe", "chrome.exe"}
	case "darwin":
		return nil // a command of that name is more likely somebody's wrapper than the browser
	}
	return []string{
		"microsoft-edge", "microsoft-edge-stable", "google-chrome", "google-chrome-stable", "chromium", "chromium-browser",
	}
}

// places are where the makers put their browsers when nobody asks for anything else.
func places(system string, env func(string) string) []string {
	var out []string
	switch system {
	case "windows":
		for _, program := range []string{`Microsoft\Edge\Application\msedge.exe`, `Google\Chrome\Application\chrome.exe`, `Chromium\Application\chrome.exe`} {
			for _, folder := range []string{"ProgramFiles(x86)", "ProgramFiles", "ProgramW6432", "LocalAppData"} {
				if dir := env(folder); dir != "" {
					out = append(out, strings.TrimRight(dir, `\`)+`\`+program)
				}
			}
		}
	case "darwin":
		for _, program := range []string{"Microsoft Edge", "Google Chrome", "Chromium"} {
			app := "/Applications/" + program + ".app/Contents/MacOS/" + program
			out = append(out, app)
			if home := env("HOME"); home != "" {
				out = append(out, home+app)
			}
		}
	}
	return out
}

func isFile(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.Mode().IsRegular()
}

// scratch makes the folder that the browser works in. A browser that came as a snap sees its own folder only.
func scratch(program string) (string, error) {
	base := ""
	if strings.HasPrefix(program, "/snap/") || strings.HasPrefix(resolved(program), "/snap/") || filepath.Base(resolved(program)) == "snap" {
		if home, err := os.UserHomeDir(); err == nil {
			base = filepath.Join(home, "snap", "chromium", "common")
			if err := os.MkdirAll(base, 0o755); err != nil {
				base = ""
			}
		}
	}
	return os.MkdirTemp(base, "beredskab-")
}

func resolved(path string) string {
	if p, err := filepath.EvalSymlinks(path); err == nil {
		return p
	}
	return path
}
