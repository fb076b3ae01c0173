package pipeline

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"slices"

	"beredskab/internal/check"
	"beredskab/internal/danish"
	"beredskab/internal/diag"
	"beredskab/internal/plan"
	"beredskab/internal/register"
	"beredskab/internal/syntax"
	"beredskab/internal/workspace"
)

// Reading is a plan as it was read.
type Reading struct {
	work     *workspace.Workspace
	Source   *workspace.Plan
	Plan     *plan.Plan
	Findings []diag.Finding // of reading and decoding
	Readable bool           // every file of the plan could be read as text with keys; else the rules would judge half a plan
	parsed   map[string]parsed
	memory   *check.Memory // of what the texts hold, for who reads the plan again
	Hash     string        // the first 8 hex digits of SHA-256 over the files, own ones first, in the order of their names
}

// parsed is a file as it was parsed. It is not changed afterwards.
type parsed struct {
	file     *diag.File
	tree     *syntax.Node
	findings []diag.Finding
}

// Read reads a plan: bytes, syntax tree, plan. Whatever is wrong with the plan is a finding; an error is the machine's.
func Read(w *workspace.Workspace, source *workspace.Plan) (*Reading, error) {
	return ReadAgain(w, source, nil)
}

// ReadAgain reads a plan of which a little has changed since it was read before: files with the same text are not parsed again.
func ReadAgain(w *workspace.Workspace, source *workspace.Plan, before *Reading) (*Reading, error) {
	r := &Reading{work: w, Source: source, Readable: true, parsed: map[string]parsed{}}
	own, findings, err := w.Read(source)
	if err != nil {
		return nil, err
	}
	r.Findings = findings
	if before == nil {
		before = &Reading{}
	} else if r.memory = before.memory; r.memory == nil {
		r.memory = &check.Memory{}
	}
	for i, file := range own {
		if p, ok := before.parsed[file.Name]; ok && bytes.Equal(p.file.Text, file.Text) {
			own[i], r.parsed[file.Name] = p.file, p
		}
	}

	sum := sha256.New()
	for _, file := range own {
		sum.Write(file.Text)
	}
	go plan.Model() // made from the tags of the model, once, while the files are read
	trees, err := r.parse(own)
	if err != nil {
		return nil, err
	}
	shared, findings := w.Shared(source, trees)
	r.Findings = append(r.Findings, findings...)
	var sharedTrees []*syntax.Node
	for _, s := range shared {
		sum.Write(s.File.Text)
		r.add(s.Tree, s.Findings)
		sharedTrees = append(sharedTrees, s.Tree)
	}
	r.Hash = hex.EncodeToString(sum.Sum(nil))[:8]

	if f, much := syntax.TooMuch(append(slices.Clone(trees), sharedTrees...)); much {
		r.Findings = append(r.Findings, f)
		r.Readable = false
		trees, sharedTrees = nil, nil
	}
	p, findings := plan.Decode(source.Slug, trees, sharedTrees)
	r.Plan = p
	r.Findings = append(r.Findings, findings...)
	if f, much := tooMany(p); much {
		r.Findings = append(r.Findings, f)
		r.Readable = false
	}
	r.Findings = append(r.Findings, p.CheckNational(national, nationalIDs())...)
	diag.Sort(r.Findings)
	return r, nil
}

// parse reads the files as trees, on several cores: for a single plan this is half of the time that the user waits.
func (r *Reading) parse(files []*diag.File) (trees []*syntax.Node, err error) {
	known := r.parsed
	r.parsed = make(map[string]parsed, len(files))
	err = inOrder(context.Background(), len(files), 0, func(i int) (parsed, error) {
		p, ok := known[files[i].Name]
		if !ok {
			p.file = files[i]
			p.tree, p.findings = syntax.Parse(files[i])
		}
		return p, nil
	}, func(p parsed) error {
		r.parsed[p.file.Name] = p
		if p.tree == nil && len(p.findings) == 0 {
			return nil // a file with nothing but remarks is no part that lacks
		}
		r.add(p.tree, p.findings)
		trees = append(trees, p.tree)
		if slices.ContainsFunc(p.findings, func(f diag.Finding) bool { return f.Rule == syntax.RuleSecondPlan }) {
			trees = append(trees, nil) // as a file that cannot be read: what the plan lacks may stand in the rest
		}
		return nil
	})
	if len(trees) == 0 && len(files) > 0 && err == nil {
		r.add(nil, []diag.Finding{{
			Rule: plan.RuleFormat, Severity: diag.Error, Span: diag.Span{File: files[0]},
			Message: "Filen er tom: der er ingen plan i den endnu.",
			Fix:     "Skriv planen i den, eller lav en ny at skrive videre på med: beredskab init MAPPE",
		}})
		trees = append(trees, nil) // nothing is called missing in it
	}
	return trees, err
}

