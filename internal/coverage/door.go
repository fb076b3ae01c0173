package coverage

import (
	"slices"

	"beredskab/internal/cover"
	"beredskab/internal/danish"
	"beredskab/internal/plan"
)

// deadEnds lists the situations in which a department gets no further: no handlevej, or nobody on it who can act.
func (c *builder) deadEnds() []string {
	return c.doorLines(func(d *cover.Door) string {
		switch {
		case !d.Dead():
			return ""
		case !d.Path:
			return "der er ingen handlevej"
		}
		return "ingen på handlevejen kan handle"
	})
}

// unfinished lists the situations in which somebody can act, and the rest is not written.
func (c *builder) unfinished() []string {
	return c.doorLines(func(d *cover.Door) string {
		if d.Dead() || d.Complete() {
			return ""
		}
		var lacks []string
		if !d.RiskAssessment {
			lacks = append(lacks, "risikovurdering")
		}
		if !d.SafetyPlan {
			lacks = append(lacks, "sikkerhedsplan")
		}
		if !d.FollowUp {
			lacks = append(lacks, "opfølgning")
		}
		return "når ikke frem til " + danish.List(lacks, "eller")
	})
}

// doorLines writes a line for each situation in which there is the same to say, with the departments where it is so.
func (c *builder) doorLines(say func(*cover.Door) string) []string {
	type line struct {
		situation, said string
		departments     []string
	}
	var lines []*line
	for _, d := range c.Cover.Doors() {
		if c.Department != "" && d.Department.ID != c.Department || c.Level != "" && d.Level != c.Level {
			continue
		}
		said := say(&d)
		if said == "" {
			continue
		}
		situation := danish.Sentence(plan.Label("level", d.Level)) + " (" + plan.Label("person", d.About) + ")"
		if d.Ages.OK {
			situation += " for " + d.Ages.Those()
		}
		i := slices.IndexFunc(lines, func(l *line) bool { return l.situation == situation && l.said == said })
		if i < 0 {
			lines = append(lines, &line{situation: situation, said: said})
			i = len(lines) - 1
		}
		lines[i].departments = append(lines[i].departments, d.Department.Name)
	}
	var out []string
	for _, l := range lines {
		where := danish.List(l.departments, "og")
		if len(l.departments) == len(c.Plan.Departments) && len(l.departments) > 1 {
			where = "alle afdelinger"
		}
		out = append(out, l.situation+": "+l.said+". Det gælder "+where+".")
	}
	return out
}
