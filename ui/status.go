package ui

import (
	"fmt"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// statusBar says what is open, what just happened, and how far a job is.
type statusBar struct {
	root    fyne.CanvasObject
	shape   *widgets.Text
	over    *widgets.Text  // how many are overloaded
	leads   *widgets.Press // around it
	said    *widgets.Text
	refused string // said last, "" where that was no refusal
	saved   *widgets.Text
	sick    *widgets.Button
	job     *fyne.Container
	label   *widgets.Text
	doing   string // what the job is at
	bar     *widgets.Bar
	cancel  *widgets.Button
}

const (
	progressWidth = 80
	labelWidth    = 270 // of what a job is at, and how far
)

func newStatusBar(w *Window) *statusBar {
	quiet := widgets.Style{Size: theme.TextSmall, Color: theme.Quiet}
	elided := quiet
	elided.Elide = true
	cut := elided
	elided.Align = fyne.TextAlignTrailing
	s := &statusBar{
		shape: widgets.NewText("", cut), over: widgets.NewText("", quiet), said: widgets.NewText("", elided), saved: widgets.NewText("", quiet),
		label: widgets.NewText("", elided), bar: widgets.NewBar(6, 1),
	}
	s.cancel = widgets.NewLink("Cancel", w.tips, func() { w.run(cmdCancel) })
	s.job = widgets.Row(8, widgets.Fixed(s.label, labelWidth, 0), widgets.Fixed(s.bar, progressWidth, 0), s.cancel)
	s.job.Hide()
	s.sick = widgets.NewWarning("Journal not written", w.tips, w.tellJournal)
	s.sick.Tip = "Changes are kept in this window only; click for why"
	s.sick.Hide()
	right := widgets.Row(14, s.job, s.sick, s.saved)
	s.leads = widgets.NewPress(widgets.NewPanel(s.over, widgets.PanelStyle{Fill: theme.Surface, Radius: 4}), w.tips, w.goToOverloaded)
	line := container.New(statusLayout{s.shape}, s.shape, s.leads, s.said, right)
	s.root = widgets.Inset(widgets.Fixed(line, 0, statusHeight), 1, 14)
	return s
}

const statusHeight = 26

// showSick shows, as long as it lasts, that the journal cannot be written.
func (s *statusBar) showSick(on bool) {
	if s.sick.Visible() != on {
		s.sick.Hidden = !on
		s.root.Refresh()
	}
}

// showOverloaded says how many are overloaded, and leads to the one who is most.
func (s *statusBar) showOverloaded(o overloaded) {
	s.over.Set(o.words())
	s.leads.Tip = ""
	colour := theme.Quiet
	if o.count() > 0 {
		s.leads.Tip, colour = "Show the most overloaded manager in the chart", theme.OverloadedText
	}
	s.over.SetColor(colour)
}

// say tells what just happened.
func (s *statusBar) say(text string) { s.refused = ""; s.said.Set(text) }

// refuse says why nothing happened. It stands until something does.
func (s *statusBar) refuse(text string) { s.say(text); s.refused = text }

// settle takes a refusal away once something is done that was not refused.
func (s *statusBar) settle() {
	if s.refused != "" && s.said.Value() == s.refused {
		s.say("")
	}
}

// also tells it before what was said already, as of a change that made a scenario.
func (s *statusBar) also(text string) {
	if said := s.said.Value(); said != "" {
		text += " · " + said
	}
	s.say(text)
}

func (s *statusBar) showJob(label string) {
	s.said.Set("")
	s.showDoing(label)
	s.bar.Set(1)
	s.job.Show()
	s.root.Refresh()
}

func (s *statusBar) showDoing(words string) {
	s.doing = words
	s.label.Set(words + "…")
}

func (s *statusBar) hideJob() {
	s.job.Hide()
	s.root.Refresh()
}

func (s *statusBar) progress(done, total int, left time.Duration) {
	if total <= 0 {
		return
	}
	s.bar.Set(float64(total), widgets.Segment{Value: float64(done), Fill: theme.Accent})
	text := fmt.Sprintf("%s, %d of %d", s.doing, done, total)
	if total > countable {
		text = fmt.Sprintf("%s, %d%%", s.doing, int(100*float64(done)/float64(total)))
	}
	if left >= time.Second {
		text += ", " + timeText(left) + " left"
	}
	s.label.Set(text)
}

// countable is the largest total that is told as a number; more are bytes, which
// nobody counts.
const countable = 10_000

// timeText tells a time as one would say it: seconds below two minutes, then minutes.
func timeText(d time.Duration) string {
	if d < 2*time.Minute {
		return fmt.Sprintf("%.0f s", d.Seconds())
	}
	return fmt.Sprintf("%.0f min", d.Minutes())
}
