package compare

import (
	"strings"

	"beredskab/internal/catalogue"
	"beredskab/internal/plan"
)

// texts are a plan's own words that a comparison may quote. What a plan shares by name and what somebody has read through to be
// shared without are two answers, and neither follows from the other.
type texts struct {
	shares         map[string]bool   // by recommendation
	practice       map[string]string // by recommendation
	reasons, notes map[string]string // by point
}

// texts gathers the words of the recommendations that a key says yes to. The answer holds for every text of the recommendation,
// reasons too; what only few may see in the plan is not among them.
func (t *entryBuilder) texts(answer func(*plan.Recommendation) *bool) texts {
	out := texts{map[string]bool{}, map[string]string{}, map[string]string{}, map[string]string{}}
	add := func(to map[string]string, key, text string) {
		if text = strings.TrimSpace(text); text != "" && !t.secrets.within("", text) {
			to[key] = text
		}
	}
	for _, r := range catalogue.Recommendations {
		claim := t.Plan.Recommendation(r.ID)
		if claim == nil {
			continue
		}
		if yes := answer(claim); yes == nil || !*yes {
			continue
		}
		out.shares[r.ID] = true
		add(out.practice, r.ID, string(claim.How))
		for i := range r.Points {
			if own := t.Plan.Claim(r.Points[i].ID); own != nil {
				add(out.notes, r.Points[i].ID, own.Note)
			}
		}
	}
	for i := range t.Result.Points {
		if p := &t.Result.Points[i]; out.shares[p.ID[:2]] {
			add(out.reasons, p.ID, p.Reason)
		}
	}
	return out
}

// secrets is what only few may see in a plan: a comparison leaves the house, so nothing of it is told.
type secrets struct {
	places []string
	texts  []string
}

func secretsOf(p *plan.Plan) secrets {
	const shortest = 4
	var s secrets
	p.Walk(func(f plan.Field) {
		if f.Audience != plan.Restricted || f.Item == nil {
			return
		}
		if f.Item.Place != "" && (len(s.places) == 0 || s.places[len(s.places)-1] != f.Item.Place) {
			s.places = append(s.places, f.Item.Place)
		}
		if k := f.Key.Kind; (k == plan.KindText || k == plan.KindProse) && len(f.Value) >= shortest {
			text, _, _ := strings.Cut(f.Value, "\n")
			s.texts = append(s.texts, text)
		}
	})
	return s
}

// within says that a place belongs to what only few may see, or that a text quotes it.
func (s secrets) within(place, text string) bool {
	for _, p := range s.places {
		if place == p || strings.HasPrefix(place, p+"/") {
			return true
		}
	}
	for _, q := range s.texts {
		if strings.Contains(text, q) {
			return true
		}
	}
	return false
}
