package pipeline

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"beredskab/internal/compare"
	"beredskab/internal/hours"
)

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
	places := make([]place, 0, len(names))
	for _, name := range names {
		places = append(places, placeOf(name))
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

// place is where a snapshot stands in its series, by its name.
type place struct {
	name, day, slug string
	number          int // 2 for the second of its day
}

// placeOf reads a name that [SeriesName] made; any other has no day.
func placeOf(name string) place {
	const day = len("2026-11-30")
	p := place{name: name}
	rest := strings.TrimSuffix(name, ".json")
	number := 1
	if i := strings.LastIndexByte(rest, '-'); i > day {
		if n, err := strconv.Atoi(rest[i+1:]); err == nil && isDay(rest[:i]) {
			rest, number = rest[:i], n
		}
	}
	if isDay(rest) {
		at := len(rest) - day
		p.slug, p.day, p.number = rest[:at-1], rest[at:], number
	}
	return p
}

// isDay says that a name ends in a day.
func isDay(name string) bool {
	at := len(name) - len("2026-11-30")
	if at < 2 || name[at-1] != '-' {
		return false
	}
	_, ok := hours.ParseDay(name[at:])
	return ok
}

// IsSnapshot says that a file is a snapshot, be it of this program or a later one: in a folder other files may lie too.
func IsSnapshot(text []byte) bool {
	_, err := compare.ReadSnapshot(text)
	return err == nil || isLater(err)
}
