package check

import (
	"beredskab/internal/cover"
	"beredskab/internal/danish"
	"beredskab/internal/diag"
	"beredskab/internal/plan"
)

// lackCover adds to a judgement the handleveje of a level and a group of people on which nobody answers part of the year.
// Departments that call the same people share one computation, and are told of once.
func (p *Pass) lackCover(j *judge, level, about string) {
	if p.Cover == nil {
		return
	}
	type silence struct {
		path  *plan.EscalationPath
		cover *cover.Cover
	}
	reported := map[silence]bool{}
	for _, r := range p.Cover.Routes {
		if r.About != about || !r.Path.HasLevel(level) || r.Cover == nil || len(r.Gaps) == 0 || reported[silence{r.Path, r.Cover}] {
			continue
		}
		reported[silence{r.Path, r.Cover}] = true
		at := p.spot("", r.Path.Source, "")
		if r.Step != nil {
			at = p.spot("", r.Step.Source, "call")
		}
		j.weak(at, "Skriv, hvem der svarer i de timer (call, if_unreachable), eller hvem der tager over (outside_hours).",
			"%s: ingen svarer i %s i løbet af det næste år på handlevejen %s", r.Department.Name, danish.Hours(r.Gaps.Total()), diag.Quote(r.Path.Title))
	}
}
