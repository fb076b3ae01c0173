package desk

import (
	"path"
	"slices"
	"strings"

	"beredskab/internal/danish"
	"beredskab/internal/diag"
	"beredskab/internal/pipeline"
	"beredskab/internal/plan"
	"beredskab/internal/syntax"
)

// newID is the id that an item's name would give it today; "" when it has that one, or none of its own.
func (d *Desk) newID(at Place, node *syntax.Node) string {
	id := node.Get("id").Text()
	k, _ := keyAt(at)
	if id == "" || k == nil || k.Kind != plan.KindBlocks {
		return ""
	}
	slug := danish.Slug(node.Get(naming(k.Block)).Text())
	if slug == "" || slug == id || strings.HasPrefix(id, slug+"-") {
		return ""
	}
	list, _ := at.Parent()
	return d.freeID(list, slug)
}

// rename asks before an item's id is made anew from its name: everything that names it is shown, and changed with it.
func (d *Desk) rename(e Event) error {
	at := PlaceOf(e.At)
	node := find(d.trees[at.File], at.Path)
	if node == nil {
		return syntax.ErrEdit
	}
	id := d.newID(at, node)
	if id == "" {
		return nil
	}
	uses := d.uses(at)
	text := "I filerne hedder det " + node.Get("id").Text() + ". Det kan i stedet hedde " + id + ", som passer til navnet."
	if len(uses) > 0 {
		text += " Det bruges " + danish.Plural(len(uses), "andet sted", "andre steder") + ", og henvisningerne bliver rettet med."
	}
	d.question = &question{Text: text, Uses: uses, Yes: "Ret det alle steder", Do: "renamed", At: e.At}
	return nil
}

// renameAll gives an item the id that its name makes, and changes all that names it: in one step, or not at all.
func (d *Desk) renameAll(e Event) error {
	at := PlaceOf(e.At)
	node := find(d.trees[at.File], at.Path)
	if node == nil {
		return syntax.ErrEdit
	}
	if path.Dir(at.File) != d.folder && d.folder != "" {
		return &Trouble{"Det står i en fil, som andre planer også bruger, og dem kan jeg ikke se herfra. Derfor lader jeg det være."}
	}
	old, id := node.Get("id").Text(), d.newID(at, node)
	if id == "" {
		return nil
	}
	edits := node.Get("id").Rewrite(id)
	identity := d.identityOf(at)
	d.Plan.Walk(func(f plan.Field) {
		value := f.Node()
		now := ""
		switch {
		case f.Key.Kind == plan.KindReference:
			now = d.renamed(f, node, old, id, at)
		case f.Key.Name == "where" && identity != "" && (f.Value == identity || strings.HasPrefix(f.Value, identity+"/")):
			now = strings.TrimSuffix(identity, old) + id + strings.TrimPrefix(f.Value, identity)
		}
		if now != "" && now != f.Value && value != nil {
			edits = append(edits, value.Rewrite(now)...)
		}
	})
	files, err := spliced(d.files(), edits)
	if err != nil {
		return err
	}
	if d.dangling(files) > d.dangling(d.files()) {
		return &Trouble{"Det kan jeg ikke omdøbe, uden at en henvisning går tabt. Ret det i teksten."}
	}
	if d.address == address(identity) {
		d.address = address(strings.TrimSuffix(identity, old) + id)
	}
	d.say = "Rettet alle steder. Fortryd fører det tilbage."
	return d.edit(files, nil, "Nyt navn i filerne: "+id, "")
}

// renamed is what a reference says when an item has a new id; "" when it names something else.
func (d *Desk) renamed(f plan.Field, node *syntax.Node, old, id string, at Place) string {
	if item := d.Plan.ResolveFrom(f.Path, f.Value, f.Key.Refs...).Item(); item != nil && item.Node == node {
		if i := strings.LastIndexByte(f.Value, '/'); i >= 0 {
			return f.Value[:i+1] + id
		}
		return id
	}
	if rest, ok := strings.CutPrefix(f.Value, old+"/"); ok && at.Path[0] == "escalation_paths" && len(at.Path) == 2 && slices.Contains(f.Key.Refs, plan.RefStep) {
		return id + "/" + rest
	}
	return ""
}

