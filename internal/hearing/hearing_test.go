package hearing

import (
	"strings"
	"testing"

	"beredskab/internal/document"
	"beredskab/internal/docx"
)

var places = []docx.Place{{Bookmark: "_a", ID: "a", Title: "Handleveje › Akut fare"}, {Bookmark: "_b", ID: "b", Title: "Kontakter"}}

func change(at int, old, text string) docx.Remark {
	return docx.Remark{Kind: docx.Change, Who: "x", Place: "_a", At: at, Old: old, Text: text}
}

func file(name string, remarks ...docx.Remark) File {
	return File{Name: name, Reply: &docx.Reply{Hash: "1", Remarks: remarks, Paragraphs: []docx.Paragraph{{Place: "_a", Was: "Ring til vagten straks"}}}}
}

// Remarks stand in the order of the plan; one whose place is not known comes last and is still there.
func TestOrder(t *testing.T) {
	t.Parallel()
	h := New(places, []File{
		file("1.docx", docx.Remark{Place: "_gone", Text: "ukendt"}, docx.Remark{Text: "intet sted"}, docx.Remark{Place: "_b", Text: "b"}),
		file("2.docx", docx.Remark{Place: "_a", Text: "a"}),
	})
	var got []string
	for _, r := range h.Remarks {
		got = append(got, r.chapter()+": "+r.Text)
	}
	want := "Handleveje: a\nKontakter: b\n" + nowhere + ": ukendt\n" + nowhere + ": intet sted"
	if strings.Join(got, "\n") != want {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), want)
	}
}

// Two who change the same words in different ways contradict each other; the same change twice, and changes of other words, do not.
func TestRivals(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		a, b docx.Remark
		want bool
	}{
		"the same words":     {change(9, "vagten", "lederen"), change(9, "vagten", "politiet"), true},
		"a part of them":     {change(5, "til vagten", "112"), change(9, "vagten", ""), true},
		"the same change":    {change(9, "vagten", "lederen"), change(9, "vagten", "lederen"), false},
		"other words":        {change(0, "Ring", "Skriv"), change(16, "straks", "i dag"), false},
		"put in at one spot": {change(9, "", "altid "), change(9, "", "aldrig "), true},
	} {
		h := New(places, []File{file("1.docx", tt.a), file("2.docx", tt.b)})
		if got := len(h.Remarks[0].Rivals) > 0 && len(h.Remarks[1].Rivals) > 0; got != tt.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}

// What was changed with the tracking off is found on both sides; blanks that Word keeps in its own way are no change.
func TestUntracked(t *testing.T) {
	t.Parallel()
	f := file("1.docx")
	f.Reply.Paragraphs = []docx.Paragraph{{Place: "_a", Was: "Ring til\u00a0vagten "}, {Place: "_b", Was: "Ring aldrig"}}
	f.Sent = &Sent{Places: places, Paragraphs: []docx.Paragraph{{Place: "_a", Was: "Ring til vagten"}, {Place: "_b", Was: "Ring altid"}}}
	h := New(places, []File{f})
	if len(h.Remarks) != 2 || h.Remarks[0].Text+h.Remarks[1].Text != "Ring aldrig" || h.Remarks[0].Old+h.Remarks[1].Old != "Ring altid" {
		t.Errorf("got %+v", h.Remarks)
	}
}

// Everything that was said stands on the page and in the sheet.
func TestNothingIsLost(t *testing.T) {
	t.Parallel()
	h := New(places, []File{file("1.docx", change(9, "vagten", "lederen"), docx.Remark{Text: "En kommentar om 010190-1234", Who: "Jobcenter", When: "2026-12-01T10:00:00Z"})})
	page := h.Page(About{Title: "Plan"})
	var text strings.Builder
	for _, s := range page.Sections {
		for _, row := range s.Blocks[0].(document.Table).Rows {
			for _, c := range row.Cells {
				text.WriteString(document.Flat(c) + "\n")
			}
		}
	}
	rows := h.Book(About{Title: "Plan"}).Sheets[0].Ranges[0].Rows
	for _, want := range []string{"vagten", "lederen", "En kommentar", "Jobcenter", "1.docx"} {
		if !strings.Contains(text.String(), want) {
			t.Errorf("the page lacks %q", want)
		}
		if !strings.Contains(strings.Join(rows[0].Cells, "|")+strings.Join(rows[1].Cells, "|"), want) {
			t.Errorf("the sheet lacks %q", want)
		}
	}
	if strings.Contains(text.String()+strings.Join(rows[0].Cells, "|")+strings.Join(rows[1].Cells, "|"), "1234") {
		t.Error("a CPR number is shown")
	}
	if !strings.Contains(text.String(), "1. december 2026") {
		t.Error("the day is not in Danish")
	}
}
