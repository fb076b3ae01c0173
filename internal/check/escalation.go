package check

import (
	"slices"
	"strings"

	"beredskab/internal/cover"
	"beredskab/internal/danish"
	"beredskab/internal/diag"
	"beredskab/internal/plan"
	"beredskab/internal/register"
)

// escalationRules is family E: escalation (handleveje): that every situation has a path, that every path leads somewhere,
// and that somebody answers. What concerns the order of steps stands in flow.go, what concerns the hours in silence.go.
func escalationRules() []Rule {
	const step = "escalation_paths:\n  - id: viden\n    title: Borgeren fortæller om vold\n    level: knowledge\n    steps:\n"
	return since([]Rule{
		{
			ID: "E1", Title: "Trin, der venter på hinanden", Severity: diag.Error, Fixed: true, Check: checkCircles,
			Why:     "Når to trin venter på hinanden, bliver ingen af dem gjort.",
			Fix:     "Lad det ene trin være det første, og slet dets henvisning til det andet.",
			Example: step + "      - {id: ring, do: Ring til Voldsrådgivningen, if_unreachable: vagtleder}\n      - {id: skriv, do: Skriv aftalen ned, after: [ring]}",
		},
		{
			ID: "E2", Title: "En handlevej, der aldrig slutter", Severity: diag.Error, Fixed: true, Check: checkDeadEnds,
			Why:     "En handlevej, der går i ring, efterlader borgeren hos ingen.",
			Fix:     "Lad et af trinene gå videre til et trin med en afslutning (ends).",
			Example: step + "      - {id: spoerg-igen, do: Spørg borgeren igen, next: [{if: Intet nyt, to: luk}]}\n      - {id: luk, do: Luk sagen, ends: Lederen lukker og noterer datoen}",
		},
		{
			ID: "E3", Title: "Ingen afslutning på handlevejen", Severity: diag.Warning, Check: checkEnds,
			Why:     "Uden en afslutning ved ingen, om sagen er lukket eller glemt.",
			Fix:     "Skriv på det sidste trin i ends, hvordan sagen lukkes, og hvornår der følges op.",
			Example: step + "      - {id: foelg-op, do: Ring til borgeren, within: 30 dage, ends: Sagen lukkes, når risikoen er lav to gange i træk}",
		},
		{
			ID: "E4", Title: "Ingen at ringe til, hvis den første ikke svarer", Severity: diag.Warning, Check: checkFallbacks,
			Why:     "Telefonen bliver ikke altid taget. Så skal den, der ringer, ikke selv finde på noget.",
			Fix:     "Skriv i if_unreachable, hvem man ringer til i stedet, eller skriv flere i call.",
			Example: step + "      - id: ring\n        do: Ring til Voldsrådgivningen\n        call: [raadgivningen]\n        if_unreachable: voksenvagten",
		},
		{
			ID: "E5", Title: "Et trin uden frist", Severity: diag.Warning, Check: checkDeadlines,
			Why:     "Det, der ikke har en frist, bliver gjort, når der er tid. I en voldssag er det for sent.",
			Fix:     "Skriv en frist i within: straks, samme dag eller et tal med enhed, fx 2 hverdage.",
			Example: step + "      - {id: ring, do: Ring til Voldsrådgivningen, call: [raadgivningen], within: samme dag}",
		},
		{
			ID: "E6", Title: "Fristerne passer ikke sammen", Severity: diag.Warning, Check: checkDeadlineOrder,
			Why:     "Et trin kan ikke være færdigt før det trin, der skal gøres først.",
			Fix:     "Ret den ene frist, eller byt om på trinene.",
			Example: step + "      - {id: ring, do: Ring til Voldsrådgivningen, within: samme dag}\n      - {id: vurder, do: Vurdér risikoen, within: 2 hverdage, after: [ring]}",
		},
		{
			ID: "E7", Title: "En rolle, som ingen har i afdelingen", Severity: diag.Warning, Check: checkRoles,
			Why:     "Står der nøglepersonen på kortet, og afdelingen ingen har, er trinnet ingens.",
			Fix:     "Skriv afdelingens nøgleperson i key_person eller en leder mere i leaders, eller giv trinnet til en anden.",
			Example: "departments:\n  - id: jobcenter\n    name: Jobcenter Eksempelby\n    leaders: [leder-jobcenter]\n    key_person: noegleperson-jobcenter",
		},
		{
			ID: "E8", Title: "En overdragelse, som ingen tager imod", Severity: diag.Warning, Check: checkHandOvers,
			Why:     "Ansvaret bliver hos den, der ringer, til den anden har sagt ja. Kan den anden ikke det, er ansvaret ingens.",
			Fix:     "Overdrag til en, der kan handle for borgeren og kan nås inden for fristen.",
			Example: step + "      - {id: ring, do: Ring til Voldsrådgivningen, call: [raadgivningen], within: samme dag, hands_over_to: raadgivningen}",
		},
		{
			ID: "E9", Title: "En akut handlevej, der ikke ringer til nogen", Severity: diag.Error, Fixed: true, Check: checkSilentAcute,
			Why:     "Ved akut fare og høj risiko skal der stå et nummer. At vente på et brev eller et møde kan koste liv.",
			Fix:     "Tilføj et trin, der ringer, fx call: [national/alarm-112].",
			Example: "escalation_paths:\n  - id: akut-fare\n    title: Akut fare\n    level: acute\n    steps:\n      - {id: ring-112, do: Ring 112, actor: first_to_know, call: [national/alarm-112], within: straks}",
		},
		{
			ID: "E10", Title: "En handlevej, der ikke ringer til nogen", Severity: diag.Warning, Check: checkSilentPaths,
			Why:     "Den, der står med mistanken, skal have nogen at tale med, ikke kun en formular.",
			Fix:     "Tilføj et trin med call eller convene. En skriftlig underretning skrives med does: [notification] og hands_over_to.",
			Example: step + "      - {id: ring, do: Ring til Voldsrådgivningen, actor: first_to_know, call: [raadgivningen], within: samme dag}",
		},
		{
			ID: "E11", Title: "En handlevej, hvor ingen nogensinde svarer", Severity: diag.Error, Check: checkNeverAnswered,
			Why:     "Der står et navn på kortet, men ingen af dem kan handle for borgeren i nogen af årets timer.",
			Fix:     "Skriv åbningstid (hours) ved kontakten, sig, hvem den hjælper (serves), og skriv authority: acts, hvis den kan handle.",
			Example: "contacts:\n  - id: voksenvagten\n    name: Voksenvagten\n    hours: døgnåben\n    authority: acts\n    serves: [victim, perpetrator, employee]",
		},
		{
			ID: "E12", Title: "Timer, hvor ingen svarer", Severity: diag.Warning, Check: checkHoles,
			Why:     "Vold sker om natten og i ferien. Det længste hul i kalenderen er tit påsken.",
			Fix:     "Skriv, hvem der svarer i de timer: længere åbningstid (hours), en vagt i call eller if_unreachable, eller hvem der tager over (outside_hours).",
			Example: step + "      - id: ring\n        do: Ring til Voldsrådgivningen\n        call: [raadgivningen]\n        if_unreachable: voksenvagten      # åben, når rådgivningen er lukket",
		},
		{
			ID: "E13", Title: "Timer, der hviler på 112 og 114 alene", Severity: diag.Info, Check: checkHandedOver,
			Why:     "Politiet kommer, men kan ikke tage kommunens beslutninger. Det er et valg, og det skal stå i planen, at det er det.",
			Fix:     "Er det jeres valg, er der intet at rette. Ellers skriv en vagt, der kan handle for kommunen.",
			Example: "contacts:\n  - id: voksenvagten\n    name: Voksenvagten\n    via: national/politi-114\n    ask_for: den sociale vagt\n    hours: døgnåben\n    authority: acts",
		},
		{
			ID: "E14", Title: "En situation uden handlevej", Severity: diag.Warning, Check: checkLevels,
			Why:     "Den gruppe, planen er til for, skal have en vej ved mistanke, ved viden og ved akut fare, ellers står medarbejderen alene.",
			Fix:     "Skriv en handlevej, eller tilføj niveauet (level) eller gruppen (about) til en, I har. Den samme handlevej må gerne dække flere.",
			Example: "escalation_paths:\n  - id: barn\n    title: Barn i et hjem med vold\n    level: [suspicion, acute]\n    about: [child]",
		},
		{
			ID: "E15", Title: "Ingen handlevej siger, hvad lederen gør", Severity: diag.Warning, Check: checkLeaderPath,
			Why:     "Medarbejderen gør sit og går hjem. Det er lederen, der sikrer, at nogen har sagen i morgen.",
			Fix:     "Giv mindst ét trin til lederen: actor: leader_where_it_arose.",
			Example: step + "      - {id: udpeg-tovholder, do: Sig ja til at være tovholder, actor: leader_where_it_arose, within: 2 hverdage}",
		},
		{
			ID: "E16", Title: "Et trin, man aldrig kommer til", Severity: diag.Warning, Check: checkUnreached,
			Why:     "Trinnet bliver trykt på kortet, men ingen vej fører derhen.",
			Fix:     "Lad et andet trin gå videre til det (next), eller slet det.",
			Example: step + "      - {id: ring, do: Ring til Voldsrådgivningen, next: [{if: Risikoen er høj, to: politi}]}\n      - {id: politi, do: Ring til politiet}",
		},
		{
			ID: "E17", Title: "Et senere opkald, som ingen nogensinde tager", Severity: diag.Warning, Check: checkDeadSteps,
			Why:     "Det første opkald bliver taget, men sagen går i stå ved det næste.",
			Fix:     "Skriv åbningstid (hours) og authority: acts ved den, der ringes til, eller ring til en anden.",
			Example: "contacts:\n  - id: krisecenter-kontakt\n    name: Vagten på krisecentret\n    phones: [{number: \"00 00 00 43\", use: acute}]\n    hours: døgnåben\n    authority: acts",
		},
		{
			ID: "E18", Title: "Efter distrikt, men uden distrikter", Severity: diag.Warning, Check: checkAreas,
			Why:     "Når der står, at man ringer efter borgerens distrikt, skal man kunne se, hvem der har hvilket.",
			Fix:     "Skriv distriktet i area ved hver kontakt, eller slet call_mode: by_area.",
			Example: "contacts:\n  - {id: nord, name: Rådgivningen Nord, area: Nord}\n  - {id: syd, name: Rådgivningen Syd, area: Syd}",
		},
		{
			ID: "E19", Title: "To veje videre, der begge altid gælder", Severity: diag.Error, Fixed: true, Check: checkNext,
			Why:     "Kun én vej kan være den, man går, når ingen betingelse passer.",
			Fix:     "Skriv en betingelse (if) på den ene.",
			Example: step + "      - {id: vurder, do: Vurdér risikoen, next: [{if: Risikoen er høj, to: hoej-risiko}, {to: foelg-op}]}",
		},
		{
			ID: "E20", Title: "Afløser uden tidsrum", Severity: diag.Warning, Check: checkOutsideHours,
			Why:     "Den, der tager over uden for tidsrummet, bliver aldrig ringet op, når handlevejen gælder hele døgnet.",
			Fix:     "Skriv tidsrummet i hours, eller flyt afløseren til if_unreachable på det trin, der ringer.",
			Example: "escalation_paths:\n  - id: viden\n    title: Borgeren fortæller om vold\n    level: knowledge\n    hours: man-fre 8-15\n    outside_hours: voksenvagten",
		},
	})
}

