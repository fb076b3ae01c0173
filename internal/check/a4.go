package check

import (
	"slices"
	"strings"

	"beredskab/internal/danish"
	"beredskab/internal/plan"
	"beredskab/internal/register"
)

// a4Rules judges recommendation 4: coordinated work between actors (koordineret samarbejde).
func a4Rules() []Rule {
	return []Rule{
		{ID: "A4.1", Title: "Hvor hver indgang henviser hen", Judge: judgeA41, Why: "Den udsatte ved ikke, hvem der hjælper med hvad. Det skal den medarbejder vide, der tilfældigvis sidder der."},
		{ID: "A4.2", Title: "Parter fra alle sektorer", Judge: judgeA42, Why: "Hjælpen virker kun, når politi, sundhed og civilsamfund er med, og de skal kende jer, før det haster."},
		{ID: "A4.3", Title: "Én tovholder i hver sag", Judge: judgeA43, Why: "Når alle tror, at en anden har sagen, er der ingen, der har den."},
		{ID: "A4.4", Title: "Et forum, der kan samles i tide", Judge: judgeA44, Why: "En gruppe, der først kan mødes om tre uger, er ikke et beredskab."},
		{ID: "A4.5", Title: "Tjekliste til mødet", Judge: judgeA45, Why: "Et møde uden faste spørgsmål slutter med enighed og uden aftaler."},
		{ID: "A4.6", Title: "Samtykke og hjemmel", Judge: judgeA46, Why: "Usikkerhed om tavshedspligten får folk til at tie, også når de må tale."},
		{ID: "A4.7", Title: "Koordinering før, under og efter", Judge: judgeA47, Why: "Det går let galt i overgangene: før hjælpen kommer i gang, og når den hører op."},
		{ID: "A4.8", Title: "Aftaler med samarbejdsparterne", Judge: judgeA48, Why: "En aftale, ingen ser efter, gælder kun, så længe de to mennesker, der lavede den, er her."},
	}
}

func judgeA41(p *Pass) Judgement {
	j := p.judge()
	for _, d := range p.entrances() {
		inside, outside, silent := p.sendings(d)
		at := p.spot("", d.Source, "sends_to")
		if inside != "" {
			j.show(at, "%s henviser internt til %s", d.Name, inside)
		} else {
			j.lack(at, "Skriv i Giver videre til (sends_to) mindst ét sted i kommunen, som har et nummer.", "%s har intet sted i kommunen at henvise til (sends_to)", d.Name)
		}
		if outside != "" {
			j.show(at, "%s henviser eksternt til %s", d.Name, outside)
		} else {
			j.lack(at, "Skriv i Giver videre til (sends_to) mindst ét sted uden for kommunen, som har et nummer, fx national/lev-uden-vold-1888.", "%s har intet sted uden for kommunen at henvise til (sends_to)", d.Name)
		}
		if silent != nil && (inside == "" || outside == "") {
			j.lack(p.spot("", silent.Source, "to"), "Skriv et nummer ved kontakten.", "%s henviser til %s, som ikke kan nås", d.Name, p.name(silent.To))
		}
	}
	if len(p.Plan.Departments) == 0 {
		j.lack(p.root("departments"), "", "planen har ingen afdelinger (departments)")
	}
	return j.done()
}

// sendings finds where a department refers to: a place inside the municipality and one outside that can be reached, and
// one that cannot.
func (p *Pass) sendings(d *plan.Department) (inside, outside string, silent *plan.Sending) {
	for _, s := range d.SendsTo {
		own, ok := p.target(s.To, d)
		switch {
		case isAlarm(s.To): // 112 and 114 act on danger; support is found elsewhere
		case !ok:
			silent = s
		case own && inside == "":
			inside = p.name(s.To)
		case !own && outside == "":
			outside = p.name(s.To)
		}
	}
	return inside, outside, silent
}

func isAlarm(ref string) bool {
	line := register.LineByID(ref)
	return strings.HasPrefix(ref, register.NationalPrefix) && line != nil && line.Acts
}

// target says whether a reference is to the municipality's own people, and whether they can be reached.
func (p *Pass) target(ref string, from *plan.Department) (own, ok bool) {
	if strings.HasPrefix(ref, register.NationalPrefix) {
		return false, p.reachable(ref)
	}
	if d := p.Plan.Department(ref); d != nil {
		return true, d != from && slices.ContainsFunc(p.doors(d), p.reachable)
	}
	if partner := p.Plan.Partner(ref); partner != nil {
		return false, p.reachable(partner.Contact)
	}
	if s := p.Plan.Service(ref); s != nil {
		own = len(s.Providers) == 0 && p.department(p.Plan.Contact(s.Contact)) != nil ||
			slices.ContainsFunc(s.Providers, func(by *plan.Provider) bool { return by.By == "own" })
		return own, p.serviceContact(s)
	}
	return p.department(p.Plan.Contact(ref)) != nil, p.reachable(ref)
}

