package syntax

import (
	"beredskab/internal/danish"
	"beredskab/internal/diag"
)

// mostOfOne is how many findings of one rule a file gets: whoever has a thousand of one kind needs the cause, not the list.
const mostOfOne = 50

// collector takes up findings. Beyond [mostOfOne] of a rule they are counted only.
type collector struct {
	findings []diag.Finding
	count    map[string]int
}

func (s *collector) add(f diag.Finding) {
	if s.count == nil {
		s.count = make(map[string]int)
	}
	if s.count[f.Rule]++; s.count[f.Rule] <= mostOfOne {
		s.findings = append(s.findings, f)
	}
}

// take moves everything from another sink.
func (s *collector) take(other collector) {
	for _, f := range other.findings {
		s.add(f)
	}
	for rule, n := range other.count {
		if n > mostOfOne {
			s.count[rule] += n - mostOfOne
		}
	}
}

// list returns the findings in order. The last of a rule that has too many says how many more there are.
func (s *collector) list() []diag.Finding {
	diag.Sort(s.findings)
	list := diag.Dedup(s.findings)
	for rule, n := range s.count {
		if n <= mostOfOne {
			continue
		}
		for i := len(list) - 1; i >= 0; i-- {
			if list[i].Rule == rule {
				list[i].Message += " Det samme gælder " + danish.Plural(n-mostOfOne, "sted", "steder") + " mere i filen."
				break
			}
		}
	}
	return list
}
