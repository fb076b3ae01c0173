package plan

import (
	"slices"

	"beredskab/internal/danish"
)

// groupNames are the groups of people as those who are helped, in the order in which they are named.
var groupNames = [...]Term{{"victim", "voldsudsatte"}, {"perpetrator", "voldsudøvere"}, {"child", "børn"}, {"employee", "ansatte"}}

// GroupName names a group of people in the plural: "voldsudsatte". A word that is no group stays as it is.
func GroupName(person string) string {
	for _, g := range groupNames {
		if g.Word == person {
			return g.Da
		}
	}
	return person
}

// GroupNames names groups of people in one row: "voldsudsatte og børn".
func GroupNames(people []string) string {
	var names []string
	for _, g := range groupNames {
		if slices.Contains(people, g.Word) {
			names = append(names, g.Da)
		}
	}
	return danish.List(names, "og")
}
