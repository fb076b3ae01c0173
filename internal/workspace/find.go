package workspace

import (
	"bytes"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"

	"beredskab/internal/danish"
	"beredskab/internal/diag"
	"beredskab/internal/syntax"
)

// Plan is where one plan stands. It holds no text: with many plans only the few at work are in memory.
type Plan struct {
	Path string // as the user may name it from the current folder, with forward slashes; "-" for standard input
	Slug string // the file's or folder's name; names its output folder
	Root string // the workspace root, absolute

	folder string   // absolute; shared files are named from here
	files  []string // absolute, sorted; none for standard input
	stray  []string // files that look like a part of the plan but are not read
}

// Found is what a search came upon.
type Found struct {
	Plans   []*Plan
	Skipped []string // folders that hold YAML files but no plan, as the user may name them
	Within  []string // folders with a plan of their own inside a plan's folder, which are not part of it and not read
}

// stdinName is how standard input is named, both on the command line and in findings.
const stdinName = "-"

// stdinSlug names the output folder of a plan that has no name of its own.
const stdinSlug = "plan"

// Find returns the plans that the paths name, in the order given and without repetition. A path is a file, a plan folder,
// a folder of plan folders, or "-". Without paths it is the workspace's plans folder, else the current folder.
func (w *Workspace) Find(paths []string) (*Found, error) {
	found := &Found{}
	if len(paths) == 0 {
		path, err := w.usual()
		if err != nil {
			return nil, err
		}
		paths = []string{path}
	}
	seen := map[string]bool{}
	for _, path := range paths {
		if err := w.find(found, path, seen); err != nil {
			return nil, err
		}
	}
	bySlug := map[string]*Plan{}
	for _, p := range found.Plans {
		key := danish.FileKey(p.Slug) // Windows and Mac take By and by for one folder
		if other := bySlug[key]; other != nil {
			return nil, &Problem{Usage: true, Message: `To planer hedder "` + p.Slug + `": ` + other.Path + " og " + p.Path +
				". De ville skrive i samme mappe. Giv den ene et andet navn."}
		}
		bySlug[key] = p
	}
	return found, nil
}

// usual is the path that is meant when none is given.
func (w *Workspace) usual() (string, error) {
	root, ok := w.root(w.Dir)
	if !ok {
		root = w.Dir
	}
	plans := filepath.Join(root, "plans")
	if info, err := w.files.Stat(plans); err == nil && info.IsDir() {
		return plans, nil
	}
	if names, _ := w.partsOf(w.Dir); w.holdsPlan(names) {
		return w.Dir, nil
	}
	return "", &Problem{Usage: true, Message: "Her er ingen plan: jeg fandt hverken mappen plans eller en fil med linjen " +
		`"municipality:". Skriv, hvor planen ligger, eller lav en ny med "beredskab init MAPPE".`}
}

// find adds what one path names.
func (w *Workspace) find(found *Found, path string, seen map[string]bool) error {
	if path == stdinName {
		if !seen[path] {
			seen[path] = true
			found.Plans = append(found.Plans, w.located(&Plan{Path: stdinName, Slug: stdinSlug, folder: w.Dir}))
		}
		return nil
	}
	abs := w.absolute(path)
	info, err := w.files.Stat(abs)
	if err != nil {
		return &Problem{Message: "Jeg kan ikke læse " + path + ": " + Reason(err) + ".", Err: err}
	}
	if !info.IsDir() {
		w.takeFile(found, abs, seen)
		return nil
	}
	before := len(found.Plans)
	known, err := w.findIn(found, abs, seen)
	if err != nil || known && !w.amongFolders(abs) {
		return err
	}
	entries, err := w.files.ReadDir(abs)
	if err != nil {
		return &Problem{Message: "Jeg kan ikke læse mappen " + path + ": " + Reason(err) + ".", Err: err}
	}
	repeated := known
	for _, e := range entries {
		dir := filepath.Join(abs, e.Name())
		if strings.HasPrefix(e.Name(), ".") || !w.isDir(dir, e) {
			continue
		}
		inside, err := w.findIn(found, dir, seen)
		if err != nil {
			return err
		}
		repeated = repeated || inside
		if names, _ := w.partsOf(dir); !inside && len(names) > 0 {
			found.Skipped = append(found.Skipped, w.relative(dir))
		}
	}
	if names, stray := w.partsOf(abs); len(found.Plans) == before && !repeated && len(names) == 1 {
		w.take(found, abs, seen, names, stray) // the only file can only be meant: what is wrong with it is what the user wants to hear
		return nil
	}
	if len(found.Plans) == before && !repeated {
		return &Problem{Message: "Der er ingen plan i mappen " + path +
			`: ingen af filerne (*.yaml) har en linje, der begynder med "municipality:".`}
	}
	return nil
}

