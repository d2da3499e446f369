package roster

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"spanwise/scenario"
	"spanwise/scenario/privacy"
)

// reading is one run of Book.Read.
type reading struct {
	ctx      context.Context
	opts     Options
	parts    []*part
	left     int // sheets of junior posts that are left out
	problems []Problem
	choices  map[string]Choice // of the user, by the key of the problem
	used     map[string]bool   // keys of choices that met their problem

	called    map[string]bool // names of all files
	hidden    privacy.Names   // of names that are to be hidden
	rows      []row
	positions []scenario.Position // one for each row
	byID      map[string]int      // the first row of each id, of the files or made
	byLook    map[string]int      // the row of each id that is not in its bare form, by that; −1 for several
	orphanage string              // id of the position that orphans are put under, should there be any
	posts     int                 // that rows stand for so far
	persons   []string            // the ids that the file gives people, in the order of people; "" for none
	byName    map[string][]int    // rows by name, made when one is asked for
	byMail    map[string][]int    // and by e-mail address
	byChain   map[string][]int    // and by name and management chain
}

// checkEvery is how many rows pass between two looks at the context.
const checkEvery = 4096

// stopped returns the context's error once in a while.
func (r *reading) stopped(n int) error {
	if n%checkEvery == 0 {
		return r.ctx.Err()
	}
	return nil
}

func (r *reading) add(p Problem) {
	p.Group = groupOf(p.Code)
	if p.Key == "" {
		p.Key = keyOf(p.Code, p.part, p.Row, p.Column)
	}
	r.problems = append(r.problems, p)
}

// failed reports whether an error is among the problems so far.
func (r *reading) failed() bool {
	return slices.ContainsFunc(r.problems, func(p Problem) bool { return p.Severity == Error })
}

// organisation makes the chart of the rows, or nil where a problem blocks.
func (r *reading) organisation() (*scenario.Org, error) {
	if r.failed() {
		return nil, nil
	}
	for _, step := range []func() error{r.readRows, r.linkManagers} {
		if err := step(); err != nil {
			return nil, err
		}
	}
	r.settleChosenSelves()
	r.settleConflicts()
	r.settleLoops()
	r.nameSeats()
	r.settleTops()
	r.settleEliminated()
	r.nameProblems()
	if r.failed() {
		return nil, r.ctx.Err()
	}
	r.hideBeforeSeating()
	positions, people := r.seats()
	people = r.namePeople(append(people, r.peopleApart()...))
	if err := r.ctx.Err(); err != nil {
		return nil, err
	}
	org, err := scenario.NewOrg(positions, people)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrUnreadable, err)
	}
	return r.generic(org)
}

func (r *reading) result(org *scenario.Org) *Import {
	sortProblems(r.problems)
	first := r.parts[0]
	i := &Import{
		File: r.fileNames(), Headers: first.header, Columns: map[Field]string{}, Problems: r.problems, Org: org,
		Files: r.filesRead(), Repairs: r.log(), Shape: r.shape(), Unused: r.unused(), options: r.opts,
	}
	for _, p := range r.parts {
		i.Rows += len(p.body) + len(p.people)
		for f, at := range p.columns {
			if _, ok := i.Columns[f]; !ok {
				i.Columns[f] = p.names[at]
			}
		}
	}
	if org != nil {
		i.Reconciliation = r.reconcile(org)
		i.PayGrades, i.SeniorAtZero = r.gradesOf(org)
	}
	return i
}

func (r *reading) fileNames() string {
	var names []string
	for _, p := range r.parts {
		if !slices.Contains(names, p.file.Name) {
			names = append(names, p.file.Name)
		}
	}
	return strings.Join(names, " + ")
}

// unused returns the user's repairs that met no problem.
func (r *reading) unused() []Choice {
	var out []Choice
	for _, c := range r.opts.Repairs {
		if !r.used[c.Problem] {
			out = append(out, c)
		}
	}
	return out
}
