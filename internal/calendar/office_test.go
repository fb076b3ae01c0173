//go:build office

package calendar

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"beredskab/internal/agenda"
	"beredskab/internal/edition"
	"beredskab/internal/officetest"
	"beredskab/internal/sample"
)

// Another program reads every day as it is in the plan.
func TestOthersRead(t *testing.T) {
	t.Parallel()
	python := officetest.Python(t, "icalendar")
	in := sample.InputOf(t, "eksempelby", 0)
	file := filepath.Join(t.TempDir(), "kalender.ics")
	if err := os.WriteFile(file, Write(in), 0o600); err != nil {
		t.Fatal(err)
	}
	said, err := exec.Command(python, "-c", `
import sys, icalendar
for e in icalendar.Calendar.from_ical(open(sys.argv[1], 'rb').read()).walk('VEVENT'):
    print(e['UID'], e['DTSTART'].dt.isoformat(), e['SUMMARY'], sep='|')
`, file).Output()
	if err != nil {
		t.Fatal(err)
	}
	var want []string
	for _, e := range agenda.Entries(edition.New(in)) {
		want = append(want, e.ID+"@"+owner(in)+".beredskab|"+e.Day.String()+"|"+e.Title)
	}
	if got := strings.TrimSpace(string(said)); got != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", got, strings.Join(want, "\n"))
	}
}
