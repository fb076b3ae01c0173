package leak

import (
	"archive/zip"
	"bytes"
	"fmt"
	"html"
	"io"
	"strconv"
	"strings"
)

// File looks through a finished file. A workbook is a packed folder: each of its parts is looked through, its name too.
func (s *Search) File(name string, data []byte) ([]Hit, error) {
	texts := []string{name}
	if bytes.HasPrefix(data, []byte("PK\x03\x04")) {
		parts, err := unpack(data)
		if err != nil {
			return nil, fmt.Errorf("open %s: %w", name, err)
		}
		texts = append(texts, parts...)
	} else {
		texts = append(texts, string(data))
	}
	var hits []Hit
	for _, t := range texts {
		for _, form := range forms(t) {
			if v, found := s.InText(form); found {
				hits = append(hits, Hit{v, name})
				break
			}
		}
	}
	return hits, nil
}

// Texts are the readable texts of a finished file: what [New] takes to know the program's own words by.
func Texts(data []byte) ([]string, error) {
	all := []string{string(data)}
	if bytes.HasPrefix(data, []byte("PK\x03\x04")) {
		var err error
		if all, err = unpack(data); err != nil {
			return nil, err
		}
	}
	var out []string
	for _, t := range all {
		out = append(out, forms(t)...)
	}
	return out, nil
}

func unpack(data []byte) ([]string, error) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, err
	}
	var texts []string
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			return nil, err
		}
		part, err := io.ReadAll(r)
		r.Close()
		if err != nil {
			return nil, err
		}
		texts = append(texts, f.Name, string(part))
	}
	return texts, nil
}

// forms are the ways to read a text: as it is, with its codes as letters, and without its markup, which may part two words
// of a name.
func forms(text string) []string {
	if !strings.ContainsAny(text, `&\<`) {
		return []string{text}
	}
	bare := html.UnescapeString(withoutTags(text))
	return []string{html.UnescapeString(unescapeStyle(text)), bare}
}

// withoutTags takes markup out. A tag parts two words, but a blank is all that is left of it.
func withoutTags(text string) string {
	var b strings.Builder
	b.Grow(len(text))
	for {
		i := strings.IndexByte(text, '<')
		if i < 0 {
			break
		}
		b.WriteString(text[:i])
		b.WriteByte(' ')
		end := strings.IndexByte(text[i:], '>')
		if end < 0 {
			text = text[i+1:]
			continue
		}
		text = text[i+end+1:]
	}
	b.WriteString(text)
	return b.String()
}

// unescapeStyle reads the codes of a style sheet's texts: "Lille\f8 " is Lilleø.
func unescapeStyle(text string) string {
	if !strings.Contains(text, `\`) {
		return text
	}
	var b strings.Builder
	b.Grow(len(text))
	for i := 0; i < len(text); i++ {
		end := i + 1
		for end < len(text) && end < i+7 && isHex(text[end]) {
			end++
		}
		if text[i] != '\\' || end == i+1 {
			b.WriteByte(text[i])
			continue
		}
		if code, err := strconv.ParseUint(text[i+1:end], 16, 32); err == nil {
			b.WriteRune(rune(code))
		}
		if end < len(text) && text[end] == ' ' {
			end++
		}
		i = end - 1
	}
	return b.String()
}

func isHex(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F'
}
