package compare

import (
	"path"
	"strconv"
	"strings"

	"beredskab/internal/check"
	"beredskab/internal/danish"
	"beredskab/internal/diag"
	"beredskab/internal/hours"
	"beredskab/internal/plan"
	"beredskab/internal/register"
)

// Take picks from a plan what a comparison needs. What only few may see in the plan is not picked at all.
func Take(in Input) *Entry {
	t := &entryBuilder{Input: in, secrets: secretsOf(in.Plan)}
	e := &Entry{
		ID: in.Plan.Slug, Name: in.Plan.Slug, Slug: in.Plan.Slug, Hash: in.Hash,
		Actions: map[string]string{},
	}
	t.identity(e)
	for i := range in.Result.Points {
		e.Points = append(e.Points, t.point(&in.Result.Points[i]))
	}
	e.Counts = in.Result.Counts()
	named := t.texts(func(r *plan.Recommendation) *bool { return r.Share })
	e.Shares, e.Practice = named.shares, named.practice
	e.unnamed = t.texts(func(r *plan.Recommendation) *bool { return r.Unnamed })
	for i := range e.Points {
		p := &e.Points[i]
		p.Reason, p.Note = named.reasons[p.ID], named.notes[p.ID]
	}
	for _, a := range in.Plan.Actions {
		if a.Audience != plan.Restricted {
			e.Actions[a.ID] = a.Title
		}
	}
	t.tasks(e)
	e.Measures = t.measures()
	e.hours, e.days, e.today = t.hours, t.days, t.Today
	e.Now = t.snapshot(e)
	e.Partial = in.Plan.Partial
	for _, f := range in.Result.Findings {
		if f.Severity == diag.Error {
			e.Errors++
		}
	}
	e.then = map[string]Hours{}
	for _, s := range in.Since {
		if day, ok := hours.ParseDay(s.Date); ok && s.Calendar == "" && s.Slug == e.Now.Slug {
			e.then[s.Date] = t.monthsFrom(day)
		}
	}
	t.neighbours(e)
	return e
}

// entryBuilder takes one plan.
type entryBuilder struct {
	Input
	secrets secrets
	hours   map[string]Figures // of the measures that are told in hours
	days    map[string]hours.Day
}

func (t *entryBuilder) identity(e *Entry) {
	e.Identity = "kommune"
	if m := t.Plan.Municipality; m != nil {
		e.Code, e.Identity = m.Code, "kommune-"+m.Code
		if m.Name != "" {
			e.Name = m.Name
		}
		if known := register.MunicipalityByCode(m.Code); known != nil {
			e.Name, e.Region = known.Name, known.RegionOn(t.Today.String())
			if d := known.PoliceDistrict(); d != nil {
				e.Police = d.Name
			}
		}
	}
	i := t.Plan.Info
	if i == nil {
		return
	}
	if i.Identity != "" {
		e.Identity = i.Identity
	}
	e.Version = i.Version
	e.Status = plan.Label("plan_status", i.Status)
	if w := i.Workshop; w != nil {
		e.Workshop = Workshop{Number: w.Number, Date: day(w.Date)}
	}
}

func (t *entryBuilder) point(r *check.PointResult) Point {
	p := Point{ID: r.ID, Status: r.Status, Unchecked: r.Unchecked != ""}
	if r.Status >= check.Partly && r.Status != check.NotRelevant {
		for _, s := range r.Shown {
			p.Shown = t.place(p.Shown, s.Place, s.Span, s.Text)
		}
	}
	if r.Status < check.InPlace {
		for _, l := range r.Lacks {
			p.Lacks = t.place(p.Lacks, l.Place, l.Span, l.Text)
		}
	}
	return p
}

// place adds a place that may be told of, each field of each item once.
func (t *entryBuilder) place(list []Place, id string, span diag.Span, text string) []Place {
	if t.secrets.within(id, text) {
		return list
	}
	title, key := fieldOf(id)
	p := Place{Field: title, Key: key, Path: id, Line: line(span), Text: danish.Sentence(text)}
	for _, have := range list {
		if have.Path == p.Path && have.Text == p.Text {
			return list
		}
	}
	return append(list, p)
}

// line names a place in a file by the file's own name: its folder differs from one machine to the next.
func line(s diag.Span) string {
	if s.File == nil {
		return ""
	}
	n, _ := s.File.Position(s.Start)
	return path.Base(s.File.Name) + ", linje " + strconv.Itoa(n)
}

// fieldOf is the Danish title and the key of the innermost field that a place names: "contacts/voksenvagten/phones/0" is
// Telefonnumre.
func fieldOf(place string) (title, key string) {
	block := plan.Model()
	for _, part := range strings.Split(place, "/") {
		if block == nil {
			break
		}
		k := block.Key(part)
		if k == nil {
			continue // an id or a number
		}
		title, key = k.Title, k.Name
		block = k.Block
	}
	if title == "" {
		title = "Planen"
	}
	return title, key
}

// day writes a date of the plan as 2026-09-10, of a month or a year the last day; "" for none.
func day(d plan.Date) string {
	if !d.OK {
		return ""
	}
	return d.Last.String()
}
