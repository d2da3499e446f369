package exporting

import (
	"context"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"spanwise/scenario"
	"spanwise/scenario/compare"
	"spanwise/scenario/edit"
	"spanwise/scenario/escalation"
	"spanwise/scenario/sim"
	"spanwise/ui/uitest"
	"spanwise/ui/widgets"
	"spanwise/ui/widgets/files"
)

// desk is a window with exports, in which the planner reports to 3 in Scenario 1, which
// is shown. What is started is done at once.
type desk struct {
	*Exports
	t        *testing.T
	window   fyne.Window
	folder   string
	chosen   scenario.PositionID
	kept     int // comparisons kept for the views
	said     string
	failed   []string
	pictures Pictures
}

func openDesk(t *testing.T) *desk {
	t.Helper()
	uitest.Start(t)
	app := fyne.CurrentApp()
	d := &desk{t: t, folder: t.TempDir(), window: uitest.Window(t, canvas.NewRectangle(nil), 1200, 800)}
	before, edits := uitest.Firm(t), []scenario.Edit{{Do: scenario.Move{Position: "4", Manager: "3"}}}
	after, err := edit.Replay(before, edits)
	if err != nil {
		t.Fatal(err)
	}
	estimate, err := escalation.Solve(before, after)
	if err != nil {
		t.Fatal(err)
	}
	d.Exports = New(Surround{
		Canvas: d.window.Canvas(), Clipboard: app.Clipboard(), Version: "test",
		Files: files.New(d.window, app.Preferences(), widgets.NewTips()),
		Now:   func() time.Time { return time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC) },
		Subject: func() Subject {
			return Subject{
				Document: "Firm", Scenarios: []string{"Scenario 1"}, Scenario: "Scenario 1", Title: "Scenario 1",
				State: after, Baseline: before, Estimate: estimate, Selected: d.chosen,
			}
		},
		Compare: func() (Comparing, error) {
			return Comparing{
				Find: func(ctx context.Context, progress func(done, total int)) (compare.Comparison, error) {
					return compare.Run(ctx, before, []compare.Named{{Name: "Scenario 1", State: after, Edits: edits}}, shortRun, progress)
				},
				Keep: func() { d.kept++ },
			}, nil
		},
		Pictures: func() Pictures { return d.pictures },
		Doing:    func(string) {},
		Start:    func(_ string, do Work, done func(error)) { done(do(t.Context(), func(int, int) {})) },
		Say:      func(words string) { d.said = words },
		Fail:     func(what string, err error) { d.failed = append(d.failed, what+": "+err.Error()) },
	})
	return d
}

var shortRun = sim.Config{Weeks: 8, WarmupWeeks: 2, Replications: 3, Seed: 1}

func (d *desk) path(name string) string { return filepath.Join(d.folder, name) }

func (d *desk) dialog() fyne.CanvasObject {
	d.t.Helper()
	top := d.window.Canvas().Overlays().Top()
	if top == nil {
		d.t.Fatal("no dialog is open")
	}
	return top
}

func (d *desk) answer(label string) {
	d.t.Helper()
	test.Tap(uitest.Button(d.t, d.dialog(), label))
}

// says reports whether a text of the dialog holds the words.
func (d *desk) says(words string) bool {
	d.t.Helper()
	return strings.Contains(strings.Join(uitest.Words(d.dialog()), "|"), words)
}

// into types where the file goes, which the last field of the dialog asks.
func (d *desk) into(path string) {
	d.t.Helper()
	fields := uitest.Find[*widgets.Entry](d.dialog())
	fields[len(fields)-1].SetText(path)
}

func (d *desk) tick(words string) {
	d.t.Helper()
	for _, c := range uitest.Find[*widgets.Check](d.dialog()) {
		if strings.Contains(c.Text, words) {
			c.SetChecked(true)
			return
		}
	}
	d.t.Fatalf("%q cannot be ticked", words)
}

func (d *desk) choose(option string) {
	d.t.Helper()
	for _, s := range uitest.Find[*widgets.Select](d.dialog()) {
		if slices.Contains(s.Options, option) {
			s.SetSelected(option)
			return
		}
	}
	d.t.Fatalf("%q cannot be chosen", option)
}
