package scenario_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"spanwise/scenario"
)

type (
	position = scenario.Position
	person   = scenario.Person
	ids      = []scenario.PositionID
)

// small is a chart of two tops, A and Z; C is vacant and E is a job share:
//
//	A ┬ B ┬ D
//	  │   └ E
//	  └ C ─ F ─ G
//	Z
func small(tb testing.TB) *scenario.Org {
	tb.Helper()
	o, err := scenario.NewOrg([]position{
		{ID: "G", Manager: "F", FTE: 0.5},
		{ID: "A", FTE: 1},
		{ID: "B", Manager: "A", FTE: 1},
		{ID: "C", Manager: "A", FTE: 1},
		{ID: "D", Manager: "B", FTE: 1},
		{ID: "Z", FTE: 1},
		{ID: "E", Manager: "B", FTE: 1},
		{ID: "F", Manager: "C", FTE: 1},
	}, []person{
		{ID: "a", Name: "Ada", FTE: 1, Seat: "A"},
		{ID: "b", FTE: 1, Seat: "B"},
		{ID: "e2", FTE: 0.5, Seat: "E"},
		{ID: "d", FTE: 1, Seat: "D"},
		{ID: "e1", Name: "Eve", FTE: 0.5, Seat: "E"},
		{ID: "f", FTE: 1, Seat: "F"},
		{ID: "g", FTE: 1, Seat: "G"},
		{ID: "u", FTE: 1},
		{ID: "x", FTE: 1, Leaving: true},
	})
	if err != nil {
		tb.Fatal(err)
	}
	return o
}

// seat is all that an organisation knows of one position.
type seat struct {
	Position position
	Layer    int
	Reports  ids
	Holders  []scenario.PersonID
}

// content is all that an organisation holds, in its order.
type content struct {
	Tops   ids
	Seats  []seat
	People []person
}

func contentOf(o *scenario.Org) content {
	c := content{Tops: append(ids{}, o.Tops()...), People: slices.Collect(o.People())}
	for p, layer := range o.Positions() {
		c.Seats = append(c.Seats, seat{p, layer, append(ids{}, o.Reports(p.ID)...), append([]scenario.PersonID{}, o.Holders(p.ID)...)})
	}
	return c
}

func same(tb testing.TB, what string, want, got any) {
	tb.Helper()
	if d := cmp.Diff(want, got); d != "" {
		tb.Errorf("%s (-want +got):\n%s", what, d)
	}
}

func TestOrgOrderAndLayers(t *testing.T) {
	o := small(t)
	var order ids
	var layers []int
	for p, layer := range o.Positions() {
		order, layers = append(order, p.ID), append(layers, layer)
		if o.Depth(p.ID) != layer {
			t.Errorf("Depth(%s) = %d, the walk says %d", p.ID, o.Depth(p.ID), layer)
		}
	}
	same(t, "chart order", ids{"A", "B", "D", "E", "C", "F", "G", "Z"}, order)
	same(t, "layers", []int{1, 2, 3, 3, 2, 3, 4, 1}, layers)
	same(t, "tops", ids{"A", "Z"}, o.Tops())
	same(t, "below C", ids{"C", "F", "G"}, slices.Collect(o.Below("C")))
	same(t, "below nobody", ids(nil), slices.Collect(o.Below("?")))
	if o.Depth("?") != 0 || o.Len() != 8 || o.CountPeople() != 9 {
		t.Errorf("Depth of none %d, Len %d, CountPeople %d", o.Depth("?"), o.Len(), o.CountPeople())
	}
	for range o.Positions() {
		break // a walk may be left early
	}
	for range o.Below("A") {
		break
	}
	for range o.People() {
		break
	}
}

func TestOrgRelations(t *testing.T) {
	o := small(t)
	for _, c := range []struct {
		id, above scenario.PositionID
		want      bool
	}{{"G", "A", true}, {"G", "G", true}, {"A", "G", false}, {"G", "B", false}, {"?", "A", false}, {"G", "", false}, {"", "A", false}} {
		if got := o.IsUnder(c.id, c.above); got != c.want {
			t.Errorf("IsUnder(%q, %q) = %v", c.id, c.above, got)
		}
	}
	for id, want := range map[scenario.PositionID]scenario.PositionID{"F": "A", "G": "F", "D": "B", "A": "", "Z": "", "?": ""} {
		if got := o.FilledAbove(id); got != want {
			t.Errorf("FilledAbove(%q) = %q, want %q", id, got, want)
		}
	}
	same(t, "beside B, vacant ones too", ids{"C"}, o.Beside("B"))
	same(t, "beside an only report", ids(nil), o.Beside("F"))
	same(t, "tops stand beside nobody", ids(nil), o.Beside("A"))
	same(t, "beside none", ids(nil), o.Beside("?"))
	same(t, "heights", map[scenario.PositionID]int{"A": 3, "B": 1, "C": 2, "F": 1},
		nonZero(o.Heights()))
}

func nonZero(m map[scenario.PositionID]int) map[scenario.PositionID]int {
	out := map[scenario.PositionID]int{}
	for id, v := range m {
		if v != 0 {
			out[id] = v
		}
	}
	return out
}

