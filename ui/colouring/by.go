package colouring

import (
	"fyne.io/fyne/v2"

	"spanwise/scenario"
	"spanwise/ui/theme"
)

// By is what the colours of the chart stand for.
type By int

// What the chart can be coloured by, in the order of the menu.
const (
	ByLoad By = iota
	BySpan
	ByLayer
	ByCost
	ByUnit
	ByChange
	ByTrack
	ByWave
	Colourings // how many there are
)

func (b By) String() string {
	return [...]string{"Load", "Span", "Layer", "Cost", "Unit", "Change", "Track", "Wave"}[b]
}

// Scale is a legend and the group of every position.
type Scale struct {
	Groups []Group
	// Of returns the group of a position and what stands on its card; false where the
	// position has no group.
	Of    func(scenario.PositionID) (group int, figure string, ok bool)
	Words bool   // the figures are words
	None  string // why there are no groups, "" where there are
}

// Group is an entry of the legend.
type Group struct {
	Label string
	Fill  fyne.ThemeColorName
}

// Fills are the colours of the groups.
func (s Scale) Fills() []fyne.ThemeColorName {
	var out []fyne.ThemeColorName
	for _, g := range s.Groups {
		out = append(out, g.Fill)
	}
	return out
}

// Subject is what is coloured.
type Subject struct {
	Org      *scenario.Org
	Baseline *scenario.Org
	Scenario *scenario.Scenario // nil for the baseline
	Layers   int
}

// Of makes the scale of each but load, which the chart knows by itself: of that one it
// returns the legend alone, and Of is nil.
func Of(by By, s Subject) Scale {
	switch by {
	case BySpan:
		return spanScale(s)
	case ByLayer:
		return layerScale(s)
	case ByCost:
		return costScale(s)
	case ByUnit:
		return unitScale(s)
	case ByChange:
		return Change(s.Baseline, s.Org)
	case ByTrack:
		return trackScale(s)
	case ByWave:
		return waveScale(s)
	}
	return Scale{Groups: loadGroups()}
}

func loadGroups() []Group {
	var out []Group
	for _, band := range theme.Bands {
		out = append(out, Group{band.String() + " " + band.Range(), band.Fill()})
	}
	return out
}

// noGroup is for scales without groups.
func noGroup(scenario.PositionID) (int, string, bool) { return 0, "", false }
