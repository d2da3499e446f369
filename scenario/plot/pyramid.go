package plot

import "strconv"

// Pyramid sets counts of two sides back to back, one row each.
type Pyramid struct {
	Left, Right Bars
	Rows        []string
}

// Bars are the counts of one side, one for each row; short slices end in zeros.
type Bars struct {
	Name   string
	Colour int
	Counts []int
}

// At returns the count of a row.
func (b Bars) At(row int) int {
	if row < len(b.Counts) {
		return b.Counts[row]
	}
	return 0
}

// LayerPyramid plots counts by layer, the top layer first.
func LayerPyramid(left, right Bars) Pyramid {
	p := Pyramid{Left: left, Right: right}
	for i := range max(len(left.Counts), len(right.Counts)) {
		p.Rows = append(p.Rows, strconv.Itoa(i+1))
	}
	return p
}

// Most returns the largest count.
func (p Pyramid) Most() int {
	most := 0
	for i := range p.Rows {
		most = max(most, p.Left.At(i), p.Right.At(i))
	}
	return most
}

// Empty reports whether there is nothing to count.
func (p Pyramid) Empty() bool { return p.Most() == 0 }