func TestOrgPeople(t *testing.T) {
	o := small(t)
	same(t, "holders in the order added", []scenario.PersonID{"e2", "e1"}, o.Holders("E"))
	if o.HolderName("E") != "Eve" || o.HolderName("B") != "" || o.HolderName("C") != "" {
		t.Errorf("names %q %q %q", o.HolderName("E"), o.HolderName("B"), o.HolderName("C"))
	}
	if o.Filled("C") || !o.Filled("E") || o.Filled("?") {
		t.Error("C is vacant, E is filled, ? is nothing")
	}
	same(t, "unplaced", []person{{ID: "u", FTE: 1}}, o.Unplaced())
	if _, ok := o.Person("?"); ok {
		t.Error("there is no person ?")
	}
	if _, ok := o.Position("?"); ok {
		t.Error("there is no position ?")
	}
}

func TestNewOrgRefuses(t *testing.T) {
	ok := position{ID: "A", FTE: 1}
	for name, c := range map[string]struct {
		positions []position
		people    []person
		want      error
		names     string
	}{
		"position twice":     {[]position{ok, ok}, nil, scenario.ErrDuplicate, `"A"`},
		"unknown manager":    {[]position{{ID: "B", Manager: "Q"}}, nil, scenario.ErrUnknownPosition, `"Q"`},
		"own manager":        {[]position{{ID: "B", Manager: "B"}}, nil, scenario.ErrLoop, `"B"`},
		"loop below another": {[]position{ok, {ID: "D", Manager: "B"}, {ID: "B", Manager: "C"}, {ID: "C", Manager: "B"}}, nil, scenario.ErrLoop, `"B"`},
		"no id":              {[]position{{FTE: 1}}, nil, scenario.ErrInvalid, "without an id"},
		"person twice":       {[]position{ok}, []person{{ID: "a"}, {ID: "a"}}, scenario.ErrDuplicate, `"a"`},
		"unknown seat":       {[]position{ok}, []person{{ID: "a", Seat: "Q"}}, scenario.ErrUnknownPosition, `"Q"`},
		"person no id":       {[]position{ok}, []person{{}}, scenario.ErrInvalid, "without an id"},
		"leaving and seated": {[]position{ok}, []person{{ID: "a", Seat: "A", Leaving: true}}, scenario.ErrInvalid, `"a"`},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := scenario.NewOrg(c.positions, c.people)
			refused(t, err, c.want, c.names)
		})
	}
	if o, err := scenario.NewOrg(nil, nil); err != nil || o.Len() != 0 {
		t.Errorf("an empty chart is a chart: %v", err)
	}
}

func refused(tb testing.TB, err, want error, names string) {
	tb.Helper()
	if !errors.Is(err, want) {
		tb.Fatalf("error %v, want one that wraps %v", err, want)
	}
	if !strings.Contains(err.Error(), names) {
		tb.Errorf("error %q does not name %s", err, names)
	}
}

func TestClone(t *testing.T) {
	o := small(t)
	before := contentOf(o)
	c := o.Clone()
	same(t, "clone", before, contentOf(c))
	s := scenario.State{Org: c, Model: scenario.DefaultModel()}
	d := scenario.NewDraft(&s)
	// Every team of the clone grows and loses, so that a list shared with the
	// original, or with its neighbour in memory, would show.
	for _, id := range before.Seats {
		must(t, d.AddPosition(position{ID: id.Position.ID + "+", Manager: id.Position.ID}, 0))
		must(t, d.AddPerson(person{ID: scenario.PersonID(id.Position.ID) + "+", Seat: id.Position.ID}))
	}
	must(t, d.UpdatePosition(position{ID: "A", Title: "Changed"}))
	same(t, "original after the clone changed", before, contentOf(o))
	for _, was := range before.Seats {
		want := append(ids{was.Position.ID + "+"}, was.Reports...)
		same(t, "reports in the clone", want, append(ids{}, c.Reports(was.Position.ID)...))
	}
}

func must(tb testing.TB, err error) {
	tb.Helper()
	if err != nil {
		tb.Fatal(err)
	}
}

// The walk goes by nodes, not by ids: both must tell of the same chart after edits.
func TestWalkFollowsEdits(t *testing.T) {
	s := scenario.State{Org: small(t), Model: scenario.DefaultModel()}
	d := scenario.NewDraft(&s)
	must(t, d.AddPosition(position{ID: "N", Manager: "B"}, 0))
	must(t, d.MovePosition("C", "Z", 0))
	must(t, d.MovePosition("B", "", 0))
	must(t, d.RemovePosition("N"))
	for _, o := range []*scenario.Org{s.Org, s.Org.Clone()} {
		sameWalk(t, "edited", o)
	}
	d.Undo().Revert(&s)
	sameWalk(t, "taken back", s.Org)
}

func sameWalk(t *testing.T, name string, o *scenario.Org) {
	t.Helper()
	var want, got []scenario.PositionID
	for _, top := range o.Tops() {
		want = slices.AppendSeq(want, o.Below(top))
	}
	for v := range o.Walk() {
		got = append(got, v.Position.ID)
		if v.Filled != o.Filled(v.Position.ID) || v.Layer != o.Depth(v.Position.ID) {
			t.Errorf("%s: %+v", name, v)
		}
		above := scenario.PositionID("")
		if v.Above >= 0 {
			above = got[v.Above]
		}
		if above != v.Position.Manager {
			t.Errorf("%s: %s stands under %q, met under %q", name, v.Position.ID, v.Position.Manager, above)
		}
	}
	same(t, name, want, got)
}
