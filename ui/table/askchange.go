package table

import (
	"fmt"

	"fyne.io/fyne/v2"

	"spanwise/scenario"
	"spanwise/scenario/phrase"
	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// changeForm sets one field of all selected positions.
type changeForm struct {
	view    *View
	ids     []scenario.PositionID
	dialog  *widgets.Dialog
	field   *widgets.Select
	columns []*column
	value   *widgets.Entry
	choice  *widgets.Select
	typed   *fyne.Container
	chosen  *fyne.Container
	says    *widgets.Paragraph
	planner *planner
}

// AskChange asks for a field and a value for every selected position.
func (v *View) AskChange() {
	if why := v.WhyNotChange(); why != "" {
		v.on.Say("Change: " + why)
		return
	}
	ids := v.grid.ordered()
	f := &changeForm{view: v, ids: ids, planner: v.planner(), dialog: &widgets.Dialog{Title: "Change " + phrase.Counted(len(ids), "position", "positions")}}
	f.build()
	f.dialog.Show(v.canvas())
}

// WhyNotChange says why the selected positions cannot be changed together.
func (v *View) WhyNotChange() string {
	switch {
	case v.source().Frozen != "":
		return v.source().Frozen
	case len(v.grid.marked) == 0:
		return "select positions first"
	}
	return ""
}

const changeLabelWide = 60

func (f *changeForm) build() {
	var names []string
	for _, c := range all {
		if c.editable() && c.key != keyPerson && c.key != keyManagerID {
			f.columns = append(f.columns, c)
			names = append(names, c.title)
		}
	}
	f.field = widgets.NewSelect(names, func(string) { f.showField() })
	f.value = f.dialog.Field("")
	f.value.OnChanged = func(string) { f.tell() }
	f.choice = widgets.NewSelect(nil, func(string) { f.tell() })
	f.typed = widgets.Labelled("Value", changeLabelWide, f.value)
	f.chosen = widgets.Labelled("Value", changeLabelWide, widgets.Framed(f.choice))
	f.says = widgets.NewParagraph(" ", widgets.Style{Size: theme.TextSmall, Color: theme.Quiet})
	f.dialog.Content = widgets.Column(8,
		widgets.Labelled("Field", changeLabelWide, widgets.Framed(f.field)), f.typed, f.chosen, widgets.Fixed(f.says, 0, saysHigh))
	f.dialog.Answers = []widgets.Answer{{Label: "Cancel"}, {Label: "Change", Do: f.apply}}
	f.field.SetSelectedIndex(f.firstField())
}

const saysHigh = 54 // three lines

// firstField is the one that the cursor stands in, where that can be changed.
func (f *changeForm) firstField() int {
	at := f.view.grid.columns[f.view.grid.cursor.column]
	for i, c := range f.columns {
		if c == at {
			return i
		}
	}
	return 0
}

func (f *changeForm) column() *column { return f.columns[max(0, f.field.SelectedIndex())] }

// showField asks for the value of the field chosen, beginning with what all have.
func (f *changeForm) showField() {
	c := f.column()
	options := c.choices()
	f.typed.Hidden, f.chosen.Hidden = options != nil, options == nil
	f.value.SetPlaceHolder(placeholder(c))
	shared := f.shared(c)
	if options != nil {
		f.choice.Options = options
		f.choice.ClearSelected()
		f.choice.SetSelected(shared)
	} else {
		f.value.SetText(shared)
	}
	f.tell()
	f.dialog.Grow()
}

func placeholder(c *column) string {
	if c.key == keyManager {
		return "name or id"
	}
	return "empty"
}

// shared is what the cells of all positions hold, "" where they differ.
func (f *changeForm) shared(c *column) string {
	s := f.view.source()
	for i, id := range f.ids {
		p, _ := s.Org.Position(id)
		first, _ := s.Org.Position(f.ids[0])
		if i > 0 && c.raw(s, seat{&p, 0}) != c.raw(s, seat{&first, 0}) {
			return ""
		}
	}
	p, _ := s.Org.Position(f.ids[0])
	return c.raw(s, seat{&p, 0})
}

func (f *changeForm) plan() plan {
	text := f.value.Text
	if f.column().choices() != nil {
		text = f.choice.Selected
	}
	want := make([]proposal, len(f.ids))
	for i, id := range f.ids {
		want[i] = proposal{id, f.column(), text}
	}
	return f.planner.plan(want)
}

// tell says what the answer would do.
func (f *changeForm) tell() {
	p := f.plan()
	switch {
	case len(p.refused) > 0:
		f.says.SetColor(theme.OverloadedText)
		f.says.Set(f.refusal(p))
	case len(p.changes) == 0:
		f.says.SetColor(theme.Quiet)
		f.says.Set("All of them have this already.")
	default:
		f.says.SetColor(theme.Quiet)
		f.says.Set(fmt.Sprintf("%s, in one step.", phrase.Counted(len(p.changes), "position changes", "positions change")))
	}
}

// refusal names the first position that refuses the value, and how many do.
func (f *changeForm) refusal(p plan) string {
	first := p.refused[0]
	words := called(f.view.source().Org, first.id) + ": " + first.why
	if n := len(p.refused) - 1; n > 0 {
		words += fmt.Sprintf(" (and %s)", phrase.Counted(n, "other", "others"))
	}
	return words
}

func (f *changeForm) apply() bool {
	if f.column().choices() != nil && f.choice.Selected == "" {
		f.dialog.Fail("Choose a value.")
		return false
	}
	p := f.plan()
	if len(p.refused) > 0 {
		f.dialog.Fail("Nothing was changed. " + sentence(f.refusal(p)))
		return false
	}
	if len(p.changes) == 0 {
		return true
	}
	action := p.action("Change " + phrase.Counted(len(p.changes), "position", "positions"))
	if why := f.view.on.Apply(action); why != "" {
		f.dialog.Fail("Nothing was changed. " + why)
		return false
	}
	return true
}
