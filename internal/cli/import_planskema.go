package cli

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"beredskab/internal/config"
	"beredskab/internal/danish"
	"beredskab/internal/pipeline"
	"beredskab/internal/plan"
	"beredskab/internal/register"
	"beredskab/internal/starter"
	"beredskab/internal/workspace"
)

// takePlan writes the plan that an intake workbook (planskema) makes: a new one, or the one that an earlier version of it made.
func (a *app) takePlan(cmd *cobra.Command, into string, taken *pipeline.TakenPlan, take string, dryRun bool) error {
	file := filepath.Join(a.absolute(into), "plan.yaml")
	if len(taken.Conflicts) > 0 {
		if err := taken.Preview(a.out); err != nil {
			return fmt.Errorf("jeg kan ikke vise planen: %w", err)
		}
		a.say("Intet er skrevet, for der er noget, der skal afgøres først.")
		a.code = exitFindings
		return nil
	}
	if a.work.Exists(file) {
		return a.planAgain(cmd, into, file, taken, take, dryRun)
	}
	if err := taken.Preview(a.out); err != nil {
		return fmt.Errorf("jeg kan ikke vise planen: %w", err)
	}
	if dryRun {
		a.say("Intet er skrevet. Kør igen uden --dry-run for at lave planen.")
		return nil
	}
	start, err := a.startOf(cmd, taken.Text)
	if err != nil {
		return err
	}
	beside, format, err := a.beside(filepath.Dir(file))
	if err != nil {
		return err
	}
	start.Schema = format
	if start.Identity, err = starter.NewIdentity(a.env.Random); err != nil {
		return err
	}
	text, err := start.Explained(taken.Text)
	if err != nil {
		return err
	}
	if err := a.work.WriteNew(append(beside, workspace.NewFile{Path: file, Data: text})...); err != nil {
		return err
	}
	a.say("Planen ligger i %s. Se, hvad der mangler, med: beredskab validate %s", a.shown(file), into)
	return nil
}

// planAgain puts what a corrected planskema makes in the place of what it made before. What somebody has written in the plan since is
// never lost without a word: then the planskema must be said to be right, and the old plan is kept beside the new one.
func (a *app) planAgain(cmd *cobra.Command, into, file string, taken *pipeline.TakenPlan, take string, dryRun bool) error {
	f, err := a.find(cmd, []string{into})
	if err != nil {
		return err
	}
	old, name, err := pipeline.OnlyFile(a.work, f.plans[0])
	if err != nil {
		return err
	}
	was, _ := starter.MunicipalityIn(old)
	if code, _ := starter.MunicipalityIn(taken.Text); was != "" && code != was {
		return &workspace.Problem{Message: "Planen i " + a.shown(file) + " er for en anden kommune end planskemaet. Peg på en anden mappe efter --into."}
	}
	start, err := a.startOf(cmd, taken.Text)
	if err != nil {
		return err
	}
	if _, start.Schema, err = a.beside(filepath.Dir(file)); err != nil {
		return err
	}
	start.Identity = starter.IdentityIn(old)
	if in := starter.IdentityIn(taken.Text); in != "" && start.Identity != "" && in != start.Identity {
		return &workspace.Problem{Message: "Planskemaet hører til en anden plan end den i " + a.shown(file) + " (kendemærket er et andet). Peg på en anden mappe efter --into."}
	}
	text, err := start.Explained(taken.Text)
	if err != nil {
		return err
	}
	changed := changedBlocks(old, text)
	if len(changed) == 0 {
		a.say("Der er intet nyt i planskemaet. Planen er, som den var.")
		return nil
	}
	a.product("Ændres i " + a.shown(file) + ": " + danish.List(changed, "og") + ".")
	untouched := starter.Untouched(old)
	switch {
	case !untouched && take != "workbook":
		a.say("Intet er skrevet. Nogen har skrevet i %s, siden planskemaet blev til planen, og det ville gå tabt. Skriv rettelserne i planen, eller kør igen med --take workbook, hvis planskemaet har ret: så gemmer jeg den gamle plan ved siden af.", a.shown(file))
		a.code = exitFindings
		return nil
	case dryRun:
		a.say("Intet er skrevet. Kør igen uden --dry-run for at rette planen.")
		return nil
	}
	if !untouched {
		kept := a.freeName(strings.TrimSuffix(file, ".yaml") + "-før-planskemaet")
		if err := a.work.WriteNew(workspace.NewFile{Path: kept, Data: old}); err != nil {
			return err
		}
		a.say("Den gamle plan ligger i %s.", a.shown(kept))
	}
	if err := a.work.Rewrite(f.plans[0], []workspace.Rewritten{{Name: name, Old: old, New: text}}); err != nil {
		return err
	}
	a.say("Planen i %s er rettet. Se, hvad der mangler, med: beredskab validate %s", a.shown(file), into)
	return nil
}

// freeName is the name of a text file that is not there yet.
func (a *app) freeName(path string) string {
	name := path + ".txt"
	for n := 2; a.work.Exists(name); n++ {
		name = fmt.Sprintf("%s-%d.txt", path, n)
	}
	return name
}

// startOf is what the explanations of a plan are filled with.
func (a *app) startOf(cmd *cobra.Command, made []byte) (starter.Start, error) {
	today, err := a.today(cmd, config.Settings{})
	if err != nil {
		return starter.Start{}, err
	}
	code, name := starter.MunicipalityIn(made)
	s := starter.For(register.MunicipalityByCode(code), today)
	if name != "" && s.Region == "" {
		s.Name, s.FullName = name, name
	}
	return s, nil
}

// changedBlocks are the parts of a plan that differ, by their Danish names in the order of the format.
func changedBlocks(old, text []byte) []string {
	before, after := starter.Blocks(old), starter.Blocks(text)
	var out []string
	for _, k := range plan.Model().Keys {
		if before[k.Name] != after[k.Name] && !slices.Contains(out, k.Label()) {
			out = append(out, k.Label())
		}
	}
	return out
}
