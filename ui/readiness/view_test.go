package readiness

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"spanwise/scenario/readiness"
	"spanwise/ui/uitest"
	"spanwise/ui/widgets"
)

func report(hours float64) readiness.Report {
	work := readiness.Check{Level: readiness.Green, Said: readiness.Unowned{Hours: hours}, Place: readiness.PlaceOutcomes}
	if hours > 0 {
		work.Level = readiness.Red
	}
	return readiness.Report{Checks: []readiness.Check{
		{Level: readiness.Amber, Said: readiness.Roles{Written: true, Clarity: 0.6}, Place: readiness.PlaceModel},
		work,
		{Level: readiness.NotAsked, Said: readiness.Empowerment{}, Place: readiness.PlaceRights},
	}}
}

func TestChecksSayLevelSentenceAndPlace(t *testing.T) {
	uitest.Start(t)
	var gone []readiness.Check
	v := New(Handlers{Go: func(c readiness.Check) { gone = append(gone, c) }})
	uitest.Window(t, v.Object(), 600, 800)
	v.Set(report(2))
	words := strings.Join(uitest.Words(v.Object()), "|")
	for _, want := range []string{"Clear roles|mind this", "Roles are written down; clarity is set to 60%.", "An owner for all work|not ready", "2.0 h a week", "not asked"} {
		if !strings.Contains(words, want) {
			t.Errorf("no %q in %s", want, words)
		}
	}
	if got := Summary(report(2)); got != "1 not ready, 1 to mind, 1 not asked" {
		t.Error(got)
	}
	if got := Summary(report(0)); got != "1 to mind, 1 stands, 1 not asked" {
		t.Error(got)
	}
	test.Tap(uitest.Button(t, v.Object(), "To people and work"))
	if len(gone) != 1 || gone[0].Said.Code() != "unowned" {
		t.Errorf("led to %v", gone)
	}
	for _, b := range uitest.Find[*widgets.Button](v.Object()) {
		if b.Label() == placeWords[readiness.PlaceRights] {
			t.Error("what is not asked leads somewhere")
		}
	}
	rows := v.rows
	v.Set(report(0))
	if v.rows[1] != rows[1] || !strings.Contains(strings.Join(uitest.Words(v.Object()), "|"), "An owner for all work|stands") {
		t.Error("a check that changed is another row, or says what it said")
	}
}

func TestEveryLevelHasALookOfItsOwn(t *testing.T) {
	seen := map[string]bool{}
	for _, l := range []readiness.Level{readiness.Red, readiness.Amber, readiness.Green, readiness.NotAsked} {
		name := looks[l].icon().Name()
		if seen[name] || looks[l].word == "" {
			t.Errorf("%v is told by its colour alone", l)
		}
		seen[name] = true
	}
}

func TestEscapeClosesThePanel(t *testing.T) {
	uitest.Start(t)
	w := uitest.Window(t, widgets.Space(1, 1), 1000, 700)
	v := New(Handlers{})
	v.Set(report(1))
	closed := 0
	p := Show(w.Canvas(), "Is “Flatter” ready?", v, widgets.Space(1, 1), func() { closed++ })
	if words := strings.Join(uitest.Words(w.Canvas().Overlays().Top()), "|"); !strings.Contains(words, "Is “Flatter” ready?") || !strings.Contains(words, "1 not ready") {
		t.Error(words)
	}
	w.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
	p.Close()
	if p.Shown() || closed != 1 || w.Canvas().Overlays().Top() != nil {
		t.Errorf("shown %v, closed %d times", p.Shown(), closed)
	}
}
