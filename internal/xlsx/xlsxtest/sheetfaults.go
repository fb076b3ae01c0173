package xlsxtest

import (
	"bytes"
	"encoding/xml"
	"slices"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
)

// sheetCheck checks the sheets one by one.
type sheetCheck struct {
	*pack
	defined       map[string]bool
	tables        map[string]bool // names and ids that are taken
	styles, rules int             // how many styles there are
}

func (c *sheetCheck) countStyles() {
	var styles struct {
		Xfs  []struct{} `xml:"cellXfs>xf"`
		Dxfs []struct{} `xml:"dxfs>dxf"`
	}
	c.read("xl/styles.xml", &styles)
	c.styles, c.rules = len(styles.Xfs), len(styles.Dxfs)
}

type sheetXML struct {
	XMLName xml.Name
	Inner   []struct {
		XMLName xml.Name
	} `xml:",any"`
	Rows []struct {
		R      int    `xml:"r,attr"`
		Custom string `xml:"customHeight,attr"`
		Height string `xml:"ht,attr"`
		Cells  []struct {
			R       string `xml:"r,attr"`
			Style   int    `xml:"s,attr"`
			Kind    string `xml:"t,attr"`
			Formula string `xml:"f"`
			Value   string `xml:"v"`
			Text    string `xml:"is>t"`
		} `xml:"c"`
	} `xml:"sheetData>row"`
	Merged []struct {
		Ref string `xml:"ref,attr"`
	} `xml:"mergeCells>mergeCell"`
	Formats []struct {
		Sqref string `xml:"sqref,attr"`
		Rule  struct {
			Kind     string `xml:"type,attr"`
			Style    int    `xml:"dxfId,attr"`
			Priority int    `xml:"priority,attr"`
			Formula  string `xml:"formula"`
		} `xml:"cfRule"`
	} `xml:"conditionalFormatting"`
	Validations struct {
		Count int `xml:"count,attr"`
		All   []struct {
			Kind    string `xml:"type,attr"`
			Sqref   string `xml:"sqref,attr"`
			Title   string `xml:"errorTitle,attr"`
			Message string `xml:"error,attr"`
			Prompt  string `xml:"prompt,attr"`
			Formula string `xml:"formula1"`
		} `xml:"dataValidation"`
	} `xml:"dataValidations"`
	Setup struct {
		Paper int    `xml:"paperSize,attr"`
		High  string `xml:"fitToHeight,attr"`
	} `xml:"pageSetup"`
	Header string `xml:"headerFooter>oddHeader"`
	Footer string `xml:"headerFooter>oddFooter"`
	Draw   struct {
		ID string `xml:"id,attr"`
	} `xml:"drawing"`
	Parts struct {
		Count int `xml:"count,attr"`
		All   []struct {
			ID string `xml:"id,attr"`
		} `xml:"tablePart"`
	} `xml:"tableParts"`
}

// order is the order that the format demands of a sheet's elements; Excel refuses the file otherwise.
var order = []string{
	"sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "mergeCells", "conditionalFormatting", "dataValidations", "hyperlinks",
	"printOptions", "pageMargins", "pageSetup", "headerFooter", "rowBreaks", "ignoredErrors", "drawing", "tableParts",
}

func (c *sheetCheck) check(name, part string) {
	var s sheetXML
	c.read(part, &s)
	c.checkOrder(name, part)
	values := make(map[string]string)
	row := 0
	for _, r := range s.Rows {
		if r.R <= row {
			c.fault("%s: row %d stands after row %d", name, r.R, row)
		}
		row = r.R
		if r.Custom != "" {
			c.fault("%s: row %d has a fixed height", name, r.R)
		}
		column := 0
		for _, x := range r.Cells {
			at, n, err := excelize.CellNameToCoordinates(x.R)
			if err != nil || n != r.R || at <= column {
				c.fault("%s: the cell %s is out of place", name, x.R)
			}
			column = at
			if x.Style >= c.styles {
				c.fault("%s: %s has the style %d of %d", name, x.R, x.Style, c.styles)
			}
			if x.Formula != "" && !strings.HasPrefix(x.Formula, "IF(AND(ISNUMBER(t_") && !strings.HasPrefix(x.Formula, "COUNTIF(t_") && !strings.HasPrefix(x.Formula, "SUM(") &&
				!strings.HasPrefix(x.Formula, "IFERROR(INDEX('") {
				c.fault("%s: %s has the formula %s", name, x.R, x.Formula)
			}
			if x.Kind == "inlineStr" && x.Text == "" {
				c.fault("%s: %s holds an empty text, which counts as filled in", name, x.R)
			}
			if units(x.Text) > 32767 {
				c.fault("%s: %s is too long", name, x.R)
			}
			values[x.R] = x.Text
		}
	}
	c.checkFormats(name, &s)
	c.checkValidations(name, &s)
	c.checkTables(name, part, &s, values)
	if hidden := name == "Lister" || name == "Grundlag"; !hidden && (s.Setup.Paper != 9 || s.Setup.High == "" || !strings.Contains(s.Footer, "Side &P af &N")) {
		c.fault("%s does not print as it should: %+v %q", name, s.Setup, s.Footer)
	}
	if units(s.Header) > 255 || units(s.Footer) > 255 {
		c.fault("%s: the header or footer is too long", name)
	}
}

