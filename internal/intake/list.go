package intake

import (
	"slices"
	"strings"

	"beredskab/internal/document"
	"beredskab/internal/plan"
	"beredskab/internal/wording"
)

// manyHelp helps where a cell holds a list.
const manyHelp = "Er der flere, så skriv dem på hver sin linje (Alt+Enter)."

// choices names the dropdown of a key, "" for none, and says whether something else may be written: a list of several things is
// typed, and what can be pointed to may stand on a sheet that the dropdown does not look at.
func (m *formBuilder) choices(k *plan.Key) (list string, free bool) {
	switch k.Kind {
	case plan.KindWord:
		return m.list(k.Enum, plan.Labels(k.Enum), nil), k.List
	case plan.KindYesNo:
		return m.list("ja_nej", []string{"ja", "nej"}, nil), false
	case plan.KindReference:
		return m.pointers(k.Refs), true
	}
	return "", false
}

// listed are the sheets with what is pointed to, those that every intake workbook has first.
var listed = [...]struct {
	kind       plan.RefKind
	path, name string
}{
	{plan.RefContact, "contacts", "name"},
	{plan.RefDepartment, "departments", "name"},
	{plan.RefPath, "escalation_paths", "title"},
	{plan.RefPartner, "partners", "name"},
	{plan.RefService, "services", "name"},
	{plan.RefGroup, "groups", "name"},
}

// pointers names the dropdown of what may be pointed to: the words that are always there, and the names on one other sheet.
func (m *formBuilder) pointers(kinds []plan.RefKind) string {
	name := "peg"
	var words []string
	for _, w := range [...]struct {
		kind plan.RefKind
		list string
	}{{plan.RefActor, "actor"}, {plan.RefMoment, "moment"}} {
		if slices.Contains(kinds, w.kind) {
			name, words = name+"_"+w.list, append(words, plan.Labels(w.list)...)
		}
	}
	if slices.Contains(kinds, plan.RefNational) {
		name += "_landslinje"
		for _, l := range wording.NationalChoices() {
			words = append(words, l.Name)
		}
	}
	for i := range listed {
		if l := &listed[i]; slices.Contains(kinds, l.kind) {
			return m.list(name+"_"+l.path, words, &document.ListOfWords{From: rangePrefix + l.path, Column: l.name, Skip: 1})
		}
	}
	if len(words) == 0 {
		return ""
	}
	return m.list(name, words, nil)
}

// parents names the dropdown of what a row belongs to.
func (m *formBuilder) parents(path string) string {
	at := strings.LastIndexByte(path, '/')
	for i := range listed {
		if l := &listed[i]; at > 0 && l.path == path[:at] {
			return m.list("ark_"+l.path, nil, &document.ListOfWords{From: rangePrefix + l.path, Column: l.name, Skip: 1})
		}
	}
	return ""
}

// list adds a list to the book, once, and gives its name.
func (m *formBuilder) list(name string, words []string, from *document.ListOfWords) string {
	if m.lists[name] {
		return name
	}
	m.lists[name] = true
	l := document.ListOfWords{Name: name, Words: words}
	if from != nil {
		l.From, l.Column, l.Skip = from.From, from.Column, from.Skip
	}
	m.book.Lists = append(m.book.Lists, l)
	return name
}
