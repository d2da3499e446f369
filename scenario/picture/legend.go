package picture

import (
	"spanwise/scenario/picture/sheet"
	"spanwise/scenario/plot"
)

const (
	legendSize  = 11
	legendLine  = 18 // height of a line
	legendApart = 14 // between entries
	swatchSize  = 10
	sampleWidth = 18 // of a line that is explained
)

// entry is one thing that a legend explains: a mark and its words.
type entry struct {
	words string
	width float64 // of the mark, 0 for none
	mark  func(x, y float64) []sheet.Part
}

// legend says what the colours and lines of a chart mean.
func (a *artist) legend(dotted bool) []entry {
	var out []entry
	if a.colours == nil {
		out = append(out, entry{words: "Load"})
		for _, b := range plot.Bands {
			out = append(out, swatch(b.Fill(), b.String()+" "+b.Range()))
		}
		out = append(out, tickEntry(1, 3, plot.Quiet, "limit "+plot.LoadShare.Value(a.chart.Limit)), tickEntry(2, 5, plot.Ink, "100%"))
	} else {
		out = append(out, entry{words: a.colours.Name})
		for _, g := range a.colours.Groups {
			out = append(out, swatch(g.Fill, g.Name))
		}
		if a.colours.Note != "" {
			out = append(out, entry{words: a.colours.Note})
		}
	}
	if dotted {
		out = append(out, entry{"dotted line", sampleWidth, func(x, y float64) []sheet.Part {
			return []sheet.Part{sheet.Path{Points: []sheet.Point{{X: x, Y: y}, {X: x + sampleWidth, Y: y}}, Line: dottedStroke}}
		}})
	}
	return out
}

func swatch(fill plot.Colour, words string) entry {
	return entry{words, swatchSize, func(x, y float64) []sheet.Part {
		return []sheet.Part{sheet.Rect{X: x, Y: y - swatchSize/2, W: swatchSize, H: swatchSize, Radius: 2, Fill: sheet.Solid(fill)}}
	}}
}

// tickEntry explains a tick on the bars, half so high above and below the middle.
func tickEntry(width, half float64, ink plot.Colour, words string) entry {
	return entry{words, width, func(x, y float64) []sheet.Part {
		return []sheet.Part{sheet.Rect{X: x, Y: y - half, W: width, H: 2 * half, Fill: sheet.Solid(ink)}}
	}}
}

// drawLegend sets entries side by side from x on, in as many lines as the room takes;
// y is the middle of the first. It returns how high they are.
func drawLegend(entries []entry, x, y, room float64) (parts []sheet.Part, height float64) {
	at := x
	height = legendLine
	for _, e := range entries {
		words := sheet.Fit(e.words, legendSize, room, false)
		wide := sheet.Width(words, legendSize, false)
		if e.width > 0 {
			wide += e.width + 6
		}
		if at > x && at+wide > x+room {
			at, y, height = x, y+legendLine, height+legendLine
		}
		from := at
		if e.mark != nil {
			parts = append(parts, e.mark(at, y)...)
			from += e.width + 6
		}
		parts = append(parts, sheet.Text{X: from, Y: y, Words: words, Size: legendSize, Paint: sheet.Solid(plot.Quiet)})
		at += wide + legendApart
	}
	return parts, height
}
