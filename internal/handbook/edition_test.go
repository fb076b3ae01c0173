package handbook_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"beredskab/internal/checklist"
	"beredskab/internal/edition"
	"beredskab/internal/handbook"
	"beredskab/internal/plan"
	"beredskab/internal/sample"
)

// secret is a text planted in one field of a plan, with who may read it.
type secret struct {
	text, field string
	public      bool // in the public edition
	name        bool // what the internal edition shows of a restricted item
}

// planter writes a text of its own into every field of free text, so that a test can see where each one ends up.
type planter struct{ secrets []secret }

// never are the fields that no public edition shows, whatever the item's audience.
var never = []string{"person", "note", "evidence"}

func (p *planter) plant(v reflect.Value, where string, public bool) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			p.plant(v.Elem(), where, public)
		}
	case reflect.Slice:
		for i := range v.Len() {
			p.plant(v.Index(i), where, public)
		}
	case reflect.Map:
		for _, k := range v.MapKeys() {
			p.plant(v.MapIndex(k), where+"/"+k.String(), public)
		}
	case reflect.Struct:
		p.block(v, where, public)
	}
}

func (p *planter) block(v reflect.Value, where string, public bool) {
	t := v.Type()
	if c := v.FieldByName("Audience"); c.IsValid() && t.Name() != "Info" {
		public = c.String() == "public"
	}
	if t.Name() == "Municipality" {
		public = true
	}
	for i := range t.NumField() {
		f := t.Field(i)
		if !f.IsExported() || f.Type.Name() == "Source" || f.Name == "Trees" || f.Name == "Of" {
			continue
		}
		if f.Anonymous {
			p.block(v.Field(i), where, public)
			continue
		}
		key := f.Tag.Get("yaml")
		free := f.Tag.Get("enum") == "" && f.Tag.Get("ref") == "" && key != "id" && key != "code" && key != "also" && key != "number" &&
			key != "point" && key != "municipality" && key != "municipalities" && key != "audience" && key != "rule" && key != "where"
		seen := public && !slices.Contains(never, key)
		if t.Name() == "Info" {
			seen = key == "title" || key == "version"
		}
		field := where + "/" + key
		name := key == "name" || key == "title" || key == "do"
		fv := v.Field(i)
		switch {
		case free && fv.Kind() == reflect.String:
			fv.SetString(p.text(field, seen, name))
		case free && (f.Type == reflect.TypeFor[[]string]() || f.Type == reflect.TypeFor[plan.Many]()):
			fv.Set(reflect.ValueOf([]string{p.text(field, seen, name)}).Convert(f.Type))
		case f.Type.Name() == "Date" || f.Type.Name() == "Hours" || f.Type.Name() == "Deadline" || f.Type.Name() == "Ages":
		default:
			p.plant(fv, field, public)
		}
	}
}

func (p *planter) text(field string, public, name bool) string {
	s := secret{fmt.Sprintf("hemmelig%dslut", len(p.secrets)), field, public, name}
	p.secrets = append(p.secrets, s)
	return s.text
}

// planted is an example with secrets everywhere. Every third of its items is public, every third internal, the rest is
// restricted, so that all three meet in every kind of reference.
func planted(t *testing.T) (edition.Input, *planter) {
	t.Helper()
	p, _ := sample.Read(t, "eksempelby", 0)
	audiences := [...]plan.Audience{plan.Public, plan.Internal, plan.Restricted}
	n := 0
	next := func(c *plan.Common) { c.Audience = audiences[n%3]; n++ }
	same := func(outer, inner *plan.Common) {
		if inner.Audience = audiences[n%3]; outer.Audience != plan.Public {
			inner.Audience = outer.Audience
		}
		n++
	}
	for _, c := range p.Contacts {
		next(&c.Common)
		for _, x := range c.Phones {
			same(&c.Common, &x.Common)
		}
		for _, x := range c.Channels {
			same(&c.Common, &x.Common)
		}
	}
	for _, d := range p.Departments {
		next(&d.Common)
		for _, x := range d.SendsTo {
			same(&d.Common, &x.Common)
		}
	}
	for _, d := range p.Partners {
		next(&d.Common)
		for _, x := range d.SendsTo {
			same(&d.Common, &x.Common)
		}
	}
	for _, d := range p.Services {
		next(&d.Common)
		for _, x := range d.Providers {
			same(&d.Common, &x.Common)
		}
	}
	for _, d := range p.Groups {
		next(&d.Common)
	}
	for _, d := range p.EscalationPaths {
		next(&d.Common)
		for _, x := range d.Steps {
			same(&d.Common, &x.Common)
			for _, y := range x.Next {
				same(&x.Common, &y.Common)
			}
		}
	}
	for _, d := range p.Chapters {
		next(&d.Common)
	}
	for _, d := range p.Actions {
		next(&d.Common)
	}
	for _, d := range p.Training {
		next(&d.Common)
	}
	planter := &planter{}
	planter.plant(reflect.ValueOf(p), "", false)
	return sample.InputFor(p, nil), planter
}

func TestPublicEditionHoldsNothingElse(t *testing.T) {
	t.Parallel()
	in, planter := planted(t)
	in.Edition = plan.Public
	text := sample.Dump(handbook.New(in)) + sample.Dump(checklist.New(in))
	shown := 0
	for _, s := range planter.secrets {
		switch has := strings.Contains(text, s.text); {
		case has && !s.public:
			t.Errorf("%s is not public and stands in the public edition", s.field)
		case has:
			shown++
		}
	}
	if shown < 50 {
		t.Errorf("only %d public texts were found; does the test still look at anything?", shown)
	}
}

// What is restricted is shown by its name and nothing else; the leak is looked for in every field of every such item.
func TestRestrictedIsShownByNameOnly(t *testing.T) {
	t.Parallel()
	p, _ := sample.Read(t, "eksempelby", 0)
	for _, c := range p.Contacts {
		c.Audience = plan.Restricted
	}
	for _, d := range p.Departments {
		d.Audience = plan.Restricted
	}
	for _, d := range p.Partners {
		d.Audience = plan.Restricted
	}
	for _, d := range p.Services {
		d.Audience = plan.Restricted
	}
	for _, d := range p.Groups {
		d.Audience = plan.Restricted
	}
	for _, d := range p.EscalationPaths {
		d.Audience = plan.Restricted
	}
	for _, d := range p.Chapters {
		d.Audience = plan.Restricted
	}
	planter := &planter{}
	planter.plant(reflect.ValueOf(p), "", false)
	in := sample.InputFor(p, nil)
	text := sample.Dump(handbook.New(in)) + sample.Dump(checklist.New(in))
	names := 0
	for _, s := range planter.secrets {
		kind, _, _ := strings.Cut(strings.TrimPrefix(s.field, "/"), "/")
		if !slices.Contains([]string{"contacts", "departments", "partners", "services", "groups", "escalation_paths", "chapters"}, kind) {
			continue
		}
		nested := strings.Count(s.field, "/") > 2
		switch has := strings.Contains(text, s.text); {
		case has && (!s.name || nested):
			t.Errorf("%s stands in the internal edition, although only few may see it", s.field)
		case has:
			names++
		}
	}
	if names < 50 {
		t.Errorf("only %d names of restricted items were found", names)
	}
}
