package pipeline

import (
	"os"
	"runtime/debug"
	"testing"
)

// Memory is collected as seldom as in the program itself.
func TestMain(m *testing.M) {
	debug.SetGCPercent(400)
	os.Exit(m.Run())
}