// findIn adds the plan that a folder is; known says that it is one.
func (w *Workspace) findIn(found *Found, dir string, seen map[string]bool) (known bool, err error) {
	if seen[dir] {
		return true, nil
	}
	names, stray := w.partsOf(dir)
	if !w.holdsPlan(names) {
		return false, nil
	}
	if apart := w.municipalities(names); len(apart) > 0 {
		seen[dir] = true
		for _, name := range names {
			if !slices.Contains(apart, name) {
				found.Skipped = append(found.Skipped, w.relative(name)) // nobody can tell whose it is
				continue
			}
			w.takeFile(found, name, seen)
		}
		return true, nil
	}
	if len(names) == 1 && filepath.Base(names[0]) != planName && w.amongFolders(dir) {
		seen[dir] = true
		w.takeFile(found, names[0], seen)
		return true, nil
	}
	w.take(found, dir, seen, names, stray)
	found.Within = append(found.Within, w.plansWithin(dir)...)
	return true, nil
}

// plansWithin are the folders of a plan that hold a plan themselves. They are no part of it, and nobody reads them unless asked to.
func (w *Workspace) plansWithin(dir string) (within []string) {
	entries, err := w.files.ReadDir(dir)
	if err != nil {
		return nil
	}
	for _, e := range entries {
		inside := filepath.Join(dir, e.Name())
		if strings.HasPrefix(e.Name(), ".") || !w.isDir(inside, e) {
			continue
		}
		if names, _ := w.partsOf(inside); w.holdsPlan(names) {
			within = append(within, w.relative(inside))
		}
	}
	return within
}

// municipalities are the files of a folder that are plans of their own: plans that came by e-mail lie side by side, each of
// another municipality. None when they are one plan in several files.
func (w *Workspace) municipalities(names []string) []string {
	var apart []string
	whose := map[string]bool{}
	for _, name := range names {
		text, err := readLimited(w.files, name)
		if err != nil || !declaresPlan(text) {
			continue
		}
		tree, _ := syntax.Parse(diag.NewFile(name, text))
		home := tree.Get("municipality")
		apart = append(apart, name)
		whose[scalar(home, "code")+" "+danish.FileKey(scalar(home, "name"))] = true
	}
	if len(whose) < 2 {
		return nil
	}
	return apart
}

func scalar(n *syntax.Node, key string) string {
	if v := n.Get(key); v != nil && v.Kind == syntax.Scalar {
		return v.Value
	}
	return ""
}

// amongFolders says that plan folders lie in the folder too: then it is a collection of plans and not a plan. A folder with the
// file that init makes is a plan, whatever lies in it.
func (w *Workspace) amongFolders(dir string) bool {
	entries, err := w.files.ReadDir(dir)
	if err != nil {
		return false
	}
	found := false
	for _, e := range entries {
		if e.Name() == planName {
			return false
		}
		inside := filepath.Join(dir, e.Name())
		if !found && !strings.HasPrefix(e.Name(), ".") && w.isDir(inside, e) {
			names, _ := w.partsOf(inside)
			found = w.holdsPlan(names)
		}
	}
	return found
}

