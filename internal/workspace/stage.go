package workspace

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// This file holds the small steps of replacing a file: lay it ready beside the old one, put it in place, tidy up.

const temporaryPrefix = ".beredskab-"

func temporary(name string) string { return temporaryPrefix + name + ".tmp" }

// stage writes a file under its temporary name, down to the disk.
func (w *writer) stage(name string, data []byte) (err error) {
	temp := temporary(name)
	err = w.before("create", name)
	var f *os.File
	if err == nil {
		f, err = w.root.OpenFile(temp, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	}
	if err != nil {
		return w.refuse("Jeg kan ikke skrive "+filepath.Join(w.dir, name), err)
	}
	w.staged = append(w.staged, temp)
	if err = w.before("write", name); err == nil {
		_, err = f.Write(data)
	}
	if err == nil {
		err = f.Chmod(0o644) // whatever the umask says: the files are for everybody on the drive
	}
	if err == nil {
		err = w.before("sync", name)
	}
	if err == nil {
		err = f.Sync()
	}
	if e := f.Close(); err == nil {
		err = e
	}
	if err != nil {
		return w.refuse("Jeg kan ikke skrive "+filepath.Join(w.dir, name), err)
	}
	return nil
}

// put stages one file and settles it at once.
func (w *writer) put(name string, data []byte) error {
	if err := w.stage(name, data); err != nil {
		return err
	}
	return w.settle(name)
}

// before asks, in tests, whether the machine lets the next step happen.
func (w *writer) before(op, name string) error {
	if w.fault == nil {
		return nil
	}
	return w.fault(op, name)
}

// free looks whether another program holds the file. Windows refuses to replace a workbook that is open in Excel; it is better
// to hear that before the first file of the set has been replaced than after. Systems that let go of open files say nothing.
func (w *writer) free(name string) error {
	err := w.before("open", name)
	if err == nil {
		var f *os.File
		if f, err = w.root.OpenFile(name, os.O_RDWR, 0); err == nil {
			err = f.Close()
		}
	}
	if err != nil && isBusy(err) {
		return w.busy(name, err)
	}
	return nil
}

func (w *writer) busy(name string, err error) error {
	return &Problem{Err: err, Message: "Jeg kan ikke skrive " + filepath.Join(w.dir, name) +
		": den er måske åben i et andet program, for eksempel Excel. Luk den, og prøv igen."}
}

// settle puts a staged file in the old one's place, in one step.
func (w *writer) settle(name string) error {
	temp := temporary(name)
	err := w.before("rename", name)
	if err == nil {
		err = w.root.Rename(temp, name)
	}
	if err != nil {
		if isBusy(err) || errors.Is(err, fs.ErrPermission) {
			return w.busy(name, err)
		}
		return w.refuse("Jeg kan ikke skrive "+filepath.Join(w.dir, name), err)
	}
	for i, s := range w.staged {
		if s == temp {
			w.staged = append(w.staged[:i], w.staged[i+1:]...)
			break
		}
	}
	return nil
}

// sweep removes what a build that was killed left behind. Whoever holds the lock knows that it is nobody's work.
func (w *writer) sweep() {
	d, err := w.root.Open(".")
	if err != nil {
		return
	}
	defer d.Close()
	entries, _ := d.ReadDir(-1)
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), temporaryPrefix) && e.Name() != lockName && e.Type().IsRegular() {
			_ = w.root.Remove(e.Name())
		}
	}
}

// close removes what was staged but not put in place, and lets go of the folder.
func (w *writer) close() {
	if w.root == nil {
		return
	}
	for _, name := range w.staged {
		_ = w.root.Remove(name)
	}
	w.unlock()
	_ = w.root.Close()
}

// syncDir asks the system to remember the new names too. Not every system can; the files themselves are safe already.
func (w *writer) syncDir() {
	if d, err := w.root.Open("."); err == nil {
		_ = d.Sync()
		_ = d.Close()
	}
}
