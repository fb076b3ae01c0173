package pipeline

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"beredskab/internal/hearing"
	"beredskab/internal/hours"
	"beredskab/internal/plan"
	"beredskab/internal/workspace"
)

const heardPlan = `format: 1
municipality: {code: "0000", name: Prøveby Kommune}
plan: {title: Beredskab, version: "1", status: draft, responsible: vagt, identity: abc123}
contacts:
  - {id: vagt, name: Vagten, phones: [{number: "00 00 00 10"}], hours: døgnåben}
departments: [{id: job, name: Jobcenter, leaders: [vagt]}]
escalation_paths:
  - id: fare # en bemærkning
    title: Akut fare
    level: acute
    steps:
      - {id: ring, do: ring til vagten med det samme, call: [vagt]}
      - {id: vent, do: Vent i et rum med lås}
      - {id: skriv, do: Skriv ned i sagen}
      - {id: skriv2, do: Skriv ned i sagen}
`

// answer changes a Word file as Word does: the words old become the words new in a tracked change, with a comment on the rest.
func answer(t *testing.T, data []byte, who, old, now string) []byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, f := range z.File {
		in, _ := f.Open()
		part, _ := io.ReadAll(in)
		if f.Name == "word/document.xml" {
			open := `<w:t xml:space="preserve">`
			by := ` w:author="` + who + `" w:date="2026-12-01T10:00:00Z"`
			before, after, found := strings.Cut(string(part), old)
			if !found {
				t.Fatalf("the document does not say %q", old)
			}
			part = []byte(before + `</w:t></w:r><w:del w:id="91"` + by + `><w:r><w:delText>` + old + `</w:delText></w:r></w:del><w:ins w:id="92"` + by + `><w:r>` + open +
				now + `</w:t></w:r></w:ins><w:commentRangeStart w:id="1"/><w:r>` + open + after)
			part = bytes.Replace(part, []byte(after), []byte(strings.Replace(after, `</w:r>`, `</w:r><w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>`, 1)), 1)
		}
		to, _ := w.Create(f.Name)
		_, _ = to.Write(part)
	}
	to, _ := w.Create("word/comments.xml")
	fmt.Fprintf(to, `<w:comments xmlns:w="x"><w:comment w:id="1" w:author="%s" w:date="2026-12-01T10:00:00Z"><w:p><w:r><w:t>Og om natten?</w:t></w:r></w:p></w:comment></w:comments>`, who)
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

type hearingTest struct {
	dir     string
	w       *workspace.Workspace
	source  *workspace.Plan
	options Options

	sent, appendix, cards []byte
}

func newHearing(t *testing.T) *hearingTest {
	t.Helper()
	h := &hearingTest{dir: t.TempDir()}
	if err := os.WriteFile(filepath.Join(h.dir, "plan.yaml"), []byte(heardPlan), 0o600); err != nil {
		t.Fatal(err)
	}
	h.w = workspace.New(h.dir, nil)
	found, err := h.w.Find([]string{"plan.yaml"})
	if err != nil {
		t.Fatal(err)
	}
	h.source = found.Plans[0]
	h.options = Options{Today: hours.DayOf(2026, 11, 21), Edition: plan.Internal, Formats: []string{"docx"}, Draft: true, Out: filepath.Join(h.dir, "out")}
	r, err := Read(h.w, h.source)
	if err != nil {
		t.Fatal(err)
	}
	made, err := r.Check(h.options).Make(t.Context(), h.options)
	if err != nil || len(made.Files) != 3 {
		t.Fatalf("%v, %d files", err, len(made.Files))
	}
	h.sent, h.appendix, h.cards = made.Files[0].Data, made.Files[1].Data, made.Files[2].Data
	return h
}

func (h *hearingTest) hear(t *testing.T, ho HearingOptions, replies ...[]byte) *Heard {
	t.Helper()
	var paths []string
	for i, r := range replies {
		name := fmt.Sprintf("svar-%d.docx", i+1)
		if err := os.WriteFile(filepath.Join(h.dir, name), r, 0o600); err != nil {
			t.Fatal(err)
		}
		paths = append(paths, name)
	}
	o := h.options
	o.Today += 9 // the answers come later
	heard, err := Hear(h.w, h.source, paths, o, ho)
	if err != nil {
		t.Fatal(err)
	}
	return heard
}