// takeFile adds the plan that one file is.
func (w *Workspace) takeFile(found *Found, path string, seen map[string]bool) {
	if seen[path] {
		return
	}
	seen[path] = true
	found.Plans = append(found.Plans, w.located(&Plan{
		Path: w.relative(path), Slug: strings.TrimSuffix(filepath.Base(path), filepath.Ext(path)), folder: filepath.Dir(path), files: []string{path},
	}))
}

func (w *Workspace) take(found *Found, dir string, seen map[string]bool, names, stray []string) {
	seen[dir] = true
	found.Plans = append(found.Plans, w.located(&Plan{
		Path: w.relative(dir), Slug: filepath.Base(dir), folder: dir, files: names, stray: stray,
	}))
}

// located fills in the workspace root: the nearest folder with a settings file, else the plan folder's parent.
func (w *Workspace) located(p *Plan) *Plan {
	root, ok := w.root(p.folder)
	if !ok {
		root = filepath.Dir(p.folder)
	}
	p.Root = root
	return p
}

// planName is what init calls a plan.
const planName = "plan.yaml"

// partsOf lists the YAML files of a folder that can be part of a plan, and those that look like it but have another ending.
func (w *Workspace) partsOf(dir string) (names, stray []string) {
	entries, err := w.files.ReadDir(dir)
	if err != nil {
		return nil, nil
	}
	for _, e := range entries {
		name := e.Name()
		if strings.HasPrefix(name, ".") || e.IsDir() || name == SettingsName || w.isPipe(filepath.Join(dir, name), e) {
			continue
		}
		switch strings.ToLower(filepath.Ext(name)) {
		case ".yaml":
			names = append(names, filepath.Join(dir, name))
		case ".yml":
			stray = append(stray, filepath.Join(dir, name))
		}
	}
	return names, stray
}

// holdsPlan says that one of the files has the top-level key that makes a plan. A file of the name that init gives is one too:
// it may be empty, or saved in a way that hides its keys, and then that has to be told.
func (w *Workspace) holdsPlan(names []string) bool {
	for _, name := range names {
		if filepath.Base(name) == planName {
			return true
		}
		if text, err := readLimited(w.files, name); err == nil && declaresPlan(text) {
			return true
		}
	}
	return false
}

// declaresPlan looks for the key at the beginning of a line. It does not parse: a plan with a fault elsewhere is still a
// plan, and its fault is what the user wants to hear about.
func declaresPlan(text []byte) bool {
	text = bytes.TrimPrefix(text, []byte("\ufeff"))
	for len(text) > 0 {
		line := text
		if i := bytes.IndexAny(text, "\r\n"); i >= 0 {
			line, text = text[:i], text[i+1:]
		} else {
			text = nil
		}
		line = bytes.TrimLeft(line, `"'`)
		if rest, ok := bytes.CutPrefix(line, []byte("municipality")); ok {
			rest = bytes.TrimLeft(bytes.TrimLeft(rest, `"'`), " \t")
			if len(rest) > 0 && rest[0] == ':' {
				return true
			}
		}
	}
	return false
}

// isPipe says that an entry is a pipe or a socket, or a link to one. Reading it would wait for another program, perhaps for
// ever. A pipe that is named on the command line is read: whoever writes it there means it.
func (w *Workspace) isPipe(path string, e fs.DirEntry) bool {
	mode := e.Type()
	if mode&fs.ModeSymlink != 0 {
		info, err := w.files.Stat(path)
		if err != nil {
			return false
		}
		mode = info.Mode()
	}
	return mode&(fs.ModeNamedPipe|fs.ModeSocket) != 0
}

// isDir says that an entry is a folder or a link to one.
func (w *Workspace) isDir(path string, e fs.DirEntry) bool {
	if e.IsDir() {
		return true
	}
	if e.Type()&fs.ModeSymlink == 0 {
		return false
	}
	info, err := w.files.Stat(path)
	return err == nil && info.IsDir()
}
