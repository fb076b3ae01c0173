package config

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"beredskab/internal/danish"
	"beredskab/internal/diag"
)

// check looks at the values of the settings, whoever gave them.
func (s Settings) check(c Choices) error {
	if err := c.CheckFormats(s.Formats); err != nil {
		return err
	}
	if err := CheckEdition(s.Edition); err != nil {
		return err
	}
	if err := s.checkPapers(c); err != nil {
		return err
	}
	if s.Date != "" {
		if err := CheckDate(s.Date); err != nil {
			return err
		}
	}
	if strings.TrimSpace(s.Out) == "" {
		return errors.New("out er tom. Skriv den mappe, filerne skal ligge i, for eksempel out")
	}
	for _, w := range s.Severity {
		switch {
		case w.Rule == "":
			return errors.New(`under severity mangler "rule": skriv, hvilken regel det gælder, for eksempel rule: K4`)
		case !slices.Contains(weights(), w.As):
			return fmt.Errorf(`under severity står "%s" ved reglen %s. Skriv as: %s`, w.As, w.Rule, danish.List(weights(), "eller"))
		case strings.TrimSpace(w.Reason) == "":
			return fmt.Errorf(`under severity mangler "reason" ved reglen %s: skriv, hvorfor den skal veje anderledes hos jer`, w.Rule)
		}
	}
	return nil
}

func weights() []string { return []string{"error", "warning", "info"} }

// CheckFormats says what is wrong with a list of formats; nil when build can write them all.
func (c Choices) CheckFormats(formats []string) error {
	if len(formats) == 0 {
		return fmt.Errorf("der er ingen formater (formats). Vælg mellem %s", danish.List(c.Formats, "og"))
	}
	for _, f := range formats {
		if !slices.Contains(c.Formats, f) {
			return fmt.Errorf(`jeg kan ikke skrive formatet "%s".%s Vælg mellem %s`, f, meant(f, c.Formats), danish.List(c.Formats, "og"))
		}
	}
	return nil
}

// checkPapers looks at what the municipality has chosen of its papers.
func (s Settings) checkPapers(c Choices) error {
	for _, list := range []struct {
		written, known []string
		what           string
	}{
		{s.Papers, c.Papers, "ingen del (papers)"},
		{s.LeaveOut, c.Out, "intet kapitel, der kan udelades (leave_out)"},
		{s.TakeIn, c.In, "intet kapitel, der kan tages med i håndbogen (take_in)"},
	} {
		for _, name := range list.written {
			if !slices.Contains(list.known, name) {
				return fmt.Errorf(`der er %s, som hedder "%s".%s Vælg mellem %s`, list.what, name, meant(name, list.known), danish.List(list.known, "og"))
			}
		}
	}
	return nil
}

// meant asks for the name that somebody probably meant; "" when none is near.
func meant(written string, known []string) string {
	near := diag.Nearest(written, known, 1)
	if len(near) == 0 {
		return ""
	}
	return ` Mener I "` + near[0] + `"?`
}

// CheckEdition says what is wrong with the name of an edition.
func CheckEdition(edition string) error {
	if !slices.Contains(Editions(), edition) {
		return fmt.Errorf(`der er ingen udgave (edition), der hedder "%s". Vælg mellem %s`, edition, danish.List(Editions(), "og"))
	}
	return nil
}

// CheckDate says what is wrong with a date.
func CheckDate(date string) error {
	if _, err := time.Parse(time.DateOnly, date); err != nil {
		return fmt.Errorf(`"%s" er ikke en dato (date). Skriv år, måned og dag, for eksempel 2026-11-21`, date)
	}
	return nil
}

// unreadable tells of a settings file that is not written as it should be. The library's own words are English and about
// parsing; the line number is all that helps the reader.
func unreadable(err error) string {
	if line := number(err.Error(), "line "); line > 0 {
		return fmt.Sprintf("jeg kan ikke læse indstillingerne. Der er en fejl ved linje %d: se efter kolon, mellemrum og anførselstegn", line)
	}
	return "jeg kan ikke læse indstillingerne. Skriv hver indstilling på sin egen linje, for eksempel out: out"
}

// wrongKind tells of a value of another kind than its setting.
func wrongKind(err error, c Choices) string {
	text := err.Error()
	for _, k := range keys(c.Defaults()) {
		if strings.Contains(text, "'"+k.name) {
			return fmt.Sprintf("indstillingen %s er skrevet forkert. Skriv den sådan: %s", k.name, example(k.name, c))
		}
	}
	return "indstillingerne er skrevet forkert"
}

// example shows how a setting is written.
func example(key string, c Choices) string {
	switch key {
	case "formats":
		return "formats: [" + strings.Join(c.Usual, ", ") + "]"
	case "edition":
		return "edition: internal"
	case "date":
		return "date: 2026-11-21"
	case "papers":
		return "papers: [" + strings.Join(c.Papers, ", ") + "]"
	case "leave_out":
		return "leave_out: [kapitel, kapitel]"
	case "take_in":
		return "take_in: [kapitel]"
	case "severity":
		return "severity: [{rule: K4, as: info, reason: hvorfor}]"
	case "templates":
		return "templates: skabeloner"
	case "anonymous_key":
		return `anonymous_key: "..."`
	}
	return "out: out"
}

// number reads the digits that follow a word in a text; 0 when there are none.
func number(text, word string) int {
	_, rest, ok := strings.Cut(text, word)
	if !ok {
		return 0
	}
	end := 0
	for end < len(rest) && rest[end] >= '0' && rest[end] <= '9' {
		end++
	}
	n, _ := strconv.Atoi(rest[:end])
	return n
}
