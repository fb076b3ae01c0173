package plan

// EscalationPath is a handlevej: what staff do, step by step, when they are concerned, suspect or know.
type EscalationPath struct {
	Item
	Title         string   `yaml:"title" da:"Titel" desc:"Handlevejens navn." need:"always" advice:"names" shows:"named" holds:"name"`
	Level         Many     `yaml:"level" da:"Niveau" desc:"Bekymring, mistanke, viden, høj risiko eller akut, ét eller flere." need:"always" enum:"level"`
	Phase         Many     `yaml:"phase" da:"Fase" desc:"Hvor i forløbet handlevejen hører til: mens volden står på, bruddet, tiden efter, eller når borgeren går tilbage." enum:"phase"`
	When          Prose    `yaml:"when" da:"Hvornår" desc:"Hvordan medarbejderen kender situationen." need:"adopted" advice:"names"`
	AlwaysIf      []string `yaml:"always_if" da:"Altid når" desc:"Forhold, der altid udløser denne handlevej." advice:"names"`
	AlarmFrom     []string `yaml:"alarm_from" da:"Besked kommer fra" desc:"Hvem henvendelsen kan komme fra." advice:"names"`
	About         []string `yaml:"about" da:"Handler om" desc:"Hvem handlevejen hjælper. Står der intet, er det den voldsudsatte." enum:"person"`
	Ages          Ages     `yaml:"ages" da:"Alder" desc:"Når handlevejen kun er for nogle aldre, fx 0-17 eller 18-. Står der intet, gælder planens alder. Skriv 0-, når den er for både børn, unge og voksne."`
	ViolenceTypes []string `yaml:"violence_types" da:"Voldsformer" desc:"Når handlevejen kun gælder nogle former for vold." enum:"violence_type"`
	Departments   Many     `yaml:"departments" da:"Afdelinger" desc:"De afdelinger, der bruger handlevejen, eller all (alle)." ref:"all department"`
	Partners      []string `yaml:"partners" da:"Samarbejdsparter" desc:"Parter, der også bruger handlevejen og får deres egne kort." ref:"partner"`
	For           []string `yaml:"for" da:"Læsere" desc:"Hvilke læsere handlevejen er for, når det ikke er alle medarbejdere." enum:"reader"`
	DoNot         []string `yaml:"do_not" da:"Gør ikke" desc:"Det, man ikke må gøre." advice:"not"`
	Remember      []string `yaml:"remember" da:"Husk" desc:"Det, man skal huske."`
	Hours         Hours    `yaml:"hours" da:"Gælder i tidsrummet" desc:"Tomt, når handlevejen gælder døgnet rundt."`
	OutsideHours  string   `yaml:"outside_hours" da:"Uden for tidsrummet" desc:"Kontakt, handlevej eller landsdækkende linje, der tager over." ref:"contact path national" calls:"rings"`
	Colour        string   `yaml:"colour" da:"Farve" desc:"Situationens farve, når I bruger grøn, gul og rød." enum:"colour"`
	LooksBack     Deadline `yaml:"looks_back" da:"Ser tilbage" desc:"Hvor langt tilbage I ser efter tidligere bekymringer, fx 12 måneder." months:"1"`
	Steps         []*Step  `yaml:"steps" da:"Trin" one:"trin" desc:"Det, der skal gøres, i rækkefølge." need:"adopted"`
}

