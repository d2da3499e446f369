package scenario

import "slices"

// Structure describes the shape of a chart. Positions of the chart count, vacant
// ones too.
type Structure struct {
	Positions, Filled, Vacant int
	People                    int // leavers excluded
	FTE                       float64
	Tops                      []PositionID
	Managers                  int // positions with reports
	Layers                    int
	LayerCounts               []int // by layer, top first
	SpanMean, SpanMedian      float64
	SpanMax                   int
	SpanBands                 [6]int    // managers by span, see SpanBandNames
	Cost                      Opt[Cost] // unset where none is known or currencies are mixed
	CostKnown                 int       // positions with a cost
	Unplaced                  int       // people
}

// Cost is money a year in one currency ("" where the roster names none).
type Cost struct {
	Amount   float64
	Currency string
}

// SpanBandNames are the usual bands of reports per manager (Orgvue).
var SpanBandNames = [6]string{"1", "2-3", "4-7", "8-12", "13-16", "17+"}

var spanBandUpTo = [5]int{1, 3, 7, 12, 16}

// SpanBand returns the index in SpanBandNames of a span ≥ 1.
func SpanBand(span int) int {
	band, _ := slices.BinarySearch(spanBandUpTo[:], span)
	return band
}

// StructureOf measures the chart. The first time takes a walk over it; later ones cost
// nothing that grows with it, however often it was changed since.
func StructureOf(o *Org) Structure {
	s := o.counted().structure()
	s.Tops = slices.Clone(o.tops)
	return s
}
