package scenario_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"spanwise/scenario"
)

type change = scenario.Change

// steps are what a draft can do to the small chart, with what each touches.
var steps = map[string]struct {
	do      func(*scenario.Draft) error
	changes []change
}{
	"add first": {
		func(d *scenario.Draft) error { return d.AddPosition(position{ID: "N", Manager: "B"}, 0) },
		[]change{{Position: "N"}, {Position: "B"}},
	},
	"add top": {
		func(d *scenario.Draft) error { return d.AddPosition(position{ID: "N"}, 1) },
		[]change{{Position: "N"}},
	},
	"remove vacant": {
		func(d *scenario.Draft) error {
			if err := d.MovePosition("F", "B", 1); err != nil {
				return err
			}
			return d.RemovePosition("C")
		},
		[]change{{Position: "F"}, {Position: "C"}, {Position: "B"}, {Position: "A"}},
	},
	"move between": {
		func(d *scenario.Draft) error { return d.MovePosition("F", "B", 1) },
		[]change{{Position: "F"}, {Position: "C"}, {Position: "B"}},
	},
	"move beyond the end": {
		func(d *scenario.Draft) error { return d.MovePosition("D", "A", 99) },
		[]change{{Position: "D"}, {Position: "B"}, {Position: "A"}},
	},
	"move among the same reports": {
		func(d *scenario.Draft) error { return d.MovePosition("D", "B", -1) },
		[]change{{Position: "D"}, {Position: "B"}},
	},
	"move to the top": {
		func(d *scenario.Draft) error { return d.MovePosition("B", "", 0) },
		[]change{{Position: "B"}, {Position: "A"}},
	},
	"move a top": {
		func(d *scenario.Draft) error { return d.MovePosition("A", "Z", -1) },
		[]change{{Position: "A"}, {Position: "Z"}},
	},
	"update position": {
		func(d *scenario.Draft) error {
			return d.UpdatePosition(position{ID: "B", Title: "Head", Cost: scenario.Some(5.0), Manager: "Z"})
		},
		[]change{{Position: "B"}},
	},
	"update position with what it has": {
		func(d *scenario.Draft) error { return d.UpdatePosition(position{ID: "B", FTE: 1}) },
		nil,
	},
	"add person seated": {
		func(d *scenario.Draft) error { return d.AddPerson(person{ID: "n", Seat: "E"}) },
		[]change{{Position: "E"}, {Person: "n"}},
	},
	"add person unplaced": {
		func(d *scenario.Draft) error { return d.AddPerson(person{ID: "n"}) },
		[]change{{Person: "n"}},
	},
	"first of a job share leaves": {
		func(d *scenario.Draft) error { return d.UpdatePerson(person{ID: "e2", FTE: 0.5}) },
		[]change{{Position: "E"}, {Person: "e2"}},
	},
	"person moves into a shared seat": {
		func(d *scenario.Draft) error { return d.UpdatePerson(person{ID: "b", FTE: 1, Seat: "E"}) },
		[]change{{Position: "B"}, {Position: "E"}, {Person: "b"}},
	},
	"person renamed": {
		func(d *scenario.Draft) error {
			return d.UpdatePerson(person{ID: "e2", Name: "Edo", FTE: 0.5, Seat: "E"})
		},
		[]change{{Position: "E"}, {Person: "e2"}},
	},
	"person as is": {
		func(d *scenario.Draft) error { return d.UpdatePerson(person{ID: "u", FTE: 1}) },
		nil,
	},
	"model": {
		func(d *scenario.Draft) error { m := d.Model().Clone(); m.Weeks = 9; d.SetModel(m); return nil },
		[]change{{Model: true}},
	},
}

func TestDraftStepsRevertExactly(t *testing.T) {
	for name, c := range steps {
		t.Run(name, func(t *testing.T) {
			s := scenario.State{Org: small(t), Model: scenario.DefaultModel()}
			before, model := contentOf(s.Org), s.Model
			d := scenario.NewDraft(&s)
			must(t, c.do(d))
			u := d.Undo()
			same(t, "changes", c.changes, u.Changes())
			did := !cmp.Equal(before, contentOf(s.Org)) || s.Model != model
			if did != (len(c.changes) > 0) {
				t.Errorf("something changed: %v, changes named: %v", did, c.changes)
			}
			u.Revert(&s)
			same(t, "after revert", before, contentOf(s.Org))
			if s.Model != model {
				t.Error("the model is another after revert")
			}
		})
	}
}

