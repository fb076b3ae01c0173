package workspace

import (
	"errors"
	"os"
	"path/filepath"
	"syscall"
)

// lockName is the file that stands for the lock. Windows removes it when the program ends, however it ends.
const lockName = temporaryPrefix + "lock"

// The flags of CreateFile that the syscall package does not name.
const (
	fileFlagDeleteOnClose = 0x04000000
	accessDelete          = 0x00010000
)

// held says that a file belongs to a lock: nobody else may take it away.
func held(name string) bool { return name == lockName }

// acquire makes a file that nobody else can open until it is closed, and that then goes away.
func acquire(root *os.Root) (*os.File, error) {
	path := filepath.Join(root.Name(), lockName)
	name, err := syscall.UTF16PtrFromString(path)
	if err != nil {
		return nil, err
	}
	h, err := syscall.CreateFile(name, syscall.GENERIC_READ|syscall.GENERIC_WRITE|accessDelete, 0, nil, syscall.OPEN_ALWAYS,
		syscall.FILE_ATTRIBUTE_HIDDEN|fileFlagDeleteOnClose, 0)
	switch {
	case errors.Is(err, errorSharingViolation), errors.Is(err, syscall.ERROR_ACCESS_DENIED) && writable(root):
		return nil, errLocked // the second: the other program's file is just going away
	case err != nil:
		return nil, &os.PathError{Op: "lock", Path: path, Err: err}
	}
	return os.NewFile(uintptr(h), path), nil
}

// writable says that a file can be made in the folder.
func writable(root *os.Root) bool {
	const probe = lockName + "-prøve"
	f, err := root.OpenFile(probe, os.O_WRONLY|os.O_CREATE|os.O_EXCL, fileMode)
	if err != nil {
		return false
	}
	f.Close()
	return root.Remove(probe) == nil
}
