package ui

import "testing"

// While a simulation runs the document can be changed; cancelled, it leaves nothing.
func TestWindowWorksDuringASimulation(t *testing.T) {
	d := newDesk(t)
	w := d.firm("plan")
	pending := delayed(w)
	w.run(cmdSimulate)
	if len(*pending) != 1 || !w.simulating {
		t.Fatalf("%d jobs in the background, simulating %v", len(*pending), w.simulating)
	}
	move(w, "4", "3")
	if !w.session.Unsaved() {
		t.Error("a position cannot be moved during a simulation")
	}
	w.run(cmdSimulate)
	if len(*pending) != 1 || !w.simulating {
		t.Errorf("a second run: %d jobs, simulating %v", len(*pending), w.simulating)
	}
	w.run(cmdCancel)
	letRun(pending)
	if w.simulating || w.job != nil || w.runs.Count() > 0 {
		t.Errorf("after it was cancelled: simulating %v, job %v, %d results", w.simulating, w.job, w.runs.Count())
	}
}

// Closing tells the run to stop, which then brings nothing back.
func TestWindowClosesDuringASimulation(t *testing.T) {
	d := newDesk(t)
	w := d.firm("plan")
	pending := delayed(w)
	w.run(cmdSimulate)
	if w.win.Canvas().Overlays().Top() != nil || w.session.Unsaved() {
		t.Fatal("a question would come first")
	}
	w.close()
	letRun(pending)
	if w.job != nil || w.runs.Count() > 0 {
		t.Errorf("after closing: job %v, %d results", w.job, w.runs.Count())
	}
}
