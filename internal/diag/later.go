package diag

import (
	"slices"
	"strings"

	"beredskab/internal/danish"
)

// Later is how findings about what is not there yet are kept for later: counted by group, a line each. Somebody who has just
// begun lacks nearly everything, and must not look for the few real mistakes among it.
type Later struct {
	Group func(rule string) (id, title string) // the group of a rule: "A1", "Rutinemæssig opsporing"; nil tells everything
	Show  string                               // a group that is told in full
	How   string                               // the command that shows a group, all but the group
}

// laterGroup is one group and what is in it.
type laterGroup struct {
	id, title string
	rules     []string
	count     int
}

type laterGroups []laterGroup

// of gathers the groups that are counted, in the order of their ids.
func (l Later) of(findings []Finding) laterGroups {
	if l.Group == nil {
		return nil
	}
	var groups laterGroups
	for _, f := range findings {
		if !f.Absent {
			continue
		}
		id, title := l.Group(f.Rule)
		if id == l.Show {
			continue
		}
		i := slices.IndexFunc(groups, func(g laterGroup) bool { return g.id == id })
		if i < 0 {
			i = len(groups)
			groups = append(groups, laterGroup{id: id, title: title})
		}
		groups[i].count++
		if !slices.Contains(groups[i].rules, f.Rule) {
			groups[i].rules = append(groups[i].rules, f.Rule)
		}
	}
	slices.SortFunc(groups, func(a, b laterGroup) int { return compareRules(a.id, b.id) })
	return groups
}

func (g laterGroups) has(rule string) bool {
	return slices.ContainsFunc(g, func(x laterGroup) bool { return slices.Contains(x.rules, rule) })
}

// later prints a line for each group, and how to see it.
func (p printer) later(groups laterGroups) {
	if len(groups) == 0 {
		return
	}
	sum, widest := 0, 0
	for _, g := range groups {
		sum += g.count
		widest = max(widest, len(g.id))
	}
	p.line(p.paint(bold, "Det står ikke i planen endnu") + " (" + danish.Plural(sum, "ting", "ting") + "). Se en gruppe ad gangen med " + p.o.Later.How + " " + groups[0].id)
	for _, g := range groups {
		count := danish.Number(g.count)
		p.line(strings.Repeat(" ", max(0, 5-len(count))) + count + "  " + p.paint(dim, LaterFlag+" "+g.id) + strings.Repeat(" ", widest-len(g.id)) + "  " + g.title)
	}
	p.line("")
}

// LaterFlag is the flag that tells a group in full.
const LaterFlag = "--missing"
