package inspector

import (
	"errors"
	"fmt"
	"slices"

	"fyne.io/fyne/v2"

	"spanwise/scenario"
	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// fields are the position's own values, changed in place.
type fields struct {
	view      *View
	root      *fyne.Container
	name      *widgets.Entry
	nameRow   fyne.CanvasObject
	title     *widgets.Entry
	texts     map[scenario.Field]*widgets.Entry
	track     *widgets.Select
	protected *widgets.Check
	problem   *widgets.Paragraph
	shown     scenario.PositionID
	holder    scenario.PersonID
	setting   bool   // values are being shown, not changed by the user
	told      string // words over the fields, "" for none
}

type textField struct {
	label string
	field scenario.Field
}

var textFields = []textField{
	{"Title", scenario.FieldTitle},
	{"Unit", scenario.FieldUnit},
	{"Location", scenario.FieldLocation},
	{"Pay grade", scenario.FieldPayGrade},
	{"Authority", scenario.FieldAuthority},
	{"FTE", scenario.FieldFTE},
	{"Yearly cost", scenario.FieldCost},
	{"Currency", scenario.FieldCurrency},
}

const fieldLabel = 76

func newFields(v *View) *fields {
	f := &fields{view: v, texts: map[scenario.Field]*widgets.Entry{}}
	f.problem = widgets.NewParagraph("", widgets.Style{Size: theme.TextSmall, Color: theme.OverloadedText})
	f.problem.Hide()
	f.name = widgets.NewEntry("")
	f.name.Commit = func(text string) bool { return f.show(f.name, v.on.Rename(v.subject.Holder.ID, text)) }
	f.name.Escape = func() { f.show(f.name, "") }
	f.nameRow = labelled("Name", f.name)
	f.root = widgets.Column(5, widgets.Caption("POSITION"), f.problem, f.nameRow)
	for _, t := range textFields {
		f.root.Add(labelled(t.label, f.text(t.field, widgets.NewEntry(""))))
	}
	f.title = f.texts[scenario.FieldTitle]
	f.track = widgets.NewSelect(trackNames(), func(string) {
		f.commit(scenario.FieldTrack, string(scenario.Tracks[f.track.SelectedIndex()]))
	})
	f.protected = widgets.NewCheck("Stays as it is", func(on bool) {
		f.commit(scenario.FieldProtected, fmt.Sprint(on))
	})
	f.root.Add(labelled("Track", widgets.Framed(f.track)))
	f.root.Add(labelled("Protected", f.protected))
	f.root.Add(labelled("Notes", f.text(scenario.FieldNotes, widgets.NewNotes(""))))
	return f
}

func labelled(label string, object fyne.CanvasObject) fyne.CanvasObject {
	return widgets.Labelled(label, fieldLabel, object)
}

func (f *fields) text(field scenario.Field, e *widgets.Entry) *widgets.Entry {
	e.Commit = func(text string) bool {
		return f.show(e, f.view.on.Set(f.view.subject.Position.ID, field, text))
	}
	e.Escape = func() { f.show(e, "") }
	e.OnChanged = func(text string) { f.check(e, field, text) }
	f.texts[field] = e
	return e
}

// check says while a text is typed why it could not be taken.
func (f *fields) check(e *widgets.Entry, field scenario.Field, text string) {
	if f.setting {
		return
	}
	p := f.view.subject.Position
	why := ""
	if err := scenario.SetField(&p, field, text); err != nil {
		why = f.view.on.Words(err)
	}
	if why != f.told {
		f.show(e, why)
	}
}

// commit hands on a choice that was made by the user; a refused one goes back.
func (f *fields) commit(field scenario.Field, value string) {
	if f.setting {
		return
	}
	if !f.show(nil, f.view.on.Set(f.view.subject.Position.ID, field, value)) {
		f.setChoices(f.view.subject.Position)
	}
}

// show marks a field as refused, with the words over the fields; "" clears it and
// reports that the value was taken.
func (f *fields) show(e *widgets.Entry, why string) bool {
	f.tell(why)
	switch {
	case e != nil && why == "":
		e.SetError(nil)
	case e != nil:
		e.SetError(errors.New(why))
	}
	return why == ""
}

// tell shows words over the fields, "" for none. A paragraph that was hidden has no
// width yet, and would wrap after every letter.
func (f *fields) tell(why string) {
	f.told = why
	f.problem.Hide()
	f.problem.Set(why)
	if why != "" {
		f.problem.Resize(fyne.NewSize(f.root.Size().Width, f.problem.MinSize().Height))
		f.problem.Show()
	}
	f.view.page.Refresh()
}

// set shows a position. While it stays the same one, what is being typed stays too.
func (f *fields) set(s Subject) {
	f.setting = true
	defer func() { f.setting = false }()
	write := (*widgets.Entry).Set
	if f.shown != s.Position.ID || f.holder != s.Holder.ID {
		f.shown, f.holder = s.Position.ID, s.Holder.ID
		write = (*widgets.Entry).Reset
		f.told = ""
		f.problem.Hide()
	}
	f.nameRow.Hide()
	if s.Filled {
		f.nameRow.Show()
		write(f.name, s.Holder.Name)
	}
	for field, e := range f.texts {
		write(e, scenario.FieldText(s.Position, field))
	}
	f.texts[scenario.FieldAuthority].SetPlaceHolder(fmt.Sprintf("%d, not set", s.Grade-s.Position.Raise))
	f.setChoices(s.Position)
	f.enable(s.Frozen == "")
}

// enable lets the values be changed, or only read.
func (f *fields) enable(on bool) {
	all := []fyne.Disableable{f.name, f.track, f.protected}
	for _, t := range textFields {
		all = append(all, f.texts[t.field])
	}
	all = append(all, f.texts[scenario.FieldNotes])
	for _, field := range all {
		switch {
		case on && field.Disabled():
			field.Enable()
		case !on && !field.Disabled():
			field.Disable()
		}
	}
}

func (f *fields) setChoices(p scenario.Position) {
	was := f.setting
	f.setting = true
	defer func() { f.setting = was }()
	f.track.SetSelectedIndex(slices.Index(scenario.Tracks, p.Track))
	f.protected.SetChecked(p.Protected)
}

func trackNames() []string {
	names := make([]string, len(scenario.Tracks))
	for i, t := range scenario.Tracks {
		names[i] = t.Name()
	}
	return names
}
