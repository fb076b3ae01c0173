package check

import (
	"strings"

	"beredskab/internal/danish"
	"beredskab/internal/diag"
	"beredskab/internal/plan"
)

// followUpRules is family F: follow-up (opfølgning): that cases are counted, that courses and agreements are renewed, and that
// what was promised gets done.
func followUpRules() []Rule {
	return since([]Rule{
		{
			ID: "F1", Absent: true, Title: "Sagerne bliver ikke talt", Severity: diag.Warning, Check: checkRegistration,
			Why:     "Uden tal kan ingen se, om planen virker, og byrådet kan ikke spørge til den.",
			Fix:     "Skriv i Registrering (follow_up.registration), hvad I tæller, og hvor. Tæl henvendelser og frister, ikke navne.",
			Example: "follow_up:\n  registration: Voldsrådgivningen tæller hver henvendelse i et skema uden navne",
		},
		{
			ID: "F2", Absent: true, Title: "Ingen får en årlig rapport", Severity: diag.Warning, Check: checkYearlyReport,
			Why:     "Det, ingen beder om at se, holder op med at blive gjort.",
			Fix:     "Skriv i Årlig rapport til (follow_up.yearly_report_to), hvem der får rapporten, fx Socialudvalget.",
			Example: "follow_up:\n  yearly_report_to: Socialudvalget, hvert år i marts",
		},
		{
			ID: "F3", Title: "Et kursus, der skulle være holdt eller fornyet", Severity: diag.Warning, Check: checkTraining,
			Why:     "Den, der lærte at vurdere risiko for fire år siden, gør det nu efter hukommelsen.",
			Fix:     "Hold kurset, og skriv den nye dato.",
			Example: "training:\n  - id: sara\n    topic: risk_assessment\n    every: 24 måneder\n    next: 2027-03-01\n    holders: [{contact: raadgivningen, date: 2025-03-01}]",
		},
		{
			ID: "F4", Absent: true, Title: "Et kursus uden rytme eller ansvarlig", Severity: diag.Info, Check: checkTrainingOwner,
			Why:     "Et kursus, ingen har ansvar for at gentage, bliver holdt én gang.",
			Fix:     "Skriv, hvor tit det holdes (every), eller hvornår næste gang er (next), og hvem der sørger for det (responsible).",
			Example: "training:\n  - {id: opsporing, topic: detection, for: [all], responsible: leder-voksen, every: 24 måneder, next: 2027-09-15}",
		},
		{
			ID: "F5", Title: "En opgave, hvor fristen er gået", Severity: diag.Warning, Check: checkOverdue,
			Why:     "En overskredet frist er enten en opgave, der er glemt, eller en dato, der er forkert.",
			Fix:     "Gør opgaven færdig, og skriv det i Status (status: done), eller aftal en ny dato.",
			Example: "actions:\n  - {id: kursus-opsporing, title: Holde kursus i opsporing, owner: leder-jobcenter, due: 2027-03-10, status: in_progress}",
		},
		{
			ID: "F6", Absent: true, Title: "En opgave uden ansvarlig eller frist", Severity: diag.Warning, Check: checkActionOwner,
			Why:     "Alles opgave er ingens opgave.",
			Fix:     "Skriv den rolle, der har opgaven (owner), og datoen (due).",
			Example: "actions:\n  - {id: kursus-opsporing, title: Holde kursus i opsporing, owner: leder-jobcenter, due: 2027-03-10, status: not_started}",
		},
		{
			ID: "F7", Title: "En aftale, der skulle være taget op igen", Severity: diag.Warning, Check: checkAgreements,
			Why:     "Folk skifter job, og den, I lavede aftalen med, er der måske ikke mere.",
			Fix:     "Ring til parten, se aftalen efter sammen, og skriv den nye dato i Tages op senest (review_by).",
			Example: "partners:\n  - id: politiet\n    name: Eksempelkredsens Politi\n    agreement: {signed: 2025-03-03, review_by: 2027-03-01}",
		},
		{
			ID: "F8", Absent: true, Title: "En opgave, der er færdig uden spor", Severity: diag.Info, Check: checkEvidence,
			Why:     "Om et år kan ingen huske, hvad der blev besluttet, eller hvor det ligger.",
			Fix:     "Skriv i Dokumentation (evidence), hvor det kan ses, fx et mødepunkt.",
			Example: "actions:\n  - {id: kursus, title: Holde kursus, owner: leder-jobcenter, due: 2026-09-10, status: done, evidence: \"Ledelsesmøde 10.9.2026, pkt. 4\"}",
		},
	})
}

// weakText reports a field that ought to say something and does not. What is marked as unfinished has a rule of its own (X2).
func (p *Pass) weakText(block string, s plan.Source, key, label, value string) {
	at := p.spot(block, s, key)
	switch substanceOfWord(value) {
	case empty:
		p.Report(at.place, at.span, label+" er ikke skrevet.", "")
	case hollow:
		p.Report(at.place, at.span, label+" siger kun "+diag.Quote(value)+".", "")
	}
}

