package cover

import (
	"flag"
	"strconv"
	"testing"

	"beredskab/internal/testscale"
)

// The oracle counts minute by minute, which takes a while: some plans at each run, more with -rapid.checks.
func TestMain(m *testing.M) {
	if err := flag.Set("rapid.checks", strconv.Itoa(testscale.Count(40, 12))); err != nil {
		panic(err)
	}
	m.Run()
}
