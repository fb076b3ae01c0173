//go:build unix

package workspace

import (
	"errors"
	"os"
	"syscall"
)

// hold locks the file for this program alone. Some network drives know no locks; there the build goes on without one.
func hold(f *os.File) error {
	err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
	if errors.Is(err, syscall.EWOULDBLOCK) {
		return errLocked
	}
	return nil
}
