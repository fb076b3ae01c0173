package check

import (
	"slices"
	"strings"

	"beredskab/internal/diag"
	"beredskab/internal/plan"
)

// usage is how a plan uses one of its contacts.
type usage struct {
	called []plan.Field // somebody calls it, or hands over to it
	named  []plan.Field // it is actor, member, leader, owner, deputy …
}

// usages returns every reference to a contact. Actor words count for the leaders and key persons whom they mean.
func (p *Pass) usages() map[string]*usage { return p.known.usages() }

func (p *Pass) findUsages() map[string]*usage {
	used := make(map[string]*usage, len(p.Plan.Contacts))
	of := func(id string) *usage {
		if used[id] == nil {
			used[id] = &usage{}
		}
		return used[id]
	}
	for _, f := range p.fields() {
		if f.Key.Kind != plan.KindReference {
			continue
		}
		calls := calls(f)
		for _, id := range p.meant(f) {
			if u := of(id); calls {
				u.called = append(u.called, f)
			} else {
				u.named = append(u.named, f)
			}
		}
	}
	return used
}

// calls says that a reference is somebody to call or to hand over to, and not only somebody who takes part.
func calls(f plan.Field) bool {
	return f.Key.Calls != plan.TakesPart
}

// meant returns the contacts that a reference means: the one it names, or those of an actor word.
func (p *Pass) meant(f plan.Field) []string {
	if !slices.Contains(f.Key.Refs, plan.RefActor) || p.Plan.Contact(f.Value) != nil || f.Path == nil {
		if p.Plan.Contact(f.Value) != nil && slices.Contains(f.Key.Refs, plan.RefContact) {
			return []string{f.Value}
		}
		return nil
	}
	var ids []string
	for _, d := range p.Plan.Departments {
		if id := resolve(d, f.Value); f.Path.Uses(d.ID) && id != f.Value && id != "" {
			ids = append(ids, id)
		}
	}
	return ids
}

// reader says that a contact only does the steps of paths: it is the one who reads the card, and calls nobody to reach itself.
func (u *usage) reader() bool {
	return len(u.called) == 0 && len(u.named) > 0 && !slices.ContainsFunc(u.named, func(f plan.Field) bool { return f.Path == nil || f.Key.Name != "actor" })
}

// usedAt is a note on the first place where a contact is called, else named.
func (u *usage) usedAt() []diag.Note {
	switch {
	case u == nil:
		return nil
	case len(u.called) > 0:
		return []diag.Note{{Span: u.called[0].Span(), Message: "Her ringes der til den."}}
	case len(u.named) > 0:
		return []diag.Note{{Span: u.named[0].Span(), Message: "Her er den nævnt."}}
	}
	return nil
}

// checkReachable asks for a way to reach everybody who is named. Somebody who is called must have one.
func checkReachable(p *Pass) {
	for _, c := range p.Plan.Contacts {
		u := p.usages()[c.ID]
		if u == nil || hasWay(c) || u.reader() || c.Has("phones") || c.Has("channels") || c.Until.OK && c.Until.Last < p.Today {
			continue
		}
		severity, what := diag.Info, " har hverken telefonnummer, mail eller en vej ind gennem en anden (phones, channels, via)."
		if len(u.called) > 0 {
			severity, what = p.inDraft(diag.Warning), " skal kunne nås, men"+what
		}
		p.ReportAs(severity, c.Path("phones"), c.At("phones"), c.Name+what, "", u.usedAt()...)
		p.asAbsent(len(u.called) == 0)
	}
}

func hasWay(c *plan.Contact) bool {
	return c.Via != "" || garbled(c) ||
		slices.ContainsFunc(c.Phones, func(ph *plan.Phone) bool { return strings.TrimSpace(ph.Number) != "" }) ||
		slices.ContainsFunc(c.Channels, func(ch *plan.Channel) bool { return strings.TrimSpace(ch.Value) != "" })
}

