package files

import (
	"fmt"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// fileRow is a file or a folder in the list, with its size and the day it was written.
type fileRow struct {
	widget.BaseWidget
	icon       *widget.Icon
	name, rest *widgets.Text
	line       *fyne.Container
	tapped     func()
}

const (
	rowIcon = 18
	rowRest = 190
)

func newFileRow() *fileRow {
	r := &fileRow{
		icon: widget.NewIcon(nil), name: widgets.NewText("", widgets.Style{Elide: true}),
		rest: widgets.NewText("", widgets.Style{Size: theme.TextSmall, Color: theme.Quiet, Align: fyne.TextAlignTrailing}),
	}
	rest := widgets.Fixed(r.rest, rowRest, 0)
	r.line = widgets.Inset(container.NewBorder(nil, nil, widgets.Row(8, widgets.Fixed(r.icon, rowIcon, rowIcon), widgets.Space(0, 1)), rest, r.name), 3, 8)
	r.ExtendBaseWidget(r)
	return r
}

func (r *fileRow) set(f found, tapped func()) {
	r.tapped = tapped
	icon, name, rest := fynetheme.FileIcon(), f.name, about(f)
	if f.folder {
		icon = fynetheme.FolderIcon()
	}
	if f.name == parent {
		icon, name = fynetheme.MoveUpIcon(), "The folder above"
	}
	r.icon.SetResource(icon)
	r.name.Set(name)
	r.rest.Set(rest)
}

// about says how large a file is and when it was written, "" for a folder.
func about(f found) string {
	if f.folder || f.written.IsZero() {
		return ""
	}
	return fmt.Sprintf("%s · %s", sizeWords(f.size), f.written.Format(time.DateOnly))
}

// sizeWords tells a size in bytes roughly.
func sizeWords(n int64) string {
	switch {
	case n >= 1e6:
		return fmt.Sprintf("%.1f MB", float64(n)/1e6)
	case n >= 1e3:
		return fmt.Sprintf("%d kB", n/1e3)
	}
	return fmt.Sprintf("%d bytes", n)
}

// Tapped implements fyne.Tappable.
func (r *fileRow) Tapped(*fyne.PointEvent) { r.tapped() }

// CreateRenderer implements fyne.Widget.
func (r *fileRow) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.line) }
