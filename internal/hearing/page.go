package hearing

import (
	"slices"
	"strconv"
	"strings"

	"beredskab/internal/cpr"
	"beredskab/internal/danish"
	"beredskab/internal/document"
	"beredskab/internal/plan"
	"beredskab/internal/wording"
)

// About is what the page and the workbook say about the plan they belong to.
type About struct {
	Title string
	Stamp document.Stamp
	Made  string // the build date as 2026-11-21
}

const (
	nowhere     = "Uden kendt sted i planen"
	statusList  = "status"
	titleOfPage = "Høringssvar"
)

// statuses are what can be said of a remark, in the order of the work.
var statuses = []string{"ikke behandlet", "følges", "følges delvist", "følges ikke", "besvaret"}

// Page is the remarks as a page: chapter by chapter as the plan has them, with room for the answer.
func (h *Hearing) Page(a About) *document.Document {
	doc := &document.Document{Title: titleOfPage + ": " + a.Title, Subtitle: a.Stamp.Municipality, Kind: "hearing", Stamp: a.Stamp}
	doc.Front = append(doc.Front, document.Line(h.summary()), h.files())
	for i := 0; i < len(h.Remarks); {
		chapter := h.Remarks[i].chapter()
		j := i
		for j < len(h.Remarks) && h.Remarks[j].chapter() == chapter {
			j++
		}
		doc.Sections = append(doc.Sections, &document.Section{
			ID: "kapitel-" + strconv.Itoa(len(doc.Sections)+1), Title: chapter, Blocks: []document.Block{table(chapter, h.Remarks[i:j])},
		})
		i = j
	}
	return doc
}

func (r *Remark) chapter() string {
	if r.Where == "" {
		return nowhere
	}
	chapter, _, _ := strings.Cut(r.Where, " › ")
	return chapter
}

func (r *Remark) below() string {
	_, rest, _ := strings.Cut(r.Where, " › ")
	return rest
}

func (h *Hearing) summary() string {
	counts := [3]int{}
	for _, r := range h.Remarks {
		counts[r.Kind]++
	}
	if len(h.Remarks) == 0 {
		return "Der er ingen kommentarer og ingen ændringer i svarene."
	}
	return "Her er " + danish.List([]string{
		danish.Plural(counts[Comment], "kommentar", "kommentarer"), danish.Plural(counts[Change], "sporet ændring", "sporede ændringer"),
		danish.Plural(counts[Untracked], "ændring uden sporing", "ændringer uden sporing"),
	}, "og") + " fra " + danish.Plural(len(h.Files), "svar", "svar") + ", i planens rækkefølge."
}

func (h *Hearing) files() document.Table {
	t := document.Table{ID: "svar", Caption: "Svarene", Columns: []string{"Svar", "Bemærkninger", "Udgave"}, RowHeads: true}
	for _, f := range h.Files {
		n := 0
		for _, r := range h.Remarks {
			if r.File == f.Name {
				n++
			}
		}
		version := document.Words("den, planen har nu")
		switch {
		case f.Foreign:
			version = document.Text{document.BadgeOf("af en anden plan", document.Danger)}
		case f.Reply.Hash == "":
			version = document.Text{document.BadgeOf("dokumentet siger ikke, hvilken udgave det er", document.Attention)}
		case f.Sent == nil:
			version = document.Text{document.BadgeOf("en anden udgave end den, planen har nu", document.Attention)}
		}
		t.Rows = append(t.Rows, document.Row{Cells: []document.Text{document.Words(f.Name), document.Words(strconv.Itoa(n)), version}})
	}
	return t
}

func table(caption string, remarks []Remark) document.Table {
	t := document.Table{Caption: caption, Columns: []string{"Nr.", "Sted", "Hvem", "Bemærkning", "Status", "Svar"}, RowHeads: true}
	for _, r := range remarks {
		t.Rows = append(t.Rows, document.Row{ID: "nr-" + strconv.Itoa(r.Number), Cells: []document.Text{
			document.Words(strconv.Itoa(r.Number)), document.Lines(document.Words(r.below()), quoted(r.about())),
			document.Lines(document.Words(r.Who), document.Words(r.day()), document.Words(r.File)), r.words(), document.Words(statuses[0]), nil,
		}})
	}
	return t
}

