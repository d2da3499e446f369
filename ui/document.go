package ui

import (
	"context"
	"path/filepath"
	"time"

	"spanwise/scenario"
	"spanwise/scenario/session"
	"spanwise/scenario/store"
)

// The open document: how it gets into the window.

// loadProject reads a project in the background and shows it.
func (w *Window) loadProject(path string) {
	w.opening = true
	name := filepath.Base(path)
	var doc *scenario.Document
	w.start("Opening "+name, func(context.Context, func(done, total int)) (err error) {
		doc, err = store.Open(path)
		return err
	}, func(err error) {
		if err != nil {
			w.opened()
			w.failUnlessCancelled(name+" could not be opened", err)
			return
		}
		w.opening = false
		w.remember(path)
		w.use(doc, path)
	})
}

// use opens a session on a document and shows it.
func (w *Window) use(doc *scenario.Document, path string) {
	w.session = session.New(doc, path)
	w.session.Subscribe(w.changed)
	w.runs, w.figures = newRuns(), newFigures()
	w.runs.config = configOf(w.session, defaultSeed)
	w.active, w.selected, w.cut = session.Baseline, "", ""
	w.savedAt = time.Time{}
	w.chart.Reset()
	if path == "" && len(doc.Scenarios) > 0 {
		w.status.say("The demonstration company: an invented organisation, to be changed as you like")
	}
	w.show(session.Baseline)
	w.tabs.Select(tabChart)
	w.focusChart()
}

// remember keeps a project as the one to open at the next start.
func (w *Window) remember(path string) {
	w.preferences().SetString(prefProject, path)
	w.preferences().SetString(prefFolder, filepath.Dir(path))
	w.addRecent(path)
}
