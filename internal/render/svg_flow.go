package render

import (
	"strconv"

	"beredskab/internal/document"
	"beredskab/internal/prose"
)

// The measures of a flow, in pixels. Steps stand below each other in the order of the path, as they do in the list; what
// lies outside the path (a number to call, another path) stands to the right of the step that leads there.
const (
	flowBox      = 300 // width of a step
	flowBeside   = 210 // width of a box outside the path
	flowChannel  = 190 // between the two columns: arrows and their words
	flowTrack    = 14  // between two arrows that pass steps on the left
	flowLabel    = 124 // width of the words on the left
	flowGap      = 34  // between two rows
	flowSize     = 14  // type size
	flowLine     = 18  // line height
	flowPad      = 12  // inside a box
	flowMaxLines = 4
)

// flowBoxed is a node with its place.
type flowBoxed struct {
	node       *document.FlowNode
	label      []string
	detail     []string
	beside     bool
	x, y, w, h int
	ins        int        // arrows that have come in so far, to keep them apart
	from       *flowBoxed // of a box outside the path: the step that it stands beside
	arrows     int        // and how many arrows lead from there to it
	leftLabels int
	number     int
}

// flowLayout is a flow with every box and arrow in its place.
type flowLayout struct {
	boxes         []*flowBoxed
	byID          map[string]*flowBoxed
	ends          []*flowBoxed // where each arrow ends
	tracks        []int        // for each track on the left, the y where it is free again
	left          int          // x of the steps
	width, height int
}

func layoutFlow(f document.Flow) *flowLayout {
	l := &flowLayout{byID: map[string]*flowBoxed{}}
	number := 0
	for i := range f.Nodes {
		n := &f.Nodes[i]
		b := &flowBoxed{node: n, beside: n.Kind == "call" || n.Kind == "path", w: flowBox}
		if b.beside {
			b.w = flowBeside
		} else if n.Kind != "end" {
			number++
			b.number = number
		}
		inner := b.w - 2*flowPad
		if b.number > 0 {
			inner -= 26
		}
		b.label = wrap(prose.Clean(n.Label), flowSize, inner, flowMaxLines)
		b.detail = wrap(prose.Clean(n.Detail), flowSize-1, inner, flowMaxLines)
		b.h = (len(b.label)+len(b.detail))*flowLine + 2*flowPad - 4
		l.boxes = append(l.boxes, b)
		if _, twice := l.byID[n.ID]; !twice {
			l.byID[n.ID] = b
		}
	}
	l.place(f)
	return l
}

// place gives every box its row. A row is as high as the step, the boxes beside it or the words left of it need.
func (l *flowLayout) place(f document.Flow) {
	beside := map[*flowBoxed][]*flowBoxed{}
	words := map[*flowBoxed]int{}
	lefts := 0
	for _, e := range f.Edges {
		from, to := l.byID[e.From], l.byID[e.To]
		if from != nil && to != nil {
			switch {
			case to.beside && !from.beside:
				to = l.standBeside(from, to, beside)
			case !to.beside && !from.beside && !l.straight(from, to, e):
				lefts++
				words[from] += len(wrap(edgeWords(e), 12, flowLabel, 3))*14 + 6
			}
		}
		l.ends = append(l.ends, to)
	}
	var main []*flowBoxed
	for _, b := range l.boxes {
		if !b.beside {
			main = append(main, b)
		}
	}
	if len(main) == 0 {
		main = l.boxes
	}
	if len(main) == 0 {
		return
	}
	for _, b := range l.boxes { // a box outside the path that nothing leads to stands beside the last step
		if b.beside && b.from == nil && !main[len(main)-1].beside {
			beside[main[len(main)-1]] = append(beside[main[len(main)-1]], b)
		}
	}
	l.left = 8
	if lefts > 0 {
		l.left = flowLabel + 24 + lefts*flowTrack
	}
	y := 24 // words of two lines stand above the first arrow
	for _, b := range main {
		b.x, b.y = l.left, y
		besideY := y
		for _, s := range beside[b] {
			s.h = max(s.h, 8+26*s.arrows)
			s.x, s.y = l.left+flowBox+flowChannel, besideY
			besideY += s.h + 14
		}
		b.h = max(b.h, besideY-14-y) // as high as what stands beside it: then every arrow there is straight
		y += max(b.h, words[b]) + flowGap
	}
	l.height = y
	l.width = l.left + flowBox + 16
	for _, b := range l.boxes {
		l.width = max(l.width, b.x+b.w+8)
	}
}

// standBeside puts a box outside the path beside the step that leads to it. When several do, each has one of its own: long
// arrows across the drawing are not followed by anybody.
func (l *flowLayout) standBeside(from, to *flowBoxed, beside map[*flowBoxed][]*flowBoxed) *flowBoxed {
	for _, b := range beside[from] {
		if b.node == to.node {
			b.arrows++
			return b
		}
	}
	if to.from != nil {
		again := *to
		again.ins = 0
		to = &again
		l.boxes = append(l.boxes, to)
	}
	to.from, to.arrows = from, 1
	beside[from] = append(beside[from], to)
	return to
}

// straight reports whether an arrow goes from one step to the one below it, which needs no detour.
func (l *flowLayout) straight(from, to *flowBoxed, e document.FlowEdge) bool {
	if e.Kind != "next" && e.Kind != "" {
		return false
	}
	next := false
	for _, b := range l.boxes {
		if next && !b.beside {
			return b == to
		}
		next = next || b == from
	}
	return false
}

