package workspace

import (
	"errors"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
)

// This file holds the small steps of replacing a file: lay it ready beside the old one, put it in place, tidy up.

const temporaryPrefix = ".beredskab-"

func temporary(name string) string { return temporaryPrefix + name + ".tmp" }

// prepare writes a file under its temporary name, down to the disk.
func (w *writer) prepare(name string, data []byte) error {
	err := w.folder.Create(temporary(name), data, fileMode, func(step string) error { return w.before(step, name) })
	if err != nil {
		return refusal("Jeg kan ikke skrive "+filepath.Join(w.dir, name), err)
	}
	w.prepared = append(w.prepared, temporary(name))
	return nil
}

// put stages one file and commits it at once.
func (w *writer) put(name string, data []byte) error {
	if err := w.prepare(name, data); err != nil {
		return err
	}
	return w.commit(name)
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
		err = w.folder.Held(name)
	}
	if err != nil && isBusy(err) {
		return busy(filepath.Join(w.dir, name), err)
	}
	return nil
}

func busy(path string, err error) error {
	return &Problem{Err: err, Message: "Jeg kan ikke skrive " + path +
		": den er måske åben i et andet program, for eksempel Excel. Luk den, og prøv igen."}
}

// commit puts a staged file in the old one's place, in one step.
func (w *writer) commit(name string) error {
	err := w.before("rename", name)
	if err == nil {
		err = w.folder.Rename(temporary(name), name)
	}
	if err != nil {
		if isBusy(err) || errors.Is(err, fs.ErrPermission) {
			return busy(filepath.Join(w.dir, name), err)
		}
		return refusal("Jeg kan ikke skrive "+filepath.Join(w.dir, name), err)
	}
	w.prepared = slices.DeleteFunc(w.prepared, func(s string) bool { return s == temporary(name) })
	return nil
}

// leftover says that a file is what a run that was killed left behind.
func leftover(e fs.DirEntry) bool {
	return strings.HasPrefix(e.Name(), temporaryPrefix) && !held(e.Name()) && e.Type().IsRegular()
}

// littered says that there is something to sweep.
func (w *writer) littered() bool {
	entries, _ := w.folder.ReadDir()
	return slices.ContainsFunc(entries, leftover)
}

// sweep removes what a build that was killed left behind. Whoever holds the lock knows that it is nobody's work.
func (w *writer) sweep() { sweep(w.folder) }

func sweep(in folder) {
	entries, _ := in.ReadDir()
	for _, e := range entries {
		if leftover(e) {
			_ = in.Remove(e.Name())
		}
	}
}

// close removes what was staged but not put in place, and lets go of the folder.
func (w *writer) close() {
	if w.folder == nil {
		return
	}
	for _, name := range w.prepared {
		_ = w.folder.Remove(name)
	}
	_ = w.folder.Close()
}
