//go:build browser

package browser_test

import (
	"bytes"
	"os"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/chromedp/chromedp"

	"beredskab/internal/browser"
)

// pages counts the pages of a PDF that the browser wrote; sizes are their widths and heights.
func pages(pdf []byte) int {
	return bytes.Count(pdf, []byte("/Type /Page\n"))
}

func (w *window) print() []byte {
	w.Helper()
	pdf, err := chromedp.Run(w.ctx, chromedp.PrintToPDF(chromedp.PDFPreferCSSPageSize(), chromedp.PDFPrintBackground()))
	if err != nil {
		w.Fatal(err)
	}
	return pdf
}

// Every card is one page of A4, and at most both sides of one of A5.
func TestCardsFit(t *testing.T) {
	for _, example := range examples {
		w := open(t)
		w.see(view{width: 1280, height: 900, zoom: 1}) // on paper the medium is the printer's
		w.show(example, internalPage)
		cards := eval[[]string](w, `[...document.querySelectorAll('.card')].map(c => c.id)`)
		if example == "eksempelby" && len(cards) < 3 || len(cards) == 0 {
			t.Fatalf("%s has %d cards", example, len(cards))
		}
		for _, size := range []struct {
			name, class, box string
			pages            int
		}{
			{"A4", "only", "[0 0 594.95996 841.91998]", 1}, {"A5", "only a5", "[0 0 420 594.9", 2},
		} {
			t.Run(example+"/"+size.name, func(t *testing.T) {
				choose := func(ids string) {
					eval[chromedp.Void](w, `(() => { document.documentElement.className = 'js `+size.class+`'; const ids = '`+ids+`'.split(' ');
						document.querySelectorAll('.card').forEach(c => c.classList.toggle('chosen', ids.includes(c.id))) })()`)
				}
				choose(strings.Join(cards, " "))
				pdf := w.print()
				all := pages(pdf)
				wrong := all < len(cards) || all > size.pages*len(cards)
				if wrong {
					t.Errorf("%d cards take %d pages", len(cards), all)
				}
				if wrong || size.pages > 1 && example == "eksempelby" { // of several sides, one card may take what another leaves
					for _, id := range cards {
						choose(id)
						if n := pages(w.print()); n > size.pages {
							t.Errorf("%s takes %d pages", id, n)
						}
					}
				}
				if n := bytes.Count(pdf, []byte("/MediaBox "+size.box)); n != all {
					t.Errorf("%d of %d pages are %s", n, all, size.name)
				}
			})
		}
	}
}

// What the program prints is tagged, says its title and language, has bookmarks, and is the same every time.
func TestPDF(t *testing.T) {
	path, err := program()
	need(t, "find a browser", err)
	for _, c := range []struct {
		name, title string
		few, many   int
	}{
		{internalPage, "Beredskab mod vold i nære relationer – Eksempelby Kommune", 30, 50},
		{publicPage, "Råd og kontakt – Eksempelby Kommune", 5, 20},
	} {
		t.Run(c.name, func(t *testing.T) {
			html, err := os.ReadFile(page(t, "eksempelby", c.name))
			if err != nil {
				t.Fatal(err)
			}
			stamp := browser.Stamp{Date: "20261121", ID: "0123abcd"}
			pdf, err := browser.Print(t.Context(), path, html, stamp)
			if err != nil {
				t.Fatal(err)
			}
			if n := pages(pdf); n < c.few || n > c.many {
				t.Errorf("the handbook takes %d pages, want %d to %d", n, c.few, c.many)
			}
			if n := bytes.Count(pdf, []byte("/Subtype /Image")); n > 0 || len(pdf) > 5_000_000 {
				t.Errorf("%d pictures of dots, %d bytes", n, len(pdf))
			}
			title := "<FEFF"
			for _, u := range utf16.Encode([]rune(c.title)) {
				title += strings.ToUpper(string([]byte{digit(u >> 12), digit(u >> 8), digit(u >> 4), digit(u)}))
			}
			for _, want := range []string{
				"/Title " + title + ">", "/Lang (da)", "/Marked true", "/StructTreeRoot", "/Type /Outlines", "/S /H1", "/S /TH",
				"/CreationDate (D:20261121120000", "/ModDate (D:20261121120000", "/ID [<0123abcd><0123abcd>]", "/Creator (beredskab)",
			} {
				if !bytes.Contains(pdf, []byte(want)) {
					t.Errorf("the PDF has no %s", want)
				}
			}
			again, err := browser.Print(t.Context(), path, html, stamp)
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(pdf, again) {
				t.Error("two prints of one page differ")
			}
		})
	}
}

func digit(u uint16) byte { return "0123456789ABCDEF"[u&15] }
