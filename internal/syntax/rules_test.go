package syntax

import (
	"testing"

	"beredskab/internal/diag"
)

func TestRules(t *testing.T) {
	t.Parallel()
	for _, s := range Rules() {
		t.Run(s.ID, func(t *testing.T) {
			t.Parallel()
			if s.Title == "" || s.Why == "" {
				t.Error("title and why must be there")
			}
			if s.Before != "" {
				root, findings := Parse(diag.NewFile("f", []byte(s.Before)))
				if len(findings) != 1 || findings[0].Rule != s.ID || findings[0].Severity != s.Severity {
					t.Errorf("%q gives\n%s", s.Before, show(findings))
				}
				if root == nil {
					t.Errorf("nothing more can be read of %q", s.Before)
				}
				t.Logf("%s\n%s\n%s", s.Before, show(findings), dump(root))
			}
			if _, findings := Parse(diag.NewFile("f", []byte(s.After))); len(findings) > 0 {
				t.Errorf("%q gives\n%s", s.After, show(findings))
			}
		})
	}
}
