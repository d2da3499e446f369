package colouring

import (
	"fmt"
	"time"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"

	"spanwise/scenario/phrase"
	"spanwise/scenario/sim"
	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// Handlers are what a replay calls.
type Handlers struct {
	Every func(time.Duration, func()) (stop func()) // the clock
	Week  func()                                    // another week is shown
	End   func()                                    // the user wants it to end
}

// Replay is the line under the chart that plays a simulated year week by week: what
// waits at every manager is the scale that the chart is coloured by meanwhile.
type Replay struct {
	on     Handlers
	root   *fyne.Container
	play   *widgets.Button
	slider *widgets.Slider
	words  *widgets.Text

	year  *sim.Replay // nil while none is shown
	scale Scale
	week  int
	stop  func() // of the clock, nil while it stands
}

// pace is how long a week is shown.
const pace = 400 * time.Millisecond

const wordsWidth = 330

// NewReplay returns the line, hidden.
func NewReplay(on Handlers, tips *widgets.Tips) *Replay {
	r := &Replay{on: on, words: widgets.NewText("", widgets.Style{Size: theme.TextSmall, Color: theme.Quiet, Elide: true})}
	r.play = widgets.NewButton("", fynetheme.MediaPlayIcon(), tips, r.togglePlay)
	r.slider = widgets.NewSlider(widgets.Scale{High: 1, Step: 1}, 0)
	r.slider.Moving = func(v float64) { r.show(int(v)) }
	end := widgets.NewButton("", fynetheme.CancelIcon(), tips, on.End)
	end.Tip = "End the replay"
	right := widgets.Row(8, widgets.Fixed(r.words, wordsWidth, 0), end)
	line := widgets.Frame{Left: widgets.Row(8, r.play, widgets.Space(2, 1)), Centre: r.slider, Right: widgets.Row(0, widgets.Space(10, 1), right)}
	r.root = widgets.Column(0, widgets.Rule(), widgets.NewPanel(widgets.Inset(line.Object(), 3, 12), widgets.PlainStyle))
	r.root.Hide()
	return r
}

// Object returns what to show.
func (r *Replay) Object() fyne.CanvasObject { return r.root }

// On reports whether a year is shown.
func (r *Replay) On() bool { return r.year != nil }

// Scale is that of the week shown, which moves on by itself. It holds while a year is
// shown.
func (r *Replay) Scale() Scale { return r.scale }

// Begin shows a year from its first week.
func (r *Replay) Begin(year *sim.Replay) {
	r.year = year
	r.scale = backlog(year, func() int { return r.week })
	r.slider.Set(r.weeks(), 0, float64(year.Warmup))
	r.root.Show()
	r.moveTo(0)
}

func (r *Replay) weeks() widgets.Scale {
	return widgets.Scale{High: float64(r.year.Weeks - 1), Step: 1}
}

// End hides the year.
func (r *Replay) End() {
	r.stand()
	r.year, r.scale = nil, Scale{}
	r.root.Hide()
}

// show tells of a week. The slider keeps the keys when the year ends, and may still be
// moved by them.
func (r *Replay) show(week int) {
	if r.year == nil {
		return
	}
	r.week = min(max(week, 0), r.year.Weeks-1)
	words := fmt.Sprintf("End of week %d of %d · %s", r.week+1, r.year.Weeks, phrase.Counted(r.year.Waiting(r.week), "escalation waits", "escalations wait"))
	if r.week < r.year.Warmup {
		words += " · warming up"
	}
	r.words.Set(words)
	r.on.Week()
}

// Play plays on from the week shown.
func (r *Replay) Play() {
	r.stop = r.on.Every(pace, r.step)
	r.play.SetIcon(fynetheme.MediaPauseIcon())
	r.play.Tip = "Stand still"
}

// togglePlay plays, from the start where it stands at the end, or stands still.
func (r *Replay) togglePlay() {
	if r.stop != nil || r.year == nil { // the button keeps the keys when the year ends
		r.stand()
		return
	}
	if r.week == r.year.Weeks-1 {
		r.moveTo(0)
	}
	r.Play()
}

func (r *Replay) stand() {
	if r.stop != nil {
		r.stop()
		r.stop = nil
	}
	r.play.SetIcon(fynetheme.MediaPlayIcon())
	r.play.Tip = "Play week by week"
}

// step goes a week on, and stands at the end. The clock may tick once more after it
// was stopped.
func (r *Replay) step() {
	if r.stop == nil || r.year == nil {
		return
	}
	r.moveTo(r.week + 1)
	if r.week == r.year.Weeks-1 {
		r.stand()
	}
}

func (r *Replay) moveTo(week int) {
	r.show(week)
	r.slider.Set(r.weeks(), float64(r.week), float64(r.year.Warmup))
}
