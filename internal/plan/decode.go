package plan

import (
	"cmp"
	"reflect"
	"slices"

	"beredskab/internal/danish"
	"beredskab/internal/diag"
	"beredskab/internal/syntax"
)

// Decode reads a plan from the trees of its own files and of the files it shares with other plans. It goes on after every
// fault, so that all findings come in one run; what could not be understood is left empty, and [Source.Has] still says that
// something is written there. A nil tree stands for a file that could not be read: then nothing is reported that may be in it.
// The plan and the findings do not depend on the order of the trees.
func Decode(slug string, own, shared []*syntax.Node) (*Plan, []diag.Finding) {
	d := &decoder{plan: &Plan{Slug: slug}, seen: map[string]map[string]Source{}}
	mains, commons := d.readable(own), d.readable(shared)
	slices.SortStableFunc(mains, func(a, b *syntax.Node) int {
		return cmp.Or(-compareBool(a.Pair("municipality") != nil, b.Pair("municipality") != nil), compareFiles(a, b))
	})
	slices.SortStableFunc(commons, compareFiles)
	d.plan.Trees = append(mains, commons...)
	if len(mains) > 0 {
		d.plan.Node = mains[0]
	}
	d.audience = d.defaultAudience()
	d.roots(len(mains))
	for _, path := range d.plan.EscalationPaths {
		for _, step := range path.Steps {
			step.Of = path
		}
	}
	d.weigh()
	d.references()
	d.ordinaryHours()
	diag.Sort(d.findings)
	return d.plan, d.findings
}

// decoder is the state of one reading.
type decoder struct {
	plan     *Plan
	audience Audience // the plan's default
	findings []diag.Finding
	leaning  []leaningHours
	waiting  []int                        // indexes of findings about missing fields that weigh as the plan's status says
	seen     map[string]map[string]Source // ids of the lists at the top, which may stand in several files
}

func compareFiles(a, b *syntax.Node) int {
	if a.File == nil || b.File == nil {
		return compareBool(a.File != nil, b.File != nil)
	}
	return cmp.Compare(a.File.Name, b.File.Name)
}

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

// readable keeps the trees that hold keys. An empty file is harmless; anything else is a fault.
func (d *decoder) readable(trees []*syntax.Node) []*syntax.Node {
	var out []*syntax.Node
	for _, t := range trees {
		switch {
		case t == nil:
			d.plan.Partial = true
		case t.Kind == syntax.Mapping:
			out = append(out, t)
		case t.Kind == syntax.Scalar && blank(t):
		default:
			d.plan.Partial = true
			d.add(RuleKind, diag.Error, t.Span(), "", "Filen begynder ikke med et felt.",
				"En plan består af linjer med et felt, et kolon og en værdi. Den første linje er: format: 1")
		}
	}
	return out
}

// defaultAudience is known before anything else is read, because every item inherits it.
func (d *decoder) defaultAudience() Audience {
	for _, t := range d.plan.Trees {
		switch a := Audience(text(t.Get("plan").Get("audience"))); a {
		case Public, Internal, Restricted:
			return a
		}
	}
	return Internal
}

// sharedKeys are the keys that a file used by several plans may hold, beside format.
func sharedKey(name string) bool {
	switch name {
	case "contacts", "partners", "services", "groups", "escalation_paths", "chapters":
		return true
	}
	return false
}

