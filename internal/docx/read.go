package docx

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strings"
)

// Reply is a Word file that somebody has sent back (høringssvar): which text it answers, and what they say about it.
type Reply struct {
	Hash, Identity, Kind, Date string // of the document it was made of; "" when the file does not say
	Remarks                    []Remark
	Paragraphs                 []Paragraph // all of them, in order
}

// Paragraph is one paragraph of a reply.
type Paragraph struct {
	Place string // the bookmark it stands behind
	Was   string // as it was sent out
	Now   string // as it is when every change in it is taken
}

// RemarkKind is what somebody did.
type RemarkKind uint8

// The kinds of remark.
const (
	Comment RemarkKind = iota
	Change             // tracked: something taken out, put in, or both
)

// Remark is one comment or one tracked change.
type Remark struct {
	Kind      RemarkKind
	Who       string
	When      string // as 2026-11-30T10:15:00Z; "" when the file does not say
	Place     string // the bookmark it stands behind; "" before the first
	About     string // the words that the comment is about, or the paragraph of a change as it was
	Text      string // what the comment says, or what is put in
	Old       string // what is taken out
	Paragraph int    // which of the reply's paragraphs it stands in
	At        int    // a change: where in the paragraph as it was, in bytes
}

// MostReplyBytes is how large a reply may be, and its parts in all when they are unpacked.
const (
	MostReplyBytes = 50 << 20
	mostUnpacked   = 64 << 20
)

// The reasons why a file cannot be read as a reply, in Danish.
var (
	ErrNoWord   = errors.New("det er ikke et Word-dokument (.docx)")
	ErrTooLarge = errors.New("filen er for stor")
	ErrBroken   = errors.New("filen er beskadiget eller ikke hentet helt")
)

// Read reads a Word file that was sent back. The errors are Danish and meant for the user.
func Read(data []byte) (*Reply, error) {
	if len(data) > MostReplyBytes {
		return nil, ErrTooLarge
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, ErrNoWord
	}
	parts, err := unpack(z)
	if err != nil {
		return nil, err
	}
	content, found := parts["word/document.xml"]
	if !found {
		return nil, ErrNoWord
	}
	r := &reader{reply: &Reply{}, comments: map[string]*Remark{}, open: map[string]bool{}, placed: map[string]bool{}}
	r.properties(parts["docProps/custom.xml"])
	if err := r.commentTexts(parts["word/comments.xml"]); err != nil {
		return nil, err
	}
	if err := r.document(content); err != nil {
		return nil, err
	}
	return r.reply, nil
}

// unpack gives the parts that a reply is read from.
func unpack(z *zip.Reader) (map[string][]byte, error) {
	parts, left := map[string][]byte{}, int64(mostUnpacked)
	for _, f := range z.File {
		if !slices.Contains([]string{"word/document.xml", "word/comments.xml", "docProps/custom.xml"}, f.Name) {
			continue
		}
		in, err := f.Open()
		if err != nil {
			return nil, ErrBroken
		}
		part, err := io.ReadAll(io.LimitReader(in, left+1))
		in.Close()
		if err != nil {
			return nil, ErrBroken
		}
		if left -= int64(len(part)); left < 0 {
			return nil, ErrTooLarge
		}
		parts[f.Name] = part
	}
	return parts, nil
}

type reader struct {
	reply    *Reply
	comments map[string]*Remark // by number, as the part for comments has them
	order    []string           // of the comments
	open     map[string]bool    // the comments whose words are being read
	placed   map[string]bool    // the comments whose place was found
	place    string
	was, now strings.Builder // of the paragraph that is being read
	author   []author        // of the tracked changes that are being read, the innermost last
	change   *Remark         // the change that the next words may belong to
	changes  []Remark        // of the paragraph
}

type author struct {
	who, when string
	added     bool
}

func (r *reader) properties(part []byte) {
	var list struct {
		Property []struct {
			Name  string `xml:"name,attr"`
			Value string `xml:"lpwstr"`
		} `xml:"property"`
	}
	if xml.Unmarshal(part, &list) != nil {
		return // a file without them is one that somebody wrote anew
	}
	for _, p := range list.Property {
		switch p.Name {
		case PropertyHash:
			r.reply.Hash = p.Value
		case PropertyIdentity:
			r.reply.Identity = p.Value
		case PropertyKind:
			r.reply.Kind = p.Value
		case PropertyDate:
			r.reply.Date = p.Value
		}
	}
}

// tokens calls f for every token of a part.
func tokens(part []byte, f func(xml.Token)) error {
	d := xml.NewDecoder(bytes.NewReader(part))
	for {
		token, err := d.Token()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return ErrBroken
		}
		f(token)
	}
}

// commentTexts reads what the comments say.
func (r *reader) commentTexts(part []byte) error {
	var current *Remark
	return tokens(part, func(token xml.Token) {
		switch t := token.(type) {
		case xml.StartElement:
			switch {
			case t.Name.Local == "comment":
				current = &Remark{Kind: Comment, Who: value(t, "author"), When: value(t, "date")}
				id := value(t, "id")
				r.comments[id], r.order = current, append(r.order, id)
			case current != nil && (t.Name.Local == "p" && current.Text != "" || t.Name.Local == "br"):
				current.Text += "\n"
			case current != nil && t.Name.Local == "tab":
				current.Text += " "
			}
		case xml.EndElement:
			if t.Name.Local == "comment" {
				current.Text = strings.TrimSpace(current.Text)
				current = nil
			}
		case xml.CharData:
			if current != nil && strings.TrimSpace(string(t)) != "" {
				current.Text += string(t)
			}
		}
	})
}

func value(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}