func (h *hearingTest) text(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(h.dir, "plan.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func numberOf(h *Heard, kind hearing.Kind, text string) int {
	for _, r := range h.Remarks {
		if r.Kind == kind && r.Text == text && strings.HasPrefix(r.Where, "Handleveje") {
			return r.Number
		}
	}
	return 0
}

// A tracked change of a text of the plan's own goes into the plan, and nothing else of the file moves.
func TestHearingTakesAChange(t *testing.T) {
	t.Parallel()
	h := newHearing(t)
	reply := answer(t, h.sent, "Jobcenter", "et rum med lås", "et aflåst rum")
	heard := h.hear(t, HearingOptions{}, reply)
	for _, r := range heard.Remarks {
		if r.Kind == hearing.Untracked {
			t.Errorf("it is tracked: %+v", r)
		}
	}
	if numberOf(heard, hearing.Comment, "Og om natten?") == 0 && len(heard.Remarks) < 2 {
		t.Errorf("the comment is lost: %+v", heard.Remarks)
	}
	n := 0
	for _, r := range heard.Remarks {
		if r.Kind == hearing.Change {
			n = r.Number
		}
	}
	if heard = h.hear(t, HearingOptions{Take: []int{n}, DryRun: true}, reply); h.text(t) != heardPlan || len(heard.Written) != 1 {
		t.Error("a dry run wrote, or said nothing of what it would write")
	}
	h.hear(t, HearingOptions{Take: []int{n}}, reply)
	if want := strings.Replace(heardPlan, "et rum med lås", "et aflåst rum", 1); h.text(t) != want {
		t.Errorf("got\n%s\nwant\n%s", h.text(t), want)
	}
	if again := h.hear(t, HearingOptions{Take: []int{n}}, reply); again.Taken[0].Why == "" || again.Files[0].Sent != nil {
		t.Error("the plan is another one now, and nobody says so")
	}
}

// The appendix and the cards go to a hearing as files of their own, and come home as such: nothing of the handbook is missed in them.
func TestHearingOfOtherPapers(t *testing.T) {
	t.Parallel()
	h := newHearing(t)
	for _, sent := range [][]byte{h.appendix, h.cards} {
		if heard := h.hear(t, HearingOptions{}, sent); len(heard.Remarks) != 0 || heard.Files[0].Sent == nil {
			t.Errorf("a paper that nobody wrote in has %+v", heard.Remarks)
		}
	}
}

// What is in doubt is not taken: a text that stands twice, a change that others contradict, a comment, a number of nothing.
func TestHearingRefuses(t *testing.T) {
	t.Parallel()
	h := newHearing(t)
	heard := h.hear(t, HearingOptions{}, answer(t, h.sent, "A", "Skriv ned i sagen", "Skriv i sagen"))
	for _, r := range heard.Remarks {
		if taken := h.hear(t, HearingOptions{Take: []int{r.Number}}, answer(t, h.sent, "A", "Skriv ned i sagen", "Skriv i sagen")); taken.Taken[0].Why == "" {
			t.Errorf("nr. %d was taken: %+v", r.Number, taken.Taken)
		}
	}
	one, two := answer(t, h.sent, "A", "rum med lås", "aflåst rum"), answer(t, h.sent, "B", "rum med lås", "mødelokale")
	heard = h.hear(t, HearingOptions{Take: []int{1, 99}}, one, two)
	for _, taken := range heard.Taken {
		if taken.Why == "" {
			t.Errorf("taken: %+v", taken)
		}
	}
	rivals := 0
	for _, r := range heard.Remarks {
		rivals += len(r.Rivals)
	}
	if rivals != 2 || h.text(t) != heardPlan {
		t.Errorf("%d rivals", rivals)
	}
}
