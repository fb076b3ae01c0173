package workspace

import (
	"errors"
	"os"
	"syscall"
	"unsafe"
)

var lockFileEx = syscall.NewLazyDLL("kernel32.dll").NewProc("LockFileEx")

// The flags of LockFileEx.
const (
	lockFailImmediately = 1
	lockExclusive       = 2
)

// hold locks the first byte of the file for this program alone. Some network drives know no locks; there the build goes on
// without one.
func hold(f *os.File) error {
	var at syscall.Overlapped
	ok, _, err := lockFileEx.Call(f.Fd(), lockFailImmediately|lockExclusive, 0, 1, 0, uintptr(unsafe.Pointer(&at)))
	if ok == 0 && errors.Is(err, errorLockViolation) {
		return errLocked
	}
	return nil
}
