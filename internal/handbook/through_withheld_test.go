package handbook_test

import (
	"strings"
	"testing"

	"beredskab/internal/document"
	"beredskab/internal/edition"
	"beredskab/internal/handbook"
	"beredskab/internal/plan"
	"beredskab/internal/sample"
)

// behindSwitchboard is a plan whose public duty officer is reached through a switchboard.
func behindSwitchboard(t *testing.T, audience string) edition.Input {
	t.Helper()
	p := readPlan(t, `format: 1
municipality: {code: "0000", name: Prøveby, hours: man-fre 9-15}
plan: {title: Beredskab, version: "1", status: draft}
contacts:
  - {id: vagten, name: Voksenvagten, department: social, audience: public, via: omstilling, ask_for: vagten, hours: døgnåben, answers_within: 30 min}
  - {id: omstilling, name: Omstillingen, department: social, audience: `+audience+`, phones: [{number: "00 00 00 10"}], hours: døgnåben}
  - {id: raad, name: Rådgivningen, department: social, audience: public, phones: [{number: "00 00 00 11", use: acute}]}
departments:
  - {id: social, name: Socialafdelingen, leaders: [raad], kind: social_adult}
escalation_paths:
  - id: akut
    title: Akut fare
    level: acute
    audience: public
    when: Nogen er i fare nu.
    steps:
      - {id: ring, do: Ring op, call: [vagten], if_unreachable: raad, within: straks, ends: Sagen lukkes.}
`)
	return edition.Input{Plan: p, Date: 20_788}
}

// shownTo are the texts of a document, and whom it offers to ring without a number.
func shownTo(in edition.Input) (text string, mute []string) {
	d := handbook.New(in)
	sample.Sections(d, func(s *document.Section) {
		for _, b := range s.Blocks {
			if dial, ok := b.(document.Dial); ok {
				for _, e := range dial.Entries {
					if e.Number == "" && e.Ask == "" {
						mute = append(mute, e.Name)
					}
				}
			}
		}
	})
	return strings.Join(sample.AllTexts(d), "\n"), mute
}

// A public contact that is only reached through one that citizens may not see is never printed as if they could ring it: no hours,
// no promise to ring back, no place among those to ring. The sheet for the citizen in the internal edition leaves it out too.
func TestReachedThroughWithheld(t *testing.T) {
	t.Parallel()
	in := behindSwitchboard(t, "internal")
	if names := strings.Join(crisisNames(t, in), " "); strings.Contains(names, "Voksenvagten") {
		t.Errorf("the citizen's sheet names %s", names)
	}
	in.Edition = plan.Public
	text, mute := shownTo(in)
	for _, no := range []string{"00 00 00 10", "døgnåben)", "ringer tilbage", "Voksenvagten (", "Voksenvagten; svarer ingen"} {
		if strings.Contains(text, no) {
			t.Errorf("the public edition says %q:\n%s", no, text)
		}
	}
	if len(mute) > 0 {
		t.Errorf("to ring without a number: %q", mute)
	}

	in = behindSwitchboard(t, "public")
	in.Edition = plan.Public
	if text, _ := shownTo(in); !strings.Contains(text, "00 00 00 10") || !strings.Contains(text, "ringer tilbage") {
		t.Errorf("through a public switchboard it can be rung:\n%s", text)
	}
	if names := strings.Join(crisisNames(t, in), " "); !strings.Contains(names, "Voksenvagten") {
		t.Errorf("the citizen's sheet does not name it: %s", names)
	}
}
