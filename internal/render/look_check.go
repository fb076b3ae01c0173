package render

import "strings"

// checkStyle refuses a style sheet that fetches something or ends itself.
func checkStyle(name, text string) error {
	lower := strings.ToLower(text)
	if at := strings.Index(lower, "</style"); at >= 0 {
		return fault(name, text, at, "</style> må ikke stå i et typografiark")
	}
	if at := strings.Index(lower, "@import"); at >= 0 {
		return fault(name, text, at, "@import henter en anden fil, og håndbogen skal være én fil. Skriv indholdet her")
	}
	for at := 0; ; {
		next := strings.Index(lower[at:], "url(")
		if next < 0 {
			return nil
		}
		at += next + len("url(")
		target := strings.TrimLeft(lower[at:], " \t\r\n\"'")
		if !strings.HasPrefix(target, "data:") && !strings.HasPrefix(target, "#") {
			return fault(name, text, at, "url() henter en anden fil, og håndbogen skal være én fil. Læg billedet ind som data:")
		}
	}
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
	{"<style", []string{"<style>{{.style}}</style>", "<style>{{.pagestyle}}</style>"}},
}

// checkPage looks at the text of a page template, so that a fault can be told with its line.
func checkPage(text string) error {
	lower := strings.ToLower(text)
	squeezed := strings.NewReplacer("{{ ", "{{", " }}", "}}", "{{- ", "{{", " -}}", "}}").Replace(text)
	for _, p := range places {
		if !strings.Contains(squeezed, p) {
			return &LookError{File: pageFile, Message: "der mangler " + p + ". Se, hvor det står i programmets egen side"}
		}
	}
	if !strings.Contains(strings.ToLower(squeezed), `<meta http-equiv="content-security-policy" content="{{.policy}}">`) {
		return &LookError{File: pageFile, Message: `der mangler <meta http-equiv="Content-Security-Policy" content="{{.Policy}}">. Uden den er siden ikke sikker`}
	}
	if !strings.Contains(lower, `lang="da"`) {
		return &LookError{File: pageFile, Message: `der mangler lang="da" i <html>. Skærmlæsere skal vide, at siden er på dansk`}
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
			if !standsAs(lower[at:], f.allowed) {
				return fault(pageFile, text, at, "her hentes noget andetsteds fra, eller der er et script eller en formular. Håndbogen skal være én fil, der ikke henter noget")
			}
		}
	}
	return nil
}

// standsAs says that an element is written in one of the allowed ways.
func standsAs(element string, allowed []string) bool {
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
	return &LookError{File: name, Line: 1 + strings.Count(text[:min(at, len(text))], "\n"), Message: message}
}
