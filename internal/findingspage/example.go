package findingspage

import (
	"slices"
	"strconv"
	"strings"

	"beredskab/internal/diag"
	"beredskab/internal/plan"
	"beredskab/internal/register"
	"beredskab/internal/syntax"
)

// The examples of rules and points are about an invented municipality. Here its departments become the plan's own, so that
// what is copied fits: first the department that the matter is about, then the others in the plan's order.

// fill writes an example with the plan's own names, and tells which ids in it the plan does not have.
func (m *builder) fill(example string, x *group) (filled string, foreign []string) {
	own, about := m.candidates(x)
	replaced := map[string]string{}
	taken := 0
	for _, known := range readExample(example).Departments {
		if known.Name == "" {
			continue
		}
		if !about && m.in.Plan.Department(known.ID) != nil || taken >= len(own) {
			continue // the plan has the one in the example
		}
		d := own[taken]
		taken++
		replaced[known.ID] = d.ID
		replaced[known.Name] = quotedName(d.Name)
		if len(d.Leaders) > 0 {
			replaced["leder-"+known.ID] = d.Leaders[0]
		}
		if d.KeyPerson != "" {
			replaced["noegleperson-"+known.ID] = d.KeyPerson
		}
	}
	m.fillRoles(example, replaced, own)
	if mun := m.in.Plan.Municipality; mun != nil && mun.Name != "" && quotedName(mun.Name) == mun.Name {
		replaced["Eksempelby"] = strings.TrimSuffix(mun.Name, " Kommune")
	}
	filled = m.ownKinds(replaceWords(example, replaced))
	return filled, m.foreign(filled)
}

// fillRoles finds somebody for the leaders and key persons whose departments are not in the example.
func (m *builder) fillRoles(example string, replaced map[string]string, own []*plan.Department) {
	leaders, persons := 0, 0
	for _, word := range idWords(example) {
		if replaced[word] != "" || m.in.Plan.Contact(word) != nil {
			continue
		}
		switch {
		case strings.HasPrefix(word, "leder-"):
			for leaders < len(own) && len(own[leaders].Leaders) == 0 {
				leaders++
			}
			if leaders < len(own) {
				replaced[word] = own[leaders].Leaders[0]
				leaders++
			}
		case strings.HasPrefix(word, "noegleperson-"):
			for persons < len(own) && own[persons].KeyPerson == "" {
				persons++
			}
			if persons < len(own) {
				replaced[word] = own[persons].KeyPerson
				persons++
			}
		}
	}
}

// ownKinds writes what kind each department of a filled example is: the one in the example was of another.
func (m *builder) ownKinds(example string) string {
	for _, known := range slices.Backward(readExample(example).Departments) {
		own := m.in.Plan.Department(known.ID)
		if own == nil || known.Node.Get("kind") == nil {
			continue
		}
		at, kinds := known.At("kind"), "["+strings.Join(own.Kind, ", ")+"]"
		switch len(own.Kind) {
		case 0: // nothing is better than the kind of another: the line goes
			at.Start = strings.LastIndexByte(example[:at.Start], '\n') + 1
			at.End += strings.IndexByte(example[at.End:]+"\n", '\n') + 1
			kinds = ""
		case 1:
			kinds = own.Kind[0]
		}
		example = example[:at.Start] + kinds + example[min(at.End, len(example)):]
	}
	return example
}

// candidates are the departments that an example can be about, the ones concerned first, and whether there are such.
func (m *builder) candidates(x *group) (departments []*plan.Department, concerned bool) {
	var first, rest []*plan.Department
	for _, d := range m.Plan.Departments {
		if d.ID == "" || d.Name == "" || d.Audience == plan.Restricted {
			continue
		}
		about := false
		for _, f := range x.findings {
			about = about || m.concerns(f.Place, f.Span, d)
		}
		for _, l := range m.lacks(x) {
			about = about || m.concerns(l.Place, l.Span, d)
		}
		if about {
			first = append(first, d)
		} else {
			rest = append(rest, d)
		}
	}
	return append(first, rest...), len(first) > 0
}

// quotedName quotes a name that would be taken for something else where a plan is written.
func quotedName(name string) string {
	if strings.ContainsAny(name, ":#'\"[]{},&*!|>%@`\\\n") || strings.HasPrefix(name, "-") || strings.HasPrefix(name, "?") {
		return strconv.Quote(name)
	}
	return name
}

// replaceWords puts other words in place of whole ones, the longest first and each only once.
func replaceWords(text string, replaced map[string]string) string {
	var keys []string
	for k := range replaced {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b string) int {
		if len(a) != len(b) {
			return len(b) - len(a)
		}
		return strings.Compare(a, b)
	})
	var b strings.Builder
scan:
	for i := 0; i < len(text); {
		for _, k := range keys {
			if strings.HasPrefix(text[i:], k) && !wordByte(text, i-1) && !wordByte(text, i+len(k)) {
				b.WriteString(replaced[k])
				i += len(k)
				continue scan
			}
		}
		b.WriteByte(text[i])
		i++
	}
	return b.String()
}

// wordByte says that the byte at i belongs to a word or an id.
func wordByte(text string, i int) bool {
	if i < 0 || i >= len(text) {
		return false
	}
	c := text[i]
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_' || c >= 0x80
}

// idWords are the words of an example that may be ids, each once, in order.
func idWords(text string) []string {
	var out []string
	for _, w := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(" \n[]{},:\"", r) }) {
		if !slices.Contains(out, w) {
			out = append(out, w)
		}
	}
	return out
}

// foreign lists the ids that an example refers to and that neither it nor the plan has.
func (m *builder) foreign(example string) []string {
	of := readExample(example)
	var out []string
	of.Walk(func(f plan.Field) {
		if f.Key.Kind == plan.KindReference && !slices.Contains(out, f.Value) && isID(f.Value) && !knows(of, f.Value) && !knows(m.in.Plan, f.Value) {
			out = append(out, f.Value)
		}
	})
	return out
}

// readExample reads an example as the piece of a plan that it is.
func readExample(example string) *plan.Plan {
	tree, _ := syntax.Parse(diag.NewFile("", []byte(example)))
	p, _ := plan.Decode("", []*syntax.Node{tree}, nil)
	return p
}

// isID says that a word is written as ids are, and is none of a law, a point or a word of the format.
func isID(w string) bool {
	return w != "" && strings.Trim(w, "abcdefghijklmnopqrstuvwxyz0123456789-/") == "" && w[0] >= 'a' && w[0] <= 'z' && !plan.Reserved(w)
}

// knows says that an id is one of a plan's or of everybody's.
func knows(p *plan.Plan, id string) bool {
	if strings.HasPrefix(id, register.NationalPrefix) || p.Contact(id) != nil || p.Department(id) != nil || p.Partner(id) != nil || p.Service(id) != nil || p.Group(id) != nil {
		return true
	}
	path, step, inPath := strings.Cut(id, "/")
	return slices.ContainsFunc(p.EscalationPaths, func(e *plan.EscalationPath) bool {
		hasStep := func(id string) bool {
			return slices.ContainsFunc(e.Steps, func(s *plan.Step) bool { return s.ID == id })
		}
		if inPath {
			return e.ID == path && hasStep(step)
		}
		return e.ID == id || hasStep(id)
	})
}
