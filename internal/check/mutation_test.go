package check_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"beredskab/internal/check"
	"beredskab/internal/diag"
	"beredskab/internal/hours"
	"beredskab/internal/plan"
	"beredskab/internal/syntax"
	"beredskab/internal/testscale"
)

// needed lists, by block, the keys that the points need beside those that the model itself calls for.
var needed = map[string]string{
	"Risk":               "applies_to tool timing assessors review_every review_when",
	"SafetyPlan":         "owner when contains",
	"Relationship":       "contact_person handover meeting_frame safe_contact supervision",
	"Interpreter":        "policy contact",
	"Coordination":       "lead_rule group",
	"Phases":             "before during after",
	"InformationSharing": "consent_rule exception legal_basis",
	"Network":            "survey resources consent risk_check material aftercare",
	"Recognition":        "in_detection in_services trauma_aware",
	"CasePlan":           "owner template review_every practical_help",
	"PeerSupport":        "forms readiness preparation minority_note linked_to",
	"Children":           "safety_check notify_step",
	"FollowUp":           "declined goes_back",
	"Detection":          "occasions guide alone responsible",
}

// watched lists the keys that the other families miss when they are gone.
var watched = map[string]string{
	"Info":     "adopted_by adopted_on valid_from valid_until next_revision valid_copy",
	"FollowUp": "registration yearly_report_to",
}

// Take the example that is in order and blank any one thing it needs: there is at least one finding more. Blank anything
// at all: nothing panics, every finding stands in its file, and the points still add up.
func TestMutations(t *testing.T) {
	t.Parallel()
	for _, pattern := range []string{"testdata/base.yaml", "../../examples/eksempelby/*.yaml", "../../examples/lilleoe/*.yaml"} {
		t.Run(strings.Trim(filepath.Dir(pattern), "./"), func(t *testing.T) {
			t.Parallel()
			var files []*diag.File
			names, _ := filepath.Glob(pattern)
			for _, name := range names {
				text, err := os.ReadFile(name)
				if err != nil {
					t.Fatal(err)
				}
				files = append(files, diag.NewFile(filepath.Base(name), text))
			}
			if len(files) == 0 {
				t.Fatal("no example")
			}
			mutate(t, files)
		})
	}
}

func mutate(t *testing.T, files []*diag.File) {
	trees := make([]*syntax.Node, len(files))
	for i, f := range files {
		trees[i], _ = syntax.Parse(f)
	}
	p, res := checkTrees(trees, nil)
	before := map[string]bool{}
	for _, f := range res.Findings {
		before[identity(f)] = true
	}
	type cut struct {
		key  string
		must bool
		file *diag.File
		span [2]int
	}
	var cuts []cut
	const most = 1 // of the same key: the second contact's name tells nothing that the first did not
	times := map[string]int{}
	p.Walk(func(f plan.Field) {
		pair := f.Owner.Node.Pair(f.Key.Name)
		if f.Index > 0 || pair == nil || inFlow(f.Owner.Node) {
			return
		}
		kind := f.Block.Name + "." + f.Key.Name
		if times[kind]++; times[kind] > most {
			return
		}
		must := f.Key.Need != "" || slices.Contains(strings.Fields(needed[f.Block.Name]+" "+watched[f.Block.Name]), f.Key.Name)
		cuts = append(cuts, cut{f.Place(), must, pair.Key.File, [2]int{pair.Key.Start, pair.Value.End}})
	})
	for _, c := range testscale.Sample(cuts, 40) {
		i := slices.Index(files, c.file)
		text := blank(c.file.Text, c.span[0], c.span[1])
		mutated := slices.Clone(trees)
		var reading []diag.Finding
		mutated[i], reading = syntax.Parse(diag.NewFile(c.file.Name, text))
		_, after := checkTrees(mutated, reading)
		more := false
		for _, f := range after.Findings {
			position(t, f.Span)
			more = more || !before[identity(f)]
		}
		if c.must && !more {
			t.Errorf("without %s there is no finding more", c.key)
		}
		sum := 0
		for _, n := range after.Counts() {
			sum += n
		}
		if sum != 52 {
			t.Errorf("without %s the points add up to %d", c.key, sum)
		}
	}
}

// checkTrees decodes and checks without cover, which is not what is mutated here.
func checkTrees(trees []*syntax.Node, reading []diag.Finding) (*plan.Plan, *check.Result) {
	trees = slices.DeleteFunc(slices.Clone(trees), func(n *syntax.Node) bool { return n == nil })
	p, found := plan.Decode("eksempelby", trees, nil)
	return p, check.Run(p, check.Options{Today: hours.DayOf(2026, 11, 21), Reading: append(reading, found...)})
}

// inFlow says that a block is written in braces, where a pair cannot be blanked without its comma.
func inFlow(n *syntax.Node) bool {
	return n != nil && n.Start < len(n.File.Text) && n.File.Text[n.Start] == '{'
}

// blank puts spaces in place of a stretch of text, and leaves its line breaks.
func blank(text []byte, start, end int) []byte {
	out := bytes.Clone(text)
	for i := start; i < end; i++ {
		if out[i] != '\n' {
			out[i] = ' '
		}
	}
	return out
}

// identity tells findings apart, also by where they point: blanking moves nothing else.
func identity(f diag.Finding) string {
	return fmt.Sprint(f.Rule, f.Place, f.Message, f.Span.Start)
}
