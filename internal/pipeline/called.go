package pipeline

import (
	"slices"
	"strings"
)

// Called is what the plan's municipality is called, also where the plan cannot be read as a whole; its slug when nobody can know.
func (r *Reading) Called() string {
	if r.Plan != nil && r.Plan.Municipality != nil && r.Plan.Municipality.Name != "" {
		return r.Plan.Municipality.Name
	}
	var files []string
	for name := range r.parsed {
		files = append(files, name)
	}
	slices.Sort(files)
	for _, file := range files {
		if name := nameIn(string(r.parsed[file].file.Text)); name != "" {
			return name
		}
	}
	return r.Source.Slug
}

// nameIn finds the name of the municipality in a text that is broken somewhere else: the first name in the block of that key, on a
// line of its own or in brackets.
func nameIn(text string) string {
	inside := false
	for line := range strings.Lines(text) {
		rest, begins := strings.CutPrefix(line, "municipality:")
		indented := strings.HasPrefix(line, " ") || strings.TrimSpace(line) == ""
		if inside = begins || inside && indented; !inside {
			continue
		}
		if !begins {
			rest = line
		}
		i := strings.Index(" "+strings.NewReplacer("{", " ", ",", " ").Replace(rest), " name:")
		if i < 0 || strings.HasPrefix(strings.TrimSpace(rest), "#") {
			continue
		}
		name := rest[i+len("name:"):]
		if end := strings.IndexAny(name, ",}#\n"); end >= 0 {
			name = name[:end]
		}
		return strings.Trim(strings.TrimSpace(name), `"'`)
	}
	return ""
}
