package check

import (
	"slices"
	"strings"

	"beredskab/internal/danish"
	"beredskab/internal/diag"
	"beredskab/internal/hours"
	"beredskab/internal/plan"
	"beredskab/internal/register"
)

// basisRules is family B: basis and governance (grundlag): whose plan it is, who adopted it, when it holds and when it is
// looked at again. Dates that cannot be read are reported by decoding; the rules here keep silent about them.
func basisRules() []Rule {
	rules := []Rule{
		{
			ID: "B1", Title: "Kommunens kode og navn passer ikke sammen", Severity: diag.Error, Check: checkMunicipality,
			Why:     "Koden afgør, hvilken politikreds og region planen hører til. Er den forkert, peger håndbogen på de forkerte.",
			Fix:     "Ret koden eller navnet, så de er den samme kommunes.",
			Example: "format: 1\nmunicipality:\n  code: \"0000\"      # 0000 er en opdigtet kommune\n  name: Eksempelby",
		},
		{
			ID: "B2", Title: "Kode på en anden kommune, der ikke findes", Severity: diag.Error, Check: checkOtherCodes,
			Why:     "En forkert kode viser den forkerte kommune i håndbogen og i sammenligninger.",
			Fix:     "Skriv den anden kommunes fire cifre, fx \"0336\" for Stevns.",
			Example: "partners:\n  - id: sidekoebing\n    name: Sidekøbing Kommune\n    sector: municipality\n    municipality: \"0336\"",
		},
		{
			ID: "B3", Title: "Vedtagelse og status passer ikke sammen", Severity: diag.Warning, Check: checkAdoption,
			Why:     "En medarbejder skal kunne se, om planen er besluttet af nogen med ansvar, eller om den kun er et oplæg.",
			Fix:     "Skriv, hvem der har vedtaget planen (adopted_by), og hvornår (adopted_on).",
			Example: "plan:\n  title: Beredskab mod vold i nære relationer\n  version: \"2026.1\"\n  status: adopted\n  responsible: voldskoordinator\n  adopted_by: Byrådet\n  adopted_on: 2026-01-29",
		},
		{
			ID: "B4", Title: "Planens periode mangler eller vender forkert", Severity: diag.Warning, Check: checkPeriod,
			Why:     "Uden en periode ved ingen, om det tryk, der ligger i skuffen, stadig gælder.",
			Fix:     "Skriv første og sidste dag, planen gælder.",
			Example: "plan:\n  title: Beredskab mod vold i nære relationer\n  valid_from: 2026-02-01\n  valid_until: 2030-01-31",
		},
		{
			ID: "B5", Title: "Planen gælder ikke i dag", Severity: diag.Warning, Check: checkExpired,
			Why:     "En plan, der er løbet ud, bliver brugt alligevel, for der er ikke andre. Så er det bedre at sige, at den stadig gælder.",
			Fix:     "Få planen forlænget eller vedtaget igen, og ret datoerne.",
			Example: "plan:\n  title: Beredskab mod vold i nære relationer\n  valid_from: 2026-02-01\n  valid_until: 2030-01-31",
		},
		{
			ID: "B6", Title: "Planen bliver ikke set efter i tide", Severity: diag.Warning, Check: checkRevision,
			Why: "Telefonnumre og roller skifter hurtigere end planer. For beredskaber om børn siger loven højst fire år. For voksne er der ingen " +
				"sådan regel; vi har lånt de fire år derfra.",
			Fix:     "Udfyld Næste revision (next_revision) med en dato højst fire år efter den seneste.",
			Example: "plan:\n  title: Beredskab mod vold i nære relationer\n  last_revised: 2026-06-15\n  next_revision: 2028-02-01",
		},
		{
			ID: "B7", Absent: true, Title: "Den ansvarlige for planen kan ikke nås", Severity: diag.Warning, Check: checkOwner,
			Why:     "Den, der opdager et forkert nummer, skal have nogen at sige det til.",
			Fix:     "Peg i Ansvarlig (responsible) på en rolle, der findes i dag og har et nummer eller en mail.",
			Example: "plan:\n  title: Beredskab mod vold i nære relationer\n  responsible: voldskoordinator\ncontacts:\n  - id: voldskoordinator\n    name: Voldskoordinatoren\n    phones: [{number: \"00 00 00 15\", use: office}]",
		},
		{
			ID: "B8", Absent: true, Title: "Det står ikke, hvor den gældende udgave findes", Severity: diag.Info, Check: checkValidCopy,
			Why:     "Et tryk bliver gammelt. Den, der står med det, skal kunne finde den plan, der gælder nu.",
			Fix:     "Skriv adressen i Gældende udgave (valid_copy), fx https://www.eksempelby.example/beredskab, eller skriv stedet med ord.",
			Example: "plan:\n  title: Beredskab mod vold i nære relationer\n  valid_copy: https://www.eksempelby.example/beredskab",
		},
		{
			ID: "B9", Title: "Versionen siger noget andet end status", Severity: diag.Warning, Check: checkVersion,
			Why:     "Står der kladde på en vedtaget plan, tør ingen følge den.",
			Fix:     "Giv den vedtagne udgave sit eget nummer, fx \"2026.1\".",
			Example: "plan:\n  title: Beredskab mod vold i nære relationer\n  version: \"2026.1\"\n  status: adopted\n  responsible: voldskoordinator",
		},
	}
	return since(rules)
}

