package workbook

import (
	"fmt"

	"spanwise/scenario"
)

// Where the decision-rights table stands.
const (
	rightsHeader = 3
	rightsFixed  = 3 // class, share of decisions, baseline's authority
	rightsEach   = 2 // authority and change of a scenario
)

// rightsColumn returns the column of a side's authority grade.
func rightsColumn(number int) int {
	if number == 0 {
		return rightsFixed
	}
	return rightsFixed + 1 + (number-1)*rightsEach
}

// decidersColumn returns the column of how many positions of a side may decide.
func (b *book) decidersColumn(number int) int {
	return rightsFixed + (len(b.sides)-1)*rightsEach + 1 + number
}

// writeRights sets the decision-rights table of every scenario against that of the
// baseline, and says how many positions may decide what.
func (b *book) writeRights() {
	classes := b.longestTable()
	after := []string{"Handling hours", "Patience hours", "AI absorbs", "Never below", "Example"}
	columns := b.decidersColumn(len(b.sides)) - 1 + len(after)
	widths := []float64{22, 11, 13}
	for range columns - len(widths) - 1 {
		widths = append(widths, 13)
	}
	widths = append(widths, 60)
	words := b.rightsInWords()
	s := b.open(sheetRights, layout{
		rows: rightsHeader + len(classes) + len(words) + 4, columns: columns, widths: widths,
		freezeRows: rightsHeader, freezeColumns: 1,
	})
	s.put(24, s.text(titleLook, "Decision rights"))
	s.put(16, s.text(subLook, "The lowest authority grade that may decide each class of decisions, from the sheet Assumptions, and how many positions have it."))
	s.rightsHead(after)
	s.grades = make([][]int, len(s.sides))
	for i, side := range s.sides {
		if s.grades[i] = side.grades; side.grades == nil { // no sheet of positions counted them
			s.grades[i] = gradeCounts(scenario.Grades(s.sides[0].State, side.State))
		}
	}
	for k, class := range classes {
		s.right(k, class)
	}
	s.table("DecisionRights", rightsHeader, columns)
	s.rightWords(words)
	s.close()
}

// longestTable is the decision-rights table of the model that has most classes.
func (b *book) longestTable() []scenario.DecisionClass {
	longest := b.sides[0].State.Model.Classes
	for _, s := range b.sides {
		if len(s.State.Model.Classes) > len(longest) {
			longest = s.State.Model.Classes
		}
	}
	return longest
}

// gradeCounts counts the positions by authority grade.
func gradeCounts(grades map[scenario.PositionID]int) []int {
	var out []int
	for _, g := range grades {
		for len(out) <= g {
			out = append(out, 0)
		}
		out[g]++
	}
	return out
}

func (s *sheet) rightsHead(after []string) {
	cells := []any{s.text(headLook, "Class"), s.text(headRight, "Share of decisions"), s.text(headRight, "Baseline authority")}
	for _, side := range s.sides[1:] {
		cells = append(cells, s.text(headRight, side.who()+" authority"), s.text(headRight, side.who()+" change"))
	}
	for _, side := range s.sides {
		cells = append(cells, s.text(headRight, side.who()+" positions that may decide"))
	}
	for i, h := range after {
		l := headRight
		if i == len(after)-1 {
			l = headLook.after(headRight)
		}
		cells = append(cells, s.text(l, h))
	}
	s.put(46, cells...)
}

func (s *sheet) right(k int, class scenario.DecisionClass) {
	row := s.row + 1
	share := look{bottom: hair, format: "0.000%", align: "right"}
	cells := []any{s.text(cellLook, class.Name), s.assumedCell(share, classKey(class, "share"), 0, class.Share)}
	authority := classKey(class, "authority")
	base, inBase := authorityOf(s.sides[0], k)
	cells = append(cells, s.assumedCell(countLook, authority, 0, optional(base, inBase)))
	for _, side := range s.sides[1:] {
		grade, ok := authorityOf(side, k)
		cells = append(cells, s.assumedCell(countLook, authority, side.number, optional(grade, ok)), s.rightChange(side, row, base, grade, inBase && ok))
	}
	for _, side := range s.sides {
		cells = append(cells, s.deciders(side, k, row))
	}
	for _, p := range []string{"handling_hours", "patience_hours", "ai_absorbs"} {
		cells = append(cells, s.assumedCell(numberLook, classKey(class, p), 0, classValue(class, p)))
	}
	cells = append(cells, s.orBlank(countLook, scenario.Opt[float64]{Value: float64(class.NeverBelow.Value), OK: class.NeverBelow.OK}))
	s.put(0, append(cells, s.text(quietLook.after(countLook), class.Example))...)
}

func authorityOf(s side, k int) (grade int, ok bool) {
	if classes := s.State.Model.Classes; k < len(classes) {
		return classes[k].Authority, true
	}
	return 0, false
}

func optional(v int, ok bool) any {
	if !ok {
		return ""
	}
	return float64(v)
}

func classValue(class scenario.DecisionClass, parameter string) any {
	for _, p := range scenario.ClassParameters {
		if p.Name == parameter {
			return p.Get(class)
		}
	}
	return ""
}

// assumedCell takes a value from the sheet of assumptions: the scenario's own, or the
// baseline's where the scenario leaves it.
func (s *sheet) assumedCell(l look, key string, number int, v any) any {
	row, ok := s.assumed[key]
	if !ok {
		return cellOf(s.style(l), v)
	}
	base := at(sheetAssumptions, assumptionValue, row)
	formula := fmt.Sprintf(`IF(ISNUMBER(%s),%s,"")`, base, base)
	if number > 0 {
		own := at(sheetAssumptions, assumptionValue+number, row)
		formula = fmt.Sprintf(`IF(ISNUMBER(%s),%s,IF(ISTEXT(%s),"",IF(ISNUMBER(%s),%s,"")))`, own, own, own, base, base)
	}
	return s.formula(l, formula, v)
}

func (s *sheet) rightChange(side side, row, base, grade int, both bool) any {
	l := look{bottom: hair, format: `+0;"−"0;0`, align: "right"}
	if !both {
		return s.blank(l)
	}
	l.color = ink
	return s.formula(l, address(rightsColumn(side.number), row)+"-"+address(rightsColumn(0), row), float64(grade-base))
}

// deciders counts the positions whose authority grade in force is enough.
func (s *sheet) deciders(side side, k, row int) any {
	grade, ok := authorityOf(side, k)
	if s.Consultation {
		if !ok {
			return s.blank(countLook)
		}
		return s.countOrFew(countLook, s.decidersOf(side, grade))
	}
	cell := address(rightsColumn(side.number), row)
	formula := fmt.Sprintf(`IF(ISNUMBER(%s),COUNTIF(%s,">="&%s),"")`, cell, side.column(headInForce), cell)
	if !ok {
		return s.formula(countLook, formula, "")
	}
	return s.formula(countLook, formula, float64(s.decidersOf(side, grade)))
}

// decidersOf counts the positions of a grade or above.
func (s *sheet) decidersOf(side side, grade int) int {
	n := 0
	for _, count := range s.grades[side.number][min(grade, len(s.grades[side.number])):] {
		n += count
	}
	return n
}
