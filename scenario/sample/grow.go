package sample

import (
	"math"
	"math/rand/v2"
)

// post is a position in the making.
type post struct {
	number    int // in chart order, from 1
	layer     int // from 1
	manager   *post
	title     string
	function  string // "" for the top
	unit      string
	location  string
	pay       int
	field     string // what a manager leads, in a title
	reports   int
	leads     int // reports who lead a part
	vacant    bool
	protected bool
	assistant bool
}

// company holds the posts in chart order.
type company struct{ posts []*post }

// Shape of teams. A team is seldom more than a third above its function's usual
// size, and never above widest, so that its lead copes (MODEL §12: a span between
// 10 and 11 is too much with the defaults, less one where part-timers ask less). A
// manager of managers has about branch of them where the chart is no taller than
// it must be.
const (
	widest   = 11
	overTeam = 1.3
	branch   = 4.2
)

// Chances that a unit is a layer taller than its size asks for, and that a team
// stands under a deputy who is its manager's only report, where there is room for
// one more layer.
const (
	chanceOfTaller = 0.25
	chanceOfDeputy = 0.08
	fewestToLead   = 4
)

// ownUnit is the number of people from which a part is a unit of its own.
const ownUnit = 150

// heightFor returns how many layers a company of n posts usually has: 7 for 400,
// about 12 for 220,000.
func heightFor(n int) int {
	return max(2, int(math.Round(2.2+math.Log(float64(n))/math.Log(3.5))))
}

// layersFor returns the fewest layers that n people below a manager need.
func (f *function) layersFor(n int) int {
	layers := 1
	for room := f.widest(); float64(n) > room; room = (room + 1) * branch {
		layers++
	}
	return layers
}

func (f *function) widest() float64 { return min(math.Round(f.team*overTeam), widest) }

// grow makes a company of n posts.
func grow(rng *rand.Rand, n int) *company {
	c := &company{posts: make([]*post, 0, n)}
	top := c.add(nil, post{title: "Chief executive officer", unit: "Executive office", location: locations[0], pay: topPay})
	left := n - 1
	if n >= 60 {
		c.add(top, post{title: "Executive assistant", unit: top.unit, location: top.location, pay: 5, assistant: true})
		left--
	}
	chiefs := functions[:min(len(functions), left, max(2, n/18))]
	g := growth{company: c, rng: rng, height: heightFor(n)}
	for i, size := range split(left, shares(chiefs)) {
		f := &chiefs[i]
		chief := c.add(top, post{title: f.chief, function: f.name, unit: f.name, location: g.place(), pay: chiefPay, field: f.name})
		layers := f.layersFor(size - 1)
		if i == 0 {
			layers = max(layers, g.height-2)
		}
		g.f, g.area = f, 0
		g.fill(chief, size-1, layers)
	}
	c.protectOne()
	return c
}

func (c *company) add(manager *post, p post) *post {
	p.manager, p.layer = manager, 1
	if manager != nil {
		p.layer = manager.layer + 1
		manager.reports++
	}
	c.posts = append(c.posts, &p)
	return &p
}

func shares(fs []function) []float64 {
	out := make([]float64, len(fs))
	for i, f := range fs {
		out[i] = float64(f.share)
	}
	return out
}

// split divides n among the weights, at least 1 each where n allows it. The parts
// add up to n.
func split(n int, weights []float64) []int {
	sum := 0.0
	for _, w := range weights {
		sum += w
	}
	parts := make([]int, len(weights))
	spare := n - len(weights)
	given, reached := 0, 0.0
	for i, w := range weights {
		reached += w
		upTo := int(math.Round(float64(spare) * reached / sum))
		parts[i] = 1 + upTo - given
		given = upTo
	}
	return parts
}

// growth fills one function.
type growth struct {
	*company
	rng    *rand.Rand
	height int // layers of the company
	f      *function
	area   int // areas given out so far
}

// fill puts n people below m, in exactly so many layers where n is enough for them.
func (g *growth) fill(m *post, n, layers int) {
	if layers <= 1 || n < 6 {
		g.team(m, n)
		return
	}
	leads := g.leads(n, layers)
	aides := 0
	if n > 25 {
		aides = g.rng.IntN(3)
	}
	g.hire(m, aides, staff)
	sizes := split(n-aides, g.uneven(leads, layers))
	tallest := g.rng.IntN(leads)
	for i, size := range sizes {
		lead := g.lead(m, size-1)
		g.fill(lead, size-1, g.roomFor(size-1, layers-1, i == tallest))
	}
}

// roomFor returns how many layers a unit of n people gets, at most so many.
func (g *growth) roomFor(n, most int, tallest bool) int {
	room := g.f.layersFor(n)
	if g.rng.Float64() < chanceOfTaller {
		room++
	}
	if tallest || room > most {
		return most
	}
	return room
}

// leads returns how many managers m has below for n people in so many layers:
// the span that, repeated on every layer, ends in teams of the usual size.
func (g *growth) leads(n, layers int) int {
	k := math.Pow(float64(n)/(g.f.team+1), 1/float64(layers-1))
	k *= 0.85 + 0.3*g.rng.Float64()
	fewest := 2
	if layers == 2 {
		fewest = max(2, int(math.Ceil(float64(n)/(g.f.widest()+1))))
	}
	return max(fewest, min(int(math.Round(k)), 8, n/3))
}

// uneven draws weights for the parts of a unit; teams of one lead differ less.
func (g *growth) uneven(n, layers int) []float64 {
	by := 0.15
	if layers == 2 {
		by = 0.07
	}
	w := make([]float64, n)
	for i := range w {
		w[i] = 1 + by*(2*g.rng.Float64()-1)
	}
	return w
}
