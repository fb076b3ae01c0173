package cover

import (
	"flag"
	"os"
	"testing"
)

// TestMain draws the same random plans every time, unless -rapid.seed asks for others: others' changes must not fail by chance. The
// oracle and the program are not known to disagree; a few thousand plans of other seeds were tried since they last did.
func TestMain(m *testing.M) {
	flag.Parse()
	if f := flag.Lookup("rapid.seed"); f != nil && f.Value.String() == "0" {
		if err := f.Value.Set("20261130"); err != nil {
			panic(err)
		}
	}
	os.Exit(m.Run())
}
