package handbook_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"beredskab/internal/cover"
	"beredskab/internal/danish"
	"beredskab/internal/diag"
	"beredskab/internal/document"
	"beredskab/internal/edition"
	"beredskab/internal/handbook"
	"beredskab/internal/plan"
	"beredskab/internal/sample"
	"beredskab/internal/testscale"
	"beredskab/internal/wording"
)

// A finding and the handbook never say different things of one fact: who has no hours, who only advises, which situations have no
// path, how long nobody answers, whether there is help with somebody to ring. The test holds the sentences of both against each other
// and knows nothing of how either comes about.
func TestFindingsSayWhatTheHandbookSays(t *testing.T) {
	t.Parallel()
	said := map[string]int{}
	hold := func(name string, in edition.Input, text string) {
		truth := &truth{T: t, in: in, book: handbook.New(in), said: said, name: name}
		truth.check()
		if len(truth.faults) > 0 {
			t.Log(text)
		}
	}
	for _, name := range sample.Examples {
		hold(name, sample.InputOf(t, name, 0), "")
	}
	var seeds []uint64
	for seed := uint64(0); len(seeds) < 2; seed++ { // only a group and the way outside hours call somebody; no step calls
		if text := randomPlan(seed); !strings.Contains(text, " call: ") && strings.Contains(text, " outside_hours: kontakt") && strings.Contains(text, " convene: ") {
			seeds = append(seeds, seed)
		}
	}
	for seed := range testscale.Count(600/testscale.Slower, 50) {
		seeds = append(seeds, uint64(seed))
	}
	for _, seed := range seeds {
		text := widened(seed)
		hold(fmt.Sprint(seed), sample.InputFor(readPlan(t, text), nil), text)
	}
	for _, pair := range []string{"E11", "E12", "no hours", "only advises", "another group", "no number", "no path", "no help", "no number on the front", "no opening hours"} {
		if said[pair] == 0 {
			t.Errorf("nothing was held against each other about: %s", pair)
		}
	}
}

// widened is a random plan with contacts that only advise or have no number, and with services.
func widened(seed uint64) string {
	text := randomPlan(seed)
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		switch n := (uint64(i)*7 + seed) % 5; {
		case n == 0 && line == "    authority: acts":
			lines[i] = "    authority: advises"
		case n < 3 && line == "    phones:":
			if lines[i] = ""; n == 0 {
				lines[i] = "    channels: [{kind: email, value: vagt@proeveby.example}]"
			}
			for k := i + 1; strings.HasPrefix(lines[k], "      - {number"); k++ {
				lines[k] = ""
			}
		case n == 2 && strings.HasPrefix(line, "    hours: "):
			lines[i] = ""
		}
	}
	kinds := []string{"counselling", "peer_group", "housing", "psychologist"}
	return strings.Join(lines, "\n") + fmt.Sprintf("services:\n  - {id: hjaelp, name: Hjælpen, type: %s, contact: kontakt-%d, serves: [%s]}\n",
		kinds[seed%4], seed%3, []string{"victim", "child"}[seed/2%2])
}

type truth struct {
	*testing.T
	in     edition.Input
	book   *document.Document
	said   map[string]int
	name   string
	faults []string
}

func (t *truth) fault(format string, args ...any) {
	t.Helper()
	text := fmt.Sprintf(format, args...)
	t.faults = append(t.faults, text)
	t.Errorf("%s: %s", t.name, text)
}

func (t *truth) check() {
	for _, f := range t.in.Result.Findings {
		switch f.Rule {
		case "E11", "E12":
			t.said[f.Rule]++
			t.silence(f)
		}
	}
	t.silentSections()
	t.levels()
	t.help()
	t.front()
}

// found says that a rule has a finding whose message has some words.
func (t *truth) found(rule string, words ...string) bool {
	return slices.ContainsFunc(t.in.Result.Findings, func(f diag.Finding) bool {
		return f.Rule == rule && !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(f.Message, w) })
	})
}

// sections are those of who answers, with the whole text of each.
func (t *truth) sections() (texts []string) {
	sample.Sections(t.book, func(s *document.Section) {
		if strings.HasPrefix(s.ID, "svar-") {
			texts = append(texts, sample.Dump(s))
		}
	})
	return texts
}

