package desk

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"beredskab/internal/diag"
	"beredskab/internal/plan"
	"beredskab/internal/syntax"
	"beredskab/internal/testscale"
	"beredskab/internal/xlsx/xlsxtest"
)

// texts are what people, and people who mean no good, type into a field.
var texts = []string{
	"Voksenvagten", "ÆØÅ æøå", "a: b", "- x", "#hej", "'", `"`, "0800", "nej", "{{x}}", "<script>alert(1)</script>", "to\nlinjer", "  blank  ",
	"[a, b", "|", ">", "@x", "%", "*x", "&x", "!x", "\\", "slut.", "man-tor 9-15", "2026-01-29", "", "a\r\nb", "\t", "…", "a #b", "?", "- ", ": ",
}

// fields gathers every field of a form, those of the blocks in it too.
func fields(f Form) []Field {
	var out []Field
	for _, field := range append(slices.Clone(f.Main), f.More...) {
		out = append(out, field)
		for _, inner := range field.Forms {
			out = append(out, fields(inner)...)
		}
	}
	return out
}

// comments are the lines of a text that are comments, in order.
func comments(files []File) []string {
	var out []string
	for _, f := range files {
		for line := range strings.Lines(f.Text) {
			if strings.HasPrefix(strings.TrimSpace(line), "# ") {
				out = append(out, strings.TrimSpace(line))
			}
		}
	}
	slices.Sort(out)
	return out
}

// A walk of edits in the forms, undone and done again, never breaks a file and never loses a comment, and at its end undo gives
// back the bytes that it began with.
func TestWalk(t *testing.T) {
	t.Parallel()
	book := filledIn(t)
	rapid.Check(t, func(t *rapid.T) {
		d := New(Options{Today: 20787})
		begin := []Event{{Do: "new"}, {Do: "example", Value: "lilleoe"}}
		d.Handle(rapid.SampledFrom(begin[:testscale.Count(2, 1)]).Draw(t, "plan"))
		begun, said := d.files(), comments(d.files())
		steps := rapid.IntRange(3, testscale.Count(6, 3)).Draw(t, "edits")
		for range steps {
			event, ok := draw(t, d, book)
			if !ok {
				continue
			}
			d.Handle(event)
			if d.reading == nil {
				t.Fatalf("after %+v the plan cannot be read: %v", event, d.trouble)
			}
			for _, f := range d.files() {
				root, found := syntax.Parse(diag.NewFile(f.Name, []byte(f.Text)))
				if root == nil || slices.ContainsFunc(found, func(x diag.Finding) bool { return x.Severity == diag.Error }) {
					t.Fatalf("after %+v %s is broken: %+v\n%s", event, f.Name, found, f.Text)
				}
			}
			now := comments(d.files())
			switch event.Do {
			case "removed", "no", "undo", "redo": // what stood at a thing that is deleted goes with it
				said = now
			}
			if !containsAll(now, said) {
				t.Fatalf("after %+v a comment is lost", event)
			}
		}
		for d.history.undoable() != "" {
			d.Handle(Event{Do: "undo"})
		}
		if !slices.Equal(begun, d.files()) {
			t.Fatal("undo does not give the bytes back")
		}
	})
}

// filledIn is a checklist of Lilleø in which somebody has written.
func filledIn(t *testing.T) []byte {
	d := opened(t, "lilleoe")
	d.Handle(Event{Do: "take", Value: "medarbejdere/xlsx"})
	s := xlsxtest.Open(t, d.update.Download[0].Data)
	s.Write("Opgaver", "opgaver", d.list("actions")[0].identity, "Note", "Aftalt på mødet: \"ja\" # og nej")
	return s.Send()
}

// containsAll says that a sorted list has all of another, each as often.
func containsAll(list, all []string) bool {
	n := map[string]int{}
	for _, s := range list {
		n[s]++
	}
	for _, s := range all {
		if n[s]--; n[s] < 0 {
			return false
		}
	}
	return true
}

