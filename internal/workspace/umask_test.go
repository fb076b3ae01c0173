//go:build unix

package workspace

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// Files get the rights that the user's umask leaves.
func TestRightsFollowTheUmask(t *testing.T) {
	out := filepath.Join(t.TempDir(), "out")
	old := syscall.Umask(0o027)
	defer syscall.Umask(old)
	mustWrite(t, set(out, book))
	must(t, New("", nil).WriteNew(NewFile{filepath.Join(out, "ny", "plan.yaml"), []byte("x")}))
	for name, want := range map[string]os.FileMode{"": 0o750, "eksempelby": 0o750, "eksempelby/haandbog.md": 0o640, "ny": 0o750, "ny/plan.yaml": 0o640} {
		info, err := os.Stat(filepath.Join(out, name))
		must(t, err)
		if got := info.Mode().Perm(); got != want {
			t.Errorf("%q has %o, want %o", name, got, want)
		}
	}
}
