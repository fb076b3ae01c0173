package check_test

import (
	"slices"
	"strings"
	"testing"

	"beredskab/internal/check"
	"beredskab/internal/diag"
	"beredskab/internal/plan"
	"beredskab/internal/syntax"
	"beredskab/internal/testscale"
)

// Box-ticking never makes a point in place: whichever of the texts that a point needs says only one of these, some point
// is no longer in place.
func TestTickingIsNotEnough(t *testing.T) {
	t.Parallel()
	base := diag.NewFile("base.yaml", []byte(readBase(t)))
	tree, _ := syntax.Parse(base)
	p, _ := checkTrees([]*syntax.Node{tree}, nil)
	tried := 0
	p.Walk(func(f plan.Field) {
		pair := f.Owner.Node.Pair(f.Key.Name)
		needs := slices.Contains(strings.Fields(needed[f.Block.Name]), f.Key.Name)
		if f.Key.Kind != plan.KindText || f.Index > 0 || !needs || pair == nil {
			return
		}
		ticks := []string{"ja", "nej", "\"true\"", "TODO", "\"…\"", "\"[indsæt]\"", "se ovenfor", "\"\""}
		for _, tick := range testscale.Sample(ticks, 3) {
			if f.Key.List {
				tick = "[" + tick + "]"
			}
			text := slices.Concat(base.Text[:pair.Value.Start:pair.Value.Start], []byte(tick), base.Text[pair.Value.End:])
			ticked, found := syntax.Parse(diag.NewFile("base.yaml", text))
			_, res := checkTrees([]*syntax.Node{ticked}, found)
			if !slices.ContainsFunc(res.Points, func(r check.PointResult) bool { return r.Status < check.InPlace }) {
				t.Errorf("%s: %s keeps every point in place", f.Place(), tick)
			}
			tried++
		}
	})
	if tried < testscale.Count(100, 35) {
		t.Errorf("only %d ticks tried", tried)
	}
}
