package desk

import (
	"slices"
	"strconv"
	"strings"

	"beredskab/internal/danish"
	"beredskab/internal/plan"
	"beredskab/internal/syntax"
)

// add puts a new item at the end of a list. It begins with its name, from which its id is made, and the page goes there.
func (d *Desk) add(e Event) error {
	list := PlaceOf(e.At)
	k, _ := keyAt(list)
	if k == nil || k.Kind != plan.KindBlocks {
		return syntax.ErrEdit
	}
	name := strings.TrimSpace(e.Value)
	var item syntax.Value
	if k.Block.Key("id") == nil {
		item = syntax.Block(syntax.Entry{Key: first(k.Block), Value: syntax.Text("")})
	} else {
		if name == "" {
			return &Trouble{"Skriv først, hvad det skal hedde."}
		}
		id := d.freeID(list, name)
		item = syntax.Block(syntax.Entry{Key: "id", Value: syntax.Text(id)}, syntax.Entry{Key: naming(k.Block), Value: syntax.Text(name)})
		if len(list.Path) == 1 {
			d.address = address(list.Path[0] + "/" + id)
		}
	}
	files, err := addItem(d.files(), list, item)
	if err == nil {
		d.say = upper(nounOf(k)) + ": tilføjet"
	}
	return d.edit(files, err, "Tilføjet til "+k.Title, "")
}

// first is the key that a block without an id begins with.
func first(b *plan.Block) string {
	for _, k := range b.Keys {
		if k.Need == "always" {
			return k.Name
		}
	}
	return b.Keys[0].Name
}

// naming is the key that holds what an item is called.
func naming(b *plan.Block) string {
	for _, name := range [...]string{"name", "title", "do"} {
		if b.Key(name) != nil {
			return name
		}
	}
	return first(b)
}

// freeID makes an id of a name that no other item of the same list has, whichever file it stands in.
func (d *Desk) freeID(list Place, name string) string {
	slug := danish.Slug(name)
	if slug == "" {
		slug = "ny"
	}
	taken := func(id string) bool {
		if len(list.Path) == 1 {
			return slices.ContainsFunc(d.list(list.Path[0]), func(l listed) bool { return l.node.Get("id").Text() == id })
		}
		root, err := tree(d.files(), list.File)
		if err != nil {
			return false
		}
		return slices.ContainsFunc(find(root, list.Path).ItemsOrNone(), func(n *syntax.Node) bool { return n.Get("id").Text() == id })
	}
	id := slug
	for n := 2; taken(id) || plan.Reserved(id); n++ {
		id = slug + "-" + strconv.Itoa(n)
	}
	return id
}

// copy puts a copy of an item below it in its list, with an id of its own.
func (d *Desk) copy(e Event) error {
	at := PlaceOf(e.At)
	list, _ := at.Parent()
	root, err := tree(d.files(), at.File)
	if err != nil {
		return err
	}
	node := find(root, at.Path)
	if node == nil {
		return syntax.ErrEdit
	}
	item := syntax.ValueOf(node)
	for i := range item.Entries {
		entry := &item.Entries[i]
		switch entry.Key {
		case "id":
			entry.Value = syntax.Text(d.freeID(list, entry.Value.Text+"-kopi"))
		case "name", "title":
			entry.Value = syntax.Text(entry.Value.Text + " (kopi)")
		case "verified":
			entry.Value = syntax.Nothing() // nobody has called the copy's number
		}
	}
	files, err := addItem(d.files(), list, item)
	return d.edit(files, err, "Kopieret", "")
}

// move gives an item another position in its list.
func (d *Desk) move(e Event) error {
	files, err := moveItem(d.files(), PlaceOf(e.At), e.To)
	return d.edit(files, err, "Flyttet", "")
}

// Use is a place of the plan that names an item.
type Use struct {
	Text  string // "Handlevejen Akut fare, trin Ring 112: Ring til"
	Where string // the page's address
	field plan.Field
}

// question is asked before something is done that reaches further than it seems.
type question struct {
	Text string
	Uses []Use
	Yes  string // what the button says
	Do   string // the action of the button
	At   string

	Other, OtherDo string // a second way out
	Ours, Theirs   string // two texts to choose between
}

