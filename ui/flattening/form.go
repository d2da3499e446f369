package flattening

import (
	"fmt"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"spanwise/scenario"
	"spanwise/scenario/flatten"
	"spanwise/scenario/phrase"
	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// form asks for the parameters of the operation that is chosen.
type form struct {
	*chosen
	in      Input
	pick    func(org *scenario.Org, title string, picked func(scenario.PositionID))
	changed func() // a parameter
	placed  func() // after a position was chosen, nil for nothing more
	enter   func() // in a field of text
	leave   func()

	root      *fyne.Container
	shown     operation
	first     fyne.Focusable // of the fields, nil for none
	structure scenario.Structure
	leading   []int // managers by layer, top first
	grade     int   // the highest
}

const fieldGap = 12

func newForm(c *chosen, in Input) *form {
	f := &form{chosen: c, in: in, root: widgets.Column(fieldGap), structure: scenario.StructureOf(in.State.Org)}
	f.leading = make([]int, f.structure.Layers)
	for p, layer := range in.State.Org.Positions() {
		if len(in.State.Org.Reports(p.ID)) > 0 {
			f.leading[layer-1]++
		}
	}
	for _, m := range in.Estimate.Managers {
		f.grade = max(f.grade, m.Grade)
	}
	return f
}

// show lays the fields of an operation out.
func (f *form) show(o operation) {
	f.shown, f.first, f.placed = o, nil, nil
	f.root.Objects = o.fields(f)
	f.root.Refresh()
}

// labelled puts a label over its field.
func (f *form) labelled(label string, field fyne.CanvasObject, focus fyne.Focusable) *fyne.Container {
	if f.first == nil {
		f.first = focus
	}
	return widgets.Column(4, widgets.NewText(label, widgets.Style{Size: theme.TextSmall, Color: theme.Quiet, Elide: true}), field)
}

// number asks for a whole number; words may be nil.
func (f *form) number(label string, at *int, least, most int, words func(int) string) *fyne.Container {
	*at = min(max(*at, least), most)
	s := widgets.NewStepper(*at, least, most, 0, func(n int) {
		*at = n
		f.changed()
	})
	s.Words = words
	return f.labelled(label, s, s)
}

// choice asks for one of some options.
func (f *form) choice(label string, options []string, at int, set func(int)) *fyne.Container {
	s := widgets.NewSelect(options, nil)
	s.SetSelectedIndex(at)
	s.OnChanged = func(string) {
		set(s.SelectedIndex())
		f.changed()
	}
	return f.labelled(label, widgets.Framed(s), s)
}

// text asks for words that may stay empty.
func (f *form) text(label, none string, at *string) *fyne.Container {
	field, _ := f.entry(label, none, at)
	return field
}

func (f *form) entry(label, none string, at *string) (*fyne.Container, *widgets.Entry) {
	e := widgets.NewEntry(*at)
	e.SetPlaceHolder(none)
	e.OnChanged = func(text string) {
		*at = text
		f.changed()
	}
	e.OnSubmitted = func(string) { f.enter() }
	e.Escape = f.leave
	return f.labelled(label, e, e), e
}

const another = "Another position…"

// place asks for a position: that of the chart, or one that is picked.
// The question is what the picker asks. Where "" can be chosen whole says what it stands for.
func (f *form) place(label, question, whole string, at *scenario.PositionID) *fyne.Container {
	s := widgets.NewSelect(nil, nil)
	var ids []scenario.PositionID
	var choose func(string)
	offer := func() {
		ids = nil
		if whole != "" {
			ids = append(ids, "")
		}
		for _, id := range []scenario.PositionID{f.in.Selected, *at} {
			if id != "" && !slices.Contains(ids, id) {
				ids = append(ids, id)
			}
		}
		s.OnChanged, s.Options = nil, nil
		for _, id := range ids {
			s.Options = append(s.Options, f.placeName(id, whole))
		}
		s.Options = append(s.Options, another)
		s.ClearSelected()
		if i := slices.Index(ids, *at); i >= 0 {
			s.SetSelectedIndex(i)
		}
		s.OnChanged = choose
	}
	choose = func(string) {
		if i := s.SelectedIndex(); i >= 0 && i < len(ids) {
			*at = ids[i]
			f.isPlaced()
			return
		}
		offer() // what was chosen before stays until another is picked
		f.pick(f.in.State.Org, question, func(id scenario.PositionID) {
			*at = id
			offer()
			f.isPlaced()
		})
	}
	offer()
	return f.labelled(label, widgets.Framed(s), s)
}

// isPlaced follows a position that was chosen.
func (f *form) isPlaced() {
	if f.placed != nil {
		f.placed()
	}
	f.changed()
}

func (f *form) placeName(id scenario.PositionID, whole string) string {
	switch {
	case id == "":
		return whole
	case whole != "":
		return "Below " + called(f.in.State.Org, id)
	}
	return called(f.in.State.Org, id)
}

const wholeOrganisation = "The whole organisation"

func (f *form) scope() *fyne.Container {
	return f.place("Where", "The operation keeps to those below it.", wholeOrganisation, &f.below)
}

// fates asks what becomes of the managers who lose their team, and, where their
// position goes, of their own work and why it goes. Vacant posts go in any case.
func (f *form) fates() []fyne.CanvasObject {
	own := f.choice("Their own work", ownNames, slices.Index(flatten.OwnWorks, f.own), func(i int) { f.own = flatten.OwnWorks[i] })
	causes := append([]scenario.Cause{""}, scenario.Causes...)
	why := f.choice("Why their positions go", causeNames, slices.Index(causes, f.cause), func(i int) { f.cause = causes[i] })
	own.Hidden, why.Hidden = f.displaced == flatten.Track, f.displaced == flatten.Track
	var names []string
	for _, fate := range flatten.Fates {
		names = append(names, fateNames[fate])
	}
	fate := f.choice("Managers who lose their team", names, slices.Index(flatten.Fates, f.displaced), func(i int) {
		f.displaced = flatten.Fates[i]
		own.Hidden, why.Hidden = f.displaced == flatten.Track, f.displaced == flatten.Track
		f.root.Refresh()
	})
	return []fyne.CanvasObject{fate, own, why}
}

// ownNames and causeNames go with flatten.OwnWorks and scenario.Causes.
var (
	ownNames   = []string{"is left open", "goes where their decisions go", "is stopped"}
	causeNames = []string{
		"because of this operation", "a layer is removed", "a chain is collapsed", "teams are merged", "the work has ended", "the post is not needed", "another reason",
	}
)

var fateNames = map[flatten.Displaced]string{
	flatten.Track: "stay on a track, without a team", flatten.Unplaced: "wait unplaced", flatten.Exit: "leave",
}

// reports asks where the reports go, and how wide the spans beside may get.
func (f *form) reports() []fyne.CanvasObject {
	widest := f.widestSpan("Widest span beside")
	widest.Hidden = f.to != flatten.Peers
	to := f.choice("Their reports go", []string{"up, to the next manager", "to those beside, else up"}, slices.Index(flatten.Ways, f.to), func(i int) {
		f.to = flatten.Ways[i]
		widest.Hidden = f.to != flatten.Peers
		f.root.Refresh()
	})
	return []fyne.CanvasObject{to, widest}
}

const mostSpan = 100 // that a stepper goes up to

func (f *form) widestSpan(label string) *fyne.Container {
	return f.number(label, &f.widest, 2, mostSpan, reportsWords)
}

func reportsWords(n int) string { return phrase.Counted(n, "report", "reports") }

func (f *form) layerWords(n int) string {
	if n > len(f.leading) {
		return strconv.Itoa(n)
	}
	return fmt.Sprintf("%d · %s", n, phrase.Counted(f.leading[n-1], "manager", "managers"))
}
