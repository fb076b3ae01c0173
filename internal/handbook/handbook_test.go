package handbook_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"beredskab/internal/checklist"
	"beredskab/internal/danish"
	"beredskab/internal/document"
	"beredskab/internal/edition"
	"beredskab/internal/handbook"
	"beredskab/internal/plan"
	"beredskab/internal/sample"

	"github.com/google/go-cmp/cmp"
)

func editions(t *testing.T, check func(t *testing.T, in edition.Input)) {
	t.Helper()
	for _, name := range sample.Examples {
		for _, audience := range []plan.Audience{plan.Internal, plan.Public} {
			t.Run(name+"/"+string(audience), func(t *testing.T) {
				t.Parallel()
				in := sample.InputOf(t, name, 0)
				in.Edition = audience
				check(t, in)
			})
		}
	}
}

func TestFileOrderMakesNoDifference(t *testing.T) {
	t.Parallel()
	for _, turn := range []int{1, 3, 5} {
		first, other := sample.InputOf(t, "eksempelby", 0), sample.InputOf(t, "eksempelby", turn)
		if diff := cmp.Diff(sample.Dump(handbook.New(first)), sample.Dump(handbook.New(other))); diff != "" {
			t.Errorf("handbook, files turned by %d:\n%s", turn, diff)
		}
		if diff := cmp.Diff(sample.Dump(checklist.New(first)), sample.Dump(checklist.New(other))); diff != "" {
			t.Errorf("workbook, files turned by %d:\n%s", turn, diff)
		}
	}
}

// A plan is never said to be in order: the recommendations are guiding, and the program is no judge.
func TestNeverSaysThatAPlanIsInOrder(t *testing.T) {
	t.Parallel()
	editions(t, func(t *testing.T, in edition.Input) {
		text := strings.ToLower(sample.Dump(handbook.New(in)) + sample.Dump(checklist.New(in)))
		for _, phrase := range []string{"lever op til", "godkend", "overholder", "opfylder kravene"} {
			if i := strings.Index(text, phrase); i >= 0 {
				t.Errorf("says %q: …%s…", phrase, text[max(0, i-60):min(len(text), i+60)])
			}
		}
	})
}

func TestAnchorsAreUniqueAndLinksLeadSomewhere(t *testing.T) {
	t.Parallel()
	editions(t, func(t *testing.T, in edition.Input) {
		var ids, links []string
		sample.Anchors(reflect.ValueOf(handbook.New(in)), &ids, &links)
		slices.Sort(ids)
		for i, id := range ids {
			if i > 0 && id == ids[i-1] {
				t.Errorf("the anchor %s is used twice", id)
			}
			if id != danish.Slug(id) && in.Plan.Slug != "begynder" { // whose ids are wrong, as beginners write them
				t.Errorf("the anchor %q cannot be written everywhere", id)
			}
		}
		slices.Sort(links)
		for _, link := range slices.Compact(links) {
			if _, found := slices.BinarySearch(ids, link); !found {
				t.Errorf("a link leads to %s, which is not there", link)
			}
		}
	})
}

// Anchors are promised to last, so these are written out.
func TestAnchorsAreThePlansOwnIds(t *testing.T) {
	t.Parallel()
	var ids, links []string
	sample.Anchors(reflect.ValueOf(handbook.New(sample.InputOf(t, "eksempelby", 0))), &ids, &links)
	for _, want := range []string{
		"handlevej-akut-fare", "trin-akut-fare-ring-112", "kontakt-voksenvagten", "afdeling-jobcenter", "kort-jobcenter", "a1", "a1-4",
		"part-politiet", "tilbud-samtaler", "gruppe-koordineringsgruppen", "kapitel-presse", "linje-lev-uden-vold-1888", "oplaering-sara",
	} {
		if !slices.Contains(ids, want) {
			t.Errorf("the anchor %s is not there", want)
		}
	}
}

