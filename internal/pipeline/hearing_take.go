package pipeline

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"beredskab/internal/check"
	"beredskab/internal/danish"
	"beredskab/internal/hearing"
	"beredskab/internal/syntax"
	"beredskab/internal/workspace"
)

// Taken is one tracked change that was asked for.
type Taken struct {
	Number   int
	Place    string // where in the plan: "escalation_paths/akut-fare/steps/ring/do"
	Old, New string // the field before and after
	Why      string // why it cannot be taken; "" when it can
}

// field is one text of the plan.
type field struct {
	place  string
	text   string
	holder *syntax.Node // the block whose key has it
	key    string
	item   int // which item, when the key has a list of texts; -1 for a text
}

// take puts the changes that were asked for into the plan. With one that cannot be taken nothing is written.
func (h *Heard) take(ho HearingOptions, o Options) error {
	editor, used, refused := syntax.NewEditor(h.Plan.Trees...), map[string]bool{}, false
	for _, n := range ho.Take {
		t := Taken{Number: n}
		f, now, why := h.fieldOf(n)
		switch {
		case why != "":
			t.Why = why
		case used[f.place]:
			t.Why = "Der er allerede en anden ændring i samme tekst. Læg dem ind hver for sig."
		default:
			used[f.place] = true
			t.Place, t.Old, t.New = f.place, f.text, now
			f.set(editor, now)
		}
		refused = refused || t.Why != ""
		h.Taken = append(h.Taken, t)
	}
	if refused || len(used) == 0 {
		return nil
	}
	changed, err := editor.Files()
	if err != nil {
		return &workspace.Problem{Err: err, Message: "Planen er skrevet på en måde, hvor jeg ikke kan rette teksten uden at røre ved andet. Intet er skrevet. Ret den i hånden."}
	}
	if found := h.newFaults(changed, check.Options{Today: o.Today, Severity: o.Severity}); len(found) > 0 {
		h.Taken[len(h.Taken)-1].Why = "Planen ville få en fejl: " + found[0].Message + " " + found[0].Fix
		return nil
	}
	var files []workspace.Rewritten
	for _, c := range changed {
		h.Written = append(h.Written, c.File.Name)
		files = append(files, workspace.Rewritten{Name: c.File.Name, Old: c.File.Text, New: c.Text})
	}
	if ho.DryRun {
		return nil
	}
	return h.work.Rewrite(h.Source, files)
}

// fieldOf finds the one text of the plan that a change is in, and what it says with the change.
func (h *Heard) fieldOf(number int) (f field, now, why string) {
	if number < 1 || number > len(h.Remarks) {
		return f, "", "Der er intet nr. " + strconv.Itoa(number) + "."
	}
	r := &h.Remarks[number-1]
	switch {
	case r.Kind != hearing.Change:
		return f, "", "Det er ikke en sporet ændring. Skriv den ind i hånden."
	case len(r.Rivals) > 0:
		return f, "", "Andre vil noget andet med de samme ord. Afgør det, og ret teksten i hånden."
	}
	var found []field
	var texts []string
	longest := 0
	for _, candidate := range textsOf(h.Plan.Trees) {
		changed, length, ok := candidate.with(r)
		if !ok || length < longest {
			continue
		}
		if length > longest {
			found, texts, longest = nil, nil, length
		}
		found, texts = append(found, candidate), append(texts, changed)
	}
	switch len(found) {
	case 0:
		return f, "", "Jeg kan ikke finde teksten i planen. Enten er den rettet siden, eller også skriver programmet den selv."
	case 1:
		return found[0], texts[0], ""
	}
	var places []string
	for _, f := range found {
		places = append(places, f.place)
	}
	return f, "", "Teksten står flere steder i planen: " + danish.List(places, "og") + ". Ret den i hånden."
}

// shortest is how many letters a text must have to be known again.
const shortest = 4

// with is the text with a change, when the change lies in it: either the field is a part of the paragraph, or the paragraph is
// one of the field's. Length is how much of the two is the same.
func (f field) with(r *hearing.Remark) (now string, length int, ok bool) {
	text, was := strings.TrimSpace(f.text), r.Was
	if utf8.RuneCountInString(text) < shortest || r.At+len(r.Old) > len(was) {
		return "", 0, false
	}
	if i := indexFold(was, text); i >= 0 {
		at := r.At - i
		if at < 0 || at+len(r.Old) > len(text) {
			return "", 0, false
		}
		return text[:at] + r.Text + text[at+len(r.Old):], len(text), true
	}
	paragraph := strings.TrimSpace(was)
	lead := len(was) - len(strings.TrimLeftFunc(was, unicode.IsSpace))
	if i := strings.Index(f.text, paragraph); i >= 0 && utf8.RuneCountInString(paragraph) >= shortest && strings.Count(f.text, paragraph) == 1 {
		at := i + r.At - lead
		if at < 0 || at+len(r.Old) > len(f.text) {
			return "", 0, false
		}
		return f.text[:at] + r.Text + f.text[at+len(r.Old):], len(paragraph), true
	}
	return "", 0, false
}

// indexFold finds a text in a paragraph, whose first letter the program may have made a capital.
func indexFold(paragraph, text string) int {
	if i := strings.Index(paragraph, text); i >= 0 {
		return i
	}
	first, size := utf8.DecodeRuneInString(text)
	return strings.Index(paragraph, string(unicode.ToUpper(first))+text[size:])
}

// set puts the text in the place of the old one.
func (f field) set(e *syntax.Editor, text string) {
	if f.item < 0 {
		e.Set(f.holder, syntax.Text(text), f.key)
		return
	}
	list := syntax.ValueOf(f.holder.Pair(f.key).Value)
	list.Items[f.item].Text = text
	e.Set(f.holder, list, f.key)
}

// textsOf are all texts of the plan, with where each is.
func textsOf(trees []*syntax.Node) (out []field) {
	var walk func(n *syntax.Node, place string)
	walk = func(n *syntax.Node, place string) {
		if n == nil {
			return
		}
		for _, p := range n.Pairs {
			below := strings.TrimPrefix(place+"/"+p.Key.Value, "/")
			switch p.Value.Kind {
			case syntax.Scalar:
				out = append(out, field{below, p.Value.Value, n, p.Key.Value, -1})
			case syntax.Mapping:
				walk(p.Value, below)
			case syntax.Sequence:
				for i, item := range p.Value.Items {
					name := strconv.Itoa(i)
					if id := item.Pair("id"); id != nil {
						name = id.Value.Value
					}
					if item.Kind == syntax.Scalar {
						out = append(out, field{below + "/" + name, item.Value, n, p.Key.Value, i})
						continue
					}
					walk(item, below+"/"+name)
				}
			}
		}
	}
	for _, t := range trees {
		walk(t, "")
	}
	return out
}
