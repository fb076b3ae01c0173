package plan

import (
	"slices"
	"strings"

	"beredskab/internal/danish"
	"beredskab/internal/diag"
	"beredskab/internal/phone"
	"beredskab/internal/register"
)

// references checks every id that names something else.
func (d *decoder) references() {
	clashes := map[string]bool{}
	unknown := map[string]int{} // the finding about an id, by the id and the key's kinds: one cause, many places
	hidden := map[*Item]int{}   // the finding about a withheld item that public ones name
	d.plan.Walk(func(f Field) {
		if f.Key.Kind != KindReference || slices.Contains(f.Key.Refs, RefLaw) {
			return
		}
		var buffer [4]Target // more than any key takes ids from
		found := buffer[:0]
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
			if a := f.Owner.as(f.Key.Name); a != nil && a.guess {
				return // the key was guessed at, and what it holds says that the guess was wrong
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
		f.Key.Label()+": "+diag.Quote(f.Value)+" er både "+danish.List(names, "og")+", så det er uklart, hvem der menes.",
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
		f.Key.Label()+": "+diag.Quote(f.Value)+" er kun "+Label("audience", string(item.Audience))+", så den offentlige udgave nævner den ikke.",
		"Skal borgerne se den, så skriv audience: public ved den. Ellers er alt, som det skal være."),
		item.At("id"), "Står her.")
}

// bare drops the article: "en kontakt" → "kontakt".
func bare(noun string) string { return noun[strings.IndexByte(noun, ' ')+1:] }

func (d *decoder) unknownReference(f Field) {
	place, span := f.Place(), f.Span()
	if slices.Equal(f.Key.Refs, []RefKind{RefPoint}) {
		d.add(ruleReference, diag.Error, span, place, f.Key.Label()+": "+diag.Quote(f.Value)+" er ikke et punkt i anbefalingerne.", pointHelp(f.Value[:min(2, len(f.Value))]))
		return
	}
	if other := d.plan.ResolveFrom(f.Path, f.Value); other.Kind != "" {
		d.add(ruleReference, diag.Error, span, place, f.Key.Label()+": "+diag.Quote(f.Value)+" er "+other.Kind.noun()+", og her skal stå "+expected(f.Key.Refs, "")+".", first(d.nearest(f)))
		return
	}
	message := f.Key.Label() + ": " + diag.Quote(f.Value) + " er "
	if phone.Parse(f.Value).Valid() {
		fix, instead := d.numbered(f)
		d.add(ruleReference, diag.Error, span, place, message+"et nummer, og her skal stå et id.", fix).Edits = rewritten(f, instead)
		return
	}
	fix, instead := d.nearest(f)
	d.add(ruleReference, diag.Error, span, place, message+expected(f.Key.Refs, "ikke id på ")+".", fix).Edits = rewritten(f, instead)
}

// rewritten puts an id in the place of a whole value. One of several that are written as one value has no place of its own.
func rewritten(f Field, instead string) []diag.Edit {
	if text(f.Node()) != f.Value {
		return nil
	}
	return f.Node().Rewrite(instead)
}

func first(a, _ string) string { return a }

// numbered says what to write instead of a telephone number: the national line or the contact that has it. Instead is the id itself,
// where there is one.
func (d *decoder) numbered(f Field) (fix, instead string) {
	if line := register.LineByNumber(f.Value); line != nil && slices.Contains(f.Key.Refs, RefNational) {
		instead = NationalPrefix + line.ID
		return "Skriv " + instead + ", som er " + line.Name + ".", printable(line)
	}
	if !slices.Contains(f.Key.Refs, RefContact) {
		return d.nearest(f)
	}
	for _, c := range d.plan.Contacts {
		for _, ph := range c.Phones {
			if phone.Same(ph.Number, f.Value) {
				return "Skriv " + usable(c.ID) + ", som har nummeret.", onlyID(c.ID)
			}
		}
	}
	return "Opret en kontakt med nummeret under " + RefContact.where() + ", og skriv kontaktens id her.", ""
}

// printable is the id of a national line that a plan may name.
func printable(line *register.Line) string {
	if !line.Printable() {
		return ""
	}
	return NationalPrefix + line.ID
}

// misspelt says that an id is another with a slip of the keyboard in it, and not the next one in a row: vagt-2 beside vagt-1, team-b
// beside team-a. Of those nobody but the author knows which is meant.
func misspelt(written, id string) bool {
	digits := func(s string) string {
		return strings.Map(func(r rune) rune {
			if r < '0' || r > '9' {
				return -1
			}
			return r
		}, s)
	}
	if id == "" || digits(written) != digits(id) {
		return false
	}
	ours, theirs := strings.Split(danish.Slug(written), "-"), strings.Split(danish.Slug(id), "-")
	if len(ours) != len(theirs) {
		return true // a hyphen too many, or too few
	}
	const shortest = 4 // letters of a part that can be known again with a slip in it
	for i := range ours {
		if ours[i] != theirs[i] && len(theirs) > 1 && min(len(ours[i]), len(theirs[i])) < shortest {
			return false
		}
	}
	return true
}

// onlyID is an id that names what it is said to name: one that must be written another way first names nothing yet.
func onlyID(id string) string {
	if usable(id) != id {
		return ""
	}
	return id
}

// expected says what a reference may name: "en kontakt i planen eller et af ordene citizen og key_person".
func expected(kinds []RefKind, before string) string {
	var things, words []string
	for _, k := range kinds {
		switch k {
		case RefActor, RefMoment:
			for _, t := range Vocabulary[string(k)] {
				words = append(words, t.Word+" ("+t.Da+")")
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

// usable is an id, or what the finding about it says to write in its place. The words and the steps of other paths are no ids.
func usable(id string) string {
	if validID(id) || strings.ContainsAny(id, "_/") {
		return id
	}
	return danish.Slug(id)
}

// nearest says what to write instead of an unknown id: what looks like it, or is called so. Instead is the id, where only one can be
// meant.
func (d *decoder) nearest(f Field) (fix, instead string) {
	const most = 2000 // beyond that, looking for likenesses takes longer than anybody waits
	var all, named, steps []string
	for _, k := range f.Key.Refs {
		ids, names := d.plan.ids(k, f.Path)
		if k == RefStep && strings.Contains(f.Value, "/") {
			ids, names = d.plan.ids(k, nil)
		}
		for i, name := range names {
			if name != "" && ids[i] != "" && danish.Fold(name) == danish.Fold(f.Value) {
				named = append(named, usable(ids[i]))
			}
			if k == RefStep && strings.HasSuffix(ids[i], "/"+f.Value) {
				steps = append(steps, ids[i])
			}
		}
		all = append(all, ids...)
	}
	if line := register.LineByID(f.Value); line != nil && line.Printable() && slices.Contains(f.Key.Refs, RefNational) {
		return "Skriv " + NationalPrefix + line.ID + ".", printable(line)
	}
	switch {
	case len(steps) > 0 && len(steps) <= 3:
		return "Mente du " + danish.List(steps, "eller") + "?", only(steps)
	case len(named) == 1:
		return "Skriv " + named[0] + ": her skal stå et id, ikke et navn.", only(named)
	}
	if len(all) <= most {
		slices.Sort(all)
		if near := diag.Nearest(f.Value, slices.Compact(all), 3); len(near) > 0 {
			instead := only(near)
			if !misspelt(f.Value, instead) {
				instead = "" // who is called is asked about
			}
			for i := range near {
				near[i] = usable(near[i])
			}
			return "Mente du " + danish.List(near, "eller") + "?", instead
		}
	}
	if slices.Contains(f.Key.Refs, RefActor) {
		if word := danish.Fold(f.Value); len(word) > 3 {
			for _, term := range Vocabulary["actor"] {
				if strings.HasPrefix(danish.Fold(term.Da), word) {
					return "Mente du " + term.Word + " (" + term.Da + ")?", ""
				}
			}
		}
	}
	if len(f.Key.Refs) == 1 && f.Key.Refs[0] == RefStep && f.Path == nil {
		return "Skriv handlevejens id, en skråstreg og trinnets id, fx barn/underret.", ""
	}
	for _, k := range f.Key.Refs {
		if where := k.where(); where != "" {
			return "Ret det til et id, der står i planen, eller opret det under " + where + ".", ""
		}
	}
	return "Ret det til et af dem.", ""
}

// only is the one id of a list that holds no more.
func only(ids []string) string {
	if len(ids) != 1 {
		return ""
	}
	return onlyID(ids[0])
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
