package prose

import (
	"bytes"
	"strings"

	"beredskab/internal/danish"

	"github.com/yuin/goldmark/ast"
	gmtext "github.com/yuin/goldmark/text"
)

// Problem is something in a prose field that will not be shown as its writer expects. Start and End are byte offsets in
// the field's text; Message and Fix are Danish and meant for the writer.
type Problem struct {
	Start, End   int
	Message, Fix string
}

// Problems looks for what the safe subset leaves out: raw HTML, links that may not be followed, and pictures.
func Problems(text string) []Problem {
	if plain(text) {
		return nil
	}
	if absurd(text) {
		return []Problem{{
			End:     len(text),
			Message: "Teksten har så mange tegn som *, [ og > efter hinanden, at den bliver vist som almindelig tekst",
			Fix:     "Del teksten i kortere afsnit, og fjern de tegn, der ikke skal lave fed skrift, lister og lignende.",
		}}
	}
	source := []byte(text)
	var found []Problem
	_ = ast.Walk(markdown().Parse(gmtext.NewReader(source)), func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if entering {
			if p, ok := problem(n, source); ok {
				found = append(found, p)
			}
		}
		return ast.WalkContinue, nil
	})
	return found
}

func problem(n ast.Node, source []byte) (Problem, bool) {
	switch n := n.(type) {
	case *ast.RawHTML:
		if n.Segments.Len() == 0 {
			return Problem{}, false
		}
		return rawHTML(source, n.Segments.At(0).Start, n.Segments.At(n.Segments.Len()-1).Stop), true
	case *ast.HTMLBlock:
		start, end := n.Pos(), -1
		if n.Lines().Len() > 0 {
			start, end = n.Lines().At(0).Start, n.Lines().At(n.Lines().Len()-1).Stop
		}
		if n.HasClosure() && n.ClosureLine.Stop > end {
			end = n.ClosureLine.Stop
		}
		if start < 0 || end < start {
			return Problem{}, false
		}
		return rawHTML(source, start, end), true
	case *ast.Image:
		return Problem{
			Start: max(0, n.Pos()), End: linkEnd(source, n.Pos(), n.Destination),
			Message: "Billedet \"" + short(n.Destination) + "\" bliver ikke vist",
			Fix:     "Skriv med ord, hvad billedet skulle vise, eller indsæt et link til siden med billedet.",
		}, true
	case *ast.Link:
		if _, ok := SafeLink(decode(n.Destination)); !ok {
			return Problem{
				Start: max(0, n.Pos()), End: linkEnd(source, n.Pos(), n.Destination),
				Message: "Linket til \"" + short(n.Destination) + "\" kan ikke bruges og bliver vist som almindelig tekst",
				Fix:     "Brug en adresse, der begynder med https://, en mailadresse (mailto:), et telefonnummer (tel:) eller et sted på siden (#).",
			}, true
		}
	case *ast.AutoLink:
		if _, ok := SafeLink(string(n.URL(source))); !ok && n.AutoLinkType == ast.AutoLinkURL {
			start := max(0, n.Pos())
			return Problem{
				Start: start, End: min(len(source), start+len(n.Label(source))+2),
				Message: "Linket til \"" + short(n.URL(source)) + "\" kan ikke bruges og bliver vist som almindelig tekst",
				Fix:     "Brug en adresse, der begynder med https://.",
			}, true
		}
	}
	return Problem{}, false
}

func rawHTML(source []byte, start, end int) Problem {
	raw := bytes.TrimSpace(source[start:end])
	return Problem{
		Start: start, End: start + len(bytes.TrimRight(source[start:end], " \r\n")),
		Message: "Koden \"" + short(raw) + "\" bliver vist, som den står, og virker ikke som formatering",
		Fix:     "Skriv teksten uden tegnene < og >. Fed skrift er **to stjerner**, kursiv er *én stjerne*.",
	}
}

// linkEnd is the offset after a link that begins at start: after its address and the bracket that closes it, when the
// address stands there, else after the first line.
func linkEnd(source []byte, start int, destination []byte) int {
	start = max(0, start)
	rest := source[start:]
	line := len(rest)
	if i := bytes.IndexByte(rest, '\n'); i >= 0 {
		line = i
	}
	if i := bytes.Index(rest, append([]byte("]("), destination...)); i >= 0 {
		end := i + 2 + len(destination)
		if j := bytes.IndexByte(rest[end:], ')'); j >= 0 {
			return start + end + j + 1
		}
	}
	if i := bytes.IndexByte(rest[:line], ']'); i >= 0 { // "[words][name]" or "[words]"
		if k := bytes.IndexByte(rest[i+1:line], ']'); k >= 0 && rest[i+1] == '[' {
			i += 1 + k
		}
		return start + i + 1
	}
	return start + line
}

// short is a quoted value that fits on a line.
func short(raw []byte) string {
	return danish.Shorten(strings.Join(strings.Fields(Clean(string(raw))), " "), 40)
}
