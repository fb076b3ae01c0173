// Package plan is the domain model: what a municipality's beredskab consists of, and how it is read from a syntax tree.
//
// The structs are the one description of the plan format. Their tags say everything that decoding, the JSON Schema, the
// intake workbook and the findings need to know about a field:
//
//	yaml      the key
//	da        the Danish title, as findings and forms name the field
//	desc      one Danish sentence of help, shown in editors and forms
//	need      "always" (its absence is an error) or "adopted" (a warning in a draft, an error in an adopted plan)
//	enum      the name of a list of words in [Vocabulary]
//	ref       the kinds of thing an id may name, see [RefKind]
//	months    "1" when a deadline may count months
//	part      "1" when a year or a month will do for a date
//	advice    what a text says to the staff, see [Advice]; without it the text tells them what to do
//	shows     who may see it, see [Shows]
//	holds     what a text tells, see [Holds]
//	calls     whether the one it names is called, see [Calls]
//	shared    "1" when an anonymous comparison may quote it
//	returns   "1" when a checklist that comes home may change it
//	one       what one item of a list of blocks is called, in Danish
//	validate  what a text must look like, in the words of the validator library: package check judges it
//
// Every struct knows its place in the source through [Source].
package plan

import (
	"sync"

	"beredskab/internal/hours"
	"beredskab/internal/syntax"
)

// Plan is one municipality's preparedness plan (beredskab), joined from its own files and the files it shares with neighbours.
type Plan struct {
	Source
	Slug  string         // the file's or folder's name; names the output folder
	Trees []*syntax.Node // the roots it was read from, own files first

	// Partial says that a file, or a list at the top, could not be read, so that what is missing may be in it.
	Partial bool

	indexing sync.Once
	found    *index

	Format       int           `yaml:"format" da:"Format" desc:"Udgaven af planformatet. Skriv 1." need:"always" shows:"always"`
	Municipality *Municipality `yaml:"municipality" da:"Kommune" desc:"Hvilken kommune planen gælder for." need:"always" shows:"always"`
	Shared       []string      `yaml:"shared" da:"Fælles filer" desc:"Filer, som flere planer bruger, skrevet som stier fra denne fil." advice:"none"`
	Info         *Info         `yaml:"plan" da:"Planen" desc:"Titel, version, vedtagelse og gyldighed." need:"adopted"`

	Contacts        []*Contact        `yaml:"contacts" da:"Kontakter" one:"kontakt" desc:"Roller, enheder og linjer, man kan ringe til. Personen er valgfri." need:"adopted"`
	Departments     []*Department     `yaml:"departments" da:"Afdelinger" one:"afdeling" desc:"Kommunens afdelinger og indgange." need:"adopted"`
	Partners        []*Partner        `yaml:"partners" da:"Samarbejdsparter" one:"samarbejdspart" desc:"Organisationer uden for kommunen."`
	Services        []*Service        `yaml:"services" da:"Tilbud" one:"tilbud" desc:"Hjælp, der kan gives eller henvises til."`
	Groups          []*Group          `yaml:"groups" da:"Grupper" one:"gruppe" desc:"Faste grupper og mødetyper."`
	EscalationPaths []*EscalationPath `yaml:"escalation_paths" da:"Handleveje" one:"handlevej" desc:"Hvad medarbejdere gør, trin for trin." need:"adopted"`

	Recommendations *Recommendations `yaml:"recommendations" da:"Anbefalinger" desc:"Hvor langt I er med de otte anbefalinger." shows:"never"`
	Actions         []*Action        `yaml:"actions" da:"Opgaver" one:"opgave" desc:"Det, I mangler at gøre for at få beredskabet på plads." shows:"never"`

	Risk         *Risk               `yaml:"risk" da:"Risikovurdering" desc:"Anbefaling 2: hvem vurderer risikoen, hvornår og med hvilket redskab."`
	SafetyPlan   *SafetyPlan         `yaml:"safety_plan" da:"Sikkerhedsplan" desc:"Anbefaling 2: sikkerhedsplanen, der laves sammen med borgeren."`
	Relationship *Relationship       `yaml:"relationship" da:"Relation" desc:"Anbefaling 3: relationen mellem borger og fagperson."`
	Coordination *Coordination       `yaml:"coordination" da:"Koordinering" desc:"Anbefaling 4: hvem samler trådene."`
	Sharing      *InformationSharing `yaml:"information_sharing" da:"Deling af oplysninger" desc:"Samtykke, undtagelser og hjemmel."`
	Network      *Network            `yaml:"network" da:"Netværk" desc:"Anbefaling 5: borgerens netværk."`
	Recognition  *Recognition        `yaml:"recognition" da:"Erkendelse" desc:"Anbefaling 6: at volden bliver set for det, den er."`
	CasePlan     *CasePlan           `yaml:"case_plan" da:"Borgerens plan" desc:"Anbefaling 7: borgerens egne mål og praktisk hjælp."`
	PeerSupport  *PeerSupport        `yaml:"peer_support" da:"Spejling" desc:"Anbefaling 8: spejling mellem ligesindede."`
	Children     *Children           `yaml:"children" da:"Børn i hjemmet" desc:"Børns sikkerhed og underretning."`
	FollowUp     *FollowUp           `yaml:"follow_up" da:"Opfølgning" desc:"Ny kontakt, registrering og årlig rapport."`

	Training        []*Training `yaml:"training" da:"Oplæring" one:"oplæring" desc:"Kurser og oplæring: hvem, hvor tit og hvornår næste gang." shows:"never"`
	SeparationRules []string    `yaml:"separation_rules" da:"Regler om adskillelse" desc:"Regler, der holder parter og roller adskilt." enum:"separation_rule"`
	Chapters        []*Chapter  `yaml:"chapters" da:"Egne kapitler" one:"kapitel" desc:"Forord, presse, bilag og andet, I selv skriver."`
	Waivers         []*Waiver   `yaml:"waivers" da:"Undtagelser" one:"undtagelse" desc:"Fund, I bevidst lever med, med begrundelse og slutdato." shows:"never"`
}

