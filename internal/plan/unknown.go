package plan

import (
	"bytes"
	"slices"

	"beredskab/internal/danish"
	"beredskab/internal/diag"
	"beredskab/internal/syntax"
)

// key finds the description of a key that is written. An unknown one is reported; when it is plain what was meant, and that
// is not written beside it, it is read as if it were spelled right, so that one slip does not drag a hundred findings along.
// It returns false beside a key whose value must not be read, because all there is to say of it is said.
func (d *decoder) key(b *Block, src Source, pair *syntax.Pair) (k *Key, readable bool) {
	written := pair.Key.Value
	if k := b.Key(written); k != nil {
		return k, true
	}
	if parent, first := b.above(src.Node, pair); parent != nil {
		d.plan.Partial = true // the block is there, but cannot be read as what it is
		if first {
			d.add(ruleUnknown, diag.Error, pair.Key.Span(), src.Path(written), quoted(written)+" hører under "+parent.Label()+", men er ikke rykket ind.",
				"Ryk linjen og de andre, der hører under "+parent.Name+", to mellemrum ind.")
		}
		return nil, false
	}
	if whole, first := cut(src.Node, pair); whole != "" {
		if first {
			d.add(ruleUnknown, diag.Error, pair.Key.Span(), src.Path(written), "Kommaet før "+quoted(written)+" deler teksten i to, fordi den står mellem { og }.",
				"Sæt anførselstegn om hele teksten: "+whole+".")
		}
		return nil, false
	}
	names, sure := b.meant(written)
	fix := "Ret stavningen, eller slet linjen."
	switch {
	case len(names) == 1 && sure:
		fix = "Skriv " + names[0] + " (" + b.Key(names[0]).Title + ") i stedet."
	case len(names) > 0:
		var labels []string
		for _, n := range names {
			labels = append(labels, n+" ("+b.Key(n).Title+")")
		}
		fix = "Mente du " + danish.List(labels, "eller") + "?"
	case elsewhere(b, written) != "":
		fix = elsewhere(b, written)
	case len(b.Keys) <= 12:
		var all []string
		for _, k := range b.Keys {
			all = append(all, k.Name)
		}
		fix += " Felterne her er " + danish.List(all, "og") + "."
	}
	found := d.add(ruleUnknown, diag.Error, pair.Key.Span(), src.Path(written), quoted(written)+" er ikke et felt i "+b.called(src)+".", fix)
	if len(names) != 1 || src.Node.Pair(names[0]) != nil {
		return nil, false
	}
	k = b.Key(names[0])
	switch {
	case k.fits(pair.Value):
		return k, true
	case sure: // the form is wrong too, and the key that it is written after was the first thing to say
		found.Fix += " " + wrongKind(k, src, pair, -1).Fix
		return k, false
	}
	return nil, false
}

// elsewhere says where a field belongs that is known, but not here: a telephone in a department.
func elsewhere(b *Block, written string) string {
	for _, name := range append(translated(danish.Slug(written)), written) {
		var key *Key
		var places []string
		for _, top := range Model().Keys {
			if top.Block == nil || top.Block == b || top.Kind == Claims {
				continue
			}
			if k := top.Block.Key(name); k != nil {
				key, places = k, append(places, top.Label())
			}
		}
		if len(places) == 1 {
			return "Det hører til under " + places[0] + ". Skriv " + key.Name + " (" + key.Title + ") dér."
		}
	}
	return ""
}

// above returns the key that a pair seems to belong under, because it stands below it and nothing else does: it was not
// indented. First says that the pair is the first such one.
func (b *Block) above(in *syntax.Node, pair *syntax.Pair) (parent *Key, first bool) {
	first = true
	at := slices.IndexFunc(in.Pairs, func(p syntax.Pair) bool { return p.Key == pair.Key })
	for i := at - 1; i >= 0; i-- {
		p := in.Pairs[i]
		k := b.Key(p.Key.Value)
		switch {
		case k == nil:
			first = false
			continue
		case k.Kind != OneBlock || k.Block == nil || !blank(p.Value) || k.Block.Key(pair.Key.Value) == nil:
			return nil, false
		}
		return k, first
	}
	return nil, false
}

