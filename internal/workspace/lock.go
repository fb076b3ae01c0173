package workspace

import (
	"errors"
	"time"
)

// One build at a time writes in a folder, so that two do not tidy up after each other. The system lets go of the lock when the
// program ends, however it ends, and nothing stays: it is the folder itself that is locked or, on Windows, a file that goes away
// with the program.

// How long to wait for another build, which needs some hundredths of a second for a folder, before telling the user.
const (
	lockTries = 100
	lockPause = 50 * time.Millisecond
)

// errLocked says that another program holds the lock.
var errLocked = errors.New("another build holds the folder")

// lock waits until no other build writes in the folder.
func (w *writer) lock() error {
	if w.locked {
		return nil
	}
	err := w.before("lock", w.dir)
	if err == nil {
		err = lockFolder(w.folder, w.tries)
	}
	switch {
	case errors.Is(err, errLocked):
		return atWork(w.dir, err)
	case err != nil:
		return refusal("Jeg kan ikke skrive i mappen "+w.dir, err)
	}
	w.locked = true
	return nil
}

// lockFolder asks for a folder so many times.
func lockFolder(in folder, tries int) error {
	for try := 1; ; try++ {
		err := in.Lock()
		if !errors.Is(err, errLocked) || try >= tries {
			return err
		}
		time.Sleep(lockPause)
	}
}

// atWork says that another run of the program writes in the folder.
func atWork(dir string, err error) error {
	return &Problem{Err: err, Message: "Jeg skriver ikke i mappen " + dir +
		", for programmet er allerede i gang med at skrive i den et andet sted. Vent, til det er færdigt, og prøv igen."}
}