// Municipality is the municipality (kommune) whose plan it is.
type Municipality struct {
	Source
	Code        string             `yaml:"code" da:"Kommunekode" desc:"Fire cifre. 0000 er en opdigtet kommune." need:"always" validate:"kommunekode" holds:"name"`
	Name        string             `yaml:"name" da:"Navn" desc:"Kommunens korte eller fulde navn." need:"always" advice:"none" holds:"name"`
	Also        []string           `yaml:"also" da:"Gælder også" desc:"Kommunekoder for andre kommuner, der deler planen." validate:"kommunekode"`
	Hours       Hours              `yaml:"hours" da:"Åbningstid" desc:"Kommunens almindelige åbningstid, fx man-ons 9-15, tor 9-17, fre 9-13."`
	ClosingDays []hours.ClosingDay `yaml:"closing_days" da:"Lukkedage" desc:"Dage, hvor kommunen holder lukket. Står der intet, gælder grundlovsdag, juleaftensdag og nytårsaftensdag."`
}

// Info is the block about the plan itself (planen): title, version, adoption and period.
type Info struct {
	Source
	Title         string    `yaml:"title" da:"Titel" desc:"Planens navn." need:"always" advice:"none" shows:"always" holds:"name"`
	Identity      string    `yaml:"identity" da:"Kendemærke" desc:"Laves én gang, når planen bliver til. Lad det stå: så kan jeg se, om en udfyldt tjekliste hører til planen." advice:"none"`
	Version       string    `yaml:"version" da:"Version" desc:"Jeres nummer på udgaven, i anførselstegn, fx \"2026.1\"." need:"adopted" advice:"none" shows:"always"`
	Status        string    `yaml:"status" da:"Status" desc:"Udkast, i høring eller vedtaget." need:"adopted" enum:"plan_status" shows:"always"`
	Responsible   string    `yaml:"responsible" da:"Ansvarlig" desc:"Den rolle, der har ansvar for planen." need:"adopted" ref:"contact"`
	AdoptedBy     string    `yaml:"adopted_by" da:"Vedtaget af" desc:"Det udvalg eller den ledelse, der har vedtaget planen." advice:"none"`
	AdoptedOn     Date      `yaml:"adopted_on" da:"Vedtaget den" desc:"Dato for vedtagelsen, fx 2026-01-29." shows:"always"`
	CaseNumber    string    `yaml:"case_number" da:"Sagsnummer" desc:"Sagsnummer i kommunens journal." advice:"none" holds:"name"`
	ValidFrom     Date      `yaml:"valid_from" da:"Gælder fra" desc:"Første dag, planen gælder. Et år eller en måned er nok." shows:"always" part:"1"`
	ValidUntil    Date      `yaml:"valid_until" da:"Gælder til" desc:"Sidste dag, planen gælder. Et år eller en måned er nok." shows:"always" part:"1"`
	Audience      Audience  `yaml:"audience" da:"Vises for" desc:"Hvem planens dele vises for, når der ikke står andet." enum:"audience" shows:"always"`
	Ages          Ages      `yaml:"ages" da:"Alder" desc:"Den aldersgruppe, planen gælder for, fx 18-."`
	LastRevised   Date      `yaml:"last_revised" da:"Senest revideret" desc:"Dato for seneste revision." shows:"always"`
	NextRevision  Date      `yaml:"next_revision" da:"Næste revision" desc:"Dato for næste revision. \"Løbende\" er ikke en dato." shows:"always" part:"1"`
	ValidCopy     string    `yaml:"valid_copy" da:"Gældende udgave" desc:"Adressen, hvor den gældende udgave findes." validate:"link" holds:"name"`
	Purpose       Prose     `yaml:"purpose" da:"Formål" desc:"Hvad planen skal, med jeres egne ord."`
	ViolenceTypes []string  `yaml:"violence_types" da:"Voldsformer" desc:"De former for vold, planen dækker." enum:"violence_type"`
	TargetGroups  []string  `yaml:"target_groups" da:"Målgrupper" desc:"Hvem planen hjælper. Står der intet, er det den voldsudsatte, eller dem, som alle handlevejene handler om." enum:"person"`
	Workshop      *Workshop `yaml:"workshop" da:"Workshop" desc:"Hvor langt I er i udviklingsforløbet."`
}