// doors lists the contacts by which a department is reached: its leaders, its key person and those that belong to it.
func (p *Pass) doors(d *plan.Department) []string {
	doors := append(slices.Clone(d.Leaders), d.KeyPerson)
	for _, c := range p.Plan.Contacts {
		if c.Department == d.ID {
			doors = append(doors, c.ID)
		}
	}
	return doors
}

func judgeA42(p *Pass) Judgement {
	j := p.judge()
	for _, want := range [...]struct{ sector, word string }{{plan.SectorPolice, "politiet"}, {plan.SectorHealth, "sundhedsvæsenet"}, {plan.SectorCivilSociety, "civilsamfundet"}} {
		sector, word := want.sector, want.word
		i := slices.IndexFunc(p.Plan.Partners, func(x *plan.Partner) bool { return x.Sector == sector && x.ActiveOn(p.Today) && p.reachable(x.Contact) })
		if i >= 0 {
			j.show(p.spot("", p.Plan.Partners[i].Source, ""), "%s: %s", danish.Sentence(word), p.Plan.Partners[i].Name)
			continue
		}
		if i = slices.IndexFunc(p.Plan.Partners, func(x *plan.Partner) bool { return x.Sector == sector }); i >= 0 {
			x := p.Plan.Partners[i]
			j.weak(p.spot("", x.Source, "contact"), "Peg i Kontakt (contact) ved samarbejdsparten på en kontakt, der har et nummer.", "%s (%s) har ingen kontakt, der kan nås (contact)", x.Name, word)
			continue
		}
		j.lack(p.root("partners"), "Tilføj en samarbejdspart (partners) med sektoren "+plan.Label("sector", sector)+" (sector: "+sector+").", "der er ingen samarbejdspart fra %s (sector: %s)", word, sector)
	}
	return j.done()
}

func judgeA43(p *Pass) Judgement {
	j := p.judge()
	c := orEmpty(p.Plan.Coordination)
	j.text(p.spot("coordination", c.Source, "lead_rule"), "Tovholder (coordination.lead_rule)", c.LeadRule,
		"Skriv reglen i Tovholder (coordination.lead_rule), fx: Lederen i den afdeling, hvor mistanken opstod.")
	return j.done()
}

func judgeA44(p *Pass) Judgement {
	j := p.judge()
	c := orEmpty(p.Plan.Coordination)
	g := p.Plan.Group(c.Group)
	if g == nil {
		j.lack(p.spot("coordination", c.Source, "group"), "", "der er ingen gruppe, der samles på tværs (coordination.group)")
		return j.done()
	}
	at := p.spot("", g.Source, "members")
	represented := p.represented(g)
	want := min(3, len(p.Plan.Departments))
	if len(represented) >= want {
		j.show(at, "%s samler %s", g.Name, danish.List(names(represented), "og"))
	} else {
		j.lack(at, "Skriv ledere fra flere afdelinger i Medlemmer (members) ved gruppen.", "%s har medlemmer fra %s, og der skal mindst være %d (members)",
			g.Name, danish.Plural(len(represented), "afdeling", "afdelinger"), want)
		j.some = j.some || len(represented) > 0
	}
	j.need(g.ConvenesWithin.OK, p.spot("", g.Source, "convenes_within"), "samles inden "+g.ConvenesWithin.Text,
		"Udfyld Samles inden (convenes_within) ved gruppen, fx 2 hverdage.", g.Name+" har ingen frist for at samles (convenes_within)")
	return j.done()
}

// represented returns the departments that have a member in a group: their leader, or somebody who belongs to them. One
// person who leads several departments speaks for all of them.
func (p *Pass) represented(g *plan.Group) []*plan.Department {
	return slices.DeleteFunc(slices.Clone(p.Plan.Departments), func(d *plan.Department) bool {
		return !slices.ContainsFunc(g.Members, func(id string) bool {
			c := p.contact(id)
			return c != nil && (c.Department == d.ID || slices.Contains(d.Leaders, id) || d.KeyPerson == id)
		})
	})
}

