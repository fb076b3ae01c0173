package workspace

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"time"
)

// lockName is the file that one build holds while it writes in a folder, so that two do not tidy up after each other. The
// system lets go of it when the program ends, however it ends: a file that a killed build left behind locks nothing.
const lockName = temporaryPrefix + "lock"

// How long to wait for another build, which needs some hundredths of a second for a folder, before telling the user.
const (
	lockTries = 100
	lockPause = 50 * time.Millisecond
)

// errLocked says that another program holds the lock.
var errLocked = errors.New("another build holds the folder")

// lock waits until no other build writes in the folder.
func (w *writer) lock() error {
	if w.locked != nil {
		return nil
	}
	for try := 1; ; try++ {
		err := w.before("lock", lockName)
		if err == nil {
			w.locked, err = acquire(w.root)
		}
		switch {
		case err == nil:
			return nil
		case !errors.Is(err, errLocked):
			return w.refuse("Jeg kan ikke skrive i mappen "+w.dir, err)
		case try >= w.tries:
			return atWork(w.dir, err)
		}
		time.Sleep(lockPause)
	}
}

// atWork says that another run of the program writes in the folder.
func atWork(dir string, err error) error {
	return &Problem{Err: err, Message: "Jeg skriver ikke i mappen " + dir +
		", for programmet er allerede i gang med at skrive i den et andet sted. Vent, til det er færdigt, og prøv igen."}
}

// acquire takes the lock of a folder. The file goes away with the lock, so whoever waited for it may hold one that is no longer
// there, and tries again with the one that is.
func acquire(root *os.Root) (*os.File, error) {
	if info, err := root.Lstat(lockName); err == nil && !info.Mode().IsRegular() {
		return nil, &fs.PathError{Op: "lock", Path: filepath.Join(root.Name(), lockName), Err: errNotAFile}
	}
	f, err := root.OpenFile(lockName, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, err
	}
	if err := hold(f); err != nil {
		f.Close()
		return nil, err
	}
	held, err := f.Stat()
	if err != nil {
		f.Close()
		return nil, err
	}
	if there, err := root.Lstat(lockName); err != nil || !os.SameFile(held, there) {
		f.Close()
		return nil, errLocked
	}
	return f, nil
}

// unlock lets go of the folder.
func (w *writer) unlock() {
	if w.locked != nil {
		release(w.root, w.locked)
		w.locked = nil
	}
}

// release takes the file away and then lets go of it, in this order: afterwards it may be another build's.
func release(root *os.Root, f *os.File) {
	_ = root.Remove(lockName)
	_ = f.Close()
}

// tidy takes away what a build left that was killed when its files were in place already, or before the first of them was.
func (w *writer) tidy() {
	if _, err := w.root.Lstat(lockName); err != nil {
		return
	}
	if w.locked, _ = acquire(w.root); w.locked != nil {
		w.sweep()
	}
}
