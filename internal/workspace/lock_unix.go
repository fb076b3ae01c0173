//go:build unix

package workspace

import (
	"errors"
	"os"
	"syscall"
)

// held says that a file belongs to a lock. Here the folder itself is locked.
func held(string) bool { return false }

// acquire locks a folder for this program alone, until the file is closed. Some network drives know no locks; there the build
// goes on without one.
func acquire(root *os.Root) (*os.File, error) {
	f, err := root.Open(".")
	if err != nil {
		return nil, err
	}
	if errors.Is(syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB), syscall.EWOULDBLOCK) {
		f.Close()
		return nil, errLocked
	}
	return f, nil
}
