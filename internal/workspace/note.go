package workspace

import (
	"encoding/json"
	"path/filepath"
	"strings"

	"beredskab/internal/danish"
	"beredskab/internal/diag"
)

// noteName is the note that lies in a plan's folder while several of its files are being replaced.
const noteName = ".afbrudt-import.json"

// note is what it says: each file, as it was and as it was to be.
type note struct {
	Files []noted `json:"files"`
}

type noted struct {
	Name string `json:"name"`
	Old  string `json:"old"`
	New  string `json:"new"`
}

// note lays the note, where more than one file is to be replaced, and returns the folder it lies in.
func (r *rewriter) note(p *Plan, shown string, files []Rewritten) (folder, error) {
	if err := r.open(p.folder, shown); err != nil {
		return nil, err
	}
	home := r.folders[p.folder]
	_ = home.Remove(noteName)
	if len(files) < 2 {
		return home, nil
	}
	var n note
	for _, f := range files {
		n.Files = append(n.Files, noted{f.Name, digest(f.Old), digest(f.New)})
	}
	text, err := json.MarshalIndent(n, "", "  ")
	if err == nil {
		err = home.Create(noteName, text, fileMode, func(string) error { return nil })
	}
	if err != nil {
		return nil, &Problem{Message: "Jeg kan ikke skrive i mappen " + shown + ": " + Reason(err) + ". Intet er ændret.", Err: err}
	}
	return home, nil
}

// halfway tells of an import that was broken off between two files: some have the answers, others have not.
func (w *Workspace) halfway(p *Plan) []diag.Finding {
	text, err := w.files.ReadFile(filepath.Join(p.folder, noteName))
	if err != nil {
		return nil
	}
	var n note
	if json.Unmarshal(text, &n) != nil {
		return nil
	}
	var done, missing []string
	for _, f := range n.Files {
		there, err := w.files.ReadFile(filepath.Join(p.Root, filepath.FromSlash(f.Name)))
		switch {
		case err != nil:
		case digest(there) == f.Old:
			missing = append(missing, filepath.Base(f.Name))
		default:
			done = append(done, filepath.Base(f.Name))
		}
	}
	if len(done) == 0 || len(missing) == 0 {
		return nil
	}
	first := strings.Join([]string{p.name(p.folder), noteName}, "/")
	return []diag.Finding{{
		Rule: faultHalfway, Severity: diag.Warning, Span: diag.Span{File: diag.NewFile(first, nil)},
		Message: "En import blev afbrudt: " + danish.List(done, "og") + " har fået svarene, " + danish.List(missing, "og") + " har ikke.",
		Fix:     "Kør den samme import igen, så kommer resten med. Er planen, som den skal være, så slet filen " + noteName + ".",
	}}
}
