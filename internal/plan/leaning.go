package plan

import (
	"beredskab/internal/diag"
	"beredskab/internal/hours"
	"beredskab/internal/syntax"
)

// leaningHours are opening hours that are said by the municipality's own: "uden for åbningstid", "i åbningstiden".
type leaningHours struct {
	key      *Key
	owner    Source
	node     *syntax.Node
	schedule *hours.Schedule
}

// ordinaryHours reports hours that lean on the municipality's when it has none. One finding tells of them all: there is one
// thing to write.
func (d *decoder) ordinaryHours() {
	if d.plan.Partial || len(d.leaning) == 0 || d.plan.Calendar().HasOrdinary() {
		return
	}
	first := -1
	for _, l := range d.leaning {
		l.schedule.Unclear = true
		own := d.plan.Municipality != nil && l.schedule == d.plan.Municipality.Hours.Schedule
		switch {
		case own:
			d.add(ruleOrdinary, diag.Error, l.node.Span(), l.owner.Path(l.key.Name), "Kommunens åbningstid er sagt med sig selv: "+diag.Quote(l.schedule.Text)+".",
				"Skriv dage og klokkeslæt, for eksempel man-ons 9-15, tor 9-17, fre 9-13.")
		case d.plan.Municipality != nil && d.plan.Municipality.Has("hours"):
			// what stands there has a finding of its own
		case first < 0:
			first = len(d.findings)
			d.add(ruleOrdinary, diag.Error, l.node.Span(), l.owner.Path(l.key.Name),
				diag.Quote(l.schedule.Text)+" kan ikke regnes ud, for kommunens egen åbningstid står ikke i planen.",
				"Skriv kommunens åbningstid under Kommune (municipality), for eksempel hours: man-ons 9-15, tor 9-17, fre 9-13. Så gælder "+diag.Quote(l.schedule.Text)+", som det er skrevet.")
		default:
			d.note(&d.findings[first], l.node.Span(), "Det gælder også her.")
		}
	}
}

// farOff asks about a date in a year that no plan means. It is reckoned right all the same.
func (d *decoder) farOff(k *Key, src Source, node *syntax.Node, date Date) {
	last := date.Last.Year()
	if date.First.Year() >= hours.FirstPlannedYear && last <= hours.LastPlannedYear {
		return
	}
	fix := "Se efter, om årstallet er rigtigt."
	if k.Name == "until" || k.Name == "valid_until" || k.Name == "review_by" {
		fix = "Slet linjen, hvis det gælder uden slutdato. Se ellers efter, om årstallet er rigtigt."
	}
	d.add(ruleFarOff, diag.Warning, node.Span(), src.Path(k.Name), k.Label()+": "+diag.Quote(date.Text)+" ligger langt fra de år, en plan gælder.", fix)
}
