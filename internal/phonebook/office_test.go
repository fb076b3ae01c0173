//go:build office

package phonebook

import (
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"beredskab/internal/officetest"
	"beredskab/internal/sample"
)

// Another program reads every card.
func TestOthersRead(t *testing.T) {
	t.Parallel()
	python := officetest.Python(t, "vobject")
	data, err := Write(sample.InputOf(t, "eksempelby", 0))
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "telefonbog.vcf")
	if err := os.WriteFile(file, data, 0o600); err != nil {
		t.Fatal(err)
	}
	said, err := exec.Command(python, "-c", `
import sys, vobject
n = 0
for c in vobject.readComponents(open(sys.argv[1], encoding='utf-8').read()):
    n += 1
    c.validate()
    if c.fn.value.startswith('Voldsrådgivningen'):
        print(c.fn.value, c.tel.value, c.note.value, c.categories.value, sep='|')
print(n)
`, file).Output()
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(string(said)), "\n")
	if n := strings.Count(string(data), "BEGIN:VCARD"); lines[len(lines)-1] != strconv.Itoa(n) {
		t.Errorf("it reads %s cards of %d", lines[len(lines)-1], n)
	}
	if want := "Voldsrådgivningen (Eksempelby Kommune)|00000010|man-ons 9-15, tor 9-17, fre 9-13"; !strings.HasPrefix(lines[0], want) || !strings.Contains(lines[0], "Beredskab") {
		t.Errorf("got %q, want %q", lines[0], want)
	}
}
