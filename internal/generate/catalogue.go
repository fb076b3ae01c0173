package main

import (
	"fmt"
	"io/fs"
	"strings"

	"beredskab/internal/syntax"
)

// catalogueTable makes the table of internal/catalogue.
func catalogueTable(data fs.FS) ([]output, error) {
	r := open(data, "recommendations.yaml")
	t := newTable("catalogue", r.name, "")
	fmt.Fprintf(t, "// Version is the catalogue's own; it changes when a point's text or meaning does.\nconst Version = %q\n\n", r.need(r.root, "version"))
	about(r, t)

	groups := map[string]string{}
	for _, g := range r.items(r.root, "groups") {
		groups[r.need(g, "id")] = r.need(g, "title")
	}
	count := 0
	fmt.Fprint(t, "// Recommendations are the eight recommendations in order.\nvar Recommendations = []Recommendation{\n")
	for i, n := range r.items(r.root, "recommendations") {
		recommendation(r, t, n, i+1, groups)
		count += len(r.items(n, "points"))
	}
	fmt.Fprintf(t, "}\n\n// PointCount is how many points there are in all.\nconst PointCount = %d\n", count)
	f, err := r.done(t, "recommendations_gen.go")
	return []output{f}, err
}

func about(r *reader, t *table) {
	n := r.root.Get("about")
	r.keys(n, "publication", "publisher", "year", "announced", "url", "web", "legal_status", "target_group", "audience", "not_covered", "reading", "tools_note")
	fmt.Fprint(t, "// Publication is what is true of the publication as a whole.\nvar Publication = About{\n")
	for _, f := range [][2]string{
		{"Publication", "publication"},
		{"Publisher", "publisher"},
		{"Year", "year"},
		{"Announced", "announced"},
		{"URL", "url"},
		{"Web", "web"},
		{"LegalStatus", "legal_status"},
		{"TargetGroup", "target_group"},
		{"Audience", "audience"},
		{"NotCovered", "not_covered"},
		{"Reading", "reading"},
		{"ToolsNote", "tools_note"},
	} {
		t.text(f[0], r.need(n, f[1]))
	}
	t.text("GroupsNote", r.need(r.root, "groups_note"))
	t.text("CheckedOn", r.need(r.root, "checked_on"))
	fmt.Fprint(t, "}\n\n")
}

func recommendation(r *reader, t *table, n *syntax.Node, number int, groups map[string]string) {
	r.keys(n, "id", "short", "slug", "title", "group", "url", "summary", "why", "points", "tools", "confidence", "source_note")
	if want := fmt.Sprintf("A%d", number); r.need(n, "id") != want {
		r.fail(n, "stands where %s should", want)
	}
	fmt.Fprint(t, "{\n")
	t.text("ID", r.need(n, "id"))
	t.code("Number", fmt.Sprint(number))
	t.text("Slug", r.need(n, "slug"))
	t.text("Title", r.need(n, "title"))
	t.text("Short", r.need(n, "short"))
	t.text("Group", r.need(n, "group"))
	t.code("GroupTitle", fmt.Sprintf("%q", r.word(n, "group", groups)))
	t.text("URL", r.need(n, "url"))
	t.text("Summary", r.need(n, "summary"))
	fmt.Fprint(t, "Why: []string{\n")
	for _, w := range r.texts(n, "why") {
		fmt.Fprintf(t, "%q,\n", w)
	}
	fmt.Fprint(t, "},\nPoints: []Point{\n")
	for i, p := range r.items(n, "points") {
		point(r, t, p, fmt.Sprintf("A%d.%d", number, i+1))
	}
	fmt.Fprint(t, "},\nTools: []Tool{\n")
	for _, tool := range r.items(n, "tools") {
		r.keys(tool, "name", "url", "confidence")
		fmt.Fprint(t, "{\n")
		t.text("Name", r.need(tool, "name"))
		t.text("URL", r.text(tool, "url"))
		t.code("Confidence", r.word(tool, "confidence", confidences()))
		fmt.Fprint(t, "},\n")
	}
	fmt.Fprint(t, "},\nConfidence: Levels{\n")
	for _, level := range []string{"title", "summary", "why", "practice", "tools"} {
		t.code(strings.ToUpper(level[:1])+level[1:], r.word(n.Get("confidence"), level, confidences()))
	}
	fmt.Fprint(t, "},\n")
	t.text("SourceNote", r.need(n, "source_note"))
	fmt.Fprint(t, "},\n")
}

func point(r *reader, t *table, p *syntax.Node, want string) {
	r.keys(p, "id", "short", "text", "severity", "confidence", "source", "how", "example")
	if r.need(p, "id") != want {
		r.fail(p, "stands where %s should", want)
	}
	fmt.Fprint(t, "{\n")
	t.text("ID", want)
	t.text("Short", r.need(p, "short"))
	t.text("Text", r.need(p, "text"))
	t.code("Severity", r.word(p, "severity", map[string]string{"must": "Must", "should": "Should", "could": "Could"}))
	t.code("Confidence", r.word(p, "confidence", confidences()))
	t.text("Source", r.need(p, "source"))
	t.text("How", r.need(p, "how"))
	t.text("Example", r.need(p, "example"))
	fmt.Fprint(t, "},\n")
}

func confidences() map[string]string {
	return map[string]string{"verified": "Verified", "partly": "Partly", "inferred": "Inferred"}
}
