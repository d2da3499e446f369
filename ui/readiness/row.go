package readiness

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"spanwise/scenario/readiness"
	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// row is a check: a mark, what it is about, what was found, and the way to where it is
// set.
type row struct {
	root  *widgets.Panel
	mark  *widget.Icon
	title *widgets.Text
	level *fyne.Container // the word of the level, and the way
	said  *widgets.Paragraph
	place *widgets.Button
	check readiness.Check
}

const (
	markSize   = 18
	headHeight = 28 // with a link or without
)

func newRow(goTo func(readiness.Check)) *row {
	r := &row{
		mark: widget.NewIcon(nil), title: widgets.NewText("", widgets.Style{Bold: true, Elide: true}),
		level: widgets.Row(8), said: widgets.NewParagraph("", widgets.Style{}),
	}
	r.place = widgets.NewLink("", nil, func() { goTo(r.check) })
	mark := widgets.Column(0, widgets.Fixed(container.NewCenter(widgets.Fixed(r.mark, markSize, markSize)), markSize, headHeight))
	head := widgets.Fixed(container.NewBorder(nil, nil, nil, r.level, r.title), 0, headHeight)
	body := widgets.Column(2, head, r.said)
	r.root = widgets.NewPanel(container.NewBorder(nil, nil, widgets.Inset(mark, 0, 4), nil, body), widgets.CardStyle)
	return r
}

// look is how a level is drawn: never by its colour alone.
type look struct {
	icon         func() fyne.Resource
	mark         fyne.ThemeColorName
	ground, text fyne.ThemeColorName
	word         string
}

var looks = map[readiness.Level]look{
	readiness.Red:      {fynetheme.ErrorIcon, theme.OverloadedText, theme.OverloadedSoft, theme.OverloadedText, "not ready"},
	readiness.Amber:    {fynetheme.WarningIcon, theme.StretchedText, theme.StretchedSoft, theme.StretchedText, "mind this"},
	readiness.Green:    {fynetheme.ConfirmIcon, theme.HoldsText, theme.HoldsSoft, theme.HoldsText, "stands"},
	readiness.NotAsked: {fynetheme.ContentRemoveIcon, theme.Quiet, theme.Sunken, theme.Quiet, "not asked"},
}

var placeWords = map[readiness.Place]string{
	readiness.PlaceFoundations: "Write it down",
	readiness.PlaceRights:      "To the decision rights",
	readiness.PlaceModel:       "To the operating model",
	readiness.PlaceOutcomes:    "To people and work",
	readiness.PlaceMoves:       "To the moves",
}

func (r *row) set(c readiness.Check) {
	r.check = c
	l := looks[c.Level]
	r.mark.SetResource(fynetheme.NewColoredResource(l.icon(), l.mark))
	r.title.Set(readiness.English.Title(c.Said))
	r.level.Objects = []fyne.CanvasObject{r.place, widgets.Badge(l.word, l.ground, l.text)}
	r.level.Refresh()
	r.said.Set(readiness.English.Print(c.Said))
	r.said.SetColor(theme.Ink)
	if c.Level == readiness.NotAsked {
		r.said.SetColor(theme.Quiet)
	}
	r.place.SetLabel(placeWords[c.Place])
	r.place.Hidden = c.Level == readiness.NotAsked
	r.root.Refresh()
}