// Workshop says how far the municipality is in the development course.
type Workshop struct {
	Source
	Number int  `yaml:"number" da:"Nummer" desc:"Workshoppens nummer i forløbet."`
	Date   Date `yaml:"date" da:"Dato" desc:"Workshoppens dato."`
}

// Contact (kontakt) is a role, a unit or a line that can be called; the person is optional and replaceable.
type Contact struct {
	Item
	Name          string     `yaml:"name" da:"Navn" desc:"Rollens, enhedens eller linjens navn." need:"always" advice:"none" shows:"named" holds:"name"`
	Department    string     `yaml:"department" da:"Afdeling" desc:"Den afdeling, kontakten hører til." ref:"department"`
	Person        string     `yaml:"person" da:"Person" desc:"Navnet på den, der har rollen nu." advice:"none" shows:"never" holds:"person"`
	Phones        []*Phone   `yaml:"phones" da:"Telefonnumre" one:"telefonnummer" desc:"Numre, man kan ringe til."`
	Channels      []*Channel `yaml:"channels" da:"Andre kanaler" one:"kanal" desc:"Mail, formular, sms og adresse."`
	Via           string     `yaml:"via" da:"Nås gennem" desc:"Den kontakt eller landsdækkende linje, man ringer til for at nå denne." ref:"contact national" shows:"named" calls:"rings"`
	AskFor        string     `yaml:"ask_for" da:"Spørg efter" desc:"Det, man siger til omstillingen."`
	Hours         Hours      `yaml:"hours" da:"Åbningstid" desc:"Hvornår der bliver svaret. Uden åbningstid tæller kontakten ikke som dækning."`
	AnswersWithin Deadline   `yaml:"answers_within" da:"Ringer tilbage inden" desc:"Løfte om at ringe tilbage, fx 30 min."`
	Serves        []string   `yaml:"serves" da:"Hjælper" desc:"Hvem kontakten kan handle for. Børn skal nævnes." enum:"person"`
	Ages          Ages       `yaml:"ages" da:"Alder" desc:"Aldersgruppe, fx 0-17, 18- eller 65-."`
	Area          string     `yaml:"area" da:"Område" desc:"Distrikt i kommunen, når kontakten kun dækker det." advice:"none" holds:"name"`
	Authority     string     `yaml:"authority" da:"Myndighed" desc:"Om kontakten kan handle eller kun råder. Står der intet, regnes den som en, der kan handle." enum:"authority"`
	Alternates    string     `yaml:"alternates" da:"Skifter" desc:"Når rollen går på skift, fx ugevis mellem to ledere, og hvor man ser, hvem der har den."`
	Deputies      []string   `yaml:"deputies" da:"Stedfortrædere" desc:"Kontakter, der træder til, når denne mangler." ref:"contact"`
	Verified      Date       `yaml:"verified" da:"Ringet op og bekræftet" desc:"Den dag, nogen sidst ringede op og fandt, at nummeret passede." returns:"1"`
}

