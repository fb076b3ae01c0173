package browser

import (
	"errors"
	"os/exec"
	"strings"
	"testing"
)

func TestFind(t *testing.T) {
	t.Parallel()
	env := func(name string) string {
		return map[string]string{
			"ProgramFiles": `C:\Program Files`, "ProgramFiles(x86)": `C:\Program Files (x86)\`, "HOME": "/Users/anna",
		}[name]
	}
	tests := []struct {
		name, system string
		onPath       string
		installed    string
		want         string
	}{
		{"edge on windows", "windows", "", `C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`, `C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`},
		{"chrome on windows", "windows", "", `C:\Program Files\Google\Chrome\Application\chrome.exe`, `C:\Program Files\Google\Chrome\Application\chrome.exe`},
		{"chrome on macos", "darwin", "", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"},
		{"own edge on macos", "darwin", "", "/Users/anna/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge", "/Users/anna/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge"},
		{"chromium on linux", "linux", "chromium", "", "/bin/chromium"},
		{"nothing on windows", "windows", "firefox", "", ""},
		{"nothing on macos", "darwin", "chromium", "", ""},
		{"nothing on linux", "linux", "", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			got, err := find(tt.system, env, func(name string) (string, error) {
				if name == tt.onPath {
					return "/bin/" + name, nil
				}
				return "", exec.ErrNotFound
			}, func(path string) bool { return path == tt.installed })
			if got != tt.want || (err != nil) != (tt.want == "") {
				t.Errorf("got %q, %v; want %q", got, err, tt.want)
			}
			if err != nil && !errors.Is(err, ErrMissing) {
				t.Errorf("got the error %v", err)
			}
		})
	}
}

// pdf is the beginning and the end of what Chromium writes; the parts between do not matter to the stamp.
const pdf = "%PDF-1.4\n1 0 obj\n<</Title <FEFF0042>\n/Creator (Mozilla/5.0 \\(X11; Linux x86_64\\) HeadlessChrome/156.0.0.0)\n" +
	"/Producer (Skia/PDF m156)\n/CreationDate (D:20270102030405+01'00')\n/ModDate (D:20270102030405+01'00')>>\nendobj\n" +
	"xref\n0 2\ntrailer\n<</Size 2\n/Root 1 0 R\n/Info 1 0 R>>\nstartxref\n230\n%%EOF\n"

func TestStamp(t *testing.T) {
	t.Parallel()
	s := Stamp{Date: "20261121", ID: "0123abcd"}
	got := string(s.put([]byte(pdf)))
	for _, want := range []string{
		"/Creator (beredskab)  ", "/CreationDate (D:20261121120000+00'00')\n", "/ModDate (D:20261121120000+00'00')>>",
		"trailer\n<</ID [<0123abcd><0123abcd>]\n/Size 2",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
	for _, gone := range []string{"Linux", "2027"} {
		if strings.Contains(got, gone) {
			t.Errorf("%q is left in\n%s", gone, got)
		}
	}
	if strings.Index(got, "xref\n0 2") != strings.Index(pdf, "xref\n0 2") {
		t.Error("the objects have moved, and a reader would not find them")
	}
	if !whole([]byte(got)) || whole([]byte(got[:len(got)-8])) {
		t.Error("a broken file is taken for a whole one, or the other way round")
	}
}

func TestStampOverAnIdentifier(t *testing.T) {
	t.Parallel()
	old := strings.Replace(pdf, "/Info 1 0 R", "/ID [<FFEEDDCCBBAA> <998877665544>]\n/Info 1 0 R", 1)
	got := string(Stamp{Date: "20261121", ID: "0123abcd"}.put([]byte(old)))
	if !strings.Contains(got, "/ID [<0123abcd0000> <0123abcd0000>]") || len(got) != len(old) {
		t.Errorf("the identifier was not replaced in\n%s", got)
	}
}

// Two prints of one page name its table headings differently.
func TestStampRenumbers(t *testing.T) {
	t.Parallel()
	got := string(Stamp{}.put([]byte("/ID (node00000705)>> [(node00000712)(node00000705)] (node1) (nodeabcdefgh)")))
	if want := "/ID (node00000001)>> [(node00000002)(node00000001)] (node1) (nodeabcdefgh)"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// What does not look like a browser's PDF is passed on as it is.
func TestStampLeavesTheUnknown(t *testing.T) {
	t.Parallel()
	for _, s := range []string{"", "%PDF-2.0\n%%EOF", "/CreationDate (D:2026", "trailer\n<<>>"} {
		got := string(Stamp{Date: "20261121"}.put([]byte(s)))
		if got != s {
			t.Errorf("%q became %q", s, got)
		}
	}
}
