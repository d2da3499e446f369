package inspector

import (
	"cmp"
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"spanwise/scenario"
	"spanwise/scenario/phrase"
	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// Sender is a report by what it sends up in a week.
type Sender struct {
	ID               scenario.PositionID
	Name             string
	Needed, Needless float64 // a week
	PassedUp         float64 // the part of both that comes from below
}

func (s Sender) perWeek() float64 { return s.Needed + s.Needless }

// senders lists the reports who ask most.
type senders struct {
	view *View
	root *fyne.Container
	list *fyne.Container
}

const sendersMost = 6

func newSenders(v *View) *senders {
	s := &senders{view: v, list: widgets.Column(0)}
	s.root = widgets.Column(4, widgets.Caption("WHO ASKS, A WEEK (ESTIMATE)"), s.list)
	return s
}

func (s *senders) set(all []Sender) {
	s.root.Hidden = len(all) == 0
	s.list.Objects = nil
	if len(all) == 0 {
		return
	}
	all = slices.Clone(all)
	slices.SortStableFunc(all, func(a, b Sender) int { return cmp.Compare(b.perWeek(), a.perWeek()) })
	most := all[0].perWeek()
	for _, one := range all[:min(sendersMost, len(all))] {
		s.list.Objects = append(s.list.Objects, s.line(one, most))
	}
	if rest := all[min(sendersMost, len(all)):]; len(rest) > 0 {
		sum := 0.0
		for _, one := range rest {
			sum += one.perWeek()
		}
		words := fmt.Sprintf("%s: %.1f", phrase.Counted(len(rest), "other", "others"), sum)
		s.list.Objects = append(s.list.Objects, widgets.Inset(widgets.NewText(words, widgets.Style{Size: theme.TextSmall, Color: theme.Quiet}), 2, 3))
	}
}

const senderName = 104

func (s *senders) line(one Sender, most float64) fyne.CanvasObject {
	bar := widgets.NewBar(9, most, widgets.Segment{Value: one.Needed, Fill: theme.Healthy}, widgets.Segment{Value: one.Needless, Fill: theme.Stretched})
	figure := widgets.NewText(fmt.Sprintf("%.1f", one.perWeek()), widgets.Style{Bold: true, Align: fyne.TextAlignTrailing})
	name := widgets.NewText(one.Name, widgets.Style{Elide: true})
	content := container.NewBorder(nil, nil, widgets.Fixed(name, senderName, 0), widgets.Fixed(figure, flowValue, 0), bar)
	tip := fmt.Sprintf("%s: %.1f needed, %.1f needless; %.1f of them passed up from below", one.Name, one.Needed, one.Needless, one.PassedUp)
	return newPick(content, s.view.tips, tip, func() { s.view.on.Select(one.ID) })
}
