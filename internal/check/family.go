package check

import (
	"slices"

	"beredskab/internal/catalogue"
)

// Family is a group of rules about one subject; a rule's id begins with its letter.
type Family struct {
	Letter string
	Title  string // Danish
	About  string // Danish: what the rules of the family see to
}

// Families returns the families in the order that explain and the reference list them. D is internal/workspace's.
func Families() []Family {
	return []Family{
		{"A", "De otte anbefalingers punkter", "Hvor langt planen er med Socialstyrelsens anbefalinger fra 2022."},
		{"B", "Grundlaget", "Hvis plan det er, hvem der har vedtaget den, og hvornår den gælder."},
		{"E", "Handleveje", "At hver situation har en handlevej, og at hvert trin fører til nogen, der svarer."},
		{"K", "Kontakter", "At dem, der ringes til, kan nås på et nummer, der er rigtigt."},
		{"T", "Målgrupper", "At planen også rækker til børn, udøvere, kolleger og dem, der er sværest at nå."},
		{"R", "Råd, der kan bringe nogen i fare", "At ingen tekst beder medarbejderne om noget, der kan gøre faren større. Programmet læser ord, ikke mening: det, det ikke finder, er ikke dermed sikkert."},
		{"L", "Lovhenvisninger", "At henvisninger til love kan slås op. Om noget er lovligt, afgør jeres jurist."},
		{"P", "Private oplysninger", "At planen kun rummer arbejdskontakter og intet om borgere."},
		{"F", "Opfølgning", "At sager bliver talt, og at kurser, aftaler og opgaver bliver holdt ved lige."},
		{"X", "Teksten", "At det skrevne kan læses og bruges af den, der står med telefonen."},
		{"W", "Undtagelser", "At det, I selv har valgt at se bort fra, bliver taget op igen."},
		{"Y", "Sådan er filen skrevet", "Slåfejl, som filen ikke kan læses med: indrykning, kolon, anførselstegn."},
		{"S", "Planens felter", "At felterne findes, har den rigtige slags indhold og henviser til noget, der er der."},
		{"H", "Åbningstider og lukkedage", "At tiderne kan regnes efter og ikke misforstås."},
		{"D", "Filer og mapper", "At planens filer ligger, hvor de kan læses."},
	}
}

// GroupOf is what a rule's findings are counted under while they are kept for later: a recommendation, or the rule's family.
func GroupOf(rule string) (id, title string) {
	if p := catalogue.PointByID(rule); p != nil {
		r := catalogue.ByID(p.Recommendation())
		return r.ID, r.Title
	}
	for _, f := range Families() {
		if f.Letter == rule[:1] {
			return f.Letter, f.Title
		}
	}
	return rule, ""
}

// Groups lists the ids that [GroupOf] gives.
func Groups() []string {
	var ids []string
	for _, r := range AllRules() {
		if id, _ := GroupOf(r.ID); r.Absent && !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	return ids
}

// Family returns the letter of the rule's family.
func (r Rule) Family() string { return FamilyOf(r.ID) }

// The families that other families' rules and the documents ask for.
const (
	FamilyWriting   = "Y" // how the file is written
	FamilyStructure = "S" // fields, ids and references
	FamilyHours     = "H" // opening hours
	FamilyPrivacy   = "P" // what must not be spread: its lines are never shown
)

// FamilyOf is the family of a rule's id; "" for none.
func FamilyOf(rule string) string { return rule[:min(1, len(rule))] }
