package scenario_test

import (
	"reflect"
	"testing"

	"spanwise/scenario"
)

func TestWithinAGroupOnlyWhatIsBlankIsInherited(t *testing.T) {
	group := scenario.Edit{Reason: "the group's", Wave: "1", Date: "2027-03-31"}
	for _, c := range []struct{ own, want scenario.Edit }{
		{scenario.Edit{}, group},
		{scenario.Edit{Wave: "2"}, scenario.Edit{Reason: "the group's", Wave: "2", Date: "2027-03-31"}},
		{scenario.Edit{Reason: "own", Date: "2027-06-30"}, scenario.Edit{Reason: "own", Wave: "1", Date: "2027-06-30"}},
	} {
		if got := c.own.Within(group); got != c.want {
			t.Errorf("%+v within the group is %+v, want %+v", c.own, got, c.want)
		}
	}
}

// A list that others still hold must not change with its copy, at any depth.
func TestWithEditAtLeavesTheListAsItIs(t *testing.T) {
	list := func() []scenario.Edit {
		inner := scenario.Group{Name: "inner", Edits: []scenario.Edit{{Wave: "1"}, {Wave: "2"}}}
		return []scenario.Edit{{Wave: "0"}, {Do: scenario.Group{Name: "outer", Edits: []scenario.Edit{{Do: inner}, {Wave: "3"}}}}}
	}
	for _, path := range [][]int{{0}, {1, 1}, {1, 0, 1}} {
		before := list()
		after := scenario.WithEditAt(before, path, scenario.Edit{Wave: "new"})
		if got, ok := scenario.EditAt(after, path); !ok || got.Wave != "new" {
			t.Errorf("%v: %+v, %v", path, got, ok)
		}
		if !reflect.DeepEqual(before, list()) {
			t.Errorf("%v: the list itself changed: %+v", path, before)
		}
	}
	for _, path := range [][]int{nil, {2}, {-1}, {0, 0}, {1, 0, 2}} {
		if e, ok := scenario.EditAt(list(), path); ok {
			t.Errorf("%v leads to %+v", path, e)
		}
	}
}
