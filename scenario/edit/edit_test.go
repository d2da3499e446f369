package edit_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"spanwise/scenario"
	"spanwise/scenario/edit"
)

func TestValidEditsApplyAndRevert(t *testing.T) {
	for name, c := range valid {
		t.Run(name, func(t *testing.T) {
			s := small(t)
			before := contentOf(s)
			u, err := edit.Apply(&s, e(c.do))
			if err != nil {
				t.Fatal(err)
			}
			if c.changes != nil {
				same(t, "changes", c.changes, u.Changes())
			}
			changed := !cmp.Equal(before, contentOf(s))
			if changed != (c.check != nil) || changed != (len(u.Changes()) > 0) {
				t.Errorf("changed something: %v; names %d changes", changed, len(u.Changes()))
			}
			if c.check != nil {
				c.check(t, s)
			}
			after := contentOf(s)
			u.Revert(&s)
			same(t, "after revert", before, contentOf(s))
			_, err = edit.Apply(&s, e(c.do))
			if err != nil {
				t.Fatal(err)
			}
			same(t, "applied again", after, contentOf(s))
		})
	}
}

func TestEveryKindIsTested(t *testing.T) {
	kinds := map[string]bool{}
	for _, c := range valid {
		kinds[c.do.Kind()] = true
	}
	for _, c := range refusals {
		if c.do != nil && !kinds[c.do.Kind()] && c.do.Kind() != "strange" {
			t.Errorf("no valid edit of kind %s is tested", c.do.Kind())
		}
	}
	if len(kinds) != 12 {
		t.Errorf("%d kinds of edit are tested", len(kinds))
	}
}

func TestReplayAndFits(t *testing.T) {
	s := small(t)
	before := contentOf(s)
	edits := []scenario.Edit{e(valid["remove manager"].do), e(valid["hire"].do), e(scenario.Seat{Person: "n", Position: "H"})}
	after, err := edit.Replay(s, edits)
	if err != nil {
		t.Fatal(err)
	}
	same(t, "baseline", before, contentOf(s))
	same(t, "H", []scenario.PersonID{"n"}, after.Org.Holders("H"))
	if err := edit.Fits(&s, edits); err != nil {
		t.Fatal(err)
	}
	same(t, "after Fits", before, contentOf(s))

	bad := append(slices.Clone(edits), e(scenario.Move{Position: "B", Manager: "Z"}))
	_, err = edit.Replay(s, bad)
	for _, err := range []error{err, edit.Fits(&s, bad)} {
		if !errors.Is(err, scenario.ErrUnknownPosition) || !strings.Contains(err.Error(), "edit 4 (move)") {
			t.Errorf("error %v", err)
		}
	}
	same(t, "after edits that do not fit", before, contentOf(s))
}

func TestNames(t *testing.T) {
	seen := map[string]string{}
	for _, c := range valid {
		name, kind := edit.Name(c.do), c.do.Kind()
		if name == "" || name == "Change" || name[0] < 'A' || name[0] > 'Z' {
			t.Errorf("%s is called %q", kind, name)
		}
		seen[name] = kind
	}
	for _, want := range []string{"Move position", "Remove position", "Change title", "Change protected", "Change FTE", "Change setting", "Promote"} {
		if seen[want] == "" {
			t.Errorf("nothing is called %q", want)
		}
	}
	if edit.Name(scenario.Set{Field: scenario.FieldPayGrade}) != "Change pay grade" || edit.Name(nil) != "Change" {
		t.Error("names")
	}
}

// What is decided of people without a seat holds until they are seated, or leave.
func TestDecided(t *testing.T) {
	s := small(t)
	decided := func() bool { p, _ := s.Org.Person("u"); return p.Decided }
	apply := func(a scenario.Action) {
		t.Helper()
		if _, err := edit.Apply(&s, e(a)); err != nil {
			t.Fatal(err)
		}
	}
	apply(scenario.Unseat{Person: "u", Decided: true})
	same(t, "decided", true, decided())
	if _, err := edit.Apply(&s, e(scenario.Unseat{Person: "u", Decided: true})); !errors.Is(err, scenario.ErrInvalid) {
		t.Errorf("decided once more: %v", err)
	}
	apply(scenario.Unseat{Person: "u"})
	same(t, "open again", false, decided())
	apply(scenario.Unseat{Person: "u", Decided: true})
	apply(scenario.Seat{Person: "u", Position: "C"})
	same(t, "seated", false, decided())
	apply(scenario.Unseat{Person: "u", Leaving: true})
	same(t, "leaving", false, decided())
}

func TestFoundationsAreWhole(t *testing.T) {
	s := small(t)
	said := scenario.Foundations{Purpose: "Serve", Priorities: []scenario.Priority{{Name: "Speed"}}, Rights: []scenario.RightInWords{{Boundary: "a day", Priority: 1}}}
	undo, err := edit.Apply(&s, e(scenario.SetFoundations{Foundations: said}))
	if err != nil {
		t.Fatal(err)
	}
	same(t, "changes", []change{{Model: true}}, undo.Changes())
	same(t, "said", said, *s.Foundations)
	said.Priorities[0].Name = "Care" // the edit's own list
	same(t, "not shared", "Speed", s.Foundations.Priorities[0].Name)
	again, err := edit.Apply(&s, e(scenario.SetFoundations{Foundations: *s.Foundations.Clone()}))
	if err != nil || len(again.Changes()) > 0 {
		t.Errorf("the same again: %v, %v", again.Changes(), err)
	}
	before := s.Foundations
	if _, err := edit.Apply(&s, e(scenario.SetFoundations{Foundations: scenario.Foundations{Rights: make([]scenario.RightInWords, 7)}})); !errors.Is(err, scenario.ErrInvalid) {
		t.Errorf("a row too many: %v", err)
	}
	same(t, "after a refusal", before, s.Foundations)
	undo.Revert(&s)
	if s.Foundations != nil {
		t.Error("taken back, yet something is said")
	}
}

// Work that is stopped changes nothing in the chart, yet it is an edit to be kept.
func TestStoppedWorkIsAnEdit(t *testing.T) {
	s := small(t)
	before := contentOf(s)
	undo, err := edit.Apply(&s, e(scenario.TakeOver{From: "gone", Stopped: true}))
	if err != nil || len(undo.Changes()) != 1 || undo.Changes()[0].Position != "gone" {
		t.Errorf("%v, changes %v", err, undo.Changes())
	}
	same(t, "after", before, contentOf(s))
}