// Step is one step (trin) of an escalation path.
type Step struct {
	Item
	Do            string   `yaml:"do" da:"Gør" desc:"Det, der skal gøres, skrevet som en opfordring: Ring, spørg, skriv." need:"always" shows:"named"`
	Does          []string `yaml:"does" da:"Opfylder" desc:"Hvad trinnet sørger for, fx underretning eller risikovurdering." enum:"does"`
	Duty          string   `yaml:"duty" da:"Pligt" desc:"Kan, bør eller skal." enum:"duty"`
	Ages          Ages     `yaml:"ages" da:"Alder" desc:"Når trinnet kun er for nogle aldre, fx 0-17 eller 18-. For alle andre springes det over."`
	Actor         Many     `yaml:"actor" da:"Hvem" desc:"Den, der gør det." need:"adopted" ref:"actor contact"`
	Call          []string `yaml:"call" da:"Ring til" desc:"Hvem der ringes til, i den rækkefølge." ref:"contact national actor" calls:"rings"`
	CallMode      string   `yaml:"call_mode" da:"Rækkefølge" desc:"any = frit valg, by_area = efter borgerens distrikt." enum:"call_mode"`
	Convene       string   `yaml:"convene" da:"Saml" desc:"Den gruppe, der samles." ref:"group"`
	Within        Deadline `yaml:"within" da:"Frist" desc:"Hvornår det senest skal være gjort: straks, samme dag eller et tal med enhed, fx 30 min, 2 timer, 3 dage, 1 uge eller 2 hverdage."`
	CountsFrom    string   `yaml:"counts_from" da:"Fristen regnes fra" desc:"Opdagelsen, hændelsen eller et andet trin." ref:"moment step"`
	IfUnreachable string   `yaml:"if_unreachable" da:"Hvis ingen svarer" desc:"Det trin, den kontakt eller den rolle, der så er den næste. Gælder også, når den, man ringer til, ikke er den rette." ref:"step contact national actor" calls:"rings"`
	After         []string `yaml:"after" da:"Efter" desc:"Trin, der skal være gjort først." ref:"step"`
	AfterAny      []string `yaml:"after_any" da:"Efter et af" desc:"Trin, hvoraf mindst ét skal være gjort først." ref:"step"`
	Lasts         Deadline `yaml:"lasts" da:"Varer" desc:"Hvor længe en pligt varer ved, fx 24 timer."`
	Tell          []string `yaml:"tell" da:"Sig til" desc:"Hvem der får besked." ref:"contact actor"`
	DoNot         []string `yaml:"do_not" da:"Gør ikke" desc:"Det, man ikke må gøre." advice:"not"`
	DoNotTell     []string `yaml:"do_not_tell" da:"Sig ikke til" desc:"Hvem der ikke må få besked." advice:"not"`
	LegalBasis    Many     `yaml:"legal_basis" da:"Hjemmel" desc:"Lovhjemmel, eller borgerens samtykke." ref:"law"`
	Record        string   `yaml:"record" da:"Skriv ned" desc:"Hvad der noteres, og hvor."`
	HandsOverTo   string   `yaml:"hands_over_to" da:"Overdrages til" desc:"Den, der tager over. Ansvaret bliver, til den anden har sagt ja." ref:"contact national" calls:"rings"`
	Next          []*Next  `yaml:"next" da:"Derefter" one:"vej videre" desc:"Hvor man går hen bagefter, eventuelt på en betingelse."`
	Ends          string   `yaml:"ends" da:"Slutter" desc:"Hvordan sagen lukkes, og hvornår der følges op."`

	Of *EscalationPath `yaml:"-"` // the path it belongs to; set by decoding
}

// Next is one way on from a step. If is the condition in words; empty means otherwise.
type Next struct {
	Common
	If string `yaml:"if" da:"Hvis" desc:"Betingelsen med ord." advice:"names"`
	To string `yaml:"to" da:"Til" desc:"Et trin i denne handlevej eller en anden handlevej." ref:"step path"`
	// Ends is said instead of To: this way stops here.
	Ends string `yaml:"ends" da:"Slut" desc:"Skriv det i stedet for Til (to), når vejen stopper her: hvordan sagen lukkes, og hvornår der følges op." advice:"names"`
}

// Stops says that a way goes no further: it ends instead of leading somewhere.
func (n *Next) Stops() bool { return n.To == "" && n.Ends != "" }
