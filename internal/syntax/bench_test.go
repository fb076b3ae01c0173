package syntax

import (
	"strings"
	"testing"

	"beredskab/internal/diag"
)

// plan600 is a made-up plan of about six hundred lines, with the mixture of blocks, lists, brackets and texts of a real one.
func plan600() []byte {
	var b strings.Builder
	b.WriteString("format: 1 # første linje\nmunicipality:\n  code: \"0000\"\n  name: Eksempelby\ncontacts:\n")
	for range 25 {
		b.WriteString(`  - id: voksenvagten
    name: Voksenvagten på Ærø
    phones:
      - {number: "00 00 00 30", use: acute}
    hours: man-tor 15-8, fre 13 - man 8, helligdage døgnet rundt
    serves: [victim, perpetrator, employee]
    verified: 2026-10-01
`)
	}
	b.WriteString("escalation_paths:\n")
	for range 25 {
		b.WriteString(`  - id: akut-fare
    title: Akut fare
    level: acute
    when: |
      Nogen er i fare nu, eller en borger fortæller,
      at et våben er nævnt.

      Ring 112.
    steps:
      - id: ring-112
        do: Ring 112   # straks
        actor: [first_to_know]
        call: [national/alarm-112]
        within: straks
        next: [{if: Udøveren er ansat, to: ansat}, {to: notat}]
        do_not: ["Konfrontér ikke udøveren"]
`)
	}
	return []byte(b.String())
}

func BenchmarkParse(b *testing.B) {
	text := plan600()
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if root, findings := Parse(diag.NewFile("plan.yaml", text)); root == nil || len(findings) > 0 {
			b.Fatal(show(findings))
		}
	}
}

func BenchmarkLibraryAlone(b *testing.B) {
	text := plan600()
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if _, _, err := compose(text); err != nil {
			b.Fatal(err)
		}
	}
}
