package cli

import (
	"path/filepath"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"

	"beredskab/internal/danish"
	"beredskab/internal/diag"
	"beredskab/internal/pipeline"
	"beredskab/internal/workspace"
)

func (a *app) snapshotCommand() *cobra.Command {
	var out string
	cmd := &cobra.Command{
		Use:   "snapshot STI...",
		Short: "Gem øjebliksbilleder, så I kan se fremskridt senere",
		Long: `Gem, hvor langt planerne er i dag: de 52 punkter, fundene, dækningen og opgaverne. Gem et før hver workshop. Næste gang viser
"beredskab compare STI --since FIL", hvad der er sket.

Er der flere planer, gemmer jeg et øjebliksbillede af hver i den samme mappe. Filerne får kommunens navn og dagen, for eksempel
hedelund-2026-11-30.json. Brug den samme mappe hver gang: så er den jeres forløb, og "beredskab compare STI --since MAPPE"
viser det fra første gang til nu. Jeg skriver aldrig oven i et øjebliksbillede; er planen ændret samme dag, får det nye et nummer.

I filen står kun id'er og tal: ingen navne, numre eller tekster fra planen.`,
		Example: `  beredskab snapshot plans --out forloeb/
  beredskab compare plans --since forloeb
  beredskab snapshot plans/lilleoe --out lilleoe-workshop-1.json`,
		Args: argumentCount(1, -1, "mindst én sti til en plan"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if out == "" {
				return &usageError{"Skriv med --out, hvor øjebliksbilledet skal gemmes: en fil til én plan, en mappe til flere.", cmd.CommandPath()}
			}
			f, err := a.find(cmd, args)
			if err != nil {
				return err
			}
			s, err := a.snapshots(cmd, f, out)
			if err != nil {
				return err
			}
			err = pipeline.Check(cmd.Context(), a.work, f.plans, f.options, s.take)
			if err == nil && s.folder {
				s.report()
			}
			return err
		},
	}
	cmd.Flags().StringVar(&out, "out", "", "gem øjebliksbilledet i denne `FIL`, eller et af hver plan i denne MAPPE/")
	addDate(cmd)
	plainDefaults(cmd)
	return cmd
}

// snapshots is a run that stores how far plans are.
type snapshots struct {
	*app
	found  *found
	out    string // absolute
	folder bool   // out is one
	stored int
	unread []string
}

// snapshots understands where to: a folder when it is written as one, is one, or is to hold several.
func (a *app) snapshots(cmd *cobra.Command, f *found, out string) (*snapshots, error) {
	s := &snapshots{app: a, found: f, out: a.absolute(out)}
	_, there := a.work.InFolder(out, ".json")
	s.folder = there || strings.HasSuffix(out, "/") || strings.HasSuffix(out, `\`) || len(f.plans) > 1
	if s.folder && !there && strings.EqualFold(filepath.Ext(s.out), ".json") {
		return nil, &usageError{"Der er flere planer, og et øjebliksbillede er af én. Skriv en mappe, så gemmer jeg et af hver: --out forloeb/", cmd.CommandPath()}
	}
	return s, nil
}

// take stores the snapshot of one plan. A plan that cannot be read has none, and does not stand in the way of the others.
func (s *snapshots) take(c *pipeline.Checked) error {
	s.countErrors(c)
	switch {
	case c.Result == nil && s.folder:
		s.unread = append(s.unread, diag.Harmless(c.Called(), false))
		return nil
	case c.Result == nil:
		s.say("Der er ikke gemt noget øjebliksbillede.")
		return nil
	case s.folder:
		return s.inSeries(c)
	}
	changed, err := s.work.Store(s.out, c.Snapshot(s.found.options, toolVersion()))
	if err != nil {
		return err
	}
	s.wroteOne(s.out, changed)
	return nil
}

// inSeries stores a snapshot under the first name of its day that is free, or that holds the very same.
func (s *snapshots) inSeries(c *pipeline.Checked) error {
	text := c.Snapshot(s.found.options, toolVersion())
	for number := 1; ; number++ {
		path := filepath.Join(s.out, pipeline.SeriesName(c.Source.Slug, s.found.options.Today, number))
		if there, err := s.work.Stored(path); s.work.Exists(path) && (err != nil || string(there) != string(text)) {
			continue
		}
		changed, err := s.work.Store(path, text)
		if err != nil {
			return err
		}
		if s.stored++; changed && number > 1 {
			s.say("%s har et øjebliksbillede fra samme dag i forvejen. Det lader jeg ligge, og det nye er nr. %d.", c.Source.Slug, number)
		}
		s.wroteOne(path, changed)
		return nil
	}
}

func (s *snapshots) wroteOne(path string, changed bool) {
	if changed {
		s.product(s.shown(path))
	} else {
		s.product(s.shown(path) + " (uændret)")
	}
}

// report says last who is not among them: the facilitator must know before everybody has gone home.
func (s *snapshots) report() {
	if len(s.unread) > 0 {
		s.say("%s er gemt. Der er ikke gemt noget af %s.", danish.Sentence(danish.Plural(s.stored, "øjebliksbillede", "øjebliksbilleder")), danish.List(s.unread, "og"))
	}
}

// series reads what --since names: a file, or a folder with a series of them in the order of time. It returns their names too.
func (a *app) series(paths []string) (texts [][]byte, names []string, err error) {
	for _, path := range paths {
		inside, folder := a.work.InFolder(path, ".json")
		if !folder {
			inside = []string{""}
		}
		before := len(texts)
		for _, name := range pipeline.InSeries(inside) {
			file := filepath.ToSlash(filepath.Join(path, name))
			text, err := a.work.Stored(file)
			if err != nil {
				return nil, nil, err
			}
			if folder && !pipeline.IsSnapshot(text) {
				a.say("%s er ikke et øjebliksbillede og er ikke med.", file)
				continue
			}
			texts, names = append(texts, text), append(names, file)
		}
		if folder && len(texts) == before {
			return nil, nil, &workspace.Problem{Usage: true, Message: `Der er ingen øjebliksbilleder i mappen "` + filepath.ToSlash(path) +
				`". Lav dem sådan: beredskab snapshot STI... --out ` + filepath.ToSlash(path)}
		}
	}
	return texts, names, nil
}

// toolVersion is the program's version without what it was built with: two builds of one commit are the same program.
func toolVersion() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" || info.Main.Version == "(devel)" {
		return "under udvikling"
	}
	return info.Main.Version
}
