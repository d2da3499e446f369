package orgchart

import (
	"testing"

	"fyne.io/fyne/v2"

	"spanwise/scenario"
	"spanwise/scenario/edit"
)

// What both charts have stands at one place in both, however one of them is moved.
func TestPairedChartsMoveTogether(t *testing.T) {
	org := sampleOrg(60)
	state := scenario.State{Org: org, Model: scenario.DefaultModel()}
	top := org.Tops()[0]
	gone := org.Reports(top)[1]
	after, err := edit.Replay(state, []scenario.Edit{{Do: scenario.Remove{Position: gone}}})
	if err != nil {
		t.Fatal(err)
	}
	a, _ := newChart(t, org)
	b, _ := newChart(t, after.Org)
	Pair(a, b)
	for _, move := range []func(){
		func() { a.panBy(120, 40) }, func() { b.zoomAt(fyne.NewPos(200, 150), 0.6) },
		func() { a.Reveal(org.Reports(gone)[0]) }, func() { b.panBy(-70, 0) }, func() { a.Fit() },
	} {
		move()
		if a.camera.zoom != b.camera.zoom {
			t.Fatalf("zoom %v and %v", a.camera.zoom, b.camera.zoom)
		}
	}
	team := top
	for _, r := range org.Reports(top) {
		if r != gone && len(org.Reports(r)) > 0 {
			team = r
		}
	}
	a.Collapse(team, false)
	a.Collapse(team, true)
	if !b.Collapsed(team) {
		t.Error("a team that one hides is open in the other")
	}
	a.Collapse(team, false)
	b.panBy(3, 2)
	i := b.nearestMiddle()
	id := b.seats[i].id
	for !a.view.Org.Has(id) || a.seatOf(id) < 0 {
		p, _ := b.view.Org.Position(id)
		if id = p.Manager; id == "" {
			id = top
		}
	}
	there, here := b.camera.place(b.layout.Boxes[b.seatOf(id)]), a.camera.place(a.layout.Boxes[a.seatOf(id)])
	if dx, dy := there.x+there.w/2-here.x-here.w/2, there.y-here.y; dx*dx > 4 || dy*dy > 4 {
		t.Errorf("%s stands at %v and %v", id, there, here)
	}
	Unpair(a)
	Pair(b, a)
	b.Fit()
	b.alone = camera{zoom: 0.7, x: 40, y: -20}
	Unpair(b)
	if b.camera.zoom != 0.7 || b.camera.x != 40 || b.camera.y != -20 {
		t.Errorf("after having been paired the view is %+v", b.camera)
	}
	before := a.camera
	b.panBy(50, 50)
	if a.camera != before || a.other != nil {
		t.Error("an unpaired chart still follows")
	}
}
