package search

import (
	"slices"
	"strings"

	"spanwise/scenario"
)

// Positions returns those that have every word typed, in chart order, at most so many; all of
// them where nothing was typed. Capitals do not matter. Fits may leave some out; nil keeps all.
func Positions(o *scenario.Org, typed string, fits func(scenario.PositionID) bool, most int) []scenario.PositionID {
	t, words := textsOf(o), strings.Fields(strings.ToLower(typed))
	var out []scenario.PositionID
	for at := 0; at < len(t.ids) && len(out) < most; at++ {
		if at = t.next(at, words); at == len(t.ids) {
			break
		}
		if fits == nil || fits(t.ids[at]) {
			out = append(out, t.ids[at])
		}
	}
	return out
}

// texts are those of all positions, one after the other: to look through one long text takes
// a fraction of looking each position up.
type texts struct {
	ids  []scenario.PositionID // chart order
	all  string                // in lower case, with an end of line behind each
	ends []int                 // of each in all, its end of line included
}

type textsKey struct{}

// textsOf keeps the texts with the organisation until it changes.
func textsOf(o *scenario.Org) *texts {
	return o.Derived(textsKey{}, func() any { return read(o) }).(*texts)
}

func read(o *scenario.Org) *texts {
	t := &texts{ids: make([]scenario.PositionID, 0, o.Len()), ends: make([]int, 0, o.Len())}
	var all strings.Builder
	all.Grow(64 * o.Len()) // about what they take
	for v := range o.Walk() {
		p := v.Position
		for i, part := range [...]string{string(p.ID), o.HolderName(p.ID), p.Title, p.Unit} {
			if i > 0 {
				all.WriteByte(' ')
			}
			all.WriteString(strings.ToLower(part))
		}
		all.WriteByte('\n') // no word has one, so that none is found across two positions
		t.ids, t.ends = append(t.ids, p.ID), append(t.ends, all.Len())
	}
	t.all = all.String()
	return t
}

// next returns the first place from one on that has all words, len(ids) for none.
func (t *texts) next(from int, words []string) int {
	if len(words) == 0 {
		return from
	}
	for from < len(t.ids) {
		begin := t.begin(from)
		hit := strings.Index(t.all[begin:], words[0])
		if hit < 0 {
			break
		}
		from, _ = slices.BinarySearch(t.ends, begin+hit+1) // the first that ends behind the hit
		text := t.all[t.begin(from):t.ends[from]]
		if !slices.ContainsFunc(words[1:], func(w string) bool { return !strings.Contains(text, w) }) {
			return from
		}
		from++
	}
	return len(t.ids)
}

func (t *texts) begin(place int) int {
	if place == 0 {
		return 0
	}
	return t.ends[place-1]
}
