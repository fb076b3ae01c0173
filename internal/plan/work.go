package plan

// Recommendations holds one claim for each of the eight recommendations (anbefalinger).
type Recommendations struct {
	Source
	A1 *Recommendation `yaml:"A1" da:"Anbefaling 1" desc:"Rutinemæssig opsporing."`
	A2 *Recommendation `yaml:"A2" da:"Anbefaling 2" desc:"Risikovurdering og sikkerhed."`
	A3 *Recommendation `yaml:"A3" da:"Anbefaling 3" desc:"Relation mellem borger og fagperson."`
	A4 *Recommendation `yaml:"A4" da:"Anbefaling 4" desc:"Koordineret samarbejde."`
	A5 *Recommendation `yaml:"A5" da:"Anbefaling 5" desc:"Positivt netværk."`
	A6 *Recommendation `yaml:"A6" da:"Anbefaling 6" desc:"Erkendelse af volden."`
	A7 *Recommendation `yaml:"A7" da:"Anbefaling 7" desc:"Mestring og handlekompetencer."`
	A8 *Recommendation `yaml:"A8" da:"Anbefaling 8" desc:"Spejling mellem ligesindede."`
}

// Recommendation is what the plan claims about one recommendation.
type Recommendation struct {
	Source
	Status   string                 `yaml:"status" da:"Status" desc:"På plads, delvist, planlagt, mangler eller ikke relevant." enum:"point_status"`
	Reason   string                 `yaml:"reason" da:"Begrundelse" desc:"Hvorfor anbefalingen ikke er relevant hos jer." advice:"none" shared:"1"`
	How      Prose                  `yaml:"how" da:"Sådan gør vi" desc:"Jeres praksis." shared:"1"`
	Evidence []string               `yaml:"evidence" da:"Dokumentation" desc:"Hvor det kan ses." advice:"none" shows:"never"`
	Owner    string                 `yaml:"owner" da:"Ansvarlig" desc:"Den rolle, der har ansvaret." ref:"contact"`
	Share    *bool                  `yaml:"share" da:"Må deles" desc:"Om andre kommuner må se jeres praksis i en sammenligning."`
	Unnamed  *bool                  `yaml:"share_anonymous" da:"Må deles uden navn" desc:"Om teksterne også må stå i en sammenligning uden navne. Svar ja, når nogen har læst dem igennem til det og ikke kan se, hvem I er."`
	Points   map[string]*PointClaim `yaml:"points" da:"Punkter" desc:"Jeres egen vurdering af de enkelte punkter."`
}

// PointClaim is what the plan claims about one of the 52 points (punkt).
type PointClaim struct {
	Source
	Status   string `yaml:"status" da:"Status" desc:"På plads, delvist, planlagt, mangler eller ikke relevant." enum:"point_status" returns:"1"`
	Reason   string `yaml:"reason" da:"Begrundelse" desc:"Hvorfor punktet ikke er relevant hos jer." advice:"none" shared:"1"`
	Note     string `yaml:"note" da:"Bemærkning" desc:"En bemærkning." advice:"none" shows:"never" shared:"1" returns:"1"`
	Owner    string `yaml:"owner" da:"Ansvarlig" desc:"Den rolle, der har ansvaret." ref:"contact" returns:"1"`
	Due      Date   `yaml:"due" da:"Frist" desc:"Hvornår det skal være på plads." returns:"1"`
	Evidence Many   `yaml:"evidence" da:"Dokumentation" desc:"Hvor det kan ses." advice:"none" shows:"never" returns:"1"`
}

