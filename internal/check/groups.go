package check

import (
	"slices"

	"beredskab/internal/danish"
	"beredskab/internal/diag"
	"beredskab/internal/plan"
)

// special is a group of people (gruppe) that the recommendations say little of and that a plan meets. The plan's own words are
// enough: a text that names the group ends the matter.
type special struct {
	id, title string
	about     string   // the title inside a sentence
	stems     []string // any of them in a text that staff read
	why, fix  string
	example   string // a text that names the group
}

// specials have their source with them. Where none was read the text says so.
func specials() []special {
	return []special{
		{
			"T13", "Opholdstilladelse og frygten for at miste den", "opholdstilladelse og frygten for at miste den",
			[]string{"opholdstilladelse", "opholdsgrundlag", "udlændinge"},
			"Frygten for at miste opholdet holder mennesker i volden. Udlændingeloven § 19, stk. 7, handler om opholdstilladelse efter vold og er ændret ved L 196 (2024-25). Kilde: Lev Uden Vold om opholdsgrundlag; den endelige ordlyd er ikke læst.",
			"Skriv, hvem borgeren kan spørge om sin opholdstilladelse, og hvordan I skaffer tolk om natten. Tjek loven med en jurist.",
			"Er borgeren bange for at miste sin opholdstilladelse, ringer vi til retshjælpen sammen, før borgeren beslutter noget.",
		},
		{
			"T14", "Gravide og nybagte forældre", "gravide og nybagte forældre",
			[]string{"gravid", "sundhedsplej", "jordemoder", "nybagte"},
			"Graviditet kan være en farlig tid. Sundhedsstyrelsen har udgivet et fagligt grundlag om vold mod gravide og nybagte forældre. Kilde: sst.dk, Vold i nære relationer; Lev Uden Volds håndbog.",
			"Skriv, hvordan sundhedsplejen, jordemoderen og I finder hinanden, og hvornår der spørges.",
			"Er borgeren gravid, taler vi med jordemoderen eller sundhedsplejen, når borgeren har sagt ja.",
		},
		{
			"T15", "Ældre og hjemmepleje", "ældre og hjemmepleje",
			[]string{"ældre", "hjemmeplej", "plejehjem", "plejecenter"},
			"Den, der udøver vold mod en ældre, kan være et voksent barn eller den, der giver plejen. Det er udledt; programmet har ikke læst en dansk kilde om det.",
			"Skriv, hvordan hjemmeplejen taler med den ældre alene, og hvem den ringer til, når et voksent barn eller en ægtefælle er den, der udøver vold.",
			"Hos ældre kan det være et voksent barn, der udøver vold. Hjemmeplejen taler med borgeren alene.",
		},
		{
			"T16", "Handicap, døve og andre, der kommunikerer anderledes", "handicap, døve og andre, der kommunikerer anderledes",
			[]string{"handicap", "døv", "tegnsprog", "hørehæm", "funktionsnedsæt", "udviklingshæm"},
			"Den, der hjælper, kan være den, der udøver vold, og som svarer for borgeren. Døve kan ikke skrive til 112 uden at have et særligt nummer i forvejen. Kilde: 4540.dk; resten er udledt.",
			"Skriv, hvordan I taler med en borger, der er døv eller har et handicap, uden at en pårørende er mellemled, fx med tegnsprogstolk.",
			"Er borgeren døv eller har et handicap, bestiller vi tegnsprogstolk eller en anden professionel, der kan hjælpe med samtalen.",
		},
		{
			"T17", "LGBT+ og par af samme køn", "LGBT+ og par af samme køn",
			[]string{"lgbt", "samme køn", "homoseksuel", "transpersoner", "bøsse", "lesbisk"},
			"Vold findes i alle slags forhold. Frygt for at blive afsløret eller ikke troet kan holde borgeren fra at søge hjælp. Det er udledt; programmet har ikke læst en dansk kilde om det.",
			"Skriv, at I spørger på samme måde i alle slags forhold, og hvor borgeren kan få hjælp.",
			"Vi spørger på samme måde, når parret er af samme køn.",
		},
		{
			"T18", "Seksuel vold og sikring af spor", "seksuel vold og sikring af spor",
			[]string{"seksuel", "voldtægt", "sporsikring", "sikre spor", "overgrebscenter"},
			"Spor efter et seksuelt overgreb skal sikres hurtigt, i praksis inden for tre døgn (72 timer). Borgeren kan få hjælp uden at anmelde. Fristen er udledt af, hvad danske beredskaber skriver.",
			"Skriv, hvilket center for seksuelle overgreb I følger borgeren til, og at det haster, også når borgeren ikke vil anmelde.",
			"Har der været seksuel vold, følger vi borgeren til centret for seksuelle overgreb samme dag, også uden anmeldelse.",
		},
	}
}

func groupRules() []Rule {
	var rules []Rule
	for _, s := range specials() {
		rules = append(rules, Rule{
			ID: s.id, Absent: true, Title: s.title, Severity: diag.Info, Why: s.why, Fix: s.fix,
			Example: "chapters:\n  - id: saerlige-hensyn\n    title: Særlige hensyn\n    audience: internal\n    text: " + s.example,
			Check:   func(p *Pass) { p.checkSpecial(s) },
		})
	}
	return since(rules)
}

// checkSpecial looks for the group in everything that staff read. A department of the kind is not enough: it must be said what is done.
func (p *Pass) checkSpecial(s special) {
	if len(p.inForce()) == 0 || p.Plan.Partial {
		return
	}
	said := slices.ContainsFunc(p.fields(), func(f plan.Field) bool {
		if _, advises := f.Key.Advises(); !advises || f.Key.Name == "title" {
			return false
		}
		folded := danish.Fold(f.Value)
		return slices.ContainsFunc(s.stems, func(stem string) bool { return danish.Begins(folded, stem) })
	})
	if said {
		return
	}
	at := p.root("chapters")
	p.Report("chapters/"+danish.Slug(s.title), at.span, "Planen siger ikke noget om "+s.about+".", "")
}
