package desk

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"beredskab/internal/diag"
)

// Where a caret stands is read from what is written so far, in block style and in braces, half-way through a line too.
func TestSpot(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		text string // the caret is at ^
		want string // the keys above, ":" and the key, "=" and the word of a value, "+" and the word of a key
	}{
		{"^", "+"},
		{"mun^", "+mun"},
		{"municipality:\n  na^", "municipality+na"},
		{"contacts:\n  - ^", "contacts+"},
		{"contacts:\n- id: a\n  ser^", "contacts+ser"},
		{"contacts:\n  - id: a\n    # note\n\n    serves: [victim, chi^", "contacts:serves=chi"},
		{"contacts:\n  - id: a\n    serves:\n      - vic^", "contacts:serves=vic"},
		{"contacts:\n  - id: a\n    serves:\n    - victim\n    - vic^", "contacts:serves=vic"},
		{"contacts:\n  - id: a\n    phones:\n      - {number: \"00 00 00 10\", use: ac^", "contacts/phones:use=ac"},
		{"contacts:\n  - id: a\n    phones:\n      - {number: \"00 00 00 10\", u^", "contacts/phones+u"},
		{"contacts:\n  - id: a\n    phones:\n      - number: x\n    ho^", "contacts+ho"},
		{"contacts:\n  - id: a\n  - id: b\n    dep^", "contacts+dep"},
		{"escalation_paths:\n  - id: a\n    steps:\n      - do: x\n        next:\n          - {if: y, to: ^", "escalation_paths/steps/next:to="},
		{"escalation_paths:\n  - id: a\n    steps:\n      - do: x\n  - id: b\n    le^", "escalation_paths+le"},
		{"recommendations:\n  A6:\n    status: in^", "recommendations/A6:status=in"},
		{"a: 1\nb: 2\ncon^", "+con"},
		{"contacts:\n  - id: a\n    hours: man-fre 9.00^", "contacts:hours=man-fre 9.00"},
	} {
		all := strings.Split(strings.Replace(c.text, "^", "", 1), "\n")
		before, _, _ := strings.Cut(c.text, "^")
		line := strings.Count(before, "\n")
		s := spotAt(all, line+1, before[strings.LastIndexByte(before, '\n')+1:])
		got := strings.Join(s.path, "/") + "+" + s.word
		if s.value {
			got = strings.Join(s.path, "/") + ":" + s.key + "=" + s.word
		}
		if got != c.want {
			t.Errorf("%q: %s, want %s", c.text, got, c.want)
		}
	}
}

// What may be written is offered by its Danish name, too, and what is already there is explained.
func TestComplete(t *testing.T) {
	t.Parallel()
	d := opened(t, "lilleoe")
	file := d.list("contacts")[0].place.File
	text := "contacts:\n  - id: vagten\n    name: Vagten\n    serves: [vic]\n    telefon\n    deputies: [vag]\n"
	d.Handle(Event{Do: "text", At: file, Value: text})
	labels := func(line int, before string) []string {
		var out []string
		for _, o := range d.Handle(Event{Do: "complete", At: file, To: line, Value: before}).Options {
			out = append(out, o.Label+" "+o.Detail)
		}
		return out
	}
	for _, c := range []struct {
		line         int
		before, want string
	}{
		{4, "    serves: [vic", "victim Voldsudsat"},
		{5, "    telefon", "phones Telefonnumre"},
		{1, "conta", "contacts Kontakter"},
		{6, "    deputies: [vag", "vagten Vagten"},
		{5, "    hou", "hours Åbningstid"},
	} {
		if got := labels(c.line, c.before); !slices.ContainsFunc(got, func(s string) bool { return strings.HasPrefix(s, c.want) }) {
			t.Errorf("%q offers %q, not %q", c.before, got, c.want)
		}
	}
	if got := labels(3, "    name: Vag"); len(got) > 0 {
		t.Errorf("for a name %q is offered", got)
	}
	for _, c := range []struct {
		line         int
		before, want string
	}{{3, "    na", "Navn"}, {4, "    ser", "Hjælper"}, {1, "cont", "Kontakter"}} {
		h := d.Handle(Event{Do: "hint", At: file, To: c.line, Value: c.before}).Hint
		if h == nil || !strings.Contains(h.Title, c.want) || h.Text == "" {
			t.Errorf("%q is explained by %+v", c.before, h)
		}
	}
}

// The text follows the form and the form the text, and it is sent only when the editor has another.
func TestTextView(t *testing.T) {
	t.Parallel()
	d := opened(t, "eksempelby")
	if u := d.Handle(Event{Do: "go", Value: "kontakter/voksenvagten"}); u.Text != nil {
		t.Error("the text is shown before anybody asked for it")
	}
	u := d.Handle(Event{Do: "beside"})
	if u.Text == nil || u.Text.Text == nil || u.Text.Name != "eksempelby/kontakter.yaml" || u.Text.Show[0] == 0 {
		t.Fatalf("beside the form stands %+v", u.Text)
	}
	at := PlaceOf(u.Text.Place)
	changed := strings.Replace(*u.Text.Text, "name: Voksenvagten", "name: Nattevagten", 1)
	u = d.Handle(Event{Do: "text", At: at.String(), Value: changed})
	if u.Text.Text != nil || !strings.Contains(d.sent["main"], "Nattevagten") {
		t.Error("the form does not follow the text")
	}
	broken := strings.Replace(changed, "name: Nattevagten", "name: [Nattevagten", 1)
	if u = d.Handle(Event{Do: "text", At: at.String(), Value: broken}); len(u.Text.Marks) == 0 || u.Text.Marks[0].Key != "error" {
		t.Errorf("a broken text has the marks %+v", u.Text.Marks)
	}
	if u = d.Handle(Event{Do: "undo"}); u.Text.Text == nil || strings.Contains(*u.Text.Text, "Nattevagten") {
		t.Error("undo does not reach the text")
	}
	u = d.Handle(Event{Do: "seek", At: at.String(), To: strings.Count((*u.Text.Text)[:strings.Index(*u.Text.Text, "name: Voksenvagten")], "\n") + 1})
	if u.Address != "kontakter/voksenvagten" {
		t.Errorf("from the text one comes to %s", u.Address)
	}
}

// Columns are those of a browser: an emoji is two, an å of two code points is two.
func TestUnits(t *testing.T) {
	t.Parallel()
	text := "a: x\r\nnåvn: 👩 y\n"
	f := diag.NewFile("x", []byte(text))
	if line, column := units(f, strings.Index(text, "y")); line != 2 || column != 9 {
		t.Errorf("line %d, column %d", line, column)
	}
}

// A browser knows one kind of line end; the file keeps those that it has.
func TestRewrite(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ old, text, want string }{
		{"a\r\nb\r\nc", "a\nx\ny\nc", "a\r\nx\r\ny\r\nc"},
		{"a\r\nb\nc\rd\n", "a\nb\nx\nd\n", "a\r\nb\nx\r\nd\n"},
		{"a\rb", "a\nb", "a\rb"},
		{"a\n", "b\n", "b\n"},
		{"a\r\n", "", ""},
		{"", "a\n", "a\n"},
	} {
		if diff := cmp.Diff(c.want, rewrite(c.old, c.text)); diff != "" {
			t.Errorf("%q to %q: %s", c.old, c.text, diff)
		}
	}
}