func quoted(s string) document.Text {
	if s == "" {
		return nil
	}
	return document.Text{{Kind: document.Emphasis, Text: s}}
}

// about is what the remark is about, as long as a reader needs to find it.
func (r *Remark) about() string {
	if r.Kind == Untracked {
		return ""
	}
	return wording.Shorten(cpr.Redact(document.OneLine(r.About)), 160)
}

// words are what is said: a comment as it is, a change as what is taken out and what is put in. A CPR number that somebody wrote is
// hidden: it goes no further than their own file.
func (r *Remark) words() document.Text {
	kind := document.Text{{Kind: document.Strong, Text: r.Kind.Label()}}
	lines := []document.Text{kind}
	if r.Kind == Comment {
		for line := range strings.SplitSeq(cpr.Redact(r.Text), "\n") {
			lines = append(lines, document.Words(line))
		}
		return document.Lines(lines...)
	}
	if r.Old != "" {
		lines = append(lines, document.Text{{Kind: document.Strong, Text: "Ud: "}, {Text: cpr.Redact(r.Old)}})
	}
	if r.Text != "" {
		lines = append(lines, document.Text{{Kind: document.Strong, Text: "Ind: "}, {Text: cpr.Redact(r.Text)}})
	}
	if len(r.Rivals) > 0 {
		lines = append(lines, document.Text{document.BadgeOf("Modsiges af "+r.rivals(), document.Danger)})
	}
	return document.Lines(lines...)
}

func (r *Remark) rivals() string {
	var numbers []string
	for _, n := range r.Rivals {
		numbers = append(numbers, "nr. "+strconv.Itoa(n))
	}
	return danish.List(numbers, "og")
}

// day is the day it was said, in words.
func (r *Remark) day() string {
	day, _, _ := strings.Cut(r.When, "T")
	if d, _ := plan.ParseDate(day); d.OK {
		return wording.DateOf(d.Last)
	}
	return ""
}

// Book is the remarks as a sheet to answer in.
func (h *Hearing) Book(a About) *document.Book {
	r := document.Range{ID: "hoeringssvar", Title: titleOfPage, Columns: []document.BookColumn{
		{Key: "number", Title: "Nr.", Width: 6},
		{Key: "chapter", Title: "Kapitel", Width: 20},
		{Key: "place", Title: "Sted", Width: 26},
		{Key: "about", Title: "Om", Width: 36},
		{Key: "who", Title: "Hvem", Width: 18},
		{Key: "day", Title: "Hvornår", Width: 12, Kind: document.DateCell},
		{Key: "file", Title: "Svar fra", Width: 22},
		{Key: "kind", Title: "Slags", Width: 14},
		{Key: "old", Title: "Ud", Width: 28},
		{Key: "new", Title: "Ind eller kommentar", Width: 40},
		{Key: "rivals", Title: "Modsiges af", Width: 12},
		{Key: "status", Title: "Status", Width: 16, Kind: document.ChoiceCell, List: statusList, Fill: true},
		{Key: "answer", Title: "Svar", Width: 40, Fill: true},
	}}
	for _, m := range h.Remarks {
		day, _, _ := strings.Cut(m.When, "T")
		if d, _ := plan.ParseDate(day); !d.OK {
			day = ""
		}
		r.Rows = append(r.Rows, document.BookRow{ID: "remarks/" + strconv.Itoa(m.Number), Cells: []string{
			strconv.Itoa(m.Number), m.chapter(), m.below(), m.about(), m.Who, day, m.File, m.Kind.Label(), cpr.Redact(m.Old), cpr.Redact(m.Text), m.rivals(), statuses[0], "",
		}})
	}
	return &document.Book{
		Title: titleOfPage, Subtitle: a.Stamp.Municipality, Stamp: a.Stamp, Made: a.Made,
		Sheets: []*document.Sheet{{
			ID: "hoeringssvar", Name: titleOfPage, Title: titleOfPage, Intro: []string{h.summary()}, Ranges: []document.Range{r}, Landscape: true,
		}},
		Lists: []document.ListOfWords{{Name: statusList, Words: slices.Clone(statuses), Done: statuses[1:]}},
	}
}
