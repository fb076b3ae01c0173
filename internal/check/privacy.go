package check

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"beredskab/internal/danish"
	"beredskab/internal/diag"
	"beredskab/internal/plan"
)

// privacyRules is family P: privacy (personoplysninger). The plan holds work contacts only. None of these can be waived or
// lowered, but for the two that only ask.
func privacyRules() []Rule {
	rules := since([]Rule{
		{
			ID: RuleCPR, Title: "Et CPR-nummer i planen", Severity: diag.Error, Check: checkCPR,
			Why:     "Planen bliver læst af mange og ligger mange steder. Der må aldrig stå noget om en borger i den.",
			Fix:     "Slet nummeret, også i noter og i gamle udgaver af filen. Er planen allerede sendt til nogen, så tal med jeres databeskyttelsesrådgiver.",
			Example: "follow_up:\n  registration: Voldsrådgivningen tæller hver henvendelse i et skema uden navne\n  yearly_report_to: Socialudvalget",
		},
		{
			ID: "P2", Title: "Et krisecenters adresse", Severity: diag.Error, Check: checkShelterAddress,
			Why:     "Nogle krisecentre ligger på en hemmelig adresse, og håndbogen kan havne hos udøveren. Den, der skal derhen, får vejen at vide i telefonen.",
			Fix:     "Slet adressen, og skriv krisecentrets telefonnummer. 1888 hjælper også med at finde en plads.",
			Example: "contacts:\n  - id: krisecenter-kontakt\n    name: Vagten på krisecentret\n    phones: [{number: \"00 00 00 43\", use: acute}]\n    text: Adressen oplyses kun, når pladsen er aftalt.",
		},
		{
			ID: "P3", Title: "Noget privat, som alle kan se", Severity: diag.Warning, Check: checkPrivateContact,
			Why:     "Et privat nummer eller en privat mail kan bruges til at finde medarbejderen. Og en privat mail er ikke sikker nok til en borgers oplysninger.",
			Fix:     "Skriv enhedens fælles nummer eller mail, eller skriv i Vises for, at det kun er til medarbejdere (audience: internal).",
			Example: "contacts:\n  - id: voksenvagten\n    name: Voksenvagten\n    audience: public\n    phones: [{number: \"00 00 00 12\", use: acute}]",
		},
		{
			ID: RuleMaybeCPR, Title: "Noget, der kan være et CPR-nummer", Severity: diag.Warning, Check: checkMaybeCPR, Exact: true, Since: "1.1",
			Why: "Ti cifre, der begynder med en dato, kan være en borgers nummer. De kan også være en vagt, et filnavn eller et sagsnummer. " +
				"Det kan kun et menneske afgøre, så indtil da viser jeg dem ikke.",
			Fix:     ruleMaybeCPRFix + `"24. december 2026 kl. 16.00". Er det skrevet, som det skal være, så skriv en undtagelse (waivers) med en grund og en slutdato.`,
			Example: "follow_up:\n  registration: Skemaet blev lukket 24. december 2026 kl. 16.00\n  yearly_report_to: Socialudvalget",
		},
		{
			ID: RulePublicText, Title: "En offentlig tekst nævner en person eller et internt nummer", Severity: diag.Warning, Check: checkPublicText, Since: "1.1",
			Why:     "Borgerne og udøveren kan læse den offentlige udgave. Står et navn eller et internt nummer i en tekst, hjælper det ikke, at det er skjult et andet sted.",
			Fix:     "Skriv enheden i stedet for personen, og et nummer, som alle må ringe til.",
			Example: "chapters:\n  - id: hjaelp\n    title: Sådan får du hjælp\n    audience: public\n    text: Ring til Voksenvagten.",
		},
	})
	for i := range rules {
		rules[i].Fixed = rules[i].ID != RuleMaybeCPR
		rules[i].Privacy = true
	}
	return append(rules, since([]Rule{{
		ID: RuleMaybePerson, Title: "Et navn, der måske er en medarbejders, i en offentlig tekst", Severity: diag.Warning, Check: checkPublicNames,
		Exact: true, Since: "1.1",
		Why: "Borgerne og udøveren kan læse den offentlige udgave. Et fornavn er nok, når teksten også siger, hvor hun arbejder. " +
			"Det kan også være en anden, fx en i et eksempel, så her spørger jeg kun.",
		Fix:     "Skriv enheden eller funktionen i stedet for navnet. Er det en anden, så skriv en undtagelse (waivers) med en grund og en slutdato.",
		Example: "chapters:\n  - id: hjaelp\n    title: Sådan får du hjælp\n    audience: public\n    text: Ring til Voksenvagten, og spørg efter vagthavende.",
	}})...)
}