// Action is a task (opgave) in building the plan, never a task in a citizen's case.
type Action struct {
	Item
	Point      string `yaml:"point" da:"Punkt" desc:"Det punkt, opgaven bidrager til, fx A1.6." ref:"point" returns:"1"`
	Title      string `yaml:"title" da:"Opgave" desc:"Det, der skal gøres." need:"always" shows:"named" holds:"name" returns:"1"`
	Owner      string `yaml:"owner" da:"Ansvarlig" desc:"Den rolle, der har opgaven." ref:"contact" returns:"1"`
	Department string `yaml:"department" da:"Afdeling" desc:"Den afdeling, opgaven ligger i." ref:"department"`
	Due        Date   `yaml:"due" da:"Frist" desc:"Hvornår den skal være løst." returns:"1"`
	Status     string `yaml:"status" da:"Status" desc:"Ikke begyndt, i gang, færdig eller droppet." enum:"action_status" shows:"named" returns:"1"`
	Evidence   Many   `yaml:"evidence" da:"Dokumentation" desc:"Hvor det kan ses." advice:"none" shows:"never" returns:"1"`
	Workshop   int    `yaml:"workshop" da:"Workshop" desc:"Den workshop, opgaven blev aftalt på."`
}

// Risk (risikovurdering) says who assesses the risk, when and with what tool (recommendation 2).
type Risk struct {
	Source
	AppliesTo   string   `yaml:"applies_to" da:"Gælder" desc:"Hvilke sager risikovurderingen laves i."`
	Tool        string   `yaml:"tool" da:"Redskab" desc:"Det redskab, der bruges, fx SARA-V3."`
	Timing      string   `yaml:"timing" da:"Hvornår" desc:"Hvornår risikoen vurderes."`
	Assessors   []string `yaml:"assessors" da:"Vurderes af" desc:"De roller, der vurderer risikoen." ref:"contact"`
	RedFlags    []string `yaml:"red_flags" da:"Faretegn" desc:"Tegn, der altid fører til handlevejen for høj risiko, fx kvælning, trusler på livet, våben og brud." advice:"names"`
	ReviewEvery Deadline `yaml:"review_every" da:"Tages op hver" desc:"Fast mellemrum, fx 30 dage." months:"1"`
	ReviewWhen  []string `yaml:"review_when" da:"Tages op ved" desc:"Ændringer, der udløser en ny vurdering." advice:"names"`
}

// SafetyPlan (sikkerhedsplan) is made together with the citizen; the tool renders only a blank one.
type SafetyPlan struct {
	Source
	Owner     string   `yaml:"owner" da:"Laves af" desc:"Den rolle, der laver planen sammen med borgeren." ref:"contact"`
	When      string   `yaml:"when" da:"Hvornår" desc:"Hvornår planen laves."`
	Contains  []string `yaml:"contains" da:"Indhold" desc:"Det, planen skal rumme." enum:"safety_content"`
	Questions []string `yaml:"questions" da:"Spørgsmål" desc:"Jeres egne spørgsmål."`
}

// Relationship (relation) is how the citizen meets one person and is met with trust (recommendation 3).
type Relationship struct {
	Source
	ContactPerson string       `yaml:"contact_person" da:"Kontaktperson" desc:"Den rolle, der er borgerens faste kontakt." ref:"contact"`
	Handover      string       `yaml:"handover" da:"Overlevering" desc:"Hvordan borgeren følges videre til den næste."`
	MeetingFrame  string       `yaml:"meeting_frame" da:"Rammen om samtalen" desc:"Rum, tid og ro."`
	SafeContact   string       `yaml:"safe_contact" da:"Sikker kontakt" desc:"Hvordan I aftaler, hvornår og hvordan I må kontakte borgeren."`
	Interpreter   *Interpreter `yaml:"interpreter" da:"Tolk" desc:"Regler om tolk, og hvor den bestilles."`
	Supervision   string       `yaml:"supervision" da:"Sparring" desc:"Hvor medarbejdere får sparring." ref:"contact national" calls:"rings"`
}

// Interpreter (tolk) is the rule about interpreters and where to order one.
type Interpreter struct {
	Source
	Policy  string `yaml:"policy" da:"Regel" desc:"Hvem der må tolke, og hvem der aldrig må."`
	Contact string `yaml:"contact" da:"Bestilles hos" desc:"Hvor tolken bestilles." ref:"contact" calls:"rings"`
}

