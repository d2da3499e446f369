package flatten

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"spanwise/scenario"
)

// reader takes the pieces of an operation one by one. The first problem stays.
type reader struct {
	written
	pairs   []pair // options as key=value, in the order written
	problem string
}

type pair struct {
	key, value string
	assigned   bool // there was a =
	taken      bool
}

func newReader(w written) *reader {
	r := &reader{written: w}
	for _, o := range w.options {
		r.pairs = append(r.pairs, pairOf(o))
	}
	return r
}

func pairOf(t text) pair {
	key, value, found := t.cut('=')
	return pair{key: key.s, value: value.s, assigned: found}
}

func (r *reader) fail(format string, args ...any) {
	if r.problem == "" {
		r.problem = fmt.Sprintf(format, args...)
	}
}

// rest refuses what nobody asked for.
func (r *reader) rest() {
	for _, p := range r.pairs {
		if !p.taken {
			r.fail("there is no option %q", p.written())
		}
	}
	if len(r.positions) > 0 {
		r.fail("it takes no position after @")
	}
}

func (p pair) written() string {
	if p.assigned {
		return p.key + "=" + p.value
	}
	return p.key
}

// option returns the value given for a key, and false where there is none.
func (r *reader) option(key string) (string, bool) {
	values := r.values(key)
	switch len(values) {
	case 0:
		return "", false
	case 1:
		return values[0], true
	}
	r.fail("%s is given twice", key)
	return "", false
}

func (r *reader) values(key string) []string {
	var out []string
	for i := range r.pairs {
		if p := &r.pairs[i]; p.key == key && p.assigned {
			p.taken = true
			out = append(out, p.value)
		}
	}
	return out
}

// below returns the position after @, "" where there is none.
func (r *reader) below() scenario.PositionID {
	given := r.positions
	r.positions = nil
	switch {
	case len(given) > 1:
		r.fail("more than one @ (put an id that holds one in double quotes)")
	case len(given) == 1 && given[0].s == "":
		r.fail("a position is missing after @")
	case len(given) == 1:
		return scenario.PositionID(given[0].s)
	}
	return ""
}

// whole reads a whole number in what stands after the colon; without one it is otherwise.
func (r *reader) whole(what string, least, otherwise int) int {
	if !r.hasArgs && otherwise >= least {
		return otherwise
	}
	return r.wholeOf(r.args.s, what, least)
}

func (r *reader) wholeOf(value, what string, least int) int {
	n, err := strconv.Atoi(value)
	if err != nil || n < least {
		r.fail("%q is not %s, a whole number from %d", value, what, least)
	}
	return n
}

// wholeOption reads a whole number ≥ least, unset where the key is not given.
func (r *reader) wholeOption(key, what string, least int) scenario.Opt[int] {
	value, ok := r.option(key)
	if !ok {
		return scenario.Opt[int]{}
	}
	return scenario.Some(r.wholeOf(value, what, least))
}

// amount reads a number from 0 up, unset where the key is not given.
func (r *reader) amount(key string) scenario.Opt[float64] {
	value, ok := r.option(key)
	if !ok {
		return scenario.Opt[float64]{}
	}
	v, err := strconv.ParseFloat(value, 64)
	if err != nil || !(v >= 0 && v <= scenario.MaxAmount) {
		r.fail("%s=%s is not a number from 0 up", key, value)
	}
	return scenario.Some(v)
}

// choice reads one of a few words; the first is what holds where none is given.
func choice[T ~string](r *reader, key string, of []T) T {
	value, ok := r.option(key)
	if !ok {
		return of[0]
	}
	if value == "" || !slices.Contains(of, T(value)) {
		var words []string
		for _, w := range of {
			if w != "" {
				words = append(words, string(w))
			}
		}
		r.fail("%s=%s is none of %s", key, value, strings.Join(words, ", "))
	}
	return T(value)
}

func (r *reader) displaced() Displaced { return choice(r, "displaced", Fates) }
func (r *reader) ownWork() OwnWork     { return choice(r, "own-work", OwnWorks) }
func (r *reader) to() To               { return choice(r, "to", Ways) }
func (r *reader) cause() scenario.Cause {
	return choice(r, "reason", append([]scenario.Cause{""}, scenario.Causes...))
}
func (r *reader) widest() int { return r.wholeOption("widest", "a span", 1).Or(0) }

// id returns what stands after the colon as a position.
func (r *reader) id() scenario.PositionID { return r.idOf(r.args) }

func (r *reader) idOf(t text) scenario.PositionID {
	if t.s == "" {
		r.fail("a position is missing")
	}
	return scenario.PositionID(t.s)
}
