package moves

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"spanwise/scenario/phrase"
	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// Widths of the columns; the words of an edit take the rest.
const (
	boxWidth    = 26
	indent      = 22
	chevron     = 24
	waveWidth   = 120
	dateWidth   = 96
	reasonShare = 0.28
	lineHeight  = 26
	columnGap   = 10
)

// line draws a row: a box, what the edit does, and what is planned for it.
type line struct {
	widget.BaseWidget
	box                       *widget.Icon
	fold                      *widgets.Button
	words, wave, date, reason *widgets.Text
	content                   *fyne.Container
	layout                    *lineLayout
	key                       string
}

func newLine(toggleOpen func(key string)) *line {
	l := &line{
		box: widget.NewIcon(nil), layout: &lineLayout{},
		words: widgets.NewText("", widgets.Style{Elide: true}),
		wave:  widgets.NewText("", widgets.Style{Elide: true}), date: widgets.NewText("", widgets.Style{Elide: true}),
		reason: widgets.NewText("", widgets.Style{Elide: true}),
	}
	l.fold = widgets.NewButton("", nil, nil, func() { toggleOpen(l.key) })
	l.content = container.New(l.layout, l.box, l.fold, l.words, l.wave, l.date, l.reason)
	l.ExtendBaseWidget(l)
	return l
}

func (l *line) set(r row, selected, open bool) {
	l.key = r.key
	l.layout.depth = len(r.path) - 1
	box := fynetheme.CheckButtonIcon()
	if selected {
		box = fynetheme.NewColoredResource(fynetheme.CheckButtonCheckedIcon(), theme.Accent)
	}
	l.box.SetResource(box)
	l.fold.Hidden = r.inside == 0
	icon := fynetheme.MenuExpandIcon()
	if open {
		icon = fynetheme.MenuDropDownIcon()
	}
	l.fold.SetIcon(icon)
	words := r.words
	if r.inside > 0 {
		words += " · " + phrase.Plural(r.inside, "edit")
	}
	l.words.Set(words)
	l.words.SetBold(selected)
	planned(l.wave, r.own.Wave, r.fromWave)
	planned(l.date, r.own.Date, r.fromDate)
	planned(l.reason, r.own.Reason, r.reason)
	l.content.Refresh()
}

// planned shows a value of its own, or quietly that of the group around.
func planned(t *widgets.Text, own, around string) {
	if own != "" || around == "" {
		t.Set(own)
		t.SetColor(theme.Ink)
		return
	}
	t.Set("(" + around + ")")
	t.SetColor(theme.Quiet)
}

// CreateRenderer implements fyne.Widget.
func (l *line) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(l.content) }

// lineLayout sets the parts of a line, or the heads over them, into columns.
type lineLayout struct{ depth int }

func (*lineLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(boxWidth+chevron+waveWidth+dateWidth+160, lineHeight)
}

func (c *lineLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	reason := size.Width * reasonShare
	put := func(o fyne.CanvasObject, x, w float32) {
		h := min(o.MinSize().Height, size.Height)
		o.Move(fyne.NewPos(x, (size.Height-h)/2))
		o.Resize(fyne.NewSize(w, h))
	}
	left := boxWidth + float32(c.depth)*indent
	right := size.Width - columnGap
	o[0].Move(fyne.NewPos(columnGap/2, (size.Height-18)/2))
	o[0].Resize(fyne.NewSize(18, 18))
	put(o[1], left, chevron)
	put(o[5], right-reason, reason)
	put(o[4], right-reason-columnGap-dateWidth, dateWidth)
	put(o[3], right-reason-2*columnGap-dateWidth-waveWidth, waveWidth)
	words := left + chevron
	put(o[2], words, right-reason-3*columnGap-dateWidth-waveWidth-words)
}

// newHeads returns the heads over the columns.
func newHeads() fyne.CanvasObject {
	heads := []fyne.CanvasObject{widgets.Space(1, 1), widgets.Space(1, 1)}
	for _, head := range []string{"MOVE", "WAVE", "DATE", "REASON"} {
		heads = append(heads, widgets.Caption(head))
	}
	return container.New(&lineLayout{}, heads...)
}
