package ui

import (
	"context"
	"path/filepath"
	"strings"

	"spanwise/scenario/store"
	"spanwise/ui/safety"
)

func (w *Window) noFile() string {
	if w.session.Path() == "" {
		return "the document was never saved"
	}
	return ""
}

// askVersion lists the earlier versions of the file and opens the one chosen.
func (w *Window) askVersion() { w.showVersions(w.session.Path(), w.passphrase) }

func (w *Window) showVersions(path, passphrase string) {
	kept := store.Versions(w.fs, path)
	shown := make([]safety.Version, len(kept))
	for i, v := range kept {
		shown[i] = safety.Version{Time: v.Time, Size: v.Size}
	}
	safety.AskVersion(w.win.Canvas(), filepath.Base(path), shown, w.now(), func(i int) {
		w.whenSaved(func() { w.openVersion(path, kept[i], passphrase) })
	})
}

// openVersion opens an earlier version as a document that has no file.
func (w *Window) openVersion(path string, v store.Version, passphrase string) {
	name := strings.TrimSuffix(filepath.Base(path), projectSuffix) + " of " + v.Time.Format("2006-01-02 15:04")
	var file *store.File
	w.startOpening("Opening the earlier version", func(ctx context.Context, _ func(done, total int)) (err error) {
		if file, err = store.OpenFile(w.fs, v.Path, passphrase); err != nil {
			return err
		}
		return ctx.Err()
	}, func(err error) {
		if err != nil {
			w.failUnlessCancelled("The earlier version could not be opened", err)
			return
		}
		file.Doc.Name = name
		w.adopt(file.Doc, source{passphrase: passphrase, unsaved: true})
		w.status.say("An earlier version, which no file holds yet: save it to keep it")
	})
}
