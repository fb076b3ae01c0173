package plan

import (
	"reflect"

	"beredskab/internal/cpr"
)

// Redact hides CPR numbers (personnumre) in what the plan says, whatever field it stands in, so that nothing made of the plan
// can spread one. The trees keep what the files say. No other goroutine may use the plan meanwhile.
func (p *Plan) Redact(policy cpr.Policy) {
	m := redactor{policy: policy, seen: map[any]bool{}}
	m.value(reflect.ValueOf(p).Elem())
	p.Reindex()
}

// own is the package of the model's types. Nothing of other packages is changed: trees are the files as written, and schedules
// hold no words.
var own = reflect.TypeFor[Plan]().PkgPath()

type redactor struct {
	policy cpr.Policy
	seen   map[any]bool // what has been gone through: a step points back at its path
}

func (m redactor) value(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		if v.CanSet() {
			v.SetString(m.policy.Redact(v.String()))
		}
	case reflect.Pointer:
		if !v.IsNil() && v.Type().Elem().PkgPath() == own && !m.seen[v.Interface()] {
			m.seen[v.Interface()] = true
			m.value(v.Elem())
		}
	case reflect.Slice:
		for i := range v.Len() {
			m.value(v.Index(i))
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			m.value(v.MapIndex(key))
		}
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[Source]() || v.Type().PkgPath() != own {
			return
		}
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				m.value(v.Field(i))
			}
		}
	}
}
