package workspace

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// Dress is the files of a municipality's own look (eget udseende), by their names: "style.css", "kapitler/forord.md".
type Dress struct {
	Folder string // as the user names it, from the workspace root
	Names  []string
	Files  map[string][]byte
	Shown  map[string]string // what each file is called to the user, from the workspace root
}

// dressLimit is the most that is read of one file of a look: everything in it is copied into every page.
const dressLimit = 1 << 20

// ReadDress reads the folder that the setting templates names, seen from the workspace root. In a folder of the plan's own
// name inside it stands what holds for that plan alone, and goes before the rest. It never reads outside the root, links
// included.
func ReadDress(root, folder, slug string) (*Dress, error) {
	folder = path.Clean(strings.ReplaceAll(folder, `\`, "/"))
	if !filepath.IsLocal(filepath.FromSlash(folder)) {
		return nil, &Problem{Usage: true, Message: `Mappen "` + folder + `" (templates) ligger uden for arbejdsmappen. Flyt den ind, hvor ` + SettingsName + " ligger."}
	}
	r, err := os.OpenRoot(root)
	if err != nil {
		return nil, &Problem{Message: "Jeg kan ikke læse " + root + ": " + Reason(err) + ".", Err: err}
	}
	defer r.Close()
	d := &Dress{Folder: folder, Files: map[string][]byte{}, Shown: map[string]string{}}
	for _, from := range []string{folder, path.Join(folder, slug)} {
		for _, sub := range []string{".", "kapitler", "kapitler/offentlig"} {
			if err := d.read(r, from, sub); err != nil {
				if from == folder && sub == "." || !errors.Is(err, fs.ErrNotExist) {
					return nil, &Problem{Usage: true, Message: `Jeg kan ikke læse mappen "` + path.Join(from, sub) + `" (templates): ` + Reason(err) + ".", Err: err}
				}
			}
		}
	}
	for name := range d.Files {
		d.Names = append(d.Names, name)
	}
	slices.Sort(d.Names)
	return d, nil
}

// read takes the files of one folder; those that begin with a dot are the machine's.
func (d *Dress) read(r *os.Root, from, sub string) error {
	dir := path.Join(from, sub)
	f, err := r.Open(filepath.FromSlash(dir))
	if err != nil {
		return err
	}
	entries, err := f.ReadDir(-1)
	if e := f.Close(); err == nil {
		err = e
	}
	if err != nil {
		return err
	}
	for _, e := range entries {
		if e.IsDir() || strings.HasPrefix(e.Name(), ".") {
			continue
		}
		full := path.Join(dir, e.Name())
		data, err := readDressed(r, full)
		if err != nil {
			return &Problem{Usage: true, Message: "Jeg kan ikke læse " + full + ": " + Reason(err) + ".", Err: err}
		}
		name := path.Join(sub, e.Name())
		d.Files[name], d.Shown[name] = data, full
	}
	return nil
}

func readDressed(r *os.Root, name string) ([]byte, error) {
	f, err := r.Open(filepath.FromSlash(name))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	info, err := f.Stat()
	switch {
	case err != nil:
		return nil, err
	case !info.Mode().IsRegular():
		return nil, errNotAFile
	case info.Size() > dressLimit:
		return nil, errors.New("den fylder mere end 1 MB")
	}
	return io.ReadAll(io.LimitReader(f, dressLimit))
}
