package operating

import "fyne.io/fyne/v2"

// rowLayout sets the parts of a row in columns that line up from row to row: name over
// explanation, slider over source, number, unit, the way back over what was.
type rowLayout struct{}

// The parts, in order.
const (
	partName = iota
	partSays
	partSlider
	partSource
	partEntry
	partUnit
	partState
	partBack
)

const (
	rowLine   = 34 // height of the first line
	rowSecond = 16
	rowGap    = 14
	entryWide = 78
	unitWide  = 84
	stateWide = 78
	rowGaps   = 3*rowGap + rowGap/2

	sliderIndent = 9 // of a slider's track from the slider's edge
)

// columns are the widths of name and slider for a row of that width.
func columns(width float32) (name, slider float32) {
	name = min(max(width*0.3, 150), 420)
	slider = max(90, width-name-stateWide-entryWide-unitWide-rowGaps)
	return name, slider
}

// MinSize implements fyne.Layout. The explanation takes the lines that it needs.
func (rowLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	second := max(rowSecond, o[partSays].MinSize().Height)
	return fyne.NewSize(150+90+stateWide+entryWide+unitWide+rowGaps, rowLine+second)
}

// Layout implements fyne.Layout.
func (rowLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	name, slider := columns(size.Width)
	centred := func(part int, x, width float32) {
		h := o[part].MinSize().Height
		put(o[part], x, (rowLine-h)/2, width, h)
	}
	second := func(part int, x, width float32) {
		put(o[part], x, rowLine-2, width, o[part].MinSize().Height)
	}
	centred(partName, 0, name)
	second(partSays, 0, name)
	x := name + rowGap
	centred(partSlider, x, slider)
	second(partSource, x+sliderIndent, slider+entryWide+rowGap+unitWide-sliderIndent) // level with the track, up to the end of the unit
	x += slider + rowGap
	centred(partEntry, x, entryWide)
	x += entryWide + rowGap/2
	centred(partUnit, x, unitWide)
	x += unitWide + rowGap
	centred(partBack, x, stateWide)
	second(partState, x+linkIndent, stateWide-linkIndent)
}

const linkIndent = 2 // of the words of a link from its edge

func put(o fyne.CanvasObject, x, y, w, h float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(w, h))
}