// draw picks something that a person could do on some page.
func draw(t *rapid.T, d *Desk, book []byte) (Event, bool) {
	switch rapid.IntRange(0, 9).Draw(t, "kind") {
	case 0:
		return Event{Do: "undo"}, true
	case 1:
		return Event{Do: "redo"}, true
	case 2: // a thing of the plan gets its name in the files anew, is copied or deleted, and with it what names it
		var all []listed
		for _, k := range plan.Model().Keys {
			if k.Kind == plan.KindBlocks {
				all = append(all, d.list(k.Name)...)
			}
		}
		if len(all) == 0 {
			return Event{}, false
		}
		at := rapid.SampledFrom(all).Draw(t, "thing").place
		if steps := find(d.trees[at.File], at.Key("steps").Path).ItemsOrNone(); len(steps) > 0 && rapid.Bool().Draw(t, "step") {
			at = at.Key("steps").At(rapid.IntRange(0, len(steps)-1).Draw(t, "which"))
		}
		do := rapid.SampledFrom([]string{"rename", "remove", "copy"}).Draw(t, "do")
		d.Handle(Event{Do: do, At: at.String()})
		if d.question != nil {
			return Event{Do: d.question.Do, At: at.String()}, true
		}
		return Event{Do: "no"}, true
	case 3: // a button that puts right what can be put right, one thing or all
		var all []string
		for i := range d.findings.all {
			if f := &d.findings.all[i]; len(f.Edits) > 0 {
				all = append(all, identity(f))
			}
		}
		if len(all) == 0 {
			return Event{}, false
		}
		return Event{Do: "fix", Value: rapid.SampledFrom(append(all, "")).Draw(t, "finding")}, true
	case 4: // a filled-in checklist comes home
		d.Handle(Event{Do: "open", Files: []Incoming{{Path: "tjekliste.xlsx", Data: book}}})
		d.Handle(Event{Do: "choose", Value: rapid.SampledFrom([]string{"plan", "workbook"}).Draw(t, "who")})
		return Event{Do: "bring"}, true
	}
	step := rapid.IntRange(0, len(steps)-1).Draw(t, "step")
	d.Handle(Event{Do: "go", Value: "trin/" + number(step+1)})
	v := d.view()
	var all []Field
	for _, f := range v.Forms {
		all = append(all, fields(f)...)
	}
	for _, l := range v.Lists {
		if rapid.IntRange(0, 4).Draw(t, "new") == 0 {
			return Event{Do: "add", At: l.Place, Value: rapid.SampledFrom(texts).Draw(t, "name")}, true
		}
		if len(l.Rows) > 1 && rapid.IntRange(0, 3).Draw(t, "sort") == 0 {
			row := rapid.SampledFrom(l.Rows).Draw(t, "row")
			return Event{Do: "move", At: row.Place, To: rapid.IntRange(0, row.Count-1).Draw(t, "to")}, true
		}
		if len(l.Rows) > 0 {
			d.Handle(Event{Do: "go", Value: rapid.SampledFrom(l.Rows).Draw(t, "row").Address})
			if item := d.view().Item; item != nil {
				all = append(all, fields(*item)...)
			}
		}
	}
	if len(all) == 0 {
		return Event{}, false
	}
	f := rapid.SampledFrom(all).Draw(t, "field")
	if f.Broken != "" {
		return Event{}, false
	}
	switch f.Widget {
	case "words":
		return Event{Do: "tick", At: f.ID, Value: rapid.SampledFrom(f.Choices).Draw(t, "word").Word, On: rapid.Bool().Draw(t, "on")}, true
	case "references":
		if len(f.Add) == 0 {
			return Event{}, false
		}
		return Event{Do: "append", At: f.ID, Value: rapid.SampledFrom(f.Add).Draw(t, "thing").Word}, true
	case "lines":
		return Event{Do: "lines", At: f.ID, Value: rapid.SampledFrom(texts).Draw(t, "text") + "\n" + rapid.SampledFrom(texts).Draw(t, "text")}, true
	case "blocks":
		return Event{Do: "add", At: f.ID, Value: rapid.SampledFrom(texts).Draw(t, "name")}, true
	case "block", "claims":
		return Event{}, false
	case "word", "reference":
		if len(f.Choices) == 0 {
			return Event{}, false
		}
		return Event{Do: "set", At: f.ID, Value: rapid.SampledFrom(f.Choices).Draw(t, "choice").Word}, true
	case "yesno":
		return Event{Do: "set", At: f.ID, Value: rapid.SampledFrom([]string{"true", "false", ""}).Draw(t, "yes")}, true
	}
	return Event{Do: "set", At: f.ID, Value: rapid.SampledFrom(texts).Draw(t, "text")}, true
}

// What is typed is what the plan says afterwards, and nothing else changes.
func TestTypedIsRead(t *testing.T) {
	t.Parallel()
	d := opened(t, "lilleoe")
	l := d.list("contacts")[0]
	at := l.place.Key("name")
	for _, text := range texts {
		d.Handle(Event{Do: "set", At: at.String(), Value: text})
		root := d.trees[at.File]
		if got := strings.TrimSpace(find(root, at.Path).Text()); strings.TrimSpace(text) != "" && got != strings.TrimSpace(strings.ReplaceAll(text, "\r\n", "\n")) {
			t.Errorf("typed %q, read %q", text, got)
		}
	}
}
