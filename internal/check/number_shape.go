package check

import (
	"strings"
	"unicode"

	"beredskab/internal/danish"
	"beredskab/internal/diag"
	"beredskab/internal/phone"
	"beredskab/internal/plan"
	"beredskab/internal/register"
)

// checkNumbers reports the numbers that cannot be dialled, each with why, and with what to write in its place.
func checkNumbers(p *Pass) {
	p.shaped(plan.ShapePhone, func(f plan.Field) {
		if fits(f.Value, plan.ShapePhone) {
			return
		}
		what, fix := unfit(phone.Parse(f.Value))
		p.ReportAs(p.inDraft(diag.Warning), f.Place(), f.Span(), f.Key.Label()+": "+diag.Quote(f.Value)+" "+what, fix)
		p.fixed(onlyNumber(f))
	})
}

// onlyNumber is the edit that leaves nothing but the number, where it is written among marks that say no more. Words beside it may
// say when it answers, and are left to a person.
func onlyNumber(f plan.Field) []diag.Edit {
	n := phone.Parse(f.Value)
	number := phone.Parse(n.Digits())
	if n.Problem != phone.BadSign || !number.Valid() || strings.ContainsFunc(f.Value, unicode.IsLetter) {
		return nil
	}
	return f.Node().Rewrite(number.Plain())
}

// unfit says why a number cannot be dialled, and what to do; the fix is "" where the rule's own says it best.
func unfit(n phone.Number) (what, fix string) {
	switch n.Problem {
	case phone.Placeholder:
		return "er ikke skrevet færdigt.", "Skriv hele nummeret, eller slet linjen, til I har det. Indtil da er det ikke et nummer, man kan ringe til."
	case phone.Extension:
		return "har mere efter nummeret.", "Skriv nummeret for sig, og skriv resten i Tekst (text): {number: \"" + n.Main() + "\", text: \"" + n.Rest() + "\"}"
	case phone.Several:
		return "er mere end ét nummer.", "Skriv hvert nummer for sig: phones: [{number: \"" + n.Main() + "\"}, {number: \"" + n.Second() + "\"}]"
	case phone.BadSign:
		if number := phone.Parse(n.Digits()); number.Valid() {
			return "rummer mere end nummeret.", "Skriv kun " + number.Plain() + " her. Andre ord om nummeret kan stå i Tekst (text)."
		}
		return "er ikke et telefonnummer, man kan ringe til.", ""
	case phone.Impossible:
		if len(n.Key()) == len("112") {
			return "er ikke et nummer, man kan ringe til i Danmark.", impossibleShort()
		}
		return "kan ikke være et dansk nummer: numre på otte cifre begynder med 2 til 9.", "Tjek nummeret. Er det udenlandsk, så skriv + og landekoden foran."
	case phone.TooShort, phone.TooLong:
		if n.Foreign() {
			return "er for kort eller for langt til et udenlandsk nummer.", "Skriv + og landekoden, og derefter hele nummeret."
		}
		return "har " + danish.Plural(len(n.Key()), "ciffer", "cifre") + ".", "Danske numre har otte cifre. Korte numre begynder med 1, fx 112, 1888 og 116 111. Tjek, om der mangler et ciffer eller er et for meget."
	}
	return "er ikke et telefonnummer, man kan ringe til.", ""
}

// impossibleShort leads from 911 and 999 to the number that somebody in danger needs.
func impossibleShort() string {
	alarm := register.LineByNumber("112")
	return "Alarmnummeret er " + alarm.Phone + ". Ring til det i et trin: call: [" + register.NationalPrefix + alarm.ID + "]"
}
