package card

// Measures of a manager's card at 100%, in points.
const (
	Width  = 208
	Height = 70

	Radius       = 6
	Padding      = 13 // from the edge to the words
	FirstMiddle  = 18 // middle of the first line
	SecondMiddle = 37
	BarTop       = 53
	BarHeight    = 6
	NoBarDrop    = 8 // of both lines where there is no bar
	FirstSize    = 14
	SecondSize   = 12

	FigureShare = 0.5 // of the first line, the most for the figure beside a colour
	SpanRoom    = 66  // right of the bar, for the span
)

// Measures of the card of a leaf, a position without reports in a column: the name over
// the title, so that neither cuts the other short.
const (
	LeafWidth  = 186
	LeafHeight = 41

	LeafRadius       = 4
	LeafPadding      = 10
	LeafFirstMiddle  = 13
	LeafSecondMiddle = 29
	LeafFirstSize    = 13
	LeafSecondSize   = 11
)
