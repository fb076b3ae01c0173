package handbook

import (
	"strconv"
	"strings"

	"beredskab/internal/danish"
	"beredskab/internal/document"
	"beredskab/internal/edition"
	"beredskab/internal/guidance"
	"beredskab/internal/plan"
	"beredskab/internal/wording"
)

// flow draws a path: the steps below each other, and beside them whom they call and where else they lead.
func (m pathBuilder) flow(p *plan.EscalationPath) document.Figure {
	f := document.Flow{Nodes: make([]document.FlowNode, 0, 2*len(p.Steps))}
	beside := map[string]bool{}
	for i, s := range p.Steps {
		f.Nodes = append(f.Nodes, document.FlowNode{ID: s.ID, Kind: "step", Label: s.Do, Detail: flowDetail(m.Actors(s.Actor, nil), m.Deadline(s)), Brief: m.Deadline(s), Target: "#" + wording.StepID(s)})
		if node, ok := m.callNode(s); ok {
			f.Nodes = append(f.Nodes, node)
			f.Edges = append(f.Edges, document.FlowEdge{From: s.ID, To: node.ID, Kind: "next", Label: wording.LabelCall})
		}
		m.sideways(&f, s, beside)
		if m.goesOn(s) && i+1 < len(p.Steps) {
			f.Edges = append(f.Edges, document.FlowEdge{From: s.ID, To: p.Steps[i+1].ID, Kind: "next"})
		}
		if s.Ends != "" {
			f.Nodes = append(f.Nodes, document.FlowNode{ID: s.ID + "-slut", Kind: "end", Label: wording.LabelEnds, Detail: s.Ends})
			f.Edges = append(f.Edges, document.FlowEdge{From: s.ID, To: s.ID + "-slut", Kind: "next"})
		}
	}
	return document.Figure{ID: "figur-" + p.ID, Caption: `Handlevejen "` + p.Title + `" som tegning`, Drawing: f, Twin: []document.Block{document.Paragraph{Text: document.Text{
		{Text: "Tegningen viser de samme trin og veje som "}, document.LinkTo("listen over trin", wording.StepsID(p)), {Text: "."},
	}}}}
}

// rail is the drawing that stands beside the steps.
func (m pathBuilder) rail(p *plan.EscalationPath) document.Figure {
	f := m.flow(p)
	if d, ok := f.Drawing.(document.Flow); ok {
		d.Rail = true
		f.Drawing = d
	}
	return f
}

func flowDetail(who, when string) string {
	if who == "" || when == "" {
		return who + when
	}
	return who + ", " + when
}

// callNode is the box of those whom a step calls.
func (m pathBuilder) callNode(s *plan.Step) (document.FlowNode, bool) {
	var names []string
	for _, word := range s.Call {
		if n := m.Actor(word, nil); n != "" {
			names = append(names, n)
		}
	}
	if g := m.Plan.Group(s.Convene); g != nil {
		names = append(names, g.Name)
	}
	if len(names) == 0 {
		return document.FlowNode{}, false
	}
	label := strings.Join(names, ", ellers ")
	if s.CallMode == plan.CallModeAny || s.CallMode == plan.CallModeByArea {
		label = danish.List(names, "eller")
	}
	return document.FlowNode{ID: s.ID + "-ring", Kind: "call", Label: label, Target: "#" + wording.StepID(s)}, true
}

// sideways adds the ways out of a step that do not lead to the next one: conditions, nobody answering, handing over.
func (m pathBuilder) sideways(f *document.Flow, s *plan.Step, beside map[string]bool) {
	to := func(id string, node document.FlowNode) string {
		if !beside[id] {
			beside[id] = true
			node.ID = id
			f.Nodes = append(f.Nodes, node)
		}
		return id
	}
	for i, n := range s.Next {
		target, kind, label := "", "next", ""
		switch {
		case n.If != "":
			kind, label = "condition", guidance.If(n.If)
		case n.Ends != "" && len(s.Next) > 1:
			kind, label = "condition", "Ellers"
		}
		if n.Stops() {
			id := s.ID + "-slut-" + strconv.Itoa(i+1)
			f.Nodes = append(f.Nodes, document.FlowNode{ID: id, Kind: "end", Label: wording.LabelEnds, Detail: n.Ends})
			f.Edges = append(f.Edges, document.FlowEdge{From: s.ID, To: id, Kind: kind, Label: label})
			continue
		}
		if step := m.Plan.Step(s.Of, n.To); step != nil && step.Of == s.Of {
			target = step.ID
		} else if path := m.PathOf(n.To); path != nil {
			target = to("vej-"+path.ID, document.FlowNode{Kind: "path", Label: path.Title, Target: "#" + wording.PathID(path)})
		}
		if target == "" {
			continue
		}
		f.Edges = append(f.Edges, document.FlowEdge{From: s.ID, To: target, Kind: kind, Label: label})
	}
	if step := m.Plan.Step(s.Of, s.IfUnreachable); step != nil && step.Of == s.Of {
		f.Edges = append(f.Edges, document.FlowEdge{From: s.ID, To: step.ID, Kind: "unreachable", Label: wording.LabelUnreachable})
	} else if name := m.Actor(s.IfUnreachable, nil); name != "" {
		f.Edges = append(f.Edges, document.FlowEdge{From: s.ID, To: to("ring-"+s.IfUnreachable, m.callBox(name, s.IfUnreachable)), Kind: "unreachable", Label: wording.LabelUnreachable})
	}
	if name := m.Name(s.HandsOverTo); name != "" {
		if len(s.Call) == 0 || s.Call[0] != s.HandsOverTo { // whom a step calls first stands beside it already
			f.Edges = append(f.Edges, document.FlowEdge{From: s.ID, To: to("ring-"+s.HandsOverTo, m.callBox(name, s.HandsOverTo)), Kind: "handover", Label: wording.LabelHandsOver})
		}
	}
}

// callBox is the box of one who is called, with a way to the number.
func (m pathBuilder) callBox(name, ref string) document.FlowNode {
	n := document.FlowNode{Kind: "call", Label: name}
	if m.Plan.Contact(ref) != nil {
		n.Target = "#" + wording.ContactID(ref)
	} else if l := edition.NationalLine(ref); l != nil {
		n.Target = "#" + wording.LineID(l.ID)
	}
	return n
}

// goesOn says that the next step is the following one: unless the step ends the path or says where to go whatever happens.
func (m pathBuilder) goesOn(s *plan.Step) bool {
	for _, n := range s.Next {
		if n.If == "" && (n.Stops() || m.Destination(n.To, s.Of) != nil) {
			return false
		}
	}
	return s.Ends == ""
}
