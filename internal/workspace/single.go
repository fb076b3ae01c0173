package workspace

import "path/filepath"

// Replace writes one file as a whole, in the place of an earlier one if there is any, and says whether anything changed. It
// keeps the same rules as [Write]: never through a link, never half, and not at all when the content is the same.
func Replace(path string, data []byte) (changed bool, err error) {
	w := &writer{single: true, tries: lockTries, set: Set{Out: filepath.Dir(path)}, dir: filepath.Dir(path), sums: map[string]string{}, present: map[string]string{}}
	defer w.close()
	if err := w.open(); err != nil {
		return false, err
	}
	f := Output{Name: filepath.Base(path), Data: data}
	same, err := w.compare(f)
	if err != nil || same {
		return false, err
	}
	if err := w.lock(); err != nil {
		return false, err
	}
	_ = w.root.Remove(temporary(f.Name)) // of a run that was killed
	if err := w.put(f.Name, data); err != nil {
		return false, err
	}
	w.syncDir()
	return true, nil
}
