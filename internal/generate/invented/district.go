package invented

import (
	"fmt"
	"strings"

	"beredskab/internal/danish"
)

// district is what the nth district of a town is called.
func district(n int) string {
	return [...]string{"Nord", "Syd", "Øst", "Vest", "Midt", "Havnen", "Bakken", "Skoven", "Engen", "Broen"}[n%10]
}

// district writes the file of one district: the departments that meet citizens once more, each with its own leader and key
// person, and a group that calls them together.
func (d *draft) district(example []File, name string) string {
	var departments, contacts strings.Builder
	var leaders, names []string
	end := "-" + danish.Slug(name)
	for _, item := range d.departments(example) {
		id, title := value(item, "id"), value(item, "name")
		if id == "" || !strings.Contains(item, "\n    detection:\n") {
			continue
		}
		leader, key := "leder-"+id+end, "noegleperson-"+id+end
		for line := range strings.Lines(item) {
			departments.WriteString(d.departmentLine(line, end, name, leader, key))
		}
		d.contact(&contacts, leader, "Leder af "+title+" "+name, id+end, "socialdirektoer")
		d.contact(&contacts, key, "Nøgleperson i "+title+" "+name, id+end, leader)
		leaders = append(leaders, leader)
		names = append(names, title)
	}
	return fmt.Sprintf(`# %s %s har sine egne afdelinger: %s.
departments:
%scontacts:
%sgroups:
  - id: koordinering%s
    name: Koordineringsgruppen %s
    used_when: Borgeren har sag i flere afdelinger i %s
    members: [%s]
    contact: %s
    citizen_present: false
    rhythm: %s
    convenes_within: %d hverdage
    checklist: [hvad er aftalt, hvem gør det, hvornår følges op, hvem mangler, hvornår lukkes sagen]
`, d.name, name, list(names), departments.String(), contacts.String(), end, name, name, strings.Join(leaders, ", "), leaders[0],
		d.pick("hver uge", "hver 14. dag", "hver tredje uge"), 1+d.rand.IntN(5))
}

// departments are the example's list items, rewritten like the rest of it.
func (d *draft) departments(example []File) []string {
	for _, f := range example {
		if _, list, found := strings.Cut("\n"+f.Text, "\ndepartments:\n"); found {
			items := strings.Split("\n"+d.rewrite(list, "Eksempelby"), "\n  - ")
			for i := range items {
				items[i] = "\n  - " + strings.TrimRight(items[i], "\n") + "\n"
			}
			return items[1:]
		}
	}
	return nil
}

// departmentLine is a line of a department as the district has it.
func (d *draft) departmentLine(line, end, district, leader, key string) string {
	field, rest, _ := strings.Cut(strings.TrimSuffix(line, "\n"), ": ")
	switch field {
	case "  - id":
		rest += end
	case "    name":
		rest += " " + district
	case "    leaders":
		rest = "[" + leader + ", socialdirektoer]"
	case "    key_person":
		rest = key
	case "      responsible":
		rest = leader
	default:
		return line
	}
	return field + ": " + rest + "\n"
}

func (d *draft) contact(b *strings.Builder, id, name, department, deputy string) {
	fmt.Fprintf(b, `  - id: %s
    name: %s
    department: %s
    phones: [{number: "%s", use: office}]
    hours: %s
    serves: [victim, perpetrator, child, employee]
    deputies: [%s]
    verified: 2026-%02d-%02d
`, id, name, department, d.phone(), d.pick("man-tor 9-15, fre 9-13", "man-fre 8-15", "man-ons 9-15, tor 9-17, fre 9-12"),
		deputy, 8+d.rand.IntN(3), 1+d.rand.IntN(28))
}

// value is what stands after a key in a list item.
func value(item, key string) string {
	for line := range strings.Lines(item) {
		if v, found := strings.CutPrefix(strings.TrimLeft(line, " -"), key+": "); found {
			return strings.TrimSpace(v)
		}
	}
	return ""
}
