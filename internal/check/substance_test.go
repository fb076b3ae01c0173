package check

import "testing"

func TestSubstance(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]substance{
		"":                        empty,
		"  \n ":                   empty,
		"TODO":                    placeholder,
		"todo: skriv noget":       placeholder,
		"…":                       placeholder,
		"...":                     placeholder,
		"-":                       placeholder,
		"[indsæt]":                placeholder,
		"[indsæt navn på leder]":  placeholder,
		"[Indsæt navn] ringer":    placeholder,
		"skal udfyldes":           placeholder,
		"Kommer senere.":          placeholder,
		"ja":                      hollow,
		"Ja.":                     hollow,
		"nej":                     hollow,
		"ja ja ja":                hollow,
		"Ja, det gør vi":          hollow,
		"se ovenfor":              hollow,
		"Se bilag 3":              hollow,
		"efter behov":             hollow,
		"ved behov":               hollow,
		"Netværkskort":            hollow,
		"Netværkskort i samtale":  real,
		"Ja, når borgeren vil":    real,
		"https://www.x.example/a": real,
	} {
		if got := substanceOf(text); got != want {
			t.Errorf("%q weighs %d, want %d", text, got, want)
		}
	}
	for text, want := range map[string]substance{
		"SARA-V3": real, "visitation": real, "ja": hollow, "x": hollow, "TODO": placeholder, "": empty,
	} {
		if got := substanceOfWord(text); got != want {
			t.Errorf("the word %q weighs %d, want %d", text, got, want)
		}
	}
}
