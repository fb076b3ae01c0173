package handbook_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"beredskab/internal/diag"
	"beredskab/internal/plan"
	"beredskab/internal/syntax"
)

// randomPlan writes a plan of everything that decides whom one calls and what one does: types of violence, districts, switchboards,
// outside hours, several groups of people, ages, phases, colours, how far one looks back, roles that alternate, several actors,
// conditions, numbers with hours of their own, two numbers. It is valid, and nobody would write it; the examples avoid too much.
func randomPlan(seed uint64) string {
	r := &random{rand: rand.New(rand.NewPCG(seed, 1)), number: 10}
	var b strings.Builder
	b.WriteString("format: 1\nmunicipality:\n  code: \"0000\"\n  name: Prøveby\n")
	ordinary := r.one(3)
	if ordinary {
		fmt.Fprintf(&b, "  hours: %s\n", r.pick("man-fre 8-15", "man-ons 9-15, tor 9-17, fre 9-13"))
	}
	b.WriteString("plan:\n  title: Beredskab\n  version: \"1\"\n  status: draft\n")
	if r.one(2) {
		fmt.Fprintf(&b, "  ages: %s\n", r.pick("18-", "0-17", "0-23"))
	}
	r.contacts(&b)
	b.WriteString("departments:\n")
	for d := range 1 + r.rand.IntN(2) {
		fmt.Fprintf(&b, "  - id: afdeling-%d\n    name: Afdeling %d\n    leaders: [%s, %s]\n", d, d, r.contact(), r.contact())
		if r.one(2) {
			fmt.Fprintf(&b, "    key_person: %s\n", r.contact())
		}
	}
	fmt.Fprintf(&b, "groups:\n  - {id: gruppen, name: Den faste gruppe, contact: %s, members: [%s]}\n", r.contact(), r.contact())
	b.WriteString("escalation_paths:\n")
	r.paths = 1 + r.rand.IntN(6)
	for p := range r.paths {
		r.path(&b, p)
	}
	if text := b.String(); !ordinary { // what is outside hours that are not written is a finding
		return strings.ReplaceAll(text, "uden for åbningstid", "fre efter 13")
	}
	return b.String()
}

type random struct {
	rand   *rand.Rand
	all    int // contacts
	paths  int
	number int
}

func (r *random) one(in int) bool { return r.rand.IntN(in) == 0 }

func (r *random) pick(from ...string) string { return from[r.rand.IntN(len(from))] }

// some are one or more of a list, in a yaml list.
func (r *random) some(from ...string) string {
	var out []string
	for _, s := range from {
		if r.one(2) {
			out = append(out, s)
		}
	}
	if len(out) == 0 {
		out = append(out, r.pick(from...))
	}
	return "[" + strings.Join(out, ", ") + "]"
}

func (r *random) contact() string { return fmt.Sprintf("kontakt-%d", r.rand.IntN(r.all)) }

func (r *random) hours() string {
	return r.pick("man-fre 8-15", "døgnåben", "hverdage 15-8, weekend døgnet rundt", "uden for åbningstid", "fre efter 13",
		"man-tor 15-8, fre 13 - man 8, helligdage døgnet rundt, lukkedage døgnet rundt", "hver dag 7-22", "tir 9-12, tor 13-17")
}

func (r *random) contacts(b *strings.Builder) {
	b.WriteString("contacts:\n")
	r.all = 3 + r.rand.IntN(7)
	for c := range r.all {
		fmt.Fprintf(b, "  - id: kontakt-%d\n    name: Vagten %s\n", c, letters(c))
		if !r.one(4) {
			b.WriteString("    authority: acts\n")
		}
		if c > 0 && r.one(4) {
			fmt.Fprintf(b, "    via: %s\n", r.pick(fmt.Sprintf("kontakt-%d", r.rand.IntN(c)), "national/politi-114"))
			if r.one(2) {
				fmt.Fprintf(b, "    ask_for: vagten %s\n", letters(c))
			}
		} else {
			b.WriteString("    phones:\n")
			for range 1 + r.rand.IntN(2) {
				r.number++
				fmt.Fprintf(b, "      - {number: \"00 00 00 %02d\", use: %s", r.number, r.pick("acute", "office"))
				if r.one(4) {
					fmt.Fprintf(b, ", hours: %q", r.hours())
				}
				b.WriteString("}\n")
			}
		}
		if !r.one(5) {
			fmt.Fprintf(b, "    hours: %q\n", r.hours())
		}
		if r.one(2) {
			fmt.Fprintf(b, "    serves: %s\n", r.some("victim", "perpetrator", "child", "employee"))
		}
		if r.one(5) {
			fmt.Fprintf(b, "    ages: %s\n", r.pick("18-", "0-17", "0-23", "65-"))
		}
		if r.one(3) {
			fmt.Fprintf(b, "    area: %s\n", r.pick("Nord", "Syd"))
		}
		if r.one(2) {
			b.WriteString("    audience: public\n")
		}
		if r.one(4) {
			fmt.Fprintf(b, "    alternates: Skifter hver uge, liste %d\n", c)
		}
		if r.one(4) {
			fmt.Fprintf(b, "    deputies: [%s]\n", r.contact())
		}
		if r.one(4) {
			b.WriteString("    answers_within: 30 min\n")
		}
	}
}

// letters names a contact so that no name is the beginning of another.
func letters(n int) string { return strings.Repeat(string(rune('A'+n)), 2) + "gård" }

