package syntax

import "beredskab/internal/diag"

// Rule is one way a file can be written wrong. Its id is a rule's id of family Y ("sådan er filen skrevet").
type Rule struct {
	ID       string
	Severity diag.Severity
	Title    string // Danish, for lists and headings
	Why      string // Danish: why it matters
	Before   string // a small file with the mistake; "" where it cannot be shown as text
	After    string // the same, written right
	Fixable  bool   // the repairs that let the rest be read are what the writer meant
}

// The ids of the rules that are asked about elsewhere.
const (
	RuleTooLarge    = "Y3"  // more than any plan has
	RuleSecondPlan  = "Y6"  // a second plan in the file, which is not read
	RuleCurlyQuotes = "Y13" // quotation marks of Word
	RuleNoColon     = "Y17" // a line that is no field

	ruleOpenQuote = "Y19"
)

// finding makes a finding of a mistake.
func finding(id string, span diag.Span, message, fix string) diag.Finding {
	severity := diag.Error
	if r := rule(id); r != nil {
		severity = r.Severity
	}
	return diag.Finding{Rule: id, Severity: severity, Span: span, Message: message, Fix: fix}
}

// rule finds a rule by its id; nil when there is none.
func rule(id string) *Rule {
	for i := range rules {
		if rules[i].ID == id {
			return &rules[i]
		}
	}
	return nil
}

// Rules returns the rules about how a file is written, in order.
func Rules() []Rule { return append([]Rule(nil), rules[:]...) }

