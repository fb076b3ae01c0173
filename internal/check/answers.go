package check

import (
	"slices"

	"beredskab/internal/hours"
	"beredskab/internal/plan"
)

// This file is about what is written of when and how a contact answers, and cannot be meant.

// checkPublicWay looks for public contacts that are only reached through somebody whom citizens may not see.
func checkPublicWay(p *Pass) {
	for _, c := range p.Plan.Contacts {
		if c.Audience != plan.Public || len(c.Phones) > 0 || len(c.Channels) > 0 {
			continue
		}
		via := p.Plan.Contact(c.Via)
		for steps := 0; via != nil && via.Audience == plan.Public && len(via.Phones) == 0 && steps < 20; steps++ {
			via = p.Plan.Contact(via.Via)
		}
		if via != nil && via.Audience != plan.Public {
			p.Report(c.Path("via"), c.At("via"), "Borgerne må se "+c.Name+", men kan kun nå den gennem "+via.Name+", som de ikke må se. Så den offentlige udgave siger ikke, hvordan man ringer til "+c.Name+".",
				"Skriv audience: public ved "+via.Name+", eller giv "+c.Name+" et nummer, som borgerne må ringe til (phones). Skal de ikke ringe dertil, så skriv audience: internal ved "+c.Name+".")
		}
	}
}

// checkOfficeAtNight looks for office numbers that answer in the middle of an ordinary night and are not open all the time.
func checkOfficeAtNight(p *Pass) {
	for _, c := range p.Plan.Contacts {
		office := func(ph *plan.Phone) bool { return ph.Use == "office" && ph.Hours.Text == "" }
		s := p.Plan.EffectiveHours(c).Schedule
		if len(c.Phones) == 0 || slices.ContainsFunc(c.Phones, func(ph *plan.Phone) bool { return !office(ph) }) || s == nil || s.Always || !p.openAtNight(s) {
			continue
		}
		p.Report(c.Path("hours"), c.At("hours"), c.Name+" svarer om natten efter åbningstiden, men nummeret er et kontornummer (use: office).", "")
	}
}

// openAtNight says that hours hold at three o'clock in the night to the first ordinary Wednesday.
func (p *Pass) openAtNight(s *hours.Schedule) bool {
	cal, day := p.Plan.Calendar(), p.Today
	for day.Weekday() != 3 || !cal.Workday(day) || !cal.Workday(day-1) {
		day++
	}
	night := hours.Set{{Start: day.Start() + 3*60, End: day.Start() + 3*60 + 1}}
	return len(s.Open(cal, day-1, day+1).Intersect(night)) > 0
}
