package cli

import (
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"beredskab/internal/check"
	"beredskab/internal/config"
	"beredskab/internal/diag"
	"beredskab/internal/hours"
	"beredskab/internal/pipeline"
	"beredskab/internal/plan"
	"beredskab/internal/workspace"
)

// found is what a command that reads plans begins with: the plans that were named and the settings that hold for them.
type found struct {
	plans    []*workspace.Plan
	settings config.Settings
	options  pipeline.Options
}

// find looks up the plans and the settings. The settings are those of the first plan's workspace, or without a path of the
// nearest folder above that has any; flags stand above them.
func (a *app) find(cmd *cobra.Command, paths []string) (*found, error) {
	where, err := a.work.Find(paths)
	if err != nil {
		return nil, err
	}
	for _, skipped := range where.Skipped {
		if filepath.Ext(skipped) == ".yaml" {
			a.say("Jeg springer filen %s over: jeg kan ikke se, hvilken af kommunerne den hører til.", skipped)
			continue
		}
		a.say("Jeg springer mappen %s over: der er filer i den, men ingen plan.", skipped)
	}
	for _, within := range where.Within {
		a.say("Mappen %s har sin egen plan og er ikke med, for den ligger inde i en anden plans mappe. Skal den med, så peg på den selv.", within)
	}
	root := where.Plans[0].Root
	if len(paths) == 0 {
		if r, ok := workspace.Root(a.env.Dir); ok {
			root = r
		}
	}
	f := &found{plans: where.Plans}
	if f.settings, err = a.settings(root); err != nil {
		return nil, err
	}
	f.options = pipeline.Options{
		Out:     a.absolute(f.settings.Out),
		Edition: plan.Audience(f.settings.Edition),
		Formats: f.settings.Formats,
		Papers:  pipeline.Papers{Only: f.settings.Papers, Without: f.settings.LeaveOut, With: f.settings.TakeIn},
	}
	if f.settings.FromFile["out"] && !filepath.IsAbs(f.settings.Out) {
		f.options.Out = filepath.Join(root, f.settings.Out)
	}
	if f.options.Templates, err = a.templates(root, f.settings); err != nil {
		return nil, err
	}
	if f.options.Severity, err = overrides(a.name(root), f.settings.Severity); err != nil {
		return nil, err
	}
	if f.options.Today, err = a.today(cmd, f.settings); err != nil {
		return nil, err
	}
	return f, nil
}

// overrides understands the setting severity. What is structural or private keeps its weight, and that is said: a line that
// does nothing would be believed.
func overrides(file string, written []config.Weight) ([]check.Override, error) {
	var out []check.Override
	for _, w := range written {
		id := strings.ToUpper(strings.TrimSpace(w.Rule))
		o := check.Override{Rule: id, Reason: w.Reason}
		for _, s := range []diag.Severity{diag.Info, diag.Warning, diag.Error} {
			if s.Key() == w.As {
				o.As = s
			}
		}
		all := rules()
		i := slices.IndexFunc(all, func(r check.Rule) bool { return r.ID == id })
		switch {
		case i < 0:
			return nil, &usageError{message: file + `: jeg kender ingen regel, der hedder "` + w.Rule + `". Skriv "beredskab explain" for at se dem alle.`}
		case all[i].Fixed:
			return nil, &usageError{message: file + ": reglen " + id + " (" + all[i].Title + ") kan ikke veje anderledes, fordi den handler om planens form eller om private oplysninger. Slet linjen under severity."}
		}
		out = append(out, o)
	}
	return out, nil
}

// templates is where the municipality's own look is: seen from the settings file when that names it, else from where one stands.
func (a *app) templates(root string, s config.Settings) (pipeline.ThemeFolder, error) {
	t := pipeline.ThemeFolder{Root: root, Folder: s.Templates}
	if t.Folder == "" || s.FromFile["templates"] {
		return t, nil
	}
	rel, err := filepath.Rel(root, a.absolute(t.Folder))
	if err != nil {
		return t, err
	}
	t.Folder = filepath.ToSlash(rel)
	return t, nil
}

// settings reads the settings of a workspace.
func (a *app) settings(root string) (config.Settings, error) {
	text, err := workspace.Settings(root)
	if err != nil {
		return config.Settings{}, err
	}
	s, err := settingChoices().Load(a.name(root), text, a.env.Variables)
	if err != nil {
		return s, &usageError{message: err.Error() + "."}
	}
	return s, nil
}

// settingChoices are what settings may name.
func settingChoices() config.Choices {
	papers, out, in := pipeline.PaperNames()
	return config.Choices{Formats: pipeline.FormatNames(false), Usual: pipeline.FormatNames(true), Papers: papers, Out: out, In: in}
}

// name is how the user may name the settings file of a root.
func (a *app) name(root string) string {
	rel, err := filepath.Rel(a.env.Dir, filepath.Join(root, workspace.SettingsName))
	if err != nil {
		return workspace.SettingsName
	}
	return filepath.ToSlash(rel)
}

// absolute is the path that a path on the command line means.
func (a *app) absolute(path string) string {
	if filepath.IsAbs(path) {
		return filepath.Clean(path)
	}
	return filepath.Join(a.env.Dir, path)
}

// shown names a path as the user would.
func (a *app) shown(path string) string {
	rel, err := filepath.Rel(a.env.Dir, path)
	if err != nil {
		return filepath.ToSlash(path)
	}
	return filepath.ToSlash(rel)
}

// today is the date that the run counts from: the flag's, the settings', or the day it is in Denmark.
func (a *app) today(cmd *cobra.Command, s config.Settings) (hours.Day, error) {
	text := s.Date
	if flag := cmd.Flags().Lookup("date"); flag != nil && flag.Changed {
		text = flag.Value.String()
		if err := config.CheckDate(text); err != nil {
			return 0, &usageError{sentence(err), cmd.CommandPath()}
		}
	}
	if text == "" {
		return hours.Instant(a.env.Now().Unix() / 60).Day(), nil
	}
	day, ok := hours.ParseDay(text)
	if !ok {
		return 0, &usageError{sentence(config.CheckDate(text)), cmd.CommandPath()}
	}
	return day, nil
}

// findings tells of findings beside what a command makes.
func (a *app) findings(report diag.Report) error {
	options := a.textOptions(a.err)
	return diag.Text(coloured(a.err, options.Color), report, options)
}

// textOptions says how findings look on a stream.
func (a *app) textOptions(stream io.Writer) diag.TextOptions {
	columns, ok := a.terminal(stream)
	if !ok {
		return diag.TextOptions{}
	}
	colour := a.env.variable("NO_COLOR") == "" && a.env.variable("TERM") != "dumb"
	return diag.TextOptions{Color: colour, Width: columns}
}
