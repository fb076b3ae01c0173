package plaintext

import "unicode"

// Plain is the sign that another looks like to whoever reads it: digits, blanks and dashes of all scripts are the usual ones.
// A sign that does not show, such as a soft hyphen, is not visible.
func Plain(sign rune) (plain rune, visible bool) {
	switch {
	case sign >= ' ' && sign < 0x7f:
		return sign, true
	case unicode.Is(unicode.Nd, sign):
		return '0' + digitOf(sign), true
	case sign == '²', sign == '³':
		return '2' + sign - '²', true
	case sign == '¹':
		return '1', true
	case sign == 0x2070, sign == 0x24ea:
		return '0', true
	case sign >= 0x2074 && sign <= 0x2079:
		return '0' + sign - 0x2070, true
	case sign >= 0x2080 && sign <= 0x2089:
		return '0' + sign - 0x2080, true
	case sign >= 0x2460 && sign <= 0x2468: // in circles
		return '1' + sign - 0x2460, true
	case sign >= 0xff01 && sign <= 0xff5e: // of full width
		return sign - 0xff01 + '!', true
	case unicode.Is(unicode.Pd, sign), sign == 0x2212, sign == 0x2043, sign == 0x02d7:
		return '-', true
	case unicode.Is(unicode.Zs, sign), sign == 0x85, sign == 0x2028, sign == 0x2029, sign == 0x2800:
		return ' ', true
	case sign == 0x2044, sign == 0x2215, sign == 0x29f8:
		return '/', true
	case sign == 0x2024:
		return '.', true
	case unicode.In(sign, unicode.Cf, unicode.Cc, unicode.Me), unicode.Is(unicode.Variation_Selector, sign),
		sign == 0x034f, sign == 0x115f, sign == 0x1160, sign == 0x17b4, sign == 0x17b5, sign == 0x3164, sign == 0xffa0:
		return 0, false
	}
	return sign, true
}

// digitOf is the worth of a digit. Unicode has each script's ten in a row, some with other tens right before them.
func digitOf(sign rune) rune {
	n := rune(0)
	for unicode.Is(unicode.Nd, sign-n-1) {
		n++
	}
	return n % 10
}
