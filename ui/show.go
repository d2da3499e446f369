package ui

import (
	"fmt"
	"path/filepath"
	"slices"
	"strconv"

	"spanwise/scenario"
	"spanwise/scenario/compare"
	"spanwise/scenario/figures"
	"spanwise/scenario/phrase"
	"spanwise/scenario/plot"
	"spanwise/scenario/runs"
	"spanwise/scenario/session"
	"spanwise/scenario/sim"
	"spanwise/ui/orgchart"
	"spanwise/ui/sidebar"
	"spanwise/ui/theme"
)

// How the document gets to the views.

// changed follows what the session tells.
func (w *Window) changed(e session.Event) {
	w.status.say("")
	if e.Saved {
		w.showTitle()
		return
	}
	if e.Replaced {
		w.runs, w.figures = runs.New(configOf(w.session, defaultSeed)), figures.New()
		w.chart.Reset()
		w.compare.Forget()
	}
	if len(e.Changes) > 0 {
		w.figures.Touch(e.Scenario, e.Changes)
	} else {
		w.planned(e.Scenario)
	}
	if e.Replaced {
		w.figures.Seed(w.session, w.ready)
	}
	if e.Scenario == session.Baseline {
		w.runs.Config = configOf(w.session, w.runs.Config.Seed)
	}
	if w.session.Scenario(w.active) == nil {
		w.active = session.Baseline
	}
	w.followWave()
	w.figures.Unjudge(e.Scenario)
	w.showEdited(e.Changes)
}

// planned follows a step that changed no position: it may say anew when and why the
// moves of a scenario are made.
func (w *Window) planned(id scenario.ScenarioID) {
	w.colours.of = shown{} // the chart may be coloured by wave
	w.runs.Follow(w.session, id, w.figures)
}

// show brings a scenario into the chart.
func (w *Window) show(id scenario.ScenarioID) {
	w.active, w.wave = id, waveShown{}
	w.keepShown()
	w.showAll()
}

func (w *Window) showAll() { w.showEdited(nil) }

// showEdited shows the document after an edit of these; nil is all of it.
func (w *Window) showEdited(changes []scenario.Change) {
	w.keepExisting(w.org())
	w.showChart(changes)
	w.showTable(changes)
	w.showScenarios()
	w.showWaveNotice()
	w.showPeople(changes)
	w.showInspector()
	w.showFigures()
	w.showRights()
	w.showOperating()
	w.showStatus()
	w.showTitle()
	w.showPresentation(changes)
	w.refreshCommands()
}

func (w *Window) showChart(changes []scenario.Change) {
	state, figure := w.state(), w.figure()
	before := w.reference()
	w.chart.SetView(orgchart.View{
		Org: state.Org,
		Load: func(id scenario.PositionID) (float64, bool) {
			m, ok := figure.Estimate.Manager(id)
			return m.Load, ok
		},
		Over:    func() []scenario.PositionID { return overIn(figure) },
		Changed: func(id scenario.PositionID) bool { return differs(before.Org, state.Org, id) },
		Limit:   state.Model.LoadLimit,
		Edited:  positionsOf(changes),
		Empty:   w.coming(),

		Colouring: w.colouring(),
	})
	w.chart.SelectAll(w.selected, w.all()...)
	w.showTwin()
	w.showChartBar()
}

// positionsOf lists the positions of changes, nil where those are: anything may have
// changed then.
func positionsOf(changes []scenario.Change) []scenario.PositionID {
	if changes == nil {
		return nil
	}
	ids := []scenario.PositionID{}
	for _, c := range changes {
		if c.Position != "" {
			ids = append(ids, c.Position)
		}
	}
	return ids
}

// differs reports whether a position or its holder is not as in the baseline.
func differs(before, now *scenario.Org, id scenario.PositionID) bool {
	old, known := before.Position(id)
	p, _ := now.Position(id)
	return !known || old != p || before.Filled(id) != now.Filled(id) || before.HolderName(id) != now.HolderName(id)
}

// revealInChart shows a position in the chart, wherever it was asked for.
func (w *Window) revealInChart(id scenario.PositionID) {
	if !w.org().Has(id) {
		w.status.say("“" + w.session.Title(w.active) + "” has no such position")
		return
	}
	if w.revealInTable(id) {
		return
	}
	w.tabs.Select(tabChart)
	w.chart.Select(id)
	w.selectPosition(id)
	w.chart.Reveal(id)
}

