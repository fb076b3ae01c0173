package render

import (
	"encoding/base64"
	"errors"
	"html/template"
	"slices"
	"strconv"
	"strings"

	"beredskab/internal/document"
)

// Theme is how a municipality's own pages look (eget udseende): its page, its style, its logo. What it does not bring is the
// built-in.
type Theme struct {
	theme
	accent   string // own colour of headings, six hexadecimal digits
	picture  []byte // own logo as a file
	pictured string // and what kind it is: "svg", "png" or "jpg"
}

// ThemeError is a fault in a file of a look, told in Danish. Line is from 1; 0 when it is about the whole file.
type ThemeError struct {
	File    string
	Line    int
	Message string
}

func (e *ThemeError) Error() string {
	if e.Line == 0 {
		return e.File + ": " + e.Message
	}
	return e.File + ", linje " + strconv.Itoa(e.Line) + ": " + e.Message
}

// The files of a look. Any other style sheet is added to the one that is used.
const (
	pageFile, styleFile = "page.html.tmpl", "style.css"
	logoLimit           = 200 << 10
)

// NewTheme makes a look out of files by their names. Nothing in it may fetch anything or bring a script: a page is one file,
// and the content security policy would leave it broken in a way that nobody is told of.
func NewTheme(files map[string][]byte) (*Theme, error) {
	usual, err := builtin()
	if err != nil {
		return nil, err
	}
	l := &Theme{theme: *usual}
	var names []string
	for name := range files {
		names = append(names, name)
	}
	slices.Sort(names)
	if own, ok := files[styleFile]; ok {
		if err := checkStyle(styleFile, string(own)); err != nil {
			return nil, err
		}
		l.style = string(own)
	}
	for _, name := range names {
		text := string(files[name])
		if l.accent == "" && strings.HasSuffix(name, ".css") {
			l.accent = accentOf(text)
		}
		switch {
		case name == styleFile:
		case name == pageFile:
			err = l.takePage(text)
		case strings.HasSuffix(name, ".css"):
			if err = checkStyle(name, text); err == nil {
				l.style += "\n" + text
			}
		case name == "logo.svg" || name == "logo.png" || name == "logo.jpg":
			err = l.takeLogo(name, files[name])
		case strings.HasPrefix(name, "kapitler/"), strings.HasSuffix(name, ".txt"), name == "README.md", name == "LICENSE":
		default:
			err = &ThemeError{File: name, Message: "den fil kender jeg ikke. Et udseende kan have page.html.tmpl, style.css og flere filer, der ender på .css, " +
				"logo.svg, logo.png eller logo.jpg, og mappen kapitler"}
		}
		if err != nil {
			return nil, err
		}
	}
	l.styleHash = source(l.style)
	return l, l.try()
}

// HTML is the document as [HTML], in this look.
func (l *Theme) HTML(doc *document.Document) ([]byte, error) {
	w := newPage(doc)
	return w.frame(&l.theme, w.body())
}

// Accent is the theme's own colour of headings as six hexadecimal digits, for a format without style sheets; "" when it has none.
func (l *Theme) Accent() string { return l.accent }

// Logo is the theme's own logo as a file, and its kind: "svg", "png" or "jpg".
func (l *Theme) Logo() (data []byte, kind string) { return l.picture, l.pictured }

// accentOf is the colour that a style sheet gives --accent first: by daylight.
func accentOf(style string) string {
	_, rest, found := strings.Cut(strings.ReplaceAll(style, " ", ""), "--accent:#")
	digits := 0
	for digits < len(rest) && strings.IndexByte("0123456789abcdefABCDEF", rest[digits]) >= 0 {
		digits++
	}
	if !found || digits != 6 {
		return ""
	}
	return strings.ToUpper(rest[:digits])
}

func (l *Theme) takeLogo(name string, data []byte) error {
	if len(data) > logoLimit {
		return &ThemeError{File: name, Message: "logoet fylder mere end 200 kB, og det kommer med i hver side. Gør det mindre"}
	}
	l.picture, l.pictured = data, name[len("logo."):]
	kind := map[string]string{"svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg"}[name[len("logo."):]]
	l.logo = template.URL("data:" + kind + ";base64," + base64.StdEncoding.EncodeToString(data))
	return nil
}

// takePage reads the municipality's own frame of a page.
func (l *Theme) takePage(text string) error {
	if err := checkPage(text); err != nil {
		return err
	}
	page, err := template.New(pageFile).Option("missingkey=error").Parse(text)
	if err != nil {
		return templateError(err)
	}
	l.page = page
	return nil
}

// try writes a page with nothing in it, because a template's faults show only when it runs.
func (l *Theme) try() error {
	for _, doc := range []document.Document{{}, {
		Title: "x", Public: true, Draft: true, Stamp: document.Stamp{Municipality: "x", ValidCopy: "https://x.example"},
		Sections: []*document.Section{{ID: "x", Title: "x", Class: "ring"}},
	}} {
		if _, err := l.HTML(&doc); err != nil {
			var fault *ThemeError
			if errors.As(err, &fault) {
				return fault
			}
			return templateError(err)
		}
	}
	return nil
}

// templateError turns "html/template:page.html.tmpl:12:5: …" into the file, the line and what is wrong, in Danish.
func templateError(err error) error {
	text := err.Error()
	e := &ThemeError{File: pageFile}
	if _, rest, ok := strings.Cut(text, pageFile+":"); ok {
		digits := 0
		for digits < len(rest) && rest[digits] >= '0' && rest[digits] <= '9' {
			digits++
		}
		e.Line, _ = strconv.Atoi(rest[:digits])
		text = strings.TrimLeft(rest[digits:], ":0123456789 ")
	}
	quoted := func() string {
		if _, rest, ok := strings.Cut(text, `"`); ok {
			name, _, _ := strings.Cut(rest, `"`)
			return name
		}
		return ""
	}
	switch {
	case strings.Contains(text, "no entry for key"):
		_, rest, _ := strings.Cut(text, "no entry for key")
		text = rest
		e.Message = "jeg kender ikke {{." + quoted() + "}}"
	case strings.Contains(text, "function") && strings.Contains(text, "not defined"):
		e.Message = `jeg kender ikke "` + quoted() + `" i {{ }}`
	case strings.Contains(text, "unexpected EOF"), strings.Contains(text, "unclosed action"):
		e.Message = "der mangler }} eller {{end}}"
	case strings.Contains(text, "unexpected {{end}}"):
		e.Message = "der er et {{end}} for meget"
	default:
		e.Message = "skabelonen kan ikke læses. Skabelonsproget siger: " + text
	}
	return e
}
