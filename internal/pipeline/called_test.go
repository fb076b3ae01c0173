package pipeline

import "testing"

func TestNameInBrokenPlans(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"municipality: {code: \"0000\", name: Gamma}\n":                           "Gamma",
		"municipality: {name: \"Ny By\", code: x\n":                               "Ny By",
		"x\nmunicipality:\n  # hvem\n\n  code: \"0000\"\n  name: Deltaby  # os\n": "Deltaby",
		"municipality:\r\n  name: Vigby\r\n":                                      "Vigby",
		"contacts:\n  - name: Vagten\nmunicipality:\ndepartments:\n  - name: X\n": "",
		"municipality:\n  # name: Eksempel\n  fullname: X\n":                      "",
		"name: Gamma\n": "",
		"":              "",
	} {
		if got := nameIn(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
