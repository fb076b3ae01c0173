package build

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"beredskab/internal/catalogue"
	"beredskab/internal/check"
	"beredskab/internal/compare"
	"beredskab/internal/danish"
	"beredskab/internal/document"
	"beredskab/internal/leak"
	"beredskab/internal/plan"
	"beredskab/internal/register"
	"beredskab/internal/render"
	"beredskab/internal/workbook"
	"beredskab/internal/workspace"
)

// CompareOptions is what a comparison depends on beside the plans and the usual options.
type CompareOptions struct {
	Anonymous bool
	Key       string   // draws the order of an anonymous comparison
	Since     [][]byte // snapshots, as they were stored
	Exercise  string   // the folder of the exercise kit, absolute; "" for none
	Tool      string   // the program's version
	Only      bool     // no comparison, only the exercise kit
}

// Compared is what comparing came to.
type Compared struct {
	Plans     int
	Strangers []string           // slugs of snapshots that are of none of the plans
	Outcome   *workspace.Outcome // of the comparison
	Exercise  *workspace.Outcome // of the exercise kit
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
	return c.entry(o, tool).Now.Encode()
}

func (c *Checked) entry(o Options, tool string) *compare.Entry {
	return compare.Take(compare.Input{Plan: c.Plan, Result: c.Result, Cover: c.Cover, Today: o.Today, Hash: c.Hash, Tool: tool})
}

// Compare checks every plan and puts them side by side. What a comparison needs of a plan is taken as soon as it is checked,
// and the plan is let go, so that all municipalities of the country fit in memory. Emit sees each plan once, in order.
func Compare(ctx context.Context, w *workspace.Workspace, sources []*workspace.Plan, o Options, co CompareOptions, emit func(*Checked) error) (*Compared, error) {
	s := &side{o: o, co: co}
	if err := s.readSnapshots(); err != nil {
		return nil, err
	}
	type taken struct {
		*Checked
		entry  *compare.Entry
		hidden []leak.Value
		proper map[string]bool
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
		t.entry = t.Checked.entry(o, co.Tool)
		if co.Anonymous {
			t.hidden, t.proper = secrets(t.Checked)
		}
		return t, nil
	}, func(t *taken) error {
		if t.entry != nil {
			s.entries = append(s.entries, t.entry)
			s.hidden = append(s.hidden, t.hidden...)
			s.proper = append(s.proper, t.proper)
			if co.Exercise != "" {
				s.players = append(s.players, compare.Player{Name: t.entry.Name, Plan: t.Plan, Cover: t.Cover})
			}
		}
		return emit(t.Checked)
	})
	if err != nil {
		return nil, err
	}
	return s.write()
}

// side is a comparison under way.
type side struct {
	o         Options
	co        CompareOptions
	snapshots []*compare.Snapshot
	entries   []*compare.Entry
	players   []compare.Player
	hidden    []leak.Value
	proper    []map[string]bool
}

// SnapshotError says that one of the stored snapshots cannot be read.
type SnapshotError struct {
	Index int // in [CompareOptions.Since]
	Err   error
}

func (e *SnapshotError) Error() string { return e.Err.Error() }
func (e *SnapshotError) Unwrap() error { return e.Err }

// Later says that a later program wrote it.
func (e *SnapshotError) Later() bool { return errors.Is(e.Err, compare.ErrLater) }

func (s *side) readSnapshots() error {
	for i, text := range s.co.Since {
		snapshot, err := compare.ReadSnapshot(text)
		if err != nil {
			return &SnapshotError{i, err}
		}
		s.snapshots = append(s.snapshots, snapshot)
	}
	return nil
}

