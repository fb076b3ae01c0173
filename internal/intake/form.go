// Package intake is the planskema: a plan as sheets to fill in, for people who will never open a file of another kind, and a
// plan made of such sheets.
package intake

import (
	"slices"
	"strings"

	"beredskab/internal/danish"
	"beredskab/internal/document"
	"beredskab/internal/plan"
	"beredskab/internal/syntax"
)

// rangePrefix begins the id of every range of an intake workbook. What follows is the place in the plan: "contacts",
// "contacts/phones", "escalation_paths/steps/next"; [fieldsRange] is the blocks that stand once.
const (
	rangePrefix = "intake/"
	fieldsRange = "fields"
)

// exampleRow is the id of the row that shows how a sheet is filled in. It is never read.
const exampleRow = "eksempel"

// noneWord is what a cell says for a list that is written and empty: no closing days at all is something else than nothing said.
const noneWord = "ingen"

// Form is a plan as sheets to fill in (planskema), for people who will never open a file of another kind: empty, or with what a
// plan holds already. The sheets and columns are those of the plan format itself, so nothing of a plan is left out. What a sheet
// cannot hold is named.
func Form(p *plan.Plan, code, name string) (book *document.Book, lost []string) {
	if p == nil {
		p = &plan.Plan{}
	}
	m := &formBuilder{plan: p, lists: map[string]bool{}, book: &document.Book{Title: "Planskema", Subtitle: "Beredskab mod vold i nære relationer"}}
	if name != "" {
		m.given = map[string]string{"municipality.code": code, "municipality.name": name}
		m.book.Subtitle = name
	}
	m.book.Stamp = document.Stamp{Municipality: m.book.Subtitle, MunicipalityCode: code, Edition: "Planskema"}
	m.front()
	model := plan.Model()
	m.fields("Kommune og plan", "Kommunen og planen", "municipality", "plan")
	for _, name := range []string{"departments", "contacts", "contacts/phones", "escalation_paths", "escalation_paths/steps", "recommendations"} {
		m.table(name)
	}
	for _, k := range model.Keys {
		switch k.Kind {
		case plan.KindBlocks:
			if m.tree(k.Name) != nil || k.Name != "chapters" && k.Name != "waivers" { // nobody begins with those
				m.tables(k.Name, k.Block)
			}
		case plan.KindBlock:
			if k.Name == "recommendations" {
				m.table("recommendations/points")
			} else if k.Name != "municipality" && k.Name != "plan" {
				m.fields(k.Title, k.Title, k.Name)
			}
		case plan.KindText, plan.KindWord:
			if k.List && m.tree(k.Name) != nil {
				m.fields(k.Title, k.Title, k.Name)
			}
		}
	}
	for _, s := range m.book.Sheets[1:] {
		m.book.Sheets[0].Links = append(m.book.Sheets[0].Links, document.SheetLink{Sheet: s.ID, Text: s.Title})
	}
	return m.book, m.lost
}

// formBuilder makes an intake workbook.
type formBuilder struct {
	plan  *plan.Plan
	given map[string]string // what is known before anybody has written anything
	book  *document.Book
	lists map[string]bool
	lost  []string
	done  map[string]bool
}

// tree is the file of the plan that has a key at its top, nil when none has.
func (m *formBuilder) tree(key string) *syntax.Node {
	for _, t := range m.plan.Trees {
		if !t.Get(key).IsEmpty() {
			return t
		}
	}
	return nil
}

func (m *formBuilder) front() {
	m.book.Sheets = append(m.book.Sheets, &document.Sheet{
		ID: "vejledning", Name: "Vejledning", Title: "Planskema", Kind: document.FrontSheet,
		Intro: []string{
			"Udfyld arkene, og send filen tilbage til den, I har fået den af. Så bliver den til en plan, der kan tjekkes og trykkes.",
			"Skriv i de gule felter. Den første række på hvert ark er et eksempel; den bliver ikke læst.",
			"Skriv kun roller, enheder og arbejdsnumre. Skriv aldrig noget om en borger.",
			"Er der flere ting i ét felt, så skriv dem på hver sin linje i cellen (Alt+Enter).",
			"Begynd med arkene Afdelinger, Kontakter og Handleveje. De andre ark kan vente, til I er klar til dem; det, I ikke skriver, kan skrives senere. Skal I pege på en af dem et andet sted, så vælg den på listen, eller skriv navnet.",
		},
	})
}