func (r *random) path(b *strings.Builder, p int) {
	fmt.Fprintf(b, "  - id: vej-%d\n    title: Vejen %s\n    level: %s\n    about: %s\n", p, letters(p),
		r.some("concern", "suspicion", "knowledge", "high_risk", "acute"), r.some("victim", "perpetrator", "child", "employee"))
	if r.one(3) {
		fmt.Fprintf(b, "    violence_types: %s\n", r.some("stalking", "honour"))
	}
	if r.one(3) {
		fmt.Fprintf(b, "    ages: %s\n", r.pick("0-", "18-", "0-17"))
	}
	if r.one(3) {
		fmt.Fprintf(b, "    hours: %q\n", r.pick("man-fre 8-15", "hver dag 7-22"))
		fmt.Fprintf(b, "    outside_hours: %s\n", r.pick(r.contact(), r.contact(), fmt.Sprintf("vej-%d", r.rand.IntN(r.paths)), "national/alarm-112"))
	}
	if r.one(3) {
		b.WriteString("    audience: public\n")
	}
	if r.one(3) {
		fmt.Fprintf(b, "    colour: %s\n", r.pick("green", "yellow", "red"))
	}
	if r.one(3) {
		fmt.Fprintf(b, "    looks_back: %s\n", r.pick("12 måneder", "6 måneder"))
	}
	if r.one(3) {
		fmt.Fprintf(b, "    phase: %s\n", r.some("ongoing", "breakup", "after", "goes_back"))
	}
	if r.one(3) {
		fmt.Fprintf(b, "    always_if: [tegnet %d er der]\n", p)
	}
	fmt.Fprintf(b, "    do_not: [Lad være med ting %d]\n    remember: [Husk sag %d]\n    steps:\n", p, p)
	steps := 1 + r.rand.IntN(5)
	for s := range steps {
		r.step(b, p, s, steps)
	}
}

func (r *random) step(b *strings.Builder, p, s, steps int) {
	fmt.Fprintf(b, "      - id: trin-%d\n        do: Gør nu opgave %d-%d\n        actor: %s\n", s, p, s,
		r.some("first_to_know", "leader_where_it_arose", "key_person", r.contact()))
	if r.one(4) {
		fmt.Fprintf(b, "        ages: %s\n", r.pick("0-17", "18-", "65-"))
	}
	if !r.one(4) {
		var call []string
		for range 1 + r.rand.IntN(3) {
			if word := r.pick(r.contact(), r.contact(), r.contact(), "leader_where_it_arose", "next_leader", "national/politi-114"); !strings.Contains(strings.Join(call, " ")+" ", word+" ") {
				call = append(call, word)
			}
		}
		fmt.Fprintf(b, "        call: [%s]\n", strings.Join(call, ", "))
		if r.one(2) {
			fmt.Fprintf(b, "        call_mode: %s\n", r.pick("any", "by_area"))
		}
	} else if r.one(2) {
		b.WriteString("        convene: gruppen\n")
	}
	if r.one(2) {
		fmt.Fprintf(b, "        if_unreachable: %s\n", r.pick(r.contact(), "next_leader", fmt.Sprintf("trin-%d", r.rand.IntN(steps))))
	}
	if r.one(3) {
		to := r.pick(fmt.Sprintf("trin-%d", r.rand.IntN(steps)), fmt.Sprintf("vej-%d", r.rand.IntN(r.paths)))
		otherwise := ""
		if r.one(3) {
			otherwise = fmt.Sprintf(", {ends: Sagen hviler %d-%d}", p, s)
		}
		fmt.Fprintf(b, "        next: [{if: betingelse %d-%d er sand, to: %s}%s]\n", p, s, to, otherwise)
	}
	if r.one(5) {
		b.WriteString("        lasts: 24 timer\n")
	}
	if r.one(4) {
		fmt.Fprintf(b, "        do_not: [Undgå %d-%d]\n", p, s)
	}
}

// readPlan decodes a plan written by a test. It must be readable, or the test would say nothing.
func readPlan(t *testing.T, text string) *plan.Plan {
	t.Helper()
	tree, found := syntax.Parse(diag.NewFile("plan.yaml", []byte(text)))
	p, more := plan.Decode("proeveby", []*syntax.Node{tree}, nil)
	for _, f := range append(found, more...) {
		if f.Severity == diag.Error && f.Rule != "H15" { // hours that lean on others which are not written: the papers are made all the same
			t.Fatalf("the plan cannot be read: %s\n%s", f.Message, text)
		}
	}
	return p
}

// The law says something of what the plans hold and of nothing else: a kind that the generator no longer makes is one that it no
// longer keeps.
func TestRandomPlansHaveEverything(t *testing.T) {
	t.Parallel()
	const plans, enough = 200, 10
	counts := map[string]int{}
	kinds := []string{
		"violence_types: ", "    area: ", "    via: kontakt", "    via: national", "outside_hours: kontakt", "outside_hours: vej", "outside_hours: national", "    ages: ", "        ages: ",
		"  ages: 0-23", "about: [victim, child", "actor: [first_to_know, ", "{if: ", "{ends: ", ", hours: \"", "}\n      - {number", "colour: green", "colour: yellow",
		"colour: red", "looks_back: ", "phase: [", "phase: [ongoing, breakup", "alternates: ", "call_mode: any", "call_mode: by_area", "convene: ", "if_unreachable: trin",
		"if_unreachable: kontakt", "if_unreachable: next_leader", "lasts: ", "fre efter 13", "audience: public", "authority: acts", "deputies: ", "always_if: ",
	}
	for seed := range uint64(plans) {
		text := randomPlan(seed)
		for _, kind := range kinds {
			if strings.Contains(text, kind) {
				counts[kind]++
			}
		}
	}
	for _, kind := range kinds {
		if counts[kind] < enough {
			t.Errorf("%q is in %d of %d plans", kind, counts[kind], plans)
		}
	}
}