func TestDraftAllStepsAtOnce(t *testing.T) {
	s := scenario.State{Org: small(t), Model: scenario.DefaultModel()}
	before := contentOf(s.Org)
	d := scenario.NewDraft(&s)
	for _, name := range []string{"add person seated", "move between", "first of a job share leaves", "move a top", "person moves into a shared seat", "update position", "move to the top", "add top", "model"} {
		must(t, steps[name].do(d))
	}
	d.Undo().Revert(&s)
	same(t, "after revert", before, contentOf(s.Org))
}

func TestDraftJoinsASeatBehindTheOthers(t *testing.T) {
	s := scenario.State{Org: small(t)}
	must(t, scenario.NewDraft(&s).UpdatePerson(person{ID: "b", FTE: 1, Seat: "E"}))
	same(t, "holders", []scenario.PersonID{"e2", "e1", "b"}, s.Org.Holders("E"))
}

func TestDraftRefuses(t *testing.T) {
	for name, c := range map[string]struct {
		do    func(*scenario.Draft) error
		want  error
		names string
	}{
		"add twice":             {func(d *scenario.Draft) error { return d.AddPosition(position{ID: "A"}, 0) }, scenario.ErrDuplicate, `"A"`},
		"add under none":        {func(d *scenario.Draft) error { return d.AddPosition(position{ID: "N", Manager: "?"}, 0) }, scenario.ErrUnknownPosition, `"?"`},
		"add bad":               {func(d *scenario.Draft) error { return d.AddPosition(position{ID: "N", FTE: -1}, 0) }, scenario.ErrInvalid, `"N"`},
		"remove none":           {func(d *scenario.Draft) error { return d.RemovePosition("?") }, scenario.ErrUnknownPosition, `"?"`},
		"remove manager":        {func(d *scenario.Draft) error { return d.RemovePosition("C") }, scenario.ErrInvalid, `"C"`},
		"remove held":           {func(d *scenario.Draft) error { return d.RemovePosition("D") }, scenario.ErrInvalid, `"D"`},
		"move none":             {func(d *scenario.Draft) error { return d.MovePosition("?", "A", 0) }, scenario.ErrUnknownPosition, `"?"`},
		"move under none":       {func(d *scenario.Draft) error { return d.MovePosition("B", "?", 0) }, scenario.ErrUnknownPosition, `"?"`},
		"move under itself":     {func(d *scenario.Draft) error { return d.MovePosition("B", "B", 0) }, scenario.ErrLoop, `"B"`},
		"move under own report": {func(d *scenario.Draft) error { return d.MovePosition("A", "G", 0) }, scenario.ErrLoop, `"G"`},
		"update none":           {func(d *scenario.Draft) error { return d.UpdatePosition(position{ID: "?"}) }, scenario.ErrUnknownPosition, `"?"`},
		"update bad":            {func(d *scenario.Draft) error { return d.UpdatePosition(position{ID: "A", FTE: -1}) }, scenario.ErrInvalid, `"A"`},
		"person twice":          {func(d *scenario.Draft) error { return d.AddPerson(person{ID: "a"}) }, scenario.ErrDuplicate, `"a"`},
		"person none":           {func(d *scenario.Draft) error { return d.UpdatePerson(person{ID: "?"}) }, scenario.ErrUnknownPerson, `"?"`},
		"person to none":        {func(d *scenario.Draft) error { return d.UpdatePerson(person{ID: "a", Seat: "?"}) }, scenario.ErrUnknownPosition, `"?"`},
		"person bad":            {func(d *scenario.Draft) error { return d.UpdatePerson(person{ID: "a", FTE: -1}) }, scenario.ErrInvalid, `"a"`},
	} {
		t.Run(name, func(t *testing.T) {
			s := scenario.State{Org: small(t), Model: scenario.DefaultModel()}
			before := contentOf(s.Org)
			d := scenario.NewDraft(&s)
			refused(t, c.do(d), c.want, c.names)
			same(t, "after the refusal", before, contentOf(s.Org))
			if got := d.Undo().Changes(); got != nil {
				t.Errorf("a refused step left %v to take back", got)
			}
		})
	}
}
