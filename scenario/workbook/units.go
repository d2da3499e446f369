package workbook

import (
	"cmp"
	"slices"
)

const (
	unitsHeader = 4
	unitsEach   = 3 // positions, managers, FTE
	otherUnits  = "All other units"
	unnamedUnit = "(no unit)"
)

// unitRow is a unit on every side.
type unitRow struct {
	name  string
	sides []unitShape
}

type unitShape struct {
	positions, managers int
	fte                 float64
}

// unitRows adds up the positions by unit, by name; those that have fewer than
// leastGroup on some side go together. None are returned where those are still too few.
func (b *book) unitRows() []unitRow {
	index := map[string]int{}
	var all []unitRow
	for n, s := range b.sides {
		for p := range s.State.Org.Positions() {
			at, ok := index[p.Unit]
			if !ok {
				at = len(all)
				index[p.Unit] = at
				all = append(all, unitRow{p.Unit, make([]unitShape, len(b.sides))})
			}
			of := &all[at].sides[n]
			of.positions++
			of.fte += p.FTE
			if len(s.State.Org.Reports(p.ID)) > 0 {
				of.managers++
			}
		}
	}
	slices.SortFunc(all, func(a, b unitRow) int { return cmp.Compare(a.name, b.name) })
	return pooledUnits(all, len(b.sides))
}

func pooledUnits(all []unitRow, sides int) []unitRow {
	var out []unitRow
	rest := unitRow{otherUnits, make([]unitShape, sides)}
	for _, u := range all {
		if !u.small() {
			if u.name == "" {
				u.name = unnamedUnit
			}
			out = append(out, u)
			continue
		}
		rest.add(u)
	}
	for rest.small() && len(out) > 0 { // take the smallest along, or it could be worked out
		at := 0
		for i, u := range out {
			if u.sides[0].positions < out[at].sides[0].positions {
				at = i
			}
		}
		rest.add(out[at])
		out = slices.Delete(out, at, at+1)
	}
	if rest.small() {
		return nil
	}
	if !rest.empty() {
		out = append(out, rest)
	}
	return out
}

func (u unitRow) small() bool {
	for _, s := range u.sides {
		if s.positions > 0 && s.positions < leastGroup {
			return true
		}
	}
	return false
}

func (u unitRow) empty() bool {
	for _, s := range u.sides {
		if s.positions > 0 {
			return false
		}
	}
	return true
}

func (u unitRow) add(other unitRow) {
	for i, s := range other.sides {
		u.sides[i].positions += s.positions
		u.sides[i].managers += s.managers
		u.sides[i].fte += s.fte
	}
}

// writeUnits adds up by unit, for a consultation pack.
func (b *book) writeUnits() {
	list := b.unitRows()
	columns := 1 + unitsEach*len(b.sides)
	widths := []float64{34}
	for range columns - 1 {
		widths = append(widths, 12)
	}
	s := b.open(sheetUnits, layout{rows: unitsHeader + len(list), columns: columns, widths: widths, freezeRows: unitsHeader, freezeColumns: 1})
	s.put(24, s.text(titleLook, "Units"))
	words, told := "Positions by unit. Units with fewer than five positions on some side stand together.", !fewFollow(list, len(b.sides))
	if !told {
		words += " Managers by unit are left out, as those of units with fewer than five would follow from the sum."
	}
	s.put(16, s.text(subLook, words))
	s.spansHead("Unit", []string{"Positions", "Managers", "FTE"})
	for _, u := range list {
		s.unit(u, told)
	}
	s.close()
}

// fewFollow reports whether the counts of managers that are too few to be told follow, on
// some side, from all the others and their sum: a single one does, several do where each
// must be the least or the most that is not told, and too few are too few together.
func fewFollow(list []unitRow, sides int) bool {
	for side := range sides {
		untold, sum := 0, 0
		for _, u := range list {
			if n := u.sides[side].managers; n > 0 && n < leastGroup {
				untold++
				sum += n
			}
		}
		if untold > 0 && (untold == 1 || sum < leastGroup || sum == untold || sum == untold*(leastGroup-1)) {
			return true
		}
	}
	return false
}

func (s *sheet) unit(u unitRow, managers bool) {
	cells := []any{s.text(cellLook, u.name)}
	for _, of := range u.sides {
		count := any(s.blank(countLook))
		if managers {
			count = s.countOrFew(countLook, of.managers)
		}
		cells = append(cells, s.number(countLook, float64(of.positions)), count, s.number(numberLook, of.fte))
	}
	s.put(0, cells...)
}

// countOrFew is a count, or words where it speaks of too few.
func (s *sheet) countOrFew(l look, n int) any {
	if s.few(float64(n)) {
		l.align, l.color = "right", quiet
		return s.text(l, fewWords)
	}
	return s.number(l, float64(n))
}