// inForce returns the paths that hold today or later. Those that are over need not be mended.
func (p *Pass) inForce() []*plan.EscalationPath {
	return slices.DeleteFunc(slices.Clone(p.Plan.EscalationPaths), func(e *plan.EscalationPath) bool {
		return e.Until.OK && e.Until.Last < p.Today
	})
}

// steps visits the steps of the paths in force.
func (p *Pass) steps(visit func(e *plan.EscalationPath, s *plan.Step)) {
	for _, e := range p.inForce() {
		for _, s := range e.Steps {
			visit(e, s)
		}
	}
}

// emergency says that a reference is to 112 or 114 themselves, which always answer.
func emergency(ref string) bool {
	if !strings.HasPrefix(ref, register.NationalPrefix) {
		return false
	}
	line := register.LineByID(ref)
	return line != nil && line.Acts
}

func checkFallbacks(p *Pass) {
	p.steps(func(e *plan.EscalationPath, s *plan.Step) {
		if !s.Calls() || s.Has("if_unreachable") || slices.ContainsFunc(s.Call, emergency) {
			return
		}
		if s.Convene == "" && len(s.Call) > 1 {
			return // the next in the row is the way on
		}
		at, target := s.At("call"), ""
		if len(s.Call) > 0 {
			target = s.Call[0]
		} else if g := p.Plan.Group(s.Convene); g != nil {
			at, target = s.At("convene"), g.Contact
		}
		c := p.Plan.Contact(target)
		severity := diag.Warning
		if s.Duty == "may" || c != nil && p.deputy(c) {
			severity = diag.Info // the deputy stands in; it is only not on the card what to do
		}
		p.ReportAs(severity, s.Path("if_unreachable"), at, "Trinnet "+quote(s.Do)+" siger ikke, hvad man gør, hvis ingen svarer (if_unreachable).", "")
	})
}

