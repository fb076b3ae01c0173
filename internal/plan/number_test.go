package plan

import (
	"strings"
	"testing"
)

// Ten hours are not ten talks: following the message must not make them so.
func TestALengthOfTimeIsNoCount(t *testing.T) {
	t.Parallel()
	for _, written := range []string{"10 timer", "90 min", "3 måneder", "et år"} {
		if p := numberProblem(written); !strings.Contains(p.Message, "er en tid og ikke et antal") || strings.Contains(p.Fix, "kun cifre") {
			t.Errorf("%q: %s %s", written, p.Message, p.Fix)
		}
	}
	if p := numberProblem("fem"); !strings.Contains(p.Fix, "cifre") {
		t.Errorf("fem: %s", p.Fix)
	}
}
