package xlsx

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"path"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
)

// The most that is read of a returned file. A plan's workbook is some hundred kilobytes; the rest is room. All of it together
// stays far below 256 MB of memory.
const (
	MostBytes     = 20 << 20 // of the file
	mostParts     = 2000     // files in it
	mostPart      = 32 << 20 // of one part, unpacked
	mostUnpacked  = 80 << 20 // of all parts that are read
	mostRows      = 20_000   // rows with something in them, in one sheet
	mostCells     = 400_000  // cells with something in them, in one sheet
	mostSheets    = 400
	searchForHead = 2000 // rows of a sheet in which the heading of a range must stand
)

// Refusal says why a file cannot be taken as a returned workbook, in a Danish sentence.
type Refusal struct{ Message string }

func (r *Refusal) Error() string { return r.Message }

func refuse(message string) error { return &Refusal{message} }

// reader is a returned file that has been opened: the parts that hold sheets and texts.
type reader struct {
	parts   map[string]*zip.File
	budget  int // bytes that may still be unpacked
	strings []richText
	sheets  []sheetPart
	from04  bool // days are counted from 1904, as old Macs do

	cellStyles []styling
	scratch    *excelize.File // shows numbers
	styles     map[string]int // the styles made in it, by their code
}

type sheetPart struct {
	name, path string
	state      string // "", "hidden" or "veryHidden"
}

