package check

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"beredskab/internal/diag"
)

// checkPersons looks for people's names where a role belongs. A first name that many Danes bear, followed by another
// capitalised word, is taken for a person; a name of one word never is.
func checkPersons(p *Pass) {
	for _, c := range p.Plan.Contacts {
		if person, ok := personIn(c.Name); ok {
			said := ""
			if person != c.Name {
				said = ": " + diag.Quote(person)
			}
			p.Report(c.Path("name"), c.At("name"), "Navn (name): i "+diag.Quote(c.Name)+" står noget, der ligner et menneskes navn"+said+".", "")
		}
	}
}

// personIn finds a person's name in the name of a contact.
func personIn(name string) (person string, ok bool) {
	words := strings.FieldsFunc(name, func(r rune) bool { return unicode.IsSpace(r) || r == ',' || r == '(' || r == ')' || r == '/' })
	for i := 0; i+1 < len(words); i++ {
		if firstName(words[i]) && capital(words[i+1]) && !thing(words[i+1]) {
			return words[i] + " " + words[i+1], true
		}
	}
	return "", false
}

func capital(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r)
}

// thing says that a word names a place or an organisation: "Karen Blixens Hus" and "Anna Ancher Centret" are no people.
func thing(word string) bool {
	word = strings.ToLower(word)
	for _, end := range [...]string{"hus", "huset", "center", "centret", "centeret", "hjem", "hjemmet", "fonden", "foreningen", "linjen", "telefonen", "rådgivningen", "skolen", "gården", "klinikken", "kommune"} {
		if strings.HasSuffix(word, end) {
			return true
		}
	}
	return false
}

// firstName knows the first names that most Danes of working age bear. It need not know all: the finding is a hint.
func firstName(word string) bool {
	switch strings.ToLower(strings.TrimSuffix(word, "-")) {
	case "anna", "anne", "annette", "anette", "anders", "andreas", "anita", "anja", "annika", "astrid", "allan", "alexander", "amalie", "ahmed", "ali", "amina", "asger",
		"bente", "benny", "berit", "birgit", "birgitte", "birthe", "bjarne", "bo", "brian", "bodil", "britta",
		"camilla", "carina", "carl", "carsten", "caroline", "casper", "cecilie", "charlotte", "christian", "christina", "christine", "claus", "clara", "connie",
		"dennis", "dorte", "dorthe", "ditte", "daniel", "david", "diana",
		"ebbe", "egon", "elin", "ellen", "else", "emil", "emilie", "emma", "erik", "esben", "eva", "ejnar",
		"fatima", "finn", "flemming", "frank", "frederik", "freja", "frederikke",
		"gert", "gitte", "grethe", "gunnar", "gry",
		"hanne", "hans", "heidi", "helle", "helene", "henning", "henrik", "henriette", "hasan", "hassan",
		"ida", "inge", "inger", "ingrid", "irene", "ib", "iben",
		"jacob", "jakob", "jan", "jane", "janne", "jens", "jeppe", "jesper", "jette", "joan", "johan", "johanne", "johnny", "jonas", "jonathan", "julie", "jytte", "jørgen", "jørn", "josefine",
		"kaj", "karen", "karin", "karina", "karl", "karsten", "kasper", "katrine", "kathrine", "kenneth", "kim", "kirsten", "kirstine", "kristian", "kristina", "kristine", "kurt", "klaus", "kamilla",
		"lars", "lasse", "laura", "leif", "lene", "line", "lis", "lisbeth", "lise", "lone", "lotte", "louise", "lærke", "lilian", "linda", "liselotte", "lisa",
		"mads", "magnus", "maja", "majbritt", "malene", "maria", "marianne", "marie", "martin", "mathias", "mathilde", "mette", "merete", "mia", "michael", "mikael", "mikkel", "mogens", "morten", "mohammed", "mohamed", "mona", "maren",
		"nanna", "nadia", "nicolai", "niels", "nikolaj", "nina", "nils",
		"ole", "oliver", "oskar", "ove",
		"palle", "per", "pernille", "peter", "pia", "poul", "preben", "patrick", "pauline",
		"rasmus", "rikke", "ruth", "rita", "randi", "rene", "rené", "robert", "roland",
		"sanne", "sara", "sarah", "sebastian", "signe", "simon", "sofie", "stig", "stine", "susanne", "søren", "svend", "sven", "solveig", "sidsel", "steen", "steffen", "sussi", "sonja",
		"tanja", "thomas", "tina", "tine", "tobias", "tom", "tommy", "torben", "trine", "troels", "tove", "tue",
		"ulla", "ulrik", "ulrikke", "ursula",
		"vibeke", "vibe", "victor", "victoria", "viggo", "vivi", "vivian",
		"winnie", "yvonne", "yusuf", "åse", "aase":
		return true
	}
	return false
}
