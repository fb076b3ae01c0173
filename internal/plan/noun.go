package plan

import "slices"

// called names a block in running text: "kontakten voksenvagten", "blokken Kommune".
func (b *Block) called(src Source) string {
	if b == Model() {
		return "planen"
	}
	noun := b.noun()
	if noun == "" {
		return "blokken " + b.title()
	}
	if id := text(src.Node.Get("id")); id != "" {
		return noun + " " + id
	}
	if number := text(src.Node.Get("number")); number != "" {
		return noun + " " + number
	}
	return noun
}

// Around names what a value stands in as its reader knows it: `kapitlet "Presse"`, and by its id what has no name.
func (f Field) Around() string {
	if noun := f.Block.noun(); noun != "" {
		for _, key := range [...]string{"title", "name", "do"} {
			if name := text(f.Owner.value(key)); name != "" && key != f.Key.Name {
				return noun + ` "` + name + `"`
			}
		}
	}
	return f.Block.called(f.Owner)
}

// title is the Danish title of the key that holds the block.
func (b *Block) title() string {
	title := b.Name
	var find func(*Block) bool
	find = func(in *Block) bool {
		return slices.ContainsFunc(in.Keys, func(k *Key) bool {
			if k.Block == b {
				title = k.Title
				return true
			}
			return k.Block != nil && find(k.Block)
		})
	}
	find(Model())
	return title
}

func (b *Block) noun() string {
	switch b.Name {
	case "Contact":
		return "kontakten"
	case "Phone":
		return "telefonnummeret"
	case "Channel":
		return "kanalen"
	case "Department":
		return "afdelingen"
	case "Partner":
		return "samarbejdsparten"
	case "Service":
		return "tilbuddet"
	case "Provider":
		return "udbyderen"
	case "Group":
		return "gruppen"
	case "EscalationPath":
		return "handlevejen"
	case "Step":
		return "trinnet"
	case "Action":
		return "opgaven"
	case "Training":
		return "oplæringen"
	case "Chapter":
		return "kapitlet"
	case "Waiver":
		return "undtagelsen"
	case "PointClaim":
		return "punktet"
	case "Recommendation":
		return "anbefalingen"
	}
	return ""
}
