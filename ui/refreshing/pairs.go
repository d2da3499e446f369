package refreshing

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"spanwise/scenario/refresh"
	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// pairList shows the positions that seem to have another id, each to be confirmed.
type pairList struct {
	root  fyne.CanvasObject
	work  *work
	rows  *widgets.List
	empty *widgets.Text
	head  *fyne.Container
}

const pairsText = "These seem to be one position under two ids. Tick those that are: their edits then follow to the new id. The others count as left and joined."

// newPairList calls changed after a pair was confirmed or not.
func newPairList(w *work, changed func()) *pairList {
	l := &pairList{work: w, empty: widgets.NewText("", widgets.Style{Color: theme.Quiet, Align: fyne.TextAlignCenter})}
	tick := func(on bool) func() {
		return func() {
			for _, p := range w.found.Candidates {
				w.same[p] = on
			}
			l.rows.Refresh()
			changed()
		}
	}
	all, none := widgets.NewButton("Tick all", nil, nil, tick(true)), widgets.NewButton("Tick none", nil, nil, tick(false))
	l.rows = widgets.NewList(func() int { return len(w.found.Candidates) },
		func() fyne.CanvasObject { return newPairLine() },
		func(i widget.ListItemID, o fyne.CanvasObject) {
			pair := w.found.Candidates[i]
			o.(*pairLine).set(w, pair, func(on bool) {
				w.same[pair] = on
				changed()
			})
		})
	text := widgets.NewParagraph(pairsText, widgets.Style{Color: theme.Quiet})
	l.head = container.NewBorder(nil, nil, nil, widgets.Row(4, none, all), text)
	card := widgets.NewPanel(container.NewStack(l.rows, container.NewCenter(l.empty)), cardStyle)
	l.root = container.NewBorder(widgets.Inset(l.head, 4, 0), nil, nil, nil, card)
	return l
}

func (l *pairList) show() {
	l.empty.Set("")
	l.head.Hidden = len(l.work.found.Candidates) == 0
	if l.head.Hidden {
		l.empty.Set("No position seems to have another id now.")
	}
	l.rows.Refresh()
}

// pairLine is one pair: a box, who it is, the two ids, and what speaks for it.
type pairLine struct {
	widget.BaseWidget
	check      *widgets.Check
	name, what *widgets.Text
	ids        *widgets.Text
	sure       *widgets.Text
	content    fyne.CanvasObject
}

const sureWidth = 70

func newPairLine() *pairLine {
	small := widgets.Style{Size: theme.TextSmall, Color: theme.Quiet, Elide: true}
	l := &pairLine{
		check: widgets.NewCheck("", nil), name: widgets.NewText("", widgets.Style{Elide: true}), what: widgets.NewText("", small),
		ids: widgets.NewText("", widgets.Style{Elide: true}), sure: widgets.NewText("", widgets.Style{Size: theme.TextSmall, Bold: true}),
	}
	right := container.NewBorder(nil, nil, widgets.Fixed(l.sure, sureWidth, 0), nil, centred(l.ids))
	row := widgets.Halves(widgets.Column(2, l.name, l.what), right)
	l.content = widgets.Inset(container.NewBorder(nil, nil, container.NewCenter(l.check), nil, row), 5, 10)
	l.ExtendBaseWidget(l)
	return l
}

// CreateRenderer implements fyne.Widget.
func (l *pairLine) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(l.content) }

func (l *pairLine) set(w *work, p refresh.Pair, changed func(bool)) {
	l.check.OnChanged = nil
	l.check.SetChecked(w.same[p])
	l.check.OnChanged = changed
	at, _ := w.in.Roster.Position(p.New)
	l.name.Set(nameOf(w.in.Roster, p.New))
	title := at.Title
	if title == nameOf(w.in.Roster, p.New) {
		title = ""
	}
	l.what.Set(joined(" · ", title, at.Unit, p.Why))
	l.ids.Set(string(p.Old) + "  →  " + string(p.New))
	l.sure.Set(sureWords[p.Sure])
	l.sure.SetColor(sureColour[p.Sure])
}

var sureWords = map[refresh.Sureness]string{refresh.Sure: "sure", refresh.Likely: "likely", refresh.Possible: "a guess"}

var sureColour = map[refresh.Sureness]fyne.ThemeColorName{
	refresh.Sure: theme.HoldsText, refresh.Likely: theme.HealthyText, refresh.Possible: theme.StretchedText,
}
