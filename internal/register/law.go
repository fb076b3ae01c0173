package register

import (
	"slices"
	"strconv"
	"strings"

	"beredskab/internal/danish"
)

// Mark says how a law reference was read.
type Mark uint8

// The three marks. FromMemory may only be used to question a citation, never printed as fact.
const (
	FromMemory Mark = iota
	Secondary       // read on an authority's page that cites it
	ReadInSource
)

// Act is a law with the names it goes by in running text.
type Act struct {
	Name     string
	Also     []string
	Last     int  // no paragraph is higher; from memory, so it only tells a mistake from a provision that nobody has read
	Articles bool // cited with "artikel"
}

// Holds says whether the act may hold a paragraph: "12a" of an act with a hundred may be there.
func (a Act) Holds(paragraph string) bool {
	n, err := strconv.Atoi(strings.TrimRight(paragraph, "abcdefghijklmnopqrstuvwxyz"))
	return err == nil && n >= 1 && n <= a.Last
}

// ActByName finds an act by one of its names, or nil.
func ActByName(name string) *Act {
	key := danish.Fold(strings.TrimSpace(name))
	for i := range Acts {
		a := &Acts[i]
		if key == danish.Fold(a.Name) || slices.ContainsFunc(a.Also, func(also string) bool { return key == danish.Fold(also) }) {
			return a
		}
	}
	return nil
}

// Law is a provision that a plan may cite (lovhenvisning). It is never legal advice: every print says "tjek med en jurist".
type Law struct {
	ID         string
	Act        string   // "Barnets lov"; for an act that is cited as a whole its own title
	Section    string   // "§ 137, stk. 2"; "" for an act as a whole
	Paragraphs []string // "137", "12a"
	Stk        string   // only this stykke; "" = all of them
	Also       []string // other names of an act that is cited as a whole
	About      string
	From       string // first day in force (2024-01-01); "" = not known
	Until      string // last day in force; "" = still is
	ReplacedBy string // the id of what to cite now
	Mark       Mark
	Note       string
	Source     string
	CheckedOn  string
}

// Citation writes the provision as a plan cites it: "Barnets lov § 133".
func (l Law) Citation() string {
	if l.Section == "" {
		return l.Act
	}
	return l.Act + " " + l.Section
}

// InForce says whether the provision holds on a date (2026-01-29).
func (l Law) InForce(date string) bool {
	return (l.From == "" || date >= l.From) && (l.Until == "" || date <= l.Until)
}

// Printable says whether the provision was read in a source and may be printed as fact.
func (l Law) Printable() bool {
	return l.Mark != FromMemory
}

// LawByID finds a provision by its id; nil when there is none.
func LawByID(id string) *Law {
	for i := range Laws {
		if Laws[i].ID == id {
			return &Laws[i]
		}
	}
	return nil
}

// LawByText finds the provision that a legal basis in a plan's own words means: an id, the name of a whole act
// ("samtykke", "tilholdsloven") or a citation ("SEL § 153"). A text with several citations gives the first that is known, and
// one that means no known provision gives nil.
func LawByText(text string) *Law {
	if l := LawByID(strings.TrimSpace(text)); l != nil {
		return l
	}
	key := danish.Fold(text)
	for i := range Laws {
		l := &Laws[i]
		if len(l.Paragraphs) > 0 {
			continue
		}
		if key == danish.Fold(l.Act) {
			return l
		}
		for _, name := range l.Also {
			if key == danish.Fold(name) {
				return l
			}
		}
	}
	for _, c := range Citations(text) {
		if l := c.Law(); l != nil {
			return l
		}
	}
	return nil
}
