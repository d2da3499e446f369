package refreshing

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// shell is the large panel that both kinds of work are shown in: a title, counts of
// which each opens its list, and what it all comes to, with the button that does it.
type shell struct {
	on     Surround
	cover  *widgets.Cover
	busy   bool
	opened bool // a list was chosen, by the user or because it asks to be looked at
	asked  int  // plans asked for so far

	tiles   []*tile
	warning *widgets.Paragraph
	warned  *widgets.Panel // around it
	views   []fyne.CanvasObject
	summary *widgets.Text
	failed  *widgets.Paragraph
	accept  *widgets.Button
	hand    func() (why string)
}

const (
	padX = 24
	padY = 16
)

// newShell returns a panel whose button hands the plan on; hand says why not, ""
// where it was taken.
func newShell(on Surround, answer string, hand func() (why string)) *shell {
	s := &shell{on: on, hand: hand}
	s.summary = widgets.NewText("", widgets.Style{Elide: true})
	s.failed = widgets.NewParagraph("", widgets.Style{Color: theme.OverloadedText})
	s.failed.Hide()
	s.warning = widgets.NewParagraph("", widgets.Style{Color: theme.StretchedText})
	s.warned = widgets.NewPanel(widgets.Inset(s.warning, 7, 12), widgets.PanelStyle{Fill: theme.StretchedSoft, Radius: 6})
	s.warned.Hide()
	s.accept = widgets.NewPrimaryButton(answer, nil, nil, s.finish)
	return s
}

// part adds a count and the list that it opens.
func (s *shell) part(words string, view fyne.CanvasObject) {
	at := len(s.tiles)
	s.tiles = append(s.tiles, newTile(words, func() {
		s.opened = true
		s.choose(at)
	}))
	s.views = append(s.views, view)
}

// show opens the panel; controls may be nil.
func (s *shell) show(title, text string, controls fyne.CanvasObject) {
	tiles := container.NewGridWithColumns(len(s.tiles))
	for _, t := range s.tiles {
		tiles.Add(t)
	}
	head := widgets.Column(14, widgets.Column(3,
		widgets.NewText(title, widgets.Style{Size: theme.TextTitle, Bold: true, Elide: true}),
		widgets.NewText(text, widgets.Style{Color: theme.Quiet, Elide: true})), s.warned)
	if controls != nil {
		head.Add(controls)
	}
	head.Add(tiles)
	s.choose(0)
	content := widgets.Frame{
		Top:    widgets.NewPanel(widgets.Inset(head, padY, padX), widgets.PlainStyle),
		Bottom: s.foot(),
		Centre: widgets.Inset(container.NewStack(s.views...), 8, padX),
	}.Object()
	s.cover = &widgets.Cover{Content: content, Typed: s.typed}
	s.cover.Show(s.on.Canvas)
}

func (s *shell) foot() fyne.CanvasObject {
	buttons := widgets.Row(8, widgets.NewButton("Cancel", nil, nil, s.close), s.accept)
	line := container.NewBorder(nil, nil, nil, buttons, centred(s.summary))
	return widgets.Column(0, widgets.Rule(), widgets.NewPanel(widgets.Inset(widgets.Column(8, s.failed, line), 10, padX), widgets.PlainStyle))
}

// warn puts a sentence that asks to be read above the counts; "" is none.
func (s *shell) warn(words string) {
	s.warning.Set(words)
	s.warned.Hidden = words == ""
	s.warned.Refresh()
}

func (s *shell) close() { s.cover.Close() }

func (s *shell) typed(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyEscape:
		s.close()
	case fyne.KeyReturn, fyne.KeyEnter:
		s.finish()
	}
}

// choose opens the list of a count.
func (s *shell) choose(at int) {
	for i := range s.tiles {
		s.tiles[i].choose(i == at)
		if i == at {
			s.views[i].Show()
		} else {
			s.views[i].Hide()
		}
	}
}

// suggest opens a list unless the user has chosen one.
func (s *shell) suggest(at int) {
	if !s.opened {
		s.choose(at)
	}
}

// workOut works something out off the UI goroutine and shows it; what was asked for
// before is dropped. Until then nothing can be taken over.
func (s *shell) workOut(do, show func()) {
	s.busy = true
	s.summary.Set("Working it out…")
	s.accept.Enable(false, "")
	s.asked++
	at := s.asked
	s.on.Work(do, func() {
		if at == s.asked {
			show()
		}
	})
}

// ready says what the plan comes to; it can be taken over unless there is nothing to.
func (s *shell) ready(summary string, nothing bool) {
	s.busy = nothing
	s.accept.Enable(!nothing, "")
	s.summary.Set(summary)
}

// finish hands the plan on and closes the panel where that went well.
func (s *shell) finish() {
	if s.busy {
		return
	}
	if why := s.hand(); why != "" {
		s.failed.Set(why)
		s.failed.Show()
		return
	}
	s.close()
}
