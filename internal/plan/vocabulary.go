package plan

// Term is a word of the plan's vocabulary with the Danish that a reader sees.
type Term struct {
	Word string // as written in the plan
	Da   string // as shown in handbook, checklist and findings
}

// Vocabulary holds every closed list of words, by the name that an `enum` tag uses. It is read only.
// Decoding, schema, findings and all documents take their words and labels from here.
var Vocabulary = map[string][]Term{
	"plan_status":     {{"draft", "udkast"}, {"consultation", "i høring"}, {"adopted", "vedtaget"}},
	"audience":        {{"public", "offentlig"}, {"internal", "intern"}, {"restricted", "begrænset"}},
	"violence_type":   {{"physical", "fysisk vold"}, {"psychological", "psykisk vold"}, {"sexual", "seksuel vold"}, {"economic", "økonomisk vold"}, {"material", "materiel vold"}, {"digital", "digital vold"}, {"stalking", "stalking"}, {"honour", "æresrelateret vold"}},
	"person":          {{"victim", "voldsudsat"}, {"perpetrator", "voldsudøver"}, {"child", "barn"}, {"employee", "ansat"}},
	"phone_use":       {{"acute", "akut"}, {"office", "i kontortiden"}, {"mobile", "mobil"}},
	"channel_kind":    {{"form", "formular"}, {"email", "mail"}, {"secure_mail", "sikker mail"}, {"digital_post", "Digital Post"}, {"sms", "sms"}, {"address", "adresse"}},
	"authority":       {{"acts", "kan handle"}, {"advises", "råder"}},
	"department_kind": {{"employment", "beskæftigelse"}, {"citizen_service", "borgerservice"}, {"health_visitor", "sundhedspleje"}, {"substance_use", "rusmiddel"}, {"psychiatry", "psykiatri"}, {"home_care", "hjemmepleje"}, {"social_adult", "voksne"}, {"children_family", "børn og familier"}, {"school_daycare", "skole og dagtilbud"}, {"housing", "bolig"}, {"dental", "tandpleje"}, {"elderly", "ældre"}, {"management", "ledelse"}, {"duty_service", "døgnvagt"}, {"other", "andet"}},
	"behind":          {{"unemployment", "arbejdsløshed"}, {"substance_use", "rusmidler"}, {"anxiety", "angst"}, {"pain", "smerter"}, {"debt", "gæld"}, {"homelessness", "hjemløshed"}, {"other", "andet"}},
	"sector":          {{"police", "politi"}, {"health", "sundhedsvæsen"}, {"civil_society", "civilsamfund"}, {"private", "privat"}, {"municipality", "kommune"}, {"state", "stat"}},
	"service_type":    {{"counselling", "rådgivning og samtaler"}, {"peer_group", "gruppe for ligesindede"}, {"shelter", "krisecenter"}, {"psychologist", "psykolog"}, {"legal", "retshjælp"}, {"housing", "bolig"}, {"finance", "økonomi"}, {"employment", "job"}, {"perpetrator", "hjælp til voldsudøver"}, {"children", "hjælp til børn"}, {"network", "netværk"}, {"other", "andet"}},
	"provider_for":    {{"all", "alle"}, {"women", "kvinder"}, {"men", "mænd"}, {"couples", "par"}, {"perpetrators", "voldsudøvere"}, {"children", "børn"}},
	"refer_from":      {{"self", "borgeren selv"}, {"municipality", "kommunen"}, {"police", "politiet"}, {"health", "sundhedsvæsenet"}},
	"method":          {{"psychoeducation", "psykoedukation"}, {"cognitive", "kognitive metoder"}, {"mentalisation", "mentalisering"}, {"coaching", "coaching"}, {"trauma_aware", "traumebevidst tilgang"}, {"other", "andet"}},
	"content":         {{"recognition", "erkendelse"}, {"violence_knowledge", "viden om vold"}, {"resources", "ressourcer og styrker"}, {"parenting", "forældreskab"}, {"practical", "praktisk hjælp"}},
	"level":           {{"concern", "bekymring"}, {"suspicion", "mistanke"}, {"knowledge", "viden"}, {"high_risk", "høj risiko"}, {"acute", "akut"}},
	"phase":           {{"ongoing", "mens volden står på"}, {"breakup", "bruddet"}, {"after", "tiden efter bruddet"}, {"goes_back", "når borgeren går tilbage"}},
	"chapter_kind":    {{"vision", "vision"}, {"goals", "mål"}, {"definitions", "definitioner"}},
	"reader":          {{"professional", "fagperson"}, {"case_worker", "sagsbehandler"}, {"leader", "leder"}, {"citizen", "borger"}, {"partner", "samarbejdspart"}},
	"does":            {{"police", "politi"}, {"shelter", "krisecenter"}, {"notification", "underretning"}, {"risk_assessment", "risikovurdering"}, {"safety_plan", "sikkerhedsplan"}, {"coordination", "koordinering"}, {"counselling", "rådgivning"}, {"follow_up", "opfølgning"}, {"record", "notat"}, {"inform", "besked"}},
	"colour":          {{"green", "grøn"}, {"yellow", "gul"}, {"red", "rød"}},
	"duty":            {{"may", "kan"}, {"should", "bør"}, {"must", "skal"}},
	"actor":           {{"first_to_know", "den, der hører det først"}, {"leader_where_it_arose", "lederen dér, hvor mistanken opstod"}, {"next_leader", "næste leder"}, {"key_person", "afdelingens nøgleperson"}, {"citizen", "borgeren"}},
	"call_mode":       {{"any", "frit valg"}, {"by_area", "efter borgerens distrikt"}},
	"moment":          {{"discovery", "opdagelsen"}, {"incident", "hændelsen"}},
	"point_status":    {{"in_place", "på plads"}, {"partly", "delvist på plads"}, {"planned", "planlagt"}, {"missing", "mangler"}, {"not_relevant", "ikke relevant"}},
	"action_status":   {{"not_started", "ikke begyndt"}, {"in_progress", "i gang"}, {"done", "færdig"}, {"dropped", "droppet"}},
	"safety_content":  {{"escape_route", "flugtvej"}, {"contact_numbers", "kontaktnumre"}, {"code_word", "kodeord"}, {"packing_list", "pakkeliste"}, {"children", "børnene"}, {"digital_safety", "digital sikkerhed"}, {"money", "penge"}, {"keys", "nøgler"}, {"neighbours", "naboer"}, {"weapons", "våben"}, {"pets", "kæledyr"}, {"medicine", "medicin"}},
	"peer_form":       {{"peers", "mellem voldsudsatte"}, {"role_models", "med personer uden voldserfaring"}, {"professionals", "fagpersoner som rollemodeller"}},
	"recommendation":  {{"A1", "anbefaling 1"}, {"A2", "anbefaling 2"}, {"A3", "anbefaling 3"}, {"A4", "anbefaling 4"}, {"A5", "anbefaling 5"}, {"A6", "anbefaling 6"}, {"A7", "anbefaling 7"}, {"A8", "anbefaling 8"}},
	"training_topic":  {{"detection", "opsporing"}, {"risk_assessment", "risikovurdering"}, {"trauma_aware", "traumebevidst tilgang"}, {"violence_knowledge", "viden om vold"}, {"group_work", "gruppeforløb"}, {"honour", "æresrelaterede konflikter"}, {"children", "børn"}, {"other", "andet"}},
	"separation_rule": {{"one_caseworker_per_party", "hver part har sin egen sagsbehandler"}, {"second_opinion_when_duty_officer_owns_case", "en anden vurderer med, når vagten selv har sagen"}},
}

// Label returns the Danish of a word in one of the lists, or the word itself when it is not there.
func Label(list, word string) string {
	for _, t := range Vocabulary[list] {
		if t.Word == word {
			return t.Da
		}
	}
	return word
}

// FormerLabels are what words of the lists were called in workbooks that may still come home.
var FormerLabels = map[string][]Term{
	"actor": {{"first_to_know", "den, der først får viden"}, {"leader_where_it_arose", "lederen, hvor mistanken opstod"}},
}

// Labels returns the Danish of all words in one of the lists.
func Labels(list string) []string {
	terms := Vocabulary[list]
	all := make([]string, len(terms))
	for i, t := range terms {
		all[i] = t.Da
	}
	return all
}
