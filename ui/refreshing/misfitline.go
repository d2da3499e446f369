package refreshing

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"spanwise/scenario/refresh"
	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// misfitLine is one line of the list.
type misfitLine struct {
	widget.BaseWidget
	words, reason *widgets.Text
	choice        *widgets.Select
	framed        fyne.CanvasObject
	content       fyne.CanvasObject
}

const choiceWidth = 270

func newMisfitLine() *misfitLine {
	l := &misfitLine{
		words:  widgets.NewText("", widgets.Style{Elide: true}),
		reason: widgets.NewText("", widgets.Style{Size: theme.TextSmall, Color: theme.StretchedText, Elide: true}),
		choice: widgets.NewSelect(nil, nil),
	}
	l.framed = container.NewCenter(widgets.Fixed(widgets.Framed(l.choice), choiceWidth, 0))
	l.content = widgets.Inset(container.NewBorder(nil, nil, nil, l.framed, centred(widgets.Column(2, l.words, l.reason))), 4, 10)
	l.ExtendBaseWidget(l)
	return l
}

// CreateRenderer implements fyne.Widget.
func (l *misfitLine) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(l.content) }

func (l *misfitLine) set(list *misfitList, f fate) {
	l.choice.OnChanged = nil
	l.framed.Hide()
	l.words.Hidden = f.question == nil && f.heading == ""
	defer l.content.Refresh() // a line alone stands in the middle
	if f.question == nil {
		l.words.Set(f.heading)
		l.words.SetBold(f.heading != "")
		l.reason.Set(f.about)
		l.reason.SetColor(theme.Quiet)
		if f.warns {
			l.reason.SetColor(theme.StretchedText)
		}
		return
	}
	q := *f.question
	l.words.SetBold(false)
	l.words.Set(q.asked.Words)
	l.reason.Set(reasonWords(list.work, q))
	l.reason.SetColor(theme.StretchedText)
	if !q.still {
		l.reason.SetColor(theme.HoldsText)
	}
	options := list.options(q)
	labels := make([]string, len(options))
	for i, o := range options {
		labels[i] = o.label
	}
	l.choice.Options = labels
	l.choice.SetSelectedIndex(max(0, indexOf(options, list.work.chosen(q))))
	l.choice.OnChanged = func(string) { list.take(q, options[l.choice.SelectedIndex()]) }
	l.framed.Show()
}

// reasonWords says why an edit does not apply, or that it does by now.
func reasonWords(w *work, q question) string {
	c := w.chosen(q)
	switch {
	case !q.still:
		return "Applies with the other position."
	case c.Do == refresh.Retarget:
		return "Does not apply there either: " + q.reason + "."
	}
	return "Does not apply: " + q.reason + "."
}
