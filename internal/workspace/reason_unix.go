//go:build unix

package workspace

import (
	"errors"
	"syscall"
)

// isFull says that the disk has no room left, for the user or for a file of that size.
func isFull(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT) || errors.Is(err, syscall.EFBIG)
}

// isBusy says that another program holds the file.
func isBusy(err error) bool { return errors.Is(err, syscall.EBUSY) || errors.Is(err, syscall.ETXTBSY) }
