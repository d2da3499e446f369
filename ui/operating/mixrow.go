package operating

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"spanwise/scenario"
	"spanwise/scenario/phrase"
	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// mixRow chooses the mix of decisions: the shares of the table, or a mix by name.
type mixRow struct {
	view    *View
	root    *fyne.Container
	choice  *widgets.Select
	source  *widgets.Text
	state   *widgets.Text
	mixes   []string // by option
	showing bool
}

const (
	ownShares   = "the table's own shares"
	sharesAbove = "as above"
)

func newMixRow(v *View) *mixRow {
	r := &mixRow{view: v, source: widgets.NewText("", widgets.Style{Size: theme.TextCaption, Color: theme.Quiet, Elide: true})}
	r.choice = widgets.NewSelect(nil, func(string) { r.chosen() })
	r.state = widgets.NewText("", widgets.Style{Size: theme.TextCaption, Color: theme.Accent, Elide: true})
	name := widgets.NewText(phrase.Setting(mixParameter), widgets.Style{Elide: true})
	says := widgets.NewParagraph(sayings[mixParameter], widgets.Style{Size: theme.TextCaption, Color: theme.Quiet})
	choice := container.New(layout.NewCustomPaddedLayout(0, 0, sliderIndent, 0), widgets.Framed(r.choice))
	r.root = container.New(rowLayout{}, name, says, choice, r.source, widgets.Space(0, 0), widgets.Space(0, 0), r.state, widgets.Space(0, 0))
	return r
}

func (r *mixRow) show() {
	s, scope := &r.view.subject, r.view.scope
	model := s.State.Model
	r.mixes = append([]string{""}, model.MixNames()...)
	names := slices.Clone(r.mixes)
	names[0] = ownShares
	now, was := model.Settings.Mix, s.Baseline.Model.Settings.Mix
	if scope != "" {
		ov, _ := model.OverrideAt(scope)
		now, was = ov.Mix.Or(""), ""
		names[0] = sharesAbove
	}
	r.showing = true
	r.choice.Options = names
	r.choice.SetSelectedIndex(max(0, slices.Index(r.mixes, now)))
	r.showing = false
	r.source.Set("choice · the shares of each mix stand under Decision rights")
	r.source.SetColor(theme.Quiet)
	r.state.Set("")
	if now != was {
		r.state.Set("was " + mixName(was))
	}
	if s.Fixed != "" {
		r.choice.Disable()
	} else {
		r.choice.Enable()
	}
}

func mixName(mix string) string {
	if mix == "" {
		return "the table's"
	}
	return mix
}

func (r *mixRow) chosen() {
	if r.showing {
		return
	}
	set := scenario.SetModel{Position: r.view.scope, Parameter: mixParameter, Value: r.mixes[r.choice.SelectedIndex()]}
	if why := r.view.on.Set(set); why != "" {
		r.show()
		r.source.Set(why)
		r.source.SetColor(theme.OverloadedText)
	}
}