// roots reads the top of every file. The first own of them are the plan's own.
func (d *decoder) roots(own int) {
	b := Model()
	v := reflect.ValueOf(d.plan).Elem()
	first := make(map[string]*syntax.Pair, len(b.Keys))
	for i, tree := range d.plan.Trees {
		src := Source{Node: tree}
		d.format(src, i == 0)
		for j := range tree.Pairs {
			pair := &tree.Pairs[j]
			k, readable := d.key(b, &src, pair)
			switch {
			case k == nil || k.Name == "format":
			case i >= own && !sharedKey(k.Name):
				d.add(ruleShared, diag.Error, pair.Key.Span(), k.Name, k.Label()+" kan ikke stå i en fælles fil.",
					"Flyt blokken til planens egen fil. Fælles filer kan rumme kontakter, samarbejdsparter, tilbud, grupper, handleveje og egne kapitler.")
			case !readable:
				if first[k.Name] == nil {
					first[k.Name] = pair
				}
			case first[k.Name] == nil || k.List:
				if first[k.Name] == nil {
					first[k.Name] = pair
				}
				d.value(k, src, pair, v.FieldByIndex(k.index), d.audience)
			case first[k.Name].Key.File != pair.Key.File: // twice in one file is reported when the file is read
				d.note(d.add(ruleTwice, diag.Error, pair.Key.Span(), k.Name, k.Label()+" står i to filer.",
					"Saml blokken i den ene fil, og slet den i den anden."), first[k.Name].Key.Span(), "Står også her.")
			}
		}
	}
	if d.plan.Partial {
		return
	}
	for _, k := range b.Keys {
		if pair := first[k.Name]; k.Need != "" && k.Name != "format" && (pair == nil || blank(pair.Value)) {
			span := d.plan.Source.Span()
			if pair != nil {
				span = pair.Key.Span()
			}
			if k.List {
				d.missingList(k, span)
				continue
			}
			d.missing(k, span, k.Name, "Planen", "blokken "+k.Label())
		}
	}
}

// format checks the key that says how the file is to be read. It must come first, so that a later version of the program
// knows what it has before it.
func (d *decoder) format(src Source, main bool) {
	pair := src.Node.Pair("format")
	if pair == nil {
		if main {
			found := d.add(RuleFormat, diag.Error, src.Span(), "format", "Format (format) mangler.", "Skriv som den allerførste linje: format: 1")
			found.Edits = src.Node.First("format", "1")
		}
		return
	}
	if pair != &src.Node.Pairs[0] {
		found := d.add(RuleFormat, diag.Error, pair.Key.Span(), "format", "Format (format) er ikke det første felt i filen.", "Flyt linjen format: 1 helt op, over alt andet.")
		if gone := src.Node.Line(pair); gone != nil && text(pair.Value) == "1" {
			found.Edits = append(src.Node.First("format", "1"), gone...)
		}
	}
	if text(pair.Value) != "1" {
		d.add(RuleFormat, diag.Error, src.At("format"), "format", "Format (format) er "+diag.Quote(text(pair.Value))+", men det eneste format, der findes, er 1.",
			"Skriv: format: 1. Er planen lavet til et nyere program, så hent det nye program.")
		return
	}
	d.plan.Format = 1
}

// missing reports a field that is not there. One that only an adopted plan needs is weighed when the status is known.
func (d *decoder) missing(k *Key, span diag.Span, place, who, what string) {
	rule := ruleMissing
	if k.Need == "adopted" {
		rule = ruleUnfinished
		d.waiting = append(d.waiting, len(d.findings))
	}
	d.add(rule, diag.Error, span, place, who+" mangler "+what+".", "Tilføj "+k.Label()+". "+k.Help+k.choices())
}

// missingList reports a list at the top that has nothing in it.
func (d *decoder) missingList(k *Key, span diag.Span) {
	d.missing(k, span, k.Name, "Planen", k.Label())
	d.findings[len(d.findings)-1].Message = "Planen har ingen " + danish.LowerFirst(k.Title) + " endnu (" + k.Name + ")."
}

// choices lists a short list of words, for the one who is about to write one of them.
func (k *Key) choices() string {
	terms := Vocabulary[k.Enum]
	if k.Kind != KindWord || len(terms) > 8 {
		return ""
	}
	words := make([]string, len(terms))
	for i, t := range terms {
		words[i] = t.Word
	}
	return " Skriv " + danish.List(words, "eller") + "."
}

// weigh lowers what a draft may still lack.
func (d *decoder) weigh() {
	if d.plan.Info != nil && d.plan.Info.Status == "adopted" {
		return
	}
	for _, i := range d.waiting {
		d.findings[i].Severity = diag.Warning
	}
}

func (d *decoder) add(rule string, severity diag.Severity, span diag.Span, place, message, fix string) *diag.Finding {
	d.findings = append(d.findings, diag.Finding{Rule: rule, Severity: severity, Span: span, Place: place, Message: message, Fix: fix})
	return &d.findings[len(d.findings)-1]
}

func (d *decoder) note(f *diag.Finding, span diag.Span, message string) {
	f.Notes = append(f.Notes, diag.Note{Span: span, Message: message})
}
