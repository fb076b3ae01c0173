package check

import (
	"path"
	"slices"
	"strings"

	"beredskab/internal/diag"
	"beredskab/internal/plan"
	"beredskab/internal/syntax"
)

// This file keeps one mistake from being told twice: a line that lost its colon is no field, so the field seems to be missing.

// lost is a field that is there, but on a line without a colon.
type lost struct {
	key   string
	owner string // the place of the block that it belongs to; "" for the plan itself
}

// colonless finds the fields of the lines that reading could not take for fields.
func (p *Pass) colonless(reading []diag.Finding) []lost {
	var noColon []diag.Finding
	for _, f := range reading {
		if f.Rule == syntax.RuleNoColon && f.Span.File != nil {
			noColon = append(noColon, f)
		}
	}
	var out []lost
	for _, f := range reading { // between { and } the whole of it was taken for the name of a field
		owner, name := path.Split(f.Place)
		if key, _, two := strings.Cut(name, " "); f.Rule == plan.RuleUnknown && two {
			out = append(out, lost{key, strings.TrimSuffix(owner, "/")})
		}
	}
	if len(noColon) == 0 {
		return out
	}
	blocks := map[string]*syntax.Node{"": nil}
	for _, f := range p.fields() {
		if f.Owner.Node != nil {
			blocks[f.Owner.Place] = f.Owner.Node
		}
	}
	for _, f := range noColon {
		text := string(f.Span.File.Text[f.Span.Start:f.Span.End])
		words := strings.Fields(text)
		if len(words) == 0 {
			continue
		}
		for place, node := range blocks {
			if node != nil && holds(node, f.Span) {
				out = append(out, lost{words[0], place})
			}
		}
		if _, column := f.Span.File.Position(f.Span.Start); column == 1 {
			out = append(out, lost{words[0], ""})
		}
	}
	return out
}

// holds says that a line stands among the fields of a block, or right before or after them at the same depth.
func holds(block *syntax.Node, line diag.Span) bool {
	at := block.Span()
	if at.File != line.File || len(block.Pairs) == 0 {
		return false
	}
	_, depth := at.File.Position(block.Pairs[0].Key.Span().Start)
	if _, column := at.File.Position(line.Start); column != depth {
		return false
	}
	blank := func(i, j int) bool { return i <= j && strings.TrimSpace(string(at.File.Text[i:j])) == "" }
	return at.Start <= line.Start && line.End <= at.End || blank(at.End, line.Start) || blank(line.End, at.Start)
}

// unquoted leaves out what is said of a value because it stands in curly quotes: once they are straight, the value may be right.
// The finding about the quotes then weighs as much.
func unquoted(rules []Rule, findings []diag.Finding) []diag.Finding {
	curly := slices.IndexFunc(findings, func(f diag.Finding) bool { return f.Rule == syntax.RuleCurlyQuotes })
	if curly < 0 {
		return findings
	}
	quotes := map[diag.Span]int{}
	for i := curly; i < len(findings); i++ {
		if findings[i].Rule == syntax.RuleCurlyQuotes {
			quotes[findings[i].Span] = i
		}
	}
	gone := map[int]bool{}
	for i, f := range findings {
		at, ok := quotes[f.Span]
		if ok && i != at && aboutOneValue(rules, f.Rule) {
			findings[at].Severity = max(findings[at].Severity, f.Severity)
			gone[i] = true
		}
	}
	kept := findings[:0]
	for i, f := range findings {
		if !gone[i] {
			kept = append(kept, f)
		}
	}
	return kept
}

// aboutOneValue says that a rule is about how one value is written.
func aboutOneValue(rules []Rule, id string) bool {
	switch FamilyOf(id) {
	case FamilyStructure, FamilyHours:
		return true
	}
	r := ruleByID(rules, id)
	return r != nil && r.OneValue
}

// uncascade leaves out what is said to be missing and stands on a line that has a finding already.
func uncascade(findings []diag.Finding, there []lost) []diag.Finding {
	if len(there) == 0 {
		return findings
	}
	return slices.DeleteFunc(slices.Clone(findings), func(f diag.Finding) bool {
		if FamilyOf(f.Rule) == FamilyWriting {
			return false
		}
		return slices.ContainsFunc(there, func(l lost) bool {
			if l.owner == "" {
				return f.Place == l.key
			}
			return f.Place == l.owner+"/"+l.key
		})
	})
}
