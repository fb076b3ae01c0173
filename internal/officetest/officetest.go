// Package officetest runs LibreOffice and other programs for tests. Only tests import it.
package officetest

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"
)

// Office runs LibreOffice with a profile of its own. Where CI asks for these tests a missing program is a fault; on a
// developer's machine it is a reason to skip.
// It writes into dir what a file is in another format.
func Office(t *testing.T, dir, to, file string) {
	t.Helper()
	Need(t, "soffice")
	ctx, cancel := context.WithTimeout(t.Context(), 2*time.Minute)
	defer cancel()
	profile := "-env:UserInstallation=file://" + filepath.Join(dir, "profile")
	out, err := exec.CommandContext(ctx, "soffice", profile, "--headless", "--convert-to", to, "--outdir", dir, file).CombinedOutput()
	if err != nil {
		t.Fatalf("convert to %s: %v\n%s", to, err, out)
	}
}

// Need skips a test whose program is not there, or fails it in CI.
func Need(t *testing.T, program string) {
	t.Helper()
	if _, err := exec.LookPath(program); err != nil {
		if os.Getenv("CI") != "" {
			t.Fatal(err)
		}
		t.Skip(err)
	}
}

// Python is a Python that has the module: what the system installs is for its own, which need not come first on the path.
func Python(t *testing.T, module string) string {
	t.Helper()
	for _, program := range []string{"python3", "/usr/bin/python3"} {
		if exec.Command(program, "-c", "import "+module).Run() == nil {
			return program
		}
	}
	if os.Getenv("CI") != "" {
		t.Fatalf("no python3 has the module %s", module)
	}
	t.Skipf("no python3 has the module %s", module)
	return ""
}