// since marks rules that have been there from the first version.
func since(rules []Rule) []Rule {
	for i := range rules {
		rules[i].Since = "1.0"
	}
	return rules
}

func checkMunicipality(p *Pass) {
	m := p.Plan.Municipality
	if m == nil || !fitsCode(m.Code) || m.Name == "" {
		return // reported by decoding and by the rule about shape
	}
	known := register.MunicipalityByCode(m.Code)
	named := register.MunicipalityByName(m.Name)
	switch {
	case m.Code == register.FictionalCode && named != nil:
		p.Report(m.Path("code"), m.At("code"), "Kommunekode (code): \"0000\" er en opdigtet kommune, men "+diag.Quote(m.Name)+" er en rigtig.",
			"Skriv "+danish.Genitive(named.Name)+" kode: \""+named.Code+"\".", diag.Note{Span: m.At("name"), Message: "Navnet står her."})
	case m.Code == register.FictionalCode:
	case known == nil && named != nil:
		p.Report(m.Path("code"), m.At("code"), "Kommunekode (code): "+diag.Quote(m.Code)+" er ikke en kommunes kode.", "Skriv \""+named.Code+"\", som er koden for "+named.FullName+".")
	case known == nil:
		p.Report(m.Path("code"), m.At("code"), "Kommunekode (code): "+diag.Quote(m.Code)+" er ikke en kommunes kode.", meantMunicipality(m.Name))
	case !known.Named(m.Name):
		fix := "Skriv " + known.Name + ", hvis koden er rigtig."
		if named != nil {
			fix = "Skriv \"" + named.Code + "\", hvis navnet er rigtigt, eller " + known.Name + ", hvis koden er rigtig."
		}
		p.Report(m.Path("name"), m.At("name"), "Navn (name): "+diag.Quote(m.Name)+" passer ikke til koden "+diag.Quote(m.Code)+", som er "+known.FullName+".", fix,
			diag.Note{Span: m.At("code"), Message: "Koden står her."})
	}
}

// meantMunicipality suggests the municipalities that a misspelt name was most likely meant to be, with their codes; "" when
// none is near.
func meantMunicipality(name string) string {
	var names, meant []string
	for i := range register.Municipalities {
		names = append(names, register.Municipalities[i].Name)
	}
	for _, near := range diag.Nearest(strings.TrimSuffix(name, " Kommune"), names, 3) {
		meant = append(meant, near+" (\""+register.MunicipalityByName(near).Code+"\")")
	}
	if len(meant) == 0 {
		return ""
	}
	return "Mente du " + danish.List(meant, "eller") + "?"
}

// checkOtherCodes looks at every code but the municipality's own.
func checkOtherCodes(p *Pass) {
	p.shaped(plan.ShapeCode, func(f plan.Field) {
		own := p.Plan.Municipality
		switch {
		case !fitsCode(f.Value) || f.Value == register.FictionalCode, own != nil && f.Key.Name == "code":
		case register.MunicipalityByCode(f.Value) == nil:
			p.Report(f.Place(), f.Span(), f.Key.Label()+": "+diag.Quote(f.Value)+" er ikke en kommunes kode.", "")
		case own != nil && f.Value == own.Code && f.Key.Name == "also":
			p.ReportAs(diag.Warning, f.Place(), f.Span(), f.Key.Label()+": "+diag.Quote(f.Value)+" er jeres egen kode.", "Skriv kun de andre kommuner her.")
		}
	})
}

