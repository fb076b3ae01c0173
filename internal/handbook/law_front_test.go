package handbook_test

import (
	"slices"
	"strings"

	"beredskab/internal/cover"
	"beredskab/internal/diag"
	"beredskab/internal/document"
	"beredskab/internal/hours"
	"beredskab/internal/plan"
)

// frontAnswers says that the front page itself has a number that answers now for the group, and the district, when somebody of the
// municipality's own does whom a path rings by name; as long as there is room for it.
func (l *law) frontAnswers(front *paper, a cover.Answer, t hours.Instant, where string) {
	l.Helper()
	if a.By.Contact == nil || len(a.By.Numbers()) == 0 || !l.byName(a.By.ID) || !a.By.Contact.ServesPerson(a.Route.About) {
		return // a leader acts for her own staff whoever it is about, and stands on the cards
	}
	if by := a.By.Contact.Area; by != "" && a.Route.Area != "" && by != a.Route.Area {
		return // another district's number, which only somebody's leader is reached through
	}
	own := 0
	for _, e := range front.entries {
		c := l.contactNamed(e.name)
		if c == nil {
			continue
		}
		own++
		if open, readable := l.openWhen(e.when); readable && open.Contains(t) && c.ServesPerson(a.Route.About) && (c.Area == "" || a.Route.Area == "" || c.Area == a.Route.Area) {
			return
		}
	}
	if own+len(a.By.Numbers()) <= 4 { // the front has room for four
		l.fault("the front page: %s answers at %v and no number there does, %s, district %q", a.By.Name, t, where, a.Route.Area)
	}
}

// byName says that a path rings somebody by name, and not only as the leader of a department.
func (l *law) byName(id string) bool {
	return slices.ContainsFunc(l.plan.EscalationPaths, func(p *plan.EscalationPath) bool {
		return p.OutsideHours == id || slices.ContainsFunc(p.Steps, func(s *plan.Step) bool {
			g := l.plan.Group(s.Convene)
			return slices.Contains(s.Call, id) || s.IfUnreachable == id || g != nil && g.Contact == id
		})
	})
}

func (l *law) contactNamed(name string) *plan.Contact {
	for _, c := range l.plan.Contacts {
		if strings.HasPrefix(name, c.Name) {
			return c
		}
	}
	return nil
}

// emptyFrontIsReported says that a front page without a number of the municipality's own has a finding, and that the finding is
// given for nothing else.
func (l *law) emptyFrontIsReported(front *paper) {
	l.Helper()
	own := slices.ContainsFunc(front.entries, func(e shownEntry) bool { return l.contactNamed(e.name) != nil })
	reported := slices.ContainsFunc(l.findings, func(f diag.Finding) bool { return f.Rule == "K28" })
	calls := slices.ContainsFunc(l.plan.EscalationPaths, func(p *plan.EscalationPath) bool { return slices.ContainsFunc(p.Steps, (*plan.Step).Calls) })
	// A front with nobody but somebody's deputy is reported too: no path calls one by name.
	deputy := own && reported && !slices.ContainsFunc(front.entries, func(e shownEntry) bool {
		c := l.contactNamed(e.name)
		return c != nil && !slices.ContainsFunc(l.plan.Contacts, func(o *plan.Contact) bool { return slices.Contains(o.Deputies, c.ID) })
	})
	if calls && own == reported && !deputy {
		l.fault("the front page has own numbers: %v; the finding that it has none: %v", own, reported)
	}
}

// citizensNumbersAreTrue holds the public edition against the plan: only public contacts, each with its true time and its limits.
func (l *law) citizensNumbersAreTrue() {
	l.Helper()
	front, numbers := shownIn(l.citizens.Front), shownIn(section(l.citizens, "ring"))
	front.public, numbers.public = true, true
	for _, page := range []*paper{front, numbers, shownIn(section(l.citizens, "kriseplan"))} {
		for _, e := range page.entries {
			if c := l.contactNamed(e.name); c != nil && c.Audience != plan.Public {
				l.fault("citizens are told the number of %s, which is not public", e.name)
			}
		}
	}
	for _, worst := range l.cover.Routes {
		for t := l.cover.Window.Start; t < l.cover.Window.End; t += 60 {
			a := worst.At(t)
			for _, try := range a.Tries {
				if try.Party.Contact != nil && try.Party.Contact.Audience == plan.Public {
					l.timesAreTrue(front, try, t, "the citizens' front page")
					l.timesAreTrue(numbers, try, t, "whom citizens ring")
				}
			}
			if a.By != nil && a.By.Contact != nil && a.By.Contact.Audience == plan.Public && worst.Path.Audience == plan.Public && l.publicWay(a.By) {
				l.namedIn(numbers, a.By, worst.Path, "whom citizens ring, "+worst.Path.Title)
			}
		}
	}
	about := []string{} // a citizen reads it as somebody exposed to violence, unless there are paths that say more
	for _, p := range l.plan.EscalationPaths {
		if p.Audience == plan.Public {
			about = append(about, p.People()...)
		}
	}
	if len(about) == 0 {
		about = []string{"victim"}
	}
	l.limited(numbers, about, "whom citizens ring")
	l.limited(front, about, "the citizens' front page")
}

// publicWay says that everybody on the way to somebody is public.
func (l *law) publicWay(p *cover.Party) bool {
	for ; p != nil; p = p.Via {
		if p.Contact != nil && p.Contact.Audience != plan.Public {
			return false
		}
	}
	return true
}

func (l *law) namedIn(page *paper, who *cover.Party, path *plan.EscalationPath, where string) {
	l.Helper()
	// Citizens gather no group, and know no leader of a department.
	called := path.OutsideHours == who.ID || slices.ContainsFunc(path.Steps, func(s *plan.Step) bool { return slices.Contains(s.Call, who.ID) || s.IfUnreachable == who.ID })
	if called && len(who.Numbers()) > 0 && !slices.ContainsFunc(page.entries, func(e shownEntry) bool {
		return strings.HasPrefix(e.name, who.Name) && slices.Contains(who.Numbers(), e.number)
	}) {
		l.fault("%s: %s is not there", where, who.Name)
	}
}

// emergencyOnce says that 112 and 114 stand in one place each among all numbers, with all whom one gets hold of there: three places would
// look like three things.
func (l *law) emergencyOnce(d *document.Document) {
	l.Helper()
	i := slices.IndexFunc(d.Sections, func(s *document.Section) bool { return s.ID == "ring" })
	places := map[string][]string{}
	note := func(title string, blocks []document.Block) {
		for _, e := range shownIn(blocks).entries {
			if (e.number == "112" || e.number == "114") && !slices.Contains(places[e.number], title) {
				places[e.number] = append(places[e.number], title)
			}
		}
	}
	note("top", d.Sections[i].Blocks)
	for _, s := range d.Sections[i].Sections {
		note(s.Title, s.Blocks)
	}
	for _, number := range [...]string{"112", "114"} {
		if len(places[number]) != 1 {
			l.fault("%s stands in %d places: %s", number, len(places[number]), strings.Join(places[number], ", "))
		}
	}
}
