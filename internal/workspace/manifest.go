package workspace

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
)

// manifestName lists the files of the last builds in a folder. It is the last file of a build to be written, and the
// first one says that a build is under way: a set that was broken off shows by it.
const manifestName = "manifest.json"

// manifest is what the file of that name says.
type manifest struct {
	Complete bool    `json:"complete"`
	Files    []entry `json:"files"`
	Coming   []entry `json:"coming,omitempty"` // while a build is under way: what there will be

	raw []byte // as it was read
}

// entry is one file that a build made.
type entry struct {
	Name   string `json:"name"`
	Build  string `json:"build"` // the short hash of the plan it shows
	SHA256 string `json:"sha256"`
	Input  string `json:"input,omitempty"` // the hash of everything it was made from, the program included; see [Workspace.UpToDate]
}

// readManifest returns the folder's manifest, an empty complete one when there is none. A file of that name that is no manifest
// is somebody's own.
func (w *writer) readManifest() (*manifest, error) {
	if _, err := w.compare(Output{Name: manifestName}); err != nil {
		return nil, err
	}
	raw, err := w.folder.ReadFile(manifestName)
	if errors.Is(err, fs.ErrNotExist) {
		return &manifest{Complete: true}, nil
	}
	if err != nil {
		return nil, refusal("Jeg kan ikke læse "+filepath.Join(w.dir, manifestName), err)
	}
	m := &manifest{raw: raw}
	if err := json.Unmarshal(raw, m); err != nil || m.Files == nil {
		return nil, foreign(filepath.Join(w.dir, manifestName))
	}
	return m, nil
}

// encode writes the manifest the same way every time.
func (m *manifest) encode() []byte {
	if m.Files == nil {
		m.Files = []entry{}
	}
	text, err := json.MarshalIndent(m, "", "  ")
	if err != nil {
		panic("workspace: a manifest of strings cannot be encoded: " + err.Error())
	}
	return append(text, '\n')
}

// after is the manifest once the set is written: its files, and those of other builds that are still there.
func (w *writer) after(m *manifest) *manifest {
	next := &manifest{Complete: true}
	for _, f := range w.set.Files {
		next.Files = append(next.Files, entry{f.Name, w.set.Build, w.sums[f.Name], w.set.Input})
	}
	for _, e := range m.Files {
		if w.set.has(e.Name) || !plainName(e.Name) {
			continue
		}
		if _, err := w.folder.Lstat(e.Name); err == nil {
			next.Files = append(next.Files, e)
		}
	}
	slices.SortFunc(next.Files, func(a, b entry) int { return strings.Compare(a.Name, b.Name) })
	return next
}

// stale lists the files that another build left and that show another state of the plan.
func (m *manifest) stale(s Set) []string {
	var names []string
	for _, e := range m.Files {
		if !s.has(e.Name) && e.Build != s.Build {
			names = append(names, e.Name)
		}
	}
	return names
}

// knows says that a build made a file of that name, or was about to when it was broken off.
func (m *manifest) knows(name string) bool {
	return m.entry(name) != nil || find(m.Coming, name) != nil
}

// made says that a file is as a build made it, be it one that was broken off.
func (m *manifest) made(name, sum string) bool {
	is := func(e entry) bool { return e.Name == name && e.SHA256 == sum }
	return slices.ContainsFunc(m.Files, is) || slices.ContainsFunc(m.Coming, is)
}

func (m *manifest) entry(name string) *entry { return find(m.Files, name) }

func find(entries []entry, name string) *entry {
	for i := range entries {
		if entries[i].Name == name {
			return &entries[i]
		}
	}
	return nil
}

// outOfStep lists the files that an interrupted build replaced while it left others. What somebody has changed since is kept and
// named apart.
func (w *writer) outOfStep(m *manifest) []string {
	var names []string
	for _, f := range w.set.Files {
		there, e := w.present[f.Name], m.entry(f.Name)
		switch {
		case e == nil && (m.Complete || there == ""): // new to this folder
		case there == "":
			names = append(names, f.Name) // somebody has taken it away
		case (e == nil || there != e.SHA256) && (!m.Complete || there == w.sums[f.Name]):
			names = append(names, f.Name)
		}
	}
	if !m.Complete && len(names) == 0 {
		names = append(names, manifestName)
	}
	return names
}

func (s Set) has(name string) bool {
	return slices.ContainsFunc(s.Files, func(f Output) bool { return f.Name == name })
}

func digest(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}