// Coordination (koordinering) says who leads a case that many take part in (recommendation 4).
type Coordination struct {
	Source
	LeadRule string  `yaml:"lead_rule" da:"Tovholder" desc:"Reglen for, hvem der er tovholder."`
	Group    string  `yaml:"group" da:"Gruppe" desc:"Gruppen, der samles på tværs." ref:"group"`
	Phases   *Phases `yaml:"phases" da:"Faser" desc:"Koordinering før, under og efter indsatsen."`
}

// Phases describes coordination before, during and after the help (før, under og efter).
type Phases struct {
	Source
	Before string `yaml:"before" da:"Før" desc:"Før indsatsen."`
	During string `yaml:"during" da:"Under" desc:"Under indsatsen."`
	After  string `yaml:"after" da:"Efter" desc:"Efter indsatsen."`
}

// InformationSharing is the rule on consent and legal basis (deling af oplysninger).
type InformationSharing struct {
	Source
	ConsentRule string `yaml:"consent_rule" da:"Samtykke" desc:"Hvornår I indhenter samtykke."`
	Exception   string `yaml:"exception" da:"Undtagelse" desc:"Hvornår I deler uden samtykke."`
	LegalBasis  Many   `yaml:"legal_basis" da:"Hjemmel" desc:"Hjemlen for at dele." ref:"law"`
	How         string `yaml:"how" da:"Hvordan" desc:"Hvordan oplysningerne deles sikkert."`
}

// Network (netværk) is how a positive network is found and supported (recommendation 5).
type Network struct {
	Source
	Survey    string   `yaml:"survey" da:"Kortlægning" desc:"Hvornår og hvordan netværket kortlægges."`
	Resources []string `yaml:"resources" da:"Tilbud" desc:"Lokale netværkstilbud." ref:"service partner contact"`
	Consent   string   `yaml:"consent" da:"Samtykke" desc:"Hvordan borgeren siger ja til at inddrage netværket."`
	RiskCheck string   `yaml:"risk_check" da:"Sikkerhedstjek" desc:"Hvordan I vurderer, om netværket er trygt."`
	Material  string   `yaml:"material" da:"Viden til netværket" desc:"Det, netværket får at vide om vold."`
	Aftercare string   `yaml:"aftercare" da:"Efter forløbet" desc:"Hvordan støtten fortsætter."`
}

// Recognition (erkendelse) is how the citizen is helped to see the violence for what it is (recommendation 6).
type Recognition struct {
	Source
	InDetection string   `yaml:"in_detection" da:"I opsporingen" desc:"Hvordan I taler om erkendelse, allerede når I spørger til vold."`
	InServices  []string `yaml:"in_services" da:"I tilbuddene" desc:"De tilbud, der arbejder med erkendelse." ref:"service"`
	TraumaAware string   `yaml:"trauma_aware" da:"Traumebevidst" desc:"Hvordan I arbejder traumebevidst."`
}

// CasePlan is the citizen's own plan with the citizen's own goals (recommendation 7).
type CasePlan struct {
	Source
	Owner         string   `yaml:"owner" da:"Ansvarlig" desc:"Den rolle, der laver planen med borgeren." ref:"contact"`
	Template      string   `yaml:"template" da:"Skabelon" desc:"Den skabelon, I bruger."`
	ReviewEvery   Deadline `yaml:"review_every" da:"Tages op hver" desc:"Fast mellemrum, fx 60 dage." months:"1"`
	PracticalHelp []string `yaml:"practical_help" da:"Praktisk hjælp" desc:"Bolig, økonomi, job og jura." ref:"service"`
}

