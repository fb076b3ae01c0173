package workspace

import (
	"errors"
	"io"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// Theme is the files of a municipality's own look (eget udseende), by their names: "style.css", "kapitler/forord.md".
type Theme struct {
	Folder string // as the user names it, from the workspace root
	Names  []string
	Files  map[string][]byte
	Shown  map[string]string // what each file is called to the user, from the workspace root
}

// themeLimit is the most that is read of one file of a theme: everything in it is copied into every page.
const themeLimit = 1 << 20

// ReadTheme reads the folder that the setting templates names, seen from the workspace root. In a folder of the plan's own
// name inside it stands what holds for that plan alone, and goes before the rest. It never reads outside the root, links
// included.
func (w *Workspace) ReadTheme(root, folder, slug string) (*Theme, error) {
	folder = path.Clean(strings.ReplaceAll(folder, `\`, "/"))
	if !filepath.IsLocal(filepath.FromSlash(folder)) {
		return nil, &Problem{Usage: true, Message: `Mappen "` + folder + `" (templates) ligger uden for arbejdsmappen. Flyt den ind, hvor ` + SettingsName + " ligger."}
	}
	t := &themeReader{from: w.files, root: root, Theme: Theme{Folder: folder, Files: map[string][]byte{}, Shown: map[string]string{}}}
	for _, from := range []string{folder, path.Join(folder, slug)} {
		for _, sub := range []string{".", "kapitler", "kapitler/offentlig"} {
			if err := t.read(from, sub); err != nil {
				if from == folder && sub == "." || !errors.Is(err, fs.ErrNotExist) {
					return nil, &Problem{Usage: true, Message: `Jeg kan ikke læse mappen "` + path.Join(from, sub) + `" (templates): ` + Reason(err) + ".", Err: err}
				}
			}
		}
	}
	for name := range t.Files {
		t.Names = append(t.Names, name)
	}
	slices.Sort(t.Names)
	return &t.Theme, nil
}

type themeReader struct {
	from files
	root string
	Theme
}

// errElsewhere says that a link leads out of the workspace.
var errElsewhere = errors.New("den ligger et andet sted")

// inside is the path of a name under the root, unless its links lead elsewhere.
func (t *themeReader) inside(name string) (string, error) {
	full := filepath.Join(t.root, filepath.FromSlash(name))
	real, err := t.from.Real(full)
	if err != nil {
		return "", err
	}
	root, err := t.from.Real(t.root)
	if err != nil {
		return "", err
	}
	if !within(root, real) {
		return "", errElsewhere
	}
	return real, nil
}

// read takes the files of one folder; those that begin with a dot are the machine's.
func (t *themeReader) read(from, sub string) error {
	dir := path.Join(from, sub)
	full, err := t.inside(dir)
	if err != nil {
		return err
	}
	entries, err := t.from.ReadDir(full)
	if err != nil {
		return err
	}
	for _, e := range entries {
		if e.IsDir() || strings.HasPrefix(e.Name(), ".") {
			continue
		}
		full := path.Join(dir, e.Name())
		data, err := t.file(full)
		if err != nil {
			return &Problem{Usage: true, Message: "Jeg kan ikke læse " + full + ": " + Reason(err) + ".", Err: err}
		}
		name := path.Join(sub, e.Name())
		t.Files[name], t.Shown[name] = data, full
	}
	return nil
}

func (t *themeReader) file(name string) ([]byte, error) {
	full, err := t.inside(name)
	if err != nil {
		return nil, err
	}
	info, err := t.from.Stat(full)
	switch {
	case err != nil:
		return nil, err
	case !info.Mode().IsRegular():
		return nil, errNotAFile
	case info.Size() > themeLimit:
		return nil, errors.New("den fylder mere end 1 MB")
	}
	f, err := t.from.Open(full)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, themeLimit))
}
