package invented

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// draft is a plan while it is made.
type draft struct {
	rand       *rand.Rand
	name, slug string
	number     int // the next telephone number, counted within 00 00
}

// rewrite moves a file of an example to the municipality: its name, its addresses, its numbers and how far it has come.
func (d *draft) rewrite(text, old string) string {
	text = strings.NewReplacer(
		old, d.name,
		strings.ToLower(strings.ReplaceAll(old, "ø", "oe"))+".example", d.slug+".example",
		"Eksempelkredsen", "Prøvekredsen",
	).Replace(text)
	return d.claims(d.phones(text))
}

// phones gives every number a new one, the same for the same.
func (d *draft) phones(text string) string {
	const mark = `"00 00 `
	var b strings.Builder
	new := map[string]string{}
	for {
		i := strings.Index(text, mark)
		if i < 0 || len(text) < i+len(mark)+6 {
			b.WriteString(text)
			return b.String()
		}
		i++
		old := text[i : i+len("00 00 00 00")]
		if new[old] == "" {
			new[old] = d.phone()
		}
		b.WriteString(text[:i])
		b.WriteString(new[old])
		text = text[i+len(old):]
	}
}

// phone is the next number.
func (d *draft) phone() string {
	n := d.number % 10_000
	d.number++
	return fmt.Sprintf("00 00 %02d %02d", n/100, n%100)
}

// claims lets the municipality be less far with some recommendations than the example is, as real ones are.
func (d *draft) claims(text string) string {
	const claim = "\n    status: in_place\n"
	var b strings.Builder
	for {
		before, after, found := strings.Cut(text, claim)
		b.WriteString(before)
		if !found {
			return b.String()
		}
		if d.rand.IntN(4) == 0 {
			b.WriteString("\n    status: partly\n")
		} else {
			b.WriteString(claim)
		}
		text = after
	}
}

func (d *draft) pick(words ...string) string { return words[d.rand.IntN(len(words))] }
