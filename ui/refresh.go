package ui

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"spanwise/scenario"
	"spanwise/scenario/figures"
	"spanwise/scenario/plot"
	"spanwise/scenario/refresh"
	"spanwise/scenario/session"
	"spanwise/ui/importing"
	"spanwise/ui/refreshing"
	"spanwise/ui/widgets"
)

// A later roster under the open document, and a spreadsheet back into it.

// rosterKinds are the files that hold rosters.
var rosterKinds = []string{".csv", ".tsv", ".txt", ".xlsx", ".xlsm"}

func (w *Window) askRefresh() { w.files.Pick("Choose the later roster", rosterKinds, w.refreshFrom) }

func (w *Window) askBack() {
	w.files.Pick("Choose the roster or the workbook", rosterKinds, w.importBack)
}

// refreshFrom reads a roster that is to become the baseline, as the project's own
// last one was.
func (w *Window) refreshFrom(path string) {
	q := importing.Question{Title: "Refresh the baseline", Answer: "Compare", Accept: w.showRefresh}
	w.readRoster(q, w.mappings().Recall().For(w.session.Origin()), map[string]string{}, []string{path})
}

// importBack reads a roster that is to become a scenario.
func (w *Window) importBack(path string) {
	w.askRoster(importing.Question{Title: "Import as a scenario", Answer: "Compare", Accept: w.showBack}, path)
}

// beside is what the panels of both ask of the window.
func (w *Window) beside() refreshing.Surround {
	return refreshing.Surround{
		Canvas: w.win.Canvas(),
		Work: func(do, done func()) {
			w.background(func() {
				do()
				fyne.Do(done)
			})
		},
		Pick: func(org *scenario.Org, question string, picked func(scenario.PositionID)) {
			w.pickIn(func() *scenario.Org { return org }, question, nil, picked)
		},
	}
}

// showRefresh shows what a roster does as the baseline, and makes it that.
func (w *Window) showRefresh(r importing.Result) {
	in := refreshing.Input{File: r.Import.File, Document: w.session.Document(), Roster: r.Org, Origin: r.Origin}
	refreshing.Show(in, w.beside(), func(p refresh.Plan) string {
		if err := w.changeable(); err != nil {
			return words(err)
		}
		w.refreshBaseline(in.File, p)
		return ""
	})
}

// refreshBaseline makes a plan the document. What the views ask of it is worked out in
// the background; until then nothing can be changed.
func (w *Window) refreshBaseline(file string, p refresh.Plan) {
	var ready figures.Prepared
	w.startOpening("Refreshing the baseline", func(ctx context.Context, _ func(done, total int)) (err error) {
		ready, err = figures.Prepare(ctx, p.Document)
		return err
	}, func(err error) {
		if err == nil {
			w.ready = ready
			err = w.session.Replace("Refresh the baseline", p.Document)
			w.ready = nil
		}
		if err != nil {
			w.failUnlessCancelled("The baseline was not refreshed", err)
			return
		}
		w.status.say(fmt.Sprintf("The baseline is %s now: %s joined, %s left, %s moved, %s changed", file,
			plot.Count(len(p.Joined)), plot.Count(len(p.Left)), plot.Count(len(p.Moved)), plot.Count(len(p.Changed))) + notedWords(p))
	})
}

// notedWords says where what did not fit went, "" where nothing was kept.
func notedWords(p refresh.Plan) string {
	var names []string
	for _, r := range p.Scenarios {
		if slices.ContainsFunc(r.Misfits, func(m refresh.Misfit) bool { return m.Done == refresh.Keep }) {
			names = append(names, "“"+r.Name+"”")
		}
	}
	if len(names) == 0 {
		return ""
	}
	return "; what did not fit is noted in " + strings.Join(names, ", ")
}

// showBack shows what a spreadsheet changes, and makes a scenario of it.
func (w *Window) showBack(r importing.Result) {
	found := *r.Import
	found.Org = r.Org                                // with the grades that were given
	baseline, _ := w.session.State(session.Baseline) // the baseline always exists
	in := refreshing.Back{Found: &found, Baseline: baseline, Compared: w.active, NewName: w.freeNameLike(nameOfFile(found.File))}
	for _, sc := range w.session.Scenarios() {
		state, err := w.session.State(sc.ID)
		if err != nil {
			continue // nothing can be compared with one that no longer replays
		}
		in.Scenarios = append(in.Scenarios, refreshing.Side{ID: sc.ID, Name: sc.Name, State: state.Clone()})
	}
	refreshing.ShowBack(in, w.beside(), func(i refreshing.Imported) string {
		if err := w.takeBack(i); err != nil {
			return words(err)
		}
		w.status.say(found.File + " went into “" + w.session.Title(w.active) + "”")
		return ""
	})
}

// takeBack makes an import a scenario, or edits of one, as one step.
func (w *Window) takeBack(i refreshing.Imported) error {
	if err := w.changeable(); err != nil {
		return err
	}
	at := i.Compared
	for _, e := range i.Edits {
		if i.NewName == "" && at != session.Baseline {
			if err := w.session.Apply(at, e); err != nil {
				return err
			}
			continue
		}
		id, err := w.session.Branch(i.NewName, at, e)
		if err != nil {
			return err
		}
		at, i.NewName = id, ""
	}
	w.show(at)
	return nil
}

// nameOfFile makes a name of those of a roster's files: of the first one.
func nameOfFile(files string) string {
	first, _, _ := strings.Cut(files, " + ")
	return strings.TrimSuffix(first, filepath.Ext(first))
}

// freeNameLike returns a name that no scenario has.
func (w *Window) freeNameLike(name string) string {
	if name = strings.TrimSpace(name); name == "" || w.taken(name) {
		return w.nameAfter(name)
	}
	return name
}

// askDropped asks what a roster dropped on the open document is to be. One that can
// only be read takes nothing in.
func (w *Window) askDropped(path string, asNew func()) {
	if w.frozen != "" {
		asNew()
		return
	}
	d := &widgets.Dialog{
		Title: "What is " + filepath.Base(path) + "?", Width: 620,
		Text: "A later roster of the same organisation refreshes the baseline, and every scenario is replayed on it. A roster in which somebody has redrawn the organisation becomes a scenario. Anything else opens as a new document.",
	}
	d.Answers = []widgets.Answer{
		{Label: "Cancel"},
		{Label: "Open as new", Then: asNew},
		{Label: "Import as a scenario", Then: func() { w.importBack(path) }},
		{Label: "Refresh the baseline", Then: func() { w.refreshFrom(path) }},
	}
	d.Show(w.win.Canvas())
}
