package ui

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"spanwise/scenario"
	"spanwise/scenario/compare"
	"spanwise/scenario/plot"
	"spanwise/scenario/plot/metrics"
	"spanwise/scenario/privacy"
	"spanwise/scenario/session"
	"spanwise/scenario/sim"
	"spanwise/ui/orgchart"
	"spanwise/ui/presenting"
	"spanwise/ui/sidebar"
)

// presentation is the window that a room sees. It follows the scenario shown in the
// main window, and every edit made there.
type presentation struct {
	win   fyne.Window
	view  *presenting.View
	chart *orgchart.Chart
	named bool          // names are shown
	copy  *privacy.Copy // of what is shown, nil until names are hidden
	slide scenario.ScenarioID
}

// roomZoom is the smallest zoom that a presentation opens at, for those in the last row.
const roomZoom = 0.75

// present opens the presentation, or brings it to the front.
func (w *Window) present() {
	if w.presentation != nil {
		w.presentation.win.RequestFocus()
		return
	}
	p := &presentation{win: w.app.NewWindow("Spanwise presentation"), slide: w.active}
	p.chart = orgchart.New(orgchart.Handlers{
		// What is clicked must not take the keys that lead on and end the presentation.
		Select: func(scenario.PositionID) { p.win.Canvas().Unfocus() },
	})
	p.chart.OpenAt(roomZoom)
	p.view = presenting.New(p.chart, presenting.Handlers{
		Step: w.step, Fit: p.chart.Fit, Close: p.win.Close, Sized: w.openPresented,
		Names: func() { p.named = !p.named; w.showPresentation(nil) },
	})
	w.presentation = p
	p.win.SetPadded(false)
	p.win.SetContent(p.view.Object())
	p.win.Canvas().SetOnTypedKey(p.view.TypedKey)
	p.win.SetOnClosed(func() { w.presentation = nil })
	p.win.Resize(fyne.NewSize(1280, 800))
	p.win.SetFullScreen(true)
	w.showPresentation(nil)
	p.win.Show()
}

// openPresented shows as much of the chart as can be read in its room, which becomes
// another one when the window fills the screen.
func (w *Window) openPresented() {
	if p := w.presentation; p != nil {
		p.chart.Reset()
		p.chart.SetView(w.presented(unedited))
	}
}

// step shows another scenario in both windows. What a dialog of the main window is
// about stays in front until that is closed.
func (w *Window) step(by int) {
	if w.win.Canvas().Overlays().Top() != nil {
		return
	}
	ids := w.slides()
	for i, id := range ids {
		if at := i + by; id == w.active && at >= 0 && at < len(ids) {
			w.show(ids[at])
			return
		}
	}
}

// slides lists what can be presented, the baseline first.
func (w *Window) slides() []scenario.ScenarioID {
	ids := []scenario.ScenarioID{session.Baseline}
	for _, sc := range w.session.Scenarios() {
		ids = append(ids, sc.ID)
	}
	return ids
}

// unedited are the changes of what leaves the document as it is.
var unedited = []scenario.Change{}

// showPresentation brings the scenario shown into the presentation, if there is one,
// after these changes; nil is all of it.
func (w *Window) showPresentation(changes []scenario.Change) {
	p := w.presentation
	if p == nil {
		return
	}
	if p.slide != w.active {
		p.slide = w.active
		p.chart.Reset()
	}
	p.chart.SetView(w.presented(changes))
	p.view.Show(w.slide())
}

// presented is the chart of the scenario shown after these changes, without names and
// notes unless they are wanted.
func (w *Window) presented(changes []scenario.Change) orgchart.View {
	state, figure, p := w.state(), w.figure(), w.presentation
	view := orgchart.View{Org: state.Org, Limit: state.Model.LoadLimit, Edited: positionsOf(changes)}
	own := func(id scenario.PositionID) scenario.PositionID { return id }
	if p.named {
		p.copy = nil // it would fall behind
	} else {
		p.hideNames(state.Org, changes)
		view.Org, own = p.copy.Org(), p.copy.Own
		for i, id := range view.Edited {
			view.Edited[i] = p.copy.Position(id)
		}
	}
	view.Load = func(id scenario.PositionID) (float64, bool) {
		m, ok := figure.Estimate.Manager(own(id))
		return m.Load, ok
	}
	view.Over = func() []scenario.PositionID {
		ids := overIn(figure)
		if p.copy != nil {
			ids = slices.Clone(ids)
			for i, id := range ids {
				ids[i] = p.copy.Position(id)
			}
		}
		return ids
	}
	return view
}

// hideNames brings the copy without names up to date.
func (p *presentation) hideNames(org *scenario.Org, changes []scenario.Change) {
	if p.copy == nil || p.copy.Of() != org || changes == nil {
		p.copy = privacy.NewCopy(org)
		return
	}
	p.copy.Follow(changes)
}

// slide says in large letters what the scenario shown comes to.
func (w *Window) slide() presenting.Slide {
	ids := w.slides()
	f := w.figure()
	s := presenting.Slide{Title: w.shownTitle(), Of: len(ids)}
	for i, id := range ids {
		if id == w.active {
			s.Number = i + 1
		}
	}
	limit := w.state().Model.LoadLimit
	verdict, tone := w.verdict(w.active, f, limit)
	if w.wave.on { // what was simulated is the whole scenario
		verdict, tone = estimatedVerdict(f, limit)
	}
	s.Tone = map[sidebar.Tone]presenting.Tone{sidebar.ToneGood: presenting.Good, sidebar.ToneTight: presenting.Amber, sidebar.ToneBad: presenting.Bad}[tone]
	s.Headline = "By the estimate: " + strings.TrimSuffix(verdict, " (estimate)") + "."
	s.Figures = []presenting.Figure{
		{Value: plot.Count(f.Structure.Layers), Label: "layers"},
		{Value: plot.Count(f.Structure.Managers), Label: "managers"},
		{Value: fmt.Sprintf("%.1f", f.Structure.SpanMean), Label: "mean span"},
		{Value: plot.Count(w.overloadedShown().count()), Label: "overloaded"},
	}
	s.Note = "Loads are estimates of roles from assumptions; not for assessing or selecting people."
	side, ok := w.runs.Fresh(w.active, w.figures)
	if !ok || w.wave.on {
		return s
	}
	s.Headline = w.simulatedHeadline(side)
	lead, lapsed := side.Result.Organisation[sim.LeadTimeMean].Estimate(), side.Result.Organisation[sim.LapseShare].Estimate()
	s.Figures = append(s.Figures,
		presenting.Figure{Value: plot.Hours.Interval(metrics.ValueOf(lead)), Label: "mean lead time"},
		presenting.Figure{Value: plot.Percent.Interval(metrics.ValueOf(lapsed)), Label: "of questions lapse"})
	s.Note = compare.English.Print(compare.Noise{
		Replications: side.Result.Config.Replications, Seed: side.Result.Config.Seed, Confidence: 0.95,
	}) + " " + s.Note
	return s
}

// simulatedHeadline claims what the run of one side allows, on its own.
func (w *Window) simulatedHeadline(side compare.Side) string {
	side.Name = w.session.Title(w.active)
	baseline, _ := w.runs.Of(session.Baseline) // a run has the baseline in it
	found := compare.FindingsOf(compare.Of(baseline, []compare.Side{side}))
	if w.active == session.Baseline {
		found = compare.FindingsOf(compare.Of(side, nil))
	}
	return compare.English.Print(found.Headline)
}
