package safety

import (
	"fmt"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// Version is an earlier version of the file that was kept.
type Version struct {
	Time time.Time
	Size int64 // in bytes
}

const versionsWidth = 520

// AskVersion shows the earlier versions, newest first, and opens the one chosen.
func AskVersion(c fyne.Canvas, name string, versions []Version, now time.Time, open func(i int)) {
	d := &widgets.Dialog{Title: "Earlier versions of " + name, Width: versionsWidth}
	d.Text = "Each save keeps what the file held before. An earlier version opens as a new document that is not saved yet; the file stays as it is."
	rows := widgets.Column(6)
	for i, v := range versions {
		rows.Add(versionRow(v, i, now, func() { d.Close(); open(i) }))
	}
	if len(versions) == 0 {
		d.Text = "There is none yet. Each save keeps what the file held before, up to three versions."
	}
	d.Content = rows
	d.Answers = []widgets.Answer{{Label: "Close"}}
	d.Show(c)
}

func versionRow(v Version, i int, now time.Time, open func()) fyne.CanvasObject {
	words := "the one before the last save"
	if i > 0 {
		words = fmt.Sprintf("%d saves before that", i)
		if i == 1 {
			words = "one save before that"
		}
	}
	text := widgets.Column(2,
		widgets.NewText(When(v.Time, now), widgets.Style{Bold: true, Elide: true}),
		widgets.NewText(words+" · "+Size(v.Size), widgets.Style{Size: theme.TextSmall, Color: theme.Quiet, Elide: true}))
	button := widgets.NewButton("Open a copy", nil, nil, open)
	return widgets.NewPanel(container.NewBorder(nil, nil, nil, container.NewCenter(button), text), widgets.CardStyle)
}

// Size writes bytes in the unit that suits: "840 bytes", "12 kB", "3.4 MB".
func Size(bytes int64) string {
	switch {
	case bytes < 1000:
		return fmt.Sprintf("%d bytes", bytes)
	case bytes < 999_500:
		return fmt.Sprintf("%.0f kB", float64(bytes)/1e3)
	}
	return fmt.Sprintf("%.1f MB", float64(bytes)/1e6)
}
