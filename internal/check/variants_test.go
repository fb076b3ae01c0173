package check_test

import (
	"maps"
	"slices"
	"strings"
	"testing"
)

// edit replaces one stretch of an example's file, which must be there, and there only once.
type edit struct{ file, old, new string }

// variant is a valid way of writing an example otherwise.
type variant struct {
	name, example string
	edits         []edit
	files         func(map[string]string) map[string]string // changes the files as a whole
}

// A plan is told the same however it is written: none of these has a finding above info that the example has not. Those that are in
// order have none at all.
func TestVariantsAreInOrder(t *testing.T) {
	t.Parallel()
	const atLeast = 20
	all := slices.Concat(writings(), organisations(), layouts())
	if len(all) < atLeast {
		t.Errorf("%d variants, want at least %d", len(all), atLeast)
	}
	for _, v := range all {
		t.Run(v.example+"/"+v.name, func(t *testing.T) {
			t.Parallel()
			files := exampleFiles(t, v.example)
			for _, e := range v.edits {
				if strings.Count(files[e.file], e.old) != 1 {
					t.Fatalf("%s holds this %d times:\n%s", e.file, strings.Count(files[e.file], e.old), e.old)
				}
				files[e.file] = strings.Replace(files[e.file], e.old, e.new, 1)
			}
			if v.files != nil {
				files = v.files(files)
			}
			complain(t, checkFiles(t, v.example, files), checkFiles(t, v.example, exampleFiles(t, v.example)))
		})
	}
}

const (
	people = "kontakter.yaml"
	paths  = "handleveje.yaml"
	lone   = "plan.yaml"
	nights = "hours: man-tor 15-8, fre 13 - man 8, helligdage døgnet rundt, lukkedage døgnet rundt"
)

// writings say the same in other ways.
func writings() []variant {
	return []variant{
		{name: "en-dash", example: "eksempelby", edits: []edit{{people, nights, "hours: man–tor 15–8, fre 13 – man 8, helligdage døgnet rundt, lukkedage døgnet rundt"}}},
		{name: "full-day-names", example: "eksempelby", edits: []edit{{people, nights, "hours: mandag til torsdag kl. 15-8, fredag kl. 13 - mandag kl. 8, helligdage og lukkedage døgnet rundt"}}},
		{name: "clock-with-colon", example: "eksempelby", edits: []edit{{people, "hours: man-tor 8-15, fre 8-13", "hours: man-tor 08:00-15:00, fre 08:00-13:00"}}},
		{name: "days-in-a-row", example: "lilleoe", edits: []edit{{lone, "hours: man-ons 9-14, tor 9-16, fre 9-12", "hours: man, tir og ons 9-14, tor 9-16, fre 9-12"}}},
		{name: "country-code", example: "eksempelby", edits: []edit{{people, `"00 00 00 12"`, `"+45 00 00 00 12"`}, {people, `"00 00 00 10"`, `"+4500000010"`}}},
		{name: "phone-without-blanks", example: "eksempelby", edits: []edit{{people, `"00 00 00 12"`, `"00000012"`}}},
		{name: "quoted-names", example: "eksempelby", edits: []edit{{people, "name: Voldsrådgivningen\n", "name: \"Voldsrådgivningen\"\n"}, {people, "name: Voksenvagten\n", "name: 'Voksenvagten'\n"}}},
		{name: "minutes-in-full", example: "eksempelby", edits: []edit{{people, "answers_within: 5 min\n", "answers_within: 5 minutter\n"}}},
		{name: "law-in-words", example: "eksempelby", edits: []edit{{"indsats.yaml", "legal_basis: [forvaltningsloven-28, databeskyttelsesloven-8, samtykke]", "legal_basis: [samtykke, \"Forvaltningsloven § 28\", \"§ 8 i databeskyttelsesloven\"]"}}},
		{name: "kind-as-a-list", example: "eksempelby", edits: []edit{{"afdelinger.yaml", "kind: employment\n", "kind: [employment]\n"}}},
		{name: "outside-hours-in-words", example: "skovlund", edits: []edit{{lone, "hours: uden for åbningstid", "hours: man-ons 15-8, tor 17-8, fre 13 - man 8, helligdage døgnet rundt, lukkedage døgnet rundt"}}},
		{name: "phones-as-a-block", example: "klitby", edits: []edit{{lone, "{number: \"00 00 00 91\", use: acute, hours: hver dag 7-22}", "number: \"00 00 00 91\"\n        use: acute\n        hours: hver dag 7-22"}}},
		{name: "next-written-out", example: "eksempelby", edits: []edit{{paths, "        legal_basis: [barnets-lov-133]\n        record: Gem kvitteringen i sagen\n", "        legal_basis: [barnets-lov-133]\n        next: [{to: lederen-sikrer}]\n"}}},
	}
}