func checkDeadlines(p *Pass) {
	p.steps(func(e *plan.EscalationPath, s *plan.Step) {
		if s.Has("within") || s.Has("lasts") {
			return
		}
		if g := p.Plan.Group(s.Convene); g != nil && g.ConvenesWithin.OK {
			return
		}
		severity := diag.Info
		if s.Duty == "must" || s.Calls() && s.Duty != "may" || s.HandsOverTo != "" || slices.Contains(s.Does, "notification") {
			severity = diag.Warning
		}
		p.ReportAs(severity, s.Path("within"), s.At("within"), "Trinnet "+quote(s.Do)+" har ingen frist (within).", "")
	})
}

func checkRoles(p *Pass) {
	lacks := map[string]func(*plan.Department) bool{
		"key_person":            func(d *plan.Department) bool { return d.KeyPerson == "" },
		"next_leader":           func(d *plan.Department) bool { return len(d.Leaders) == 1 },
		"leader_where_it_arose": func(*plan.Department) bool { return false }, // leaders are required, so decoding reports it
	}
	p.steps(func(e *plan.EscalationPath, s *plan.Step) {
		for _, use := range [...]struct {
			key   string
			words []string
		}{{"actor", s.Actor}, {"call", s.Call}, {"if_unreachable", []string{s.IfUnreachable}}} {
			for _, word := range use.words {
				lack := lacks[word]
				if lack == nil {
					continue
				}
				var without []*plan.Department
				for _, d := range p.Plan.Departments {
					if e.Uses(d.ID) && lack(d) {
						without = append(without, d)
					}
				}
				if len(without) == 0 {
					continue
				}
				severity := diag.Warning
				if len(use.words) > 1 {
					severity = diag.Info // somebody else does it too
				}
				p.ReportAs(severity, s.Path(use.key), s.At(use.key), "Trinnet "+quote(s.Do)+" er for "+plan.Label("actor", word)+" ("+word+"), men "+
					danish.List(names(without), "og")+" har ingen.", "", diag.Note{Span: without[0].Span(), Message: "Afdelingen står her."})
			}
		}
	})
}

