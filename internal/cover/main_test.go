package cover

import (
	"flag"
	"testing"
)

// The oracle counts minute by minute, which takes a while: 40 plans at each run, more with -rapid.checks.
func TestMain(m *testing.M) {
	if err := flag.Set("rapid.checks", "40"); err != nil {
		panic(err)
	}
	m.Run()
}
