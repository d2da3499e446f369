package scenario

import (
	"maps"
	"slices"
)

// census is what [StructureOf] counts. It is taken in one walk when first asked for,
// and then follows every step of a draft, so that an edit of a large organisation need
// not be paid with a walk over all of it.
type census struct {
	layers []int // positions by layer, top first; deeper ones may be left empty
	spans  []int // managers by how many reports they have
	costs  map[string]*costs
	units  map[string]int // positions by unit, nil until it is asked for

	filled, people, unplaced int
	fte                      exactSum
}

// costs are those in one currency.
type costs struct {
	known int
	sum   exactSum
}

// counted returns the census of the organisation. Several goroutines may ask at once.
func (o *Org) counted() *census {
	o.counting.Lock()
	defer o.counting.Unlock()
	if o.census == nil {
		o.census = o.count()
	}
	return o.census
}

// copy returns a census that follows another organisation, nil for none.
func (c *census) copy() *census {
	if c == nil {
		return nil
	}
	own := *c
	own.layers, own.spans, own.units = slices.Clone(c.layers), slices.Clone(c.spans), maps.Clone(c.units)
	own.costs = make(map[string]*costs, len(c.costs))
	for currency, in := range c.costs {
		own.costs[currency] = &costs{in.known, in.sum}
	}
	return &own
}

// UnitSizes counts the positions of each unit that is named. The first time takes a walk
// over the chart, later ones what the units are.
func UnitSizes(o *Org) map[string]int {
	c := o.counted()
	o.counting.Lock()
	defer o.counting.Unlock()
	if c.units == nil {
		c.units = map[string]int{}
		for v := range o.Walk() {
			c.unit(v.Position.Unit, 1)
		}
	}
	return maps.Clone(c.units)
}

// unit counts a position of a unit, where units are counted.
func (c *census) unit(name string, by int) {
	if c.units == nil || name == "" {
		return
	}
	if c.units[name] += by; c.units[name] == 0 {
		delete(c.units, name)
	}
}

func (o *Org) count() *census {
	c := &census{costs: map[string]*costs{}}
	for v := range o.Walk() {
		c.position(v.Position, 1)
		c.layer(v.Layer, 1)
		c.span(v.Reports, 1)
		if v.Filled {
			c.filled++
		}
	}
	for _, p := range o.people { // they are only counted: their order is of no account
		c.person(p, 1)
	}
	return c
}

// position counts what a position holds, or with by −1 no longer does.
func (c *census) position(p *Position, by int) {
	c.fte.add(float64(by) * p.FTE)
	c.unit(p.Unit, by)
	if !p.Cost.OK {
		return
	}
	in, ok := c.costs[p.Currency]
	if !ok {
		in = &costs{}
		c.costs[p.Currency] = in
	}
	in.known += by
	in.sum.add(float64(by) * p.Cost.Value)
	if in.known == 0 {
		delete(c.costs, p.Currency)
	}
}

func (c *census) person(p *Person, by int) {
	if !p.Leaving {
		c.people += by
	}
	if p.Unplaced() {
		c.unplaced += by
	}
}

func (c *census) layer(at, by int) {
	c.layers = upTo(c.layers, at)
	c.layers[at-1] += by
}

// below counts the layers of a position on layer at and of all under it.
func (c *census) below(n *node, at, by int) {
	c.layer(at, by)
	for _, r := range n.below {
		c.below(r, at+1, by)
	}
}

// span counts a position with so many reports; without any it is no manager.
func (c *census) span(reports, by int) {
	if reports > 0 {
		c.spans = upTo(c.spans, reports)
		c.spans[reports-1] += by
	}
}

// upTo returns the list made long enough for n entries.
func upTo(list []int, n int) []int {
	return append(list, make([]int, max(0, n-len(list)))...)
}

// structure puts the counts into words of the chart.
func (c *census) structure() Structure {
	s := Structure{Filled: c.filled, People: c.people, Unplaced: c.unplaced, FTE: c.fte.value()}
	for i, n := range c.layers {
		s.Positions += n
		if n > 0 {
			s.Layers = i + 1
		}
	}
	s.LayerCounts = slices.Clone(c.layers[:s.Layers])
	s.Vacant = s.Positions - s.Filled
	for i, n := range c.spans {
		if n > 0 {
			s.SpanBands[SpanBand(i+1)] += n
			s.Managers += n
			s.SpanMax = i + 1
		}
	}
	s.SpanMean, s.SpanMedian = c.spanFigures(s.Managers)
	for currency, in := range c.costs {
		s.CostKnown += in.known
		s.Cost = Some(Cost{in.sum.value(), currency})
	}
	if len(c.costs) > 1 {
		s.Cost = Opt[Cost]{}
	}
	return s
}

func (c *census) spanFigures(managers int) (mean, median float64) {
	if managers == 0 {
		return 0, 0
	}
	sum, met := 0, 0
	for i, n := range c.spans {
		sum += (i + 1) * n
		for _, middle := range [2]int{(managers - 1) / 2, managers / 2} {
			if met <= middle && middle < met+n {
				median += float64(i+1) / 2
			}
		}
		met += n
	}
	return float64(sum) / float64(managers), median
}

// exactSum adds numbers up and keeps what rounding cuts off (Neumaier 1974), so that
// the order does not show, and what is taken away again leaves no trace.
type exactSum struct{ sum, cut float64 }

func (s *exactSum) add(v float64) {
	t := s.sum + v
	part := t - s.sum
	s.cut += (s.sum - (t - part)) + (v - part)
	s.sum = t
}

func (s *exactSum) value() float64 { return s.sum + s.cut }
