package main

import (
	"bytes"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
	"golang.org/x/net/html"

	invented "beredskab/examples"
	"beredskab/internal/cli"
)

// reported is what the three formats must agree about, each read out of the finished file.
type reported struct {
	Cards    []string          // the departments that have an action card
	Paths    []string          // the handleveje
	Contacts map[string]string // names, with the day somebody last rang
	Points   map[string]string // the points that something is left to do about, with their status
}

// The handbook and its appendix in Markdown, the page with both and the workbook are made of one plan. Whoever holds one of them must not
// be told something else than who holds another: the same cards, handleveje, contacts and statuses. The files are read as a stranger would
// read them; nothing of the program's own is used to do it.
func TestFormatsAgree(t *testing.T) {
	t.Parallel()
	for _, example := range invented.Names(invented.Mistakes) {
		t.Run(example, func(t *testing.T) {
			t.Parallel()
			out := t.TempDir()
			var stdout, stderr bytes.Buffer
			args := []string{"build", example, "--out", out, "--draft"}
			if code := cli.Run(t.Context(), args, nil, &stdout, &stderr, outside(t, examples(t))); code != 0 {
				t.Fatalf("%v exits with %d:\n%s", args, code, stderr.String())
			}
			files := contents(t, filepath.Join(out, example))
			page, sheets := reportedByPage(t, files["haandbog.html"]), reportedBySheets(t, files["tjekliste.xlsx"])
			if len(page.Cards) == 0 || len(page.Paths) == 0 || len(page.Contacts) == 0 || len(page.Points) == 0 {
				t.Fatalf("the page was not understood: %v", page)
			}
			if d := cmp.Diff(reportedByMarkdown(files["haandbog.md"]+files["bilag.md"]), page); d != "" {
				t.Errorf("Markdown and HTML do not agree (-md +html):\n%s", d)
			}
			if d := cmp.Diff(page, sheets); d != "" {
				t.Errorf("HTML and the workbook do not agree (-html +xlsx):\n%s", d)
			}
		})
	}
}

func newReported() reported {
	return reported{Contacts: map[string]string{}, Points: map[string]string{}}
}

// point notes a status. What is in place or not relevant is not in the workbook, which is about what is left to do.
func (o *reported) point(id, status string) {
	if status != "på plads" && status != "ikke relevant" {
		o.Points[id] = status
	}
}

func reportedByMarkdown(text string) reported {
	o, chapter := newReported(), ""
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if title, ok := strings.CutPrefix(line, "## "); ok {
			chapter = plain(title)
		}
		title, isTitle := strings.CutPrefix(line, "### ")
		var cells []string
		if strings.HasPrefix(line, "| ") && strings.Contains(line, "**") {
			cells = strings.Split(strings.Trim(strings.ReplaceAll(line, `\|`, "/"), "|"), "|")
		}
		switch {
		case chapter == "Handlekort" && isTitle:
			o.Cards = append(o.Cards, plain(title))
		case chapter == "Handleveje" && isTitle:
			o.Paths = append(o.Paths, plain(title))
		case chapter == "Kontakter" && len(cells) > 1:
			o.Contacts[bold(cells[0])] = plain(cells[len(cells)-1])
		case chapter == "De otte anbefalinger" && len(cells) > 1 && isPoint(bold(cells[0])):
			o.point(bold(cells[0]), plain(cells[1]))
		}
	}
	return o
}

// bold is what stands between the first two pairs of stars.
func bold(cell string) string {
	_, rest, _ := strings.Cut(cell, "**")
	text, _, _ := strings.Cut(rest, "**")
	return plain(text)
}

// plain takes anchors, links' addresses and backslashes out of a piece of Markdown.
func plain(text string) string {
	for strings.Contains(text, "<") {
		before, rest, _ := strings.Cut(text, "<")
		_, after, _ := strings.Cut(rest, ">")
		text = before + after
	}
	return strings.TrimSpace(strings.NewReplacer("\\", "", "&amp;", "&", "**", "").Replace(text))
}

func isPoint(id string) bool {
	return len(id) == len("A1.2") && id[0] == 'A' && id[2] == '.'
}

func reportedByPage(t *testing.T, text string) reported {
	t.Helper()
	root, err := html.Parse(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	o, chapter := newReported(), ""
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.Data {
		case "h2":
			chapter = content(n)
		case "h3":
			switch chapter {
			case "Handlekort":
				o.Cards = append(o.Cards, content(n))
			case "Handleveje":
				o.Paths = append(o.Paths, content(n))
			}
		case "tr":
			var cells []*html.Node
			for c := range n.ChildNodes() {
				if c.Data == "td" || c.Data == "th" {
					cells = append(cells, c)
				}
			}
			if len(cells) < 2 || first(cells[0], "strong") == nil {
				continue
			}
			name := content(first(cells[0], "strong"))
			switch {
			case chapter == "Kontakter":
				o.Contacts[name] = content(cells[len(cells)-1])
			case chapter == "De otte anbefalinger" && isPoint(name):
				o.point(name, content(cells[1]))
			}
		}
	}
	return o
}

func first(n *html.Node, tag string) *html.Node {
	for d := range n.Descendants() {
		if d.Data == tag {
			return d
		}
	}
	return nil
}

// content is the text of a node.
func content(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

func reportedBySheets(t *testing.T, text string) reported {
	t.Helper()
	book, err := excelize.OpenReader(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	o := newReported()
	for _, sheet := range book.GetSheetList() {
		rows, err := book.GetRows(sheet)
		if err != nil {
			t.Fatal(err)
		}
		head := 0 // the row of a list that names its columns; a draft has one more line above
		for i, row := range rows {
			cells := append(slices.Clone(row), "", "")
			switch {
			case head > 0 && cells[1] == "":
				head = len(rows) // the list is over; what follows are rows to write on
			case head > 0 && i > head && sheet == "Punkter":
				o.point(cells[1], cells[slices.Index(rows[head], "Resultat")])
			case head > 0 && i > head && sheet == "Kontakter":
				o.Contacts[cells[1]] = append(cells, "", "", "", "")[slices.Index(rows[head], "Ringet op og bekræftet")]
			case strings.HasPrefix(cells[0], "id:"):
				head = i
			case strings.HasPrefix(cells[0], "Tjekliste til en sag"):
				o.Paths = append(o.Paths, rows[0][0])
			case strings.HasPrefix(cells[0], "Tjeklisterne her er afdelingens"):
				o.Cards = append(o.Cards, rows[0][0])
			}
		}
	}
	return o
}

// The test of agreement reads Markdown with a few lines of its own; these hold them to what they promise.
func TestReadingForAgreement(t *testing.T) {
	t.Parallel()
	o := reportedByMarkdown("## Kontakter\n\n| <a id=\"x\"></a>**Vagten \\| nat**<br>for alle | 1 | 3. marts 2026 |\n\n## De otte anbefalinger\n\n" +
		"| **A1.2** Tekst | delvist på plads | x |\n| **A1.3** Tekst | på plads | x |\n## Handleveje\n### <a id=\"b\"></a>Akut\n")
	if got := slices.Sorted(maps.Keys(o.Contacts)); len(got) != 1 || o.Points["A1.2"] != "delvist på plads" || len(o.Points) != 1 || o.Paths[0] != "Akut" {
		t.Errorf("read as %+v", o)
	}
}
