package docx

import (
	"strconv"
	"strings"

	"beredskab/internal/document"
)

// paragraph is what a paragraph is besides its runs.
type paragraph struct {
	style     string
	keep      bool // stays with the next
	breaks    bool // begins a page
	list      int  // the number of its list; 0 outside lists
	level     int  // how deep in lists it stands, from 0
	continues bool // stands in an item of a list and is not its first line
	notice    *document.Tone
}

// properties in the order of the standard.
func (p paragraph) properties() string {
	var b strings.Builder
	if p.style != "" {
		b.WriteString(`<w:pStyle w:val="` + p.style + `"/>`)
	}
	if p.keep {
		b.WriteString(`<w:keepNext/>`)
	}
	if p.breaks {
		b.WriteString(`<w:pageBreakBefore/>`)
	}
	if p.list > 0 && !p.continues {
		b.WriteString(`<w:numPr><w:ilvl w:val="` + strconv.Itoa(min(p.level, deepest)) + `"/><w:numId w:val="` + strconv.Itoa(p.list) + `"/></w:numPr>`)
	}
	if p.notice != nil {
		color := ink(*p.notice)
		if color == "" {
			color = "767F88"
		}
		b.WriteString(`<w:pBdr><w:left w:val="single" w:sz="24" w:space="8" w:color="` + color + `"/></w:pBdr>` +
			`<w:shd w:val="clear" w:color="auto" w:fill="` + wash(*p.notice) + `"/>`)
	}
	if p.continues {
		b.WriteString(`<w:ind w:left="` + strconv.Itoa((min(p.level, deepest)+1)*listIndent) + `"/>`)
	}
	if b.Len() == 0 {
		return ""
	}
	return `<w:pPr>` + b.String() + `</w:pPr>`
}

// write adds a paragraph. Without runs and marks there is none.
func (b *body) write(p paragraph, runs string) {
	if runs == "" {
		return
	}
	p.notice = b.notice
	if b.item != nil {
		p.list, p.level, p.continues = b.item.list, b.item.level, b.item.begun
		b.item.begun = true
		if p.style == "" {
			p.style = "ListParagraph"
		}
	}
	b.dst = append(b.dst, `<w:p>`...)
	b.dst = append(b.dst, p.properties()...)
	b.dst = append(b.dst, runs...)
	b.dst = append(b.dst, `</w:p>`...)
}

// item is the entry of a list that paragraphs are being written to.
type item struct {
	list, level int
	begun       bool // its first line stands
}

// Lists: bullets share one, every numbered list has a number of its own, so that each begins at 1.
const (
	bullets    = 1
	deepest    = 8   // the deepest level of a list, from 0
	listIndent = 397 // 7 mm
)

// numbered begins a numbered list.
func (b *body) numbered(first int) int {
	b.starts = append(b.starts, first)
	return bullets + len(b.starts)
}

// entries writes the entries of a list, each by its own function, one level below the list that is being written.
func (b *body) entries(list, n int, write func(i int)) {
	outer := b.item
	level := 0
	if outer != nil {
		level = outer.level + 1
	}
	for i := range n {
		b.item = &item{list: list, level: level}
		write(i)
	}
	b.item = outer
}

// numbering is the part that says how lists look.
func (b *body) numbering() string {
	var out strings.Builder
	out.WriteString(xmlHead + `<w:numbering ` + wordSpace + `>`)
	levels := func(format string, text func(int) string) {
		for i := range deepest + 1 {
			out.WriteString(`<w:lvl w:ilvl="` + strconv.Itoa(i) + `"><w:start w:val="1"/><w:numFmt w:val="` + format + `"/><w:lvlText w:val="` + text(i) +
				`"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="` + strconv.Itoa((i+1)*listIndent) + `" w:hanging="` + strconv.Itoa(listIndent) + `"/></w:pPr></w:lvl>`)
		}
	}
	out.WriteString(`<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/>`)
	levels("bullet", func(i int) string { return string([]rune("•–")[i%2]) })
	out.WriteString(`</w:abstractNum><w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="hybridMultilevel"/>`)
	levels("decimal", func(i int) string { return "%" + strconv.Itoa(i+1) + "." })
	out.WriteString(`</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`)
	for i, first := range b.starts {
		out.WriteString(`<w:num w:numId="` + strconv.Itoa(bullets+1+i) + `"><w:abstractNumId w:val="1"/>`)
		for level := range deepest + 1 {
			out.WriteString(`<w:lvlOverride w:ilvl="` + strconv.Itoa(level) + `"><w:startOverride w:val="` + strconv.Itoa(first) + `"/></w:lvlOverride>`)
		}
		out.WriteString(`</w:num>`)
	}
	out.WriteString(`</w:numbering>`)
	return out.String()
}
