package check

import (
	"bytes"
	"fmt"
	"strings"

	"beredskab/internal/diag"
	"beredskab/internal/plan"
	"beredskab/internal/syntax"
)

// spot is a place in the plan: its identity by ids, and where it is written.
type spot struct {
	place string
	span  diag.Span
}

// spot finds a field of a block. When the plan does not have the block, the place is where it would be, and the span is
// where in the file it belongs, so that a finding always has something to point at.
func (p *Pass) spot(block string, s plan.Source, key string, index ...int) spot {
	place := s.Place
	if place == "" {
		place = block
	}
	if key != "" {
		place = plan.Source{Place: place}.Path(key, index...)
	}
	switch {
	case s.Node == nil:
		return spot{place, p.gap(place)}
	case key == "":
		return spot{place, s.Span()}
	}
	return spot{place, oneLine(s.At(key, index...), s.Node, key)}
}

// gapNote says which block is to stand where a finding points, when it is not written.
func (p *Pass) gapNote(place string, span diag.Span) (note diag.Note, ok bool) {
	name, _, _ := strings.Cut(place, "/")
	k := plan.Model().Key(name)
	if k == nil || span.Start != span.End || span == p.Plan.Span() || span != p.gap(name) {
		return note, false
	}
	return diag.Note{Span: span, Message: "Her skal " + k.Title + " (" + name + ") stå."}, true
}

// root finds a top-level list, or the plan's first line when the list is not written.
func (p *Pass) root(key string) spot {
	for _, t := range p.Plan.Trees {
		if t.Pair(key) != nil {
			return spot{key, oneLine(p.Plan.At(key), t, key)}
		}
	}
	return spot{key, p.gap(key)}
}

// gap is where the block of a place belongs when it is not written: after the last of the blocks that come before it in a
// plan. It is a place between two bytes, and the plan's own when nothing comes before.
func (p *Pass) gap(place string) diag.Span {
	name, _, _ := strings.Cut(place, "/")
	at := p.Plan.Span()
	if p.Plan.Node == nil {
		return at
	}
	for _, k := range plan.Model().Keys {
		if k.Name == name {
			break
		}
		if pair := p.Plan.Node.Pair(k.Name); pair != nil {
			if end := max(pair.Key.End, pair.Value.End); at == p.Plan.Span() || end > at.End {
				at = diag.Span{File: p.Plan.Node.File, Start: end, End: end}
			}
		}
	}
	return at
}

// oneLine points at the key instead of a value that fills several lines: what lacks in a list is no fault of all of it.
func oneLine(s diag.Span, block *syntax.Node, key string) diag.Span {
	pair := block.Pair(key)
	if s.File == nil || pair == nil || bytes.IndexByte(s.File.Text[s.Start:s.End], '\n') < 0 {
		return s
	}
	return pair.Key.Span()
}

func (s Shown) spot() spot { return spot{s.Place, s.Span} }

// judge gathers what shows a point and what lacks. A point with nothing to show is missing, one with lacks is partly in
// place.
type judge struct {
	*Pass
	Judgement
	some bool // something is there, if only in part
}

func (p *Pass) judge() *judge { return &judge{Pass: p} }

// show notes a place that shows the point.
func (j *judge) show(at spot, format string, args ...any) {
	j.some = true
	j.Shown = append(j.Shown, Shown{at.place, at.span, fmt.Sprintf(format, args...)})
}

// lack notes what is not there, and how to write it.
func (j *judge) lack(at spot, fix, format string, args ...any) {
	text := fmt.Sprintf(format, args...)
	for _, l := range j.Lacks {
		if l.Text == text {
			return // found from another side
		}
	}
	j.Lacks = append(j.Lacks, Lack{Shown{at.place, at.span, text}, fix})
}

// weak notes something that is there but cannot count alone.
func (j *judge) weak(at spot, fix, format string, args ...any) {
	j.some = true
	j.lack(at, fix, format, args...)
}

// text judges a field that ought to explain something. Label is its Danish title with the key: "Sikker kontakt (safe_contact)".
func (j *judge) text(at spot, label, value, fix string) bool {
	return j.weigh(at, label, value, fix, substanceOf(value))
}

// word judges a field that may rightly be one word.
func (j *judge) word(at spot, label, value, fix string) bool {
	return j.weigh(at, label, value, fix, substanceOfWord(value))
}

func (j *judge) weigh(at spot, label, value, fix string, s substance) bool {
	switch s {
	case real:
		j.show(at, "%s: %s", label, diag.Quote(value))
		return true
	case hollow:
		j.weak(at, fix, "%s siger kun %s", label, diag.Quote(value))
	case placeholder:
		j.lack(at, fix, "%s er ikke udfyldt endnu: %s", label, diag.Quote(value))
	default:
		j.lack(at, fix, "%s er ikke skrevet", label)
	}
	return false
}

// need notes a thing as shown or as lacking, whichever it is.
func (j *judge) need(ok bool, at spot, shown, fix, lack string) bool {
	if ok {
		j.show(at, "%s", shown)
	} else {
		j.lack(at, fix, "%s", lack)
	}
	return ok
}

// done sums up.
func (j *judge) done() Judgement {
	switch {
	case !j.some:
		j.Found = Missing
	case len(j.Lacks) > 0:
		j.Found = Partly
	default:
		j.Found = InPlace
	}
	return j.Judgement
}

// orEmpty stands in for a block that the plan does not have, so that a judge need not ask.
func orEmpty[T any](block *T) *T {
	if block == nil {
		return new(T)
	}
	return block
}
