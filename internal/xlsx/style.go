package xlsx

import "github.com/xuri/excelize/v2"

// cellStyle is how a cell looks. Each is made once per workbook: making a style searches all those already made.
type cellStyle uint8

const (
	unstyled cellStyle = iota
	titleStyle
	draftStyle
	introStyle
	linkStyle
	termStyle
	valueStyle
	captionStyle
	headStyle
	fillHeadStyle // a column that people fill in
	hiddenStyle   // ids
	textStyle
	phoneStyle
	dateStyle
	numberStyle
	tickStyle
	fillTextStyle
	fillDateStyle
	fillNumberStyle
	lateStyle
	strongStyle // a row that calls for attention
	sumStyle
	missingStyle // the five statuses of a point, in the order of check.Status
	plannedStyle
	partlyStyle
	inPlaceStyle
	apartStyle
	styleCount
)

// String names the styles where they are compared.
func (l cellStyle) String() string {
	return [styleCount]string{
		"", "title", "draft", "intro", "link", "term", "value", "caption", "head", "head to fill", "hidden", "text", "phone", "date",
		"number", "tick", "text to fill", "date to fill", "number to fill", "late", "strong", "sum", "missing", "planned", "partly", "in place", "not relevant",
	}[l]
}

type styleIDs [styleCount]int

// The colours. Text on its ground has a contrast of at least 4.5 to 1, and each ground is still told apart in grey.
const (
	ink      = "1F2933"
	paleInk  = "52606D"
	blue     = "1B4965"
	paleBlue = "E8F1F5"
	yellow   = "FFF9E0"
	red      = "9B1C1C"
	line     = "A0AEB9"
)

// font is one that every Windows has; LibreOffice shows Liberation Sans in its place, with the same widths.
const font = "Arial"

// makeStyles makes all styles, in order, so that a cellStyle's id is the look itself.
func (w *writer) makeStyles() error {
	base := w.file.Styles.Fonts.Font[0]
	*base.Name.Val = font
	*base.Sz.Val = 10
	for l := titleStyle; l < styleCount; l++ {
		id, err := w.file.NewStyle(styleOf(l))
		if err != nil {
			return err
		}
		w.styles[l] = id
	}
	return w.makeRules()
}

func styleOf(l cellStyle) *excelize.Style {
	letters := func(size float64, bold bool, color string) *excelize.Font {
		return &excelize.Font{Family: font, Size: size, Bold: bold, Color: color}
	}
	ground := func(color string) excelize.Fill {
		return excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{color}}
	}
	patterned := func(pattern int, color string) excelize.Fill {
		return excelize.Fill{Type: "pattern", Pattern: pattern, Color: []string{color}}
	}
	asText, longDate := "@", `[$-406]d\.\ mmmm\ yyyy`
	top := &excelize.Alignment{Vertical: "top"}
	wrapped := &excelize.Alignment{Vertical: "top", WrapText: true}
	left := &excelize.Alignment{Vertical: "top", Horizontal: "left"}
	middle := &excelize.Alignment{Vertical: "top", Horizontal: "center"}
	cell := excelize.Style{Font: letters(10, false, ink), Border: box(), Alignment: wrapped}
	switch l {
	case titleStyle:
		return &excelize.Style{Font: letters(18, true, blue), Alignment: top}
	case draftStyle:
		return &excelize.Style{Font: letters(14, true, red), Alignment: top}
	case introStyle:
		return &excelize.Style{Font: letters(10, false, paleInk), Alignment: top}
	case linkStyle:
		return &excelize.Style{Font: &excelize.Font{Family: font, Size: 10, Color: "0B4F8A", Underline: "single"}, Alignment: top}
	case termStyle:
		return &excelize.Style{Font: letters(10, true, ink), Alignment: top}
	case valueStyle:
		return &excelize.Style{Font: letters(10, false, ink), Alignment: left, CustomNumFmt: &asText}
	case captionStyle:
		return &excelize.Style{Font: letters(13, true, blue), Alignment: top}
	case headStyle:
		return &excelize.Style{Font: letters(10, true, "FFFFFF"), Fill: ground(blue), Border: box(), Alignment: wrapped}
	case fillHeadStyle:
		return &excelize.Style{Font: letters(10, true, ink), Fill: ground("F4D58D"), Border: box(), Alignment: wrapped}
	case hiddenStyle:
		return &excelize.Style{Font: letters(8, false, paleInk), Alignment: top, CustomNumFmt: &asText}
	case phoneStyle:
		cell.CustomNumFmt = &asText
	case dateStyle:
		cell.CustomNumFmt, cell.Alignment = &longDate, left
	case numberStyle:
		cell.Alignment = middle
	case tickStyle:
		// The box is drawn by a font that every Windows has had since 2009; Arial has no box.
		cell.Font, cell.Alignment = &excelize.Font{Family: "Segoe UI Symbol", Size: 13, Color: ink}, middle
	case fillTextStyle:
		cell.CustomNumFmt, cell.Fill = &asText, ground(yellow)
	case fillDateStyle:
		cell.CustomNumFmt, cell.Fill, cell.Alignment = &longDate, ground(yellow), left
	case fillNumberStyle:
		cell.Fill, cell.Alignment = ground(yellow), middle
	case lateStyle:
		cell.Font = letters(10, true, red)
	case strongStyle:
		cell.Font = letters(10, true, ink)
	case missingStyle:
		cell.Font, cell.Alignment = letters(10, true, "A80019"), middle
	case plannedStyle:
		cell.Font, cell.Alignment, cell.Fill = letters(10, true, "0A3A75"), middle, patterned(11, "9CC3EE")
	case partlyStyle:
		cell.Font, cell.Alignment, cell.Fill = letters(10, true, "12401D"), middle, patterned(14, "8CC49A")
	case inPlaceStyle:
		cell.Font, cell.Alignment, cell.Fill = letters(10, true, "FFFFFF"), middle, ground("17632A")
	case apartStyle:
		cell.Font, cell.Alignment, cell.Fill = letters(10, false, "3D434A"), middle, patterned(18, "8A929A")
	case sumStyle:
		cell.Font, cell.Alignment, cell.Fill = letters(10, true, ink), middle, ground(paleBlue)
	}
	return &cell
}

func box() []excelize.Border {
	edges := []string{"left", "right", "top", "bottom"}
	b := make([]excelize.Border, len(edges))
	for i, edge := range edges {
		b[i] = excelize.Border{Type: edge, Color: line, Style: 1}
	}
	return b
}
