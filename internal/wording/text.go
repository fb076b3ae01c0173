package wording

import (
	"strconv"
	"strings"

	"beredskab/internal/danish"
	"beredskab/internal/document"
	"beredskab/internal/hours"
	"beredskab/internal/phone"
	"beredskab/internal/plan"
	"beredskab/internal/prose"
	"beredskab/internal/register"
)

// Shorten cuts a text at a blank before n bytes.
func Shorten(s string, n int) string {
	if len(s) <= n {
		return s
	}
	cut := strings.LastIndexByte(s[:n], ' ')
	if cut <= 0 {
		cut = n
		for cut > 0 && s[cut]&0xC0 == 0x80 {
			cut--
		}
	}
	return strings.TrimRight(s[:cut], " ,;:.") + " …"
}

// SpokenAlways is how spoken hours says that somebody always answers.
const SpokenAlways = "døgnåbent"

// SpokenHours turns opening hours as staff write them into whole words: "mandag-fredag kl. 08.00-15.00".
func SpokenHours(short string) string {
	if s, problems := hours.Parse(short); s != nil && len(problems) == 0 {
		return s.Danish()
	}
	return short
}

// PhoneText is a number in running text, to dial when it can be dialled.
func PhoneText(number string) document.Inline {
	digits := phone.Parse(number).Dial()
	if digits == "" {
		return document.Inline{Text: number}
	}
	return document.Inline{Kind: document.Phone, Text: number, Target: digits}
}

// Address is a link when it is one, else the words.
func Address(s string) document.Text {
	if strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "http://") {
		return document.Text{{Kind: document.Link, Text: s, Target: s}}
	}
	return document.Words(s)
}

// ProseBlock appends a text that the municipality wrote.
func ProseBlock(blocks []document.Block, text plan.Prose) []document.Block {
	t := prose.Parse(string(text))
	if t.Empty() {
		return blocks
	}
	return append(blocks, document.Prose{Text: t})
}

// ProseLine is a text that the municipality wrote, in a place that holds one line only.
func ProseLine(text plan.Prose) string { return document.OneLine(prose.Parse(string(text)).Plain()) }

// Labelled writes words of a closed list in Danish.
func Labelled(list string, words []string) []string {
	out := make([]string, 0, len(words))
	for _, w := range words {
		out = append(out, plan.Label(list, w))
	}
	return out
}

// DateOf writes a day: "29. januar 2026".
func DateOf(d hours.Day) string {
	y, m, day := d.Date()
	return danish.Date(y, m, day)
}

// FirstDay and lastDay write a date of the plan; of a month or a year the day that counts.
func FirstDay(d plan.Date) string {
	if !d.OK {
		return ""
	}
	return DateOf(d.First)
}

// LastDay writes the last day of a date of the plan.
func LastDay(d plan.Date) string {
	if !d.OK {
		return ""
	}
	return DateOf(d.Last)
}

// IsoDate writes a date as a sheet wants it; of a month or a year the last day.
func IsoDate(d plan.Date) string {
	if !d.OK {
		return ""
	}
	return d.Last.String()
}

// WrittenDate turns a date of the reference data (2026-11-21), or a month (2026-11), into Danish. What is no date stays as it is.
func WrittenDate(s string) string {
	if d, ok := hours.ParseDay(s); ok {
		return DateOf(d)
	}
	if d, ok := hours.ParseDay(s + "-01"); ok {
		year, month, _ := d.Date()
		return danish.Month(month) + " " + strconv.Itoa(year)
	}
	return s
}

// FullName is "Eksempelby Kommune", "Københavns Kommune", or the name as written when it says so itself.
func FullName(m *plan.Municipality) string {
	if known := register.MunicipalityByCode(m.Code); known != nil {
		return known.FullName
	}
	if strings.Contains(strings.ToLower(m.Name), "kommune") {
		return m.Name
	}
	return m.Name + " Kommune"
}

// Limit writes a deadline as people say it: "straks", "samme dag", "inden 2 hverdage".
func Limit(d plan.Deadline) string {
	switch {
	case !d.OK:
		return d.Text
	case d.Unit == plan.UnitImmediately, d.Unit == plan.UnitSameDay:
		return string(d.Unit)
	}
	return "inden " + Amount(d)
}

// Amount writes an amount of time: "2 hverdage", "30 minutter".
func Amount(d plan.Deadline) string {
	if d.OK && d.Unit == plan.UnitMinutes {
		return danish.Plural(d.Count, "minut", "minutter")
	}
	if !d.OK {
		return d.Text
	}
	return d.String()
}

// Ages writes an age group: "0-17 år", "fra 18 år".
func Ages(a plan.Ages) string {
	if a.To == plan.MaxAge {
		return "fra " + strconv.Itoa(a.From) + " år"
	}
	return strconv.Itoa(a.From) + "-" + strconv.Itoa(a.To) + " år"
}

// YesNo writes an answer; nothing when there is none.
func YesNo(b *bool) string {
	switch {
	case b == nil:
		return ""
	case *b:
		return "ja"
	}
	return "nej"
}

// AlsoNames names the municipalities that share a plan, by their codes.
func AlsoNames(codes []string) []string {
	var out []string
	for _, code := range codes {
		if k := register.MunicipalityByCode(code); k != nil {
			out = append(out, k.FullName)
		} else {
			out = append(out, code)
		}
	}
	return out
}

// Law writes a legal basis: the citation when the plan gives an id of the register, else the plan's own words.
func Law(text string) string {
	l := register.LawByID(strings.TrimSpace(text))
	switch {
	case l == nil:
		return text
	case !l.Printable():
		return l.Citation() + " (ikke læst i en kilde)"
	case l.Section == "" && strings.HasPrefix(l.Act, "Lov nr.") && len(l.Also) > 0:
		return l.Also[0] + " (" + danish.LowerFirst(l.Act) + ")"
	case l.Section == "":
		return danish.LowerFirst(l.Act)
	}
	return l.Citation()
}

// Laws writes legal bases after each other.
func Laws(texts []string) string {
	out := make([]string, 0, len(texts))
	for _, t := range texts {
		out = append(out, Law(t))
	}
	return strings.Join(out, "; ")
}

// ShortHours writes opening hours as staff do, and LongHours in whole words. Where something had to be assumed, they are as the
// plan writes them, with what was assumed beside them: an assumption must not look like a fact.
func ShortHours(s *hours.Schedule) string {
	if len(s.Assumptions) > 0 {
		return assumed(s)
	}
	return s.String()
}

// LongHours writes opening hours in whole words; see [ShortHours].
func LongHours(s *hours.Schedule) string {
	if len(s.Assumptions) > 0 {
		return assumed(s)
	}
	return s.Danish()
}

func assumed(s *hours.Schedule) string {
	return document.OneLine(s.Text) + " (antaget: " + strings.Join(s.Assumptions, "; ") + ")"
}
