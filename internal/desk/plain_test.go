package desk

import "testing"

func TestPlain(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"Åbningstid (hours): \"x\" er ikke en tid.": "Åbningstid: \"x\" er ikke en tid.",
		"Skriv Gælder (risk.applies_to), og gem.":   "Skriv Gælder, og gem.",
		"Kontakten (se nedenfor) mangler (phones).": "Kontakten (se nedenfor) mangler.",
		"En (uden slut": "En (uden slut",
		"Skriv det i Myndighed (authority) (acts)": "Skriv det i Myndighed",
	} {
		if got := plain(text); got != want {
			t.Errorf("plain(%q) = %q, want %q", text, got, want)
		}
	}
}