// identityOf is how findings and waivers name an item of a list at the top, and a step of a handlevej.
func (d *Desk) identityOf(at Place) string {
	for _, l := range d.list(at.Path[0]) {
		if l.place.String() == at.String() {
			return l.identity
		}
		if len(at.Path) == 4 && l.place.At(0).String() == (Place{at.File, append(slices.Clone(at.Path[:2]), "0")}).String() { // a step of a handlevej
			if id := find(d.trees[at.File], at.Path).Get("id").Text(); id != "" {
				return l.identity + "/" + at.Path[2] + "/" + id
			}
		}
	}
	return ""
}

// spliced makes edits in the files they are about.
func spliced(files []File, edits []diag.Edit) ([]File, error) {
	byFile := map[string][]diag.Edit{}
	for _, e := range edits {
		byFile[e.Span.File.Name] = append(byFile[e.Span.File.Name], e)
	}
	for name, list := range byFile {
		text, ok := diag.Splice([]byte(textOf(files, name)), list)
		if !ok {
			return nil, syntax.ErrEdit
		}
		files = with(files, name, string(text))
	}
	return files, nil
}

// dangling counts what reading says of the files: references that name nothing, ids that are used twice, and the like.
func (d *Desk) dangling(files []File) int {
	other := &Desk{folder: d.folder, name: d.name, history: newHistory(files)}
	w, p, err := other.workspace()
	if err != nil {
		return 1 << 20
	}
	r, err := pipeline.Read(w, p)
	if err != nil {
		return 1 << 20
	}
	return len(r.Findings)
}

// create makes a new thing that a field may name, and names it there: one step.
func (d *Desk) create(e Event) error {
	at := PlaceOf(e.At)
	k, _ := keyAt(at)
	name := strings.TrimSpace(e.Value)
	switch {
	case k == nil || e.To < 0 || e.To >= len(creatable(k)):
		return syntax.ErrEdit
	case name == "":
		return &Trouble{"Skriv først, hvad det skal hedde."}
	}
	top := plan.Model().Key(creatable(k)[e.To].Word)
	list := Place{d.file(top.Name), []string{top.Name}}
	id := d.freeID(list, name)
	files, err := addItem(d.files(), list, syntax.Block(syntax.Entry{Key: "id", Value: syntax.Text(id)}, syntax.Entry{Key: naming(top.Block), Value: syntax.Text(name)}))
	if err != nil {
		return err
	}
	value := syntax.Text(id)
	if k.List {
		value = syntax.Texts(append(d.valuesAt(at), id)...)
		value.Flow = true
	}
	if files, err = setValue(files, at, value); err != nil {
		return err
	}
	d.say = upper(nounOf(top)) + " oprettet. Skriv resten om " + name + " bagefter."
	return d.edit(files, nil, upper(nounOf(top))+" oprettet: "+name, "")
}

// creatable are the lists that a field may name things of, and what one of each is called.
func creatable(k *plan.Key) []Choice {
	var out []Choice
	for _, ref := range k.Refs {
		name := map[plan.RefKind]string{
			plan.RefContact: "contacts", plan.RefDepartment: "departments", plan.RefPartner: "partners", plan.RefService: "services",
			plan.RefGroup: "groups", plan.RefPath: "escalation_paths",
		}[ref]
		if top := plan.Model().Key(name); top != nil {
			out = append(out, Choice{Word: name, Label: "Ny " + nounOf(top)})
		}
	}
	return out
}

// patterns are the hours that municipalities usually have, for who does not want to write them.
var patterns = []Choice{
	{Word: "hverdage 9-15", Label: "Hverdage 9-15"},
	{Word: "man-ons 9-15, tor 9-17, fre 9-13", Label: "Mandag til onsdag 9-15, torsdag 9-17, fredag 9-13"},
	{Word: "man-tor 8-15, fre 8-13", Label: "Mandag til torsdag 8-15, fredag 8-13"},
	{Word: "hverdage 15-8 næste dag, weekend døgnet rundt, helligdage døgnet rundt, lukkedage døgnet rundt", Label: "Aften, nat, weekend og helligdage (en vagt)"},
	{Word: "uden for åbningstid", Label: "Når kommunen har lukket"},
	{Word: "døgnåben", Label: "Døgnåben"},
}

// pick writes what was chosen from a list of suggestions.
func (d *Desk) pick(e Event) error {
	if e.Value == "" {
		return nil
	}
	return d.set(e)
}
