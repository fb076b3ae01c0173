package check

import (
	"slices"
	"strings"

	"beredskab/internal/danish"
	"beredskab/internal/diag"
	"beredskab/internal/phone"
	"beredskab/internal/plan"
	"beredskab/internal/register"
)

// This file compares the plan's numbers with the register's: those that are out of use, and those of national lines.

// checkRetired looks for numbers that are out of use, in the contacts and in running text. In a text it weighs less: it may be
// there to warn against the number.
func checkRetired(p *Pass) {
	var retired []*register.Line
	for i := range register.Lines {
		if len(register.Lines[i].RetiredPhones) > 0 {
			retired = append(retired, &register.Lines[i])
		}
	}
	for _, f := range p.fields() {
		switch {
		case f.Key.Holds == plan.NumberText || f.Key.Holds == plan.AddressText:
			if line := register.RetiredNumber(f.Value); line != nil {
				p.Report(f.Place(), f.Span(), f.Key.Label()+": "+diag.Quote(f.Value)+" er nedlagt. "+retiredBy(line), retiredFix(line))
				if now := register.LineByID(line.ReplacedBy); now != nil && now.Printable() && f.Key.Holds == plan.NumberText {
					p.fixed(f.Node().Rewrite(now.Phone))
				}
			}
		case f.Key.Kind == plan.KindText || f.Key.Kind == plan.KindProse:
			for _, line := range retired {
				for _, old := range line.RetiredPhones {
					if i, j := numberIn(f.Value, old); j > 0 {
						p.ReportAs(diag.Warning, f.Place(), part(f, i, j), f.Key.Label()+" nævner nummeret "+diag.Quote(f.Value[i:j])+", som er nedlagt. "+retiredBy(line), retiredFix(line))
					}
				}
			}
		}
	}
}

// checkLegacyPolice looks for the numbers that the police districts had before 114.
func checkLegacyPolice(p *Pass) {
	for _, f := range p.fields() {
		if f.Key.Shape != plan.ShapePhone && (f.Block.Name != "Channel" || f.Key.Name != "value") {
			continue
		}
		if d := register.DistrictByLegacyPhone(f.Value); d != nil {
			p.Report(f.Place(), f.Span(), f.Key.Label()+": "+diag.Quote(f.Value)+" er det gamle nummer til "+d.Name+".", "")
		}
	}
}

func retiredBy(line *register.Line) string {
	if now := register.LineByID(line.ReplacedBy); now != nil && now.Printable() {
		return "Det var " + line.Name + "; i dag er det " + now.Phone + "."
	}
	return "Det var " + line.Name + "."
}

func retiredFix(line *register.Line) string {
	if now := register.LineByID(line.ReplacedBy); now != nil && now.Printable() {
		return "Brug " + now.Phone + " (" + register.NationalPrefix + now.ID + ")."
	}
	return ""
}

// numberIn finds a number in a text, however it is grouped. j is 0 when it is not there.
func numberIn(text, number string) (i, j int) {
	want := phone.Parse(number).Key()
	for i := 0; i < len(text); i++ {
		if text[i] != want[0] || i > 0 && (isDigit(text[i-1]) || text[i-1] == '-') {
			continue
		}
		k, n := i, 0
		for ; k < len(text) && n < len(want); k++ {
			if text[k] == want[n] {
				n++
			} else if text[k] != ' ' && text[k] != '.' && text[k] != '-' {
				break
			}
		}
		if n == len(want) && (k == len(text) || !isDigit(text[k])) {
			return i, k
		}
	}
	return 0, 0
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// checkNationalNumbers compares contacts that bear a national line's name with the register.
func checkNationalNumbers(p *Pass) {
	type bearer struct {
		line *register.Line
		keys []string
	}
	var lines []bearer
	for i := range register.Lines {
		if l := &register.Lines[i]; l.Printable() && !l.Acts {
			lines = append(lines, bearer{l, lineKeys(l)})
		}
	}
	for _, c := range p.Plan.Contacts {
		if len(c.Phones) == 0 {
			continue
		}
		name := danish.Slug(c.Name)
		for _, b := range lines {
			line := b.line
			named, exact := sameLine(name, b.keys)
			if !named {
				continue
			}
			same := func(ph *plan.Phone) bool {
				return phone.Same(ph.Number, line.Phone) || register.RetiredNumber(ph.Number) != nil
			}
			if slices.ContainsFunc(c.Phones, same) {
				continue
			}
			severity := diag.Info // a local branch has a number of its own
			if exact {
				severity = diag.Warning
			}
			ph := c.Phones[0]
			p.ReportAs(severity, ph.Path("number"), ph.At("number"), c.Name+" har nummeret "+diag.Quote(ph.Number)+"; i programmets liste har "+line.Name+" "+line.Phone+".", "Tjek nummeret. Er det den landsdækkende linje, så henvis til "+register.NationalPrefix+line.ID+".")
		}
	}
}

// lineKeys are the names that a national line goes by: "lev-uden-volds-nationale-hotline", "lev-uden-vold".
func lineKeys(line *register.Line) []string {
	head, _, _ := strings.Cut(line.Name, ",")
	head, _, _ = strings.Cut(head, " (")
	keys := []string{danish.Slug(head)}
	if host := strings.TrimPrefix(strings.TrimPrefix(line.URL, "https://"), "www."); host != "" {
		label, _, _ := strings.Cut(host, ".")
		if squashed := strings.ReplaceAll(keys[0], "-", ""); strings.HasPrefix(squashed, label) {
			// "levudenvold.dk" is how the name is cut: "lev-uden-vold".
			for i := range keys[0] {
				if strings.ReplaceAll(keys[0][:i], "-", "") == label {
					keys = append(keys, keys[0][:i])
				}
			}
		}
	}
	return keys
}

// sameLine says whether a contact bears a national line's name, and whether it bears nothing more.
func sameLine(name string, keys []string) (named, exact bool) {
	for _, key := range keys {
		key = strings.Trim(key, "-")
		if name == key {
			return true, true
		}
		named = named || strings.HasPrefix(name, key) && name[len(key)] == '-'
	}
	return named, false
}
