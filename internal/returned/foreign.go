package returned

import (
	"strings"

	"beredskab/internal/danish"
	"beredskab/internal/plan"
	"beredskab/internal/xlsx"
)

// foreign tells of a workbook that was made for another plan. Plans made from one template share ids, so ids say nothing. What
// only this plan has are the municipality's code and name, and the identity that was made once when the plan was begun and goes
// with its file wherever it is mailed. The identity settles it where both have one and the municipality is the same or has
// changed its name or its code; a file of another code and another name is refused whatever it says, because plans are copied.
func (m *merger) foreign(r *xlsx.Workbook) *Conflict {
	stamp, mine := r.Stamp, m.plan.Municipality
	if mine == nil {
		mine = &plan.Municipality{}
	}
	identity := ""
	if m.plan.Info != nil {
		identity = m.plan.Info.Identity
	}
	name := func(other string) bool { return SameMunicipality(stamp.Municipality, other) }
	sameCode := stamp.Code == "" || mine.Code == "" || stamp.Code == mine.Code
	sameName := stamp.Municipality == "" || name(mine.Name) || m.options.Former != "" && name(m.options.Former) && sameCode
	samePlan := identity != "" && identity == stamp.Identity
	other := func(message, fix string) *Conflict {
		return &Conflict{Where: xlsx.Where{File: r.Name}, Message: message, Fix: fix}
	}
	switch {
	case sameName && identity != "" && stamp.Identity != "" && !samePlan:
		return other("Tjeklisten er sendt ud fra en anden plan for "+stamp.Municipality+": de to har ikke samme kendemærke (identity).",
			"Peg på den plan efter --into. Er det den samme, så skriv dens kendemærke i planen: "+stamp.Identity+".")
	case sameName, samePlan && sameCode:
		return nil
	}
	fix := "Peg på den rigtige plan efter --into."
	if sameCode {
		fix += " Har kommunen skiftet navn, siden tjeklisten blev sendt ud, så kør igen med --formerly \"" + stamp.Municipality + "\"."
	}
	name2 := mine.Name
	if name2 == "" {
		return other("Tjeklisten er fra "+stamp.Municipality+", og planen siger ikke, hvilken kommune den er for.", "Skriv kommunens navn i planen. "+fix)
	}
	return other("Tjeklisten er fra "+stamp.Municipality+" og hører ikke til denne plan, som er for "+name2+".", fix)
}

// SameMunicipality says that two names are of one municipality: "Lolland" and "Lolland Kommune" are, "Lilleø" and "Lilleøby" are
// not.
func SameMunicipality(a, b string) bool {
	bare := func(name string) string {
		name = danish.Fold(name)
		name = strings.TrimSuffix(strings.TrimSuffix(name, " kommune"), "s")
		return strings.TrimSpace(name)
	}
	return bare(a) == bare(b)
}