// cut returns the text that a pair was cut off from, written as it should be, or nothing when it is a key of its own. Inside
// braces a comma parts fields, so {hours: man-tor 8-15, fre 8-13} holds a field that nobody meant: it has no colon. First says
// that the pair is the first piece cut off.
func cut(in *syntax.Node, pair *syntax.Pair) (whole string, first bool) {
	if in.File.Text[in.Start] != '{' || !loose(pair) {
		return "", false
	}
	at := slices.IndexFunc(in.Pairs, func(p syntax.Pair) bool { return p.Key == pair.Key })
	start := at
	for start > 0 && loose(&in.Pairs[start]) {
		start--
	}
	head := in.Pairs[start]
	if start == at || head.Value.Kind != syntax.Scalar || head.Value.Style != syntax.Plain {
		return "", false
	}
	whole = head.Value.Value
	for _, p := range in.Pairs[start+1:] {
		if !loose(&p) {
			break
		}
		whole += ", " + p.Key.Value
	}
	return head.Key.Value + `: "` + whole + `"`, at == start+1
}

// loose says that a pair is a piece of text without a colon.
func loose(p *syntax.Pair) bool {
	if !p.Value.IsEmpty() || p.Key.Style != syntax.Plain {
		return false
	}
	rest := bytes.TrimLeft(p.Key.File.Text[p.Key.End:], " ")
	return len(rest) > 0 && (rest[0] == ',' || rest[0] == '}')
}

// fits says that a value is written as the key wants it, roughly.
func (k *Key) fits(n *syntax.Node) bool {
	switch {
	case k.List:
		return n.Kind == syntax.Sequence || (k.OrOne && n.Kind == syntax.Scalar)
	case k.Kind == OneBlock || k.Kind == Claims:
		return n.Kind == syntax.Mapping
	}
	return n.Kind == syntax.Scalar
}

// meant returns the keys of the block that a written one may stand for. It is sure of a Danish title and of a translation,
// and guesses at a misspelling.
func (b *Block) meant(written string) (names []string, sure bool) {
	folded := danish.Fold(written)
	for _, k := range b.Keys {
		if danish.Fold(k.Title) == folded {
			return []string{k.Name}, true
		}
	}
	for _, name := range translated(danish.Slug(written)) {
		if b.Key(name) != nil {
			return []string{name}, true
		}
	}
	all := make([]string, len(b.Keys))
	for i, k := range b.Keys {
		all[i] = k.Name
	}
	return diag.Nearest(written, all, 3), false
}

// called names a block in running text: "kontakten voksenvagten", "blokken Kommune".
func (b *Block) called(src Source) string {
	if b == Model() {
		return "planen"
	}
	noun := b.noun()
	if noun == "" {
		return "blokken " + b.title()
	}
	if id := text(src.Node.Get("id")); id != "" {
		return noun + " " + id
	}
	if number := text(src.Node.Get("number")); number != "" {
		return noun + " " + number
	}
	return noun
}

// Around names what a value stands in as its reader knows it: `kapitlet "Presse"`, and by its id what has no name.
func (f Field) Around() string {
	if noun := f.Block.noun(); noun != "" {
		for _, key := range [...]string{"title", "name", "do"} {
			if name := text(f.Owner.Node.Get(key)); name != "" && key != f.Key.Name {
				return noun + ` "` + name + `"`
			}
		}
	}
	return f.Block.called(f.Owner)
}

