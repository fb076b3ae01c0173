package intake

import (
	"strconv"
	"strings"

	"beredskab/internal/document"
	"beredskab/internal/plan"
	"beredskab/internal/syntax"
)

// items adds the rows of a list, however deep it stands.
func (m *formBuilder) items(r *document.Range, path []string, node *syntax.Node, parent string, b *plan.Block) {
	for _, item := range node.Get(path[0]).ItemsOrNone() {
		id := item.Get("id").Text()
		if len(path) > 1 {
			if path[1] == "phones" && path[0] == "contacts" && len(item.Get("phones").ItemsOrNone()) > 0 {
				for _, phone := range item.Get("phones").ItemsOrNone()[1:] { // the first stands beside the contact
					m.row(r, b, phone, id)
				}
				continue
			}
			m.items(r, path[1:], item, strings.TrimPrefix(parent+"/"+id, "/"), b)
			continue
		}
		m.row(r, b, item, parent)
	}
}

func (m *formBuilder) row(r *document.Range, b *plan.Block, item *syntax.Node, parent string) {
	row := document.BookRow{ID: r.ID[len(rangePrefix):] + "#" + strconv.Itoa(len(r.Rows))}
	for _, c := range r.Columns {
		if c.Key == "parent" {
			row.Cells = append(row.Cells, parent)
			continue
		}
		k, at := b.Key(c.Key), item
		inner := b
		if rest, ok := strings.CutPrefix(c.Key, firstPhone); ok {
			at, k = nil, b.Key("phones").Block.Key(rest)
			if phones := item.Get("phones").ItemsOrNone(); len(phones) > 0 {
				at = phones[0]
			}
		}
		for rest := c.Key; k == nil; {
			first, last, _ := strings.Cut(rest, ".")
			inner, at, rest = inner.Key(first).Block, at.Get(first), last
			k = inner.Key(rest)
		}
		row.Cells = append(row.Cells, m.cell(k, at.Get(k.Name), row.ID))
	}
	r.Rows = append(r.Rows, row)
}

func (m *formBuilder) recommendations(r *document.Range, b *plan.Block) {
	node := m.tree("recommendations").Get("recommendations")
	for _, k := range plan.Model().Key("recommendations").Block.Keys {
		item := node.Get(k.Name)
		if item == nil {
			item = &syntax.Node{Kind: syntax.Mapping}
		}
		m.row(r, b, item, k.Name)
		r.Rows[len(r.Rows)-1].ID = "recommendations/" + k.Name
	}
}

func (m *formBuilder) claims(r *document.Range, b *plan.Block) {
	node := m.tree("recommendations").Get("recommendations")
	if node == nil {
		return
	}
	for _, rec := range node.Pairs {
		points := rec.Value.Get("points")
		if points == nil {
			continue
		}
		for _, pair := range points.Pairs {
			m.row(r, b, pair.Value, pair.Key.Value)
		}
	}
}

// cell is a value as a cell holds it: words in Danish, a list with a line for each.
func (m *formBuilder) cell(k *plan.Key, node *syntax.Node, at string) string {
	if node == nil {
		return ""
	}
	if node.Kind == syntax.Sequence {
		if len(node.Items) == 0 && k.Kind == plan.KindClosingDay {
			return noneWord
		}
		var out []string
		for _, item := range node.Items {
			text := item.Text()
			if strings.Contains(text, "\n") {
				m.lost = append(m.lost, k.Label()+" i "+at+": en tekst på flere linjer i en liste")
				text = strings.ReplaceAll(text, "\n", " ")
			}
			out = append(out, m.word(k, text))
		}
		return strings.Join(out, "\n")
	}
	text := node.Text()
	if len(text) > 30_000 {
		m.lost = append(m.lost, k.Label()+" i "+at+": en tekst på over 30.000 tegn")
		return ""
	}
	return m.word(k, text)
}

func (m *formBuilder) word(k *plan.Key, text string) string {
	switch {
	case k.Kind == plan.KindWord:
		return plan.Label(k.Enum, text)
	case k.Kind == plan.KindYesNo && text == "true":
		return "ja"
	case k.Kind == plan.KindYesNo && text == "false":
		return "nej"
	}
	return text
}
