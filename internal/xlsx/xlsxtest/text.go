package xlsxtest

import (
	"pgregory.net/rapid"
)

// AnyText is what may stand in a cell, tidied as reading does.
func AnyText() *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		text := rapid.OneOf(
			rapid.StringOf(rapid.RuneFrom([]rune("abæøåÆ 09:,;#-'\"[]{}&*!|>%@`\\=+.~?/_\n"))),
			rapid.SampledFrom([]string{"=1+1", "+45 00 00 00 10", "-punkt", "@x", "_x000D_", "null", "nej", "true", "0800", "a: b", "a #b", "- a\n- b", "<b>&amp;</b>", "💥", "'", "\"", "ingen"}),
		).Draw(t, "text")
		return text
	})
}
