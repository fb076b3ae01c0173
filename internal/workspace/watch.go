package workspace

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/fsnotify/fsnotify"
)

// Editors save in several steps: a new file, a rename, the rights, the time. Changes are gathered until it has been quiet for
// a moment, but not for longer than somebody would wait.
const (
	quiet  = 15 * time.Millisecond
	atMost = 60 * time.Millisecond
)

// Changes tells which plans somebody has saved something in.
type Changes struct {
	Paths []string // absolute
}

// Touch says that the plan may have changed: one of its own files, or one that is nobody's own, such as a shared file or the
// settings.
func (c Changes) Touch(p *Plan, all []*Plan) bool {
	for _, path := range c.Paths {
		if p.owns(path) {
			return true
		}
		others := false
		for _, other := range all {
			others = others || other.owns(path)
		}
		if !others {
			return true
		}
	}
	return false
}

// owns says that a path is in the plan's folder, or is its file.
func (p *Plan) owns(path string) bool {
	if len(p.files) == 1 && p.files[0] == path {
		return true
	}
	return filepath.Dir(path) == p.folder && filepath.Base(p.folder) == p.Slug
}

// Watch looks after the plans until ctx ends. It calls ready when it has begun to look, and changed for every time that
// something has been saved since. Folders are watched and not files, because editors put a new file in the old one's place.
// Changed returns the plans as they are now, so that a new plan or a new shared file is looked after too.
func (w *Workspace) Watch(ctx context.Context, plans []*Plan, ready func(), changed func(Changes) []*Plan) error {
	eye, err := fsnotify.NewWatcher()
	if err != nil {
		return &Problem{Message: "Jeg kan ikke holde øje med filerne: " + Reason(err) + ".", Err: err}
	}
	defer eye.Close()
	add := func(plans []*Plan) error {
		for _, dir := range w.watched(plans) {
			if err := eye.Add(dir); err != nil {
				return &Problem{Message: "Jeg kan ikke holde øje med " + w.relative(dir) + ": " + Reason(err) + ".", Err: err}
			}
		}
		return nil
	}
	if err := add(plans); err != nil {
		return err
	}
	ready()
	if err := add(plans); err != nil { // the shared files are known once the plans have been read
		return err
	}
	for {
		c, err := gather(ctx, eye)
		if err != nil || ctx.Err() != nil {
			return err
		}
		if err := add(changed(c)); err != nil {
			return err
		}
	}
}

// gather waits for the first change that matters, and for those that belong to it.
func gather(ctx context.Context, eye *fsnotify.Watcher) (Changes, error) {
	var c Changes
	still := time.NewTimer(time.Hour)
	defer still.Stop()
	var enough <-chan time.Time
	for {
		select {
		case <-ctx.Done():
			return c, nil
		case e, ok := <-eye.Events:
			if !ok {
				return c, nil
			}
			if !matters(e) {
				continue
			}
			c.Paths = append(c.Paths, filepath.Clean(e.Name))
			still.Reset(quiet)
			if enough == nil {
				enough = time.After(atMost)
			}
		case err := <-eye.Errors: // so much at once that the system lost count: everything may have changed
			if err == nil {
				return c, nil
			}
			return Changes{Paths: []string{""}}, nil
		case <-still.C:
			return c, nil
		case <-enough:
			return c, nil
		}
	}
}

// matters picks what a plan can be made of: a YAML file, or a folder that comes or goes. Programs that look at a file, and
// those that only set its rights, are no change.
func matters(e fsnotify.Event) bool {
	name := filepath.Base(e.Name)
	if strings.HasPrefix(name, ".") || e.Op == fsnotify.Chmod {
		return false
	}
	switch ext := strings.ToLower(filepath.Ext(name)); {
	case ext == ".yaml", ext == ".yml":
		return true
	case ext != "" || !e.Has(fsnotify.Create):
		return false
	}
	info, err := os.Stat(e.Name)
	return err == nil && info.IsDir()
}

// watched are the folders to look at: the plans', those above them where a new plan would lie, those of shared files, and
// that of the settings.
func (w *Workspace) watched(plans []*Plan) []string {
	seen := map[string]bool{}
	var dirs []string
	add := func(dir string) {
		if info, err := os.Stat(dir); err == nil && info.IsDir() && !seen[dir] {
			seen[dir] = true
			dirs = append(dirs, dir)
		}
	}
	for _, p := range plans {
		if p.Path == stdinName {
			continue
		}
		add(p.folder)
		if len(p.files) != 1 || filepath.Base(p.folder) == p.Slug {
			add(filepath.Dir(p.folder))
		}
		if SettingsIn(p.Root) {
			add(p.Root)
		}
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	for path := range w.shared {
		add(filepath.Dir(path))
	}
	return dirs
}

// SettingsIn says that a folder has a settings file.
func SettingsIn(dir string) bool {
	info, err := os.Stat(filepath.Join(dir, SettingsName))
	return err == nil && info.Mode().IsRegular()
}