// organisations are other ways to arrange the help.
func organisations() []variant {
	draft := []edit{
		{lone, "  status: adopted\n", "  status: draft\n"},
		{lone, "  adopted_by: Byrådet i Eksempelby\n  adopted_on: 2026-01-29\n", ""},
	}
	return []variant{
		{name: "own-duty-day-and-night", example: "eksempelby", edits: []edit{{people, nights, "hours: døgnåben"}}},
		{name: "round-the-clock-words", example: "eksempelby", edits: []edit{{people, nights, "hours: 24/7"}}},
		{name: "duty-outside-opening-hours", example: "eksempelby", edits: []edit{{people, nights, "hours: uden for åbningstid"}}},
		{name: "by-area", example: "eksempelby", edits: []edit{
			{people, "contacts:\n", "contacts:\n  - {id: nord, name: Rådgivning Nord, department: voksen-social, area: Nord, phones: [{number: \"00 00 00 90\"}], hours: \"man-tor 8-15, fre 8-13\", deputies: [raadgivningen]}\n" +
				"  - {id: syd, name: Rådgivning Syd, department: voksen-social, area: Syd, phones: [{number: \"00 00 00 91\"}], hours: \"man-tor 8-15, fre 8-13\", deputies: [raadgivningen]}\n"},
			{paths, "        call: [raadgivningen, socialmodtagelsen]\n        if_unreachable: voksenvagten\n        within: 30 min\n", "        call: [nord, syd]\n        call_mode: by_area\n        if_unreachable: voksenvagten\n        within: 30 min\n"},
		}},
		{name: "no-perpetrators", example: "eksempelby", edits: []edit{{lone, "target_groups: [victim, perpetrator, child, employee]", "target_groups: [victim, child, employee]"}}},
		{name: "victims-only", example: "eksempelby", edits: []edit{{lone, "  target_groups: [victim, perpetrator, child, employee]\n", ""}}},
		{name: "draft", example: "eksempelby", edits: draft},
		{name: "path-for-office-hours", example: "eksempelby", edits: []edit{{paths, "    level: knowledge\n", "    level: knowledge\n    hours: man-tor 8-15, fre 8-13\n    outside_hours: voksenvagten\n"}}},
		{name: "convenes-first", example: "eksempelby", edits: []edit{
			{paths, "        call: [raadgivningen, socialmodtagelsen]\n        if_unreachable: voksenvagten\n        within: samme dag\n        record: Skriv rådet ned, og hvem der gav det\n", "        convene: modtagelsen\n        if_unreachable: voksenvagten\n        within: samme dag\n"},
			{"samarbejde.yaml", "groups:\n", "groups:\n  - {id: modtagelsen, name: Modtagelsens morgenmøde, members: [raadgivningen, leder-voksen], contact: socialmodtagelsen, convenes_within: samme dag}\n"},
		}},
		{name: "fallback-is-a-step", example: "eksempelby", edits: []edit{
			{paths, "        if_unreachable: vagtleder\n        within: 2 timer\n", "        if_unreachable: lederen-ringer\n        within: 2 timer\n"},
			{paths, "      - id: lederen-sikrer\n", "      - id: lederen-ringer\n        do: Ring til den vagthavende leder\n        actor: first_to_know\n        call: [vagtleder]\n        if_unreachable: boernevagten\n        within: samme dag\n      - id: lederen-sikrer\n"},
		}},
		{name: "national-supervision", example: "eksempelby", edits: []edit{{"indsats.yaml", "supervision: udvejen-leder", "supervision: national/lev-uden-vold-1888"}}},
		{name: "restricted-contact", example: "eksempelby", edits: []edit{{people, "    answers_within: 1 time\n", "    answers_within: 1 time\n    audience: restricted\n"}}},
		{name: "future-service", example: "eksempelby", edits: []edit{{"samarbejde.yaml", "    wait: 12 uger\n", "    wait: 12 uger\n    until: 2028\n"}}},
		{name: "neighbour-with-a-number", example: "lilleoe", edits: []edit{{lone, "    via: national/politi-114\n    ask_for: den sociale vagt i Fastby, som også dækker Lilleø\n", "    phones: [{number: \"00 00 00 92\", use: acute}]\n"}}},
		{name: "usual-closing-days", example: "lilleoe", edits: []edit{{lone, "  closing_days: [grundlovsdag, juleaftensdag, nytaarsaftensdag, fredag-efter-kristi-himmelfart, 2026-12-28/2026-12-30]\n", ""}}},
		{name: "one-telephone-two-roles", example: "lilleoe", edits: []edit{{lone, `"00 00 00 67"`, `"00 00 00 60"`}}},
		{name: "a-year-since-rung-up", example: "lilleoe", edits: []edit{{lone, "verified: 2026-10-21\n  - id: politi-vagt", "verified: 2025-11-21\n  - id: politi-vagt"}}},
		{name: "districts-in-another-order", example: "havnstad", edits: []edit{{lone, "call: [nord, syd, havnen]", "call: [havnen, syd, nord]"}}},
		{name: "one-number-less", example: "klitby", edits: []edit{{lone, "      - {number: \"00 00 00 90\", use: office, hours: man-fre 8-15}\n", ""}}},
		{name: "relay-by-its-own-number", example: "skovlund", edits: []edit{{lone, "    via: national/politi-114\n    ask_for: den sociale bagvagt i Skovlund\n", "    phones: [{number: \"00 00 00 29\", use: acute}]\n"}}},
		{name: "no-workshop", example: "lilleoe", edits: []edit{{lone, "  workshop: {number: 2, date: 2026-09-10}\n", ""}}},
	}
}

// layouts put the same text in other files.
func layouts() []variant {
	return []variant{
		{name: "one-file", example: "eksempelby", files: func(files map[string]string) map[string]string {
			text := files[lone]
			for _, name := range slices.Sorted(maps.Keys(files)) {
				if name != lone {
					text += "\n" + files[name]
				}
			}
			return map[string]string{lone: text}
		}},
		{name: "files-in-another-order", example: "eksempelby", files: func(files map[string]string) map[string]string {
			out := map[string]string{}
			for name, text := range files {
				out[string('z'-name[0]+'a')+name] = text
			}
			return out
		}},
		{name: "windows-line-breaks", example: "lilleoe", files: func(files map[string]string) map[string]string {
			return map[string]string{lone: strings.ReplaceAll(files[lone], "\n", "\r\n")}
		}},
		{name: "comments-everywhere", example: "lilleoe", files: func(files map[string]string) map[string]string {
			return map[string]string{lone: strings.ReplaceAll(files[lone], "\n  - id:", "\n  # herunder\n  - id:")}
		}},
	}
}
