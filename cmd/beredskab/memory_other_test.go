//go:build !linux

package main

import "os"

// mostMemory is told in other ways on other systems, and not asked for there.
func mostMemory(*os.ProcessState) int64 { return 0 }
