package table

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"spanwise/scenario/phrase"
	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

const previewHigh = 290

// preview shows what a plan would change, or what refuses it. Where a single cell is
// refused nothing is applied.
func (v *View) preview(name string, p plan) {
	d := &widgets.Dialog{Title: name + ": " + phrase.Counted(len(p.changes), "cell changes", "cells change"), Width: 620}
	listed := p.changes
	refusal := ""
	if len(p.refused) == 0 {
		refusal = v.on.Try(v.actionOf(name, p))
	}
	switch {
	case len(p.refused) > 0:
		listed = p.refused
		d.Title = name + ": " + phrase.Counted(len(p.refused), "cell is refused", "cells are refused")
		d.Text = "Nothing was changed. Mend these cells, or leave them out."
	case refusal != "":
		d.Text = "Together these changes are not possible, so that nothing was changed: " + refusal
	default:
		d.Text = "One step, which Undo takes back."
	}
	d.Content = widgets.Fixed(v.changeList(listed), 0, min(previewHigh, float32(len(listed))*changeHigh+8))
	d.Answers = []widgets.Answer{{Label: "Close"}}
	if len(p.refused) == 0 && refusal == "" {
		d.Answers = []widgets.Answer{{Label: "Cancel"}, {Label: name, Do: func() bool { return v.applyPlan(name, p) }}}
	}
	d.Show(v.canvas())
}

const changeHigh = 48

func (v *View) changeList(changes []change) fyne.CanvasObject {
	return widgets.NewList(func() int { return len(changes) },
		func() fyne.CanvasObject { return newChangeRow() },
		func(i widget.ListItemID, o fyne.CanvasObject) { o.(*changeRow).show(v.source(), changes[i]) })
}

// changeRow is one cell of a plan: whose, which, and what becomes of it.
type changeRow struct {
	widget.BaseWidget
	who, what *widgets.Text
	line      fyne.CanvasObject
}

func newChangeRow() *changeRow {
	r := &changeRow{who: widgets.NewText("", widgets.Style{Size: theme.TextSmall, Color: theme.Quiet, Elide: true}), what: widgets.NewText("", widgets.Style{Elide: true})}
	r.line = widgets.Inset(widgets.Column(1, r.who, r.what), 5, 6)
	r.ExtendBaseWidget(r)
	return r
}

func (r *changeRow) show(s *Source, c change) {
	r.who.Set(called(s.Org, c.id) + " · " + c.column.title)
	if c.why != "" {
		r.what.SetColor(theme.OverloadedText)
		r.what.Set(shownAs(oneLine(c.text)) + " – " + c.why)
		return
	}
	r.what.SetColor(theme.Ink)
	r.what.Set(shownAs(oneLine(c.before)) + " → " + shownAs(oneLine(c.text)))
}

// CreateRenderer implements fyne.Widget.
func (r *changeRow) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.line) }