func checkAdoption(p *Pass) {
	i := p.Plan.Info
	if i == nil {
		return
	}
	if i.Status == plan.PlanAdopted {
		if substanceOfWord(i.AdoptedBy) == hollow {
			p.Report(i.Path("adopted_by"), i.At("adopted_by"), "Vedtaget af (adopted_by) siger kun "+diag.Quote(i.AdoptedBy)+".", "Skriv i Vedtaget af (adopted_by), hvem der har vedtaget den, fx Byrådet.")
		}
		if !i.Has("adopted_by") {
			p.Report(i.Path("adopted_by"), i.At("adopted_by"), "Planen er vedtaget, men det står ikke, af hvem (adopted_by).", "Skriv i Vedtaget af (adopted_by), hvem der har vedtaget den, fx Byrådet.")
		}
		if !i.Has("adopted_on") {
			p.Report(i.Path("adopted_on"), i.At("adopted_on"), "Planen er vedtaget, men det står ikke, hvornår (adopted_on).", "Skriv datoen for mødet i Vedtaget den (adopted_on), fx 2026-01-29.")
		}
	}
	if !i.AdoptedOn.OK {
		return
	}
	at := i.At("adopted_on")
	switch {
	case i.Status != plan.PlanAdopted && i.Status != "":
		p.Report(i.Path("adopted_on"), at, "Planen har en dato for vedtagelsen, "+date(i.AdoptedOn.First)+", men status er "+plan.Label("plan_status", i.Status)+".",
			"Er planen vedtaget, så skriv det i Status (status: adopted). Er den ikke, så slet datoen.", diag.Note{Span: i.At("status"), Message: "Status står her."})
	case i.AdoptedOn.First > p.Today:
		p.Report(i.Path("adopted_on"), at, "Planen står som vedtaget, men mødet er først "+date(i.AdoptedOn.First)+".", "Skriv i Status, at den er i høring (status: consultation), indtil den er vedtaget.")
	}
}

func checkPeriod(p *Pass) {
	i := p.Plan.Info
	if i == nil {
		return
	}
	if i.Status == plan.PlanAdopted {
		for _, key := range [...]string{"valid_from", "valid_until"} {
			if !i.Has(key) {
				p.Report(i.Path(key), i.At(key), infoLabel(key)+" mangler, så ingen kan se, hvor længe planen gælder.", "Skriv datoen som år, måned, dag, fx 2030-01-31.")
			}
		}
	}
	if !i.ValidFrom.OK || !i.ValidUntil.OK {
		return
	}
	from, until := i.ValidFrom.First, i.ValidUntil.Last
	note := diag.Note{Span: i.At("valid_from"), Message: "Begynder her."}
	switch {
	case until < from:
		p.ReportAs(diag.Error, i.Path("valid_until"), i.At("valid_until"), "Gælder til (valid_until): "+diag.Quote(i.ValidUntil.Text)+" ligger før Gælder fra (valid_from), "+diag.Quote(i.ValidFrom.Text)+".",
			"Byt om på de to datoer, eller ret den, der er forkert.", note)
	case until >= yearsAfter(from, revisionYears):
		p.Report(i.Path("valid_until"), i.At("valid_until"), "Planen gælder i mere end fire år: fra "+date(from)+" til "+date(until)+".",
			"Skriv en dato senest "+date(yearsAfter(from, revisionYears)-1)+". De fire år er lånt fra reglen om beredskaber for børn.", note)
	}
}

// infoLabel names a field of the block about the plan: "Gælder fra (valid_from)".
func infoLabel(key string) string { return plan.Model().Key("plan").Block.Key(key).Label() }

// revisionYears is how long a plan may stand without being looked at. It is the statutory rule of children's plans
// (barnets lov § 15, stk. 2), borrowed for adults, and every text that uses it says so.
const revisionYears = 4

// yearsAfter returns the same date some years later.
func yearsAfter(d hours.Day, years int) hours.Day {
	y, m, dd := d.Date()
	return hours.DayOf(y+years, m, dd)
}

