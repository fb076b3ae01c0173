package pipeline

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	"beredskab/internal/workspace"
)

// This file recognises plans that need no building, because everything they are made from is as it was.

// fingerprint is the hash of everything that the plan's files are made from: its texts, the program, and whatever of the
// options shows in a file. "" when that is not known.
func fingerprint(w *workspace.Workspace, source *workspace.Plan, o Options, d *theme) string {
	if o.Program == "" {
		return ""
	}
	seen := o // a new option counts without being named here
	seen.Formats, seen.Out, seen.Workers, seen.browser, seen.Templates, seen.more = nil, "", 0, "", ThemeFolder{}, nil
	sum := sha256.New()
	fmt.Fprintf(sum, "%s\x00%+v\x00", source.Slug, seen)
	d.sum(sum)
	known := w.Fingerprint(source, func(name string, content []byte) {
		fmt.Fprintf(sum, "%s\x00%d\x00", name, len(content))
		sum.Write(content)
	})
	if !known {
		return ""
	}
	return hex.EncodeToString(sum.Sum(nil))
}

// upToDate is what there is to say about a plan whose files are all there; nil when it must be built.
func upToDate(w *workspace.Workspace, source *workspace.Plan, o Options, input string) *Built {
	if input == "" {
		return nil
	}
	set := workspace.Set{Out: o.Out, Name: source.Slug, Input: input}
	formats, err := o.wanted()
	if err != nil {
		return nil // building says why
	}
	for _, f := range formats {
		fixed, patterns := f.names(o)
		for _, name := range fixed {
			set.Files = append(set.Files, workspace.Output{Name: name})
		}
		if len(patterns) > 0 {
			set.Families = append(set.Families, workspace.Family{Patterns: patterns, Needed: len(fixed) == 0})
		}
	}
	outcome := w.UpToDate(set)
	if outcome == nil {
		return nil
	}
	return &Built{Checked: &Checked{Reading: &Reading{Source: source, Readable: true}}, Outcome: outcome, Same: true}
}