var gapOf = regexp.MustCompile(`ingen svarer.*? i ([\d.]+ (?:timer?|minut(?:ter)?)(?: og \d+ minut(?:ter)?)?) i løbet af det næste år`)

// silence holds a finding about hours without an answer against the section of the same path.
func (t *truth) silence(f diag.Finding) {
	id := strings.Split(f.Place, "/")[1]
	path := t.in.Plan.PathByID(id)
	var own []string
	for _, text := range t.sections() {
		if strings.Contains(text, path.Title) {
			own = append(own, text)
		}
	}
	want := ""
	if f.Rule == "E11" {
		t.reasons(f)
		total := t.in.Cover.Window.Minutes()
		want = "Ingen svarer i " + danish.Hours(total) + " af årets " + danish.Hours(total)
	} else if m := gapOf.FindStringSubmatch(f.Message); m != nil {
		want = "Ingen svarer i " + m[1] + " af årets "
	}
	if want != "" && !slices.ContainsFunc(own, func(text string) bool { return strings.Contains(text, want) }) {
		t.fault("%s says %q, and no section of that path in the handbook says %q", f.Rule, f.Message, want)
	}
}

var reason = regexp.MustCompile(`(?:^|\. )((?:Vagten )?[^.]+?) (har ingen åbningstid \(hours\)|råder kun|hjælper ikke|har hverken nummer)`)

// reasons holds what E11 says of somebody against that contact's own row.
func (t *truth) reasons(f diag.Finding) {
	_, why, _ := strings.Cut(f.Message, " timer.")
	for _, m := range reason.FindAllStringSubmatch(strings.TrimSpace(why), -1) {
		i := slices.IndexFunc(t.in.Plan.Contacts, func(c *plan.Contact) bool { return c.Name == m[1] })
		if i < 0 {
			t.fault("E11 gives a reason about %q, who is no contact: %s", m[1], f.Message)
			continue
		}
		c := t.in.Plan.Contacts[i]
		row := t.row(c)
		cell := func(i int) string { return sample.Dump(row.Cells[i]) }
		switch m[2] {
		case "har ingen åbningstid (hours)":
			t.said["no hours"]++
			text, _, _ := strings.Cut(cell(2), "går på skift")
			if text, _, _ = strings.Cut(text, "ringer tilbage"); strings.ContainsAny(text, "0123456789") || strings.Contains(text, "døgn") {
				t.fault("E11 says that %s has no hours, the list of contacts says %s", c.Name, text)
			}
		case "råder kun":
			t.said["only advises"]++
			if !strings.Contains(cell(0), "giver råd") {
				t.fault("E11 says that %s only advises, the list of contacts says %s", c.Name, cell(0))
			}
		case "hjælper ikke":
			t.said["another group"]++
			if about := strings.Contains(cell(0), "for ") || strings.Contains(cell(0), "år"); !about && !strings.Contains(why, c.Name+" hjælper ikke børn") {
				t.fault("E11 says that %s does not help them (%s), the list of contacts does not say whom it is for: %s", c.Name, why, cell(0))
			}
		case "har hverken nummer":
			t.said["no number"]++
			if strings.Contains(cell(1), "[tel ") {
				t.fault("E11 says that %s has no number, the list of contacts says %s", c.Name, cell(1))
			}
		}
	}
}

func (t *truth) row(c *plan.Contact) (row document.Row) {
	sample.Sections(t.book, func(s *document.Section) {
		if s.ID != "kontakter" {
			return
		}
		for _, r := range s.Blocks[0].(document.Table).Rows {
			if r.ID == wording.ContactID(c.ID) {
				row = r
			}
		}
	})
	return row
}

// silentSections asks for a finding wherever the handbook says that nobody ever answers.
func (t *truth) silentSections() {
	total := t.in.Cover.Window.Minutes()
	for _, text := range t.sections() {
		if !strings.Contains(text, "Ingen svarer i "+danish.Hours(total)+" af "+danish.Hours(total)) {
			continue
		}
		named := func(f diag.Finding) bool {
			id := strings.Split(f.Place, "/")
			path := (*plan.EscalationPath)(nil)
			if len(id) > 1 {
				path = t.in.Plan.PathByID(id[1])
			}
			return path != nil && strings.Contains(text, path.Title) // E11, or what is wrong with how the path calls
		}
		if !slices.ContainsFunc(t.in.Result.Findings, named) {
			t.fault("the handbook says that nobody ever answers, and no finding is about the path: %.300s", text)
		}
	}
}

