package workspace

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Plans are built on one machine and copied to another: a name must be one that Windows can carry, and two names that Windows or
// a Mac take for the same are the same here too.

// reserved are names that mean a device on Windows, with any ending and in any case.
var reserved = []string{
	"con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
	"lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
}

// forbidden are the signs that no name may hold on Windows.
const forbidden = `<>:"|?*/\`

// portable says that a name can be carried by every system; better is one that can where this one cannot.
func portable(name string) (better string, ok bool) {
	better = strings.Map(func(r rune) rune {
		if r < ' ' || strings.ContainsRune(forbidden, r) {
			return '-'
		}
		return r
	}, name)
	better = strings.Trim(strings.TrimRight(better, ". "), " ")
	stem, rest, dotted := strings.Cut(better, ".")
	if slices.Contains(reserved, strings.ToLower(strings.TrimRight(stem, " "))) {
		better = stem + "-plan"
		if dotted {
			better += "." + rest
		}
	}
	if strings.Trim(better, "-.") == "" {
		better = "plan"
	}
	return better, better == name
}

// checkName refuses a name that leads out of its folder or that not every system can carry.
func checkName(name, cannot string) error {
	if !plainName(name) {
		return &Problem{Message: cannot + ". Giv filen eller mappen et andet navn."}
	}
	if better, ok := portable(name); !ok {
		return &Problem{Message: cannot + ` på Windows. Brug for eksempel "` + better + `".`}
	}
	return nil
}

// newNames refuses the folders on the way to dir that are not there yet and whose names not every system can carry. What is there
// has the name that its owner gave it.
func newNames(dir string) error {
	for at := filepath.Clean(dir); ; at = filepath.Dir(at) {
		if _, err := os.Lstat(at); !errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		name := filepath.Base(at)
		if err := checkName(name, `Jeg laver ikke mappen "`+name+`". Navnet kan ikke bruges`); err != nil {
			return err
		}
	}
}

// plainName says that a name is one part of a path and nothing more.
func plainName(name string) bool {
	return filepath.IsLocal(name) && name != "." && !strings.ContainsAny(name, `/\`) && !strings.ContainsRune(name, 0)
}
