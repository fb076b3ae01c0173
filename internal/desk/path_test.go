package desk

import (
	"slices"
	"strings"
	"testing"

	"beredskab/internal/syntax"
)

// pathPage opens the page of the first handlevej and returns where its steps stand.
func pathPage(t *testing.T, d *Desk) (l listed, editor *PathEditor) {
	t.Helper()
	l = d.list("escalation_paths")[0]
	d.Handle(Event{Do: "go", Value: address(l.identity)})
	if editor = d.view().Steps; editor == nil || len(editor.Steps) < 2 {
		t.Fatal("no steps on the page")
	}
	return l, editor
}

// A step is added, moved and connected; drawing and figures follow, and undo gives the bytes back.
func TestPathEditor(t *testing.T) {
	t.Parallel()
	d := opened(t, "eksempelby")
	begun := d.files()
	_, editor := pathPage(t, d)
	if !strings.Contains(string(editor.Drawing), "<svg") || len(editor.Figures) == 0 {
		t.Errorf("drawing %d bytes, %d figures", len(editor.Drawing), len(editor.Figures))
	}
	if html := d.sent["main"]; !strings.Contains(html, `data-do="connect"`) || !strings.Contains(html, "<svg viewBox") {
		t.Error("cards or drawing are not on the page")
	}
	d.Handle(Event{Do: "add", At: editor.Place, Value: "Skriv det ned"})
	_, editor = pathPage(t, d)
	last := editor.Steps[len(editor.Steps)-1]
	if !strings.Contains(string(editor.Drawing), "Skriv det ned") {
		t.Error("the drawing did not follow")
	}
	node := func(place string) *syntax.Node { at := PlaceOf(place); return find(d.trees[at.File], at.Path) }
	for _, c := range []struct{ value, key, want string }{{"ends", "ends", "Sagen lukkes"}, {"several", "next", ""}, {"", "", ""}} {
		d.Handle(Event{Do: "connect", At: last.Place, Value: c.value})
		_, editor = pathPage(t, d)
		on := editor.Steps[len(editor.Steps)-1].After
		if i := slices.IndexFunc(on, func(x Choice) bool { return x.On }); i < 0 || on[i].Word != c.value {
			t.Errorf("%q is not chosen after it was; said %q", c.value, d.say)
		}
		if n := node(last.Place); c.key != "" && n.Get(c.key).IsEmpty() || c.want != "" && n.Get(c.key).Text() != c.want {
			t.Errorf("%q: %+v", c.value, n.Get(c.key))
		}
	}
	first := editor.Steps[0]
	to := find(d.trees[PlaceOf(last.Place).File], PlaceOf(editor.Steps[1].Place).Path).Get("id").Text()
	d.Handle(Event{Do: "connect", At: first.Place, Value: to})
	if got := node(first.Place).Get("next").ItemsOrNone(); len(got) != 1 || got[0].Get("to").Text() != to {
		t.Errorf("not connected: %v, said %q", got, d.say)
	}
	for d.history.undoable() != "" {
		d.Handle(Event{Do: "undo"})
	}
	if !slices.Equal(begun, d.files()) {
		t.Error("undo does not give the bytes back")
	}
}