// The handbook and the workbook are drawn from one input, and carry the same paths, contacts and statuses.
func TestHandbookAndWorkbookAgree(t *testing.T) {
	t.Parallel()
	editions(t, func(t *testing.T, in edition.Input) {
		handbook, book := sample.Dump(handbook.New(in)), checklist.New(in)
		rows := 0
		for _, sheet := range book.Sheets {
			for _, r := range sheet.Ranges {
				for _, row := range r.Rows {
					rows++
					agrees(t, handbook, sheet, row)
				}
				for _, row := range r.Rows {
					if len(row.Cells) != len(r.Columns) {
						t.Errorf("%s: %d cells in %d columns", row.ID, len(row.Cells), len(r.Columns))
					}
				}
			}
		}
		if rows == 0 {
			t.Error("the workbook is empty")
		}
		if n := strings.Count(handbook, `"ID": "handlevej-`); in.Edition != plan.Public && n != incidents(book) {
			t.Errorf("%d paths in the handbook, %d in the workbook", n, incidents(book))
		}
	})
}

func incidents(book *document.Book) (n int) {
	for _, s := range book.Sheets {
		if s.Kind == document.IncidentSheet {
			n++
		}
	}
	return n
}

// agrees looks a row up in the handbook: its place, and the words that must be the same.
func agrees(t *testing.T, handbook string, sheet *document.Sheet, row document.BookRow) {
	t.Helper()
	kind, id, _ := strings.Cut(row.ID, "/")
	var want []string
	switch {
	case kind == "contacts":
		want = []string{"kontakt-" + id + ": *" + jsonText(row.Cells[0]) + "*"}
	case kind == "points":
		want = []string{strings.ReplaceAll(strings.ToLower(id), ".", "-") + ": *" + id + "* " + jsonText(row.Cells[1]) + " | <" + row.Cells[2]}
	case kind == "actions" && sheet.Kind == document.UnitSheet:
		want = []string{"opgave-" + id + ": *" + jsonText(row.Cells[0]) + "*", "<" + row.Cells[1]}
	case kind == "actions":
		want = []string{"opgave-" + id + ": *" + jsonText(row.Cells[1]) + "*", "<" + row.Cells[4]}
	case kind == "escalation_paths" && sheet.Kind == document.IncidentSheet:
		path, step, _ := strings.Cut(id, "/steps/")
		do, _, _ := strings.Cut(row.Cells[1], "\n") // what goes with a step stands on lines below it
		want = []string{`"ID": "trin-` + path + "-" + step + `"`, `"Do": "` + jsonText(do) + `"`}
	}
	for _, w := range want {
		if !strings.Contains(handbook, w) {
			t.Errorf("%s stands in the workbook, but the handbook has no %s", row.ID, w)
		}
	}
}

// jsonText writes a text as the dump has it.
func jsonText(s string) string { return strings.Trim(strings.TrimSpace(sample.Dump(s)), `"`) }

func TestContactsAreSortedAsDanesSort(t *testing.T) {
	t.Parallel()
	p, _ := sample.Read(t, "eksempelby", 0)
	for i, name := range []string{"Aalborg", "Ærø", "Zebra", "Ølstykke", "Åstrup", "Faaborg", "Furesø"} {
		p.Contacts[i].Name = name
	}
	p.Contacts = p.Contacts[:7]
	p.Reindex()
	var names []string
	for _, row := range sheet(t, checklist.New(sample.InputFor(p, nil)), "kontakter").Ranges[0].Rows {
		names = append(names, row.Cells[0])
	}
	want := []string{"Furesø", "Faaborg", "Zebra", "Ærø", "Ølstykke", "Aalborg", "Åstrup"}
	if diff := cmp.Diff(want, names); diff != "" {
		t.Error(diff)
	}
}

func sheet(t *testing.T, book *document.Book, id string) *document.Sheet {
	t.Helper()
	for _, s := range book.Sheets {
		if s.ID == id {
			return s
		}
	}
	t.Fatalf("there is no sheet %s", id)
	return nil
}

func BenchmarkHandbook(b *testing.B) {
	in := sample.InputOf(b, "eksempelby", 0)
	b.ReportAllocs()
	for b.Loop() {
		handbook.New(in)
	}
}

func BenchmarkWorkbook(b *testing.B) {
	in := sample.InputOf(b, "eksempelby", 0)
	b.ReportAllocs()
	for b.Loop() {
		checklist.New(in)
	}
}

