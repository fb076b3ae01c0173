package plan

import (
	"slices"
	"strings"
)

// RefKind is a kind of thing that an id may name, as written in a `ref` tag.
type RefKind string

// The kinds: the plan's own lists; then what stands outside them. Law is an id of the register or free text, and is left to
// the rules about law; whether a national line may be printed is judged by [Plan.CheckNational].
const (
	RefContact    RefKind = "contact"
	RefDepartment RefKind = "department"
	RefPartner    RefKind = "partner"
	RefService    RefKind = "service"
	RefGroup      RefKind = "group"
	RefPath       RefKind = "path"
	RefStep       RefKind = "step" // within its path; from outside path/step

	RefNational RefKind = "national" // national/<id>
	RefLaw      RefKind = "law"
	RefPoint    RefKind = "point"  // A1.1 … A8.7
	RefActor    RefKind = "actor"  // the actor words of [Vocabulary]
	RefMoment   RefKind = "moment" // the moment words of [Vocabulary]
	RefAll      RefKind = "all"    // the word all
	RefOwn      RefKind = "own"    // the word own
)

// pointCounts is how many points each of the eight recommendations has. The catalogue is not known here; a test of the
// catalogue's package would notice a difference.
var pointCounts = [8]int{7, 8, 6, 8, 5, 6, 5, 7}

// PointExists says that an id is that of one of the 52 points.
func PointExists(id string) bool {
	var n int
	return len(id) == 4 && id[0] == 'A' && id[1] >= '1' && id[1] <= '8' && id[2] == '.' && number(id[3:], &n) && n >= 1 && n <= pointCounts[id[1]-'1']
}

func pointHelp(recommendation string) string {
	if len(recommendation) == 2 && recommendation[0] == 'A' && recommendation[1] >= '1' && recommendation[1] <= '8' {
		return recommendation + " har punkterne " + recommendation + ".1 til " + recommendation + "." + string(rune('0'+pointCounts[recommendation[1]-'1'])) + "."
	}
	return "Punkterne hedder A1.1 til A8.7."
}

// Target is what a reference names. Kind is "" when it names nothing; exactly one of the pointers is set for the plan's own lists.
type Target struct {
	Kind RefKind
	ID   string // as written; without the prefix for a national line

	Contact    *Contact
	Department *Department
	Partner    *Partner
	Service    *Service
	Group      *Group
	Path       *EscalationPath
	Step       *Step
}

// Name is what a reader calls the target. For a national line it is "", since only the register knows.
func (t Target) Name() string {
	switch {
	case t.Contact != nil:
		return t.Contact.Name
	case t.Department != nil:
		return t.Department.Name
	case t.Partner != nil:
		return t.Partner.Name
	case t.Service != nil:
		return t.Service.Name
	case t.Group != nil:
		return t.Group.Name
	case t.Path != nil:
		return t.Path.Title
	case t.Step != nil:
		return t.Step.Do
	case t.Kind == RefActor:
		return Label("actor", t.ID)
	case t.Kind == RefMoment:
		return Label("moment", t.ID)
	}
	return ""
}

// Item is what every item of a list carries: who may see the target, and from when until when it holds. It is nil for what
// stands in no list of the plan.
func (t Target) Item() *Item {
	switch {
	case t.Contact != nil:
		return &t.Contact.Item
	case t.Department != nil:
		return &t.Department.Item
	case t.Partner != nil:
		return &t.Partner.Item
	case t.Service != nil:
		return &t.Service.Item
	case t.Group != nil:
		return &t.Group.Item
	case t.Path != nil:
		return &t.Path.Item
	case t.Step != nil:
		return &t.Step.Item
	}
	return nil
}

// Resolve finds what an id names among the given kinds; without kinds, among the plan's lists and the national lines.
func (p *Plan) Resolve(ref string, kinds ...RefKind) Target { return p.ResolveFrom(nil, ref, kinds...) }

// ResolveFrom is Resolve for a reference that stands in a path, where a step may be named by its id alone. The first kind
// that has the id wins.
func (p *Plan) ResolveFrom(path *EscalationPath, ref string, kinds ...RefKind) Target {
	if len(kinds) == 0 {
		kinds = []RefKind{RefStep, RefContact, RefDepartment, RefPartner, RefService, RefGroup, RefPath, RefNational, RefActor}
	}
	for _, k := range kinds {
		if t := p.target(path, ref, k); t.Kind != "" {
			return t
		}
	}
	return Target{ID: ref}
}

func (p *Plan) target(path *EscalationPath, ref string, kind RefKind) Target {
	t := Target{Kind: kind, ID: ref}
	found := false
	switch kind {
	case RefContact:
		t.Contact = p.Contact(ref)
		found = t.Contact != nil
	case RefDepartment:
		t.Department = p.Department(ref)
		found = t.Department != nil
	case RefPartner:
		t.Partner = p.Partner(ref)
		found = t.Partner != nil
	case RefService:
		t.Service = p.Service(ref)
		found = t.Service != nil
	case RefGroup:
		t.Group = p.Group(ref)
		found = t.Group != nil
	case RefPath:
		t.Path = p.PathByID(ref)
		found = t.Path != nil
	case RefStep:
		t.Step = p.Step(path, ref)
		found = t.Step != nil
	case RefNational:
		t.ID, found = strings.CutPrefix(ref, NationalPrefix)
	case RefLaw:
		found = true
	case RefPoint:
		found = PointExists(ref)
	case RefActor, RefMoment:
		found = slices.ContainsFunc(Vocabulary[string(kind)], func(v Term) bool { return v.Word == ref })
	case RefAll, RefOwn:
		found = ref == string(kind)
	}
	if !found {
		return Target{}
	}
	return t
}

// ids lists the ids of a kind, with the names that people may have written instead.
func (p *Plan) ids(kind RefKind, path *EscalationPath) (ids, names []string) {
	add := func(id, name string) { ids, names = append(ids, id), append(names, name) }
	switch kind {
	case RefContact:
		for _, c := range p.Contacts {
			add(c.ID, c.Name)
		}
	case RefDepartment:
		for _, d := range p.Departments {
			add(d.ID, d.Name)
		}
	case RefPartner:
		for _, x := range p.Partners {
			add(x.ID, x.Name)
		}
	case RefService:
		for _, s := range p.Services {
			add(s.ID, s.Name)
		}
	case RefGroup:
		for _, g := range p.Groups {
			add(g.ID, g.Name)
		}
	case RefPath:
		for _, e := range p.EscalationPaths {
			add(e.ID, e.Title)
		}
	case RefStep:
		for _, e := range p.EscalationPaths {
			for _, s := range e.Steps {
				if e == path {
					add(s.ID, s.Do)
				} else if path == nil {
					add(e.ID+"/"+s.ID, s.Do)
				}
			}
		}
	case RefActor, RefMoment:
		for _, t := range Vocabulary[string(kind)] {
			add(t.Word, t.Da)
		}
	case RefAll, RefOwn:
		add(string(kind), string(kind))
	}
	return ids, names
}
