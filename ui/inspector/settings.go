package inspector

import (
	"fmt"

	"fyne.io/fyne/v2"

	"spanwise/scenario"
	"spanwise/scenario/phrase"
	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// Setting is a setting of the operating model that holds at the position.
type Setting struct {
	Name  string
	Value string
	From  scenario.PositionID // whose override it is, "" for the organisation's own value
	Where string              // what that position is called
}

// settings lists what holds at the position and where each comes from: those set
// somewhere in the chart, and on request those of the organisation.
type settings struct {
	view  *View
	root  *fyne.Container
	list  *fyne.Container
	more  *widgets.Button
	all   []Setting
	whole bool // the organisation's are shown too
}

func newSettings(v *View) *settings {
	s := &settings{view: v, list: widgets.Column(0)}
	s.more = widgets.NewLink("", v.tips, func() { s.whole = !s.whole; s.fill(); v.page.Refresh() })
	s.root = widgets.Column(4, widgets.Caption("SETTINGS THAT HOLD HERE"), s.list, widgets.Row(0, s.more))
	return s
}

func (s *settings) set(all []Setting) {
	s.all = all
	s.root.Hidden = len(all) == 0
	s.fill()
}

func (s *settings) fill() {
	s.list.Objects = nil
	common := 0
	for _, one := range s.all {
		if one.From == "" {
			common++
		}
		if one.From != "" || s.whole {
			s.list.Objects = append(s.list.Objects, s.line(one))
		}
	}
	s.more.Hidden = common == 0
	switch {
	case s.whole:
		s.more.SetLabel("Hide those of the organisation")
	case common == len(s.all):
		s.more.SetLabel(fmt.Sprintf("All %d are the organisation's", common))
	default:
		s.more.SetLabel(fmt.Sprintf("%s the organisation's", phrase.Counted(common, "other is", "others are")))
	}
	s.list.Refresh()
}

func (s *settings) line(one Setting) fyne.CanvasObject {
	where := "the organisation"
	if one.From != "" {
		where = one.Where
	}
	name := widgets.NewText(one.Name, widgets.Style{Elide: true})
	value := widgets.NewText(one.Value, widgets.Style{Bold: true, Align: fyne.TextAlignTrailing})
	source := widgets.NewText("from "+where, widgets.Style{Size: theme.TextSmall, Color: theme.Quiet, Elide: true})
	content := widgets.Column(0, widgets.Frame{Centre: name, Right: value}.Object(), source)
	if one.From == "" {
		return widgets.Inset(content, 3, 3)
	}
	return newPick(content, s.view.tips, "Go to the position that sets it", func() { s.view.on.Select(one.From) })
}