// revealInScenario shows a position in the scenario of that name, or in the baseline.
func (w *Window) revealInScenario(name string, id scenario.PositionID) {
	if sc := w.named(name); sc != w.active {
		w.show(sc)
	}
	w.revealInChart(id)
}

// named returns the scenario of that name; where there is none, the baseline.
func (w *Window) named(name string) scenario.ScenarioID {
	for _, sc := range w.session.Scenarios() {
		if sc.Name == name {
			return sc.ID
		}
	}
	return session.Baseline
}

// showFigures brings what the simulation found into Results and Compare.
func (w *Window) showFigures() {
	w.showResults()
	w.showComparison()
	w.followView() // the button that brings them may have the keys
}

func (w *Window) showResults() {
	side, ok := w.runs.Of(w.active)
	switch title := w.session.Title(w.active); {
	case !ok && w.simulating:
		w.results.SetRunning(title)
		return
	case !ok:
		w.results.SetNone("“" + title + "” was not simulated yet.")
		return
	}
	w.results.SetBeside(w.besideResult())
	w.results.SetResult(w.session.Title(w.active), side.Result, side.State, w.runs.Limit(), w.runs.Stale(w.active, w.figures))
}

func (w *Window) showScenarios() {
	base := w.figures.Of(w.session, session.Baseline)
	cards := []sidebar.Scenario{w.scenarioCard(session.Baseline, base, base)}
	for _, sc := range w.session.Scenarios() {
		cards = append(cards, w.scenarioCard(sc.ID, w.figures.Of(w.session, sc.ID), base))
	}
	w.sidebar.ShowScenarios(cards, w.active)
}

func (w *Window) scenarioCard(id scenario.ScenarioID, now, base figures.Figure) sidebar.Scenario {
	card := sidebar.Scenario{ID: id, Name: w.session.Title(id)}
	if sc := w.session.Scenario(id); sc != nil {
		card.Note, card.Locked, card.Waves, card.Ready = sc.Note, sc.Locked, w.cardWaves(sc), w.cardReady(id)
	}
	if now.Err != nil {
		card.Verdict, card.Tone = "no longer fits", sidebar.ToneBad
		return card
	}
	s := now.Structure
	first := fmt.Sprintf("%s · span %.1f", phrase.Counted(s.Layers, "layer", "layers"), s.SpanMean)
	second := fmt.Sprintf("%s · %s", phrase.Counted(s.Positions, "position", "positions"), phrase.Counted(s.Managers, "manager", "managers"))
	if d := s.Managers - base.Structure.Managers; id != session.Baseline && d != 0 {
		second = fmt.Sprintf("%s · %s managers", phrase.Counted(s.Positions, "position", "positions"), signed(d))
	}
	card.Lines = []string{first, second}
	if line := w.openLine(id); line != "" {
		card.Lines = append(card.Lines, line)
	}
	if line := w.leadTimeLine(id); line != "" {
		card.Lines = append(card.Lines, line)
	}
	state, _ := w.session.State(id) // now.Err says whether it exists
	if s.Positions > 0 {            // else there is nobody whose load could hold
		card.Verdict, card.Tone = w.verdict(id, now, state.Model.LoadLimit)
		card.Leads = w.overloaded(id, now).count() > 0
	}
	return card
}

// signed writes a whole difference with its sign: "+3", "−16".
func signed(d int) string {
	if d < 0 {
		return "−" + strconv.Itoa(-d)
	}
	return "+" + strconv.Itoa(d)
}

// verdict is the simulation's while that is fresh, else the estimate's, and says so.
func (w *Window) verdict(id scenario.ScenarioID, f figures.Figure, limit float64) (string, sidebar.Tone) {
	if side, ok := w.runs.Fresh(id, w.figures); ok {
		stands := compare.StandsOf(side, w.runs.Limit())
		return compare.English.Print(compare.Brief{Stands: stands}), tones[stands.Tone()]
	}
	return estimatedVerdict(f, limit)
}

