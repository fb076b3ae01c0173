package render

import (
	"errors"
	"strings"
	"testing"
)

// A style sheet fetches nothing, however that is written.
func TestCheckStyle(t *testing.T) {
	t.Parallel()
	refused := []string{
		`a{background:url(http://x.example/a.png)}`, `a{background:URL( "//x.example/a.png")}`, `a{background:u\72l(http://x.example)}`,
		`a{background:\75 \72 \6c (http://x.example)}`, "a{background:\\000075rl(http://x.example)}", `a{background:u\rl(x)}`, "a{background:u\\72\r\nl(x)}",
		`@import "http://x.example";`, `@\69mport "http://x.example";`, `@IMPORT "x"`, `@\000069 mport url(data:x)`, "@impo\\\nrt 'x'",
		`a{background:image-set("http://x.example" 1x)}`, `a{background:-webkit-image-set("x" 1x)}`, `a{background:image\2dset("x" 1x)}`,
		`a{background:image("x")}`, `a{background:cross-fade("x", red)}`, `@font-face{src:src("x")}`, `</style>`, `<\2fstyle>`, `a{content:"\3c/style>"}`,
		"a{}\n\nb{background:u\\72l(//x)}",
	}
	for _, text := range refused {
		var fault *ThemeError
		if err := checkStyle("stil.css", text); !errors.As(err, &fault) {
			t.Errorf("%q is let through", text)
		} else if want := 1 + strings.Count(text, "\n\n")*2; want > 1 && fault.Line != want {
			t.Errorf("%q: line %d, want %d", text, fault.Line, want)
		}
	}
	for _, text := range []string{
		"", `a{background:url(data:image/png;base64,AAAA)}`, `a{fill:url(#m)}`, `a{background:u\72l("data:image/png;base64,AAAA")}`, `a{content:"\201d æøå"}`,
		`a{color:red} /* Ærø */`, "\xff\xfe{}", `\`,
	} {
		if err := checkStyle("stil.css", text); err != nil {
			t.Errorf("%q: %v", text, err)
		}
	}
}
