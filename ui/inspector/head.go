package inspector

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"spanwise/scenario/phrase"
	"spanwise/scenario/plot"
	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// head names the position: who, what, where in the chart.
type head struct {
	root  fyne.CanvasObject
	name  *widgets.Text
	title *widgets.Paragraph
	place *widgets.Paragraph
}

func newHead() *head {
	h := &head{
		name:  widgets.NewText("", widgets.Style{Size: theme.TextTitle, Bold: true, Elide: true}),
		title: widgets.NewParagraph("", widgets.Style{}),
		place: widgets.NewParagraph("", widgets.Style{Size: theme.TextSmall, Color: theme.Quiet}),
	}
	h.root = widgets.Column(3, h.name, h.title, h.place)
	return h
}

func (h *head) set(s Subject) {
	name, title := s.Holder.Name, s.Position.Title
	switch {
	case !s.Filled:
		name = "Vacant"
	case name == "":
		name, title = title, ""
	}
	if name == "" {
		name = string(s.Position.ID)
	}
	h.name.Set(name)
	h.title.Set(title)
	h.title.Hide()
	if title != "" {
		h.title.Show()
	}
	h.place.Set(place(s))
}

func place(s Subject) string {
	parts := []string{fmt.Sprintf("layer %d", s.Layer), fmt.Sprintf("authority grade %d", s.Grade)}
	if s.Reports > 0 {
		parts = append(parts, phrase.Counted(s.Reports, "report", "reports"))
	}
	if s.Below > s.Reports {
		parts = append(parts, plot.Count(s.Below)+" below in all")
	}
	return strings.Join(parts, " · ")
}
