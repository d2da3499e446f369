package importing

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"spanwise/scenario"
	"spanwise/scenario/roster"
	"spanwise/ui/theme"
	"spanwise/ui/uitest"
	"spanwise/ui/widgets"
)

var (
	repaired = roster.Problem{Severity: roster.Warning, Row: 7, Column: "FTE", Message: "“1,5” is no number", Repair: "1 is taken"}
	blocking = roster.Problem{Severity: roster.Error, Row: 9, Message: "reports to itself", Repair: "Name another manager"}
	known    = roster.Problem{Severity: roster.Info, Message: "column “Shoe size” is not read"}
	whole1   = roster.Problem{Severity: roster.Warning, Message: "two positions report to nobody"}
)

// ask opens the dialog in a window of its own and returns what lies over it.
func ask(t *testing.T, found *roster.Import, accept func()) (fyne.Window, fyne.CanvasObject) {
	t.Helper()
	uitest.Start(t)
	w := uitest.Window(t, canvas.NewRectangle(nil), 1000, 700)
	Ask(w.Canvas(), found, accept)
	return w, w.Canvas().Overlays().Top()
}

func open(problems ...roster.Problem) *roster.Import {
	return &roster.Import{File: "people.csv", Problems: problems, Org: &scenario.Org{}}
}

func TestDoubtsLeaveOutWhatIsOnlyWorthKnowing(t *testing.T) {
	got := Doubts([]roster.Problem{known, repaired, known, blocking})
	if !reflect.DeepEqual(got, []roster.Problem{repaired, blocking}) {
		t.Errorf("doubts %+v", got)
	}
}

func TestRepairsAreListedAndAccepted(t *testing.T) {
	accepted := 0
	w, dialog := ask(t, open(known, repaired, whole1), func() { accepted++ })
	words := uitest.Words(dialog)
	for _, want := range []string{
		"people.csv: 2 things to know before it opens", "repaired", "row 7, FTE", "“1,5” is no number", "1 is taken",
		"whole file", "two positions report to nobody",
	} {
		if !slices.Contains(words, want) {
			t.Errorf("%q is not shown in %q", want, words)
		}
	}
	if slices.Contains(words, known.Message) {
		t.Error("what needs no decision is listed")
	}
	test.Tap(uitest.Button(t, dialog, "Open with the repairs"))
	if accepted != 1 || w.Canvas().Overlays().Top() != nil {
		t.Errorf("accepted %d times, overlay %v", accepted, w.Canvas().Overlays().Top())
	}
}

func TestCancelOpensNothing(t *testing.T) {
	w, dialog := ask(t, open(repaired), func() { t.Error("accepted") })
	if words := uitest.Words(dialog); !slices.Contains(words, "people.csv: one thing to know before it opens") {
		t.Errorf("words %q", words)
	}
	test.Tap(uitest.Button(t, dialog, "Cancel"))
	if w.Canvas().Overlays().Top() != nil {
		t.Error("the dialog stays")
	}
}

func TestBlockedFileCanOnlyBeClosed(t *testing.T) {
	found := open(repaired, blocking)
	found.Org = nil
	_, dialog := ask(t, found, func() { t.Error("accepted") })
	words := uitest.Words(dialog)
	for _, want := range []string{"people.csv cannot be opened as it is", "blocks", "repaired", "row 9"} {
		if !slices.Contains(words, want) {
			t.Errorf("%q is not shown in %q", want, words)
		}
	}
	if buttons := uitest.Find[*widgets.Button](dialog); len(buttons) != 1 || buttons[0].Label() != "Close" {
		t.Errorf("%d buttons", len(buttons))
	}
	test.Tap(uitest.Button(t, dialog, "Close"))
}

func TestSelectedProblemIsToldWhole(t *testing.T) {
	_, dialog := ask(t, open(repaired, whole1), func() {})
	if words := uitest.Words(dialog); !slices.Contains(words, "row 7, FTE: “1,5” is no number – 1 is taken.") {
		t.Errorf("the first is not told: %q", words)
	}
	uitest.Find[*widgets.List](dialog)[0].Select(1)
	words := uitest.Words(dialog)
	if !slices.Contains(words, "whole file: two positions report to nobody.") {
		t.Errorf("the second is not told: %q", words)
	}
	if strings.Contains(strings.Join(words, "|"), "1 is taken.") {
		t.Error("the first is still told")
	}
}

func TestRecycledRowForgetsTheProblemBefore(t *testing.T) {
	uitest.Start(t)
	r := newRow()
	r.set(blocking)
	r.set(whole1)
	if got := uitest.Words(r); !slices.Equal(got, []string{"two positions report to nobody", "", "repaired", "whole file"}) {
		t.Errorf("words %q", got)
	}
	for _, line := range uitest.Find[*canvas.Text](r.mark) {
		if line.Color != theme.Color(theme.StretchedText) {
			t.Errorf("mark in %v", line.Color)
		}
	}
}