// Phone is one number (telefonnummer) of a contact. Number is the text as written.
type Phone struct {
	Common
	Number string `yaml:"number" da:"Nummer" desc:"Nummeret, som I skriver det: otte cifre eller et kort nummer som 1888, gerne med +45. Udenlandske numre skrives med + og landekode." need:"always" validate:"telefon" holds:"number" returns:"1"`
	Use    string `yaml:"use" da:"Brug" desc:"Akut, kontortid eller mobil." enum:"phone_use"`
	Hours  Hours  `yaml:"hours" da:"Telefontid" desc:"Nummerets egen telefontid, når den afviger fra kontaktens."`
}

// Channel is another way (kanal) to reach a contact.
type Channel struct {
	Common
	Kind  string `yaml:"kind" da:"Slags" desc:"Formular, mail, sikker mail, Digital Post, sms eller adresse." need:"always" enum:"channel_kind"`
	Value string `yaml:"value" da:"Adresse" desc:"Adressen, linket eller nummeret." need:"always" advice:"none" holds:"address"`
	Use   string `yaml:"use" da:"Brug" desc:"Akut, kontortid eller mobil." enum:"phone_use"`
}

// Department is a municipal department or entrance (afdeling, indgang).
type Department struct {
	Item
	Name          string     `yaml:"name" da:"Navn" desc:"Afdelingens navn." need:"always" advice:"none" shows:"named" holds:"name"`
	Kind          Many       `yaml:"kind" da:"Slags" desc:"Hvad afdelingen arbejder med, en eller flere." enum:"department_kind"`
	Leaders       []string   `yaml:"leaders" da:"Ledere" desc:"Ledere, den nærmeste først." need:"adopted" ref:"contact"`
	KeyPerson     string     `yaml:"key_person" da:"Nøgleperson" desc:"Den, der ved mest om vold i afdelingen." ref:"contact"`
	CitizenFacing *bool      `yaml:"citizen_facing" da:"Møder borgere" desc:"Om afdelingen møder borgere."`
	Detection     *Detection `yaml:"detection" da:"Opsporing" desc:"Anbefaling 1: hvornår og hvordan I spørger til vold."`
	SendsTo       []*Sending `yaml:"sends_to" da:"Giver videre til" one:"modtager" desc:"Hvem afdelingen giver viden videre til, og hvordan."`
	Card          Prose      `yaml:"card" da:"Ekstra til handlekortet" desc:"Linjer, der kun står på denne afdelings handlekort."`
}

