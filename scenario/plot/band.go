package plot

// Band is a range of load.
type Band int

// The bands of load (MODEL §8).
const (
	BandSlack Band = iota
	BandHealthy
	BandStretched
	BandOverloaded
)

// Bands lists them from light to heavy.
var Bands = []Band{BandSlack, BandHealthy, BandStretched, BandOverloaded}

// Where the bands end; the last one is open.
const (
	SlackBelow     = 0.5
	HealthyUpTo    = 0.85
	OverloadedOver = 1.0
)

// BandOf returns the band of a load (1 is 100%): < 0.5 slack, ≤ 0.85 healthy, ≤ 1
// stretched, above that overloaded.
func BandOf(load float64) Band {
	switch {
	case load < SlackBelow:
		return BandSlack
	case load <= HealthyUpTo:
		return BandHealthy
	case load <= OverloadedOver:
		return BandStretched
	default:
		return BandOverloaded
	}
}

// String returns the band's name.
func (b Band) String() string {
	return [...]string{"slack", "healthy", "stretched", "overloaded"}[b]
}

// Range returns the band's bounds in words: "≤ 85%".
func (b Band) Range() string {
	return [...]string{"< 50%", "≤ 85%", "≤ 100%", "> 100%"}[b]
}

// From returns the load at which the band begins.
func (b Band) From() float64 {
	return [...]float64{0, SlackBelow, HealthyUpTo, OverloadedOver}[b]
}

// Fill returns the colour of bars and blocks in the band.
func (b Band) Fill() Colour { return [...]Colour{Slack, Healthy, Stretched, Overloaded}[b] }

// Text returns the colour of figures in the band.
func (b Band) Text() Colour {
	return [...]Colour{SlackText, HealthyText, StretchedText, OverloadedText}[b]
}
