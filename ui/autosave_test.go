package ui

import (
	"bytes"
	"os"
	"strings"
	"testing"
	"time"
)

func TestSavesBySelfAfterAMinute(t *testing.T) {
	d := newDesk(t)
	w := d.firm("plan")
	w.run(cmdAutosave)
	if !w.command(cmdAutosave).on() {
		t.Fatal("the tick is missing")
	}
	move(w, "4", "3")
	for range 70 {
		w.tick()
		d.time = d.time.Add(time.Second)
	}
	if w.session.Unsaved() || w.status.saved.Value() != "Saved automatically 10:43" {
		t.Errorf("unsaved %v, status %q", w.session.Unsaved(), w.status.saved.Value())
	}
	w.run(cmdAutosave)
	move(w, "5", "3")
	for range 200 {
		w.tick()
		d.time = d.time.Add(time.Second)
	}
	if !w.session.Unsaved() {
		t.Error("saved though nobody asked for it")
	}
	w.run(cmdSave)
	if got := w.status.saved.Value(); got != "Saved 10:46" {
		t.Errorf("a save by hand says %q", got)
	}
}

func TestSavingBySelfInterruptsNobody(t *testing.T) {
	d := newDesk(t)
	w := d.firm("plan")
	w.run(cmdAutosave)
	move(w, "4", "3")
	theirs := append(read(t, d.path("plan")), ' ')
	if err := os.WriteFile(d.path("plan"), theirs, 0o600); err != nil {
		t.Fatal(err)
	}
	for range 70 {
		w.tick()
		d.time = d.time.Add(time.Second)
	}
	if w.win.Canvas().Overlays().Top() != nil || !strings.Contains(w.status.said.Value(), "another program changed the file") {
		t.Errorf("status %q", w.status.said.Value())
	}
	if !bytes.Equal(theirs, read(t, d.path("plan"))) {
		t.Error("what another program wrote was replaced without a word")
	}
}