// fields is a sheet of blocks that stand once: a row for each field.
func (m *formBuilder) fields(name, title string, keys ...string) {
	r := document.Range{ID: rangePrefix + fieldsRange + "/" + strings.Join(keys, "+"), Title: title, Comes: true, Columns: []document.BookColumn{
		{Key: "field", Title: "Felt", Width: 26},
		{Key: "value", Title: "Skriv her", Width: 46, Fill: true, Returns: document.FormAnswer, Help: "Et eksempel og hjælp står til højre."},
		{Key: "example", Title: "Eksempel", Width: 30},
		{Key: "help", Title: "Hjælp", Width: 54},
	}}
	for _, key := range keys {
		k := plan.Model().Key(key)
		if k.Kind != plan.KindBlock {
			r.Rows = append(r.Rows, m.fieldRow(k, key, m.tree(key).Get(key), k.Title))
			continue
		}
		m.fieldRows(&r, k.Block, key, m.tree(key).Get(key), "")
	}
	m.book.Sheets = append(m.book.Sheets, &document.Sheet{ID: "felter-" + keys[0], Name: name, Title: title, Kind: document.BuildingSheet, Landscape: true, Ranges: []document.Range{r}})
}

func (m *formBuilder) fieldRows(r *document.Range, b *plan.Block, path string, node *syntax.Node, title string) {
	for _, k := range b.Keys {
		at := path + "." + k.Name
		switch k.Kind {
		case plan.KindBlock:
			m.fieldRows(r, k.Block, at, node.Get(k.Name), title+k.Title+": ")
		case plan.KindBlocks, plan.KindClaims:
		default:
			r.Rows = append(r.Rows, m.fieldRow(k, at, node.Get(k.Name), title+k.Title))
		}
	}
}

func (m *formBuilder) fieldRow(k *plan.Key, at string, node *syntax.Node, title string) document.BookRow {
	value := m.cell(k, node, at)
	if value == "" {
		value = m.given[at]
	}
	help := helpInCells(k)
	if k.Enum != "" {
		help += " Vælg " + danish.List(plan.Labels(k.Enum), "eller") + "."
	}
	row := document.BookRow{ID: at, Cells: []string{title, value, fieldExample(k, at), help}}
	row.List, row.Free = m.choices(k)
	return row
}

// tables makes the sheets of a list and of the lists in it that are not made yet.
func (m *formBuilder) tables(path string, b *plan.Block) {
	m.table(path)
	for _, k := range b.Keys {
		if k.Kind == plan.KindBlocks {
			m.tables(path+"/"+k.Name, k.Block)
		}
	}
}

// table makes the sheet of a list: a row for each item.
func (m *formBuilder) table(path string) {
	if m.done == nil {
		m.done = map[string]bool{}
	}
	if m.done[path] {
		return
	}
	titles, block := blockAt(path)
	r := document.Range{ID: rangePrefix + path, Title: titles[len(titles)-1], Comes: true, Spare: 20}
	if len(titles) > 1 || path == "recommendations" {
		c := document.BookColumn{Key: "parent", Title: parentTitle(path), Width: 22, Fill: true, Returns: document.FormAnswer, Free: true, Help: parentHelp(path, titles)}
		if c.List = m.parents(path); c.List != "" {
			c.Kind = document.ChoiceCell
		}
		r.Columns = append(r.Columns, c)
	}
	m.columns(&r, block, "", "")
	if path == "contacts" {
		m.phoneColumns(&r, block.Key("phones").Block)
	}
	if i := slices.IndexFunc(r.Columns, func(c document.BookColumn) bool { return c.Key == "id" }); i >= 0 { // nobody need think of it
		id := r.Columns[i]
		id.Title, id.Help = "Id", "Lad feltet stå tomt. Så laver jeg et id af navnet."
		r.Columns = append(slices.Delete(r.Columns, i, i+1), id)
	}
	r.Rows = append(r.Rows, m.example(path, &r))
	intro := []string{"Den første række er et eksempel; den bliver ikke læst. Klik på et felt for at få hjælp til det."}
	switch path {
	case "recommendations":
		r.Spare = 0
		m.recommendations(&r, block)
	case "recommendations/points":
		m.claims(&r, block)
	default:
		for _, tree := range m.plan.Trees {
			m.items(&r, strings.Split(path, "/"), tree, "", block)
		}
	}
	m.done[path] = true
	m.book.Sheets = append(m.book.Sheets, &document.Sheet{
		ID: "skema-" + strings.ReplaceAll(path, "/", "-"), Name: strings.Join(titles, ", "), Title: strings.Join(titles, ": "),
		Kind: document.BuildingSheet, Landscape: true, Intro: intro, Ranges: []document.Range{r},
	})
}