// checkDeputies asks who stands in. A unit that answers day and night, or is reached through a switchboard, has a rota and
// stands in for itself.
func checkDeputies(p *Pass) {
	for _, c := range p.Plan.Contacts {
		u := p.usages()[c.ID]
		h := p.Plan.EffectiveHours(c).Schedule
		if u == nil || c.Has("deputies") || p.outside(c) || c.Department == "" && h != nil && h.Always || c.Until.OK && c.Until.Last < p.Today {
			continue
		}
		severity := diag.Info // an outside unit that is always open has its own people, and was not asked above
		if len(u.called) > 0 && c.Via == "" && (h == nil || !h.Always) {
			severity = diag.Warning
		}
		p.ReportAs(severity, c.Path("deputies"), c.At("deputies"), c.Name+" har ingen stedfortræder (deputies).", "", u.usedAt()...)
	}
}

// outside says that a contact is somebody else's: a partner's, and of none of the municipality's own departments. Who stands in
// there is for them to say.
func (p *Pass) outside(c *plan.Contact) bool {
	return c.Department == "" && slices.ContainsFunc(p.Plan.Partners, func(x *plan.Partner) bool { return x.Contact == c.ID })
}

// checkOrphans tells of contacts that nothing refers to. A public one is for the citizen, who needs no reference.
func checkOrphans(p *Pass) {
	misspelled := p.misspelled()
	for _, c := range p.Plan.Contacts {
		if p.usages()[c.ID] == nil && c.Audience != plan.Public && !misspelled[c.ID] {
			p.Report(c.Place, c.Span(), c.Name+" står i planen, men ingen henviser til den.", "")
		}
	}
}

// misspelled is the contacts that a reference seems to mean without getting the id right. That has a finding of its own.
func (p *Pass) misspelled() map[string]bool {
	meant := map[string]bool{}
	var ids []string
	for _, c := range p.Plan.Contacts {
		ids = append(ids, c.ID)
	}
	for _, f := range p.fields() {
		if f.Key.Kind != plan.KindReference || !slices.Contains(f.Key.Refs, plan.RefContact) || p.Plan.ResolveFrom(f.Path, f.Value, f.Key.Refs...).Kind != "" {
			continue
		}
		for _, id := range diag.Nearest(f.Value, ids, 3) {
			meant[id] = true
		}
	}
	return meant
}

// checkOver tells of references to what is over, or has not begun. Ids that name nothing are reported by decoding.
func checkOver(p *Pass) {
	over := map[*plan.Item]bool{}
	for _, f := range p.fields() {
		if f.Key.Kind != plan.KindReference || f.Item != nil && !f.Item.ActiveOn(p.Today) || f.Path != nil && !f.Path.ActiveOn(p.Today) {
			continue
		}
		t := p.Plan.ResolveFrom(f.Path, f.Value, f.Key.Refs...)
		item := t.Item()
		if item == nil || item.ActiveOn(p.Today) || over[item] {
			continue
		}
		over[item] = true
		if item.Until.OK && item.Until.Last < p.Today {
			p.Report(f.Place(), f.Span(), f.Key.Label()+": "+t.Name()+" holdt op "+date(item.Until.Last)+" og bliver stadig brugt.", "",
				diag.Note{Span: item.At("until"), Message: "Perioden slutter her."})
			continue
		}
		p.ReportAs(diag.Info, f.Place(), f.Span(), f.Key.Label()+": "+t.Name()+" begynder først "+date(item.From.First)+".", "Sørg for, at en anden svarer så længe.",
			diag.Note{Span: item.At("from"), Message: "Perioden begynder her."})
	}
}

// part is the place of a stretch of a value, in bytes.
func part(f plan.Field, i, j int) diag.Span {
	node := f.Node()
	if node == nil {
		return f.Span()
	}
	shift := strings.Index(node.Value, f.Value)
	if shift < 0 {
		return f.Span()
	}
	return node.ValueSpan(shift+i, shift+j)
}
