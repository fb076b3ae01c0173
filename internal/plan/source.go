package plan

import (
	"strconv"

	"beredskab/internal/diag"
	"beredskab/internal/syntax"
)

// Source ties a struct to the block of the file it was read from.
type Source struct {
	Node  *syntax.Node `yaml:"-"` // its mapping; nil in a plan made by hand
	Place string       `yaml:"-"` // its identity by ids: "contacts/voksenvagten/phones/0"

	read *readAs // the keys of it that are read as another than is written
}

// readAs is a key that is spelled wrong and read as the one that is meant. A guess was made at its spelling.
type readAs struct {
	key   string
	pair  *syntax.Pair
	guess bool
	next  *readAs
}

// as returns what is read as a key that is not written.
func (s Source) as(key string) *readAs {
	for a := s.read; a != nil; a = a.next {
		if a.key == key {
			return a
		}
	}
	return nil
}

// pair returns a key and its value, also when the key is spelled wrong.
func (s Source) pair(key string) *syntax.Pair {
	if p := s.Node.Pair(key); p != nil {
		return p
	}
	if a := s.as(key); a != nil {
		return a.pair
	}
	return nil
}

// value is the value of a key, or nil.
func (s Source) value(key string) *syntax.Node {
	if p := s.pair(key); p != nil {
		return p.Value
	}
	return nil
}

// At returns the span of the value of a key, or of one element of its list: At("phones"), At("call", 1).
// When the key is not written, it is the span of the block's first key, so that a finding about something
// missing points at the block it is missing from.
func (s Source) At(key string, index ...int) diag.Span {
	v := s.value(key)
	if v == nil {
		return s.Span()
	}
	for _, i := range index {
		if v.Kind == syntax.Scalar || i >= len(v.Items) {
			break
		}
		v = v.Items[i]
	}
	if v.IsEmpty() {
		return s.pair(key).Key.Span()
	}
	return v.Span()
}

// Span returns the place to point at for the block as a whole: its id, name or title when it has one, else its first key.
func (s Source) Span() diag.Span {
	if s.Node == nil || s.Node.Kind != syntax.Mapping || len(s.Node.Pairs) == 0 {
		return s.Node.Span()
	}
	if s.Place == "" && (s.Node.Get("format") != nil || s.Node.Get("municipality") != nil) {
		return diag.Span{File: s.Node.Span().File} // what the plan as a whole lacks stands on no line of it
	}
	for _, key := range [...]string{"id", "name", "title"} {
		if v := s.value(key); !v.IsEmpty() {
			return v.Span()
		}
	}
	return s.Node.Pairs[0].Key.Span()
}

// Has says that the key is written with something after it, even if that something could not be understood; "", [] and {}
// are nothing. Rules use it to keep silent about a field whose fault has been reported already.
func (s Source) Has(key string) bool { return !blank(s.value(key)) }

// Path returns the identity of a field: Path("phones", 0) is "contacts/voksenvagten/phones/0".
func (s Source) Path(key string, index ...int) string {
	p := key
	if s.Place != "" {
		p = s.Place + "/" + key
	}
	for _, i := range index {
		p += "/" + strconv.Itoa(i)
	}
	return p
}

// Common is what every item of a list may carry.
type Common struct {
	Source
	Audience Audience `yaml:"audience" da:"Vises for" desc:"public = alle, internal = medarbejdere, restricted = kun navnet vises." enum:"audience"`
	From     Date     `yaml:"from" da:"Fra" desc:"Første dag, det gælder. Et år eller en måned er nok." part:"1"`
	Until    Date     `yaml:"until" da:"Til" desc:"Sidste dag, det gælder. Et år eller en måned er nok." part:"1"`
	Text     Prose    `yaml:"text" da:"Tekst" desc:"Fri tekst."`
	Note     string   `yaml:"note" da:"Note" desc:"En note til jer selv." advice:"none" shows:"never" returns:"1"`
}

// Item is a list item with an id of its own.
type Item struct {
	Common
	ID string `yaml:"id" da:"Id" desc:"Kort navn med små bogstaver a-z, tal og bindestreg. Andre dele af planen henviser til det." need:"always"`
}
