package intake

import (
	"slices"
	"strings"

	"beredskab/internal/danish"
	"beredskab/internal/document"
	"beredskab/internal/plan"
	"beredskab/internal/returned"
	"beredskab/internal/syntax"
	"beredskab/internal/xlsx"
)

// value understands a cell as a key's value.
func (t *planReader) value(b *xlsx.Table, row *xlsx.Row, column string, k *plan.Key, c xlsx.Cell) (v syntax.Value, ok bool) {
	where := b.Where(row, column)
	if c.Formula || c.Fault {
		t.refuse(where, returned.FormulaMessage, returned.FormulaFix)
		return v, false
	}
	text := t.text(b, row, column, k, c)
	if text == "" {
		return v, false
	}
	if k.Kind == plan.KindClosingDay && danish.Fold(text) == noneWord {
		return syntax.Value{Kind: syntax.Sequence, Flow: true}, true
	}
	if !k.List {
		return t.one(where, k, text)
	}
	lines := slices.DeleteFunc(strings.Split(text, "\n"), func(s string) bool { return strings.TrimSpace(s) == "" })
	v.Kind = syntax.Sequence
	for _, line := range words(k, lines) {
		item, ok := t.one(where, k, strings.TrimSpace(line))
		if !ok {
			return v, false
		}
		v.Items = append(v.Items, item)
	}
	if k.OrOne && len(v.Items) == 1 {
		return v.Items[0], true
	}
	return v, true
}

// text is what a cell says as text. What a spreadsheet has made a date or a time of is asked about where neither is wanted, and so
// nobody finds 46329 in the plan.
func (t *planReader) text(b *xlsx.Table, row *xlsx.Row, column string, k *plan.Key, c xlsx.Cell) string {
	kind := document.FormAnswer
	if k.Kind == plan.KindDate {
		kind = document.DueAnswer
	}
	text := returned.Meaning(c, kind)
	where := b.Where(row, column)
	switch {
	case k.Kind == plan.KindDate || c.Kind == xlsx.TextValue || c.Kind == xlsx.YesNoValue:
		return text
	case (c.Kind == xlsx.DateValue || c.Kind == xlsx.TimeValue) && (k.Kind != plan.KindProse || !c.Whole):
		what := map[bool]string{true: "en dato", false: "et klokkeslæt"}[c.Kind == xlsx.DateValue]
		t.refuse(where, "Excel har lavet det, der blev skrevet, om til "+what+": cellen viser "+returned.Quote(text)+". Jeg kan ikke se, hvad der skulle stå.",
			"Skriv det igen som tekst. I Excel: skriv en apostrof (') foran.")
		return ""
	case k.Name == "code" && c.Kind == xlsx.NumberValue && len(text) < 4 && strings.Trim(text, "0123456789") == "":
		padded := strings.Repeat("0", 4-len(text)) + text
		t.notice(where, "Tallet "+text+" er læst som "+padded+": en kommunekode har fire cifre.")
		return padded
	case k.Kind != plan.KindProse && k.Kind != plan.KindNumber && c.Kind == xlsx.NumberValue && strings.Contains(text, ","):
		dotted := strings.Replace(text, ",", ".", 1)
		t.notice(where, "Tallet er læst som "+returned.Quote(dotted)+". Skal der stå noget andet, så skriv det som tekst med en apostrof (') foran.")
		return dotted
	}
	return text
}

// words parts a line such as "fysisk vold, psykisk vold" where each part can be chosen.
func words(k *plan.Key, lines []string) []string {
	if k.Kind != plan.KindWord {
		return lines
	}
	var out []string
	for _, line := range lines {
		parts := strings.FieldsFunc(line, func(r rune) bool { return r == ',' || r == ';' })
		_, whole := returned.Term(k.Enum, strings.TrimSpace(line))
		unknown := slices.ContainsFunc(parts, func(part string) bool {
			_, ok := returned.Term(k.Enum, strings.TrimSpace(part))
			return !ok
		})
		if whole || unknown {
			parts = []string{line}
		}
		out = append(out, parts...)
	}
	return out
}

func (t *planReader) one(where xlsx.Where, k *plan.Key, text string) (v syntax.Value, ok bool) {
	switch {
	case k.Kind == plan.KindWord:
		if term, ok := returned.Term(k.Enum, text); ok {
			return syntax.Text(term.Word), true
		}
		fix := "Vælg " + danish.List(plan.Labels(k.Enum), "eller") + "."
		if k.List {
			fix = "Skriv hver på sin egen linje (Alt+Enter). Det kan være " + danish.List(plan.Labels(k.Enum), "eller") + "."
		}
		t.refuse(where, returned.Quote(text)+" kan ikke vælges her.", fix)
		return v, false
	case k.Kind == plan.KindYesNo:
		switch danish.Fold(text) {
		case "ja", "true", "sand":
			return syntax.Bare("true"), true
		case "nej", "false", "falsk":
			return syntax.Bare("false"), true
		}
		t.refuse(where, returned.Quote(text)+" kan ikke vælges her.", "Vælg ja eller nej.")
		return v, false
	}
	if k.Kind == plan.KindNumber && text != "" && strings.Trim(text, "0123456789") == "" && len(text) < 9 {
		return syntax.Bare(text), true
	}
	return syntax.Text(text), true
}
