package handbook

import (
	"slices"

	"beredskab/internal/danish"
	"beredskab/internal/document"
	"beredskab/internal/edition"
	"beredskab/internal/wording"
)

// Paper is one of the papers that a plan gives (plandel): for whom it is, and which chapters stand in it.
type Paper struct {
	Name     string // as settings have it, and what its files are called
	Title    string
	For      string // who reads it and for what, in Danish
	Public   bool   // the public edition has it too
	Chapters []string
}

// The names of the papers.
const (
	Book     = "haandbog"
	Appendix = "bilag"
	Cards    = "handlekort"
)

// papers is the one table of what stands where, in order. The page has the first two, the appendix folded; on paper and in Word
// each is a file of its own, and so is every card.
var papers = []Paper{
	{
		Name: Book, Title: "Håndbog", For: "Til alle, der møder borgere: hvem man ringer til, og hvad man gør.", Public: true,
		Chapters: []string{
			"ring", "saadan-bruger-du-haandbogen", "handlekort", "handleveje", "kontakter", "samarbejdsparter", "tilbud", "grupper",
			"saadan-arbejder-vi", "opfoelgning", "egne-kapitler", "ordforklaring", "kriseplan",
		},
	},
	{
		Name: Appendix, Title: "Bilag til arbejdsgruppen",
		For: "Til dem, der leder, udvikler og følger op på beredskabet. Det skal ikke bruges, når nogen er i fare.",
		Chapters: []string{
			"anbefalinger", "opgaver", "aarshjul", "fund", "oplaering", "hvem-svarer", "afdelinger", "overleveringer", "hjemler", "kilder",
		},
	},
	{Name: Cards, Title: "Handlekort", For: "Til at hænge op: ét ark til hver afdeling."},
}

// publicChapters is what a citizen needs: whom to call, the municipality's own words, and the help there is.
var publicChapters = []string{
	"ring", "egne-kapitler", "tilbud", "samarbejdsparter", "handleveje", "kontakter", "afdelinger", "grupper", "kriseplan", "kilder",
}

// compact is the class of chapters whose parts stand close together on paper: they are looked up in, not read through.
const compact = "compact"

// needed are the chapters that no handbook may be without.
var needed = []string{"ring"}

// Papers lists the papers that a plan gives.
func Papers() []Paper { return slices.Clone(papers) }

// ChapterNames are the names of the chapters that may be left out, and those of the appendix that may be taken into the handbook.
func ChapterNames() (out, in []string) {
	for _, p := range papers {
		for _, name := range p.Chapters {
			if !slices.Contains(needed, name) {
				out = append(out, name)
			}
			if p.Name == Appendix {
				in = append(in, name)
			}
		}
	}
	return out, in
}

// printed says that a paper is made.
func printed(c edition.Papers, name string) bool {
	return name == Book || len(c.Only) == 0 || slices.Contains(c.Only, name)
}

// chapters are those of the paper in one edition, as the municipality has chosen them.
func (p *Paper) chapters(c edition.Papers, public bool) []string {
	names := slices.Clone(p.Chapters)
	switch {
	case public:
		names = slices.Clone(publicChapters)
	case p.Name == Book:
		names = append(names, c.With...)
	default:
		names = slices.DeleteFunc(names, func(name string) bool { return slices.Contains(c.With, name) })
	}
	return slices.DeleteFunc(names, func(name string) bool { return slices.Contains(c.Without, name) })
}

