package plan

import (
	"reflect"

	"beredskab/internal/diag"
)

// Mask hides every CPR number (personnummer) in what the plan says, whatever field it stands in, so that nothing made of the
// plan can spread one. The trees keep what the files say. No other goroutine may use the plan meanwhile.
func (p *Plan) Mask() {
	m := masker{}
	m.value(reflect.ValueOf(p).Elem())
	p.Reindex()
}

// own is the package of the model's types. Nothing of other packages is changed: trees are the files as written, and schedules
// hold no words.
var own = reflect.TypeFor[Plan]().PkgPath()

// masker holds what has been gone through: a step points back at its path.
type masker map[any]bool

func (m masker) value(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		if v.CanSet() {
			v.SetString(Crossed(v.String()))
		}
	case reflect.Pointer:
		if !v.IsNil() && v.Type().Elem().PkgPath() == own && !m[v.Interface()] {
			m[v.Interface()] = true
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

// Crossed writes an x for each digit of a CPR number. The stars that findings have would mean something in Markdown.
func Crossed(text string) string {
	masked := diag.Mask(text)
	if masked == text {
		return text
	}
	out := []byte(masked)
	for i := range out {
		if out[i] != text[i] {
			out[i] = 'x'
		}
	}
	return string(out)
}
