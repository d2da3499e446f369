package escalation

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"spanwise/scenario"
)

// drawChart draws a chart of some of the ids 0…n−1, in any order.
func drawChart(t *rapid.T, ids []int, label string) chart {
	var positions []scenario.Position
	for at, id := range ids {
		p := pos(fmt.Sprint(id), "")
		if at > 0 && rapid.IntRange(0, 9).Draw(t, label+" top") > 0 {
			p.Manager = positions[rapid.IntRange(max(0, at-6), at-1).Draw(t, label+" manager")].ID
		}
		positions = append(positions, p)
	}
	o, err := scenario.NewOrg(positions, nil)
	if err != nil {
		t.Fatal(err)
	}
	return chartOf(scenario.State{Org: o, Model: scenario.DefaultModel()})
}

// Whatever was moved, taken out or put in, seats are matched by id.
func TestSeatsAreMatchedByID(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ids := rapid.SliceOfDistinct(rapid.IntRange(0, 60), rapid.ID[int])
		then := ids.Draw(t, "then")
		now := then
		switch rapid.IntRange(0, 2).Draw(t, "now") {
		case 0:
			now = ids.Draw(t, "others")
		case 1:
			now = rapid.Permutation(then).Draw(t, "order")
		}
		base, c := drawChart(t, then, "then"), drawChart(t, now, "now")
		want := map[scenario.PositionID]int32{}
		for i, id := range base.ids {
			want[id] = int32(i)
		}
		for i, got := range c.matchesIn(&base.shape) {
			at, ok := want[c.ids[i]]
			if !ok {
				at = none
			}
			if got != at {
				t.Fatalf("seat of %s matched with %d, want %d\nthen %v\nnow %v", c.ids[i], got, at, base.ids, c.ids)
			}
		}
	})
}

// Only what was moved is looked up: a team taken out, one put in, and a manager
// removed from above the reports leave the others in step.
func TestWhatStaysIsFollowed(t *testing.T) {
	chartOf := func(of ...string) *chart { // each is a position and its manager
		var positions []scenario.Position
		for _, p := range of {
			positions = append(positions, pos(p[:1], p[1:]))
		}
		c := chartOf(state(t, scenario.DefaultModel(), "", positions...))
		return &c
	}
	base := chartOf("a", "ba", "cb", "db", "ea", "fe", "ga")
	for _, c := range []struct {
		name   string
		now    *chart
		missed string
	}{
		{"the same", chartOf("a", "ba", "cb", "db", "ea", "fe", "ga"), ""},
		{"a team taken out", chartOf("a", "ea", "fe", "ga"), ""},
		{"a manager removed, the reports in place", chartOf("a", "ca", "da", "ea", "fe", "ga"), ""},
		{"somebody put in", chartOf("a", "ba", "cb", "nb", "db", "ea", "fe", "ga"), "n"},
		{"a new top", chartOf("t", "at", "ba", "cb", "db", "ea", "fe", "ga"), "t"},
		{"a team moved", chartOf("a", "ea", "fe", "be", "cb", "db", "ga"), "bcd"},
	} {
		m := matching{base: &base.shape, of: make([]int32, len(c.now.seats)), found: make([]bool, len(base.seats))}
		missed := ""
		for i, id := range c.now.ids {
			if !m.follow(&c.now.shape, int32(i)) {
				missed += string(id)
			}
		}
		if missed != c.missed {
			t.Errorf("%s: %q to be looked up, want %q", c.name, missed, c.missed)
		}
	}
}

func TestIndexFindsWhatWasAdded(t *testing.T) {
	c := &chart{}
	x := newIndex(&c.shape, 3)
	for i := range 5000 {
		c.ids = append(c.ids, scenario.PositionID(fmt.Sprint(i)))
		if got := x.find(c.ids[i]); got != none {
			t.Fatalf("%d is found at %d before it is added", i, got)
		}
		x.add(int32(i))
	}
	for i, id := range c.ids {
		if got := x.find(id); got != int32(i) {
			t.Fatalf("%d is found at %d", i, got)
		}
	}
}
