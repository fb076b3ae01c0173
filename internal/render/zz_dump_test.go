package render_test

import (
	"os"
	"testing"

	"beredskab/internal/render"
)

func TestDump(t *testing.T) {
	dir := os.Getenv("DUMP")
	if dir == "" {
		t.Skip()
	}
	d := sample()
	p, _ := render.HTML(d)
	os.WriteFile(dir+"/a.html", p, 0o644)
	d.Public, d.Draft = true, true
	d.Stamp.Edition = "Offentlig udgave"
	p, _ = render.HTML(d)
	os.WriteFile(dir+"/p.html", p, 0o644)
}