// PeerSupport is mirroring among peers (spejling, recommendation 8).
type PeerSupport struct {
	Source
	Forms        []string `yaml:"forms" da:"Former" desc:"De former for spejling, I bruger." enum:"peer_form"`
	Readiness    string   `yaml:"readiness" da:"Er borgeren klar" desc:"Hvem vurderer, om borgeren er klar, og hvordan."`
	Preparation  string   `yaml:"preparation" da:"Forberedelse" desc:"Hvordan gruppen forberedes."`
	MinorityNote string   `yaml:"minority_note" da:"Minoriteter" desc:"Jeres overvejelser om borgere med minoritetsbaggrund."`
	LinkedTo     []string `yaml:"linked_to" da:"Hænger sammen med" desc:"De anbefalinger, spejlingen er koblet til." enum:"recommendation"`
	Services     []string `yaml:"services" da:"Tilbud" desc:"De tilbud, der giver spejling." ref:"service"`
}

// Children (børn i hjemmet) is how children are kept safe and notifications made.
type Children struct {
	Source
	SafetyCheck string `yaml:"safety_check" da:"Børns sikkerhed" desc:"Hvordan børns sikkerhed vurderes."`
	NotifyStep  string `yaml:"notify_step" da:"Underretning" desc:"Det trin, hvor I underretter." ref:"step"`
}

// FollowUp (opfølgning) is renewed contact, registration and the yearly report.
type FollowUp struct {
	Source
	Declined       string `yaml:"declined" da:"Siger nej" desc:"Hvad I gør, når borgeren siger nej."`
	GoesBack       string `yaml:"goes_back" da:"Går tilbage" desc:"Hvad I gør, når borgeren går tilbage."`
	Registration   string `yaml:"registration" da:"Registrering" desc:"Hvordan sagerne tælles."`
	YearlyReportTo string `yaml:"yearly_report_to" da:"Årlig rapport til" desc:"Hvem der får den årlige rapport." advice:"none"`
}

// Training (oplæring) is a course or other schooling with its rhythm.
type Training struct {
	Item
	Topic          string    `yaml:"topic" da:"Emne" desc:"Det, oplæringen handler om." enum:"training_topic" shows:"named"`
	For            []string  `yaml:"for" da:"For" desc:"De roller eller afdelinger, den er for." ref:"all contact department"`
	Responsible    string    `yaml:"responsible" da:"Ansvarlig" desc:"Den, der sørger for det." ref:"contact"`
	Every          Deadline  `yaml:"every" da:"Hvor tit" desc:"Fx 24 måneder." months:"1"`
	Next           Date      `yaml:"next" da:"Næste gang" desc:"Næste dato."`
	Holders        []*Holder `yaml:"holders" da:"Har kurset" one:"person, der har kurset" desc:"De roller, der har taget kurset, og hvornår."`
	NewStaffWithin Deadline  `yaml:"new_staff_within" da:"Nyansatte inden" desc:"Hvor hurtigt nyansatte får det, fx 3 måneder." months:"1"`
}

// Holder is a role that has taken a course.
type Holder struct {
	Common
	Contact string `yaml:"contact" da:"Kontakt" desc:"Rollen." ref:"contact" need:"always"`
	Date    Date   `yaml:"date" da:"Dato" desc:"Hvornår kurset blev taget."`
}

// Chapter is a chapter (kapitel) that the municipality writes itself; its text is [Common.Text].
type Chapter struct {
	Item
	Title string `yaml:"title" da:"Titel" desc:"Kapitlets titel." need:"always" advice:"names" shows:"named" holds:"name"`
	Kind  string `yaml:"kind" da:"Slags" desc:"Vision, mål eller definitioner, når kapitlet er det." enum:"chapter_kind"`
}

// Waiver (undtagelse) silences exactly what it names, until a date.
type Waiver struct {
	Common
	Rule       string `yaml:"rule" da:"Regel" desc:"Reglens nummer, fx E4." need:"always" advice:"none"`
	Where      string `yaml:"where" da:"Hvor" desc:"Stedet i planen, fx escalation_paths/bekymring." need:"always" advice:"none"`
	Reason     string `yaml:"reason" da:"Begrundelse" desc:"Hvorfor I lever med det." need:"always" advice:"none" shared:"1"`
	ApprovedBy string `yaml:"approved_by" da:"Besluttet af" desc:"Den, der har besluttet det." need:"always" ref:"contact"`
}
