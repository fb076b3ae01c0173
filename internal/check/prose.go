package check

import (
	"strings"
	"unicode/utf8"

	"beredskab/internal/danish"
	"beredskab/internal/diag"
	"beredskab/internal/plan"
	"beredskab/internal/prose"
)

// textRules is family X: what is written in running text (tekst), whatever it is about.
func textRules() []Rule {
	return since([]Rule{
		{
			ID: "X1", Title: "Noget i teksten bliver ikke vist, som I venter", Severity: diag.Warning, Check: checkProse,
			Why:     "Kode og billeder fra nettet kan bære noget skadeligt med sig, så de bliver aldrig vist i håndbogen.",
			Fix:     "Skriv det med almindelige ord.",
			Example: "chapters:\n  - id: forord\n    title: Forord\n    text: |\n      Læs mere på [vores side](https://www.eksempelby.example/beredskab).",
		},
		{
			ID: "X2", Title: "Noget er ikke skrevet færdigt", Severity: diag.Warning, Check: checkPlaceholders,
			Why:     "Et \"[indsæt]\" i et trykt handlekort koster tillid, og den, der står med kortet, mangler netop det.",
			Fix:     "Skriv det, der mangler, eller slet linjen.",
			Example: "plan:\n  title: Beredskab mod vold i nære relationer\n  purpose: Ingen i Eksempelby skal leve med vold derhjemme.",
		},
		{
			ID: "X3", Title: "Et trin, der ikke siger, hvad man skal gøre", Severity: diag.Warning, Check: checkImperative,
			Why:     "\"Der skal ringes\" siger ikke til nogen, at det er dem. Så venter alle på hinanden, og borgeren venter på alle.",
			Fix:     "Begynd trinnet med det, man skal gøre, som en opfordring: Ring, Spørg, Skriv. Skriv i Hvem (actor), hvem der gør det.",
			Example: "escalation_paths:\n  - id: mistanke\n    title: Mistanke om vold\n    steps:\n      - {id: ring, do: \"Ring til rådgivningen, og fortæl, hvad du har set\", actor: first_to_know}",
		},
		{
			ID: "X4", Title: "Ord, der lyder som en aftale, men ikke er det", Severity: diag.Warning, Check: checkPhrases,
			Why:     "Den, der læser \"relevante parter\" eller \"hurtigst muligt\" klokken to om natten, må stadig gætte, hvem og hvornår.",
			Fix:     "Skriv, hvem, hvornår eller hvad der skal til, så en ny kollega kan gøre det uden at spørge.",
			Example: "escalation_paths:\n  - id: mistanke\n    title: Mistanke om vold\n    when: Du ser blå mærker, eller borgeren fortæller om vold.",
		},
		{
			ID: "X5", Title: "En offentlig tekst, der er svær at læse", Severity: diag.Info, Check: checkReadability,
			Why:     "Borgere læser planen, når de er bange eller pressede. Et lixtal over 45 er sværere end det meste af en avis. Lixtallet er ord pr. sætning lagt til, hvor mange procent af ordene der har mere end seks bogstaver.",
			Fix:     "Skriv kortere sætninger, og brug de ord, I siger til borgeren.",
			Example: "chapters:\n  - id: raad\n    title: Hvis du er bange derhjemme\n    audience: public\n    text: Er du i fare nu, så ring 112. Vil du tale med nogen, så ring til os. Du bestemmer, hvad der skal ske.",
		},
		{
			ID: "X6", Title: "Bogstaver, der er gået i stykker", Severity: diag.Warning, Check: checkGarbled,
			Why:     "Et program har læst æ, ø og å forkert og gemt teksten sådan. Det står lige så forkert på handlekortet.",
			Fix:     "Skriv ordet igen, og gem filen med kodningen UTF-8.",
			Example: "contacts:\n  - id: doegnvagten\n    name: Døgnvagten",
		},
	})
}