// edgeWords is what an arrow says; the kind of arrow is said in words too, because dashes alone are not read.
func edgeWords(e document.FlowEdge) string {
	label := prose.Clean(e.Label)
	switch {
	case label != "":
		return label
	case e.Kind == "condition":
		return labelCondition
	case e.Kind == "unreachable":
		return labelFallback
	case e.Kind == "handover":
		return labelHandover
	}
	return ""
}

func (w *page) flow(f document.Flow, id, caption string) {
	l := layoutFlow(f)
	start := len(w.dst)
	w.svg(id, "group", caption, l.width, l.height)
	for i, e := range f.Edges {
		from, to := l.byID[e.From], l.ends[i]
		if from == nil || to == nil {
			continue
		}
		switch {
		case to.from == from:
			w.besideArrow(from, to, e)
		case from.beside || to.beside:
			w.outsideArrow(from, to, e)
		case l.straight(from, to, e):
			w.downArrow(from, to, e)
		default:
			w.leftArrow(l, from, to, e)
		}
	}
	for _, b := range l.boxes {
		w.flowBox(b)
	}
	w.raw("</svg>\n")
	if len(l.boxes) == 0 {
		w.dst = w.dst[:start]
	}
}

func (w *page) flowBox(b *flowBoxed) {
	address, linked := prose.SafeLink(b.node.Target)
	if linked && address[0] == '#' {
		_, linked = w.ids.anchor(address[1:])
	}
	if linked {
		w.raw("<a")
		w.attr("href", address)
		w.raw(">")
	}
	round := 4
	if b.node.Kind == "call" || b.node.Kind == "end" {
		round = b.h / 2
	}
	w.raw(`<rect class="box-`, flowKind(b.node.Kind))
	w.numbers(`" x="%" y="%" width="%" height="%" rx="%"/>`, b.x, b.y, b.w, b.h, min(round, 22))
	x := b.x + flowPad
	if b.number > 0 {
		w.numbers(`<circle cx="%" cy="%" r="11"/>`, x+9, b.y+flowPad+7)
		n := strconv.Itoa(b.number)
		w.label("num", x+9-textWidth(n, 13)/2, b.y+flowPad+12, n)
		x += 28
	}
	y := b.y + flowPad + flowSize - 2
	for _, line := range b.label {
		w.label("", x, y, line)
		y += flowLine
	}
	for _, line := range b.detail {
		w.label("detail", x, y, line)
		y += flowLine
	}
	if linked {
		w.raw("</a>\n")
	}
}

// flowKind is the class of a box; a kind that is not known looks like a step.
func flowKind(kind string) string {
	switch kind {
	case "call", "path", "end":
		return kind
	}
	return "step"
}

func (w *page) downArrow(from, to *flowBoxed, e document.FlowEdge) {
	x := from.x + flowBox/2
	w.arrow(e, func() { w.numbers("M% %V%", x, from.y+from.h, to.y-2) })
	w.words(edgeWords(e), x+8, to.y-12, flowBox/2, 1)
}

// besideArrow goes from a step to a box beside it. Words stand above it.
func (w *page) besideArrow(from, to *flowBoxed, e document.FlowEdge) {
	to.ins++
	y := to.y + to.h*to.ins/(to.arrows+1)
	x := from.x + from.w
	w.arrow(e, func() { w.numbers("M% %H%", x, y, to.x-2) })
	w.words(edgeWords(e), x+8, y-5, flowChannel-24, 2)
}

// outsideArrow leaves a box outside the path: to the left for a step, around its right side for another of its column.
func (w *page) outsideArrow(from, to *flowBoxed, e document.FlowEdge) {
	y, y2 := from.y+from.h/2, min(to.y+14+to.ins*16, to.y+to.h-8)
	to.ins++
	x, x2 := from.x, to.x+to.w+2
	turn := (x + x2) / 2
	if from.beside == to.beside {
		x = from.x + from.w
		turn = x + 16
	}
	w.arrow(e, func() { w.numbers("M% %H%V%H%", x, y, turn, y2, x2) })
}

// leftArrow passes other steps on their left, on a track of its own.
func (w *page) leftArrow(l *flowLayout, from, to *flowBoxed, e document.FlowEdge) {
	y2 := min(to.y+10+to.ins*10, to.y+to.h-20)
	to.ins++
	y := min(from.y+24+from.leftLabels, from.y+from.h-6) // below where arrows come in
	x := l.left - 16 - l.track(min(y, y2), max(y, y2))*flowTrack
	w.arrow(e, func() { w.numbers("M% %H%V%H%", from.x, y, x, y2, to.x-2) })
	lines := wrap(edgeWords(e), 12, flowLabel, 3)
	at := from.y + 28 + from.leftLabels
	for i, line := range lines {
		w.label("edge end", x-7, at+i*14, line)
	}
	from.leftLabels += len(lines)*14 + 6
}

// track finds the nearest track on the left that is free from top to bottom.
func (l *flowLayout) track(top, bottom int) int {
	for i, free := range l.tracks {
		if free < top {
			l.tracks[i] = bottom
			return i
		}
	}
	l.tracks = append(l.tracks, bottom)
	return len(l.tracks) - 1
}

func (w *page) arrow(e document.FlowEdge, path func()) {
	class := "next"
	switch e.Kind {
	case "condition", "unreachable", "handover":
		class = e.Kind
	}
	w.raw(`<path class="e-`, class, `" d="`)
	path()
	w.raw(`"/>`, "\n")
}

// words writes what an arrow says, ending above y.
func (w *page) words(s string, x, y, width, lines int) {
	wrapped := wrap(s, 12, width, lines)
	y -= (len(wrapped) - 1) * 14
	for i, line := range wrapped {
		w.label("edge", x, y+i*14, line)
	}
}
