package plan

import (
	"slices"
	"strings"

	"beredskab/internal/danish"
	"beredskab/internal/diag"
)

// RefKind is a kind of thing that an id may name, as written in a `ref` tag.
type RefKind string

// The kinds: the plan's own lists; then what stands outside them. Law is an id of the register or free text, and is left to
// the rules about law; national is judged by [Plan.CheckNational], because the register is not known here.
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

// NationalPrefix begins the id of a built-in national line.
const NationalPrefix = "national/"

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

// references checks every id that names something else.
func (d *decoder) references() {
	clashes := map[string]bool{}
	unknown := map[string]int{} // the finding about an id, by the id and the key's kinds: one cause, many places
	hidden := map[*Item]int{}   // the finding about a withheld item that public ones name
	d.plan.Walk(func(f Field) {
		if f.Key.Kind != Reference || slices.Contains(f.Key.Refs, RefLaw) {
			return
		}
		var room [4]Target // more than any key takes ids from
		found := room[:0]
		for _, k := range f.Key.Refs {
			if t := d.plan.target(f.Path, f.Value, k); t.Kind != "" {
				found = append(found, t)
			}
		}
		switch {
		case len(found) == 0:
			if d.plan.Partial && partOfPlan(f.Key.Refs) {
				return
			}
			cause := f.Value + " " + expected(f.Key.Refs, "")
			if i, again := unknown[cause]; again && sameScope(f) {
				d.note(&d.findings[i], f.Span(), f.Key.Label()+" henviser også til det her.")
				return
			}
			unknown[cause] = len(d.findings)
			d.unknownReference(f)
		case len(found) > 1 && !clashes[f.Value]:
			clashes[f.Value] = true
			d.clash(f, slices.Clone(found))
		}
		if len(found) > 0 && f.Audience == Public {
			d.withheld(f, found[0], hidden)
		}
	})
}

// sameScope says that an id means the same wherever it stands: that of a step does not.
func sameScope(f Field) bool {
	return !slices.Contains(f.Key.Refs, RefStep)
}

// partOfPlan says that a file which could not be read may hold what is missing.
func partOfPlan(kinds []RefKind) bool {
	return slices.ContainsFunc(kinds, func(k RefKind) bool { return k != RefPoint })
}

// clash reports an id that stands in two of the lists that a key takes ids from.
func (d *decoder) clash(f Field, found []Target) {
	var names []string
	for _, t := range found {
		names = append(names, t.Kind.noun())
	}
	finding := d.add(ruleClash, diag.Error, f.Span(), f.Place(),
		f.Key.Label()+": "+quoted(f.Value)+" er både "+danish.List(names, "og")+", så det er uklart, hvem der menes.",
		"Giv den ene et andet id, fx ved at sige, hvad den er: "+f.Value+"-"+strings.ReplaceAll(danish.Slug(bare(found[len(found)-1].Kind.noun())), " ", "-")+".")
	for _, t := range found {
		if item := t.Item(); item != nil {
			d.note(finding, item.At("id"), danish.Sentence(t.Kind.noun())+" med dette id.")
		}
	}
}

// withheld tells that public items name something the public may not see: the public edition leaves it out. Which department a
// contact belongs to and who stands in for it are how the house is organised, and no loss to a citizen.
func (d *decoder) withheld(f Field, t Target, hidden map[*Item]int) {
	item := t.Item()
	if item == nil || item.Audience == Public || f.Key.Name == "department" || f.Key.Name == "deputies" {
		return
	}
	if i, again := hidden[item]; again {
		d.note(&d.findings[i], f.Span(), f.Key.Label()+" henviser også til den.")
		return
	}
	hidden[item] = len(d.findings)
	d.note(d.add(ruleWithheld, diag.Info, f.Span(), f.Place(),
		f.Key.Label()+": "+quoted(f.Value)+" er kun "+Label("audience", string(item.Audience))+", så den offentlige udgave nævner den ikke.",
		"Skal borgerne se den, så skriv audience: public ved den. Ellers er alt, som det skal være."),
		item.At("id"), "Står her.")
}

// bare drops the article: "en kontakt" → "kontakt".
func bare(noun string) string { return noun[strings.IndexByte(noun, ' ')+1:] }

func (d *decoder) unknownReference(f Field) {
	place, span := f.Place(), f.Span()
	if slices.Equal(f.Key.Refs, []RefKind{RefPoint}) {
		d.add(ruleReference, diag.Error, span, place, f.Key.Label()+": "+quoted(f.Value)+" er ikke et punkt i anbefalingerne.", pointHelp(f.Value[:min(2, len(f.Value))]))
		return
	}
	if other := d.plan.ResolveFrom(f.Path, f.Value); other.Kind != "" {
		d.add(ruleReference, diag.Error, span, place, f.Key.Label()+": "+quoted(f.Value)+" er "+other.Kind.noun()+", og her skal stå "+expected(f.Key.Refs, "")+".", d.nearest(f))
		return
	}
	d.add(ruleReference, diag.Error, span, place, f.Key.Label()+": "+quoted(f.Value)+" er "+expected(f.Key.Refs, "ikke id på ")+".", d.nearest(f))
}

