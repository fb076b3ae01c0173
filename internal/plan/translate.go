package plan

import (
	"slices"
	"strings"
)

// translated returns the keys that a Danish word, or another English one, stands for, in the order in which to try them. The
// word is given in ASCII (see [danish.Slug]).
func translated(word string) []string {
	for _, row := range otherWords {
		if slices.Contains(strings.Fields(row.written), word) {
			return strings.Fields(row.meant)
		}
	}
	return nil
}

// otherWords are what people write for a key, in words parted by blanks, and the keys that are meant: the first that the block has. A
// word that is a key itself is asked about only in a block that does not have it.
var otherWords = [...]struct{ written, meant string }{
	{"navn betegnelse title overskrift label heading caption headline", "name title"},
	{"titel name", "title name"},
	{"kontakter contact personer kontaktpersoner kontaktliste telefonliste people persons phonebook phone-list", "contacts contact"},
	{"kontakt kontaktperson contacts", "contact contact_person contacts"},
	{"afdelinger afdeling forvaltning forvaltninger enheder indgange department unit units team teams section office offices", "departments department"},
	{"departments", "department"},
	{"telefon telefoner telefonnummer telefonnumre tlf phone telephone tel mobil phone-number phone-numbers phonenumber telephones telephone-number mobile cell cellphone phone-no", "phones number value call"},
	{"nummer nr no num", "number code phones"},
	{"kode kommunekode kommunenummer municipality-code", "code"},
	{"mail e-mail email mails kanaler kanal channel link url hjemmeside website web homepage e-mails emails", "channels value valid_copy"},
	{"aabningstid aabningstider aaben telefontid tider opening-hours opening kontortid vagttid tidsrum opening-times openings office-hours schedule availability available open time times opening-time", "hours within"},
	{"lukkedag lukkedage lukket helligdage closed closed-days holidays closing", "closing_days"},
	{"kommune kommunen kommuner municipal", "municipality municipalities"},
	{"plan planen om-planen beredskab info", "plan"},
	{"delte faelles include", "shared"},
	{"parter partnere partner samarbejdspart samarbejdspartnere samarbejdsparter eksterne partner-organisations external externals organisations organizations collaborators", "partners"},
	{"tilbud ydelser indsatser hjaelp service offers offer support", "services"},
	{"gruppe grupper moeder group team-meetings meetings meeting", "groups group"},
	{"handlevej handleveje handlevejene paths path eskalering escalation escalation-path handlekort procedurer pathway pathways flow flows flowchart action-card action-cards procedure workflow", "escalation_paths"},
	{"anbefalinger anbefaling recommendation", "recommendations"},
	{"opgave opgaver handlinger tiltag handleplan todo todos to-do", "actions"},
	{"risiko risikovurdering risk-assessment", "risk"},
	{"sikkerhedsplan safety safety-plans", "safety_plan"},
	{"boern boern-i-hjemmet child kids", "children"},
	{"opfoelgning opfoelging followup follow-ups", "follow_up"},
	{"kursus kurser uddannelse oplaering trainings course courses education competences", "training topic"},
	{"kapitel kapitler bilag chapter appendix annex", "chapters"},
	{"undtagelse undtagelser waiver exceptions exemption exemptions", "waivers"},
	{"ansvarlig ansvar ejer owner responsible-person in-charge", "responsible owner actor"},
	{"responsible", "owner actor"},
	{"frist tidsfrist deadline senest inden time-limit timelimit limit term deadlines", "within due"},
	{"due within", "due within"},
	{"dato naeste day", "date due next"},
	{"leder ledere leader chef naermeste-leder head manager managers boss supervisor team-leader", "leaders"},
	{"noegleperson vidensperson ressourceperson keyperson specialist expert champion resource-person", "key_person"},
	{"slags art type category sort", "kind type use sector topic level"},
	{"kind", "type kind topic sector use"},
	{"emne subject", "topic title"},
	{"sektor", "sector"},
	{"beskrivelse description tekst indhold body details", "do text content how"},
	{"bemaerkning note noter kommentar comment notes remark remarks comments memo", "note"},
	{"formaal aim goal", "purpose"},
	{"trin step skridt stage stages", "steps"},
	{"goer handling opgaven instruction activity what-to-do", "do"},
	{"ring ring-til opkald calls ring-op rings dial", "call"},
	{"hvem aktoer udfoeres-af who role by-whom performed-by performer done-by", "actor for owner"},
	{"hvornaar naar situation trigger condition criteria timing", "when used_when if timing"},
	{"niveau levels grad severity urgency", "level"},
	{"goer-ikke undlad don-t dont never avoid must-not", "do_not"},
	{"husk reminder reminders", "remember"},
	{"hjemmel lovgrundlag paragraf lov law laws legal legal-ground paragraph basis", "legal_basis"},
	{"stedfortraeder stedfortraedere vikar deputy substitute substitutes backup backups stand-in replacement replacements alternate afloeser afloesere", "deputies"},
	{"medlemmer deltagere member participants attendees", "members"},
	{"maalgruppe maalgrupper hjaelper for-hvem target target-group target-groups targets helps", "serves target_groups about for"},
	{"alder aldersgruppe age age-group agegroup", "ages"},
	{"voldsformer voldstyper vold violence type-of-violence violence-type violence-kinds", "violence_types"},
	{"tilstand", "status"},
	{"udgave revision edition", "version"},
	{"vedtaget vedtaget-den godkendt approved approved-on adopted", "adopted_on adopted_by approved_by"},
	{"vedtaget-af approved-by", "adopted_by"},
	{"sagsnummer sagsnr journalnummer case-no case-id case journal", "case_number"},
	{"gyldig-fra gaelder-fra fra start starts start-date", "valid_from from"},
	{"gyldig-til gaelder-til til udloeber end end-date expires expiry valid-to", "valid_until until to"},
	{"begrundelse aarsag why justification because", "reason"},
	{"dokumentation bevis proof documentation", "evidence"},
	{"ventetid waiting-time waiting", "wait"},
	{"vaerdi adresse address", "value channels"},
	{"brug", "use"},
	{"tegn sign indicators indicator", "signs"},
	{"opsporing screening", "detection"},
	{"koordinering koordination coordinate", "coordination"},
	{"netvaerk networks", "network"},
	{"tolk interpreters", "interpreter"},
	{"aftale samarbejdsaftale contract", "agreement"},
	{"bekraeftet kontrolleret checked tested confirmed verified-on last-verified last-checked ringet-op", "verified"},
	{"action task", "do title actions what"},
	{"tasks", "actions steps"},
	{"what", "what do"},
	{"when", "when used_when timing if"},
	{"revideret updated last-updated last-revision revised", "last_revised"},
	{"review review-date next-review genbesoeg", "next_revision review_by review_every"},
	{"fallback otherwise if-no-answer no-answer if-not-answered hvis-ingen ellers else unreachable", "if_unreachable"},
	{"goto go-to then derefter after-that videre", "next then"},
	{"slut slutter afslutning done-when", "ends"},
	{"overdrag overdragelse handover hand-over handovers hands-over transfer", "hands_over_to handover"},
	{"notat log journalise", "record"},
	{"inform notify orienter giv-besked", "tell"},
	{"pligt obligation requirement skal", "duty"},
	{"visibility visible visible-to shown-to vises synlig access", "audience"},
	{"gennem through omstilling switchboard", "via"},
	{"spoerg-efter ask", "ask_for"},
	{"kan-handle competence mandate", "authority"},
	{"omraade district", "area"},
	{"sender-til henviser-til giver-videre referral referrals refers-to refer-to sends handover-to", "sends_to"},
	{"hvordan practice", "how"},
	{"deles shareable", "share"},
	{"punkter point", "points"},
	{"anledning occasion situations", "occasions"},
	{"samtaleguide script guideline", "guide"},
	{"alene privacy in-private", "alone"},
	{"udbyder provider given-by leverandoer", "providers"},
	{"henvisning henvises-fra refers-from referral-from", "refer_from"},
	{"antal-samtaler number-of-sessions talks", "sessions"},
	{"betaler paid-by", "payer"},
	{"metode method metoder", "methods tool"},
	{"redskab vaerktoej instrument", "tool"},
	{"faretegn warning-signs danger-signs risk-factors redflags", "red_flags"},
	{"hvor-tit hvor-ofte frequency interval how-often", "every rhythm review_every"},
	{"identifier key noegle", "id"},
	{"underskrevet signed-on", "signed"},
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