// levels holds "Der er ingen handlevej for …" against the overview of paths.
func (t *truth) levels() {
	for _, about := range t.in.Plan.TargetGroups() {
		for _, level := range cover.RequiredLevels(about) {
			situation := plan.Label("level", level)
			if level == plan.LevelAcute {
				situation = "akut fare"
			}
			missing := slices.ContainsFunc(t.in.Result.Findings, func(f diag.Finding) bool {
				text, found := strings.CutPrefix(f.Message, "Der er ingen handlevej for "+plan.GroupName(about)+" ved ")
				return found && f.Rule == "E14" && slices.Contains(regexp.MustCompile(`, | og |\.`).Split(text, -1), situation)
			})
			if shown := t.shows(level, about); shown == missing {
				t.fault("%s for %s: the overview of paths has one: %v, E14 says that there is none: %v", level, about, shown, missing)
			} else if missing {
				t.said["no path"]++
			}
		}
	}
}

// shows says that the overview lists a path for a level and a group.
func (t *truth) shows(level, about string) (shown bool) {
	sample.Sections(t.book, func(s *document.Section) {
		if s.ID != "handleveje" {
			return
		}
		for _, b := range s.Blocks {
			table, ok := b.(document.Table)
			if !ok {
				continue
			}
			for _, r := range table.Rows {
				levels := strings.Split(sample.Dump(r.Cells[1]), ", ")
				people := sample.Dump(r.Cells[2])
				shown = shown || slices.ContainsFunc(levels, func(l string) bool { return strings.Trim(l, "\"\n") == plan.Label("level", level) }) &&
					strings.Contains(people, plan.GroupNames([]string{about}))
			}
		}
	})
	return shown
}

// help holds "der er intet tilbud til voldsudsatte … med en kontakt, der kan nås" against the chapter of services.
func (t *truth) help() {
	lacks := slices.ContainsFunc(t.in.Result.Findings, func(f diag.Finding) bool {
		return strings.Contains(f.Message, "er intet tilbud til voldsudsatte om samtaler, spejling eller psykolog med en kontakt, der kan nås")
	})
	offered := false
	sample.Sections(t.book, func(s *document.Section) {
		if s.ID != "tilbud-til-victim" {
			return
		}
		for _, part := range s.Sections {
			text := sample.Dump(part)
			kind := strings.Contains(text, plan.Label("service_type", plan.ServiceCounselling)) || strings.Contains(text, plan.Label("service_type", plan.ServicePeerGroup)) || strings.Contains(text, plan.Label("service_type", plan.ServicePsychologist))
			offered = offered || kind && (strings.Contains(text, "[tel ") || strings.Contains(text, "@"))
		}
	})
	if lacks && offered {
		t.fault("a finding says that there is no help for the exposed that can be reached, and the handbook lists one with a number")
	}
	if lacks {
		t.said["no help"]++
	}
}

// front holds K26 and K28 against the front page.
func (t *truth) front() {
	front := sample.Dump(t.book.Front)
	for _, c := range []struct{ kind, rule, says string }{
		{"no number on the front", "K28", "Planen har ingen af kommunens egne numre"},
		{"no opening hours", "K26", "Kommunens åbningstid er ikke skrevet i planen"},
	} {
		if t.found(c.rule) {
			t.said[c.kind]++
		}
		if !strings.Contains(front, c.says) {
			continue
		}
		nobody := t.found("E9") || t.found("E10") // they say it all of the path
		if !t.found(c.rule) && !nobody && len(t.in.Plan.EscalationPaths) > 0 {
			t.fault("the front says %q, and %s says nothing", c.says, c.rule)
		}
	}
	deputies := slices.ContainsFunc(t.in.Plan.Contacts, func(c *plan.Contact) bool { return len(c.Deputies) > 0 }) // one may be all that the front has
	if t.found("K28") && !deputies && !strings.Contains(front, "Planen har ingen af kommunens egne numre") {
		t.fault("K28 says that the front has no own number, and the front says nothing of it")
	}
}
