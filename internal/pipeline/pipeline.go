// Package pipeline is the program as one list of steps, for one plan and for many:
//
//	read      the plan's own files, and those it shares with its neighbours
//	check     who answers, and what every rule says about it
//	document  what is shown, as blocks and sheets, without a word of any format
//	write     every format in memory first, then all of them or none
//
// The steps stand in [Read], [Reading.Check], [Checked.files] and [Build]. Nothing here reads the clock, the environment
// or the settings: all of that is in [Options].
package pipeline

import (
	"beredskab/internal/check"
	"beredskab/internal/edition"
	"beredskab/internal/handbook"
	"beredskab/internal/hours"
	"beredskab/internal/plan"
)

// Papers is what a municipality has chosen of the papers that a plan gives.
type Papers = edition.Papers

// PaperNames are the names of the papers, of the chapters that may be left out of them, and of those that may be taken into the
// handbook.
func PaperNames() (papers, out, in []string) {
	for _, p := range handbook.Papers() {
		papers = append(papers, p.Name)
	}
	out, in = handbook.ChapterNames()
	return papers, out, in
}

// Options is all that a run depends on beside the files.
type Options struct {
	Today    hours.Day        // the date of the check and of the documents
	Severity []check.Override // rules that weigh otherwise here

	Edition plan.Audience // plan.Internal or plan.Public
	Formats []string      // names out of [Formats]
	Papers  Papers        // which papers, and which chapters in them
	Out     string        // the output folder, absolute
	Draft   bool          // build in spite of errors, with KLADDE on every page

	// Program is the version of the program. With it, plans that have not changed since it built them are left alone; without,
	// as while the program is being worked on, every plan is built.
	Program string

	Templates ThemeFolder // a municipality's own look

	more []Format // beside those of [Formats], for tests

	browser string // the program that prints to PDF, found once for the whole run

	Workers int // plans at work at the same time; 0 means one for each core
}
