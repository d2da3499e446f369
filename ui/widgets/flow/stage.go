package flow

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"spanwise/ui/widgets"
)

// Stage shows a page under what stands above it, or in its place why there is none yet.
type Stage struct {
	page  *Page
	frame *fyne.Container
	blank *Blank
	root  *fyne.Container
}

// NewStage returns a stage without a page so far: see [Stage.ShowBlank]. A tap on the
// button of its empty state calls bring.
func NewStage(page *Page, bring func(), top ...Block) *Stage {
	s := &Stage{page: page, frame: NewFrame(page, top...), blank: NewBlank(bring)}
	s.root = container.NewStack(s.frame, s.blank.Object())
	s.frame.Hide()
	return s
}

// Object returns what to show.
func (s *Stage) Object() fyne.CanvasObject { return s.root }

// Button is that of the empty state.
func (s *Stage) Button() *widgets.Button { return s.blank.Button }

// Empty reports whether the page is not shown.
func (s *Stage) Empty() bool { return s.frame.Hidden }

// ShowBlank takes the page away and says what is missing and why; without a label there is
// no button.
func (s *Stage) ShowBlank(title, reason, label string) {
	s.blank.Set(title, reason, label)
	s.frame.Hide()
	s.blank.Object().Show()
}

// ShowPage shows the page, or again what above it has changed.
func (s *Stage) ShowPage() {
	s.blank.Object().Hide()
	s.frame.Show()
	s.frame.Refresh()
}

// Focus is the object that has the keys when the stage is opened, nil while there is
// neither a page nor a button.
func (s *Stage) Focus() fyne.Focusable {
	switch {
	case !s.Empty():
		return s.page
	case s.blank.Button.Hidden:
		return nil
	}
	return s.blank.Button
}

// Scroll scrolls the page by a key. It reports whether the key is one that scrolls.
func (s *Stage) Scroll(key fyne.KeyName) bool { return !s.Empty() && s.page.Scroll(key) }
