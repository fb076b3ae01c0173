package pipeline

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"beredskab/internal/compare"
	"beredskab/internal/hours"
)

// seriesName is how a snapshot is called in a folder that holds a series of them.
var seriesName = regexp.MustCompile(`^(.+)-(\d{4}-\d{2}-\d{2})(?:-(\d+))?\.json$`)

// SeriesName names a snapshot of a plan in a folder: "hedelund-2026-11-30.json", and the second of one day
// "hedelund-2026-11-30-2.json".
func SeriesName(slug string, day hours.Day, number int) string {
	name := slug + "-" + day.String()
	if number > 1 {
		name += "-" + strconv.Itoa(number)
	}
	return name + ".json"
}

// InSeries puts file names into the order of time: by the day in them, and on one day by their number. Those that are named
// otherwise come first; what is in them has a day of its own.
func InSeries(names []string) []string {
	type place struct {
		name, day, slug string
		number          int
	}
	var places []place
	for _, name := range names {
		p := place{name: name}
		if m := seriesName.FindStringSubmatch(name); m != nil {
			p.slug, p.day, p.number = m[1], m[2], 1
			if n, err := strconv.Atoi(m[3]); err == nil {
				p.number = n
			}
		}
		places = append(places, p)
	}
	slices.SortStableFunc(places, func(a, b place) int {
		return cmp.Or(strings.Compare(a.day, b.day), strings.Compare(a.slug, b.slug), cmp.Compare(a.number, b.number), strings.Compare(a.name, b.name))
	})
	sorted := make([]string, 0, len(places))
	for _, p := range places {
		sorted = append(sorted, p.name)
	}
	return sorted
}

// IsSnapshot says that a file is a snapshot, be it of this program or a later one: in a folder other files may lie too.
func IsSnapshot(text []byte) bool {
	_, err := compare.ReadSnapshot(text)
	return err == nil || isLater(err)
}
