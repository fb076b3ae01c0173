package main

import (
	"fmt"
	"strconv"
	"strings"

	"beredskab/internal/plan"
)

// everyField is a plan in which every key of the format is written. It is made from the model itself, so that a field that is
// added to the format tomorrow is in it without anybody thinking of it. Value says what is written in a field; what it leaves
// to the plan ("", false) becomes a value that fits.
func everyField(value func(b *plan.Block, k *plan.Key) (text string, mine bool)) string {
	g := &grower{value: value}
	var b strings.Builder
	for _, k := range plan.Model().Keys {
		fmt.Fprintf(&b, "%s: %s\n", k.Name, g.key(plan.Model(), k, "", 1, "\n  "))
	}
	return b.String()
}

// grower writes the blocks of a plan, in brackets, each key on a line of its own.
type grower struct {
	value func(b *plan.Block, k *plan.Key) (string, bool)
}

// block writes a block with all its keys. List is the key it stands under, and number which of the list's it is.
func (g *grower) block(b *plan.Block, list string, number int, line string) string {
	var pairs []string
	for _, k := range b.Keys {
		pairs = append(pairs, line+k.Name+": "+g.key(b, k, list, number, line+"  "))
	}
	return "{" + strings.Join(pairs, ",") + "}"
}

func (g *grower) key(b *plan.Block, k *plan.Key, list string, number int, line string) string {
	switch k.Kind {
	case plan.KindBlock:
		return g.block(k.Block, k.Name, 1, line)
	case plan.KindBlocks:
		return "[" + g.block(k.Block, k.Name, 1, line) + ", " + g.block(k.Block, k.Name, 2, line) + "]"
	case plan.KindClaims:
		return "{" + list + ".1: " + g.block(k.Block, "", 1, line) + ", " + list + ".2: " + g.block(k.Block, "", 2, line) + "}"
	}
	one := func(n int) string {
		if text, mine := g.value(b, k); mine {
			return strconv.Quote(text)
		}
		return strconv.Quote(fitting(b, k, list, n))
	}
	if k.List {
		return "[" + one(1) + ", " + one(2) + "]"
	}
	return one(number)
}

// fitting is a value that the format takes. Whatever names something else names the other one of its kind, so that nothing
// names itself.
func fitting(b *plan.Block, k *plan.Key, list string, n int) string {
	switch k.Kind {
	case plan.KindID:
		return strings.ReplaceAll(list, "_", "-") + "-" + strconv.Itoa(n)
	case plan.KindReference:
		lists := map[plan.RefKind]string{
			plan.RefContact: "contacts", plan.RefDepartment: "departments", plan.RefPartner: "partners", plan.RefService: "services",
			plan.RefGroup: "groups", plan.RefPath: "escalation-paths", plan.RefStep: "steps",
		}
		fixed := map[plan.RefKind]string{
			plan.RefNational: "national/alarm-112", plan.RefLaw: "samtykke", plan.RefPoint: "A1.6", plan.RefActor: "first_to_know",
			plan.RefMoment: "discovery", plan.RefAll: "all", plan.RefOwn: "own",
		}
		ref := k.Refs[(n-1)%len(k.Refs)]
		if name := lists[ref]; name != "" {
			return name + "-" + strconv.Itoa(3-n)
		}
		return fixed[ref]
	case plan.KindWord:
		if words := plan.Vocabulary[k.Enum]; k.Name != "status" && k.Name != "audience" {
			return words[(n-1)%len(words)].Word
		} else if k.Name == "audience" {
			return "public"
		} else if b.Name == "Info" {
			return "draft"
		}
		return plan.Vocabulary[k.Enum][0].Word
	case plan.KindDate:
		if strings.Contains(k.Name, "until") || strings.HasPrefix(k.Name, "next") || k.Name == "due" || k.Name == "review_by" {
			return "2027-12-31"
		}
		return "2026-01-15"
	case plan.KindHours:
		return "man-fre 8-16"
	case plan.KindClosingDay:
		return "2026-12-2" + strconv.Itoa(n+7)
	case plan.KindDeadline:
		return "3 dage"
	case plan.KindAges:
		return "18-"
	case plan.KindNumber:
		return "1"
	case plan.KindYesNo:
		return "true"
	}
	switch {
	case k.Shape == "telefon":
		return "00 00 00 1" + strconv.Itoa(n)
	case k.Shape == "kommunekode":
		return "0000"
	case k.Shape == "link":
		return "https://plan.example/" + k.Name
	case k.Name == "shared":
		return "../faelles/" + strconv.Itoa(n) + ".yaml"
	}
	return "Tekst i " + k.Name
}
