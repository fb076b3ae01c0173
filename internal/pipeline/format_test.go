package pipeline

import (
	"strings"
	"testing"

	"beredskab/internal/diag"
	"beredskab/internal/leak"
	"beredskab/internal/syntax"
	"beredskab/internal/workspace"
)

// folded writes lines as a calendar does: signs escaped, and a break with a blank after every tenth letter.
func folded(key, value string) string {
	value = strings.NewReplacer(`\`, `\\`, ",", `\,`, ";", `\;`, "\n", `\n`).Replace(value)
	var b strings.Builder
	b.WriteString(key + ":")
	for i, r := range []rune(value) {
		if i > 0 && i%10 == 0 {
			b.WriteString("\r\n ")
		}
		b.WriteRune(r)
	}
	return b.String() + "\r\n"
}

// A format is one entry: what it writes is searched as it is read, folded and escaped in its own way, and one that does not
// say how it is read back is refused.
func TestNewFormatIsSearched(t *testing.T) {
	t.Parallel()
	const address = "Havrevej 3, 0000 Lilleby; bag porten"
	text := `format: 1
municipality: {code: "0000", name: Prøveby Kommune}
plan: {title: Beredskab, version: "1", status: draft, responsible: vagt}
contacts:
  - id: vagt
    name: Vagten
    audience: internal
    phones: [{number: "00 00 00 10", use: acute}]
    channels: [{kind: address, value: "` + address + `"}]
    hours: døgnåben
`
	tell := func(d *renderer) ([]byte, error) {
		out := "BEGIN:VCALENDAR\r\n"
		for _, c := range d.in.Plan.Contacts { // a fault: it does not ask who may see it
			for _, ch := range c.Channels {
				out += folded("LOCATION", "Mød op\n"+ch.Value)
			}
		}
		return []byte(out + "END:VCALENDAR\r\n"), nil
	}
	file := diag.NewFile("plan.yaml", []byte(text))
	tree, _ := syntax.Parse(file)
	if tree == nil {
		t.Fatal("the plan cannot be read")
	}
	p := decode(t, []*diag.File{file})
	r := &Reading{Source: &workspace.Plan{Slug: "prove"}, Plan: p, Readable: true}
	o := publicOptions
	o.Formats = []string{"new"}
	o.more = []Format{{Name: "new", ending: ".ics", read: leak.Card, files: []product{{stem: "datoer", make: tell}}}}
	c := r.Check(o)
	files, _, err := c.files(t.Context(), o)
	if err != nil || len(files) != 1 || files[0].Name != "datoer-offentlig.ics" || strings.Contains(string(files[0].Data), address) {
		t.Fatalf("%v: %v", err, files)
	}
	leaks, err := c.leaks(files)
	if err != nil || len(leaks) != 1 || !strings.HasPrefix(leaks[0].Place, "contacts/vagt/channels") {
		t.Errorf("%v: the folded address was found as %v", err, leaks)
	}
	o.more[0].read = nil
	if _, _, err := c.files(t.Context(), o); err == nil || !strings.Contains(err.Error(), "new does not say") {
		t.Errorf("a format that nobody can read back is not refused: %v", err)
	}
	w := workspace.New(t.TempDir(), nil)
	if err := Build(t.Context(), w, nil, o, nil); err == nil {
		t.Error("build does not refuse it before it begins")
	}
}
