package workbook

import (
	"fmt"

	"spanwise/scenario"
	"spanwise/scenario/compare"
)

var accountHeaders = []string{"People", "Seated", "Without a position", "Leaving", "Accounted for", "Of the baseline, and joined", "Difference"}

// leftCount keeps the difference beside what it is of: its column is a wide one.
var leftCount = func() look { l := countLook; l.align, l.indent = "left", 1; return l }()

// accounts sets, for every side, the people who sit somewhere, wait or leave against
// those of the baseline and those who joined. The difference must be nothing.
func (s *sheet) accounts() {
	s.put(10)
	cells := []any{s.text(headLook, accountHeaders[0])}
	for _, h := range accountHeaders[1 : len(accountHeaders)-1] {
		cells = append(cells, s.text(headRight, h))
	}
	cells = append(cells, s.text(headLook.after(headRight), accountHeaders[len(accountHeaders)-1]))
	s.put(32, cells...)
	for _, side := range s.sides {
		s.account(side)
	}
}

func (s *sheet) account(of side) {
	row := s.row + 1
	base := s.sides[0].State.Org
	a := accountOf(of, base)
	left := s.number(countLook, float64(a.leaving))
	expected := s.number(countLook, float64(a.before))
	if of.number > 0 {
		expected = s.formula(countLook, fmt.Sprintf("%d+%s", base.CountPeople(), s.movesOf(of, compare.Joined)), float64(a.before))
	}
	all := a.seated + a.unplaced + a.leaving
	s.put(0, s.text(cellLook, of.Name),
		s.formula(countLook, "SUM("+of.column(headPeople)+")", float64(a.seated)),
		s.formula(countLook, s.cell(labelUnplaced, of.number), float64(a.unplaced)), left,
		s.formula(countLook, "SUM("+address(2, row)+":"+address(4, row)+")", float64(all)), expected,
		s.formula(leftCount, address(5, row)+"-"+address(6, row), float64(all-a.before)))
}

// account is how the people of a side are accounted for.
type account struct{ seated, unplaced, leaving, before int }

func accountOf(of side, base *scenario.Org) account {
	a := account{seated: seated(of.State.Org), unplaced: of.Structure.Unplaced, leaving: of.changes.Leaving, before: base.CountPeople() + of.changes.Joined}
	if of.number == 0 {
		a.leaving = leaving(base)
	}
	return a
}