// firstPhone begins the keys of the columns for a contact's first number, which stands beside the contact. More numbers have a
// sheet of their own.
const firstPhone = "phones.1."

func (m *formBuilder) phoneColumns(r *document.Range, phones *plan.Block) {
	numbers := document.Range{}
	m.columns(&numbers, phones, firstPhone, "")
	at := slices.IndexFunc(r.Columns, func(c document.BookColumn) bool { return c.Key == "name" }) + 1
	for i := range numbers.Columns {
		c := &numbers.Columns[i]
		if c.Title = "Telefon: " + c.Title; c.Key == firstPhone+"number" {
			c.Title = "Telefon"
		}
	}
	r.Columns = slices.Insert(r.Columns, at, numbers.Columns...)
}

// parentTitle heads the column that says what a row belongs to.
func parentTitle(path string) string {
	switch path {
	case "recommendations":
		return "Anbefaling"
	case "recommendations/points":
		return "Punkt"
	case "escalation_paths/steps":
		return "Handlevej"
	case "escalation_paths/steps/next":
		return "Handlevej/trin"
	}
	return "Hører til"
}

// parentHelp says what to write there. Recommendations and points stand in the rows already.
func parentHelp(path string, titles []string) string {
	switch path {
	case "recommendations":
		return "Den anbefaling, rækken handler om."
	case "recommendations/points":
		return "Det punkt, rækken handler om."
	}
	return "Det, rækken hører til. Skriv det, som det står på arket " + strings.Join(titles[:len(titles)-1], ", ") + "."
}

// helpInCells is a key's help as it is right in a cell, where one writes dates as Excel does and chooses Danish words: the
// plan's own words mean nothing to whoever has never seen its file.
func helpInCells(k *plan.Key) string {
	help := strings.NewReplacer(", i anførselstegn", "", "2026-01-29", "29-01-2026", "all (alle)", "alle", "own (os selv)", "os selv").Replace(k.Help)
	for _, w := range plan.Vocabulary[k.Enum] {
		help = strings.Replace(help, w.Word+" = ", w.Da+" = ", 1)
	}
	return help
}

// blockAt finds the block that the rows of a range are, with the titles of the keys that lead to it.
func blockAt(path string) (titles []string, b *plan.Block) {
	b = plan.Model()
	for _, name := range strings.Split(path, "/") {
		k := b.Key(name)
		if name == "points" {
			k = plan.Model().Key("recommendations").Block.Keys[0].Block.Key("points")
		}
		if k == nil || k.Block == nil {
			return nil, nil
		}
		titles, b = append(titles, k.Title), k.Block
		if name == "recommendations" {
			b = b.Keys[0].Block // A1; the eight are alike
		}
	}
	return titles, b
}

// columns makes the columns of a block. A block within it gives its own, under its name.
func (m *formBuilder) columns(r *document.Range, b *plan.Block, prefix, title string) {
	for _, k := range b.Keys {
		switch k.Kind {
		case plan.KindBlock:
			m.columns(r, k.Block, prefix+k.Name+".", title+k.Title+": ")
		case plan.KindBlocks, plan.KindClaims:
		default:
			c := document.BookColumn{Key: prefix + k.Name, Title: title + k.Title, Width: 20, Fill: true, Returns: document.FormAnswer, Help: helpInCells(k)}
			switch {
			case k.Kind == plan.KindProse:
				c.Width = 40
			case k.Name == "number":
				c.Kind = document.PhoneCell
			}
			if c.List, c.Free = m.choices(k); c.List != "" {
				c.Kind = document.ChoiceCell
			}
			if k.List {
				c.Help = strings.TrimSpace(c.Help + " " + manyHelp)
			}
			r.Columns = append(r.Columns, c)
		}
	}
}
