package docx

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"
	"testing"

	"beredskab/internal/document"
	"beredskab/internal/handbook"
	"beredskab/internal/plan"
	"beredskab/internal/prose"
	"beredskab/internal/sample"
)

// order is the order in which the standard (ECMA-376, part 1, chapter 17) wants the children of an element. Word refuses a file
// with another order as broken; LibreOffice reads it, so only this tells.
var order = map[string][]string{
	"pPr": {
		"pStyle", "keepNext", "keepLines", "pageBreakBefore", "widowControl", "numPr", "pBdr", "shd", "tabs", "spacing", "ind",
		"contextualSpacing", "jc", "outlineLvl", "rPr",
	},
	"rPr":       {"rStyle", "rFonts", "b", "bCs", "i", "iCs", "color", "sz", "szCs", "u", "lang"},
	"tblPr":     {"tblStyle", "tblW", "jc", "tblInd", "tblBorders", "tblLayout", "tblCellMar", "tblLook", "tblCaption"},
	"trPr":      {"cantSplit", "tblHeader"},
	"tcPr":      {"tcW", "shd"},
	"tbl":       {"tblPr", "tblGrid", "tr"},
	"tr":        {"trPr", "tc"},
	"tc":        {"tcPr", "p"},
	"sectPr":    {"headerReference", "footerReference", "pgSz", "pgMar"},
	"settings":  {"zoom", "trackRevisions", "defaultTabStop", "characterSpacingControl", "compat", "themeFontLang", "decimalSymbol", "listSeparator"},
	"lvl":       {"start", "numFmt", "lvlText", "lvlJc", "pPr"},
	"numbering": {"abstractNum", "num"},
	"num":       {"abstractNumId", "lvlOverride"},
	"style":     {"name", "basedOn", "next", "qFormat", "pPr", "rPr", "tblPr", "tblStylePr"},
	"inline":    {"extent", "docPr", "graphic"},
}

// contents are the files of a package.
func contents(t *testing.T, data []byte) map[string][]byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	out := map[string][]byte{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		if out[f.Name], err = io.ReadAll(r); err != nil {
			t.Fatal(err)
		}
		r.Close()
	}
	if len(z.File) == 0 || z.File[0].Name != "[Content_Types].xml" {
		t.Error("readers look at the content types first")
	}
	return out
}

// faults are what Word would find wrong with a package.
func faults(t *testing.T, data []byte) (found []string) {
	t.Helper()
	fault := func(format string, args ...any) { found = append(found, fmt.Sprintf(format, args...)) }
	files := contents(t, data)
	types := string(files["[Content_Types].xml"])
	ids := map[string]bool{}
	for name, content := range files {
		if !strings.Contains(types, `PartName="/`+name+`"`) && !strings.Contains(types, `Extension="`+strings.TrimPrefix(path.Ext(name), ".")+`"`) {
			fault("%s has no content type", name)
		}
		if !strings.HasSuffix(name, ".rels") {
			if path.Ext(name) == ".xml" {
				elements(content, name, fault)
			}
			continue
		}
		folder := path.Dir(path.Dir(name))
		for _, r := range relationsIn(content) {
			ids[r.ID] = true
			if r.Mode != "External" && files[path.Join(folder, r.Target)] == nil {
				fault("%s leads to %s, which is not there", name, r.Target)
			}
		}
	}
	places(files["word/document.xml"], files["word/styles.xml"], ids, fault)
	return found
}

type relationship struct {
	ID     string `xml:"Id,attr"`
	Target string `xml:"Target,attr"`
	Mode   string `xml:"TargetMode,attr"`
}

func relationsIn(content []byte) []relationship {
	var list struct {
		Relationship []relationship `xml:"Relationship"`
	}
	if err := xml.Unmarshal(content, &list); err != nil {
		return nil
	}
	return list.Relationship
}

// elements looks at every element: is it well-formed, and do its children stand in the standard's order.
func elements(content []byte, name string, fault func(string, ...any)) {
	type open struct {
		name string
		last int
	}
	var stack []open
	d := xml.NewDecoder(bytes.NewReader(content))
	for {
		token, err := d.Token()
		if err == io.EOF {
			return
		}
		if err != nil {
			fault("%s is not well-formed: %v", name, err)
			return
		}
		switch token := token.(type) {
		case xml.StartElement:
			if n := len(stack); n > 0 {
				wanted, known := order[stack[n-1].name]
				at := slices.Index(wanted, token.Name.Local)
				switch {
				case known && at < 0:
					fault("%s: %s is not known in %s", name, token.Name.Local, stack[n-1].name)
				case known && at < stack[n-1].last:
					fault("%s: %s stands too late in %s", name, token.Name.Local, stack[n-1].name)
				}
				stack[n-1].last = max(stack[n-1].last, at)
			}
			stack = append(stack, open{name: token.Name.Local})
		case xml.EndElement:
			stack = stack[:len(stack)-1]
		}
	}
}

