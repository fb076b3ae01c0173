package cover

import "beredskab/internal/danish"

// Wait writes how long one waits for a human: "straks", "5 minutter", "mere end et år" for [Never].
func Wait(minutes int) string {
	switch minutes {
	case Never:
		return "mere end et år"
	case 0:
		return "straks"
	}
	return danish.Duration(minutes)
}
