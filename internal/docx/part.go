package docx

import (
	"strconv"
	"strings"

	"beredskab/internal/document"
)

// The names that the standard gives the kinds of part and relation.
const (
	xmlHead       = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	wordSpace     = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`
	relationSpace = `xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`
	officeKinds   = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	packageKinds  = "http://schemas.openxmlformats.org/package/2006/relationships"
	wordTypes     = "application/vnd.openxmlformats-officedocument.wordprocessingml."
)

const packageRelations = xmlHead + `<Relationships xmlns="` + packageKinds + `">` +
	`<Relationship Id="rId1" Type="` + officeKinds + `officeDocument" Target="word/document.xml"/>` +
	`<Relationship Id="rId2" Type="` + packageKinds + `/metadata/core-properties" Target="docProps/core.xml"/>` +
	`<Relationship Id="rId3" Type="` + officeKinds + `extended-properties" Target="docProps/app.xml"/>` +
	`<Relationship Id="rId4" Type="` + officeKinds + `custom-properties" Target="docProps/custom.xml"/>` +
	`</Relationships>`

const appProperties = xmlHead + `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
	`<Application>beredskab</Application></Properties>`

func contentTypes(images []Image) string {
	var b strings.Builder
	b.WriteString(xmlHead + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
		`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
		`<Default Extension="xml" ContentType="application/xml"/>`)
	seen := map[string]bool{}
	for _, image := range images {
		if !seen[image.Type] {
			seen[image.Type] = true
			b.WriteString(`<Default Extension="` + image.Type + `" ContentType="image/` + image.Type + `"/>`)
		}
	}
	for _, p := range [...][2]string{
		{"/word/document.xml", wordTypes + "document.main+xml"},
		{"/word/styles.xml", wordTypes + "styles+xml"},
		{"/word/numbering.xml", wordTypes + "numbering+xml"},
		{"/word/settings.xml", wordTypes + "settings+xml"},
		{"/word/header1.xml", wordTypes + "header+xml"},
		{"/word/footer1.xml", wordTypes + "footer+xml"},
		{"/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"},
		{"/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"},
		{"/docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml"},
	} {
		b.WriteString(`<Override PartName="` + p[0] + `" ContentType="` + p[1] + `"/>`)
	}
	b.WriteString(`</Types>`)
	return b.String()
}

func coreProperties(doc *document.Document) string {
	return xmlHead + `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
		`xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>` + escape(doc.Title) + `</dc:title><dc:subject>` + escape(doc.Subtitle) +
		`</dc:subject><dc:creator>` + escape(doc.Stamp.Municipality) + `</dc:creator><dc:language>da-DK</dc:language>` +
		`<cp:version>` + escape(doc.Stamp.Version) + `</cp:version></cp:coreProperties>`
}

// The names of the properties by which a file that comes home tells which plan it was made of, and which text of it.
const (
	PropertyHash     = "beredskab-kontrolkode"
	PropertyIdentity = "beredskab-identitet"
	PropertyKind     = "beredskab-dokument"
	PropertyDate     = "beredskab-dato"
)

// customProperties says which plan the file was made of. Word keeps what it says when somebody saves the file again.
func customProperties(doc *document.Document) string {
	var b strings.Builder
	b.WriteString(xmlHead + `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" ` +
		`xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">`)
	id := 2 // the first that the standard allows
	for _, p := range [...][2]string{
		{PropertyHash, doc.Stamp.Hash},
		{PropertyIdentity, doc.Stamp.Identity},
		{PropertyKind, doc.Kind},
		{PropertyDate, doc.Stamp.Date},
	} {
		if p[1] != "" {
			b.WriteString(`<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="` + strconv.Itoa(id) + `" name="` + p[0] +
				`"><vt:lpwstr>` + escape(p[1]) + `</vt:lpwstr></property>`)
			id++
		}
	}
	b.WriteString(`</Properties>`)
	return b.String()
}

// settings has Word note what is changed in a draft: it is what goes to a hearing.
func settings(doc *document.Document) string {
	track := ""
	if doc.Draft {
		track = `<w:trackRevisions/>`
	}
	return xmlHead + `<w:settings ` + wordSpace + `><w:zoom w:percent="100"/>` + track + `<w:defaultTabStop w:val="1304"/>` +
		`<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" ` +
		`w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="da-DK"/>` +
		`<w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>`
}

func header(doc *document.Document) string {
	text := doc.Stamp.Municipality
	if text != "" {
		text += " · "
	}
	text += doc.Title
	draft := ""
	if doc.Draft {
		draft = run(runStyle{bold: true, color: draftInk}, labelDraft+"    ")
	}
	return xmlHead + `<w:hdr ` + wordSpace + `><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>` + draft + run(runStyle{}, text) + `</w:p></w:hdr>`
}

func footer(doc *document.Document) string {
	return xmlHead + `<w:ftr ` + wordSpace + `><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>` + run(runStyle{}, doc.Stamp.Line()) + tab +
		run(runStyle{}, "Side ") + field("PAGE", "1") + run(runStyle{}, " af ") + field("NUMPAGES", "1") + `</w:p></w:ftr>`
}

const tab = `<w:r><w:tab/></w:r>`

// field is something that Word itself counts, with what it shows until then.
func field(code, shown string) string {
	return `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ` + code +
		` </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>` + shown + `</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`
}

// relations are what the document points at outside itself.
type relations struct{ list []relation }

type relation struct {
	kind, target string
	outside      bool
}

func newRelations() relations {
	return relations{[]relation{
		{kind: "styles", target: "styles.xml"},
		{kind: "numbering", target: "numbering.xml"},
		{kind: "settings", target: "settings.xml"},
		{kind: "header", target: "header1.xml"},
		{kind: "footer", target: "footer1.xml"},
	}}
}

// The relations that every document has, by their number.
const headerRelation, footerRelation = "rId4", "rId5"

// add gives the relation's id; the same target has one.
func (r *relations) add(n relation) string {
	for i, old := range r.list {
		if old == n {
			return "rId" + strconv.Itoa(i+1)
		}
	}
	r.list = append(r.list, n)
	return "rId" + strconv.Itoa(len(r.list))
}

func (r *relations) xml() string {
	var b strings.Builder
	b.WriteString(xmlHead + `<Relationships xmlns="` + packageKinds + `">`)
	for i, n := range r.list {
		b.WriteString(`<Relationship Id="rId` + strconv.Itoa(i+1) + `" Type="` + officeKinds + n.kind + `" Target="` + escape(n.target) + `"`)
		if n.outside {
			b.WriteString(` TargetMode="External"`)
		}
		b.WriteString(`/>`)
	}
	b.WriteString(`</Relationships>`)
	return b.String()
}