func checkProse(p *Pass) {
	for _, f := range p.fields() {
		if f.Key.Kind != plan.KindProse {
			continue
		}
		for _, problem := range prose.Problems(f.Value) {
			p.Report(f.Place(), part(f, problem.Start, problem.End), f.Key.Label()+": "+strings.ToLower(problem.Message[:1])+problem.Message[1:]+".", problem.Fix)
		}
	}
}

// checkPlaceholders looks for the marks that drafters leave for themselves. Notes are theirs to leave them in.
func checkPlaceholders(p *Pass) {
	for _, f := range p.fields() {
		if f.Key.Kind != plan.KindText && f.Key.Kind != plan.KindProse || f.Key.Name == "note" || f.Key.Shape == plan.ShapePhone {
			continue
		}
		i, j := leftOver(f.Value)
		if j > 0 && j-i < len(f.Value) {
			p.Report(f.Place(), part(f, i, j), f.Key.Label()+" er ikke skrevet færdigt: der står "+diag.Quote(f.Value[i:j])+".", "")
		} else if j > 0 || maybeMark(f.Value) && substanceOfWord(f.Value) == placeholder {
			p.Report(f.Place(), f.Span(), f.Key.Label()+" er ikke skrevet færdigt: "+diag.Quote(f.Value)+".", "")
		}
	}
}

// maybeMark leaves out, without weighing its words, a text that is too long to be only a mark.
func maybeMark(text string) bool {
	const longest = 24 // "Skal udfyldes." and the like
	return len(text) <= longest || text[0] == '[' || strings.HasPrefix(strings.ToLower(text[:4]), "todo") || strings.HasPrefix(strings.ToLower(text[:5]), "lorem")
}

// leftOver finds a mark inside a text that is otherwise written; j is 0 when there is none.
func leftOver(text string) (i, j int) {
	for _, mark := range [...]string{"TODO", "XXX", "???", "FIXME", "TBD"} {
		if i := strings.Index(text, mark); i >= 0 && !letterBeside(text, i, i+len(mark)) {
			return i, i + len(mark)
		}
	}
	if i, j := unnamed(text); j > 0 {
		return i, j
	}
	if i := strings.Index(text, "{{"); i >= 0 { // what a merge of letters should have filled in
		if n := strings.Index(text[i:], "}}"); n > 0 {
			return i, i + n + len("}}")
		}
	}
	for _, pair := range [...]string{"[]", "<>", "«»"} {
		if i, j := bracketed(text, pair); j > 0 {
			return i, j
		}
	}
	return 0, 0
}

// unnamed finds the letters that stand for a name that is not known yet: N.N., NN.
func unnamed(text string) (i, j int) {
	for _, mark := range [...]string{"N.N.", "N. N.", "N.N", "NN"} {
		if i := strings.Index(text, mark); i >= 0 && !letterBeside(text, i, i+len(mark)) {
			return i, i + len(mark)
		}
	}
	return 0, 0
}

// bracketed finds an invitation to write something between brackets of a kind: "[indsæt navn]", "<telefonnummer>".
func bracketed(text, pair string) (i, j int) {
	opens, _ := utf8.DecodeRuneInString(pair)
	shuts := strings.TrimPrefix(pair, string(opens))
	for at := 0; ; {
		open := strings.IndexRune(text[at:], opens)
		if open < 0 {
			return 0, 0
		}
		open += at
		end := strings.Index(text[open:], shuts)
		if end < 0 {
			return 0, 0
		}
		inner := danish.Fold(text[open+utf8.RuneLen(opens) : open+end])
		after := open + end + len(shuts)
		link := after < len(text) && text[after] == '('
		if !link && (inner == "…" || inner == "..." || containsAny(inner, "indsæt", "udfyld", "skriv ", "navn her", "dato her") ||
			pair == "<>" && containsAny(inner, "navn", "dato", "nummer", "telefon", "adresse") && !strings.ContainsAny(inner, "/=@")) {
			return open, after
		}
		at = after
	}
}

// letterBeside says that a mark is part of a longer word.
func letterBeside(text string, i, j int) bool {
	letter := func(c byte) bool { return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= 0x80 }
	return i > 0 && letter(text[i-1]) || j < len(text) && letter(text[j])
}
