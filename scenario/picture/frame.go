package picture

import (
	"spanwise/scenario/picture/sheet"
	"spanwise/scenario/plot"
)

const (
	margin     = 28
	leastWidth = 660 // of a picture, so that title and legend have room
	headSize   = 20
	subSize    = 12
	footSize   = 9.5
	footLine   = 13
	bodyGap    = 20 // between head and drawing, and drawing and foot
)

// heading is what stands over a drawing.
type heading struct {
	title, subtitle string
	legend          []entry
}

// headed draws title, subtitle and legend from the top of the margin and returns how
// high they are, with the gap below.
func headed(h heading, x, y, room float64) (parts []sheet.Part, height float64) {
	from := y
	y += headSize / 2
	if h.title != "" {
		title := cutText(h.title, x, y, headSize, room, true, plot.Ink)
		title.Title = true
		parts = append(parts, title)
		y += headSize
	}
	if h.subtitle != "" {
		parts = append(parts, cutText(h.subtitle, x, y, subSize, room, false, plot.Quiet))
		y += subSize + 8
	}
	if len(h.legend) > 0 {
		legend, high := drawLegend(h.legend, x, y, room)
		parts, y = append(parts, legend...), y+high
	}
	return parts, y - from - headSize/2 + bodyGap
}

// cutText is a line of text cut to the room; what is cut is kept beside it.
func cutText(words string, x, y, size, room float64, heavy bool, ink plot.Colour) sheet.Text {
	t := line{x: x, y: y, room: room, size: size, heavy: heavy, ink: ink}.text(words)
	if t.Words != sheet.Clean(words) {
		t.Full = words
	}
	return t
}

// footed draws the words at the foot in lines from y on and returns how high they are.
func footed(words string, x, y, room float64) (parts []sheet.Part, height float64) {
	for i, text := range sheet.Wrap(words, footSize, room, false) {
		parts = append(parts, sheet.Text{X: x, Y: y + footLine*(float64(i)+0.5), Words: text, Size: footSize, Paint: sheet.Solid(plot.Quiet)})
		height += footLine
	}
	return parts, height
}

// whole draws the chart as one sheet, as large as it needs.
func (a *artist) whole(ground sheet.Paint) sheet.Sheet {
	b := a.branch(a.overall())
	room := max(b.w, leastWidth)
	head, top := headed(heading{a.chart.Title, a.chart.Subtitle, a.legend(b.dotted)}, margin, margin, room)
	foot, bottom := footed(a.chart.Footer, margin, margin+top+b.h+bodyGap, room)
	s := sheet.Sheet{Name: a.name(), W: room + 2*margin, H: margin + top + b.h + bodyGap + bottom + margin, Ground: ground}
	s.Parts = append(s.Parts, head...)
	s.Parts = append(s.Parts, sheet.Moved(b.parts, 1, margin+(room-b.w)/2, margin+top)...)
	s.Parts = append(s.Parts, foot...)
	return s
}

// overall is the view of all that the chart is asked to show.
func (a *artist) overall() view { return view{root: a.chart.Root, depth: a.chart.Depth} }

// name is what the chart is called in the file's properties.
func (a *artist) name() string {
	if a.chart.Title == "" {
		return "Organisation chart"
	}
	return a.chart.Title
}
