package catalogue_test

import (
	"fmt"
	"strings"
	"testing"

	"beredskab/internal/catalogue"

	"github.com/google/go-cmp/cmp"
)

func TestPoints(t *testing.T) {
	t.Parallel()
	var perRecommendation []int
	seen := map[string]bool{}
	for i, r := range catalogue.Recommendations {
		perRecommendation = append(perRecommendation, len(r.Points))
		if r.ID != fmt.Sprintf("A%d", i+1) || r.Number != i+1 {
			t.Errorf("%s stands as number %d", r.ID, i+1)
		}
		if r.Title == "" || r.Summary == "" || len(r.Why) < 3 || r.GroupTitle == "" || len(r.Tools) == 0 || !strings.HasPrefix(r.URL, catalogue.Publication.Web) {
			t.Errorf("%s is not complete", r.ID)
		}
		if got := catalogue.ByID(r.ID); got == nil || got.Title != r.Title {
			t.Errorf("ByID(%s) = %v", r.ID, got)
		}
		for j, p := range r.Points {
			if p.ID != fmt.Sprintf("%s.%d", r.ID, j+1) || p.Recommendation() != r.ID || seen[p.ID] {
				t.Errorf("%s stands as point %d of %s", p.ID, j+1, r.ID)
			}
			seen[p.ID] = true
			if got := catalogue.PointByID(p.ID); got == nil || *got != p {
				t.Errorf("PointByID(%s) = %v", p.ID, got)
			}
			if p.Source == "" || p.Example == "" || !strings.HasSuffix(p.Text, ".") || !strings.HasSuffix(p.How, ".") || !strings.HasSuffix(p.Example, "\n") {
				t.Errorf("%s is not complete", p.ID)
			}
		}
	}
	if diff := cmp.Diff([]int{7, 8, 6, 8, 5, 6, 5, 7}, perRecommendation); diff != "" {
		t.Error(diff)
	}
	if n := len(catalogue.Points()); n != 52 || catalogue.PointCount != 52 {
		t.Errorf("%d points, PointCount = %d, want 52", n, catalogue.PointCount)
	}
}

// How many points weigh what, and how sure they are: a point that slides from derived to read must be seen in review.
func TestSeverityAndConfidence(t *testing.T) {
	t.Parallel()
	severities, confidences := map[string]int{}, map[string]int{}
	var gate []string // a missing one is an error in an adopted plan
	for _, p := range catalogue.Points() {
		severities[p.Severity.Label()]++
		confidences[p.Confidence.Label()]++
		if p.Severity == catalogue.Must && p.Confidence == catalogue.Verified {
			gate = append(gate, p.ID)
		}
	}
	if diff := cmp.Diff(map[string]int{"nødvendig": 13, "central": 23, "styrker": 16}, severities); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(map[string]int{"læst i publikationen": 22, "delvist læst": 13, "udledt": 17}, confidences); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"A1.4", "A2.1", "A2.2", "A4.1", "A8.2"}, gate); diff != "" {
		t.Error(diff)
	}
}

func TestUnknownIDs(t *testing.T) {
	t.Parallel()
	for _, id := range []string{"", "A", "A1", "A1.", "A1.0", "A1.8", "A9.1", "a1.1", "A1.1 ", "B1.1"} {
		if p := catalogue.PointByID(id); p != nil {
			t.Errorf("PointByID(%q) = %s", id, p.ID)
		}
	}
	if r := catalogue.ByID("A9"); r != nil {
		t.Errorf("ByID(A9) = %s", r.ID)
	}
}

// The recommendations are guiding, not law: no text may promise that a plan complies or is approved.
func TestNothingIsPromised(t *testing.T) {
	t.Parallel()
	for _, p := range catalogue.Points() {
		for _, word := range []string{"overholder", "godkendt", "lovlig", "lovkrav"} {
			if strings.Contains(strings.ToLower(p.Text+p.How), word) {
				t.Errorf("%s says %q", p.ID, word)
			}
		}
	}
}