// checkShelterAddress looks for addresses at what is a crisis centre: by the type of a service, or by its name.
func checkShelterAddress(p *Pass) {
	shelter := p.shelters()
	for _, f := range p.fields() {
		if f.Key.Kind != plan.KindText && f.Key.Kind != plan.KindProse {
			continue
		}
		top, _, _ := strings.Cut(strings.TrimPrefix(strings.TrimPrefix(f.Owner.Place, listOf(f.Owner.Place)), "/"), "/")
		at := shelter[listOf(f.Owner.Place)+"/"+top]
		channel := f.Key.Holds == plan.AddressText
		i, j := streetIn(f.Value)
		switch {
		case at && channel && p.channelKind(f) == plan.ChannelAddress && !poBox(f.Value):
			p.Report(f.Place(), f.Span(), f.Key.Label()+": her står en adresse ved et krisecenter.", "")
		case j == 0, !at && !shelterNear(f.Value, i, j):
		default:
			p.Report(f.Place(), part(f, i, j), f.Key.Label()+": her står noget, der ligner et krisecenters adresse.", "")
		}
	}
}

// listOf is the list at the top that a place lies in.
func listOf(place string) string {
	list, _, _ := strings.Cut(place, "/")
	return list
}

// channelKind is the kind that stands beside a channel's value.
func (p *Pass) channelKind(f plan.Field) string {
	if n := f.Owner.Node.Get("kind"); n != nil {
		return n.Value
	}
	return ""
}

// poBox says that an address leads to a letter box and no door.
func poBox(text string) bool { return containsAny(danish.Fold(text), "postboks", "postbox", "boks ") }

// shelters are the places of the contacts, partners and services that belong to a crisis centre.
func (p *Pass) shelters() map[string]bool {
	at := map[string]bool{}
	contact := func(id string) {
		if p.Plan.Contact(id) != nil {
			at["contacts/"+id] = true
		}
	}
	for _, x := range p.Plan.Partners {
		if shelterName(x.Name) {
			at["partners/"+x.ID] = true
			contact(x.Contact)
		}
	}
	for _, s := range p.Plan.Services {
		if s.Type != plan.ServiceShelter && !shelterName(s.Name) {
			continue
		}
		at["services/"+s.ID] = true
		contact(s.Contact)
		for _, by := range s.Providers {
			if x := p.Plan.Partner(by.By); x != nil && s.Type == plan.ServiceShelter {
				at["partners/"+x.ID] = true
				contact(x.Contact)
			}
		}
	}
	for _, c := range p.Plan.Contacts {
		if shelterName(c.Name) {
			at["contacts/"+c.ID] = true
		}
	}
	return at
}

func shelterName(name string) bool {
	return containsAny(danish.Fold(name), "krisecent", "kvindehus", "mandehus", "safehouse", "herberg for voldsramte")
}

// shelterNear says that the sentence around a stretch of text is about a crisis centre.
func shelterNear(text string, i, j int) bool {
	start := strings.LastIndexAny(text[:i], ".\n") + 1
	end := len(text)
	if k := strings.IndexAny(text[j:], ".\n"); k >= 0 {
		end = j + k
	}
	return shelterName(text[start:end])
}

