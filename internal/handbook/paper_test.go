package handbook_test

import (
	"slices"
	"testing"

	"beredskab/examples"
	"beredskab/internal/document"
	"beredskab/internal/edition"
	"beredskab/internal/handbook"
	"beredskab/internal/plan"
	"beredskab/internal/sample"
)

func chapters(d *document.Document) (ids []string) {
	for _, s := range d.Sections {
		ids = append(ids, s.ID)
	}
	return ids
}

// The table of papers is the order of the page: every chapter has the anchor that the table and the settings name it by, and the
// handbook and the appendix together are the page, with nothing twice and nothing lost.
func TestPapersAreThePage(t *testing.T) {
	t.Parallel()
	var known []string
	for _, p := range handbook.Papers() {
		known = append(known, p.Chapters...)
	}
	seen := map[string]bool{}
	for _, name := range examples.Names(examples.Mistakes) {
		page := handbook.New(sample.InputOf(t, name, 0))
		for _, id := range chapters(page) {
			seen[id] = true
		}
		apart := append(chapters(handbook.BookOf(page)), chapters(handbook.AppendixOf(page))...)
		if !slices.Equal(apart, chapters(page)) {
			t.Errorf("%s: the page has %v, its papers %v", name, chapters(page), apart)
		}
		if rest := slices.DeleteFunc(slices.Clone(known), func(id string) bool { return slices.Contains(apart, id) }); name == "eksempelby" && len(rest) > 0 {
			t.Errorf("%s has no chapter %v", name, rest)
		}
	}
	for id := range seen {
		if !slices.Contains(known, id) {
			t.Errorf("the chapter %s is not called what the table calls it", id)
		}
	}
	if len(seen) != len(known) {
		t.Errorf("%d chapters are made, the table has %d", len(seen), len(known))
	}
}

// What a municipality chooses holds for every paper, and each card is a paper with its own number of pages.
func TestPapersAsChosen(t *testing.T) {
	t.Parallel()
	in := sample.InputOf(t, "eksempelby", 0)
	in.Papers = edition.Papers{Only: []string{"bilag"}, Without: []string{"grupper", "kilder", "handlekort"}, With: []string{"afdelinger"}}
	page := handbook.New(in)
	book, appendix := chapters(handbook.BookOf(page)), chapters(handbook.AppendixOf(page))
	if book[len(book)-1] != "afdelinger" || slices.Contains(appendix, "afdelinger") {
		t.Errorf("the departments were to stand last in the handbook: %v, %v", book, appendix)
	}
	for _, gone := range in.Papers.Without {
		if slices.Contains(book, gone) || slices.Contains(appendix, gone) {
			t.Errorf("%s was to be left out: %v, %v", gone, book, appendix)
		}
	}
	if all, each := handbook.CardsOf(in, page); all != nil || each != nil {
		t.Error("there are cards that nobody asked for")
	}
	in.Papers.Only = []string{"handlekort"}
	page = handbook.New(in)
	if handbook.AppendixOf(page) != nil {
		t.Error("there is an appendix that nobody asked for")
	}
	all, each := handbook.CardsOf(in, page)
	if all == nil || len(all.Front) != len(in.Plan.Departments) || len(each) != len(all.Front) {
		t.Errorf("the cards of a handbook without them: %v", each)
	}
}

// Citizens get one paper, and none of the others.
func TestCitizensHaveNoAppendix(t *testing.T) {
	t.Parallel()
	in := sample.InputOf(t, "eksempelby", 0)
	in.Edition = plan.Public
	page := handbook.New(in)
	if handbook.AppendixOf(page) != nil || handbook.BookOf(page) != page {
		t.Error("citizens get an appendix")
	}
	if all, each := handbook.CardsOf(in, page); all != nil || each != nil {
		t.Error("citizens get cards")
	}
}