func (c *sheetCheck) checkOrder(name, part string) {
	d := xml.NewDecoder(bytes.NewReader(c.parts[part]))
	depth, last := 0, -1
	for {
		token, err := d.Token()
		if err != nil {
			return
		}
		switch x := token.(type) {
		case xml.StartElement:
			if depth++; depth != 2 {
				continue
			}
			at := slices.Index(order, x.Name.Local)
			if at < last || at < 0 || at == last && x.Name.Local != "conditionalFormatting" {
				c.fault("%s: <%s> is out of order", name, x.Name.Local)
			}
			last = at
		case xml.EndElement:
			depth--
		}
	}
}

// checkFormats: an expression, absolute columns, and the row of the first data row.
func (c *sheetCheck) checkFormats(name string, s *sheetXML) {
	seen := make(map[int]bool)
	for _, f := range s.Formats {
		first, _, _ := strings.Cut(f.Sqref, ":")
		_, row, err := excelize.CellNameToCoordinates(first)
		if err != nil || f.Rule.Kind != "expression" || f.Rule.Style >= c.rules || seen[f.Rule.Priority] {
			c.fault("%s: the rule %+v is not one Excel keeps", name, f)
		}
		seen[f.Rule.Priority] = true
		if !strings.Contains(f.Rule.Formula, "$") || !strings.Contains(f.Rule.Formula, strconv.Itoa(row)+"=") {
			c.fault("%s: the rule %s on %s has no absolute column at the first row", name, f.Rule.Formula, f.Sqref)
		}
	}
}

func (c *sheetCheck) checkValidations(name string, s *sheetXML) {
	if s.Validations.Count != len(s.Validations.All) {
		c.fault("%s: %d dropdowns, %d counted", name, len(s.Validations.All), s.Validations.Count)
	}
	seen := make(map[string]bool)
	for _, v := range s.Validations.All {
		if v.Kind == "list" && !c.defined[v.Formula] {
			c.fault("%s: the dropdown %s chooses from %q", name, v.Sqref, v.Formula)
		}
		if units(v.Message) > 255 || units(v.Title) > 32 || units(v.Prompt) > 255 || seen[v.Sqref] {
			c.fault("%s: the dropdown %+v is too long or there twice", name, v)
		}
		seen[v.Sqref] = true
	}
}

type tableXML struct {
	ID     int    `xml:"id,attr"`
	Name   string `xml:"name,attr"`
	Ref    string `xml:"ref,attr"`
	Filter struct {
		Ref string `xml:"ref,attr"`
	} `xml:"autoFilter"`
	Columns []struct {
		ID   int    `xml:"id,attr"`
		Name string `xml:"name,attr"`
	} `xml:"tableColumns>tableColumn"`
}

// checkTables: a table's columns say exactly what its heading says, or Excel throws the table away.
func (c *sheetCheck) checkTables(name, part string, s *sheetXML, values map[string]string) {
	links := c.links(part)
	if s.Draw.ID != "" && !strings.HasPrefix(links[s.Draw.ID], "xl/drawings/") {
		c.fault("%s: the drawing %s leads to %q", name, s.Draw.ID, links[s.Draw.ID])
	}
	if s.Parts.Count != len(s.Parts.All) || len(s.Parts.All) > 0 && len(s.Merged) > 0 {
		c.fault("%s: %d tables, %d counted, %d merged cells", name, len(s.Parts.All), s.Parts.Count, len(s.Merged))
	}
	for _, x := range s.Parts.All {
		var t tableXML
		c.read(links[x.ID], &t)
		if id := strconv.Itoa(t.ID); c.tables[t.Name] || c.tables[id] || c.defined[t.Name] {
			c.fault("the table %s or its number %s is there twice", t.Name, id)
		}
		c.tables[t.Name], c.tables[strconv.Itoa(t.ID)] = true, true
		from, to, _ := strings.Cut(t.Ref, ":")
		left, top, _ := excelize.CellNameToCoordinates(from)
		right, bottom, _ := excelize.CellNameToCoordinates(to)
		if t.Filter.Ref != t.Ref || bottom <= top || right-left+1 != len(t.Columns) {
			c.fault("the table %s: %s, %s, %d columns", t.Name, t.Ref, t.Filter.Ref, len(t.Columns))
		}
		seen := make(map[string]bool)
		for i, column := range t.Columns {
			if head := values[ref(left+i, top)]; head != column.Name || seen[strings.ToLower(head)] || head == "" {
				c.fault("the table %s: column %q under the heading %q", t.Name, column.Name, head)
			}
			seen[strings.ToLower(column.Name)] = true
		}
	}
}