func (s *side) write() (*Compared, error) {
	if len(s.entries) == 0 {
		return nil, ErrNoPlans
	}
	out := &Compared{Plans: len(s.entries)}
	for _, stranger := range compare.AddHistory(s.entries, s.snapshots) {
		out.Strangers = append(out.Strangers, stranger.Slug)
	}
	if len(out.Strangers) > 0 && len(out.Strangers) == len(s.snapshots) {
		return out, nil // nothing to look back on: the caller says so
	}
	c := compare.New(s.entries, s.o.Today)
	var err error
	if !s.co.Only {
		if out.Outcome, err = s.comparison(c); err != nil {
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
func (s *side) comparison(c *compare.Comparison) (*workspace.Outcome, error) {
	var search *leak.Search
	if s.co.Anonymous {
		var err error
		if search, err = s.search(); err != nil {
			return nil, err
		}
		names := s.names()
		c = c.Anonymise(s.co.Key, func(text string) bool {
			_, found := search.InText(text)
			_, named := leak.HoldsProperNoun(text, names)
			return found || named
		})
	}
	files, err := comparisonFiles(c)
	if err != nil {
		return nil, err
	}
	if search != nil {
		var hits []leak.Hit
		for _, f := range files {
			found, err := search.File(f.Name, f.Data)
			if err != nil {
				return nil, err
			}
			hits = append(hits, found...)
		}
		if len(hits) > 0 {
			return nil, &LeakError{hits}
		}
	}
	return workspace.Write(workspace.Set{Out: s.o.Out, Build: c.Hash, Files: files})
}

func comparisonFiles(c *compare.Comparison) ([]workspace.Output, error) {
	doc := document.Comparison(c)
	page, err := render.HTML(doc)
	if err != nil {
		return nil, err
	}
	sheets, err := workbook.Write(document.ComparisonBook(c))
	if err != nil {
		return nil, err
	}
	return []workspace.Output{
		{Name: "sammenligning.html", Data: page}, {Name: "sammenligning.md", Data: render.Markdown(doc)}, {Name: "sammenligning.xlsx", Data: sheets},
	}, nil
}

// secrets is everything in a plan: an anonymous comparison shows nothing of it but the texts that are shared, and those are
// looked through too.
func secrets(c *Checked) ([]leak.Value, map[string]bool) {
	hidden, _ := leak.Values(c.Plan, func(f plan.Field) bool {
		shared := f.Key.Name == "how" && f.Block.Name == "Recommendation" || f.Key.Name == "reason" || f.Key.Name == "note" && f.Block.Name == "PointClaim"
		return !shared
	})
	hidden = append(hidden, leak.Value{Text: c.Source.Slug, Place: "slug"}, leak.Value{Text: c.Source.Path, Place: "path"})
	proper := map[string]bool{}
	c.Plan.Walk(func(f plan.Field) {
		if f.Key.Kind == plan.Text || f.Key.Kind == plan.ProseText {
			leak.ProperNouns(f.Value, proper)
		}
	})
	if m := c.Plan.Municipality; m != nil {
		leak.ProperNouns("x "+m.Name, proper)
	}
	return hidden, proper
}

// names are the proper nouns of all the plans and the names of the country's municipalities and police districts, but for
// the words that the program itself uses.
func (s *side) names() map[string]bool {
	names := map[string]bool{}
	for _, proper := range s.proper {
		for n := range proper {
			names[n] = true
		}
	}
	ours := map[string]bool{}
	for _, text := range ownWords() {
		leak.EveryWord(text, ours)
	}
	for n := range names {
		if ours[n] {
			delete(names, n)
		}
	}
	for _, m := range register.Municipalities {
		leak.ProperNouns("x "+m.Name, names)
	}
	return names
}

// search knows every value of every plan, but for those that are the program's own words as well.
func (s *side) search() (*leak.Search, error) {
	own := ownWords()
	const enough = 12 // both ways to lay the tables out, and every word in them
	blank, err := comparisonFiles(compare.Sample(min(len(s.entries), enough), s.o.Today))
	if err != nil {
		return nil, err
	}
	for _, f := range blank {
		texts, err := leak.Texts(f.Data)
		if err != nil {
			return nil, err
		}
		own = append(own, texts...)
	}
	return leak.New(s.hidden, own...), nil
}

// ownWords are the texts of the program that may stand in a comparison: the catalogue, the closed lists, the titles of
// fields and rules, the national lines. The frame of the page is in the comparison of nobody, which is added to these.
func ownWords() []string {
	var own []string
	for _, r := range catalogue.Recommendations {
		own = append(own, r.Title, r.Summary, r.GroupTitle)
		for _, p := range r.Points {
			own = append(own, p.Text)
		}
	}
	own = append(own, catalogue.Publication.LegalStatus)
	for _, list := range plan.Vocabulary {
		for _, term := range list {
			own = append(own, term.Da)
		}
	}
	own = fieldTitles(plan.Model(), own, map[*plan.Block]bool{})
	for _, l := range register.Lines {
		if l.Printable() {
			own = append(own, l.Name, l.Phone)
		}
	}
	own = append(own, ruleTitles()...)
	slices.Sort(own)
	return own
}

func fieldTitles(b *plan.Block, own []string, seen map[*plan.Block]bool) []string {
	if b == nil || seen[b] {
		return own
	}
	seen[b] = true
	for _, k := range b.Keys {
		own = fieldTitles(k.Block, append(own, k.Title), seen)
	}
	return own
}

func ruleTitles() []string {
	var out []string
	for _, r := range check.AllRules() {
		out = append(out, r.Title)
	}
	return out
}

// exercise makes the kit: what the facilitator reads, and what the participants get.
func (s *side) exercise(hash string) (*workspace.Outcome, error) {
	order := danish.NewCollator()
	slices.SortStableFunc(s.players, func(a, b compare.Player) int { return order.Compare(a.Name, b.Name) })
	in := document.ExerciseInput{Players: s.players, Date: s.o.Today, Hash: hash}
	var files []workspace.Output
	for _, f := range []struct {
		name string
		doc  *document.Document
	}{{"oevelse-spilleder", document.Facilitator(in)}, {"oevelse-deltagere", document.Participants(in)}} {
		page, err := render.HTML(f.doc)
		if err != nil {
			return nil, err
		}
		files = append(files, workspace.Output{Name: f.name + ".html", Data: page}, workspace.Output{Name: f.name + ".md", Data: render.Markdown(f.doc)})
	}
	return workspace.Write(workspace.Set{Out: s.co.Exercise, Build: hash, Files: files})
}