func checkExpired(p *Pass) {
	i := p.Plan.Info
	if i == nil || i.ValidFrom.OK && i.ValidUntil.OK && i.ValidUntil.Last < i.ValidFrom.First {
		return
	}
	switch {
	case i.ValidUntil.OK && i.ValidUntil.Last < p.Today:
		p.Report(i.Path("valid_until"), i.At("valid_until"), "Planen gjaldt til og med "+date(i.ValidUntil.Last)+".", "")
	case i.Status == plan.PlanAdopted && i.ValidFrom.OK && i.ValidFrom.First > p.Today:
		p.ReportAs(diag.Info, i.Path("valid_from"), i.At("valid_from"), "Planen gælder først fra "+date(i.ValidFrom.First)+".", "Sørg for, at den gamle plan ligger fremme så længe.")
	}
}

func checkRevision(p *Pass) {
	i := p.Plan.Info
	if i == nil {
		return
	}
	const borrowed = " De fire år er lånt fra reglen om beredskaber for børn; for voksne er det et forslag."
	at := i.At("next_revision")
	place := i.Path("next_revision")
	last, what := i.LastRevised, "revideret"
	if !last.OK {
		last, what = i.AdoptedOn, "vedtaget"
	}
	if i.LastRevised.OK && i.LastRevised.First > p.Today {
		p.Report(i.Path("last_revised"), i.At("last_revised"), "Senest revideret (last_revised): "+diag.Quote(i.LastRevised.Text)+" ligger i fremtiden.",
			"Skriv den dag, planen sidst blev set efter, og skriv den næste i Næste revision (next_revision).")
		return
	}
	next := i.NextRevision
	switch {
	case !i.Has("next_revision"):
		p.Report(place, at, "Næste revision (next_revision) mangler.", "")
		p.asAbsent(true)
	case !next.OK:
	case next.Last < p.Today:
		p.Report(place, at, "Planen skulle være revideret senest "+date(next.Last)+".", "Se planen efter, og skriv datoerne i Senest revideret (last_revised) og Næste revision (next_revision).")
	case last.OK && next.Last > yearsAfter(last.Last, revisionYears):
		p.Report(place, at, "Der går mere end fire år, fra planen blev "+what+" "+date(last.Last)+", til den næste revision "+date(next.Last)+".",
			"Vælg en dato senest "+date(yearsAfter(last.Last, revisionYears))+"."+borrowed)
	}
	if i.Status == plan.PlanAdopted && last.OK && yearsAfter(last.Last, revisionYears) < p.Today {
		p.Report(i.Path("last_revised"), i.At("last_revised"), "Planen blev sidst "+what+" "+date(last.Last)+", for mere end fire år siden.", "Se planen efter, og skriv dagen i Senest revideret (last_revised)."+borrowed)
	}
}

func checkOwner(p *Pass) {
	i := p.Plan.Info
	if i == nil || i.Responsible == "" {
		return
	}
	c := p.Plan.Contact(i.Responsible)
	at := i.At("responsible")
	switch {
	case c == nil:
	case !c.ActiveOn(p.Today):
		p.Report(i.Path("responsible"), at, c.Name+" er ansvarlig for planen, men er der ikke i dag.", "", diag.Note{Span: c.At("until"), Message: "Perioden står her."})
	case !p.reachable(c.ID):
		p.Report(i.Path("responsible"), at, c.Name+" er ansvarlig for planen, men har hverken telefonnummer, mail eller en anden vej ind.", "", diag.Note{Span: c.Span(), Message: "Kontakten står her."})
	}
}

func checkValidCopy(p *Pass) {
	if i := p.Plan.Info; i != nil && !i.Has("valid_copy") {
		p.Report(i.Path("valid_copy"), i.At("valid_copy"), "Gældende udgave (valid_copy) mangler, så ingen kan se, om det er den nyeste udgave, de står med.", "")
	}
}

func checkVersion(p *Pass) {
	i := p.Plan.Info
	if i == nil || i.Status != plan.PlanAdopted {
		return
	}
	version := danish.Fold(i.Version)
	if slices.ContainsFunc([]string{"udkast", "kladde", "draft", "høring", "oplæg"}, func(w string) bool { return strings.Contains(version, w) }) {
		p.Report(i.Path("version"), i.At("version"), "Version (version): "+diag.Quote(i.Version)+" lyder som et udkast, men planen er vedtaget.", "",
			diag.Note{Span: i.At("status"), Message: "Status står her."})
	}
}
