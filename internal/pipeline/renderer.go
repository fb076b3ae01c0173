package pipeline

import (
	"context"
	"strconv"
	"strings"

	"beredskab/internal/browser"
	"beredskab/internal/danish"
	"beredskab/internal/document"
	"beredskab/internal/docx"
	"beredskab/internal/edition"
	"beredskab/internal/handbook"
	"beredskab/internal/hours"
	"beredskab/internal/leak"
	"beredskab/internal/render"
)

// renderer makes the documents of one plan, each once however many formats show it.
type renderer struct {
	ctx     context.Context
	in      edition.Input
	theme   *render.Theme      // nil for the built-in
	browser string             // the program that prints
	whole   *document.Document // the page
	all     *document.Document // the cards
	each    []handbook.Card
	pages   map[*document.Document][]byte // as HTML
	printed []leak.File                   // the pages that the browser has printed and that are no files themselves
}

// page is the handbook with its appendix.
func (d *renderer) page() *document.Document {
	if d.whole == nil {
		d.whole = handbook.New(d.in)
		d.all, d.each = handbook.CardsOf(d.in, d.whole)
	}
	return d.whole
}

// book is the handbook for paper.
func (d *renderer) book() *document.Document { return handbook.PrintedOf(d.in, d.page()) }

// cards are all action cards as one document; nil when the plan has none.
func (d *renderer) cards() *document.Document {
	d.page()
	return d.all
}

// eachCard writes every card by itself. Two departments of one name in a draft are told apart by a number.
func (d *renderer) eachCard(write func(*document.Document) ([]byte, error)) (out []cardFile, err error) {
	d.page()
	seen := map[string]int{}
	for _, c := range d.each {
		name := fileName(strings.TrimPrefix(c.ID, "kort-"))
		if seen[name]++; seen[name] > 1 {
			name += "-nr" + strconv.Itoa(seen[name])
		}
		data, err := write(c.Document)
		if err != nil {
			return nil, err
		}
		out = append(out, cardFile{name, data})
	}
	return out, nil
}

// longestFileName is as long as a card's name may be: some systems cannot open a file whose whole path is long.
const longestFileName = 60

// fileName makes a name that every system takes out of an id, which in a draft can be anything.
func fileName(id string) string {
	name := danish.Slug(id)
	if len(name) > longestFileName {
		name = strings.Trim(name[:longestFileName], "-")
	}
	if name == "" {
		name = "uden-navn"
	}
	return name
}

// The ways of writing a document. One that there is not gives no bytes.

func markdown(doc *document.Document) ([]byte, error) {
	if doc == nil {
		return nil, nil
	}
	return render.Markdown(doc), nil
}

func (d *renderer) html(doc *document.Document) ([]byte, error) {
	if doc == nil {
		return nil, nil
	}
	if page, known := d.pages[doc]; known {
		return page, nil
	}
	write := render.HTML
	if d.theme != nil {
		write = d.theme.HTML
	}
	page, err := write(doc)
	if d.pages == nil {
		d.pages = map[*document.Document][]byte{}
	}
	d.pages[doc] = page
	return page, err
}

func (d *renderer) word(doc *document.Document) ([]byte, error) {
	if doc == nil {
		return nil, nil
	}
	return docx.Write(doc, d.wordTheme())
}

// print has the browser print a document's page.
func (d *renderer) print(doc *document.Document) ([]byte, error) {
	_, known := d.pages[doc]
	page, err := d.html(doc)
	if err != nil || page == nil {
		return nil, err
	}
	if !known {
		d.printed = append(d.printed, leak.File{Name: doc.Title + " (pdf)", Data: page, Read: leak.HTML})
	}
	return browser.Print(d.ctx, d.browser, page, browser.Stamp{Date: digits(d.in.Date), ID: d.in.Hash})
}

// wordTheme is what of the municipality's own theme a Word file can show: its colour and a logo that is a picture of dots.
func (d *renderer) wordTheme() (t docx.Theme) {
	if d.theme == nil {
		return t
	}
	t.Accent = d.theme.Accent()
	switch data, kind := d.theme.Logo(); kind {
	case "png":
		t.Logo = docx.Image{Data: data, Type: "png"}
	case "jpg":
		t.Logo = docx.Image{Data: data, Type: "jpeg"}
	}
	return t
}

// digits writes a day as "20261121".
func digits(day hours.Day) string { return strings.ReplaceAll(day.String(), "-", "") }
