package xlsx

import (
	"flag"
	"os"
	"runtime/debug"
	"strconv"
	"testing"

	"beredskab/internal/testscale"
)

// Memory is collected as seldom as in the program itself. Each property is tried on some workbooks, on more with -rapid.checks.
func TestMain(m *testing.M) {
	debug.SetGCPercent(400)
	if err := flag.Set("rapid.checks", strconv.Itoa(testscale.Count(100, 20))); err != nil {
		panic(err)
	}
	os.Exit(m.Run())
}
