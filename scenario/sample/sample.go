package sample

import (
	"fmt"
	"math/rand/v2"
	"strconv"

	"spanwise/scenario"
)

// Options say which company to make. The zero Options is the one of the first start.
type Options struct {
	People int    // in seats, ≥ 1; 0 is DefaultPeople
	Seed   uint64 // 0 is DefaultSeed
}

// The company of the first start.
const (
	DefaultPeople = 400
	DefaultSeed   = 1
	Name          = "Brightwater Group (demonstration)"
)

// vacantShare of the positions have nobody in them.
const vacantShare = 0.025

const currency = "EUR"

// stream separates these draws from others that use the same seed. Of the many that
// would do, this one makes a first company whose structure tells a clear story.
const stream = 1669

// New makes a company with its scenarios. It panics for a negative number of people.
func New(opts Options) *scenario.Document {
	if opts.People == 0 {
		opts.People = DefaultPeople
	}
	if opts.Seed == 0 {
		opts.Seed = DefaultSeed
	}
	if opts.People < 0 {
		panic("sample: a company needs people, not " + strconv.Itoa(opts.People))
	}
	rng := rand.New(rand.NewPCG(opts.Seed, stream))
	vacant := int(float64(opts.People) * vacantShare)
	c := grow(rng, opts.People+vacant)
	c.vacate(rng, vacant)
	doc := &scenario.Document{Name: Name, Terms: scenario.DefaultTerms(), Baseline: scenario.State{Org: c.org(rng), Model: scenario.DefaultModel()}}
	addStory(doc)
	return doc
}

// org turns the posts into positions and people. Ids count in chart order, with
// as many digits as the company needs.
func (c *company) org(rng *rand.Rand) *scenario.Org {
	names := namer{rng, map[string]bool{}}
	width := max(4, len(strconv.Itoa(len(c.posts))))
	id := func(p *post) scenario.PositionID {
		if p == nil {
			return ""
		}
		return scenario.PositionID(fmt.Sprintf("P%0*d", width, p.number))
	}
	positions := make([]scenario.Position, 0, len(c.posts))
	people := make([]scenario.Person, 0, len(c.posts))
	for i, p := range c.posts {
		p.number = i + 1
		fte := fteOf(rng, p)
		positions = append(positions, scenario.Position{
			ID: id(p), Title: p.title, Manager: id(p.manager), Unit: p.unit, Location: p.location,
			PayGrade: "G" + strconv.Itoa(p.pay), FTE: fte, Cost: scenario.Some(costOf(rng, p.pay, fte)), Currency: currency,
			Protected: p.protected, Assistant: p.assistant,
		})
		if p.vacant {
			continue
		}
		people = append(people, scenario.Person{
			ID: scenario.PersonID(fmt.Sprintf("E%0*d", width, len(people)+1)), Name: names.next(), FTE: fte, Seat: id(p),
		})
	}
	org, err := scenario.NewOrg(positions, people)
	if err != nil {
		panic("sample: " + err.Error()) // the generator made something that is no tree
	}
	return org
}
