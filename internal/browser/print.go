package browser

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// patience is the longest that one page may take; a browser that hangs must not hang the build.
const patience = 3 * time.Minute

// Print has the browser print a page that needs nothing outside itself, and returns the PDF with its stamp.
func Print(ctx context.Context, program string, page []byte, stamp Stamp) (pdf []byte, err error) {
	dir, err := scratch(program)
	if err != nil {
		return nil, fmt.Errorf("make a folder for the browser: %w", err)
	}
	defer func() {
		if e := os.RemoveAll(dir); e != nil { // on Windows a helper process may hold on to a file for a moment
			_ = os.RemoveAll(dir)
		}
	}()
	in, out := filepath.Join(dir, "side.html"), filepath.Join(dir, "side.pdf")
	if err := os.WriteFile(in, page, 0o600); err != nil {
		return nil, fmt.Errorf("write the page for the browser: %w", err)
	}
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	cmd := exec.CommandContext(ctx, program, append(flags(dir, out), fileURL(in))...)
	cmd.WaitDelay = 2 * time.Second
	var said bytes.Buffer
	cmd.Stderr = &said
	ran := cmd.Run()
	pdf, err = os.ReadFile(out)
	switch {
	case ctx.Err() != nil:
		return nil, fmt.Errorf("browseren %s blev ikke færdig med at skrive pdf: %w", program, ctx.Err())
	case err != nil && ran != nil:
		return nil, fmt.Errorf("browseren %s kunne ikke skrive pdf: %w%s", program, ran, lastLine(said.String()))
	case err != nil:
		return nil, fmt.Errorf("browseren %s skrev ingen pdf%s", program, lastLine(said.String()))
	case !whole(pdf):
		return nil, errors.New("browseren " + program + " skrev kun en del af sin pdf. Prøv igen")
	}
	return stamp.put(pdf), nil
}

// flags has the browser print in silence: no window, no profile of the user's, no network.
func flags(dir, out string) []string {
	list := []string{
		"--headless", "--disable-gpu", "--no-first-run", "--no-default-browser-check", "--disable-extensions",
		"--disable-sync", "--disable-background-networking", "--disable-component-update", "--disable-dev-shm-usage",
		"--host-resolver-rules=MAP * ~NOTFOUND", "--user-data-dir=" + filepath.Join(dir, "profil"),
		"--no-pdf-header-footer", "--generate-pdf-document-outline", "--print-to-pdf=" + out,
	}
	if os.Geteuid() == 0 { // as root the browser refuses to run in its sandbox; everybody else keeps it
		list = append(list, "--no-sandbox")
	}
	return list
}

// fileURL is the address of a file: file:///C:/Users/… on Windows.
func fileURL(path string) string {
	path = filepath.ToSlash(path)
	if !strings.HasPrefix(path, "/") {
		path = "/" + path
	}
	return (&url.URL{Scheme: "file", Path: path}).String()
}

// whole says that the file was written to its end.
func whole(pdf []byte) bool {
	tail := pdf[max(0, len(pdf)-64):]
	return bytes.HasPrefix(pdf, []byte("%PDF-")) && bytes.Contains(tail, []byte("%%EOF"))
}

// lastLine is the last thing that the browser said before it gave up.
func lastLine(said string) string {
	lines := strings.Split(strings.TrimSpace(said), "\n")
	if last := strings.TrimSpace(lines[len(lines)-1]); last != "" {
		return ": " + last
	}
	return ""
}