func checkSilentAcute(p *Pass) { p.silentPaths(true) }

func checkSilentPaths(p *Pass) { p.silentPaths(false) }

// silentPaths reports the paths that ring nobody. A written notification counts as a way on, but not when lives are at risk.
func (p *Pass) silentPaths(acute bool) {
	for _, e := range p.inForce() {
		urgent := e.HasLevel("acute") || e.HasLevel("high_risk")
		if urgent != acute || len(e.Steps) == 0 && !acute && e.Has("steps") {
			continue
		}
		if slices.ContainsFunc(e.Steps, (*plan.Step).Calls) {
			continue
		}
		written := func(s *plan.Step) bool { return slices.Contains(s.Does, "notification") && s.HandsOverTo != "" }
		if !acute && slices.ContainsFunc(e.Steps, written) {
			continue
		}
		at := p.spot("", e.Source, "steps")
		p.Report(e.Path("steps"), at.span, "Handlevejen "+quote(e.Title)+" har intet trin, der ringer til nogen (call) eller samler nogen (convene).", "")
	}
}

// checkLevels looks for the levels that each of the plan's groups of people needs.
func checkLevels(p *Pass) {
	at := p.root("escalation_paths")
	if p.Plan.Info != nil && p.Plan.Info.Has("target_groups") {
		at.span = p.Plan.Info.At("target_groups")
	}
	without := map[string][]string{} // by department: what it lacks a path for, and others have
	for _, about := range p.Plan.TargetGroups() {
		var missing, words []string
		lacking := map[string][]string{}
		for _, level := range cover.RequiredLevels(about) {
			paths := p.paths(level, about)
			if len(paths) == 0 {
				missing, words = append(missing, level), append(words, situation(level))
				continue
			}
			for _, d := range p.Plan.Departments {
				if d.ActiveOn(p.Today) && !slices.ContainsFunc(paths, func(e *plan.EscalationPath) bool { return e.Uses(d.ID) }) {
					lacking[d.ID] = append(lacking[d.ID], situation(level))
				}
			}
		}
		for id, levels := range lacking {
			without[id] = append(without[id], people(about)+" ved "+danish.List(levels, "og"))
		}
		if len(missing) > 0 {
			p.Report("plan/target_groups/"+about, at.span, "Der er ingen handlevej for "+people(about)+" ved "+danish.List(words, "og")+".",
				"Skriv en handlevej med about: ["+about+"] og level: ["+strings.Join(missing, ", ")+"], eller føj dem til en, I har.")
		}
	}
	for _, d := range p.Plan.Departments {
		if lacks := without[d.ID]; lacks != nil {
			p.Report("departments/"+d.ID, d.Span(), d.Name+" har ingen handlevej for "+strings.Join(lacks, " eller for ")+".", "Skriv "+d.ID+" i departments ved handlevejen, eller skriv departments: all.")
		}
	}
}