// openPackage looks at what kind of file it is before anything of it is unpacked.
func openPackage(data []byte) (*reader, error) {
	switch {
	case len(data) > MostBytes:
		return nil, refuse("Filen er for stor: over " + strconv.Itoa(MostBytes>>20) + " MB. En tjekliste fylder under 1 MB. Er der sat billeder ind, så slet dem, og gem igen.")
	case bytes.HasPrefix(data, []byte("\xd0\xcf\x11\xe0")):
		return nil, refuse("Filen er enten beskyttet med adgangskode eller gemt i det gamle Excel-format. Åbn den i Excel, fjern adgangskoden, og gem den som Excel-projektmappe (.xlsx).")
	case !bytes.HasPrefix(data, []byte("PK")):
		return nil, refuse("Filen er ikke en Excel-projektmappe (.xlsx). Åbn den i Excel, og gem den i det format.")
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, refuse("Filen er beskadiget eller ikke hentet helt. Bed om at få den sendt igen.")
	}
	if len(z.File) > mostParts {
		return nil, refuse("Filen er ikke en tjekliste herfra: den er pakket med alt for mange dele.")
	}
	p := &reader{parts: make(map[string]*zip.File, len(z.File)), budget: mostUnpacked}
	for _, f := range z.File {
		p.parts[strings.ToLower(strings.TrimPrefix(path.Clean("/"+strings.ReplaceAll(f.Name, `\`, "/")), "/"))] = f
	}
	if err := p.kind(); err != nil {
		return nil, err
	}
	return p, p.contents()
}

// kind refuses what only looks like a workbook, by its parts.
func (p *reader) kind() error {
	has := func(name string) bool { return p.parts[name] != nil }
	switch {
	case has("word/document.xml"):
		return refuse("Filen er et Word-dokument, også selv om den hedder noget med .xlsx. Find tjeklisten fra Excel, og prøv med den.")
	case has("ppt/presentation.xml"):
		return refuse("Filen er en PowerPoint-præsentation. Find tjeklisten fra Excel, og prøv med den.")
	case has("content.xml") && has("mimetype"):
		return refuse("Filen er gemt i LibreOffices eget format. Vælg Gem som, og gem den som Excel 2007-365 (.xlsx).")
	case has("xl/workbook.bin"):
		return refuse("Filen er gemt som binær projektmappe (.xlsb). Gem den som Excel-projektmappe (.xlsx).")
	case !has("xl/workbook.xml"):
		return refuse("Filen er ikke en Excel-projektmappe (.xlsx).")
	}
	for name := range p.parts {
		if strings.HasPrefix(name, "xl/vbaproject") || strings.HasPrefix(name, "xl/macrosheets/") {
			return refuse("Filen indeholder makroer, og dem åbner jeg ikke. Gem den som Excel-projektmappe (.xlsx) uden makroer.")
		}
	}
	return nil
}

// part unpacks one part. What a packed file says of its own size is not believed.
func (p *reader) part(name string) ([]byte, error) {
	f := p.parts[strings.ToLower(name)]
	if f == nil {
		return nil, nil
	}
	r, err := f.Open()
	if err != nil {
		return nil, refuse("Filen er beskadiget eller pakket på en måde, jeg ikke kan læse. Åbn den i Excel, og gem den igen.")
	}
	defer r.Close()
	limit := min(mostPart, p.budget)
	var b bytes.Buffer
	b.Grow(int(min(f.UncompressedSize64, uint64(limit))))
	n, err := io.Copy(&b, io.LimitReader(r, int64(limit)+1))
	switch {
	case n > int64(limit):
		return nil, refuse("Filen fylder alt for meget, når den bliver pakket ud. En tjekliste fylder få MB. Bed om at få den sendt igen.")
	case errors.Is(err, zip.ErrChecksum) || err != nil:
		return nil, refuse("Filen er beskadiget eller ikke hentet helt. Bed om at få den sendt igen.")
	}
	p.budget -= int(n)
	return b.Bytes(), nil
}

// contents reads the list of sheets and where they stand. The texts that cells share are read when the first sheet is.
func (p *reader) contents() error {
	links, err := p.linksOf("xl/_rels/workbook.xml.rels", "xl/")
	if err != nil {
		return err
	}
	targets := map[string]string{}
	for _, l := range links {
		targets[l.id] = l.target
	}
	b, err := p.part("xl/workbook.xml")
	if err != nil {
		return err
	}
	s := newScanner(b)
	for s.next() {
		switch {
		case s.open && s.name == "workbookPr":
			v := s.attr("date1904")
			p.from04 = v == "1" || v == "true"
		case s.open && s.name == "sheet":
			id := s.attr("id")
			p.sheets = append(p.sheets, sheetPart{s.attr("name"), targets[id], s.attr("state")})
		}
	}
	if s.broken || len(p.sheets) == 0 || len(p.sheets) > mostSheets {
		return refuse("Filen er beskadiget: jeg kan ikke finde arkene i den. Åbn den i Excel, og gem den igen.")
	}
	if err := p.readStyles(targetOf(links, "/styles", "xl/styles.xml")); err != nil {
		return err
	}
	return p.sharedTexts(targetOf(links, "/sharedStrings", "xl/sharedStrings.xml"))
}

// link is a relationship of a part: what it leads to, and what that is.
type relation struct{ id, kind, target string }

// linksOf reads the relationships of a part. Their targets are counted from the folder that the part stands in.
func (p *reader) linksOf(name, folder string) ([]relation, error) {
	b, err := p.part(name)
	if err != nil {
		return nil, err
	}
	var links []relation
	s := newScanner(b)
	for s.next() {
		if !s.open || s.name != "Relationship" || s.attr("TargetMode") == "External" {
			continue
		}
		target := s.attr("Target")
		if !strings.HasPrefix(target, "/") {
			target = folder + target
		}
		links = append(links, relation{s.attr("Id"), s.attr("Type"), strings.TrimPrefix(path.Clean("/"+target), "/")})
	}
	if s.broken {
		return nil, refuse("Filen er beskadiget. Åbn den i Excel, og gem den igen.")
	}
	return links, nil
}

// targetOf is the part of a kind, or the one that is usual.
func targetOf(links []relation, kind, usual string) string {
	for _, l := range links {
		if strings.HasSuffix(l.kind, kind) {
			return l.target
		}
	}
	return usual
}

func (p *reader) sharedTexts(name string) error {
	b, err := p.part(name)
	if err != nil {
		return err
	}
	s := newScanner(b)
	for s.next() {
		if s.open && s.name == "si" {
			p.strings = append(p.strings, s.richText("si"))
		}
	}
	if s.broken {
		return refuse("Filen er beskadiget: teksterne kan ikke læses. Åbn den i Excel, og gem den igen.")
	}
	return nil
}

// richText is a text of one or more runs.
type richText struct {
	text   string
	struck bool // every run with something in it is struck through
}

// richText joins the texts of an element that has just begun. How words are read aloud (rPh) is not part of them.
func (s *scanner) richText(element string) richText {
	var out strings.Builder
	in, spoken, struck := false, false, false
	live, dead := false, false // something is written, and struck through or not
	for s.next() {
		switch {
		case s.name == "r" && s.open:
			struck = false
		case s.name == "strike" && s.open:
			struck = s.on()
		case s.name == "t" && (s.open || s.close):
			in = s.open
		case s.name == "rPh" && (s.open || s.close):
			spoken = s.open
		case s.close && s.name == element:
			return richText{unwrapped(out.String()), dead && !live}
		case in && !spoken:
			out.Write(s.text)
			if strings.TrimSpace(string(s.text)) != "" {
				live, dead = live || !struck, dead || struck
			}
		}
	}
	return richText{text: unwrapped(out.String())}
}