func TestEveryCardFitsItsPage(t *testing.T) {
	t.Parallel()
	for _, name := range sample.Examples {
		if over := handbook.New(sample.InputOf(t, name, 0)).Overfull; len(over) > 0 {
			t.Errorf("%s: these cards hold more than a page: %v", name, over)
		}
	}
	in := sample.InputOf(t, "eksempelby", 0)
	in.Plan.Departments[0].Card = plan.Prose(strings.Repeat("Vi har meget at fortælle om vores egne regler. ", 100))
	if over := handbook.New(in).Overfull; !slices.Equal(over, []string{in.Plan.Departments[0].Name}) {
		t.Errorf("a card with two pages of text is not noticed: %v", over)
	}
}

// A path of very many words stands in the handbook, once, and not on each of a hundred cards. The cards say so, and whom to ring.
func TestCardOfAPathOfManyPages(t *testing.T) {
	t.Parallel()
	in := sample.InputOf(t, "lilleoe", 0)
	for _, path := range in.Plan.EscalationPaths {
		if path.HasLevel("acute") {
			for _, step := range path.Steps {
				step.Do = strings.Repeat("Gør som aftalt, og gå så videre. ", 1500)
			}
		}
	}
	book := handbook.New(in)
	said := strings.Repeat("Gør som aftalt, og gå så videre. ", 100)
	for _, section := range book.Sections {
		n := strings.Count(sample.Dump(section), strings.TrimSpace(said))
		if section.ID == "handlekort" && n > 0 || section.ID == "handleveje" && n == 0 {
			t.Errorf("%s has the steps %d times", section.ID, n)
		}
	}
	if len(book.Overfull) == 0 {
		t.Error("nobody is told")
	}
}

// Whatever a drafter has not written yet, and whatever goes in circles, there is a document.
func TestUnfinishedPlans(t *testing.T) {
	t.Parallel()
	loop := func() *plan.Plan {
		p := &plan.Plan{
			Contacts: []*plan.Contact{
				{Item: plan.Item{ID: "a"}, Name: "A", Via: "b", Authority: "acts", Deputies: []string{"a", "nobody"}},
				{Item: plan.Item{ID: "b"}, Via: "a", Authority: "acts", AskFor: "A"},
			},
			Departments: []*plan.Department{{Item: plan.Item{ID: "d"}, Leaders: []string{"nobody"}, SendsTo: []*plan.Sending{{}}}},
			Partners:    []*plan.Partner{{Item: plan.Item{ID: "p"}, Contact: "a"}},
			Services:    []*plan.Service{{Item: plan.Item{ID: "s"}}},
			Groups:      []*plan.Group{{Item: plan.Item{ID: "g"}, Contact: "nobody"}},
			Training:    []*plan.Training{{Item: plan.Item{ID: "t"}}},
			Actions:     []*plan.Action{{Item: plan.Item{ID: "o"}, Point: "A9.9"}},
		}
		path := &plan.EscalationPath{Item: plan.Item{ID: "v"}, Level: plan.Many{"acute", "knowledge"}, OutsideHours: "v", Partners: []string{"p"}}
		path.Steps = []*plan.Step{
			{Item: plan.Item{ID: "1"}, Of: path, Call: []string{"a", "next_leader", "citizen"}, IfUnreachable: "2", Next: []*plan.Next{{To: "1"}, {If: "x", To: "w"}}},
			{Item: plan.Item{ID: "2"}, Of: path, Convene: "g", IfUnreachable: "1", CountsFrom: "1", HandsOverTo: "b", After: []string{"2"}},
		}
		p.EscalationPaths = []*plan.EscalationPath{path, {Item: plan.Item{ID: "w"}}}
		return p
	}
	for name, draft := range map[string]func() *plan.Plan{"empty": func() *plan.Plan { return &plan.Plan{} }, "loops": loop} {
		for _, audience := range []plan.Audience{plan.Internal, plan.Public} {
			t.Run(name+"/"+string(audience), func(t *testing.T) {
				t.Parallel()
				bare := edition.Input{Plan: draft(), Date: sample.Today, Edition: audience, Draft: true}
				checked := sample.InputFor(draft(), nil)
				checked.Edition = audience
				for _, in := range []edition.Input{bare, checked} {
					d, b := handbook.New(in), checklist.New(in)
					if len(d.Sections) == 0 || len(b.Sheets) == 0 {
						t.Error("nothing is shown")
					}
				}
			})
		}
	}
}