// remove takes an item or one element of a list away. One that is named elsewhere is asked about first.
func (d *Desk) remove(e Event) error {
	at := PlaceOf(e.At)
	if uses := d.uses(at); len(uses) > 0 {
		d.question = &question{
			Text: "Det bruges " + danish.Plural(len(uses), "andet sted", "andre steder") + " i planen. Sletter du det, bliver henvisningerne også slettet.",
			Uses: uses, Yes: "Slet det og henvisningerne", Do: "removed", At: e.At,
		}
		return nil
	}
	return d.removeAll(e)
}

// removeAll takes an item away with all that names it.
func (d *Desk) removeAll(e Event) error {
	at := PlaceOf(e.At)
	files := d.files()
	uses := d.uses(at)
	editors := map[*syntax.Node]*syntax.Editor{}
	of := func(n *syntax.Node) *syntax.Editor {
		for name, root := range d.trees {
			if root != nil && n != nil && n.File.Name == name {
				if editors[root] == nil {
					editors[root] = syntax.NewEditor(root)
				}
				return editors[root]
			}
		}
		return nil
	}
	for _, u := range uses {
		owner := u.field.Owner.Node
		if u.field.Owner.Place == "" {
			continue
		}
		value := owner.Get(u.field.Key.Name)
		editor := of(owner)
		if editor == nil {
			return syntax.ErrEdit
		}
		if value != nil && value.Kind == syntax.Sequence && len(value.Items) > 1 && u.field.Index >= 0 {
			editor.Remove(value, u.field.Index)
		} else {
			editor.Set(owner, syntax.Nothing(), u.field.Key.Name)
		}
	}
	root := d.trees[at.File]
	list, position := at.Parent()
	node := find(root, list.Path)
	if root == nil || node == nil {
		return syntax.ErrEdit
	}
	if node.Kind == syntax.Sequence {
		i, err := strconv.Atoi(position)
		if err != nil || i >= len(node.Items) {
			return syntax.ErrEdit
		}
		of(root).Remove(node, i)
		if len(node.Items) == 1 { // an empty list says nothing: the key goes with its last item
			owner, key := list.Parent()
			if block := find(root, owner.Path); block != nil && len(owner.Path) > 0 {
				editors[root] = nil
				delete(editors, root)
				of(root).Set(block, syntax.Nothing(), key)
			}
		}
	} else {
		of(root).Set(node, syntax.Nothing(), position)
	}
	for _, editor := range editors {
		changed, err := apply(files, editor)
		if err != nil {
			return err
		}
		files = changed
	}
	if page := d.address; len(at.Path) == 2 && strings.HasPrefix(page, slugOf(at.Path[0])+"/") {
		d.address = slugOf(at.Path[0])
	}
	d.say = "Slettet. Fortryd henter det tilbage."
	return d.edit(files, nil, "Slettet", "")
}

// uses are the places that name an item of the plan's lists.
func (d *Desk) uses(at Place) []Use {
	k, _ := keyAt(at)
	root := d.trees[at.File]
	node := find(root, at.Path)
	if k == nil || k.Kind != plan.KindBlocks || node == nil || d.reading == nil {
		return nil
	}
	id := node.Get("id").Text()
	if id == "" {
		return nil
	}
	var out []Use
	d.Plan.Walk(func(f plan.Field) {
		if f.Key.Kind != plan.KindReference || f.Owner.Node == node || inside(node, f.Owner.Node) {
			return
		}
		target := d.Plan.ResolveFrom(f.Path, f.Value, f.Key.Refs...)
		item := target.Item()
		if item == nil || item.Node != node {
			return
		}
		out = append(out, Use{Text: upper(f.Around()) + ": " + f.Key.Title, Where: address(f.Owner.Place), field: f})
	})
	return out
}

// inside says that a node stands in another.
func inside(outer, n *syntax.Node) bool {
	return n != nil && outer.File == n.File && n.Start >= outer.Start && n.End <= outer.End
}
