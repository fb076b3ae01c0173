package cover

import (
	"fmt"
	"testing"

	"beredskab/internal/plan"
)

// large is of the size of eksempelby: 12 departments, 8 paths, 30 contacts.
func large() *plan.Plan {
	p := &plan.Plan{Municipality: &plan.Municipality{Hours: open("man-ons 9-15, tor 9-17, fre 9-13")}}
	for i := range 12 {
		d := &plan.Department{Leaders: []string{fmt.Sprint("c", i), fmt.Sprint("c", i+1)}, KeyPerson: fmt.Sprint("c", i+12)}
		d.ID = fmt.Sprint("d", i)
		p.Departments = append(p.Departments, d)
	}
	for i := range 30 {
		c := &plan.Contact{Name: fmt.Sprint("Kontakt ", i), Department: fmt.Sprint("d", i%12), Deputies: []string{fmt.Sprint("c", (i+1)%30)}}
		c.ID = fmt.Sprint("c", i)
		c.Hours = open([]string{"", "man-fre 8-15", dutyHours, "døgnåben", "hverdage 7-22, weekend 9-12"}[i%5])
		c.Phones = []*plan.Phone{{Number: fmt.Sprintf("00 00 00 %02d", i)}}
		c.AnswersWithin, _ = plan.ParseDeadline("30 min")
		p.Contacts = append(p.Contacts, c)
	}
	for i := range 8 {
		path := &plan.EscalationPath{Level: plan.Many{"acute"}, About: []string{"victim"}}
		path.ID = fmt.Sprint("p", i)
		for k := range 5 {
			s := &plan.Step{Of: path}
			s.ID = fmt.Sprint("s", k)
			if k > 0 {
				s.Call = []string{fmt.Sprint("c", (i*3+k*5)%30), fmt.Sprint("c", (i*3+k*5+1)%30)}
				if k == 2 {
					s.Call = append(s.Call, "leader_where_it_arose")
				}
				s.IfUnreachable = fmt.Sprint("c", (i+k*7)%30)
			}
			path.Steps = append(path.Steps, s)
		}
		p.EscalationPaths = append(p.EscalationPaths, path)
	}
	return p
}

func BenchmarkComputeYear(b *testing.B) {
	p := large()
	b.ReportAllocs()
	for b.Loop() {
		p.Reindex()
		Compute(p, whole2026)
	}
}

func BenchmarkLosses(b *testing.B) {
	r := Compute(large(), whole2026)
	b.ReportAllocs()
	for b.Loop() {
		r.Losses(60)
	}
}
