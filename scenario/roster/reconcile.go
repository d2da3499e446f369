package roster

import (
	"math"

	"spanwise/scenario"
)

// Reconciliation leads from the rows of the files to positions, people and FTE.
// Each step adds to what the steps before came to, so that the last line is the
// organisation.
type Reconciliation struct {
	Lines     int // rows with text in the sheets read
	Notes     int // of those, above the headers, and sums that are left out
	Headers   int // of those, of headers
	Rows      int // of those, of positions and people: Lines − Notes − Headers
	Positions int
	People    int
	FTE       float64 // of all positions
	Steps     []Step
}

// Step is one line of a reconciliation: what it changes.
type Step struct {
	Code      string
	Words     string
	Rows      int // that it is about
	Positions int
	People    int
	FTE       float64
}

// The codes of steps, in their order.
const (
	StepRows     = "rows"
	StepPosts    = "posts"
	StepShares   = "shares"
	StepJoined   = "joined"
	StepVacant   = "vacant"
	StepUnplaced = "unassigned"
	StepPeople   = "people"
)

// reconcile counts what became of the rows.
func (r *reading) reconcile(org *scenario.Org) Reconciliation {
	var out Reconciliation
	apart := Step{Code: StepPeople, Words: "rows of people without a position of their own"}
	for _, p := range r.parts {
		out.Lines += len(p.sheet.Rows)
		out.Notes += p.above
		out.Headers += p.heads
		out.Rows += len(p.body) + len(p.people)
		apart.Rows += len(p.people)
	}
	rows := Step{Code: StepRows, Words: "rows, one position and one person each"}
	posts := Step{Code: StepPosts, Words: "further posts of rows that stand for several"}
	shares := Step{Code: StepShares, Words: "rows that share an id with an earlier one, kept as positions"}
	joined := Step{Code: StepJoined, Words: "job shares joined into one position"}
	vacant := Step{Code: StepVacant, Words: "posts without anybody"}
	added := Step{Code: StepUnplaced, Words: "vacant position made for those whose manager is missing"}
	for i := range r.rows {
		w := &r.rows[i]
		n := len(w.posts)
		rows.add(1, 1, 1, sum(w.posts))
		switch {
		case w.joined:
			joined.add(1, -1, 0, 0)
		case w.first != i:
			shares.add(1, 0, 0, 0)
		}
		if n > 1 {
			posts.add(1, n-1, n-1, 0)
		}
		if w.vacancy != filled {
			vacant.add(1, 0, -n, 0)
		}
		if w.boss.orphan {
			added.Rows, added.Positions = added.Rows+1, 1
		}
	}
	apart.People = apart.Rows
	for p := range org.People() {
		if p.Leaving { // they are accounted for, but not among the people
			apart.People--
		}
	}
	for _, s := range []Step{rows, posts, shares, joined, vacant, apart, added} {
		if s.Rows > 0 {
			s.FTE = round(s.FTE)
			out.Steps = append(out.Steps, s)
			out.Positions += s.Positions
			out.People += s.People
			out.FTE += s.FTE
		}
	}
	return out
}

func (s *Step) add(rows, positions, people int, fte float64) {
	s.Rows += rows
	s.Positions += positions
	s.People += people
	s.FTE += fte
}

func sum(values []float64) float64 {
	total := 0.0
	for _, v := range values {
		total += v
	}
	return total
}

// shape measures the tree of the rows, which may still have loops.
func (r *reading) shape() Shape {
	s := Shape{Tops: len(r.seatsAt(r.topRows()))}
	depth := make([]int, len(r.rows)) // 0 unknown, below 0 in a loop or under one
	orphans := false
	for i := range r.rows {
		w := &r.rows[i]
		d := r.depthOf(i, depth)
		if w.joined {
			continue
		}
		s.Positions += len(w.posts)
		if d < 0 {
			s.Loose += len(w.posts)
		}
		s.Layers = max(s.Layers, d)
		if w.boss.orphan {
			s.Orphans++
			orphans = true
		}
	}
	if orphans {
		s.Positions++
	}
	return s
}

const loose = math.MinInt / 2

// depthOf returns the layer of a row, tops being 1 and those under Unassigned 2.
func (r *reading) depthOf(i int, depth []int) int {
	var trail []int
	at := i
	for at >= 0 && depth[at] == 0 {
		depth[at] = loose // until it is known, which in a loop it never is
		trail = append(trail, at)
		at = r.rows[at].boss.row
	}
	above := 0
	switch {
	case at >= 0:
		above = depth[at]
	case r.rows[trail[len(trail)-1]].boss.orphan:
		above = 1
	}
	for n := len(trail) - 1; n >= 0; n-- {
		if above != loose {
			above++
		}
		depth[trail[n]] = above
	}
	return depth[i]
}
