package syntax

import (
	"bytes"
	"unicode/utf8"

	"beredskab/internal/diag"
)

// MaxSize is the most bytes a file may have. Whoever reads files for the parser stops one byte later, so that what is too much
// is seen to be.
const MaxSize = 5_000_000

// refuse looks for what makes a file unreadable as a whole. Such a file gets this one finding: anything more said about it
// would be about letters that nobody wrote.
func refuse(file *diag.File) (f diag.Finding, refused bool) {
	text := file.Text
	whole := diag.Span{File: file}
	if len(text) > MaxSize {
		return finding(RuleTooLarge, whole, "Filen fylder mere end 5 MB. Så stor må en plan ikke være.",
			"Se efter, om det er den rigtige fil, og om der er kommet billeder eller andet med ind i den."), true
	}
	if kind := foreign(text); kind != "" {
		return finding("Y2", whole, "Filen er "+kind+" og ikke en ren tekstfil.",
			"Åbn den i det program, den er lavet i, kopiér teksten, og gem den med Notesblok (Notepad) som en almindelig tekstfil med kodningen UTF-8."), true
	}
	if wide(text) {
		return finding("Y1", whole, "Filen er gemt som UTF-16 og kan ikke læses.", saveAsUTF8), true
	}
	if utf8.Valid(text) {
		return f, false
	}
	at := 0
	for {
		r, size := utf8.DecodeRune(text[at:])
		if r == utf8.RuneError && size <= 1 {
			break
		}
		at += size
	}
	f = finding("Y1", diag.Span{File: file, Start: at, End: at + 1}, "Filen er ikke gemt som UTF-8, så bogstavet her kan ikke læses.", saveAsUTF8)
	if r := windows1252(text[at]); r != 0 {
		f.Message = "Filen er gemt i et ældre Windows-format. Her skulle der formentlig stå \"" + string(r) + "\"."
		f.Edits = fromWindows(file)
	}
	return f, true
}

// fromWindows writes the letters of an old Windows file anew. There is nothing to write when one of its bytes is no letter there, or
// when part of it is UTF-8 already: then it has been through several programs, and a person must look at it.
func fromWindows(file *diag.File) []diag.Edit {
	var out []diag.Edit
	for at := 0; at < len(file.Text); {
		r, size := utf8.DecodeRune(file.Text[at:])
		if size > 1 {
			return nil
		}
		if r == utf8.RuneError {
			letter := windows1252(file.Text[at])
			if letter == 0 {
				return nil
			}
			out = append(out, diag.Edit{Span: diag.Span{File: file, Start: at, End: at + 1}, Text: string(letter)})
		}
		at += size
	}
	return out
}

const saveAsUTF8 = "Åbn filen i Notesblok (Notepad), vælg Gem som, sæt Kodning til UTF-8, og gem. Se bagefter, om æ, ø og å står rigtigt."

// foreign names the kind of file that another program has saved; "" for what may be text.
func foreign(text []byte) string {
	for _, kind := range []struct{ begins, name string }{
		{"PK\x03\x04", "et dokument fra Word, Excel eller et lignende program (eller en zip-fil)"},
		{"\xd0\xcf\x11\xe0", "et ældre dokument fra Word eller Excel"},
		{"{\\rtf", "et dokument med formatering (RTF)"},
		{"%PDF", "en PDF-fil"},
	} {
		if bytes.HasPrefix(text, []byte(kind.begins)) {
			return kind.name
		}
	}
	start := bytes.ToLower(bytes.TrimLeft(bytes.TrimPrefix(text[:min(len(text), 200)], []byte("\ufeff")), " \t\r\n"))
	for _, begins := range []string{"<html", "<!doctype", "<?xml", "<head", "<body"} {
		if bytes.HasPrefix(start, []byte(begins)) {
			return "en webside"
		}
	}
	return ""
}

// wide says whether a text is UTF-16: by its mark, or because every other byte is zero.
func wide(text []byte) bool {
	if bytes.HasPrefix(text, []byte("\xff\xfe")) || bytes.HasPrefix(text, []byte("\xfe\xff")) {
		return true
	}
	start := text[:min(len(text), 4096)]
	zeros := bytes.Count(start, []byte{0})
	return zeros > 2 && zeros*4 > len(start)
}

// windows1252 is the letter that a byte stands for in an old Windows file; 0 for bytes that stand for none, or for
// something that is no letter.
func windows1252(b byte) rune {
	const low = "€\x00‚ƒ„…†‡ˆ‰Š‹Œ\x00Ž\x00\x00‘’“”•–—˜™š›œ\x00žŸ"
	if b >= 0xA0 {
		return rune(b)
	}
	i := 0
	for _, r := range low {
		if i == int(b)-0x80 {
			return r
		}
		i++
	}
	return 0
}