// chapter makes a chapter by its name; nil when it has nothing to say.
func (m *builder) chapter(name string) *document.Section {
	path, directory, practice, point, answer := pathBuilder{m}, directoryBuilder{m}, practiceBuilder{m}, pointBuilder{m}, answerBuilder{m}
	makers := map[string]func() *document.Section{
		"ring":                        m.callChapter,
		"saadan-bruger-du-haandbogen": m.guideChapter,
		"handlekort":                  m.cardChapter,
		"handleveje":                  path.pathChapter,
		"kontakter":                   directory.contactChapter,
		"samarbejdsparter":            directory.partnerChapter,
		"tilbud":                      directory.serviceChapter,
		"grupper":                     directory.groupChapter,
		"saadan-arbejder-vi":          practice.practiceChapter,
		"opfoelgning":                 practice.followUpChapter,
		"kriseplan":                   m.crisisChapter,
		"egne-kapitler":               directory.ownChapters,
		"ordforklaring":               m.definitionChapter,
		"anbefalinger":                point.recommendationChapter,
		"opgaver":                     point.actionChapter,
		"aarshjul":                    m.yearChapter,
		"fund":                        point.findingChapter,
		"oplaering":                   practice.trainingChapter,
		"hvem-svarer":                 answer.coverChapter,
		"afdelinger":                  directory.departmentChapter,
		"overleveringer":              directory.handoverChapter,
		"hjemler":                     point.lawChapter,
		"kilder":                      directory.sourceChapter,
	}
	return makers[name]()
}

// BookOf is the handbook of a page as a paper of its own.
func BookOf(page *document.Document) *document.Document {
	if page.Appendix == nil {
		return page
	}
	d := *page
	d.Sections, d.Appendix = page.Sections[:page.Appendix.From], nil
	return &d
}

// PrintedOf is the handbook of a page as it is printed. The cards are a paper of their own, which hangs where it is needed; bound
// in, thirteen of them would be a third of the handbook and say for the third time what a path says.
func PrintedOf(in edition.Input, page *document.Document) *document.Document {
	book := BookOf(page)
	i := slices.IndexFunc(book.Sections, func(s *document.Section) bool { return s.ID == Cards })
	if i < 0 || !printed(in.Papers, Cards) {
		return book
	}
	d := *book
	d.Sections = slices.Clone(book.Sections)
	d.Sections[i] = whereCardsAre(book.Sections[i])
	return &d
}

// whereCardsAre stands in the place of the cards.
func whereCardsAre(cards *document.Section) *document.Section {
	var names []string
	for _, b := range cards.Blocks {
		if c, ok := b.(document.Card); ok {
			names = append(names, c.Title)
		}
	}
	return &document.Section{ID: cards.ID, Title: cards.Title, Class: compact, Blocks: []document.Block{
		document.Line("Et handlekort er ét ark til at hænge op: hvem du ringer til, og hvad du gør. Kortene er trykt for sig. Mangler dit, så spørg din leder."),
		document.Line("Disse har et kort: " + danish.List(names, "og") + "."),
	}}
}

// AppendixOf is the appendix of a page as a paper of its own; nil when it has none.
func AppendixOf(page *document.Document) *document.Document {
	if page.Appendix == nil {
		return nil
	}
	d := *page
	d.Kind, d.Title, d.Front, d.Appendix = "appendix", page.Appendix.Title, nil, nil
	d.Subtitle = page.Title
	if page.Subtitle != "" {
		d.Subtitle = page.Subtitle + " · " + page.Title
	}
	d.Front = []document.Block{document.Line(page.Appendix.Note)}
	d.Sections = page.Sections[page.Appendix.From:]
	return &d
}

// Card is an action card as a paper of its own.
type Card struct {
	ID string // the anchor that it has on the page
	*document.Document
}

// CardsOf are the action cards of a plan as papers: all of them as one, and each by itself; nil when it has none. The page of the
// same plan saves making them again, and may have been made without them.
func CardsOf(in edition.Input, page *document.Document) (all *document.Document, each []Card) {
	if printed(in.Papers, Cards) && slices.Contains(in.Papers.Without, Cards) {
		in.Papers.Without = nil
		page = New(in)
	}
	for _, s := range page.Sections {
		if s.ID != Cards || !printed(in.Papers, Cards) {
			continue
		}
		only := func(title string, blocks []document.Block) *document.Document {
			d := *page
			d.Kind, d.Title, d.Subtitle, d.Front, d.Sections, d.Appendix, d.Overfull = "action-cards", title, "", blocks, nil, nil, nil
			return &d
		}
		all = only(wording.LabelCards, s.Blocks)
		for _, b := range s.Blocks {
			if c, ok := b.(document.Card); ok {
				each = append(each, Card{c.ID, only(wording.LabelCards+": "+c.Title, []document.Block{c})})
			}
		}
	}
	return all, each
}
