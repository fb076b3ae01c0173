package findingspage

import (
	"slices"
	"strconv"
	"strings"

	"beredskab/internal/plan"
	"beredskab/internal/register"
)

// The examples of rules and points are about an invented municipality. Here its departments become the plan's own, so that
// what is copied fits: first the department that the matter is about, then the others in the plan's order.

// fill writes an example with the plan's own names, and tells which ids in it the plan does not have.
func (m *builder) fill(example string, x *group) (filled string, foreign []string) {
	own, about := m.candidates(x)
	replaced := map[string]string{}
	taken := 0
	for _, known := range exampleDepartments(example) {
		if !about && m.in.Plan.Department(known.id) != nil || taken >= len(own) {
			continue // the plan has the one in the example
		}
		d := own[taken]
		taken++
		replaced[known.id] = d.ID
		replaced[known.name] = quotedName(d.Name)
		if len(d.Leaders) > 0 {
			replaced["leder-"+known.id] = d.Leaders[0]
		}
		if d.KeyPerson != "" {
			replaced["noegleperson-"+known.id] = d.KeyPerson
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
	var b strings.Builder
	var d *plan.Department
	for line := range strings.Lines(example) {
		if id, ok := strings.CutPrefix(line, "  - id: "); ok {
			d = m.in.Plan.Department(strings.TrimSpace(id))
		} else if !strings.HasPrefix(line, " ") {
			d = nil
		}
		if strings.HasPrefix(line, "    kind: ") && d != nil {
			if len(d.Kind) == 0 {
				continue
			}
			kinds := d.Kind[0]
			if len(d.Kind) > 1 {
				kinds = "[" + strings.Join(d.Kind, ", ") + "]"
			}
			line = "    kind: " + kinds + "\n"
		}
		b.WriteString(line)
	}
	return b.String()
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

// exampleDepartment is a department as an example writes it.
type exampleDepartment struct{ id, name string }

// exampleDepartments reads the block departments of an example, as our examples are written: one key a line.
func exampleDepartments(example string) []exampleDepartment {
	var out []exampleDepartment
	inside := false
	for line := range strings.Lines(example) {
		text := strings.TrimSpace(line)
		switch {
		case !strings.HasPrefix(line, " "):
			inside = text == "departments:"
		case !inside:
		case strings.HasPrefix(line, "  - id: "):
			out = append(out, exampleDepartment{id: strings.TrimPrefix(text, "- id: ")})
		case strings.HasPrefix(line, "    name: ") && len(out) > 0:
			out[len(out)-1].name = strings.TrimPrefix(text, "name: ")
		}
	}
	return slices.DeleteFunc(out, func(d exampleDepartment) bool { return d.name == "" })
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

// referring are the keys of the examples whose values are ids of something else in the plan.
func referring(key string) bool {
	switch key {
	case "leaders", "key_person", "responsible", "contact", "deputies", "call", "actor", "assessors", "owner", "members", "optional", "for", "to", "by",
		"contact_person", "supervision", "convene", "group", "if_unreachable", "tell", "hands_over_to", "via", "department", "approved_by", "holders", "notify_step":
		return true
	}
	return false
}

// foreign lists the ids that an example refers to and that neither it nor the plan has.
func (m *builder) foreign(example string) []string {
	var defined, out []string
	key := ""
	for _, w := range strings.FieldsFunc(example, func(r rune) bool { return strings.ContainsRune(" \n[]{},\"", r) }) {
		if k, ok := strings.CutSuffix(w, ":"); ok {
			key = k
			continue
		}
		switch {
		case key == "id":
			defined = append(defined, w)
		case referring(key) && isID(w) && !slices.Contains(out, w):
			out = append(out, w)
		}
		if key == "id" {
			key = ""
		}
	}
	return slices.DeleteFunc(out, func(id string) bool { return slices.Contains(defined, id) || m.knows(id) })
}

// isID says that a word is written as ids are. Words of closed lists are too, so [finder.knows] knows them.
func isID(w string) bool {
	return w != "" && strings.Trim(w, "abcdefghijklmnopqrstuvwxyz0123456789-/_") == "" && w[0] >= 'a' && w[0] <= 'z'
}

// knows says that an id is the plan's or everybody's.
func (m *builder) knows(id string) bool {
	p := m.in.Plan
	if strings.HasPrefix(id, register.NationalPrefix) || p.Contact(id) != nil || p.Department(id) != nil || p.Partner(id) != nil || p.Service(id) != nil || p.Group(id) != nil {
		return true
	}
	if path, step, ok := strings.Cut(id, "/"); ok {
		for _, e := range p.EscalationPaths {
			if e.ID == path && slices.ContainsFunc(e.Steps, func(s *plan.Step) bool { return s.ID == step }) {
				return true
			}
		}
		return false
	}
	for _, list := range plan.Vocabulary {
		if slices.ContainsFunc(list, func(t plan.Term) bool { return t.Word == id }) {
			return true
		}
	}
	for _, e := range p.EscalationPaths {
		if e.ID == id || slices.ContainsFunc(e.Steps, func(s *plan.Step) bool { return s.ID == id }) {
			return true
		}
	}
	switch id {
	case "all", "own", "self", "shared", "always", "discovery", "incident":
		return true
	}
	return false
}
