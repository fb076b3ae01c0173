package pipeline

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"beredskab/internal/compare"
	"beredskab/internal/comparison"
	"beredskab/internal/danish"
	"beredskab/internal/document"
	"beredskab/internal/exercise"
	"beredskab/internal/leak"
	"beredskab/internal/render"
	"beredskab/internal/workspace"
	"beredskab/internal/xlsx"
)

// CompareOptions is what a comparison depends on beside the plans and the usual options.
type CompareOptions struct {
	Anonymous bool
	Key       string   // draws the order of an anonymous comparison
	Since     [][]byte // snapshots, as they were stored
	Exercise  string   // the folder of the exercise kit, absolute; "" for none
	Homework  string   // the folder of the homework, absolute; "" for none
	Tool      string   // the program's version
	Only      bool     // no comparison, only the exercise kit
}

// Compared is what comparing came to.
type Compared struct {
	Plans     []string           // the names of those that were put side by side
	Faulty    []string           // of those, the ones that have errors
	Unread    []string           // those that are left out
	Strangers []string           // slugs of snapshots that are of none of the plans
	Younger   []string           // slugs and dates of snapshots that are from after the day that is reckoned from
	Outcome   *workspace.Outcome // of the comparison
	Exercise  *workspace.Outcome // of the exercise kit
	Homework  *workspace.Outcome // of the homework
}

// ErrNoPlans says that none of the plans could be read.
var ErrNoPlans = errors.New("no plan can be read")

// LeakError says that a finished file would have told whose a plan is. Nothing is written then.
type LeakError struct{ Hits []leak.Hit }

func (e *LeakError) Error() string {
	return fmt.Sprintf("%s holds %q (%s)", e.Hits[0].File, e.Hits[0].Text, e.Hits[0].Place)
}

// Snapshot is how far a plan is, to be stored.
func (c *Checked) Snapshot(o Options, tool string) []byte {
	return c.entry(o, tool, nil).Now.Encode()
}

func (c *Checked) entry(o Options, tool string, since []*compare.Snapshot) *compare.Entry {
	return compare.Take(compare.Input{Plan: c.Plan, Result: c.Result, Cover: c.Cover, Today: o.Today, Hash: c.Hash, Tool: tool, Since: since})
}

// Compare checks every plan and puts them side by side. What a comparison needs of a plan is taken as soon as it is checked,
// and the plan is let go, so that all municipalities of the country fit in memory. Emit sees each plan once, in order.
func Compare(ctx context.Context, w *workspace.Workspace, sources []*workspace.Plan, o Options, co CompareOptions, emit func(*Checked) error) (*Compared, error) {
	s := &comparisonRun{work: w, o: o, co: co}
	if err := s.readSnapshots(); err != nil {
		return nil, err
	}
	type taken struct {
		*Checked
		entry  *compare.Entry
		hidden []leak.Value
		proper map[string]bool
		ferry  bool
	}
	err := inOrder(ctx, len(sources), o.Workers, func(i int) (*taken, error) {
		r, err := Read(w, sources[i])
		if err != nil {
			return nil, err
		}
		t := &taken{Checked: r.Check(o)}
		if t.Result == nil {
			return t, nil
		}
		t.entry = t.Checked.entry(o, co.Tool, s.snapshots)
		if co.Anonymous {
			t.hidden, t.proper, t.ferry = secrets(t.Checked)
		}
		return t, nil
	}, func(t *taken) error {
		if t.entry != nil {
			s.entries = append(s.entries, t.entry)
			s.hidden = append(s.hidden, t.hidden...)
			s.proper = append(s.proper, t.proper)
			s.ferry = s.ferry || t.ferry
			if co.Exercise != "" {
				s.players = append(s.players, compare.Player{Name: t.entry.Name, Plan: t.Plan, Cover: t.Cover})
			}
		} else {
			s.unread, s.unreadSlugs = append(s.unread, t.Called()), append(s.unreadSlugs, t.Source.Slug)
		}
		return emit(t.Checked)
	})
	if err != nil {
		return nil, err
	}
	return s.write()
}

// comparisonRun is a comparison under way.
type comparisonRun struct {
	work      *workspace.Workspace
	o         Options
	co        CompareOptions
	snapshots []*compare.Snapshot
	entries   []*compare.Entry
	unread    []string // plans that are left out, by their municipalities' names

	unreadSlugs []string

	players []compare.Player
	hidden  []leak.Value
	proper  []map[string]bool
	ferry   bool // one of the plans speaks of one
}

// SnapshotError says that one of the stored snapshots cannot be read.
type SnapshotError struct {
	Index int // in [CompareOptions.Since]
	Err   error
}

func (e *SnapshotError) Error() string { return e.Err.Error() }
func (e *SnapshotError) Unwrap() error { return e.Err }

