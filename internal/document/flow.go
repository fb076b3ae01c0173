package document

import (
	"strings"

	"beredskab/internal/danish"
	"beredskab/internal/plan"
)

// flow draws a path: the steps below each other, and beside them whom they ring and where else they lead.
func (m *maker) flow(p *plan.EscalationPath) Figure {
	f := Flow{Nodes: make([]FlowNode, 0, 2*len(p.Steps))}
	beside := map[string]bool{}
	for i, s := range p.Steps {
		f.Nodes = append(f.Nodes, FlowNode{ID: s.ID, Kind: "step", Label: s.Do, Detail: flowDetail(m.actors(s.Actor, nil), m.deadline(s)), Target: "#" + stepID(s)})
		if node, ok := m.callNode(s); ok {
			f.Nodes = append(f.Nodes, node)
			f.Edges = append(f.Edges, FlowEdge{From: s.ID, To: node.ID, Kind: "next", Label: labelCall})
		}
		m.sideways(&f, s, beside)
		if m.goesOn(s) && i+1 < len(p.Steps) {
			f.Edges = append(f.Edges, FlowEdge{From: s.ID, To: p.Steps[i+1].ID, Kind: "next"})
		}
		if s.Ends != "" {
			f.Nodes = append(f.Nodes, FlowNode{ID: s.ID + "-slut", Kind: "end", Label: labelEnds, Detail: s.Ends})
			f.Edges = append(f.Edges, FlowEdge{From: s.ID, To: s.ID + "-slut", Kind: "next"})
		}
	}
	return Figure{ID: "figur-" + p.ID, Caption: `Handlevejen "` + p.Title + `" som tegning`, Drawing: f, Twin: []Block{Paragraph{Text{
		{Text: "Tegningen viser de samme trin, veje og numre som "}, link("listen over trin", stepsID(p)), {Text: "."},
	}}}}
}

func flowDetail(who, when string) string {
	if who == "" || when == "" {
		return who + when
	}
	return who + ", " + when
}

// callNode is the box of those whom a step rings.
func (m *maker) callNode(s *plan.Step) (FlowNode, bool) {
	var names []string
	for _, word := range s.Call {
		if n := m.actor(word, nil); n != "" {
			names = append(names, n)
		}
	}
	if g := m.plan.Group(s.Convene); g != nil {
		names = append(names, g.Name)
	}
	if len(names) == 0 {
		return FlowNode{}, false
	}
	label := strings.Join(names, ", så ")
	if s.CallMode == "any" || s.CallMode == "by_area" {
		label = danish.List(names, "eller")
	}
	return FlowNode{ID: s.ID + "-ring", Kind: "call", Label: label, Target: "#" + stepID(s)}, true
}

// sideways adds the ways out of a step that do not lead to the next one: conditions, nobody answering, handing over.
func (m *maker) sideways(f *Flow, s *plan.Step, beside map[string]bool) {
	to := func(id string, node FlowNode) string {
		if !beside[id] {
			beside[id] = true
			node.ID = id
			f.Nodes = append(f.Nodes, node)
		}
		return id
	}
	for _, n := range s.Next {
		target, kind, label := "", "next", ""
		if n.If != "" {
			kind, label = "condition", "Hvis: "+n.If
		}
		if step := m.plan.Step(s.Of, n.To); step != nil && step.Of == s.Of {
			target = step.ID
		} else if path := m.pathOf(n.To); path != nil {
			target = to("vej-"+path.ID, FlowNode{Kind: "path", Label: path.Title, Target: "#" + pathID(path)})
		}
		if target == "" {
			continue
		}
		f.Edges = append(f.Edges, FlowEdge{From: s.ID, To: target, Kind: kind, Label: label})
	}
	if step := m.plan.Step(s.Of, s.IfUnreachable); step != nil && step.Of == s.Of {
		f.Edges = append(f.Edges, FlowEdge{From: s.ID, To: step.ID, Kind: "unreachable", Label: labelUnreachable})
	} else if name := m.actor(s.IfUnreachable, nil); name != "" {
		f.Edges = append(f.Edges, FlowEdge{From: s.ID, To: to("ring-"+s.IfUnreachable, m.callBox(name, s.IfUnreachable)), Kind: "unreachable", Label: labelUnreachable})
	}
	if name := m.name(s.HandsOverTo); name != "" {
		if len(s.Call) == 0 || s.Call[0] != s.HandsOverTo { // whom a step rings first stands beside it already
			f.Edges = append(f.Edges, FlowEdge{From: s.ID, To: to("ring-"+s.HandsOverTo, m.callBox(name, s.HandsOverTo)), Kind: "handover", Label: labelHandsOver})
		}
	}
}

// callBox is the box of one who is rung, with a way to the number.
func (m *maker) callBox(name, ref string) FlowNode {
	n := FlowNode{Kind: "call", Label: name}
	if m.plan.Contact(ref) != nil {
		n.Target = "#" + contactID(ref)
	} else if l := nationalLine(ref); l != nil {
		n.Target = "#" + lineID(l.ID)
	}
	return n
}

// pathOf is the other path that a way leads to, or into the middle of.
func (m *maker) pathOf(to string) *plan.EscalationPath {
	owner, _, _ := strings.Cut(to, "/")
	return m.plan.PathByID(owner)
}

// goesOn says that the next step is the following one: unless the step ends the path or says where to go whatever happens.
func (m *maker) goesOn(s *plan.Step) bool {
	for _, n := range s.Next {
		if n.If == "" && m.destination(n.To, s.Of) != nil {
			return false
		}
	}
	return s.Ends == ""
}
