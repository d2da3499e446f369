package workbook

import (
	"fmt"

	"spanwise/scenario/phrase"
	"spanwise/scenario/plot"
)

// pool is a run of layers shown as one: a single layer, or in a consultation pack so
// many that no side has fewer than leastGroup positions in them, unless none.
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

func (p pool) small(sides []side) bool {
	for _, s := range sides {
		if n := p.of(s).positions; n > 0 && n < leastGroup {
			return true
		}
	}
	return false
}

// pools lists the layers as they are shown, top first.
func (b *book) pools() []pool {
	var out []pool
	for layer := 1; layer <= b.mostLayers(); layer++ {
		last := len(out) - 1
		if b.Consultation && last >= 0 && out[last].small(b.sides) {
			out[last].to = layer
			continue
		}
		out = append(out, pool{layer, layer})
	}
	for b.Consultation && len(out) > 1 && out[len(out)-1].small(b.sides) {
		out[len(out)-2].to = out[len(out)-1].to
		out = out[:len(out)-1]
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
