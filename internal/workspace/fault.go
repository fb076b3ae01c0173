package workspace

import (
	"errors"
	"strconv"

	"beredskab/internal/diag"
)

// Fault is a kind of finding that comes from where files lie, as explain and the list of rules tell it.
type Fault struct {
	ID, Title string
	Severity  diag.Severity
	Why, Fix  string
}

// The ids of the faults, family D (delte filer og mapper).
const (
	faultOutside    = "D1"
	faultUnreadable = "D2"
	faultStray      = "D3"
	faultHalfway    = "D4"
)

// Faults lists the findings about files (delte filer og mapper).
func Faults() []Fault {
	return []Fault{
		{
			faultOutside, "Fil uden for arbejdsmappen", diag.Error,
			"En plan må kun hente filer fra jeres egen arbejdsmappe. Ellers kan en plan, I får tilsendt, hente filer fra resten af computeren.",
			"Flyt filen ind i arbejdsmappen, og ret stien.",
		},
		{
			faultUnreadable, "Fælles fil kan ikke læses", diag.Error,
			"Kontakter og handleveje, der står i en fælles fil, mangler i planen, når filen ikke kan læses.",
			"Ret stien under shared, eller læg filen, hvor stien peger hen.",
		},
		{
			faultStray, "Fil med anden endelse", diag.Warning,
			"I en planmappe bliver kun filer, der ender på .yaml, læst. Det, der står i en .yml-fil, kommer ikke med.",
			"Giv filen endelsen .yaml, eller flyt den ud af mappen.",
		},
		{
			faultHalfway, "Import, der blev afbrudt", diag.Warning,
			"Svar fra en tjekliste kan stå i flere af planens filer. Blev computeren slukket midt i en import, har nogle af dem svarene og andre ikke.",
			"Kør den samme import igen.",
		},
	}
}

// errNotAFile says that a path names something else than a file, such as a folder or a device.
var errNotAFile = errors.New("det er ikke en fil")

func outside(span diag.Span, path string) diag.Finding {
	return diag.Finding{
		Rule: faultOutside, Severity: diag.Error, Span: span, Place: "shared",
		Message: `Filen "` + path + `" ligger uden for arbejdsmappen og bliver ikke læst.`,
		Fix:     "Flyt filen ind i arbejdsmappen, og skriv stien derfra, hvor planen ligger.",
	}
}

func unreadable(span diag.Span, path string, err error) diag.Finding {
	return diag.Finding{
		Rule: faultUnreadable, Severity: diag.Error, Span: span, Place: "shared",
		Message: `Den fælles fil "` + path + `" kan ikke læses: ` + Reason(err) + ".",
		Fix:     "Ret stien under Fælles filer (shared). Den skrives fra planens mappe, for eksempel ../faelles/kontakter.yaml.",
	}
}

func stray(file *diag.File, name string) diag.Finding {
	return diag.Finding{
		Rule: faultStray, Severity: diag.Warning, Span: diag.Span{File: file},
		Message: `Filen "` + name + `" bliver ikke læst, fordi den ender på .yml.`,
		Fix:     "Giv den endelsen .yaml, hvis den er en del af planen. Flyt den ellers ud af mappen.",
	}
}

func place(i int) string { return "shared/" + strconv.Itoa(i) }
