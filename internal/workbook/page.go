package workbook

import (
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"beredskab/internal/document"
)

// draftText marks a workbook that was built from a plan with errors.
const draftText = "KLADDE"

// a4 is the paper's number in Excel.
const a4 = 9

// setPage decides how a sheet prints: A4, as wide as the paper, headings on every page, version and page below. The
// library's stream writes the sheet's properties first of all, so this comes before it.
func (w *writer) setPage(s *sheet) error {
	yes, no, color, size, wide, high := true, false, tabColor(s.Kind), a4, 1, 0
	if err := w.file.SetSheetProps(s.name, &excelize.SheetPropsOptions{FitToPage: &yes, TabColorRGB: &color}); err != nil {
		return err
	}
	orientation := "portrait"
	if s.Landscape {
		orientation = "landscape"
	}
	if err := w.file.SetPageLayout(s.name, &excelize.PageLayoutOptions{
		Size: &size, Orientation: &orientation, FitToWidth: &wide, FitToHeight: &high,
	}); err != nil {
		return err
	}
	side, end, edge := 0.5, 0.8, 0.35
	if err := w.file.SetPageMargins(s.name, &excelize.PageLayoutMarginsOptions{
		Left: &side, Right: &side, Top: &end, Bottom: &end, Header: &edge, Footer: &edge, Horizontally: &yes,
	}); err != nil {
		return err
	}
	if err := w.file.SetSheetView(s.name, 0, &excelize.ViewOptions{ShowGridLines: &no}); err != nil {
		return err
	}
	if err := w.file.SetHeaderFooter(s.name, &excelize.HeaderFooterOptions{OddHeader: w.header(), OddFooter: w.footer()}); err != nil {
		return err
	}
	return w.repeatHead(s)
}

// repeatHead repeats a list's heading on every page; a sheet of several lists repeats its title.
func (w *writer) repeatHead(s *sheet) error {
	row := 1
	switch {
	case s.single():
		row = s.ranges[0].head
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
	h := "&L" + pageText(w.book.Subtitle, 60)
	if w.book.Draft {
		h += "&C&B" + draftText + "&B"
	}
	return h + "&R" + pageText(w.book.Title, 80)
}

func (w *writer) footer() string {
	var version []string
	stamp := w.book.Stamp
	if stamp.Version != "" {
		version = append(version, "Version "+stamp.Version)
	}
	for _, word := range []string{stamp.Edition, stamp.Date, stamp.Hash} {
		if word != "" {
			version = append(version, word)
		}
	}
	return "&L" + pageText(strings.Join(version, " · "), 110) + "&CSide &P af &N&R&A"
}

// pageText is a text in a header, where & begins a command.
func pageText(text string, limit int) string {
	return strings.ReplaceAll(cutName(strings.Join(strings.Fields(text), " "), limit), "&", "&&")
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
