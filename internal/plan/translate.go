package plan

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

// synonyms returns the words of closed lists that another Danish word stands for. The word is given in ASCII (see [danish.Slug]).
func synonyms(word string) []string {
	switch word {
	case "voksne", "voksen", "offer", "ofre", "udsat", "udsatte", "voldsramt", "voldsramte", "borger", "borgere":
		return []string{"victim", "social_adult"}
	case "udoever", "udoevere", "voldsmand", "gerningsmand":
		return []string{"perpetrator", "perpetrators"}
	case "boern", "barn", "unge", "boern-og-unge", "boern-og-familie":
		return []string{"child", "children", "children_family"}
	case "medarbejder", "medarbejdere", "personale", "kollega", "kolleger":
		return []string{"employee"}
	case "job", "jobcenter", "jobcentret", "arbejde", "arbejdsmarked":
		return []string{"employment"}
	case "misbrug", "alkohol", "stoffer", "rusmidler":
		return []string{"substance_use"}
	case "hjemmesygepleje", "hjemmeplejen":
		return []string{"home_care"}
	case "skole", "skoler", "dagtilbud", "daginstitution":
		return []string{"school_daycare"}
	case "fysisk", "psykisk", "seksuel", "oekonomisk", "materiel", "digital":
		return map[string][]string{
			"fysisk": {"physical"}, "psykisk": {"psychological"}, "seksuel": {"sexual"},
			"oekonomisk": {"economic"}, "materiel": {"material"}, "digital": {"digital"},
		}[word]
	case "aere", "aeresrelateret", "aeresrelaterede-konflikter", "negativ-social-kontrol":
		return []string{"honour"}
	}
	return nil
}