func checkRegistration(p *Pass) {
	f := orEmpty(p.Plan.FollowUp)
	p.weakText("follow_up", f.Source, "registration", "Registrering (registration)", f.Registration)
}

func checkYearlyReport(p *Pass) {
	f := orEmpty(p.Plan.FollowUp)
	p.weakText("follow_up", f.Source, "yearly_report_to", "Årlig rapport til (yearly_report_to)", f.YearlyReportTo)
}

func checkTraining(p *Pass) {
	for _, t := range p.Plan.Training {
		if !t.ActiveOn(p.Today) {
			continue
		}
		topic := plan.Label("training_topic", t.Topic)
		if t.Next.OK && t.Next.Last < p.Today {
			p.Report(t.Path("next"), t.At("next"), "Næste kursus i "+topic+" skulle være holdt "+date(t.Next.Last)+".", "")
		}
		if !t.Every.OK || t.Every.Count == 0 {
			continue
		}
		for _, h := range t.Holders {
			if !h.Date.OK || !h.ActiveOn(p.Today) {
				continue
			}
			renew := t.Every.After(h.Date.Last)
			if renew > h.Date.Last && renew < p.Today && (!t.Next.OK || t.Next.Last < p.Today || t.Next.First > renew.AddMonths(graceMonths)) {
				p.Report(h.Path("date"), h.At("date"), p.name(h.Contact)+" tog kurset i "+topic+" "+date(h.Date.Last)+"; det skulle være fornyet "+date(renew)+".", "")
			}
		}
	}
}

// graceMonths is how long a renewal may wait for a course that has a date already.
const graceMonths = 6

func checkTrainingOwner(p *Pass) {
	for _, t := range p.Plan.Training {
		topic := plan.Label("training_topic", t.Topic)
		var lacks []string
		key := "responsible"
		if !t.Has("every") && !t.Has("next") {
			lacks, key = append(lacks, "hvor tit det holdes (every)"), "every"
		}
		if !t.Has("responsible") {
			lacks = append(lacks, "hvem der sørger for det (responsible)")
		}
		if len(lacks) > 0 {
			p.Report(t.Path(key), t.At(key), "Kurset i "+topic+" siger ikke, "+strings.Join(lacks, ", eller ")+".", "")
		}
	}
}

func open(status string) bool { return status != plan.ActionDone && status != plan.ActionDropped }

func checkOverdue(p *Pass) {
	for _, a := range p.Plan.Actions {
		if open(a.Status) && a.Due.OK && a.Due.Last < p.Today {
			p.Report(a.Path("due"), a.At("due"), "Opgaven "+diag.Quote(a.Title)+" skulle være løst "+date(a.Due.Last)+".", "")
		}
	}
	for _, f := range p.fields() {
		if !f.Block.Is(plan.PointClaim{}) || f.Key.Kind != plan.KindDate {
			continue
		}
		id := f.Owner.Place[strings.LastIndexByte(f.Owner.Place, '/')+1:]
		if c := p.Plan.Claim(id); c != nil && c.Status != plan.PointInPlace && c.Status != plan.PointNotRelevant && c.Due.OK && c.Due.Last < p.Today {
			p.Report(f.Place(), f.Span(), "Punktet "+id+" skulle være på plads "+date(c.Due.Last)+".", "Ret status, eller aftal en ny dato i Frist (due).")
		}
	}
}

func checkActionOwner(p *Pass) {
	for _, a := range p.Plan.Actions {
		if !open(a.Status) {
			continue
		}
		var lacks []string
		key := "due"
		if !a.Has("owner") {
			lacks, key = append(lacks, "ansvarlig (owner)"), "owner"
		}
		if !a.Has("due") {
			lacks = append(lacks, "frist (due)")
		}
		if len(lacks) > 0 {
			p.Report(a.Path(key), a.At(key), "Opgaven "+diag.Quote(a.Title)+" har ingen "+danish.List(lacks, "og ingen")+".", "")
		}
	}
}

func checkAgreements(p *Pass) {
	for _, x := range p.Plan.Partners {
		a := x.Agreement
		if a == nil || !x.ActiveOn(p.Today) {
			continue
		}
		switch {
		case a.ReviewBy.OK && a.ReviewBy.Last < p.Today:
			p.Report(a.Path("review_by"), a.At("review_by"), "Aftalen med "+x.Name+" skulle være taget op senest "+date(a.ReviewBy.Last)+".", "")
		case a.ReviewBy.OK && a.Signed.OK && a.ReviewBy.Last < a.Signed.First:
			p.Report(a.Path("review_by"), a.At("review_by"), "Aftalen med "+x.Name+" skal tages op, før den er underskrevet.", "Ret den ene dato.", diag.Note{Span: a.At("signed"), Message: "Underskrevet her."})
		}
	}
}

func checkEvidence(p *Pass) {
	for _, a := range p.Plan.Actions {
		if a.Status == plan.ActionDone && !a.Has("evidence") {
			p.Report(a.Path("evidence"), a.At("evidence"), "Opgaven "+diag.Quote(a.Title)+" er færdig, men det står ikke, hvor det kan ses (evidence).", "")
		}
	}
}
