//go:build linux || darwin

package pipeline

import (
	"os"
	"runtime"
	"syscall"
)

// peak is the most memory that a process has had, in MB.
func peak(p *os.ProcessState) int64 {
	usage, ok := p.SysUsage().(*syscall.Rusage)
	if !ok {
		return 0
	}
	if runtime.GOOS == "darwin" {
		return usage.Maxrss >> 20 // in bytes there
	}
	return usage.Maxrss >> 10
}
