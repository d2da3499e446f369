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

// StructureOf measures the chart.
func StructureOf(o *Org) Structure {
	s := Structure{Positions: o.Len(), Tops: slices.Clone(o.Tops())}
	var spans []int
	var costs costSum
	for v := range o.Walk() {
		if v.Layer > len(s.LayerCounts) {
			s.LayerCounts = append(s.LayerCounts, 0)
		}
		s.LayerCounts[v.Layer-1]++
		s.FTE += v.Position.FTE
		if v.Filled {
			s.Filled++
		}
		if v.Reports > 0 {
			spans = append(spans, v.Reports)
			s.SpanBands[SpanBand(v.Reports)]++
		}
		costs.add(v.Position)
	}
	s.Vacant = s.Positions - s.Filled
	s.Layers = len(s.LayerCounts)
	s.Managers = len(spans)
	s.SpanMean, s.SpanMedian, s.SpanMax = spanFigures(spans)
	s.Cost, s.CostKnown = costs.total(), costs.known
	for _, p := range o.people { // they are only counted: their order is of no account
		if !p.Leaving {
			s.People++
		}
		if p.Unplaced() {
			s.Unplaced++
		}
	}
	return s
}

func spanFigures(spans []int) (mean, median float64, most int) {
	n := len(spans)
	if n == 0 {
		return 0, 0, 0
	}
	slices.Sort(spans)
	sum := 0
	for _, v := range spans {
		sum += v
	}
	return float64(sum) / float64(n), float64(spans[(n-1)/2]+spans[n/2]) / 2, spans[n-1]
}

type costSum struct {
	amount   float64
	currency string
	known    int
	mixed    bool
}

func (c *costSum) add(p *Position) {
	if !p.Cost.OK {
		return
	}
	if c.known > 0 && p.Currency != c.currency {
		c.mixed = true
	}
	c.amount += p.Cost.Value
	c.currency = p.Currency
	c.known++
}

func (c *costSum) total() Opt[Cost] {
	if c.known == 0 || c.mixed {
		return Opt[Cost]{}
	}
	return Some(Cost{c.amount, c.currency})
}
