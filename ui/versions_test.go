package ui

import (
	"os"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"spanwise/ui/uitest"
)

func TestEarlierVersionOpensAsUnsaved(t *testing.T) {
	d := newDesk(t)
	w := d.firm("")
	if w.command(cmdVersions).why() == "" {
		t.Error("a document without a file has no earlier versions")
	}
	saveFirm(t, w, d.path("plan"))
	move(w, "4", "3")
	w.run(cmdSave)
	w.run(cmdVersions)
	test.Tap(uitest.Button(t, openDialog(t, w), "Open a copy"))
	if w.session.Path() != "" || !w.session.Unsaved() || len(w.session.Scenarios()) != 0 || !strings.HasPrefix(w.session.Name(), "plan of ") {
		t.Errorf("%q at %q, unsaved %v, %d scenarios", w.session.Name(), w.session.Path(), w.session.Unsaved(), len(w.session.Scenarios()))
	}
}

func TestDamagedProjectOffersItsEarlierVersions(t *testing.T) {
	d := newDesk(t)
	w := d.firm("plan")
	move(w, "4", "3")
	w.run(cmdSave)
	w.letGo(nil)
	whole := read(t, d.path("plan"))
	if err := os.WriteFile(d.path("plan"), whole[:len(whole)/2], 0o600); err != nil {
		t.Fatal(err)
	}
	w = d.window()
	w.load(d.path("plan"))
	pressAnswer(t, w, "Earlier versions…")
	test.Tap(uitest.Button(t, openDialog(t, w), "Open a copy"))
	if w.session.Name() == "" || w.org().Len() != 7 {
		t.Errorf("%q with %d positions", w.session.Name(), w.org().Len())
	}
}
