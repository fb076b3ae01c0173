package xlsx

import (
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"beredskab/internal/document"
)

// draftText marks a workbook that was built from a plan with errors.
const draftText = "KLADDE"

// widestPortrait is how many characters an upright page holds in letters that can still be read.
const widestPortrait = 115

// writeTop writes what stands before the rows: the tab's colour, the frozen heading and the columns.
func (w *writer) writeTop(s *sheet, p *sheetWriter) {
	p.raw(xmlHead, `<worksheet xmlns="`, mainSpace, `" xmlns:r="`, linkSpace, `"><sheetPr><tabColor rgb="FF`, tabColor(s.Kind),
		`"/><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView showGridLines="0"`)
	if s == w.sheets[0] {
		p.raw(` tabSelected="1"`)
	}
	p.raw(` workbookViewId="0">`)
	if s.single() {
		first := Ref(s.left, s.ranges[0].first)
		pane, corner := "bottomLeft", Ref(1, s.ranges[0].first)
		p.raw("<pane")
		if s.Frozen > 0 {
			pane, first = "bottomRight", Ref(s.left+s.Frozen, s.ranges[0].first)
			corner = first
			p.intAttr("xSplit", s.left-1+s.Frozen)
		}
		p.intAttr("ySplit", s.ranges[0].head)
		p.attr("topLeftCell", corner)
		p.attr("activePane", pane)
		p.raw(` state="frozen"/><selection`)
		p.attr("pane", pane)
		p.attr("activeCell", first)
		p.attr("sqref", first)
		p.raw("/>")
	}
	p.raw(`</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>`)
	for i, width := range p.widths {
		p.raw("<col")
		p.intAttr("min", i+1)
		p.intAttr("max", i+1)
		p.raw(` width="`)
		p.float(width)
		p.raw(`" customWidth="1"`)
		if i < p.left-1 {
			p.raw(` hidden="1"`)
		}
		p.raw("/>")
	}
	p.raw("</cols><sheetData>")
}

// writeBottom writes what stands after the rows, in the order that the format demands: colours, dropdowns, links, and
// how the sheet prints.
func (w *writer) writeBottom(s *sheet, p *sheetWriter, chart bool) {
	p.raw("</sheetData>")
	if s.single() && s.ranges[0].Filter && s.ranges[0].table == "" {
		r := s.ranges[0]
		p.raw("<autoFilter")
		p.attr("ref", Ref(s.left, r.head)+":"+Ref(s.left+len(r.Columns)-1, r.last))
		p.raw("/>")
	}
	w.writeColours(s, p)
	w.writeValidations(s, p)
	if len(p.links) > 0 {
		p.raw("<hyperlinks>")
		for _, l := range p.links {
			p.raw("<hyperlink")
			p.attr("ref", l.cells)
			p.attr("location", quotedSheet(l.sheet)+"!A1")
			p.attr("display", l.sheet)
			p.raw("/>")
		}
		p.raw("</hyperlinks>")
	}
	w.writePrint(s, p)
	w.writeIgnored(s, p)
	if chart {
		p.raw(`<drawing r:id="rId1"/>`)
	}
	n := 0
	for _, r := range s.ranges {
		if r.table != "" {
			n++
		}
	}
	if n > 0 {
		p.raw("<tableParts")
		p.intAttr("count", n)
		p.raw(">")
		for i := range n {
			p.raw(`<tablePart r:id="rId`, strconv.Itoa(i+1), `"/>`)
		}
		p.raw("</tableParts>")
	}
	p.raw("</worksheet>")
}

