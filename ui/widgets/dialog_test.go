package widgets_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"spanwise/ui/uitest"
	"spanwise/ui/widgets"
)

func TestADialogWithoutFieldsGivesTheKeysToItsButton(t *testing.T) {
	uitest.Start(t)
	w := uitest.Window(t, widgets.Space(1, 1), 600, 400)
	for _, even := range []bool{false, true} {
		answered := 0
		d := &widgets.Dialog{Title: "Sure?", Even: even}
		d.Answers = []widgets.Answer{{Label: "No"}, {Label: "Yes", Then: func() { answered++ }}}
		d.Show(w.Canvas())
		focused := w.Canvas().Focused()
		if even != (focused == nil) {
			t.Fatalf("even %t: %T has the keys", even, focused)
		}
		if even {
			d.Leave()
			continue
		}
		focused.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		if answered != 1 || d.Shown() {
			t.Errorf("answered %d times", answered)
		}
	}
}