// estimatedVerdict is that of the estimate, which says so.
func estimatedVerdict(f figures.Figure, limit float64) (string, sidebar.Tone) {
	const source = " (estimate)"
	if over, _ := f.Over(); len(over) > 0 {
		return plot.Count(len(over)) + " overloaded" + source, sidebar.ToneBad
	}
	if above := f.Above(limit); above > 0 {
		return plot.Count(above) + " above " + theme.Percent(limit) + source, sidebar.ToneTight
	}
	return "holds" + source, sidebar.ToneOpen // green is what holds in most plausible settings
}

// tones are the sidebar's for those of a comparison.
var tones = map[compare.Tone]sidebar.Tone{
	compare.Calm: sidebar.ToneOpen, compare.Good: sidebar.ToneGood, compare.Amber: sidebar.ToneTight, compare.Bad: sidebar.ToneBad,
}

// leadTimeLine is what the simulation says of the lead time, while the run is fresh.
func (w *Window) leadTimeLine(id scenario.ScenarioID) string {
	c, ok := w.runs.Comparison(w.session)
	if !ok || w.runs.Stale(id, w.figures) || w.runs.Stale(session.Baseline, w.figures) {
		return ""
	}
	for _, s := range c.Scenarios {
		if s.Name == w.session.Title(id) {
			return compare.English.Print(compare.LeadBrief{Difference: s.Difference[sim.LeadTimeMean]})
		}
	}
	return ""
}

// showPeople brings the tray up to date, which an edit of positions alone leaves as it
// is: who waits unplaced is looked for among all people.
func (w *Window) showPeople(changes []scenario.Change) {
	if changes != nil && !slices.ContainsFunc(changes, func(c scenario.Change) bool { return c.Person != "" }) {
		return
	}
	baseline, _ := w.session.State(session.Baseline) // the baseline always exists
	var people []sidebar.Person
	for _, p := range w.org().Unplaced() {
		card := sidebar.Person{ID: p.ID, Name: p.Name}
		if before, ok := baseline.Org.Person(p.ID); ok {
			seat, _ := baseline.Org.Position(before.Seat)
			card.Was = seat.Title
		}
		people = append(people, card)
	}
	w.sidebar.ShowPeople(people)
}

func (w *Window) showStatus() {
	if w.begun {
		s := w.figure().Structure
		w.status.shape.Set(fmt.Sprintf("%s · %s · %s · mean span %.1f ·",
			phrase.Counted(s.Positions, "position", "positions"), phrase.Counted(s.Managers, "manager", "managers"),
			phrase.Counted(s.Layers, "layer", "layers"), s.SpanMean))
		w.status.showOverloaded(w.overloadedShown())
	} else { // its figures would be those of nothing
		w.status.shape.Set("Nothing is open yet")
	}
	w.status.saved.Set(w.savedWords())
	w.status.showSick(w.sick)
	w.status.root.Refresh()
}

// savedWords says how the document is kept, and whether under a passphrase.
func (w *Window) savedWords() string {
	if w.session.Protected() {
		return "Protected · " + w.savedState()
	}
	return w.savedState()
}

func (w *Window) savedState() string {
	switch {
	case w.frozen != "":
		return "Read-only"
	case w.saving:
		return "Saving…"
	case w.session.Path() == "":
		return "Not saved yet"
	case w.session.Unsaved():
		return "Changes not saved"
	case w.savedAt.IsZero():
		return "Saved"
	}
	if w.bySelf {
		return "Saved automatically " + w.savedAt.Format("15:04")
	}
	return "Saved " + w.savedAt.Format("15:04")
}

func (w *Window) showTitle() {
	name := w.session.Name()
	if w.session.Path() != "" {
		name = filepath.Base(w.session.Path())
	}
	if w.frozen != "" {
		name += " – read-only"
	}
	if w.session.Unsaved() {
		name = "• " + name
	}
	w.win.SetTitle(name + " – Spanwise")
}

// positionName is what a position of the scenario shown is called in lists.
func (w *Window) positionName(id scenario.PositionID) string { return nameIn(w.org(), id) }

// nameIn is what a position is called in lists: who sits there, else the title.
func nameIn(org *scenario.Org, id scenario.PositionID) string {
	if name := org.HolderName(id); name != "" {
		return name
	}
	if p, ok := org.Position(id); ok && p.Title != "" {
		return p.Title
	}
	return string(id)
}

func (w *Window) personName(id scenario.PersonID) string {
	if p, ok := w.org().Person(id); ok && p.Name != "" {
		return p.Name
	}
	return string(id)
}
