package workbook

import (
	"fmt"
	"slices"

	"spanwise/scenario"
	"spanwise/scenario/phrase"
	"spanwise/scenario/plot"
)

// pool is a run of layers, or of bands of reports, shown as one: a single one, or in a
// consultation pack so many that no side has fewer than leastGroup positions, or managers
// in bands, in them, unless none. One count left out beside a sum could be reckoned.
type pool struct{ from, to int }

func (p pool) label() string {
	if p.from == p.to {
		return layerLabel(p.from)
	}
	return fmt.Sprintf("Layers %d to %d", p.from, p.to)
}

// of sums up a side's layers.
func (p pool) of(s side) layerShape {
	var sum layerShape
	for layer := p.from; layer <= p.to; layer++ {
		of := s.layer(layer)
		sum.positions += of.positions
		sum.managers += of.managers
		sum.reports += of.reports
	}
	return sum
}

// pools lists the layers as they are shown, top first.
func (b *book) pools() []pool {
	return b.pooled(1, b.mostLayers(), func(p pool, s side) bool { return b.few(float64(p.of(s).positions)) })
}

// tellsManagers reports whether managers are counted by layer: not where a layer of any
// side has too few of them, whose number would follow from the others and the sum.
func (b *book) tellsManagers() bool {
	for _, p := range b.pools() {
		for _, s := range b.sides {
			if b.few(float64(p.of(s).managers)) {
				return false
			}
		}
	}
	return true
}

// spanBands lists the bands of reports as they are shown, by their place in
// [scenario.SpanBandNames].
func (b *book) spanBands() []pool {
	return b.pooled(0, len(scenario.SpanBandNames)-1, func(p pool, s side) bool { return b.few(float64(p.managers(s))) })
}

// managers counts those of a side in bands.
func (p pool) managers(s side) int {
	n := 0
	for _, of := range s.Structure.SpanBands[p.from : p.to+1] {
		n += of
	}
	return n
}

// pooled joins what stands from first to last until nothing is small on any side.
func (b *book) pooled(first, last int, small func(pool, side) bool) []pool {
	tooSmall := func(p pool) bool {
		return slices.ContainsFunc(b.sides, func(s side) bool { return small(p, s) })
	}
	var out []pool
	for at := first; at <= last; at++ {
		if n := len(out); n > 0 && tooSmall(out[n-1]) {
			out[n-1].to = at
			continue
		}
		out = append(out, pool{at, at})
	}
	for n := len(out); n > 1 && tooSmall(out[n-1]); n-- {
		out[n-2].to = out[n-1].to
		out = out[:n-1]
	}
	return out
}

// fewWords stands for a count that speaks of too few to be told.
const fewWords = "fewer than 5"

// few reports whether a count, or the mean of one, is not to be told.
func (b *book) few(n float64) bool { return b.Consultation && n > 0 && n < leastGroup }

// counted is a count in words.
func (b *book) counted(n int) string {
	if b.few(float64(n)) {
		return fewWords
	}
	return plot.Count(n)
}

// countedOf is counted with a noun that takes an s.
func (b *book) countedOf(n int, noun string) string {
	if b.few(float64(n)) {
		return fewWords + " " + noun + "s"
	}
	return phrase.Plural(n, noun)
}
