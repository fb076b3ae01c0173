package leak

import "testing"

// Nobody is named in these, and whoever sits in the room knows who wrote them.
func TestPointers(t *testing.T) {
	t.Parallel()
	own := map[string]bool{"Krisecenter": true, "Skole": true}
	p := NewPointers(
		[]string{"Sandø", "Bakkedal", "Fjordvig"}, []map[string]bool{{"Egely": true, "Skole": true}, {"Politiet": true}, {"Politiet": true}}, own,
		[]string{"112", "1888"}, false,
	)
	for text, want := range map[string]bool{
		"I dalen er der langt til naboen.":                   true,
		"Vi mødes nede ved fjorden.":                         true,
		"På øen kender alle hinanden.":                       true,
		"Færgen sejler ikke om natten.":                      true,
		"Øboerne ringer selv.":                               true,
		"Vi har en aftale med egely.":                        true,
		"Vi er 212 medarbejdere.":                            true,
		"Alle 14.300 borgere får et brev.":                   true,
		"Det begyndte den 3. marts.":                         true,
		"bakkedalskortet ligger i skuffen":                   true,
		"Vi spørger alle alene, og vi bruger altid tolk.":    false,
		"Ring 112 eller 1888, og vent 24 timer, jf. § 153.":  false,
		"Anbefalingerne fra 2022 ligger på bordet.":          false,
		"Vi mødes på skolen og på krisecentret.":             false,
		"Det er politiet, der kører, og vi ringer bagefter.": false,
		"Gruppen mødes hver 14. dag.":                        false,
		"En del af samtalen handler om det hele.":            false,
	} {
		if got := p.In(text); got != want {
			t.Errorf("%q points to somebody: %v, want %v", text, got, want)
		}
	}
	dry := NewPointers([]string{"Bakkedal"}, nil, own, nil, false)
	if dry.In("Færgen sejler ikke.") {
		t.Error("a ferry tells nothing where nobody has one")
	}
	if !NewPointers([]string{"Bakkedal"}, nil, own, nil, true).In("Færgen sejler ikke.") {
		t.Error("one of the plans speaks of a ferry")
	}
}
