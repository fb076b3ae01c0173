package plan_test

import (
	"testing"

	"beredskab/internal/hours"
	"beredskab/internal/plan"
)

// TestDefaults pins what a plan means where it says nothing.
func TestDefaults(t *testing.T) {
	t.Parallel()
	p, findings := decode(t, map[string]string{"plan.yaml": `
format: 1
municipality: {code: "0000", name: Eksempelby, hours: man-fre 9-15, closing_days: []}
contacts:
  - {id: raad, name: Råd, hours: døgnåben}
  - {id: myndighed, name: Myndighed, department: jobcenter, ages: 25-}
  - {id: laegger-raad-til, name: Rådgiver, department: jobcenter, authority: advises}
  - {id: boern, name: Børnevagt, authority: acts, serves: [child], ages: 0-23, via: raad, department: jobcenter}
departments:
  - {id: jobcenter, name: Jobcenter, kind: employment, leaders: [myndighed, raad]}
  - {id: ledelse, name: Ledelse, kind: [management, other], leaders: [raad]}
  - {id: blandet, name: Blandet, kind: [management, housing], leaders: [raad]}
  - {id: sagt, name: Sagt, kind: management, citizen_facing: true, leaders: [raad]}
escalation_paths:
  - {id: alle, title: Alle, level: acute, when: x, steps: [{id: a, do: A, actor: citizen, call: [raad]}, {id: b, do: B, actor: citizen}]}
  - {id: nogle, title: Nogle, level: [acute, knowledge], about: [child], departments: [jobcenter], when: x, from: 2026-02, until: 2026, steps: [{id: a, do: A, actor: citizen}]}
`})
	for _, f := range findings {
		if f.Rule != "S4" {
			t.Errorf("unexpected finding: %s", f.Message)
		}
	}
	day := func(text string) hours.Day {
		d, ok := hours.ParseDay(text)
		if !ok {
			t.Fatal(text)
		}
		return d
	}
	c, some, all := p.Contact, p.PathByID("nogle"), p.PathByID("alle")
	for name, ok := range map[string]bool{
		"plan is for victims":                  len(p.TargetGroups()) == 1 && p.TargetGroups()[0] == "victim",
		"plan is internal":                     p.DefaultAudience() == plan.Internal && c("raad").Audience == plan.Internal,
		"no closing days at all":               p.Municipality.ClosingDays != nil && p.Calendar().Workday(day("2026-06-05")),
		"acts when nothing is said":            c("raad").Acts() && c("raad").ActsUnsaid() && !c("myndighed").ActsUnsaid(),
		"with a department: acts":              c("myndighed").Acts(),
		"as it says itself":                    !c("laegger-raad-til").Acts() && c("boern").Acts(),
		"adults when nothing is said":          c("raad").ServesPerson("victim") && c("raad").ServesPerson("employee") && !c("raad").ServesPerson("child"),
		"children when said":                   c("boern").ServesPerson("child") && !c("boern").ServesPerson("victim") && p.Covers(c("boern"), "child"),
		"ages that leave some adults out":      c("myndighed").ServesPerson("victim") && !p.Covers(c("myndighed"), "victim"),
		"own hours":                            p.EffectiveHours(c("raad")).Text == "døgnåben",
		"the municipality's hours":             p.EffectiveHours(c("myndighed")).Text == "man-fre 9-15",
		"via has its own":                      p.EffectiveHours(c("boern")).Text == "",
		"job centre meets citizens":            p.Department("jobcenter").FacesCitizens(),
		"management does not":                  !p.Department("ledelse").FacesCitizens(),
		"management and housing does":          p.Department("blandet").FacesCitizens(),
		"management that says so does":         p.Department("sagt").FacesCitizens(),
		"a path is for all departments":        all.Uses("ledelse") && p.UsesPath(p.Department("jobcenter"), some) && !some.Uses("ledelse"),
		"a path is about victims":              all.People()[0] == "victim" && some.People()[0] == "child",
		"a path has its levels":                some.HasLevel("knowledge") && !all.HasLevel("knowledge"),
		"a step that calls":                    all.Steps[0].Calls() && !all.Steps[1].Calls(),
		"a step knows its path":                all.Steps[1].Of == all,
		"a step is found within and from afar": p.Step(all, "b") == all.Steps[1] && p.Step(nil, "nogle/a") == some.Steps[0] && p.Step(some, "b") == nil,
		"months and years have ends":           !some.ActiveOn(day("2026-01-31")) && some.ActiveOn(day("2026-02-01")) && some.ActiveOn(day("2026-12-31")) && !some.ActiveOn(day("2027-01-01")),
		"leaders in order":                     len(p.Leaders(p.Department("jobcenter"))) == 2 && p.Leaders(p.Department("jobcenter"))[0] == c("myndighed"),
		"resolve in the order of kinds":        p.Resolve("jobcenter").Department != nil && p.Resolve("national/x").Kind == plan.RefNational && p.Resolve("intet").Kind == "",
		"resolve words":                        p.Resolve("key_person").Kind == plan.RefActor && p.Resolve("all", plan.RefAll).Kind == plan.RefAll,
		"resolve steps from a path":            p.ResolveFrom(all, "b").Step == all.Steps[1] && p.Resolve("b").Step == nil,
	} {
		if !ok {
			t.Errorf("not so: %s", name)
		}
	}
}
