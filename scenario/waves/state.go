package waves

import (
	"errors"
	"fmt"

	"spanwise/scenario"
	"spanwise/scenario/edit"
)

// ErrNoWave is what a caller may test for.
var ErrNoWave = errors.New("no such wave")

// Step is a wave as a change from one structure to the next.
type Step struct {
	Wave Wave
	// Before is what the wave starts from. It can be the baseline of an estimate or a
	// run: settling in then counts from the start of the wave (MODEL §4), and every
	// position has the authority grade that it has by the document's own baseline. A
	// position that an earlier wave added has its height at that time. The first wave
	// starts from the baseline itself, which must not be changed.
	Before scenario.State
	Now    scenario.State // once the wave is done
	Left   []Left         // of this wave and those before it
}

// Left is an edit that does not fit yet: one that stands before it in the list, and
// is planned for a later wave, is missing.
type Left struct {
	Path []int // as of [scenario.EditAt]
	Edit scenario.Edit
	Err  error
}

// State returns what a wave, by its place in [Of], makes of the structure: all edits
// of the waves up to it, in the order of the list. What does not fit yet is left out
// and named; it is there again in the wave that brings what it needs. The last wave
// of a scenario whose edits all fit is the scenario itself. The error wraps ErrNoWave.
func State(baseline scenario.State, edits []scenario.Edit, at int) (Step, error) {
	parts := partsOf(edits)
	list, places := wavesOf(parts)
	if at < 0 || at >= len(list) {
		return Step{}, fmt.Errorf("wave %d of %d: %w", at+1, len(list), ErrNoWave)
	}
	s := Step{Wave: list[at], Before: baseline}
	if at > 0 {
		before, _ := upTo(baseline, parts, places, at-1)
		if err := writeGrades(&before, scenario.Grades(baseline, before)); err != nil {
			return Step{}, err
		}
		s.Before = before
	}
	s.Now, s.Left = upTo(baseline, parts, places, at)
	return s, nil
}

// Named returns the place of the wave of that title among those of the edits.
func Named(edits []scenario.Edit, title string) (int, error) {
	for i, w := range Of(edits) {
		if w.Title() == title {
			return i, nil
		}
	}
	return 0, fmt.Errorf("%q: %w", title, ErrNoWave)
}

func upTo(baseline scenario.State, parts []part, places map[key]int, at int) (scenario.State, []Left) {
	s := baseline.Clone()
	var left []Left
	for _, p := range parts {
		if places[p.wave] > at {
			continue
		}
		if _, err := edit.Apply(&s, p.edit); err != nil {
			left = append(left, Left{p.path, p.edit, err})
		}
	}
	return s, left
}

// writeGrades sets the authority of every position to the grade that it has.
func writeGrades(s *scenario.State, grades map[scenario.PositionID]int) error {
	d := scenario.NewDraft(s)
	for id, grade := range grades {
		p, _ := s.Org.Position(id)
		p.Authority = scenario.Some(grade - p.Raise)
		if err := d.UpdatePosition(p); err != nil {
			return err
		}
	}
	return nil
}
