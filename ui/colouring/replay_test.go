package colouring

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"spanwise/scenario/sim"
	"spanwise/ui/uitest"
	"spanwise/ui/widgets"
)

// played is a replay of a year of the firm; the test is its clock.
func played(t *testing.T) (r *Replay, weeks *int) {
	t.Helper()
	uitest.Start(t)
	state := firm(t)
	year, err := sim.Record(t.Context(), sim.Snapshot{Baseline: state, Current: state}, sim.Config{Weeks: 6, WarmupWeeks: 2, Replications: 1, Seed: 1}, func(int, int) {})
	if err != nil {
		t.Fatal(err)
	}
	weeks = new(int)
	r = NewReplay(Handlers{
		Every: func(time.Duration, func()) func() { return func() {} },
		Week:  func() { *weeks++ }, End: func() { r.End() },
	}, widgets.NewTips())
	if r.On() || r.Object().Visible() {
		t.Fatal("a year is shown that was not simulated")
	}
	r.Begin(year)
	r.Play()
	return r, weeks
}

func TestReplayPlaysTheYearAndStands(t *testing.T) {
	r, weeks := played(t)
	if !r.On() || !r.Object().Visible() || r.stop == nil || r.week != 0 {
		t.Fatal("the replay does not play")
	}
	for range r.year.Weeks {
		r.step()
	}
	if r.week != r.year.Weeks-1 || r.stop != nil || int(r.slider.Number()) != r.week || *weeks < r.year.Weeks {
		t.Errorf("after the last week: week %d, slider %v, %d shown", r.week, r.slider.Number(), *weeks)
	}
	test.Tap(r.play)
	if r.week != 0 || r.stop == nil {
		t.Errorf("played again it goes on from week %d", r.week)
	}
}

// The clock may tick once more after it was stopped.
func TestReplayThatStandsStaysInItsWeek(t *testing.T) {
	r, _ := played(t)
	r.step()
	test.Tap(r.play)
	r.step()
	if r.week != 1 || r.stop != nil {
		t.Errorf("it stands in week %d, playing %v", r.week, r.stop != nil)
	}
}

func TestReplayColoursManagersByWhatWaits(t *testing.T) {
	r, _ := played(t)
	s := r.Scale()
	if s.Groups[0].Label != "nothing waits" || len(s.Groups) != len(backlogUpTo)+1 {
		t.Errorf("legend %q", labels(s))
	}
	if _, figure, ok := s.Of("2"); !ok || figure == "" {
		t.Error("a manager has no figure")
	}
	if _, _, ok := s.Of("4"); ok {
		t.Error("a position without a team has a backlog")
	}
}

func TestBacklogGroupsByShareOfAWeek(t *testing.T) {
	for share, want := range map[float32]int{0: 0, 0.1: 1, 0.25: 1, 0.4: 2, 1: 3, 1.01: 4} {
		if got := backlogGroup(sim.Queue{Backlog: share}); got != want {
			t.Errorf("%v weeks of hours: group %d, want %d", share, got, want)
		}
	}
}

// The slider and the button keep the keys when the year ends under them.
func TestKeysAfterTheEndOfAReplayDoNothing(t *testing.T) {
	r, _ := played(t)
	r.End()
	r.slider.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	test.Tap(r.play)
	if r.On() || r.stop != nil {
		t.Error("an ended replay plays")
	}
}
