package xlsxtest

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"path"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"
)

// The checks of this file read the XML itself, for what Excel "repairs" when it opens a file, and what it would show wrong.

// pack is a workbook's parts.
type pack struct {
	parts  map[string][]byte
	faults []string
}

func (p *pack) fault(format string, args ...any) {
	p.faults = append(p.faults, fmt.Sprintf(format, args...))
}

// Faults lists what is wrong with a workbook's package.
func Faults(t testing.TB, data []byte) []string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	p := &pack{parts: make(map[string][]byte)}
	for i, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		b, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if p.parts[f.Name] != nil {
			p.fault("%s is there twice", f.Name)
		}
		if i == 0 && f.Name != "[Content_Types].xml" {
			p.fault("the first part is %s", f.Name)
		}
		p.parts[f.Name] = b
	}
	p.checkTypes()
	p.checkBook()
	return p.faults
}

func (p *pack) read(name string, v any) {
	if err := xml.Unmarshal(p.parts[name], v); err != nil {
		p.fault("%s: %v", name, err)
	}
}

func (p *pack) checkTypes() {
	var types struct {
		Default  []struct{ Extension, ContentType string } `xml:"Default"`
		Override []struct {
			PartName    string `xml:"PartName,attr"`
			ContentType string `xml:"ContentType,attr"`
		} `xml:"Override"`
	}
	p.read("[Content_Types].xml", &types)
	known := make(map[string]bool)
	for _, o := range types.Override {
		name := strings.TrimPrefix(o.PartName, "/")
		if known[name] {
			p.fault("the contents list %s twice", name)
		}
		known[name] = true
		if p.parts[name] == nil {
			p.fault("the contents list %s, which is not there", name)
		}
	}
	for name := range p.parts {
		if !known[name] && !strings.HasSuffix(name, ".rels") && name != "[Content_Types].xml" {
			p.fault("%s has no content type", name)
		}
	}
}

// links reads the relationships of a part: id to the part it leads to.
func (p *pack) links(part string) map[string]string {
	name := path.Dir(part) + "/_rels/" + path.Base(part) + ".rels"
	links := make(map[string]string)
	if p.parts[name] == nil {
		return links
	}
	var rels struct {
		Relationship []struct {
			ID     string `xml:"Id,attr"`
			Target string `xml:"Target,attr"`
		}
	}
	p.read(name, &rels)
	for _, r := range rels.Relationship {
		target := strings.TrimPrefix(r.Target, "/")
		if !strings.HasPrefix(r.Target, "/") {
			target = path.Join(path.Dir(part), r.Target)
		}
		if links[r.ID] != "" {
			p.fault("%s: %s is there twice", name, r.ID)
		}
		if p.parts[target] == nil {
			p.fault("%s leads to %s, which is not there", name, target)
		}
		links[r.ID] = target
	}
	return links
}

type definedName struct {
	Name  string `xml:"name,attr"`
	Local *int   `xml:"localSheetId,attr"`
	Text  string `xml:",chardata"`
}

func (p *pack) checkBook() {
	var book struct {
		Sheets []struct {
			Name  string `xml:"name,attr"`
			ID    int    `xml:"sheetId,attr"`
			Link  string `xml:"http://schemas.openxmlformats.org/officeDocument/2006/relationships id,attr"`
			State string `xml:"state,attr"`
		} `xml:"sheets>sheet"`
		Names []definedName `xml:"definedNames>definedName"`
	}
	p.read("xl/workbook.xml", &book)
	links := p.links("xl/workbook.xml")
	names, ids := make(map[string]bool), make(map[int]bool)
	for _, s := range book.Sheets {
		lower := strings.ToLower(s.Name)
		if units(s.Name) > 31 || s.Name == "" || strings.ContainsAny(s.Name, `:\/?*[]`) || strings.HasPrefix(s.Name, "'") || strings.HasSuffix(s.Name, "'") {
			p.fault("the tab %q is not legal", s.Name)
		}
		if names[lower] || ids[s.ID] {
			p.fault("the tab %q or its number %d is there twice", s.Name, s.ID)
		}
		names[lower], ids[s.ID] = true, true
	}
	defined := p.checkNames(book.Names, names, len(book.Sheets))
	c := &sheetCheck{pack: p, defined: defined, tables: make(map[string]bool)}
	c.countStyles()
	for _, s := range book.Sheets {
		c.check(s.Name, links[s.Link])
	}
}

func (p *pack) checkNames(names []definedName, sheets map[string]bool, count int) map[string]bool {
	defined := make(map[string]bool)
	for _, n := range names {
		key := strings.ToLower(n.Name)
		if n.Local != nil {
			key += " " + strconv.Itoa(*n.Local)
			if *n.Local >= count {
				p.fault("the name %s belongs to sheet %d", n.Name, *n.Local)
			}
		}
		if defined[key] {
			p.fault("the name %s is there twice", n.Name)
		}
		defined[key] = true
		text := strings.TrimPrefix(n.Text, "OFFSET(") // the lists that follow another sheet; their words begin where they say
		if text != n.Text {
			text, _, _ = strings.Cut(text, ",")
		}
		at := strings.LastIndex(text, "!")
		if at < 0 {
			p.fault("the name %s = %s has no sheet", n.Name, n.Text)
			continue
		}
		sheet := strings.ReplaceAll(strings.Trim(text[:at], "'"), "''", "'")
		if !sheets[strings.ToLower(sheet)] {
			p.fault("the name %s leads to the sheet %q", n.Name, sheet)
		}
	}
	return defined
}

// units counts as Excel does.
func units(s string) int { return len(utf16.Encode([]rune(s))) }