// Later says that a later program wrote it.
func (e *SnapshotError) Later() bool { return isLater(e.Err) }

func isLater(err error) bool { return errors.Is(err, compare.ErrLater) }

func (s *comparisonRun) readSnapshots() error {
	for i, text := range s.co.Since {
		snapshot, err := compare.ReadSnapshot(text)
		if err != nil {
			return &SnapshotError{i, err}
		}
		s.snapshots = append(s.snapshots, snapshot)
	}
	return nil
}

func (s *comparisonRun) write() (*Compared, error) {
	if len(s.entries) == 0 {
		return nil, ErrNoPlans
	}
	out := &Compared{Unread: s.unread}
	for _, e := range s.entries {
		out.Plans = append(out.Plans, e.Name)
		if e.Errors > 0 || e.Partial {
			out.Faulty = append(out.Faulty, e.Name)
		}
	}
	strangers, younger := compare.AddHistory(s.entries, s.snapshots)
	gone, strangers := compare.GoneFrom(strangers, s.unreadSlugs)
	for _, stranger := range strangers {
		out.Strangers = danish.AppendNew(out.Strangers, stranger.Slug)
	}
	for _, y := range younger {
		out.Younger = append(out.Younger, y.Slug+" fra "+y.Day())
	}
	if len(strangers) > 0 && len(strangers) == len(s.snapshots) {
		return out, nil // nothing to look back on: the caller says so
	}
	c := compare.New(s.entries, s.o.Today)
	c.Unread, c.Gone = s.unread, gone
	var err error
	if !s.co.Only {
		if out.Outcome, err = s.comparison(c); err != nil {
			return nil, err
		}
	}
	if s.co.Homework != "" {
		if out.Homework, err = s.homework(c); err != nil {
			return nil, err
		}
	}
	if s.co.Exercise != "" {
		if out.Exercise, err = s.exercise(c.Hash); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// comparison makes the files, and for an anonymous one looks through every byte of them before they are written.
func (s *comparisonRun) comparison(c *compare.Comparison) (*workspace.Outcome, error) {
	var search *leak.Search
	if s.co.Anonymous {
		var err error
		if search, err = s.search(); err != nil {
			return nil, err
		}
		names, municipalities, pointers := s.names(), s.municipalities(), s.pointers()
		c = c.Anonymise(s.co.Key, func(text string) bool {
			_, found := search.InText(text)
			_, named := leak.HoldsProperNoun(text, names)
			return found || named || leak.BeginsWithName(text, municipalities) || leak.LeadsToSomebody(text) || pointers.In(text)
		})
	}
	files, err := comparisonFiles(c)
	if err != nil {
		return nil, err
	}
	if search != nil {
		var hits []leak.Hit
		for _, f := range files {
			found, err := search.File(f)
			if err != nil {
				return nil, err
			}
			hits = append(hits, found...)
		}
		if len(hits) > 0 {
			return nil, &LeakError{hits}
		}
	}
	return s.work.Write(workspace.Set{Out: s.o.Out, Build: c.Hash, Files: outputs(files)})
}

func comparisonFiles(c *compare.Comparison) ([]leak.File, error) {
	doc := comparison.New(c)
	page, err := render.HTML(doc)
	if err != nil {
		return nil, err
	}
	sheets, err := xlsx.Write(comparison.Book(c))
	if err != nil {
		return nil, err
	}
	return []leak.File{
		{Name: "sammenligning.html", Data: page, Read: readBack("html")},
		{Name: "sammenligning.md", Data: render.Markdown(doc), Read: readBack("md")},
		{Name: "sammenligning.xlsx", Data: sheets, Read: readBack("xlsx")},
	}, nil
}

// exercise makes the kit: what the facilitator reads, and what the participants get.
func (s *comparisonRun) exercise(hash string) (*workspace.Outcome, error) {
	order := danish.NewCollator()
	slices.SortStableFunc(s.players, func(a, b compare.Player) int { return order.Compare(a.Name, b.Name) })
	in := exercise.Input{Players: s.players, Date: s.o.Today, Hash: hash}
	var files []workspace.Output
	for _, f := range []struct {
		name string
		doc  *document.Document
	}{{"oevelse-spilleder", exercise.Facilitator(in)}, {"oevelse-deltagere", exercise.Participants(in)}} {
		page, err := render.HTML(f.doc)
		if err != nil {
			return nil, err
		}
		files = append(files, workspace.Output{Name: f.name + ".html", Data: page}, workspace.Output{Name: f.name + ".md", Data: render.Markdown(f.doc)})
	}
	return s.work.Write(workspace.Set{Out: s.co.Exercise, Build: hash, Files: files})
}
