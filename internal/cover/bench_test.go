package cover

import (
	"fmt"
	"testing"

	"beredskab/internal/hours"
	"beredskab/internal/plan"
)

// large is of the size of eksempelby with 12 departments and 8 paths: two and a half contacts for each department, and a
// step in each path that calls the department's own leader.
func large(departments, paths int) *plan.Plan {
	p := &plan.Plan{Municipality: &plan.Municipality{Hours: open("man-ons 9-15, tor 9-17, fre 9-13")}}
	for i := range departments {
		d := &plan.Department{Leaders: []string{fmt.Sprint("c", i), fmt.Sprint("c", i+1)}, KeyPerson: fmt.Sprint("c", i+12)}
		d.ID = fmt.Sprint("d", i)
		p.Departments = append(p.Departments, d)
	}
	contacts := departments * 5 / 2
	for i := range contacts {
		c := &plan.Contact{Name: fmt.Sprint("Kontakt ", i), Department: fmt.Sprint("d", i%departments), Deputies: []string{fmt.Sprint("c", (i+1)%contacts)}}
		c.ID = fmt.Sprint("c", i)
		c.Hours = open([]string{"", "man-fre 8-15", dutyHours, "døgnåben", "hverdage 7-22, weekend 9-12"}[i%5])
		c.Phones = []*plan.Phone{{Number: fmt.Sprintf("00 00 %02d %02d", i/100, i%100)}}
		c.AnswersWithin, _ = plan.ParseDeadline("30 min")
		p.Contacts = append(p.Contacts, c)
	}
	for i := range paths {
		path := &plan.EscalationPath{Level: plan.Many{"acute"}, About: []string{"victim"}}
		path.ID = fmt.Sprint("p", i)
		for k := range 5 {
			s := &plan.Step{Of: path}
			s.ID = fmt.Sprint("s", k)
			if k > 0 {
				s.Call = []string{fmt.Sprint("c", (i*3+k*5)%contacts), fmt.Sprint("c", (i*3+k*5+1)%contacts)}
				if k == 2 {
					s.Call = append(s.Call, "leader_where_it_arose")
				}
				s.IfUnreachable = fmt.Sprint("c", (i+k*7)%contacts)
			}
			path.Steps = append(path.Steps, s)
		}
		p.EscalationPaths = append(p.EscalationPaths, path)
	}
	return p
}

// The first is the one that the product promises under 10 ms and, with losses, under 100 ms, on one core (-cpu 1). The others
// show that the cost grows with the routes and with the years, and no faster.
func BenchmarkCompute(b *testing.B) {
	for _, size := range []struct{ departments, paths, years int }{{12, 8, 1}, {12, 16, 1}, {24, 8, 1}, {48, 8, 1}, {96, 8, 1}, {12, 8, 2}, {12, 8, 4}, {12, 8, 8}} {
		p := large(size.departments, size.paths)
		o := whole2026
		o.To = hours.DayOf(2026+size.years, 1, 1)
		name := fmt.Sprintf("departments=%d/paths=%d/years=%d", size.departments, size.paths, size.years)
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				p.Reindex()
				Compute(p, o)
			}
		})
		b.Run(name+"/losses", func(b *testing.B) {
			r := Compute(p, o)
			b.ReportAllocs()
			for b.Loop() {
				r.Losses(60)
			}
		})
	}
}

// Twice the departments may cost twice as much, and no more. Allocations are counted, because they are the same at each run.
func TestCostGrowsWithRoutes(t *testing.T) {
	cost := func(departments int) (compute, losses float64) {
		p := large(departments, 8)
		r := Compute(p, whole2026)
		compute = testing.AllocsPerRun(1, func() { Compute(p, whole2026) })
		return compute, testing.AllocsPerRun(1, func() { r.Losses(60) })
	}
	c1, l1 := cost(24)
	c2, l2 := cost(96)
	if c2 > 4.2*c1 || l2 > 4.2*l1 {
		t.Errorf("four times the departments: %.0f allocations became %.0f, and for losses %.0f became %.0f", c1, c2, l1, l2)
	}
}