// writePrint decides how a sheet prints: A4, as wide as the paper and as long as it takes, with version and page number on
// every page.
func (w *writer) writePrint(s *sheet, p *sheetWriter) {
	orientation := "portrait"
	if s.Landscape || s.width() > widestPortrait {
		orientation = "landscape"
	}
	pages, paper := "0", "9" // as many as it takes, A4
	if s.Kind == document.FrontSheet || s.Poster {
		pages = "1"
	}
	if s.Poster {
		paper = "8"
	}
	p.raw(`<printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="0.8" bottom="0.8" header="0.35" footer="0.35"/>`,
		`<pageSetup paperSize="`, paper, `" fitToHeight="`, pages, `" orientation="`, orientation, `"/><headerFooter><oddHeader>`)
	p.text(w.header())
	p.raw("</oddHeader><oddFooter>")
	p.text(w.footer())
	p.raw("</oddFooter></headerFooter>")
	breaks := s.breaks(orientation == "landscape")
	if len(breaks) > 0 {
		p.raw("<rowBreaks")
		p.intAttr("count", len(breaks))
		p.intAttr("manualBreakCount", len(breaks))
		p.raw(">")
		for _, row := range breaks {
			p.raw("<brk")
			p.intAttr("id", row)
			p.raw(` max="16383" man="1"/>`)
		}
		p.raw("</rowBreaks>")
	}
}

// breaks are the rows below which a page ends: before a range that wants a page of its own, and before one that would be
// parted although a page can hold it.
func (s *sheet) breaks(landscape bool) []int {
	// A4 in points, less the margins; what does not fit the width is made smaller, and a page then holds more.
	wide, high := 595.0-72, 842.0-2*0.8*72
	if landscape {
		wide, high = 842.0-72, 595.0-2*0.8*72
	}
	page := high * 0.95 / min(1, wide/(float64(s.width())*5.25+4*float64(len(s.widths))))
	var rows []int
	from := 0.0
	for _, r := range s.ranges {
		first := r.head
		if r.caption > 0 {
			first = r.caption
		}
		parted := r.bottom-from > page && r.bottom-r.top < page
		if first > 1 && (r.NewPage || parted && len(s.ranges) > 1) {
			rows = append(rows, first-1)
			from = r.top - 27 // the sheet's title is repeated
		}
		for r.bottom-from > page {
			from += page - 27
		}
	}
	return rows
}

// printParts repeats a list's heading on every page; a sheet of several lists repeats its title. The front sheet's links are not
// printed.
func (w *writer) printParts(s *sheet) error {
	row := 1
	switch {
	case s.single():
		row = s.ranges[0].head
	case s.Kind == document.FrontSheet && len(s.Links) > 0:
		return w.file.SetDefinedName(&excelize.DefinedName{
			Name: "_xlnm.Print_Area", RefersTo: area(s.name, s.left, 1, s.left+len(s.widths)-1, s.printed), Scope: s.name,
		})
	case s.Kind == document.FrontSheet:
		return nil
	}
	rows := "$" + strconv.Itoa(row) + ":$" + strconv.Itoa(row)
	return w.file.SetDefinedName(&excelize.DefinedName{
		Name: "_xlnm.Print_Titles", RefersTo: quotedSheet(s.name) + "!" + rows, Scope: s.name,
	})
}

// header says whose plan it is, and that it is a draft. The three parts may hold 255 characters together.
func (w *writer) header() string {
	h := "&L&8 " + pageText(w.book.Subtitle, 60)
	if w.book.Draft {
		h += "&C&B" + draftText + "&B"
	}
	return h + "&R&8 " + pageText(w.book.Title, 80)
}

func (w *writer) footer() string {
	stamp := w.book.Stamp
	version := stamp.Edition
	if stamp.Version != "" {
		version = "Version " + stamp.Version + " · " + version
	}
	made := stamp.Date
	if stamp.Hash != "" {
		made += " · " + stamp.Hash
	}
	return "&L&8 " + pageText(version, 70) + "\n " + pageText(made, 40) + "&C&8Side &P af &N&R&8 &A"
}

// pageText is a text in a header, where & begins a command.
func pageText(text string, limit int) string {
	return strings.ReplaceAll(cutText(strings.Join(strings.Fields(text), " "), limit), "&", "&&")
}

// tabColor tells the kinds of sheet apart; their names do so too.
func tabColor(k document.SheetKind) string {
	switch k {
	case document.BuildingSheet:
		return "2F6690"
	case document.IncidentSheet:
		return "9B1C1C"
	case document.ContactSheet:
		return "2E7D32"
	case document.UnitSheet:
		return "6B4E9B"
	case document.CoverSheet:
		return "C77700"
	}
	return "1B4965"
}
