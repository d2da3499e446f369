package operating

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"spanwise/scenario"
	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// override is a setting that holds at a position and below.
type override struct {
	position         scenario.PositionID
	parameter, value string // the value as the user reads it
	was              string // in the baseline, "" where it has none there
}

// overridesOf lists the overrides of a model, by position as they were first set, and
// those of the baseline that it lacks are not among them.
func overridesOf(now, before *scenario.OperatingModel) []override {
	var out []override
	for _, ov := range now.Overrides {
		old, _ := before.OverrideAt(ov.Position)
		for _, p := range scenario.ScopedParameters {
			v, ok := ov.Values[p.Name]
			if !ok {
				continue
			}
			o := override{position: ov.Position, parameter: p.Name, value: text(v)}
			if was, ok := old.Values[p.Name]; ok && was != v {
				o.was = text(was)
			}
			out = append(out, o)
		}
		if ov.Mix.OK {
			out = append(out, override{position: ov.Position, parameter: mixParameter, value: ov.Mix.Value, was: old.Mix.Or("")})
		}
	}
	for i, o := range out {
		if o.was == o.value {
			out[i].was = ""
		}
	}
	return out
}

// mostOverrides bounds the lines; there are seldom more than a few.
const mostOverrides = 60

// overrideList shows what differs below a position: to reveal, edit and remove.
type overrideList struct {
	view  *View
	root  *fyne.Container
	shown []override
	fixed bool
}

func newOverrideList(v *View) *overrideList {
	return &overrideList{view: v, root: widgets.Column(6)}
}

func (l *overrideList) show() {
	s := &l.view.subject
	all, fixed := overridesOf(s.State.Model, s.Baseline.Model), s.Fixed != ""
	if len(l.root.Objects) > 0 && slices.Equal(all, l.shown) && fixed == l.fixed {
		return
	}
	l.shown, l.fixed = all, fixed
	objects := []fyne.CanvasObject{widgets.Caption("DIFFERENT BELOW A POSITION")}
	if len(all) == 0 {
		objects = append(objects, widgets.NewParagraph("Everything holds for the whole organisation. Choose a position at the top to set something for it and all below.", widgets.Style{Size: theme.TextSmall, Color: theme.Quiet}))
	}
	var last scenario.PositionID
	for i, o := range all {
		if i == mostOverrides {
			objects = append(objects, widgets.NewText("and more", widgets.Style{Size: theme.TextSmall, Color: theme.Quiet}))
			break
		}
		if o.position != last {
			objects = append(objects, l.head(o.position))
			last = o.position
		}
		objects = append(objects, l.line(o))
	}
	l.root.Objects = objects
	l.root.Refresh()
}

// head names a position; a tap shows it in the chart.
func (l *overrideList) head(id scenario.PositionID) fyne.CanvasObject {
	org := l.view.subject.State.Org
	name := titleIn(org)(id, "")
	reveal := widgets.NewLink(widgets.Elide(name, headWide, theme.TextBody, true), l.view.tips, func() { l.view.on.Reveal(id) })
	reveal.Tip = name + ", " + string(id) + ": show it in the chart"
	if !org.Has(id) {
		return widgets.NewText(string(id)+", which is not in the chart", widgets.Style{Bold: true, Elide: true})
	}
	edit := widgets.NewButton("Edit", nil, l.view.tips, func() { l.view.setScope(id) })
	edit.Tip = "Show the settings that hold for it and below"
	return container.NewBorder(nil, nil, nil, edit, reveal)
}

const headWide = 190

func (l *overrideList) line(o override) fyne.CanvasObject {
	words := called(o.parameter, nil) + " " + o.value
	if o.was != "" {
		words += ", was " + o.was
	}
	remove := widgets.NewLink("Remove", nil, func() {
		l.view.on.Set(scenario.SetModel{Position: o.position, Parameter: o.parameter})
	})
	remove.Hidden = l.view.subject.Fixed != ""
	return container.NewBorder(nil, nil, nil, remove, widgets.Inset(widgets.NewText(words, widgets.Style{Size: theme.TextSmall, Elide: true}), 6, 2))
}