func (r *Reading) add(tree *syntax.Node, findings []diag.Finding) {
	r.Findings = append(r.Findings, findings...)
	r.Readable = r.Readable && tree != nil && tree.Kind == syntax.Mapping // of a text without fields nothing is called missing
}

// national says what the register knows of a national line. The model itself knows no register.
func national(id string) (known, printable bool) {
	line := register.LineByID(id)
	return line != nil, line != nil && line.Printable()
}

func nationalIDs() []string {
	ids := make([]string, 0, len(register.Lines))
	for _, line := range register.Lines {
		ids = append(ids, line.ID)
	}
	return ids
}

// What is looked into. Each pair of department and handlevej is a card in the handbook, and the largest municipality comes to a
// thousand of them; a handlevej that staff can follow has ten steps.
const (
	mostRoutes = 5000
	mostUnits  = 500 // departments, when there are handleveje to make their cards of
	mostSteps  = 500
	mostCalls  = 250_000 // each department's calls in each step of its paths; the largest municipality comes to a tenth
)

// tooMany says that a plan has more than anybody could print or follow, with a finding about it.
func tooMany(p *plan.Plan) (diag.Finding, bool) {
	for _, e := range p.EscalationPaths {
		if n := len(e.Steps); n > mostSteps {
			return diag.Finding{
				Rule: syntax.RuleTooLarge, Severity: diag.Error, Span: e.Span(), Place: e.Path("steps"),
				Message: "Handlevejen har " + danish.Number(n) + " trin. Så mange kan ingen følge, og jeg regner ikke på dem.",
				Fix:     "Del den i flere handleveje, og lad det sidste trin i den ene føre til den næste.",
			}, true
		}
	}
	departments, paths := len(p.Departments), len(p.EscalationPaths)
	if calls := callsOf(p); departments*paths <= mostRoutes && calls > mostCalls {
		return diag.Finding{
			Rule: syntax.RuleTooLarge, Severity: diag.Error, Span: p.EscalationPaths[0].Span(), Place: "escalation_paths",
			Message: "Handlevejenes trin ringer til så mange, at det for alle afdelinger bliver " + danish.Number(calls) + " opkald. Så mange kan jeg ikke regne på.",
			Fix:     "Lad hvert trin ringe til færre, for eksempel ved at samle dem, der deler et nummer, i en kontakt.",
		}, true
	}
	if departments*paths <= mostRoutes && (departments <= mostUnits || paths == 0) {
		return diag.Finding{}, false
	}
	return diag.Finding{
		Rule: syntax.RuleTooLarge, Severity: diag.Error, Span: p.Departments[0].Span(), Place: "departments",
		Message: "Planen har " + danish.Number(departments) + " afdelinger og " + danish.Number(paths) + " handleveje. Så mange kan jeg ikke regne på.",
		Fix:     "Del planen i flere, eller slå de afdelinger sammen, der bruger de samme handleveje og kontakter.",
	}, true
}

// callsOf is how many calls the departments' paths make in all.
func callsOf(p *plan.Plan) int {
	n := 0
	for _, e := range p.EscalationPaths {
		uses := len(e.Departments)
		if uses == 0 {
			uses = len(p.Departments)
		}
		for _, s := range e.Steps {
			n += uses * len(s.Call)
		}
	}
	return n
}
