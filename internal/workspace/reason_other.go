//go:build !unix && !windows

package workspace

// isFull and isBusy are for disks. In the browser there is none.
func isFull(error) bool { return false }

func isBusy(error) bool { return false }
