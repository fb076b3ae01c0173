package edition

import (
	"strings"

	"beredskab/internal/document"
	"beredskab/internal/plan"
	"beredskab/internal/wording"
)

// FrontFacts are the facts about the plan that stand on a front page or sheet (stamoplysninger).
func (m *View) FrontFacts() document.FactList {
	var f document.FactList
	f.Add("Kommune", m.Municipality())
	if mun := m.Plan.Municipality; mun != nil {
		f.List("Gælder også", wording.AlsoNames(mun.Also))
	}
	i := m.Plan.Info
	if i == nil {
		return f
	}
	f.Add("Version", i.Version)
	f.Add("Status", plan.Label("plan_status", i.Status))
	f.Add(wording.LabelFrom, wording.FirstDay(i.ValidFrom))
	f.Add(wording.LabelUntil, wording.LastDay(i.ValidUntil))
	f.Add("Vedtaget", strings.TrimSpace(strings.Join([]string{i.AdoptedBy, wording.FirstDay(i.AdoptedOn)}, " ")))
	f.Add("Sagsnummer", i.CaseNumber)
	f.Add("Senest revideret", wording.FirstDay(i.LastRevised))
	f.Add("Næste revision", wording.LastDay(i.NextRevision))
	f.Text("Ansvarlig for planen", m.Ref(i.Responsible))
	f.Text("Den gældende udgave", wording.Address(i.ValidCopy))
	if i.Ages.OK {
		f.Add("Planen gælder", wording.Ages(i.Ages))
	}
	f.List("Former for vold", wording.Labelled("violence_type", i.ViolenceTypes))
	if !m.Public {
		f.Add("Handler om", plan.GroupNames(m.Plan.TargetGroups()))
	}
	if mun := m.Plan.Municipality; mun != nil && mun.Hours.Schedule != nil {
		f.Add("Rådhusets åbningstid", wording.LongHours(mun.Hours.Schedule))
	}
	f.Add("Udgave", m.Stamp().Edition)
	return f
}
