// Package importing shows what was wrong with a roster, row by row, before it
// becomes the baseline.
//
//	importing.Ask(canvas, found, func() { open(found.Org) })
//
// It imports scenario/roster, ui/theme and ui/widgets.
package importing

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"spanwise/scenario/roster"
	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// Doubts returns the problems that a person should see before going on.
func Doubts(problems []roster.Problem) []roster.Problem {
	var out []roster.Problem
	for _, p := range problems {
		if p.Severity != roster.Info {
			out = append(out, p)
		}
	}
	return out
}

const (
	dialogWidth  = 860
	listHeight   = 340
	detailHeight = 36 // two lines
)

// Ask lists the problems. Where none of them blocks, it offers to go on with the
// repairs named and then calls accept.
func Ask(c fyne.Canvas, found *roster.Import, accept func()) {
	problems := Doubts(found.Problems)
	d := &widgets.Dialog{Title: title(found, len(problems)), Text: advice(found), Width: dialogWidth}
	detail := widgets.NewParagraph("", widgets.Style{})
	all := list(problems)
	all.OnSelected = func(i widget.ListItemID) { detail.Set(whole(problems[i])) }
	d.Content = widgets.Column(8, widgets.Fixed(all, 0, min(listHeight, float32(len(problems))*rowHeight+8)), widgets.Fixed(detail, 0, detailHeight))
	if len(problems) > 0 {
		all.Select(0)
	}
	if found.Blocked() {
		d.Answers = []widgets.Answer{{Label: "Close"}}
	} else {
		d.Answers = []widgets.Answer{{Label: "Cancel"}, {Label: "Open with the repairs", Do: func() bool { accept(); return true }}}
	}
	d.Show(c)
}

func title(found *roster.Import, n int) string {
	if found.Blocked() {
		return found.File + " cannot be opened as it is"
	}
	if n == 1 {
		return found.File + ": one thing to know before it opens"
	}
	return fmt.Sprintf("%s: %d things to know before it opens", found.File, n)
}

func advice(found *roster.Import) string {
	if found.Blocked() {
		return "Mend the rows marked “blocks” in the file and open it again. Nothing was changed."
	}
	return "Each has a repair, named below. No row is dropped, and the file itself stays as it is."
}

const (
	rowHeight = 47 // with its line
	whereWide = 150
)

func list(problems []roster.Problem) *widgets.List {
	return widgets.NewList(
		func() int { return len(problems) },
		func() fyne.CanvasObject { return newRow() },
		func(i widget.ListItemID, o fyne.CanvasObject) { o.(*row).set(problems[i]) },
	)
}

// row is a problem in the list: how bad, where, what, and the repair.
type row struct {
	widget.BaseWidget
	content fyne.CanvasObject
	mark    *widgets.Text
	where   *widgets.Text
	what    *widgets.Text
	does    *widgets.Text
}

func newRow() *row {
	r := &row{
		mark:  widgets.NewText("", widgets.Style{Size: theme.TextSmall, Bold: true}),
		where: widgets.NewText("", widgets.Style{Size: theme.TextSmall, Color: theme.Quiet, Elide: true}),
		what:  widgets.NewText("", widgets.Style{Elide: true}),
		does:  widgets.NewText("", widgets.Style{Size: theme.TextSmall, Color: theme.Quiet, Elide: true}),
	}
	left := widgets.Fixed(widgets.Column(3, r.mark, r.where), whereWide, 0)
	r.content = widgets.Inset(container.NewBorder(nil, nil, left, nil, widgets.Column(3, r.what, r.does)), 5, 8)
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer implements fyne.Widget.
func (r *row) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.content) }

func (r *row) set(p roster.Problem) {
	r.mark.Set("repaired")
	r.mark.SetColor(theme.StretchedText)
	if p.Severity == roster.Error {
		r.mark.Set("blocks")
		r.mark.SetColor(theme.OverloadedText)
	}
	r.where.Set(where(p))
	r.what.Set(p.Message)
	r.does.Set(p.Repair)
}

// whole is a problem with nothing cut, for the line under the list.
func whole(p roster.Problem) string {
	text := where(p) + ": " + p.Message
	if p.Repair != "" {
		text += " – " + p.Repair
	}
	return text + "."
}

func where(p roster.Problem) string {
	switch {
	case p.Row == 0:
		return "whole file"
	case p.Column == "":
		return fmt.Sprintf("row %d", p.Row)
	}
	return fmt.Sprintf("row %d, %s", p.Row, p.Column)
}