// people is a group of people in many: "voldsudsatte".
func people(about string) string {
	switch about {
	case "victim":
		return "voldsudsatte"
	case "perpetrator":
		return "voldsudøvere"
	case "child":
		return "børn"
	case "employee":
		return "ansatte"
	}
	return about
}

// situation is a level as it is said of what happens: "akut fare".
func situation(level string) string {
	if level == "acute" {
		return "akut fare"
	}
	return plan.Label("level", level)
}

func checkLeaderPath(p *Pass) {
	paths := p.inForce()
	if len(paths) == 0 {
		return // there is a point about that
	}
	leads := func(s *plan.Step) bool {
		return slices.ContainsFunc(s.Actor, func(who string) bool {
			return who == "leader_where_it_arose" || who == "next_leader" || p.isLeader(who)
		})
	}
	for _, e := range paths {
		if slices.Contains(e.For, "leader") || slices.ContainsFunc(e.Steps, leads) {
			return
		}
	}
	at := p.root("escalation_paths")
	p.Report(at.place, at.span, "Ingen af handlevejene har et trin for en leder.", "")
}

func checkAreas(p *Pass) {
	p.steps(func(e *plan.EscalationPath, s *plan.Step) {
		if s.CallMode != "by_area" {
			return
		}
		areas := map[string]bool{}
		for _, id := range s.Call {
			if c := p.Plan.Contact(id); c != nil && c.Area != "" {
				areas[c.Area] = true
			}
		}
		if len(areas) == 0 {
			p.Report(s.Path("call_mode"), s.At("call_mode"), "Trinnet "+quote(s.Do)+" ringer efter borgerens distrikt (by_area), men ingen af kontakterne har et distrikt (area).", "")
		}
	})
}

func checkOutsideHours(p *Pass) {
	for _, e := range p.inForce() {
		if e.OutsideHours != "" && !e.Has("hours") {
			p.Report(e.Path("outside_hours"), e.At("outside_hours"), "Handlevejen "+quote(e.Title)+" har en afløser uden for tidsrummet (outside_hours), men intet tidsrum (hours).", "")
		}
	}
}
