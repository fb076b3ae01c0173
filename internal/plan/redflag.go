package plan

import (
	"slices"

	"beredskab/internal/danish"
)

// RedFlag is a sign (faretegn) that the violence may become fatal. Which of them Danish authorities name is said in Source; the others
// are derived, and every print that explains one says so.
type RedFlag struct {
	ID       string
	Name     string // Danish: "kvælning eller kvælertag"
	Question string // Danish, to the exposed person
	Short    string // the same for a card
	Source   string // Danish; "" when it is derived
	words    []string
}

// RedFlags returns the signs in the order in which they are asked for.
func RedFlags() []RedFlag {
	return []RedFlag{
		{"strangulation", "kvælning eller kvælertag", "Har nogen taget kvælertag på dig eller forsøgt at kvæle dig?", "Kvælertag?", "", []string{"kvæl", "halsgreb", "taget om halsen", "strangul"}},
		{
			"death_threats", "trusler på livet", "Har nogen truet med at slå dig eller børnene ihjel?", "Trusler på livet?", "Justitsministeriet om partnerdrab 2017-2021",
			[]string{"på livet", "dødstrus", "ihjel", "bange for at dø", "trusler om drab", "trusler om at dræbe"},
		},
		{"weapons", "våben", "Er der våben i hjemmet, eller er du blevet truet med våben eller kniv?", "Våben eller kniv?", "", []string{"våben", "skydevåben", "jagtvåben", "kniv", "gevær", "pistol"}},
		{
			"breakup", "et brud", "Er du gået, eller tænker du på at gå?", "Gået, eller på vej væk?", "Socialstyrelsen 2015 om brudfasen",
			[]string{"brud", "samlivsbrud", "vil gå", "er gået", "ved at gå", "på vej væk", "skilsmisse", "forlad", "vil flytte"},
		},
		{"pregnancy", "graviditet", "Er du gravid, eller har du lige født?", "Gravid?", "Lev Uden Volds håndbog, gengivet på powerkvinderne.dk", []string{"gravid", "nyfødt", "lige født"}},
		{
			"stalking", "stalking og kontrol", "Bliver du fulgt, overvåget eller kontaktet igen og igen?", "Fulgt eller overvåget?", "Justitsministeriet om partnerdrab 2017-2021",
			[]string{"stalk", "forfølg", "følger efter", "overvåg", "dukker op", "sporing"},
		},
		{"suicide_threats", "trusler om selvmord", "Har nogen truet med at tage livet af sig selv, hvis du går?", "Trusler om selvmord?", "", []string{"selvmord", "livet af sig", "eget liv"}},
		{"getting_worse", "at volden tager til", "Er volden blevet værre eller hyppigere?", "Værre end før?", "", []string{"taget til", "tager til", "værre", "hyppigere", "oftere", "eskaler", "optrap", "voldsommere", "grovere"}},
	}
}

// Questions are the signs as they are asked for.
func Questions(flags []RedFlag) []string {
	all := make([]string, len(flags))
	for i, f := range flags {
		all[i] = f.Question
	}
	return all
}

// RedFlagsIn finds the signs that some texts name.
func RedFlagsIn(texts []string) []RedFlag {
	return slices.DeleteFunc(RedFlags(), func(f RedFlag) bool {
		return !slices.ContainsFunc(texts, func(t string) bool {
			folded := danish.Fold(t)
			return slices.ContainsFunc(f.words, func(w string) bool { return danish.Begins(folded, w) })
		})
	})
}

// RedFlags returns the signs that whoever follows a path should ask about: those that always lead to it, those of the whole plan, and,
// where the path is about suspicion or knowledge, those that lead on to high risk. A path that is only about children or about the
// one who is violent has none: there is nobody to ask.
func (p *Plan) RedFlags(e *EscalationPath) []RedFlag {
	asks := func(x *EscalationPath) bool {
		return slices.Contains(x.People(), "victim") || slices.Contains(x.People(), "employee")
	}
	if !asks(e) || slices.Equal(e.Level, []string{"acute"}) {
		return nil
	}
	texts := slices.Clone(e.AlwaysIf)
	if p.Risk != nil {
		texts = append(texts, p.Risk.RedFlags...)
	}
	for _, x := range p.EscalationPaths {
		if x != e && asks(x) && slices.Contains(x.Level, "high_risk") && len(x.ViolenceTypes) == 0 {
			texts = append(texts, x.AlwaysIf...)
		}
	}
	return RedFlagsIn(texts)
}
