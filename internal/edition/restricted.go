package edition

import (
	"strings"

	"beredskab/internal/plan"
)

// The rules speak about the plan as it is, and quote it. In the internal edition nothing that they say may quote what only few
// may read, wherever the finding itself stands.

// MayShow says that a text of the rules about a place may be shown.
func (m *View) MayShow(place, text string) bool {
	if len(m.hidden) == 0 {
		return true
	}
	if m.HiddenAt(place) != nil {
		return false
	}
	for _, q := range m.quoted {
		if strings.Contains(text, q) {
			return false
		}
	}
	return true
}

// HiddenAt finds the restricted item that a place belongs to; nil when everybody may see it.
func (m *View) HiddenAt(place string) *plan.Hidden {
	for i := range m.hidden {
		r := &m.hidden[i]
		if r.Place != "" && strings.HasPrefix(place, r.Place) && (len(place) == len(r.Place) || place[len(r.Place)] == '/') {
			return r
		}
	}
	return nil
}

// restrictedTexts are the beginnings of all that is written in restricted items but their names. Rules cut long quotations,
// so a beginning is what can be recognised.
func restrictedTexts(p *plan.Plan) []string {
	const shortest, longest = 6, 40
	var out []string
	p.Walk(func(f plan.Field) {
		inPath := f.Path != nil && f.Path.Audience == plan.Restricted
		if f.Item == nil || f.Audience != plan.Restricted && !inPath {
			return
		}
		switch f.Key.Kind {
		case plan.KindText, plan.KindProse:
		default:
			return
		}
		if f.Item.Place == f.Owner.Place && isName(f) {
			return
		}
		text, _, _ := strings.Cut(strings.TrimSpace(f.Value), "\n")
		if runes := []rune(text); len(runes) > longest {
			text = string(runes[:longest])
		}
		if len(text) >= shortest {
			out = append(out, text)
		}
	})
	return out
}

// isName says that a field is what the internal edition shows of its item. A step of a path that is restricted has no name.
func isName(f plan.Field) bool {
	if f.Path != nil && f.Path.Audience == plan.Restricted && f.Item != &f.Path.Common {
		return false
	}
	return f.Key.Shows == plan.Named
}