// places looks at what the text points at: bookmarks, relations, styles, and lists.
func places(content, styles []byte, relations map[string]bool, fault func(string, ...any)) {
	names, numbers, styled := map[string]bool{}, map[string]bool{}, map[string]bool{}
	each(styles, func(e xml.StartElement) {
		if e.Name.Local == "style" {
			styled[attr(e, "styleId")] = true
		}
	})
	each(content, func(e xml.StartElement) {
		if e.Name.Local != "bookmarkStart" {
			return
		}
		name, number := attr(e, "name"), attr(e, "id")
		if len([]rune(name)) > longestName || names[name] || numbers[number] {
			fault("the bookmark %q (%s) is too long or there twice", name, number)
		}
		names[name], numbers[number] = true, true
	})
	last := 0
	each(content, func(e xml.StartElement) {
		switch e.Name.Local {
		case "hyperlink":
			if a, id := attr(e, "anchor"), attr(e, "id"); !names[a] && !relations[id] {
				fault("a link leads to %q%q, which is not there", a, id)
			}
		case "pStyle", "rStyle", "tblStyle":
			style := attr(e, "val")
			if !styled[style] {
				fault("the style %q is not there", style)
			}
			if level, ok := strings.CutPrefix(style, "Heading"); ok {
				if n := int(level[0] - '0'); n > last+1 {
					fault("a heading of level %d follows one of %d", n, last)
				} else {
					last = n
				}
			}
		case "docPr":
			if attr(e, "descr") == "" {
				fault("a picture says nothing to those who do not see it")
			}
		}
	})
}

func each(content []byte, f func(xml.StartElement)) {
	d := xml.NewDecoder(bytes.NewReader(content))
	for {
		token, err := d.Token()
		if err != nil {
			return
		}
		if e, ok := token.(xml.StartElement); ok {
			f(e)
		}
	}
}

func attr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

