package cli

import (
	"errors"

	"github.com/spf13/cobra"

	"beredskab/internal/pipeline"
)

// exercise writes the exercise kit of the plans that coverage was asked about, from the same day on. The plans' errors have
// been named already.
func (a *app) exercise(cmd *cobra.Command, f *found, q *question) error {
	if q.exercise == "" {
		return &usageError{"Der mangler en mappe efter --exercise.", cmd.CommandPath()}
	}
	o := f.options
	o.Today = q.options.From
	c, err := pipeline.Compare(cmd.Context(), a.work, f.plans, o, pipeline.CompareOptions{Exercise: a.absolute(q.exercise), Only: true}, func(*pipeline.Checked) error { return nil })
	switch {
	case errors.Is(err, pipeline.ErrNoPlans):
		return nil
	case err != nil:
		return err
	case q.format == "json": // standard output is a program's
		for _, name := range append(c.Exercise.Written, c.Exercise.Unchanged...) {
			a.say("%s/%s", a.shown(c.Exercise.Dir), name)
		}
		return nil
	}
	a.product("")
	a.wrote(c.Exercise)
	return nil
}
