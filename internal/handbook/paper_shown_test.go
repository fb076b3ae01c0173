package handbook_test

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"beredskab/internal/document"
	"beredskab/internal/edition"
	"beredskab/internal/plan"
)

// shownEntry is a number as a reader sees it: the name, the number, the time, and all that stands beside them.
type shownEntry struct{ name, number, when, all string }

// paper is what a page shows, whatever blocks it is made of.
type paper struct {
	department bool // it is one department's card
	public     bool // citizens read it
	blocks     []document.Block
	entries    []shownEntry
	words      strings.Builder
	texts      []shownText
	links      []string
}

func shownIn(blocks []document.Block) *paper {
	p := &paper{blocks: blocks}
	p.read()
	return p
}

func (p *paper) read() { p.list(p.blocks) }

func (p *paper) says(text string) bool {
	return strings.Contains(strings.ToLower(p.words.String()), strings.ToLower(text))
}

func (p *paper) leads(target string) bool { return slices.Contains(p.links, target) }

// names says that the page says of a step where it is: among the situations that it only names, or with the steps that others do.
func (p *paper) names(path *plan.EscalationPath, number int) bool {
	return slices.ContainsFunc(p.texts, func(t shownText) bool {
		if !strings.Contains(t.links, "#handlevej-"+path.ID+" ") {
			return false
		}
		var from, to int
		if n, _ := fmt.Sscanf(t.words, "Trin %d-%d gør andre", &from, &to); n < 2 {
			if n, _ := fmt.Sscanf(t.words, "Trin %d gør andre", &from); n < 1 {
				return t.item // a list of situations, each with the way to its steps
			}
			to = from
		}
		return from <= number && number <= to
	})
}

// shownText is a text with the places it leads to.
type shownText struct {
	words, links string
	item         bool
}

func (p *paper) text(t document.Text) { p.textOf(t, false) }

func (p *paper) textOf(t document.Text, item bool) {
	links := ""
	for _, in := range t {
		if in.Kind == document.Link {
			links += in.Target + " "
		}
	}
	p.texts = append(p.texts, shownText{document.Flat(t), links, item})
	for _, in := range t {
		if in.Kind == document.Link {
			p.links = append(p.links, in.Target)
		}
	}
	p.words.WriteString(document.Flat(t) + "\n")
}

func (p *paper) dial(entries []document.DialEntry) {
	for _, e := range entries {
		all, when := strings.Join([]string{e.Name, e.Number, e.When, e.Use, e.Ask}, " "), e.When
		switch whom, _, _ := strings.Cut(e.Label, ","); strings.ToLower(whom) {
		case "", "dag", "nat og weekend":
		case "hele døgnet":
			when = cmp.Or(when, edition.AlwaysOpen)
		case "aften":
			when = cmp.Or(when, edition.NightWords)
		default:
			all += " sager om " + whom
		}
		p.entries = append(p.entries, shownEntry{e.Name, e.Number, when, all})
		p.words.WriteString(all + "\n")
	}
}

func (p *paper) list(blocks []document.Block) {
	for _, b := range blocks {
		switch b := b.(type) {
		case document.Paragraph:
			p.text(b.Text)
		case document.List:
			for _, it := range b.Items {
				p.textOf(it.Text, !b.Ordered)
				p.list(it.Blocks)
			}
		case document.Facts:
			for _, f := range b.Rows {
				p.text(f.Value)
			}
		case document.Table:
			p.table(b)
		case document.Dial:
			p.dial(b.Entries)
		case document.Steps:
			for _, it := range b.Items {
				p.words.WriteString(it.Do + "\n" + strings.Join(it.DoNot, "\n") + "\n")
				p.dial(it.Call)
				p.list([]document.Block{document.Facts{Rows: it.Facts}})
			}
		case document.Card:
			p.list(b.Blocks)
		case document.Notice:
			p.list(b.Blocks)
		}
	}
}

// table reads the rows of a table of numbers: who, the number, when. A second number of somebody stands below the first.
func (p *paper) table(t document.Table) {
	name := ""
	for _, row := range t.Rows {
		for _, c := range row.Cells {
			p.text(c)
		}
		if len(row.Cells) == 3 {
			if first := document.Flat(row.Cells[0]); first != "samme, andet nummer" {
				name = first
			}
			when, _, _ := strings.Cut(document.Flat(row.Cells[2]), "; ringer")
			when, _, _ = strings.Cut(when, "; går på skift")
			if _, after, asks := strings.Cut(when, "; "); asks {
				when = after
			}
			p.entries = append(p.entries, shownEntry{name, document.Flat(row.Cells[1]), when, name + " " + document.Flat(row.Cells[2])})
		}
	}
}

// section finds the blocks of a section, those of the ones in it too.
func section(d *document.Document, id string) []document.Block {
	var out []document.Block
	var walk func(list []*document.Section, in bool)
	walk = func(list []*document.Section, in bool) {
		for _, s := range list {
			if here := in || s.ID == id; here {
				out = append(out, s.Blocks...)
				walk(s.Sections, true)
			} else {
				walk(s.Sections, false)
			}
		}
	}
	walk(d.Sections, false)
	return out
}

func cardOf(d *document.Document, department string) []document.Block {
	for _, b := range section(d, "handlekort") {
		if c, ok := b.(document.Card); ok && c.ID == "kort-"+department {
			return c.Blocks
		}
	}
	return nil
}
