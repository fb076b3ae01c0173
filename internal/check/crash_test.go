package check

import (
	"fmt"
	"strings"
	"testing"

	"beredskab/internal/hours"
	"beredskab/internal/plan"
)

// A fault in a rule is met where the rules were asked for, on whichever core it ran: there it is caught, and the user is told
// whose fault it is. Anywhere else it would end the program in the middle of a file.
func TestRuleThatCrashes(t *testing.T) {
	t.Parallel()
	for range 50 {
		begun := make(chan struct{})
		rules := []Rule{
			{ID: "waits", Check: func(*Pass) { <-begun }}, // the other core gets the next
			{ID: "falls", Check: func(*Pass) { close(begun); panic("dette gik galt") }},
		}
		func() {
			defer func() {
				if said := fmt.Sprint(recover()); !strings.Contains(said, "dette gik galt") {
					t.Errorf("what is caught is %q", said)
				}
			}()
			newPass(&plan.Plan{}, hours.DayOf(2026, 11, 21), nil).ask(rules)
		}()
	}
}
