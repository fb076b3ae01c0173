package coverage

import (
	"cmp"
	"slices"

	"beredskab/internal/cover"
	"beredskab/internal/danish"
	"beredskab/internal/document"
	"beredskab/internal/hours"
)

// longestHoles is how many kinds of holes are told of for each handlevej, and those that make up a tenth of its silence
// besides. The rest is one line with its number and hours.
const longestHoles = 8

// likeHoles is holes that begin and end at the same time of the day and last equally long: every weekday's night.
type likeHoles struct {
	first hours.Interval
	count int
}

func (k likeHoles) minutes() int { return k.count * k.first.Minutes() }

// holes are the holes of a group, the longest first. Their number and hours are always the whole truth; what is
// merged or left out is counted. Told are the groups that were told of before, by what their holes are.
func (c *builder) holes(g *routeGroup, reported map[string]string) []document.Block {
	if len(g.Gaps) == 0 {
		return nil
	}
	if len(g.Gaps) == 1 {
		return sentences("1 hul: " + c.hole(g.Gaps[0]))
	}
	head := danish.Plural(len(g.Gaps), "hul", "huller") + ", i alt " + danish.Hours(g.Gaps.Total())
	key := holeKey(g.Gaps)
	if before := reported[key]; before != "" {
		return sentences(head + ": de samme som på " + before + ".")
	}
	reported[key] = g.title
	var lines []string
	number, rest := 0, 0
	for i, k := range alikeHoles(g.Gaps) {
		if i >= longestHoles && 10*k.minutes() < g.Gaps.Total() {
			number += k.count
			rest += k.minutes()
			continue
		}
		line := c.hole(k.first)
		if k.count > 1 {
			line += ", og " + danish.Number(k.count-1) + " lignende, i alt " + danish.Hours(k.minutes())
		}
		lines = append(lines, line)
	}
	if number > 0 {
		lines = append(lines, "og "+danish.Plural(number, "hul mere", "huller mere")+", i alt "+danish.Hours(rest))
	}
	return append(sentences(head+":"), items(lines)...)
}

// alikeHoles merges holes that are alike, the longest first.
func alikeHoles(gaps hours.Set) []likeHoles {
	var kinds []likeHoles
	index := map[[3]int]int{}
	for _, g := range gaps {
		_, from := g.Start.Local()
		_, to := g.End.Local()
		key := [3]int{from, to, g.Minutes()}
		i, ok := index[key]
		if !ok {
			i = len(kinds)
			index[key] = i
			kinds = append(kinds, likeHoles{first: g})
		}
		kinds[i].count++
	}
	slices.SortStableFunc(kinds, func(a, b likeHoles) int { return cmp.Compare(b.first.Minutes(), a.first.Minutes()) })
	return kinds
}

// hole writes a hole with its dates. The year stands there when the period has more than one.
func (c *builder) hole(i hours.Interval) string {
	oneYear := c.Cover.From.Year() == (c.Cover.To-1).Year() && i.End.Day().Year() == c.Cover.From.Year()
	text := cover.Hole(i, !oneYear)
	if names := c.specialDays(i); len(names) > 0 {
		text += " (" + danish.List(names, "og") + ")"
	}
	return text
}

// mostNames is how many holidays are named in one hole.
const mostNames = 5

// specialDays names the holidays and closing days in a hole. A hole without end has too many to name.
func (c *builder) specialDays(i hours.Interval) []string {
	cal := c.Plan.Calendar()
	var names []string
	for d := i.Start.Day(); d <= (i.End-1).Day() && len(names) <= mostNames; d++ {
		name, ok := cal.Holiday(d)
		if !ok {
			_, name, ok = cal.Closed(d)
		}
		if ok && name != "" {
			names = danish.AppendNew(names, lowerSentence(name))
		}
	}
	if len(names) > mostNames {
		return nil
	}
	return names
}

func holeKey(gaps hours.Set) string {
	b := make([]byte, 0, 8*len(gaps))
	for _, g := range gaps {
		b = append(b, byte(g.Start), byte(g.Start>>8), byte(g.Start>>16), byte(g.Start>>24),
			byte(g.End), byte(g.End>>8), byte(g.End>>16), byte(g.End>>24))
	}
	return string(b)
}
