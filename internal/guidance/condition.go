package guidance

import (
	"slices"

	"beredskab/internal/plan"
)

// conditions finds the steps that one gets to on a condition only, because an earlier step says "if nobody answers" or "if …" and
// nothing else leads there. In a list they stand below the step that names them, and would be taken for the next thing to do.
func (r *Reader) conditions(p *plan.EscalationPath) map[*plan.Step][]string {
	type way struct {
		from *plan.Step
		text string
	}
	ways, always := map[*plan.Step][]way{}, map[*plan.Step]bool{}
	for _, s := range p.Steps {
		if to := r.Plan.Step(p, s.IfUnreachable); to != nil && to != s {
			ways[to] = append(ways[to], way{s, "hvis ingen svarer i " + r.StepName(s, p)})
		}
		for _, n := range s.Next {
			switch to := r.Plan.Step(p, n.To); {
			case to == nil || to.Of != nil && to.Of != p:
			case n.If == "":
				always[to] = true
			default:
				ways[to] = append(ways[to], way{s, "hvis " + condition(n.If)})
			}
		}
	}
	out := map[*plan.Step][]string{}
	for i, s := range p.Steps {
		if i == 0 || len(ways[s]) == 0 || always[s] {
			continue
		}
		if r.comesBy(p, i, func(before *plan.Step) bool {
			return slices.ContainsFunc(ways[s], func(w way) bool { return w.from == before })
		}) {
			continue
		}
		for _, w := range ways[s] {
			out[s] = append(out[s], w.text)
		}
	}
	return out
}

// comesBy says that the steps before one lead to it by standing there, unless the one before ends the path, goes elsewhere, or is one of
// those that name a condition: then the condition is what is meant. Whoever a step is too young or too old for passes it by.
func (r *Reader) comesBy(p *plan.EscalationPath, i int, names func(*plan.Step) bool) bool {
	for i--; i >= 0; i-- {
		if before := p.Steps[i]; r.fallsThrough(before) && !names(before) {
			return true
		} else if !before.Ages.OK {
			return false
		}
	}
	return true
}

// fallsThrough says that the following step is the next one, unless a condition leads elsewhere.
func (r *Reader) fallsThrough(s *plan.Step) bool {
	return s.Ends == "" && !slices.ContainsFunc(s.Next, func(n *plan.Next) bool { return n.If == "" && (n.Stops() || r.Destination(n.To, s.Of) != nil) })
}