// Detection (opsporing) is how a department finds violence that hides behind other problems (recommendation 1).
type Detection struct {
	Source
	Occasions   []string `yaml:"occasions" da:"Anledninger" desc:"De samtaler, hvor I spørger." advice:"names"`
	Guide       string   `yaml:"guide" da:"Samtaleguide" desc:"Den guide, I bruger, som tekst eller link."`
	Alone       string   `yaml:"alone" da:"Alene med borgeren" desc:"Hvordan I sikrer, at samtalen er uden partneren, og at der er tolk."`
	Signs       []string `yaml:"signs" da:"Tegn" desc:"Tegn, I lægger mærke til." advice:"names"`
	Behind      []string `yaml:"behind" da:"Gemmer sig bag" desc:"Problemer, som volden gemmer sig bag hos jer." enum:"behind"`
	Responsible string   `yaml:"responsible" da:"Ansvarlig" desc:"Den, der har ansvar for opsporingen i afdelingen." ref:"contact"`
}

// Sending is one row of the hand-over matrix: what is passed to whom, how and on what legal basis.
type Sending struct {
	Common
	To         string `yaml:"to" da:"Til" desc:"Kontakt, afdeling, samarbejdspart, tilbud eller landsdækkende linje." need:"always" ref:"contact department partner service national" calls:"rings"`
	What       string `yaml:"what" da:"Hvad" desc:"Det, der gives videre."`
	LegalBasis Many   `yaml:"legal_basis" da:"Hjemmel" desc:"Lovhjemmel, eller borgerens samtykke." ref:"law"`
	How        string `yaml:"how" da:"Hvordan" desc:"Hvordan det gives videre."`
	Then       string `yaml:"then" da:"Når nogen kommer tilbage" desc:"Den handlevej, I bruger, når en borger kommer tilbage derfra." ref:"path"`
}

// Partner is an organisation outside the municipality (samarbejdspart).
type Partner struct {
	Item
	Name         string     `yaml:"name" da:"Navn" desc:"Organisationens navn." need:"always" advice:"none" shows:"named" holds:"name"`
	Sector       string     `yaml:"sector" da:"Sektor" desc:"Politi, sundhed, civilsamfund, privat, kommune eller stat." enum:"sector"`
	Municipality string     `yaml:"municipality" da:"Kommune" desc:"Kommunekoden, når parten er en anden kommune." validate:"kommunekode"`
	SameAs       string     `yaml:"same_as" da:"Samme som" desc:"Den samme part i en fælles fil eller en anden plan." advice:"none"`
	Contact      string     `yaml:"contact" da:"Kontakt" desc:"Hvem I ringer til." ref:"contact" shows:"named" calls:"rings"`
	Agreement    *Agreement `yaml:"agreement" da:"Aftale" desc:"Aftalen med parten."`
	SendsTo      []*Sending `yaml:"sends_to" da:"Giver videre til" one:"modtager" desc:"Hvem parten henviser til."`
}

// Agreement is the written agreement (aftale) with a partner.
type Agreement struct {
	Source
	Signed   Date  `yaml:"signed" da:"Underskrevet" desc:"Den dag, aftalen blev underskrevet."`
	ReviewBy Date  `yaml:"review_by" da:"Tages op senest" desc:"Sidste dag, hvor aftalen skal tages op igen."`
	Text     Prose `yaml:"text" da:"Tekst" desc:"Det vigtigste i aftalen."`
}

