package render

import (
	"testing"

	"beredskab/internal/document"
)

// Two steps that lead to one place each have it beside them, no box lies on another, and what stands beside a step is no
// lower than the step: then every arrow there is straight.
func TestFlowLayout(t *testing.T) {
	t.Parallel()
	f := document.Flow{
		Nodes: []document.FlowNode{
			{ID: "a", Label: "Spørg borgeren", Kind: "step"},
			{ID: "b", Label: "Ring til vagten, og fortæl, hvad du har set og hørt", Kind: "step"},
			{ID: "slut", Label: "Slutter", Kind: "end"},
			{ID: "vagt", Label: "Voksenvagten", Kind: "call"},
			{ID: "akut", Label: "Akut fare", Kind: "path"},
			{ID: "løs", Label: "Ingen fører hertil", Kind: "call"},
		},
		Edges: []document.FlowEdge{
			{From: "a", To: "b", Kind: "next"},
			{From: "b", To: "slut", Kind: "next"},
			{From: "a", To: "akut", Kind: "condition", Label: "Nogen er i fare"},
			{From: "b", To: "akut", Kind: "condition", Label: "Nogen er i fare"},
			{From: "b", To: "vagt"},
			{From: "b", To: "vagt", Kind: "handover"},
			{From: "b", To: "a", Kind: "condition", Label: "Ikke endnu"},
			{From: "nowhere", To: "a"},
		},
	}
	l := layoutFlow(f)
	if len(l.boxes) != 7 {
		t.Errorf("got %d boxes, want one more than the nodes", len(l.boxes))
	}
	if len(l.ends) != len(f.Edges) || l.ends[2] == l.ends[3] || l.ends[4] != l.ends[5] || l.ends[7] == nil {
		t.Error("the arrows do not end where they should")
	}
	for i, b := range l.boxes {
		for _, o := range l.boxes[i+1:] {
			if b.x < o.x+o.w && o.x < b.x+b.w && b.y < o.y+o.h && o.y < b.y+b.h {
				t.Errorf("%s lies on %s", b.node.ID, o.node.ID)
			}
		}
		if b.from != nil && (b.y < b.from.y || b.y+b.h > b.from.y+b.from.h) {
			t.Errorf("%s stands lower than the step beside it", b.node.ID)
		}
		if b.x < 0 || b.y < 0 || b.x+b.w > l.width || b.y+b.h > l.height {
			t.Errorf("%s lies outside the drawing", b.node.ID)
		}
	}
}