func judgeA45(p *Pass) Judgement {
	j := p.judge()
	c := orEmpty(p.Plan.Coordination)
	g := p.Plan.Group(c.Group)
	if g == nil {
		j.lack(p.spot("coordination", c.Source, "group"), "Peg på gruppen i Gruppe (coordination.group), og udfyld gruppens Tjekliste (checklist).", "der er ingen gruppe med en tjekliste (coordination.group)")
		return j.done()
	}
	at := p.spot("", g.Source, "checklist")
	all := danish.Fold(strings.Join(g.Checklist, "; "))
	var missing []string
	for _, q := range [...]struct {
		ask   string
		stems []string
	}{
		{"hvad er aftalt", []string{"aftal", "beslut", "konklu", "hvad gør vi", "hvad er planen"}},
		{"hvem gør det", []string{"hvem gør", "hvem skal gøre", "hvem tager", "hvem har", "hvem sørger", "hvem følger", "ansvar", "tovholder", "opgavefordeling", "fordeler vi", "fordeling af opg"}},
		{"hvornår følges op", []string{"følge", "opfølg", "næste møde", "næste gang", "mødes vi igen", "ses vi igen", "ser vi på sagen igen", "hvornår igen"}},
		{"hvem mangler", []string{"mangler", "flere med", "inddrag", "invit", "skal med", "hvem ellers", "burde være", "andre med", "ikke til stede"}},
		{"hvornår lukkes sagen", []string{"luk", "afslut", "slut", "ophør", "færdig"}},
	} {
		if !containsAny(all, q.stems...) {
			missing = append(missing, `"`+q.ask+`"`)
		}
	}
	switch {
	case !anyReal(g.Checklist):
		j.lack(at, "", "%s har ingen tjekliste (checklist)", g.Name)
	case len(missing) > 0:
		j.weak(at, "", "programmet kan ikke se i tjeklisten (checklist) ved %s, at der bliver spurgt %s", g.Name, danish.List(missing, "og"))
	default:
		j.show(at, "%s har en tjekliste med %s", g.Name, plural(len(g.Checklist), "spørgsmål"))
	}
	return j.done()
}

func judgeA46(p *Pass) Judgement {
	j := p.judge()
	s := orEmpty(p.Plan.Sharing)
	j.text(p.spot("information_sharing", s.Source, "consent_rule"), "Samtykke (information_sharing.consent_rule)", s.ConsentRule,
		"Skriv i Samtykke (information_sharing.consent_rule), hvornår I beder om samtykke, og hvordan det noteres.")
	j.text(p.spot("information_sharing", s.Source, "exception"), "Undtagelse (information_sharing.exception)", s.Exception,
		"Skriv i Undtagelse (information_sharing.exception), hvornår I deler uden samtykke.")
	basis := slices.ContainsFunc(s.LegalBasis, func(l string) bool { return l != "samtykke" && substanceOfWord(l) == real })
	j.need(basis, p.spot("information_sharing", s.Source, "legal_basis"), "hjemmel: "+danish.List(lawNames(s.LegalBasis), "og"),
		"Udfyld Hjemmel (information_sharing.legal_basis), og lad en jurist læse med.", "hjemlen for at dele uden samtykke er ikke skrevet (information_sharing.legal_basis)")
	return j.done()
}

func judgeA47(p *Pass) Judgement {
	j := p.judge()
	c := orEmpty(p.Plan.Coordination)
	f := orEmpty(c.Phases)
	src := p.near(f.Source, c.Source)
	j.text(p.spot("coordination/phases", src, "before"), "Før (coordination.phases.before)", f.Before, "")
	j.text(p.spot("coordination/phases", src, "during"), "Under (coordination.phases.during)", f.During, "")
	j.text(p.spot("coordination/phases", src, "after"), "Efter (coordination.phases.after)", f.After, "")
	return j.done()
}

func judgeA48(p *Pass) Judgement {
	j := p.judge()
	if len(p.Plan.Partners) == 0 {
		j.lack(p.root("partners"), "", "planen har ingen samarbejdsparter (partners)")
	}
	for _, x := range p.Plan.Partners {
		c := p.contact(x.Contact)
		if c == nil {
			j.lack(p.spot("", x.Source, "contact"), "Udfyld Kontakt (contact) ved samarbejdsparten.", "%s har ingen kontakt (contact)", x.Name)
			continue
		}
		j.show(p.spot("", x.Source, "contact"), "%s: %s", x.Name, c.Name)
		if !p.deputy(c) {
			who := c.Name
			if who != x.Name {
				who += " hos " + x.Name
			}
			j.lack(p.spot("", c.Source, "deputies"), "Udfyld Stedfortrædere (deputies) ved kontakten.", "%s har ingen stedfortræder (deputies)", who)
		}
		a := orEmpty(x.Agreement)
		if !a.ReviewBy.OK {
			j.lack(p.spot(x.Path("agreement"), p.near(a.Source, x.Source), "review_by"), "Skriv en dato i Tages op senest (review_by) under Aftale (agreement).", "aftalen med %s har ingen dato for, hvornår den tages op (agreement.review_by)", x.Name)
		}
	}
	return j.done()
}

// lawNames are legal bases as a reader knows them, never their ids.
func lawNames(ids []string) []string {
	out := make([]string, len(ids))
	for i, id := range ids {
		out[i] = id
		if l := register.LawByID(id); l != nil {
			out[i] = l.Citation()
			if l.Section == "" {
				out[i] = danish.LowerFirst(l.Act)
			}
		}
	}
	return out
}