// Service is help that can be given or referred to (tilbud).
type Service struct {
	Item
	Name             string      `yaml:"name" da:"Navn" desc:"Tilbuddets navn." need:"always" advice:"none" shows:"named" holds:"name"`
	Type             string      `yaml:"type" da:"Slags" desc:"Hvilken slags hjælp det er." enum:"service_type"`
	Providers        []*Provider `yaml:"providers" da:"Udbydere" one:"udbyder" desc:"Hvem der giver hjælpen, for hvilken gruppe."`
	Contact          string      `yaml:"contact" da:"Kontakt" desc:"Hvem I ringer til." ref:"contact national" shows:"named" calls:"rings"`
	Serves           []string    `yaml:"serves" da:"Hjælper" desc:"Hvem tilbuddet er for." enum:"person"`
	ReferFrom        []string    `yaml:"refer_from" da:"Hvem kan henvise" desc:"Borgeren selv, kommunen, politiet eller sundhedsvæsenet." enum:"refer_from"`
	Anonymous        string      `yaml:"anonymous" da:"Anonymt" desc:"Om man kan være anonym, og hvor grænsen går."`
	RequiresReport   *bool       `yaml:"requires_report" da:"Kræver anmeldelse" desc:"Om volden skal være anmeldt."`
	RequiresBreakup  *bool       `yaml:"requires_breakup" da:"Kræver brud" desc:"Om borgeren skal have forladt udøveren."`
	RequiresDecision *bool       `yaml:"requires_decision" da:"Kræver afgørelse" desc:"Om kommunen skal bevilge det først."`
	Wait             Deadline    `yaml:"wait" da:"Ventetid" desc:"Hvor længe man venter, fx 5 hverdage." months:"1"`
	Sessions         int         `yaml:"sessions" da:"Antal samtaler" desc:"Hvor mange samtaler forløbet rummer."`
	Payer            string      `yaml:"payer" da:"Hvem betaler" desc:"Hvem betaler, og til hvornår." advice:"none"`
	Methods          []string    `yaml:"methods" da:"Metoder" desc:"De metoder, der bruges." enum:"method"`
	Content          []string    `yaml:"content" da:"Indhold" desc:"Det, forløbet handler om." enum:"content"`
	ViolenceTypes    []string    `yaml:"violence_types" da:"Voldsformer" desc:"Når tilbuddet kun er for nogle former for vold." enum:"violence_type"`
}

// Provider says who gives a service to which group of people. By is "own" or a partner's id.
type Provider struct {
	Common
	For []string `yaml:"for" da:"For" desc:"Hvilken gruppe." enum:"provider_for"`
	By  string   `yaml:"by" da:"Af" desc:"own (os selv), når I selv gør det, ellers en samarbejdspart." ref:"own partner"`
}

// Group is a standing group or a type of meeting (gruppe).
type Group struct {
	Item
	Name           string   `yaml:"name" da:"Navn" desc:"Gruppens navn." need:"always" advice:"none" shows:"named" holds:"name"`
	Purpose        Prose    `yaml:"purpose" da:"Formål" desc:"Hvad gruppen skal."`
	UsedWhen       string   `yaml:"used_when" da:"Bruges når" desc:"Hvornår gruppen samles." advice:"names"`
	Members        []string `yaml:"members" da:"Medlemmer" desc:"Faste medlemmer, som roller." ref:"contact"`
	Optional       []string `yaml:"optional" da:"Efter behov" desc:"Medlemmer, der kommer efter behov." ref:"contact"`
	Partners       []string `yaml:"partners" da:"Samarbejdsparter" desc:"Parter, der er med." ref:"partner"`
	Municipalities []string `yaml:"municipalities" da:"Kommuner" desc:"Kommunekoder for andre kommuner i gruppen." validate:"kommunekode"`
	Contact        string   `yaml:"contact" da:"Kontakt" desc:"Hvem man ringer til for at samle gruppen." ref:"contact" shows:"named" calls:"convenes"`
	CitizenPresent *bool    `yaml:"citizen_present" da:"Borgeren er med" desc:"Om borgeren er til stede."`
	Ages           Ages     `yaml:"ages" da:"Alder" desc:"Aldersgruppe."`
	Rhythm         string   `yaml:"rhythm" da:"Rytme" desc:"Hvor tit gruppen mødes." advice:"none"`
	ConvenesWithin Deadline `yaml:"convenes_within" da:"Samles inden" desc:"Frist for at samle gruppen, fx 2 hverdage."`
	Checklist      []string `yaml:"checklist" da:"Tjekliste" desc:"Punkter, mødet skal igennem."`
}