func written(t *testing.T, doc *document.Document) []byte {
	t.Helper()
	data, err := Write(doc, Theme{})
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// Word finds nothing wrong with the handbook of any example, in either edition, and the same handbook gives the same bytes.
func TestHandbooksAreSound(t *testing.T) {
	t.Parallel()
	for _, name := range sample.Examples {
		for _, edition := range []plan.Audience{plan.Internal, plan.Public} {
			in := sample.InputOf(t, name, 0)
			in.Edition, in.Draft = edition, true
			data := written(t, handbook.New(in))
			for _, fault := range faults(t, data) {
				t.Errorf("%s, %v: %s", name, edition, fault)
			}
			if !bytes.Equal(data, written(t, handbook.New(in))) {
				t.Errorf("%s, %v: not the same bytes twice", name, edition)
			}
		}
	}
}

// Every text of the handbook stands in the file.
func TestNothingIsLost(t *testing.T) {
	t.Parallel()
	for _, name := range sample.Examples {
		doc := handbook.New(sample.InputOf(t, name, 0))
		text := plainText(contents(t, written(t, doc))["word/document.xml"])
		for _, want := range sample.AllTexts(doc) {
			for line := range strings.SplitSeq(prose.Parse(want).Plain(), "\n") {
				line = squeeze(strings.TrimLeft(line, "0123456789. ")) // Word itself counts the items of a list
				if !strings.Contains(text, line) && !strings.Contains(text, squeeze(want)) {
					t.Errorf("%s: lost %q", name, line)
				}
			}
		}
	}
}

// plainText is what a part says, without a blank in it.
func plainText(content []byte) string {
	var b strings.Builder
	d := xml.NewDecoder(bytes.NewReader(content))
	for {
		token, err := d.Token()
		if err != nil {
			return squeeze(b.String())
		}
		if words, ok := token.(xml.CharData); ok {
			b.Write(words)
		}
	}
}

func squeeze(s string) string {
	return strings.NewReplacer(" ", "", "\n", "", "\u00a0", "", "•", "").Replace(s)
}

// No text breaks the file, wherever it stands and whatever signs it is made of.
func TestHostileTexts(t *testing.T) {
	t.Parallel()
	for _, text := range []string{
		"]]><w:p/>", "<script>alert(1)</script>", `" w:anchor="x`, "a\x00b\x01\x0b\x1f", "\ufffe\uffff\ufeff", "\u202eabc", "&amp;&#1;", strings.Repeat("æ", 5000),
		"- a\n  - b\n    1. c\n       > d\n\n| a | b |\n|---|---|\n| **c** | [d](https://x.example) |\n", "[a](javascript:x) [b](#ukendt) [c](#a)", "# a\n\n#### b\n\n`c`\n\n```\nd\n```\n---\n- [ ] e\n- [x] f\n",
	} {
		words := document.Words(text)
		inner := []document.Block{
			document.Paragraph{Text: words},
			document.Prose{Text: prose.Parse(text)},
			document.List{Ordered: true, Items: []document.ListItem{{Text: words, Blocks: []document.Block{document.Line(text)}}}},
			document.Facts{Rows: []document.Fact{{Term: text, Value: words}}},
			document.Table{ID: text, Caption: text, Columns: []string{text, text}, RowHeads: true, Rows: []document.Row{{ID: text, Cells: []document.Text{words}}}},
			document.Dial{Entries: []document.DialEntry{{ID: "a", Name: text, Number: text, Digits: text, When: text, Use: text, Ask: text}}},
			document.Steps{ID: text, Items: []document.StepItem{{ID: text, Do: text, Duty: text, Who: text, Deadline: text, Facts: []document.Fact{{Term: text, Value: words}}, DoNot: []string{text}}}},
			document.Checklist{Items: []document.Text{words}},
			document.Form{Fields: []document.FormField{{Label: text, Hint: text, Lines: 99}}},
			document.Figure{ID: text, Caption: text, Drawing: document.QR{Size: 2, Dark: []bool{true, false, false, true}}, Twin: []document.Block{document.Line(text)}},
			document.Paragraph{Text: document.Text{{Kind: document.Link, Text: text, Target: text}, {Kind: document.Phone, Text: text, Target: text}, {Kind: document.Code, Text: text}, {Kind: document.Break}}},
		}
		doc := &document.Document{
			Title: text, Subtitle: text, Draft: true, Stamp: document.Stamp{Municipality: text, Version: text, Hash: text, Identity: text}, Front: inner,
			Sections: []*document.Section{{ID: text, Title: text, Blocks: append(inner, document.Card{ID: "kort", Title: text, Blocks: inner}, document.Notice{Title: text, Blocks: inner})}, {ID: "b", Title: "b"}, {ID: "c", Title: "c"}},
		}
		for _, fault := range faults(t, written(t, doc)) {
			t.Errorf("%.40q: %s", text, fault)
		}
	}
	if found := faults(t, written(t, &document.Document{})); len(found) > 0 {
		t.Errorf("nothing at all: %v", found)
	}
}

// Two places whose names look alike have bookmarks of their own.
func TestBookmark(t *testing.T) {
	t.Parallel()
	seen := map[string]string{}
	for _, id := range []string{"a", "a-b", "a_b", "a/b", "å", "ø", "", strings.Repeat("x", 60), strings.Repeat("x", 61)} {
		name := Bookmark(id)
		if len(name) > longestName || name[0] != '_' || seen[name] != "" {
			t.Errorf("%q is %q, as %q is", id, name, seen[name])
		}
		seen[name] = id + "!"
	}
}

// A municipality's colour and logo stand in the file.
func TestTheme(t *testing.T) {
	t.Parallel()
	b := newBody(&document.Document{}, Theme{})
	b.relations = newRelations()
	b.code(document.QR{Size: 1, Dark: []bool{true}})
	data, err := Write(&document.Document{Title: "Plan", Stamp: document.Stamp{Municipality: "Prøveby Kommune"}}, Theme{Accent: "123456", Logo: b.images[0]})
	if err != nil {
		t.Fatal(err)
	}
	files := contents(t, data)
	if !strings.Contains(string(files["word/styles.xml"]), `"123456"`) || files["word/media/image1.png"] == nil ||
		!strings.Contains(string(files["word/document.xml"]), `descr="Logo: Prøveby Kommune"`) {
		t.Error("the theme is not there")
	}
	if found := faults(t, data); len(found) > 0 {
		t.Error(found)
	}
	if _, err := Write(&document.Document{}, Theme{Logo: Image{Data: []byte("no picture"), Type: "png"}}); err == nil {
		t.Error("a picture that is none is not told of")
	}
}
