package outcomes

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"spanwise/scenario"
	"spanwise/scenario/displaced"
	"spanwise/scenario/plot"
)

// called is a position with its id: "Team lead · E7".
func called(o *scenario.Org, id scenario.PositionID) string {
	p, _ := o.Position(id)
	if p.Title == "" {
		return string(id)
	}
	return p.Title + " · " + string(id)
}

// now says what holds for somebody, beyond the outcome itself.
func now(o *scenario.Org, p displaced.Person) string {
	seat, ok := o.Position(p.Seat)
	switch {
	case !ok:
		return ""
	case p.Seat != p.From:
		return "as " + called(o, p.Seat)
	case seat.Manager != "":
		return "in the seat, under " + called(o, seat.Manager)
	}
	return "in the seat"
}

// led says what somebody led: "led 7".
func led(p displaced.Person) string {
	if p.Led == 0 {
		return ""
	}
	return fmt.Sprintf("led %s", plot.Count(p.Led))
}

func amount(v scenario.Opt[float64]) string {
	if !v.OK {
		return plot.None
	}
	text := plot.Count(int(math.Abs(math.Round(v.Value))))
	if math.Round(v.Value) < 0 {
		return "−" + text
	}
	return text
}

func figure(v float64) string {
	if v > 0 && v < 0.05 {
		return "< 0.1"
	}
	return strconv.FormatFloat(math.Round(v*10)/10, 'f', -1, 64)
}

// workWords says how much work: "14 h a week of own work, decisions of 1 FTE".
func workWords(l displaced.Left) string {
	var parts []string
	if l.Hours > 0 {
		parts = append(parts, figure(l.Hours)+" h a week of own work")
	}
	if l.FTE > 0 {
		parts = append(parts, fmt.Sprintf("decisions of %s FTE (%s h a week)", figure(l.FTE), figure(l.Deciding)))
	}
	return strings.Join(parts, ", ")
}
