package render

// The words that the renderer itself puts beside a document's own.
const (
	labelContents  = "Indhold"
	labelWho       = "Hvem"
	labelDeadline  = "Frist"
	labelDoNot     = "Pas på"
	labelCall      = "Ring til"
	labelNumber    = "Nummer"
	labelWhen      = "Hvornår"
	labelUse       = "Godt at vide"
	labelAnswer    = "Svar"
	labelTwin      = "Vis figuren som tekst"
	labelDraft     = "KLADDE – ikke til brug"
	labelCode      = "Kode til den gældende udgave"
	labelStep      = "trin"
	labelPage      = "Side"
	labelOf        = "af"
	labelAnswered  = "Nogen svarer"
	labelHanded    = "Kun 112 eller politiet svarer"
	labelSilent    = "Ingen svarer"
	labelPartly    = "Ingen svarer en del af døgnet"
	labelCovered   = "Dækket hele døgnet"
	labelPartly112 = "Delvis kun 112 eller 114"
	labelSpecial   = "Helligdag eller lukkedag"
	labelCondition = "Hvis"
	labelFallback  = "Hvis ingen svarer"
	labelHandover  = "Giv sagen videre til"
	// publicTitle is what a browser's tab and history show of a public page: nothing that gives its reader away.
	publicTitle = "Råd og kontakt"
)

// weekdays names the rows of a week matrix, Monday first.
var weekdays = [7]string{"Mandag", "Tirsdag", "Onsdag", "Torsdag", "Fredag", "Lørdag", "Søndag"}