// streetIn finds a street name with a house number; j is 0 when there is none.
func streetIn(text string) (i, j int) {
	for at := 0; at < len(text); {
		r, size := utf8.DecodeRuneInString(text[at:])
		if !unicode.IsLetter(r) {
			at += size
			continue
		}
		end := at
		for end < len(text) {
			r, size := utf8.DecodeRuneInString(text[end:])
			if !unicode.IsLetter(r) && r != '-' {
				break
			}
			end += size
		}
		number := end
		for number < len(text) && text[number] == ' ' {
			number++
		}
		digits := number
		for digits < len(text) && isDigit(text[digits]) {
			digits++
		}
		if digits > number && digits-number <= 3 && number > end && street(text[at:end]) {
			return at, digits
		}
		at = end
	}
	return 0, 0
}

// street says that a word can be a street's name. Streets are written with a capital; our own word handlevej ends like one.
func street(word string) bool {
	if !capital(word) {
		return false
	}
	word = strings.ToLower(word)
	if strings.HasPrefix(word, "handlevej") || word == "vej" {
		return false
	}
	return slices.ContainsFunc([]string{"vej", "gade", "allé", "alle", "stræde", "vænget", "plads", "torv", "boulevard", "parken", "stien", "bakken", "kaj", "vangen", "haven"},
		func(end string) bool { return strings.HasSuffix(word, end) && word != end })
}

// checkPrivateContact looks for private telephones and mails. Everybody sees what is public; what is internal is told more
// quietly.
func checkPrivateContact(p *Pass) {
	for _, c := range p.Plan.Contacts {
		for _, ph := range c.Phones {
			if ph.Audience == plan.Public && ph.Use == plan.UseMobile {
				p.Report(ph.Path("use"), ph.At("number"), c.Name+" er offentlig, og nummeret "+diag.Quote(ph.Number)+" er en mobil (mobile).",
					"Er det enhedens fælles telefon, så skriv i Brug, at den er til akutte opkald (use: acute) eller i kontortiden (use: office). Er det en persons, så skriv i Vises for, at nummeret kun er til medarbejdere (audience: internal).")
			}
		}
	}
	for _, f := range p.fields() {
		if f.Key.Kind != plan.KindText && f.Key.Kind != plan.KindProse {
			continue
		}
		i, j := privateMail(f.Value)
		if j == 0 {
			continue
		}
		severity, seen := diag.Info, ""
		if f.Audience == plan.Public && f.Key.Name != "note" {
			severity, seen = diag.Warning, ", og alle kan se den"
		}
		p.ReportAs(severity, f.Place(), part(f, i, j), f.Key.Label()+": "+diag.Quote(f.Value[i:j])+" ligner en privat mailadresse"+seen+".", "Skriv enhedens arbejdsmail.")
	}
}

// privateMail finds a mail address at one of the services that private people use; j is 0 when there is none.
func privateMail(text string) (i, j int) {
	for at := 0; ; {
		sign := strings.IndexByte(text[at:], '@')
		if sign < 0 {
			return 0, 0
		}
		sign += at
		i, j = sign, sign+1
		for i > 0 && mailByte(text[i-1]) {
			i--
		}
		for j < len(text) && mailByte(text[j]) {
			j++
		}
		host := strings.ToLower(strings.TrimRight(text[sign+1:j], "."))
		name, _, _ := strings.Cut(host, ".")
		switch name {
		case "gmail", "googlemail", "hotmail", "outlook", "live", "msn", "yahoo", "icloud", "me", "protonmail", "proton":
			return i, sign + 1 + len(host)
		}
		if host == "mail.dk" || host == "jubii.dk" || host == "youmail.dk" || strings.HasSuffix(host, ".tele.dk") || strings.HasSuffix(host, "stofanet.dk") {
			return i, sign + 1 + len(host)
		}
		at = sign + 1
	}
}

func mailByte(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || isDigit(c) || strings.IndexByte("._-+", c) >= 0
}
