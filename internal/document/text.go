package document

import (
	"strconv"
	"strings"

	"beredskab/internal/danish"
	"beredskab/internal/hours"
	"beredskab/internal/plan"
	"beredskab/internal/prose"
	"beredskab/internal/register"
)

func words(s string) Text {
	if s == "" {
		return nil
	}
	return Text{{Text: s}}
}

func strong(s string) Text { return Text{{Kind: Strong, Text: s}} }

func badge(s string, tone Tone) Inline { return Inline{Kind: Badge, Text: s, Tone: tone} }

func paragraph(s string) Block { return Paragraph{words(s)} }

// link is a link to a place in the document. A renderer that does not have the place shows the words alone.
func link(s, anchor string) Inline { return Inline{Kind: Link, Text: s, Target: "#" + anchor} }

// join puts texts after each other with words between them: ", " or " eller ".
func join(texts []Text, between string) Text {
	var out Text
	for _, t := range texts {
		if len(t) == 0 {
			continue
		}
		if len(out) > 0 {
			out = append(out, Inline{Text: between})
		}
		out = append(out, t...)
	}
	return out
}

// lines puts texts below each other in one cell.
func lines(texts ...Text) Text {
	var out Text
	for _, t := range texts {
		if len(t) == 0 {
			continue
		}
		if len(out) > 0 {
			out = append(out, Inline{Kind: Break})
		}
		out = append(out, t...)
	}
	return out
}

// facts collects terms with their values, and leaves out what the plan does not say.
type facts []Fact

func (f *facts) add(term, value string) { f.text(term, words(strings.TrimSpace(value))) }

func (f *facts) text(term string, value Text) {
	if len(value) > 0 {
		*f = append(*f, Fact{term, value})
	}
}

// list adds values with a comma between them.
func (f *facts) list(term string, values []string) { f.add(term, strings.Join(values, ", ")) }

// block appends the facts to blocks when there are any.
func (f facts) block(blocks []Block) []Block {
	if len(f) == 0 {
		return blocks
	}
	return append(blocks, Facts{f})
}

// bullets appends a list when it has items.
func bullets(blocks []Block, items []string) []Block {
	if len(items) == 0 {
		return blocks
	}
	return append(blocks, List{Items: listItems(items)})
}

func listItems(items []string) []ListItem {
	out := make([]ListItem, 0, len(items))
	for _, s := range items {
		out = append(out, ListItem{Text: words(s)})
	}
	return out
}

// proseBlock appends a text that the municipality wrote.
func proseBlock(blocks []Block, text plan.Prose) []Block {
	t := prose.Parse(string(text))
	if t.Empty() {
		return blocks
	}
	return append(blocks, Prose{t})
}

// proseLine is a text that the municipality wrote, in a place that holds one line only.
func proseLine(text plan.Prose) string { return oneLine(prose.Parse(string(text)).Plain()) }

func oneLine(s string) string {
	if !strings.Contains(s, "\n") {
		return strings.TrimSpace(s)
	}
	return strings.Join(strings.Fields(s), " ")
}

// sentence writes what a field says as one line that ends with a full stop.
func sentence(s string) string {
	s = danish.Sentence(oneLine(s))
	if s == "" || strings.ContainsAny(s[len(s)-1:], `.!?:"`) || strings.HasSuffix(s, "…") {
		return s
	}
	return s + "."
}

// labelled writes words of a closed list in Danish.
func labelled(list string, words []string) []string {
	out := make([]string, 0, len(words))
	for _, w := range words {
		out = append(out, plan.Label(list, w))
	}
	return out
}

func dateOf(d hours.Day) string {
	y, m, day := d.Date()
	return danish.Date(y, m, day)
}

// firstDay and lastDay write a date of the plan; of a month or a year the day that counts.
func firstDay(d plan.Date) string {
	if !d.OK {
		return ""
	}
	return dateOf(d.First)
}

func lastDay(d plan.Date) string {
	if !d.OK {
		return ""
	}
	return dateOf(d.Last)
}

// isoDate writes a date as a sheet wants it; of a month or a year the last day.
func isoDate(d plan.Date) string {
	if !d.OK {
		return ""
	}
	return d.Last.String()
}

// writtenDate turns a date of the reference data (2026-11-21) into Danish. What is no date stays as it is.
func writtenDate(s string) string {
	if d, ok := hours.ParseDay(s); ok {
		return dateOf(d)
	}
	return s
}

// period says when an item holds, when that is not always: "fra 1. marts 2027".
func (m *maker) period(c plan.Common) string {
	var parts []string
	if c.From.OK && c.From.First > m.in.Date {
		parts = append(parts, "fra "+firstDay(c.From))
	}
	if c.Until.OK {
		parts = append(parts, "til og med "+lastDay(c.Until))
	}
	return strings.Join(parts, " ")
}

// fullName is "Eksempelby Kommune", "Københavns Kommune", or the name as written when it says so itself.
func fullName(m *plan.Municipality) string {
	if known := register.MunicipalityByCode(m.Code); known != nil {
		return known.FullName
	}
	if strings.Contains(strings.ToLower(m.Name), "kommune") {
		return m.Name
	}
	return m.Name + " Kommune"
}

// limit writes a deadline as people say it: "straks", "samme dag", "inden 2 hverdage".
func limit(d plan.Deadline) string {
	switch {
	case !d.OK:
		return d.Text
	case d.Unit == plan.Straks, d.Unit == plan.SameDay:
		return string(d.Unit)
	}
	return "inden " + amount(d)
}

// amount writes an amount of time: "2 hverdage", "30 minutter".
func amount(d plan.Deadline) string {
	if d.OK && d.Unit == plan.Minutes {
		return danish.Plural(d.Count, "minut", "minutter")
	}
	if !d.OK {
		return d.Text
	}
	return d.String()
}

// ages writes an age group: "0-17 år", "fra 18 år".
func ages(a plan.Ages) string {
	if a.To == plan.MaxAge {
		return "fra " + itoa(a.From) + " år"
	}
	return itoa(a.From) + "-" + itoa(a.To) + " år"
}

func yesNo(b *bool) string {
	switch {
	case b == nil:
		return ""
	case *b:
		return "ja"
	}
	return "nej"
}

func itoa(n int) string { return strconv.Itoa(n) }

// alsoNames names the municipalities that share a plan, by their codes.
func alsoNames(codes []string) []string {
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
