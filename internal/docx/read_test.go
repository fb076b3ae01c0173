package docx

import (
	"archive/zip"
	"bytes"
	"testing"

	"beredskab/internal/document"
)

// A file that is no Word document, or is too large when it is unpacked, is refused with a reason.
func TestReadsNothingElse(t *testing.T) {
	t.Parallel()
	var bomb bytes.Buffer
	z := zip.NewWriter(&bomb)
	to, err := z.Create("word/document.xml")
	if err != nil {
		t.Fatal(err)
	}
	zeros := make([]byte, 1<<20)
	for range mostUnpacked>>20 + 1 {
		_, _ = to.Write(zeros)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	sent := written(t, &document.Document{Title: "Plan"})
	for name, tt := range map[string]struct {
		data []byte
		want error
	}{
		"text": {[]byte("Kære alle"), ErrNoWord}, "nothing": {nil, ErrNoWord}, "cut": {sent[:len(sent)/2], ErrNoWord}, "bomb": {bomb.Bytes(), ErrTooLarge},
	} {
		if _, err := Read(tt.data); err != tt.want {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// What is written reads back as it was sent: every paragraph behind its place, and nothing changed.
func TestReadsBack(t *testing.T) {
	t.Parallel()
	doc := &document.Document{Title: "Plan", Kind: "handbook", Stamp: document.Stamp{Hash: "12345678", Identity: "abc"}, Sections: []*document.Section{
		{ID: "a", Title: "Første", Blocks: []document.Block{document.Line("Ring straks.")}},
	}}
	r, err := Read(written(t, doc))
	if err != nil {
		t.Fatal(err)
	}
	if r.Hash != "12345678" || r.Identity != "abc" || r.Kind != "handbook" || len(r.Remarks) != 0 {
		t.Errorf("got %+v", r)
	}
	last := r.Paragraphs[len(r.Paragraphs)-1]
	if last.Was != "Ring straks." || last.Now != last.Was || last.Place != Bookmark("a") {
		t.Errorf("got %+v", last)
	}
}
