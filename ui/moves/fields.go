package moves

import (
	"errors"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"spanwise/scenario"
	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// fields plan the edits that are selected: each holds what all of them have, and
// writes to all of them when it is left or answered with Enter.
type fields struct {
	view               *View
	root               *fyne.Container
	wave, date, reason *widgets.Entry
	names              *fyne.Container // waves that there are, to choose from
	named              []string        // which these are
	open               bool            // whether they can be chosen
	told               *widgets.Paragraph
	failed             *widgets.Paragraph
	subject            string // what was selected when the fields were last shown
}

const (
	waveField  = 200
	dateField  = 150
	mostChips  = 6
	severalOf  = "several"
	noneChosen = "select moves first"
)

func newFields(v *View) *fields {
	f := &fields{view: v, wave: widgets.NewEntry(""), date: widgets.NewEntry(""), reason: widgets.NewEntry(""), names: widgets.Row(4)}
	f.told = widgets.NewParagraph("", widgets.Style{Size: theme.TextSmall, Color: theme.StretchedText})
	f.failed = widgets.NewParagraph("", widgets.Style{Size: theme.TextSmall, Color: theme.OverloadedText})
	f.failed.Hide()
	f.wave.Commit = func(text string) bool { return f.set(func(a *scenario.Annotation) { a.Wave = said(text) }) }
	f.reason.Commit = func(text string) bool { return f.set(func(a *scenario.Annotation) { a.Reason = said(text) }) }
	f.date.OnChanged = func(text string) { f.date.SetError(dayError(text)) }
	f.date.Commit = func(text string) bool {
		return dayError(text) == nil && f.set(func(a *scenario.Annotation) { a.Date = said(text) })
	}
	for _, e := range []*widgets.Entry{f.wave, f.date, f.reason} {
		e.Escape = func() { widgets.HandOn(e, &fyne.KeyEvent{Name: fyne.KeyEscape}) }
	}
	labelled := func(label string, e *widgets.Entry, width float32) fyne.CanvasObject {
		return widgets.Column(3, widgets.NewText(label, widgets.Style{Size: theme.TextSmall, Color: theme.Quiet}), widgets.Fixed(e, width, 0))
	}
	line := widgets.Frame{
		Left:   widgets.Row(12, labelled("Wave", f.wave, waveField), labelled("Date", f.date, dateField), widgets.Space(0, 1)),
		Centre: labelled("Reason", f.reason, 0),
	}.Object()
	slices.Reverse(line.Objects) // Tab goes from left to right
	f.root = widgets.Column(8, f.told, f.failed, line, f.names)
	return f
}

func said(text string) scenario.Opt[string] { return scenario.Some(strings.TrimSpace(text)) }

var errDay = errors.New("a day such as 2027-03-31, or nothing")

func dayError(text string) error {
	if text = strings.TrimSpace(text); text == "" {
		return nil
	}
	if _, err := time.Parse(time.DateOnly, text); err != nil {
		return errDay
	}
	return nil
}

func (f *fields) set(write func(*scenario.Annotation)) bool {
	var a scenario.Annotation
	write(&a)
	return f.view.annotate(a)
}

// show fills the fields with what the selected edits have in common.
func (f *fields) show() {
	rows := f.view.chosen()
	f.told.Set(f.view.source.Fixed)
	f.told.Hidden = f.view.source.Fixed == ""
	subject := ""
	for _, r := range rows {
		subject += r.key
	}
	again := subject == f.subject
	f.subject = subject
	on := len(rows) > 0 && f.view.source.Fixed == ""
	fill := func(e *widgets.Entry, none string, value func(scenario.Edit) string) {
		text, alike := common(rows, value)
		e.SetPlaceHolder(none)
		if !alike {
			e.SetPlaceHolder(severalOf)
		}
		if again {
			e.Set(text) // what is being typed stays
		} else {
			e.Reset(text)
		}
		if on {
			e.Enable()
		} else {
			e.Disable()
		}
	}
	fill(f.wave, "Wave 1", func(e scenario.Edit) string { return e.Wave })
	fill(f.date, "2027-03-31", func(e scenario.Edit) string { return e.Date })
	fill(f.reason, "why", func(e scenario.Edit) string { return e.Reason })
	f.showNames(on)
	f.root.Refresh()
}

// showNames offers the waves that there are, and to take the plan away. Those that stay
// are not made anew: one of them may hold the keys.
func (f *fields) showNames(on bool) {
	names := f.view.waveNames()
	names = names[:min(len(names), mostChips)]
	if len(f.names.Objects) > 0 && on == f.open && slices.Equal(names, f.named) {
		return
	}
	f.named, f.open = names, on
	var chips []fyne.CanvasObject
	link := func(label string, a scenario.Annotation) {
		b := widgets.NewLink(label, nil, func() { f.view.annotate(a) })
		b.Enable(on, noneChosen)
		chips = append(chips, b)
	}
	for _, name := range names {
		link("In “"+name+"”", scenario.Annotation{Wave: scenario.Some(name)})
	}
	none := scenario.Some("")
	link("At once", scenario.Annotation{Wave: none, Date: none})
	f.names.Objects = chips
	f.names.Refresh()
}

func (f *fields) fail(why string) {
	f.failed.Set(why)
	f.failed.Hidden = why == ""
	f.root.Refresh()
}
