package render

import (
	"strconv"
	"strings"

	"beredskab/internal/document"
	"beredskab/internal/prose"
)

// The measures of a rail, in pixels. It stands beside what it draws, so it is narrow: each step is its number and its deadline, and
// below it the ways that lead elsewhere.
const (
	railWidth  = 250
	railX      = 16 // the middle of the numbers
	railText   = 36 // where the words begin
	railStep   = 30 // height of a step
	railBranch = 15 // height of a line of a way out
	railGap    = 8  // before the next step
)

// railRow is a step of a rail with the ways that leave it.
type railRow struct {
	node     *document.FlowNode
	number   int
	branches []railBranchRow
	goesOn   bool // the following step is the next one
}

// railBranchRow is a way out of a step: on what condition, and where it leads.
type railBranchRow struct {
	words  []string
	to     string
	target string
}

// railRows are the steps of a flow in order. Whom a step calls is left to the list beside the drawing, which has the numbers.
func railRows(f document.Flow) []railRow {
	nodes, numbers := map[string]*document.FlowNode{}, map[string]int{}
	var rows []railRow
	for i := range f.Nodes {
		n := &f.Nodes[i]
		if nodes[n.ID] == nil {
			nodes[n.ID] = n
		}
		if flowKind(n.Kind) == "step" {
			rows = append(rows, railRow{node: n, number: len(rows) + 1})
			numbers[n.ID] = len(rows)
		}
	}
	for i := range rows {
		r := &rows[i]
		for _, e := range f.Edges {
			to := nodes[e.To]
			switch {
			case e.From != r.node.ID || to == nil || to.Kind == "call":
			case numbers[e.To] == r.number+1 && (e.Kind == "next" || e.Kind == ""):
				r.goesOn = true
			default:
				r.branches = append(r.branches, railWay(e, to, numbers[e.To]))
			}
		}
	}
	return rows
}

func railWay(e document.FlowEdge, to *document.FlowNode, number int) railBranchRow {
	b := railBranchRow{to: prose.Clean(to.Label), target: to.Target}
	if number > 0 {
		b.to = labelStep + " " + strconv.Itoa(number)
	}
	if words := edgeWords(e); words != "" {
		b.words = wrap(words+":", 12, railWidth-railText-18, 3)
	}
	return b
}

// rail draws a flow as one line of numbers from top to bottom.
func (w *page) rail(f document.Flow, id, caption string) {
	rows := railRows(f)
	if len(rows) == 0 {
		return
	}
	height := 8
	for i := range rows {
		height += rows[i].height()
	}
	w.svg(id, "group", caption, railWidth, height)
	y := 8
	for i := range rows {
		w.railRow(&rows[i], y)
		y += rows[i].height()
	}
	w.raw("</svg>\n")
}

func (r *railRow) height() int {
	h := railStep + railGap
	for _, b := range r.branches {
		h += (len(b.words)+1)*railBranch + 4
	}
	return h
}

func (w *page) railRow(r *railRow, y int) {
	if r.goesOn {
		w.raw(`<path class="e-next" d="`)
		w.numbers(`M% %V%"/>`, railX, y+22, y+r.height()-2)
		w.raw("\n")
	}
	at := y + railStep + 4
	for _, b := range r.branches {
		for _, line := range b.words {
			w.label("edge", railText+16, at, line)
			at += railBranch
		}
		w.raw(`<path class="e-condition" d="`)
		w.numbers(`M% %V%H%"/>`, railX+10, y+16, at-4, railText+10)
		w.raw("\n")
		w.linked(b.target, func() { w.label("to", railText+16, at, firstLine(b.to, 13, railWidth-railText-18)) })
		at += railBranch + 4
	}
	w.linked(r.node.Target, func() {
		w.numbers(`<circle cx="%" cy="%" r="11"/>`, railX, y+11)
		n := strconv.Itoa(r.number)
		w.label("num", railX-textWidth(n, 13)/2, y+16, n)
		if r.node.Brief != "" {
			w.label("when", railText, y+16, firstLine(prose.Clean(r.node.Brief), 14, railWidth-railText-4))
		}
	})
}

// firstLine is a text cut to one line.
func firstLine(s string, size, width int) string { return strings.Join(wrap(s, size, width, 1), " ") }

// linked writes a piece of a drawing that leads to a place of the page, when that is there.
func (w *page) linked(target string, draw func()) {
	address, ok := prose.SafeLink(target)
	if ok && address[0] == '#' {
		_, ok = w.ids.anchor(address[1:])
	}
	if ok {
		w.raw("<a")
		w.attr("href", address)
		w.raw(">")
	}
	draw()
	if ok {
		w.raw("</a>\n")
	}
}
