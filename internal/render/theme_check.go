package render

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// checkStyle refuses a style sheet that fetches something or ends itself.
func checkStyle(name, text string) error {
	lower, from := unescapeStyle(text)
	if at := strings.Index(lower, "</style"); at >= 0 {
		return fault(name, text, from[at], "</style> må ikke stå i et typografiark")
	}
	return checkFetching(name, text)
}

// checkFetching refuses style that fetches something. A style sheet can write any letter as a code, so it is read as a browser
// reads it.
func checkFetching(name, text string) error {
	lower, from := unescapeStyle(text)
	refuse := func(at int, message string) error { return fault(name, text, from[at], message) }
	if at := strings.Index(lower, "@import"); at >= 0 {
		return refuse(at, "@import henter en anden fil, og håndbogen skal være én fil. Skriv indholdet her")
	}
	for _, function := range []string{"image-set(", "image(", "cross-fade(", "src("} { // they fetch what a text in quotation marks names
		if at := strings.Index(lower, function); at >= 0 {
			return refuse(at, function+") kan hente en anden fil, og håndbogen skal være én fil. Skriv url() med billedet lagt ind som data:")
		}
	}
	for at := 0; ; {
		next := strings.Index(lower[at:], "url(")
		if next < 0 {
			return nil
		}
		at += next + len("url(")
		target := strings.TrimLeft(lower[at:], " \t\r\n\f\"'")
		if !strings.HasPrefix(target, "data:") && !strings.HasPrefix(target, "#") {
			return refuse(at-1, "url() henter en anden fil, og håndbogen skal være én fil. Læg billedet ind som data:")
		}
	}
}

// unescapeStyle reads the codes of a style sheet ("u\72l(" is "url(") in small letters, and says for each byte where in the text it comes
// from.
func unescapeStyle(text string) (read string, from []int) {
	var b strings.Builder
	add := func(s string, at int) {
		b.WriteString(s)
		for range len(s) {
			from = append(from, at)
		}
	}
	for i := 0; i < len(text); {
		if text[i] != '\\' || i+1 == len(text) {
			add(text[i:i+1], i)
			i++
			continue
		}
		const most = 6 // hexadecimal digits of a code
		end := i + 1
		for end < len(text) && end <= i+most && strings.IndexByte("0123456789abcdefABCDEF", text[end]) >= 0 {
			end++
		}
		switch {
		case end > i+1:
			code, _ := strconv.ParseUint(text[i+1:end], 16, 32) // at most six digits
			if strings.HasPrefix(text[end:], "\r\n") {
				end += 2
			} else if end < len(text) && strings.IndexByte(" \t\r\n\f", text[end]) >= 0 {
				end++ // a blank ends a code
			}
			if !utf8.ValidRune(rune(code)) {
				code = utf8.RuneError
			}
			add(string(rune(code)), i)
			i = end
		case text[i+1] == '\n' || text[i+1] == '\r' || text[i+1] == '\f':
			i += 2 // a text goes on in the next line
		default:
			i++ // the sign itself
			add(text[i:i+1], i)
			i++
		}
	}
	lower := []byte(b.String()) // byte for byte, because strings.ToLower may change the length
	for i, c := range lower {
		if c >= 'A' && c <= 'Z' {
			lower[i] = c + 'a' - 'A'
		}
	}
	return string(lower), append(from, len(text))
}

// places are what a page template must have somewhere, or the page is not whole or not safe.
var places = []string{"{{.Policy}}", "{{.Style}}", "{{.PageStyle}}", "{{.Body}}", "{{.Title}}", "{{.Script}}"}

// fetching are the elements that bring something in from elsewhere, each with the only ways that it may stand.
var fetching = []struct {
	tag     string
	allowed []string
}{
	{"<link", []string{`<link rel="icon" href="{{.icon}}"`}},
	{"<script", []string{"<script>{{.script}}</script>"}},
	{"<img", []string{`src="{{.logo}}"`, `src="data:`}},
	{"<iframe", nil},
	{"<frame", nil},
	{"<object", nil},
	{"<embed", nil},
	{"<video", nil},
	{"<audio", nil},
	{"<source", nil},
	{"<base", nil},
	{"<form", nil},
	{"<input", nil},
	{"<image", nil},
	{"<feimage", nil},
	{"<use", []string{`href="#`}},
	{"<track", nil},
	{"<applet", nil},
	{"<style", []string{"<style>{{.style}}</style>", "<style>{{.pagestyle}}</style>"}},
}

// checkPage looks at the text of a page template, so that a fault can be told with its line.
func checkPage(text string) error {
	lower := strings.ToLower(text)
	squeezed := strings.NewReplacer("{{ ", "{{", " }}", "}}", "{{- ", "{{", " -}}", "}}").Replace(text)
	for _, p := range places {
		if !strings.Contains(squeezed, p) {
			return &ThemeError{File: pageFile, Message: "der mangler " + p + ". Se, hvor det står i programmets egen side"}
		}
	}
	if !strings.Contains(strings.ToLower(squeezed), `<meta http-equiv="content-security-policy" content="{{.policy}}">`) {
		return &ThemeError{File: pageFile, Message: `der mangler <meta http-equiv="Content-Security-Policy" content="{{.Policy}}">. Uden den er siden ikke sikker`}
	}
	if !strings.Contains(lower, `lang="da"`) {
		return &ThemeError{File: pageFile, Message: `der mangler lang="da" i <html>. Skærmlæsere skal vide, at siden er på dansk`}
	}
	if err := checkFetching(pageFile, text); err != nil { // an attribute can hold style too
		return err
	}
	for _, attribute := range []string{"srcset=", " background=", " ping=", `http-equiv="refresh"`} {
		if at := strings.Index(lower, attribute); at >= 0 {
			return fault(pageFile, text, at, "her hentes noget andetsteds fra. Håndbogen skal være én fil, der ikke henter noget")
		}
	}
	for _, f := range fetching {
		for at := 0; ; at += len(f.tag) {
			next := strings.Index(lower[at:], f.tag)
			if next < 0 {
				break
			}
			at += next
			if after := lower[at+len(f.tag):]; after != "" && after[0] >= 'a' && after[0] <= 'z' {
				continue // <framework
			}
			if !allowedAs(lower[at:], f.allowed) {
				return fault(pageFile, text, at, "her hentes noget andetsteds fra, eller der er et script eller en formular. Håndbogen skal være én fil, der ikke henter noget")
			}
		}
	}
	return nil
}

// allowedAs says that an element is written in one of the allowed ways.
func allowedAs(element string, allowed []string) bool {
	tag, _, _ := strings.Cut(element, ">")
	for _, a := range allowed {
		a = strings.ToLower(a)
		switch {
		case a[0] == '<' && strings.HasPrefix(strings.NewReplacer("{{ ", "{{", " }}", "}}").Replace(element[:min(len(element), len(a)+16)]), a):
			return true
		case a[0] != '<' && strings.Contains(tag, a):
			return true
		}
	}
	return false
}

// fault tells of a place in a text by its line.
func fault(name, text string, at int, message string) error {
	return &ThemeError{File: name, Line: 1 + strings.Count(text[:min(at, len(text))], "\n"), Message: message}
}
