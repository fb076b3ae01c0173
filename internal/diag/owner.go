package diag

import "strings"

// Owner returns which of the report's plans a finding belongs to, as an index; -1 when it lies in a file that several
// plans share or in none. A finding carries no plan of its own, because a shared file is read once for each of them, so
// it is told by where the file lies: in the one plan there is, or in the innermost plan folder around it.
func (r Report) Owner(f Finding) int {
	if len(r.Plans) == 1 {
		return 0
	}
	if f.Span.File == nil {
		return -1
	}
	paths := make([]string, len(r.Plans))
	for i, p := range r.Plans {
		paths[i] = p.Path
	}
	return owner(paths, f.Span.File.Name)
}

// owner returns the longest of the paths that is the file or a folder around it.
func owner(paths []string, file string) int {
	best, length := -1, -1
	for i, p := range paths {
		p = strings.TrimSuffix(p, "/")
		inside := p == file || p == "." && !strings.HasPrefix(file, "../") || strings.HasPrefix(file, p+"/")
		if inside && len(p) > length {
			best, length = i, len(p)
		}
	}
	return best
}