// title is the Danish title of the key that holds the block.
func (b *Block) title() string {
	title := b.Name
	var find func(*Block) bool
	find = func(in *Block) bool {
		return slices.ContainsFunc(in.Keys, func(k *Key) bool {
			if k.Block == b {
				title = k.Title
				return true
			}
			return k.Block != nil && find(k.Block)
		})
	}
	find(Model())
	return title
}

func (b *Block) noun() string {
	switch b.Name {
	case "Contact":
		return "kontakten"
	case "Phone":
		return "telefonnummeret"
	case "Channel":
		return "kanalen"
	case "Department":
		return "afdelingen"
	case "Partner":
		return "samarbejdsparten"
	case "Service":
		return "tilbuddet"
	case "Provider":
		return "udbyderen"
	case "Group":
		return "gruppen"
	case "EscalationPath":
		return "handlevejen"
	case "Step":
		return "trinnet"
	case "Action":
		return "opgaven"
	case "Training":
		return "oplæringen"
	case "Chapter":
		return "kapitlet"
	case "Waiver":
		return "undtagelsen"
	case "PointClaim":
		return "punktet"
	case "Recommendation":
		return "anbefalingen"
	}
	return ""
}

// translated returns the keys that a Danish or neighbouring English word stands for, in the order in which to try them. The
// word is given in ASCII (see [danish.Slug]).
func translated(word string) []string {
	switch word {
	case "navn", "betegnelse", "title", "overskrift", "label":
		return []string{"name", "title"}
	case "titel", "name":
		return []string{"title", "name"}
	case "kontakter", "contact", "personer", "kontaktpersoner", "kontaktliste", "telefonliste":
		return []string{"contacts", "contact"}
	case "kontakt", "kontaktperson", "contacts":
		return []string{"contact", "contact_person", "contacts"}
	case "afdelinger", "afdeling", "forvaltning", "forvaltninger", "enheder", "indgange", "department":
		return []string{"departments", "department"}
	case "departments":
		return []string{"department"}
	case "telefon", "telefoner", "telefonnummer", "telefonnumre", "tlf", "phone", "telephone", "tel", "mobil":
		return []string{"phones", "number", "value"}
	case "nummer", "nr":
		return []string{"number", "code", "phones"}
	case "kode", "kommunekode", "kommunenummer":
		return []string{"code"}
	case "mail", "e-mail", "email", "mails", "kanaler", "kanal", "channel", "link", "url", "hjemmeside":
		return []string{"channels", "value", "valid_copy"}
	case "aabningstid", "aabningstider", "aaben", "telefontid", "tider", "opening-hours", "opening", "kontortid", "vagttid", "tidsrum":
		return []string{"hours"}
	case "lukkedag", "lukkedage", "lukket", "helligdage":
		return []string{"closing_days"}
	case "kommune", "kommunen", "kommuner":
		return []string{"municipality", "municipalities"}
	case "plan", "planen", "om-planen", "beredskab", "info":
		return []string{"plan"}
	case "delte", "faelles", "include":
		return []string{"shared"}
	case "parter", "partnere", "partner", "samarbejdspart", "samarbejdspartnere", "samarbejdsparter", "eksterne":
		return []string{"partners"}
	case "tilbud", "ydelser", "indsatser", "hjaelp", "service":
		return []string{"services"}
	case "gruppe", "grupper", "moeder", "group":
		return []string{"groups", "group"}
	case "handlevej", "handleveje", "handlevejene", "paths", "path", "eskalering", "escalation", "escalation-path", "handlekort", "procedurer":
		return []string{"escalation_paths"}
	case "anbefalinger", "anbefaling":
		return []string{"recommendations"}
	case "opgave", "opgaver", "handlinger", "tiltag", "handleplan", "action", "tasks":
		return []string{"actions"}
	case "risiko", "risikovurdering":
		return []string{"risk"}
	case "sikkerhedsplan":
		return []string{"safety_plan"}
	case "boern", "boern-i-hjemmet":
		return []string{"children"}
	case "opfoelgning", "opfoelging":
		return []string{"follow_up"}
	case "kursus", "kurser", "uddannelse", "oplaering", "trainings":
		return []string{"training"}
	case "kapitel", "kapitler", "bilag", "chapter":
		return []string{"chapters"}
	case "undtagelse", "undtagelser", "waiver":
		return []string{"waivers"}
	case "ansvarlig", "ansvar", "ejer", "owner":
		return []string{"responsible", "owner"}
	case "responsible":
		return []string{"owner"}
	case "frist", "tidsfrist", "deadline", "senest", "inden":
		return []string{"within", "due"}
	case "due", "within":
		return []string{"due", "within"}
	case "dato", "naeste":
		return []string{"date", "due", "next"}
	case "leder", "ledere", "leader", "chef", "naermeste-leder":
		return []string{"leaders"}
	case "noegleperson", "vidensperson", "ressourceperson":
		return []string{"key_person"}
	case "slags", "art", "type":
		return []string{"kind", "type"}
	case "kind":
		return []string{"type", "kind", "topic", "sector"}
	case "emne":
		return []string{"topic", "title"}
	case "sektor":
		return []string{"sector"}
	case "beskrivelse", "description", "tekst", "indhold":
		return []string{"text", "content"}
	case "bemaerkning", "note", "noter", "kommentar", "comment", "notes":
		return []string{"note"}
	case "formaal":
		return []string{"purpose"}
	case "trin", "step", "skridt":
		return []string{"steps"}
	case "goer", "handling", "opgaven":
		return []string{"do"}
	case "ring", "ring-til", "opkald", "calls":
		return []string{"call"}
	case "hvem", "aktoer", "udfoeres-af":
		return []string{"actor"}
	case "hvornaar", "naar", "situation":
		return []string{"when", "used_when"}
	case "niveau", "levels", "grad":
		return []string{"level"}
	case "goer-ikke", "undlad", "don-t":
		return []string{"do_not"}
	case "husk":
		return []string{"remember"}
	case "hjemmel", "lovgrundlag", "paragraf", "lov":
		return []string{"legal_basis"}
	case "stedfortraeder", "stedfortraedere", "vikar", "deputy":
		return []string{"deputies"}
	case "medlemmer", "deltagere", "member":
		return []string{"members"}
	case "maalgruppe", "maalgrupper", "hjaelper", "for-hvem":
		return []string{"serves", "target_groups", "about", "for"}
	case "alder", "aldersgruppe", "age":
		return []string{"ages"}
	case "voldsformer", "voldstyper", "vold":
		return []string{"violence_types"}
	case "status", "tilstand":
		return []string{"status"}
	case "udgave":
		return []string{"version"}
	case "vedtaget", "vedtaget-den", "godkendt":
		return []string{"adopted_on", "adopted_by"}
	case "vedtaget-af":
		return []string{"adopted_by"}
	case "sagsnummer", "sagsnr", "journalnummer":
		return []string{"case_number"}
	case "gyldig-fra", "gaelder-fra", "fra":
		return []string{"valid_from", "from"}
	case "gyldig-til", "gaelder-til", "til", "udloeber":
		return []string{"valid_until", "until", "to"}
	case "begrundelse", "aarsag":
		return []string{"reason"}
	case "dokumentation", "bevis":
		return []string{"evidence"}
	case "ventetid":
		return []string{"wait"}
	case "vaerdi", "adresse", "address":
		return []string{"value", "channels"}
	case "brug":
		return []string{"use"}
	case "tegn":
		return []string{"signs"}
	case "opsporing":
		return []string{"detection"}
	case "koordinering", "koordination":
		return []string{"coordination"}
	case "netvaerk":
		return []string{"network"}
	case "tolk":
		return []string{"interpreter"}
	case "aftale", "samarbejdsaftale":
		return []string{"agreement"}
	case "bekraeftet", "kontrolleret":
		return []string{"verified"}
	}
	return nil
}
