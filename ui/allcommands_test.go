package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"spanwise/ui/uitest"
)

// typeInList opens the list of all commands and types into it.
func typeInList(w *Window, words string) fyne.Focusable {
	w.run(cmdCommands)
	field := w.win.Canvas().Focused()
	field.(interface{ SetText(string) }).SetText(words)
	return field
}

func TestEveryCommandCanBeFoundInTheListOfThem(t *testing.T) {
	w := openFirm(t)
	field := typeInList(w, "")
	for _, c := range w.commands {
		field.(interface{ SetText(string) }).SetText(c.label)
		if words := uitest.Words(openDialog(t, w)); words[1] != c.label { // the dialog's title is before it
			t.Errorf("typing %q marks %q", c.label, words[1])
		}
	}
}

func TestTheListRunsACommandOrSaysWhyNot(t *testing.T) {
	w := openFirm(t)
	field := typeInList(w, "redo")
	field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if words := strings.Join(uitest.Words(openDialog(t, w)), "|"); !strings.Contains(words, "Redo: nothing to redo") {
		t.Errorf("a command that cannot be run says: %s", words)
	}
	field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	typeInList(w, "compare").TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if w.tabs.Selected() != tabCompare {
		t.Errorf("tab %d is shown", w.tabs.Selected())
	}
}
