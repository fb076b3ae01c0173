package plan

import "beredskab/internal/danish"

// OwnerName is a contact as people choose who is responsible: "rolle, enhed". An unknown id has no name.
func (p *Plan) OwnerName(id string) string {
	c := p.Contact(id)
	if c == nil {
		return ""
	}
	if d := p.Department(c.Department); d != nil {
		return c.Name + ", " + d.Name
	}
	return c.Name
}

// OwnersByName finds contacts by what people write: "rolle, enhed", and the role alone where no other name is the same. Names are
// folded; several contacts may answer to one.
func (p *Plan) OwnersByName() map[string][]string {
	out := make(map[string][]string, 2*len(p.Contacts))
	for _, c := range p.Contacts {
		name := danish.Fold(p.OwnerName(c.ID))
		out[name] = append(out[name], c.ID)
	}
	roles := map[string][]string{}
	for _, c := range p.Contacts {
		if name := danish.Fold(c.Name); out[name] == nil {
			roles[name] = append(roles[name], c.ID)
		}
	}
	for name, ids := range roles {
		out[name] = ids
	}
	return out
}
