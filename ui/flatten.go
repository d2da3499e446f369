package ui

import (
	"errors"
	"strings"

	"fyne.io/fyne/v2"

	"spanwise/scenario"
	"spanwise/scenario/flatten"
	"spanwise/scenario/session"
	"spanwise/ui/flattening"
)

// The operations that change a whole structure.

// askFlatten opens the panel of the operations with one chosen.
func (w *Window) askFlatten(at flattening.Kind) {
	baseline, _ := w.session.State(session.Baseline) // the baseline always exists
	beside := w.beside()
	var edits []scenario.Edit
	if sc := w.session.Scenario(w.active); sc != nil {
		edits = sc.Edits
	}
	flattening.Show(flattening.Input{
		Edits: edits, Terms: w.session.Terms(),
		Name: w.session.Title(w.active), IsNew: w.active == session.Baseline, Selected: w.selected,
		Baseline: baseline.Clone(), State: w.state().Clone(), Estimate: w.figure().Estimate,
	}, at, flattening.Surround{Canvas: beside.Canvas, Work: beside.Work, Pick: beside.Pick, Words: refusalWords, Apply: w.flatten, Chart: newPlanChart()})
}

// flattenCommands open the panel, each with its operation.
func (w *Window) flattenCommands() []*command {
	with := func(at flattening.Kind) func() { return func() { w.askFlatten(at) } }
	all := []*command{
		{id: cmdFlatten, label: "Flatten…", tip: "Every operation on the whole structure, with a preview", shortcut: plainKey(fyne.KeyF6), run: with(flattening.RemoveLayer)},
		{id: cmdRemoveLayer, label: "Remove a layer…", tip: "Take the managers of one layer out of the line", shortcut: ctrl(fyne.KeyL), run: with(flattening.RemoveLayer)},
		{id: cmdCollapseChains, label: "Collapse chains…", tip: "Take out managers with very few reports", shortcut: ctrlShift(fyne.KeyL), run: with(flattening.CollapseChains)},
		{id: cmdMergeTeams, label: "Merge teams…", tip: "Small teams beside each other become one", run: with(flattening.MergeTeams)},
		{id: cmdCapLayers, label: "Cap the layers…", tip: "At most so many layers, by the removals that cost the least load", run: with(flattening.CapLayers)},
		{id: cmdWidenSpans, label: "Widen spans…", tip: "Merge small teams until the mean span reaches a target", run: with(flattening.WidenSpans)},
		{id: cmdSplitTeam, label: "Split a team…", tip: "Give a team that is too wide team leads", run: with(flattening.SplitTeam)},
		{id: cmdDelegate, label: "Push rights down…", tip: "Let positions decide more by themselves", run: with(flattening.Delegate)},
		{id: cmdDelegateClass, label: "Push a class down…", tip: "Let a class of decisions be decided from a lower grade on", run: with(flattening.DelegateClass)},
		{id: cmdSetLed, label: "Set how it is led…", tip: "Settings of the operating model, for the organisation or a part of it", run: with(flattening.SetSettings)},
		{id: cmdTrackPosts, label: "Open track posts…", tip: "Vacant posts on a technical or project track", run: with(flattening.TrackPosts)},
	}
	for _, c := range all {
		c.blocked, c.edits = w.nothingOpen, true
	}
	return all
}

// flattenMenu lists the operations, in the menu and under the button of the toolbar.
var flattenMenu = []commandID{
	cmdFlatten, separator, cmdRemoveLayer, cmdCollapseChains, cmdMergeTeams, cmdCapLayers, cmdWidenSpans, separator,
	cmdSplitTeam, separator, cmdDelegate, cmdDelegateClass, cmdSetLed, separator, cmdTrackPosts,
}

// flatten applies a plan to the scenario shown, as one step. A scenario that is opened
// for it is called by what was made.
func (w *Window) flatten(plan flatten.Plan, made string) (why string) {
	wasBaseline := w.active == session.Baseline
	if err := w.applyNamed(scenario.Edit{Do: plan.Edit.Do}, w.freeNameFor(made)); err != nil {
		return words(err)
	}
	if name, ok := w.session.CanUndo(); ok && !wasBaseline {
		w.status.say("Done: " + name)
	}
	return ""
}

// refusalWords says why an operation cannot be done: what it told itself, without its
// name and the sentinel, which the panel it is shown in says already.
func refusalWords(err error) string {
	for _, sentinel := range []error{flatten.ErrNothing, flatten.ErrLayer} {
		if !errors.Is(err, sentinel) {
			continue
		}
		text := strings.TrimSuffix(err.Error(), ": "+sentinel.Error())
		if _, reason, ok := strings.Cut(text, ": "); ok {
			text = reason
		}
		return text
	}
	return short(err)
}

func (w *Window) nothingOpen() string {
	if w.org().Len() == 0 {
		return "open an organisation first"
	}
	return ""
}
