package pipeline

import (
	"slices"

	"beredskab/internal/danish"
	"beredskab/internal/returned"
	"beredskab/internal/workspace"
	"beredskab/internal/xlsx"
)

// CellWord is whose word counts at one cell, as somebody writes it: "Opgaver!F7" or with its file in front, and "plan",
// "workbook" or the name of a file.
type CellWord struct{ Place, Whose string }

// Choose finds the cells that words name among those that are in doubt, for [ImportOptions.Choose]. A cell where nothing is to be
// decided is a slip of the pen, and whoever made it is told before anything is written.
func Choose(w *workspace.Workspace, source *workspace.Plan, books []*xlsx.Workbook, o ImportOptions, words []CellWord) (map[xlsx.Where]string, error) {
	if len(words) == 0 {
		return nil, nil
	}
	o.Take, o.DryRun, o.Partial = "", true, true
	i, err := Import(w, source, books, o)
	if err != nil || i.Merged == nil {
		return nil, err
	}
	open := slices.DeleteFunc(slices.Clone(i.Conflicts), func(c returned.Conflict) bool { return len(c.Choices) == 0 })
	chosen := map[xlsx.Where]string{}
	for _, word := range words {
		at, err := word.find(open)
		if err != nil {
			return nil, err
		}
		chosen[at] = word.Whose
	}
	return chosen, nil
}

// find is the one cell that a word is about.
func (c CellWord) find(open []returned.Conflict) (at xlsx.Where, err error) {
	refuse := func(text string) (xlsx.Where, error) {
		return xlsx.Where{}, &workspace.Problem{Usage: true, Message: text}
	}
	var all []string
	var found []returned.Conflict
	for _, conflict := range open {
		w := conflict.Where
		all = danish.AppendNew(all, w.String())
		same := danish.Fold(c.Place) == danish.Fold(w.String()) || danish.Fold(c.Place) == danish.Fold(w.File+"!"+w.String())
		if same && !slices.ContainsFunc(found, func(f returned.Conflict) bool { return f.Where == w }) {
			found = append(found, conflict)
		}
	}
	switch {
	case len(found) == 0 && len(all) == 0:
		return refuse(`Der er ikke noget at vælge imellem i "` + c.Place + `".`)
	case len(found) == 0:
		return refuse(`Der er ikke noget at vælge imellem i "` + c.Place + `". Det er der i ` + danish.List(all, "og") + ".")
	case len(found) > 1:
		return refuse(`"` + c.Place + `" er i flere af filerne. Skriv filen foran, fx "` + found[0].File + "!" + c.Place + "=" + c.Whose + `".`)
	}
	one := found[0]
	able := slices.ContainsFunc(one.Choices, func(x returned.Choice) bool {
		return x.Whose == c.Whose || c.Whose == "workbook" && x.Whose == one.File && len(one.Choices) == 2 // the plan and one workbook
	})
	if !able {
		return refuse("I " + one.Where.String() + ` er "` + c.Whose + `" ikke en af dem, der er uenige.`)
	}
	return one.Where, nil
}
