package checklist_test

import (
	"fmt"
	"strings"
	"testing"

	"beredskab/internal/checklist"
	"beredskab/internal/plan"
	"beredskab/internal/sample"
)

// A plan of very many departments still makes a workbook, and says what it leaves out.
func TestWorkbookOfVeryManyDepartments(t *testing.T) {
	t.Parallel()
	in := sample.InputOf(t, "lilleoe", 0)
	paths := len(in.Plan.EscalationPaths)
	for n := range 400 {
		d := &plan.Department{Name: fmt.Sprintf("Afdeling %d", n)}
		d.ID = fmt.Sprintf("mange-%d", n)
		in.Plan.Departments = append(in.Plan.Departments, d)
	}
	total := len(in.Plan.Departments) + paths
	in.Plan.Reindex()
	book := checklist.New(in)
	if n := len(book.Sheets); n < 300 || n > 310 {
		t.Errorf("%d sheets", n)
	}
	want := fmt.Sprintf("%d af dem ikke har fået et ark her", total-300)
	if said := strings.Join(book.Sheets[0].Intro, " "); !strings.Contains(said, want) {
		t.Errorf("the front sheet says %q, want %q", said, want)
	}
}
