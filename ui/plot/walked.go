package plot

import (
	"slices"

	"fyne.io/fyne/v2"

	"spanwise/ui/widgets/flow"
)

// walked are the points of a plot of lines that have a value, as the keys go through
// them: a line for each series, or one for all where they are read together.
type walked struct {
	series []int   // of each line
	points [][]int // of each line, in that series
}

func (l Lines) walked() walked {
	var k walked
	for i, s := range l.Plot.Series {
		var known []int
		for at, p := range s.Points {
			if p.Value.Known() {
				known = append(known, at)
			}
		}
		if len(known) > 0 {
			k.series, k.points = append(k.series, i), append(k.points, known)
		}
	}
	if l.Plot.Shared && len(k.series) > 1 { // the one with most values stands for all
		most := 0
		for i := range k.points {
			if len(k.points[i]) > len(k.points[most]) {
				most = i
			}
		}
		k.series, k.points = k.series[most:most+1], k.points[most:most+1]
	}
	return k
}

// track returns the points for the keys, nil where there is none.
func (k walked) track(l Lines, f frame) *flow.Track {
	if len(k.series) == 0 {
		return nil
	}
	t := &flow.Track{At: func(line, place int) (flow.Region, fyne.Position) {
		s := l.Plot.Series[k.series[line]]
		point := k.points[line][place]
		p := s.Points[point]
		at := fyne.NewPos(f.atX(p.X), f.atY(p.Value.Mean))
		if l.Plot.Shared {
			return l.readTogether(f, p.X), at
		}
		return l.readOne(f, s, point), at
	}}
	for _, points := range k.points {
		t.Lines = append(t.Lines, len(points))
	}
	return t
}

// number is that of a point on the track; of another series than the one that stands
// for all, that of the point next to it.
func (k walked) number(l Lines, series, point int) int {
	line := max(slices.Index(k.series, series), 0)
	x := l.Plot.Series[series].Points[point].X
	points := l.Plot.Series[k.series[line]].Points
	place, _ := slices.BinarySearchFunc(k.points[line], x, func(at int, x float64) int {
		switch {
		case points[at].X < x:
			return -1
		case points[at].X > x:
			return 1
		}
		return 0
	})
	return line<<flow.TrackBits | min(place, len(k.points[line])-1)
}