// expected says what a reference may name: "en kontakt i planen eller et af ordene citizen og key_person".
func expected(kinds []RefKind, before string) string {
	var things, words []string
	for _, k := range kinds {
		switch k {
		case RefActor, RefMoment:
			for _, t := range Vocabulary[string(k)] {
				words = append(words, t.Word)
			}
		case RefAll, RefOwn:
			words = append(words, string(k))
		default:
			things = append(things, k.noun())
		}
	}
	switch len(words) {
	case 0:
		return before + danish.List(things, "eller")
	case 1:
		things = append(things, "ordet "+words[0])
	default:
		things = append(things, "et af ordene "+danish.List(words, "og"))
	}
	if before != "" && len(things) > 1 {
		before = "hverken "
	}
	return before + danish.List(things, "eller")
}

// nearest says what to write instead of an unknown id: what looks like it, or is called so.
func (d *decoder) nearest(f Field) string {
	const most = 2000 // beyond that, looking for likenesses takes longer than anybody waits
	var all, named, steps []string
	for _, k := range f.Key.Refs {
		ids, names := d.plan.ids(k, f.Path)
		if k == RefStep && strings.Contains(f.Value, "/") {
			ids, names = d.plan.ids(k, nil)
		}
		for i, name := range names {
			if name != "" && ids[i] != "" && danish.Fold(name) == danish.Fold(f.Value) {
				named = append(named, ids[i])
			}
			if k == RefStep && strings.HasSuffix(ids[i], "/"+f.Value) {
				steps = append(steps, ids[i])
			}
		}
		all = append(all, ids...)
	}
	switch {
	case len(steps) > 0 && len(steps) <= 3:
		return "Mente du " + danish.List(steps, "eller") + "?"
	case len(named) == 1:
		return "Skriv " + named[0] + ": her skal stå et id, ikke et navn."
	}
	if len(all) <= most {
		slices.Sort(all)
		if near := diag.Nearest(f.Value, slices.Compact(all), 3); len(near) > 0 {
			return "Mente du " + danish.List(near, "eller") + "?"
		}
	}
	if len(f.Key.Refs) == 1 && f.Key.Refs[0] == RefStep && f.Path == nil {
		return "Skriv handlevejens id, en skråstreg og trinnets id, fx barn/underret."
	}
	for _, k := range f.Key.Refs {
		if where := k.where(); where != "" {
			return "Ret det til et id, der står i planen, eller opret det under " + where + "."
		}
	}
	return "Ret det til et af dem."
}

// noun names a kind with its article.
func (k RefKind) noun() string {
	switch k {
	case RefContact:
		return "en kontakt"
	case RefDepartment:
		return "en afdeling"
	case RefPartner:
		return "en samarbejdspart"
	case RefService:
		return "et tilbud"
	case RefGroup:
		return "en gruppe"
	case RefPath:
		return "en handlevej"
	case RefStep:
		return "et trin"
	case RefNational:
		return "en landsdækkende linje"
	case RefPoint:
		return "et punkt"
	case RefLaw:
		return "en hjemmel"
	case RefActor:
		return "en rolle i handlevejen"
	case RefMoment:
		return "et tidspunkt"
	case RefAll:
		return "ordet all (alle)"
	case RefOwn:
		return "ordet own (jer selv)"
	}
	return ""
}

// where names the list of the plan that holds a kind.
func (k RefKind) where() string {
	name := ""
	switch k {
	case RefContact:
		name = "contacts"
	case RefDepartment:
		name = "departments"
	case RefPartner:
		name = "partners"
	case RefService:
		name = "services"
	case RefGroup:
		name = "groups"
	case RefPath:
		name = "escalation_paths"
	case RefStep:
		return "Trin (steps)"
	default:
		return ""
	}
	return Model().Key(name).Label()
}

// CheckNational checks every national/<id> in the plan. The register of national lines is given by the caller: look says
// whether a line exists and whether its number is confirmed, so that it may be printed; ids are all there are.
func (p *Plan) CheckNational(look func(id string) (known, printable bool), ids []string) []diag.Finding {
	var out []diag.Finding
	p.Walk(func(f Field) {
		if f.Key.Kind != Reference {
			return
		}
		id, ok := strings.CutPrefix(f.Value, NationalPrefix)
		if !ok || !slices.Contains(f.Key.Refs, RefNational) {
			return
		}
		known, printable := look(id)
		finding := diag.Finding{Rule: ruleNational, Severity: diag.Error, Span: f.Span(), Place: f.Place()}
		switch {
		case !known:
			finding.Message = f.Key.Label() + ": " + quoted(f.Value) + " er ikke en af de landsdækkende linjer, programmet kender."
			finding.Fix = "Skriv jeres egen kontakt med nummer og verified: i stedet."
			if near := nearLines(id, ids); len(near) > 0 {
				for i := range near {
					near[i] = NationalPrefix + near[i]
				}
				finding.Fix = "Mente du " + danish.List(near, "eller") + "?"
			}
		case !printable:
			finding.Message = f.Key.Label() + ": nummeret på " + quoted(f.Value) + " er ikke bekræftet, så programmet trykker det ikke."
			finding.Fix = "Ring op, og skriv jeres egen kontakt med verified: og datoen."
		default:
			return
		}
		out = append(out, finding)
	})
	return out
}

// nearLines returns the lines that may be meant: those spelled almost so, else those whose id holds what was written, as
// "112" for alarm-112.
func nearLines(id string, ids []string) []string {
	near := diag.Nearest(id, ids, 3)
	for _, line := range ids {
		if parts := strings.Split(line, "-"); len(near) < 3 && slices.Contains(parts, id) && !slices.Contains(near, line) {
			near = append(near, line)
		}
	}
	return near
}
