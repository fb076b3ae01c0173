package cli

import (
	"slices"

	"github.com/spf13/cobra"

	"beredskab/internal/workspace"
)

// watch builds, and builds again whatever somebody saves, until the user stops it. A mistake on the way, in a plan or in the
// settings, is told and waits for the next change.
func (a *app) watch(cmd *cobra.Command, f *found, find func() (*found, error)) error {
	if slices.ContainsFunc(f.plans, func(p *workspace.Plan) bool { return p.Path == "-" }) {
		return &usageError{"Jeg kan ikke holde øje med en plan, som et andet program sender ind. Peg på planens fil eller mappe.", cmd.CommandPath()}
	}
	ctx := cmd.Context()
	again := func(plans []*workspace.Plan) {
		some := *f
		some.plans = plans
		if err := a.build(cmd, &some); err != nil && ctx.Err() == nil {
			a.fail(err)
		}
	}
	// The eye is opened before the first build, so that nothing saved during it is missed.
	ready := func() {
		again(f.plans)
		a.say(watching)
	}
	err := a.work.Watch(ctx, f.plans, ready, func(c workspace.Changes) []*workspace.Plan {
		a.work.Forget()
		now, err := find()
		if err != nil {
			a.fail(err)
			return f.plans
		}
		f = now
		var changed []*workspace.Plan
		for _, p := range f.plans {
			if c.Touch(p, f.plans) {
				changed = append(changed, p)
			}
		}
		again(changed)
		return f.plans
	})
	if ctx.Err() != nil {
		a.code = exitClean // stopping is how it ends
		return nil
	}
	return err
}