var rules = [...]Rule{
	{
		ID: "Y1", Severity: diag.Error, Title: "Filen er ikke gemt som UTF-8",
		Why: "Ellers bliver æ, ø og å til andre tegn, og så kan navne og veje i planen ikke læses rigtigt.",
	},
	{
		ID: "Y2", Severity: diag.Error, Title: "Filen er ikke en tekstfil",
		Why: "Word, Excel og andre programmer gemmer meget andet end den tekst, man ser. En plan skal være ren tekst.",
	},
	{
		ID: RuleTooLarge, Severity: diag.Error, Title: "Filen er for stor",
		Why: "En plan fylder sjældent over 200 kB. Er filen meget større, er der som regel kommet noget andet med.",
	},
	{
		ID: "Y4", Severity: diag.Error, Title: "For mange lag",
		Why: "En plan har højst ni lag. Er der mange flere, er der noget galt med indrykningen eller parenteserne.",
	},
	{
		ID: "Y5", Severity: diag.Warning, Title: "Usynligt tegn",
		Why: "Tegn, man ikke kan se, følger tit med fra Word eller en hjemmeside. To navne kan så se ens ud uden at være det.",
	},
	{
		ID: RuleSecondPlan, Severity: diag.Error, Title: "Flere planer i samme fil",
		Why:    "En linje med tre bindestreger deler filen, og kun den første del hører med til planen.",
		Before: "format: 1\n---\ntitle: Beredskab\n", After: "format: 1\ntitle: Beredskab\n",
	},
	{
		ID: "Y7", Severity: diag.Error, Title: "Stjerne eller og-tegn først i en tekst",
		Why:    "Tegnene \"*\" og \"&\" betyder noget særligt først i en tekst. En plan skal kunne læses, som den står, uden henvisninger.",
		Before: "title: *Vigtigt*\n", After: "title: \"*Vigtigt*\"\n",
	},
	{
		ID: "Y8", Severity: diag.Error, Title: "Oplysninger hentet fra et andet sted i filen",
		Why:    "En plan skal kunne læses, som den står. Derfor skrives alle oplysninger helt ud.",
		Before: "<<: {name: Anna}\n", After: "name: Anna\n",
	},
	{
		ID: "Y9", Severity: diag.Error, Title: "Udråbstegn først i en tekst",
		Why:    "Tegnet \"!\" betyder noget særligt først i en tekst.",
		Before: "title: !Vigtigt at huske\n", After: "title: \"!Vigtigt at huske\"\n",
	},
	{
		ID: "Y10", Severity: diag.Error, Title: "Samme felt to gange",
		Why:    "Kun det ene kan gælde, og programmet kan ikke vide hvilket.",
		Before: "name: Jobcenter\nhours: man-fre 9-15\nname: Ydelse\n", After: "name: Jobcenter\nhours: man-fre 9-15\n",
	},
	{
		ID: "Y11", Severity: diag.Error, Fixable: true, Title: "Tabulator som indrykning",
		Why:    "En tabulator kan være bred eller smal, så programmet kan ikke se, hvad linjen hører til.",
		Before: "municipality:\n\tname: Eksempelby\n", After: "municipality:\n  name: Eksempelby\n",
	},
	{
		ID: "Y12", Severity: diag.Error, Title: "Hårdt mellemrum, hvor der skal være et almindeligt",
		Why:    "Hårde mellemrum følger tit med fra Word eller en hjemmeside. De ligner mellemrum, men er det ikke.",
		Before: "municipality:\n\u00a0\u00a0name: Eksempelby\n", After: "municipality:\n  name: Eksempelby\n",
	},
	{
		ID: RuleCurlyQuotes, Severity: diag.Error, Fixable: true, Title: "Krøllede anførselstegn",
		Why:    "Anførselstegn fra Word er en del af teksten. Kun de lige, \" og ', holder en tekst sammen.",
		Before: "code: “0000”\n", After: "code: \"0000\"\n",
	},
	{
		ID: "Y14", Severity: diag.Error, Title: "Kolon inde i en tekst",
		Why:    "Et kolon med mellemrum efter skiller et felt fra dets indhold. Står det inde i en tekst, skal teksten i anførselstegn.",
		Before: "title: Akut fare: ring 112\n", After: "title: \"Akut fare: ring 112\"\n",
	},
	{
		ID: "Y15", Severity: diag.Error, Fixable: true, Title: "Mellemrum mangler efter bindestreg",
		Why:    "Uden mellemrummet er bindestregen en del af teksten og begynder ikke et nyt punkt.",
		Before: "leaders:\n  -leder-jobcenter\n", After: "leaders:\n  - leder-jobcenter\n",
	},
	{
		ID: "Y16", Severity: diag.Error, Fixable: true, Title: "Mellemrum mangler efter kolon",
		Why:    "Uden mellemrummet er kolonet en del af teksten, og feltet findes ikke.",
		Before: "format: 1\nname:Eksempelby\nstatus: draft\n", After: "format: 1\nname: Eksempelby\nstatus: draft\n",
	},
	{
		ID: RuleNoColon, Severity: diag.Error, Title: "Linje uden kolon",
		Why:    "Hver linje skal være et felt med kolon efter, et punkt i en liste eller fortsættelsen af en tekst.",
		Before: "format: 1\nEksempelby Kommune\nstatus: draft\n", After: "format: 1\nname: Eksempelby Kommune\nstatus: draft\n",
	},
	{
		ID: "Y18", Severity: diag.Error, Title: "Forkert indrykning",
		Why:    "Mellemrummene først på linjen viser, hvad den hører til. Linjer, der hører sammen, begynder i samme kolonne.",
		Before: "name: Voksenvagten\n  hours: døgnåben\n", After: "name: Voksenvagten\nhours: døgnåben\n",
	},
	{
		ID: ruleOpenQuote, Severity: diag.Error, Fixable: true, Title: "Anførselstegn, der ikke bliver lukket",
		Why:    "Uden det sidste anførselstegn løber teksten videre ned over de næste linjer.",
		Before: "title: \"Akut fare\nlevel: acute\n", After: "title: \"Akut fare\"\nlevel: acute\n",
	},
	{
		ID: "Y20", Severity: diag.Error, Fixable: true, Title: "Tekst efter et anførselstegn",
		Why:    "Begynder indholdet med et anførselstegn, skal det også slutte med et.",
		Before: "title: \"Akut\" fare\n", After: "title: '\"Akut\" fare'\n",
	},
	{
		ID: "Y21", Severity: diag.Warning, Title: "Punkt uden indhold",
		Why:    "En bindestreg uden noget efter er et punkt, nogen glemte at skrive færdigt.",
		Before: "leaders:\n  - leder-jobcenter\n  -\n", After: "leaders:\n  - leder-jobcenter\n",
	},
	{
		ID: "Y22", Severity: diag.Error, Title: "Tegn, der ikke kan stå først",
		Why:    "Tegnene @, ` og % kan ikke stå først i en tekst uden anførselstegn.",
		Before: "note: @kommunen\n", After: "note: \"@kommunen\"\n",
	},
	{
		ID: "Y23", Severity: diag.Error, Fixable: true, Title: "Parentes, der ikke passer",
		Why:    "[ og ] omslutter en liste, { og } en blok. Hver parentes skal lukkes, og der skal komma mellem det, der står i den.",
		Before: "signs: [uro, frygt\nguide: Samtaleguide\n", After: "signs: [uro, frygt]\nguide: Samtaleguide\n",
	},
	{
		ID: "Y24", Severity: diag.Warning, Title: "# skjuler resten af linjen",
		Why:    "Efter et mellemrum og # er resten af linjen en bemærkning, som programmet ikke læser.",
		Before: "evidence: Sag #12 på mødet\n", After: "evidence: \"Sag #12 på mødet\"\n",
	},
	{
		ID: "Y25", Severity: diag.Error, Title: "Omvendt skråstreg i anførselstegn",
		Why:    "I de dobbelte anførselstegn betyder \\ noget særligt. I de enkelte er det et almindeligt tegn.",
		Before: "note: \"F:\\planer\"\n", After: "note: 'F:\\planer'\n",
	},
	{
		ID: "Y26", Severity: diag.Error, Fixable: true, Title: "Liste på samme linje som feltet",
		Why:    "En liste med bindestreger begynder på linjen under feltet.",
		Before: "leaders: - leder-jobcenter\n", After: "leaders:\n  - leder-jobcenter\n",
	},
	{
		ID: "Y27", Severity: diag.Error, Fixable: true, Title: "Tekst på samme linje som |",
		Why:    "Efter | eller > begynder teksten på næste linje, rykket ind.",
		Before: "purpose: | Vi vil opdage vold\n", After: "purpose: |\n  Vi vil opdage vold\n",
	},
	{
		ID: "Y28", Severity: diag.Error, Title: "Parentes i stedet for et felt",
		Why:    "Et felts navn er ren tekst. Parenteser først på linjen læses som en liste eller en blok.",
		Before: "[navn]: Anna\n", After: "name: Anna\n",
	},
	{
		ID: "Y29", Severity: diag.Error, Title: "Filen kan ikke læses videre",
		Why: "Noget på linjen eller lige over den er skrevet, så programmet ikke kan se, hvad der menes.",
	},
	{
		ID: "Y30", Severity: diag.Error, Fixable: true, Title: "Tankestreg, prik eller stjerne i stedet for bindestreg",
		Why:    "Word laver selv en bindestreg først på linjen om til en tankestreg eller en prik. Kun bindestregen begynder et punkt i en liste.",
		Before: "leaders:\n  – leder-jobcenter\n", After: "leaders:\n  - leder-jobcenter\n",
	},
}
