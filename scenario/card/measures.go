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
	FirstSize    = 15
	SecondSize   = 12

	FigureShare = 0.5 // of the first line, the most for the figure beside a colour
)
